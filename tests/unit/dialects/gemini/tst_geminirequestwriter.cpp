// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "geminirequest.h"

#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

/** A conversation in Gemini's own form: turns, results, media, and the way back. */
class GeminiRequestWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void turns();
    void systemText();
    void beginsWithAssistant();
    void results();
    void resultsOfOtherModels();
    void resultMedia();
    void callIds();
    void arguments_data();
    void arguments();
    void media();
    void addresses();
    void documents();
    void natives();
    void roundTrip_data();
    void roundTrip();
    void strict();
    void speed();
    void readingSpeed();

private:
    static ConversationRequest largeRequest();
};

void GeminiRequestWriter::turns()
{
    const Written w =
        write(request(Dialect::Chat,
                      {turn(Role::User, {text("a")}), turn(Role::User, {text("b")}), turn(Role::Assistant, {text("c")}),
                       turn(Role::Assistant, {text("d")}), turn(Role::User, {text("e"), image("AAAA")})}));
    QCOMPARE(w.error, "");
    QCOMPARE(
        QString::fromUtf8(w.raw.left(w.raw.indexOf("],\"generationConfig"))),
        uR"({"contents":[{"role":"user","parts":[{"text":"a"},{"text":"b"}]},{"role":"model","parts":[{"text":"c"},{"text":"d"}]},{"role":"user","parts":[{"text":"e"},{"inlineData":{"mimeType":"image/png","data":"AAAA"}}]})"_s);
    QVERIFY(w.report.lines().empty());
    // Model and stream are in the path.
    QVERIFY(!w.body.contains("model"_L1) && !w.body.contains("stream"_L1));
}

void GeminiRequestWriter::systemText()
{
    ConversationRequest r = request(Dialect::Messages,
                                    {turn(Role::User, {text("a")}), turn(Role::Assistant, {text("b")}),
                                     turn(Role::System, {text("Mind the gap")}), turn(Role::User, {text("c")})});
    r.system = {turn(Role::System, {text("One."), text("Two.")}), turn(Role::Developer, {text("Three.")})};
    const Written w = write(r);
    QCOMPARE(w.body["systemInstruction"_L1].toObject(),
             object(R"({"parts":[{"text":"One."},{"text":"Two."},{"text":"Three."}]})"));
    QCOMPARE(w.contents().size(), 3);
    QCOMPARE(w.part(2, 0)["text"_L1].toString(), u"<system-reminder>\nMind the gap\n</system-reminder>"_s);
    QCOMPARE(w.part(2, 1)["text"_L1].toString(), u"c"_s);
    QVERIFY(w.changed("messages"));
}

void GeminiRequestWriter::beginsWithAssistant()
{
    const Written w =
        write(request(Dialect::Chat, {turn(Role::Assistant, {text("a")}), turn(Role::User, {text("b")})}));
    QCOMPARE(w.contents().at(0), QJsonValue(object(R"({"role":"user","parts":[{"text":"."}]})")));
    QVERIFY(w.changed("messages"));
    QVERIFY(!write(request(Dialect::Chat, {turn(Role::User, {})})).error.isEmpty());
}

void GeminiRequestWriter::results()
{
    auto bad = result("2", "g", {text("no"), text("way")});
    bad.isError = true;
    const Written w = write(request(
        Dialect::Messages,
        {turn(Role::User, {text("Go")}),
         turn(Role::Assistant, {text("Yes"), call("1", "f", R"({"b":2.50,"a":1})"), call("2", "g"), call("3", "h")}),
         turn(Role::User, {result("1", "f", {text("one")}), bad, result("3", "h", {}), text("And now?")})}));
    QCOMPARE(w.error, "");
    QVERIFY(w.raw.contains(R"("args":{"b":2.50,"a":1})"));
    QCOMPARE(w.contents().size(), 3);
    QCOMPARE(w.part(2, 0)["functionResponse"_L1].toObject(),
             object(R"({"id":"1","name":"f","response":{"output":"one"}})"));
    QCOMPARE(w.part(2, 1)["functionResponse"_L1].toObject()["response"_L1].toObject(),
             object(R"({"error":"no\nway"})"));
    QCOMPARE(w.part(2, 2)["functionResponse"_L1].toObject()["response"_L1].toObject(), object(R"({"output":""})"));
    QCOMPARE(w.part(2, 3)["text"_L1].toString(), u"And now?"_s);
}

void GeminiRequestWriter::resultsOfOtherModels()
{
    ToolCallPart spaced = call("1", "f");
    spaced.nameSpace = "mcp";
    const Written w = write(request(Dialect::Responses,
                                    {turn(Role::User, {text("Go")}), turn(Role::Assistant, {spaced}),
                                     turn(Role::User, {result("1", "f", {text("one")})})}));
    // Call and result have the one name that the tool has here.
    QCOMPARE(w.part(1, 0)["functionCall"_L1].toObject()["name"_L1].toString(), u"mcp__f"_s);
    QCOMPARE(w.part(2, 0)["functionResponse"_L1].toObject()["name"_L1].toString(), u"mcp__f"_s);
}

void GeminiRequestWriter::resultMedia()
{
    AudioPart sound;
    sound.source = {"audio/wav", "UklG", {}, {}, {}};
    const auto r = request(Dialect::Messages,
                           {turn(Role::User, {text("Go")}), turn(Role::Assistant, {call("1", "f"), call("2", "g")}),
                            turn(Role::User,
                                 {result("1", "f", {text("see"), image("AAAA"), sound}),
                                  result("2", "g", {image("BBBB")}), text("Well?")})});
    const Written three = write(r);
    QCOMPARE(three.part(2, 0)["functionResponse"_L1].toObject()["parts"_L1].toArray().size(), 1);
    QCOMPARE(three.part(2, 1)["functionResponse"_L1].toObject()["parts"_L1].toArray().size(), 1);
    // What may not stand there follows behind all results.
    QVERIFY(three.part(2, 2)["text"_L1].toString().contains(u"f"_s));
    QCOMPARE(three.part(2, 3)["inlineData"_L1].toObject()["mimeType"_L1].toString(), u"audio/wav"_s);
    QCOMPARE(three.part(2, 4)["text"_L1].toString(), u"Well?"_s);
    QVERIFY(three.changed("tool_result"));

    const Written two = write(r, kFlash);
    QVERIFY(!two.part(2, 0)["functionResponse"_L1].toObject().contains("parts"_L1));
    QCOMPARE(two.part(2, 1)["functionResponse"_L1].toObject()["response"_L1].toObject(),
             object(R"x({"output":"(attached below)"})x"));
    QCOMPARE(two.parts(2).size(), 8);
    QVERIFY(two.part(2, 3).contains("inlineData"_L1) && two.part(2, 4).contains("inlineData"_L1));
    QVERIFY(two.part(2, 5)["text"_L1].toString().contains(u"g"_s));
    QCOMPARE(two.part(2, 6)["inlineData"_L1].toObject()["data"_L1].toString(), u"BBBB"_s);
}

void GeminiRequestWriter::callIds()
{
    const auto r = request(Dialect::Chat,
                           {turn(Role::User, {text("Go")}), turn(Role::Assistant, {call("c1", "f")}),
                            turn(Role::User, {result("c1", "f", {text("one")})})});
    QCOMPARE(write(r).part(1, 0)["functionCall"_L1].toObject()["id"_L1].toString(), u"c1"_s);
    const Written two = write(r, kFlash);
    QVERIFY(!two.part(1, 0)["functionCall"_L1].toObject().contains("id"_L1));
    QVERIFY(!two.part(2, 0)["functionResponse"_L1].toObject().contains("id"_L1));
}

void GeminiRequestWriter::arguments_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("args");
    QTest::addColumn<bool>("changed");
    QTest::newRow("object") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})") << false;
    QTest::newRow("empty") << QByteArray() << QByteArray("{}") << false;
    QTest::newRow("list") << QByteArray("[1]") << QByteArray(R"({"value":[1]})") << true;
    QTest::newRow("broken") << QByteArray("{\"a") << QByteArray(R"({"__raw":"{\"a"})") << true;
}

void GeminiRequestWriter::arguments()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QByteArray, args);
    const Written w = write(
        request(Dialect::Chat, {turn(Role::User, {text("Go")}), turn(Role::Assistant, {call("1", "f", arguments)})}));
    QVERIFY2(w.raw.contains("\"args\":" + args + "}"), w.raw);
    QTEST(w.changed("arguments"), "changed");
}

void GeminiRequestWriter::media()
{
    AudioPart sound;
    sound.source = {"audio/mpeg", "SUQz", {}, {}, {}};
    VideoPart film;
    film.source = {"video/mp4", "AAAA", {}, {}, {}};
    const Written w = write(request(Dialect::Chat, {turn(Role::User, {image("AAAA", {}, "high"), sound, film})}));
    QCOMPARE(w.part(0, 0)["mediaResolution"_L1].toObject(), object(R"({"level":"MEDIA_RESOLUTION_HIGH"})"));
    QCOMPARE(w.part(0, 1), object(R"({"inlineData":{"mimeType":"audio/mpeg","data":"SUQz"}})"));
    QCOMPARE(w.part(0, 2), object(R"({"inlineData":{"mimeType":"video/mp4","data":"AAAA"}})"));
    const Written two = write(request(Dialect::Chat, {turn(Role::User, {image("AAAA", {}, "high")})}), kFlash);
    QVERIFY(!two.part(0, 0).contains("mediaResolution"_L1));
    QVERIFY(two.dropped("detail"));
    QVERIFY(write(request(Dialect::Chat, {turn(Role::User, {image("AAAA", {}, "auto")})})).report.lines().empty());
}

void GeminiRequestWriter::addresses()
{
    const auto with = [](const QByteArray &url) {
        return write(request(Dialect::Chat, {turn(Role::User, {text("See"), image({}, url)})}));
    };
    const Written refused = with("https://example.com/a.png");
    QVERIFY2(refused.error.contains("send the data"), refused.error);
    QVERIFY(refused.error.startsWith("messages.content.image_url"));
    QCOMPARE(with("https://www.youtube.com/watch?v=1").error, "");
    QCOMPARE(with("gs://b/a.png").part(0, 1)["fileData"_L1].toObject()["fileUri"_L1].toString(), u"gs://b/a.png"_s);
    ImagePart file;
    file.source.fileId = "file-1";
    QVERIFY(!write(request(Dialect::Chat, {turn(Role::User, {file})})).error.isEmpty());
    // What a Gemini client sends goes as it is.
    const QByteArray own = R"({"contents":[{"parts":[{"fileData":{"fileUri":"https://example.com/a.png"}}]}]})";
    QCOMPARE(write(*readGeminiRequest(own)).error, "");
}

void GeminiRequestWriter::documents()
{
    DocumentPart pdf;
    pdf.source = {"application/pdf", "JVBERi0=", {}, {}, {}};
    pdf.name = "a.pdf";
    DocumentPart words;
    words.text = "hello";
    DocumentPart titled = words;
    titled.name = "Notes";
    titled.context = "From Bob";
    const Written w = write(request(Dialect::Messages, {turn(Role::User, {pdf, words, titled})}));
    QCOMPARE(w.part(0, 0), object(R"({"inlineData":{"mimeType":"application/pdf","data":"JVBERi0="}})"));
    QCOMPARE(w.part(0, 1), object(R"({"inlineData":{"mimeType":"text/plain","data":"aGVsbG8="}})"));
    QCOMPARE(w.part(0, 2)["text"_L1].toString(), u"Document: Notes\nFrom Bob\n\nhello"_s);
    QVERIFY(w.changed("title"));
    pdf.citations = true;
    QVERIFY(!write(request(Dialect::Messages, {turn(Role::User, {pdf})})).error.isEmpty());
    DocumentPart far;
    far.source.url = "https://example.com/a.pdf";
    QVERIFY(write(request(Dialect::Responses, {turn(Role::User, {far})})).error.startsWith("input.content.file_url"));
}

void GeminiRequestWriter::natives()
{
    NativePart result {Dialect::Messages, "web_search_tool_result", "{}", "Found: x"};
    NativePart silent {Dialect::Messages, "server_tool_use", "{}", {}};
    const Written w =
        write(request(Dialect::Messages, {turn(Role::User, {text("a")}), turn(Role::Assistant, {silent, result})}));
    QCOMPARE(w.error, "");
    QCOMPARE(w.parts(1).size(), 1);
    QCOMPARE(w.part(1, 0)["text"_L1].toString(), u"Found: x"_s);
    QVERIFY(w.changed("web_search_tool_result") && w.dropped("server_tool_use"));
    RefusalPart refusal {"I will not"};
    QCOMPARE(write(request(Dialect::Chat, {turn(Role::User, {text("a")}), turn(Role::Assistant, {refusal})}))
                 .part(1, 0)["text"_L1]
                 .toString(),
             u"I will not"_s);
}

void GeminiRequestWriter::roundTrip_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("tools") << QByteArray(
        R"("tools":[{"functionDeclarations":[{"name":"f","parametersJsonSchema":{"type":"object","$schema":"x","properties":{"a":{"not":{}}}},"response":{"type":"OBJECT"}}]},{"googleSearch":{}},{"urlContext":{}}],"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["f"],"streamFunctionCallArguments":true},"retrievalConfig":{"latLng":{"latitude":1.50}},"includeServerSideToolInvocations":true})");
    QTest::newRow("validated") << QByteArray(
        R"("tools":[{"functionDeclarations":[{"name":"f"}]}],"toolConfig":{"functionCallingConfig":{"mode":"VALIDATED","allowedFunctionNames":["f"]}})");
    QTest::newRow("generation") << QByteArray(
        R"("generationConfig":{"temperature":0.70,"topK":4,"candidateCount":1,"stopSequences":["a","b","c","d","e","f"],"responseMimeType":"application/json","responseSchema":{"type":"OBJECT","properties":{"a":{"type":"STRING"}}},"responseModalities":["TEXT","IMAGE"],"mediaResolution":"MEDIA_RESOLUTION_LOW","speechConfig":{"a":1},"responseLogprobs":true,"logprobs":0,"thinkingConfig":{"includeThoughts":false,"thinkingBudget":0,"newThing":1}})");
    QTest::newRow("levels") << QByteArray(
        R"("generationConfig":{"responseMimeType":"text/x.enum","responseSchema":{"type":"STRING","enum":["a"]},"thinkingConfig":{"includeThoughts":true,"thinkingLevel":"LOW"}})");
    QTest::newRow("dynamic") << QByteArray(
        R"("generationConfig":{"responseModalities":["TEXT"],"thinkingConfig":{"thinkingBudget":-1}})");
    QTest::newRow("top") << QByteArray(
        R"("generationConfig":{},"safetySettings":[{"category":"A","threshold":"OFF"}],"cachedContent":"c","labels":{"a":"b"},"serviceTier":"flex","store":true,"something":{"new":[1,2.50]})");
    QTest::newRow("parts") << QByteArray(
        R"("contents":[{"role":"user","parts":[{"text":"a"},{"inlineData":{"mimeType":"image/png","data":"AAAA","displayName":"n"},"mediaResolution":{"level":"MEDIA_RESOLUTION_MEDIUM"},"partMetadata":{"x":1}},{"inlineData":{"mimeType":"text/plain","data":"aGVsbG8="}},{"fileData":{"mimeType":"video/mp4","fileUri":"https://youtu.be/1"},"videoMetadata":{"fps":1}}]},{"role":"model","parts":[{"text":"t","thought":true},{"text":"b","thoughtSignature":"c2ln"},{"text":"","thoughtSignature":"c2lo"},{"executableCode":{"code":"x"},"thoughtSignature":"c2lp"},{"functionCall":{"name":"f","args":{"b":1.50,"a":1}},"thoughtSignature":"skip_thought_signature_validator"},{"functionCall":{"id":"i","name":"f","args":{}}}]},{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"temp":1.50}}},{"functionResponse":{"id":"i","name":"f","response":{"error":"x"},"scheduling":"SILENT","parts":[{"inlineData":{"mimeType":"audio/wav","data":"AAAA"}}]}}]}])");
}

void GeminiRequestWriter::roundTrip()
{
    QFETCH(QByteArray, more);
    QByteArray body = '{' + more + '}';
    if (!more.startsWith("\"contents"))
        body = R"({"contents":[{"role":"user","parts":[{"text":"x"}]}],)" + more + '}';
    for (const char *model : {kThree, kFlash}) {
        auto r = readGeminiRequest(body);
        QVERIFY(r);
        const Written w = write(*r, model);
        QJsonObject expected = object(body.constData());
        if (!expected.contains("generationConfig"_L1))
            expected["generationConfig"_L1] = QJsonObject();
        if (model == QByteArray(kFlash) && more.contains("googleSearch")) {
            QVERIFY(w.error.contains("Gemini 3"));
            continue;
        }
        QCOMPARE(w.error, "");
        QCOMPARE(QJsonDocument(w.body).toJson(), QJsonDocument(expected).toJson());
        QVERIFY(w.report.lines().empty());
        QCOMPARE(w.raw.count("1.50"), body.count("1.50"));
    }
}

void GeminiRequestWriter::strict()
{
    ConversationRequest r = request(Dialect::Chat);
    r.verbosity = "low";
    QCOMPARE(write(r).error, "");
    QVERIFY(write(r, kThree, true).error.startsWith("verbosity"));
}

/** Like a coding agent's: much system text, thirty tools, a long conversation. */
ConversationRequest GeminiRequestWriter::largeRequest()
{
    ConversationRequest r = request(Dialect::Messages, {});
    r.system = {turn(Role::System, {text(QByteArray(15000, 'x'))})};
    QByteArray properties;
    for (int i = 0; i < 8; ++i)
        properties += (i ? "," : "") + QByteArray("\"property") + QByteArray::number(i)
            + R"(":{"type":"string","description":"What this property is for, said in one line of some length"})";
    for (int i = 0; i < 30; ++i)
        r.tools.emplace_back(
            function("tool" + QByteArray::number(i),
                     R"({"$schema":"http://json-schema.org/draft-07/schema#","type":"object","properties":{)"
                         + properties + R"(},"required":["property0"],"additionalProperties":false})"));
    for (int i = 0; i < 20; ++i) {
        const QByteArray id = "toolu_" + QByteArray::number(i);
        r.turns.push_back(
            turn(Role::Assistant, {text("I will do it."), call(id, "tool1", R"({"property0":"some words"})")}));
        r.turns.push_back(turn(Role::User, {result(id, "tool1", {text(QByteArray(1500, 'y'))})}));
    }
    return r;
}

void GeminiRequestWriter::speed()
{
    const ConversationRequest r = largeRequest();
    ProviderDescription provider;
    provider.id = "gemini";
    QBENCHMARK
    {
        QVERIFY(writeGeminiRequest(r, {provider, kThree, nullptr, false, false}).body.size() > 70'000);
    }
}

void GeminiRequestWriter::readingSpeed()
{
    ProviderDescription provider;
    const QByteArray body = writeGeminiRequest(largeRequest(), {provider, kThree, nullptr, false, false}).body;
    QBENCHMARK
    {
        QVERIFY(readGeminiRequest(body));
    }
}

QTEST_APPLESS_MAIN(GeminiRequestWriter)
#include "tst_geminirequestwriter.moc"
