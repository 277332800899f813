// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/speechdesk.h"
#include "app/images/imagedesk.h"
#include "app/video/videomaker.h"
#include "tests/ui/chatdesktest.h"
#include "tests/unit/content/nospace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>

using namespace station;

/** What a chat must not lose: its model, what could not be written at once, figures that come late, what is typed. */
class TestChatStays : public ChatDeskTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theModelStaysWhenItIsAway();
    void aKeptConversationKeepsItsModel();
    void theLastChoiceIsKept();
    void mediaModelsStay_data();
    void mediaModelsStay();
    void aFullDiskTakesNothing();
    void orphansAreShown();
    void whatHangsOnALaterMessageIsShown();
    void leavingAnAnswerAsks();
    void figuresOfAnAnswerOneLeft();
    void figuresOfAnAnswerBefore();
    void eachConversationHasItsDraft();
    void aLongTextIsAttached();
    void adviceIsKeptAsANumber();

private:
    /** The ledger tells of the request of that number. */
    void record(int request, qint64 costMicroUsd);
    /** The figures of an answer as the store has them. */
    ChatFigures stored(const QString &conversation, const QString &message);
};

void TestChatStays::theModelStaysWhenItIsAway()
{
    answerWith(QStringLiteral("here"));
    QVERIFY(lane().unusable().isEmpty());
    // Its line closes: it needs a key again.
    setUsable("groq/model-1", false, QStringLiteral("a key for Groq"));
    QCOMPARE(lane().model(), QStringLiteral("groq/model-1"));
    QVERIFY2(lane().unusable().contains(QStringLiteral("groq/model-1"))
                 && lane().unusable().contains(QStringLiteral("a key for Groq"))
                 && lane().unusable().contains(QStringLiteral("Choose another model")),
             qPrintable(lane().unusable()));
    QCOMPARE(desk().hindrance(), lane().unusable());
    QVERIFY(!desk().send(QStringLiteral("Hello")));
    QCOMPARE(m_gateway->requests(), 0);
    // The whole list goes, as of a server on this machine that ends, or of a gateway that is stopped.
    const std::vector<ModelInfo> models = std::exchange(m_backend->m_models, {});
    Q_EMIT m_backend->modelsChanged();
    QCOMPARE(lane().model(), QStringLiteral("groq/model-1"));
    QVERIFY2(lane().unusable().contains(QStringLiteral("not usable now")), qPrintable(lane().unusable()));
    QVERIFY(!desk().send(QStringLiteral("Hello")));
    // It comes back.
    m_backend->m_models = models;
    setUsable("groq/model-1", true);
    QCOMPARE(desk().hindrance(), QString());
    QVERIFY(ask(QStringLiteral("Hello")));
    QCOMPARE(QJsonDocument::fromJson(m_gateway->requestBody()).object()[u"model"].toString(),
             QStringLiteral("groq/model-1"));
}

void TestChatStays::aKeptConversationKeepsItsModel()
{
    answerWith(QStringLiteral("between us"));
    QVERIFY(ask(QStringLiteral("A secret")));
    const QString id = desk().conversationId();
    setUsable("groq/model-1", false);
    restart();
    lane().setModel(QStringLiteral("demo/hello"));
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QCOMPARE(lane().model(), QStringLiteral("groq/model-1"));
    QVERIFY(!desk().send(QStringLiteral("And another one")));
    QCOMPARE(m_gateway->requests(), 1);
    // What is kept of it later names that model still.
    desk().rename(id, QStringLiteral("Named"));
    desk().parameters()->setSystem(QStringLiteral("be brief"));
    restart();
    lane().setModel(QStringLiteral("demo/hello"));
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QCOMPARE(desk().title(), QStringLiteral("Named"));
    QCOMPARE(lane().model(), QStringLiteral("groq/model-1"));
}

void TestChatStays::theLastChoiceIsKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    const auto desk = [&] {
        auto made = std::make_unique<ChatDesk>(*m_backend, *m_models, [this] { return m_backend->m_now; });
        made->keepChoiceIn(settings);
        return made;
    };
    auto first = desk();
    // Nobody has chosen: the first one, and no choice is written of it.
    const QString offered = first->lane(0)->model();
    QCOMPARE(offered, QString::fromUtf8(m_models->first()));
    QVERIFY(settings.allKeys().isEmpty());
    first->lane(0)->setModel(QStringLiteral("groq/model-2"));
    first.reset();
    first = desk();
    QCOMPARE(first->lane(0)->model(), QStringLiteral("groq/model-2"));
    // A start before the list is there, and one without the model.
    const std::vector<ModelInfo> models = std::exchange(m_backend->m_models, {});
    Q_EMIT m_backend->modelsChanged();
    first = desk();
    QCOMPARE(first->lane(0)->model(), QStringLiteral("groq/model-2"));
    QVERIFY(!first->lane(0)->unusable().isEmpty());
    m_backend->m_models = models;
    Q_EMIT m_backend->modelsChanged();
    QCOMPARE(first->lane(0)->model(), QStringLiteral("groq/model-2"));
    QVERIFY(first->lane(0)->unusable().isEmpty());
}

void TestChatStays::mediaModelsStay_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"text-to-speech", "image", "video"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestChatStays::mediaModelsStay()
{
    QFETCH(QString, kind);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    const auto model = [&kind](const char *id) {
        ModelInfo info;
        info.id = id;
        info.provider = info.id.left(info.id.indexOf('/'));
        info.kinds = {kind};
        info.usable = true;
        return info;
    };
    const auto make = [&]() -> std::unique_ptr<QObject> {
        const auto keep = [&settings](auto made) {
            made->keepChoiceIn(settings);
            return made;
        };
        const auto now = [this] { return m_backend->m_now; };
        if (kind == QStringLiteral("image"))
            return keep(std::make_unique<ImageDesk>(*m_backend, now));
        if (kind == QStringLiteral("video"))
            return keep(std::make_unique<VideoMaker>(*m_backend, now));
        return keep(std::make_unique<SpeechDesk>(*m_backend));
    };
    const auto tell = [this](std::vector<ModelInfo> models) {
        m_backend->m_models = std::move(models);
        Q_EMIT m_backend->modelsChanged();
    };
    const auto chosen = [](const QObject &desk) { return desk.property("model").toString(); };
    const auto hindrance = [](const QObject &desk) { return desk.property("hindrance").toString(); };

    tell({model("local/own"), model("paid/one"), model("paid/two")});
    auto desk = make();
    QCOMPARE(chosen(*desk), QStringLiteral("local/own"));
    tell({model("paid/one"), model("paid/two")});
    QCOMPARE(chosen(*desk), QStringLiteral("local/own"));
    QVERIFY2(hindrance(*desk).contains(QStringLiteral("local/own is not usable now")), qPrintable(hindrance(*desk)));
    // It stands in the list that one chooses from, and says so.
    const QVariantMap shown = desk->property("choices").toList().value(0).toMap();
    QCOMPARE(shown.value(QStringLiteral("id")).toString(), QStringLiteral("local/own"));
    QVERIFY(shown.value(QStringLiteral("name")).toString().contains(QStringLiteral("Not usable now")));
    tell({model("local/own"), model("paid/one"), model("paid/two")});
    QCOMPARE(hindrance(*desk), QString());

    QVERIFY(desk->setProperty("model", QStringLiteral("paid/two")));
    desk.reset();
    desk = make();
    QCOMPARE(chosen(*desk), QStringLiteral("paid/two"));
    tell({model("local/own"), model("paid/one")});
    desk.reset();
    desk = make();
    QCOMPARE(chosen(*desk), QStringLiteral("paid/two"));
    QVERIFY(!hindrance(*desk).isEmpty());
}

void TestChatStays::aFullDiskTakesNothing()
{
    answerWith(QStringLiteral("one"));
    QVERIFY(ask(QStringLiteral("First")));
    const QString id = desk().conversationId();
    QTRY_COMPARE(titles(), QStringList {QStringLiteral("First")});
    {
        const NoSpace full;
        answerWith(QStringLiteral("two"));
        QVERIFY(ask(QStringLiteral("Second")));
        QTRY_VERIFY2(desk().problem().contains(QStringLiteral("is not being kept")), qPrintable(desk().problem()));
        // A file that is attached meanwhile does not take the words away.
        desk().attach({});
        QVERIFY(!desk().problem().isEmpty());
    }
    answerWith(QStringLiteral("three"));
    QVERIFY(ask(QStringLiteral("Third")));
    QTRY_COMPARE(desk().problem(), QString());
    const QStringList before = rows(MarkdownBlocks::HtmlRole) + rows(MarkdownBlocks::TextRole);
    const QStringList path = lane().tree().path();
    QCOMPARE(path.size(), 6);

    restart();
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QCOMPARE(lane().tree().path(), path);
    QCOMPARE(rows(MarkdownBlocks::HtmlRole) + rows(MarkdownBlocks::TextRole), before);
}

void TestChatStays::orphansAreShown()
{
    answerWith(QStringLiteral("answer"));
    for (const char *question : {"One", "Two", "Three"})
        QVERIFY(ask(QString::fromLatin1(question)));
    const QString id = desk().conversationId();
    const QStringList path = lane().tree().path();
    m_desk.reset();
    {
        // As a full disk left it before: the second question was never written.
        ConversationStore store(m_backend->dataFolder());
        store.removeMessages(id, {path.at(2)}, {});
    }
    restart();
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QStringList left = path;
    left.removeAt(2);
    QCOMPARE(lane().tree().path(), left);
    QCOMPARE(rows(MarkdownBlocks::HtmlRole).filter(QStringLiteral("answer")).size(), 3);
    // It is gone on with, and kept so.
    QVERIFY(ask(QStringLiteral("Four")));
    restart();
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QCOMPARE(lane().tree().path().size(), left.size() + 2);
}

void TestChatStays::whatHangsOnALaterMessageIsShown()
{
    answerWith(QStringLiteral("first answer"));
    QVERIFY(ask(QStringLiteral("One")));
    QVERIFY(ask(QStringLiteral("Two")));
    const QString id = desk().conversationId();
    const QStringList path = lane().tree().path();
    // Another answer to the first question is newer than the second question, which hangs on it once the older goes.
    answerWith(QStringLiteral("newer answer"));
    lane().retryFrom(path.at(0));
    QTRY_VERIFY(!desk().streaming());
    desk().removeMessage(&lane(), path.at(1));
    const QStringList shown = lane().tree().path();
    QCOMPARE(lane().tree().all().size(), size_t(4));

    restart();
    desk().open(id);
    QTRY_COMPARE(desk().conversationId(), id);
    QCOMPARE(lane().tree().all().size(), size_t(4));
    QCOMPARE(lane().tree().path().first(), shown.first());
}

void TestChatStays::record(int request, qint64 costMicroUsd)
{
    LiveExchange exchange;
    exchange.state = LiveState::Cancelled;
    exchange.row = FakeBackend::row("groq", "model-1", m_backend->m_now, 1204, 612);
    exchange.row.requestId = "req-" + QByteArray::number(request);
    exchange.row.costMicroUsd = costMicroUsd;
    m_backend->send({exchange});
}

ChatFigures TestChatStays::stored(const QString &conversation, const QString &message)
{
    ConversationStore store(m_backend->dataFolder());
    std::optional<ChatFigures> figures;
    store.load(conversation, this, [&](const std::optional<ConversationContent> &content) {
        figures.emplace();
        for (const StoredMessage &one : content ? content->messages : std::vector<StoredMessage>()) {
            if (one.id == message)
                figures = ChatMessage::fromJson(one.id, one.createdMs, one.body)->figures;
        }
    });
    return QTest::qWaitFor([&figures] { return figures.has_value(); }) ? *figures : ChatFigures();
}

void TestChatStays::leavingAnAnswerAsks()
{
    answerWith(QStringLiteral("kept"));
    QVERIFY(ask(QStringLiteral("Before")));
    const QString other = desk().conversationId();
    QVERIFY(desk().startNew());
    m_gateway->setScript({});
    QVERIFY(desk().send(QStringLiteral("A long story")));
    const QString here = desk().conversationId();
    QTRY_COMPARE(m_gateway->requests(), 2);
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Once upon")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Once upon")));

    QSignalSpy asked(&desk(), &ChatDesk::leaveAsked);
    QVERIFY(!desk().startNew());
    desk().open(other);
    QCOMPARE(asked.count(), 2);
    // Nobody has said yes: it goes on.
    m_gateway->write(FakeGateway::delta(QStringLiteral(" a time")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Once upon a time")));
    QVERIFY(desk().streaming());
    QCOMPARE(desk().conversationId(), here);
    desk().leave();
    QTRY_COMPARE(desk().conversationId(), other);
    QVERIFY(!desk().streaming());
    QCOMPARE(asked.count(), 2);
    desk().open(here);
    QTRY_COMPARE(desk().conversationId(), here);
    QCOMPARE(lane().textOf(lane().tree().leaf()), QStringLiteral("Once upon a time"));
    QCOMPARE(lane().tree().find(lane().tree().leaf())->state, ChatMessage::State::Stopped);
}

void TestChatStays::figuresOfAnAnswerOneLeft()
{
    QVERIFY(desk().send(QStringLiteral("A long story")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Once")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Once")));
    const QString here = desk().conversationId();
    const QString answer = lane().tree().leaf();
    QVERIFY(!desk().startNew());
    desk().leave();
    QVERIFY(desk().isEmpty());
    QVERIFY(!stored(here, answer).costKind);
    record(1, 12'800);
    QTRY_COMPARE(stored(here, answer).costMicroUsd, 12'800);
    const ChatFigures figures = stored(here, answer);
    QCOMPARE(figures.input, 1204);
    QCOMPARE(figures.output, 612);
    QVERIFY(figures.costKind);
    // Told again, it changes nothing; and where the conversation is open again, it is seen at once.
    record(1, 99'900);
    desk().open(here);
    QTRY_COMPARE(desk().conversationId(), here);
    QCOMPARE(lane().tree().find(answer)->figures.costMicroUsd, 12'800);
    QVERIFY(!desk().totals().isEmpty());
}

void TestChatStays::figuresOfAnAnswerBefore()
{
    answerWith(QStringLiteral("one"));
    QVERIFY(ask(QStringLiteral("First")));
    const QString first = lane().tree().leaf();
    QVERIFY(ask(QStringLiteral("Second")));
    const QString second = lane().tree().leaf();
    // Both records come after the second answer has ended, in the other order.
    record(2, 2000);
    record(1, 1000);
    QCOMPARE(lane().tree().find(first)->figures.costMicroUsd, 1000);
    QCOMPARE(lane().tree().find(second)->figures.costMicroUsd, 2000);
    QStringList costs;
    MarkdownBlocks *blocks = lane().blocks();
    for (int i = 0; i < blocks->count(); ++i) {
        const QVariantList figures = blocks->data(blocks->index(i), MarkdownBlocks::FiguresRole).toList();
        if (!figures.isEmpty())
            costs << figures.last().toMap().value(QStringLiteral("value")).toString();
    }
    QCOMPARE(costs, (QStringList {figures::money(1000, QLocale()), figures::money(2000, QLocale())}));
    QTRY_COMPARE(stored(desk().conversationId(), first).costMicroUsd, 1000);
}

void TestChatStays::eachConversationHasItsDraft()
{
    answerWith(QStringLiteral("one"));
    QVERIFY(ask(QStringLiteral("First")));
    const QString first = desk().conversationId();
    QTemporaryDir folder;
    QFile notes(folder.filePath(QStringLiteral("notes.txt")));
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("notes") == 5);
    notes.close();
    desk().setDraft(QStringLiteral("half a thou"));
    desk().attach({QUrl::fromLocalFile(notes.fileName())});
    QCOMPARE(desk().attachmentChips().size(), 1);

    QVERIFY(desk().startNew());
    QCOMPARE(desk().draft(), QString());
    QVERIFY(desk().attachmentChips().isEmpty());
    desk().setDraft(QStringLiteral("something new"));
    desk().open(first);
    QTRY_COMPARE(desk().conversationId(), first);
    QCOMPARE(desk().draft(), QStringLiteral("half a thou"));
    QCOMPARE(desk().attachmentChips().size(), 1);
    QVERIFY(desk().startNew());
    QCOMPARE(desk().draft(), QStringLiteral("something new"));
    QVERIFY(desk().attachmentChips().isEmpty());
    desk().open(first);
    QTRY_COMPARE(desk().conversationId(), first);
    // Sent, it is no draft any more.
    QVERIFY(ask(desk().draft()));
    QCOMPARE(desk().draft(), QString());
    QVERIFY(m_gateway->requestBody().contains("notes"));
    QVERIFY(desk().startNew());
    desk().open(first);
    QTRY_COMPARE(desk().conversationId(), first);
    QCOMPARE(desk().draft(), QString());
    QVERIFY(desk().attachmentChips().isEmpty());
    // The conversation goes, what is typed in it does not.
    desk().setDraft(QStringLiteral("still wanted"));
    desk().remove(first);
    QVERIFY(desk().isEmpty());
    QCOMPARE(desk().draft(), QStringLiteral("still wanted"));
}

void TestChatStays::aLongTextIsAttached()
{
    answerWith(QStringLiteral("read"));
    // What is short goes where text goes.
    QGuiApplication::clipboard()->setText(QStringLiteral("some words"));
    QVERIFY(!desk().paste());
    QVERIFY(desk().attachmentNote().isEmpty());
    // 5 MB in UTF-8.
    const QString text = QStringLiteral("Zürich nach Bern, ").repeated(263'158);
    QGuiApplication::clipboard()->setText(text);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(desk().paste());
    const qint64 pasted = clock.restart();
    QVERIFY(!desk().promptSize(QStringLiteral("Sum it up")).isEmpty());
    qInfo("pasted in %lld ms, counted in %lld ms", (long long)pasted, (long long)clock.elapsed());
    QCOMPARE(desk().problem(), QString());
    QCOMPARE(desk().attachmentChips().size(), 1);
    const QVariantMap chip = desk().attachmentChips().first().toMap();
    QCOMPARE(chip.value(QStringLiteral("name")).toString(), QStringLiteral("pasted.txt"));
    QCOMPARE(chip.value(QStringLiteral("size")).toString(), QStringLiteral("5 MB"));
    QVERIFY2(desk().attachmentNote().contains(QStringLiteral("text file")), qPrintable(desk().attachmentNote()));
    QVERIFY(ask(QStringLiteral("Sum it up")));
    QVERIFY(desk().attachmentNote().isEmpty());
    QVERIFY(m_gateway->requestBody().contains(text.toUtf8()));
    QCOMPARE(lane().textOf(lane().questionAt(0)), QStringLiteral("Sum it up"));
    // More than that is refused in words.
    QGuiApplication::clipboard()->setText(text + text);
    QVERIFY(desk().paste());
    QVERIFY2(desk().problem().contains(QStringLiteral("8 MB")), qPrintable(desk().problem()));
    QVERIFY(desk().attachmentChips().isEmpty());
}

void TestChatStays::adviceIsKeptAsANumber()
{
    QVERIFY(desk().send(QStringLiteral("Hello")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin(429, "application/json");
    m_gateway->write(R"({"error":{"message":"Slow down, please."}})");
    m_gateway->end();
    QTRY_VERIFY(!desk().streaming());
    const QString advice = QStringLiteral("Wait a little, then try again, or choose another model.");
    QVERIFY(rows(MarkdownBlocks::TitleRole).contains(advice));
    const QString here = desk().conversationId();
    const ChatMessage answer = *lane().tree().find(lane().tree().leaf());
    QVERIFY2(!answer.toJson().contains("Wait a little"), answer.toJson());
    restart();
    desk().open(here);
    QTRY_COMPARE(desk().conversationId(), here);
    QVERIFY(rows(MarkdownBlocks::TitleRole).contains(advice));
    // What was kept in words before stays readable.
    ConversationStore(m_backend->dataFolder())
        .save(
            here,
            {{answer.id,
              answer.createdMs,
              R"({"parent":")" + answer.parent.toUtf8()
                  + R"(","lane":0,"role":"assistant","state":"failed","error":{"words":"no","advice":"Warte etwas"}})",
              {}}});
    restart();
    desk().open(here);
    QTRY_COMPARE(desk().conversationId(), here);
    QVERIFY(rows(MarkdownBlocks::TitleRole).contains(QStringLiteral("Warte etwas")));
}

QTEST_MAIN(TestChatStays)
#include "tst_chatstays.moc"
