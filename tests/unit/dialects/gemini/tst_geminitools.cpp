// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "geminirequest.h"

#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

/** Tools of every kind, and the other parameters of a request. */
class GeminiTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void functions();
    void schemas();
    void otherKinds();
    void hosted();
    void searchBesideFunctions();
    void toolChoice_data();
    void toolChoice();
    void strictTools();
    void sampling();
    void outputFormats();
    void hints();
};

void GeminiTools::functions()
{
    ConversationRequest r = request(Dialect::Chat);
    r.tools = {function("f", R"({"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}}})"),
               function("empty", R"({"type":"object","properties":{}})"), function("none"),
               function("9 odd name!", R"({"type":"object","properties":{"x":{}}})")};
    const Written w = write(r);
    QVERIFY(w.raw.contains(
        R"({"name":"f","description":"does f","parametersJsonSchema":{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}}}})"));
    QVERIFY(!w.functions().at(1).toObject().contains("parametersJsonSchema"_L1));
    QVERIFY(!w.functions().at(2).toObject().contains("parametersJsonSchema"_L1));
    QVERIFY(w.functions().at(3).toObject()["name"_L1].toString().startsWith(u"_9_odd_name"_s));
    r.tools.push_back(function("f"));
    r.tools.back() = function("f");
    QVERIFY(!w.body.contains("toolConfig"_L1));
}

void GeminiTools::schemas()
{
    ConversationRequest r = request(Dialect::Messages);
    r.tools = {function("f", R"({"$schema":"s","type":"object","properties":{"a":{"type":"string","not":{}}}})")};
    const Written w = write(r);
    QVERIFY(w.raw.contains(R"("parametersJsonSchema":{"type":"object","properties":{"a":{"type":"string"}}})"));
    QVERIFY(w.changed("tools.f.input_schema"));
    QCOMPARE(w.report.lines()[0].how, "not");
    // A Gemini client's own words are its own.
    const QByteArray own =
        R"({"name":"f","parameters":{"type":"OBJECT","properties":{"a":{"type":"STRING","not":1.50}}}})";
    QVERIFY(write(*readGeminiRequest(R"({"contents":[{"parts":[{"text":"x"}]}],"tools":[{"functionDeclarations":[)"
                                     + own + "]}]}"))
                .raw.contains(own));
}

void GeminiTools::otherKinds()
{
    ConversationRequest r = request(Dialect::Responses);
    ToolDefinition custom = function("patch");
    custom.kind = ToolKind::Custom;
    ToolCallPart input = call("1", "patch", "*** Begin");
    input.kind = ToolKind::Custom;
    r.tools = {custom};
    r.turns = {turn(Role::User, {text("Go")}), turn(Role::Assistant, {input}),
               turn(Role::User, {result("1", "patch", {text("ok")})})};
    const Written w = write(r);
    QVERIFY(w.changed("tool patch"));
    QCOMPARE(w.part(1, 0)["functionCall"_L1].toObject()["args"_L1].toObject(), object(R"({"input":"*** Begin"})"));
    QVERIFY(!w.changed("arguments"));
}

void GeminiTools::hosted()
{
    ConversationRequest r = request(Dialect::Responses);
    HostedTool limited = search(Dialect::Responses, "web_search");
    limited.webSearch->allowedDomains = {"a.com"};
    r.tools = {limited};
    const Written w = write(r);
    QCOMPARE(w.body["tools"_L1].toArray(), QJsonArray {object(R"({"googleSearch":{}})")});
    QVERIFY(w.dropped("allowed_domains") && w.changed("web_search"));
    HostedTool off = search(Dialect::Responses, "web_search");
    off.webSearch->offered = false;
    r.tools = {off};
    QVERIFY(!write(r).body.contains("tools"_L1));
    HostedTool code;
    code.dialect = Dialect::Responses;
    code.type = "code_interpreter";
    r.tools = {code};
    QVERIFY(!write(r).error.isEmpty());
    code.type = "image_generation"; // Codex offers it of itself
    r.tools = {code};
    QCOMPARE(write(r).error, "");
    QVERIFY(write(r).dropped("image_generation"));
}

void GeminiTools::searchBesideFunctions()
{
    ConversationRequest r = request(Dialect::Responses);
    r.tools = {function("f", R"({"type":"object","properties":{"x":{}}})"), search(Dialect::Responses, "web_search")};
    r.toolChoice.mode = ToolChoice::Mode::Auto;
    const Written three = write(r);
    QCOMPARE(three.error, "");
    QCOMPARE(three.body["tools"_L1].toArray().size(), 2);
    QCOMPARE(three.body["toolConfig"_L1].toObject(), object(R"({"includeServerSideToolInvocations":true})"));
    // An unforced search must not cost Codex its tools.
    const Written two = write(r, kFlash);
    QCOMPARE(two.error, "");
    QCOMPARE(two.body["tools"_L1].toArray().size(), 1);
    QVERIFY(two.dropped("web_search"));
    r.toolChoice.mode = ToolChoice::Mode::One;
    r.toolChoice.hostedType = "web_search";
    QVERIFY(!write(r, kFlash).error.isEmpty());
}

void GeminiTools::toolChoice_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QByteArray>("config");
    using Mode = ToolChoice::Mode;
    QTest::newRow("unset") << int(Mode::Unset) << QByteArrayList() << QByteArray("{}");
    QTest::newRow("auto") << int(Mode::Auto) << QByteArrayList() << QByteArray(R"({"mode":"AUTO"})");
    QTest::newRow("none") << int(Mode::None) << QByteArrayList() << QByteArray(R"({"mode":"NONE"})");
    QTest::newRow("required") << int(Mode::Required) << QByteArrayList() << QByteArray(R"({"mode":"ANY"})");
    QTest::newRow("one") << int(Mode::One) << QByteArrayList {"g"}
                         << QByteArray(R"({"mode":"ANY","allowedFunctionNames":["g"]})");
    QTest::newRow("some") << int(Mode::Subset) << QByteArrayList {"f", "g"}
                          << QByteArray(R"({"mode":"VALIDATED","allowedFunctionNames":["f","g"]})");
    QTest::newRow("unknown") << int(Mode::One) << QByteArrayList {"h"} << QByteArray("error");
}

void GeminiTools::toolChoice()
{
    QFETCH(int, mode);
    QFETCH(QByteArrayList, names);
    QFETCH(QByteArray, config);
    ConversationRequest r = request(Dialect::Chat);
    r.tools = {function("f"), function("g")};
    r.toolChoice.mode = ToolChoice::Mode(mode);
    for (const QByteArray &name : names)
        r.toolChoice.tools.push_back({ToolKind::Function, name, {}});
    const Written w = write(r);
    QCOMPARE(!w.error.isEmpty(), config == "error");
    if (config != "error")
        QCOMPARE(w.calling(), object(config.constData()));
}

void GeminiTools::strictTools()
{
    ConversationRequest r = request(Dialect::Chat);
    ToolDefinition tool = function("f");
    tool.strict = true;
    r.tools = {tool};
    QCOMPARE(write(r).calling(), object(R"({"mode":"VALIDATED"})"));
    r.tools.push_back(function("g"));
    const Written some = write(r);
    QVERIFY(some.calling().isEmpty());
    QVERIFY(some.changed("tools.strict"));
    r.parallelToolCalls = false;
    QVERIFY(write(r).dropped("parallel_tool_calls"));
}

void GeminiTools::sampling()
{
    ConversationRequest r = request(Dialect::Chat);
    r.sampling.temperature = "0.70";
    r.sampling.topP = "1";
    r.sampling.topK = "40";
    r.sampling.seed = "7";
    r.sampling.presencePenalty = "0.5";
    r.sampling.frequencyPenalty = "0.25";
    r.sampling.maxOutputTokens = 100;
    r.sampling.stop = {"a", "b"};
    r.sampling.choices = 2;
    r.sampling.logprobs = true;
    r.sampling.topLogprobs = 3;
    const Written w = write(r);
    QVERIFY2(
        w.raw.contains(
            R"("generationConfig":{"temperature":0.70,"topP":1,"topK":40,"seed":7,"presencePenalty":0.5,"frequencyPenalty":0.25,"maxOutputTokens":100,"candidateCount":2,"stopSequences":["a","b"],"responseLogprobs":true,"logprobs":3})"),
        w.raw);
    QVERIFY(w.report.lines().empty());
    r.sampling.stop = {"a", "b", "c", "d", "e", "f"};
    QVERIFY(write(r).error.startsWith("stop: "));
    r = request(Dialect::Chat);
    r.sampling.logitBias = R"({"1":2})";
    QVERIFY(write(r).error.startsWith("logit_bias: "));
    r = request(Dialect::Chat);
    r.sampling.choices = 1;
    r.sampling.logprobs = false;
    QVERIFY(write(r).config().isEmpty());
}

void GeminiTools::outputFormats()
{
    ConversationRequest r = request(Dialect::Chat);
    r.output.kind = OutputFormat::Kind::JsonObject;
    QCOMPARE(write(r).config(), object(R"({"responseMimeType":"application/json"})"));
    r.output.kind = OutputFormat::Kind::JsonSchema;
    r.output.name = "answer";
    r.output.schema = R"({"type":"object","properties":{"b":{"const":1.50},"a":{"not":{}}},"$schema":"s"})";
    const Written w = write(r);
    QVERIFY2(
        w.raw.contains(
            R"({"responseMimeType":"application/json","responseJsonSchema":{"type":"object","properties":{"b":{"enum":[1.50],"type":"number"},"a":{}}}})"),
        w.raw);
    QVERIFY(w.changed("response_format"));
    r.tools = {function("f")};
    QCOMPARE(write(r).error, "");
    QVERIFY(write(r, kFlash).error.startsWith("response_format: "));
}

void GeminiTools::hints()
{
    ConversationRequest r = request(Dialect::Responses);
    r.user = "u";
    r.metadata = "{}";
    r.promptCacheKey = "k";
    r.promptCacheRetention = "24h";
    r.verbosity = "low";
    r.serviceTier = "auto";
    r.store = false;
    r.turns[0].name = "Bob";
    r.turns[0].phase = "final";
    std::get<TextPart>(r.turns[0].parts[0]).cache.set = true;
    const Written w = write(r);
    QCOMPARE(w.error, "");
    QVERIFY(!w.body.contains("serviceTier"_L1));
    for (const char *field : {"safety_identifier", "metadata", "prompt_cache_key", "prompt_cache_retention",
                              "text.verbosity", "input.name", "input.phase", "prompt_cache_breakpoint"})
        QVERIFY2(w.dropped(field), field);
    r = request(Dialect::Chat);
    for (const auto &[tier, wire] : {std::pair {"flex", "flex"}, {"default", "standard"}, {"priority", "priority"}}) {
        r.serviceTier = tier;
        QCOMPARE(write(r).body["serviceTier"_L1].toString(), QString::fromUtf8(wire));
    }
    r.serviceTier = "scale";
    QVERIFY(write(r).dropped("service_tier"));
    r = request(Dialect::Responses);
    r.previousResponseId = "resp_1";
    QVERIFY(write(r).error.startsWith("previous_response_id"));
    r = request(Dialect::Responses);
    r.store = true;
    QVERIFY(write(r).error.startsWith("store"));
}

QTEST_APPLESS_MAIN(GeminiTools)
#include "tst_geminitools.moc"
