// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/flowchart.h"
#include "app/diagram/label.h"

#include <QtTest>

using namespace station::diagram;
using namespace Qt::StringLiterals;

/** What is read of flowcharts. */
class TestFlowchart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void links_data();
    void links();
    void groups();
    void frames();
    void styles();
    void labels_data();
    void labels();

private:
    static Graph read(const QString &lines)
    {
        const auto source = readSource(u"flowchart LR\n"_s + lines);
        const auto graph = readFlowchart(*source);
        return graph ? *graph : Graph();
    }
};

void TestFlowchart::shapes_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"id1"_s << Shape::Box << u"id1"_s;
    QTest::newRow("box") << u"a[Hello there]"_s << Shape::Box << u"Hello there"_s;
    QTest::newRow("round") << u"a(x)"_s << Shape::Round << u"x"_s;
    QTest::newRow("stadium") << u"a([x])"_s << Shape::Stadium << u"x"_s;
    QTest::newRow("subroutine") << u"a[[x]]"_s << Shape::Subroutine << u"x"_s;
    QTest::newRow("database") << u"a[(x)]"_s << Shape::Cylinder << u"x"_s;
    QTest::newRow("circle") << u"a((x))"_s << Shape::Circle << u"x"_s;
    QTest::newRow("double circle") << u"a(((x)))"_s << Shape::DoubleCircle << u"x"_s;
    QTest::newRow("diamond") << u"a{x}"_s << Shape::Diamond << u"x"_s;
    QTest::newRow("hexagon") << u"a{{x}}"_s << Shape::Hexagon << u"x"_s;
    QTest::newRow("lean right") << u"a[/x/]"_s << Shape::LeanRight << u"x"_s;
    QTest::newRow("lean left") << u"a[\\x\\]"_s << Shape::LeanLeft << u"x"_s;
    QTest::newRow("trapezoid") << u"a[/x\\]"_s << Shape::Narrow << u"x"_s;
    QTest::newRow("other trapezoid") << u"a[\\x/]"_s << Shape::Wide << u"x"_s;
    QTest::newRow("flag") << u"a>x]"_s << Shape::Flag << u"x"_s;
    QTest::newRow("quoted") << u"a[\"x [y] (z) ] ; -->\"]"_s << Shape::Box << u"x [y] (z) ] ; -->"_s;
    QTest::newRow("brackets within") << u"a[f(x)[0]]"_s << Shape::Box << u"f(x)[0]"_s;
    QTest::newRow("parentheses within") << u"a(call f(x))"_s << Shape::Round << u"call f(x)"_s;
    QTest::newRow("space before") << u"a [x]"_s << Shape::Box << u"x"_s;
    QTest::newRow("over two lines") << u"a[\"one\ntwo\"]"_s << Shape::Box << u"one\ntwo"_s;
    QTest::newRow("named") << u"a@{ shape: diam, label: \"Is it, now?\" }"_s << Shape::Diamond << u"Is it, now?"_s;
    QTest::newRow("end of line") << u"a{x};"_s << Shape::Diamond << u"x"_s;
    QTest::newRow("dashes in the name") << u"my-node.one[x]"_s << Shape::Box << u"x"_s;
    QTest::newRow("other letters") << u"数据[数据库]"_s << Shape::Box << u"数据库"_s;
}

void TestFlowchart::shapes()
{
    QFETCH(QString, node);
    const Graph graph = read(node);
    QCOMPARE(graph.boxes.size(), size_t(1));
    QTEST(graph.boxes[0].shape, "shape");
    QTEST(graph.boxes[0].text, "text");
}

void TestFlowchart::links_data()
{
    using Line = GraphLink::Line;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Line>("line");
    QTest::addColumn<Tip>("start");
    QTest::addColumn<Tip>("end");
    QTest::addColumn<int>("span");
    QTest::addColumn<QString>("words");
    const QString none;
    QTest::newRow("arrow") << u"A --> B"_s << Line::Plain << Tip::None << Tip::Arrow << 1 << none;
    QTest::newRow("no spaces") << u"A-->B"_s << Line::Plain << Tip::None << Tip::Arrow << 1 << none;
    QTest::newRow("line") << u"A --- B"_s << Line::Plain << Tip::None << Tip::None << 1 << none;
    QTest::newRow("long") << u"A ----> B"_s << Line::Plain << Tip::None << Tip::Arrow << 3 << none;
    QTest::newRow("dots") << u"A -.-> B"_s << Line::Dashed << Tip::None << Tip::Arrow << 1 << none;
    QTest::newRow("long dots") << u"A -..-> B"_s << Line::Dashed << Tip::None << Tip::Arrow << 2 << none;
    QTest::newRow("dotted line") << u"A -.- B"_s << Line::Dashed << Tip::None << Tip::None << 1 << none;
    QTest::newRow("thick") << u"A ==> B"_s << Line::Thick << Tip::None << Tip::Arrow << 1 << none;
    QTest::newRow("cross") << u"A --x B"_s << Line::Plain << Tip::None << Tip::Cross << 1 << none;
    QTest::newRow("circle") << u"A --o B"_s << Line::Plain << Tip::None << Tip::Circle << 1 << none;
    QTest::newRow("both") << u"A <--> B"_s << Line::Plain << Tip::Arrow << Tip::Arrow << 1 << none;
    QTest::newRow("both crossed") << u"A x--x B"_s << Line::Plain << Tip::Cross << Tip::Cross << 1 << none;
    QTest::newRow("hidden") << u"A ~~~ B"_s << Line::Hidden << Tip::None << Tip::None << 1 << none;
    QTest::newRow("piped") << u"A -->|is it| B"_s << Line::Plain << Tip::None << Tip::Arrow << 1 << u"is it"_s;
    QTest::newRow("piped, spaces") << u"A --> | is it | B"_s << Line::Plain << Tip::None << Tip::Arrow << 1
                                   << u"is it"_s;
    QTest::newRow("within") << u"A -- is it --> B"_s << Line::Plain << Tip::None << Tip::Arrow << 1 << u"is it"_s;
    QTest::newRow("quoted within") << u"A -- \"a --> b\" --> B"_s << Line::Plain << Tip::None << Tip::Arrow << 1
                                   << u"a --> b"_s;
    QTest::newRow("within dots") << u"A -. is it .-> B"_s << Line::Dashed << Tip::None << Tip::Arrow << 1 << u"is it"_s;
    QTest::newRow("within thick") << u"A == is it ==> B"_s << Line::Thick << Tip::None << Tip::Arrow << 1 << u"is it"_s;
    QTest::newRow("named link") << u"A e1@--> B"_s << Line::Plain << Tip::None << Tip::Arrow << 1 << none;
}

void TestFlowchart::links()
{
    QFETCH(QString, text);
    const Graph graph = read(text);
    QCOMPARE(graph.boxes.size(), size_t(2));
    QCOMPARE(graph.boxes[1].id, u"B"_s);
    QCOMPARE(graph.links.size(), size_t(1));
    QTEST(graph.links[0].line, "line");
    QTEST(graph.links[0].start, "start");
    QTEST(graph.links[0].end, "end");
    QTEST(graph.links[0].span, "span");
    QTEST(graph.links[0].text, "words");
}

void TestFlowchart::groups()
{
    const Graph graph = read(u"A[a] & B --> C & D --> E; F"_s);
    QCOMPARE(graph.boxes.size(), size_t(6));
    QStringList links;
    for (const GraphLink &link : graph.links)
        links << graph.boxes[size_t(link.from)].id + graph.boxes[size_t(link.to)].id;
    QCOMPARE(links, (QStringList {u"AC"_s, u"AD"_s, u"BC"_s, u"BD"_s, u"CE"_s, u"DE"_s}));
}

void TestFlowchart::frames()
{
    const Graph graph = read(u"subgraph one [The first]\ndirection TB\nA --> B\nsubgraph \"Two words\"\nC\nend\nend\n"
                             "subgraph void\nend\nA --> D\none --> D\nvoid --> one"_s);
    QCOMPARE(graph.frames.size(), size_t(2));
    QCOMPARE(graph.frames[0].text, u"The first"_s);
    QCOMPARE(graph.frames[1].text, u"Two words"_s);
    QCOMPARE(graph.frames[1].parent, 0);
    QHash<QString, int> frames;
    for (const GraphBox &box : graph.boxes)
        frames.insert(box.id, box.frame);
    QCOMPARE(frames, (QHash<QString, int> {{u"A"_s, 0}, {u"B"_s, 0}, {u"C"_s, 1}, {u"D"_s, -1}, {u"void"_s, -1}}));
    QCOMPARE(graph.links.size(), size_t(4));
    QVERIFY(graph.links[2].fromFrame && !graph.links[2].toFrame);
    QVERIFY(!graph.links[3].fromFrame && graph.links[3].toFrame);
}

void TestFlowchart::styles()
{
    const Graph graph = read(u"A:::warm --> B\nclassDef warm,cold fill:#f96,stroke:#333,color:white;\n"
                             "class B cold\nstyle B fill:#00f,stroke-width:4px\nlinkStyle 0 stroke:red"_s);
    QCOMPARE(graph.boxes[0].style.fill, QColor(0xff, 0x99, 0x66));
    QCOMPARE(graph.boxes[0].style.text, QColor(Qt::white));
    QCOMPARE(graph.boxes[1].style.fill, QColor(Qt::blue));
    QCOMPARE(graph.boxes[1].style.stroke, QColor(0x33, 0x33, 0x33));
    QCOMPARE(graph.boxes[1].style.strokeWidth, 4.);
    QCOMPARE(graph.links[0].style.stroke, QColor(Qt::red));
}

void TestFlowchart::labels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("breaks") << u"one<br>two <br/> three\\nfour"_s << u"one\ntwo\nthree\nfour"_s;
    QTest::newRow("codes") << u"#quot;a#quot; #35;1 &lt;b&gt; #9829; &amp;"_s << u"\"a\" #1 <b> ♥ &"_s;
    QTest::newRow("elements") << u"<b>bold</b> <i class='x'>it</i> <image href='x'/>"_s
                              << u"bold it <image href='x'/>"_s;
    QTest::newRow("Markdown") << u"\"`**bold** and *it*`\""_s << u"bold and it"_s;
    QTest::newRow("icon") << u"fa:fa-car Car"_s << u"Car"_s;
    QTest::newRow("no code") << u"a & b; #hash; 100%"_s << u"a & b; #hash; 100%"_s;
    QTest::newRow("code of nothing") << u"#55555555; #0; #xd800;"_s << u"#55555555; #0; #xd800;"_s;
}

void TestFlowchart::labels()
{
    QFETCH(QString, text);
    QTEST(readable(text), "words");
}

QTEST_MAIN(TestFlowchart)
#include "tst_flowchart.moc"
