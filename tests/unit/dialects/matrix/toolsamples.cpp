// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplebodies.h"

// Tools, their choice, their calls and results.
namespace station {

using namespace bodies;

namespace {

void tools(std::vector<Sample> &list)
{
    const QByteArray custom = R"("tools":[{"type":"custom","name":"patch","description":"d","format":{"type":)"
                              R"("grammar","syntax":"lark","definition":"start: WORD"}}])";
    const QByteArray chatCustom = R"("tools":[{"type":"custom","custom":{"name":"patch","format":{"type":"grammar",)"
                                  R"("grammar":{"syntax":"lark","definition":"start: WORD"}}}}])";
    const QByteArray longName(70, 'n');
    const QByteArray search = R"("tools":[{"type":"web_search_20250305","name":"web_search"}])";
    const QByteArray two = R"("tools":[{"type":"function","function":{"name":"f"}},{"type":"function","function":)"
                           R"({"name":"g"}}],)";
    list.insert(
        list.end(),
        {{Feature::CustomTool, R, responses(custom), "cmg", "start: WORD", Taker::Stranger},
         {Feature::CustomTool, C, chat(chatCustom), "r", "start: WORD", Taker::Stranger},
         {Feature::NameSpace, R,
          responses(R"("tools":[{"type":"namespace","name":"ns","description":"d","tools":[{"type":"function",)"
                    R"("name":"f","parameters":{"type":"object"}}]}])"),
          "cmg", "ns__f"},
         {Feature::ToolName, C, chat(chatTool({}, longName)), "rmg", longName.left(40)},
         {Feature::ToolName, G, gemini(R"("tools":[{"functionDeclarations":[{"name":"a.b:c"}]}])"), "crm", "a_b_c"},
         {Feature::ToolSearch, R, responses(R"("tools":[{"type":"tool_search","execution":"client"}])"), "cmg",
          "tool_search"},
         {Feature::BuiltInTool, R, responses(R"("tools":[{"type":"local_shell"}])"), "cmg", "local_shell"},
         {Feature::BuiltInTool, R, responses(R"("tools":[{"type":"apply_patch"}])"), "cmg", "apply_patch"},
         {Feature::BuiltInTool, R, responses(R"("tools":[{"type":"shell"}])"), "cmg", "shell"},
         {Feature::DeferredTool, M, messages(messagesTool(R"(,"defer_loading":true)")), "crg", R"("f")"},
         {Feature::DeferredTool, R,
          responses(R"("tools":[{"type":"function","name":"f","defer_loading":true,"parameters":{"type":"object"}}])"),
          "m", R"("f")"},
         {Feature::ToolExtras, M, messages(messagesTool(R"(,"input_examples":[{"a":"x"}])")), "crg"},
         {Feature::ToolExtras, R,
          responses(R"("tools":[{"type":"function","name":"f","output_schema":{},"parameters":{"type":"object"}}])"),
          "m"},
         {Feature::StrictTool, C, chat(chatTool(R"(,"strict":true)")), "rm", R"("strict":true)"},
         {Feature::StrictTool, C, chat(chatTool(R"(,"strict":true)")), "g", "VALIDATED"},
         {Feature::StrictTool, R,
          responses(R"("tools":[{"type":"function","name":"f","strict":true,"parameters":{"type":"object",)"
                    R"("properties":{},"required":[],"additionalProperties":false}}])"),
          "c", R"("strict":true)"},
         {Feature::SchemaWords, M,
          messages(R"("tools":[{"name":"f","input_schema":{"type":"object","properties":{"z":{"not":{"type":"null"}},)"
                   R"("a":{"type":"number","minimum":1.50}}}}])"),
          "cr", R"({"z":{"not":{"type":"null"}},"a":{"type":"number","minimum":1.50}})"},
         {Feature::SchemaWords, M,
          messages(R"("tools":[{"name":"f","input_schema":{"type":"object","properties":{"z":{"not":{"type":"null"}},)"
                   R"("a":{"type":"number","minimum":1.50}}}}])"),
          "g", R"({"z":{},"a":{"type":"number","minimum":1.50}})"},
         {Feature::SchemaWords, C,
          chat(R"("tools":[{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":)"
               R"({"z":{"not":{}},"a":{"minimum":1.50}}}}}])"),
          "m", R"({"z":{"not":{}},"a":{"minimum":1.50}})"},
         {Feature::WebSearchTool, M, messages(search), "c", "", Taker::Usual, true},
         {Feature::WebSearchTool, M, messages(search), "rg", "earch"},
         {Feature::WebSearchTool, R, responses(R"("tools":[{"type":"web_search"}],"max_output_tokens":9)"), "m",
          "web_search_20250305"},
         {Feature::WebSearchFilter, M,
          messages(R"("tools":[{"type":"web_search_20250305","name":"web_search","max_uses":3}])"), "rg"},
         {Feature::WebSearchFilter, R,
          responses(R"("tools":[{"type":"web_search","search_context_size":"high"}],"max_output_tokens":9)"), "mg"},
         {Feature::HostedTool, R, responses(R"("tools":[{"type":"code_interpreter","container":{"type":"auto"}}])"),
          "cmg"},
         {Feature::HostedTool, M, messages(R"("tools":[{"type":"code_execution_20250825","name":"code_execution"}])"),
          "crg"},
         {Feature::HostedTool, G, gemini(R"("tools":[{"codeExecution":{}}])"), "crm"},
         {Feature::ClientTool, M, messages(R"("tools":[{"type":"bash_20250124","name":"bash"}])"), "crmg",
          "bash_20250124"},
         {Feature::TooManyTools, M, messages(manyTools(129)), "crmg", R"("f128")"},
         {Feature::ToolChoice, C, chat(chatTool() + R"(,"tool_choice":"required")"), "rmg", ""},
         {Feature::ToolChoice, C, chat(chatTool() + R"(,"tool_choice":{"type":"function","function":{"name":"f"}})"),
          "rmg", R"("f")"},
         {Feature::ToolChoice, M, messages(messagesTool() + R"(,"tool_choice":{"type":"any"})"), "c", "required"},
         {Feature::ToolSubset, C,
          chat(two
               + R"("tool_choice":{"type":"allowed_tools","allowed_tools":{"mode":"required","tools":[{"type":)"
                 R"("function","function":{"name":"g"}}]}},"max_tokens":9)"),
          "rmg", R"("g")"},
         {Feature::ToolSubset, R,
          responses(R"("tools":[{"type":"function","name":"f"},{"type":"function","name":"g"}],"tool_choice":{"type":)"
                    R"("allowed_tools","mode":"auto","tools":[{"type":"function","name":"g"}]})"),
          "c", "allowed_tools"},
         {Feature::ParallelOff, C, chat(chatTool() + R"(,"parallel_tool_calls":false)"), "rmg", "parallel_tool_"},
         {Feature::ParallelOff, M,
          messages(messagesTool() + R"(,"tool_choice":{"type":"auto","disable_parallel_tool_use":true})"), "c",
          R"("parallel_tool_calls":false)"}});
}

void calls(std::vector<Sample> &list)
{
    const QByteArray picture = QByteArray(R"([{"type":"text","text":"seen"},{"type":"image","source":{"type":"base64",)"
                                          R"("media_type":"image/png","data":")")
        + kPng + R"("}}])";
    const QByteArray paper = QByteArray(R"([{"type":"document","source":{"type":"base64","media_type":)"
                                        R"("application/pdf","data":")")
        + kData + R"("}}])";
    const QByteArray longId = "call:" + QByteArray(80, '1');
    const QByteArray orphanCall = kChatHi
        + QByteArray(R"(,{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"f",)"
                     R"("arguments":"{}"}}]},)")
        + kChatHi;
    const QByteArray orphanResult =
        kChatHi + QByteArray(R"(,{"role":"tool","tool_call_id":"gone","content":"late words"})");
    list.insert(
        list.end(),
        {{Feature::Arguments, C, chatCall(R"("[1.50]")"), "rmg", "[1.50]"},
         {Feature::Arguments, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"function_call","call_id":"c1","name":"f","arguments":"[1]"},)"
                                      R"({"type":"function_call_output","call_id":"c1","output":"ok"})")),
          "c", "[1]"},
         {Feature::CallId, C, chatCall(R"("{}")", longId), "rm"},
         {Feature::CallId, R,
          responsesTurns(kChatHi + QByteArray(R"(,{"type":"function_call","name":"f","arguments":"{}","call_id":")")
                         + longId + R"("},{"type":"function_call_output","output":"ok","call_id":")" + longId
                         + R"("})"),
          "c"},
         {Feature::CallOrder, M,
          messagesTurns(kChatHi
                        + QByteArray(R"(,{"role":"assistant","content":[{"type":"text","text":"one"},{"type":)"
                                     R"("tool_use","id":"t1","name":"f","input":{}},{"type":"text","text":"two"}]},)"
                                     R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"t1"}]})")),
          "crg", "two"},
         {Feature::CallOrder, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},)"
                                      R"({"role":"assistant","content":"two"},)"
                                      R"({"type":"function_call_output","call_id":"c1","output":"ok"})")),
          "m", "two"},
         {Feature::ResultError, M, messagesResult(R"("no such file")", R"(,"is_error":true)"), "crg", "no such file"},
         {Feature::ResultError, G,
          geminiTurns(kGeminiHi
                      + QByteArray(R"(,{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}}]},)"
                                   R"({"role":"user","parts":[{"functionResponse":{"name":"f","response":)"
                                   R"({"error":"no such file"}}}]})")),
          "m", R"("is_error":true)"},
         {Feature::ResultImage, M, messagesResult(picture), "crg", kPng, Taker::Earlier},
         {Feature::ResultImage, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},{"type":)"
                                      R"("function_call_output","call_id":"c1","output":[{"type":"input_image",)"
                                      R"("image_url":"data:image/png;base64,)")
                         + kPng + R"("}]})"),
          "m", kPng},
         {Feature::ResultDocument, M, messagesResult(paper), "crg", kData, Taker::Earlier},
         {Feature::ResultDocument, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},{"type":)"
                                      R"("function_call_output","call_id":"c1","output":[{"type":"input_file",)"
                                      R"("filename":"a.pdf","file_data":"data:application/pdf;base64,)")
                         + kData + R"("}]})"),
          "m", kData},
         {Feature::ResultAudio, G,
          geminiTurns(kGeminiHi
                      + QByteArray(R"(,{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}}]},)"
                                   R"({"role":"user","parts":[{"functionResponse":{"name":"f","response":{},"parts":)"
                                   R"([{"inlineData":{"mimeType":"audio/wav","data":")")
                      + kData + R"("}}]}}]})"),
          "crm", kData},
         {Feature::OrphanCall, C, chatTurns(orphanCall, R"(,"max_tokens":9)"), "rmg", "interrupted"},
         {Feature::OrphanCall, R,
          responsesTurns(R"({"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},)"
                         + QByteArray(kChatHi)),
          "c", "interrupted"},
         {Feature::OrphanResult, C, chatTurns(orphanResult, R"(,"max_tokens":9)"), "rmg", "late words"},
         {Feature::OrphanResult, M,
          messagesParts(R"({"type":"tool_result","tool_use_id":"gone","content":"late words"})"), "c", "late words"}});
}

} // namespace

void addToolSamples(std::vector<Sample> &list)
{
    tools(list);
    calls(list);
}

} // namespace station
