// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace station::test {

/** The system's own socket: it tells a reset from an end, goes on writing after the end, and costs this process
 * nothing. */
class NativeClient {
public:
    explicit NativeClient(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
#ifdef SO_NOSIGPIPE // where send() has no such flag
        const int on = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            error = errno;
    }
    ~NativeClient()
    {
        close();
    }
    Q_DISABLE_COPY_MOVE(NativeClient)

    /** False when the system does not take all of it. */
    bool send(const QByteArray &bytes)
    {
        return error == 0
            && ::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), kSendFlags) == bytes.size();
    }

    /** Reads what is there; true once the connection has ended, in whatever way. */
    bool hasEnded()
    {
        char buffer[4096];
        ssize_t length = 0;
        while ((length = ::recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT)) > 0)
            received.append(buffer, length);
        if (length < 0 && errno != EAGAIN)
            error = errno;
        return length == 0 || error != 0;
    }

    /** Reads at most so much of what is there; false once the connection has ended. */
    bool reads(qsizetype most)
    {
        char buffer[65536];
        while (most > 0) {
            const ssize_t length = ::recv(m_socket, buffer, sizeof buffer, MSG_DONTWAIT);
            if (length == 0 || (length < 0 && errno != EAGAIN))
                return false;
            if (length < 0)
                break;
            received.append(buffer, length);
            most -= length;
        }
        return true;
    }

    void close()
    {
        if (m_socket >= 0)
            ::close(std::exchange(m_socket, -1));
    }

    QByteArray received;
    int error = 0; ///< errno of what went wrong

private:
#ifdef MSG_NOSIGNAL
    static constexpr int kSendFlags = MSG_NOSIGNAL;
#else
    static constexpr int kSendFlags = 0;
#endif

    int m_socket;
};

} // namespace station::test
