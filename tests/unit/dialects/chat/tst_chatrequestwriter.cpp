// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/chat/requestreader.h"
#include "gateway/dialects/chat/requestwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace station;

namespace {

const ProviderDescription &described(const char *id)
{
    for (const ProviderDescription &provider : describedProviders()) {
        if (provider.id == id)
            return provider;
    }
    qFatal("no provider %s", id);
}

struct Written {
    QByteArray bytes;
    QJsonObject json;
    std::optional<Error> error;
    QByteArray dropped;
    QByteArrayList changed;
    bool stream = false;

    QJsonValue at(const char *name) const { return json.value(QLatin1String(name)); }
    QJsonArray messages() const { return at("messages").toArray(); }
    QJsonObject message(qsizetype i) const { return messages().at(i).toObject(); }
    QByteArray roles() const
    {
        QByteArray all;
        for (const QJsonValue m : messages())
            all += m.toObject().value(QLatin1String("role")).toString().left(1).toLatin1();
        return all;
    }
};

Written write(const ConversationRequest &request, const ProviderDescription &provider, const QByteArray &model = "m",
              const Model *facts = nullptr, bool strict = false, bool withoutOpaque = false)
{
    const WrittenRequest out = writeChatRequest(request, {provider, model, facts, strict, withoutOpaque});
    Written written;
    written.bytes = out.body;
    QJsonParseError error;
    written.json = QJsonDocument::fromJson(out.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("no JSON: %s", out.body.constData());
    written.error = out.report.error();
    written.dropped = out.report.dropped();
    for (const ReportLine &line : out.report.lines()) {
        if (line.rule == Rule::Changed)
            written.changed.append(line.field);
    }
    written.stream = out.stream;
    return written;
}

Turn turn(Role role, std::vector<Part> parts)
{
    Turn t;
    t.role = role;
    t.parts = std::move(parts);
    return t;
}

Part text(const QByteArray &t)
{
    return TextPart {t, {}, {}};
}

Part call(const QByteArray &id, const QByteArray &name, const QByteArray &arguments = "{}",
          ToolKind kind = ToolKind::Function)
{
    ToolCallPart c;
    c.id = id;
    c.name = name;
    c.arguments = arguments;
    c.kind = kind;
    return c;
}

Part result(const QByteArray &id, std::vector<Part> content, std::optional<bool> isError = std::nullopt)
{
    ToolResultPart r;
    r.callId = id;
    r.content = std::move(content);
    r.isError = isError;
    return r;
}

ToolDefinition tool(const QByteArray &name)
{
    ToolDefinition t;
    t.name = name;
    t.schema = R"({"type":"object","properties":{}})";
    return t;
}

ConversationRequest claude()
{
    ConversationRequest request;
    request.dialect = Dialect::Messages;
    request.sampling.maxOutputTokens = 64000;
    request.turns.push_back(turn(Role::User, {text("q")}));
    return request;
}

} // namespace

class ChatRequestWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void system();
    void midSystem();
    void results();
    void mistral();
    void thoughts();
    void parts();
    void refusedParts();
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
    void prefill();
    void everyProvider();
};

void ChatRequestWriterTest::system()
{
    ConversationRequest request = claude();
    request.system.push_back(turn(Role::System, {text("You are."), text("More.")}));
    const Written plain = write(request, described("deepseek"));
    QCOMPARE(plain.message(0).value(QLatin1String("content")).toString(), QStringLiteral("You are.\n\nMore."));
    QVERIFY(plain.dropped.isEmpty());
    const Written reasoning = write(request, described("openai"), "gpt-5.4");
    QCOMPARE(reasoning.message(0).value(QLatin1String("role")).toString(), QStringLiteral("developer"));
    const Written older = write(request, described("openai"), "gpt-4o");
    QCOMPARE(older.message(0).value(QLatin1String("role")).toString(), QStringLiteral("system"));
    // Cache marks go on where a server has them.
    std::get<TextPart>(request.system[0].parts[1]).cache = {true, "1h"};
    const Written marked = write(request, described("openrouter"));
    const QJsonObject part = marked.message(0).value(QLatin1String("content")).toArray().at(1).toObject();
    QCOMPARE(part.value(QLatin1String("cache_control")).toObject().value(QLatin1String("ttl")).toString(),
             QStringLiteral("1h"));
    QVERIFY(write(request, described("deepseek")).dropped.contains("cache_control"));
}

void ChatRequestWriterTest::midSystem()
{
    ConversationRequest request = claude();
    request.system.push_back(turn(Role::System, {text("a")}));
    request.system.push_back(turn(Role::Developer, {text("b")}));
    request.turns.push_back(turn(Role::System, {text("skills")}));
    request.turns.push_back(turn(Role::Assistant, {text("ok")}));
    QCOMPARE(write(request, described("groq")).roles(), QByteArray("ssusa"));
    // A template that takes one system message, the first.
    const Written local = write(request, described("llamacpp"));
    QCOMPARE(local.roles(), QByteArray("suua"));
    QCOMPARE(local.message(2).value(QLatin1String("content")).toString(),
             QStringLiteral("<system-reminder>\nskills\n</system-reminder>"));
    QCOMPARE(local.message(0).value(QLatin1String("content")).toString(), QStringLiteral("a\n\nb"));
    QVERIFY(!local.changed.isEmpty());
}

void ChatRequestWriterTest::results()
{
    ConversationRequest request = claude();
    request.turns.push_back(turn(Role::Assistant, {text("Look."), call("a", "f", "{\"x\": 1.0}"), call("b", "g", "")}));
    ImagePart image;
    image.source = {"image/png", "AAAA", {}, {}};
    request.turns.push_back(
        turn(Role::User, {result("a", {text("A"), image}), result("b", {text("boom")}, true), text("and now?")}));
    const Written written = write(request, described("groq"));
    QCOMPARE(written.roles(), QByteArray("uattu"));
    QCOMPARE(written.message(2).value(QLatin1String("content")).toString(),
             QStringLiteral("A\n[image attached below]"));
    QCOMPARE(written.message(3).value(QLatin1String("content")).toString(), QStringLiteral("Error: boom"));
    const QJsonArray after = written.message(4).value(QLatin1String("content")).toArray();
    QCOMPARE(after.at(0).toObject().value(QLatin1String("type")).toString(), QStringLiteral("image_url"));
    QCOMPARE(after.at(1).toObject().value(QLatin1String("text")).toString(), QStringLiteral("and now?"));
    const QByteArray arguments = R"("arguments":"{\"x\": 1.0}")";
    QVERIFY(written.bytes.contains(arguments));
    const QByteArray none = R"("arguments":"{}")";
    QVERIFY(written.bytes.contains(none));
    // OpenRouter takes a picture in the tool message itself.
    QCOMPARE(write(request, described("openrouter")).message(2).value(QLatin1String("content")).toArray().size(), 2);
}

void ChatRequestWriterTest::mistral()
{
    ConversationRequest request = claude();
    request.turns.push_back(turn(Role::Assistant, {call("toolu_01ABC", "f"), call("abcDEF123", "f")}));
    request.turns.push_back(
        turn(Role::User, {result("toolu_01ABC", {text("1")}), result("abcDEF123", {text("2")}), text("next")}));
    request.tools.emplace_back(tool("f"));
    request.toolChoice.mode = ToolChoice::Mode::Required;
    request.sampling.seed = "5";
    request.dialect = Dialect::Gemini;
    request.stream = true;
    const Written written = write(request, described("mistral"));
    QCOMPARE(written.roles(), QByteArray("uattau"));
    const QJsonArray calls = written.message(1).value(QLatin1String("tool_calls")).toArray();
    const QString id = calls.at(0).toObject().value(QLatin1String("id")).toString();
    const QRegularExpression shape(QStringLiteral("^[a-zA-Z0-9]{9}$"));
    QVERIFY(shape.match(id).hasMatch());
    QCOMPARE(written.message(2).value(QLatin1String("tool_call_id")).toString(), id);
    QCOMPARE(calls.at(1).toObject().value(QLatin1String("id")).toString(), QStringLiteral("abcDEF123"));
    QCOMPARE(written.at("tool_choice").toString(), QStringLiteral("any"));
    QCOMPARE(written.at("random_seed").toInt(), 5);
    QVERIFY(written.at("stream").toBool() && written.at("stream_options").isUndefined());
}

void ChatRequestWriterTest::thoughts()
{
    ConversationRequest request = claude();
    ReasoningPart own;
    own.texts = {"mine"};
    own.opaque = Opaque {Opaque::Kind::Plain, {}, "deepseek"};
    ReasoningPart foreign;
    foreign.texts = {"theirs"};
    foreign.opaque = Opaque {Opaque::Kind::Signature, "S", "anthropic"};
    request.turns.push_back(turn(Role::Assistant, {own, call("a", "f")}));
    request.turns.push_back(turn(Role::User, {result("a", {text("1")})}));
    request.turns.push_back(turn(Role::Assistant, {foreign, call("b", "f")}));
    request.turns.push_back(turn(Role::User, {result("b", {text("2")})}));
    const Written written = write(request, described("deepseek"), "deepseek-v4-pro");
    QCOMPARE(written.message(1).value(QLatin1String("reasoning_content")).toString(), QStringLiteral("mine"));
    // Required in a turn with calls, so it is there and empty.
    QCOMPARE(written.message(3).value(QLatin1String("reasoning_content")).toString(QStringLiteral("-")), QString());
    QVERIFY(!written.bytes.contains("theirs"));
    QCOMPARE(written.dropped, QByteArray("thinking"));
    QVERIFY(!write(request, described("groq")).bytes.contains("mine"));
    for (const char *provider : {"moonshot", "zai"})
        QVERIFY(write(request, described(provider)).message(3).value(QLatin1String("reasoning_content")).isString());
    QVERIFY(write(request, described("zai"), "glm-4-flash")
                .message(3)
                .value(QLatin1String("reasoning_content"))
                .isUndefined());

    ReasoningPart detail;
    detail.texts = {"why"};
    detail.opaque = Opaque {Opaque::Kind::Details, R"({"type":"reasoning.text","index":0})", "openrouter"};
    request.turns[1].parts[0] = detail;
    const Written details = write(request, described("openrouter"));
    const QByteArray entry = R"("reasoning_details":[{"type":"reasoning.text","index":0,"text":"why"}])";
    QVERIFY(details.bytes.contains(entry));
    QVERIFY(!write(request, described("openrouter"), "m", nullptr, false, true).bytes.contains("reasoning_details"));
}

void ChatRequestWriterTest::parts()
{
    ConversationRequest request = claude();
    ImagePart image;
    image.source = {"image/png", "AAAA", {}, {}};
    image.detail = "original";
    DocumentPart pdf;
    pdf.source = {"application/pdf", "JVBE", {}, {}};
    DocumentPart note;
    note.text = "body";
    note.name = "Title";
    AudioPart audio;
    audio.source = {"audio/mpeg", "UklG", {}, {}};
    request.turns[0].parts = {text("t"), text(""), image, pdf, note, audio};
    const QByteArray json = write(request, described("openai"), "gpt-4o").bytes;
    for (const char *wanted :
         {R"({"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA","detail":"high"}})",
          R"({"type":"file","file":{"filename":"document.pdf","file_data":"data:application/pdf;base64,JVBE"}})",
          R"({"type":"text","text":"Title\n\nbody"})",
          R"({"type":"input_audio","input_audio":{"data":"UklG","format":"mp3"}})"})
        QVERIFY2(json.contains(wanted), json.constData());
    QVERIFY(!json.contains("\"text\":\"\""));
    const QByteArray url = R"("data":"data:;base64,UklG")";
    QVERIFY(write(request, described("bailian")).bytes.contains(url));
}

void ChatRequestWriterTest::refusedParts()
{
    const auto refuses = [](Part part) {
        ConversationRequest request = claude();
        request.turns[0].parts.push_back(std::move(part));
        const auto error = write(request, described("openai"), "gpt-4o").error;
        return error && error->param == "messages[0]";
    };
    ImagePart file;
    file.source.fileId = "file_1";
    QVERIFY(refuses(file));
    DocumentPart byUrl;
    byUrl.source.url = "https://x/a.pdf";
    QVERIFY(refuses(byUrl));
    DocumentPart cited;
    cited.text = "x";
    cited.citations = true;
    QVERIFY(refuses(cited));
    VideoPart video;
    video.source.url = "https://x/v.mp4";
    QVERIFY(refuses(video));
    AudioPart ogg;
    ogg.source = {"audio/ogg", "AAAA", {}, {}};
    QVERIFY(refuses(ogg));
}

void ChatRequestWriterTest::tools()
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

void ChatRequestWriterTest::schemaLimits()
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

void ChatRequestWriterTest::customTools()
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

void ChatRequestWriterTest::choice_data()
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

void ChatRequestWriterTest::choice()
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

void ChatRequestWriterTest::effort_data()
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

void ChatRequestWriterTest::effort()
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

void ChatRequestWriterTest::reasoningModels()
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

void ChatRequestWriterTest::limits()
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

void ChatRequestWriterTest::dropped()
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

void ChatRequestWriterTest::refused()
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

void ChatRequestWriterTest::formats()
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

void ChatRequestWriterTest::streaming()
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

void ChatRequestWriterTest::webSearch()
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

void ChatRequestWriterTest::prefill()
{
    ConversationRequest request = claude();
    request.turns.push_back(turn(Role::Assistant, {text("{")}));
    QVERIFY(write(request, described("openai")).error);
    QVERIFY(write(request, described("mistral")).message(1).value(QLatin1String("prefix")).toBool());
    QVERIFY(write(request, described("moonshot")).message(1).value(QLatin1String("partial")).toBool());
    QVERIFY(!write(request, described("openrouter")).error);
}

/** Every provider takes a plain turn with a tool, without a complaint and as valid JSON. */
void ChatRequestWriterTest::everyProvider()
{
    ConversationRequest request = claude();
    request.stream = true;
    request.system.push_back(turn(Role::System, {text("s")}));
    request.tools.emplace_back(tool("f"));
    int count = 0;
    for (const ProviderDescription &provider : describedProviders()) {
        if (!provider.speaks(Dialect::Chat))
            continue;
        ++count;
        const Written written = write(request, provider, "some-model", nullptr, true);
        QVERIFY2(!written.error && written.dropped.isEmpty(), provider.id.constData());
        QVERIFY(written.json.contains(QString::fromUtf8(provider.chat.maxTokens)));
    }
    QVERIFY(count > 12);
}

QTEST_APPLESS_MAIN(ChatRequestWriterTest)
#include "tst_chatrequestwriter.moc"
