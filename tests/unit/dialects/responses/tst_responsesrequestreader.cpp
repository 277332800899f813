// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/echo.h"
#include "gateway/dialects/responses/requestreader.h"

#include <QtTest>

#include <ctime>

using namespace station;

namespace {

ConversationRequest read(const QByteArray &body)
{
    auto request = readResponsesRequest(body);
    if (!request) {
        qWarning() << request.error().message << request.error().param;
        return {};
    }
    return *request;
}

template <typename T> const T &as(const Part &part)
{
    static const T none {};
    const T *is = std::get_if<T>(&part);
    return is ? *is : none;
}

const ToolDefinition &definition(const ConversationRequest &request, size_t index)
{
    return std::get<ToolDefinition>(request.tools.at(index));
}

} // namespace

class TestResponsesRequestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainText();
    void settings();
    void turns();
    void parts();
    void calls();
    void codexTools();
    void codexLite();
    void toolSearch();
    void toolChoice_data();
    void toolChoice();
    void nativeItems();
    void reasoning();
    void echo();
    void unknownMembersOfItems();
    void mistakes_data();
    void mistakes();
    void cutAnywhere();
    void speed();
};

void TestResponsesRequestReader::plainText()
{
    const auto request = read(R"({"model":"m","input":"Hello \u00e9"})");
    QCOMPARE(request.dialect, Dialect::Responses);
    QCOMPARE(request.model, "m");
    QVERIFY(!request.stream);
    QCOMPARE(request.turns.size(), size_t(1));
    QCOMPARE(request.turns[0].role, Role::User);
    QCOMPARE(as<TextPart>(request.turns[0].parts[0]).text, "Hello \xC3\xA9");
}

void TestResponsesRequestReader::settings()
{
    const auto request = read(
        R"({"stream":true,"model":"m","input":[],"max_output_tokens":100,"temperature":0.70,"top_p":1,
        "reasoning":{"effort":"low","summary":"auto","context":"all_turns"},"text":{"verbosity":"low","format":
        {"type":"json_schema","name":"n","strict":true,"schema":{"b":1,"a":1.50}}},"include":
        ["reasoning.encrypted_content","web_search_call.results","message.output_text.logprobs"],"store":false,
        "metadata":{"z":"1","a":"2"},"user":"old","safety_identifier":"new","prompt_cache_key":"k","service_tier":
        "priority","truncation":"auto","background":false,"client_metadata":{"x":"y"},"previous_response_id":null,
        "max_tool_calls":3,"parallel_tool_calls":false,"stream_options":{"include_obfuscation":false},"odd":[1]})");
    QVERIFY(request.stream);
    QCOMPARE(request.sampling.maxOutputTokens.value_or(0), 100);
    QCOMPARE(request.sampling.temperature, "0.70");
    QCOMPARE(request.sampling.topP, "1");
    QVERIFY(request.sampling.logprobs.value_or(false));
    QVERIFY(request.reasoning.mode == ReasoningSettings::Mode::Effort && request.reasoning.effort == Effort::Low);
    QCOMPARE(request.reasoning.summary, "auto");
    QCOMPARE(request.verbosity, "low");
    QCOMPARE(request.output.kind, OutputFormat::Kind::JsonSchema);
    QCOMPARE(request.output.schema, R"({"b":1,"a":1.50})");
    QVERIFY(request.output.strict.value_or(false));
    QVERIFY(request.wantsEncryptedReasoning);
    QCOMPARE(request.include.size(), size_t(1));
    QCOMPARE(request.metadata, R"({"z":"1","a":"2"})");
    QCOMPARE(request.user, "new");
    QCOMPARE(request.promptCacheKey, "k");
    QCOMPARE(request.parallelToolCalls, std::optional<bool>(false));
    QByteArrayList extras;
    for (const ExtraMember &extra : request.extras)
        extras.append(extra.path + '=' + extra.value);
    QCOMPARE(extras,
             (QByteArrayList {R"(reasoning.context="all_turns")", R"(truncation="auto")",
                              R"(client_metadata={"x":"y"})", "max_tool_calls=3", "odd=[1]"}));
}

void TestResponsesRequestReader::unknownMembersOfItems()
{
    const auto request = read(R"({"model":"m","input":[
        {"role":"user","content":"a","status":"completed","mood":"calm"},
        {"type":"message","role":"user","content":"b","mood":"wild","internal_chat_message_metadata_passthrough":{}},
        {"type":"function_call","call_id":"c","name":"f","arguments":"{}","caller":{"type":"direct"},"deadline":5},
        {"type":"function_call_output","call_id":"c","output":"r","created_by":"x","weight":null}]})");
    QByteArrayList extras;
    for (const ExtraMember &extra : request.extras)
        extras.append(extra.path + '=' + extra.value);
    QCOMPARE(extras, (QByteArrayList {R"(input.mood="calm")", "input.deadline=5"}));
}

void TestResponsesRequestReader::turns()
{
    const auto request = read(R"({"model":"m","instructions":"Be good","input":[
        {"role":"developer","content":"Dev"},
        {"type":"message","role":"user","content":[{"type":"input_text","text":"Hi"}]},
        {"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"s"}],"encrypted_content":"e"},
        {"type":"message","role":"assistant","id":"msg_1","status":"completed","phase":"commentary",
         "content":[{"type":"output_text","text":"A","annotations":[]}]},
        {"type":"message","role":"assistant","id":"msg_2","phase":"final_answer",
         "content":[{"type":"output_text","text":"B","annotations":[{"type":"url_citation","url":"u"}]},
                    {"type":"refusal","refusal":"no"}]},
        {"role":"developer","content":"Later"},
        {"role":"user","content":"Go"}]})");
    QCOMPARE(request.system.size(), size_t(2));
    QCOMPARE(request.system[0].role, Role::System);
    QCOMPARE(request.system[1].role, Role::Developer);
    QCOMPARE(request.turns.size(), size_t(4));
    const Turn &answer = request.turns[1];
    QCOMPARE(answer.role, Role::Assistant);
    QCOMPARE(answer.phase, "commentary");
    QCOMPARE(answer.itemId, "msg_1");
    QCOMPARE(answer.parts.size(), size_t(4));
    const auto &thoughts = as<ReasoningPart>(answer.parts[0]);
    QVERIFY(thoughts.opaque && thoughts.opaque->data == "e" && thoughts.opaque->issuer.isEmpty());
    QVERIFY(thoughts.opaque->kind == Opaque::Kind::Encrypted && !thoughts.isPlain);
    const auto &second = as<TextPart>(answer.parts[2]);
    QVERIFY(second.startsMessage);
    QCOMPARE(second.phase, "final_answer");
    QCOMPARE(second.citations, R"([{"type":"url_citation","url":"u"}])");
    QCOMPARE(as<RefusalPart>(answer.parts[3]).text, "no");
    QCOMPARE(request.turns[2].role, Role::Developer);
}

void TestResponsesRequestReader::parts()
{
    const auto request = read(R"({"model":"m","input":[{"role":"user","content":[
        {"type":"input_image","image_url":"data:image/PNG;base64,iVBO","detail":"high"},
        {"detail":"auto","image_url":"https://a/b.png","type":"input_image"},
        {"type":"input_image","file_id":"file_1"},
        {"type":"input_file","filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"},
        {"type":"input_file","file_url":"https://a/b.pdf"},
        {"type":"input_file","filename":"a.txt","file_data":"data:text/plain;base64,aGk="},
        {"type":"input_audio","input_audio":{"data":"UklG","format":"wav"}},
        {"type":"input_text","text":"t","prompt_cache_breakpoint":{"mode":"explicit"}},
        {"type":"input_hologram","x":1}]}]})");
    const auto &parts = request.turns[0].parts;
    QCOMPARE(as<ImagePart>(parts[0]).source.mimeType, "image/png");
    QCOMPARE(as<ImagePart>(parts[0]).source.data, "iVBO");
    QCOMPARE(as<ImagePart>(parts[0]).detail, "high");
    QCOMPARE(as<ImagePart>(parts[1]).source.url, "https://a/b.png");
    QCOMPARE(as<ImagePart>(parts[2]).source.fileId, "file_1");
    QCOMPARE(as<DocumentPart>(parts[3]).source.data, "JVBE");
    QCOMPARE(as<DocumentPart>(parts[3]).name, "a.pdf");
    QCOMPARE(as<DocumentPart>(parts[4]).source.url, "https://a/b.pdf");
    QCOMPARE(as<DocumentPart>(parts[5]).text, "hi");
    QCOMPARE(as<AudioPart>(parts[6]).source.mimeType, "audio/wav");
    QVERIFY(as<TextPart>(parts[7]).cache.set);
    QCOMPARE(as<NativePart>(parts[8]).json, R"({"type":"input_hologram","x":1})");
}

void TestResponsesRequestReader::calls()
{
    const auto request = read(R"({"model":"m","input":[{"role":"user","content":"Go"},
        {"type":"function_call","id":"fc_1","call_id":"c1","name":"f","namespace":"ns","arguments":"{\"b\": 1.0}"},
        {"type":"custom_tool_call","call_id":"c2","name":"patch","input":"*** Begin\n"},
        {"type":"local_shell_call","id":"lsh_1","call_id":"c3","status":"completed",
         "action":{"type":"exec","command":["ls"],"env":{}}},
        {"type":"apply_patch_call","call_id":"c4","operation":{"type":"delete_file","path":"a"}},
        {"type":"shell_call","call_id":"c5","action":{"commands":["ls"]}},
        {"type":"function_call_output","call_id":"c1","output":[{"type":"input_text","text":"x"},
         {"type":"input_image","image_url":"data:image/png;base64,AA"}]},
        {"type":"custom_tool_call_output","call_id":"c2","output":"done"},
        {"type":"local_shell_call_output","id":"lsh_1","output":"{}"},
        {"type":"apply_patch_call_output","call_id":"c4","status":"failed","output":"no"},
        {"type":"shell_call_output","call_id":"c5","output":[{"stdout":"out","stderr":"","outcome":{"type":"exit",
         "exit_code":2}}]},
        {"role":"user","content":"And now?"}]})");
    QCOMPARE(request.turns.size(), size_t(4));
    const auto &calls = request.turns[1].parts;
    QCOMPARE(calls.size(), size_t(5));
    const auto &first = as<ToolCallPart>(calls[0]);
    QVERIFY(first.id == "c1" && first.name == "f" && first.nameSpace == "ns" && first.itemId == "fc_1");
    QCOMPARE(first.arguments, R"({"b": 1.0})");
    QVERIFY(as<ToolCallPart>(calls[1]).kind == ToolKind::Custom
            && as<ToolCallPart>(calls[1]).arguments == "*** Begin\n");
    QCOMPARE(as<ToolCallPart>(calls[2]).arguments, R"({"type":"exec","command":["ls"],"env":{}})");
    QCOMPARE(as<ToolCallPart>(calls[2]).name, "local_shell");
    QCOMPARE(as<ToolCallPart>(calls[3]).arguments, R"({"type":"delete_file","path":"a"})");
    const auto &results = request.turns[2].parts;
    QCOMPARE(results.size(), size_t(5));
    QCOMPARE(as<ToolResultPart>(results[0]).content.size(), size_t(2));
    QCOMPARE(as<ToolResultPart>(results[2]).callId, "c3");
    QCOMPARE(as<ToolResultPart>(results[3]).isError, std::optional<bool>(true));
    QCOMPARE(as<NativePart>(as<ToolResultPart>(results[4]).content[0]).text, "out\nExit code: 2");
}

void TestResponsesRequestReader::codexTools()
{
    const auto request = read(R"({"model":"m","input":"x","tools":[
        {"type":"function","name":"exec_command","description":"d","strict":false,"parameters":{"type":"object",
         "properties":{"z":{"type":"string"},"a":{"type":"number","maximum":1.0}}}},
        {"type":"custom","name":"apply_patch","description":"p","format":{"type":"grammar","syntax":"lark","definition":"s"}},
        {"type":"namespace","name":"mcp__git","description":"Git","tools":[
          {"type":"function","name":"log","parameters":{"type":"object"},"defer_loading":true,"output_schema":{"x":1}}]},
        {"type":"tool_search","execution":"client","parameters":{"type":"object"}},
        {"type":"local_shell"},{"type":"shell","environment":{"type":"container_auto"}},
        {"type":"web_search","external_web_access":false,"filters":{"allowed_domains":["a.org"]},
         "user_location":{"type":"approximate","country":"DE"}},
        {"type":"code_interpreter","container":{"type":"auto"}}]})");
    QCOMPARE(request.tools.size(), size_t(8));
    QCOMPARE(definition(request, 0).schema,
             R"({"type":"object",
         "properties":{"z":{"type":"string"},"a":{"type":"number","maximum":1.0}}})");
    QCOMPARE(definition(request, 0).strict, std::optional<bool>(false));
    QCOMPARE(definition(request, 1).kind, ToolKind::Custom);
    QCOMPARE(definition(request, 1).format, R"({"type":"grammar","syntax":"lark","definition":"s"})");
    QCOMPARE(definition(request, 2).nameSpace, "mcp__git");
    QCOMPARE(definition(request, 2).nameSpaceDescription, "Git");
    QVERIFY(definition(request, 2).deferred);
    QCOMPARE(definition(request, 2).extras.size(), size_t(1));
    QCOMPARE(definition(request, 3).kind, ToolKind::ToolSearch);
    QCOMPARE(definition(request, 3).name, "tool_search");
    QCOMPARE(definition(request, 4).kind, ToolKind::LocalShell);
    QCOMPARE(std::get<HostedTool>(request.tools[5]).type, "shell");
    const auto &search = std::get<HostedTool>(request.tools[6]);
    QVERIFY(search.webSearch && !search.webSearch->offered);
    QCOMPARE(search.webSearch->allowedDomains.at(0), "a.org");
    QVERIFY(!std::get<HostedTool>(request.tools[7]).webSearch);
}

void TestResponsesRequestReader::codexLite()
{
    const auto request = read(R"({"model":"m","input":[{"type":"additional_tools","role":"developer","tools":[
        {"type":"namespace","name":"functions","tools":[{"type":"custom","name":"exec","format":{"type":"text"}},
         {"type":"function","name":"wait","parameters":{"type":"object","properties":{"x":{"encrypted":true}}}}]}]},
        {"type":"message","role":"developer","content":[{"type":"input_text","text":"Base"}],
         "internal_chat_message_metadata_passthrough":{"turn_id":"t"}},
        {"role":"user","content":"Hi"}]})");
    QCOMPARE(request.tools.size(), size_t(2));
    QCOMPARE(definition(request, 0).nameSpace, "functions");
    QCOMPARE(request.system.size(), size_t(1));
    QCOMPARE(request.turns.size(), size_t(1));
}

void TestResponsesRequestReader::toolSearch()
{
    const auto request = read(R"({"model":"m","tools":[{"type":"function","name":"known","parameters":{}}],"input":[
        {"role":"user","content":"Hi"},
        {"type":"tool_search_call","call_id":"c","execution":"client","arguments":{"query":"git"},"status":"completed"},
        {"type":"tool_search_output","call_id":"c","execution":"client","status":"completed","tools":[
          {"type":"function","name":"known","parameters":{}},{"type":"function","name":"git_log","parameters":{}}]},
        {"type":"tool_search_call","call_id":null,"execution":"server","arguments":{"paths":["x"]}}]})");
    QCOMPARE(request.tools.size(), size_t(2));
    const auto &call = as<ToolCallPart>(request.turns[1].parts[0]);
    QVERIFY(call.kind == ToolKind::ToolSearch && call.arguments == R"({"query":"git"})");
    const auto &result = as<ToolResultPart>(request.turns[2].parts[0]);
    QCOMPARE(as<NativePart>(result.content[0]).text,
             "Tool that can be called now: known\nTool that can be called now: git_log");
    QCOMPARE(as<NativePart>(request.turns[3].parts[0]).type, "tool_search_call");
}

void TestResponsesRequestReader::toolChoice_data()
{
    using Mode = ToolChoice::Mode;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("hosted");
    QTest::newRow("auto") << QByteArray(R"("auto")") << int(Mode::Auto) << QByteArray() << QByteArray();
    QTest::newRow("none") << QByteArray(R"("none")") << int(Mode::None) << QByteArray() << QByteArray();
    QTest::newRow("required") << QByteArray(R"("required")") << int(Mode::Required) << QByteArray() << QByteArray();
    QTest::newRow("function") << QByteArray(R"({"name":"f","type":"function"})") << int(Mode::One) << QByteArray("f")
                              << QByteArray();
    QTest::newRow("custom") << QByteArray(R"({"type":"custom","name":"c"})") << int(Mode::One) << QByteArray("c")
                            << QByteArray();
    QTest::newRow("built-in") << QByteArray(R"({"type":"apply_patch"})") << int(Mode::One) << QByteArray("apply_patch")
                              << QByteArray();
    QTest::newRow("hosted") << QByteArray(R"({"type":"web_search"})") << int(Mode::One) << QByteArray()
                            << QByteArray("web_search");
    QTest::newRow("some") << QByteArray(
        R"({"type":"allowed_tools","mode":"required","tools":[{"type":"function","name":"f"}]})")
                          << int(Mode::Subset) << QByteArray("f") << QByteArray();
}

void TestResponsesRequestReader::toolChoice()
{
    QFETCH(QByteArray, json);
    QFETCH(int, mode);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, hosted);
    const auto request = read(R"({"model":"m","input":"x","tool_choice":)" + json + '}');
    QCOMPARE(int(request.toolChoice.mode), mode);
    QCOMPARE(request.toolChoice.tools.empty() ? QByteArray() : request.toolChoice.tools[0].name, name);
    QCOMPARE(request.toolChoice.hostedType, hosted);
}

void TestResponsesRequestReader::nativeItems()
{
    const auto request = read(R"({"model":"m","input":[{"role":"user","content":"Hi"},
        {"action":{"type":"search","query":"cats"},"id":"ws_1","status":"completed","type":"web_search_call"},
        {"type":"message","role":"assistant","content":"Cats."},
        {"type":"item_reference","id":"msg_9"},
        {"type":"compaction","encrypted_content":"c"},
        {"type":"made_up","x":[1, 2]},
        {"type":"compaction_trigger"}]})");
    QCOMPARE(request.turns.size(), size_t(5));
    const auto &search = as<NativePart>(request.turns[1].parts[0]);
    QCOMPARE(search.text, "Searched the web for: cats");
    QCOMPARE(request.turns[1].parts.size(), size_t(2));
    QCOMPARE(as<NativePart>(request.turns[2].parts[0]).type, "item_reference");
    QCOMPARE(request.turns[2].role, Role::User);
    QCOMPARE(as<NativePart>(request.turns[3].parts[1]).json, R"({"type":"made_up","x":[1, 2]})");
    QCOMPARE(as<NativePart>(request.turns[4].parts[0]).type, "compaction_trigger");
}

void TestResponsesRequestReader::reasoning()
{
    const Opaque sealed {Opaque::Kind::Signature, "sig", "anthropic"};
    const Opaque plain {Opaque::Kind::Plain, {}, "deepseek"};
    const auto request = read(R"({"model":"m","input":[
        {"type":"reasoning","summary":[{"type":"summary_text","text":"a"},{"type":"summary_text","text":"b"}],
         "content":null,"encrypted_content":")"
                              + seal(sealed) + R"("},
        {"type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"cot"}]},
        {"type":"reasoning","summary":[{"type":"summary_text","text":"cot"}],"encrypted_content":")"
                              + seal(plain) + R"("},
        {"type":"reasoning","summary":[],"encrypted_content":null}]})");
    const auto &parts = request.turns[0].parts;
    QCOMPARE(as<ReasoningPart>(parts[0]).texts.size(), size_t(2));
    QVERIFY(as<ReasoningPart>(parts[0]).opaque == sealed);
    QVERIFY(as<ReasoningPart>(parts[1]).isPlain && !as<ReasoningPart>(parts[1]).opaque);
    QVERIFY(as<ReasoningPart>(parts[2]).isPlain && as<ReasoningPart>(parts[2]).opaque == plain);
    QVERIFY(as<ReasoningPart>(parts[3]).texts.empty() && !as<ReasoningPart>(parts[3]).opaque);
}

void TestResponsesRequestReader::echo()
{
    const auto request = read(R"({"model":"m","input":"x","instructions":"I \"q\"","tools":[ {"type":"local_shell"} ],
        "tool_choice":"auto","temperature":0.50,"metadata":{"k":"v"},"store":true})");
    QMap<QByteArray, QByteArray> echo;
    for (const auto &[name, value] : echoOf(request))
        echo[name] = value;
    QCOMPARE(echo["instructions"], R"("I \"q\"")");
    QCOMPARE(echo["tools"], R"([ {"type":"local_shell"} ])");
    QCOMPARE(echo["tool_choice"], R"("auto")");
    QCOMPARE(echo["temperature"], "0.50");
    QCOMPARE(echo["metadata"], R"({"k":"v"})");
    QCOMPARE(echo["store"], "false");
    QCOMPARE(echo["previous_response_id"], "null");
    QCOMPARE(echo["parallel_tool_calls"], "true");
    QVERIFY(!echo.contains("model"));
}

void TestResponsesRequestReader::mistakes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("param");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("array") << QByteArray("[]") << QByteArray();
    QTest::newRow("no model") << QByteArray(R"({"input":"x"})") << QByteArray();
    QTest::newRow("no input") << QByteArray(R"({"model":"m"})") << QByteArray();
    QTest::newRow("input") << QByteArray(R"({"model":"m","input":3})") << QByteArray("input");
    QTest::newRow("role") << QByteArray(R"({"model":"m","input":[{"role":"tool","content":"x"}]})")
                          << QByteArray("input[0].role");
    QTest::newRow("no type") << QByteArray(R"({"model":"m","input":[{"role":"user","content":"x"},{"id":"x"}]})")
                             << QByteArray("input[1]");
    QTest::newRow("data URL") << QByteArray(
        R"({"model":"m","input":[{"role":"user","content":[{"type":"input_image","image_url":"data:x"}]}]})")
                              << QByteArray("input[0].content[0]");
    QTest::newRow("tool") << QByteArray(R"({"model":"m","input":"x","tools":[{"type":"function"}]})")
                          << QByteArray("tools[0]");
    QTest::newRow("effort") << QByteArray(R"({"model":"m","input":"x","reasoning":{"effort":"huge"}})")
                            << QByteArray("reasoning.effort");
    QTest::newRow("schema") << QByteArray(
        R"({"model":"m","input":"x","tools":[{"type":"function","name":"f","parameters":{"a":tru}}]})")
                            << QByteArray("tools[0].parameters");
    QTest::newRow("trailing") << QByteArray(R"({"model":"m","input":"x"} x)") << QByteArray();
}

void TestResponsesRequestReader::mistakes()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, param);
    const auto request = readResponsesRequest(body);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::BadRequest);
    QVERIFY(!request.error().message.isEmpty());
    QCOMPARE(request.error().param, param);
}

void TestResponsesRequestReader::cutAnywhere()
{
    const QByteArray body = R"({"model":"m","tools":[{"type":"shell","environment":{"type":"local"}}],"input":[
        {"role":"user","content":[{"type":"input_image","image_url":"data:image/png;base64,AA"}]},
        {"type":"function_call","call_id":"c","name":"f","arguments":"{}"},
        {"type":"function_call_output","call_id":"c","output":"x"},{"type":"program","code":"1"}]})";
    QVERIFY(readResponsesRequest(body));
    for (qsizetype length = 0; length < body.size(); ++length)
        QVERIFY2(!readResponsesRequest(body.first(length)), body.first(length));
}

void TestResponsesRequestReader::speed()
{
    // As Codex's first request: a long base prompt, some thirty tools, a few turns; 76 KB.
    QByteArray body = R"({"model":"m","stream":true,"input":[{"role":"developer","content":")"
        + QByteArray("A line of the base prompt.\\n").repeated(1000) + R"("},{"role":"user","content":"Go"})";
    for (int i = 0; i < 30; ++i)
        body += R"(,{"type":"function_call","call_id":"c","name":"f","arguments":"{\"a\":1}"})"
                R"(,{"type":"function_call_output","call_id":"c","output":")"
            + QByteArray("result ").repeated(60) + "\"}";
    body += R"(],"tools":[)";
    for (int i = 0; i < 30; ++i)
        body += (i > 0 ? "," : "") + QByteArray(R"({"type":"function","name":"tool)") + QByteArray::number(i)
            + R"(","description":")" + QByteArray("what it does ").repeated(30)
            + R"(","parameters":{"type":"object","properties":{)"
            + QByteArray(R"("p":{"type":"string","description":"a parameter"},)").repeated(8) + R"("q":{}}}})";
    body += "]}";
    constexpr int kRounds = 300;
    const std::clock_t before = std::clock();
    for (int round = 0; round < kRounds; ++round)
        QVERIFY(readResponsesRequest(body));
    qInfo("a request of %lld KB is read in %.0f us", body.size() / 1024,
          double(std::clock() - before) * 1e6 / CLOCKS_PER_SEC / kRounds);
}

QTEST_GUILESS_MAIN(TestResponsesRequestReader)
#include "tst_responsesrequestreader.moc"
