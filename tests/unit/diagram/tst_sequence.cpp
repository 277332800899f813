// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/mermaid.h"
#include "app/diagram/sequencepicture.h"
#include "tests/unit/diagram/picturechecks.h"

#include <QtTest>

using namespace station::diagram;
using namespace Qt::StringLiterals;

using Step = Sequence::Step;

/** What is read of sequence diagrams, and where it stands. */
class TestSequence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arrows_data();
    void arrows();
    void participants();
    void steps();
    void numbers();
    void problems_data();
    void problems();
    void placed_data();
    void placed();
    void activations();
    void bounds();

private:
    static station::Result<Sequence> read(const QString &lines)
    {
        return readSequence(*readSource(u"sequenceDiagram\n"_s + lines));
    }
};

void TestSequence::arrows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Step::Head>("head");
    QTest::addColumn<bool>("dotted");
    QTest::addColumn<bool>("twoWay");
    QTest::newRow("line") << u"A->B: x"_s << Step::Head::None << false << false;
    QTest::newRow("dotted line") << u"A-->B: x"_s << Step::Head::None << true << false;
    QTest::newRow("arrow") << u"A->>B: x"_s << Step::Head::Arrow << false << false;
    QTest::newRow("dotted arrow") << u"A-->>B: x"_s << Step::Head::Arrow << true << false;
    QTest::newRow("both ways") << u"A<<->>B: x"_s << Step::Head::Arrow << false << true;
    QTest::newRow("both ways, dotted") << u"A<<-->>B: x"_s << Step::Head::Arrow << true << true;
    QTest::newRow("cross") << u"A-xB: x"_s << Step::Head::Cross << false << false;
    QTest::newRow("dotted cross") << u"A--xB: x"_s << Step::Head::Cross << true << false;
    QTest::newRow("open") << u"A-)B: x"_s << Step::Head::Open << false << false;
    QTest::newRow("dotted open") << u"A--)B: x"_s << Step::Head::Open << true << false;
    QTest::newRow("spaces") << u"A ->> B : x"_s << Step::Head::Arrow << false << false;
    QTest::newRow("end of line") << u"A->>B: x;"_s << Step::Head::Arrow << false << false;
}

void TestSequence::arrows()
{
    QFETCH(QString, text);
    const auto sequence = read(text);
    QVERIFY(sequence);
    QCOMPARE(sequence->participants.size(), size_t(2));
    QCOMPARE(sequence->participants[0].id, u"A"_s);
    QCOMPARE(sequence->participants[1].id, u"B"_s);
    QCOMPARE(sequence->steps.size(), size_t(1));
    QCOMPARE(sequence->steps[0].text, u"x"_s);
    QTEST(sequence->steps[0].head, "head");
    QTEST(sequence->steps[0].isDotted, "dotted");
    QTEST(sequence->steps[0].isTwoWay, "twoWay");
}

void TestSequence::participants()
{
    const auto sequence =
        read(u"participant B as The <br/> second\nactor A\nAlice Smith->>my-xserver: a: b\nA->>end: x\n"
             "note over A: n"_s);
    QVERIFY(sequence);
    QStringList names;
    for (const auto &one : sequence->participants)
        names << one.text;
    QCOMPARE(names, (QStringList {u"The\nsecond"_s, u"A"_s, u"Alice Smith"_s, u"my-xserver"_s, u"end"_s}));
    QVERIFY(!sequence->participants[0].isActor && sequence->participants[1].isActor);
    QCOMPARE(sequence->steps[0].text, u"a: b"_s);
}

void TestSequence::steps()
{
    const auto sequence = read(u"A->>+B: go\nalt ok\nB-->>-A: yes\nelse\nB-->>A: no\nend\nNote right of A: n\n"
                               "Note over A,B: o\nactivate A\ndeactivate A\nloop forever\nA->>A: again"_s);
    QVERIFY(sequence);
    using Kind = Step::Kind;
    const std::vector<Kind> kinds {Kind::Message,  Kind::Activate,   Kind::Open,  Kind::Message, Kind::Deactivate,
                                   Kind::Divide,   Kind::Message,    Kind::Close, Kind::Note,    Kind::Note,
                                   Kind::Activate, Kind::Deactivate, Kind::Open,  Kind::Message, Kind::Close};
    std::vector<Kind> read;
    for (const Step &step : sequence->steps)
        read.push_back(step.kind);
    QCOMPARE(read, kinds);
    QCOMPARE(sequence->steps[1].from, 1);
    QCOMPARE(sequence->steps[4].from, 1);
    QCOMPARE(sequence->steps[2].block, u"alt"_s);
    QCOMPARE(sequence->steps[2].text, u"ok"_s);
    QCOMPARE(sequence->steps[8].side, Step::Side::Right);
    QCOMPARE(sequence->steps[9].to, 1);
}

void TestSequence::numbers()
{
    const auto sequence = read(u"A->>B: x\nautonumber 10 5\nA->>B: x\nA->>B: x\nautonumber off\nA->>B: x"_s);
    QVERIFY(sequence);
    QStringList told;
    for (const Step &step : sequence->steps)
        told << step.number;
    QCOMPARE(told, (QStringList {QString(), u"10"_s, u"15"_s, QString()}));
}

void TestSequence::problems_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("words");
    const QString wrong = u"Line %1 is not understood: %2"_s;
    QTest::newRow("word") << u"A->>B: x\nshout A"_s << wrong.arg(3).arg(u"shout A"_s);
    QTest::newRow("note") << u"Note beside A: x"_s << wrong.arg(2).arg(u"Note beside A: x"_s);
    QTest::newRow("end") << u"A->>B: x\nend"_s << wrong.arg(3).arg(u"end"_s);
    QTest::newRow("else") << u"A->>B: x\nelse no"_s << wrong.arg(3).arg(u"else no"_s);
    QTest::newRow("nothing") << u"%% soon"_s << u"There is nothing in this diagram to be drawn."_s;
}

void TestSequence::problems()
{
    QFETCH(QString, lines);
    const auto sequence = read(lines);
    QVERIFY(!sequence);
    QTEST(QString::fromUtf8(sequence.error().message), "words");
}

void TestSequence::placed_data()
{
    QTest::addColumn<QString>("text");
    const QMap<QString, QString> samples = sampleDiagrams();
    for (auto it = samples.begin(); it != samples.end(); ++it) {
        if (it.key().startsWith(u"sequence"_s))
            QTest::newRow(qPrintable(it.key())) << it.value();
    }
}

void TestSequence::placed()
{
    QFETCH(QString, text);
    const auto sequence = readSequence(*readSource(text));
    QVERIFY(sequence);
    const SequencePicture picture = layOut(*sequence, TextMeasure());
    const QRectF all(QPointF(), picture.size);
    double left = 0;
    for (const auto &one : picture.participants) {
        QVERIFY(all.contains(one.top) && all.contains(one.bottom));
        QVERIFY2(one.top.left() > left, "participants stand beside each other");
        QVERIFY(one.text.label.width <= one.top.width());
        left = one.top.right();
    }
    const auto line = [&](int participant) { return picture.participants[size_t(participant)].top.center().x(); };
    double last = picture.participants[0].top.bottom();
    for (const auto &message : picture.messages) {
        const Step &step = sequence->steps[size_t(message.step)];
        QVERIFY2(message.y > last, "messages go from top to bottom");
        last = message.y;
        QVERIFY(message.y < picture.participants[0].bottom.top());
        QVERIFY(std::abs(message.from - line(step.from)) <= 15 && std::abs(message.to - line(step.to)) <= 15);
        QVERIFY(all.contains(message.text.place));
        QVERIFY(message.text.place.bottom() <= message.y);
        if (step.from != step.to)
            QVERIFY2(message.text.place.width() <= std::abs(message.to - message.from), "words fit between the lines");
        for (const auto &block : picture.blocks) {
            // Between its opening and its end it is within.
            int end = block.step;
            for (int depth = 0; end < int(sequence->steps.size()); ++end) {
                depth += sequence->steps[size_t(end)].kind == Step::Kind::Open;
                depth -= sequence->steps[size_t(end)].kind == Step::Kind::Close;
                if (depth == 0)
                    break;
            }
            const bool isInside = message.step > block.step && message.step < end;
            const QRectF drawn = message.text.place
                | QRectF(std::min(message.from, message.to), message.y, std::abs(message.to - message.from), 1);
            if (isInside)
                QVERIFY2(block.place.contains(drawn), "a block holds its messages");
            else
                QVERIFY2(message.y < block.place.top() || message.y > block.place.bottom(), "and no others");
            for (double divider : block.dividers)
                QVERIFY(!isInside || std::abs(divider - message.y) > 3);
        }
        for (const auto &note : picture.notes)
            QVERIFY(!note.place.intersects(message.text.place));
    }
    for (const auto &note : picture.notes) {
        QVERIFY(all.contains(note.place));
        QVERIFY(note.text.label.width <= note.place.width() && note.text.label.height <= note.place.height());
    }
    for (size_t i = 0; i < picture.blocks.size(); ++i) {
        QVERIFY(all.contains(picture.blocks[i].place));
        for (size_t j = 0; j < i; ++j) {
            const QRectF &outer = picture.blocks[j].place;
            const QRectF &inner = picture.blocks[i].place;
            QVERIFY(!outer.intersects(inner) || outer.contains(inner));
        }
    }
}

void TestSequence::activations()
{
    const auto sequence = read(u"A->>+B: one\nB->>+B: two\nB-->>-B: back\nB-->>-A: end"_s);
    const SequencePicture picture = layOut(*sequence, TextMeasure());
    QCOMPARE(picture.activations.size(), size_t(2));
    const QRectF &inner = picture.activations[0];
    const QRectF &outer = picture.activations[1];
    QVERIFY(outer.top() < inner.top() && outer.bottom() > inner.bottom());
    QVERIFY(inner.center().x() > outer.center().x());
    QCOMPARE(outer.top(), picture.messages[0].y);
    QCOMPARE(picture.messages[0].to, outer.left());
    QCOMPARE(picture.messages[3].from, outer.left());
    QCOMPARE(outer.bottom(), picture.messages[3].y);
}

void TestSequence::bounds()
{
    const QByteArray large = "This diagram is too large to be drawn here.";
    QCOMPARE(read(u"A->>B: x\n"_s.repeated(kMostLinks + 1)).error().message, large);
    QCOMPARE(read(u"loop x\n"_s.repeated(kDeepest + 1)).error().message, large);
    QCOMPARE(read(u"note over A: x\n"_s.repeated(2 * kMostLinks + 1)).error().message, large);
    QString many;
    for (int i = 0; i <= kMostBoxes; ++i)
        many += u"participant p%1\n"_s.arg(i);
    QCOMPARE(read(many).error().message, large);
    QVERIFY(drawMermaid(u"sequenceDiagram\n"_s + u"A->>B: x\n"_s.repeated(kMostLinks)));
}

QTEST_MAIN(TestSequence)
#include "tst_sequence.moc"
