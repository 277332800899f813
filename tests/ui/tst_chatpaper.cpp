// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>
#include <QtTest>

using namespace station;

namespace {

ChatMessage said(bool fromUser, const QString &text, const ChatMessage *after = nullptr)
{
    static int number = 0;
    ChatMessage message;
    message.id = QString::number(++number);
    message.parent = after ? after->id : QString();
    message.fromUser = fromUser;
    message.createdMs = 1'750'000'000'000 + number;
    if (fromUser) {
        message.prompt = text;
    } else {
        message.model = "groq/openai/gpt-oss-120b";
        message.parts.push_back({ChatPart::Kind::Text, text, {}, -1});
    }
    return message;
}

QByteArray png(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

int pagesOf(const QByteArray &pdf)
{
    return int(QString::fromLatin1(pdf).count(QRegularExpression(QStringLiteral("/Type /Page\\b"))));
}

} // namespace

/** A conversation on paper. */
class TestChatPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheConversation();
    void ownWordsAndNothing();
    void picturesThatWereAttached();
    void loadsNothing();
    void textOfThePdf();
    void codeBreaksAcrossPages();
    void aLongConversation();
};

void TestChatPaper::holdsTheConversation()
{
    ChatTree tree;
    const ChatMessage question = tree.add(said(true, QStringLiteral("Fährt der Zug nach Köln?\n上海站")));
    ChatMessage answer = said(false,
                              QStringLiteral("# Ja\n\nUm **zwei** mit `ICE 1`:\n\n1. Gleis\n   - Süd\n\n> leise\n\n"
                                             "```python\nprint('Köln')\n\n\tx = 1\n```\n\n| Zug | Zeit |\n|---|---:|\n"
                                             "| 高铁 | **14:00** |\n\n---\n\nEnde"),
                              &question);
    answer.parts.insert(answer.parts.begin(), {ChatPart::Kind::Reasoning, QStringLiteral("Let me think"), {}, -1});
    answer.parts.push_back({ChatPart::Kind::ToolCall, QStringLiteral("{\"a\":1}"), QStringLiteral("timetable"), 0});
    answer.state = ChatMessage::State::Failed;
    answer.error = QStringLiteral("The line is down");
    answer.translation = ChatTranslation {QStringLiteral("zh_CN"), "groq/m", QStringLiteral("是的"), {}, {}};
    tree.add(answer);
    ChatSettings settings;
    settings.system = QStringLiteral("Be brief");
    const auto paper = toPaper({QStringLiteral("Züge"), 1'750'000'000'000, settings, {&tree}}, {{500, 700}, nullptr});
    const QString text = paper->toPlainText();
    for (const char *part :
         {"Züge", "Be brief", "You", "Fährt der Zug nach Köln?", "上海站", "groq/openai/gpt-oss-120b", "Let me think",
          "Um zwei mit ICE 1:", "•  Süd", "leise", "print('Köln')\n\n    x = 1", "timetable", "{\"a\":1}",
          "The line is down", "failed", "简体中文, groq/m", "是的"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + u'\n' + text));
    for (const char *mark : {"**", "```", "|", "<b>"})
        QVERIFY2(!text.contains(QString::fromUtf8(mark)), mark);
    // Our fonts have no bolder one: it would be smeared.
    QCOMPARE(paper->find(QStringLiteral("zwei")).charFormat().fontWeight(), int(QFont::DemiBold));

    QTextTable *table = nullptr;
    int grounds = 0;
    const QList<QTextFrame *> frames = paper->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *found = qobject_cast<QTextTable *>(frame))
            table = found;
        else if (frame->frameFormat().background().style() == Qt::SolidPattern)
            ++grounds;
    }
    QCOMPARE(grounds, 2);
    QVERIFY(table);
    QCOMPARE(table->rows(), 2);
    QCOMPARE(table->cellAt(1, 0).firstCursorPosition().block().text(), QStringLiteral("高铁"));
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().blockFormat().alignment() & Qt::AlignHorizontal_Mask,
             int(Qt::AlignRight));
    const QTextBlock code = paper->find(QStringLiteral("print('Köln')")).block();
    QTextCursor in(code);
    in.movePosition(QTextCursor::Right);
    QVERIFY(in.charFormat().fontFamilies().toStringList().contains(QStringLiteral("IBM Plex Mono")));
}

void TestChatPaper::ownWordsAndNothing()
{
    ChatTree tree;
    const ChatMessage question = tree.add(said(true, QStringLiteral("Where?")));
    ChatMessage mine = said(false, QStringLiteral("In France"), &question);
    mine.edited = true;
    tree.add(mine);
    const ChatMessage next = tree.add(said(true, QStringLiteral("And then?"), &mine));
    tree.add(said(false, QString(), &next));
    const auto paper = toPaper({QStringLiteral("Paris"), 1'750'000'000'000, {}, {&tree}}, {{500, 700}, nullptr});
    const QString text = paper->toPlainText();
    QCOMPARE(text.count(QStringLiteral(", edited by the user")), 1);
    QVERIFY(text.indexOf(QStringLiteral("edited by the user")) < text.indexOf(QStringLiteral("In France")));
    QVERIFY2(text.trimmed().endsWith(QStringLiteral("The model answered nothing.")), qPrintable(text));
}

void TestChatPaper::picturesThatWereAttached()
{
    ChatTree tree;
    ChatMessage question = said(true, QStringLiteral("look"));
    question.attachments = {
        {ChatAttachment::Kind::Image, QStringLiteral("a"), QStringLiteral("a.png"), "image/png", png({4000, 500})},
        {ChatAttachment::Kind::Image, QStringLiteral("b"), QStringLiteral("broken.png"), "image/png", "no picture"},
        {ChatAttachment::Kind::Pdf, QStringLiteral("c"), QStringLiteral("c.pdf"), "application/pdf", "%PDF"},
    };
    tree.add(question);
    const auto paper = toPaper({QStringLiteral("t"), 1, {}, {&tree}}, {{500, 700}, nullptr});
    const QString text = paper->toPlainText();
    QCOMPARE(text.count(QChar::ObjectReplacementCharacter), 1);
    QVERIFY(text.contains(QStringLiteral("broken.png")) && text.contains(QStringLiteral("c.pdf")));
    QTextCursor cursor(paper.get());
    cursor.setPosition(int(text.indexOf(QChar::ObjectReplacementCharacter)) + 1);
    const QTextImageFormat image = cursor.charFormat().toImageFormat();
    QVERIFY2(image.width() <= 500 && image.width() > 450, "as wide as the page");
    QVERIFY(!paper->resource(QTextDocument::ImageResource, QUrl(image.name())).value<QImage>().isNull());
    QVERIFY(toPdf({QStringLiteral("t"), 1, {}, {&tree}}).contains("/Subtype /Image"));
}

void TestChatPaper::loadsNothing()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("http://127.0.0.1:%1/a.png").arg(server.serverPort());
    QTemporaryDir folder;
    QFile local(folder.filePath(QStringLiteral("a.png")));
    QVERIFY(local.open(QIODevice::WriteOnly));
    local.write(png({64, 64}));
    local.close();
    const QString file = QUrl::fromLocalFile(local.fileName()).toString();
    ChatTree tree;
    ChatMessage answer = said(false,
                              QStringLiteral("![a](%1)\n\n<img src=\"%1\">\n\n![b](%2)\n\n<img src='%2'>\n\n"
                                             "| ![c](%2) |\n|---|\n| <img src=\"%2\"> |\n")
                                  .arg(address, file));
    tree.add(answer);
    const ExportedConversation conversation {QStringLiteral("<img src=\"%1\">").arg(file), 1, {}, {&tree}};
    const auto paper = toPaper(conversation, {{500, 700}, nullptr});
    QVERIFY(!paper->toPlainText().contains(QChar::ObjectReplacementCharacter));
    QVERIFY(paper->resource(QTextDocument::ImageResource, QUrl(file)).isNull());
    const QByteArray pdf = toPdf(conversation);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(!pdf.contains("/Subtype /Image"));
    QVERIFY(!server.waitForNewConnection(300));
}

void TestChatPaper::textOfThePdf()
{
    ChatTree tree;
    const ChatMessage question = tree.add(said(true, QStringLiteral("Größe prüfen")));
    tree.add(said(false, QStringLiteral("上海站 on platform"), &question));
    const QByteArray pdf = toPdf({QStringLiteral("Züge"), 1'750'000'000'000, {}, {&tree}});
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pagesOf(pdf), 1);
    QVERIFY2(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"), "text, not a picture of it");
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        QSKIP("Without pdftotext nothing reads the text of a PDF");
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("c.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QProcess reader;
    reader.start(program, {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file.fileName(), QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(text.contains(QStringLiteral("Größe prüfen")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("platform")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Page 1 of 1")), qPrintable(text));
    if (!QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        QVERIFY2(text.contains(QStringLiteral("上海站")), qPrintable(text));
}

void TestChatPaper::codeBreaksAcrossPages()
{
    ChatTree tree;
    QString code;
    for (int i = 0; i < 200; ++i)
        code += QStringLiteral("line %1\n").arg(i);
    tree.add(said(false, QStringLiteral("```\n") + code + QStringLiteral("```\n")));
    const QSizeF body(500, 700);
    const auto paper = toPaper({QStringLiteral("t"), 1, {}, {&tree}}, {body, nullptr});
    QVERIFY(paper->pageCount() >= 3);
    // No page is left half empty by it, and no line lies on the edge of two.
    const QAbstractTextDocumentLayout *layout = paper->documentLayout();
    QList<int> onPage(paper->pageCount(), 0);
    for (QTextBlock block = paper->begin(); block.isValid(); block = block.next()) {
        const QRectF place = layout->blockBoundingRect(block);
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QRectF line = block.layout()->lineAt(i).naturalTextRect().translated(place.topLeft());
            const int page = int(line.top() / body.height());
            QVERIFY2(line.bottom() <= (page + 1) * body.height() + 0.5, qPrintable(block.text()));
            ++onPage[page];
        }
    }
    for (int page = 0; page + 1 < onPage.size(); ++page)
        QVERIFY2(onPage[page] > 30, qPrintable(QStringLiteral("page %1: %2 lines").arg(page).arg(onPage[page])));
}

void TestChatPaper::aLongConversation()
{
    ChatTree tree;
    QString id;
    QString body;
    for (int i = 0; i < 6; ++i)
        body += QStringLiteral("Sort the windows by their **start**, then walk once and `grow` the last one while the "
                               "next begins inside it; the rest stays as it was before.\n\n");
    body += QStringLiteral("```python\nfor start, end in sorted(windows):\n    merged.append((start, end))\n```\n\n"
                           "| a | b |\n|---|---|\n| 1 | 2 |\n");
    for (int i = 0; i < 200; ++i) {
        ChatMessage message = said(i % 2 == 0, i % 2 == 0 ? QStringLiteral("And number %1?").arg(i) : body);
        message.parent = id;
        id = tree.add(message).id;
    }
    QElapsedTimer clock;
    clock.start();
    const QByteArray pdf = toPdf({QStringLiteral("long"), 1, {}, {&tree}});
    const qint64 took = clock.elapsed();
    qInfo("200 messages, %d pages, %lld bytes, %lld ms", pagesOf(pdf), qint64(pdf.size()), took);
    QVERIFY(pagesOf(pdf) > 20);
    QVERIFY2(took < 2000, qPrintable(QStringLiteral("%1 ms").arg(took)));
}

QTEST_MAIN(TestChatPaper)
#include "tst_chatpaper.moc"
