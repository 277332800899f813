// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatrequest.h"
#include <QRegularExpression>
#include <QTest>

using namespace station;

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
