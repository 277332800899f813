// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

constexpr char kNew[] = "claude-opus-4-8";
constexpr char kOld[] = "claude-sonnet-4-5";

ToolDefinition toolNamed(const QByteArray &name, const QByteArray &schema = R"({"type":"object"})")
{
    ToolDefinition tool;
    tool.name = name;
    tool.schema = schema;
    return tool;
}

ToolCallPart callOf(const QByteArray &id, const QByteArray &name, const QByteArray &arguments = "{}")
{
    ToolCallPart call;
    call.id = id;
    call.name = name;
    call.arguments = arguments;
    return call;
}

ToolResultPart resultOf(const QByteArray &id, std::vector<Part> content = {textPart("done")})
{
    ToolResultPart result;
    result.callId = id;
    result.content = std::move(content);
    return result;
}

ReasoningPart reasoningOf(const QByteArray &text, std::optional<Opaque> opaque = {})
{
    ReasoningPart part;
    part.texts.push_back(text);
    part.opaque = std::move(opaque);
    return part;
}

/** A question, a call with what stood before it, and its result. */
ConversationRequest inToolLoop(std::vector<Part> before)
{
    ConversationRequest request = chatRequest();
    request.tools.push_back(toolNamed("a"));
    before.push_back(callOf("c1", "a"));
    request.turns.push_back(turnOf(Role::Assistant, std::move(before)));
    request.turns.push_back(turnOf(Role::User, {resultOf("c1")}));
    return request;
}

QJsonArray messagesOf(const WrittenRequest &out)
{
    return parsed(out.body)["messages"_L1].toArray();
}

QJsonArray contentOf(const WrittenRequest &out, int message)
{
    return messagesOf(out)[message].toObject()["content"_L1].toArray();
}

QString typeOf(const QJsonValue &block)
{
    return block.toObject()["type"_L1].toString();
}

ConversationRequest thinkingRequest(ReasoningSettings::Mode mode, std::optional<Effort> effort,
                                    std::optional<qint64> budget = {})
{
    ConversationRequest request = chatRequest();
    request.reasoning.mode = mode;
    request.reasoning.effort = effort;
    request.reasoning.budget = budget;
    return request;
}

} // namespace

class TestMessagesRequestWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainQuestion()
    {
        ConversationRequest request = chatRequest();
        request.stream = true;
        request.sampling.maxOutputTokens = 100;
        request.sampling.temperature = "0.70";
        const WrittenRequest out = written(request, kOld);
        QVERIFY(!out.report.error());
        QVERIFY(out.stream);
        QVERIFY(out.headers.empty());
        QCOMPARE(out.body,
                 QByteArray(R"({"model":"claude-sonnet-4-5","max_tokens":100,"stream":true,"messages":[{"role":"user",)"
                            R"("content":[{"type":"text","text":"Hello","cache_control":{"type":"ephemeral"}}]}],)"
                            R"("temperature":0.70})"));
    }

    /** What the dialect carries is the client's text, byte for byte. */
    void carriedJson()
    {
        const QByteArray schema = R"({"$schema":"x", "type":"object","properties":{"z":{"maximum":1.50},"a":{}}})";
        ConversationRequest request = inToolLoop({});
        request.tools.push_back(toolNamed("b", schema));
        std::get<ToolCallPart>(request.turns[1].parts[0]).arguments = R"({"z":1.50,"a":"ä"})";
        const QByteArray body = written(request, kOld).body;
        QVERIFY(body.contains("\"input_schema\":" + schema));
        QVERIFY(body.contains(R"("input":{"z":1.50,"a":"ä"})"));
    }

    void turnsOfARoleAreOneMessage()
    {
        ConversationRequest request = chatRequest("one");
        request.turns.push_back(turnOf(Role::User, {textPart("two"), textPart("")}));
        request.turns.push_back(turnOf(Role::Assistant, {textPart("")}));
        request.turns.push_back(turnOf(Role::User, {textPart("three")}));
        const WrittenRequest out = written(request, kOld);
        QCOMPARE(messagesOf(out).size(), 1);
        QCOMPARE(contentOf(out, 0).size(), 3);
    }

    void conversationThatTheAssistantBegins()
    {
        ConversationRequest request = chatRequest();
        request.turns.insert(request.turns.begin(), turnOf(Role::Assistant, {textPart("Welcome")}));
        const WrittenRequest out = written(request, kOld);
        QCOMPARE(messagesOf(out).size(), 3);
        QCOMPARE(messagesOf(out)[0].toObject()["role"_L1].toString(), u"user"_s);
        QCOMPARE(fieldsOf(out.report, Rule::Changed), "max_completion_tokens, messages[0]");
    }

    void systemAmidTheConversation()
    {
        ConversationRequest request = chatRequest();
        request.turns.push_back(turnOf(Role::System, {textPart("Be brief")}));
        const WrittenRequest inPlace = written(request, kNew);
        QCOMPARE(messagesOf(inPlace)[1].toObject()["role"_L1].toString(), u"system"_s);
        QCOMPARE(inPlace.headers.value("anthropic-beta"), "mid-conversation-system-2026-04-07");

        const WrittenRequest reminded = written(request, kOld);
        QCOMPARE(messagesOf(reminded).size(), 1);
        QCOMPARE(contentOf(reminded, 0)[1].toObject()["text"_L1].toString(),
                 u"<system-reminder>\nBe brief\n</system-reminder>"_s);
        QVERIFY(fieldsOf(reminded.report, Rule::Changed).contains("messages"));

        // Between two of the user's it may not stand anywhere.
        request.turns.push_back(turnOf(Role::User, {textPart("And?")}));
        QCOMPARE(messagesOf(written(request, kNew)).size(), 1);
    }

    void prefill()
    {
        ConversationRequest request = chatRequest();
        request.turns.push_back(turnOf(Role::Assistant, {textPart("Once upon \n")}));
        const WrittenRequest out = written(request, kOld);
        QVERIFY(!out.report.error());
        QCOMPARE(contentOf(out, 1)[0].toObject()["text"_L1].toString(), u"Once upon"_s);
        QVERIFY(written(request, kNew).report.error());
        request.reasoning.mode = ReasoningSettings::Mode::Effort;
        request.reasoning.effort = Effort::High;
        QVERIFY(written(request, kOld).report.error());
    }

    void callsAndResults()
    {
        ConversationRequest request = chatRequest();
        request.turns.push_back(turnOf(Role::Assistant,
                                       {textPart("Let me see"), callOf("call.1|x", "a", ""),
                                        callOf("call_2", "b", "[1]"), callOf("call_3", "c", "{broken")}));
        ToolResultPart failed = resultOf("call_2");
        failed.isError = true;
        request.turns.push_back(
            turnOf(Role::User, {textPart("go on"), failed, resultOf("call.1|x"), resultOf("call_3", {})}));
        const WrittenRequest out = written(request, kOld);
        const QJsonArray calls = contentOf(out, 1);
        const QString id = calls[1].toObject()["id"_L1].toString();
        QVERIFY(id.startsWith("call_1_x_"_L1));
        QCOMPARE(calls[1].toObject()["input"_L1], QJsonValue(QJsonObject()));
        QVERIFY(out.body.contains(R"("input":{"value":[1]})"));
        QVERIFY(out.body.contains("\"input\":{\"__raw\":\"{broken\"}"));
        const QJsonArray results = contentOf(out, 2);
        QCOMPARE(results.size(), 4);
        QCOMPARE(results[0].toObject()["tool_use_id"_L1].toString(), id);
        QCOMPARE(results[1].toObject()["is_error"_L1].toBool(), true);
        QVERIFY(!results[0].toObject().contains("is_error"_L1));
        QVERIFY(!results[2].toObject().contains("content"_L1));
        QCOMPARE(typeOf(results[3]), u"text"_s);
    }

    void media()
    {
        ImagePart image;
        image.source.mimeType = "image/jpg";
        image.source.data = "aGk=";
        image.detail = "low";
        DocumentPart text;
        text.source.mimeType = "text/markdown";
        text.source.data = QByteArray("# Grüße").toBase64();
        text.name = "a.md";
        ImagePart linked;
        linked.source.url = "https://a/b.png";
        ConversationRequest request = chatRequest();
        request.turns[0].parts = {image, text, linked};
        const WrittenRequest out = written(request, kOld);
        QVERIFY(!out.report.error());
        QVERIFY(out.body.contains(R"({"type":"base64","media_type":"image/jpeg","data":"aGk="})"));
        QVERIFY(out.body.contains("\"data\":\"# Grüße\"},\"title\":\"a.md\""));
        QVERIFY(out.body.contains("{\"type\":\"url\",\"url\":\"https://a/b.png\"}"));
        QCOMPARE(fieldsOf(out.report, Rule::Dropped), "detail");
    }

    void refusals_data()
    {
        QTest::addColumn<int>("which");
        int which = 0;
        for (const char *name : {"image type", "document type", "sound", "film", "file id", "picture in an answer", "n",
                                 "penalty", "logit bias", "log-probabilities", "hosted tool", "unknown tool chosen",
                                 "previous response", "schema", "item reference"})
            QTest::newRow(name) << which++;
    }

    void refusals()
    {
        QFETCH(int, which);
        ConversationRequest request = chatRequest();
        std::vector<Part> &parts = request.turns[0].parts;
        ImagePart image;
        DocumentPart document;
        NativePart native;
        switch (which) {
        case 0:
            image.source.mimeType = "image/tiff";
            image.source.data = "aa";
            parts.push_back(image);
            break;
        case 1:
            document.source.mimeType = "application/msword";
            document.source.data = "aa";
            parts.push_back(document);
            break;
        case 2: parts.push_back(AudioPart()); break;
        case 3: parts.push_back(VideoPart()); break;
        case 4:
            document.source.fileId = "file-1";
            parts.push_back(document);
            break;
        case 5:
            image.source.data = "aa";
            image.source.mimeType = "image/png";
            request.turns.insert(request.turns.begin() + 1, turnOf(Role::Assistant, {image}));
            break;
        case 6: request.sampling.choices = 2; break;
        case 7: request.sampling.presencePenalty = "0.5"; break;
        case 8: request.sampling.logitBias = R"({"1":2})"; break;
        case 9: request.sampling.logprobs = true; break;
        case 10: {
            HostedTool tool;
            tool.type = "code_interpreter";
            request.tools.push_back(tool);
            break;
        }
        case 11:
            request.tools.push_back(toolNamed("a"));
            request.toolChoice.mode = ToolChoice::Mode::One;
            request.toolChoice.tools.push_back({ToolKind::Function, "b", {}});
            break;
        case 12: request.previousResponseId = "resp_1"; break;
        case 13:
            request.output.kind = OutputFormat::Kind::JsonSchema;
            QVERIFY(written(request, "claude-sonnet-4-20250514").report.error());
            return;
        case 14:
            native.dialect = Dialect::Responses;
            native.type = "item_reference";
            parts.push_back(native);
            break;
        }
        const WrittenRequest out = written(request, kOld);
        QVERIFY(out.report.error());
        QVERIFY(!out.report.error()->param.isEmpty());
    }

    void hintsAreDropped()
    {
        ConversationRequest request = chatRequest();
        request.sampling.seed = "7";
        request.verbosity = "low";
        request.metadata = R"({"a":"b"})";
        request.promptCacheKey = "k";
        request.turns[0].name = "Ann";
        const WrittenRequest out = written(request, kOld);
        QVERIFY(!out.report.error());
        QCOMPARE(out.report.dropped(), "messages.name, seed, metadata, verbosity, prompt_cache_key");
        QVERIFY(written(request, kOld, anthropic(), true).report.error());
    }

    void thinking_data()
    {
        using Mode = ReasoningSettings::Mode;
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("effort");
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<QByteArray>("thinking");
        QTest::addColumn<QByteArray>("level");
        const auto row = [](const char *name, const char *model, Mode mode, int effort, qint64 budget,
                            const char *thinking, const char *level) {
            QTest::newRow(name) << QByteArray(model) << int(mode) << effort << budget << QByteArray(thinking)
                                << QByteArray(level);
        };
        row("effort, adaptive", kNew, Mode::Effort, int(Effort::XHigh), -1, R"({"type":"adaptive"})", "xhigh");
        row("effort, 4.6 has no xhigh", "claude-opus-4-6", Mode::Effort, int(Effort::XHigh), -1,
            R"({"type":"adaptive"})", "max");
        row("minimal", kNew, Mode::Effort, int(Effort::Minimal), -1, R"({"type":"adaptive"})", "low");
        row("none", kNew, Mode::Effort, int(Effort::None), -1, R"({"type":"disabled"})", "");
        row("none, always thinks", "claude-fable-5", Mode::Effort, int(Effort::None), -1, "", "");
        row("effort, budget", kOld, Mode::Effort, int(Effort::Medium), -1, R"({"budget_tokens":8192,"type":"enabled"})",
            "");
        row("effort, budget and level", "claude-opus-4-5", Mode::Effort, int(Effort::Low), -1,
            R"({"budget_tokens":1024,"type":"enabled"})", "low");
        row("budget", kOld, Mode::Budget, -1, 2000, R"({"budget_tokens":2000,"type":"enabled"})", "");
        row("budget, too small", kOld, Mode::Budget, -1, 10, R"({"budget_tokens":1024,"type":"enabled"})", "");
        row("budget, too large", kOld, Mode::Budget, -1, 90000, R"({"budget_tokens":32000,"type":"enabled"})", "");
        row("budget, adaptive only", kNew, Mode::Budget, -1, 20000, R"({"type":"adaptive"})", "high");
        row("budget, both", "claude-sonnet-4-6", Mode::Budget, -1, 20000, R"({"budget_tokens":20000,"type":"enabled"})",
            "");
        row("adaptive, budget only", kOld, Mode::Adaptive, -1, -1, R"({"budget_tokens":24576,"type":"enabled"})", "");
        row("off", kNew, Mode::Off, -1, -1, R"({"type":"disabled"})", "");
        row("does not think", "claude-3-5-sonnet-20241022", Mode::Effort, int(Effort::High), -1, "", "");
    }

    void thinking()
    {
        QFETCH(QByteArray, model);
        QFETCH(int, mode);
        QFETCH(int, effort);
        QFETCH(qint64, budget);
        QFETCH(QByteArray, thinking);
        QFETCH(QByteArray, level);
        ConversationRequest request =
            thinkingRequest(ReasoningSettings::Mode(mode), effort < 0 ? std::nullopt : std::optional(Effort(effort)),
                            budget < 0 ? std::nullopt : std::optional(budget));
        request.sampling.maxOutputTokens = 64000;
        const WrittenRequest out = written(request, model);
        const QJsonObject body = parsed(out.body);
        QVERIFY(!out.report.error());
        QCOMPARE(body["thinking"_L1].toObject(), parsed(thinking));
        QCOMPARE(body["output_config"_L1].toObject()["effort"_L1].toString().toUtf8(), level);
    }

    void smallLimitWithThinking()
    {
        ConversationRequest request = thinkingRequest(ReasoningSettings::Mode::Effort, Effort::High);
        request.sampling.maxOutputTokens = 500;
        const QJsonObject body = parsed(written(request, kOld).body);
        QCOMPARE(body["max_tokens"_L1].toInt(), 1524);
        QCOMPARE(body["thinking"_L1].toObject()["budget_tokens"_L1].toInt(), 1024);
    }

    void sampling()
    {
        ConversationRequest request = chatRequest();
        request.sampling.maxOutputTokens = 10;
        request.sampling.temperature = "1.7";
        request.sampling.topP = "0.9";
        request.sampling.topK = "40";
        const WrittenRequest older = written(request, "claude-3-5-sonnet-20241022");
        QVERIFY(older.body.contains(R"("temperature":1,"top_p":0.9,"top_k":40)"));
        const WrittenRequest one = written(request, kOld);
        QCOMPARE(one.report.dropped(), "top_p");
        const WrittenRequest none = written(request, kNew);
        QCOMPARE(none.report.dropped(), "temperature, top_p, top_k");
        request.reasoning.mode = ReasoningSettings::Mode::Adaptive;
        request.sampling.maxOutputTokens = 9000;
        QCOMPARE(written(request, kOld).report.dropped(), "temperature, top_p, top_k");
        request.sampling = {};
        request.sampling.stop = {"END", "\n"};
        const WrittenRequest stop = written(request, kOld);
        QVERIFY(stop.body.contains(R"("stop_sequences":["END"])"));
        QCOMPARE(stop.report.dropped(), "stop");
    }

    void reasoningOfItsIssuer()
    {
        const Opaque own {Opaque::Kind::Signature, "S", "anthropic"};
        ConversationRequest request = inToolLoop({reasoningOf("thoughts", own)});
        request.reasoning.mode = ReasoningSettings::Mode::Budget;
        request.reasoning.budget = 2000;
        const WrittenRequest out = written(request, kOld);
        QCOMPARE(QJsonDocument(contentOf(out, 1)[0].toObject()).toJson(QJsonDocument::Compact),
                 R"({"signature":"S","thinking":"thoughts","type":"thinking"})");
        QVERIFY(out.body.contains("\"budget_tokens\":2000"));
        QVERIFY(out.report.dropped().isEmpty());
    }

    void reasoningOfOthers()
    {
        const Opaque foreign {Opaque::Kind::Encrypted, "gAAA", "openai"};
        ConversationRequest request = inToolLoop({reasoningOf("thoughts", foreign)});
        request.reasoning.mode = ReasoningSettings::Mode::Budget;
        request.reasoning.budget = 2000;
        const WrittenRequest out = written(request, kOld);
        QCOMPARE(typeOf(contentOf(out, 1)[0]), u"tool_use"_s);
        QCOMPARE(out.report.dropped(), "reasoning");
        QVERIFY(!out.body.contains("thoughts"));
        // With a budget the API wants the thoughts before the calls that go on.
        QVERIFY(out.body.contains(R"("thinking":{"type":"disabled"})"));
        // Where the model decides for itself it does not.
        QVERIFY(written(request, kNew).body.contains(R"("thinking":{"type":"adaptive"})"));
        // Once the question is answered, the next one is thought about again.
        request.turns.push_back(turnOf(Role::Assistant, {textPart("Answer")}));
        request.turns.push_back(turnOf(Role::User, {textPart("Next")}));
        QVERIFY(written(request, kOld).body.contains("\"budget_tokens\":2000"));
    }

    void plainThoughtsOfOtherMakers()
    {
        const ProviderDescription deepseek = providerNamed("deepseek", "https://api.deepseek.com");
        ConversationRequest request = inToolLoop({reasoningOf("cot", Opaque {Opaque::Kind::Plain, {}, "deepseek"})});
        QVERIFY(written(request, "deepseek-v4-pro", deepseek)
                    .body.contains(R"({"type":"thinking","thinking":"cot","signature":""})"));
        QVERIFY(!written(request, kOld).body.contains("cot"));
    }

    void withoutOpaque()
    {
        ConversationRequest request =
            inToolLoop({reasoningOf("thoughts", Opaque {Opaque::Kind::Signature, "S", "anthropic"})});
        const ProviderDescription provider = anthropic();
        const WrittenRequest out = writeMessagesRequest(request, {provider, kOld, nullptr, false, true});
        QVERIFY(!out.body.contains("thoughts"));
    }

    void tools()
    {
        ConversationRequest request = chatRequest();
        request.tools.push_back(toolNamed("no.schema", {}));
        request.tools.push_back(toolNamed("no_type", R"({"properties":{"a":{}}})"));
        ToolDefinition custom = toolNamed("exec", {});
        custom.kind = ToolKind::Custom;
        request.tools.push_back(custom);
        HostedTool search;
        search.dialect = Dialect::Responses;
        search.type = "web_search";
        search.webSearch.emplace();
        search.webSearch->allowedDomains = {"a.b"};
        request.tools.push_back(search);
        request.parallelToolCalls = false;
        const WrittenRequest out = written(request, kOld);
        QVERIFY(!out.report.error());
        const QJsonArray tools = parsed(out.body)["tools"_L1].toArray();
        QCOMPARE(tools.size(), 4);
        QVERIFY(out.body.contains(R"("input_schema":{"type":"object","properties":{}})"));
        QVERIFY(out.body.contains(R"("input_schema":{"type":"object","properties":{"a":{}}})"));
        QCOMPARE(out.names.original(tools[0].toObject()["name"_L1].toString().toUtf8()).name, "no.schema");
        QVERIFY(out.names.original("exec").kind == ToolKind::Custom);
        QCOMPARE(tools[3].toObject()["type"_L1].toString(), u"web_search_20250305"_s);
        QVERIFY(out.body.contains(R"("tool_choice":{"type":"auto","disable_parallel_tool_use":true})"));

        // A server that has none is offered none.
        const WrittenRequest other = written(request, "glm-5", providerNamed("zai", "https://api.z.ai/api/paas/v4"));
        QVERIFY(!other.report.error());
        QVERIFY(!other.body.contains("web_search"));
        QCOMPARE(other.report.dropped(), "tools.web_search");
        request.toolChoice.mode = ToolChoice::Mode::One;
        request.toolChoice.hostedType = "web_search";
        QVERIFY(written(request, kOld).body.contains(R"("tool_choice":{"type":"tool","name":"web_search",)"));
        QVERIFY(written(request, "glm-5", providerNamed("zai", "https://api.z.ai")).report.error());
    }

    void toolChoice()
    {
        ConversationRequest request = chatRequest();
        request.toolChoice.mode = ToolChoice::Mode::Required;
        QVERIFY(!written(request, kOld).body.contains("tool_choice")); // no tools, no choice
        request.tools = {toolNamed("a"), toolNamed("b")};
        QVERIFY(written(request, kOld).body.contains(R"("tool_choice":{"type":"any"})"));
        QVERIFY(written(request, "claude-fable-5").body.contains(R"("tool_choice":{"type":"auto"})"));
        request.reasoning.mode = ReasoningSettings::Mode::Effort;
        request.reasoning.effort = Effort::High;
        QVERIFY(written(request, kOld).body.contains(R"("thinking":{"type":"disabled"})"));
        QVERIFY(written(request, kNew).body.contains(R"("thinking":{"type":"adaptive"})"));
        request.toolChoice = {};
        request.toolChoice.mode = ToolChoice::Mode::Subset;
        request.toolChoice.tools.push_back({ToolKind::Function, "b", {}});
        QCOMPARE(parsed(written(request, kOld).body)["tools"_L1].toArray().size(), 1);
    }

    void cacheMarks()
    {
        ConversationRequest request = inToolLoop({textPart("Let me see")});
        request.system.push_back(turnOf(Role::System, {textPart("one"), textPart("two")}));
        request.tools.push_back(toolNamed("b"));
        const WrittenRequest own = written(request, kOld);
        QCOMPARE(own.body.count("cache_control"), 3);
        QVERIFY(own.body.contains(R"("text":"two","cache_control")"));
        const QJsonObject body = parsed(own.body);
        QVERIFY(body["tools"_L1].toArray().last().toObject().contains("cache_control"_L1));
        QVERIFY(contentOf(own, 2)[0].toObject().contains("cache_control"_L1));

        // The client's marks instead, as many as the API takes.
        TextPart marked = textPart("marked");
        marked.cache.set = true;
        marked.cache.ttl = "30m";
        request.turns[0].parts = {marked, marked, marked, marked, marked};
        const WrittenRequest theirs = written(request, kOld);
        QCOMPARE(theirs.body.count("cache_control"), 4);
        QVERIFY(!theirs.body.contains("ttl"));
        QCOMPARE(theirs.report.dropped(), "cache_control");

        QVERIFY(!written(chatRequest(), "glm-5", providerNamed("zai", "https://z")).body.contains("cache_control"));
    }

    void outputFormats()
    {
        ConversationRequest request = chatRequest();
        request.output.kind = OutputFormat::Kind::JsonSchema;
        request.output.name = "city";
        request.output.schema = R"({"type":"object"})";
        const WrittenRequest schema = written(request, kOld);
        QVERIFY(
            schema.body.contains(R"("output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}})"));
        request.output = {};
        request.output.kind = OutputFormat::Kind::JsonObject;
        const WrittenRequest object = written(request, kOld);
        QVERIFY(!object.report.error());
        QVERIFY(parsed(object.body)["system"_L1].toArray()[0].toObject()["text"_L1].toString().contains("JSON"_L1));
        QVERIFY(written(request, kOld, anthropic(), true).report.error());
    }

    /** Models before structured outputs: one tool that has to be called, where nothing stands in its way. */
    void schemaAsATool()
    {
        const char model[] = "claude-3-5-haiku-20241022";
        ConversationRequest request = chatRequest();
        request.output.kind = OutputFormat::Kind::JsonSchema;
        request.output.name = "city";
        request.output.schema = R"({"type":"object","properties":{"b":{"type":"string"},"a":{"type":"number"}}})";
        const WrittenRequest out = written(request, model);
        QVERIFY(!out.report.error());
        QVERIFY(out.body.contains(R"("tools":[{"name":"city")"));
        QVERIFY(out.body.contains(R"("input_schema":)" + request.output.schema));
        QVERIFY(out.body.contains(R"("tool_choice":{"type":"tool","name":"city"})"));
        QVERIFY(!out.body.contains("output_config"));
        QVERIFY(out.names.isAnswerTool("city"));

        ConversationRequest list = request;
        list.output.schema = R"({"type":"array","items":{"type":"string"}})";
        QVERIFY(written(list, model).report.error());
        ConversationRequest withTools = request;
        withTools.tools = {ToolDefinition {}};
        std::get<ToolDefinition>(withTools.tools[0]).name = "look";
        QVERIFY(written(withTools, model).report.error());
    }

    void account()
    {
        ConversationRequest request = chatRequest();
        request.user = "u-1";
        request.serviceTier = "flex";
        const WrittenRequest out = written(request, kOld);
        QVERIFY(out.body.contains(R"("metadata":{"user_id":"u-1"},"service_tier":"standard_only")"));
        request.user = QByteArray(300, 'x');
        QCOMPARE(parsed(written(request, kOld).body)["metadata"_L1].toObject()["user_id"_L1].toString().size(), 64);
    }

    /** Claude Code's request, translated because its history holds sealed bytes. */
    void ownDialect()
    {
        const QByteArray body =
            R"({"model":"m","max_tokens":32000,"system":[{"type":"text","text":"x-anthropic-billing-header: a"},)"
            R"({"type":"text","text":"You","cache_control":{"type":"ephemeral","ttl":"1h"}}],"messages":[)"
            R"({"role":"user","content":[{"type":"text","text":"q"}]},{"role":"system","content":"s","clear_at":5},)"
            R"({"role":"assistant","content":[{"type":"server_tool_use","id":"x","name":"web_search","input":{}},)"
            R"({"type":"tool_use","id":"t","name":"a","input":{},"caller":{"type":"code_execution_1","tool_id":"x"}}]},)"
            R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"r"}]}],)"
            R"("tools":[{"name":"a","input_schema":{"type":"object"},"input_examples":[{}]}],"speed":"fast",)"
            R"("thinking":{"type":"between_tools","display":"updates"},"metadata":{"user_id":"u","x":1},)"
            R"("output_config":{"effort":"xhigh","task_budget":{"total":1}},)"
            R"("context_management":{"edits":[{"type":"clear_thinking_20251015","keep":"all"}]}})";
        const auto request = readMessagesRequest(body);
        QVERIFY(request);
        const WrittenRequest out = written(*request, kNew);
        QVERIFY(!out.report.error());
        QVERIFY(out.report.lines().empty());
        for (const char *piece :
             {R"("system":[{"type":"text","text":"x-anthropic-billing-header: a"},{"type":"text","text":"You")",
              R"({"role":"system","clear_at":5,"content":[{"type":"text","text":"s"}]})",
              R"({"type":"server_tool_use","id":"x","name":"web_search","input":{}})",
              R"("caller":{"type":"code_execution_1","tool_id":"x"})", R"("input_examples":[{}])", R"("speed":"fast")",
              R"("thinking":{"type":"between_tools","display":"updates"})", R"("metadata":{"user_id":"u","x":1})",
              R"("effort":"xhigh")", R"("task_budget":{"total":1})",
              R"("context_management":{"edits":[{"type":"clear_thinking_20251015","keep":"all"}]})",
              R"("cache_control":{"type":"ephemeral","ttl":"1h"})"})
            QVERIFY2(out.body.contains(piece), piece);
        QCOMPARE(out.body.count("cache_control"), 1);
        const QByteArray betas = out.headers.value("anthropic-beta");
        for (const char *flag : {"context-management-2025-06-27", "mid-conversation-system-2026-04-07",
                                 "task-budgets-2026-03-13", "fast-mode-2026-02-01", "effort-2025-11-24"})
            QVERIFY2(betas.contains(flag), flag);
        // Another maker's server knows the plain part of the dialect.
        const WrittenRequest other = written(*request, "deepseek-v4", providerNamed("deepseek", "https://d"));
        QVERIFY(other.headers.empty());
        QVERIFY(!other.body.contains("context_management") && !other.body.contains("server_tool_use"));
    }

    void modelNames_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<bool>("takesTemperature");
        QTest::newRow("3.5") << QByteArray("claude-3-5-haiku-latest") << true;
        QTest::newRow("4 with a date") << QByteArray("claude-opus-4-20250514") << true;
        QTest::newRow("4.1") << QByteArray("claude-opus-4-1-20250805") << true;
        QTest::newRow("openrouter") << QByteArray("anthropic/claude-opus-4.7") << false;
        QTest::newRow("sonnet 4.6") << QByteArray("claude-sonnet-4-6") << true;
        QTest::newRow("sonnet 5.5") << QByteArray("claude-sonnet-5-5") << false;
        QTest::newRow("haiku 5.5") << QByteArray("claude-haiku-5-5") << false;
        QTest::newRow("mythos") << QByteArray("claude-mythos-preview") << false;
        QTest::newRow("another") << QByteArray("kimi-k3") << true;
    }

    void modelNames()
    {
        QFETCH(QByteArray, model);
        QFETCH(bool, takesTemperature);
        ConversationRequest request = chatRequest();
        request.sampling.temperature = "0.5";
        QCOMPARE(written(request, model).body.contains("temperature"), takesTemperature);
    }
};

QTEST_APPLESS_MAIN(TestMessagesRequestWriter)
#include "tst_messagesrequestwriter.moc"
