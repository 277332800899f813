// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/answerwords.h"
#include "app/chat/attachments.h"
#include "app/chat/chatdesk.h"
#include "app/chat/chatpresets.h"
#include "app/chat/fastest.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QtTest>

using namespace station;

/** The chat without a window: what is asked, what is kept, what comes back after a restart. */
class TestChatDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void branchesStandBeside();
    void deletesAQuestion();
    void deletesOneAnswerOfTwo();
    void whatIsDeletedIsGoneFromTheStore();
    void keepsPresets();
    void countsWhatIsTyped();
    void messagesAreReadBack();
    void costsAreKeptAsNumbers();
    void survivesARestart();
    void survivesACrashInMidAnswer();
    void sideBySide();
    void theFastestIsMarked();
    void theFastestInTheWindow();
    void searchesAllConversations();
    void renamesAndRemoves();
    void duplicatesWithBranches();
    void branchesOff();
    void exports();
    void offersWhatTheModelHas();
    void refusesWhatNoModelTakes();
    void theRequestAsCode();
    void opensALongConversation();

private:
    ChatDesk &desk() { return *m_desk; }
    Conversation &lane(int index = 0) { return *m_desk->lane(index); }
    void restart();
    void answerWith(const QString &text);
    bool ask(const QString &text);
    QJsonArray asked() const
    {
        return QJsonDocument::fromJson(m_gateway->requestBody()).object().value(QStringLiteral("messages")).toArray();
    }
    QStringList rows(int role, int index = 0)
    {
        QStringList all;
        MarkdownBlocks *blocks = lane(index).blocks();
        for (int i = 0; i < blocks->count(); ++i)
            all << blocks->data(blocks->index(i), role).toString();
        return all;
    }
    QStringList titles()
    {
        QStringList all;
        for (int i = 0; i < desk().history()->count(); ++i)
            all << desk().history()->data(desk().history()->index(i), ConversationList::TitleRole).toString();
        return all;
    }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<ModelList> m_models;
    std::unique_ptr<ChatDesk> m_desk;
};

void TestChatDesk::init()
{
    m_backend = std::make_unique<FakeBackend>();
    m_gateway = std::make_unique<FakeGateway>();
    m_backend->play(QStringLiteral("busy"));
    m_backend->m_gateway.port = m_gateway->port();
    m_models = std::make_unique<ModelList>(*m_backend);
    restart();
}

void TestChatDesk::cleanup()
{
    m_desk.reset();
    m_models.reset();
    m_gateway.reset();
    m_backend.reset();
}

void TestChatDesk::restart()
{
    m_desk.reset();
    m_desk = std::make_unique<ChatDesk>(*m_backend, *m_models, [this] { return m_backend->m_now; });
    lane().setModel(QStringLiteral("groq/model-1"));
}

void TestChatDesk::answerWith(const QString &text)
{
    m_gateway->setScript(FakeGateway::delta(text)
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                           "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\n"
                           "data: [DONE]\n\n");
}

bool TestChatDesk::ask(const QString &text)
{
    return desk().send(text) && QTest::qWaitFor([this] { return !desk().streaming(); });
}

void TestChatDesk::branchesStandBeside()
{
    answerWith(QStringLiteral("one"));
    QVERIFY(ask(QStringLiteral("first")));
    QVERIFY(ask(QStringLiteral("second")));
    const QString first = lane().questionAt(0);
    const QString answer = lane().tree().path().at(1);

    // Another question in its place: what came after the old one is not part of its request.
    answerWith(QStringLiteral("two"));
    QVERIFY(desk().edit(&lane(), first, QStringLiteral("first, edited")));
    QTRY_VERIFY(!desk().streaming());
    QCOMPARE(asked().size(), 1);
    QCOMPARE(asked().first().toObject().value(QStringLiteral("content")).toString(), QStringLiteral("first, edited"));
    QCOMPARE(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Prompt")), 1);
    QCOMPARE(lane().tree().placeOf(lane().questionAt(0)).count, 2);

    // Back to the branch that was there, with all that was said on it.
    lane().turnTo(lane().questionAt(0), -1);
    QCOMPARE(lane().questionAt(0), first);
    QCOMPARE(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Prompt")), 2);

    // An answer asked for again, amid the path, stands beside the old one.
    lane().retryFrom(answer);
    QTRY_VERIFY(!desk().streaming());
    QCOMPARE(asked().size(), 1);
    QCOMPARE(lane().tree().placeOf(answer).count, 2);
    QCOMPARE(lane().textOf(lane().tree().path().at(1)), QStringLiteral("two"));
    lane().turnTo(lane().tree().path().at(1), -1);
    QCOMPARE(lane().tree().path().size(), 4);
    lane().turnTo(lane().questionAt(0), 5);
    QCOMPARE(lane().questionAt(0), first);
}

void TestChatDesk::deletesAQuestion()
{
    answerWith(QStringLiteral("answer"));
    for (const char *question : {"one", "two", "three"})
        QVERIFY(ask(QString::fromLatin1(question)));
    // In the middle: what came before and after stays, and the next request has no trace of it.
    desk().removeMessage(&lane(), lane().questionAt(1));
    QCOMPARE(lane().tree().path().size(), 4);
    QCOMPARE(lane().textOf(lane().questionAt(1)), QStringLiteral("three"));
    QCOMPARE(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Prompt")), 2);
    QVERIFY(ask(QStringLiteral("four")));
    QStringList said;
    for (const QJsonValue &message : asked())
        said << message.toObject().value(QStringLiteral("content")).toString();
    QCOMPARE(said.join(u' '), QStringLiteral("one answer three answer four"));
    // The last one, and then the first until nothing is left.
    desk().removeMessage(&lane(), lane().questionAt(2));
    QCOMPARE(lane().textOf(lane().questionAt(1)), QStringLiteral("three"));
    QCOMPARE(lane().tree().path().size(), 4);
    desk().removeMessage(&lane(), lane().questionAt(0));
    QCOMPARE(lane().textOf(lane().questionAt(0)), QStringLiteral("three"));
    desk().removeMessage(&lane(), lane().questionAt(0));
    QVERIFY(desk().isEmpty());
    QCOMPARE(lane().blocks()->count(), 0);
    QTRY_COMPARE(desk().history()->count(), 0);
    QVERIFY(ask(QStringLiteral("anew")));
    QCOMPARE(asked().size(), 1);
}

void TestChatDesk::deletesOneAnswerOfTwo()
{
    answerWith(QStringLiteral("first"));
    QVERIFY(ask(QStringLiteral("one")));
    const QString first = lane().tree().leaf();
    QVERIFY2(!lane().canRemove(first), "the only answer of a question does not go alone");
    answerWith(QStringLiteral("second"));
    lane().retry();
    QTRY_VERIFY(!desk().streaming());
    const QString second = lane().tree().leaf();
    QVERIFY(ask(QStringLiteral("two")));
    // What was asked after it goes on from the answer that is left.
    desk().removeMessage(&lane(), second);
    QCOMPARE(lane().tree().path().size(), 4);
    QCOMPARE(lane().tree().path().at(1), first);
    QCOMPARE(lane().textOf(lane().questionAt(1)), QStringLiteral("two"));
    QCOMPARE(lane().tree().placeOf(first).count, 1);
    // A question that streams is not taken out under its answer.
    QVERIFY(desk().send(QStringLiteral("three")));
    QVERIFY(desk().streaming());
    desk().removeMessage(&lane(), lane().questionAt(0));
    QCOMPARE(lane().textOf(lane().questionAt(0)), QStringLiteral("one"));
    QTRY_VERIFY(!desk().streaming());
}

void TestChatDesk::whatIsDeletedIsGoneFromTheStore()
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

void TestChatDesk::keepsPresets()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("w.ini"));
    {
        QSettings settings(file, QSettings::IniFormat);
        ChatPresets presets(settings);
        QVERIFY2(!presets.save(QStringLiteral("empty"), desk().parameters()), "nothing is set");
        desk().parameters()->setSystem(QStringLiteral("Be \"brief\"\n; use = signs"));
        desk().parameters()->setTemperature(QStringLiteral("0.5"));
        QVERIFY2(!presets.save(QStringLiteral("  "), desk().parameters()), "a preset needs a name");
        QVERIFY(presets.save(QStringLiteral(" Brief/short "), desk().parameters()));
        desk().parameters()->setEffort(QStringLiteral("high"));
        QVERIFY(presets.save(QStringLiteral("A thinker"), desk().parameters()));
    }
    QSettings settings(file, QSettings::IniFormat);
    ChatPresets presets(settings);
    QCOMPARE(presets.names(), (QStringList {QStringLiteral("A thinker"), QStringLiteral("Brief/short")}));
    QCOMPARE(presets.nameOf(desk().parameters()), QStringLiteral("A thinker"));
    // One replaces all of the other: what it does not hold is the model's own again.
    presets.use(QStringLiteral("Brief/short"), desk().parameters());
    QCOMPARE(desk().parameters()->system(), QStringLiteral("Be \"brief\"\n; use = signs"));
    QCOMPARE(desk().parameters()->effort(), QString());
    QCOMPARE(presets.nameOf(desk().parameters()), QStringLiteral("Brief/short"));
    answerWith(QStringLiteral("so"));
    QVERIFY(ask(QStringLiteral("hello")));
    QCOMPARE(asked().first().toObject().value(QStringLiteral("content")).toString(), desk().parameters()->system());
    presets.remove(QStringLiteral("Brief/short"));
    QCOMPARE(presets.names(), QStringList {QStringLiteral("A thinker")});
    QCOMPARE(presets.nameOf(desk().parameters()), QString());
    presets.use(QStringLiteral("gone"), desk().parameters());
    QCOMPARE(desk().parameters()->count(), 2);
    presets.use(QString(), desk().parameters());
    QCOMPARE(desk().parameters()->count(), 0);
}

void TestChatDesk::countsWhatIsTyped()
{
    const auto tokens = [this](const QString &prompt) {
        const QString words = desk().promptSize(prompt);
        return words.startsWith(u'\u2248') ? words.mid(2, words.indexOf(u' ', 2) - 2).toInt() : -1;
    };
    QCOMPARE(desk().promptSize(QString()), QString());
    QCOMPARE(desk().promptSize(QStringLiteral("  \n")), QString());
    const int few = tokens(QStringLiteral("Mind the gap between the train and the platform."));
    QVERIFY2(few >= 10 && few <= 30, qPrintable(QString::number(few)));
    // The system prompt and what was said before go with it.
    desk().parameters()->setSystem(QStringLiteral("Answer in one sentence, in the words of a railway clerk."));
    const int more = tokens(QStringLiteral("Mind the gap between the train and the platform."));
    QVERIFY(more > few + 8);
    answerWith(QStringLiteral("The train now standing at platform four is the stopping service to nowhere."));
    QVERIFY(ask(QStringLiteral("Which train is it?")));
    QVERIFY(tokens(QStringLiteral("Mind the gap between the train and the platform.")) > more + 15);
}

void TestChatDesk::messagesAreReadBack()
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

void TestChatDesk::costsAreKeptAsNumbers()
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

void TestChatDesk::survivesARestart()
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

void TestChatDesk::survivesACrashInMidAnswer()
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

void TestChatDesk::sideBySide()
{
    answerWith(QStringLiteral("one"));
    QVERIFY(ask(QStringLiteral("first")));
    QVERIFY(desk().addLane(QStringLiteral("xai/model-2")));
    QCOMPARE(desk().laneCount(), 2);
    // The new one knows what was said.
    QCOMPARE(rows(MarkdownBlocks::HtmlRole, 1), rows(MarkdownBlocks::HtmlRole, 0));
    QVERIFY(ask(QStringLiteral("second")));
    QCOMPARE(m_gateway->requests(), 3);
    QCOMPARE(asked().size(), 3);
    QCOMPARE(rows(MarkdownBlocks::ComponentTypeRole, 1).count(QStringLiteral("Answer")), 2);
    QVERIFY(desk().addLane(QStringLiteral("xai/model-3")));
    QVERIFY(desk().addLane(QStringLiteral("xai/model-4")));
    QVERIFY(!desk().addLane(QStringLiteral("xai/model-5")));

    // One prompt is edited everywhere.
    QVERIFY(desk().edit(&lane(), lane().questionAt(1), QStringLiteral("second, edited")));
    QTRY_VERIFY(!desk().streaming());
    QCOMPARE(lane(3).textOf(lane(3).questionAt(1)), QStringLiteral("second, edited"));

    desk().removeLane(0);
    QCOMPARE(desk().laneCount(), 3);
    QCOMPARE(lane(0).model(), QStringLiteral("xai/model-2"));
    const QString id = desk().conversationId();
    restart();
    desk().open(id);
    QTRY_COMPARE(desk().laneCount(), 3);
    QCOMPARE(lane(2).model(), QStringLiteral("xai/model-4"));
    QCOMPARE(lane(2).textOf(lane(2).questionAt(1)), QStringLiteral("second, edited"));
}

void TestChatDesk::theFastestIsMarked()
{
    std::array<ChatTree, 3> trees;
    std::array<QString, 3> answers;
    const auto lanes = [&] { return std::vector<const ChatTree *> {&trees[0], &trees[1], &trees[2]}; };
    const auto build = [&](std::array<ChatFigures, 3> figures) {
        for (int i = 0; i < 3; ++i) {
            trees[size_t(i)].clear();
            ChatMessage question;
            question.id = QStringLiteral("q%1").arg(i);
            question.prompt = QStringLiteral("Why?");
            trees[size_t(i)].add(question);
            ChatMessage answer;
            answer.id = answers[size_t(i)] = QStringLiteral("a%1").arg(i);
            answer.parent = question.id;
            answer.fromUser = false;
            answer.figures = figures[size_t(i)];
            trees[size_t(i)].add(answer);
        }
    };
    const auto took = [](qint64 firstMs, qint64 wholeMs, qint64 tokens) {
        ChatFigures figures;
        figures.firstTokenUs = firstMs * 1000;
        figures.durationUs = wholeMs * 1000;
        figures.output = tokens;
        return figures;
    };
    using Marks = QHash<QString, Fastest>;
    // One is first to speak, another speaks faster.
    build({took(400, 2400, 100), took(900, 1900, 100), took(800, 2800, 100)});
    QCOMPARE(fastestAnswers(lanes()),
             (Marks {{QStringLiteral("a0"), {true, false}}, {QStringLiteral("a1"), {false, true}}}));
    QCOMPARE(fastestAnswers({&trees[0]}), Marks());
    // Alike as they are shown: no one of the two is faster.
    build({took(401, 2401, 100), took(402, 2402, 100), took(403, 2403, 100)});
    QCOMPARE(fastestAnswers(lanes()), Marks());
    build({took(401, 2401, 100), took(402, 2402, 100), took(903, 1903, 10)});
    QCOMPARE(fastestAnswers(lanes()),
             (Marks {{QStringLiteral("a0"), {true, true}}, {QStringLiteral("a1"), {true, true}}}));
    // Only those that have ended, with a figure, in the model's own words, to the same question.
    build({took(400, 2400, 100), took(900, 1900, 100), took(800, 2800, 100)});
    trees[1].find(answers[1])->state = ChatMessage::State::Streaming;
    QCOMPARE(fastestAnswers(lanes()), (Marks {{QStringLiteral("a0"), {true, false}}})); // 50 tokens/s both
    trees[2].find(answers[2])->state = ChatMessage::State::Failed;
    QCOMPARE(fastestAnswers(lanes()), Marks());
    build({took(400, 2400, 100), took(900, 1900, 100), {}});
    trees[0].find(answers[0])->edited = true;
    QCOMPARE(fastestAnswers(lanes()), Marks());
    build({took(400, 2400, 100), took(900, 1900, 100), took(800, 2800, 100)});
    trees[0].find(QStringLiteral("q0"))->prompt = QStringLiteral("Why not?");
    QCOMPARE(fastestAnswers(lanes()),
             (Marks {{QStringLiteral("a1"), {false, true}}, {QStringLiteral("a2"), {true, false}}}));
}

void TestChatDesk::theFastestInTheWindow()
{
    const auto marked = [this](int index, int figure) {
        MarkdownBlocks *blocks = lane(index).blocks();
        for (int i = blocks->count() - 1; i >= 0; --i) {
            const QVariantList figures = blocks->data(blocks->index(i), MarkdownBlocks::FiguresRole).toList();
            if (!figures.isEmpty())
                return figures.at(figure).toMap().value(QStringLiteral("best")).toBool();
        }
        return false;
    };
    QVERIFY(desk().addLane(QStringLiteral("xai/model-2")));
    // The first to be asked is answered at once, the second much later: by the test's own hand.
    answerWith(QStringLiteral("one"));
    connect(m_gateway.get(), &FakeGateway::requested, this, [this] {
        if (m_gateway->requests() == 2)
            m_gateway->setScript({});
    });
    QVERIFY(desk().send(QStringLiteral("Why?")));
    QTRY_COMPARE(m_gateway->requests(), 2);
    QTRY_VERIFY(!lane(0).streaming() || !lane(1).streaming());
    QVERIFY2(!marked(0, 0) && !marked(1, 0), "one alone is not the fastest");
    const int quick = lane(0).streaming() ? 1 : 0;
    QTest::qWait(60); // is what is measured
    m_gateway->disconnect(this);
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("two")));
    m_gateway->write("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    m_gateway->end();
    QTRY_VERIFY(!desk().streaming());
    QTRY_VERIFY(marked(quick, 0));
    QVERIFY(!marked(1 - quick, 0));
    // Alone again, there is nothing that it would be faster than; side by side after a restart, there is.
    const QString id = desk().conversationId();
    restart();
    desk().open(id);
    QTRY_COMPARE(desk().laneCount(), 2);
    QTRY_VERIFY(marked(quick, 0));
    desk().removeLane(1);
    QTRY_VERIFY(!marked(0, 0));
}

void TestChatDesk::searchesAllConversations()
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

void TestChatDesk::renamesAndRemoves()
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

void TestChatDesk::duplicatesWithBranches()
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

void TestChatDesk::branchesOff()
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

void TestChatDesk::exports()
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

void TestChatDesk::offersWhatTheModelHas()
{
    ModelInfo &model = m_backend->m_models.front();
    model.id = "groq/plain";
    model.provider = "groq";
    model.usable = true;
    model.temperature = false;
    ModelInfo thinker = model;
    thinker.id = "groq/thinker";
    thinker.temperature = true;
    thinker.efforts = {"low", "high"};
    thinker.effortDialect = "chat";
    thinker.input = {"text", "pdf"};
    m_backend->m_models.push_back(thinker);
    Q_EMIT m_backend->modelsChanged();
    lane().setModel(QStringLiteral("groq/plain"));
    QVERIFY(!desk().hasTemperature());
    QVERIFY(desk().efforts().isEmpty());
    QVERIFY(!desk().takesPdfs());
    desk().parameters()->setTemperature(QStringLiteral("0.5"));
    desk().parameters()->setEffort(QStringLiteral("high"));
    desk().parameters()->setMaxTokens(QStringLiteral("many"));
    QCOMPARE(desk().parameters()->maxTokens(), QString());
    answerWith(QStringLiteral("x"));
    QVERIFY(ask(QStringLiteral("one")));
    QVERIFY(!m_gateway->requestBody().contains("temperature"));
    QVERIFY(!m_gateway->requestBody().contains("effort"));
    lane().setModel(QStringLiteral("groq/thinker"));
    QVERIFY(desk().hasTemperature());
    QCOMPARE(desk().efforts(), (QStringList {QStringLiteral("low"), QStringLiteral("high")}));
    QVERIFY(desk().takesPdfs());
    QVERIFY(ask(QStringLiteral("two")));
    QVERIFY(m_gateway->requestBody().contains(R"("temperature":0.5)"));
    QVERIFY(m_gateway->requestBody().contains(R"("reasoning_effort":"high")"));
}

void TestChatDesk::refusesWhatNoModelTakes()
{
    ModelInfo &model = m_backend->m_models.front();
    model.id = "groq/blind";
    model.provider = "groq";
    model.usable = true;
    model.kinds = {QStringLiteral("chat")};
    Q_EMIT m_backend->modelsChanged();
    lane().setModel(QStringLiteral("groq/blind"));
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return QList<QUrl> {QUrl::fromLocalFile(file.fileName())};
    };
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(image.save(folder.filePath(QStringLiteral("p.png"))));
    desk().attach({QUrl::fromLocalFile(folder.filePath(QStringLiteral("p.png")))});
    QCOMPARE(desk().problem(), QStringLiteral("groq/blind has no vision; choose a model that takes images."));
    desk().attach(write(QStringLiteral("d.pdf"), "%PDF-1.4\n"));
    QCOMPARE(desk().problem(), QStringLiteral("groq/blind does not take PDFs; choose a model that does."));
    desk().attach(write(QStringLiteral("b.bin"), QByteArray("\0\1\2", 3)));
    QVERIFY(desk().problem().contains(QStringLiteral("b.bin is no image, PDF, text, or document")));
    desk().attach({QUrl(QStringLiteral("https://e.org/x.png"))});
    QVERIFY(desk().problem().contains(QStringLiteral("Only files of this computer")));
    desk().attach({QUrl::fromLocalFile(folder.path())});
    QVERIFY(desk().problem().contains(QStringLiteral("is a folder")));
    QVERIFY(desk().attachmentChips().isEmpty());
    desk().attach(write(QStringLiteral("t.txt"), "grüezi"));
    QCOMPARE(desk().problem(), QString());
    answerWith(QStringLiteral("x"));
    QVERIFY(ask(QStringLiteral("what does it say?")));
    QVERIFY(asked().first().toObject().value(QStringLiteral("content")).toString().contains(QStringLiteral("grüezi")));
}

void TestChatDesk::theRequestAsCode()
{
    const QString prompt = QStringLiteral("it's \"quoted\"\nand `${more}` $HOME");
    for (const char *language : {"curl", "python", "javascript"}) {
        const QString code = desk().code(QString::fromLatin1(language), prompt, 0);
        QVERIFY2(code.contains(QStringLiteral("TOKEN_STATION_API_KEY")), qPrintable(code));
        QVERIFY2(!code.contains(QStringLiteral("gw-internal")), qPrintable(code));
        QVERIFY2(code.contains(QStringLiteral("http://127.0.0.1:%1/v1/chat/completions").arg(m_gateway->port())),
                 qPrintable(code));
    }
    // Run as it stands, curl sends just this body.
    const QString curl = desk().code(QStringLiteral("curl"), prompt, 0);
    QProcess shell;
    shell.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TOKEN_STATION_API_KEY"), QStringLiteral("gw-mine"));
        return environment;
    }());
    answerWith(QStringLiteral("x"));
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), curl});
    QTRY_COMPARE(m_gateway->requests(), 1);
    QTRY_COMPARE(shell.state(), QProcess::NotRunning);
    QVERIFY(m_gateway->requestHead().contains("Bearer gw-mine"));
    QCOMPARE(asked().first().toObject().value(QStringLiteral("content")).toString(), prompt);
}

void TestChatDesk::opensALongConversation()
{
    // 200,000 tokens are about 800,000 characters.
    QString text;
    for (int i = 0; text.size() < 20'000; ++i)
        text +=
            QStringLiteral("## Part %1\n\nA paragraph with **bold** words, `code` and [a link](https://e.org/%1).\n\n"
                           "```python\nfor i in range(%1):\n    print(i)\n```\n\n- one\n- two\n\n")
                .arg(i);
    auto store = std::make_unique<ConversationStore>(m_backend->dataFolder());
    std::vector<StoredMessage> messages;
    QString parent;
    for (int i = 0; i < 80; ++i) {
        ChatMessage message;
        message.id = QString::number(i);
        message.parent = parent;
        message.fromUser = i % 2 == 0;
        message.createdMs = i;
        message.prompt = QStringLiteral("Question %1").arg(i);
        message.parts = {{ChatPart::Kind::Text, text, {}, -1}};
        parent = message.id;
        messages.push_back({message.id, message.createdMs, message.toJson(), message.words()});
    }
    store->save(
        {QStringLiteral("long"), QStringLiteral("Long"), 1, 1, R"({"lanes":[{"model":"groq/model-1","leaf":"79"}]})"});
    store->save(QStringLiteral("long"), messages);
    store.reset(); // all is written
    QSignalSpy opened(m_desk.get(), &ChatDesk::opened);
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer pulse;
    pulse.setInterval(1);
    int beats = 0;
    connect(&pulse, &QTimer::timeout, this, [&] {
        longest = std::max(longest, beat.isValid() ? beat.elapsed() : 0);
        beat.start();
        ++beats;
    });
    pulse.start();
    desk().open(QStringLiteral("long"));
    QVERIFY(opened.wait(20'000));
    const int before = beats;
    QTRY_VERIFY(beats > before); // the one that was held up
    qInfo("%d rows, the main thread was away for at most %lld ms", lane().blocks()->count(), longest);
    QVERIFY(lane().blocks()->count() > 5000);
    // What each rest in typing costs there.
    beat.start();
    const QString size = desk().promptSize(QStringLiteral("more"));
    qInfo("its request's size, %s, took %lld ms", qPrintable(size), beat.elapsed());
}

QTEST_MAIN(TestChatDesk)
#include "tst_chatdesk.moc"
