// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/requestreader.h"

#include <QTest>

using namespace station;

namespace {

ConversationRequest read(const QByteArray &body)
{
    auto request = readChatRequest(body);
    if (!request)
        qFatal("%s: %s", request.error().param.constData(), request.error().message.constData());
    return *request;
}

ConversationRequest readMessages(const QByteArray &messages, const QByteArray &more = {})
{
    return read(R"({"model":"m","messages":[)" + messages + ']' + more + '}');
}

template <typename T> const T &part(const ConversationRequest &request, size_t turn, size_t index)
{
    return std::get<T>(request.turns.at(turn).parts.at(index));
}

} // namespace

class ChatRequestReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void systemText();
    void userParts();
    void callsAndResults();
    void legacyFunctions();
    void callsWithoutIds();
    void reasoning();
    void sealedReasoning();
    void tools();
    void toolChoice();
    void settings();
    void reasoningSettings_data();
    void reasoningSettings();
    void extras();
    void mistakes_data();
    void mistakes();
};

void ChatRequestReaderTest::systemText()
{
    const auto request =
        readMessages(R"({"role":"system","content":"a"},{"content":[{"type":"text","text":"b"}],)"
                     R"("role":"developer"},{"role":"user","content":"q"},{"role":"system","content":"c"})");
    QCOMPARE(request.system.size(), size_t(2));
    QCOMPARE(request.system[1].role, Role::Developer);
    QCOMPARE(std::get<TextPart>(request.system[1].parts.front()).text, QByteArray("b"));
    QCOMPARE(request.turns.size(), size_t(2));
    QCOMPARE(request.turns[1].role, Role::System);
}

void ChatRequestReaderTest::userParts()
{
    const auto request = readMessages(
        R"({"role":"user","name":"bob","content":[{"text":"t","cache_control":{"type":"ephemeral","ttl":"1h"},"type":"text"},)"
        R"({"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA","detail":"low"}},)"
        R"({"type":"image_url","image_url":"https://x/y.png"},)"
        R"({"type":"input_audio","input_audio":{"data":"UklG","format":"mp3"}},)"
        R"({"type":"file","file":{"file_data":"data:application/pdf;base64,JVBE","filename":"f.pdf"}},)"
        R"({"type":"video_url","video_url":{"url":"https://x/v.mp4"}},)"
        R"({"type":"later","text":"L", "x" : [1 ,2]}]})");
    QCOMPARE(request.turns.front().name, QByteArray("bob"));
    const auto &text = part<TextPart>(request, 0, 0);
    QVERIFY(text.cache.set);
    QCOMPARE(text.cache.ttl, QByteArray("1h"));
    const auto &image = part<ImagePart>(request, 0, 1);
    QCOMPARE(image.source.mimeType, QByteArray("image/png"));
    QCOMPARE(image.source.data, QByteArray("AAAA"));
    QCOMPARE(image.detail, QByteArray("low"));
    QCOMPARE(part<ImagePart>(request, 0, 2).source.url, QByteArray("https://x/y.png"));
    QCOMPARE(part<AudioPart>(request, 0, 3).source.mimeType, QByteArray("audio/mpeg"));
    QCOMPARE(part<DocumentPart>(request, 0, 4).name, QByteArray("f.pdf"));
    QCOMPARE(part<VideoPart>(request, 0, 5).source.url, QByteArray("https://x/v.mp4"));
    const QByteArray whole = R"({"type":"later","text":"L", "x" : [1 ,2]})";
    QCOMPARE(part<NativePart>(request, 0, 6).json, whole);
}

void ChatRequestReaderTest::callsAndResults()
{
    const auto request = readMessages(
        R"({"role":"user","content":"q"},{"role":"assistant","content":"","tool_calls":[)"
        R"({"id":"a","type":"function","function":{"name":"f","arguments":"{\"b\":1, \"a\":0.10}"}},)"
        R"({"id":"b","type":"custom","custom":{"name":"p","input":"free"}}]},)"
        R"({"role":"tool","tool_call_id":"a","content":"A"},)"
        R"({"role":"tool","tool_call_id":"b","content":[{"type":"text","text":"B"}]},{"role":"user","content":"more"})");
    QCOMPARE(request.turns.size(), size_t(4));
    const auto &call = part<ToolCallPart>(request, 1, 0);
    QCOMPARE(call.arguments, QByteArray("{\"b\":1, \"a\":0.10}"));
    QCOMPARE(part<ToolCallPart>(request, 1, 1).kind, ToolKind::Custom);
    QCOMPARE(part<ToolCallPart>(request, 1, 1).arguments, QByteArray("free"));
    // Both results are one turn, what the user says then is another.
    QCOMPARE(request.turns[2].parts.size(), size_t(2));
    QCOMPARE(part<ToolResultPart>(request, 2, 1).callId, QByteArray("b"));
}

void ChatRequestReaderTest::legacyFunctions()
{
    const auto request =
        readMessages(R"({"role":"assistant","content":null,"function_call":{"name":"f","arguments":"{}"}},)"
                     R"({"role":"function","name":"f","content":"r"})",
                     R"(,"functions":[{"name":"f","parameters":{"type":"object"}}],"function_call":{"name":"f"})");
    const auto &call = part<ToolCallPart>(request, 0, 0);
    QVERIFY(call.id.startsWith("call_"));
    QCOMPARE(part<ToolResultPart>(request, 1, 0).callId, call.id);
    QCOMPARE(std::get<ToolDefinition>(request.tools.front()).schema, QByteArray("{\"type\":\"object\"}"));
    QCOMPARE(request.toolChoice.mode, ToolChoice::Mode::One);
    QCOMPARE(request.toolChoice.tools.front().name, QByteArray("f"));
    QVERIFY(request.speaksFunctions);
}

void ChatRequestReaderTest::callsWithoutIds()
{
    const auto request =
        readMessages(R"({"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":"{}"}},)"
                     R"({"id":"","function":{"name":"g","arguments":{"x": 1}}}]},)"
                     R"({"role":"tool","content":"1"},{"role":"tool","tool_call_id":"","content":"2"})");
    QCOMPARE(part<ToolResultPart>(request, 1, 0).callId, part<ToolCallPart>(request, 0, 0).id);
    QCOMPARE(part<ToolResultPart>(request, 1, 1).callId, part<ToolCallPart>(request, 0, 1).id);
    QVERIFY(part<ToolCallPart>(request, 0, 0).id != part<ToolCallPart>(request, 0, 1).id);
    QCOMPARE(part<ToolCallPart>(request, 0, 1).arguments, QByteArray("{\"x\": 1}"));
}

void ChatRequestReaderTest::reasoning()
{
    const auto request = readMessages(
        R"({"role":"assistant","content":"t","reasoning_content":"why"},)"
        R"({"role":"assistant","content":"t","reasoning":"x","reasoning_details":[)"
        R"({"type":"reasoning.text","text":"x","format":"f","index":0},{"type":"reasoning.encrypted","data":"D"}]},)"
        R"({"role":"assistant","content":null,"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{}"},)"
        R"("extra_content":{"google":{"thought_signature":"TS"}}}]})");
    const auto &plain = part<ReasoningPart>(request, 0, 0);
    QVERIFY(plain.isPlain && !plain.opaque);
    QCOMPARE(plain.texts.front(), QByteArray("why"));
    const auto &text = part<ReasoningPart>(request, 1, 0);
    QCOMPARE(text.texts.front(), QByteArray("x"));
    QCOMPARE(text.opaque->data, QByteArray("{\"type\":\"reasoning.text\",\"format\":\"f\",\"index\":0}"));
    QVERIFY(text.opaque->issuer.isEmpty());
    QVERIFY(part<ReasoningPart>(request, 1, 1).texts.empty());
    QCOMPARE(part<ToolCallPart>(request, 2, 0).opaque->kind, Opaque::Kind::Thought);
}

void ChatRequestReaderTest::sealedReasoning()
{
    const QByteArray one = seal({Opaque::Kind::Signature, "S1", "anthropic"});
    const QByteArray two = seal({Opaque::Kind::Signature, "S2", "anthropic"});
    const QByteArray three = seal({Opaque::Kind::Thought, "T", "gemini/3"});
    const auto message = [&](const QByteArray &text) {
        return R"({"role":"assistant","content":"x","reasoning_content":")" + text
            + R"(","tool_calls":[)"
              R"({"id":"c","function":{"name":"f","arguments":"{}"}}],"reasoning_details":[)"
              R"({"type":"reasoning.encrypted","data":")"
            + one
            + R"(","index":0,"length":3},)"
              R"({"type":"reasoning.encrypted","data":")"
            + three
            + R"(","index":1,"id":"c"},)"
              R"({"type":"reasoning.encrypted","data":")"
            + two + R"(","index":2,"length":2}]})";
    };
    const auto request = readMessages(message("abc\\n\\nde"));
    QCOMPARE(part<ReasoningPart>(request, 0, 0).texts.front(), QByteArray("abc"));
    QCOMPARE(part<ReasoningPart>(request, 0, 0).opaque->data, QByteArray("S1"));
    QCOMPARE(part<ReasoningPart>(request, 0, 0).opaque->issuer, QByteArray("anthropic"));
    QCOMPARE(part<ReasoningPart>(request, 0, 1).texts.front(), QByteArray("de"));
    // Those of a call stand right before it.
    QCOMPARE(part<ReasoningPart>(request, 0, 3).opaque->data, QByteArray("T"));
    QCOMPARE(part<ToolCallPart>(request, 0, 4).id, QByteArray("c"));
    // A changed text: no signature goes with it.
    const auto changed = readMessages(message("abc de"));
    QCOMPARE(part<ReasoningPart>(changed, 0, 0).texts.front(), QByteArray("abc de"));
    QVERIFY(!part<ReasoningPart>(changed, 0, 0).opaque);
    QCOMPARE(part<ReasoningPart>(changed, 0, 2).opaque->data, QByteArray("T"));
}

void ChatRequestReaderTest::tools()
{
    const auto request = readMessages(
        {},
        R"(,"tools":[{"type":"function","function":{"name":"f","description":"d","parameters":{ "b":1,"a":2.50 },)"
        R"("strict":true,"x":1}},{"type":"custom","custom":{"name":"p","format":{"type":"grammar","grammar":)"
        R"({"definition":"D","syntax":"lark"}}}},{"type":"openrouter:web_search","parameters":{"max_uses":1}}])");
    const auto &function = std::get<ToolDefinition>(request.tools[0]);
    QCOMPARE(function.schema, QByteArray("{ \"b\":1,\"a\":2.50 }"));
    QCOMPARE(function.strict, std::optional<bool>(true));
    QCOMPARE(function.extras.front().first, QByteArray("x"));
    const auto &custom = std::get<ToolDefinition>(request.tools[1]);
    QCOMPARE(custom.kind, ToolKind::Custom);
    QCOMPARE(custom.format, QByteArray("{\"type\":\"grammar\",\"syntax\":\"lark\",\"definition\":\"D\"}"));
    QCOMPARE(std::get<HostedTool>(request.tools[2]).type, QByteArray("openrouter:web_search"));
}

void ChatRequestReaderTest::toolChoice()
{
    const auto choice = [](const QByteArray &json) { return readMessages({}, ",\"tool_choice\":" + json).toolChoice; };
    QCOMPARE(choice("null").mode, ToolChoice::Mode::Unset);
    QCOMPARE(choice("\"none\"").mode, ToolChoice::Mode::None);
    QCOMPARE(choice("\"any\"").mode, ToolChoice::Mode::Required);
    QCOMPARE(choice(R"({"type":"custom","custom":{"name":"p"}})").tools.front().kind, ToolKind::Custom);
    const auto subset = choice(R"({"type":"allowed_tools","allowed_tools":{"mode":"required","tools":[)"
                               R"({"type":"function","function":{"name":"f"}}]}})");
    QCOMPARE(subset.mode, ToolChoice::Mode::Subset);
    QVERIFY(subset.subsetRequired);
    QCOMPARE(subset.tools.front().name, QByteArray("f"));
}

void ChatRequestReaderTest::settings()
{
    const auto request = readMessages(
        {},
        R"(,"max_tokens":5,"max_completion_tokens":7,"temperature":0.70,"top_p":1,"top_k":3,"seed":1,"n":2,)"
        R"("stop":"x","stream":true,"stream_options":{"include_usage":true,"include_obfuscation":false},)"
        R"("user":"u","metadata":{"a": "b"},"response_format":{"type":"json_schema","json_schema":)"
        R"({"name":"n","schema":{"z":1},"strict":null}},"logit_bias":{"1":2},"logprobs":true,"top_logprobs":2,)"
        R"("parallel_tool_calls":false,"store":true,"verbosity":"low","service_tier":"flex","modalities":["text"])");
    QCOMPARE(request.sampling.maxOutputTokens, std::optional<qint64>(7));
    QCOMPARE(request.sampling.temperature, QByteArray("0.70"));
    QCOMPARE(request.sampling.stop.front(), QByteArray("x"));
    QCOMPARE(request.sampling.logitBias, QByteArray("{\"1\":2}"));
    QVERIFY(request.stream && request.includeUsage.value_or(false));
    QCOMPARE(request.user, QByteArray("u"));
    QCOMPARE(request.metadata, QByteArray("{\"a\": \"b\"}"));
    QCOMPARE(request.output.kind, OutputFormat::Kind::JsonSchema);
    QCOMPARE(request.output.schema, QByteArray("{\"z\":1}"));
    QVERIFY(!request.output.strict);
    QCOMPARE(request.parallelToolCalls, std::optional<bool>(false));
    // "modalities":["text"] is the default; what the common form has no place for is kept.
    QCOMPARE(request.extras.size(), size_t(1));
    QCOMPARE(request.extras.front().path, QByteArray("stream_options.include_obfuscation"));
}

void ChatRequestReaderTest::reasoningSettings_data()
{
    using Mode = ReasoningSettings::Mode;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("mode");
    QTest::newRow("effort") << QByteArray(R"("reasoning_effort":"low")") << int(Mode::Effort);
    QTest::newRow("none") << QByteArray(R"("reasoning_effort":"none")") << int(Mode::Off);
    QTest::newRow("null") << QByteArray(R"("reasoning_effort":null)") << int(Mode::Unset);
    QTest::newRow("thinking") << QByteArray(R"("thinking":{"type":"disabled"})") << int(Mode::Off);
    QTest::newRow("thinking with budget")
        << QByteArray(R"("thinking":{"type":"enabled","budget_tokens":100})") << int(Mode::Budget);
    QTest::newRow("qwen") << QByteArray(R"("enable_thinking":true,"thinking_budget":50)") << int(Mode::Budget);
    QTest::newRow("openrouter") << QByteArray(R"("reasoning":{"enabled":true})") << int(Mode::Adaptive);
    QTest::newRow("openrouter effort") << QByteArray(R"("reasoning":{"effort":"high"})") << int(Mode::Effort);
}

void ChatRequestReaderTest::reasoningSettings()
{
    QFETCH(QByteArray, json);
    QFETCH(int, mode);
    QCOMPARE(int(readMessages({}, ',' + json).reasoning.mode), mode);
}

void ChatRequestReaderTest::extras()
{
    const auto request = readMessages(R"({"role":"user","content":"q","zzz":{"a":1},"audio":null,"annotations":[]})",
                                      R"(,"enable_search":true,"prediction":{"type":"content"},"nothing":null)");
    QByteArrayList paths;
    for (const ExtraMember &extra : request.extras)
        paths.append(extra.path);
    QCOMPARE(paths, (QByteArrayList {"messages[0].zzz", "enable_search", "prediction"}));
}

void ChatRequestReaderTest::mistakes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("param");
    const auto row = [](const char *name, const char *body, const char *param) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(param);
    };
    row("no messages", R"({"model":"m"})", "");
    row("role", R"({"messages":[{"role":"user","content":"x"},{"role":"robot","content":"x"}]})", "messages[1]");
    row("content", R"({"messages":[{"role":"user","content":7}]})", "messages[0].content");
    row("part", R"({"messages":[{"role":"user","content":[{"text":"x"}]}]})", "messages[0].content[0]");
    row("data URL",
        R"({"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png,x"}}]}]})",
        "messages[0].content[0].image_url.url");
    row("tool", R"({"messages":[],"tools":[{"type":"function","function":{}}]})", "tools[0].function");
    row("schema", R"({"messages":[],"tools":[{"type":"function","function":{"name":"f","parameters":{"a":}}}]})",
        "tools[0].function.parameters");
    row("number", R"({"messages":[],"temperature":"hot"})", "temperature");
    row("choice", R"({"messages":[],"tool_choice":"maybe"})", "tool_choice");
    row("effort", R"({"messages":[],"reasoning_effort":"wild"})", "reasoning_effort");
    row("format", R"({"messages":[],"response_format":{"type":"xml"}})", "response_format");
    row("not an object", "[]", "");
    row("cut off", R"({"messages":[{"role":"user","content":"x")", "");
    row("empty", "", "");
}

void ChatRequestReaderTest::mistakes()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, param);
    const auto request = readChatRequest(body);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::BadRequest);
    if (!param.isEmpty())
        QCOMPARE(request.error().param, param);
}

QTEST_APPLESS_MAIN(ChatRequestReaderTest)
#include "tst_chatrequestreader.moc"
