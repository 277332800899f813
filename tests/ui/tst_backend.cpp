// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewaybackend.h"
#include "app/settings/backupcontrol.h"
#include "app/settings/livelog.h"
#include "gateway/service/logging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace station;

/** The window's backend on the real gateway, with the demo provider, and its hand-over with the headless program. */
class TestBackend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answersAndTells();
    void pagesAndBodies();
    void aPauseEndsByItself();
    void saysThatTheLedgerIsNotWritten();
    void saysWhyItDoesNotListen();
    void stopsAProvidersTest();
    void aTestGoesThroughTheProxy();
    void aLaterListOfModels();
    void pricesOfOnesOwn();
    void takesOverAndGivesBack();
    void keepsKeysOutOfReach();
    void theLogHoldsNoSecret();
    void aBackupIsRestoredUnderTheGateway();

private:
    std::unique_ptr<GatewayBackend> listening();
    void writeConfig(const QByteArray &text);
    QByteArray ask(const GatewayBackend &backend, const QByteArray &model, int *status = nullptr);

    std::unique_ptr<QTemporaryDir> m_home;
    QNetworkAccessManager m_network;
};

void TestBackend::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("TOKEN_STATION_HOME", m_home->path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    writeConfig(R"({"listen":{"port":0}})");
}

void TestBackend::cleanup()
{
    m_home.reset();
}

void TestBackend::writeConfig(const QByteArray &text)
{
    QFile file(m_home->filePath(QStringLiteral("config.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

std::unique_ptr<GatewayBackend> TestBackend::listening()
{
    auto backend = std::make_unique<GatewayBackend>();
    if (backend->gateway().state != GatewayState::Starting
        || !QTest::qWaitFor([&] { return backend->gateway().state == GatewayState::Listening; }))
        qWarning("%s", qPrintable(backend->gateway().problem));
    return backend;
}

QByteArray TestBackend::ask(const GatewayBackend &backend, const QByteArray &model, int *status)
{
    QNetworkRequest request(
        QUrl(QStringLiteral("http://127.0.0.1:%1/v1/chat/completions").arg(backend.gateway().port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("authorization", "Bearer " + backend.internalKey().reveal());
    const QByteArray body =
        R"({"model":")" + model + R"(","messages":[{"role":"user","content":"Respond with exactly the word: pong"}]})";
    const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    finished.wait();
    if (status)
        *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return reply->readAll();
}

void TestBackend::answersAndTells()
{
    const auto backend = listening();
    QCOMPARE(backend->gateway().state, GatewayState::Listening);
    QVERIFY(backend->gateway().port > 0);
    const auto providers = backend->providers();
    const auto demo = std::find_if(providers.begin(), providers.end(), [](const auto &p) { return p.id == "demo"; });
    QVERIFY(demo != providers.end());
    QCOMPARE(demo->state, ProviderState::Simulated);
    const auto models = backend->models();
    QVERIFY(models.size() > 600);
    QVERIFY(std::any_of(models.begin(), models.end(), [](const auto &m) { return m.id == "demo/hello" && m.usable; }));
    QVERIFY(std::none_of(models.begin(), models.end(),
                         [](const auto &m) { return m.provider == "claude-code" && m.usable; }));

    std::vector<LiveExchange> seen;
    QObject::connect(backend.get(), &Backend::liveBatch, this,
                     [&seen](const LiveBatch &batch) { seen.insert(seen.end(), batch.begin(), batch.end()); });
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    QTRY_VERIFY(!seen.empty() && seen.back().state == LiveState::Done);
    QCOMPARE(seen.back().row.model, QByteArray("hello"));
    QVERIFY(seen.back().row.tokens.output.value_or(0) > 0);
    std::vector<UsageSum> sums;
    QTRY_VERIFY([&] {
        QSignalSpy asked(this, &QObject::objectNameChanged);
        backend->usage(0, UsageGroup::Provider, this, [&](std::vector<UsageSum> answer) {
            sums = std::move(answer);
            setObjectName(QString::number(sums.size()) + QLatin1Char(' ') + objectName().left(40));
        });
        asked.wait(1000);
        return !sums.empty() && sums.front().group == "demo" && sums.front().exchanges == 1;
    }());

    // A provider that fails shows it, in its own words, until it answers again.
    int status = 0;
    ask(*backend, "demo/hello;fault=status:503", &status);
    QCOMPARE(status, 503);
    const auto state = [&] {
        for (const ProviderInfo &p : backend->providers()) {
            if (p.id == "demo")
                return p.state;
        }
        return ProviderState::NoKey;
    };
    QTRY_COMPARE(state(), ProviderState::Disturbed);
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    QTRY_COMPARE(state(), ProviderState::Simulated);
}

void TestBackend::pagesAndBodies()
{
    const auto backend = listening();
    QCOMPARE(backend->bodyLogging(), QByteArray("off"));
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    const auto page = [&](const LedgerFilter &filter) {
        std::optional<LedgerPage> answer;
        backend->page(filter, {}, 10, this, [&](LedgerPage found) { answer = std::move(found); });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : LedgerPage();
    };
    const auto bodies = [&](const QByteArray &id) {
        std::optional<std::optional<BodyRecord>> answer;
        backend->bodies(id, this, [&](std::optional<BodyRecord> found) { answer = std::move(found); });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? *answer : std::nullopt;
    };
    QTRY_COMPARE(page({}).rows.size(), size_t(1));
    const LedgerRow first = page({}).rows.front();
    QVERIFY(first.acceptedUs && first.calledUs && first.connectedUs && first.firstByteUs);
    QVERIFY(!bodies(first.requestId));
    QVERIFY2(!QFile::exists(m_home->filePath(QStringLiteral("data/content.sqlite"))), "nothing was asked to be kept");

    // From now on, and without a restart.
    writeConfig(R"({"listen":{"port":0},"log":{"bodies":"all"}})");
    QTRY_COMPARE(backend->bodyLogging(), QByteArray("all"));
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    QTRY_COMPARE(page({}).rows.size(), size_t(2));
    const QByteArray id = page({}).rows.front().requestId;
    QTRY_VERIFY(bodies(id).has_value());
    const BodyRecord record = *bodies(id);
    QVERIFY(record.clientRequest.bytes.contains("exactly the word: pong"));
    QVERIFY(record.providerAnswer.bytes.contains("pong"));
    QVERIFY(!record.clientHeaders.contains(backend->internalKey().reveal()));
    LedgerFilter none;
    none.provider = "openai";
    QVERIFY(page(none).rows.empty());
}

void TestBackend::aPauseEndsByItself()
{
    writeConfig(R"({"listen":{"port":0},"circuit":{"failures":1,"open_s":1}})");
    const auto backend = listening();
    const auto demo = [&] {
        const auto providers = backend->providers();
        return *std::find_if(providers.begin(), providers.end(), [](const auto &p) { return p.id == "demo"; });
    };
    bool ended = false;
    QObject::connect(backend.get(), &Backend::providersChanged, this,
                     [&] { ended = demo().state == ProviderState::Disturbed && demo().retryAtMs == 0; });
    ask(*backend, "demo/hello;fault=status:503");
    QTRY_VERIFY(demo().retryAtMs > QDateTime::currentMSecsSinceEpoch() - 1000);
    QVERIFY(!ended);
    QTRY_VERIFY(ended); // nothing else is asked meanwhile
    // What was known of the lines stays in sight while the gateway is stopped.
    backend->stopGateway();
    QTRY_COMPARE(backend->gateway().state, GatewayState::Stopped);
    QVERIFY(backend->providers().size() > 15);
    QVERIFY(backend->models().size() > 600);
}

void TestBackend::saysThatTheLedgerIsNotWritten()
{
    const auto backend = listening();
    const QStringList files =
        QDir(backend->dataFolder()).entryList({QStringLiteral("ledger*.sqlite"), QStringLiteral("ledger.db")});
    QCOMPARE(files.size(), 1);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(QDir(backend->dataFolder()).filePath(files.first()));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QVERIFY(ask(*backend, "demo/hello").contains("pong"));
        QTRY_VERIFY_WITH_TIMEOUT(backend->gateway().ledgerProblem.contains(files.first()), 20'000);
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
        QTRY_VERIFY_WITH_TIMEOUT(backend->gateway().ledgerProblem.isEmpty(), 20'000);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    std::vector<LedgerRow> rows;
    backend->latest(10, this, [&](std::vector<LedgerRow> latest) { rows = std::move(latest); });
    QTRY_COMPARE(rows.size(), size_t(1)); // which had waited
}

void TestBackend::saysWhyItDoesNotListen()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    writeConfig("{\"listen\":{\"port\":" + QByteArray::number(other.serverPort()) + "}}");
    {
        GatewayBackend backend;
        QTRY_COMPARE(backend.gateway().state, GatewayState::PortTaken);
        QCOMPARE(backend.gateway().port, int(other.serverPort()));
        backend.useFreePort();
        QTRY_COMPARE(backend.gateway().state, GatewayState::Listening);
        QVERIFY(backend.gateway().port != int(other.serverPort()));
        QVERIFY(ask(backend, "demo/hello").contains("pong"));
    }
    writeConfig("{\n\"lisen\": {}\n}");
    GatewayBackend broken;
    QTRY_COMPARE(broken.gateway().state, GatewayState::Stopped);
    QVERIFY(broken.gateway().problem.contains(QStringLiteral("config.json:2: lisen")));
}

void TestBackend::stopsAProvidersTest()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    writeConfig(R"({"listen":{"port":0},"providers":{"slow":{"type":"openai-compatible","base_url":"http://127.0.0.1:)"
                + QByteArray::number(silent.serverPort()) + R"(/v1","key":null}}})");
    GatewayBackend backend;
    QTRY_COMPARE(backend.gateway().state, GatewayState::Listening);
    // The gateway asks every provider for its models at the start.
    QTRY_VERIFY(silent.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> discovery(silent.nextPendingConnection());
    int told = 0;
    backend.testProvider("slow", this, [&](const Result<ProviderTest> &) { ++told; });
    QTRY_VERIFY(silent.hasPendingConnections());
    QTcpSocket *call = silent.nextPendingConnection();
    QTRY_VERIFY(call->bytesAvailable() > 0);
    backend.stopTest("slow");
    QTRY_COMPARE(call->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(told, 0);
    // The next one is its own.
    backend.testProvider("slow", this, [&](const Result<ProviderTest> &result) {
        ++told;
        QVERIFY(!result);
    });
    QTRY_VERIFY(silent.hasPendingConnections());
    delete silent.nextPendingConnection();
    QTRY_COMPARE(told, 1);
}

void TestBackend::aLaterListOfModels()
{
    QTcpServer mirror;
    QVERIFY(mirror.listen(QHostAddress::LocalHost));
    bool answers = true;
    QObject::connect(&mirror, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = mirror.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&answers, socket] {
            QFile list(QStringLiteral(STATION_MODELS_DEV));
            if (!answers || !socket->readAll().contains("\r\n\r\n") || !list.open(QIODevice::ReadOnly))
                return;
            const QByteArray body = list.readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    });
    qputenv("TOKEN_STATION_CATALOG_URL", "http://127.0.0.1:" + QByteArray::number(mirror.serverPort()) + "/api.json");
    const auto back = qScopeGuard([] { qunsetenv("TOKEN_STATION_CATALOG_URL"); });
    const auto backend = listening();
    const auto has = [&backend](const QByteArray &id) {
        const auto models = backend->models();
        return std::any_of(models.begin(), models.end(), [&id](const ModelInfo &model) { return model.id == id; });
    };
    QVERIFY(!has("anthropic/claude-next"));
    const QString before = backend->catalogDate();

    // One that is stopped tells nothing.
    answers = false;
    int stopped = 0;
    backend->updateCatalog(this, [&](const Result<CatalogChange> &) { ++stopped; });
    backend->stopCatalogUpdate();
    answers = true;
    std::optional<Result<CatalogChange>> told;
    backend->updateCatalog(this, [&](const Result<CatalogChange> &change) { told = change; });
    QTRY_VERIFY(told);
    QVERIFY2(*told, *told ? "" : told->error().message.constData());
    QVERIFY((*told)->added.contains("anthropic/claude-next"));
    QVERIFY(has("anthropic/claude-next"));
    QCOMPARE(backend->catalogDate(), QDate::currentDate().toString(Qt::ISODate));
    QCOMPARE(stopped, 0);

    QVERIFY(backend->removeCatalogUpdate());
    QVERIFY(!has("anthropic/claude-next"));
    QCOMPARE(backend->catalogDate(), before);

    mirror.close();
    told.reset();
    backend->updateCatalog(this, [&](const Result<CatalogChange> &change) { told = change; });
    QTRY_VERIFY(told);
    QVERIFY(!*told && told->error().message.contains("/api.json"));
}

void TestBackend::pricesOfOnesOwn()
{
    const auto backend = listening();
    const auto gpt = [&backend] {
        for (ModelInfo &model : backend->models()) {
            if (model.id == "openai/gpt-5.4")
                return std::move(model);
        }
        return ModelInfo();
    };
    const auto listed = gpt().inputMicroUsd;
    QVERIFY(listed && !gpt().isPricedByUser);
    Model own;
    own.provider = "openai";
    own.id = "gpt-5.4";
    own.prices = {1250, 7500, {}, {}};
    QSignalSpy changed(backend.get(), &Backend::modelsChanged);
    QVERIFY(backend->setPrice(own));
    QCOMPARE(changed.count(), 1);
    QVERIFY(gpt().isPricedByUser);
    QCOMPARE(gpt().inputMicroUsd, std::optional<qint64>(1'250'000));
    QVERIFY(!gpt().cachedMicroUsd);
    QVERIFY(backend->resetPrice("openai/gpt-5.4"));
    QCOMPARE(gpt().inputMicroUsd, listed);
    QVERIFY(!gpt().isPricedByUser);
}

void TestBackend::aTestGoesThroughTheProxy()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray asked;
    // A proxy that lets in who says who one is.
    QObject::connect(&proxy, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
            asked = socket->readAll();
            const bool known = asked.contains("Proxy-Authorization: Basic " + QByteArray("me:secret").toBase64());
            const QByteArray body = known ? R"({"data":[{"id":"m1"}]})" : R"({"error":{"message":"who are you?"}})";
            socket->write((known ? "HTTP/1.1 200 OK"
                                 : "HTTP/1.1 407 Proxy Authentication Required\r\n"
                                   "Proxy-Authenticate: Basic realm=\"x\"")
                          + QByteArray("\r\nContent-Type: application/json\r\nContent-Length: ")
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        });
    });
    const auto test = [&](const QByteArray &login) {
        writeConfig(R"({"listen":{"port":0},"proxy":"http://)" + login
                    + "127.0.0.1:" + QByteArray::number(proxy.serverPort())
                    + R"(","providers":{"far":{"type":"openai-compatible","base_url":"http://api.far.example/v1",)"
                    + R"("key":null}}})");
        const auto backend = listening();
        asked.clear();
        std::optional<Result<ProviderTest>> told;
        backend->testProvider("far", this, [&](const Result<ProviderTest> &result) { told = result; });
        return QTest::qWaitFor([&] { return told.has_value(); }, 10'000)
            ? *told
            : Result<ProviderTest>(Error {ErrorCode::Internal, "no answer", {}});
    };
    const auto refused = test({});
    QVERIFY2(asked.startsWith("GET http://api.far.example/v1/models "), asked.constData());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("407"), refused.error().message.constData());
    QVERIFY2(test("me:secret@"), asked.constData());
}

void TestBackend::takesOverAndGivesBack()
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/token-station-gateway");
    QProcess headless;
    headless.start(program, {QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")});
    QVERIFY(headless.waitForReadyRead());
    const int port = headless.readLine().trimmed().split(':').last().toInt();
    QVERIFY(port > 0);
    {
        const auto backend = listening();
        QCOMPARE(backend->gateway().state, GatewayState::Listening);
        QCOMPARE(backend->gateway().port, port);
        QTRY_COMPARE(headless.state(), QProcess::NotRunning);
        QCOMPARE(headless.exitCode(), 0);
        QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    }
    // Another headless process has the port again.
    const GatewayLock lock(m_home->filePath(QStringLiteral("state")));
    std::optional<RunningGateway> running;
    QTRY_VERIFY((running = lock.running()).has_value());
    QCOMPARE(running->kind, QByteArray("headless"));
    QVERIFY(running->address.endsWith(':' + QByteArray::number(port)));
    QProcess::execute(QStringLiteral("kill"), {QString::number(running->pid)});
    QTRY_VERIFY(!lock.running());
}

void TestBackend::keepsKeysOutOfReach()
{
    // Without a session bus there is no keychain: the page says so, and a key is refused instead of kept elsewhere.
    const auto backend = listening();
    QTRY_VERIFY(!backend->hasKeychain());
    std::optional<Result<void>> stored;
    backend->setCredential("openai", {{"key", Secret("sk-test")}}, this, [&](Result<void> result) { stored = result; });
    QTRY_VERIFY(stored.has_value());
    QVERIFY(!*stored);
    QVERIFY(stored->error().message.contains("eychain"));
    QVERIFY(!stored->error().message.contains("sk-test"));
}

void TestBackend::theLogHoldsNoSecret()
{
    // Everything is logged, and secrets come in on every way that there is.
    const QString file = m_home->filePath(QStringLiteral("token-station.log"));
    setUpLogging("debug", file);
    const auto restore = qScopeGuard([] { qInstallMessageHandler(nullptr); });
    writeConfig(R"({"listen":{"port":0},"providers":{"mine":{"type":"openai-compatible",)"
                R"("base_url":"http://127.0.0.1:9/v1","key":{"env":"STATION_TEST_KEY"}}}})");
    qputenv("STATION_TEST_KEY", "hush-environment");
    const auto unset = qScopeGuard([] { qunsetenv("STATION_TEST_KEY"); });
    LiveLog log(file);
    log.setLevel(QStringLiteral("debug"));
    log.setFollowing(true);
    const auto said = [&log](const char *words) {
        return QTest::qWaitFor([&] { return log.text().contains(QLatin1StringView(words)); });
    };
    {
        const auto backend = listening();
        QCOMPARE(backend->gateway().state, GatewayState::Listening);
        QVERIFY(said("the window's gateway listens on"));
        ask(*backend, "mine/model");
        QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/v1beta/models?key=hush-query&x=hush-value")
                                         .arg(backend->gateway().port)));
        request.setRawHeader("authorization", "Bearer hush-header");
        request.setRawHeader("cookie", "hush-cookie");
        const std::unique_ptr<QNetworkReply> reply(m_network.get(request));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        writeConfig(R"({"listen":{"port":0},"providers":{"openai":{"key":"hush-member"}}})");
        QVERIFY(said("the last good configuration stays in use"));
        writeConfig(R"({"listen":{"port":0},"proxy":"http://hush-user:hush-password@127.0.0.1:9"})");
        QVERIFY(said("configuration read again"));
        ask(*backend, "mine/model");
        QVERIFY(!log.text().contains(QString::fromUtf8(backend->internalKey().reveal())));
    }
    QVERIFY(log.count() >= 3);
    QVERIFY2(!log.text().contains(QStringLiteral("hush")), qPrintable(log.text()));
}

void TestBackend::aBackupIsRestoredUnderTheGateway()
{
    const auto backend = listening();
    QSettings settings(m_home->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    SettingsTransfer transfer(ConfigFile(backend->paths().configFile), settings, backend->dataFolder());
    BackupControl backups(*backend, transfer, settings);
    const auto exchanges = [&] {
        std::optional<LedgerPage> answer;
        backend->page({}, {}, 10, this, [&](LedgerPage found) { answer = std::move(found); });
        return QTest::qWaitFor([&] { return answer.has_value(); }) ? int(answer->rows.size()) : -1;
    };
    const auto key = backend->createKey([] {
        GatewayKey made;
        made.name = "laptop";
        return made;
    }());
    QVERIFY(key);
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    QTRY_COMPARE(exchanges(), 1);
    backups.make(QStringLiteral("one exchange"));
    QTRY_COMPARE(backups.doing(), QString());
    QCOMPARE(backups.resultTone(), QStringLiteral("green"));
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    QTRY_COMPARE(exchanges(), 2);

    std::vector<GatewayState> states;
    QObject::connect(backend.get(), &Backend::gatewayChanged, this,
                     [&] { states.push_back(backend->gateway().state); });
    backups.restore(backups.rows()[0].toMap().value(QStringLiteral("id")).toString());
    QTRY_COMPARE(backups.doing(), QString());
    QVERIFY2(backups.resultTone() == QStringLiteral("green"), qPrintable(backups.result()));
    QVERIFY(std::find(states.begin(), states.end(), GatewayState::Stopped) != states.end());
    QCOMPARE(backend->gateway().state, GatewayState::Listening);
    QCOMPARE(exchanges(), 1);
    QCOMPARE(backend->gatewayKeys().size(), 1);
    QVERIFY(ask(*backend, "demo/hello").contains("pong"));
    QTRY_COMPARE(exchanges(), 2);
}

QTEST_GUILESS_MAIN(TestBackend)
#include "tst_backend.moc"
