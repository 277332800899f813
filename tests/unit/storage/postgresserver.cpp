// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresserver.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <csignal>

namespace {

/** The user the server runs as: it refuses to run as root. */
const passwd *serverUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

} // namespace

QString PostgresServer::programs()
{
    QStringList folders;
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        folders.append(debian.filePath(version) + QStringLiteral("/bin"));
    folders += qEnvironmentVariable("PATH").split(u':');
    for (const QString &folder : std::as_const(folders)) {
        const auto has = [&](const char *name) { return QFile::exists(folder + u'/' + QLatin1String(name)); };
        if (has("initdb") && has("postgres") && has("pg_isready"))
            return folder;
    }
    return {};
}

void PostgresServer::asUnprivileged(QProcess &process)
{
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (const passwd *user = serverUser()) {
        process.setChildProcessModifier([uid = user->pw_uid, gid = user->pw_gid] {
            if (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0)
                ::_exit(1);
        });
    }
}

bool PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    asUnprivileged(process);
    process.start(programs() + u'/' + program, arguments);
    if (process.waitForFinished(60'000) && process.exitCode() == 0)
        return true;
    m_error = QString::fromLocal8Bit(process.readAll());
    return false;
}

bool PostgresServer::create(const QByteArray &password)
{
    QFile file(m_folder.filePath(QStringLiteral("password")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(password);
    file.close();
    if (const passwd *user = serverUser()) {
        for (const QString &path : {m_folder.path(), file.fileName()}) {
            if (::chown(path.toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
                return false;
        }
    }
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        return false;
    m_port = probe.serverPort();
    return run(QStringLiteral("initdb"),
               {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-U"),
                QStringLiteral("station"), QStringLiteral("-A"), QStringLiteral("scram-sha-256"),
                QStringLiteral("--pwfile"), file.fileName(), QStringLiteral("-E"), QStringLiteral("UTF8"),
                QStringLiteral("--no-sync"), QStringLiteral("--locale=C")});
}

bool PostgresServer::start()
{
    asUnprivileged(m_server);
    m_server.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    m_server.start(programs() + QStringLiteral("/postgres"),
                   {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-h"),
                    QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-k"),
                    QString(), QStringLiteral("-F")});
    return m_server.waitForStarted()
        && QTest::qWaitFor(
               [this] {
                   return run(QStringLiteral("pg_isready"),
                              {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"),
                               QString::number(m_port)});
               },
               30'000);
}

void PostgresServer::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    // SIGQUIT is the server's "immediate shutdown", https://www.postgresql.org/docs/15/server-shutdown.html
    ::kill(pid_t(m_server.processId()), SIGQUIT);
    m_server.waitForFinished(30'000);
}
