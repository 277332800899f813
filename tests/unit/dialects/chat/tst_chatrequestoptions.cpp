// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatrequest.h"
#include <QRegularExpression>
#include <QTest>

using namespace station;

/** Tools, and all that a request says beside its conversation. */
class ChatRequestOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tools();
    void schemaLimits();
    void customTools();
    void choice_data();
    void choice();
    void effort_data();
    void effort();
    void reasoningModels();
    void limits();
    void dropped();
    void refused();
    void formats();
    void streaming();
    void webSearch();
};

void ChatRequestOptionsTest::tools()
{
    ConversationRequest request = claude();
    ToolDefinition odd = tool("mcp__server__a.tool");
    odd.schema = R"({"properties":{"encrypted":{"type":"string","encrypted":true}}})";
    odd.strict = true;
    odd.deferred = true;
    request.tools.emplace_back(odd);
    ToolDefinition bare = tool("bare");
    bare.schema.clear();
    request.tools.emplace_back(bare);
    const Written written = write(request, described("openai"), "gpt-5.4");
    const QByteArray schema = R"({"type":"object","properties":{"encrypted":{"type":"string"}}})";
    QVERIFY2(written.bytes.contains(schema), written.bytes.constData());
    const QByteArray strict = R"("strict":true)";
    QVERIFY(written.bytes.contains(strict));
    QVERIFY(!written.bytes.contains("a.tool"));
    const Written loose = write(request, described("moonshot"));
    QVERIFY(!loose.bytes.contains("strict") && loose.dropped.contains("tools.strict"));
    for (int i = 0; i < 130; ++i)
        request.tools.emplace_back(tool("t" + QByteArray::number(i)));
    QVERIFY(write(request, described("openai")).error);
    QVERIFY(!write(request, described("llamacpp")).error);
}

void ChatRequestOptionsTest::schemaLimits()
{
    ConversationRequest request = claude();
    ToolDefinition closed = tool("f");
    closed.schema = R"({"type":"object","properties":{"z":{"maximum":1.50},"a":{"items":[{"type":"string"}]}},)"
                    R"("additionalProperties":false})";
    request.tools.emplace_back(closed);
    request.output.kind = OutputFormat::Kind::JsonSchema;
    request.output.schema = R"({"type":"object","properties":{"b":{"type":"string","anyOf":[{"minLength":1}]}}})";
    const Written xai = write(request, described("xai"), "grok-4.3");
    const QByteArray open = R"("parameters":{"type":"object","properties":{"z":{"maximum":1.50},)"
                            R"("a":{"items":[{"type":"string"}]}}})";
    QVERIFY2(xai.bytes.contains(open), xai.bytes.constData());
    QCOMPARE(xai.changed, (QByteArrayList {"tools.f.parameters without", "output_config.format"}));
    const Written kimi = write(request, described("moonshot"), "kimi-k2.5");
    const QByteArray flavoured = R"({"type":"object","properties":{"z":{"maximum":1.50},"a":{"items":{"anyOf":)"
                                 R"([{"type":"string"}]}}},"additionalProperties":false})";
    QVERIFY2(kimi.bytes.contains(flavoured), kimi.bytes.constData());
    const QByteArray answer =
        R"("schema":{"type":"object","properties":{"b":{"anyOf":[{"type":"string","minLength":1}]}}})";
    QVERIFY2(kimi.bytes.contains(answer), kimi.bytes.constData());
    QVERIFY(kimi.changed.contains("output_config.format without"));
    QVERIFY(write(request, described("openai")).bytes.contains(closed.schema));

    // A strict schema that OpenAI would refuse is refused by name; one that fits goes as it is.
    auto &strict = std::get<ToolDefinition>(request.tools[0]);
    strict.strict = true;
    const Written refused = write(request, described("openai"));
    QVERIFY(refused.error);
    QCOMPARE(refused.error->param, QByteArray("tools.f.parameters"));
    QVERIFY2(refused.error->message.contains("does not require \"z\""), refused.error->message.constData());
    strict.schema = R"({"type":"object","properties":{},"required":[],"additionalProperties":false})";
    QVERIFY(!write(request, described("openai")).error);
    request.output.strict = true;
    QCOMPARE(write(request, described("openai")).error->param, QByteArray("output_config.format"));
    // Of OpenAI's own dialect it is the provider that judges.
    request.dialect = Dialect::Chat;
    QVERIFY(!write(request, described("openai")).error);
}

void ChatRequestOptionsTest::customTools()
{
    ConversationRequest request;
    request.dialect = Dialect::Responses;
    ToolDefinition patch;
    patch.kind = ToolKind::Custom;
    patch.name = "apply_patch";
    patch.format = R"({"type":"grammar","syntax":"lark","definition":"start: x"})";
    request.tools.emplace_back(patch);
    request.turns.push_back(turn(Role::User, {text("q")}));
    request.turns.push_back(turn(Role::Assistant, {call("a", "apply_patch", "*** \"x\"", ToolKind::Custom)}));
    request.turns.push_back(turn(Role::User, {result("a", {text("done")})}));
    const Written own = write(request, described("openai"), "gpt-5.4");
    for (
        const char *wanted :
        {R"({"type":"custom","custom":{"name":"apply_patch","format":{"type":"grammar","grammar":{"syntax":"lark","definition":"start: x"}}}})",
         R"({"id":"a","type":"custom","custom":{"name":"apply_patch","input":"*** \"x\""}})"})
        QVERIFY2(own.bytes.contains(wanted), own.bytes.constData());
    const Written other = write(request, described("groq"));
    QVERIFY(!other.bytes.contains("\"custom\""));
    const QByteArray arguments = R"("arguments":"{\"input\":\"*** \\\"x\\\"\"}")";
    QVERIFY2(other.bytes.contains(arguments), other.bytes.constData());
    QCOMPARE(other.changed, QByteArrayList {"tool apply_patch"});
}

void ChatRequestOptionsTest::choice_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *provider, const char *model, ToolChoice::Mode mode, const char *json) {
        QTest::addRow("%s %d", provider, int(mode))
            << QByteArray(provider) << QByteArray(model) << int(mode) << QByteArray(json);
    };
    using Mode = ToolChoice::Mode;
    row("openai", "gpt-4o", Mode::Required, R"("required")");
    row("openai", "gpt-4o", Mode::One, R"({"type":"function","function":{"name":"f"}})");
    row("openai", "gpt-4o", Mode::Subset,
        R"({"type":"allowed_tools","allowed_tools":{"mode":"auto","tools":[{"type":"function","function":{"name":"f"}}]}})");
    row("groq", "x", Mode::Subset, R"("auto")");
    row("mistral", "x", Mode::Required, R"("any")");
    row("deepseek", "deepseek-v4-pro", Mode::Required, R"("auto")");
    row("moonshot", "kimi-k2.5", Mode::One, R"("auto")");
    row("bailian", "qwen-plus", Mode::Required, R"("auto")");
    row("openai", "gpt-4o", Mode::None, R"("none")");
}

void ChatRequestOptionsTest::choice()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, model);
    QFETCH(int, mode);
    QFETCH(QByteArray, json);
    ConversationRequest request = claude();
    request.tools.emplace_back(tool("f"));
    request.tools.emplace_back(tool("g"));
    request.toolChoice.mode = ToolChoice::Mode(mode);
    request.toolChoice.tools.push_back({ToolKind::Function, "f", {}});
    const Written written = write(request, described(provider), model);
    QVERIFY2(written.bytes.contains("\"tool_choice\":" + json), written.bytes.constData());
    QCOMPARE(written.at("tools").toArray().size(), provider == "groq" ? 1 : 2);
    // Without tools there is nothing to choose; a name that is none of them is a mistake.
    request.tools.clear();
    QVERIFY(write(request, described(provider), model).at("tool_choice").isUndefined());
    if (ToolChoice::Mode(mode) == ToolChoice::Mode::One) {
        request.tools.emplace_back(tool("other"));
        QVERIFY(write(request, described(provider), model).error);
    }
}

void ChatRequestOptionsTest::effort_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *provider, const char *model, ReasoningSettings::Mode mode, const char *json) {
        QTest::addRow("%s %s %d", provider, model, int(mode))
            << QByteArray(provider) << QByteArray(model) << int(mode) << QByteArray(json);
    };
    using Mode = ReasoningSettings::Mode;
    row("openai", "gpt-5", Mode::Off, R"("reasoning_effort":"minimal")");
    row("openai", "gpt-5.4", Mode::Off, R"("reasoning_effort":"none")");
    row("openai", "gpt-5.4", Mode::Budget, R"("reasoning_effort":"medium")");
    row("openai", "gpt-5.1-codex", Mode::Off, R"("reasoning_effort":"low")");
    row("openai", "gpt-5.2-codex", Mode::Off, R"("reasoning_effort":"low")");
    row("openai", "gpt-5.4-pro", Mode::Off, R"("reasoning_effort":"medium")");
    row("openai", "o3", Mode::Adaptive, R"("reasoning_effort":"high")");
    row("groq", "openai/gpt-oss-120b", Mode::Off, R"("reasoning_effort":"low")");
    row("groq", "qwen/qwen3-32b", Mode::Adaptive, R"("reasoning_effort":"default")");
    row("xai", "grok-3-mini", Mode::Budget, R"("reasoning_effort":"high")");
    row("bailian", "qwen3-max", Mode::Off, R"("enable_thinking":false)");
    row("bailian", "qwen3-max", Mode::Budget, R"("enable_thinking":true,"thinking_budget":5000)");
    row("deepseek", "deepseek-v4-pro", Mode::Off, R"("thinking":{"type":"disabled"})");
    row("deepseek", "deepseek-v4-pro", Mode::Budget, R"("thinking":{"type":"enabled"},"reasoning_effort":"high")");
    row("moonshot", "kimi-k2.5", Mode::Adaptive, R"("thinking":{"type":"enabled"})");
    row("openrouter", "z-ai/glm", Mode::Budget, R"("reasoning":{"max_tokens":5000})");
    row("openrouter", "z-ai/glm", Mode::Off, R"("reasoning":{"enabled":false})");
}

void ChatRequestOptionsTest::effort()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, model);
    QFETCH(int, mode);
    QFETCH(QByteArray, json);
    ConversationRequest request = claude();
    request.reasoning.mode = ReasoningSettings::Mode(mode);
    if (request.reasoning.mode == ReasoningSettings::Mode::Budget)
        request.reasoning.budget = 5000;
    const Written written = write(request, described(provider), model);
    QVERIFY2(written.bytes.contains(json), written.bytes.constData());
    // Qwen thinks in streams only: the answer is put together here.
    QCOMPARE(written.stream, json.contains("\"enable_thinking\":true"));
    // A model without such a setting is asked nothing, and the client is told.
    const Written none = write(request, described("openai"), "gpt-4o");
    QVERIFY(!none.bytes.contains("reasoning"));
    QCOMPARE(none.dropped.isEmpty(), request.reasoning.mode == ReasoningSettings::Mode::Off);
}

void ChatRequestOptionsTest::reasoningModels()
{
    ConversationRequest request = claude();
    request.sampling.temperature = "0.5";
    request.sampling.topP = "0.9";
    request.sampling.stop = {"x"};
    const Written written = write(request, described("openai"), "gpt-5-mini");
    QVERIFY(written.at("temperature").isUndefined() && written.at("top_p").isUndefined());
    QCOMPARE(written.dropped, QByteArray("temperature, top_p, stop_sequences"));
    QCOMPARE(written.at("max_completion_tokens").toInt(), 64000);
    QCOMPARE(write(request, described("openai"), "gpt-4o").at("temperature").toDouble(), 0.5);
    QVERIFY(write(request, described("openai"), "gpt-5-mini", nullptr, true).error);
}

void ChatRequestOptionsTest::limits()
{
    ConversationRequest request = claude();
    Model facts;
    facts.maxOutputTokens = 8192;
    const Written written = write(request, described("deepseek"), "m", &facts);
    QCOMPARE(written.at("max_tokens").toInt(), 8192);
    QCOMPARE(written.changed, QByteArrayList {"max_tokens"});
    request.sampling.stop = {"1", "2", "3", "4", "5"};
    QVERIFY(write(request, described("groq")).error);
}

void ChatRequestOptionsTest::dropped()
{
    ConversationRequest request = claude();
    request.user = QByteArray(200, 'x');
    request.metadata = R"({"a":"b"})";
    request.serviceTier = "standard_only";
    request.promptCacheKey = "k";
    request.extras = {{"zzz", "1"}}; // writeRequest() reports the extras of other dialects
    const Written plain = write(request, described("llamacpp"));
    QCOMPARE(plain.dropped, QByteArray("metadata.user_id, metadata, service_tier, prompt_cache_key"));
    QVERIFY(!plain.bytes.contains("zzz"));
    request.dialect = Dialect::Chat;
    QCOMPARE(write(request, described("llamacpp")).at("zzz").toInt(), 1);
    request.dialect = Dialect::Messages;
    const Written openai = write(request, described("openai"), "gpt-5.4");
    QCOMPARE(openai.at("safety_identifier").toString().size(), 64);
    QCOMPARE(openai.at("service_tier").toString(), QStringLiteral("default"));
    // n and the like, where a provider refuses them.
    request = claude();
    request.dialect = Dialect::Gemini;
    request.sampling.choices = 2;
    request.sampling.logprobs = true;
    QCOMPARE(write(request, described("groq")).dropped,
             QByteArray("generationConfig.responseLogprobs, generationConfig.candidateCount"));
}

void ChatRequestOptionsTest::refused()
{
    ConversationRequest request = claude();
    request.dialect = Dialect::Responses;
    request.previousResponseId = "resp_1";
    QCOMPARE(write(request, described("groq")).error->param, QByteArray("previous_response_id"));
    request = claude();
    request.sampling.topK = "40";
    QCOMPARE(write(request, described("openai")).error->param, QByteArray("top_k"));
    QCOMPARE(write(request, described("openrouter")).at("top_k").toInt(), 40);
    request = claude();
    request.tools.emplace_back(HostedTool {Dialect::Responses, "file_search", {}, "{}", std::nullopt});
    QVERIFY(write(request, described("openai")).error);
}

void ChatRequestOptionsTest::formats()
{
    ConversationRequest request = claude();
    request.output.kind = OutputFormat::Kind::JsonSchema;
    request.output.schema = R"({"type":"object","b":1,"a":2.0})";
    const Written own = write(request, described("openai"), "gpt-4o");
    const QByteArray schema =
        R"({"type":"json_schema","json_schema":{"name":"response","schema":{"type":"object","b":1,"a":2.0}}})";
    QVERIFY(own.bytes.contains(schema));
    const Written words = write(request, described("deepseek"));
    QCOMPARE(words.roles(), QByteArray("su"));
    const QByteArray object = R"("response_format":{"type":"json_object"})";
    QVERIFY(words.bytes.contains(object));
    QVERIFY(words.message(0).value(QLatin1String("content")).toString().contains(QLatin1String("\"a\":2.0")));
    QCOMPARE(words.changed, QByteArrayList {"output_config.format"});
}

void ChatRequestOptionsTest::streaming()
{
    ConversationRequest request = claude();
    QVERIFY(write(request, described("openai")).at("stream").isUndefined());
    request.stream = true;
    QVERIFY(write(request, described("openai"))
                .at("stream_options")
                .toObject()
                .value(QLatin1String("include_usage"))
                .toBool());
    QVERIFY(write(request, customProvider("v", "openai-compatible", "http://x")).at("stream_options").isObject());
}

void ChatRequestOptionsTest::webSearch()
{
    ConversationRequest request = claude();
    HostedTool search {Dialect::Messages, "web_search_20250305", "web_search", "{}", HostedTool::WebSearch {}};
    request.tools.emplace_back(search);
    QCOMPARE(write(request, described("groq")).dropped, QByteArray("tools[0]"));
    QVERIFY(!write(request, described("groq")).error);
    QVERIFY(write(request, described("openrouter")).at("plugins").isArray());
    const Written own = write(request, described("openai"), "gpt-4o-search-preview");
    QVERIFY(own.at("web_search_options").isObject());
    search.webSearch->userLocation = R"({"type":"approximate","city":"Bergen"})";
    request.tools = {search};
    const QByteArray place = R"("user_location":{"type":"approximate","approximate":{"city":"Bergen"}})";
    QVERIFY(write(request, described("openai"), "gpt-4o-search-preview").bytes.contains(place));
    // Limits that a search has no room for are named.
    QCOMPARE(write(request, described("openrouter")).dropped, QByteArray("tools[0]"));
    search.webSearch->maxUses = 3;
    request.tools = {search};
    QCOMPARE(write(request, described("openai"), "gpt-4o-search-preview").dropped, QByteArray("tools[0]"));
    request.toolChoice.mode = ToolChoice::Mode::One;
    request.toolChoice.tools.push_back({ToolKind::Function, "web_search", {}});
    QVERIFY(write(request, described("groq")).error);
    // Codex offers one that it asks not to be used.
    search.webSearch->offered = false;
    request.tools = {search};
    request.toolChoice = {};
    QVERIFY(write(request, described("groq")).dropped.isEmpty());
    // It offers pictures too; where nothing demands them, the answer can do without.
    request.dialect = Dialect::Responses;
    request.tools = {HostedTool {Dialect::Responses, "image_generation", {}, "{}", std::nullopt}, tool("f")};
    QVERIFY(!write(request, described("groq")).error);
    QCOMPARE(write(request, described("groq")).dropped, QByteArray("tools[0]"));
    request.toolChoice.mode = ToolChoice::Mode::One;
    request.toolChoice.hostedType = "image_generation";
    QVERIFY(write(request, described("groq")).error);
}

QTEST_APPLESS_MAIN(ChatRequestOptionsTest)
#include "tst_chatrequestoptions.moc"
