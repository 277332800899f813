// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlog.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "gateway/dialects/gemini/requestwriter.h"
#include "gateway/json/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

TextPart text(const QByteArray &words)
{
    TextPart part;
    part.text = words;
    return part;
}

Turn turn(Role role, std::vector<Part> parts)
{
    Turn t;
    t.role = role;
    t.parts = std::move(parts);
    return t;
}

ToolCallPart call(const QByteArray &id, const QByteArray &name, const QByteArray &arguments = "{}")
{
    ToolCallPart part;
    part.id = id;
    part.name = name;
    part.arguments = arguments;
    return part;
}

ToolResultPart result(const QByteArray &id, const QByteArray &name, std::vector<Part> content)
{
    ToolResultPart part;
    part.callId = id;
    part.name = name;
    part.content = std::move(content);
    return part;
}

ReasoningPart thought(const QByteArray &words, const std::optional<Opaque> &opaque = {})
{
    ReasoningPart part;
    if (!words.isEmpty())
        part.texts.push_back(words);
    part.opaque = opaque;
    return part;
}

ImagePart image(const QByteArray &data, const QByteArray &url = {}, const QByteArray &detail = {})
{
    ImagePart part;
    part.source.mimeType = data.isEmpty() ? QByteArray() : QByteArray("image/png");
    part.source.data = data;
    part.source.url = url;
    part.detail = detail;
    return part;
}

ToolDefinition function(const QByteArray &name, const QByteArray &schema = {})
{
    ToolDefinition tool;
    tool.name = name;
    tool.description = "does " + name;
    tool.schema = schema;
    return tool;
}

HostedTool search(Dialect dialect, const QByteArray &type)
{
    HostedTool tool;
    tool.dialect = dialect;
    tool.type = type;
    tool.webSearch.emplace();
    return tool;
}

ConversationRequest request(Dialect dialect, std::vector<Turn> turns = {})
{
    ConversationRequest r;
    r.dialect = dialect;
    r.turns = std::move(turns);
    if (r.turns.empty())
        r.turns.push_back(turn(Role::User, {text("Hi")}));
    return r;
}

const char kThree[] = "gemini-3-pro-preview";
const char kFlash[] = "gemini-2.5-flash";

struct Written {
    QJsonObject body;
    QByteArray raw;
    TranslationReport report {Dialect::Gemini, false};
    QByteArray error;

    QJsonArray contents() const { return body["contents"_L1].toArray(); }
    QJsonArray parts(int content) const { return contents().at(content).toObject()["parts"_L1].toArray(); }
    QJsonObject part(int content, int index) const { return parts(content).at(index).toObject(); }
    QJsonObject config() const { return body["generationConfig"_L1].toObject(); }
    QJsonObject thinking() const { return config()["thinkingConfig"_L1].toObject(); }
    QJsonArray functions() const
    {
        return body["tools"_L1].toArray().at(0).toObject()["functionDeclarations"_L1].toArray();
    }
    QJsonObject calling() const { return body["toolConfig"_L1].toObject()["functionCallingConfig"_L1].toObject(); }
    bool changed(const QByteArray &field) const { return has(Rule::Changed, field); }
    bool dropped(const QByteArray &field) const { return has(Rule::Dropped, field); }
    bool has(Rule rule, const QByteArray &field) const
    {
        const auto &lines = report.lines();
        return std::any_of(lines.begin(), lines.end(),
                           [&](const ReportLine &line) { return line.rule == rule && line.field.contains(field); });
    }
};

Written write(const ConversationRequest &r, const QByteArray &model = kThree, bool strict = false,
              bool withoutOpaque = false)
{
    ProviderDescription provider;
    provider.id = "gemini";
    WrittenRequest done = writeGeminiRequest(r, {provider, model, nullptr, strict, withoutOpaque});
    Written written;
    written.raw = done.body;
    written.body = QJsonDocument::fromJson(done.body).object();
    written.report = done.report;
    if (done.report.error())
        written.error = done.report.error()->param + ": " + done.report.error()->message;
    if (!json::isValid(done.body))
        written.error = "no JSON: " + done.body;
    return written;
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

const Opaque kOwn {Opaque::Kind::Thought, "c2ln", "gemini/3"};
const Opaque kForeign {Opaque::Kind::Signature, "EqQB", "anthropic"};

} // namespace

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
    void ownSignatures();
    void ownSignaturesFromChat();
    void signatureOnText();
    void foreignThoughts();
    void noSignatureMark();
    void ownDialectSignatures();
    void media();
    void addresses();
    void documents();
    void natives();
    void functions();
    void schemas();
    void otherKinds();
    void hosted();
    void searchBesideFunctions();
    void toolChoice_data();
    void toolChoice();
    void strictTools();
    void sampling();
    void thinking_data();
    void thinking();
    void thoughtsAreShown_data();
    void thoughtsAreShown();
    void outputFormats();
    void hints();
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

void GeminiRequestWriter::ownSignatures()
{
    // As Messages and Responses carry them: in front of the call that they belong to.
    const auto r = request(Dialect::Messages,
                           {turn(Role::User, {text("Go")}),
                            turn(Role::Assistant,
                                 {thought("Hm", Opaque {Opaque::Kind::Plain, {}, "gemini/3"}), thought({}, kOwn),
                                  call("1", "f"), call("2", "g")}),
                            turn(Role::User, {result("1", "f", {text("x")}), result("2", "g", {text("y")})})});
    const Written w = write(r);
    QCOMPARE(w.part(1, 0), object(R"({"text":"Hm","thought":true})"));
    QCOMPARE(w.part(1, 1)["thoughtSignature"_L1].toString(), u"c2ln"_s);
    QVERIFY(!w.part(1, 2).contains("thoughtSignature"_L1));
    QVERIFY(w.report.lines().empty());
    // A client that gives an empty thought back says the same.
    auto empty = r;
    std::get<ReasoningPart>(empty.turns[1].parts[1]).texts = {""};
    QCOMPARE(write(empty).raw, w.raw);
    // Another generation, and a provider that refuses them.
    for (const Written &other : {write(r, kFlash), write(r, kThree, false, true)}) {
        QVERIFY(!other.raw.contains("c2ln"));
        QVERIFY(other.dropped("thinking"));
    }
    QCOMPARE(write(r, kThree, false, true).part(1, 1)["thoughtSignature"_L1].toString(),
             u"skip_thought_signature_validator"_s);
}

void GeminiRequestWriter::ownSignaturesFromChat()
{
    // Chat has all thoughts in front of the text.
    const Written w = write(
        request(Dialect::Chat,
                {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought({}, kOwn), text("Ok"), call("1", "f")}),
                 turn(Role::User, {result("1", "f", {text("x")})})}));
    QCOMPARE(w.part(1, 0), object(R"({"text":"Ok"})"));
    QCOMPARE(w.part(1, 1)["thoughtSignature"_L1].toString(), u"c2ln"_s);
    const Written talk =
        write(request(Dialect::Chat,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought({}, kOwn), text("Ok")}),
                       turn(Role::User, {text("x")})}));
    QCOMPARE(talk.part(1, 0), object(R"({"text":"Ok","thoughtSignature":"c2ln"})"));
}

void GeminiRequestWriter::signatureOnText()
{
    const Opaque second {Opaque::Kind::Thought, "c2Vj", "gemini/3"};
    const Written w =
        write(request(Dialect::Messages,
                      {turn(Role::User, {text("Go")}),
                       turn(Role::Assistant, {text("Ok"), thought({}, kOwn), thought({}, second), call("1", "f")}),
                       turn(Role::User, {result("1", "f", {text("x")})})}));
    // Both are kept, each on a part.
    QCOMPARE(w.parts(1).size(), 2);
    QVERIFY(w.raw.contains("c2ln") && w.raw.contains("c2Vj"));
    const Written alone = write(
        request(Dialect::Responses, {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought({}, kOwn)})}));
    QCOMPARE(alone.part(1, 0), object(R"({"text":"","thoughtSignature":"c2ln"})"));
    const Written thinking =
        write(request(Dialect::Responses,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm", kOwn), text("Ok")})}));
    QCOMPARE(thinking.part(1, 0), object(R"({"text":"Hm","thought":true,"thoughtSignature":"c2ln"})"));
}

void GeminiRequestWriter::foreignThoughts()
{
    const Written w =
        write(request(Dialect::Messages,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm", kForeign), text("Ok")})}));
    QCOMPARE(w.parts(1).size(), 1);
    QVERIFY(w.dropped("thinking"));
    const Written plain = write(
        request(Dialect::Chat, {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm"), text("Ok")})}));
    QCOMPARE(plain.parts(1).size(), 1);
    QVERIFY(plain.dropped("reasoning_content"));
    // A turn of nothing else leaves no empty content behind.
    const Written none =
        write(request(Dialect::Messages,
                      {turn(Role::User, {text("Go")}), turn(Role::Assistant, {thought("Hm", kForeign)}),
                       turn(Role::User, {text("Well?")})}));
    QCOMPARE(none.contents().size(), 1);
}

void GeminiRequestWriter::noSignatureMark()
{
    const auto step = [](const char *id) {
        return std::vector<Turn> {turn(Role::Assistant, {thought("Hm", kForeign), call(id, "f"), call("x", "g")}),
                                  turn(Role::User, {result(id, "f", {text("1")}), result("x", "g", {text("2")})})};
    };
    std::vector<Turn> turns {turn(Role::User, {text("Go")})};
    for (const char *id : {"a", "b"}) {
        if (*id == 'b')
            turns.push_back(turn(Role::User, {text("Again")}));
        for (Turn &t : step(id))
            turns.push_back(std::move(t));
        if (*id == 'a')
            turns.push_back(turn(Role::Assistant, {text("Done")}));
    }
    for (Turn &t : step("c"))
        turns.push_back(std::move(t));
    const Written w = write(request(Dialect::Messages, turns));
    // One in each step since the user last spoke, on the first call of it.
    QCOMPARE(w.raw.count("skip_thought_signature_validator"), 2);
    QVERIFY(!w.part(1, 0).contains("thoughtSignature"_L1));
    QVERIFY(w.part(5, 0).contains("thoughtSignature"_L1));
    QVERIFY(!w.part(5, 1).contains("thoughtSignature"_L1));
    QVERIFY(w.part(7, 0).contains("thoughtSignature"_L1));
    QVERIFY(w.changed("thinking"));
    QVERIFY(!write(request(Dialect::Messages, turns), kFlash).raw.contains("skip_thought"));
}

void GeminiRequestWriter::ownDialectSignatures()
{
    const QByteArray body = R"({"contents":[{"role":"user","parts":[{"text":"Go"}]},{"role":"model","parts":[
        {"functionCall":{"name":"f","args":{}},"thoughtSignature":"ts"}]},
        {"role":"user","parts":[{"functionResponse":{"name":"f","response":{}}}]}]})";
    const auto write3 = [](const QByteArray &json) { return write(*readGeminiRequest(json)); };
    QVERIFY(write3(body).raw.contains(R"("thoughtSignature":"ts")"));
    const auto sealed = [&](const Opaque &opaque) {
        const Written w = write3(QByteArray(body).replace("ts\"}", seal(opaque).toBase64() + "\"}"));
        return w.part(1, 0)["thoughtSignature"_L1].toString();
    };
    // Sealed bytes of another provider are not Google's; those of its own go back as they were.
    QCOMPARE(sealed(kForeign), u"skip_thought_signature_validator"_s);
    QCOMPARE(sealed(kOwn), u"c2ln"_s);
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

void GeminiRequestWriter::functions()
{
    ConversationRequest r = request(Dialect::Chat);
    r.tools = {function("f", R"({"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}}})"),
               function("empty", R"({"type":"object","properties":{}})"), function("none"),
               function("9 odd name!", R"({"type":"object","properties":{"x":{}}})")};
    const Written w = write(r);
    QVERIFY(w.raw.contains(
        R"({"name":"f","description":"does f","parametersJsonSchema":{"type":"object","properties":{"z":{"type":"string"},"a":{"type":"integer"}}}})"));
    QVERIFY(!w.functions().at(1).toObject().contains("parametersJsonSchema"_L1));
    QVERIFY(!w.functions().at(2).toObject().contains("parametersJsonSchema"_L1));
    QVERIFY(w.functions().at(3).toObject()["name"_L1].toString().startsWith(u"_9_odd_name"_s));
    r.tools.push_back(function("f"));
    r.tools.back() = function("f");
    QVERIFY(!w.body.contains("toolConfig"_L1));
}

void GeminiRequestWriter::schemas()
{
    ConversationRequest r = request(Dialect::Messages);
    r.tools = {function("f", R"({"$schema":"s","type":"object","properties":{"a":{"type":"string","not":{}}}})")};
    const Written w = write(r);
    QVERIFY(w.raw.contains(R"("parametersJsonSchema":{"type":"object","properties":{"a":{"type":"string"}}})"));
    QVERIFY(w.changed("tools.f.input_schema"));
    QCOMPARE(w.report.lines()[0].how, "not");
    // A Gemini client's own words are its own.
    const QByteArray own =
        R"({"name":"f","parameters":{"type":"OBJECT","properties":{"a":{"type":"STRING","not":1.50}}}})";
    QVERIFY(write(*readGeminiRequest(R"({"contents":[{"parts":[{"text":"x"}]}],"tools":[{"functionDeclarations":[)"
                                     + own + "]}]}"))
                .raw.contains(own));
}

void GeminiRequestWriter::otherKinds()
{
    ConversationRequest r = request(Dialect::Responses);
    ToolDefinition custom = function("patch");
    custom.kind = ToolKind::Custom;
    ToolCallPart input = call("1", "patch", "*** Begin");
    input.kind = ToolKind::Custom;
    r.tools = {custom};
    r.turns = {turn(Role::User, {text("Go")}), turn(Role::Assistant, {input}),
               turn(Role::User, {result("1", "patch", {text("ok")})})};
    const Written w = write(r);
    QVERIFY(w.changed("tool patch"));
    QCOMPARE(w.part(1, 0)["functionCall"_L1].toObject()["args"_L1].toObject(), object(R"({"input":"*** Begin"})"));
    QVERIFY(!w.changed("arguments"));
}

void GeminiRequestWriter::hosted()
{
    ConversationRequest r = request(Dialect::Responses);
    HostedTool limited = search(Dialect::Responses, "web_search");
    limited.webSearch->allowedDomains = {"a.com"};
    r.tools = {limited};
    const Written w = write(r);
    QCOMPARE(w.body["tools"_L1].toArray(), QJsonArray {object(R"({"googleSearch":{}})")});
    QVERIFY(w.dropped("allowed_domains") && w.changed("web_search"));
    HostedTool off = search(Dialect::Responses, "web_search");
    off.webSearch->offered = false;
    r.tools = {off};
    QVERIFY(!write(r).body.contains("tools"_L1));
    HostedTool code;
    code.dialect = Dialect::Responses;
    code.type = "code_interpreter";
    r.tools = {code};
    QVERIFY(!write(r).error.isEmpty());
    code.type = "image_generation"; // Codex offers it of itself
    r.tools = {code};
    QCOMPARE(write(r).error, "");
    QVERIFY(write(r).dropped("image_generation"));
}

void GeminiRequestWriter::searchBesideFunctions()
{
    ConversationRequest r = request(Dialect::Responses);
    r.tools = {function("f", R"({"type":"object","properties":{"x":{}}})"), search(Dialect::Responses, "web_search")};
    r.toolChoice.mode = ToolChoice::Mode::Auto;
    const Written three = write(r);
    QCOMPARE(three.error, "");
    QCOMPARE(three.body["tools"_L1].toArray().size(), 2);
    QCOMPARE(three.body["toolConfig"_L1].toObject(), object(R"({"includeServerSideToolInvocations":true})"));
    // An unforced search must not cost Codex its tools.
    const Written two = write(r, kFlash);
    QCOMPARE(two.error, "");
    QCOMPARE(two.body["tools"_L1].toArray().size(), 1);
    QVERIFY(two.dropped("web_search"));
    r.toolChoice.mode = ToolChoice::Mode::One;
    r.toolChoice.hostedType = "web_search";
    QVERIFY(!write(r, kFlash).error.isEmpty());
}

void GeminiRequestWriter::toolChoice_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QByteArray>("config");
    using Mode = ToolChoice::Mode;
    QTest::newRow("unset") << int(Mode::Unset) << QByteArrayList() << QByteArray("{}");
    QTest::newRow("auto") << int(Mode::Auto) << QByteArrayList() << QByteArray(R"({"mode":"AUTO"})");
    QTest::newRow("none") << int(Mode::None) << QByteArrayList() << QByteArray(R"({"mode":"NONE"})");
    QTest::newRow("required") << int(Mode::Required) << QByteArrayList() << QByteArray(R"({"mode":"ANY"})");
    QTest::newRow("one") << int(Mode::One) << QByteArrayList {"g"}
                         << QByteArray(R"({"mode":"ANY","allowedFunctionNames":["g"]})");
    QTest::newRow("some") << int(Mode::Subset) << QByteArrayList {"f", "g"}
                          << QByteArray(R"({"mode":"VALIDATED","allowedFunctionNames":["f","g"]})");
    QTest::newRow("unknown") << int(Mode::One) << QByteArrayList {"h"} << QByteArray("error");
}

void GeminiRequestWriter::toolChoice()
{
    QFETCH(int, mode);
    QFETCH(QByteArrayList, names);
    QFETCH(QByteArray, config);
    ConversationRequest r = request(Dialect::Chat);
    r.tools = {function("f"), function("g")};
    r.toolChoice.mode = ToolChoice::Mode(mode);
    for (const QByteArray &name : names)
        r.toolChoice.tools.push_back({ToolKind::Function, name, {}});
    const Written w = write(r);
    QCOMPARE(!w.error.isEmpty(), config == "error");
    if (config != "error")
        QCOMPARE(w.calling(), object(config.constData()));
}

void GeminiRequestWriter::strictTools()
{
    ConversationRequest r = request(Dialect::Chat);
    ToolDefinition tool = function("f");
    tool.strict = true;
    r.tools = {tool};
    QCOMPARE(write(r).calling(), object(R"({"mode":"VALIDATED"})"));
    r.tools.push_back(function("g"));
    const Written some = write(r);
    QVERIFY(some.calling().isEmpty());
    QVERIFY(some.changed("tools.strict"));
    r.parallelToolCalls = false;
    QVERIFY(write(r).dropped("parallel_tool_calls"));
}

void GeminiRequestWriter::sampling()
{
    ConversationRequest r = request(Dialect::Chat);
    r.sampling.temperature = "0.70";
    r.sampling.topP = "1";
    r.sampling.topK = "40";
    r.sampling.seed = "7";
    r.sampling.presencePenalty = "0.5";
    r.sampling.frequencyPenalty = "0.25";
    r.sampling.maxOutputTokens = 100;
    r.sampling.stop = {"a", "b"};
    r.sampling.choices = 2;
    r.sampling.logprobs = true;
    r.sampling.topLogprobs = 3;
    const Written w = write(r);
    QVERIFY2(
        w.raw.contains(
            R"("generationConfig":{"temperature":0.70,"topP":1,"topK":40,"seed":7,"presencePenalty":0.5,"frequencyPenalty":0.25,"maxOutputTokens":100,"candidateCount":2,"stopSequences":["a","b"],"responseLogprobs":true,"logprobs":3})"),
        w.raw);
    QVERIFY(w.report.lines().empty());
    r.sampling.stop = {"a", "b", "c", "d", "e", "f"};
    QVERIFY(write(r).error.startsWith("stop: "));
    r = request(Dialect::Chat);
    r.sampling.logitBias = R"({"1":2})";
    QVERIFY(write(r).error.startsWith("logit_bias: "));
    r = request(Dialect::Chat);
    r.sampling.choices = 1;
    r.sampling.logprobs = false;
    QVERIFY(write(r).config().isEmpty());
}

void GeminiRequestWriter::thinking_data()
{
    using Mode = ReasoningSettings::Mode;
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("effort");
    QTest::addColumn<qint64>("budget");
    QTest::addColumn<QByteArray>("config"); ///< without includeThoughts
    QTest::addColumn<bool>("changed");
    const auto row = [](const char *name, const char *model, Mode mode, const char *effort, qint64 budget,
                        const char *config, bool changed) {
        QTest::newRow(name) << QByteArray(model) << int(mode) << QByteArray(effort) << budget << QByteArray(config)
                            << changed;
    };
    const char *pro25 = "gemini-2.5-pro";
    const char *lite25 = "gemini-2.5-flash-lite";
    const char *flash3 = "gemini-3-flash-preview";
    row("nothing said", kThree, Mode::Unset, "", 0, "{}", false);
    row("2.5 effort", kFlash, Mode::Effort, "medium", 0, R"({"thinkingBudget":8192})", true);
    row("2.5 most", kFlash, Mode::Effort, "max", 0, R"({"thinkingBudget":24576})", true);
    row("2.5 pro most", pro25, Mode::Effort, "xhigh", 0, R"({"thinkingBudget":32768})", true);
    row("2.5 budget", kFlash, Mode::Budget, "", 2048, R"({"thinkingBudget":2048})", false);
    row("2.5 great budget", kFlash, Mode::Budget, "", 60000, R"({"thinkingBudget":24576})", true);
    row("2.5 lite budget", lite25, Mode::Budget, "", 100, R"({"thinkingBudget":512})", true);
    row("2.5 off", kFlash, Mode::Off, "", 0, R"({"thinkingBudget":0})", false);
    row("2.5 none", kFlash, Mode::Effort, "none", 0, R"({"thinkingBudget":0})", false);
    row("2.5 lite off", lite25, Mode::Off, "", 0, R"({"thinkingBudget":0})", false);
    row("2.5 pro off", pro25, Mode::Off, "", 0, R"({"thinkingBudget":128})", true);
    row("2.5 adaptive", kFlash, Mode::Adaptive, "", 0, R"({"thinkingBudget":-1})", false);
    row("2.5 adaptive with effort", kFlash, Mode::Adaptive, "low", 0, R"({"thinkingBudget":1024})", true);
    row("3 effort", kThree, Mode::Effort, "low", 0, R"({"thinkingLevel":"LOW"})", false);
    row("3 medium", flash3, Mode::Effort, "medium", 0, R"({"thinkingLevel":"MEDIUM"})", false);
    row("3 most", kThree, Mode::Effort, "max", 0, R"({"thinkingLevel":"HIGH"})", true);
    row("3 minimal", flash3, Mode::Effort, "minimal", 0, R"({"thinkingLevel":"MINIMAL"})", false);
    row("3 pro minimal", kThree, Mode::Effort, "minimal", 0, R"({"thinkingLevel":"LOW"})", true);
    row("3.7 minimal", "gemini-3.7-flash", Mode::Effort, "minimal", 0, R"({"thinkingLevel":"LOW"})", true);
    row("3 off", flash3, Mode::Off, "high", 0, R"({"thinkingLevel":"MINIMAL"})", true);
    row("3 budget", flash3, Mode::Budget, "", 2048, R"({"thinkingLevel":"MEDIUM"})", true);
    row("3 pro medium", kThree, Mode::Effort, "medium", 0, R"({"thinkingLevel":"HIGH"})", true);
    row("3.1 pro budget", "gemini-3.1-pro-preview", Mode::Budget, "", 2048, R"({"thinkingLevel":"HIGH"})", true);
    row("3 adaptive", kThree, Mode::Adaptive, "", 0, "{}", false);
    row("latest", "gemini-flash-latest", Mode::Effort, "high", 0, R"({"thinkingLevel":"HIGH"})", false);
    row("2.0", "gemini-2.0-flash", Mode::Effort, "high", 0, "{}", false);
    row("pictures", "gemini-3-pro-image-preview", Mode::Effort, "high", 0, "{}", false);
}

void GeminiRequestWriter::thinking()
{
    QFETCH(QByteArray, model);
    QFETCH(int, mode);
    QFETCH(QByteArray, effort);
    QFETCH(qint64, budget);
    QFETCH(QByteArray, config);
    ConversationRequest r = request(Dialect::Responses);
    r.reasoning.mode = ReasoningSettings::Mode(mode);
    r.reasoning.effort = effortFromName(effort);
    if (budget > 0)
        r.reasoning.budget = budget;
    const Written w = write(r, model);
    QCOMPARE(w.error, "");
    QCOMPARE(w.thinking(), object(config.constData()));
    QTEST(w.changed("reasoning.effort"), "changed");
    QCOMPARE(w.dropped("reasoning.effort"), config == "{}" && mode == int(ReasoningSettings::Mode::Effort));
}

void GeminiRequestWriter::thoughtsAreShown_data()
{
    using Mode = ReasoningSettings::Mode;
    QTest::addColumn<int>("dialect");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("summary");
    QTest::addColumn<bool>("shown");
    const auto row = [](const char *name, Dialect dialect, Mode mode, const char *summary, bool shown) {
        QTest::newRow(name) << int(dialect) << int(mode) << QByteArray(summary) << shown;
    };
    row("R silent", Dialect::Responses, Mode::Effort, "", false);
    row("R auto", Dialect::Responses, Mode::Unset, "auto", true);
    row("R detailed", Dialect::Responses, Mode::Effort, "detailed", true);
    row("C effort", Dialect::Chat, Mode::Effort, "", true);
    row("C nothing", Dialect::Chat, Mode::Unset, "", false);
    row("C excluded", Dialect::Chat, Mode::Effort, "omitted", false);
    row("M adaptive", Dialect::Messages, Mode::Adaptive, "", true);
    row("M budget", Dialect::Messages, Mode::Budget, "", true);
    row("M omitted", Dialect::Messages, Mode::Adaptive, "omitted", false);
    row("M off", Dialect::Messages, Mode::Off, "auto", false);
}

void GeminiRequestWriter::thoughtsAreShown()
{
    QFETCH(int, dialect);
    QFETCH(int, mode);
    QFETCH(QByteArray, summary);
    ConversationRequest r = request(Dialect(dialect));
    r.reasoning.mode = ReasoningSettings::Mode(mode);
    r.reasoning.effort = mode == int(ReasoningSettings::Mode::Effort) ? std::optional(Effort::High) : std::nullopt;
    r.reasoning.summary = summary;
    QTEST(write(r).thinking()["includeThoughts"_L1].toBool(), "shown");
}

void GeminiRequestWriter::outputFormats()
{
    ConversationRequest r = request(Dialect::Chat);
    r.output.kind = OutputFormat::Kind::JsonObject;
    QCOMPARE(write(r).config(), object(R"({"responseMimeType":"application/json"})"));
    r.output.kind = OutputFormat::Kind::JsonSchema;
    r.output.name = "answer";
    r.output.schema = R"({"type":"object","properties":{"b":{"const":1.50},"a":{"not":{}}},"$schema":"s"})";
    const Written w = write(r);
    QVERIFY2(
        w.raw.contains(
            R"({"responseMimeType":"application/json","responseJsonSchema":{"type":"object","properties":{"b":{"enum":[1.50],"type":"number"},"a":{}}}})"),
        w.raw);
    QVERIFY(w.changed("response_format"));
    r.tools = {function("f")};
    QCOMPARE(write(r).error, "");
    QVERIFY(write(r, kFlash).error.startsWith("response_format: "));
}

void GeminiRequestWriter::hints()
{
    ConversationRequest r = request(Dialect::Responses);
    r.user = "u";
    r.metadata = "{}";
    r.promptCacheKey = "k";
    r.promptCacheRetention = "24h";
    r.verbosity = "low";
    r.serviceTier = "auto";
    r.store = false;
    r.turns[0].name = "Bob";
    r.turns[0].phase = "final";
    std::get<TextPart>(r.turns[0].parts[0]).cache.set = true;
    const Written w = write(r);
    QCOMPARE(w.error, "");
    QVERIFY(!w.body.contains("serviceTier"_L1));
    for (const char *field : {"safety_identifier", "metadata", "prompt_cache_key", "prompt_cache_retention",
                              "text.verbosity", "input.name", "input.phase", "prompt_cache_breakpoint"})
        QVERIFY2(w.dropped(field), field);
    r = request(Dialect::Chat);
    for (const auto &[tier, wire] : {std::pair {"flex", "flex"}, {"default", "standard"}, {"priority", "priority"}}) {
        r.serviceTier = tier;
        QCOMPARE(write(r).body["serviceTier"_L1].toString(), QString::fromUtf8(wire));
    }
    r.serviceTier = "scale";
    QVERIFY(write(r).dropped("service_tier"));
    r = request(Dialect::Responses);
    r.previousResponseId = "resp_1";
    QVERIFY(write(r).error.startsWith("previous_response_id"));
    r = request(Dialect::Responses);
    r.store = true;
    QVERIFY(write(r).error.startsWith("store"));
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
