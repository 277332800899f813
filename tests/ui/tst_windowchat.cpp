// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QtTest>

#include <algorithm>

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
    void anErrorHasAButtonThatActs();
    void scrollStaysWhereOneReads();
    void aHiddenConversationMakesNoRows();
    void hostileAnswerLoadsNothing();
    void linksAskFirst();
    void pickAModel();
    void moreParametersAsJson();
    void leavingAnAnswerByKeyboard();
    void aModelThatIsAway();
    void opensALongAnswer();

private:
    /** So many paragraphs more of the answer that streams; whether they came. */
    bool grow(int paragraphs);
};

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

void TestWindowChat::anErrorHasAButtonThatActs()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    int status = 503;
    connect(m_gateway.get(), &FakeGateway::requested, this, [this, &status] {
        m_gateway->begin(status, "application/json");
        m_gateway->write(R"({"error":{"message":"Not now.","type":"x","param":null,"code":null}})");
        m_gateway->end();
    });
    const auto pressAction = [this] {
        QQuickItem *button = nullptr;
        QTRY_VERIFY((button = item(QStringLiteral("errorAction"))) != nullptr);
        QCOMPARE(button->property("hindrance").toString(), QString());
        button->forceActiveFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
    };
    QVERIFY(m_desktop->desk()->send(QStringLiteral("x")));
    QTRY_VERIFY(item(QStringLiteral("errorAction")) && !m_desktop->chat()->streaming());
    QCOMPARE(item(QStringLiteral("errorAction"))->property("text").toString(), QStringLiteral("Try again"));
    status = 401;
    pressAction();
    QTRY_COMPARE(m_gateway->requests(), 2);
    QTRY_VERIFY(item(QStringLiteral("errorAction")) && !m_desktop->chat()->streaming());
    QTRY_COMPARE(item(QStringLiteral("errorAction"))->property("text").toString(), QStringLiteral("Open Providers"));
    pressAction();
    QTRY_COMPARE(m_window->property("place").toString(), QStringLiteral("providers"));
    // What only another request mends has none.
    visit(QStringLiteral("playground"));
    status = 400;
    QVERIFY(m_desktop->desk()->send(QStringLiteral("y")));
    QTRY_COMPARE(m_gateway->requests(), 3);
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_COMPARE(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Error")), 2);
    const QStringList kinds = rows(MarkdownBlocks::ComponentTypeRole);
    QCOMPARE(rows(MarkdownBlocks::CodeRole)[kinds.lastIndexOf(QStringLiteral("Error"))], QString());
}

bool TestWindowChat::grow(int paragraphs)
{
    const int before = m_desktop->chat()->blocks()->count();
    m_gateway->write(
        FakeGateway::delta(QStringLiteral("Paragraph of an answer that is rather long.\n\n").repeated(paragraphs)));
    return QTest::qWaitFor([&] { return m_desktop->chat()->blocks()->count() >= before + paragraphs - 1; });
}

void TestWindowChat::scrollStaysWhereOneReads()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QVERIFY(m_desktop->chat()->send(QStringLiteral("long")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
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

void TestWindowChat::aHiddenConversationMakesNoRows()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QVERIFY(m_desktop->chat()->send(QStringLiteral("long")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
    QVERIFY(grow(400));
    QQuickItem *list = item(QStringLiteral("conversation"));
    QVERIFY(list);
    QTRY_VERIFY(list->property("atYEnd").toBool());
    const auto *settle = list->parentItem()->findChild<QObject *>(QStringLiteral("settle"));
    const auto *content = list->property("contentItem").value<QQuickItem *>();
    QVERIFY(settle && content);
    visit(QStringLiteral("station"));
    QVERIFY(!list->isVisible());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(grow(10));
        m_window->grabWindow(); // lays out what is new
        QTRY_VERIFY(!settle->property("running").toBool());
        QVERIFY2(content->childItems().size() < 100, qPrintable(QString::number(content->childItems().size())));
    }
    visit(QStringLiteral("playground"));
    QTRY_VERIFY(list->isVisible() && list->property("atYEnd").toBool());
    QVERIFY(content->childItems().size() < 100);
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

void TestWindowChat::leavingAnAnswerByKeyboard()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("A story");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QCOMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QString());
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Once upon a time")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Once upon a time")));
    const QString here = m_desktop->desk()->conversationId();
    type("and then");
    const auto *ask = m_window->findChild<QObject *>(QStringLiteral("leaveAsk"));
    QVERIFY(ask);
    const auto isOpen = [ask] { return ask->property("opened").toBool(); };

    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(isOpen());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!ask->property("visible").toBool());
    QVERIFY2(m_desktop->desk()->streaming(), "to stay is to let it go on");
    QCOMPARE(m_desktop->desk()->conversationId(), here);
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    QCOMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("and then"));

    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(isOpen());
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QTRY_VERIFY(m_desktop->desk()->isEmpty());
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    QCOMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QString());
    // What was typed waits in the conversation that it was typed in.
    m_desktop->desk()->open(here);
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("and then"));
}

void TestWindowChat::aModelThatIsAway()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit(QStringLiteral("playground"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("Hello");
    QVERIFY(!item(QStringLiteral("unusableModel")));
    const auto setUsable = [this](bool usable) {
        for (ModelInfo &info : m_backend->m_models) {
            if (info.id == "groq/model-1")
                info.usable = usable;
        }
        Q_EMIT m_backend->modelsChanged();
    };
    setUsable(false);
    QTRY_VERIFY(item(QStringLiteral("unusableModel")));
    QVERIFY(item(QStringLiteral("unusableModel"))
                ->property("text")
                .toString()
                .startsWith(QStringLiteral("groq/model-1 is not usable now")));
    press(Qt::Key_Return);
    QCOMPARE(m_gateway->requests(), 0);
    QCOMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("Hello"));
    setUsable(true);
    QTRY_VERIFY(!item(QStringLiteral("unusableModel")));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Hi")) + "data: [DONE]\n\n");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QTRY_VERIFY(!m_desktop->chat()->streaming());
}

void TestWindowChat::opensALongAnswer()
{
    QString text;
    for (int i = 0; text.size() < 800'000; ++i)
        text += QStringLiteral("## Part %1\n\nA paragraph with **bold** words and `code`.\n\n- one\n- two\n\n").arg(i);
    {
        ChatMessage question;
        question.id = QStringLiteral("q");
        question.createdMs = 1;
        question.prompt = QStringLiteral("A long one");
        ChatMessage answer;
        answer.id = QStringLiteral("a");
        answer.parent = question.id;
        answer.fromUser = false;
        answer.createdMs = 2;
        answer.parts = {{ChatPart::Kind::Text, text, {}, -1}};
        ConversationStore store(m_backend->dataFolder());
        store.save({QStringLiteral("long"), QStringLiteral("Long"), 1, 1,
                    R"({"lanes":[{"model":"groq/model-1","leaf":"a"}]})"});
        store.save(QStringLiteral("long"),
                   {{question.id, 1, question.toJson(), {}}, {answer.id, 2, answer.toJson(), {}}});
    }
    visit(QStringLiteral("playground"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    // It is there, and does not show while there is no conversation.
    const QList<QQuickItem *> items = itemsBelow(m_window->contentItem());
    const auto list = std::find_if(items.begin(), items.end(), [](const QQuickItem *one) {
        return one->objectName() == QStringLiteral("conversation");
    });
    QVERIFY(list != items.end());
    const auto *rows = (*list)->property("contentItem").value<QQuickItem *>();
    qsizetype most = 0;
    connect(rows, &QQuickItem::childrenChanged, this,
            [&most, rows] { most = std::max(most, rows->childItems().size()); });
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer pulse;
    pulse.setInterval(1);
    connect(&pulse, &QTimer::timeout, this, [&] {
        longest = std::max(longest, beat.isValid() ? beat.elapsed() : 0);
        beat.start();
    });
    pulse.start();
    m_desktop->desk()->open(QStringLiteral("long"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->desk()->conversationId(), QStringLiteral("long"), 60'000);
    QTRY_VERIFY(item(QStringLiteral("conversation")));
    QTRY_VERIFY((*list)->property("atYEnd").toBool());
    const int count = m_desktop->chat()->blocks()->count();
    qInfo("%d rows, %lld made, the window was away for at most %lld ms", count, (long long)most, longest);
    QVERIFY(count > 10'000);
    QVERIFY2(most > 0 && most < 200, QByteArray::number(most).constData());
    disconnect(rows, nullptr, this, nullptr);
}

QTEST_MAIN(TestWindowChat)
#include "tst_windowchat.moc"
