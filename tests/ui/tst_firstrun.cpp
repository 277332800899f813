// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

/** The first steps without a window: when they are shown, a key that is kept and tested, the first answer. */
class TestFirstRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void shownToWhoHasNothing();
    void staysUntilPutAway();
    void notToWhoHasAHistory();
    void aKeyIsKeptAndTested();
    void aKeyTellsWhoseItIs_data();
    void aKeyTellsWhoseItIs();
    void whatIsTypedStays();
    void theAnswerStreams();
    void stopsAndFails();
    void stopsOfTheLine();

private:
    void start();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<Desktop> m_desktop;
    FirstRun *m_run = nullptr;
};

void TestFirstRun::init()
{
    m_desktop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_gateway = std::make_unique<FakeGateway>();
    m_backend = std::make_unique<FakeBackend>();
    m_backend->m_gateway.port = m_gateway->port();
    m_backend->provider("ollama").state = ProviderState::NoKey;
    start();
}

void TestFirstRun::start()
{
    m_desktop.reset();
    m_desktop = std::make_unique<Desktop>(*m_backend, *m_settings, [this] { return m_backend->m_now; });
    m_run = m_desktop->firstRun();
}

void TestFirstRun::shownToWhoHasNothing()
{
    QTRY_VERIFY(m_run->shown());
    QCOMPARE(m_run->stop(), 1);
    m_backend->m_gateway.state = GatewayState::Starting;
    start();
    QTRY_VERIFY(m_desktop->board()->firstRun());
    // Whether anything ran is not known before the gateway has opened its stores.
    QVERIFY(!m_run->shown());
    m_backend->startGateway();
    QVERIFY(m_run->shown());
}

void TestFirstRun::staysUntilPutAway()
{
    QTRY_COMPARE(m_desktop->board()->system(), QStringLiteral("GATEWAY READY"));
    QVERIFY(m_run->shown());
    LiveExchange exchange;
    exchange.id = 1;
    exchange.state = LiveState::Done;
    exchange.row = FakeBackend::row("demo", "hello", m_backend->m_now, 10, 20);
    m_backend->send({exchange});
    QTRY_VERIFY(!m_desktop->board()->firstRun());
    QVERIFY(m_run->shown());
    m_run->putAway();
    QVERIFY(!m_run->shown());
    start();
    QTRY_VERIFY(m_desktop->board()->firstRun());
    QVERIFY(!m_run->shown());
}

void TestFirstRun::notToWhoHasAHistory()
{
    m_backend->play(QStringLiteral("busy"));
    start();
    QTRY_VERIFY(m_desktop->board()->departures()->count() > 0);
    QVERIFY(!m_run->shown());
}

void TestFirstRun::aKeyIsKeptAndTested()
{
    QTRY_VERIFY(m_run->shown());
    m_run->setProvider(QStringLiteral("groq"));
    QCOMPARE(m_run->providerName(), QStringLiteral("Groq"));
    m_backend->m_keyProblem = QStringLiteral("The keychain is locked.");
    m_run->saveKey({QStringLiteral(" gsk_secret ")});
    QTRY_COMPARE(m_run->keyWords(), QStringLiteral("The keychain is locked."));
    QCOMPARE(m_run->keyTone(), QStringLiteral("red"));
    m_backend->m_keyProblem.clear();
    m_run->saveKey({QStringLiteral(" gsk_secret ")});
    QVERIFY(m_run->keyBusy());
    QTRY_VERIFY(m_run->keyWords().endsWith(QStringLiteral("answered in 0.41 s")));
    QCOMPARE(m_backend->m_keys.value("groq"), QByteArray("gsk_secret"));
    QVERIFY(!m_run->keyBusy());
    m_backend->m_testProblem = QStringLiteral("Invalid API Key");
    m_run->saveKey({QStringLiteral("gsk_other")});
    QTRY_COMPARE(m_run->keyWords(), QStringLiteral("\u201CInvalid API Key\u201D"));
    QCOMPARE(m_run->keyTone(), QStringLiteral("red"));
    // Another provider has no words yet.
    m_run->setProvider(QStringLiteral("openai"));
    QVERIFY(m_run->keyWords().isEmpty());
}

void TestFirstRun::aKeyTellsWhoseItIs_data()
{
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("provider");
    QTest::newRow("Anthropic") << QStringLiteral("sk-ant-a") << QStringLiteral("anthropic");
    QTest::newRow("OpenRouter") << QStringLiteral("sk-or-v1") << QStringLiteral("openrouter");
    QTest::newRow("OpenAI") << QStringLiteral("sk-proj-") << QStringLiteral("openai");
    QTest::newRow("Groq") << QStringLiteral("gsk_abcd") << QStringLiteral("groq");
    QTest::newRow("Gemini") << QStringLiteral("AIzaSyAB") << QStringLiteral("gemini");
    QTest::newRow("anybody's") << QStringLiteral("sk-abcde") << QStringLiteral("mistral");
    QTest::newRow("not enough of it") << QStringLiteral("sk-") << QStringLiteral("mistral");
}

void TestFirstRun::aKeyTellsWhoseItIs()
{
    QFETCH(QString, beginning);
    QFETCH(QString, provider);
    m_run->setProvider(QStringLiteral("mistral"));
    m_run->guessProvider(beginning);
    QCOMPARE(m_run->provider(), provider);
}

void TestFirstRun::whatIsTypedStays()
{
    QTRY_VERIFY(m_run->shown());
    QCOMPARE(m_run->fields().size(), 1);
    m_run->setProvider(QStringLiteral("kling"));
    QCOMPARE(m_run->fields().size(), 2);
    // The fields are made anew where this is told: not because some line changed.
    QSignalSpy chosen(m_run, &FirstRun::providerChanged);
    m_backend->provider("groq").state = ProviderState::Open;
    Q_EMIT m_backend->providersChanged();
    m_run->setProvider(QStringLiteral("kling"));
    m_run->setProvider(QStringLiteral("nobody"));
    QCOMPARE(chosen.count(), 0);
    QCOMPARE(m_run->provider(), QStringLiteral("kling"));
}

void TestFirstRun::theAnswerStreams()
{
    QTRY_VERIFY(m_run->shown());
    QVERIFY(!m_run->hello(QStringLiteral("  ")));
    QVERIFY(m_run->hello(QStringLiteral("Hello, is anybody there?")));
    QVERIFY(!m_run->hello(QStringLiteral("twice")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestHead().toLower().contains("authorization: bearer gw-internal"));
    const QJsonObject body = QJsonDocument::fromJson(m_gateway->requestBody()).object();
    QCOMPARE(body[u"model"].toString(), QStringLiteral("demo/hello"));
    QCOMPARE(body[u"messages"][0][u"content"].toString(), QStringLiteral("Hello, is anybody there?"));
    QVERIFY(body[u"stream"].toBool());
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Good ")));
    QTRY_COMPARE(m_run->answer(), QStringLiteral("Good "));
    QVERIFY(m_run->streaming());
    QVERIFY(m_run->words().startsWith(QStringLiteral("streaming")));
    m_gateway->write(FakeGateway::delta(QStringLiteral("<b>day</b>")) + "data: [DONE]\n\n");
    m_gateway->end();
    QTRY_VERIFY(m_run->answered());
    QCOMPARE(m_run->answer(), QStringLiteral("Good <b>day</b>"));
    QVERIFY(m_run->words().startsWith(QStringLiteral("Answered in ")));
    QCOMPARE(m_run->stop(), 4);
}

void TestFirstRun::stopsAndFails()
{
    QTRY_VERIFY(m_run->shown());
    QVERIFY(m_run->hello(QStringLiteral("x")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("half")));
    QTRY_COMPARE(m_run->answer(), QStringLiteral("half"));
    m_run->stopHello();
    QVERIFY(!m_run->streaming());
    QTRY_VERIFY(m_gateway->clientGone());
    QCOMPARE(m_run->answer(), QStringLiteral("half"));
    QVERIFY(!m_run->answered());
    QVERIFY(m_run->hello(QStringLiteral("y")));
    QVERIFY(m_run->answer().isEmpty());
    QTRY_COMPARE(m_gateway->requests(), 2);
    m_gateway->begin(503, "application/json");
    m_gateway->write(R"({"error":{"message":"The demo is away.","type":"x","param":null,"code":null}})");
    m_gateway->end();
    QTRY_COMPARE(m_run->words(), QStringLiteral("The demo is away."));
    QCOMPARE(m_run->tone(), QStringLiteral("red"));
    m_backend->stopGateway();
    QVERIFY(!m_run->hindrance().isEmpty());
    QVERIFY(!m_run->hello(QStringLiteral("z")));
}

void TestFirstRun::stopsOfTheLine()
{
    QTRY_VERIFY(m_run->shown());
    QCOMPARE(m_run->stop(), 1);
    // Speech on this machine is there of itself.
    m_backend->provider("local").state = ProviderState::Open;
    m_backend->provider("local").onThisMachine = true;
    QCOMPARE(m_run->stop(), 1);
    m_backend->provider("groq").state = ProviderState::Open;
    Q_EMIT m_backend->providersChanged();
    QCOMPARE(m_run->stop(), 2);
    m_run->setClientSetUp(true);
    QCOMPARE(m_run->stop(), 3);
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
