// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/svgview.h"
#include "tests/ui/windowtest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QtTest>

using namespace station;

/** The chat in the window, on a gateway whose answers the test writes. */
class TestWindowChat : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void chatByKeyboard();
    void shiftEnterAndComposing();
    void conversationGoesOn();
    void errorInTheProvidersWords();
    void scrollStaysWhereOneReads();
    void hostileAnswerLoadsNothing();
    void linksAskFirst();
    void pickAModel();
    void moreParametersAsJson();
    void quotesWhatIsSelected();
    void goesOnWithACutAnswer();
    void editsAnAnswerByKeyboard();
    void nothingReadsAsNothing();
    void translatesByKeyboard();
    void drawsAnSvg();
    void aLongSvgIsOnePicture();
    void whoWritesDown();
    void dictationThatFails();

private:
    void answerWith(const QString &text, const char *reason = "stop");
    void hears(const QByteArray &model);
};

void TestWindowChat::answerWith(const QString &text, const char *reason)
{
    m_gateway->setScript(FakeGateway::delta(text) + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason
                         + "\"}]}\n\ndata: [DONE]\n\n");
}

void TestWindowChat::chatByKeyboard()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
    type("Hello");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestHead().startsWith("POST /v1/chat/completions HTTP/1.1"));
    QVERIFY(m_gateway->requestHead().toLower().contains("authorization: bearer gw-internal"));
    const QJsonObject body = QJsonDocument::fromJson(m_gateway->requestBody()).object();
    QCOMPARE(body[u"model"].toString(), QStringLiteral("groq/model-1"));
    QCOMPARE(body[u"messages"][0][u"content"].toString(), QStringLiteral("Hello"));
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Good **day**")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Good <b>day</b>")));
    QVERIFY(m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("stop")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(m_gateway->clientGone());
    QVERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Good <b>day</b>")));
    QVERIFY(rows(MarkdownBlocks::TextRole).contains(QStringLiteral("stopped")));
}

void TestWindowChat::shiftEnterAndComposing()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
    QQuickItem *prompt = m_window->activeFocusItem();
    type("a");
    press(Qt::Key_Return, Qt::ShiftModifier);
    type("b");
    QCOMPARE(prompt->property("text").toString(), QStringLiteral("a\nb"));
    // Enter chooses what the input method proposes: it must not send.
    QInputMethodEvent compose(QStringLiteral("ni"), {});
    QCoreApplication::sendEvent(prompt, &compose);
    QVERIFY(prompt->property("inputMethodComposing").toBool());
    press(Qt::Key_Return);
    QVERIFY(!m_desktop->chat()->streaming());
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("你"));
    QCoreApplication::sendEvent(prompt, &commit);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    const QJsonObject body = QJsonDocument::fromJson(m_gateway->requestBody()).object();
    const QString sent = body[u"messages"][0][u"content"].toString();
    QVERIFY2(sent.startsWith(QStringLiteral("a\nb")) && sent.endsWith(QStringLiteral("你")), qPrintable(sent));
    QCOMPARE(prompt->property("text").toString(), QString());
}

void TestWindowChat::conversationGoesOn()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("one"))
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                           "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1204,\"completion_tokens\":612}}\n\n"
                           "data: [DONE]\n\n");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("first")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    const auto figure = [this](int which) {
        MarkdownBlocks *blocks = m_desktop->chat()->blocks();
        const QVariantList figures =
            blocks->data(blocks->index(blocks->count() - 1), MarkdownBlocks::FiguresRole).toList();
        return figures.value(which).toMap().value(QStringLiteral("value")).toString();
    };
    QCOMPARE(figure(2), QStringLiteral("1,204"));
    QCOMPARE(figure(3), QStringLiteral("612"));
    QCOMPARE(figure(4), QStringLiteral("\u2013"));
    // The gateway's record of this very exchange brings the cost; another one's does not.
    LiveExchange other;
    other.state = LiveState::Done;
    other.row = FakeBackend::row("groq", "model-1", m_backend->m_now, 1, 1);
    other.row.requestId = "req-77";
    other.row.costMicroUsd = 5'000'000;
    LiveExchange mine = other;
    mine.id = 2;
    mine.row.requestId = "req-1";
    mine.row.costMicroUsd = 12'800;
    m_backend->send({mine, other});
    QCOMPARE(figure(4), QStringLiteral("$0.0128"));

    QCOMPARE(m_desktop->desk()->totals(), QStringLiteral("1.2K in, 612 out \u00B7 $0.0128"));

    QVERIFY(m_desktop->chat()->send(QStringLiteral("second")));
    QTRY_COMPARE(m_gateway->requests(), 2);
    const QJsonArray messages = QJsonDocument::fromJson(m_gateway->requestBody()).object()[u"messages"].toArray();
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages[1][u"role"].toString(), QStringLiteral("assistant"));
    QCOMPARE(messages[1][u"content"].toString(), QStringLiteral("one"));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    m_desktop->chat()->retry();
    QTRY_COMPARE(m_gateway->requests(), 3);
    QCOMPARE(QJsonDocument::fromJson(m_gateway->requestBody()).object()[u"messages"].toArray().size(), 3);
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QCOMPARE(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Prompt")), 2);
}

void TestWindowChat::errorInTheProvidersWords()
{
    m_desktop->chat()->setModel(QStringLiteral("anthropic/model-1"));
    connect(m_gateway.get(), &FakeGateway::requested, this, [this] {
        m_gateway->begin(429, "application/json");
        m_gateway->write(R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down, please."}})");
        m_gateway->end();
    });
    QVERIFY(m_desktop->chat()->send(QStringLiteral("x")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QVERIFY(m_gateway->requestHead().startsWith("POST /v1/messages "));
    QVERIFY(rows(MarkdownBlocks::TextRole).contains(QStringLiteral("Slow down, please.")));
    QVERIFY(rows(MarkdownBlocks::TitleRole)
                .contains(QStringLiteral("Wait a little, then try again, or choose another model.")));
    QVERIFY(m_desktop->chat()->canRetry());
    // Nobody listens there any more.
    m_gateway.reset();
    m_desktop->chat()->retry();
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QVERIFY(rows(MarkdownBlocks::TextRole).filter(QStringLiteral("The gateway does not answer")).size() == 1);
}

void TestWindowChat::scrollStaysWhereOneReads()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QVERIFY(m_desktop->chat()->send(QStringLiteral("long")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
    const auto grow = [this](int paragraphs) {
        QString text;
        for (int i = 0; i < paragraphs; ++i)
            text += QStringLiteral("Paragraph of an answer that is rather long.\n\n");
        const int before = m_desktop->chat()->blocks()->count();
        m_gateway->write(FakeGateway::delta(text));
        return QTest::qWaitFor([&] { return m_desktop->chat()->blocks()->count() >= before + paragraphs - 1; });
    };
    QVERIFY(grow(60));
    QQuickItem *list = item(QStringLiteral("conversation"));
    QVERIFY(list);
    QTRY_VERIFY(list->property("contentHeight").toReal() > 2 * list->height());
    QTRY_VERIFY(list->property("atYEnd").toBool());
    list->forceActiveFocus();
    press(Qt::Key_PageUp);
    QTRY_VERIFY(!list->property("atYEnd").toBool());
    const qreal at = list->property("contentY").toReal();
    const auto *settle = list->parentItem()->findChild<QObject *>(QStringLiteral("settle")); // which would move it
    QVERIFY(settle);
    for (int i = 0; i < 2; ++i) {
        const qreal height = list->property("contentHeight").toReal();
        QVERIFY(grow(15));
        QTRY_VERIFY(list->property("contentHeight").toReal() > height);
        QTRY_VERIFY(!settle->property("running").toBool());
        QCOMPARE(list->property("contentY").toReal(), at);
    }
    for (int i = 0; i < 10 && !list->property("atYEnd").toBool(); ++i)
        press(Qt::Key_PageDown);
    QTRY_VERIFY(list->property("sticks").toBool());
    QVERIFY(grow(30));
    QTRY_VERIFY(list->property("atYEnd").toBool());
}

void TestWindowChat::hostileAnswerLoadsNothing()
{
    QTcpServer trap;
    QVERIFY(trap.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(trap.serverPort());
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    const QString answer =
        QStringLiteral("![a](%1a.png) <img src=\"%1b.png\"> `<img src=\"%1c.png\">`\n\n"
                       "| x |\n|---|\n| <img src=%1d.png> ![e](%1e.png) `x` |\n\n"
                       "```html\n<img src=\"%1f.png\"><script src=\"%1g.js\"></script>\n```\n\n"
                       "# <img src='%1h.png'>\n\n> <table background=\"%1i.png\">\n\n- <link href=%1j.css>\n")
            .arg(url);
    m_gateway->setScript("data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"<img src='" + url.toUtf8()
                         + "k.png'>\"}}]}\n\n" + FakeGateway::delta(answer)
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("<img src=\"%1p.png\">").arg(url)));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("conversation"))->property("contentHeight").toReal() > 100);
    // Unfold the reasoning too, and draw.
    QTRY_VERIFY(item(QStringLiteral("fold")));
    click(item(QStringLiteral("fold")));
    QVERIFY(!m_window->grabWindow().isNull());
    QVERIFY(!trap.waitForNewConnection(500));
    QVERIFY(!trap.hasPendingConnections());
}

void TestWindowChat::linksAskFirst()
{
    QList<QUrl> opened;
    m_desktop->setLinkOpener([&opened](const QUrl &url) { opened << url; });
    QVERIFY(!m_desktop->openLink(QStringLiteral("javascript:alert(1)")));
    QVERIFY(!m_desktop->openLink(QStringLiteral("file:///etc/passwd")));
    QVERIFY(!m_desktop->openLink(QStringLiteral("data:text/html,x")));
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("[LINKLINKLINK](https://e.org/x)"))
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("x")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QQuickItem *text = nullptr;
    QTRY_VERIFY([&] {
        const QList<QQuickItem *> items = itemsBelow(m_window->contentItem());
        for (QQuickItem *candidate : items) {
            if (candidate->property("text").toString().startsWith(QStringLiteral("<a href")))
                text = candidate;
        }
        return text != nullptr;
    }());
    const QPoint at = text->mapToScene(QPointF(20, 11)).toPoint();
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at);
    QObject *ask = m_window->findChild<QObject *>(QStringLiteral("linkAsk"));
    QVERIFY(ask);
    QTRY_VERIFY(ask->property("opened").toBool());
    QVERIFY(opened.isEmpty());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!ask->property("visible").toBool());
    QVERIFY(opened.isEmpty());
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at);
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_COMPARE(opened, QList<QUrl>() << QUrl(QStringLiteral("https://e.org/x")));
}

void TestWindowChat::moreParametersAsJson()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    click(item(QStringLiteral("parameters")));
    QTRY_COMPARE(focused(), QStringLiteral("systemPromptText"));
    tabTo(QStringLiteral("moreParametersText"));
    type("{\"top_k\": 4");
    QTRY_VERIFY(item(QStringLiteral("moreProblem")));
    QCOMPARE(item(QStringLiteral("moreProblem"))->property("text").toString(),
             QStringLiteral("The JSON is not complete yet."));
    type(", \"stream\": false}");
    QVERIFY(item(QStringLiteral("moreProblem"))->property("text").toString().contains(QStringLiteral("\"stream\"")));
    // Closed as it is, nothing is sent, and the button says why.
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("moreParameters")));
    click(item(QStringLiteral("prompt")));
    type("Hello");
    press(Qt::Key_Return);
    QVERIFY(!m_desktop->chat()->streaming());
    QVERIFY(item(QStringLiteral("send"))->property("hindrance").toString().contains(QStringLiteral("Parameters")));

    click(item(QStringLiteral("parameters")));
    QTRY_COMPARE(focused(), QStringLiteral("systemPromptText"));
    tabTo(QStringLiteral("moreParametersText"));
    press(Qt::Key_A, Qt::ControlModifier);
    type("{\"top_k\": 40}");
    QTRY_VERIFY(!item(QStringLiteral("moreProblem")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("moreParameters")));
    click(item(QStringLiteral("prompt")));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QCOMPARE(QJsonDocument::fromJson(m_gateway->requestBody()).object().value(u"top_k").toInt(), 40);
}

void TestWindowChat::quotesWhatIsSelected()
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

void TestWindowChat::goesOnWithACutAnswer()
{
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

void TestWindowChat::editsAnAnswerByKeyboard()
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

void TestWindowChat::nothingReadsAsNothing()
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

void TestWindowChat::translatesByKeyboard()
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

void TestWindowChat::drawsAnSvg()
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

void TestWindowChat::aLongSvgIsOnePicture()
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

void TestWindowChat::hears(const QByteArray &model)
{
    ModelInfo info;
    info.id = model;
    info.provider = model.left(model.indexOf('/'));
    info.kinds = {QStringLiteral("speech-to-text")};
    info.usable = true;
    m_backend->m_models.push_back(info);
    Q_EMIT m_backend->modelsChanged();
}

void TestWindowChat::whoWritesDown()
{
    const Dictation &dictation = *m_desktop->dictation();
    QCOMPARE(dictation.model(), QString());
    if (!m_desktop->transcript()->devices().isEmpty())
        QVERIFY2(dictation.hindrance().contains(QStringLiteral("Providers")), qPrintable(dictation.hindrance()));
    else
        QVERIFY2(dictation.hindrance().contains(QStringLiteral("microphone")), qPrintable(dictation.hindrance()));
    // Better the demo's than none, this machine's than the demo's, a provider's than this machine's.
    hears("demo/listener");
    QCOMPARE(dictation.model(), QStringLiteral("demo/listener"));
    hears("local/pocketsphinx");
    QCOMPARE(dictation.model(), QStringLiteral("local/pocketsphinx"));
    hears("groq/whisper");
    hears("groq/whisper-2");
    QCOMPARE(dictation.model(), QStringLiteral("groq/whisper"));
    // What a person chose in Audio, as long as it can be used.
    m_desktop->transcript()->setModel(QStringLiteral("groq/whisper-2"));
    QCOMPARE(dictation.model(), QStringLiteral("groq/whisper-2"));
    m_backend->m_models.pop_back();
    Q_EMIT m_backend->modelsChanged();
    QCOMPARE(dictation.model(), QStringLiteral("groq/whisper"));
    QCOMPARE(m_settings->value(QStringLiteral("audio/transcriptionModel")).toString(),
             QStringLiteral("groq/whisper-2"));
}

void TestWindowChat::dictationThatFails()
{
    if (m_desktop->transcript()->devices().isEmpty())
        QSKIP("no sound system here: with_sound.sh has one");
    hears("groq/whisper");
    visit(QStringLiteral("playground"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    const auto record = [this] {
        click(item(QStringLiteral("dictate")));
        QTRY_VERIFY(m_desktop->dictation()->recordedMs() > 400);
        click(item(QStringLiteral("dictate")));
        QTRY_VERIFY(m_desktop->dictation()->running());
    };
    const auto answer = [this](int status, const QByteArray &body) {
        m_gateway->begin(status, "application/json");
        m_gateway->write(body);
        m_gateway->end();
        QTRY_VERIFY(!m_desktop->dictation()->running());
    };
    record();
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestHead().startsWith("POST /v1/audio/transcriptions "));
    QVERIFY(m_gateway->requestBody().contains("groq/whisper") && m_gateway->requestBody().contains("RIFF"));
    QVERIFY(item(QStringLiteral("dictationState"))->property("text").toString().startsWith(u"groq/whisper"));
    // While it is written down, no other is begun, and the button says why.
    QVERIFY(!item(QStringLiteral("dictate"))->property("hindrance").toString().isEmpty());
    answer(429, R"({"error":{"message":"Slow down, please."}})");
    QTRY_COMPARE(item(QStringLiteral("dictationState"))->property("text").toString(),
                 QStringLiteral("Slow down, please. Try again, or choose another model in Audio."));
    record();
    QTRY_COMPARE(m_gateway->requests(), 2);
    answer(200, R"({"text":"  "})");
    QTRY_VERIFY(item(QStringLiteral("dictationState"))
                    ->property("text")
                    .toString()
                    .startsWith(QStringLiteral("No words were heard.")));
    // Stopped while it is written down, nothing comes of it.
    record();
    QTRY_COMPARE(m_gateway->requests(), 3);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("dictationState")));
    QTRY_VERIFY(m_gateway->clientGone());
    QCOMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QString());
    // Chinese is not set apart by blanks.
    record();
    QTRY_COMPARE(m_gateway->requests(), 4);
    answer(200, R"({"text":"你好"})");
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("你好"));
    record();
    QTRY_COMPARE(m_gateway->requests(), 5);
    answer(200, R"({"text":"世界"})");
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("你好世界"));
}

void TestWindowChat::pickAModel()
{
    visit(QStringLiteral("playground"));
    QTRY_VERIFY(item(QStringLiteral("modelButton")));
    QCOMPARE(m_desktop->models()->count(), 601);
    click(item(QStringLiteral("modelButton")));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("modelSearch"));
    type("xai 77");
    QTRY_COMPARE(m_desktop->models()->count(), 1);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->chat()->model(), QStringLiteral("xai/model-77"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
}

QTEST_MAIN(TestWindowChat)
#include "tst_windowchat.moc"
