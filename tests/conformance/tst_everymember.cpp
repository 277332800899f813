// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each member that a dialect's requests may have, one at a time: in the other dialects its value is found in what goes
// to the provider, or the report names it, or the request is refused by name. What the recordings happen to lack.
#include "gateway/conversation/pairing.h"
#include "leaves.h"

#include <QJsonDocument>
#include <QTest>

using namespace station;

namespace {

constexpr Dialect C = Dialect::Chat;
constexpr Dialect R = Dialect::Responses;
constexpr Dialect M = Dialect::Messages;
constexpr Dialect G = Dialect::Gemini;

struct Row {
    Dialect client;
    const char *body; ///< texts that begin with "zq" and odd numbers are what is looked for
};

// One request a line; `@` stands for the beginning that every request of the dialect has.
constexpr Row kRows[] = {
    {C, R"(@"messages":[{"role":"system","content":"zqs","name":"zqname"},{"role":"user","content":"hi"}]})"},
    {C, R"(@"messages":[{"role":"user","content":[{"type":"text","text":"zq1"},{"type":"text","text":"zq2"}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":[{"type":"text","text":"zq1","cache_control":{"type":"ephemeral","ttl":"zq1h"}}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":[{"type":"text","text":"zq1","prompt_cache_breakpoint":{"mode":"explicit"}}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"https://zq.example/a.png","detail":"high"}}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":[{"type":"file","file":{"file_data":"data:application/pdf;base64,enExMjM0","filename":"zqname.pdf"}}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"enExMjM0","format":"mp3"}}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":[{"type":"video_url","video_url":{"url":"https://zq.example/a.mp4"}}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"zqa","audio":{"id":"zqaudio"}},{"role":"user","content":"b"}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"zqa","reasoning":"zqthought"},{"role":"user","content":"b"}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"zqa","reasoning_details":[{"type":"reasoning.encrypted","data":"zqdata"}]},{"role":"user","content":"b"}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":"zqa","name":"zqbot"},{"role":"user","content":"b"}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":null,"function_call":{"name":"zqf","arguments":"{}"}},{"role":"function","name":"zqf","content":"zqresult"}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"zqf","arguments":"{}"},"extra_content":{"google":{"thought_signature":"enFz"}}}]},{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"zqr1"},{"type":"text","text":"zqr2"}]}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","tool_calls":[{"id":"c1","type":"custom","custom":{"name":"zqf","input":"zq input"}}]},{"role":"tool","tool_call_id":"c1","content":"zqr"}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"}],"tools":[{"type":"function","function":{"name":"zqf","description":"zqd","parameters":{"type":"object","properties":{"zqp":{"type":"string","description":"zqpd","minLength":17}}},"zqmember":"zqvalue"}}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"}],"tools":[{"type":"function","cache_control":{"type":"ephemeral"},"function":{"name":"zqf"}}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"}],"tools":[{"type":"custom","custom":{"name":"zqf","description":"zqd","format":{"type":"grammar","grammar":{"syntax":"lark","definition":"zqgrammar"}}}}]})"},
    {C,
     R"(@"messages":[{"role":"user","content":"hi"}],"response_format":{"type":"json_schema","json_schema":{"name":"zqname","description":"zqd","strict":false,"schema":{"type":"object","properties":{"zqp":{"type":"number","maximum":17.5}}}}}})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"stream":true,"stream_options":{"zqoption":"zqvalue"}})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"prompt_cache_options":{"mode":"zqimplicit","ttl":"zq30m"}})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"safety_identifier":"zquser"})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"service_tier":"zqtier"})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"web_search_options":{"search_context_size":"zqlow"}})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"reasoning":{"max_tokens":1717}})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"thinking_budget":1717})"},
    {C, R"(@"messages":[{"role":"user","content":"hi"}],"repetition_penalty":1.17})"},

    {R, R"(@"input":"zqtext","instructions":"zqinstructions"})"},
    {R,
     R"(@"input":[{"role":"developer","content":[{"type":"input_text","text":"zqd1"},{"type":"input_text","text":"zqd2"}]},{"role":"user","content":"hi"}]})"},
    {R,
     R"(@"input":[{"role":"user","content":[{"type":"input_text","text":"zq1","prompt_cache_breakpoint":{"mode":"explicit"}}]}]})"},
    {R,
     R"(@"input":[{"role":"user","content":[{"type":"input_image","image_url":"https://zq.example/a.png","detail":"original"}]}]})"},
    {R, R"(@"input":[{"role":"user","content":[{"type":"input_image","file_id":"zqfile"}]}]})"},
    {R,
     R"(@"input":[{"role":"user","content":[{"type":"input_file","filename":"zqname.pdf","file_data":"data:application/pdf;base64,enExMjM0","detail":"zqdetail"}]}]})"},
    {R,
     R"(@"input":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"enExMjM0","format":"wav"}}]}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"message","role":"assistant","phase":"zqphase","content":[{"type":"output_text","text":"zqa","annotations":[{"type":"url_citation","url":"https://zq.example"}],"logprobs":[]}]},{"role":"user","content":"b"}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"zqthought"}]},{"role":"assistant","content":"zqa"},{"role":"user","content":"b"}]})"},
    {R, R"(@"input":[{"role":"user","content":"hi"},{"type":"function_call","call_id":"c1","namespace":"zqns","name":"zqf","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":[{"type":"input_text","text":"zqr1"},{"type":"input_text","text":"zqr2"}]}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"local_shell_call","call_id":"c1","action":{"type":"exec","command":["zqls"],"timeout_ms":1717}},{"type":"local_shell_call_output","id":"c1","output":"zqr"}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"apply_patch_call","call_id":"c1","operation":{"type":"create_file","path":"zqpath","diff":"zqdiff"}},{"type":"apply_patch_call_output","call_id":"c1","status":"failed","output":"zqr"}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"shell_call","call_id":"c1","action":{"commands":["zqls"],"max_output_length":1717}},{"type":"shell_call_output","call_id":"c1","output":[{"stdout":"zqout","stderr":"zqerr"}]}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"tool_search_call","call_id":"c1","execution":"client","arguments":{"query":"zqquery"}},{"type":"tool_search_output","call_id":"c1","execution":"client","tools":[{"type":"function","name":"zqfound","description":"zqd","parameters":{"type":"object"}}]}]})"},
    {R,
     R"(@"input":[{"type":"additional_tools","role":"developer","tools":[{"type":"function","name":"zqf","description":"zqd","parameters":{"type":"object","properties":{"zqp":{"type":"string","encrypted":true}}}}]},{"role":"user","content":"hi"}]})"},
    {R,
     R"(@"input":[{"role":"user","content":"hi"},{"type":"mcp_call","id":"m1","name":"zqf","arguments":"{}","output":"zqoutput"},{"role":"user","content":"b"}]})"},
    {R, R"(@"input":"hi","include":["zq.results"]})"},
    {R, R"(@"input":"hi","max_tool_calls":17})"},
    {R, R"(@"input":"hi","prompt":{"id":"zqprompt"}})"},
    {R,
     R"(@"input":"hi","text":{"format":{"type":"json_schema","name":"zqname","description":"zqd","schema":{"type":"object","properties":{"zqp":{"type":"string"}}}}}})"},
    {R, R"(@"input":"hi","text":{"zqmember":"zqvalue"}})"},
    {R, R"(@"input":"hi","reasoning":{"effort":"low","zqmember":"zqvalue"}})"},
    {R,
     R"(@"input":"hi","tools":[{"type":"web_search","filters":{"allowed_domains":["zq.example"]},"user_location":{"type":"approximate","city":"zqcity"},"search_context_size":"high","search_content_types":["zqtext"]}]})"},
    {R,
     R"(@"input":"hi","tools":[{"type":"function","name":"zqf","description":"zqd","parameters":{"type":"object"},"allowed_callers":["zqcaller"],"output_schema":{"type":"zqschema"}}]})"},
    {R,
     R"(@"input":"hi","tools":[{"type":"namespace","name":"zqns","description":"zqnsd","tools":[{"type":"function","name":"zqf","parameters":{"type":"object"}}]}]})"},

    {M,
     R"(@"messages":[{"role":"user","content":"hi"}],"system":[{"type":"text","text":"zqs1"},{"type":"text","text":"zqs2","cache_control":{"type":"ephemeral","ttl":"zq1h"}}]})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"},{"role":"system","content":"zqsystem","clear_at":"zqclear"}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":[{"type":"document","title":"zqtitle","context":"zqcontext","source":{"type":"base64","media_type":"application/pdf","data":"enExMjM0"}}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":[{"type":"document","title":"zqtitle","context":"zqcontext","source":{"type":"text","media_type":"text/plain","data":"zqtext"}}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":[{"type":"document","source":{"type":"content","content":[{"type":"text","text":"zqtext"}]}}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"enExMjM0"},"transformations":["zqt"]}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":[{"type":"search_result","source":"https://zq.example","title":"zqtitle","content":[{"type":"text","text":"zqtext"}]}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"zqf","input":{"zqk":1717},"toolset_name":"zqset"}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"zqr1"},{"type":"tool_reference","tool_name":"zqreference"}],"cache_control":{"type":"zqmark"}}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"zqf","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"search_result","source":"https://zq.example","title":"zqtitle","content":[{"type":"text","text":"zqtext"}]}]}]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":[{"type":"redacted_thinking","data":"zqdata"},{"type":"text","text":"zqa"}]},{"role":"user","content":"b"}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"},{"role":"assistant","content":[{"type":"mcp_tool_use","id":"m1","name":"zqf","input":{}},{"type":"mcp_tool_result","tool_use_id":"m1","content":[{"type":"text","text":"zqr"}]}]},{"role":"user","content":"b"}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"}],"tools":[{"name":"zqf","description":"zqd","input_schema":{"type":"object","properties":{"zqp":{"type":"string","pattern":"zqpattern"}}},"eager_input_streaming":true,"allowed_callers":["zqcaller"]}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"}],"tools":[{"type":"web_search_20250305","name":"web_search","blocked_domains":["zq.example"],"user_location":{"type":"approximate","city":"zqcity"}}]})"},
    {M,
     R"(@"messages":[{"role":"user","content":"hi"}],"thinking":{"type":"enabled","budget_tokens":1717,"display":"zqdisplay"}})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"}],"thinking":{"type":"between_tools"}})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"}],"output_config":{"zqmember":"zqvalue"}})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"}],"metadata":{"zqmember":"zqvalue"}})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"}],"speed":"zqfast"})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"}],"cache_control":{"type":"zqmark"}})"},
    {M, R"(@"messages":[{"role":"user","content":"hi"}],"inference_geo":"zqgeo"})"},

    {G,
     R"({"systemInstruction":{"parts":[{"text":"zqs1"},{"text":"zqs2"}]},"contents":[{"role":"user","parts":[{"text":"zq1"},{"text":"zq2"}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"inlineData":{"mimeType":"image/png","data":"enExMjM0","displayName":"zqname"}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"inlineData":{"mimeType":"image/png","data":"enExMjM0"},"mediaResolution":{"level":"zqlevel"},"partMetadata":{"zqk":"zqv"}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"inlineData":{"mimeType":"application/pdf","data":"enExMjM0","displayName":"zqname.pdf"}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"fileData":{"mimeType":"image/png","fileUri":"https://generativelanguage.googleapis.com/v1beta/files/zqfile"}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"fileData":{"mimeType":"video/mp4","fileUri":"https://youtu.be/zqfilm"},"videoMetadata":{"fps":17}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]},{"role":"model","parts":[{"text":"zqthought","thought":true},{"text":"zqa","thoughtSignature":"enFz"}]},{"role":"user","parts":[{"text":"b"}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]},{"role":"model","parts":[{"functionCall":{"id":"zqid","name":"zqf","args":{"zqk":1717}}}]},{"role":"user","parts":[{"functionResponse":{"id":"zqid","name":"zqf","response":{"zqr":"zqvalue"},"scheduling":"zqscheduling"}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]},{"role":"model","parts":[{"executableCode":{"language":"PYTHON","code":"zqcode"}},{"codeExecutionResult":{"outcome":"OUTCOME_OK","output":"zqoutput"}}]},{"role":"user","parts":[{"text":"b"}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"tools":[{"functionDeclarations":[{"name":"zqf","description":"zqd","behavior":"zqbehavior","parameters":{"type":"OBJECT","properties":{"zqp":{"type":"STRING","example":"zqexample"}}},"response":{"type":"STRING","description":"zqresponse"}}]}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"tools":[{"functionDeclarations":[{"name":"zqf"}]}],"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["zqf"],"zqmember":"zqvalue"}}})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"toolConfig":{"retrievalConfig":{"languageCode":"zqde"}}})"},
    {G, R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"tools":[{"googleSearch":{"zqmember":"zqvalue"}}]})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"generationConfig":{"thinkingConfig":{"thinkingBudget":1717,"zqmember":"zqvalue"}}})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"generationConfig":{"responseMimeType":"application/json","responseSchema":{"type":"OBJECT","title":"zqtitle","properties":{"zqp":{"type":"STRING"}},"propertyOrdering":["zqp"]}}})"},
    {G,
     R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"generationConfig":{"responseModalities":["zqIMAGE"]}})"},
    {G, R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"labels":{"zqlabel":"zqvalue"}})"},
    {G, R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],"serviceTier":"flex","zqmember":"zqvalue"})"},
};

QByteArray bodyOf(const Row &row)
{
    QByteArray body = row.body;
    if (body.startsWith('@'))
        body = QByteArray(row.client == M ? R"({"model":"m","max_tokens":9001,)" : R"({"model":"m",)") + body.mid(1);
    return body;
}

} // namespace

class TestEveryMember : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSaidNamedOrRefused();
};

void TestEveryMember::isSaidNamedOrRefused()
{
    int tried = 0;
    int held = 0;
    int refused = 0;
    for (const Row &row : kRows) {
        const QByteArray body = bodyOf(row);
        const auto read = readRequest(row.client, body);
        for (const Dialect dialect : {C, R, M, G}) {
            if (dialect == row.client)
                continue;
            ++tried;
            if (!read) {
                // A word that the dialect does not have is refused before it goes anywhere.
                const bool isNamed = !read.error().param.isEmpty();
                held += isNamed ? 1 : 0;
                ++refused;
                if (!isNamed)
                    qWarning("%s: %s", body.constData(), read.error().message.constData());
                continue;
            }
            ConversationRequest request = *read;
            request.model = "m";
            TranslationReport repairs(dialect, false);
            pairToolCalls(request, repairs);
            const WrittenRequest written = writeRequest(dialect, request, targetFor(dialect));
            if (written.report.error()) {
                held += written.report.error()->param.isEmpty() ? 0 : 1;
                ++refused;
                continue;
            }
            std::vector<ReportLine> lines = repairs.lines();
            lines.insert(lines.end(), written.report.lines().begin(), written.report.lines().end());
            const QStringList missing =
                missingFrom(written.body, leavesOf(QJsonDocument::fromJson(body).object()), lines);
            held += missing.isEmpty() ? 1 : 0;
            if (!missing.isEmpty())
                qWarning("%s to %s lacks %s | %s\n%s\n%s", dialectName(row.client).constData(),
                         dialectName(dialect).constData(), qPrintable(missing.join(u' ')), qPrintable(fieldsOf(lines)),
                         body.constData(), written.body.constData());
        }
    }
    qInfo("%d of %d members in another dialect, %d of them refused by name", held, tried, refused);
    QCOMPARE(held, tried);
}

QTEST_APPLESS_MAIN(TestEveryMember)
#include "tst_everymember.moc"
