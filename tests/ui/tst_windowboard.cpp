// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QtTest>

using namespace station;

/** The board in the window: flaps, the feed, usage. */
class TestWindowBoard : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void flapsTurnOnlyWhereTheyChanged();
    void flapsLandOnTheNewest();
    void flapsWithReducedMotion();
    void pointsAndColons();
    void boardShowsTheFeed();
    void emptyDeparturesSayWhatToDo();
    void usageByKeyboard();
};

void TestWindowBoard::flapsTurnOnlyWhereTheyChanged()
{
    QQuickItem *text = make("FlapText { text: '980M'; cells: 5; alignRight: true }");
    QVERIFY(text);
    QCOMPARE(text->property("landed").toString(), QStringLiteral(" 980M"));
    const QList<QQuickItem *> items = itemsBelow(text);
    QList<QQuickItem *> cells;
    for (QQuickItem *candidate : items) {
        if (candidate->property("turns").isValid())
            cells << candidate;
    }
    QCOMPARE(cells.size(), 5);
    const auto turns = [&cells] {
        QList<int> counts;
        for (const QQuickItem *cell : cells)
            counts << cell->property("turns").toInt();
        return counts;
    };
    // Nothing turns for show at the start.
    QCOMPARE(turns(), (QList<int> {0, 0, 0, 0, 0}));
    text->setProperty("text", QStringLiteral("985M"));
    QTRY_COMPARE(text->property("landed").toString(), QStringLiteral(" 985M"));
    QTRY_VERIFY(!cells[3]->property("turning").toBool());
    QCOMPARE(turns(), (QList<int> {0, 0, 0, 1, 0}));
    text->setProperty("text", QStringLiteral("1.2B"));
    QTRY_COMPARE(text->property("landed").toString(), QStringLiteral("  1.2B"));
    for (const QQuickItem *cell : std::as_const(cells))
        QTRY_VERIFY(!cell->property("turning").toBool());
    QCOMPARE(turns(), (QList<int> {0, 1, 1, 2, 1}));
}

void TestWindowBoard::flapsLandOnTheNewest()
{
    QQuickItem *text = make("FlapText { text: '1'; cells: 1 }");
    QVERIFY(text);
    const QList<QQuickItem *> items = itemsBelow(text);
    QQuickItem *cell = nullptr;
    for (QQuickItem *candidate : items) {
        if (candidate->property("turns").isValid())
            cell = candidate;
    }
    QVERIFY(cell);
    text->setProperty("text", QStringLiteral("2"));
    QTRY_VERIFY(cell->property("phase").toReal() > 0);
    for (const char *newer : {"3", "4", "5", "6"})
        text->setProperty("text", QString::fromLatin1(newer));
    QTRY_COMPARE(text->property("landed").toString(), QStringLiteral("6"));
    QTRY_VERIFY(!cell->property("turning").toBool());
    // To 2, and from there straight to 6.
    QCOMPARE(cell->property("turns").toInt(), 2);
}

void TestWindowBoard::flapsWithReducedMotion()
{
    m_desktop->appearance()->setReducedMotion(true);
    QVERIFY(m_desktop->board()->reducedMotion());
    QQuickItem *text = make("FlapText { text: 'ABC'; cells: 4 }");
    QVERIFY(text);
    text->setProperty("text", QStringLiteral("XYZ"));
    QCOMPARE(text->property("landed").toString(), QStringLiteral("XYZ "));
}

void TestWindowBoard::pointsAndColons()
{
    QQuickItem *text = make("FlapText { text: '12.4B'; cells: 4 }");
    QVERIFY(text);
    QCOMPARE(text->property("glyphs").toStringList(),
             (QStringList {QStringLiteral("1"), QStringLiteral("2."), QStringLiteral("4"), QStringLiteral("B")}));
    text = make("FlapText { text: '14:07'; clock: true }");
    QCOMPARE(text->property("glyphs").toStringList().size(), 4);
    text = make("FlapText { text: '429, A'; cells: 6 }");
    QCOMPARE(text->property("glyphs").toStringList().at(3), QStringLiteral(","));
    text = make("FlapText { text: '系统正常'; cells: 10 }");
    QCOMPARE(text->property("glyphs").toStringList(), QStringList(QStringLiteral("系统正常")));
    // The language changes while it hangs there.
    text = make("FlapText { text: 'ALL SYSTEMS OK'; cells: 24 }");
    const double width = text->width();
    text->setProperty("text", QStringLiteral("全線正常"));
    QCOMPARE(text->property("glyphs").toStringList(), QStringList(QStringLiteral("全線正常")));
    QTRY_COMPARE(text->width(), width);
    text->setProperty("text", QStringLiteral("GATEWAY READY"));
    QCOMPARE(text->property("glyphs").toStringList().size(), 24);
    QTRY_COMPARE(text->width(), width);
}

void TestWindowBoard::boardShowsTheFeed()
{
    QTRY_COMPARE(flaps(QStringLiteral("sum")), QStringLiteral("\u22484.5B"));
    QTRY_VERIFY(flaps(QStringLiteral("system")).startsWith(QStringLiteral("ALL SYSTEMS OK ")));
    QCOMPARE(flaps(QStringLiteral("system")).size(), 24);
    m_backend->runStorm(50, 5);
    QTRY_COMPARE(m_desktop->board()->departures()->running(), 50);
    QQuickItem *list = item(QStringLiteral("departures"));
    QVERIFY(list);
    QTRY_COMPARE(list->property("count").toInt(), m_desktop->board()->departures()->count());
    QTRY_COMPARE(m_desktop->board()->departures()->running(), 0);
    QCOMPARE(list->property("contentY").toReal(), list->property("originY").toReal());
}

void TestWindowBoard::emptyDeparturesSayWhatToDo()
{
    close();
    open(QString());
    m_desktop->firstRun()->putAway();
    QTRY_VERIFY(item(QStringLiteral("nothingAction")));
    m_desktop->board()->shownDepartures()->setMode(DeparturesFilter::Failed);
    click(item(QStringLiteral("nothingAction")));
    QTRY_COMPARE(m_desktop->board()->shownDepartures()->mode(), int(DeparturesFilter::All));
    click(item(QStringLiteral("nothingAction")));
    QTRY_COMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
}

void TestWindowBoard::usageByKeyboard()
{
    visit(QStringLiteral("station"));
    QTRY_VERIFY(item(QStringLiteral("openUsage")));
    item(QStringLiteral("openUsage"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("usageTable")));
    QQuickItem *table = item(QStringLiteral("usageTable"));
    QTRY_COMPARE(table->property("count").toInt(), 6);
    table->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->usage()->chosenName(), QStringLiteral("OpenAI"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("usageTable")));
    QVERIFY(item(QStringLiteral("openUsage")));
}

QTEST_MAIN(TestWindowBoard)
#include "tst_windowboard.moc"
