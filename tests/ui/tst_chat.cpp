// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatreader.h"
#include "app/chat/chatrequest.h"
#include "app/chat/inlinemarkup.h"
#include "app/chat/markdownblocks.h"
#include "app/chat/markdownsplitter.h"
#include "app/chat/markup.h"
#include "app/chat/spokentext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using namespace station;
using Kind = MarkdownBlock::Kind;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(STATION_SOURCE_DIR "/tests/ui/data/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** What an answer amounts to, whatever the pieces it came in. */
struct Answer {
    QString text;
    QString reasoning;
    QString tools;
    ChatUsage usage;
    QString error;
    QString reason;
    int ends = 0;

    bool operator==(const Answer &) const = default;
};

void take(Answer &answer, const ChatEvents &events)
{
    for (const ChatEvent &event : events) {
        switch (event.kind) {
        case ChatEvent::Kind::Text: answer.text += event.text; break;
        case ChatEvent::Kind::Reasoning: answer.reasoning += event.text; break;
        case ChatEvent::Kind::ToolCall: answer.tools += u'[' + event.text + u']'; break;
        case ChatEvent::Kind::ToolArguments: answer.tools += event.text; break;
        case ChatEvent::Kind::Usage: answer.usage = event.usage; break;
        case ChatEvent::Kind::Error:
            answer.error = event.text;
            ++answer.ends;
            break;
        case ChatEvent::Kind::Finished:
            answer.reason = event.text;
            ++answer.ends;
            break;
        }
    }
}

Answer read(const char *dialect, const QByteArray &bytes, qsizetype split)
{
    const auto reader = ChatReader::make(dialect);
    Answer answer;
    take(answer, reader->feed(bytes.left(split)));
    take(answer, reader->feed(bytes.mid(split)));
    take(answer, reader->finish());
    return answer;
}

std::vector<MarkdownBlock> split(const QString &text, qsizetype at)
{
    MarkdownSplitter splitter;
    splitter.feed(text.left(at));
    splitter.feed(text.mid(at));
    return splitter.blocks();
}

const QString kDocument = QStringLiteral(
    "# Title\n\nFirst *line*\nsecond line\n\n- one\n- two\n  more of two\n    - nested\n3. three\n\n"
    "```cpp\nint a;\n\n  b(`x`);\n```\n> quoted\n> again\n\n| A | B |\n|:--|--:|\n| 1 | `x|y` |\n| 2 | \\| |\n\n---\r\n"
    "~~~\nopen \U0001F30D fence");

} // namespace

class TestChat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRecordings_data();
    void readsRecordings();
    void sameAtEverySplit_data() { readsRecordings_data(); }
    void sameAtEverySplit();
    void oneByteAtATime_data() { readsRecordings_data(); }
    void oneByteAtATime();
    void brokenStreams_data();
    void brokenStreams();
    void errorBodies_data();
    void errorBodies();
    void requests_data();
    void requests();
    void settingsAndAttachments_data();
    void settingsAndAttachments();
    void blocks();
    void mathIsItsSource();
    void whatIsReadAloud();
    void aListKeepsTogether();
    void blocksAtEverySplit();
    void longLine();
    void inlineMarks_data();
    void inlineMarks();
    void hostileInput_data();
    void hostileInput();
    void boldHasOurWeight();
    void codeIsEscaped();
    void onlyTheLastRowsChange();
};

void TestChat::readsRecordings_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reasoning");
    QTest::addColumn<QString>("tools");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("input");
    QTest::addColumn<int>("output");
    QTest::newRow("chat text") << QByteArray("chat") << QByteArray("chat-text.sse")
                               << QStringLiteral("It\u2019s currently about 40\u00B0C (104\u00B0F) in Florence, Italy. "
                                                 "Want a forecast or more details like wind and humidity?")
                               << QString() << QString() << QString() << 176 << 228;
    QTest::newRow("chat tool") << QByteArray("chat") << QByteArray("chat-tool.sse") << QString() << QString()
                               << QStringLiteral("[weather]{\"location\":\"Florence, Italy\"}") << QString() << 145
                               << 89;
    QTest::newRow("messages")
        << QByteArray("messages") << QByteArray("messages-thinking.sse") << QString()
        << QStringLiteral("The user is asking for weather information for Florence, Italy. I have a weather "
                          "function available that takes a location parameter. The location is clearly "
                          "specified as \"Florence, Italy\" so I have all the required parameters to make the "
                          "function call.")
        << QStringLiteral("[weather]{\"location\": \"Florence, Italy\"}") << QString() << 424 << 109;
    QTest::newRow("responses") << QByteArray("responses") << QByteArray("responses-text.sse")
                               << QStringLiteral("Hello! \U0001F30D How can I assist you today?") << QString()
                               << QString() << QString() << 9 << 12;
    QTest::newRow("responses error") << QByteArray("responses") << QByteArray("responses-error.sse") << QString()
                                     << QString() << QString()
                                     << QStringLiteral(
                                            "You exceeded your current quota, please check your plan and "
                                            "billing details. For more information on this error, read the "
                                            "docs: https://platform.openai.com/docs/guides/error-codes/api-errors.")
                                     << -1 << -1;
    // 16 tokens of answer and 94 of thought, which Gemini counts apart.
    QTest::newRow("gemini") << QByteArray("gemini") << QByteArray("gemini-thinking.sse") << QString() << QString()
                            << QStringLiteral("[weather]{\"location\":\"Florence, Italy\"}") << QString() << 65 << 110;
}

void TestChat::readsRecordings()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, file);
    QFETCH(int, input);
    QFETCH(int, output);
    const QByteArray bytes = fixture(file.constData());
    QVERIFY(!bytes.isEmpty());
    const Answer answer = read(dialect.constData(), bytes, bytes.size());
    QTEST(answer.text, "text");
    QTEST(answer.reasoning, "reasoning");
    QTEST(answer.tools, "tools");
    QTEST(answer.error, "error");
    QCOMPARE(int(answer.usage.input.value_or(-1)), input);
    QCOMPARE(int(answer.usage.output.value_or(-1)), output);
    QCOMPARE(answer.ends, 1);
}

void TestChat::sameAtEverySplit()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, file);
    const QByteArray bytes = fixture(file.constData());
    const Answer whole = read(dialect.constData(), bytes, bytes.size());
    for (qsizetype at = 0; at < bytes.size(); ++at)
        QVERIFY2(read(dialect.constData(), bytes, at) == whole, QByteArray::number(at).constData());
}

void TestChat::oneByteAtATime()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, file);
    const QByteArray bytes = fixture(file.constData());
    QByteArray crlf = bytes;
    crlf.replace("\r\n", "\n").replace("\n", "\r\n");
    const auto reader = ChatReader::make(dialect);
    Answer answer;
    for (const char byte : std::as_const(crlf))
        take(answer, reader->feed(QByteArray(1, byte)));
    take(answer, reader->finish());
    QVERIFY(answer == read(dialect.constData(), bytes, bytes.size()));
}

void TestChat::brokenStreams_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("cut") << QByteArray("chat")
                         << QByteArray("data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n")
                         << QStringLiteral("The answer broke off before its end.");
    QTest::newRow("empty") << QByteArray("messages") << QByteArray()
                           << QStringLiteral("The answer broke off before its end.");
    QTest::newRow("no json") << QByteArray("responses") << QByteArray("data: {\n\n")
                             << QStringLiteral("The stream holds something that is not JSON.");
    QTest::newRow("error in the stream") << QByteArray("chat")
                                         << QByteArray("data: {\"error\":{\"message\":\"busy\"}}\n\n")
                                         << QStringLiteral("busy");
    QTest::newRow("blocked") << QByteArray("gemini")
                             << QByteArray("data: {\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}\n\n")
                             << QStringLiteral("The prompt was blocked: SAFETY");
}

void TestChat::brokenStreams()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, bytes);
    const Answer answer = read(dialect.constData(), bytes, bytes.size());
    QTEST(answer.error, "words");
    QCOMPARE(answer.ends, 1);
}

void TestChat::errorBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("openai") << QByteArray(R"({"error":{"message":"Rate limit reached","type":"x"}})")
                            << QStringLiteral("Rate limit reached");
    QTest::newRow("anthropic") << QByteArray(R"({"type":"error","error":{"type":"x","message":"Overloaded"}})")
                               << QStringLiteral("Overloaded");
    QTest::newRow("gemini list") << QByteArray(R"([{"error":{"code":400,"message":"API key not valid."}}])")
                                 << QStringLiteral("API key not valid.");
    QTest::newRow("mistral") << QByteArray(R"({"object":"error","message":"Unauthorized"})")
                             << QStringLiteral("Unauthorized");
    QTest::newRow("plain") << QByteArray("upstream connect error\n") << QStringLiteral("upstream connect error");
    QTest::newRow("html") << QByteArray("<html>no</html>")
                          << QStringLiteral("The answer was HTTP status 503 without a reason.");
}

void TestChat::errorBodies()
{
    QFETCH(QByteArray, body);
    QTEST(ChatReader::errorWords(503, body), "words");
}

void TestChat::requests_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("chat") << QByteArray("chat") << QByteArray("/v1/chat/completions")
                          << QByteArray(
                                 R"({"messages":[{"content":"a","role":"user"},{"content":"b","role":"assistant"},)"
                                 R"({"content":"c","role":"user"}],"model":"p/m/n","stream":true,)"
                                 R"("stream_options":{"include_usage":true}})");
    QTest::newRow("messages") << QByteArray("messages") << QByteArray("/v1/messages")
                              << QByteArray(R"({"max_tokens":8192,"messages":[{"content":"a","role":"user"},)"
                                            R"({"content":"b","role":"assistant"},{"content":"c","role":"user"}],)"
                                            R"("model":"p/m/n","stream":true})");
    QTest::newRow("responses") << QByteArray("responses") << QByteArray("/v1/responses")
                               << QByteArray(
                                      R"({"input":[{"content":"a","role":"user"},{"content":"b","role":"assistant"},)"
                                      R"({"content":"c","role":"user"}],"model":"p/m/n","store":false,"stream":true})");
    QTest::newRow("gemini")
        << QByteArray("gemini") << QByteArray("/v1beta/models/p/m/n:streamGenerateContent?alt=sse")
        << QByteArray(R"({"contents":[{"parts":[{"text":"a"}],"role":"user"},)"
                      R"({"parts":[{"text":"b"}],"role":"model"},{"parts":[{"text":"c"}],"role":"user"}]})");
}

void TestChat::requests()
{
    QFETCH(QByteArray, dialect);
    const ChatRequest request {
        "p/m/n", dialect, {{true, QStringLiteral("a")}, {false, QStringLiteral("b")}, {true, QStringLiteral("c")}}};
    QTEST(request.path(), "path");
    QTEST(request.body(), "body");
}

void TestChat::settingsAndAttachments_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("chat")
        << QByteArray("chat")
        << QByteArray(
               R"({"max_completion_tokens":50,"messages":[)"
               R"({"content":"be brief","role":"system"},{"content":[)"
               R"({"image_url":{"url":"data:image/png;base64,AAE="},"type":"image_url"},)"
               R"({"file":{"file_data":"data:application/pdf;base64,JVBERg==","filename":"b.pdf"},"type":"file"},)"
               R"({"text":"c.txt:\n```\nhello\n```\n\nlook","type":"text"}],"role":"user"}],)"
               R"("model":"p/m","reasoning_effort":"low","stream":true,"stream_options":{"include_usage":true},)"
               R"("temperature":0.5,"top_p":0.9})");
    QTest::newRow("messages")
        << QByteArray("messages")
        << QByteArray(
               R"({"max_tokens":50,"messages":[{"content":[)"
               R"({"source":{"data":"AAE=","media_type":"image/png","type":"base64"},"type":"image"},)"
               R"({"source":{"data":"JVBERg==","media_type":"application/pdf","type":"base64"},"type":"document"},)"
               R"({"text":"c.txt:\n```\nhello\n```\n\nlook","type":"text"}],"role":"user"}],)"
               R"("model":"p/m","stream":true,"system":"be brief","temperature":0.5,"top_p":0.9})");
    QTest::newRow("responses")
        << QByteArray("responses")
        << QByteArray(R"({"input":[{"content":[)"
                      R"({"image_url":"data:image/png;base64,AAE=","type":"input_image"},)"
                      R"({"file_data":"data:application/pdf;base64,JVBERg==","filename":"b.pdf","type":"input_file"},)"
                      R"({"text":"c.txt:\n```\nhello\n```\n\nlook","type":"input_text"}],"role":"user"}],)"
                      R"("instructions":"be brief","max_output_tokens":50,"model":"p/m","reasoning":{"effort":"low"},)"
                      R"("store":false,"stream":true,"temperature":0.5,"top_p":0.9})");
    QTest::newRow("gemini") << QByteArray("gemini")
                            << QByteArray(R"({"contents":[{"parts":[)"
                                          R"({"inlineData":{"data":"AAE=","mimeType":"image/png"}},)"
                                          R"({"inlineData":{"data":"JVBERg==","mimeType":"application/pdf"}},)"
                                          R"({"text":"c.txt:\n```\nhello\n```\n\nlook"}],"role":"user"}],)"
                                          R"("generationConfig":{"maxOutputTokens":50,"temperature":0.5,"topP":0.9},)"
                                          R"("systemInstruction":{"parts":[{"text":"be brief"}]}})");
}

void TestChat::settingsAndAttachments()
{
    QFETCH(QByteArray, dialect);
    using What = ChatAttachment::Kind;
    const std::vector<ChatAttachment> attached {
        {What::Image, QStringLiteral("1"), QStringLiteral("a.png"), "image/png", QByteArray("\0\1", 2)},
        {What::Pdf, QStringLiteral("2"), QStringLiteral("b.pdf"), "application/pdf", "%PDF"},
        {What::Text, QStringLiteral("3"), QStringLiteral("c.txt"), "text/plain", "hello"},
    };
    const ChatRequest request {"p/m",
                               dialect,
                               {{true, QStringLiteral("look"), attached}},
                               {QStringLiteral("be brief"), 0.5, 0.9, 50, "low"},
                               "max_completion_tokens"};
    QTEST(request.body(), "body");
    QVERIFY(!request.readableBody().contains("JVBERg"));
}

void TestChat::blocks()
{
    const auto blocks = split(kDocument, kDocument.size());
    QList<int> kinds;
    for (const MarkdownBlock &block : blocks)
        kinds << int(block.kind);
    QCOMPARE(kinds,
             (QList<int> {int(Kind::Heading), int(Kind::Paragraph), int(Kind::Item), int(Kind::Item), int(Kind::Item),
                          int(Kind::Item), int(Kind::Code), int(Kind::Quote), int(Kind::Table), int(Kind::Rule),
                          int(Kind::Code)}));
    QCOMPARE(blocks[0].text, QStringLiteral("Title"));
    QCOMPARE(blocks[1].text, QStringLiteral("First *line*\nsecond line"));
    QCOMPARE(blocks[3].text, QStringLiteral("two\nmore of two"));
    QCOMPARE(blocks[4].level, 2);
    QCOMPARE(blocks[5].marker, QStringLiteral("3."));
    QCOMPARE(blocks[6].language, QStringLiteral("cpp"));
    QCOMPARE(blocks[6].text, QStringLiteral("int a;\n\n  b(`x`);"));
    QCOMPARE(blocks[7].text, QStringLiteral("quoted\nagain"));
    QCOMPARE(blocks[8].rows[1], (QStringList {QStringLiteral("1"), QStringLiteral("`x|y`")}));
    QCOMPARE(blocks[8].rows[2], (QStringList {QStringLiteral("2"), QStringLiteral("|")}));
    QCOMPARE(blocks[8].alignments[1], Qt::Alignment(Qt::AlignRight));
    QCOMPARE(blocks[10].text, QStringLiteral("open \U0001F30D fence"));
}

void TestChat::mathIsItsSource()
{
    const QString text =
        QStringLiteral("Then\n$$\n\\sum_{i} *a*_i\n\n= 1\n$$\nand $$x$$\n\\[ y_1 \\]\n\\[1\\] note\nend");
    const auto whole = split(text, text.size());
    QStringList seen;
    for (const MarkdownBlock &block : whole)
        seen << block.language + QStringLiteral("|") + block.text;
    QCOMPARE(
        seen,
        (QStringList {QStringLiteral("|Then"), QStringLiteral("math|\\sum_{i} *a*_i\n\n= 1"),
                      QStringLiteral("|and $$x$$"), QStringLiteral("math|y_1"), QStringLiteral("|\\[1\\] note\nend")}));
    for (qsizetype at = 0; at < text.size(); ++at)
        QVERIFY2(split(text, at) == whole, QByteArray::number(at).constData());
}

void TestChat::whatIsReadAloud()
{
    QCOMPARE(
        spokenText(
            QStringLiteral("# Two *trains*\n\nThe **first** one & `this`: see [the plan](https://x.example/?a=1).\n\n"
                           "- one\n- two\n\n```cpp\nint secretOfTheCode;\n```\n\n"
                           "| from | to |\n|---|---|\n| A | *B* |\n\n![a picture](https://x.example/p.png)")),
        QStringLiteral("Two trains\nThe first one & this: see the plan.\none\ntwo\nfrom, to\nA, B\nimage: a picture"));
    QCOMPARE(spokenText({}), QString());
    QCOMPARE(spokenText(QStringLiteral("<b>5 < 6</b>")), QStringLiteral("<b>5 < 6</b>"));
}

void TestChat::aListKeepsTogether()
{
    MarkdownBlocks blocks;
    blocks.addAnswer({}, {}, 0);
    blocks.addText(QStringLiteral("Two:\n- one\n- two\n\nand\n\n1. three\n"));
    QList<bool> continued;
    for (int i = 1; i < blocks.count(); ++i)
        continued << blocks.data(blocks.index(i), MarkdownBlocks::ContinuedRole).toBool();
    QCOMPARE(continued, (QList<bool> {false, false, true, false, false}));
}

void TestChat::blocksAtEverySplit()
{
    const auto whole = split(kDocument, kDocument.size());
    for (qsizetype at = 0; at < kDocument.size(); ++at)
        QVERIFY2(split(kDocument, at) == whole, QByteArray::number(at).constData());
    MarkdownSplitter splitter;
    for (const QChar c : kDocument)
        splitter.feed(c);
    QVERIFY(splitter.blocks() == whole);
}

void TestChat::longLine()
{
    QString line;
    for (int i = 0; line.size() < 1'000'000; ++i)
        line += i % 7 == 0 ? QStringLiteral("\U0001F30D") : QStringLiteral("word");
    MarkdownSplitter whole;
    whole.feed(line + u'\n');
    MarkdownSplitter pieces;
    QElapsedTimer clock;
    clock.start();
    for (qsizetype at = 0; at < line.size(); at += 997)
        pieces.feed(line.mid(at, 997));
    pieces.feed(QStringLiteral("\n"));
    QVERIFY2(clock.elapsed() < 10'000, "feeding a long line takes quadratic time");
    QVERIFY(pieces.blocks() == whole.blocks());
    QString joined;
    for (const MarkdownBlock &block : whole.blocks()) {
        QVERIFY(block.text.size() <= MarkdownSplitter::kBlock);
        QVERIFY(!block.text.front().isLowSurrogate());
        joined += block.text;
    }
    QCOMPARE(joined, line);
}

void TestChat::inlineMarks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const char *markdown, const char *html) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(html);
    };
    row("bold", "a **b** c", "a <b>b</b> c");
    row("italic", "*a* _b_ snake_case_name", "<i>a</i> <i>b</i> snake_case_name");
    row("strike", "~~a~~ ~b", "<s>a</s> ~b");
    row("nested", "**a *b* c**", "<b>a <i>b</i> c</b>");
    row("unclosed", "**a", "**a");
    row("code", "`<b>` and ``a`b``", "<code>&lt;b&gt;</code> and <code>a`b</code>");
    row("marks in code", "`**a**`", "<code>**a**</code>");
    row("link", "[t](https://e.org/?a=1&b=2)", "<a href=\"https://e.org/?a=1&amp;b=2\">t</a>");
    row("plain link", "see https://e.org/x.", "see <a href=\"https://e.org/x\">https://e.org/x</a>.");
    row("escape", "\\*a\\*", "*a*");
    row("lines", "a\nb", "a<br>b");
    row("math", "so $a_i * b_i$ and \\(x_1\\) hold", "so <code>a_i * b_i</code> and <code>x_1</code> hold");
    row("money", "from $5 to $10, or 3$ and 4$", "from $5 to $10, or 3$ and 4$");
    row("multiply", "2 * 3 * 4", "2 * 3 * 4");
}

void TestChat::inlineMarks()
{
    QFETCH(QString, markdown);
    QTEST(inlineMarkup(markdown).html, "html");
}

void TestChat::hostileInput_data()
{
    QTest::addColumn<QString>("markdown");
    for (const char *text :
         {"<img src=http://127.0.0.1:1/x.png>", "<script>alert(1)</script>", "![x](http://127.0.0.1:1/x.png)",
          "![x](file:///etc/passwd)", "[x](javascript:alert(1))", "[x](data:text/html,<b>)", "<a href='x'>y</a>",
          "[x](https://e.org/\"onclick=\"x)", "**<img src=x>**", "`<img src=x>`", "[<img src=x>](https://e.org)",
          "<style>*{background:url(http://127.0.0.1:1)}</style>", "&lt;img src=x&gt;", "<https://e.org/<img>>",
          "<br/><table background=x>", "[a](qrc:/x) [b](file:///x) [c](image://x/y)"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestChat::hostileInput()
{
    QFETCH(QString, markdown);
    const QString html = inlineMarkup(markdown).html;
    // Every element that is left is one of ours, and every address one that openLink() takes.
    static const QRegularExpression ours(
        QStringLiteral("</?(?:b|i|s|code|a)>|<br>|<a href=\"(?:https?|mailto):[^\"<>]*\">"));
    QString rest = html;
    rest.remove(ours);
    QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'), qPrintable(html));
}

void TestChat::boldHasOurWeight()
{
    // Of the weight that b asks for, there is none among our fonts: Qt would smear the one that is.
    const InlineMarkup made = inlineMarkup(QStringLiteral("a **b** c"));
    QVERIFY(made.rich);
    const Markup markup;
    for (const QString &html : {markup.rich(made.html, QStringLiteral("Mono"), Qt::gray, Qt::blue),
                                markup.selectable(made.html, QStringLiteral("Mono"), 22)}) {
        QVERIFY2(html.contains(QStringLiteral("a <span style=\"font-weight:600\">b</span> c")), qPrintable(html));
        QVERIFY(!html.contains(QStringLiteral("<b>")));
    }
}

void TestChat::codeIsEscaped()
{
    const Markup markup;
    const QString html = markup.paint(QStringLiteral("if (a<b) # <img src=\"http://127.0.0.1:1\">\n\"<b>\""),
                                      QStringLiteral("python"), Qt::blue, Qt::green, Qt::magenta, Qt::gray);
    QString rest = html;
    rest.remove(QRegularExpression(QStringLiteral("</?font(?: color=\"#[0-9a-f]{6}\")?>|<br>")));
    QVERIFY2(!rest.contains(u'<'), qPrintable(html));
    QVERIFY(html.startsWith(QStringLiteral("<font color=\"#0000ff\">if</font>&nbsp;(a&lt;b)")));
}

void TestChat::onlyTheLastRowsChange()
{
    MarkdownBlocks blocks;
    blocks.addPrompt(QStringLiteral("p"), QStringLiteral("12:00:00"), 1);
    blocks.addAnswer(QStringLiteral("m"), QStringLiteral("DM"), 1);
    blocks.addText(QStringLiteral("one\n\ntwo\n\nthr"));
    QCOMPARE(blocks.count(), 5);
    int lowest = 100;
    QSet<int> told;
    connect(&blocks, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex &from, const QModelIndex &, const QList<int> &roles) {
                lowest = std::min(lowest, from.row());
                told.unite(QSet<int>(roles.begin(), roles.end()));
            });
    blocks.addText(QStringLiteral("ee\n\nfour"));
    QCOMPARE(blocks.count(), 6);
    // What was complete before is never touched again; of the rest, what has changed.
    QCOMPARE(lowest, 4);
    QCOMPARE(told, (QSet<int> {MarkdownBlocks::HtmlRole, MarkdownBlocks::RichRole, MarkdownBlocks::OpenRole}));
    QCOMPARE(blocks.data(blocks.index(4), MarkdownBlocks::HtmlRole).toString(), QStringLiteral("three"));
    QVERIFY(blocks.data(blocks.index(5), MarkdownBlocks::OpenRole).toBool());
    blocks.addReasoning(QStringLiteral("hm"));
    QCOMPARE(blocks.data(blocks.index(6), MarkdownBlocks::ComponentTypeRole).toString(), QStringLiteral("Reasoning"));
    blocks.removeAnswer(1);
    QCOMPARE(blocks.count(), 1);
}

QTEST_GUILESS_MAIN(TestChat)
#include "tst_chat.moc"
