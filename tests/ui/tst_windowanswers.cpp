// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/svgview.h"
#include "tests/ui/windowtest.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QtTest>

using namespace station;

/** What one does with the answers of the chat in the window, on a gateway whose answers the test writes. */
class TestWindowAnswers : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void quotesWhatIsSelected();
    void goesOnWithACutAnswer();
    void editsAnAnswerByKeyboard();
    void nothingReadsAsNothing();
    void translatesByKeyboard();
    void drawsAnSvg();
    void aLongSvgIsOnePicture();
    void drawsADiagram();
    void aWideDiagramMovesSideways();
    void saysWhichLineOfADiagramIsWrong();

private:
    void answerWith(const QString &text, const char *reason = "stop");
};

void TestWindowAnswers::answerWith(const QString &text, const char *reason)
{
    m_gateway->setScript(FakeGateway::delta(text) + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason
                         + "\"}]}\n\ndata: [DONE]\n\n");
}

void TestWindowAnswers::quotesWhatIsSelected()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    answerWith(QStringLiteral("Alpha **beta** gamma\n\nDelta `epsilon`"));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Hello")));
    QTRY_VERIFY(item(QStringLiteral("quoteAnswer")));
    QQuickItem *prompt = item(QStringLiteral("prompt"));

    // Nothing is selected: all of it, below what one has begun to write.
    click(prompt);
    type("See");
    click(item(QStringLiteral("quoteAnswer")));
    QCOMPARE(prompt->property("text").toString(),
             QStringLiteral("See\n\n> Alpha **beta** gamma\n>\n> Delta `epsilon`\n\n"));
    QCOMPARE(focused(), QStringLiteral("prompt"));
    QCOMPARE(prompt->property("cursorPosition").toInt(), prompt->property("length").toInt());

    // The words under the mouse, in the answer's second paragraph.
    prompt->setProperty("text", QString());
    const QList<QQuickItem *> all = itemsBelow(m_window->contentItem());
    const auto words = std::find_if(all.begin(), all.end(), [](QQuickItem *one) {
        return one->objectName() == u"paragraph" && one->property("text").toString().contains(QStringLiteral("Delta"));
    });
    QVERIFY(words != all.end());
    const QPoint at = (*words)->mapToScene({12, 14}).toPoint();
    QTest::mouseMove(m_window, at);
    QTRY_VERIFY(item(QStringLiteral("selection")));
    QTest::mouseDClick(m_window, Qt::LeftButton, {}, at);
    QTRY_COMPARE(item(QStringLiteral("selection"))->property("selectedText").toString(), QStringLiteral("Delta"));
    click(item(QStringLiteral("quoteAnswer")));
    QCOMPARE(prompt->property("text").toString(), QStringLiteral("> Delta\n\n"));

    // One's own words too.
    prompt->setProperty("text", QString());
    click(item(QStringLiteral("quotePrompt")));
    QCOMPARE(prompt->property("text").toString(), QStringLiteral("> Hello\n\n"));
}

void TestWindowAnswers::goesOnWithACutAnswer()
{
    m_backend->offer("mistral/large");
    m_desktop->chat()->setModel(QStringLiteral("mistral/large"));
    visit(QStringLiteral("playground"));
    answerWith(QStringLiteral("One, two,"), "length");
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Count")));
    QTRY_VERIFY(item(QStringLiteral("goOn")));
    QVERIFY(item(QStringLiteral("goOn"))->property("tip").toString().contains(QStringLiteral("in its place")));
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    QVERIFY(item(QStringLiteral("goOn"))->property("tip").toString().contains(QStringLiteral("A question asks")));
    m_desktop->chat()->setModel(QStringLiteral("mistral/large"));
    answerWith(QStringLiteral(" three."));
    item(QStringLiteral("goOn"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_COMPARE(m_gateway->requests(), 2);
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("One, two, three.")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(!item(QStringLiteral("goOn")));
}

void TestWindowAnswers::editsAnAnswerByKeyboard()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    answerWith(QStringLiteral("Two and two are five"));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Count")));
    QTRY_VERIFY(item(QStringLiteral("editAnswer")));
    const auto edit = [this] {
        item(QStringLiteral("editAnswer"))->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    };
    edit();
    QQuickItem *prompt = item(QStringLiteral("prompt"));
    QCOMPARE(prompt->property("text").toString(), QStringLiteral("Two and two are five"));
    QCOMPARE(item(QStringLiteral("send"))->property("text").toString(), QStringLiteral("Keep"));
    // Cancelled, nothing has changed.
    click(item(QStringLiteral("cancelEdit")));
    QCOMPARE(prompt->property("text").toString(), QString());
    QCOMPARE(m_desktop->chat()->tree().path().size(), 2);

    edit();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QCOMPARE(item(QStringLiteral("send"))->property("hindrance").toString(), QStringLiteral("An answer needs words"));
    type("Four");
    // Nobody is asked, so that it works with the gateway closed too.
    m_backend->stopGateway();
    press(Qt::Key_Return);
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Four")));
    QVERIFY(rows(MarkdownBlocks::TextRole).contains(QStringLiteral("edited by you")));
    QCOMPARE(prompt->property("text").toString(), QString());
    QCOMPARE(item(QStringLiteral("send"))->property("text").toString(), QStringLiteral("Send"));
    QCOMPARE(m_gateway->requests(), 1);
    m_backend->startGateway();
    answerWith(QStringLiteral("Fine"));
    type("And three?");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 2);
    QCOMPARE(QJsonDocument::fromJson(m_gateway->requestBody()).object()[u"messages"][1][u"content"].toString(),
             QStringLiteral("Four"));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    // Back to the model's own, by the arrow at its head.
    QTRY_VERIFY(item(QStringLiteral("branchBefore")));
    click(item(QStringLiteral("branchBefore")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Two and two are five")));
    // One of the two can go.
    QTRY_VERIFY(item(QStringLiteral("removeAnswer")));
    click(item(QStringLiteral("removeAnswer")));
    QObject *ask = m_window->findChild<QObject *>(QStringLiteral("removeMessageAsk"));
    QVERIFY(ask);
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Four")));
    QTRY_VERIFY(!item(QStringLiteral("removeAnswer")));
}

void TestWindowAnswers::nothingReadsAsNothing()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    answerWith(QString(), "stop");
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Say something")));
    QTRY_VERIFY(item(QStringLiteral("answerNote")));
    QCOMPARE(item(QStringLiteral("answerNote"))->property("words").toString(),
             QStringLiteral("The model answered nothing."));
    QTRY_VERIFY(item(QStringLiteral("retryHere")));
    answerWith(QStringLiteral("Something"));
    click(item(QStringLiteral("retryHere")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Something")));
    QTRY_VERIFY(!item(QStringLiteral("answerNote")));
}

void TestWindowAnswers::translatesByKeyboard()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    answerWith(QStringLiteral("Good day"));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Greet")));
    QTRY_VERIFY(item(QStringLiteral("translateAnswer")));
    item(QStringLiteral("translateAnswer"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_COMPARE(focused(), QStringLiteral("translateNow"));
    // The window's own language is the first one.
    QCOMPARE(item(QStringLiteral("translationLanguage"))->property("value").toString(), QStringLiteral("en"));
    press(Qt::Key_Tab, Qt::ShiftModifier);
    QTRY_COMPARE(focused(), QStringLiteral("translationLanguage"));
    press(Qt::Key_Down);
    QTRY_COMPARE(item(QStringLiteral("translationLanguage"))->property("value").toString(), QStringLiteral("zh_CN"));
    press(Qt::Key_Tab);
    answerWith(QStringLiteral("您好"));
    press(Qt::Key_Space);
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("您好")));
    QTRY_VERIFY(item(QStringLiteral("removeTranslation")));
    QVERIFY(m_gateway->requestBody().contains("Simplified Chinese"));
    click(item(QStringLiteral("removeTranslation")));
    QTRY_VERIFY(!rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("您好")));
    QVERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Good day")));
}

void TestWindowAnswers::drawsAnSvg()
{
    QTcpServer trap;
    QVERIFY(trap.listen(QHostAddress::LocalHost));
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    const QString code = QStringLiteral("<svg viewBox=\"0 0 100 40\"><title>A green field</title>"
                                        "<image href=\"http://127.0.0.1:%1/a.png\" width=\"9\" height=\"9\"/>"
                                        "<rect width=\"100\" height=\"40\" fill=\"#0f0\"/></svg>")
                             .arg(trap.serverPort());
    answerWith(QStringLiteral("Here:\n\n```svg\n%1\n```\n\n```python\nprint(1)\n```").arg(code));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Draw")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("showPicture")));
    QVERIFY2(!item(QStringLiteral("svgPicture")), "nothing is drawn that nobody asked for");
    QCOMPARE(item(QStringLiteral("showPicture"))->property("text").toString(), QStringLiteral("Show as picture"));
    item(QStringLiteral("showPicture"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_VERIFY(item(QStringLiteral("svgPicture")));
    auto *picture = qobject_cast<SvgView *>(item(QStringLiteral("svgPicture")));
    QVERIFY(picture);
    QTRY_VERIFY(!picture->image().isNull());
    QCOMPARE(picture->image().pixelColor(picture->image().width() / 2, picture->image().height() / 2),
             QColor(Qt::green));
    // As wide as the block, as high as that makes it, and in the window.
    QTRY_COMPARE(int(picture->height()), int(std::lround(picture->width() / 2.5)));
    QCOMPARE(picture->image().width(), int(std::ceil(picture->width())));
    const QPoint middle = picture->mapToScene({picture->width() / 2, picture->height() / 2}).toPoint();
    QTRY_COMPARE(m_window->grabWindow().pixelColor(middle), QColor(Qt::green));
    QTRY_VERIFY(item(QStringLiteral("svgNote")));
    QVERIFY(item(QStringLiteral("svgNote"))->property("text").toString().contains(QStringLiteral("left out")));
    QVERIFY(!trap.waitForNewConnection(200));
    // Copied is the code, and pressed again it is there again.
    click(item(QStringLiteral("copyCode")));
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    QCOMPARE(item(QStringLiteral("showPicture"))->property("text").toString(), QStringLiteral("Show the code"));
    click(item(QStringLiteral("showPicture")));
    QTRY_VERIFY(!item(QStringLiteral("svgPicture")));
    QCOMPARE(item(QStringLiteral("showPicture"))->property("text").toString(), QStringLiteral("Show as picture"));

    // What cannot be drawn says why.
    answerWith(QStringLiteral("```xml\n<?xml version=\"1.0\"?>\n<svg><g></svg>\n```"));
    m_desktop->desk()->startNew();
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Draw")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("showPicture")));
    click(item(QStringLiteral("showPicture")));
    QTRY_VERIFY(item(QStringLiteral("svgNote")));
    QVERIFY(item(QStringLiteral("svgNote"))
                ->property("text")
                .toString()
                .startsWith(QStringLiteral("This is no whole SVG")));
}

void TestWindowAnswers::aLongSvgIsOnePicture()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    // Longer than a block of the view, by many lines, and by one line.
    QString code = QStringLiteral("<svg viewBox=\"0 0 100 50\">\n");
    for (int i = 0; i < 800; ++i)
        code += QStringLiteral("<rect x=\"%1\" width=\"1\" height=\"50\" fill=\"blue\"/>\n").arg(i % 50);
    code += QStringLiteral("<path fill=\"blue\" d=\"M50 0") + QStringLiteral(" H100 V50 H50 Z").repeated(1500)
        + QStringLiteral("\"/>\n</svg>");
    answerWith(QStringLiteral("```svg\n") + code + QStringLiteral("\n```\n\nEnd"));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Draw")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    MarkdownBlocks *blocks = m_desktop->chat()->blocks();
    const int first = int(rows(MarkdownBlocks::ComponentTypeRole).indexOf(QStringLiteral("Code")));
    QVERIFY(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Code")) > 3);
    for (int row = first; row < first + 3; ++row)
        QCOMPARE(blocks->codeAt(row), code);
    QCOMPARE(blocks->codeAt(first - 1), QString());

    QQuickItem *list = item(QStringLiteral("conversation"));
    list->forceActiveFocus();
    press(Qt::Key_Home);
    QTRY_VERIFY(item(QStringLiteral("showPicture")));
    const qreal before = list->property("contentHeight").toReal();
    click(item(QStringLiteral("copyCode")));
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    click(item(QStringLiteral("showPicture")));
    QTRY_VERIFY(item(QStringLiteral("svgPicture")));
    auto *picture = qobject_cast<SvgView *>(item(QStringLiteral("svgPicture")));
    QTRY_VERIFY(!picture->image().isNull());
    QCOMPARE(picture->problem(), QString());
    for (const double x : {0.1, 0.9})
        QCOMPARE(picture->image().pixelColor(int(x * picture->image().width()), 20), QColor(Qt::blue));
    // The rest of the code is gone with it.
    QTRY_VERIFY(list->property("contentHeight").toReal() < before / 4);
    QCOMPARE(blocks->data(blocks->index(first + 1), MarkdownBlocks::PicturedRole).toBool(), true);
    // It stays a picture where one scrolls away from it and back.
    press(Qt::Key_End);
    press(Qt::Key_Home);
    QTRY_VERIFY(item(QStringLiteral("svgPicture")));
    click(item(QStringLiteral("showPicture")));
    QTRY_VERIFY(!item(QStringLiteral("svgPicture")));
    QTRY_VERIFY(list->property("contentHeight").toReal() > before / 4);
}

void TestWindowAnswers::drawsADiagram()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    const QString code = QStringLiteral("flowchart TD\n    A[Start] --> B{Ready?}\n    B -- yes --> C[Depart]\n"
                                        "    B -- no --> A\n    style C fill:#0000ff");
    answerWith(QStringLiteral("Here:\n\n```mermaid\n%1\n```\n").arg(code));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Draw")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("showPicture")));
    QVERIFY2(!item(QStringLiteral("svgPicture")), "nothing is drawn that nobody asked for");
    // By mouse there, by keyboard back.
    click(item(QStringLiteral("showPicture")));
    QTRY_VERIFY(item(QStringLiteral("svgPicture")));
    auto *picture = qobject_cast<SvgView *>(item(QStringLiteral("svgPicture")));
    QVERIFY(picture);
    QTRY_VERIFY(!picture->image().isNull());
    QCOMPARE(picture->problem(), QString());
    QVERIFY(!picture->strips());
    QVERIFY(!item(QStringLiteral("svgNote")));
    // It is told to those who do not see it.
    const QString told = QStringLiteral("Flowchart: Start, Ready?, Depart");
    QCOMPARE(picture->title(), told);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(picture);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), told);
    QCOMPARE(accessible->role(), QAccessible::Graphic);
    // No larger than its letters are meant to be, in the middle of the block, and with the colour of its node.
    QVERIFY(picture->mostWidth() > 100 && picture->mostWidth() < picture->width());
    QCOMPARE(picture->image().width(), int(std::ceil(picture->mostWidth())));
    QTRY_COMPARE(int(picture->height()), int(std::lround(picture->mostWidth() / picture->aspect())));
    const QImage &image = picture->image();
    int blue = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            blue += image.pixelColor(x, y) == QColor(Qt::blue);
    }
    QVERIFY(blue > 500);
    QTRY_COMPARE(m_window->grabWindow().pixelColor(picture->mapToScene({4, 4}).toPoint()), QColor(Qt::white));
    click(item(QStringLiteral("copyCode")));
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    item(QStringLiteral("showPicture"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_VERIFY(!item(QStringLiteral("svgPicture")));
}

void TestWindowAnswers::aWideDiagramMovesSideways()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QString code = QStringLiteral("flowchart LR\n");
    for (int i = 0; i < 16; ++i)
        code += QStringLiteral("  n%1[A step of the way %1] --> n%2\n").arg(i).arg(i + 1);
    answerWith(QStringLiteral("```mermaid\n%1```\n").arg(code));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Draw")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("showPicture")));
    click(item(QStringLiteral("showPicture")));
    QTRY_VERIFY(item(QStringLiteral("svgPicture")));
    auto *picture = qobject_cast<SvgView *>(item(QStringLiteral("svgPicture")));
    QQuickItem *frame = item(QStringLiteral("svgFrame"));
    // Letters of 12 px are 9 px high, and no smaller.
    QTRY_VERIFY(picture->mostWidth() > 2 * frame->width());
    QTRY_COMPARE(picture->width(), picture->mostWidth() * 0.75);
    QTRY_COMPARE(picture->image().width(), int(std::ceil(picture->width())));
    QCOMPARE(frame->property("contentWidth").toReal(), picture->width());
    QVERIFY(frame->property("interactive").toBool());
    QVERIFY(frame->height() > picture->height());
}

void TestWindowAnswers::saysWhichLineOfADiagramIsWrong()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    answerWith(QStringLiteral("```mermaid\nflowchart TD\n  A --> B\n  B -> C\n```\n"));
    QVERIFY(m_desktop->desk()->send(QStringLiteral("Draw")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("showPicture")));
    QQuickItem *button = item(QStringLiteral("showPicture"));
    const qreal before = item(QStringLiteral("conversation"))->property("contentHeight").toReal();
    click(button);
    QTRY_VERIFY(item(QStringLiteral("svgNote")));
    QQuickItem *note = item(QStringLiteral("svgNote"));
    QCOMPARE(note->property("text").toString(), QStringLiteral("Line 3 is not understood: B -> C"));
    QVERIFY(!item(QStringLiteral("svgPicture")));
    // The code stays, and the words stand below it.
    const auto all = itemsBelow(m_window->contentItem());
    const auto code = std::find_if(all.begin(), all.end(), [](QQuickItem *one) {
        return one->isVisible() && one->property("text").toString().contains(QStringLiteral("flowchart"));
    });
    QVERIFY(code != all.end());
    QTRY_VERIFY(note->mapToScene({0, 0}).y() >= (*code)->mapToScene({0, (*code)->height()}).y());
    QTRY_VERIFY(item(QStringLiteral("conversation"))->property("contentHeight").toReal() > before);
}

QTEST_MAIN(TestWindowAnswers)
#include "tst_windowanswers.moc"
