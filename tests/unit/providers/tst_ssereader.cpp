// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/ssereader.h"

#include <QTest>

using namespace station;

namespace {

/** "name|data" of each event, "!name" of one that was passed over. */
struct Collector final : SseSink {
    QList<QByteArray> events;

    void sseEvent(QByteArrayView name, QByteArrayView data) override
    {
        events.append(name.toByteArray() + '|' + data.toByteArray());
    }
    void sseSkipped(QByteArrayView name) override { events.append('!' + name.toByteArray()); }
};

constexpr qsizetype kLimit = 64;

/** What is found when the stream comes in these pieces, each in memory of its own that is gone afterwards. */
QList<QByteArray> read(const QList<QByteArray> &pieces, qsizetype limit = kLimit)
{
    Collector collector;
    SseReader reader(collector, limit);
    for (const QByteArray &piece : pieces) {
        QByteArray copy(piece.constData(), piece.size());
        reader.feed(copy);
        copy.fill('#');
    }
    reader.finish();
    return collector.events;
}

QList<QByteArray> bytewise(const QByteArray &stream)
{
    QList<QByteArray> pieces;
    for (const char c : stream)
        pieces.append(QByteArray(1, c));
    return pieces;
}

} // namespace

class TestSseReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void streams_data();
    void streams();
    void nothingIsCopiedFromAWholeEvent();
    void manyEventsInOnePiece();
    void boundedMemory();
    void nameOfASkippedEvent();
    void emptyFeeds();
};

void TestSseReader::streams_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<QByteArray>>("events");
    using L = QList<QByteArray>;
    const auto row = [](const char *name, const QByteArray &stream, const L &events) {
        QTest::newRow(name) << stream << events;
    };
    row("LF", "data: a\n\ndata: b\n\n", {"|a", "|b"});
    row("CRLF", "event: x\r\ndata: a\r\n\r\ndata: b\r\n\r\n", {"x|a", "|b"});
    row("CR", "event: x\rdata: a\r\rdata: b\r\r", {"x|a", "|b"});
    row("mixed line ends", "event: x\rdata: a\r\n\ndata: b\n\r\ndata: c\r\r\ndata: d\n\r", {"x|a", "|b", "|c", "|d"});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        {"|a"});
    row("byte order mark later on is text", "data: \xEF\xBB\xBF\n\n", {"|\xEF\xBB\xBF"});
    row("byte order mark alone", "\xEF\xBB\xBF", {});
    row("comments", ": hello\n\n:\ndata: a\n: inside\ndata: b\n\n: PROCESSING\n\n", {"|a\nb"});
    row("no space after the colon", "data:a\n\ndata:  b\n\n", {"|a", "| b"});
    row("no colon", "data\n\nevent\ndata\n\n", {"|", "|"});
    row("colon in the value", "data: a: b:c\n\n", {"|a: b:c"});
    row("several data lines", "data: a\ndata:\ndata: b\n\n", {"|a\n\nb"});
    row("id and retry", "id: 7\nretry: 100\nevent: e\ndata: a\n\n", {"e|a"});
    row("unknown fields, other case", "Data: x\ndatax: y\ndata: a\n\n", {"|a"});
    row("an event without data is none", "event: ping\n\ndata: a\n\n", {"|a"});
    row("the last name counts", "event: a\nevent: b\ndata: c\n\n", {"b|c"});
    row("no blank line at the end", "data: a\n\nevent: e\ndata: b\n", {"|a", "e|b"});
    row("no line end at the end", "data: a\n\ndata: b", {"|a", "|b"});
    row("one CR at the end", "data: b\r", {"|b"});
    row("blank lines only", "\n\n\r\n\r\r\n", {});
    row("nothing", "", {});
    row("characters of several bytes", "data: Möwe 船 🚢\n\n", {"|Möwe 船 🚢"});
    row("bytes that are no UTF-8, and zero", QByteArray("data: \xff\0\xc3(\n\n", 13), {QByteArray("|\xff\0\xc3(", 5)});
    row("end marker", "data: {\"a\":1}\n\ndata: [DONE]\n\n", {"|{\"a\":1}", "|[DONE]"});

    const QByteArray longLine(200, 'x');
    row("too long a line", "event: big\ndata: " + longLine + "\n\nevent: e\ndata: next\n\n", {"!big", "e|next"});
    row("too long a line with CRLF", "data: " + longLine + "\r\n\r\ndata: next\r\n\r\n", {"!", "|next"});
    row("too long together", "data: " + longLine.left(40) + "\ndata: " + longLine.left(40) + "\n\ndata: next\n\n",
        {"!", "|next"});
    row("more lines after the long one", "data: " + longLine + "\ndata: a\nevent: late\n\ndata: next\n\n",
        {"!late", "|next"});
    row("too long at the end", "data: a\n\ndata: " + longLine, {"|a", "!"});
    row("two too long", "data: " + longLine + "\n\ndata: " + longLine + "\n\ndata: c\n\n", {"!", "!", "|c"});
    row("many short lines", "data: a\ndata: b\ndata: c\ndata: d\n\n", {"|a\nb\nc\nd"});
}

void TestSseReader::streams()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<QByteArray>, events);
    QCOMPARE(read({stream}), events);
    QCOMPARE(read(bytewise(stream)), events);
    for (qsizetype i = 0; i <= stream.size(); ++i) {
        QVERIFY2(read({stream.left(i), stream.mid(i)}) == events, QByteArray::number(i));
        for (qsizetype j = i; j <= stream.size() && stream.size() < 80; ++j)
            QVERIFY2(read({stream.left(i), stream.mid(i, j - i), stream.mid(j)}) == events,
                     QByteArray::number(i) + ' ' + QByteArray::number(j));
    }
}

void TestSseReader::nothingIsCopiedFromAWholeEvent()
{
    struct Sink final : SseSink {
        const char *at = nullptr;
        void sseEvent(QByteArrayView, QByteArrayView data) override { at = data.data(); }
        void sseSkipped(QByteArrayView) override { }
    } sink;
    SseReader reader(sink, kLimit);
    const QByteArray stream = "event: e\ndata: text\n\n";
    reader.feed(stream);
    QCOMPARE(sink.at, stream.constData() + stream.indexOf("text"));
}

void TestSseReader::manyEventsInOnePiece()
{
    QByteArray stream;
    QList<QByteArray> events;
    for (int i = 0; i < 1000; ++i) {
        stream += "data: " + QByteArray::number(i) + "\n\n";
        events.append('|' + QByteArray::number(i));
    }
    QCOMPARE(read({stream}), events);
    QCOMPARE(read({stream.left(1234), stream.mid(1234)}), events);
}

// An endless line costs no memory: what is held never grows past the limit, and reading goes on behind it.
void TestSseReader::boundedMemory()
{
    Collector collector;
    SseReader reader(collector, 1024);
    reader.feed("data: ");
    const QByteArray piece(64 * 1024, 'x');
    for (int i = 0; i < 4096; ++i) // 256 MB
        reader.feed(piece);
    QVERIFY(collector.events.isEmpty());
    reader.feed("\n\ndata: after\n\n");
    QCOMPARE(collector.events, (QList<QByteArray> {"!", "|after"}));
}

void TestSseReader::nameOfASkippedEvent()
{
    // The name is known where it stands before the data, as every provider writes it.
    QCOMPARE(read({"event: response.completed\ndata: ", QByteArray(300, 'y'), "\n\n"}),
             QList<QByteArray> {"!response.completed"});
}

void TestSseReader::emptyFeeds()
{
    QCOMPARE(read({"", "data: a\r", "", "\n", "", "\r\n", ""}), QList<QByteArray> {"|a"});
}

QTEST_GUILESS_MAIN(TestSseReader)
#include "tst_ssereader.moc"
