// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/oneinstance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <future>

using namespace station;

class TestOneInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void nobodyIsThere();
    void isAskedForItsWindow();
    void stays();
    void afterACrash();
    void inADeepFolder();
    void listensToNothingElse();
    void isItsOwnersAlone();
    void theProgramTwice();

private:
    /** What a second program does; on a thread of its own, since it waits. */
    bool isThere(const QString &folder, OneInstance::Wish wish, const QByteArray &token = {})
    {
        auto answer = std::async(std::launch::async, [=] { return OneInstance::isThere(folder, wish, token); });
        while (answer.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return answer.get();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestOneInstance::nobodyIsThere()
{
    QVERIFY(!OneInstance::isThere(m_home->path(), OneInstance::Wish::Show));
    QVERIFY(!OneInstance::isThere(m_home->filePath(QStringLiteral("no/such/folder")), OneInstance::Wish::Show));
}

void TestOneInstance::isAskedForItsWindow()
{
    OneInstance first(m_home->path());
    QVERIFY(first.listen());
    QSignalSpy wanted(&first, &OneInstance::windowWanted);
    QVERIFY(isThere(m_home->path(), OneInstance::Wish::Show, "kwin-17 \n"));
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toByteArray(), QByteArray("kwin-17"));
    QVERIFY(isThere(m_home->path(), OneInstance::Wish::Show));
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().toByteArray(), QByteArray());
    // Another home has a window of its own.
    QTemporaryDir other;
    QVERIFY(!isThere(other.path(), OneInstance::Wish::Show));
}

void TestOneInstance::stays()
{
    OneInstance first(m_home->path());
    QVERIFY(first.listen());
    QSignalSpy wanted(&first, &OneInstance::windowWanted);
    QVERIFY(isThere(m_home->path(), OneInstance::Wish::Stay));
    QCOMPARE(wanted.count(), 0);
}

void TestOneInstance::afterACrash()
{
    const QString path = m_home->filePath(QStringLiteral("window.sock"));
    {
        OneInstance first(m_home->path());
        QVERIFY(first.listen());
        // What kill -9 leaves behind: the socket's name, and nobody who listens.
        QVERIFY(QFile::rename(path, path + QStringLiteral(".kept")));
    }
    QVERIFY(QFile::rename(path + QStringLiteral(".kept"), path));
    QVERIFY(!isThere(m_home->path(), OneInstance::Wish::Show));
    OneInstance second(m_home->path());
    QVERIFY(second.listen());
    QVERIFY(isThere(m_home->path(), OneInstance::Wish::Show));
}

void TestOneInstance::inADeepFolder()
{
    // Longer than a socket's name may be.
    const QString deep = m_home->filePath(QString(120, u'd'));
    QVERIFY(QDir().mkpath(deep));
    OneInstance first(deep);
    QVERIFY(first.listen());
    QVERIFY(isThere(deep, OneInstance::Wish::Stay));
    QVERIFY(!isThere(deep + u'd', OneInstance::Wish::Stay));
}

void TestOneInstance::listensToNothingElse()
{
    OneInstance first(m_home->path());
    QVERIFY(first.listen());
    QSignalSpy wanted(&first, &OneInstance::windowWanted);
    for (const QByteArray &line : {QByteArray("quit\n"), QByteArray("showing\n"), QByteArray(8192, 'x')}) {
        QLocalSocket socket;
        socket.connectToServer(m_home->filePath(QStringLiteral("window.sock")));
        QVERIFY(socket.waitForConnected(1000));
        socket.write(line);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().isEmpty());
    }
    QCOMPARE(wanted.count(), 0);
    QVERIFY(isThere(m_home->path(), OneInstance::Wish::Stay));
}

void TestOneInstance::isItsOwnersAlone()
{
    OneInstance first(m_home->path());
    QVERIFY(first.listen());
    QCOMPARE(QFile::permissions(m_home->filePath(QStringLiteral("window.sock")))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestOneInstance::theProgramTwice()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TOKEN_STATION_HOME"), m_home->path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    QFile config(m_home->filePath(QStringLiteral("config.json")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(R"({"listen": {"port": 0}})");
    config.close();
    const auto start = [&environment](QProcess &process) {
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral(STATION_PROGRAM), QStringList());
        return process.waitForStarted();
    };
    QProcess first;
    QVERIFY(start(first));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(QStringLiteral("state/window.sock"))), 20'000);
    QProcess second;
    QVERIFY(start(second));
    QVERIFY(second.waitForFinished(20'000));
    QCOMPARE(second.exitStatus(), QProcess::NormalExit);
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    if (!first.waitForFinished(10'000))
        first.kill();
}

QTEST_GUILESS_MAIN(TestOneInstance)
#include "tst_oneinstance.moc"
