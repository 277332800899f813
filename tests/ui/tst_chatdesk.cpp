// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatpresets.h"
#include "app/chat/fastest.h"
#include "tests/ui/chatdesktest.h"

using namespace station;

/** What is asked: branches, lanes, parameters, attachments. */
class TestChatDesk : public ChatDeskTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void branchesStandBeside();
    void deletesAQuestion();
    void deletesOneAnswerOfTwo();
    void keepsPresets();
    void countsWhatIsTyped();
    void sideBySide();
    void theFastestIsMarked();
    void theFastestInTheWindow();
    void offersWhatTheModelHas();
    void refusesWhatNoModelTakes();
    void theRequestAsCode();
    void opensALongConversation_data();
    void opensALongConversation();
};

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

void TestChatDesk::opensALongConversation_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("piece");
    const QString mixed =
        QStringLiteral("## Part %1\n\nA paragraph with **bold** words, `code` and [a link](https://e.org/%1).\n\n"
                       "```python\nfor i in range(%1):\n    print(i)\n```\n\n- one\n- two\n\n");
    QTest::newRow("many messages") << 80 << mixed;
    QTest::newRow("one answer") << 2 << mixed;
    QTest::newRow("one answer of one line") << 2 << QStringLiteral("Words of %1 that go on without an end. ");
    QTest::newRow("one answer of one paragraph") << 2 << QStringLiteral("A line of a paragraph, **number** %1\n");
    QTest::newRow("one answer of code lines") << 2 << QStringLiteral("    print(%1, 'a line of code')\n");
    QTest::newRow("one answer of one table") << 2 << QStringLiteral("| a | b |\n|---|---|\n| %1 | `x` |\n");
    QTest::newRow("one answer of one list") << 2 << QStringLiteral("- an item of it, **number** %1\n");
}

void TestChatDesk::opensALongConversation()
{
    QFETCH(int, count);
    QFETCH(QString, piece);
    // 200,000 tokens are about 800,000 characters.
    QString text;
    for (int i = 0; text.size() < 1'600'000 / count; ++i)
        text += QString(piece).replace(QStringLiteral("%1"), QString::number(i));
    auto store = std::make_unique<ConversationStore>(m_backend->dataFolder());
    std::vector<StoredMessage> messages;
    QString parent;
    for (int i = 0; i < count; ++i) {
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
        {QStringLiteral("long"), QStringLiteral("Long"), 1, 1,
         QByteArray(R"({"lanes":[{"model":"groq/model-1","leaf":"%"}]})").replace('%', QByteArray::number(count - 1))});
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
    QVERIFY(lane().blocks()->count() > (piece.startsWith(u'#') ? 5000 : piece.startsWith(u'|') ? 2 : 60));
    // What each rest in typing costs there.
    beat.start();
    const QString size = desk().promptSize(QStringLiteral("more"));
    qInfo("its request's size, %s, took %lld ms", qPrintable(size), beat.elapsed());
}

QTEST_MAIN(TestChatDesk)
#include "tst_chatdesk.moc"
