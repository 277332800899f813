// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatdesk.h"
#include "app/chat/chatpresets.h"
#include "app/chat/moreparameters.h"
#include "app/chat/presetfile.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;

/** Members of the request that a person writes as JSON. */
class TestChatParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void problems_data();
    void problems();
    void overlays_data();
    void overlays();
    void whatTheChatMakesStays();
    void isSentAndKept();
    void whatCannotBeReadIsNotSent();
    void presetsAsFiles();
    void filesThatAreNoPresets_data();
    void filesThatAreNoPresets();
};

void TestChatParameters::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << QStringLiteral(" \n ") << QString();
    QTest::newRow("object") << QStringLiteral(R"({"top_k": 40, "stop": ["END"]})") << QString();
    QTest::newRow("nested names are free") << QStringLiteral(R"({"metadata": {"model": "x"}})") << QString();
    QTest::newRow("array") << QStringLiteral("[1]") << QStringLiteral("This has to be an object: { … }");
    QTest::newRow("number") << QStringLiteral("40") << QStringLiteral("This has to be an object: { … }");
    QTest::newRow("begun") << QStringLiteral("{\"top_k\": ") << QStringLiteral("The JSON is not complete yet.");
    QTest::newRow("bad") << QStringLiteral("{\n  \"ü\": 1,\n  \"ü\" 40\n}")
                         << QStringLiteral("This is no JSON: see line 3, column 8.");
    for (const char *own : {"model", "messages", "input", "contents", "stream"})
        QTest::newRow(own)
            << QStringLiteral("{\"top_k\": 1, \"%1\": true}").arg(QLatin1StringView(own))
            << QStringLiteral("\"%1\" is made by the chat and cannot be set here.").arg(QLatin1StringView(own));
}

void TestChatParameters::problems()
{
    QFETCH(QString, text);
    QTEST(moreparameters::problemOf(text), "problem");
    QFETCH(QString, problem);
    if (!problem.isEmpty())
        QCOMPARE(moreparameters::read(text), QJsonObject());
}

void TestChatParameters::overlays_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("chat") << QByteArray("chat") << R"({"temperature": 1.5, "top_k": 40, "stream_options": null})"
                          << QByteArray(R"({"max_tokens":50,"messages":[{"content":"a","role":"user"}],"model":"p/m",)"
                                        R"("stream":true,"temperature":1.5,"top_k":40})");
    QTest::newRow("messages")
        << QByteArray("messages") << R"({"thinking": {"type": "enabled", "budget_tokens": 1024}, "temperature": null})"
        << QByteArray(R"({"max_tokens":50,"messages":[{"content":"a","role":"user"}],"model":"p/m","stream":true,)"
                      R"("thinking":{"budget_tokens":1024,"type":"enabled"}})");
    QTest::newRow("responses")
        << QByteArray("responses") << R"({"reasoning": {"summary": "auto"}, "store": true})"
        << QByteArray(R"({"input":[{"content":"a","role":"user"}],"max_output_tokens":50,"model":"p/m",)"
                      R"("reasoning":{"effort":"low","summary":"auto"},"store":true,"stream":true,"temperature":0.5})");
    QTest::newRow("gemini") << QByteArray("gemini") << R"({"generationConfig": {"topK": 40, "temperature": 0}})"
                            << QByteArray(R"({"contents":[{"parts":[{"text":"a"}],"role":"user"}],)"
                                          R"("generationConfig":{"maxOutputTokens":50,"temperature":0,"topK":40}})");
}

void TestChatParameters::overlays()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QString, more);
    ChatSettings settings;
    settings.temperature = 0.5;
    settings.maxTokens = 50;
    if (dialect == "responses")
        settings.effort = "low";
    settings.more = moreparameters::read(more);
    QVERIFY(!settings.more.isEmpty());
    const ChatRequest request {"p/m", dialect, {{true, QStringLiteral("a")}}, settings};
    QTEST(request.body(), "body");
    QCOMPARE(QJsonDocument::fromJson(request.readableBody()), QJsonDocument::fromJson(request.body()));
    QCOMPARE(ChatSettings::fromJson(settings.toJson()), settings);
}

void TestChatParameters::whatTheChatMakesStays()
{
    // Not even what somebody wrote into a file takes the place of what was said.
    for (const char *dialect : {"chat", "messages", "responses", "gemini"}) {
        ChatRequest request {"p/m", dialect, {{true, QStringLiteral("a")}}};
        const QByteArray plain = request.body();
        request.settings.more =
            QJsonDocument::fromJson(R"({"model":"x","messages":[],"input":"y","contents":null,"stream":false})")
                .object();
        QCOMPARE(request.body(), plain);
    }
}

namespace {

/** A desk on a gateway of its own. */
struct Desk {
    Desk()
    {
        backend.play(QStringLiteral("busy"));
        backend.m_gateway.port = gateway.port();
        models = std::make_unique<ModelList>(backend);
        open();
        gateway.setScript(FakeGateway::delta(QStringLiteral("yes"))
                          + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    }
    void open()
    {
        desk.reset();
        desk = std::make_unique<ChatDesk>(backend, *models, [this] { return backend.m_now; });
        desk->lane(0)->setModel(QStringLiteral("groq/model-1"));
    }
    QJsonObject sent() const { return QJsonDocument::fromJson(gateway.requestBody()).object(); }

    FakeBackend backend;
    FakeGateway gateway;
    std::unique_ptr<ModelList> models;
    std::unique_ptr<ChatDesk> desk;
};

} // namespace

void TestChatParameters::isSentAndKept()
{
    Desk d;
    const QString typed = QStringLiteral("{ \"top_k\": 40,\n  \"stop\": [\"END\"] }");
    d.desk->parameters()->setMore(typed);
    QCOMPARE(d.desk->parameters()->count(), 1);
    QVERIFY(d.desk->code(QStringLiteral("curl"), QStringLiteral("a"), 0).contains(u"\"top_k\": 40"));
    QVERIFY(d.desk->code(QStringLiteral("python"), QStringLiteral("a"), 0).contains(u"top_k"));
    QVERIFY(d.desk->code(QStringLiteral("javascript"), QStringLiteral("a"), 0).contains(u"top_k"));
    QVERIFY(d.desk->send(QStringLiteral("a")));
    QTRY_VERIFY(!d.desk->streaming());
    QCOMPARE(d.sent().value(u"top_k").toInt(), 40);

    // A preset holds it; without one it is gone, and comes back as it was meant.
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    ChatPresets presets(settings);
    QVERIFY(presets.save(QStringLiteral("short"), d.desk->parameters()));
    presets.use({}, d.desk->parameters());
    QCOMPARE(d.desk->parameters()->more(), QString());
    presets.use(QStringLiteral("short"), d.desk->parameters());
    QCOMPARE(moreparameters::read(d.desk->parameters()->more()), moreparameters::read(typed));
    QCOMPARE(presets.nameOf(d.desk->parameters()), QStringLiteral("short"));

    // So does the conversation.
    const QString id = d.desk->conversationId();
    d.open();
    QCOMPARE(d.desk->parameters()->more(), QString());
    d.desk->open(id);
    QTRY_COMPARE(moreparameters::read(d.desk->parameters()->more()), moreparameters::read(typed));
}

void TestChatParameters::whatCannotBeReadIsNotSent()
{
    Desk d;
    ChatParameters *parameters = d.desk->parameters();
    parameters->setMore(QStringLiteral("{\"top_k\": 40}"));
    parameters->setMore(QStringLiteral("{\"top_k\": 40,"));
    QCOMPARE(parameters->more(), QStringLiteral("{\"top_k\": 40,"));
    QCOMPARE(parameters->problem(), QStringLiteral("The JSON is not complete yet."));
    // Another field of the sheet does not take back what was typed.
    parameters->setSystem(QStringLiteral("be brief"));
    QCOMPARE(parameters->more(), QStringLiteral("{\"top_k\": 40,"));
    QCOMPARE(d.desk->hindrance(),
             QStringLiteral("Put the JSON in Parameters right first: The JSON is not complete yet."));
    QVERIFY(!d.desk->send(QStringLiteral("a")));
    QCOMPARE(d.gateway.requests(), 0);
    parameters->setMore(QStringLiteral("{\"top_k\": 41}"));
    QCOMPARE(d.desk->hindrance(), QString());
    QVERIFY(d.desk->send(QStringLiteral("a")));
    QTRY_VERIFY(!d.desk->streaming());
    QCOMPARE(d.sent().value(u"top_k").toInt(), 41);
    // Nor does it stay in the way of another conversation.
    const QString first = d.desk->conversationId();
    d.desk->startNew();
    parameters->setMore(QStringLiteral("[]"));
    QVERIFY(!d.desk->hindrance().isEmpty());
    d.desk->open(first);
    QTRY_COMPARE(d.desk->conversationId(), first);
    QCOMPARE(moreparameters::read(parameters->more()).value(u"top_k").toInt(), 41);
    QCOMPARE(d.desk->hindrance(), QString());
}

void TestChatParameters::presetsAsFiles()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    ChatPresets presets(settings);
    ChatParameters parameters;
    parameters.setSystem(QStringLiteral("Be \"brief\".\nÜber 上海"));
    parameters.setTemperature(QStringLiteral("0.5"));
    parameters.setTopP(QStringLiteral("0.9"));
    parameters.setMaxTokens(QStringLiteral("400"));
    parameters.setEffort(QStringLiteral("high"));
    parameters.setMore(QStringLiteral(R"({"top_k": 40, "stop": ["END"]})"));
    const QString name = QStringLiteral("Terse / short");
    QVERIFY(presets.save(name, &parameters));
    QCOMPARE(presets.fileName(name), QStringLiteral("Terse - short.json"));
    const QUrl file = QUrl::fromLocalFile(folder.filePath(presets.fileName(name)));
    QVERIFY(!presets.exportTo(file, QStringLiteral("another")));
    QVERIFY(presets.exportTo(file, name));
    QVERIFY2(presets.done().contains(QStringLiteral("Terse - short.json")), qPrintable(presets.done()));
    QVERIFY(presets.problem().isEmpty());

    // A name that is taken gets a number; what has it stays as it is.
    parameters.setSystem(QStringLiteral("Be long"));
    QVERIFY(presets.save(name, &parameters));
    QCOMPARE(presets.importFrom(file), name + QStringLiteral(" 2"));
    QVERIFY2(presets.done().contains(QStringLiteral("already")), qPrintable(presets.done()));
    QCOMPARE(presets.importFrom(file), name + QStringLiteral(" 3"));
    QCOMPARE(presets.names().size(), 3);
    ChatParameters read;
    presets.use(name, &read);
    QCOMPARE(read.system(), QStringLiteral("Be long"));
    presets.use(name + QStringLiteral(" 2"), &read);
    parameters.setSystem(QStringLiteral("Be \"brief\".\nÜber 上海"));
    QCOMPARE(read.settings(), parameters.settings());

    // Where it is not there yet it has its own name; a file without one gives it.
    for (const QString &one : presets.names())
        presets.remove(one);
    QCOMPARE(presets.importFrom(file), name);
    QFile nameless(folder.filePath(QStringLiteral("my preset.json")));
    QVERIFY(nameless.open(QIODevice::WriteOnly));
    nameless.write(R"({"format": "token-station preset 1", "settings": {"temperature": 1}})");
    nameless.close();
    QCOMPARE(presets.importFrom(QUrl::fromLocalFile(nameless.fileName())), QStringLiteral("my preset"));

    QVERIFY(!presets.exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("no/such/folder.json"))), name));
    QVERIFY2(presets.problem().contains(QStringLiteral("could not be written")), qPrintable(presets.problem()));
    QVERIFY(presets.importFrom(QUrl::fromLocalFile(folder.filePath(QStringLiteral("none.json")))).isEmpty());
    QVERIFY(presets.problem().startsWith(QStringLiteral("none.json is not taken.")));
}

void TestChatParameters::filesThatAreNoPresets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const QString foreign = QStringLiteral("This is another kind of file, no preset of Token Station.");
    const auto with = [](const char *settings) {
        return QByteArray(R"({"format": "token-station preset 1", "name": "x", "settings": {)") + settings + "}}";
    };
    QTest::newRow("empty") << QByteArray() << foreign;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << foreign;
    QTest::newRow("list") << QByteArray("[1]") << foreign;
    QTest::newRow("cut") << QByteArray(R"({"format": "token-station preset 1", "name")")
                         << QStringLiteral("The JSON is not complete yet.");
    QTest::newRow("broken") << QByteArray("{\"a\" 1}") << QStringLiteral("This is no JSON: see line 1, column 7.");
    QTest::newRow("another program's") << QByteArray(R"({"identifier": "a", "model": "b", "operation": {}})")
                                       << foreign;
    QTest::newRow("a conversation") << QByteArray(R"({"format": "token-station conversation 1", "settings": {}})")
                                    << foreign;
    QTest::newRow("newer") << QByteArray(R"({"format": "token-station preset 2", "settings": {"system": "x"}})")
                           << QStringLiteral("A newer Token Station made this preset.");
    QTest::newRow("nothing") << with("") << QStringLiteral("This preset sets nothing.");
    QTest::newRow("no settings") << QByteArray(R"({"format": "token-station preset 1", "settings": 4})")
                                 << QStringLiteral("This preset sets nothing.");
    QTest::newRow("unknown") << with(R"("system": "x", "top_k": 4)")
                             << QStringLiteral("A preset has no setting \"top_k\".");
    for (const char *bad : {R"("temperature": 3)", R"("temperature": "hot")", R"("top_p": -1)", R"("max_tokens": 1.5)",
                            R"("max_tokens": 0)", R"("effort": 3)", R"("system": null)", R"("more": [1])"})
        QTest::newRow(bad) << with(bad)
                           << QStringLiteral("\"%1\" has a value that it cannot have.")
                                  .arg(QString::fromLatin1(bad).section(u'"', 1, 1));
    QTest::newRow("what the chat makes") << with(R"("more": {"messages": []})")
                                         << QStringLiteral("\"messages\" is made by the chat and cannot be set here.");
    QTest::newRow("large") << '{' + QByteArray(int(presetfile::kMaxBytes), ' ') + '}'
                           << QStringLiteral("It is larger than 1 MB, which no preset is.");
}

void TestChatParameters::filesThatAreNoPresets()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    ChatPresets presets(settings);
    QFile file(folder.filePath(QStringLiteral("p.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    QCOMPARE(presets.importFrom(QUrl::fromLocalFile(file.fileName())), QString());
    QCOMPARE(presets.problem(), QStringLiteral("p.json is not taken. ") + words);
    QVERIFY(presets.names().isEmpty());
}

QTEST_MAIN(TestChatParameters)
#include "tst_chatparameters.moc"
