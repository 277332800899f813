// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at every step of setting up and putting back, with a real keychain: the settings file is always the old one
// or the new one, and the next run finishes.
#include "gateway/clients/atomicfile.h"
#include "gateway/clients/clientkey.h"
#include "gateway/clients/setupjournal.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace station;
using namespace Qt::StringLiterals;

class TestClientFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void killed_data();
    void killed();

private:
    struct Ran {
        bool killed = false;
        int code = 0;
        int points = 0;
        QByteArray complaint;
    };
    Ran run(const QByteArray &client, const QStringList &steps, int faultAt = 0) const;
    QByteArray settings() const { return readFile(m_settings)->bytes; }
    QList<QByteArray> keyNames() const;
    QStringList journals() const
    {
        return QDir(m_folder->filePath(u"home/state/clients"_s)).entryList({u"*.json"_s}, QDir::Files);
    }
    QStringList leftovers() const
    {
        return QDir(QFileInfo(m_settings).path()).entryList({u"*.token-station"_s}, QDir::Files | QDir::Hidden)
            + QDir(m_folder->filePath(u"home/state/clients"_s))
                  .entryList({u"*.token-station"_s}, QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_settings;
};

void TestClientFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("TOKEN_STATION_HOME", m_folder->filePath(u"home"_s).toUtf8());
    qputenv("CLAUDE_CONFIG_DIR", m_folder->filePath(u"claude"_s).toUtf8());
    qputenv("CODEX_HOME", m_folder->filePath(u"codex"_s).toUtf8());
}

TestClientFaults::Ran TestClientFaults::run(const QByteArray &client, const QStringList &steps, int faultAt) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STATION_FAULT_AT"_s, QString::number(faultAt));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SETUP_HELPER), QStringList {QString::fromUtf8(client)} + steps);
    process.waitForFinished(30'000);
    return {process.exitStatus() == QProcess::CrashExit, process.exitCode(),
            process.readAllStandardOutput().trimmed().toInt(), process.readAllStandardError()};
}

QList<QByteArray> TestClientFaults::keyNames() const
{
    KeyStore keys("sqlite:", m_folder->filePath(u"home/data"_s));
    QList<QByteArray> names;
    if (!keys.open())
        return {"the store does not open"};
    for (const GatewayKey &key : keys.list())
        names.append(key.name);
    return names;
}

void TestClientFaults::killed_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<QStringList>("first"); ///< what was done before
    QTest::addColumn<bool>("edited");       ///< whether the user edited the file in between
    QTest::addColumn<QString>("step");      ///< what is killed
    for (const QByteArray &client : {QByteArray("claude-code"), QByteArray("codex")}) {
        const auto row = [&](const char *title, bool exists, const QStringList &first, bool edited,
                             const QString &step) {
            QTest::addRow("%s %s", client.constData(), title) << client << exists << first << edited << step;
        };
        row("apply", true, {}, false, u"apply"_s);
        row("undo of an edited file", true, {u"login"_s}, true, u"undo"_s);
        if (client == "codex")
            continue; // the rest is the same for both
        row("apply with the login kept", true, {}, false, u"login"_s);
        row("apply to no file", false, {}, false, u"apply"_s);
        row("apply other options", true, {u"models"_s}, false, u"apply"_s);
        row("apply to an edited file", true, {u"models"_s}, true, u"login"_s);
        row("undo", true, {u"models"_s}, false, u"undo"_s);
        row("undo to no file", false, {u"apply"_s}, false, u"undo"_s);
    }
}

void TestClientFaults::killed()
{
    QFETCH(QByteArray, client);
    QFETCH(bool, exists);
    QFETCH(QStringList, first);
    QFETCH(bool, edited);
    QFETCH(QString, step);
    const bool json = client == "claude-code";
    const QByteArray original =
        json ? "{\n  \"env\": {\n    \"A\": \"1\"\n  }\n}\n" : "# mine\nmodel = \"a\"\n\n[tui]\nx = 1\n";
    m_settings = m_folder->filePath(json ? u"claude/settings.json"_s : u"codex/config.toml"_s);
    const auto edit = [&](QByteArray text) {
        return json ? text.replace("\"A\": \"1\"", "\"A\": \"2\"") : text.replace("x = 1", "x = 2");
    };
    const QByteArray undone = edited ? edit(original) : original;

    for (int point = 1;; ++point) {
        QDir(m_folder->path()).removeRecursively();
        QVERIFY(QDir().mkpath(QFileInfo(m_settings).path()));
        if (exists)
            QVERIFY(writeFile(m_settings, original));
        if (!first.isEmpty()) {
            const Ran prepared = run(client, first);
            QVERIFY2(!prepared.killed && prepared.code == 0, prepared.complaint);
        }
        if (edited)
            QVERIFY(writeFile(m_settings, edit(settings())));
        const FileBytes before = *readFile(m_settings);

        const Ran ran = run(client, {step}, point);
        if (!ran.killed) {
            QVERIFY2(ran.code == 0, ran.complaint);
            QVERIFY2(point > 8 && ran.points == point - 1, "every point was tried");
            break;
        }
        const FileBytes after = *readFile(m_settings);
        const bool isOld = after.exists == before.exists && after.bytes == before.bytes;
        const bool isNew = step == u"undo"_s ? after.exists == exists && after.bytes == (exists ? undone : QByteArray())
                                             : after.bytes.contains("8787") && (!json || after.bytes.endsWith("}\n"));
        QVERIFY2(isOld || isNew, after.bytes);

        // The next run settles it, whatever it is: here the start of a gateway, which only repairs.
        const Ran repaired = run(client, {u"repair"_s});
        QVERIFY2(repaired.code == 0 && !repaired.killed, repaired.complaint);
        QCOMPARE(leftovers(), QStringList());
        if (step == u"undo"_s && journals().isEmpty())
            QCOMPARE(settings(), exists ? undone : QByteArray());
        QCOMPARE(keyNames(), journals().isEmpty() ? QList<QByteArray>() : QList<QByteArray> {client});
        if (journals().isEmpty())
            QVERIFY(!settings().contains("8787"));

        const Ran finished =
            run(client, step == u"undo"_s && journals().isEmpty() ? QStringList() : QStringList {step});
        QVERIFY2(finished.code == 0 && !finished.killed, finished.complaint);
        if (step != u"undo"_s) {
            QVERIFY(settings().contains("8787"));
            QCOMPARE(keyNames(), QList<QByteArray> {client});
            const Ran last = run(client, {u"undo"_s});
            QVERIFY2(last.code == 0, last.complaint);
        }
        QCOMPARE(QFileInfo::exists(m_settings), exists);
        QCOMPARE(settings(), exists ? undone : QByteArray());
        QCOMPARE(keyNames(), QList<QByteArray>());
        QCOMPARE(journals(), QStringList());
        QCOMPARE(leftovers(), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestClientFaults)
#include "tst_clientfaults.moc"
