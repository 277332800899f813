// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/mermaid.h"
#include "tests/unit/diagram/picturechecks.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace station::diagram;
using namespace Qt::StringLiterals;

/** Diagrams as models write them: each is drawn, and nothing in it stands where it should not. */
class TestDiagrams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draws_data();
    void draws();
    void saysWhatIsNotUnderstood_data();
    void saysWhatIsNotUnderstood();
    void summary();
    void wordsStayWords();
    void colours_data();
    void colours();
    void cutAnywhere_data();
    void cutAnywhere();
    void mixedUp();
    void randomFlowcharts_data();
    void randomFlowcharts();
    void hostileLines();
    void bounds();

private:
    static QString problemOf(const QString &text)
    {
        const auto drawing = drawMermaid(text);
        return drawing ? QString() : QString::fromUtf8(drawing.error().message);
    }
};

void TestDiagrams::draws_data()
{
    QTest::addColumn<QString>("text");
    const QMap<QString, QString> samples = sampleDiagrams();
    QVERIFY(!samples.isEmpty());
    for (auto it = samples.begin(); it != samples.end(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.value();
}

void TestDiagrams::draws()
{
    QFETCH(QString, text);
    const auto drawing = drawMermaid(text);
    QVERIFY2(drawing, drawing ? "" : drawing.error().message.constData());
    QCOMPARE(faultsOfSvg(drawing->svg), QString());
    QVERIFY(!drawing->summary.isEmpty());
    const auto source = readSource(text);
    if (const GraphReader read = graphReader(source->kind)) {
        const auto graph = read(*source);
        QVERIFY(graph);
        QCOMPARE(faultsOf(*graph, layOut(*graph, TextMeasure())), QString());
    }
}

void TestDiagrams::saysWhatIsNotUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << u"  \n%% only a comment\n"_s << u"There is no diagram in this code."_s;
    QTest::newRow("kind") << u"---\ntitle: x\n---\nquadrantChart\n  x-axis a --> b"_s
                          << u"Line 4: diagrams of the kind “quadrantChart” are not drawn here."_s;
    QTest::newRow("direction") << u"flowchart XX\nA-->B"_s << u"Line 1 is not understood: flowchart XX"_s;
    QTest::newRow("link") << u"flowchart TD\n\n  A --> B\n  B -> C"_s << u"Line 4 is not understood: B -> C"_s;
    QTest::newRow("no end") << u"graph TD\nA[open --> B"_s << u"Line 2 is not understood: A[open --> B"_s;
    QTest::newRow("end") << u"graph TD\nA-->B\nend"_s << u"Line 3 is not understood: end"_s;
    QTest::newRow("empty") << u"graph TD\n%% soon"_s << u"There is nothing in this diagram to be drawn."_s;
    QTest::newRow("long") << u"graph TD\n"_s + u"A >"_s.repeated(100)
                          << u"Line 2 is not understood: "_s + u"A >"_s.repeated(100).left(79) + u"…"_s;
    QTest::newRow("size") << u"graph TD\n"_s + u"A-->B\n"_s.repeated(20'000)
                          << u"This diagram is too large to be drawn here."_s;
}

void TestDiagrams::saysWhatIsNotUnderstood()
{
    QFETCH(QString, text);
    QTEST(problemOf(text), "words");
}

void TestDiagrams::summary()
{
    QCOMPARE(drawMermaid(u"graph LR\nA[\"One<br>two\"] --> B{Ready?}"_s)->summary, u"Flowchart: One two, Ready?"_s);
    QCOMPARE(drawMermaid(u"---\ntitle: Plan\n---\ngraph LR\nA-->B"_s)->summary, u"Plan. Flowchart: A, B"_s);
}

void TestDiagrams::wordsStayWords()
{
    // What a label holds is text, whatever it looks like; and no link of the diagram's text gets into the picture.
    const auto drawing = drawMermaid(
        u"graph TD\nA[\"<image href='http://a/b.png'/>\"] --> B[\"#lt;script#gt;alert(1)#lt;/script#gt;\"]\n"
        "B -->|\"<a href='x'>&amp;</a>\"| C[a]\nclick A \"https://example.com/leak\" _blank\n"
        "style A fill:url(http://a/c.png),stroke:#f00\u0001"_s);
    QVERIFY(drawing);
    QCOMPARE(faultsOfSvg(drawing->svg), QString());
    QVERIFY(drawing->svg.contains(u"&lt;image href='http://a/b.png'/>"_s)
            || drawing->svg.contains(u"&lt;image href='http://a/b.png'/&gt;"_s));
    QVERIFY(drawing->svg.contains(u"&lt;script"_s));
    QVERIFY(!drawing->svg.contains(u"example.com"_s));
    QVERIFY(!drawing->svg.contains(u"url("_s));
}

void TestDiagrams::colours_data()
{
    QTest::addColumn<QString>("style");
    for (const char *style : {"fill:#000", "fill:#f9f,color:#fff", "fill:yellow,color:#ff0", "fill:rgb(20, 30, 40)",
                              "fill:#777", "fill:#808080,color:#7f7f7f", "fill:rgba(0,0,0,0.5)"})
        QTest::newRow(style) << QString::fromLatin1(style);
}

void TestDiagrams::colours()
{
    QFETCH(QString, style);
    const Style told = styleFrom(style);
    QVERIFY(told.fill.isValid());
    QVERIFY(contrast(told.fill, readableOn(told.fill, told.text)) >= 4.5);
    for (const QColor &ground : {colours::ground, colours::box, colours::frame, colours::note}) {
        QVERIFY(contrast(ground, colours::ink) >= 4.5);
        QVERIFY(contrast(ground, colours::soft) >= 4.5);
    }
}

void TestDiagrams::cutAnywhere_data()
{
    draws_data();
}

void TestDiagrams::cutAnywhere()
{
    // Half a diagram is drawn or refused in words, and neither takes long.
    QFETCH(QString, text);
    QElapsedTimer clock;
    clock.start();
    for (qsizetype length = 0; length < text.size(); ++length) {
        const auto drawing = drawMermaid(text.left(length));
        if (!drawing)
            QVERIFY(!drawing.error().message.isEmpty());
        else if (length % 7 == 0)
            QCOMPARE(faultsOfSvg(drawing->svg), QString());
    }
    QVERIFY(clock.elapsed() < 60'000);
}

void TestDiagrams::mixedUp()
{
    // Lines of all samples in any order, below the head of any of them.
    QRandomGenerator random(7);
    QStringList heads;
    QStringList lines;
    const QMap<QString, QString> samples = sampleDiagrams();
    for (const QString &text : samples) {
        const auto source = readSource(text);
        heads << source->kind + u' ' + source->head;
        for (const auto &line : source->lines)
            lines << line.text;
    }
    int drawn = 0;
    for (int round = 0; round < 3'000; ++round) {
        QString text = heads.at(random.bounded(int(heads.size())));
        const int from = random.bounded(int(lines.size()));
        for (int i = 0; i < 6; ++i)
            text += u'\n'
                + lines.at(random.bounded(4) == 0 ? random.bounded(int(lines.size())) : (from + i) % int(lines.size()));
        if (random.bounded(3) == 0)
            text[random.bounded(int(text.size()))] = QChar(random.bounded(33, 127));
        const auto drawing = drawMermaid(text);
        if (!drawing) {
            QVERIFY(!drawing.error().message.isEmpty());
            continue;
        }
        ++drawn;
        QVERIFY2(faultsOfSvg(drawing->svg).isEmpty(), qPrintable(faultsOfSvg(drawing->svg) + u" in\n"_s + text));
    }
    QVERIFY(drawn > 50);
}

void TestDiagrams::randomFlowcharts_data()
{
    QTest::addColumn<QString>("direction");
    for (const char *direction : {"TD", "BT", "LR", "RL"})
        QTest::newRow(direction) << QString::fromLatin1(direction);
}

void TestDiagrams::randomFlowcharts()
{
    QFETCH(QString, direction);
    static const QStringList shapes = {u"[%1]"_s, u"(%1)"_s,   u"([%1])"_s, u"[[%1]]"_s,   u"[(%1)]"_s, u"((%1))"_s,
                                       u"{%1}"_s, u"{{%1}}"_s, u"[/%1/]"_s, u"[\\%1\\]"_s, u">%1]"_s,   u"(((%1)))"_s};
    static const QStringList links = {u"-->"_s,  u"---"_s,  u"-.->|some words|"_s, u"==>"_s, u"--x"_s,
                                      u"<-->"_s, u"---->"_s};
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator dice(seed);
        const int nodes = 3 + dice.bounded(15);
        QString text = u"flowchart %1\n"_s.arg(direction);
        int open = 0;
        for (int n = 0; n < nodes; ++n) {
            if (dice.bounded(5) == 0 && open < 3) {
                text += u"subgraph s%1 [Frame %1]\n"_s.arg(n);
                ++open;
            }
            text += u"n%1%2\n"_s.arg(n).arg(
                shapes.at(dice.bounded(int(shapes.size()))).arg(u"Node "_s + QString::number(n * n * n)));
            if (dice.bounded(4) == 0 && open > 0) {
                text += u"end\n"_s;
                --open;
            }
        }
        text += u"end\n"_s.repeated(open);
        for (int e = 0; e < nodes + 2; ++e)
            text += u"n%1 %3 n%2\n"_s.arg(dice.bounded(nodes))
                        .arg(dice.bounded(nodes))
                        .arg(links.at(dice.bounded(int(links.size()))));
        const auto graph = graphReader(u"flowchart"_s)(*readSource(text));
        QVERIFY2(graph, qPrintable(text));
        const QString faults = faultsOf(*graph, layOut(*graph, TextMeasure()));
        QVERIFY2(faults.isEmpty(), qPrintable(faults + u" in\n"_s + text));
    }
}

void TestDiagrams::hostileLines()
{
    // Lines that make a pattern look at everything again and again.
    QStringList heads {u"pie"_s,          u"gantt"_s,           u"mindmap"_s,      u"timeline"_s, u"sequenceDiagram"_s,
                       u"flowchart TD"_s, u"stateDiagram-v2"_s, u"classDiagram"_s, u"erDiagram"_s};
    const QString signs = u" -=.~:<\"`([{/#&*A数"_s;
    qint64 longest = 0;
    for (const QString &head : heads) {
        for (const QChar sign : signs) {
            for (const QString &frame :
                 {u"%1"_s, u"A%1B"_s, u"A -->%1B"_s, u"A: %1 x"_s, u"class A %1 {"_s, u"note right of A %1"_s,
                  u"\"A\" %1 : 3"_s, u"A[\"%1\"]"_s, u"state \"%1\" as A"_s}) {
                QElapsedTimer clock;
                clock.start();
                const auto drawing = drawMermaid(head + u'\n' + frame.arg(QString(kLongestLine - 50, sign)));
                longest = std::max(longest, clock.elapsed());
                QVERIFY2(clock.elapsed() < 5'000, qPrintable(head + u": "_s + frame.arg(sign)));
                QVERIFY(drawing || !drawing.error().message.isEmpty());
            }
        }
    }
    qInfo("%lld ms", longest);
}

void TestDiagrams::bounds()
{
    const QString large = u"This diagram is too large to be drawn here."_s;
    QString boxes = u"graph TD\n"_s;
    for (int i = 0; i <= kMostBoxes; ++i)
        boxes += u"n%1\n"_s.arg(i);
    QCOMPARE(problemOf(boxes), large);
    QCOMPARE(problemOf(u"graph TD\n"_s + u"A-->B\n"_s.repeated(kMostLinks + 1)), large);
    QCOMPARE(problemOf(u"graph TD\n"_s + u"subgraph x\n"_s.repeated(kDeepest + 1)), large);
    QCOMPARE(problemOf(u"graph TD\n"_s + u"subgraph x\nend\n"_s.repeated(kMostFrames + 1)), large);
    QVERIFY(problemOf(u"graph TD\n"_s + u"subgraph x\n"_s.repeated(kDeepest) + u"A\n"_s).isEmpty());
    // One group of many with another: each with each.
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many << u"a%1"_s.arg(i);
    QCOMPARE(problemOf(u"graph TD\n"_s + many.join(u" & "_s) + u" --> "_s + many.join(u" & "_s)), large);
}

QTEST_MAIN(TestDiagrams)
#include "tst_diagrams.moc"
