// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/gemini/extras.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "gateway/dialects/gemini/signature.h"

#include <QtTest>

using namespace station;

namespace {

ConversationRequest read(const QByteArray &body)
{
    auto request = readGeminiRequest(body);
    if (!request)
        qWarning() << request.error().param << request.error().message;
    return request ? *request : ConversationRequest {};
}

template <typename T> const T &part(const ConversationRequest &request, size_t turn, size_t index)
{
    return std::get<T>(request.turns.at(turn).parts.at(index));
}

QByteArray user(const QByteArray &parts)
{
    return R"({"contents":[{"role":"user","parts":[)" + parts + "]}]}";
}

} // namespace

class GeminiRequestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turnsAndSystem();
    void callsAndResults();
    void madeUpIds();
    void resultObjects();
    void thoughts();
    void sealedSignatures();
    void noSignature();
    void media();
    void serverParts();
    void modifiers();
    void functions();
    void hostedTools();
    void toolChoice_data();
    void toolChoice();
    void sampling();
    void thinking_data();
    void thinking();
    void outputFormats();
    void theRest();
    void mistakes_data();
    void mistakes();
};

void GeminiRequestReader::turnsAndSystem()
{
    const auto request =
        read(R"({"system_instruction":{"role":"user","parts":[{"text":"Be brief."},{"text":"Be kind."}]},
        "contents":[{"parts":[{"text":"Hi"}]},{"role":"model","parts":[{"text":"Hel"}]},
                    {"role":"model","parts":[{"text":"lo"}]},{"role":"user","parts":{"text":"Bye"}}]})");
    QCOMPARE(request.dialect, Dialect::Gemini);
    QCOMPARE(request.system.size(), size_t(1));
    QCOMPARE(request.system[0].role, Role::System);
    QCOMPARE(request.system[0].parts.size(), size_t(2));
    QCOMPARE(request.turns.size(), size_t(3));
    QCOMPARE(request.turns[0].role, Role::User);
    QCOMPARE(request.turns[1].role, Role::Assistant);
    // What a stream's chunks became are pieces of one answer.
    QCOMPARE(part<TextPart>(request, 1, 0).text, "Hel");
    QCOMPARE(part<TextPart>(request, 1, 1).text, "lo");
    QCOMPARE(part<TextPart>(request, 2, 0).text, "Bye");
}

void GeminiRequestReader::callsAndResults()
{
    const auto request = read(R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},
        {"role":"model","parts":[{"functionCall":{"id":"a1","name":"add","args":{"b":2.50,"a":1}}}]},
        {"role":"user","parts":[{"function_response":{"id":"a1","name":"add","response":{"output":"3.5"}}}]}]})");
    const auto &call = part<ToolCallPart>(request, 1, 0);
    QCOMPARE(call.id, "a1");
    QCOMPARE(call.arguments, R"({"b":2.50,"a":1})");
    const auto &result = part<ToolResultPart>(request, 2, 0);
    QCOMPARE(result.callId, "a1");
    QCOMPARE(result.name, "add");
    QVERIFY(!result.isError);
    QVERIFY(result.object.isEmpty());
    QCOMPARE(std::get<TextPart>(result.content.at(0)).text, "3.5");
}

void GeminiRequestReader::madeUpIds()
{
    const QByteArray body = R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},
        {"role":"model","parts":[{"functionCall":{"name":"f","args":{"n":1}}},{"functionCall":{"name":"g"}},
                                 {"functionCall":{"name":"f","args":{"n":2}}}]},
        {"role":"user","parts":[{"functionResponse":{"name":"f","response":{"output":"one"}}},
                                {"functionResponse":{"name":"f","response":{"output":"two"}}},
                                {"functionResponse":{"name":"g","response":{"output":"gee"}}}]}]})";
    auto request = read(body);
    QCOMPARE(part<ToolCallPart>(request, 1, 0).id, "call_0_f");
    QCOMPARE(part<ToolCallPart>(request, 1, 1).arguments, "{}");
    QCOMPARE(part<ToolResultPart>(request, 2, 0).callId, "call_0_f");
    QCOMPARE(part<ToolResultPart>(request, 2, 1).callId, "call_2_f");
    QCOMPARE(part<ToolResultPart>(request, 2, 2).callId, "call_1_g");
    TranslationReport report(Dialect::Chat, false);
    pairToolCalls(request, report);
    QVERIFY(report.lines().empty());
    QCOMPARE(part<ToolResultPart>(request, 2, 1).name, "g");

    // A response with an id that its call lacks is matched by name; one that answers nothing stays alone.
    request = read(R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},
        {"role":"model","parts":[{"functionCall":{"name":"f"}}]},
        {"role":"user","parts":[{"functionResponse":{"id":"x","name":"f","response":{}}},
                                {"functionResponse":{"name":"h","response":{}}}]}]})");
    QCOMPARE(part<ToolResultPart>(request, 2, 0).callId, "call_0_f");
    QVERIFY(part<ToolResultPart>(request, 2, 1).callId.startsWith("orphan_"));
}

void GeminiRequestReader::resultObjects()
{
    const auto result = [](const QByteArray &response) {
        const auto request = read(user(R"({"functionResponse":{"id":"1","name":"f","response":)" + response + "}}"));
        return part<ToolResultPart>(request, 0, 0);
    };
    const auto textOf = [](const ToolResultPart &r) {
        return r.content.empty() ? QByteArray("-") : std::get<TextPart>(r.content.front()).text;
    };
    QCOMPARE(textOf(result(R"({"output":"ok"})")), "ok");
    QCOMPARE(result(R"({"error":"bad"})").isError, std::optional(true));
    QCOMPARE(textOf(result(R"({"error":"bad"})")), "bad");
    QCOMPARE(textOf(result(R"({"output":""})")), "");
    // Not just output or error: the object is kept, its text is what others read.
    QCOMPARE(textOf(result(R"({"result":"40 C"})")), "40 C");
    QCOMPARE(result(R"({"result":"40 C"})").object, R"({"result":"40 C"})");
    QCOMPARE(textOf(result(R"({"output":{"b":1,"a":1.10}})")), R"({"b":1,"a":1.10})");
    QCOMPARE(textOf(result(R"({"temp":1.0,"unit":"C"})")), R"({"temp":1.0,"unit":"C"})");
    QCOMPARE(textOf(result(R"({})")), "-");
    QVERIFY(!result(R"({"error":null,"output":"x"})").isError);

    const auto request = read(user(
        R"({"functionResponse":{"name":"f","response":{"output":"see"},"scheduling":"SILENT",
            "parts":[{"inlineData":{"mimeType":"image/png","data":"AAAA"}}]}})"));
    const auto &r = part<ToolResultPart>(request, 0, 0);
    QCOMPARE(r.content.size(), size_t(2));
    QCOMPARE(std::get<ImagePart>(r.content[1]).source.data, "AAAA");
    QCOMPARE(r.extras.at(0).first, "scheduling");
}

void GeminiRequestReader::thoughts()
{
    const auto request = read(R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},
        {"role":"model","parts":[{"text":"Let me","thought":true},{"text":" see.","thought":true},
            {"thoughtSignature":"c2ln","functionCall":{"name":"f","args":{}}},{"functionCall":{"name":"g","args":{}}}]},
        {"role":"user","parts":[{"functionResponse":{"name":"f","response":{}}},
                                {"functionResponse":{"name":"g","response":{}}}]},
        {"role":"model","parts":[{"text":"Done","thought_signature":"dGV4dA=="},{"text":"","thoughtSignature":"ZW1wdHk="}]}
        ]})");
    QCOMPARE(part<ReasoningPart>(request, 1, 0).texts, std::vector<QByteArray> {"Let me see."});
    QVERIFY(!part<ReasoningPart>(request, 1, 0).opaque);
    const auto &signature = part<ReasoningPart>(request, 1, 1);
    QVERIFY(signature.texts.empty());
    QCOMPARE(signature.opaque, std::optional(Opaque {Opaque::Kind::Thought, "c2ln", {}}));
    QCOMPARE(part<ToolCallPart>(request, 1, 2).name, "f");
    QCOMPARE(part<ToolCallPart>(request, 1, 3).name, "g");
    QCOMPARE(part<TextPart>(request, 3, 0).text, "Done");
    QCOMPARE(part<ReasoningPart>(request, 3, 1).opaque->data, "dGV4dA==");
    QCOMPARE(part<ReasoningPart>(request, 3, 2).opaque->data, "ZW1wdHk=");
    QCOMPARE(request.turns[3].parts.size(), size_t(3));
}

void GeminiRequestReader::sealedSignatures()
{
    const Opaque anthropic {Opaque::Kind::Signature, "EqQB+/=", "anthropic"};
    const QByteArray sealed = gemini::signatureOf(anthropic);
    QVERIFY(mayHoldSealed('"' + sealed + '"'));
    auto request = read(R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},{"role":"model","parts":[
        {"text":"I think","thought":true},{"functionCall":{"name":"f"},"thoughtSignature":")"
                        + sealed + R"("}]}]})");
    // The bytes belong to the thoughts that they were issued with.
    QCOMPARE(request.turns[1].parts.size(), size_t(2));
    QCOMPARE(part<ReasoningPart>(request, 1, 0).texts, std::vector<QByteArray> {"I think"});
    QCOMPARE(part<ReasoningPart>(request, 1, 0).opaque, std::optional(anthropic));

    const Opaque own {Opaque::Kind::Thought, "AbCd", "gemini/3"};
    request = read(R"({"contents":[{"role":"model","parts":[{"text":"I think","thought":true},
        {"functionCall":{"name":"f"},"thoughtSignature":")"
                   + gemini::signatureOf(own) + R"("}]}]})");
    QCOMPARE(request.turns[0].parts.size(), size_t(3));
    QCOMPARE(part<ReasoningPart>(request, 0, 1).opaque, std::optional(own));

    const Opaque plain {Opaque::Kind::Plain, {}, "deepseek"};
    request = read(R"({"contents":[{"role":"model","parts":[{"text":"I think","thought":true},
        {"text":"","thoughtSignature":")"
                   + gemini::signatureOf(plain) + R"("},{"text":"Hi"}]}]})");
    QVERIFY(part<ReasoningPart>(request, 0, 0).isPlain);
    QCOMPARE(part<ReasoningPart>(request, 0, 0).opaque, std::optional(plain));
    QCOMPARE(part<TextPart>(request, 0, 1).text, "Hi");
}

void GeminiRequestReader::noSignature()
{
    const auto request = read(R"({"contents":[{"role":"model","parts":[
        {"functionCall":{"name":"f"},"thoughtSignature":"skip_thought_signature_validator"}]}]})");
    QCOMPARE(request.turns[0].parts.size(), size_t(1));
    QCOMPARE(part<ToolCallPart>(request, 0, 0).extras.at(0).first, "thoughtSignature");
}

void GeminiRequestReader::media()
{
    const auto request = read(user(R"({"inlineData":{"mimeType":"image/webp","data":"AAAA"}},
        {"inline_data":{"mime_type":"application/pdf","data":"JVBERi0="}},
        {"inlineData":{"mimeType":"audio/mp3","data":"SUQz"}},
        {"inlineData":{"mimeType":"video/mp4","data":"AAAA"},"videoMetadata":{"fps":5}},
        {"inlineData":{"mimeType":"text/plain","data":"aGVsbG8="}},
        {"inlineData":{"mimeType":"text/csv","data":"YSxi"}},
        {"fileData":{"mimeType":"image/jpeg","fileUri":"https://generativelanguage.googleapis.com/v1beta/files/x"}},
        {"fileData":{"fileUri":"https://www.youtube.com/watch?v=1"}},
        {"fileData":{"mimeType":"image/png","fileUri":"https://example.com/a.png"}},
        {"inlineData":{"mimeType":"image/png","data":"AAAA"},"mediaResolution":{"level":"MEDIA_RESOLUTION_LOW"}})"));
    QCOMPARE(part<ImagePart>(request, 0, 0).source.mimeType, "image/webp");
    QCOMPARE(part<DocumentPart>(request, 0, 1).source.data, "JVBERi0=");
    QCOMPARE(part<AudioPart>(request, 0, 2).source.mimeType, "audio/mp3");
    QCOMPARE(part<VideoPart>(request, 0, 3).settings, R"({"fps":5})");
    QCOMPARE(part<DocumentPart>(request, 0, 4).text, "hello");
    QCOMPARE(part<DocumentPart>(request, 0, 5).source.mimeType, "text/csv");
    QVERIFY(part<ImagePart>(request, 0, 6).source.fileId.endsWith("files/x"));
    QVERIFY(part<VideoPart>(request, 0, 7).source.url.contains("youtube"));
    QCOMPARE(part<ImagePart>(request, 0, 8).source.url, "https://example.com/a.png");
    QCOMPARE(part<ImagePart>(request, 0, 9).detail, "low");
    QVERIFY(request.extras.empty());
}

void GeminiRequestReader::serverParts()
{
    const auto request = read(R"({"contents":[{"role":"model","parts":[
        {"executableCode":{"language":"PYTHON","code":"x = 1"},"thoughtSignature":"eHg="},
        {"codeExecutionResult":{"outcome":"OUTCOME_OK","output":"1\n"}},
        {"toolCall":{"tool_type":"FILE_SEARCH","id":"a","args":{}}}]}]})");
    const auto &code = part<NativePart>(request, 0, 0);
    QCOMPARE(code.dialect, Dialect::Gemini);
    QCOMPARE(code.type, "executableCode");
    QCOMPARE(code.json, R"({"executableCode":{"language":"PYTHON","code":"x = 1"},"thoughtSignature":"eHg="})");
    QVERIFY(code.text.contains("x = 1"));
    QVERIFY(part<NativePart>(request, 0, 1).text.contains("1\n"));
    QCOMPARE(part<NativePart>(request, 0, 2).text, "[Call of FILE_SEARCH: {}]");
}

void GeminiRequestReader::modifiers()
{
    const auto request = read(user(R"({"inlineData":{"mimeType":"image/png","data":"AA==","displayName":"x"},
        "partMetadata":{"a":1}},{"text":"Hi","partMetadata":{"b":2}})"));
    const auto &extras = part<ImagePart>(request, 0, 0).source.extras;
    QCOMPARE(extras.at(0).first, "inlineData.displayName");
    QCOMPARE(extras.at(1).second, R"({"a":1})");
    // Everyone else can report them.
    QCOMPARE(request.extras.size(), size_t(3));
    QCOMPARE(request.extras[1].path, "contents.parts.partMetadata");
    QCOMPARE(request.extras[2].path, "contents.parts.text.partMetadata");
}

void GeminiRequestReader::functions()
{
    const auto request = read(R"({"contents":[{"parts":[{"text":"x"}]}],"tools":[{"functionDeclarations":[
        {"name":"f","description":"does f","parameters":{"type":"OBJECT","properties":{"z":{"type":"STRING","nullable":true},
            "type":{"type":"INTEGER","minimum":1.50}},"required":["z"],"propertyOrdering":["z","type"]},
            "behavior":"BLOCKING"},
        {"name":"g","parameters_json_schema":{"type":"object","properties":{"OBJECT":{"type":"string"}}}}]},
        {"function_declarations":[{"name":"h"}]}]})");
    QCOMPARE(request.tools.size(), size_t(3));
    const auto &f = std::get<ToolDefinition>(request.tools[0]);
    QCOMPARE(f.description, "does f");
    QCOMPARE(
        f.schema,
        R"({"type":"object","properties":{"z":{"type":["string","null"]},"type":{"type":"integer","minimum":1.50}},"required":["z"]})");
    QVERIFY(f.ownSchema.startsWith(R"({"type":"OBJECT")"));
    QCOMPARE(f.extras.at(0).first, "behavior");
    QCOMPARE(std::get<ToolDefinition>(request.tools[1]).schema,
             R"({"type":"object","properties":{"OBJECT":{"type":"string"}}})");
    QVERIFY(std::get<ToolDefinition>(request.tools[2]).schema.isEmpty());
}

void GeminiRequestReader::hostedTools()
{
    const auto request = read(R"({"contents":[{"parts":[{"text":"x"}]}],
        "tools":[{"google_search":{"excludeDomains":["a.com"]}},{"codeExecution":{},"urlContext":{}}]})");
    QCOMPARE(request.tools.size(), size_t(3));
    const auto &search = std::get<HostedTool>(request.tools[0]);
    QCOMPARE(search.type, "googleSearch");
    QCOMPARE(search.webSearch->blockedDomains, std::vector<QByteArray> {"a.com"});
    QCOMPARE(std::get<HostedTool>(request.tools[1]).json, R"({"codeExecution":{}})");
    QVERIFY(!std::get<HostedTool>(request.tools[2]).webSearch);
}

void GeminiRequestReader::toolChoice_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("names");
    QTest::newRow("auto") << QByteArray(R"({"mode":"AUTO"})") << int(ToolChoice::Mode::Auto) << 0;
    QTest::newRow("none") << QByteArray(R"({"mode":"NONE"})") << int(ToolChoice::Mode::None) << 0;
    QTest::newRow("any") << QByteArray(R"({"mode":"any"})") << int(ToolChoice::Mode::Required) << 0;
    QTest::newRow("one") << QByteArray(R"({"mode":"ANY","allowed_function_names":["f"]})") << int(ToolChoice::Mode::One)
                         << 1;
    QTest::newRow("some") << QByteArray(R"({"mode":"ANY","allowedFunctionNames":["f","g"]})")
                          << int(ToolChoice::Mode::Subset) << 2;
    QTest::newRow("validated") << QByteArray(R"({"mode":"VALIDATED"})") << int(ToolChoice::Mode::Auto) << 0;
    QTest::newRow("nothing") << QByteArray("{}") << int(ToolChoice::Mode::Unset) << 0;
}

void GeminiRequestReader::toolChoice()
{
    QFETCH(QByteArray, config);
    const auto request =
        read(R"({"contents":[{"parts":[{"text":"x"}]}],"toolConfig":{"functionCallingConfig":)" + config + "}}");
    QTEST(int(request.toolChoice.mode), "mode");
    QTEST(int(request.toolChoice.tools.size()), "names");
}

void GeminiRequestReader::sampling()
{
    const auto request = read(R"({"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"temperature":0.70,
        "top_p":1,"topK":40,"candidateCount":2,"max_output_tokens":100,"stopSequences":["a","b"],"seed":-7,
        "presencePenalty":0.5,"frequencyPenalty":0.25,"responseLogprobs":true,"logprobs":3,
        "speechConfig":{"x":1},"responseModalities":["AUDIO"],"newThing":null}})");
    const Sampling &s = request.sampling;
    QCOMPARE(s.temperature, "0.70");
    QCOMPARE(s.topP, "1");
    QCOMPARE(s.topK, "40");
    QCOMPARE(s.choices, std::optional<qint64>(2));
    QCOMPARE(s.maxOutputTokens, std::optional<qint64>(100));
    QCOMPARE(s.stop.size(), size_t(2));
    QCOMPARE(s.seed, "-7");
    QCOMPARE(s.presencePenalty, "0.5");
    QCOMPARE(s.frequencyPenalty, "0.25");
    QCOMPARE(s.logprobs, std::optional(true));
    QCOMPARE(s.topLogprobs, std::optional<qint64>(3));
    QCOMPARE(request.extras.size(), size_t(2));
    QCOMPARE(geminiFeatureOfExtra(request.extras[0].path), std::optional(Feature::MediaSettings));
    QCOMPARE(geminiFeatureOfExtra(request.extras[1].path), std::optional(Feature::AudioOutput));
}

void GeminiRequestReader::thinking_data()
{
    using Mode = ReasoningSettings::Mode;
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("effort");
    QTest::addColumn<QByteArray>("summary");
    QTest::newRow("off") << QByteArray(R"({"thinkingBudget":0})") << int(Mode::Off) << QByteArray() << QByteArray();
    QTest::newRow("dynamic") << QByteArray(R"({"thinkingBudget":-1,"includeThoughts":true})") << int(Mode::Adaptive)
                             << QByteArray() << QByteArray("auto");
    QTest::newRow("budget") << QByteArray(R"({"thinking_budget":2048,"include_thoughts":false})") << int(Mode::Budget)
                            << QByteArray() << QByteArray("omitted");
    QTest::newRow("level") << QByteArray(R"({"thinkingLevel":"HIGH"})") << int(Mode::Effort) << QByteArray("high")
                           << QByteArray();
    QTest::newRow("shown only") << QByteArray(R"({"includeThoughts":true})") << int(Mode::Unset) << QByteArray()
                                << QByteArray("auto");
}

void GeminiRequestReader::thinking()
{
    QFETCH(QByteArray, config);
    const auto request =
        read(R"({"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"thinkingConfig":)" + config + "}}");
    QTEST(int(request.reasoning.mode), "mode");
    QTEST(request.reasoning.effort ? effortName(*request.reasoning.effort) : QByteArray(), "effort");
    QTEST(request.reasoning.summary, "summary");
}

void GeminiRequestReader::outputFormats()
{
    const auto output = [](const QByteArray &config) {
        return read(R"({"contents":[{"parts":[{"text":"x"}]}],"generationConfig":)" + config + "}").output;
    };
    QCOMPARE(output(R"({"responseMimeType":"text/plain"})").kind, OutputFormat::Kind::Text);
    QCOMPARE(output(R"({"response_mime_type":"application/json"})").kind, OutputFormat::Kind::JsonObject);
    const auto schema = output(
        R"({"response_schema":{"type":"ARRAY","items":{"type":"STRING"}},"responseMimeType":"application/json"})");
    QCOMPARE(schema.kind, OutputFormat::Kind::JsonSchema);
    QCOMPARE(schema.schema, R"({"type":"array","items":{"type":"string"}})");
    QCOMPARE(schema.ownSchema, R"({"type":"ARRAY","items":{"type":"STRING"}})");
    QCOMPARE(output(R"({"responseMimeType":"application/json","responseJsonSchema":{"type":"object"}})").schema,
             R"({"type":"object"})");
    QCOMPARE(output(R"({"responseMimeType":"text/x.enum","responseSchema":{"type":"STRING","enum":["a"]}})").kind,
             OutputFormat::Kind::Enum);
}

void GeminiRequestReader::theRest()
{
    const auto request = read(R"({"contents":[{"parts":[{"text":"x"}]}],"safetySettings":[{"category":"A"}],
        "cachedContent":"cachedContents/1","labels":{"a":"b"},"serviceTier":"flex","store":false,"model":"models/gemini-x",
        "somethingNew":{"deep":[1]},"toolConfig":{"retrievalConfig":{"latLng":1},"includeServerSideToolInvocations":true},
        "generationConfig":{"responseModalities":["TEXT"]}})");
    QCOMPARE(request.model, "gemini-x");
    QCOMPARE(request.metadata, R"({"a":"b"})");
    QCOMPARE(request.serviceTier, "flex");
    QCOMPARE(request.store, std::optional(false));
    QByteArrayList paths;
    for (const ExtraMember &member : request.extras)
        paths.append(member.path);
    QCOMPARE(paths, (QByteArrayList {"safetySettings", "cachedContent", "somethingNew", "toolConfig.retrievalConfig"}));
    QCOMPARE(request.ownWords.size(), size_t(2));
    QCOMPARE(geminiFeatureOfExtra("safetySettings"), std::optional(Feature::SafetySettings));
    QCOMPARE(geminiFeatureOfExtra("cachedContent"), std::optional(Feature::CachedContent));
    QVERIFY(!geminiFeatureOfExtra("somethingNew"));
}

void GeminiRequestReader::mistakes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("param");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]") << QByteArray();
    QTest::newRow("no contents") << QByteArray(R"({"generationConfig":{}})") << QByteArray("contents");
    QTest::newRow("empty contents") << QByteArray(R"({"contents":[]})") << QByteArray("contents");
    QTest::newRow("role") << QByteArray(R"({"contents":[{"role":"system","parts":[{"text":"x"}]}]})")
                          << QByteArray("contents[0].role");
    QTest::newRow("text") << QByteArray(R"({"contents":[{"parts":[{"text":1}]}]})")
                          << QByteArray("contents[0].parts[0].text");
    QTest::newRow("empty part") << QByteArray(R"({"contents":[{"parts":[{}]}]})") << QByteArray("contents[0]");
    QTest::newRow("call without name") << QByteArray(R"({"contents":[{"parts":[{"functionCall":{}}]}]})")
                                       << QByteArray("contents[0]");
    QTest::newRow("response") << QByteArray(
        R"({"contents":[{"parts":[{"functionResponse":{"name":"f","response":"x"}}]}]})")
                              << QByteArray("contents[0].parts[0].functionResponse.response");
    QTest::newRow("temperature") << QByteArray(
        R"({"contents":[{"parts":[{"text":"x"}]}],"generationConfig":{"temperature":"hot"}})")
                                 << QByteArray("generationConfig.temperature");
    QTest::newRow("mode") << QByteArray(
        R"({"contents":[{"parts":[{"text":"x"}]}],"toolConfig":{"functionCallingConfig":{"mode":"SOME"}}})")
                          << QByteArray("toolConfig.functionCallingConfig");
}

void GeminiRequestReader::mistakes()
{
    QFETCH(QByteArray, body);
    const auto request = readGeminiRequest(body);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::BadRequest);
    QTEST(request.error().param, "param");
    // No beginning of a body is anything but an error either.
    for (qsizetype length = 0; length < body.size(); ++length)
        QVERIFY(!readGeminiRequest(body.left(length)));
}

QTEST_APPLESS_MAIN(GeminiRequestReader)
#include "tst_geminirequestreader.moc"
