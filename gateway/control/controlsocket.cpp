// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/control/controlsocket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#ifndef Q_OS_WIN
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace station::control {

#ifdef Q_OS_WIN

// Descriptors cannot be passed this way here: a second gateway of the same home finds the port taken instead.
int listenAt(const QString &)
{
    return -1;
}
int connectTo(const QString &)
{
    return -1;
}
int accept(int)
{
    return -1;
}
void removeAt(const QString &) { }
bool send(int, const QByteArray &, const std::vector<qintptr> &)
{
    return false;
}
QByteArray receive(int, int, std::vector<qintptr> *)
{
    return {};
}
void close(int) { }

#else

namespace {

constexpr size_t kMostDescriptors = 8;
constexpr qsizetype kMostBytes = 4096;

/**
 * A socket's path may have about a hundred bytes, and a home may lie deeper: on Linux the folder is named by a
 * descriptor, elsewhere the socket then lies in the temporary folder under a name made from the home's.
 */
class SocketPath {
public:
    explicit SocketPath(const QString &stateFolder)
    {
        m_path = QFile::encodeName(stateFolder + QStringLiteral("/control.sock"));
        if (size_t(m_path.size()) < sizeof(sockaddr_un::sun_path))
            return;
#ifdef Q_OS_LINUX
        m_folder = open(QFile::encodeName(stateFolder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
        m_path = "/proc/self/fd/" + QByteArray::number(m_folder) + "/control.sock";
#else
        m_path = QFile::encodeName(QDir::tempPath()) + "/token-station-"
            + QCryptographicHash::hash(m_path, QCryptographicHash::Sha256).toHex().left(16) + ".sock";
#endif
    }
    ~SocketPath()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    Q_DISABLE_COPY_MOVE(SocketPath)

    const QByteArray &path() const
    {
        return m_path;
    }
    sockaddr_un address() const
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        memcpy(address.sun_path, m_path.constData(), std::min(size_t(m_path.size()), sizeof address.sun_path - 1));
        return address;
    }

private:
    QByteArray m_path;
    int m_folder = -1;
};

int newSocket()
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    if (socket >= 0)
        fcntl(socket, F_SETFD, FD_CLOEXEC);
    return socket;
}

bool isSameUser(int socket)
{
#ifdef Q_OS_LINUX
    ucred peer = {};
    socklen_t size = sizeof peer;
    return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == getuid();
#else
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(socket, &user, &group) == 0 && user == getuid();
#endif
}

} // namespace

int listenAt(const QString &stateFolder)
{
    const SocketPath path(stateFolder);
    const int socket = newSocket();
    if (socket < 0)
        return -1;
    unlink(path.path().constData());
    const sockaddr_un address = path.address();
    if (bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || chmod(path.path().constData(), S_IRUSR | S_IWUSR) != 0 || listen(socket, 8) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

int connectTo(const QString &stateFolder)
{
    const SocketPath path(stateFolder);
    const int socket = newSocket();
    if (socket < 0)
        return -1;
    const sockaddr_un address = path.address();
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || !isSameUser(socket)) {
        ::close(socket);
        return -1;
    }
    return socket;
}

int accept(int listening)
{
    const int socket = ::accept(listening, nullptr, nullptr);
    if (socket < 0)
        return -1;
    fcntl(socket, F_SETFD, FD_CLOEXEC);
    if (isSameUser(socket))
        return socket;
    ::close(socket);
    return -1;
}

void removeAt(const QString &stateFolder)
{
    unlink(SocketPath(stateFolder).path().constData());
}

bool send(int socket, const QByteArray &line, const std::vector<qintptr> &descriptors)
{
    QByteArray bytes = line + '\n';
    iovec part = {bytes.data(), size_t(bytes.size())};
    msghdr message = {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    alignas(cmsghdr) char space[CMSG_SPACE(kMostDescriptors * sizeof(int))] = {};
    const size_t count = std::min(descriptors.size(), kMostDescriptors);
    if (count > 0) {
        message.msg_control = space;
        message.msg_controllen = CMSG_SPACE(count * sizeof(int));
        cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(count * sizeof(int));
        for (size_t i = 0; i < count; ++i) {
            const int descriptor = int(descriptors[i]);
            memcpy(CMSG_DATA(header) + i * sizeof(int), &descriptor, sizeof descriptor);
        }
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL) == bytes.size();
}

QByteArray receive(int socket, int timeoutMs, std::vector<qintptr> *descriptors)
{
    QByteArray line;
    while (line.size() < kMostBytes) {
        pollfd waiting = {socket, POLLIN, 0};
        if (poll(&waiting, 1, timeoutMs) <= 0)
            return {};
        char byte = 0;
        iovec part = {&byte, 1};
        msghdr message = {};
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        alignas(cmsghdr) char space[CMSG_SPACE(kMostDescriptors * sizeof(int))] = {};
        message.msg_control = space;
        message.msg_controllen = sizeof space;
        if (recvmsg(socket, &message, 0) != 1)
            return {};
        for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
            if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
                continue;
            for (size_t i = 0; i < (header->cmsg_len - CMSG_LEN(0)) / sizeof(int); ++i) {
                int descriptor = -1;
                memcpy(&descriptor, CMSG_DATA(header) + i * sizeof(int), sizeof descriptor);
                fcntl(descriptor, F_SETFD, FD_CLOEXEC);
                if (descriptors)
                    descriptors->push_back(descriptor);
                else
                    ::close(descriptor);
            }
        }
        if (byte == '\n')
            return line;
        line.append(byte);
    }
    return {};
}

void close(int socket)
{
    if (socket >= 0)
        ::close(socket);
}

#endif

} // namespace station::control
