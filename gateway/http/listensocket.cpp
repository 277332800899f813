// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/listensocket.h"

#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace station {

namespace {

/** Large enough for a burst of agents; the system cuts it to its own limit (net.core.somaxconn). */
constexpr int kBacklog = 1024;

#ifdef Q_OS_WIN
using Socket = SOCKET;
constexpr Socket kNoSocket = INVALID_SOCKET;

int lastError()
{
    return WSAGetLastError();
}

Error describe(int code, const QByteArray &where)
{
    if (code == WSAEADDRINUSE || code == WSAEACCES)
        return {ErrorCode::Unavailable,
                "Another program listens on " + where + ". End it, or choose another port (0 takes a free one).",
                "port", 0};
    if (code == WSAEADDRNOTAVAIL)
        return {ErrorCode::Unavailable, "This computer has no address " + where + ". Choose another one to listen on.",
                "host", 0};
    return {ErrorCode::Unavailable,
            "Cannot listen on " + where + ": Windows error " + QByteArray::number(code) + ".",
            {},
            0};
}

void startSockets()
{
    static const int started = [] {
        WSADATA data;
        return WSAStartup(MAKEWORD(2, 2), &data);
    }();
    Q_UNUSED(started);
}

Socket createSocket(int family)
{
    startSockets();
    return WSASocketW(family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
}

bool setNonBlocking(Socket socket)
{
    u_long on = 1;
    return ioctlsocket(socket, FIONBIO, &on) == 0;
}

bool setSwitch(Socket socket, int level, int option)
{
    const DWORD on = 1;
    return setsockopt(socket, level, option, reinterpret_cast<const char *>(&on), sizeof on) == 0;
}

// There, SO_REUSEADDR would let two programs listen on one port at once.
constexpr int kReuse = SO_EXCLUSIVEADDRUSE;
constexpr int kShutDownSending = SD_SEND;
#else
using Socket = int;
constexpr Socket kNoSocket = -1;

int lastError()
{
    return errno;
}

Error describe(int code, const QByteArray &where)
{
    if (code == EADDRINUSE)
        return {ErrorCode::Unavailable,
                "Another program listens on " + where + ". End it, or choose another port (0 takes a free one).",
                "port", 0};
    if (code == EADDRNOTAVAIL)
        return {ErrorCode::Unavailable, "This computer has no address " + where + ". Choose another one to listen on.",
                "host", 0};
    if (code == EACCES)
        return {ErrorCode::Unavailable,
                "This account may not listen on " + where + ". Choose a port above 1023 (0 takes a free one).", "port",
                0};
    return {ErrorCode::Unavailable, "Cannot listen on " + where + ": " + std::strerror(code) + ".", {}, 0};
}

Socket createSocket(int family)
{
#ifdef SOCK_CLOEXEC
    return ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
#else
    const Socket socket = ::socket(family, SOCK_STREAM, 0);
    if (socket != kNoSocket)
        ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    return socket;
#endif
}

bool setNonBlocking(Socket socket)
{
    const int flags = ::fcntl(socket, F_GETFL);
    return flags >= 0 && ::fcntl(socket, F_SETFL, flags | O_NONBLOCK) == 0;
}

bool setSwitch(Socket socket, int level, int option)
{
    const int on = 1;
    return ::setsockopt(socket, level, option, &on, sizeof on) == 0;
}

// After a restart, connections of the last run may still be waiting to be forgotten.
constexpr int kReuse = SO_REUSEADDR;
constexpr int kShutDownSending = SHUT_WR;
#endif

union Address {
    sockaddr any;
    sockaddr_in v4;
    sockaddr_in6 v6;
};

socklen_t fill(Address &native, const QHostAddress &address, quint16 port)
{
    native = {};
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        native.v4.sin_family = AF_INET;
        native.v4.sin_port = htons(port);
        native.v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        return sizeof native.v4;
    }
    native.v6.sin6_family = AF_INET6;
    native.v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    static_assert(sizeof bytes == sizeof native.v6.sin6_addr);
    std::memcpy(&native.v6.sin6_addr, &bytes, sizeof bytes);
    native.v6.sin6_scope_id = address.scopeId().toUInt();
    return sizeof native.v6;
}

quint16 portOf(Socket socket)
{
    Address native {};
    socklen_t length = sizeof native;
    if (::getsockname(socket, &native.any, &length) != 0)
        return 0;
    return ntohs(native.any.sa_family == AF_INET ? native.v4.sin_port : native.v6.sin6_port);
}

} // namespace

Result<qintptr> openListenSocket(const QHostAddress &address, quint16 port, quint16 *actualPort)
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QByteArray host = address.toString().toUtf8();
    const QByteArray where = (isV6 ? "[" + host + "]" : host) + ":" + QByteArray::number(port);
    if (!isV6 && address.protocol() != QAbstractSocket::IPv4Protocol)
        return Error {ErrorCode::Unavailable, "The address to listen on is neither IPv4 nor IPv6.", "host", 0};

    const Socket socket = createSocket(isV6 ? AF_INET6 : AF_INET);
    if (socket == kNoSocket)
        return describe(lastError(), where);
    Address native;
    const socklen_t length = fill(native, address, port);
    const bool listening = setSwitch(socket, SOL_SOCKET, kReuse)
        && (!isV6 || setSwitch(socket, IPPROTO_IPV6, IPV6_V6ONLY)) && ::bind(socket, &native.any, length) == 0
        && ::listen(socket, kBacklog) == 0 && setNonBlocking(socket);
    if (!listening) {
        const int code = lastError();
        closeSocket(static_cast<qintptr>(socket));
        return describe(code, where);
    }
    if (actualPort)
        *actualPort = portOf(socket);
    return static_cast<qintptr>(socket);
}

qintptr duplicateSocket(qintptr socket)
{
#ifdef Q_OS_WIN
    WSAPROTOCOL_INFOW info;
    if (WSADuplicateSocketW(static_cast<Socket>(socket), GetCurrentProcessId(), &info) != 0)
        return -1;
    const Socket copy = WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0,
                                   WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
    return copy == kNoSocket ? -1 : static_cast<qintptr>(copy);
#else
    return ::fcntl(static_cast<Socket>(socket), F_DUPFD_CLOEXEC, 0);
#endif
}

void closeSocket(qintptr socket)
{
#ifdef Q_OS_WIN
    ::closesocket(static_cast<Socket>(socket));
#else
    ::close(static_cast<Socket>(socket));
#endif
}

qint64 sendAtOnce([[maybe_unused]] qintptr socket, [[maybe_unused]] QByteArrayView bytes)
{
#ifdef MSG_NOSIGNAL
    const auto sent =
        ::send(static_cast<Socket>(socket), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent < 0 ? 0 : sent;
#else
    return 0; // a client that has left would end the program by a signal
#endif
}

void shutDownSending(qintptr socket)
{
    ::shutdown(static_cast<Socket>(socket), kShutDownSending);
}

void resetOnClose(qintptr socket)
{
    const linger now {1, 0};
    ::setsockopt(static_cast<Socket>(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&now), sizeof now);
}

} // namespace station
