// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/extras.h"
#include "gateway/dialects/messages/requestreader.h"

#include <QtTest>

using namespace station;

namespace {

/** A request with these members beside the model and one question. */
ConversationRequest readWith(const QByteArray &members)
{
    const QByteArray body =
        R"({"model":"m","messages":[{"role":"user","content":"Hi"}])" + (members.isEmpty() ? "" : "," + members) + '}';
    auto request = readMessagesRequest(body);
    if (!request) {
        qWarning() << request.error().param << request.error().message;
        return {};
    }
    return std::move(*request);
}

/** The parts of one message with that content. */
std::vector<Part> partsOf(const QByteArray &role, const QByteArray &content)
{
    auto request =
        readMessagesRequest(R"({"messages":[{"content":)" + content + ",\"role\":\"" + role + "\"}],\"model\":\"m\"}");
    if (!request) {
        qWarning() << request.error().param << request.error().message;
        return {};
    }
    return std::move(request->turns.at(0).parts);
}

template <typename T> T only(std::vector<Part> parts)
{
    if (parts.size() != 1 || !std::holds_alternative<T>(parts.front())) {
        qWarning() << "not the one part expected" << parts.size();
        return {};
    }
    return std::get<T>(std::move(parts.front()));
}

const JsonText *extra(const ConversationRequest &request, QByteArrayView path)
{
    for (const ExtraMember &member : request.extras) {
        if (member.path == path)
            return &member.value;
    }
    return nullptr;
}

constexpr char kClaudeCode[] =
    R"({)"
    R"("model":"claude-gpt","max_tokens":64000,"stream":true,)"
    R"("system":[{"type":"text","text":"x-anthropic-billing-header: cc_version=2; cc_entrypoint=cli;"},)"
    R"({"type":"text","text":"You are Claude Code","cache_control":{"type":"ephemeral","ttl":"1h"}},)"
    R"({"type":"text","text":"long","cache_control":{"type":"ephemeral"}}],)"
    R"("messages":[{"role":"user","content":[{"type":"text","text":"q","cache_control":{"type":"ephemeral"}}]},)"
    R"({"role":"system","content":"agents"},)"
    R"({"role":"assistant","content":[{"type":"thinking","thinking":"t","signature":""},)"
    R"({"type":"tool_use","id":"call_ABC.1:2|x","name":"Bash","input":{"b":1.50,"a":[]},"caller":{"type":"direct"}}]},)"
    R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"call_ABC.1:2|x","content":"out","is_error":false}]}],)"
    R"("tools":[{"name":"Bash","description":"d","input_schema":{"$schema":"x","type":"object"},"defer_loading":true}],)"
    "\"metadata\":{\"user_id\":\"{\\\"device_id\\\":\\\"d\\\"}\"},"
    R"("thinking":{"type":"adaptive"},"output_config":{"effort":"high"},)"
    R"("context_management":{"edits":[{"type":"clear_thinking_20251015","keep":"all"}]}})";

constexpr char kTools[] =
    R"("tool_choice":{"type":"tool","name":"web_search","disable_parallel_tool_use":true},"tools":[)"
    R"({"type":"custom","name":"a","input_schema":{"type":"object"},"input_examples":[{"x":1}],"strict":true,"cache_control":{"type":"ephemeral"}},)"
    R"({"type":"web_search_20250305","name":"web_search","max_uses":8,"allowed_domains":["a.b"],"user_location":null},)"
    R"({"type":"bash_20250124","name":"bash"}])";

constexpr char kNoPlace[] =
    R"("container":"c","speed":"fast","inference_geo":"eu","output_config":{"task_budget":{"total":9}},"metadata":{"x":1},)"
    R"("context_management":{"edits":[{"type":"clear_thinking_1"},{"type":"compact_20260112"}]},"cache_control":{"type":"ephemeral"},"mcp_servers":[])";

} // namespace

class TestMessagesRequestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void claudeCode()
    {
        const auto read = readMessagesRequest(kClaudeCode);
        QVERIFY(read);
        const ConversationRequest &request = *read;
        QCOMPARE(request.model, "claude-gpt");
        QVERIFY(request.stream);
        QCOMPARE(*request.sampling.maxOutputTokens, 64000);
        QCOMPARE(request.system.size(), size_t(1));
        QCOMPARE(request.system.front().parts.size(), size_t(2));
        QCOMPARE(std::get<TextPart>(request.system.front().parts.front()).cache.ttl, "1h");
        QCOMPARE(request.turns.size(), size_t(4));
        QVERIFY(request.turns[1].role == Role::System);
        const auto &reasoning = std::get<ReasoningPart>(request.turns[2].parts[0]);
        QVERIFY(!reasoning.opaque);
        QCOMPARE(reasoning.texts.front(), "t");
        const auto &call = std::get<ToolCallPart>(request.turns[2].parts[1]);
        QCOMPARE(call.id, "call_ABC.1:2|x");
        QCOMPARE(call.arguments, R"({"b":1.50,"a":[]})"); // as it was written
        QVERIFY(call.extras.empty());
        const auto &result = std::get<ToolResultPart>(request.turns[3].parts[0]);
        QCOMPARE(result.isError, std::optional(false));
        const auto &tool = std::get<ToolDefinition>(request.tools[0]);
        QCOMPARE(tool.schema, R"({"$schema":"x","type":"object"})");
        QVERIFY(tool.deferred);
        QCOMPARE(request.user, R"({"device_id":"d"})");
        QVERIFY(request.reasoning.mode == ReasoningSettings::Mode::Adaptive);
        QVERIFY(request.reasoning.effort == Effort::High);
        QVERIFY(extra(request, "system[0]"));
        QVERIFY(extra(request, "context_management[clear_thinking]"));
        QCOMPARE(request.extras.size(), size_t(2));
    }

    void thinking_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("effort");
        QTest::addColumn<qint64>("budget");
        using Mode = ReasoningSettings::Mode;
        QTest::newRow("absent") << QByteArray() << int(Mode::Unset) << -1 << qint64(-1);
        QTest::newRow("enabled") << QByteArray(R"("thinking":{"type":"enabled","budget_tokens":2000})")
                                 << int(Mode::Budget) << -1 << qint64(2000);
        QTest::newRow("disabled, though with an effort")
            << QByteArray(R"("output_config":{"effort":"high"},"thinking":{"type":"disabled"})") << int(Mode::Off)
            << int(Effort::High) << qint64(-1);
        QTest::newRow("effort alone") << QByteArray(R"("output_config":{"effort":"max"})") << int(Mode::Effort)
                                      << int(Effort::Max) << qint64(-1);
        QTest::newRow("between tools") << QByteArray(R"("thinking":{"type":"between_tools"})") << int(Mode::Adaptive)
                                       << -1 << qint64(-1);
    }

    void thinking()
    {
        QFETCH(QByteArray, members);
        QFETCH(int, mode);
        QFETCH(int, effort);
        QFETCH(qint64, budget);
        const ReasoningSettings reasoning = readWith(members).reasoning;
        QCOMPARE(int(reasoning.mode), mode);
        QCOMPARE(reasoning.effort ? int(*reasoning.effort) : -1, effort);
        QCOMPARE(reasoning.budget.value_or(-1), budget);
    }

    void opaqueBytes()
    {
        const auto own =
            only<ReasoningPart>(partsOf("assistant", R"([{"signature":"sig","thinking":"t","type":"thinking"}])"));
        QCOMPARE(own.opaque->data, "sig");
        QVERIFY(own.opaque->issuer.isEmpty());
        QVERIFY(own.opaque->kind == Opaque::Kind::Signature);

        const QByteArray sealed = seal({Opaque::Kind::Encrypted, "gAAA", "openai"});
        const auto foreign = only<ReasoningPart>(
            partsOf("assistant", "[{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"" + sealed + "\"}]"));
        QCOMPARE(foreign.opaque->data, "gAAA");
        QCOMPARE(foreign.opaque->issuer, "openai");
        QVERIFY(foreign.opaque->kind == Opaque::Kind::Encrypted);
        QVERIFY(foreign.texts.empty());

        const auto redacted =
            only<ReasoningPart>(partsOf("assistant", R"([{"type":"redacted_thinking","data":"red"}])"));
        QVERIFY(redacted.opaque->kind == Opaque::Kind::Redacted);
    }

    void media()
    {
        const auto image = only<ImagePart>(
            partsOf("user", R"([{"source":{"data":"aGk=","media_type":"image/png","type":"base64"},"type":"image"}])"));
        QCOMPARE(image.source.mimeType, "image/png");
        QCOMPARE(image.source.data, "aGk=");
        const auto text = only<DocumentPart>(partsOf(
            "user",
            R"([{"type":"document","source":{"data":"body","type":"text","media_type":"text/plain"},"title":"T","context":"c","citations":{"enabled":true}}])"));
        QCOMPARE(text.text, "body");
        QCOMPARE(text.name, "T");
        QVERIFY(text.citations && text.source.data.isEmpty());
        const auto pdf = only<DocumentPart>(
            partsOf("user", "[{\"type\":\"document\",\"source\":{\"type\":\"url\",\"url\":\"https://a/b.pdf\"}}]"));
        QCOMPARE(pdf.source.url, "https://a/b.pdf");
        const auto blocks = only<NativePart>(partsOf(
            "user",
            R"([{"type":"document","title":"T","source":{"type":"content","content":[{"type":"text","text":"inside"}]}}])"));
        QCOMPARE(blocks.type, "document");
        QCOMPARE(blocks.text, "T\ninside");
    }

    void blocksOfThisDialectAlone()
    {
        const QByteArray json = R"({"type":"server_tool_use","id":"s","name":"web_search","input":{"query":"q"}})";
        const auto call = only<NativePart>(partsOf("assistant", '[' + json + ']'));
        QCOMPARE(call.json, json);
        QCOMPARE(call.text, R"(Called the tool web_search with {"query":"q"})");
        const auto found = only<NativePart>(
            partsOf("assistant",
                    "[{\"tool_use_id\":\"s\",\"type\":\"web_search_tool_result\",\"content\":[{\"type\":\"web_search_"
                    "result\",\"title\":\"T\",\"url\":\"https://t\",\"encrypted_content\":\"E\"}]}]"));
        QCOMPARE(found.text, "Result of web_search_tool:\nT\nhttps://t");
        const auto unknown = only<NativePart>(partsOf("user", R"([{"type":"brand_new","x":[1]}])"));
        QCOMPARE(unknown.type, "brand_new");
        QVERIFY(unknown.text.isEmpty());
        const auto result = only<ToolResultPart>(partsOf(
            "user",
            R"([{"type":"tool_result","tool_use_id":"a","content":[{"type":"text","text":"x"},{"type":"tool_reference","tool_name":"mcp__a"},{"type":"search_result","source":"s","title":"t","content":[{"type":"text","text":"c"}]}]}])"));
        QCOMPARE(result.content.size(), size_t(3));
        QCOMPARE(std::get<NativePart>(result.content[1]).text, "Tool mcp__a is now available");
        QCOMPARE(std::get<NativePart>(result.content[2]).text, "s\nt\nc");
        QVERIFY(!result.isError);
    }

    void tools()
    {
        const auto request = readWith(kTools);
        QCOMPARE(request.tools.size(), size_t(3));
        const auto &own = std::get<ToolDefinition>(request.tools[0]);
        QCOMPARE(own.extras.size(), size_t(1));
        QCOMPARE(own.extras.front().first, "input_examples");
        QVERIFY(own.cache.set && own.strict == std::optional(true));
        const auto &search = std::get<HostedTool>(request.tools[1]);
        QCOMPARE(*search.webSearch->maxUses, 8);
        QCOMPARE(search.webSearch->allowedDomains.front(), "a.b");
        QVERIFY(search.webSearch->userLocation.isEmpty());
        QVERIFY(!std::get<HostedTool>(request.tools[2]).webSearch);
        QVERIFY(request.toolChoice.mode == ToolChoice::Mode::One && request.toolChoice.tools.empty());
        QCOMPARE(request.toolChoice.hostedType, "web_search_20250305");
        QCOMPARE(request.parallelToolCalls, std::optional(false));
    }

    void whatHasNoPlaceIsKept()
    {
        const auto request = readWith(kNoPlace);
        QVERIFY(request.cacheAll.set);
        const std::pair<const char *, std::optional<Feature>> expected[] = {
            {"container", Feature::Container},    {"speed", Feature::ServiceTier},
            {"inference_geo", std::nullopt},      {"output_config.task_budget", Feature::TaskBudget},
            {"metadata.x", Feature::Metadata},    {"context_management", Feature::ContextManagement},
            {"mcp_servers", Feature::McpServers},
        };
        for (const auto &[path, feature] : expected) {
            QVERIFY2(extra(request, path), path);
            QVERIFY2(messagesFeatureOfExtra(path) == feature, path);
        }
        QCOMPARE(request.extras.size(), std::size(expected));
        QCOMPARE(*extra(request, "output_config.task_budget"), R"({"total":9})");
        const auto nested = readMessagesRequest(
            R"({"model":"m","messages":[{"role":"user","content":[{"type":"text","text":"a","new":1}]}]})");
        QVERIFY(extra(*nested, "messages[0].content[0].new"));
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("param");
        QTest::newRow("no JSON") << QByteArray(R"({"model":nope})") << QByteArray("model");
        QTest::newRow("no model") << QByteArray(R"({"messages":[]})") << QByteArray("model");
        QTest::newRow("no messages") << QByteArray(R"({"model":"m"})") << QByteArray("messages");
        QTest::newRow("role") << QByteArray(R"({"model":"m","messages":[{"role":"tool","content":"x"}]})")
                              << QByteArray("messages[0].role");
        QTest::newRow("content") << QByteArray(R"({"model":"m","messages":[{"role":"user","content":7}]})")
                                 << QByteArray("messages[0].content");
        QTest::newRow("text") << QByteArray(
            R"({"model":"m","messages":[{"role":"user","content":[{"type":"text","text":7}]}]})")
                              << QByteArray("messages[0].content[0].text");
        QTest::newRow("limit") << QByteArray(R"({"model":"m","max_tokens":"many","messages":[]})")
                               << QByteArray("max_tokens");
        QTest::newRow("tool without a name")
            << QByteArray(R"({"model":"m","messages":[],"tools":[{}]})") << QByteArray("tools[0]");
        QTest::newRow("carried JSON") << QByteArray(R"({"model":"m","messages":[],"container":{"a":01}})")
                                      << QByteArray("container");
        QTest::newRow("choice") << QByteArray(R"({"model":"m","messages":[],"tool_choice":{"type":"some"}})")
                                << QByteArray("tool_choice");
    }

    void mistakes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, param);
        const auto request = readMessagesRequest(body);
        QVERIFY(!request);
        QVERIFY(request.error().code == ErrorCode::BadRequest);
        QCOMPARE(request.error().param, param);
        QVERIFY(!request.error().message.isEmpty());
    }

    void cutAnywhereIsAMistake()
    {
        const QByteArray body =
            "{\"model\":\"m\",\"system\":[{\"type\":\"text\",\"text\":\"\\u00e4\\\"s\"}],\"messages\":[{\"role\":"
            "\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"a\",\"content\":[{\"type\":\"image\","
            "\"source\":{\"type\":\"base64\",\"media_type\":\"image/"
            "png\",\"data\":\"aa\"}}]}]}],\"tools\":[{\"name\":\"a\",\"input_schema\":{\"a\":[1,{\"b\":null}]}}]}";
        QVERIFY(readMessagesRequest(body));
        for (qsizetype size = 0; size < body.size(); ++size)
            QVERIFY2(!readMessagesRequest(body.left(size)), QByteArray::number(size));
    }

    /** Members of one name could overrun the parser's room for strings if they were read twice. */
    void manyLongNames()
    {
        QByteArray block = R"({"type":"text")";
        for (int i = 0; i < 20000; ++i)
            block += ",\"long_name_of_a_member_that_nobody_knows\":1";
        block += R"(,"text":"a"})";
        const auto request =
            readMessagesRequest(R"({"model":"m","messages":[{"role":"user","content":[)" + block + "]}]}");
        QVERIFY(request);
        QCOMPARE(request->extras.size(), size_t(20000));
    }
};

QTEST_APPLESS_MAIN(TestMessagesRequestReader)
#include "tst_messagesrequestreader.moc"
