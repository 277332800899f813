// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/oneinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <cstring>

namespace station {

namespace {

constexpr int kWaitMs = 500;
/** One that is starting itself answers only when its window is made, which takes its time on a busy machine. */
constexpr int kAnswerMs = 5000;
constexpr qint64 kLongestLine = 4096;
constexpr const char *kShow = "show "; // and the token
constexpr const char *kStay = "stay";
constexpr const char *kYes = "yes\n";

QString socketPath(const QString &stateFolder)
{
#if defined(Q_OS_WIN)
    constexpr qsizetype kLongest = 0; // a pipe has a name and no place
#else
    constexpr qsizetype kLongest = 100; // of sockaddr_un's 108
#endif
    const QString path = QDir(stateFolder).absoluteFilePath(QStringLiteral("window.sock"));
    if (path.toLocal8Bit().size() <= kLongest)
        return path;
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString name = QStringLiteral("token-station-%1").arg(QString::fromLatin1(hash));
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? name : QDir(runtime).absoluteFilePath(name);
}

} // namespace

OneInstance::OneInstance(const QString &stateFolder, QObject *parent) : QObject(parent), m_path(socketPath(stateFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &OneInstance::answer);
}

OneInstance::~OneInstance() = default;

bool OneInstance::isThere(const QString &stateFolder, Wish wish, const QByteArray &token)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath(stateFolder));
    if (!socket.waitForConnected(kWaitMs))
        return false;
    socket.write((wish == Wish::Show ? kShow + token.simplified() : QByteArray(kStay)) + '\n');
    // One that does not answer hangs, or ends just now: better a window too many than none.
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(kAnswerMs))
            return false;
    }
    return socket.readLine() == kYes;
}

bool OneInstance::listen()
{
    if (m_server.listen(m_path))
        return true;
    // Nobody answered there: it is what a crash left behind.
    QLocalServer::removeServer(m_path);
    return m_server.listen(m_path);
}

void OneInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kLongestLine)
                    socket->abort();
                return;
            }
            const QByteArray line = socket->readLine(kLongestLine).chopped(1);
            const bool shows = line.startsWith(kShow);
            if (!shows && line != kStay) {
                socket->abort();
                return;
            }
            socket->write(kYes);
            socket->disconnectFromServer();
            if (shows)
                Q_EMIT windowWanted(line.mid(qsizetype(strlen(kShow))));
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace station
