// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/answerwords.h"
#include "app/chat/attachments.h"
#include "tests/ui/chatdesktest.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace station;

/** What is kept of conversations: what comes back after a restart, search, copies, export. */
class TestChatKept : public ChatDeskTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsDeletedIsGoneFromTheStore();
    void messagesAreReadBack();
    void costsAreKeptAsNumbers();
    void survivesARestart();
    void survivesACrashInMidAnswer();
    void searchesAllConversations();
    void renamesAndRemoves();
    void duplicatesWithBranches();
    void branchesOff();
    void exports();
};

void TestChatKept::whatIsDeletedIsGoneFromTheStore()
{
    answerWith(QStringLiteral("answer"));
    lane().setModel(QStringLiteral("demo/hello"));
    for (ModelInfo &model : m_backend->m_models)
        model.kinds << QStringLiteral("vision");
    Q_EMIT m_backend->modelsChanged();
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    QVERIFY(desk().paste());
    QVERIFY(ask(QStringLiteral("A secret zebra")));
    QVERIFY(ask(QStringLiteral("Something else")));
    QVERIFY(desk().addLane(QStringLiteral("groq/model-1")));
    const QString id = desk().conversationId();
    // The same question in the lane beside goes with it.
    desk().removeMessage(&lane(), lane().questionAt(0));
    QCOMPARE(lane(1).textOf(lane(1).questionAt(0)), QStringLiteral("Something else"));

    restart();
    QTRY_COMPARE(titles(), QStringList {QStringLiteral("Something else")});
    desk().history()->setWords(QStringLiteral("zebra"));
    QTRY_COMPARE(desk().history()->count(), 0);
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(lane(i).tree().path().size(), 2);
        QCOMPARE(lane(i).textOf(lane(i).questionAt(0)), QStringLiteral("Something else"));
    }
    ConversationStore store(m_backend->dataFolder());
    std::optional<ConversationContent> content;
    store.load(id, this, [&](std::optional<ConversationContent> found) { content = std::move(found); });
    QTRY_VERIFY(content);
    QCOMPARE(int(content->messages.size()), 4);
    QVERIFY2(content->attachments.isEmpty(), "nobody names the picture any more");
    for (const StoredMessage &message : content->messages)
        QVERIFY2(!message.body.contains("zebra"), message.body);
}

void TestChatKept::messagesAreReadBack()
{
    ChatMessage answer;
    answer.id = QStringLiteral("a");
    answer.parent = QStringLiteral("p");
    answer.lane = 2;
    answer.fromUser = false;
    answer.createdMs = 5;
    answer.model = "x/y";
    answer.parts = {{ChatPart::Kind::Reasoning, QStringLiteral("hm"), {}, -1},
                    {ChatPart::Kind::ToolCall, QStringLiteral("{}"), QStringLiteral("look"), -1},
                    {ChatPart::Kind::Text, QStringLiteral("so"), {}, -1}};
    answer.state = ChatMessage::State::Failed;
    answer.error = QStringLiteral("Slow down");
    answer.advice = QStringLiteral("Wait");
    answer.figures = {1000, 2000, 7, std::nullopt, false, true, figures::CostKind::Money, 10'000, {}};
    QCOMPARE(ChatMessage::fromJson(answer.id, 5, answer.toJson()), answer);
    answer.state = ChatMessage::State::Streaming;
    QCOMPARE(ChatMessage::fromJson(answer.id, 5, answer.toJson())->state, ChatMessage::State::Cut);
    QVERIFY(!ChatMessage::fromJson(answer.id, 5, "[]"));
    QVERIFY(!ChatMessage::fromJson(answer.id, 5, "{"));
}

void TestChatKept::costsAreKeptAsNumbers()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ChatMessage answer;
    answer.id = QStringLiteral("a");
    answer.fromUser = false;
    answer.figures.costKind = figures::CostKind::Estimate;
    answer.figures.costMicroUsd = 1'912'400'000;
    QVERIFY2(!answer.toJson().contains('$'), answer.toJson());
    const auto cost = [](const ChatFigures &known) {
        return answerwords::figures(known, false).last().toMap().value(QStringLiteral("value")).toString();
    };
    const auto kept = ChatMessage::fromJson(answer.id, 5, answer.toJson());
    QVERIFY(kept);
    QCOMPARE(cost(kept->figures), QStringLiteral("\u2248 $1,912.40"));
    // It reads as the language of the day has it, whichever it was kept in.
    QLocale::setDefault(QLocale(QLocale::German));
    const QString german = cost(kept->figures);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY2(german.contains(QStringLiteral("1.912,40")), qPrintable(german));
    // What was kept in words before stays readable.
    const auto old = ChatMessage::fromJson(answer.id, 5,
                                           R"({"parent":"","lane":0,"role":"assistant","figures":{"cost":"$0.0128"}})");
    QVERIFY(old);
    QCOMPARE(cost(old->figures), QStringLiteral("$0.0128"));
    QLocale::setDefault(before);
}

void TestChatKept::survivesARestart()
{
    answerWith(QStringLiteral("an *answer*"));
    desk().parameters()->setSystem(QStringLiteral("be brief"));
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
    lane().setModel(QStringLiteral("demo/hello"));
    for (ModelInfo &model : m_backend->m_models)
        model.kinds << QStringLiteral("vision");
    Q_EMIT m_backend->modelsChanged();
    QVERIFY(desk().paste());
    QCOMPARE(desk().attachmentChips().size(), 1);
    QVERIFY(ask(QStringLiteral("What is this?")));
    QVERIFY(desk().attachmentChips().isEmpty());
    const QByteArray first = m_gateway->requestBody();
    QVERIFY(first.contains("data:image/png;base64,"));
    const QStringList before = rows(MarkdownBlocks::HtmlRole) + rows(MarkdownBlocks::TextRole);
    const QString id = desk().conversationId();

    restart();
    QTRY_COMPARE(titles(), QStringList {QStringLiteral("What is this?")});
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QCOMPARE(rows(MarkdownBlocks::HtmlRole) + rows(MarkdownBlocks::TextRole), before);
    QCOMPARE(desk().parameters()->system(), QStringLiteral("be brief"));
    QCOMPARE(lane().model(), QStringLiteral("demo/hello"));
    // The picture goes with the conversation: asked again, it is the same request.
    lane().retry();
    QTRY_COMPARE(m_gateway->requests(), 2);
    QCOMPARE(m_gateway->requestBody(), first);
    QTRY_VERIFY(!desk().streaming());
    QCOMPARE(desk().title(), QStringLiteral("What is this?"));
}

void TestChatKept::survivesACrashInMidAnswer()
{
    QVERIFY(desk().send(QStringLiteral("Tell me a long story")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Once upon a time")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Once upon a time")));
    const QString id = desk().conversationId();

    // Another desk on the same file sees what is on disk while the first one still streams: all that a crash leaves.
    ConversationStore store(m_backend->dataFolder());
    std::optional<ChatMessage> found;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            store.load(id, this, [&found](const std::optional<ConversationContent> &content) {
                for (const StoredMessage &message : content ? content->messages : std::vector<StoredMessage>()) {
                    const auto read = ChatMessage::fromJson(message.id, message.createdMs, message.body);
                    if (read && !read->fromUser)
                        found = read;
                }
            });
            return found && found->text() == QStringLiteral("Once upon a time");
        }(),
        5000);
    QVERIFY(desk().streaming());
    QCOMPARE(found->state, ChatMessage::State::Cut);
    ChatDesk other(*m_backend, *m_models, [this] { return m_backend->m_now; });
    other.open(id);
    QTRY_COMPARE(other.conversationId(), id);
    MarkdownBlocks *blocks = other.lane(0)->blocks();
    QCOMPARE(blocks->data(blocks->index(1), MarkdownBlocks::TextRole).toString(),
             QStringLiteral("cut off: Token Station ended"));
}

void TestChatKept::searchesAllConversations()
{
    answerWith(QStringLiteral("The Gotthard tunnel"));
    QVERIFY(ask(QStringLiteral("Longest?")));
    desk().startNew();
    QVERIFY(desk().isEmpty());
    answerWith(QStringLiteral("Mont Blanc"));
    QVERIFY(ask(QStringLiteral("Highest?")));
    QTRY_COMPARE(desk().history()->count(), 2);
    desk().history()->setWords(QStringLiteral("gotthard"));
    QTRY_COMPARE(titles(), QStringList {QStringLiteral("Longest?")});
    QCOMPARE(desk().history()->data(desk().history()->index(0), ConversationList::DetailRole).toString(),
             QStringLiteral("The Gotthard tunnel"));
    desk().history()->setWords({});
    QTRY_COMPARE(desk().history()->count(), 2);
}

void TestChatKept::renamesAndRemoves()
{
    answerWith(QStringLiteral("x"));
    QVERIFY(ask(QStringLiteral("one")));
    const QString first = desk().conversationId();
    desk().startNew();
    QVERIFY(ask(QStringLiteral("two")));
    desk().rename(first, QStringLiteral(" Eins "));
    QTRY_VERIFY(titles().contains(QStringLiteral("Eins")));
    desk().rename(desk().conversationId(), QStringLiteral("Zwei"));
    QTRY_VERIFY(titles().contains(QStringLiteral("Zwei")));
    desk().remove(desk().conversationId());
    QVERIFY(desk().isEmpty());
    QTRY_COMPARE(titles(), QStringList {QStringLiteral("Eins")});
}

void TestChatKept::duplicatesWithBranches()
{
    answerWith(QStringLiteral("one"));
    QTemporaryDir folder;
    QFile note(folder.filePath(QStringLiteral("note.txt")));
    QVERIFY(note.open(QIODevice::WriteOnly) && note.write("07:12 Basel") > 0);
    note.close();
    desk().attach({QUrl::fromLocalFile(note.fileName())});
    QVERIFY(ask(QStringLiteral("Trains")));
    QVERIFY(desk().addLane(QStringLiteral("groq/model-2")));
    answerWith(QStringLiteral("two"));
    QVERIFY(ask(QStringLiteral("And back?")));
    lane().retry();
    QTRY_VERIFY(!desk().streaming());
    lane().turnTo(lane().tree().leaf(), -1);
    QVERIFY(desk().edit(&lane(1), lane(1).tree().leaf(), QStringLiteral("my words")));
    const QString original = desk().conversationId();
    const QStringList path = lane().tree().path();
    const size_t messages = lane().tree().all().size();

    desk().duplicate(original);
    QTRY_VERIFY(desk().conversationId() != original);
    const QString copy = desk().conversationId();
    QCOMPARE(desk().title(), QStringLiteral("Trains (copy)"));
    QCOMPARE(desk().laneCount(), 2);
    QCOMPARE(lane(1).model(), QStringLiteral("groq/model-2"));
    // Every branch, the same one shown, by ids of its own.
    QCOMPARE(lane().tree().all().size(), messages);
    QCOMPARE(lane().tree().path().size(), path.size());
    QCOMPARE(lane().tree().placeOf(lane().tree().leaf()).index, 0);
    QCOMPARE(lane().tree().placeOf(lane().tree().leaf()).count, 2);
    QVERIFY(!lane().holds(path.first()));
    QVERIFY(lane(1).tree().find(lane(1).tree().leaf())->edited);
    const ChatMessage &first = *lane().tree().find(lane().questionAt(0));
    QCOMPARE(first.attachments.size(), size_t(1));
    QCOMPARE(first.attachments.front().data, QByteArray("07:12 Basel"));
    QTRY_COMPARE(titles(), (QStringList {QStringLiteral("Trains (copy)"), QStringLiteral("Trains")}));

    // What becomes of one leaves the other alone.
    answerWith(QStringLiteral("three"));
    QVERIFY(ask(QStringLiteral("More")));
    desk().duplicate(original);
    QTRY_COMPARE(desk().title(), QStringLiteral("Trains (copy 2)"));
    desk().remove(original);
    restart();
    desk().open(copy);
    QTRY_COMPARE(lane().tree().path().size(), path.size() + 2);
    QCOMPARE(lane().tree().find(lane().questionAt(0))->attachments.front().data, QByteArray("07:12 Basel"));
}

void TestChatKept::branchesOff()
{
    answerWith(QStringLiteral("one"));
    QVERIFY(ask(QStringLiteral("First")));
    QVERIFY(desk().addLane(QStringLiteral("groq/model-2")));
    answerWith(QStringLiteral("two"));
    QVERIFY(ask(QStringLiteral("Second")));
    QVERIFY(ask(QStringLiteral("Third")));
    desk().parameters()->setSystem(QStringLiteral("Be brief"));
    const QString original = desk().conversationId();
    const QString second = lane(1).tree().path().at(3);

    // While an answer streams, nothing is taken from it.
    m_gateway->setScript({});
    QVERIFY(desk().send(QStringLiteral("Fourth")));
    desk().branchOff(&lane(1), second);
    desk().duplicate(original);
    desk().stop();
    QCOMPARE(desk().conversationId(), original);

    desk().branchOff(&lane(1), second);
    QTRY_VERIFY(desk().conversationId() != original);
    QCOMPARE(desk().title(), QStringLiteral("First (copy)"));
    QCOMPARE(desk().laneCount(), 1);
    QCOMPARE(lane().model(), QStringLiteral("groq/model-2"));
    QCOMPARE(lane().tree().path().size(), 4);
    QCOMPARE(lane().tree().all().size(), size_t(4));
    QCOMPARE(lane().textOf(lane().tree().leaf()), QStringLiteral("two"));
    QCOMPARE(desk().parameters()->system(), QStringLiteral("Be brief"));
    answerWith(QStringLiteral("five"));
    QVERIFY(ask(QStringLiteral("On")));
    QCOMPARE(asked().size(), 6); // with the system prompt
    // A question alone can be asked on.
    const QString question = lane().questionAt(0);
    desk().branchOff(&lane(), question);
    QTRY_COMPARE(lane().tree().path().size(), 1);
    lane().retry();
    QTRY_VERIFY(!desk().streaming());
    QCOMPARE(lane().textOf(lane().tree().leaf()), QStringLiteral("five"));
    desk().open(original);
    QTRY_COMPARE(desk().laneCount(), 2);
    QCOMPARE(lane(1).tree().find(second)->text(), QStringLiteral("two"));
}

void TestChatKept::exports()
{
    answerWith(QStringLiteral("see ```x```"));
    desk().parameters()->setSystem(QStringLiteral("be brief"));
    QVERIFY(ask(QStringLiteral("a/b: why?")));
    QVERIFY(desk().addLane(QStringLiteral("xai/model-2")));
    QVERIFY(ask(QStringLiteral("and?")));
    QCOMPARE(desk().fileName(QStringLiteral("json")), QStringLiteral("a-b- why-.json"));
    const QTemporaryDir folder;
    const QString markdown = folder.filePath(QStringLiteral("c.md"));
    const QString json = folder.filePath(QStringLiteral("c.json"));
    QVERIFY(desk().exportTo(QUrl::fromLocalFile(markdown), QStringLiteral("markdown")));
    QVERIFY(desk().exportTo(QUrl::fromLocalFile(json), QStringLiteral("json")));
    QFile text(markdown);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray written = text.readAll();
    QVERIFY(
        written.startsWith("# a/b: why?\n\n## System prompt\n\nbe brief\n\n## You\n\na/b: why?\n\n## groq/model-1"));
    QCOMPARE(written.count("## You\n\nand?"), 1);
    QCOMPARE(written.count("## xai/model-2"), 1);
    QFile data(json);
    QVERIFY(data.open(QIODevice::ReadOnly));
    const QJsonObject root = QJsonDocument::fromJson(data.readAll()).object();
    QCOMPARE(root.value(QStringLiteral("messages")).toArray().size(), 8);
    // A PDF comes from a thread of its own, and what is said meanwhile is not in it.
    QCOMPARE(desk().fileName(QStringLiteral("pdf")), QStringLiteral("a-b- why-.pdf"));
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    const QString pdf = folder.filePath(QStringLiteral("c.pdf"));
    QVERIFY(desk().exportTo(QUrl::fromLocalFile(pdf), QStringLiteral("pdf")));
    desk().startNew();
    QTRY_VERIFY(QFile::exists(pdf));
    QFile pages(pdf);
    QVERIFY(pages.open(QIODevice::ReadOnly));
    QVERIFY(pages.readAll().startsWith("%PDF-"));
    QVERIFY(
        desk().exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("no/where.pdf"))), QStringLiteral("pdf")));
    QTRY_VERIFY(desk().problem().startsWith(QStringLiteral("The conversation could not be written")));
    desk().clearProblem();
    QVERIFY(!desk().exportTo(QUrl::fromLocalFile(folder.filePath(QStringLiteral("no/where.md"))),
                             QStringLiteral("markdown")));
    QVERIFY(desk().problem().startsWith(QStringLiteral("The conversation could not be written")));
}

QTEST_MAIN(TestChatKept)
#include "tst_chatkept.moc"
