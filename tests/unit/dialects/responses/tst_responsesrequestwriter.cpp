// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/requestreader.h"
#include "gateway/dialects/responses/requestwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

struct Target {
    ProviderDescription provider;
    QByteArray model;
    bool strict = false;

    Target(const QByteArray &id, const QByteArray &name) : model(name) { provider.id = id; }
    WrittenRequest write(const ConversationRequest &request, bool withoutOpaque = false) const
    {
        return writeResponsesRequest(request, {provider, model, nullptr, strict, withoutOpaque});
    }
};

QJsonObject body(const WrittenRequest &written)
{
    QJsonParseError error;
    const auto object = QJsonDocument::fromJson(written.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        qWarning() << error.errorString() << written.body;
    return object;
}

ConversationRequest own(const QByteArray &json)
{
    auto request = readResponsesRequest(json);
    if (!request)
        qFatal("%s", request.error().message.constData());
    return *request;
}

ConversationRequest conversation(Dialect dialect, std::vector<Turn> turns)
{
    ConversationRequest request;
    request.dialect = dialect;
    request.model = "m";
    request.turns = std::move(turns);
    return request;
}

Turn turn(Role role, std::vector<Part> parts)
{
    return {role, std::move(parts), {}, {}, {}};
}

TextPart text(const QByteArray &words)
{
    TextPart part;
    part.text = words;
    return part;
}

ToolCallPart call(const QByteArray &id, const QByteArray &name, const QByteArray &arguments)
{
    ToolCallPart part;
    part.id = id;
    part.name = name;
    part.arguments = arguments;
    return part;
}

ToolResultPart result(const QByteArray &id, std::vector<Part> content)
{
    ToolResultPart part;
    part.callId = id;
    part.content = std::move(content);
    return part;
}

ImagePart image()
{
    ImagePart part;
    part.source.mimeType = "image/png";
    part.source.data = "iVBO";
    return part;
}

QStringList types(const QJsonValue &input)
{
    QStringList list;
    for (const auto &item : input.toArray()) {
        const QJsonObject o = item.toObject();
        const QString role = o["role"_L1].toString();
        list.append(role.isEmpty() ? o["type"_L1].toString() : role);
    }
    return list;
}

} // namespace

class TestResponsesRequestWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromMessages();
    void system_data();
    void system();
    void codexBackend();
    void codexToOthers();
    void codexToOpenAi();
    void callIds();
    void resultImages();
    void resultErrors();
    void reasoning();
    void deepSeekOrder();
    void effort_data();
    void effort();
    void samplingOfThinkers();
    void include_data();
    void include();
    void webSearch();
    void toolChoice();
    void parts();
    void state();
    void refused_data();
    void refused();
    void prefill();
    void outputFormats();
    void hints();
};

void TestResponsesRequestWriter::fromMessages()
{
    auto request =
        conversation(Dialect::Messages,
                     {turn(Role::User, {text("Hi"), image()}),
                      turn(Role::Assistant, {text("Let me see"), call("toolu_1", "look", R"({"z":1,"a":1.0})")}),
                      turn(Role::User, {result("toolu_1", {text("seen")}), text("And?")})});
    request.system = {
        turn(Role::System, {text("x-anthropic-billing-header: cc_version=1;"), text("You"), text("are")})};
    ToolDefinition tool;
    tool.name = "look";
    tool.schema = R"({"$schema":"x","type":"object","properties":{"z":{},"a":{}}})";
    request.tools = {tool};
    request.sampling.maxOutputTokens = 1;
    request.stream = true;
    const auto written = Target("openai", "gpt-4o").write(request);
    QVERIFY(!written.report.error() && written.stream);
    const QJsonObject json = body(written);
    QCOMPARE(json["model"_L1].toString(), "gpt-4o"_L1);
    QCOMPARE(json["instructions"_L1].toString(), "You\n\nare"_L1);
    QCOMPARE(types(json["input"_L1]),
             (QStringList {"user"_L1, "assistant"_L1, "function_call"_L1, "function_call_output"_L1, "user"_L1}));
    QCOMPARE(json["input"_L1][0]["content"_L1][1]["image_url"_L1].toString(), "data:image/png;base64,iVBO"_L1);
    QCOMPARE(json["input"_L1][1]["content"_L1][0]["type"_L1].toString(), "output_text"_L1);
    QVERIFY(written.body.contains(R"("arguments":"{\"z\":1,\"a\":1.0}")"));
    QVERIFY(written.body.contains(R"("parameters":{"$schema":"x","type":"object","properties":{"z":{},"a":{}}})"));
    QCOMPARE(json["tools"_L1][0]["strict"_L1], QJsonValue(false));
    QCOMPARE(json["store"_L1], QJsonValue(false));
    QCOMPARE(json["max_output_tokens"_L1].toInt(), 16);
    QVERIFY(!json.contains("include"_L1));
}

void TestResponsesRequestWriter::system_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QString>("roles");
    QTest::newRow("openai") << QByteArray("openai") << "developer,user,developer,user";
    QTest::newRow("xai") << QByteArray("xai") << "system,user,system,user";
    QTest::newRow("bailian") << QByteArray("bailian") << "system,system,user,system,user";
    QTest::newRow("openai-codex") << QByteArray("openai-codex") << "developer,developer,user,developer,user";
}

void TestResponsesRequestWriter::system()
{
    QFETCH(QByteArray, provider);
    QFETCH(QString, roles);
    auto request = conversation(
        Dialect::Chat,
        {turn(Role::User, {text("Hi")}), turn(Role::Developer, {text("Mid")}), turn(Role::User, {text("Go")})});
    request.system = {turn(Role::System, {text("S")}), turn(Role::Developer, {text("D")})};
    const QJsonObject json = body(Target(provider, "m").write(request));
    QCOMPARE(types(json["input"_L1]).join(','_L1), roles);
    const bool hasOwn = provider == "openai" || provider == "xai";
    QCOMPARE(json["instructions"_L1].toString(), hasOwn ? "S"_L1 : ""_L1);
}

void TestResponsesRequestWriter::codexBackend()
{
    auto request = conversation(Dialect::Chat, {turn(Role::User, {text("Hi")})});
    request.sampling.maxOutputTokens = 100;
    request.sampling.temperature = "0.5";
    request.user = "u";
    request.metadata = R"({"a":"b"})";
    request.serviceTier = "flex";
    const auto written = Target("openai-codex", "gpt-5.5").write(request);
    const QJsonObject json = body(written);
    QVERIFY(written.stream);
    QCOMPARE(json.keys(),
             (QStringList {"include"_L1, "input"_L1, "instructions"_L1, "model"_L1, "store"_L1, "stream"_L1}));
    QCOMPARE(json["include"_L1][0].toString(), "reasoning.encrypted_content"_L1);
    QCOMPARE(written.report.dropped(), "max_completion_tokens, temperature, user, metadata, service_tier");
}

static const char kCodex[] = R"({"model":"m","stream":true,"input":[
    {"type":"additional_tools","role":"developer","tools":[
      {"type":"namespace","name":"mcp__git","description":"Git","tools":[{"type":"function","name":"log","parameters":{"type":"object"}}]},
      {"type":"custom","name":"apply_patch","description":"Patch","format":{"type":"grammar","syntax":"lark","definition":"start: x"}},
      {"type":"tool_search","execution":"client","parameters":{"type":"object"}},{"type":"local_shell"},
      {"type":"web_search","external_web_access":true}]},
    {"role":"user","content":"Go"},
    {"type":"function_call","call_id":"a","name":"log","namespace":"mcp__git","arguments":"{}"},
    {"type":"custom_tool_call","call_id":"b","name":"apply_patch","input":"*** \"x\"\n"},
    {"type":"tool_search_call","call_id":"c","execution":"client","arguments":{"query":"q"}},
    {"type":"local_shell_call","call_id":"d","action":{"type":"exec","command":["ls"]}},
    {"type":"function_call_output","call_id":"a","output":"A"},
    {"type":"custom_tool_call_output","call_id":"b","output":"B"},
    {"type":"tool_search_output","call_id":"c","execution":"client","tools":[{"type":"function","name":"found","parameters":{}}]},
    {"type":"local_shell_call_output","id":"d","output":"D"}],
    "client_metadata":{"session_id":"s"},"reasoning":{"effort":"xhigh","summary":"auto","context":"all_turns"}})";

void TestResponsesRequestWriter::codexToOthers()
{
    const auto written = Target("groq", "openai/gpt-oss-120b").write(own(kCodex));
    QVERIFY2(!written.report.error(), written.report.error() ? written.report.error()->message : QByteArray());
    const QJsonObject json = body(written);
    QStringList tools;
    for (const auto &tool : json["tools"_L1].toArray()) {
        QCOMPARE(tool.toObject()["type"_L1].toString(), "function"_L1);
        tools.append(tool.toObject()["name"_L1].toString());
    }
    QCOMPARE(tools,
             (QStringList {"mcp__git__log"_L1, "apply_patch"_L1, "tool_search"_L1, "local_shell"_L1, "found"_L1}));
    QVERIFY(json["tools"_L1][1]["description"_L1].toString().contains("start: x"_L1));
    QCOMPARE(types(json["input"_L1]),
             (QStringList {"user"_L1, "function_call"_L1, "function_call"_L1, "function_call"_L1, "function_call"_L1,
                           "function_call_output"_L1, "function_call_output"_L1, "function_call_output"_L1,
                           "function_call_output"_L1}));
    QCOMPARE(json["input"_L1][1]["name"_L1].toString(), "mcp__git__log"_L1);
    QCOMPARE(json["input"_L1][2]["arguments"_L1].toString(), R"({"input":"*** \"x\"\n"})"_L1);
    QCOMPARE(json["input"_L1][7]["output"_L1].toString(), "Tool that can be called now: found"_L1);
    for (const auto member : {"store"_L1, "include"_L1, "client_metadata"_L1})
        QVERIFY(!json.contains(member));
    QCOMPARE(json["reasoning"_L1].toObject(), (QJsonObject {{"effort"_L1, "high"_L1}}));
    QCOMPARE(written.report.dropped(), "web_search, client_metadata, reasoning.context");
    QCOMPARE(written.names.original("mcp__git__log").nameSpace, "mcp__git");
    QCOMPARE(written.names.original("apply_patch").kind, ToolKind::Custom);
}

void TestResponsesRequestWriter::codexToOpenAi()
{
    const auto written = Target("openai", "gpt-5.5").write(own(kCodex));
    QVERIFY(!written.report.error());
    const QJsonObject json = body(written);
    QStringList tools;
    for (const auto &tool : json["tools"_L1].toArray())
        tools.append(tool.toObject()["type"_L1].toString());
    QCOMPARE(tools,
             (QStringList {"namespace"_L1, "custom"_L1, "tool_search"_L1, "local_shell"_L1, "web_search"_L1,
                           "function"_L1}));
    QCOMPARE(json["tools"_L1][0]["tools"_L1][0]["name"_L1].toString(), "log"_L1);
    QCOMPARE(types(json["input"_L1]),
             (QStringList {"user"_L1, "function_call"_L1, "custom_tool_call"_L1, "tool_search_call"_L1,
                           "local_shell_call"_L1, "function_call_output"_L1, "custom_tool_call_output"_L1,
                           "tool_search_output"_L1, "local_shell_call_output"_L1}));
    QCOMPARE(json["input"_L1][1]["namespace"_L1].toString(), "mcp__git"_L1);
    QCOMPARE(json["reasoning"_L1]["effort"_L1].toString(), "xhigh"_L1);
    QCOMPARE(json["reasoning"_L1]["context"_L1].toString(), "all_turns"_L1);
    QVERIFY(written.report.dropped().isEmpty());
}

void TestResponsesRequestWriter::callIds()
{
    const QByteArray odd = "call_ABC.1:2|x" + QByteArray(80, 'y');
    const auto request = conversation(Dialect::Messages,
                                      {turn(Role::User, {text("x")}), turn(Role::Assistant, {call(odd, "f", "")}),
                                       turn(Role::User, {result(odd, {})})});
    const QJsonObject json = body(Target("openai", "m").write(request));
    const QString id = json["input"_L1][1]["call_id"_L1].toString();
    QVERIFY(id.size() <= 64 && QRegularExpression("^[A-Za-z0-9_-]+$"_L1).match(id).hasMatch());
    QCOMPARE(json["input"_L1][2]["call_id"_L1].toString(), id);
    QCOMPARE(json["input"_L1][1]["arguments"_L1].toString(), "{}"_L1);
    QCOMPARE(json["input"_L1][2]["output"_L1].toString(), ""_L1);
}

void TestResponsesRequestWriter::resultImages()
{
    const auto request = conversation(
        Dialect::Messages,
        {turn(Role::User, {text("x")}), turn(Role::Assistant, {call("a", "f", "{}"), call("b", "f", "{}")}),
         turn(Role::User, {result("a", {text("see"), image()}), result("b", {text("B")}), text("Well?")})});
    const QJsonObject there = body(Target("openai", "m").write(request));
    QCOMPARE(there["input"_L1][3]["output"_L1][1]["type"_L1].toString(), "input_image"_L1);

    const auto moved = Target("groq", "m").write(request);
    const QJsonObject below = body(moved);
    QCOMPARE(types(below["input"_L1]),
             (QStringList {"user"_L1, "function_call"_L1, "function_call"_L1, "function_call_output"_L1,
                           "function_call_output"_L1, "user"_L1}));
    QCOMPARE(below["input"_L1][3]["output"_L1].toString(), "see\n[attached below]"_L1);
    QCOMPARE(below["input"_L1][5]["content"_L1][0]["type"_L1].toString(), "input_image"_L1);
    QCOMPARE(below["input"_L1][5]["content"_L1][1]["text"_L1].toString(), "Well?"_L1);
    QVERIFY(!moved.report.error() && moved.report.dropped().isEmpty());
}

void TestResponsesRequestWriter::resultErrors()
{
    ToolResultPart quiet = result("a", {text("it broke")});
    quiet.isError = true;
    ToolResultPart loud = result("b", {text("Error: it broke")});
    loud.isError = true;
    const auto request = conversation(Dialect::Messages,
                                      {turn(Role::User, {text("x")}),
                                       turn(Role::Assistant, {call("a", "f", "{}"), call("b", "f", "{}")}),
                                       turn(Role::User, {quiet, loud})});
    const QJsonObject json = body(Target("openai", "m").write(request));
    QCOMPARE(json["input"_L1][3]["output"_L1].toString(), "Error: it broke"_L1);
    QCOMPARE(json["input"_L1][4]["output"_L1].toString(), "Error: it broke"_L1);
}

void TestResponsesRequestWriter::reasoning()
{
    ReasoningPart thoughts;
    thoughts.texts = {"think"};
    thoughts.opaque = Opaque {Opaque::Kind::Encrypted, "E", "openai"};
    auto request = conversation(Dialect::Chat,
                                {turn(Role::User, {text("x")}), turn(Role::Assistant, {thoughts, text("y")}),
                                 turn(Role::User, {text("z")}), turn(Role::Assistant, {thoughts})});
    const Target openai("openai", "gpt-5");
    const auto written = openai.write(request);
    const QJsonObject json = body(written);
    QCOMPARE(types(json["input"_L1]), (QStringList {"user"_L1, "reasoning"_L1, "assistant"_L1, "user"_L1}));
    QCOMPARE(json["input"_L1][1]["encrypted_content"_L1].toString(), "E"_L1);
    QCOMPARE(json["input"_L1][1]["summary"_L1][0]["text"_L1].toString(), "think"_L1);
    // Not to others, not where it was refused before, not another's.
    QVERIFY(!Target("xai", "grok-4.3").write(request).body.contains("encrypted_content\":"));
    QVERIFY(!openai.write(request, true).body.contains("\"E\""));
    std::get<ReasoningPart>(request.turns[1].parts[0]).opaque->kind = Opaque::Kind::Signature;
    QVERIFY(!openai.write(request).body.contains("\"E\""));
    QVERIFY(openai.write(request).report.dropped().contains("reasoning"));

    // A plain chain of thought goes back to the provider that wrote it.
    ReasoningPart plain;
    plain.texts = {"cot"};
    plain.isPlain = true;
    plain.opaque = Opaque {Opaque::Kind::Plain, {}, "deepseek"};
    request.turns[1].parts[0] = plain;
    const QJsonObject back = body(Target("deepseek", "deepseek-v4-flash").write(request));
    QCOMPARE(back["input"_L1][1]["content"_L1][0]["text"_L1].toString(), "cot"_L1);
    QVERIFY(!openai.write(request).body.contains("cot"));
}

void TestResponsesRequestWriter::deepSeekOrder()
{
    const auto request = conversation(Dialect::Messages,
                                      {turn(Role::User, {text("x")}),
                                       turn(Role::Assistant, {call("a", "f", "{}"), text("and"), call("b", "f", "{}")}),
                                       turn(Role::User, {result("a", {}), result("b", {})})});
    QCOMPARE(types(body(Target("deepseek", "d").write(request))["input"_L1]),
             (QStringList {"user"_L1, "assistant"_L1, "function_call"_L1, "function_call"_L1, "function_call_output"_L1,
                           "function_call_output"_L1}));
    QCOMPARE(types(body(Target("openai", "d").write(request))["input"_L1]),
             (QStringList {"user"_L1, "function_call"_L1, "assistant"_L1, "function_call"_L1, "function_call_output"_L1,
                           "function_call_output"_L1}));
}

void TestResponsesRequestWriter::effort_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("effort");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *provider, const char *model, Effort effort, const char *written) {
        QTest::addRow("%s %s %d", provider, model, int(effort))
            << QByteArray(provider) << QByteArray(model) << int(effort) << QString::fromLatin1(written);
    };
    row("openai", "gpt-5", Effort::None, "minimal");
    row("openai", "gpt-5.1", Effort::None, "none");
    row("openai", "gpt-5.1", Effort::Max, "high");
    row("openai", "gpt-5.1-codex-mini", Effort::None, "low");
    row("openai", "gpt-5.1-codex-max", Effort::None, "low");
    row("openai", "gpt-5.2-codex", Effort::None, "low");
    row("openai", "gpt-5.3-codex", Effort::None, "none");
    row("openai", "gpt-5.5", Effort::Max, "xhigh");
    row("openai", "gpt-5.6-luna", Effort::Max, "max");
    row("openai", "o4-mini", Effort::Minimal, "low");
    row("openai", "gpt-4o", Effort::High, "");
    row("xai", "grok-4.3", Effort::None, "none");
    row("xai", "grok-4.5", Effort::None, "low");
    row("xai", "grok-4", Effort::High, "");
    row("groq", "openai/gpt-oss-20b", Effort::XHigh, "high");
}

void TestResponsesRequestWriter::effort()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, model);
    QFETCH(int, effort);
    QFETCH(QString, written);
    auto request = conversation(Dialect::Chat, {turn(Role::User, {text("x")})});
    request.reasoning.mode = ReasoningSettings::Mode::Effort;
    request.reasoning.effort = Effort(effort);
    const auto result = Target(provider, model).write(request);
    QCOMPARE(body(result)["reasoning"_L1]["effort"_L1].toString(), written);
    QCOMPARE(result.report.dropped(), written.isEmpty() ? QByteArray("reasoning_effort") : QByteArray());
}

void TestResponsesRequestWriter::samplingOfThinkers()
{
    auto request = conversation(Dialect::Chat, {turn(Role::User, {text("x")})});
    request.sampling.temperature = "0.70";
    request.sampling.topP = "0.9";
    const auto thinks = Target("openai", "gpt-5.5").write(request);
    QVERIFY(!body(thinks).contains("temperature"_L1));
    QCOMPARE(thinks.report.dropped(), "temperature, top_p");
    QVERIFY(Target("openai", "gpt-4.1").write(request).body.contains(R"("temperature":0.70)"));
    QVERIFY(Target("openai", "gpt-5-chat-latest").write(request).body.contains("temperature"));
    Target strict("openai", "o3");
    strict.strict = true;
    QVERIFY(strict.write(request).report.error());
}

void TestResponsesRequestWriter::include_data()
{
    QTest::addColumn<QByteArray>("provider");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("openai") << QByteArray("openai") << QByteArray("gpt-5") << true;
    QTest::newRow("openai, none") << QByteArray("openai") << QByteArray("gpt-4o") << false;
    QTest::newRow("xai") << QByteArray("xai") << QByteArray("grok-4.3") << true;
    QTest::newRow("groq") << QByteArray("groq") << QByteArray("x") << false;
    QTest::newRow("bailian") << QByteArray("bailian") << QByteArray("qwen3") << false;
    QTest::newRow("own server") << QByteArray("mine") << QByteArray("x") << true;
}

void TestResponsesRequestWriter::include()
{
    QFETCH(QByteArray, provider);
    QFETCH(QByteArray, model);
    QFETCH(bool, encrypted);
    const auto request = conversation(Dialect::Gemini, {turn(Role::User, {text("x")})});
    QCOMPARE(Target(provider, model).write(request).body.contains("reasoning.encrypted_content"), encrypted);
}

void TestResponsesRequestWriter::webSearch()
{
    auto request = conversation(Dialect::Messages, {turn(Role::User, {text("x")})});
    HostedTool tool {Dialect::Messages, "web_search_20250305", "web_search", R"({"type":"web_search_20250305"})", {}};
    HostedTool::WebSearch search;
    search.allowedDomains = {"a.org"};
    search.userLocation = R"({"type":"approximate","country":"DE"})";
    search.maxUses = 8;
    tool.webSearch = search;
    request.tools = {tool};
    request.toolChoice.mode = ToolChoice::Mode::One;
    request.toolChoice.tools = {{ToolKind::Function, "web_search", {}}};
    const auto written = Target("openai", "gpt-5").write(request);
    QVERIFY(!written.report.error());
    const QJsonObject json = body(written);
    QCOMPARE(json["tools"_L1][0]["type"_L1].toString(), "web_search"_L1);
    QCOMPARE(json["tools"_L1][0]["filters"_L1]["allowed_domains"_L1][0].toString(), "a.org"_L1);
    QCOMPARE(json["tools"_L1][0]["user_location"_L1]["country"_L1].toString(), "DE"_L1);
    QCOMPARE(json["tool_choice"_L1]["type"_L1].toString(), "web_search"_L1);
    QCOMPARE(body(Target("xai", "grok-4.3").write(request))["tool_choice"_L1]["type"_L1].toString(),
             "allowed_tools"_L1);
    QVERIFY(Target("groq", "x").write(request).report.error());
    request.toolChoice = {};
    QCOMPARE(Target("groq", "x").write(request).report.dropped(), "web_search_20250305");
}

void TestResponsesRequestWriter::toolChoice()
{
    auto request = conversation(Dialect::Chat, {turn(Role::User, {text("x")})});
    request.toolChoice.mode = ToolChoice::Mode::Auto;
    QVERIFY(!body(Target("xai", "x").write(request)).contains("tool_choice"_L1));
    request.toolChoice.mode = ToolChoice::Mode::Required;
    QVERIFY(Target("openai", "x").write(request).report.error());
    ToolDefinition tool;
    tool.name = "f";
    request.tools = {tool};
    QCOMPARE(body(Target("openai", "x").write(request))["tool_choice"_L1].toString(), "required"_L1);
    QCOMPARE(body(Target("bailian", "x").write(request))["tool_choice"_L1].toString(), "auto"_L1);
    request.toolChoice.mode = ToolChoice::Mode::One;
    request.toolChoice.tools = {{ToolKind::Function, "f", {}}};
    QCOMPARE(body(Target("openai", "x").write(request))["tool_choice"_L1]["name"_L1].toString(), "f"_L1);
    request.toolChoice.tools[0].name = "g";
    QVERIFY(Target("openai", "x").write(request).report.error());
}

void TestResponsesRequestWriter::parts()
{
    DocumentPart pdf;
    pdf.source.mimeType = "application/pdf";
    pdf.source.data = "JVBE";
    DocumentPart words;
    words.text = "Plain";
    words.name = "notes";
    AudioPart sound;
    sound.source.mimeType = "audio/mpeg";
    sound.source.data = "AAAA";
    const auto request = conversation(Dialect::Messages, {turn(Role::User, {text(""), pdf, words, sound})});
    const QJsonObject json = body(Target("openai", "x").write(request));
    const QJsonValue content = json["input"_L1][0]["content"_L1];
    QCOMPARE(content.toArray().size(), 3);
    QCOMPARE(content[0]["filename"_L1].toString(), "document.pdf"_L1);
    QCOMPARE(content[0]["file_data"_L1].toString(), "data:application/pdf;base64,JVBE"_L1);
    QCOMPARE(content[1]["text"_L1].toString(), "notes\n\nPlain"_L1);
    QCOMPARE(content[2]["input_audio"_L1]["format"_L1].toString(), "mp3"_L1);
}

void TestResponsesRequestWriter::state()
{
    Target stateful("openai", "gpt-4o");
    stateful.provider.statefulResponses = true;
    const auto request = own(R"({"model":"m","input":"x","previous_response_id":"resp_1","store":true})");
    const auto written = stateful.write(request);
    QCOMPARE(body(written)["previous_response_id"_L1].toString(), "resp_1"_L1);
    QCOMPARE(body(written)["store"_L1], QJsonValue(false));
    const auto refused = Target("groq", "x").write(request);
    QVERIFY(refused.report.error());
    QCOMPARE(refused.report.error()->param, "previous_response_id");
}

void TestResponsesRequestWriter::refused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("background") << QByteArray(R"({"model":"m","input":"x","background":true})");
    QTest::newRow("conversation") << QByteArray(R"({"model":"m","input":"x","conversation":"conv_1"})");
    QTest::newRow("item reference") << QByteArray(R"({"model":"m","input":[{"type":"item_reference","id":"x"}]})");
    QTest::newRow("compaction") << QByteArray(
        R"({"model":"m","input":[{"role":"user","content":"x"},{"type":"compaction_trigger"}]})");
    QTest::newRow("context") << QByteArray(R"({"model":"m","input":"x","context_management":[{"type":"compaction"}]})");
    QTest::newRow("unknown part") << QByteArray(
        R"({"model":"m","input":[{"role":"user","content":[{"type":"hologram"}]}]})");
    QTest::newRow("hosted tool") << QByteArray(R"({"model":"m","input":"x","tools":[{"type":"code_interpreter"}]})");
    QTest::newRow("file id") << QByteArray(
        R"({"model":"m","input":[{"role":"user","content":[{"type":"input_image","file_id":"f"}]}]})");
}

void TestResponsesRequestWriter::refused()
{
    QFETCH(QByteArray, json);
    QVERIFY(Target("groq", "x").write(own(json)).report.error());
}

void TestResponsesRequestWriter::prefill()
{
    auto request = conversation(Dialect::Messages, {turn(Role::User, {text("x")}), turn(Role::Assistant, {text("{")})});
    QVERIFY(Target("openai", "x").write(request).report.error());
    request.sampling.stop = {"x"};
    request.turns.pop_back();
    const auto stop = Target("openai", "x").write(request);
    QCOMPARE(stop.report.error()->param, "stop_sequences");
}

void TestResponsesRequestWriter::outputFormats()
{
    auto request = conversation(Dialect::Messages, {turn(Role::User, {text("x")})});
    request.output.kind = OutputFormat::Kind::JsonSchema;
    request.output.schema = R"({"type":"object","b":1})";
    const auto written = Target("openai", "x").write(request);
    QVERIFY(written.body.contains(R"("schema":{"type":"object","b":1})"));
    QCOMPARE(body(written)["text"_L1]["format"_L1]["name"_L1].toString(), "response"_L1);
    request.output.kind = OutputFormat::Kind::JsonObject;
    QCOMPARE(body(Target("openai", "x").write(request))["text"_L1]["format"_L1]["type"_L1].toString(),
             "json_object"_L1);
    request.output.kind = OutputFormat::Kind::Enum;
    request.output.schema = R"({"type":"string","enum":["a","b"]})";
    QVERIFY(Target("openai", "x").write(request).body.contains(R"(enum\":[\"a\",\"b\"])"));
}

void TestResponsesRequestWriter::hints()
{
    auto request = conversation(Dialect::Messages, {turn(Role::User, {text("x")})});
    request.user = R"({"device_id":"a","session_id":"b"})" + QByteArray(60, ' ');
    request.serviceTier = "standard_only";
    const QJsonObject json = body(Target("openai", "x").write(request));
    QCOMPARE(json["safety_identifier"_L1].toString().size(), 64);
    QCOMPARE(json["prompt_cache_key"_L1].toString().size(), 32);
    QCOMPARE(json["service_tier"_L1].toString(), "default"_L1);
    const auto groq = Target("deepseek", "x").write(request);
    QVERIFY(!body(groq).contains("prompt_cache_key"_L1));
    QCOMPARE(groq.report.dropped(), "metadata.user_id");
}

QTEST_GUILESS_MAIN(TestResponsesRequestWriter)
#include "tst_responsesrequestwriter.moc"
