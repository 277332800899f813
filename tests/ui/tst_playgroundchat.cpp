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
    QCOMPARE(desk().history()->count(), 4);
}

QTEST_MAIN(TestPlaygroundChat)
#include "tst_playgroundchat.moc"
