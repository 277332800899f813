// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoharness.h"
#include "seen.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace station::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Dialect::Kind kDialects[] = {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini};
constexpr const char *kNames[] = {"chat", "responses", "messages", "gemini"};

QJsonObject parse(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("a test's own JSON is broken: %s", json);
    return document.object();
}

Seen check(Dialect::Kind kind, const QByteArray &body, bool stream, bool wantsUsage = false)
{
    switch (kind) {
    case Dialect::Chat: return stream ? checkChatStream(body, wantsUsage) : checkChatAnswer(body);
    case Dialect::Responses: return stream ? checkResponsesStream(body) : checkResponsesAnswer(body);
    case Dialect::Messages: return stream ? checkMessagesStream(body) : checkMessagesAnswer(body);
    case Dialect::Gemini: break;
    }
    return stream ? checkGeminiStream(body) : checkGeminiAnswer(body);
}

/** Two tools, in the words of each dialect. */
QJsonObject tools(Dialect::Kind kind)
{
    const QJsonObject weather = parse(R"({"type":"object","properties":{"city":{"type":"string"},
        "days":{"type":"integer","minimum":2},"units":{"enum":["metric","imperial"]},"note":{"type":"string"}},
        "required":["city","days","units"]})");
    const QJsonObject time = parse(R"({"type":"object","properties":{"zones":{"type":"array","minItems":2,
        "items":{"$ref":"#/$defs/zone"}}},"$defs":{"zone":{"type":["null","string"],"maxLength":3}}})");
    QJsonArray declared;
    for (const auto &[name, schema] : {std::pair {u"get_weather"_s, weather}, std::pair {u"get_time"_s, time}}) {
        if (kind == Dialect::Messages) {
            declared.append(QJsonObject {{u"name"_s, name}, {u"input_schema"_s, schema}});
            continue;
        }
        QJsonObject function {{u"name"_s, name}, {u"parameters"_s, schema}};
        if (kind == Dialect::Responses)
            function.insert(u"type"_s, u"function"_s);
        declared.append(kind == Dialect::Chat ? QJsonObject {{u"type"_s, u"function"_s}, {u"function"_s, function}}
                                              : function);
    }
    if (kind == Dialect::Gemini)
        declared = {QJsonObject {{u"functionDeclarations"_s, declared}}};
    return {{u"tools"_s, declared}};
}

/** A conversation that ends with the result of a call of get_weather. */
QJsonObject afterCall(Dialect::Kind kind)
{
    switch (kind) {
    case Dialect::Chat:
        return parse(R"({"messages":[{"role":"user","content":"What is the weather?"},
            {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function",
             "function":{"name":"get_weather","arguments":"{}"}}]},
            {"role":"tool","tool_call_id":"c1","content":"22 degrees and sunny"}]})");
    case Dialect::Responses:
        return parse(R"({"input":[{"role":"user","content":[{"type":"input_text","text":"What is the weather?"}]},
            {"type":"function_call","call_id":"c1","name":"get_weather","arguments":"{}"},
            {"type":"function_call_output","call_id":"c1","output":"22 degrees and sunny"}]})");
    case Dialect::Messages:
        return parse(R"({"messages":[{"role":"user","content":"What is the weather?"},
            {"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"get_weather",
             "input":{"city":"Lisbon"}}]},
            {"role":"user","content":[{"type":"tool_result","tool_use_id":"c1",
             "content":[{"type":"text","text":"22 degrees and sunny"}]}]}]})");
    case Dialect::Gemini: break;
    }
    return parse(R"({"contents":[{"role":"user","parts":[{"text":"What is the weather?"}]},
        {"role":"model","parts":[{"functionCall":{"name":"get_weather","args":{"city":"Lisbon"}}}]},
        {"role":"user","parts":[{"functionResponse":{"name":"get_weather",
         "response":{"output":"22 degrees and sunny"}}}]}]})");
}

QJsonObject limitOf(Dialect::Kind kind, int tokens)
{
    switch (kind) {
    case Dialect::Chat: return {{u"max_completion_tokens"_s, tokens}};
    case Dialect::Responses: return {{u"max_output_tokens"_s, tokens}};
    case Dialect::Messages: return {{u"max_tokens"_s, tokens}};
    case Dialect::Gemini: break;
    }
    return {{u"generationConfig"_s, QJsonObject {{u"maxOutputTokens"_s, tokens}}}};
}

/** Input with the cache's part, output with the reasoning, whatever the dialect leaves out of either. */
std::array<int, 4> counts(Dialect::Kind kind, const QJsonObject &usage)
{
    switch (kind) {
    case Dialect::Chat:
        return {usage["prompt_tokens"_L1].toInt(), usage["prompt_tokens_details"_L1]["cached_tokens"_L1].toInt(),
                usage["completion_tokens"_L1].toInt(),
                usage["completion_tokens_details"_L1]["reasoning_tokens"_L1].toInt()};
    case Dialect::Responses:
        return {usage["input_tokens"_L1].toInt(), usage["input_tokens_details"_L1]["cached_tokens"_L1].toInt(),
                usage["output_tokens"_L1].toInt(), usage["output_tokens_details"_L1]["reasoning_tokens"_L1].toInt()};
    case Dialect::Messages:
        return {usage["input_tokens"_L1].toInt() + usage["cache_read_input_tokens"_L1].toInt(),
                usage["cache_read_input_tokens"_L1].toInt(), usage["output_tokens"_L1].toInt(),
                usage["output_tokens_details"_L1]["thinking_tokens"_L1].toInt()};
    case Dialect::Gemini: break;
    }
    return {usage["promptTokenCount"_L1].toInt(), usage["cachedContentTokenCount"_L1].toInt(),
            usage["candidatesTokenCount"_L1].toInt() + usage["thoughtsTokenCount"_L1].toInt(),
            usage["thoughtsTokenCount"_L1].toInt()};
}

} // namespace

class TestDemoDialects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void calls_data() { addDialects(); }
    void calls();
    void parallelCalls_data() { addDialects(); }
    void parallelCalls();
    void toolResult_data() { addDialects(); }
    void toolResult();
    void toolChoice_data() { addDialects(); }
    void toolChoice();
    void tokenLimit_data() { addDialects(); }
    void tokenLimit();
    void stopSequence();
    void jsonOutput_data();
    void jsonOutput();
    void chatUsageOnlyWhereAsked();
    void geminiArray();
    void responsesRepeatsItsRequest();
    void responsesCustomAndNamespacedTools();
    void cachedHistory_data() { addDialects(); }
    void cachedHistory();

private:
    static void addDialects();
    Seen ask(Dialect::Kind kind, const QByteArray &model, const QString &prompt, bool stream,
             const QJsonObject &extra = {});

    DemoHarness m_demo;
};

void TestDemoDialects::addDialects()
{
    QTest::addColumn<int>("dialect");
    for (const Dialect::Kind kind : kDialects)
        QTest::newRow(kNames[kind]) << int(kind);
}

Seen TestDemoDialects::ask(Dialect::Kind kind, const QByteArray &model, const QString &prompt, bool stream,
                           const QJsonObject &extra)
{
    const QByteArray name = model + ";delay=0;pace=0";
    const DemoAnswer answer =
        m_demo.post(Dialect::target(kind, name, stream), Dialect::body(kind, name, prompt, stream, extra));
    Seen seen = check(kind, answer.body, stream, extra.contains("stream_options"_L1));
    if (answer.status != 200 || !answer.whole)
        seen.fault = u"status %1: "_s.arg(answer.status) + QString::fromUtf8(answer.body);
    const QByteArray type = answer.headers.value("content-type");
    seen.require(type.startsWith(stream ? "text/event-stream" : "application/json"), "the content type");
    return seen;
}

void TestDemoDialects::answers_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("expected");
    for (const Dialect::Kind kind : kDialects) {
        const auto row = [&](const char *model, const QString &prompt, const QString &expected) {
            QTest::addRow("%s, %s, %s", kNames[kind], model, qPrintable(prompt.left(20)))
                << int(kind) << QByteArray(model) << prompt << expected;
        };
        row("hello", u"Where is the ferry to \u00c5land? \U0001F6A2"_s,
            u"Where is the ferry to \u00c5land? \U0001F6A2"_s);
        row("hello", u"Hi"_s, u"**simulated**"_s);
        row("thinker", u"Why is the sky blue?"_s, u"simulated"_s);
        row("tools", u"Hi"_s, u"the request declares none"_s);
        row("errors", u"Hi"_s, u"`error 529`"_s);
        row("hello", u"Respond with exactly the word: pong"_s, u"pong"_s);
    }
}

void TestDemoDialects::answers()
{
    QFETCH(const int, dialect);
    QFETCH(const QByteArray, model);
    QFETCH(const QString, prompt);
    QFETCH(const QString, expected);
    const auto kind = Dialect::Kind(dialect);
    const QJsonObject extra =
        kind == Dialect::Chat ? parse(R"({"stream_options":{"include_usage":true}})") : QJsonObject();
    const Seen streamed = ask(kind, model, prompt, true, extra);
    QCOMPARE(streamed.fault, QString());
    const Seen whole = ask(kind, model, prompt, false);
    QCOMPARE(whole.fault, QString());

    QVERIFY2(streamed.text.contains(expected), qPrintable(streamed.text));
    if (expected == "pong"_L1)
        QCOMPARE(streamed.text, expected);
    QCOMPARE(whole.text, streamed.text);
    QCOMPARE(whole.reasoning, streamed.reasoning);
    QCOMPARE(streamed.reasoning.isEmpty(), model != "thinker");
    QCOMPARE(streamed.finish, whole.finish);
    QCOMPARE(counts(kind, whole.usage), counts(kind, streamed.usage));
    const auto [input, cached, output, reasoning] = counts(kind, streamed.usage);
    QVERIFY(input >= prompt.size() / 8 && input < prompt.size() + 20);
    QCOMPARE(cached, 0);
    QCOMPARE(output, streamed.textPieces + streamed.reasoningPieces);
    QCOMPARE(reasoning, streamed.reasoningPieces);
}

void TestDemoDialects::calls()
{
    QFETCH(const int, dialect);
    const auto kind = Dialect::Kind(dialect);
    for (const bool stream : {true, false}) {
        const Seen seen = ask(kind, "tools", u"What is it like outside?"_s, stream, tools(kind));
        QCOMPARE(seen.fault, QString());
        QCOMPARE(seen.calls.size(), 1);
        QCOMPARE(seen.calls[0].name, u"get_weather"_s);
        const QJsonObject arguments = QJsonDocument::fromJson(seen.calls[0].arguments.toUtf8()).object();
        QCOMPARE(arguments.keys(), QStringList({u"city"_s, u"days"_s, u"units"_s}));
        QVERIFY(!arguments["city"_L1].toString().isEmpty());
        QVERIFY(arguments["days"_L1].toInt() >= 2);
        QCOMPARE(arguments["units"_L1], u"metric"_s);
    }
    // The other models call a tool only when they are told to: a word that is also a tool's name is not enough.
    QVERIFY(ask(kind, "hello", u"Where does get_time come from?"_s, true, tools(kind)).calls.isEmpty());
    QVERIFY(ask(kind, "hello", u"What is it like outside?"_s, true, tools(kind)).calls.isEmpty());
    const Seen named = ask(kind, "hello", u"Call get_time, please"_s, true, tools(kind));
    QCOMPARE(named.fault, QString());
    QCOMPARE(named.calls.size(), 1);
    QCOMPARE(named.calls[0].name, u"get_time"_s);
    const QJsonArray zones = QJsonDocument::fromJson(named.calls[0].arguments.toUtf8())["zones"_L1].toArray();
    QCOMPARE(zones.size(), 2);
    QVERIFY(zones[0].isString() && zones[0].toString().size() <= 3);
}

void TestDemoDialects::parallelCalls()
{
    QFETCH(const int, dialect);
    const auto kind = Dialect::Kind(dialect);
    for (const bool stream : {true, false}) {
        const Seen seen = ask(kind, "tools", u"Call them in parallel"_s, stream, tools(kind));
        QCOMPARE(seen.fault, QString());
        QCOMPARE(seen.calls.size(), 2);
        QCOMPARE(seen.calls[0].name, u"get_weather"_s);
        QCOMPARE(seen.calls[1].name, u"get_time"_s);
        QVERIFY(seen.calls[0].id != seen.calls[1].id);
    }
}

void TestDemoDialects::toolResult()
{
    QFETCH(const int, dialect);
    const auto kind = Dialect::Kind(dialect);
    QJsonObject extra = tools(kind);
    const QJsonObject conversation = afterCall(kind);
    for (auto it = conversation.begin(); it != conversation.end(); ++it)
        extra.insert(it.key(), it.value());
    for (const bool stream : {true, false}) {
        const Seen seen = ask(kind, "tools", {}, stream, extra);
        QCOMPARE(seen.fault, QString());
        QVERIFY(seen.calls.isEmpty());
        QVERIFY2(seen.text.contains("`get_weather` answered: 22 degrees and sunny"_L1), qPrintable(seen.text));
    }
}

void TestDemoDialects::toolChoice()
{
    QFETCH(const int, dialect);
    const auto kind = Dialect::Kind(dialect);
    const char *const none[] = {R"({"tool_choice":"none"})", R"({"tool_choice":"none"})",
                                R"({"tool_choice":{"type":"none"}})",
                                R"({"toolConfig":{"functionCallingConfig":{"mode":"NONE"}}})"};
    const char *const named[] = {
        R"({"tool_choice":{"type":"function","function":{"name":"get_time"}}})",
        R"({"tool_choice":{"type":"function","name":"get_time"}})",
        R"({"tool_choice":{"type":"tool","name":"get_time"}})",
        R"({"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["get_time"]}}})"};
    const auto with = [&](const char *choice) {
        QJsonObject extra = tools(kind);
        const QJsonObject chosen = parse(choice);
        extra.insert(chosen.begin().key(), chosen.begin().value());
        return extra;
    };
    QVERIFY(ask(kind, "tools", u"Hi"_s, true, with(none[kind])).calls.isEmpty());
    const Seen seen = ask(kind, "hello", u"Hi"_s, true, with(named[kind]));
    QCOMPARE(seen.fault, QString());
    QCOMPARE(seen.calls.size(), 1);
    QCOMPARE(seen.calls[0].name, u"get_time"_s);
}

void TestDemoDialects::tokenLimit()
{
    QFETCH(const int, dialect);
    const auto kind = Dialect::Kind(dialect);
    static const QString kWords[] = {u"length"_s, u"incomplete"_s, u"max_tokens"_s, u"MAX_TOKENS"_s};
    for (const bool stream : {true, false}) {
        const Seen seen = ask(kind, "hello", u"Write 500 words"_s, stream, limitOf(kind, 7));
        QCOMPARE(seen.fault, QString());
        QCOMPARE(seen.finish, kWords[kind]);
        if (stream)
            QCOMPARE(seen.textPieces, 7);
        // A limit that the thoughts use up leaves nothing to say.
        const Seen thought = ask(kind, "thinker", u"Hi"_s, stream, limitOf(kind, 3));
        QCOMPARE(thought.fault, QString());
        QCOMPARE(thought.finish, kWords[kind]);
        QVERIFY(!thought.reasoning.isEmpty() && thought.text.isEmpty());
    }
    QCOMPARE(ask(kind, "hello", u"Write 500 words"_s, true).text.split(QRegularExpression(u"\\s+"_s)).size(), 500);
}

void TestDemoDialects::stopSequence()
{
    const Seen seen =
        ask(Dialect::Messages, "hello", u"Write 50 words"_s, true, parse(R"({"stop_sequences":["exactly"]})"));
    QCOMPARE(seen.fault, QString());
    QCOMPARE(seen.finish, u"stop_sequence"_s);
    QCOMPARE(seen.text, u"This simulated text has "_s);
    const Seen chat = ask(Dialect::Chat, "hello", u"Write 50 words"_s, false, parse(R"({"stop":"exactly"})"));
    QCOMPARE(chat.fault, QString());
    QCOMPARE(chat.finish, u"stop"_s);
    QCOMPARE(chat.text, seen.text);
}

void TestDemoDialects::jsonOutput_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QByteArray>("format");
    const QByteArray schema = R"({"type":"object","properties":{"title":{"type":"string"}},"required":["title"]})";
    QTest::newRow("chat") << int(Dialect::Chat)
                          << R"({"response_format":{"type":"json_schema","json_schema":{"name":"x","schema":)" + schema
            + "}}}";
    QTest::newRow("responses") << int(Dialect::Responses)
                               << R"({"text":{"format":{"type":"json_schema","name":"x","schema":)" + schema + "}}}";
    QTest::newRow("messages") << int(Dialect::Messages)
                              << R"({"output_config":{"format":{"type":"json_schema","schema":)" + schema + "}}}";
    QTest::newRow("gemini") << int(Dialect::Gemini)
                            << R"({"generationConfig":{"responseMimeType":"application/json","responseJsonSchema":)"
            + schema + "}}";
}

void TestDemoDialects::jsonOutput()
{
    QFETCH(const int, dialect);
    QFETCH(const QByteArray, format);
    const Seen seen = ask(Dialect::Kind(dialect), "hello", u"A title?"_s, true, parse(format));
    QCOMPARE(seen.fault, QString());
    const QJsonObject json = QJsonDocument::fromJson(seen.text.toUtf8()).object();
    QCOMPARE(json.keys(), QStringList(u"title"_s));
    QVERIFY(json["title"_L1].isString());
}

void TestDemoDialects::chatUsageOnlyWhereAsked()
{
    const Seen without = ask(Dialect::Chat, "hello", u"Hi"_s, true);
    QCOMPARE(without.fault, QString()); // which includes that no chunk mentions usage
    QVERIFY(without.usage.isEmpty());
    const Seen with = ask(Dialect::Chat, "hello", u"Hi"_s, true, parse(R"({"stream_options":{"include_usage":true}})"));
    QCOMPARE(with.fault, QString());
    QVERIFY(!with.usage.isEmpty());
}

void TestDemoDialects::geminiArray()
{
    const QJsonObject body = Dialect::body(Dialect::Gemini, {}, u"Hi"_s, true);
    const QByteArray path = "/v1beta/models/thinker%3Bdelay%3D0%3Bpace%3D0:streamGenerateContent";
    const DemoAnswer array = m_demo.post(path, body);
    QCOMPARE(array.headers.value("content-type"), QByteArray("application/json"));
    const Seen seen = checkGeminiArray(array.body);
    QCOMPARE(seen.fault, QString());
    QVERIFY(seen.textPieces > 10);
    const Seen events = checkGeminiStream(m_demo.post(path + "?key=none&alt=sse", body).body);
    QCOMPARE(events.fault, QString());
    QCOMPARE(seen.text, events.text);
}

void TestDemoDialects::responsesRepeatsItsRequest()
{
    const QJsonObject extra = parse(R"({"instructions":"Be brief.","metadata":{"a":"b"},"temperature":0.7,
        "parallel_tool_calls":false,"tools":[{"type":"web_search"}],"include":["reasoning.encrypted_content"]})");
    const QByteArray model = "thinker;delay=0;pace=0";
    const DemoAnswer answer =
        m_demo.post("/v1/responses", Dialect::body(Dialect::Responses, model, u"Hi"_s, false, extra));
    const QJsonObject json = answer.json();
    for (const auto name : {"instructions"_L1, "metadata"_L1, "temperature"_L1, "parallel_tool_calls"_L1, "tools"_L1})
        QCOMPARE(json[name], extra[name]);
    QCOMPARE(json["truncation"_L1], u"disabled"_s);
    QVERIFY(!json["output"_L1].toArray().at(0)["encrypted_content"_L1].toString().isEmpty());
}

void TestDemoDialects::responsesCustomAndNamespacedTools()
{
    const QJsonObject extra = parse(R"({"input":[
        {"type":"additional_tools","role":"developer","tools":[{"type":"custom","name":"look_up"},
         {"type":"namespace","name":"maps","tools":[{"type":"function","name":"find_place","parameters":null}]}]},
        {"type":"message","role":"user","content":"Both of them"}]})");
    for (const bool stream : {true, false}) {
        const Seen seen = ask(Dialect::Responses, "tools", {}, stream, extra);
        QCOMPARE(seen.fault, QString());
        QCOMPARE(seen.calls.size(), 2);
        QCOMPARE(seen.calls[0].name, u"look_up"_s);
        QCOMPARE(seen.calls[1].name, u"find_place"_s);
        QCOMPARE(seen.calls[1].space, u"maps"_s);
        QCOMPARE(seen.calls[1].arguments, u"{}"_s);
    }
}

void TestDemoDialects::cachedHistory()
{
    QFETCH(const int, dialect);
    const auto kind = Dialect::Kind(dialect);
    const QString story = u"Once upon a time there was a station. "_s.repeated(20);
    const bool isGemini = kind == Dialect::Gemini;
    const auto turn = [&](const char *role, const QString &text) {
        const QJsonArray parts {QJsonObject {{u"text"_s, text}}};
        return QJsonObject {{u"role"_s, QLatin1String(role)},
                            {isGemini ? u"parts"_s : u"content"_s, isGemini ? QJsonValue(parts) : QJsonValue(text)}};
    };
    const QJsonArray turns {turn("user", story), turn(isGemini ? "model" : "assistant", u"I see."_s),
                            turn("user", u"And then?"_s)};
    const QString name = kind == Dialect::Responses ? u"input"_s : isGemini ? u"contents"_s : u"messages"_s;
    const Seen seen = ask(kind, "hello", {}, false, {{name, turns}});
    QCOMPARE(seen.fault, QString());
    QVERIFY2(seen.text.startsWith(u"You wrote \u201cAnd then?\u201d"_s), qPrintable(seen.text));
    const auto [input, cached, output, reasoning] = counts(kind, seen.usage);
    QVERIFY(cached > 100 && cached < input);
    Q_UNUSED(output);
    Q_UNUSED(reasoning);
}

QTEST_GUILESS_MAIN(TestDemoDialects)
#include "tst_demodialects.moc"
