// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/classdiagram.h"
#include "app/diagram/entitydiagram.h"
#include "app/diagram/statediagram.h"

#include <QtTest>

using namespace station::diagram;
using namespace Qt::StringLiterals;

/** What is read of the diagrams of states, classes and entities. */
class TestGraphKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void states();
    void compositeStates();
    void parallelStates();
    void relations_data();
    void relations();
    void members_data();
    void members();
    void classes();
    void entities_data();
    void entities();
    void attributes();
    void problems_data();
    void problems();

private:
    static QStringList idsOf(const Graph &graph)
    {
        QStringList ids;
        for (const GraphBox &box : graph.boxes)
            ids << box.id;
        return ids;
    }
    static const GraphBox &boxOf(const Graph &graph, const QString &id)
    {
        return *std::find_if(graph.boxes.begin(), graph.boxes.end(), [&](const GraphBox &box) { return box.id == id; });
    }
};

void TestGraphKinds::states()
{
    const auto graph = readStates(*readSource(u"stateDiagram-v2\ndirection LR\n[*] --> Still\nStill --> Moving : go\n"
                                              "Moving --> [*]\nstate \"Long name\" as s2\nStill : One\nStill : Two\n"
                                              "state f <<fork>>\nstate c <<choice>>\nnote left of Still : n\nbare\n"
                                              "note right of s2\n first\n second\nend note"_s));
    QVERIFY2(graph, graph ? "" : graph.error().message.constData());
    QCOMPARE(graph->direction, Direction::Right);
    QCOMPARE(graph->boxes[0].shape, Shape::StartDot);
    QCOMPARE(boxOf(*graph, u"Still"_s).text, u"One\nTwo"_s);
    QCOMPARE(boxOf(*graph, u"s2"_s).text, u"Long name"_s);
    QCOMPARE(boxOf(*graph, u"f"_s).shape, Shape::Bar);
    QCOMPARE(boxOf(*graph, u"c"_s).shape, Shape::Diamond);
    QCOMPARE(boxOf(*graph, u"bare"_s).shape, Shape::Round);
    QCOMPARE(graph->links[1].text, u"go"_s);
    QCOMPARE(graph->boxes[size_t(graph->links[2].to)].shape, Shape::EndDot);
    QStringList notes;
    for (const GraphBox &box : graph->boxes) {
        if (box.shape == Shape::Note)
            notes << box.text;
    }
    QCOMPARE(notes, (QStringList {u"n"_s, u"first\nsecond"_s}));
}

void TestGraphKinds::compositeStates()
{
    const auto graph = readStates(*readSource(u"stateDiagram\n[*] --> A\nstate \"All of it\" as A {\n[*] --> B\n"
                                              "state C {\n D --> E\n}\nB --> C\n}\nA --> [*]\nstate Empty {\n}"_s));
    QVERIFY2(graph, graph ? "" : graph.error().message.constData());
    QCOMPARE(graph->frames.size(), size_t(2));
    QCOMPARE(graph->frames[0].text, u"All of it"_s);
    QCOMPARE(graph->frames[1].parent, 0);
    QCOMPARE(boxOf(*graph, u"B"_s).frame, 0);
    QCOMPARE(boxOf(*graph, u"D"_s).frame, 1);
    QCOMPARE(boxOf(*graph, u"Empty"_s).frame, -1);
    QVERIFY(!idsOf(*graph).contains(u"A"_s));
    QVERIFY(graph->links[0].toFrame && graph->links[0].to == 0);
    QVERIFY(graph->links[3].toFrame && graph->links[3].to == 1);
    QVERIFY(graph->links[4].fromFrame);
    // The start of all and the start within are two.
    QCOMPARE(std::count_if(graph->boxes.begin(), graph->boxes.end(),
                           [](const GraphBox &box) { return box.shape == Shape::StartDot; }),
             2);
}

void TestGraphKinds::parallelStates()
{
    const auto graph = readStates(*readSource(u"stateDiagram\nstate A {\nB --> C\n--\nD --> E\n}"_s));
    QVERIFY2(graph, graph ? "" : graph.error().message.constData());
    QCOMPARE(graph->frames.size(), size_t(3));
    QVERIFY(graph->frames[1].isDivided && graph->frames[2].isDivided && graph->frames[1].parent == 0);
    QCOMPARE(boxOf(*graph, u"B"_s).frame, 1);
    QCOMPARE(boxOf(*graph, u"E"_s).frame, 2);
}

void TestGraphKinds::relations_data()
{
    using Line = GraphLink::Line;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tip>("start");
    QTest::addColumn<Tip>("end");
    QTest::addColumn<Line>("line");
    QTest::newRow("inherits") << u"A <|-- B"_s << Tip::Triangle << Tip::None << Line::Plain;
    QTest::newRow("inherits, turned") << u"A --|> B"_s << Tip::None << Tip::Triangle << Line::Plain;
    QTest::newRow("consists") << u"A *-- B"_s << Tip::FilledDiamond << Tip::None << Line::Plain;
    QTest::newRow("has") << u"A o-- B"_s << Tip::OpenDiamond << Tip::None << Line::Plain;
    QTest::newRow("has, turned") << u"A --o B"_s << Tip::None << Tip::OpenDiamond << Line::Plain;
    QTest::newRow("knows") << u"A-->B"_s << Tip::None << Tip::Vee << Line::Plain;
    QTest::newRow("line") << u"A -- B"_s << Tip::None << Tip::None << Line::Plain;
    QTest::newRow("depends") << u"A ..> B"_s << Tip::None << Tip::Vee << Line::Dashed;
    QTest::newRow("realises") << u"A ..|> B"_s << Tip::None << Tip::Triangle << Line::Dashed;
    QTest::newRow("dashes") << u"A .. B"_s << Tip::None << Tip::None << Line::Dashed;
    QTest::newRow("ball") << u"A ()-- B"_s << Tip::Ball << Tip::None << Line::Plain;
    QTest::newRow("both") << u"A <|--|> B"_s << Tip::Triangle << Tip::Triangle << Line::Plain;
}

void TestGraphKinds::relations()
{
    QFETCH(QString, text);
    const auto graph = readClasses(*readSource(u"classDiagram\n"_s + text));
    QVERIFY(graph);
    QCOMPARE(idsOf(*graph), (QStringList {u"A"_s, u"B"_s}));
    QTEST(graph->links[0].start, "start");
    QTEST(graph->links[0].end, "end");
    QTEST(graph->links[0].line, "line");
}

void TestGraphKinds::members_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"+int age"_s << u"+int age"_s;
    QTest::newRow("generic") << u"-List~List~int~~ all"_s << u"-List<List<int>> all"_s;
    QTest::newRow("package") << u"~id: long"_s << u"~id: long"_s;
    QTest::newRow("package, generic") << u"~get() Set~T~"_s << u"~get() : Set<T>"_s;
    QTest::newRow("result") << u"+get(int a) bool"_s << u"+get(int a) : bool"_s;
    QTest::newRow("result with colon") << u"+get(): bool"_s << u"+get() : bool"_s;
    QTest::newRow("abstract") << u"+mate()*"_s << u"+mate()"_s;
    QTest::newRow("static") << u"+count$"_s << u"+count"_s;
    QTest::newRow("static with result") << u"+of()$ Self"_s << u"+of() : Self"_s;
}

void TestGraphKinds::members()
{
    QFETCH(QString, text);
    QTEST(memberText(text), "shown");
}

void TestGraphKinds::classes()
{
    const auto graph = readClasses(*readSource(
        u"classDiagram\nclass A~T~ {\n<<interface>>\n+int x\n+run()\n}\nclass B[\"Shown name\"]:::hot\n"
        "A \"1\" --> \"0..*\" B : uses\n<<enumeration>> C\nC : RED\nC : find() C\nnamespace N {\nclass D\n}\nclass E { "
        "+x }\n"
        "note for D \"words\"\nclick A href \"https://example.com\"\nclassDef hot fill:#f00\nclass D { +inner() }"_s));
    QVERIFY2(graph, graph ? "" : graph.error().message.constData());
    const GraphBox &a = boxOf(*graph, u"A"_s);
    QCOMPARE(a.text, u"A<T>"_s);
    QCOMPARE(a.kind, u"«interface»"_s);
    QCOMPARE(a.sections, (std::vector<QStringList> {{u"+int x"_s}, {u"+run()"_s}}));
    QCOMPARE(boxOf(*graph, u"B"_s).text, u"Shown name"_s);
    QCOMPARE(boxOf(*graph, u"B"_s).style.fill, QColor(Qt::red));
    QVERIFY(boxOf(*graph, u"B"_s).sections.empty());
    QCOMPARE(boxOf(*graph, u"C"_s).kind, u"«enumeration»"_s);
    QCOMPARE(boxOf(*graph, u"C"_s).sections, (std::vector<QStringList> {{u"RED"_s}, {u"find() : C"_s}}));
    QCOMPARE(boxOf(*graph, u"D"_s).frame, 0);
    QCOMPARE(boxOf(*graph, u"E"_s).sections, (std::vector<QStringList> {{u"+x"_s}}));
    QCOMPARE(graph->links[0].startText, u"1"_s);
    QCOMPARE(graph->links[0].endText, u"0..*"_s);
    QCOMPARE(graph->links[0].text, u"uses"_s);
}

void TestGraphKinds::entities_data()
{
    using Line = GraphLink::Line;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tip>("start");
    QTest::addColumn<Tip>("end");
    QTest::addColumn<Line>("line");
    QTest::newRow("one to many") << u"A ||--o{ B : has"_s << Tip::One << Tip::ZeroOrMany << Line::Plain;
    QTest::newRow("many to one") << u"A }|--|| B : has"_s << Tip::Many << Tip::One << Line::Plain;
    QTest::newRow("maybe") << u"A |o..o| B : has"_s << Tip::ZeroOrOne << Tip::ZeroOrOne << Line::Dashed;
    QTest::newRow("many to many") << u"A}o--|{B : \"has\""_s << Tip::ZeroOrMany << Tip::Many << Line::Plain;
    QTest::newRow("in words") << u"A one or more optionally to zero or one B : has"_s << Tip::Many << Tip::ZeroOrOne
                              << Line::Dashed;
}

void TestGraphKinds::entities()
{
    QFETCH(QString, text);
    const auto graph = readEntities(*readSource(u"erDiagram\n"_s + text));
    QVERIFY(graph);
    QCOMPARE(idsOf(*graph), (QStringList {u"A"_s, u"B"_s}));
    QCOMPARE(graph->links[0].text, u"has"_s);
    QTEST(graph->links[0].start, "start");
    QTEST(graph->links[0].end, "end");
    QTEST(graph->links[0].line, "line");
}

void TestGraphKinds::attributes()
{
    const auto graph =
        readEntities(*readSource(u"erDiagram\nLINE-ITEM {\nint id PK, FK \"the key\"\nvarchar(20) name\n}\n"
                                 "p[Person]\n\"Order line\" ||--|| p : x"_s));
    QVERIFY2(graph, graph ? "" : graph.error().message.constData());
    QCOMPARE(boxOf(*graph, u"LINE-ITEM"_s).sections,
             (std::vector<QStringList> {{u"int\tid\tPK, FK\tthe key"_s, u"varchar(20)\tname\t\t"_s}}));
    QCOMPARE(boxOf(*graph, u"p"_s).text, u"Person"_s);
    QCOMPARE(boxOf(*graph, u"Order line"_s).text, u"Order line"_s);
}

void TestGraphKinds::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("state") << u"stateDiagram\nA --> B\nA => B"_s << u"Line 3 is not understood: A => B"_s;
    QTest::newRow("brace") << u"stateDiagram\nA --> B\n}"_s << u"Line 3 is not understood: }"_s;
    QTest::newRow("part") << u"stateDiagram\nA --> B\n--"_s << u"Line 3 is not understood: --"_s;
    QTest::newRow("note") << u"stateDiagram\nnote right of A\nwords"_s
                          << u"Line 2 is not understood: note right of A"_s;
    QTest::newRow("class") << u"classDiagram\nA <|-- B\nA inherits B"_s << u"Line 3 is not understood: A inherits B"_s;
    QTest::newRow("entity") << u"erDiagram\nA ||--o{ B : x\nA many B"_s << u"Line 3 is not understood: A many B"_s;
    QTest::newRow("attribute") << u"erDiagram\nA {\nint\n}"_s << u"Line 3 is not understood: int"_s;
}

void TestGraphKinds::problems()
{
    QFETCH(QString, text);
    const auto source = readSource(text);
    const auto graph = source->kind == "stateDiagram"_L1 ? readStates(*source)
        : source->kind == "classDiagram"_L1              ? readClasses(*source)
                                                         : readEntities(*source);
    QVERIFY(!graph);
    QTEST(QString::fromUtf8(graph.error().message), "line");
}

QTEST_MAIN(TestGraphKinds)
#include "tst_graphkinds.moc"
