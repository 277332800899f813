// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/begunanswer.h"
#include "app/chat/chatdesk.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;

namespace {

const QByteArray kUsage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\n";

QByteArray end(const char *reason)
{
    return QByteArray("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"") + reason + "\"}]}\n\n" + kUsage
        + "data: [DONE]\n\n";
}

} // namespace

/** What one does with messages that are there: going on with a cut answer, quotes, translations. */
class TestChatActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoGoesOnInPlace_data();
    void whoGoesOnInPlace();
    void goesOnInPlace_data();
    void goesOnInPlace();
    void aQuestionAsksToGoOn();
    void anotherModelIsAsked();
    void aRefusalBecomesAQuestion();
    void whatIsWholeDoesNotGoOn();
    void ownWordsForAnAnswer();
    void nothingIsSaidToBeNothing_data();
    void nothingIsSaidToBeNothing();
    void quotes();
    void translates();
    void translationsThatFail();
    void translatesWhileAnAnswerStreams();

private:
    ChatDesk &desk() { return *m_desk; }
    Conversation &lane() { return *m_desk->lane(0); }
    void restart(const QString &model);
    bool ask(const QString &text) { return desk().send(text) && untilDone(); }
    bool untilDone()
    {
        return QTest::qWaitFor([this] { return !desk().streaming(); });
    }
    /** What the newest request holds of what was said. */
    QJsonArray asked() const
    {
        return QJsonDocument::fromJson(m_gateway->requestBody()).object().value(QStringLiteral("messages")).toArray();
    }
    const ChatMessage &leaf() { return *lane().tree().find(lane().tree().leaf()); }
    QStringList rows(int role)
    {
        QStringList all;
        MarkdownBlocks *blocks = lane().blocks();
        for (int i = 0; i < blocks->count(); ++i)
            all << blocks->data(blocks->index(i), role).toString();
        return all;
    }
    QStringList types() { return rows(MarkdownBlocks::ComponentTypeRole); }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<ModelList> m_models;
    std::unique_ptr<ChatDesk> m_desk;
};

void TestChatActions::init()
{
    m_backend = std::make_unique<FakeBackend>();
    m_gateway = std::make_unique<FakeGateway>();
    m_backend->play(QStringLiteral("busy"));
    m_backend->m_gateway.port = m_gateway->port();
    m_models = std::make_unique<ModelList>(*m_backend);
    restart(QStringLiteral("mistral/large"));
}

void TestChatActions::cleanup()
{
    m_desk.reset();
    m_models.reset();
    m_gateway.reset();
    m_backend.reset();
}

void TestChatActions::restart(const QString &model)
{
    m_desk.reset();
    m_desk = std::make_unique<ChatDesk>(*m_backend, *m_models, [this] { return m_backend->m_now; });
    m_backend->offer(model.toUtf8());
    lane().setModel(model);
}

void TestChatActions::whoGoesOnInPlace_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<bool>("inPlace");
    QTest::addColumn<QByteArray>("mark");
    QTest::newRow("Mistral") << QByteArray("mistral/large") << QByteArray("chat") << true << QByteArray("prefix");
    QTest::newRow("Moonshot") << QByteArray("moonshot/kimi-k2") << QByteArray("chat") << true << QByteArray("partial");
    QTest::newRow("OpenRouter") << QByteArray("openrouter/a/b") << QByteArray("chat") << true << QByteArray();
    QTest::newRow("Claude to 4.5") << QByteArray("anthropic/claude-sonnet-4-5") << QByteArray("messages") << true
                                   << QByteArray();
    QTest::newRow("Claude since 4.6") << QByteArray("anthropic/claude-opus-4-6") << QByteArray("messages") << false
                                      << QByteArray();
    // An effort makes it think, which its own dialect is not asked for.
    QTest::newRow("Claude, translated") << QByteArray("anthropic/claude-sonnet-4-5") << QByteArray("chat") << false
                                        << QByteArray();
    QTest::newRow("OpenAI") << QByteArray("openai/gpt-5.4") << QByteArray("responses") << false << QByteArray();
    QTest::newRow("Gemini") << QByteArray("gemini/gemini-2.5-flash") << QByteArray("gemini") << false << QByteArray();
    QTest::newRow("Groq") << QByteArray("groq/model-1") << QByteArray("chat") << false << QByteArray();
    QTest::newRow("a server of one's own") << QByteArray("mine/model") << QByteArray("chat") << false << QByteArray();
}

void TestChatActions::whoGoesOnInPlace()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, dialect);
    QFETCH(bool, inPlace);
    const auto mark = begunAnswerMark({model, dialect, {}});
    QCOMPARE(mark.has_value(), inPlace);
    QTEST(mark.value_or(QByteArray()), "mark");
}

void TestChatActions::goesOnInPlace_data()
{
    QTest::addColumn<QByteArray>("cut");
    QTest::newRow("at its limit") << end("length");
    QTest::newRow("broken") << QByteArray("data: {\"error\":{\"message\":\"The server is overloaded\"}}\n\n");
    QTest::newRow("stopped") << QByteArray();
}

void TestChatActions::goesOnInPlace()
{
    QFETCH(QByteArray, cut);
    m_gateway->setScript(cut.isEmpty() ? QByteArray() : FakeGateway::delta(QStringLiteral("One, two, ")) + cut);
    QVERIFY(desk().send(QStringLiteral("Count")));
    if (cut.isEmpty()) {
        QTRY_COMPARE(m_gateway->requests(), 1);
        m_gateway->begin();
        m_gateway->write(FakeGateway::delta(QStringLiteral("One, two, ")));
        QTRY_COMPARE(leaf().text(), QStringLiteral("One, two, "));
        desk().stop();
    }
    QVERIFY(untilDone());
    const QString id = leaf().id;
    QCOMPARE(lane().unfinished(), id);
    QVERIFY(lane().goesOnInPlace());

    m_gateway->setScript(FakeGateway::delta(QStringLiteral(" three.")) + end("stop"));
    QVERIFY(lane().goOn());
    QVERIFY(untilDone());
    // The begun answer is the last turn, marked as its provider wants it, without a blank at its end.
    QCOMPARE(asked().size(), 2);
    QCOMPARE(asked().last().toObject(),
             (QJsonObject {{QStringLiteral("role"), QStringLiteral("assistant")},
                           {QStringLiteral("content"), QStringLiteral("One, two,")},
                           {QStringLiteral("prefix"), true}}));
    QCOMPARE(leaf().id, id);
    QCOMPARE(leaf().text(), QStringLiteral("One, two, three."));
    QCOMPARE(leaf().state, ChatMessage::State::Done);
    QCOMPARE(leaf().error, QString());
    QVERIFY(lane().unfinished().isEmpty());
    // One paragraph, one head, one row of figures; and the head says that it was gone on with.
    QCOMPARE(types(),
             (QStringList {QStringLiteral("Prompt"), QStringLiteral("Answer"), QStringLiteral("Text"),
                           QStringLiteral("Figures")}));
    QCOMPARE(rows(MarkdownBlocks::HtmlRole).at(2), QStringLiteral("One, two, three."));
    QVERIFY(rows(MarkdownBlocks::TextRole).at(1).startsWith(QStringLiteral("gone on with, done in ")));
    // Both exchanges count, where the first one told what it took.
    QCOMPARE(*leaf().figures.output, cut.contains("usage") ? 6 : 3);

    const QString conversation = desk().conversationId();
    restart(QStringLiteral("mistral/large"));
    desk().open(conversation);
    QTRY_COMPARE(lane().tree().path().size(), 2);
    QCOMPARE(leaf().text(), QStringLiteral("One, two, three."));
    QVERIFY(leaf().wentOn);
}

void TestChatActions::aQuestionAsksToGoOn()
{
    restart(QStringLiteral("groq/model-1"));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("One, two,")) + end("length"));
    QVERIFY(ask(QStringLiteral("Count")));
    const QString cut = leaf().id;
    QVERIFY(rows(MarkdownBlocks::TextRole).at(1).startsWith(QStringLiteral("cut at its limit")));
    QCOMPARE(rows(MarkdownBlocks::MarkerRole).at(1), QStringLiteral("off")); // green is what is whole

    // What was cut stays known over a restart.
    const QString conversation = desk().conversationId();
    restart(QStringLiteral("groq/model-1"));
    desk().open(conversation);
    QTRY_COMPARE(lane().unfinished(), cut);
    QVERIFY(!lane().goesOnInPlace());
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("three.")) + end("stop"));
    QVERIFY(lane().goOn());
    QVERIFY(untilDone());
    QCOMPARE(asked().size(), 3);
    QCOMPARE(asked().at(1).toObject().value(u"content").toString(), QStringLiteral("One, two,"));
    QCOMPARE(asked().at(2).toObject().value(u"content").toString(), QStringLiteral("Go on exactly where you stopped."));
    QCOMPARE(lane().tree().path().size(), 4);
    QCOMPARE(lane().textOf(cut), QStringLiteral("One, two,"));
    QVERIFY(lane().unfinished().isEmpty());
}

void TestChatActions::anotherModelIsAsked()
{
    // Its words are not put into another model's mouth.
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("One,")) + end("length"));
    QVERIFY(ask(QStringLiteral("Count")));
    lane().setModel(QStringLiteral("moonshot/kimi-k2"));
    QVERIFY(!lane().unfinished().isEmpty());
    QVERIFY(!lane().goesOnInPlace());
    lane().setModel(QStringLiteral("mistral/large"));
    QVERIFY(lane().goesOnInPlace());
}

void TestChatActions::aRefusalBecomesAQuestion()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("One, two, ")) + end("length"));
    QVERIFY(ask(QStringLiteral("Count")));
    m_gateway->setScript({});
    QVERIFY(lane().goOn());
    QTRY_COMPARE(m_gateway->requests(), 2);
    m_gateway->begin(400, "application/json");
    m_gateway->write(R"({"error":{"message":"last message must be of the user"}})");
    m_gateway->end();
    QTRY_COMPARE(m_gateway->requests(), 3);
    QCOMPARE(asked().size(), 3);
    QVERIFY(!asked().at(1).toObject().contains(u"prefix"));
    QCOMPARE(lane().tree().path().size(), 4);
    const ChatMessage &first = *lane().tree().find(lane().tree().path().at(1));
    QCOMPARE(first.text(), QStringLiteral("One, two, "));
    QCOMPARE(first.state, ChatMessage::State::Done);
    QVERIFY(first.error.isEmpty());
    QVERIFY(!first.wentOn);
    desk().stop();
}

void TestChatActions::whatIsWholeDoesNotGoOn()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("All.")) + end("stop"));
    QVERIFY(ask(QStringLiteral("a")));
    QCOMPARE(lane().unfinished(), QString());
    QVERIFY(!lane().goOn());
    // Nor does what never began.
    m_gateway->setScript("data: {\"error\":{\"message\":\"no\"}}\n\n");
    QVERIFY(ask(QStringLiteral("b")));
    QCOMPARE(lane().unfinished(), QString());
}

void TestChatActions::ownWordsForAnAnswer()
{
    m_gateway->setScript("data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm.\"}}]}\n\n"
                         + FakeGateway::delta(QStringLiteral("Paris is in Spain.")) + end("stop"));
    QVERIFY(ask(QStringLiteral("Where is Paris?")));
    QVERIFY(ask(QStringLiteral("Sure?")));
    const QString models = lane().tree().path().at(1);
    const QString totals = desk().totals();
    QVERIFY2(!desk().edit(&lane(), models, QStringLiteral("  ")), "an answer needs words");
    QVERIFY2(desk().edit(&lane(), models, lane().textOf(models)) && lane().tree().path().size() == 4,
             "the same words are no branch");

    const int requests = m_gateway->requests();
    QVERIFY(desk().edit(&lane(), models, QStringLiteral("Paris is in **France**.")));
    QCOMPARE(m_gateway->requests(), requests); // nobody is asked
    const QString mine = leaf().id;
    QVERIFY(mine != models);
    QCOMPARE(lane().tree().placeOf(mine).count, 2);
    QCOMPARE(leaf().model, QByteArray("mistral/large"));
    QVERIFY(leaf().edited);
    QCOMPARE(types(),
             (QStringList {QStringLiteral("Prompt"), QStringLiteral("Answer"), QStringLiteral("Text"),
                           QStringLiteral("Figures")}));
    QCOMPARE(rows(MarkdownBlocks::TextRole).at(1), QStringLiteral("edited by you"));
    QCOMPARE(rows(MarkdownBlocks::HtmlRole).at(2), QStringLiteral("Paris is in <b>France</b>."));
    QCOMPARE(desk().totals(), totals); // it cost nothing
    QVERIFY2(lane().unfinished().isEmpty(), "it is whole");

    // What is said next goes on from these words, without what belongs to the model's.
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Yes.")) + end("stop"));
    QVERIFY(ask(QStringLiteral("In Europe?")));
    QCOMPARE(asked().size(), 3);
    QCOMPARE(asked().at(1).toObject(),
             (QJsonObject {{QStringLiteral("role"), QStringLiteral("assistant")},
                           {QStringLiteral("content"), QStringLiteral("Paris is in **France**.")}}));
    QVERIFY(!m_gateway->requestBody().contains("Spain") && !m_gateway->requestBody().contains("Hm."));

    // Over a restart, and in what is exported.
    const QString conversation = desk().conversationId();
    restart(QStringLiteral("mistral/large"));
    desk().open(conversation);
    QTRY_COMPARE(lane().tree().path().size(), 4);
    QVERIFY(lane().tree().find(mine)->edited);
    QCOMPARE(rows(MarkdownBlocks::TextRole).at(1), QStringLiteral("edited by you"));
    QTemporaryDir folder;
    const auto exported = [&](const QString &format) {
        const QString path = folder.filePath(QStringLiteral("c.") + format);
        desk().exportTo(QUrl::fromLocalFile(path), format);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(exported(QStringLiteral("markdown"))
                .contains("## mistral/large\n\n*Edited by the user*\n\nParis is in **France**."));
    const QJsonArray kept =
        QJsonDocument::fromJson(exported(QStringLiteral("json"))).object().value(u"messages").toArray();
    QStringList edited;
    for (const QJsonValue &one : kept) {
        if (one[u"edited_by_user"].toBool())
            edited << one[u"id"].toString();
    }
    QCOMPARE(edited, QStringList {mine});

    // The model's own is where it was, with all that was said after it.
    lane().turnTo(mine, -1);
    QCOMPARE(lane().tree().path().size(), 4);
    QCOMPARE(lane().textOf(lane().tree().path().at(1)), QStringLiteral("Paris is in Spain."));
    QVERIFY(types().contains(QStringLiteral("Reasoning")));
}

void TestChatActions::nothingIsSaidToBeNothing_data()
{
    const QByteArray thought = "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"Hm.\"}}]}\n\n";
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("advice");
    const QString again = QStringLiteral("Ask again, put it in other words, or choose another model.");
    const QString more = QStringLiteral("Give it more tokens in Parameters, then ask again.");
    QTest::newRow("nothing") << end("stop") << QStringLiteral("The model answered nothing.") << again;
    QTest::newRow("blanks") << FakeGateway::delta(QStringLiteral(" \n")) + end("stop")
                            << QStringLiteral("The model answered nothing.") << again;
    QTest::newRow("reasoning") << thought + end("stop") << QStringLiteral("The model reasoned, and answered nothing.")
                               << again;
    QTest::newRow("held back") << end("content_filter")
                               << QStringLiteral("The model answered nothing. The provider's reason: content_filter")
                               << again;
    QTest::newRow("limit") << end("length") << QStringLiteral("The model reached its limit before it said a word.")
                           << more;
    QTest::newRow("limit while it reasons")
        << thought + end("length") << QStringLiteral("The model reached its limit while it still reasoned.") << more;
}

void TestChatActions::nothingIsSaidToBeNothing()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, words);
    QFETCH(QString, advice);
    m_gateway->setScript(script);
    QVERIFY(ask(QStringLiteral("Say something")));
    const auto check = [&] {
        const qsizetype at = types().indexOf(QStringLiteral("Note"));
        QVERIFY(at > 0);
        QCOMPARE(rows(MarkdownBlocks::TextRole).at(at), words);
        QCOMPARE(rows(MarkdownBlocks::TitleRole).at(at), advice);
        QVERIFY(rows(MarkdownBlocks::TextRole).at(1).startsWith(QStringLiteral("answered nothing in ")));
        // What it took, and what one can do with it, is below.
        QCOMPARE(types().last(), QStringLiteral("Figures"));
    };
    check();
    const QString conversation = desk().conversationId();
    restart(QStringLiteral("mistral/large"));
    desk().open(conversation);
    QTRY_COMPARE(lane().tree().path().size(), 2);
    check();
    // Asked again, the note is gone with the answer.
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Something.")) + end("stop"));
    lane().retry();
    QVERIFY(untilDone());
    QVERIFY(!types().contains(QStringLiteral("Note")));
}

void TestChatActions::quotes()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("First\n\n- a\n- b\n")) + end("stop"));
    QVERIFY(ask(QStringLiteral("q")));
    QCOMPARE(lane().quoteOf(leaf().id, {}), QStringLiteral("> First\n>\n> - a\n> - b\n\n"));
    QCOMPARE(lane().quoteOf(leaf().id, QStringLiteral("Fir\u2028st\u2029")), QStringLiteral("> Fir\n> st\n\n"));
    QCOMPARE(lane().quoteOf(leaf().id, QStringLiteral("  ")), QStringLiteral("> First\n>\n> - a\n> - b\n\n"));
}

void TestChatActions::translates()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Good **day**")) + end("stop"));
    QVERIFY(ask(QStringLiteral("Greet")));
    QVERIFY(ask(QStringLiteral("Again")));
    const QStringList path = lane().tree().path();
    const QString first = path.at(1);
    const QStringList before = types();

    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Guten **Tag**\n\n1. eins")) + end("stop"));
    QVERIFY(lane().translate(first, QStringLiteral("de")));
    QCOMPARE(lane().translating(), first);
    QVERIFY2(!lane().translate(path.at(2), QStringLiteral("de")), "one after another");
    QTRY_VERIFY(lane().translating().isEmpty());
    // The text alone goes out, with what is to be done; nothing else of the conversation.
    QCOMPARE(asked().size(), 1);
    const QString prompt = asked().first().toObject().value(u"content").toString();
    QVERIFY2(prompt.contains(QStringLiteral("into German")) && prompt.contains(QStringLiteral("Good **day**")),
             qPrintable(prompt));
    // Below the first answer, above the second question.
    QCOMPARE(types().mid(0, 7),
             (QStringList {QStringLiteral("Prompt"), QStringLiteral("Answer"), QStringLiteral("Text"),
                           QStringLiteral("Figures"), QStringLiteral("Translation"), QStringLiteral("Text"),
                           QStringLiteral("Text")}));
    QCOMPARE(types().mid(7), before.mid(4));
    QCOMPARE(rows(MarkdownBlocks::TitleRole).at(4), QStringLiteral("Deutsch"));
    QCOMPARE(rows(MarkdownBlocks::HtmlRole).at(5), QStringLiteral("Guten <b>Tag</b>"));
    QCOMPARE(lane().translationOf(first), QStringLiteral("Guten **Tag**\n\n1. eins"));
    // It counts, and is no part of what is said.
    QCOMPARE(desk().totals(), QStringLiteral("21 in, 9 out"));
    QVERIFY(ask(QStringLiteral("Third")));
    for (const QJsonValue &turn : asked())
        QVERIFY(!turn.toObject().value(u"content").toString().contains(QStringLiteral("Guten")));

    // One's own message too.
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Grüß")) + end("stop"));
    QVERIFY(lane().translate(path.at(0), QStringLiteral("de")));
    QTRY_VERIFY(lane().translating().isEmpty());
    QCOMPARE(types().at(1), QStringLiteral("Translation"));

    // Kept, found and exported; deleted, it is gone from there too.
    const QString conversation = desk().conversationId();
    restart(QStringLiteral("mistral/large"));
    desk().open(conversation);
    QTRY_COMPARE(lane().translationOf(first), QStringLiteral("Guten **Tag**\n\n1. eins"));
    QCOMPARE(types().count(QStringLiteral("Translation")), 2);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("c.md"));
    QVERIFY(desk().exportTo(QUrl::fromLocalFile(file), QStringLiteral("markdown")));
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(exported.readAll().contains("### Deutsch\n\nGuten **Tag**"));
    lane().removeTranslation(first);
    QCOMPARE(types().count(QStringLiteral("Translation")), 1);
    restart(QStringLiteral("mistral/large"));
    desk().open(conversation);
    QTRY_COMPARE(types().count(QStringLiteral("Translation")), 1);
    QCOMPARE(lane().translationOf(first), QString());
    QCOMPARE(lane().textOf(first), QStringLiteral("Good **day**"));
}

void TestChatActions::translationsThatFail()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Good day")) + end("stop"));
    QVERIFY(ask(QStringLiteral("Greet")));
    m_gateway->setScript("data: {\"error\":{\"message\":\"The quota is used up\"}}\n\n");
    QVERIFY(lane().translate(leaf().id, QStringLiteral("ja")));
    QTRY_VERIFY(lane().translating().isEmpty());
    QCOMPARE(types().last(), QStringLiteral("Translation"));
    QCOMPARE(rows(MarkdownBlocks::TextRole).last(), QStringLiteral("The quota is used up"));

    // Half of one says that it is half.
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("こんに")) + end("length"));
    QVERIFY(lane().translate(leaf().id, QStringLiteral("ja")));
    QTRY_VERIFY(lane().translating().isEmpty());
    QCOMPARE(lane().translationOf(leaf().id), QStringLiteral("こんに"));
    QVERIFY(rows(MarkdownBlocks::TextRole).contains(QStringLiteral("cut at the model's limit")));

    // Stopped before a word of it is there, nothing is left; stopped later, what is there stays.
    m_gateway->setScript({});
    const int requests = m_gateway->requests();
    QVERIFY(lane().translate(leaf().id, QStringLiteral("ja")));
    QTRY_COMPARE(m_gateway->requests(), requests + 1);
    lane().stopTranslating();
    QVERIFY(!types().contains(QStringLiteral("Translation")));
    QVERIFY(lane().translate(leaf().id, QStringLiteral("ja")));
    QTRY_COMPARE(m_gateway->requests(), requests + 2);
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("こん")));
    QTRY_COMPARE(lane().translationOf(leaf().id), QStringLiteral("こん"));
    // A new conversation stops it, and keeps what is there with the old one.
    const QString conversation = desk().conversationId();
    desk().startNew();
    QTRY_VERIFY(m_gateway->clientGone());
    desk().open(conversation);
    QTRY_COMPARE(types().count(QStringLiteral("Translation")), 1);
    QCOMPARE(lane().translationOf(leaf().id), QStringLiteral("こん"));
}

void TestChatActions::translatesWhileAnAnswerStreams()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Good day")) + end("stop"));
    QVERIFY(ask(QStringLiteral("Greet")));
    const QString first = leaf().id;
    m_gateway->setScript({});
    QVERIFY(lane().translate(first, QStringLiteral("de")));
    QTRY_COMPARE(m_gateway->requests(), 1 + 1);
    // The fake gateway answers the newest request; the translation fails when the next one comes, amid the answer.
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Guten\n\nTag\n\nallerseits")));
    QTRY_VERIFY(lane().translationOf(first).endsWith(QStringLiteral("allerseits")));
    QVERIFY(desk().send(QStringLiteral("Again")));
    QTRY_COMPARE(m_gateway->requests(), 3);
    QVERIFY2(!lane().translate(leaf().id, QStringLiteral("de")), "an answer that is not over");
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("One\n\ntw")));
    QTRY_COMPARE(leaf().text(), QStringLiteral("One\n\ntw"));
    QTRY_COMPARE(rows(MarkdownBlocks::HtmlRole).last(), QStringLiteral("tw"));
    // Rows above the streaming ones go: what comes is still put where it belongs.
    lane().removeTranslation(first);
    QVERIFY(!types().contains(QStringLiteral("Translation")));
    m_gateway->write(FakeGateway::delta(QStringLiteral("o\n\nthree")));
    QTRY_COMPARE(rows(MarkdownBlocks::HtmlRole).last(), QStringLiteral("three"));
    QCOMPARE(rows(MarkdownBlocks::HtmlRole).mid(types().size() - 3),
             (QStringList {QStringLiteral("One"), QStringLiteral("two"), QStringLiteral("three")}));
    desk().stop();
}

QTEST_MAIN(TestChatActions)
#include "tst_chatactions.moc"
