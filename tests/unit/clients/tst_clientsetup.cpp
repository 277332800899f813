// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole set-up, with its gateway key in a real key store and a real keychain.
#include "gateway/clients/clientsetup.h"
#include "settingssamples.h"

#include <QDir>
#include <QFileInfo>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace station;
using namespace Qt::StringLiterals;
using State = ClientStatus::State;

class TestClientSetup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keyOfItsOwn_data();
    void keyOfItsOwn();
    void aKeyOfThatNameIsNotTouched();
    void aLostKeyIsMadeAnew();
    void loginKeptKeepsItsKey();
    void twoFoldersShareAKey();
    void noKeychain();
    void states();
    void conflicts();
    void conflictsThatBlock();
    void aPortThatAnotherHolds();
    void unknownModelsAreANote();
    void pongOfAProgram_data();
    void pongOfAProgram();
    void pongIsStopped();

private:
    std::unique_ptr<ClientSetup> setup(ClientKind kind) const
    {
        return std::make_unique<ClientSetup>(kind, Paths::find(), u"/opt/token-station-gateway"_s);
    }
    template <typename Start> Result<SetupPlan> wait(Start start)
    {
        Result<SetupPlan> answer = Error {ErrorCode::Internal, "it did not call back", {}};
        bool done = false;
        start([&](const Result<SetupPlan> &result) {
            answer = result;
            done = true;
        });
        (void)QTest::qWaitFor([&] { return done; }, 20'000);
        return answer;
    }
    Result<SetupPlan> apply(ClientSetup &setup, const SetupOptions &options = {})
    {
        return wait([&](auto done) { setup.apply(options, this, done); });
    }
    Result<SetupPlan> undo(ClientSetup &setup)
    {
        return wait([&](auto done) { setup.undo(this, done); });
    }
    QByteArray inKeychain(const QByteArray &client)
    {
        Keychain keychain(Paths::find().keychainService);
        std::optional<Result<Secret>> answer;
        keychain.read("client/" + client, this, [&](Result<Secret> r) { answer = std::move(r); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }) || !*answer)
            return "the keychain did not answer";
        return (*answer)->reveal();
    }
    std::unique_ptr<KeyStore> keys() const
    {
        auto store = std::make_unique<KeyStore>("sqlite:", Paths::find().dataFolder);
        const auto opened = store->open();
        return opened ? std::move(store) : nullptr;
    }
    QMap<QByteArray, QByteArray> keyHashes() const
    {
        QMap<QByteArray, QByteArray> hashes;
        for (const GatewayKey &key : keys()->list())
            hashes.insert(key.name, key.hash);
        return hashes;
    }
    QByteArray settings(ClientKind kind) const { return readFile(Client::of(kind).settingsFile())->bytes; }
    void write(ClientKind kind, const QByteArray &bytes) const
    {
        const QString path = Client::of(kind).settingsFile();
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(writeFile(path, bytes));
    }
    void configure(const QByteArray &json) const { QVERIFY(writeFile(Paths::find().configFile, json)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestClientSetup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("TOKEN_STATION_HOME", m_folder->filePath(u"home"_s).toUtf8());
    qputenv("CLAUDE_CONFIG_DIR", m_folder->filePath(u"claude"_s).toUtf8());
    qputenv("CODEX_HOME", m_folder->filePath(u"codex"_s).toUtf8());
    for (const char *name : {"ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "OPENAI_API_KEY",
                             "OPENAI_BASE_URL", "CODEX_API_KEY", "CLAUDE_CODE_OAUTH_TOKEN"})
        qunsetenv(name);
    QVERIFY(Paths::find().create());
    // A port that nobody listens on: one that was free a moment ago.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    configure("{\"listen\": {\"port\": " + QByteArray::number(server.serverPort()) + "}}");
}

void TestClientSetup::keyOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::newRow("claude-code") << QByteArray("claude-code");
    QTest::newRow("codex") << QByteArray("codex");
}

void TestClientSetup::keyOfItsOwn()
{
    QFETCH(QByteArray, client);
    const ClientKind kind = *Client::byId(client);
    const auto it = setup(kind);
    const auto applied = apply(*it);
    QVERIFY2(applied, wordsOf(applied));
    const QByteArray key = inKeychain(client);
    QVERIFY(key.startsWith("gw-"));
    QCOMPARE(keyHashes(), (QMap<QByteArray, QByteArray> {{client, sha256(key)}}));
    const QByteArray text = settings(kind);
    QVERIFY(!text.contains("gw-"));
    QVERIFY(text.contains("credential"));
    QVERIFY(text.contains(qgetenv("TOKEN_STATION_HOME")));

    QVERIFY(apply(*it)); // again, and by another process
    QVERIFY(apply(*setup(kind)));
    QCOMPARE(inKeychain(client), key);
    QCOMPARE(settings(kind), text);

    const auto undone = undo(*it);
    QVERIFY2(undone, wordsOf(undone));
    QCOMPARE(inKeychain(client), QByteArray());
    QVERIFY(keyHashes().isEmpty());
    QVERIFY(!QFileInfo::exists(Client::of(kind).settingsFile()));
    QVERIFY(!undo(*it));
}

void TestClientSetup::aKeyOfThatNameIsNotTouched()
{
    GatewayKey theirs;
    theirs.name = "codex";
    QVERIFY(keys()->create(theirs));
    const auto before = keyHashes();
    const auto it = setup(ClientKind::Codex);
    QVERIFY(apply(*it));
    QCOMPARE(it->status().keyName, QByteArray("codex-2"));
    QCOMPARE(keyHashes().value("codex-2"), sha256(inKeychain("codex")));
    QVERIFY(undo(*it));
    QCOMPARE(keyHashes(), before);
}

void TestClientSetup::aLostKeyIsMadeAnew()
{
    const auto it = setup(ClientKind::ClaudeCode);
    QVERIFY(apply(*it));
    const QByteArray lost = inKeychain("claude-code");
    QVERIFY(keys()->revoke("claude-code"));
    QVERIFY(apply(*it));
    QVERIFY(inKeychain("claude-code") != lost);
    QCOMPARE(keyHashes(), (QMap<QByteArray, QByteArray> {{"claude-code", sha256(inKeychain("claude-code"))}}));
    QVERIFY(undo(*it));
}

void TestClientSetup::loginKeptKeepsItsKey()
{
    for (const ClientKind kind : Client::all()) {
        const auto it = setup(kind);
        const auto plan = it->plan({true, {}});
        QVERIFY2(plan, wordsOf(plan));
        QVERIFY(plan->change.after.contains(kKeyToCome)); // a dry run makes no key
        QVERIFY(keyHashes().isEmpty());
        QVERIFY(apply(*it, {true, {}}));
        const QByteArray text = settings(kind);
        const qsizetype at = text.indexOf("gw-");
        QVERIFY(at > 0);
        const QByteArray key = text.mid(at, 46);
        QCOMPARE(keyHashes(), (QMap<QByteArray, QByteArray> {{it->client().id, sha256(key)}}));
        QCOMPARE(inKeychain(it->client().id), QByteArray());
        QVERIFY(apply(*it, {true, {}}));
        QCOMPARE(settings(kind), text);
        QVERIFY(it->plan({true, {}})->change.isNone());
        const auto back = it->planUndo();
        QVERIFY2(back, wordsOf(back));
        for (const DiffLine &line : back->diff)
            QVERIFY(!line.text.contains(key));
        QVERIFY(apply(*it)); // and now without: the key leaves the file, and stays the same
        QVERIFY(!settings(kind).contains("gw-"));
        QCOMPARE(inKeychain(it->client().id), key);
        QVERIFY(apply(*it, {true, {}}));
        QCOMPARE(settings(kind), text);
        QVERIFY(undo(*it));
        QVERIFY(keyHashes().isEmpty());
    }
}

void TestClientSetup::twoFoldersShareAKey()
{
    QVERIFY(apply(*setup(ClientKind::Codex)));
    const auto before = keyHashes();
    qputenv("CODEX_HOME", m_folder->filePath(u"other"_s).toUtf8());
    const auto it = setup(ClientKind::Codex);
    QVERIFY(apply(*it));
    QCOMPARE(keyHashes(), before);
    QVERIFY(undo(*it)); // both
    QVERIFY(keyHashes().isEmpty());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"other/config.toml"_s)));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"codex/config.toml"_s)));
}

void TestClientSetup::noKeychain()
{
    const QString helper = QStringLiteral(SETUP_HELPER);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    process.setProcessEnvironment(environment);
    process.start(helper, {u"codex"_s, u"apply"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray complaint = process.readAllStandardError();
    QVERIFY2(complaint.contains("--print"), complaint);
    QVERIFY(keyHashes().isEmpty());
    QVERIFY(!QFileInfo::exists(codexClient.settingsFile()));
    QVERIFY(QDir(Paths::find().stateFolder + u"/clients"_s).entryList({u"*.json"_s}).isEmpty());
    // With the login kept none is needed.
    process.start(helper, {u"codex"_s, u"login"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    QVERIFY(undo(*setup(ClientKind::Codex)));
}

void TestClientSetup::states()
{
    const auto it = setup(ClientKind::ClaudeCode);
    QVERIFY(QDir(m_folder->path()).mkpath(u"bin"_s));
    qputenv("PATH", m_folder->filePath(u"bin"_s).toUtf8());
    QCOMPARE(it->status().state, State::NotInstalled);
    QVERIFY(writeFile(m_folder->filePath(u"claude.sh"_s), "#!/bin/sh\n", 0755));
    QVERIFY(QFile::rename(m_folder->filePath(u"claude.sh"_s), m_folder->filePath(u"bin/claude"_s)));
    QCOMPARE(it->status().state, State::NotSetUp);
    write(ClientKind::ClaudeCode, "{\"env\": {\"ANTHROPIC_BASE_URL\": \"https://relay.example\"}}");
    QCOMPARE(it->status().state, State::SetUpForAnother);
    QVERIFY2(it->status().words.contains("https://relay.example"), it->status().words);
    write(ClientKind::ClaudeCode, "{ // mine\n}");
    QCOMPARE(it->status().state, State::Broken);
    QVERIFY2(it->status().words.contains(":1: a comment"), it->status().words);
    write(ClientKind::ClaudeCode, "{}");
    QVERIFY(apply(*it));
    QCOMPARE(it->status().state, State::SetUp);
    QVERIFY(it->status().canUndo);
    // Another port, another program, another hand.
    const QByteArray config = readFile(Paths::find().configFile)->bytes;
    configure("{\"listen\": {\"port\": 1}}");
    QCOMPARE(it->status().state, State::SetUpForAnother);
    configure(config);
    QCOMPARE(it->status().state, State::SetUp);
    ClientSetup moved(ClientKind::ClaudeCode, Paths::find(), u"/usr/bin/token-station-gateway"_s);
    QCOMPARE(moved.status().state, State::SetUpForAnother);
    write(ClientKind::ClaudeCode, settings(ClientKind::ClaudeCode).replace("credential", "other"));
    QCOMPARE(it->status().state, State::SetUpForAnother);
    QVERIFY2(it->status().words.contains("was changed"), it->status().words);
    QVERIFY(undo(*it));
}

void TestClientSetup::conflicts()
{
    const auto words = [this](ClientKind kind) {
        QByteArrayList list;
        const auto plan = setup(kind)->plan({});
        for (const Conflict &conflict : plan ? plan->conflicts : QList<Conflict>())
            list.append(conflict.words);
        return list.join('\n');
    };
    QCOMPARE(words(ClientKind::ClaudeCode), QByteArray());
    QCOMPARE(words(ClientKind::Codex), QByteArray());
    qputenv("ANTHROPIC_BASE_URL", "https://elsewhere.example");
    QVERIFY(words(ClientKind::ClaudeCode).contains("ANTHROPIC_BASE_URL"));
    qunsetenv("ANTHROPIC_BASE_URL");
    const QString folder = QDir::currentPath();
    QVERIFY(QDir(m_folder->path()).mkpath(u"project/.claude"_s));
    QVERIFY(QDir::setCurrent(m_folder->filePath(u"project"_s)));
    QVERIFY(writeFile(m_folder->filePath(u"project/.claude/settings.local.json"_s), "{\"apiKeyHelper\": \"x\"}"));
    QVERIFY2(words(ClientKind::ClaudeCode).contains("settings.local.json"), words(ClientKind::ClaudeCode));
    QVERIFY(QDir::setCurrent(folder));
    write(ClientKind::Codex, "profile = \"fast\"\nmodel_provider = \"azure\"\n");
    QVERIFY(words(ClientKind::Codex).contains("profile"));
    QVERIFY(words(ClientKind::Codex).contains("azure"));
    QVERIFY(apply(*setup(ClientKind::Codex)));           // notes do not block
    QVERIFY(words(ClientKind::Codex).contains("azure")); // what is ours is no conflict, what was there is
    QVERIFY(undo(*setup(ClientKind::Codex)));
}

void TestClientSetup::conflictsThatBlock()
{
    const QByteArray text = "{\"env\": {\"ANTHROPIC_AUTH_TOKEN\": \"theirs\"}}";
    write(ClientKind::ClaudeCode, text);
    const auto it = setup(ClientKind::ClaudeCode);
    const auto applied = apply(*it);
    QVERIFY(applied && applied->isBlocked());
    QCOMPARE(settings(ClientKind::ClaudeCode), text);
    QVERIFY(keyHashes().isEmpty());
    QVERIFY(!it->status().canUndo);
}

void TestClientSetup::aPortThatAnotherHolds()
{
    QTcpServer another;
    QVERIFY(another.listen(QHostAddress::LocalHost));
    connect(&another, &QTcpServer::newConnection, this, [&another] { another.nextPendingConnection()->close(); });
    configure("{\"listen\": {\"port\": " + QByteArray::number(another.serverPort()) + "}}");
    const auto it = setup(ClientKind::Codex);
    const auto plan = it->plan({});
    QVERIFY(plan && plan->isBlocked());
    QVERIFY2(plan->conflicts.first().words.contains("listen.port"), plan->conflicts.first().words);

    // Who is the gateway knows without asking.
    QCoreApplication::processEvents(); // the connection of before
    int asked = 0;
    connect(&another, &QTcpServer::newConnection, this, [&asked] { ++asked; });
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(another.serverPort());
    for (const auto &[here, blocked] : {std::pair(address, false), std::pair(QByteArray(), true),
                                        std::pair(QByteArray("http://127.0.0.1:1"), true)}) {
        it->setGatewayHere(here);
        const auto known = it->plan({});
        QVERIFY(known);
        QCOMPARE(known->isBlocked(), blocked);
    }
    QCoreApplication::processEvents();
    QCOMPARE(asked, 0);
}

void TestClientSetup::unknownModelsAreANote()
{
    const auto it = setup(ClientKind::Codex);
    const auto known = it->plan({false, {{"default", "openai/gpt-5.5"}}});
    QVERIFY(known && known->conflicts.isEmpty());
    const auto unknown = it->plan({false, {{"default", "openai/gpt-99"}}});
    QVERIFY(unknown && unknown->conflicts.size() == 1 && !unknown->isBlocked());
}

void TestClientSetup::pongOfAProgram_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("answers") << QByteArray("echo pong") << QByteArray("pong") << QByteArray();
    QTest::newRow("reads no input") << QByteArray("cat; echo pong") << QByteArray("pong") << QByteArray();
    QTest::newRow("fails") << QByteArray("echo no key >&2; exit 1") << QByteArray() << QByteArray("no key");
    QTest::newRow("says nothing") << QByteArray("exit 0") << QByteArray() << QByteArray("did not answer");
}

void TestClientSetup::pongOfAProgram()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, complaint);
    QVERIFY(writeFile(m_folder->filePath(u"codex"_s), "#!/bin/sh\n" + script + '\n', 0755));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8() + ":/usr/bin:/bin");
    PongRun run(codexClient);
    std::optional<Result<QByteArray>> got;
    run.start([&](Result<QByteArray> result) { got = std::move(result); });
    QTRY_VERIFY_WITH_TIMEOUT(got, 20'000);
    qputenv("PATH", path);
    if (complaint.isEmpty()) {
        QVERIFY2(*got, wordsOf(*got));
        QCOMPARE(**got, answer);
    } else {
        QVERIFY(!*got);
        QVERIFY2(got->error().message.contains(complaint), got->error().message);
    }
}

void TestClientSetup::pongIsStopped()
{
    const QString began = m_folder->filePath(u"began"_s);
    QVERIFY(
        writeFile(m_folder->filePath(u"codex"_s), "#!/bin/sh\ntouch '" + began.toUtf8() + "'\nexec sleep 60\n", 0755));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8() + ":/usr/bin:/bin");
    std::optional<Result<QByteArray>> got;
    PongRun run(codexClient);
    run.start([&](Result<QByteArray> result) { got = std::move(result); });
    QTRY_VERIFY(QFile::exists(began));
    QVERIFY(!got);
    run.stop();
    QVERIFY(got && !*got);
    QVERIFY2(got->error().message.contains("was stopped"), got->error().message);
    // Before it begins, too.
    PongRun early(codexClient);
    early.stop();
    got.reset();
    early.start([&](Result<QByteArray> result) { got = std::move(result); });
    QVERIFY(got && !*got);
    qputenv("PATH", path);
}

QTEST_GUILESS_MAIN(TestClientSetup)
#include "tst_clientsetup.moc"
