// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clients/terminal.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

class TestTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argumentsOfEach_data();
    void argumentsOfEach();
    void theWantedOneFirst();
    void none();
    void runsThere();
    void saysWhatIsMissing();

private:
    static void install(const QTemporaryDir &folder, const QString &name, const QByteArray &script = "#!/bin/sh\n");
};

void TestTerminal::install(const QTemporaryDir &folder, const QString &name, const QByteArray &script)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(script);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestTerminal::argumentsOfEach_data()
{
    // As each program's manual has them.
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QString &arguments) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts);
    };
    row("xdg-terminal-exec", {});
    row("x-terminal-emulator", QStringLiteral("-e"));
    row("gnome-terminal", QStringLiteral("--working-directory=/at/work --"));
    row("konsole", QStringLiteral("--workdir /at/work -e"));
    row("xfce4-terminal", QStringLiteral("--working-directory=/at/work -x"));
    row("alacritty", QStringLiteral("--working-directory /at/work -e"));
    row("kitty", QStringLiteral("--directory /at/work"));
    row("xterm", QStringLiteral("-e"));
}

void TestTerminal::argumentsOfEach()
{
    QFETCH(QStringList, arguments);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QTemporaryDir folder;
    install(folder, name);
    const auto command = terminal::find(QStringLiteral("/opt/claude"), QStringLiteral("/at/work"), folder.path());
    QVERIFY(command);
    QCOMPARE(command->program, folder.filePath(name));
    QCOMPARE(command->arguments, arguments << QStringLiteral("/opt/claude"));
}

void TestTerminal::theWantedOneFirst()
{
    QTemporaryDir folder;
    install(folder, QStringLiteral("gnome-terminal"));
    install(folder, QStringLiteral("my-terminal"));
    const auto find = [&folder](const char *wanted) {
        return terminal::find(QStringLiteral("/opt/codex"), QStringLiteral("/"), folder.path(), QLatin1String(wanted));
    };
    QCOMPARE(find("my-terminal")->program, folder.filePath(QStringLiteral("my-terminal")));
    QCOMPARE(find("my-terminal")->arguments, (QStringList {QStringLiteral("-e"), QStringLiteral("/opt/codex")}));
    QCOMPARE(find(qPrintable(folder.filePath(QStringLiteral("my-terminal"))))->program,
             folder.filePath(QStringLiteral("my-terminal")));
    QCOMPARE(find("one-that-is-gone")->program, folder.filePath(QStringLiteral("gnome-terminal")));
}

void TestTerminal::none()
{
    QTemporaryDir folder;
    QVERIFY(!terminal::find(QStringLiteral("/opt/claude"), QStringLiteral("/"), folder.path()));
    QVERIFY(!terminal::find(QStringLiteral("/opt/claude"), QStringLiteral("/"), QString()));
}

void TestTerminal::runsThere()
{
    QTemporaryDir folder;
    const QString said = folder.filePath(QStringLiteral("said"));
    install(folder, QStringLiteral("xdg-terminal-exec"),
            "#!/bin/sh\n{ pwd; printf '%s\\n' \"$@\"; } > '" + said.toUtf8() + ".new' && /bin/mv '" + said.toUtf8()
                + ".new' '" + said.toUtf8() + "'\n");
    QTemporaryDir project;
    const QString place = project.filePath(QStringLiteral("a project"));
    QVERIFY(QDir().mkpath(place));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.path().toUtf8());
    qunsetenv("TERMINAL");
    const auto opened = terminal::open(QStringLiteral("/opt/claude"), place);
    qputenv("PATH", path);
    QVERIFY(opened);
    QTRY_VERIFY(QFile::exists(said));
    QFile file(said);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), place.toUtf8() + "\n/opt/claude\n");
}

void TestTerminal::saysWhatIsMissing()
{
    const auto gone = terminal::open(QStringLiteral("/opt/claude"), QStringLiteral("/no/such/folder"));
    QVERIFY(!gone && gone.error().message.contains("/no/such/folder"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const auto none = terminal::open(QStringLiteral("/opt/claude"), QDir::tempPath());
    qputenv("PATH", path);
    QVERIFY(!none && none.error().message.contains("TERMINAL"));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
