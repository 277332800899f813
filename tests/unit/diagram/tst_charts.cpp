// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/ganttpicture.h"
#include "app/diagram/mermaid.h"
#include "app/diagram/mindmap.h"
#include "app/diagram/piechart.h"
#include "app/diagram/timeline.h"
#include "tests/unit/diagram/picturechecks.h"

#include <QtTest>

using namespace station::diagram;
using namespace Qt::StringLiterals;

/** What is read of pies, plans, mind maps and timelines. */
class TestCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pies();
    void plans();
    void plansArePlaced();
    void mindmaps();
    void timelines();
    void problems_data();
    void problems();
};

void TestCharts::pies()
{
    const auto pie =
        readPie(*readSource(u"pie showData title Pets\n\"Dogs: large\" : 386\n'Cats' : 85.9\nRats : 15"_s));
    QVERIFY(pie);
    QVERIFY(pie->showsValues);
    QCOMPARE(pie->title, u"Pets"_s);
    QCOMPARE(pie->slices.size(), size_t(3));
    QCOMPARE(pie->slices[0].text, u"Dogs: large"_s);
    QCOMPARE(pie->slices[1].text, u"Cats"_s);
    QCOMPARE(pie->slices[1].value, 85.9);
    // Half and a quarter, as words and as colours.
    const auto drawing = drawMermaid(u"pie\n\"a\" : 2\n\"b\" : 1\n\"c\" : 1"_s);
    QCOMPARE(drawing->svg.count(u">50%<"_s), 1);
    QCOMPARE(drawing->svg.count(u">25%<"_s), 2);
    QCOMPARE(drawing->summary, u"Pie chart: a, b, c"_s);
}

void TestCharts::plans()
{
    const auto plan = readGantt(*readSource(
        u"gantt\ntitle T\ndateFormat YYYY-MM-DD\nexcludes weekends\nsection S\nOne :done, a, 2024-01-05, 2d\n"
        "Two: with colon :crit, active, b, after a, 1w\nThree :2024-01-20, 2024-01-25\nFour :c1, 12h\n"
        "Five :milestone, after b c1, 0d\nSix :2024-02-01, until b"_s));
    // The last one would end before it starts.
    QVERIFY(!plan);
    const auto whole = readGantt(*readSource(
        u"gantt\ntitle T\ndateFormat YYYY-MM-DD\nexcludes weekends\nsection S\nOne :done, a, 2024-01-05, 2d\n"
        "Two: with colon :crit, active, b, after a, 1w\nThree :2024-01-20, 2024-01-25\nFour :c1, 12h\n"
        "Five :milestone, after b c1, 0d"_s));
    QVERIFY2(whole, whole ? "" : whole.error().message.constData());
    const auto day = [](int month, int number) { return QDateTime(QDate(2024, month, number), QTime(0, 0), Qt::UTC); };
    const auto &tasks = whole->tasks;
    QCOMPARE(tasks.size(), size_t(5));
    // Friday and Monday.
    QCOMPARE(tasks[0].end, day(1, 9));
    QVERIFY(tasks[0].isDone && !tasks[0].isCritical);
    QCOMPARE(tasks[1].text, u"Two: with colon"_s);
    QVERIFY(tasks[1].isCritical && tasks[1].isActive);
    QCOMPARE(tasks[1].start, day(1, 9));
    QCOMPARE(tasks[1].end, day(1, 18));
    QCOMPARE(tasks[2].start, day(1, 20));
    QCOMPARE(tasks[2].end, day(1, 25));
    QCOMPARE(tasks[3].start, day(1, 25));
    QCOMPARE(tasks[3].end, day(1, 25).addSecs(12 * 3'600));
    QVERIFY(tasks[4].isMilestone);
    QCOMPARE(tasks[4].start, tasks[3].end);
}

void TestCharts::plansArePlaced()
{
    const QMap<QString, QString> samples = sampleDiagrams();
    for (const QString &name : {u"gantt-project"_s, u"gantt-day"_s}) {
        const auto plan = readGantt(*readSource(samples.value(name)));
        QVERIFY2(plan, plan ? "" : plan.error().message.constData());
        const GanttPicture picture = layOut(*plan, TextMeasure());
        const QRectF all(QPointF(), picture.size);
        QVERIFY(picture.ticks.size() >= 3);
        for (size_t a = 0; a < picture.bars.size(); ++a) {
            const auto &bar = picture.bars[a];
            QVERIFY(all.contains(bar.place) && all.contains(bar.text.place));
            QVERIFY(!bar.isInside || bar.place.contains(bar.text.place));
            QVERIFY(bar.isInside || !bar.place.intersects(bar.text.place));
            for (size_t b = 0; b < a; ++b) {
                QVERIFY(!bar.place.intersects(picture.bars[b].place));
                QVERIFY(!bar.text.place.intersects(picture.bars[b].place));
                // What begins later stands further to the right.
                QCOMPARE(plan->tasks[b].start < plan->tasks[a].start,
                         picture.bars[b].place.center().x()
                                 - picture.bars[b].place.width() / 2 * (plan->tasks[b].isMilestone ? 0 : 1)
                             < bar.place.center().x() - bar.place.width() / 2 * (plan->tasks[a].isMilestone ? 0 : 1)
                                 - 0.01);
            }
        }
    }
}

void TestCharts::mindmaps()
{
    const auto map =
        readMindmap(*readSource(u"mindmap\n  id((Root words))\n    One\n      ::icon(fa fa-book)\n      [Deep]\n"
                                "        Deeper\n    {{Two}}\n\tThree:::hot"_s));
    QVERIFY2(map, map ? "" : map.error().message.constData());
    QStringList words;
    for (const GraphBox &box : map->boxes)
        words << box.text;
    QCOMPARE(words, (QStringList {u"Root words"_s, u"One"_s, u"Deep"_s, u"Deeper"_s, u"Two"_s, u"Three"_s}));
    QCOMPARE(map->boxes[0].shape, Shape::Circle);
    QCOMPARE(map->boxes[2].shape, Shape::Box);
    QCOMPARE(map->boxes[4].shape, Shape::Hexagon);
    std::vector<std::pair<int, int>> links;
    for (const GraphLink &link : map->links)
        links.emplace_back(link.from, link.to);
    QCOMPARE(links, (std::vector<std::pair<int, int>> {{0, 1}, {1, 2}, {2, 3}, {0, 4}, {0, 5}}));
}

void TestCharts::timelines()
{
    const auto line =
        readTimeline(*readSource(u"timeline\ntitle T\n2001 : a : b\n     : c\nsection S\n2002\n2003 : at 10:30"_s));
    QVERIFY(line);
    QCOMPARE(line->periods.size(), size_t(3));
    QCOMPARE(line->periods[0].events, (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(line->periods[0].section, -1);
    QCOMPARE(line->periods[2].section, 0);
    QCOMPARE(line->periods[2].events, (QStringList {u"at 10:30"_s}));
}

void TestCharts::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const QString nothing = u"There is nothing in this diagram to be drawn."_s;
    QTest::newRow("no number") << u"pie\n\"a\" : many"_s << u"Line 2 is not understood: \"a\" : many"_s;
    QTest::newRow("no slice") << u"pie\ntitle x"_s << nothing;
    QTest::newRow("all nought") << u"pie\n\"a\" : 0"_s << nothing;
    QTest::newRow("no date") << u"gantt\nA : soon"_s << u"Line 2 is not understood: A : soon"_s;
    QTest::newRow("after none") << u"gantt\nA : after b, 3d"_s << u"Line 2 is not understood: A : after b, 3d"_s;
    QTest::newRow("far away") << u"gantt\nA : 9999-01-01, 999999w"_s
                              << u"Line 2 is not understood: A : 9999-01-01, 999999w"_s;
    QTest::newRow("no task") << u"gantt\ntitle x"_s << nothing;
    QTest::newRow("two roots") << u"mindmap\nA\n  B\nC"_s << u"Line 4 is not understood: C"_s;
    QTest::newRow("no root") << u"mindmap"_s << nothing;
    QTest::newRow("no period") << u"timeline\n: a"_s << u"Line 2 is not understood: : a"_s;
    QTest::newRow("no periods") << u"timeline\ntitle a"_s << nothing;
}

void TestCharts::problems()
{
    QFETCH(QString, text);
    const auto drawing = drawMermaid(text);
    QVERIFY(!drawing);
    QTEST(QString::fromUtf8(drawing.error().message), "words");
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
