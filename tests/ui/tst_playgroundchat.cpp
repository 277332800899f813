// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/playgroundtest.h"

using namespace station;

/** What a person makes of a chat: own words for an answer, copies of it. */
class TestPlaygroundChat : public PlaygroundTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { close(); }

    void editsAnAnswer();
    void duplicatesAndBranchesOff();
    void marksTheFastest();
    void presetsGoToFilesAndBack();
    void saysWhyNothingIsDictated();
    void dictates();
    void dictationIsDiscarded();

private:
    ChatDesk &desk() { return *m_desktop->desk(); }
    Conversation &lane() { return *m_desktop->chat(); }
    /** Types it, sends it, waits for the answer. */
    void ask(const char *words)
    {
        QTRY_COMPARE(focused(), QStringLiteral("prompt"));
        type(words);
        press(Qt::Key_Return);
        QTRY_VERIFY(desk().streaming());
        QTRY_VERIFY(!desk().streaming());
    }
};

void TestPlaygroundChat::editsAnAnswer()
{
    ask("one");
    const QString models = lane().textOf(lane().tree().leaf());
    QVERIFY(!models.isEmpty());
    QTRY_VERIFY(item(QStringLiteral("editAnswer")));
    click(QStringLiteral("editAnswer"));
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), models);
    press(Qt::Key_A, Qt::ControlModifier);
    type("My own words");
    picture(QStringLiteral("edit-answer"));
    press(Qt::Key_Return);
    QTRY_COMPARE(lane().textOf(lane().tree().leaf()), QStringLiteral("My own words"));
    QVERIFY(!desk().streaming());
    picture(QStringLiteral("edited-answer"));
    ask("two");
    QCOMPARE(lane().tree().path().size(), 4);

    // The same words after a restart, and the model's beside them.
    const QString id = desk().conversationId();
    restart();
    desk().open(id);
    QTRY_COMPARE(lane().tree().path().size(), 4);
    const QString mine = lane().tree().path().at(1);
    QCOMPARE(lane().textOf(mine), QStringLiteral("My own words"));
    QVERIFY(lane().tree().find(mine)->edited);
    QTRY_VERIFY(item(QStringLiteral("conversation")));
    item(QStringLiteral("conversation"))->forceActiveFocus();
    press(Qt::Key_Home);
    QTRY_VERIFY(item(QStringLiteral("branchBefore")));
    click(QStringLiteral("branchBefore"));
    QTRY_COMPARE(lane().textOf(lane().tree().path().at(1)), models);
}

void TestPlaygroundChat::duplicatesAndBranchesOff()
{
    ask("one");
    ask("two");
    const QString original = desk().conversationId();
    QTRY_COMPARE(desk().history()->count(), 1);

    // By keyboard, in the history.
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Down);
    QTRY_VERIFY(isFocusIn(QStringLiteral("history")));
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk().title(), QStringLiteral("one (copy)"));
    QTRY_COMPARE(desk().history()->count(), 2);
    QCOMPARE(lane().tree().path().size(), 4);
    // By mouse, on the row that it is over.
    QTRY_VERIFY(item(QStringLiteral("duplicateConversation")));
    picture(QStringLiteral("history-tools"));
    click(QStringLiteral("duplicateConversation"));
    QTRY_COMPARE(desk().history()->count(), 3);

    desk().open(original);
    QTRY_COMPARE(desk().conversationId(), original);
    QTRY_VERIFY(item(QStringLiteral("conversation")));
    item(QStringLiteral("conversation"))->forceActiveFocus();
    press(Qt::Key_Home);
    QTRY_VERIFY(item(QStringLiteral("branchOffPrompt")));
    // The first question's answer: its button is the first one from above.
    QTRY_VERIFY(item(QStringLiteral("branchOffAnswer")));
    item(QStringLiteral("branchOffAnswer"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_VERIFY(desk().conversationId() != original);
    QCOMPARE(lane().tree().path().size(), 2);
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    ask("another way");
    QCOMPARE(lane().tree().path().size(), 4);
    const QString branch = desk().conversationId();
    restart();
    desk().open(branch);
    QTRY_COMPARE(lane().tree().path().size(), 4);
    QCOMPARE(lane().textOf(lane().questionAt(1)), QStringLiteral("another way"));
    QTRY_COMPARE(desk().history()->count(), 4); // read on the store's thread
}

void TestPlaygroundChat::marksTheFastest()
{
    QVERIFY(desk().addLane(QStringLiteral("demo/thinker")));
    ask("markdown");
    const auto figuresOf = [this](int index) {
        MarkdownBlocks *blocks = desk().lane(index)->blocks();
        return blocks->data(blocks->index(blocks->count() - 1), MarkdownBlocks::FiguresRole).toList();
    };
    const auto marked = [&](int lane, int figure) {
        return figuresOf(lane).at(figure).toMap().value(QStringLiteral("best")).toBool();
    };
    const auto told = [&](int lane, int figure) {
        return figuresOf(lane).at(figure).toMap().value(QStringLiteral("value")).toString();
    };
    // First token and tokens/s: a mark on one of the two where they do not read alike, and on none of the others.
    int marks = 0;
    for (int figure = 0; figure < 2; ++figure) {
        QTRY_COMPARE(marked(0, figure) != marked(1, figure), told(0, figure) != told(1, figure));
        QVERIFY(!(marked(0, figure) && marked(1, figure)));
        marks += marked(0, figure) || marked(1, figure) ? 1 : 0;
    }
    for (int figure = 2; figure < 5; ++figure)
        QVERIFY(!marked(0, figure) && !marked(1, figure));
    QTRY_COMPARE(items(QStringLiteral("fastest")).size(), marks);
    picture(QStringLiteral("fastest"));
}

void TestPlaygroundChat::presetsGoToFilesAndBack()
{
    const auto words = [this] {
        QQuickItem *label = item(QStringLiteral("presetWords"));
        return label ? label->property("text").toString() : QString();
    };
    click(QStringLiteral("parameters"));
    QTRY_COMPARE(focused(), QStringLiteral("systemPromptText"));
    // Nothing is kept yet: the button says so, and does nothing.
    const QString path = m_home->filePath(QStringLiteral("Terse.json"));
    answerFiles(path);
    QVERIFY(!item(QStringLiteral("exportPreset"))->property("hindrance").toString().isEmpty());
    click(QStringLiteral("exportPreset"));
    QVERIFY(!QFile::exists(path));
    item(QStringLiteral("systemPromptText"))->forceActiveFocus();
    type("Be brief");
    item(QStringLiteral("presetName"))->forceActiveFocus();
    type("Terse");
    press(Qt::Key_Return);
    QTRY_COMPARE(item(QStringLiteral("preset"))->property("displayText").toString(), QStringLiteral("Terse"));
    item(QStringLiteral("exportPreset"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_COMPARE(words(), QStringLiteral("Terse is written to Terse.json."));
    QVERIFY(QFile::exists(path));
    picture(QStringLiteral("preset-exported"));

    // What one types meanwhile stays.
    item(QStringLiteral("systemPromptText"))->forceActiveFocus();
    press(Qt::Key_End);
    type(", please");
    click(QStringLiteral("importPreset"));
    QTRY_COMPARE(words(), QStringLiteral("There is another Terse already: this one is kept as Terse 2."));
    QCOMPARE(m_desktop->presets()->names(), (QStringList {QStringLiteral("Terse"), QStringLiteral("Terse 2")}));
    QCOMPARE(item(QStringLiteral("systemPromptText"))->property("text").toString(), QStringLiteral("Be brief, please"));
    answerFiles(m_home->filePath(QStringLiteral("config.json")));
    click(QStringLiteral("importPreset"));
    QTRY_COMPARE(words(),
                 QStringLiteral("config.json is not taken. This is another kind of file, no preset of Token Station."));
    picture(QStringLiteral("preset-refused"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("importPreset")));
    click(QStringLiteral("parameters"));
    QTRY_VERIFY(item(QStringLiteral("importPreset")));
    QCOMPARE(words(), QString());
}

void TestPlaygroundChat::saysWhyNothingIsDictated()
{
    if (!m_desktop->transcript()->devices().isEmpty())
        QSKIP("there is a microphone");
    QTRY_VERIFY(item(QStringLiteral("dictate")));
    QVERIFY(
        item(QStringLiteral("dictate"))->property("hindrance").toString().contains(QStringLiteral("no microphone")));
    click(QStringLiteral("dictate"));
    QVERIFY(!m_desktop->dictation()->recording());
    QVERIFY(!item(QStringLiteral("dictationState")));
}

void TestPlaygroundChat::dictates()
{
    SpeechDesk *speech = m_desktop->speech();
    Dictation *dictation = m_desktop->dictation();
    if (!speech->canPlay() || m_desktop->transcript()->devices().isEmpty())
        QSKIP("no sound system here: with_sound.sh has one");
    if (!speech->models().contains(QStringLiteral("local/flite")))
        QSKIP("built without the engines of speech");
    // Nobody has chosen one: what hears on this machine, before the demo's, which is named all the same.
    QCOMPARE(dictation->model(), QStringLiteral("local/pocketsphinx"));
    speech->setModel(QStringLiteral("local/flite"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("Say or not");
    for (int i = 0; i < 7; ++i)
        press(Qt::Key_Left);
    QVERIFY(item(QStringLiteral("dictate"))->property("tip").toString().contains(QStringLiteral("local/pocketsphinx")));
    press(Qt::Key_Tab); // to the button that attaches
    press(Qt::Key_Tab);
    QCOMPARE(focused(), QStringLiteral("dictate"));
    press(Qt::Key_Space);
    QTRY_VERIFY(dictation->recording());
    QTRY_VERIFY(item(QStringLiteral("dictationLevel")));
    double loudest = 0;
    connect(dictation, &Dictation::changed, this,
            [&loudest, dictation] { loudest = std::max(loudest, dictation->level()); });
    QVERIFY(speech->speak(QStringLiteral("good morning")));
    QTRY_VERIFY_WITH_TIMEOUT(speech->playing(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(loudest > 0.05, 20'000);
    picture(QStringLiteral("dictating"));
    QTRY_VERIFY_WITH_TIMEOUT(!speech->playing() && !speech->running(), 20'000);
    const double heard = dictation->recordedMs();
    QTRY_VERIFY(dictation->recordedMs() > heard + 500); // the microphone is behind by its buffers
    QVERIFY(item(QStringLiteral("dictationState"))
                ->property("text")
                .toString()
                .startsWith(QStringLiteral("Recording 0:0")));
    press(Qt::Key_Space);
    QTRY_VERIFY(dictation->running());
    QTRY_VERIFY_WITH_TIMEOUT(!dictation->running(), 60'000);
    dictation->disconnect(this);
    QCOMPARE(dictation->problem(), QString());
    const QString text = item(QStringLiteral("prompt"))->property("text").toString();
    QVERIFY2(text.startsWith(QStringLiteral("Say ")) && text.endsWith(QStringLiteral(" or not"))
                 && text.contains(QStringLiteral("morning")) && !text.contains(QStringLiteral("  ")),
             qPrintable(text));
    // Nothing is sent; one goes on writing behind the words.
    QVERIFY(desk().isEmpty());
    QCOMPARE(focused(), QStringLiteral("prompt"));
    type("!");
    QVERIFY(item(QStringLiteral("prompt"))->property("text").toString().endsWith(QStringLiteral("! or not")));

    // What one chose in Audio hears here too, also after a restart.
    m_desktop->transcript()->setModel(QStringLiteral("demo/listener"));
    QCOMPARE(dictation->model(), QStringLiteral("demo/listener"));
    restart();
    QTRY_COMPARE(m_desktop->dictation()->model(), QStringLiteral("demo/listener"));
    QCOMPARE(m_desktop->transcript()->model(), QStringLiteral("demo/listener"));
}

void TestPlaygroundChat::dictationIsDiscarded()
{
    Dictation *dictation = m_desktop->dictation();
    if (m_desktop->transcript()->devices().isEmpty())
        QSKIP("no sound system here: with_sound.sh has one");
    m_desktop->transcript()->setModel(QStringLiteral("demo/listener"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    type("Hello");
    QQuickItem *prompt = item(QStringLiteral("prompt"));
    int words = 0;
    connect(dictation, &Dictation::heard, this, [&words] { ++words; });
    // Esc ends the recording, and not the answer that streams meanwhile.
    m_desktop->chat()->setModel(QStringLiteral("demo/hello"));
    QVERIFY(desk().send(QStringLiteral("write 400 words")));
    click(QStringLiteral("dictate"));
    QTRY_VERIFY(dictation->recording());
    QTRY_VERIFY(dictation->recordedMs() > 400);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dictation->recording());
    QVERIFY(!dictation->running());
    QVERIFY(desk().streaming());
    QTRY_VERIFY(!item(QStringLiteral("dictationState")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!desk().streaming());
    QCOMPARE(prompt->property("text").toString(), QStringLiteral("Hello"));

    // Ended before a word can be in it.
    click(QStringLiteral("dictate"));
    QTRY_VERIFY(dictation->recording());
    dictation->finish();
    if (dictation->problem().isEmpty())
        QSKIP("the microphone was quicker");
    QTRY_VERIFY(item(QStringLiteral("dictationState")));
    QVERIFY(item(QStringLiteral("dictationState"))->property("text").toString().contains(QStringLiteral("too short")));
    click(QStringLiteral("cancelDictation"));
    QTRY_VERIFY(!item(QStringLiteral("dictationState")));

    // A page that nobody sees does not listen; what was said is not lost.
    click(QStringLiteral("dictate"));
    QTRY_VERIFY(dictation->recordedMs() > 400);
    QCOMPARE(words, 0);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!dictation->recording());
    QTRY_COMPARE(words, 1);
    QVERIFY(prompt->property("text").toString().startsWith(QStringLiteral("Hello ")));
}

QTEST_MAIN(TestPlaygroundChat)
#include "tst_playgroundchat.moc"
