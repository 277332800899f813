// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/streamrelay.h"

#include <QTest>

using namespace station;

namespace {

/** What is handed on for these pieces, each in memory of its own that is gone afterwards. */
QByteArray relayed(const QList<QByteArray> &pieces, bool dropUsage = false)
{
    StreamRelay relay(dropUsage);
    QByteArray out;
    for (const QByteArray &piece : pieces) {
        QByteArray copy(piece.constData(), piece.size());
        out.append(relay.take(copy));
        copy.fill('#');
    }
    return out + relay.takeRest();
}

QList<QByteArray> pieces(const QByteArray &stream, qsizetype step)
{
    QList<QByteArray> list;
    for (qsizetype at = 0; at < stream.size(); at += step)
        list.append(stream.mid(at, step));
    return list;
}

const QByteArray kUsage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1}}\n\n";

} // namespace

class TestStreamRelay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unchanged_data();
    void unchanged();
    void cuts_data();
    void cuts();
    void halfAnEventIsHeld();
    void longEvents_data();
    void longEvents();
    void endOfALongEventAtEverySplit();
    void usageChunk_data();
    void usageChunk();
};

void TestStreamRelay::unchanged_data()
{
    QTest::addColumn<QByteArray>("stream");
    const auto row = [](const char *name, const QByteArray &stream) { QTest::newRow(name) << stream; };
    row("LF", "event: a\ndata: 1\n\ndata: 2\n\n");
    row("CRLF", "event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n");
    row("CR", "event: a\rdata: 1\r\rdata: 2\r\r");
    row("mixed", "data: 1\r\n\ndata: 2\n\r\ndata: 3\r\r\ndata: 4\n\n");
    row("no blank line at the end", "data: 1\n\ndata: 2\n");
    row("no line end at the end", "data: 1\n\ndata: 2");
    row("comments and many blank lines", ": a\n\n\n\n:b\n\ndata: 1\n\n\n");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "data: 1\n\n");
    row("no events at all", "<html>not a stream</html>");
    row("any bytes", QByteArray("\0\xff\n\r\0\n\n\r\n\r\r", 11));
    row("blank lines", "\n\n\n\n");
    row("empty", "");
    row("usage and choices", "data: {\"choices\":[{\"delta\":{}}],\"usage\":null}\n\ndata: [DONE]\n\n");
}

void TestStreamRelay::unchanged()
{
    QFETCH(QByteArray, stream);
    for (const bool drop : {false, true}) {
        for (qsizetype i = 0; i <= stream.size(); ++i) {
            for (qsizetype j = i; j <= stream.size(); ++j)
                QCOMPARE(relayed({stream.left(i), stream.mid(i, j - i), stream.mid(j)}, drop), stream);
        }
        QCOMPARE(relayed(pieces(stream, 1), drop), stream);
    }
}

void TestStreamRelay::cuts_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("handedOn");
    const auto row = [](const char *name, const char *given, const char *handedOn) {
        QTest::newRow(name) << QByteArray(given) << QByteArray(handedOn);
    };
    row("whole events", "data: 1\n\ndata: 2\n\n", "data: 1\n\ndata: 2\n\n");
    row("and the start of one", "data: 1\n\ndata: 2\n", "data: 1\n\n");
    row("the start of one", "event: a\ndata: 2\n", "");
    row("CRLF, half a blank line", "data: 1\r\n\r\ndata: 2\r\n\r", "data: 1\r\n\r\n");
    row("one CRLF", "data: 1\r\n", "");
    row("CR", "data: 1\r\rdata: 2\r", "data: 1\r\r");
}

// Between two pieces handed on there is room for an event of ours.
void TestStreamRelay::cuts()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, handedOn);
    StreamRelay relay(false);
    QCOMPARE(relay.take(given).toByteArray(), handedOn);
    QVERIFY(relay.isBetweenEvents());
    StreamRelay bytewise(false);
    QByteArray out;
    for (const char c : given)
        out.append(bytewise.take(QByteArrayView(&c, 1)));
    QCOMPARE(out, handedOn);
    QVERIFY(bytewise.isBetweenEvents());
}

void TestStreamRelay::halfAnEventIsHeld()
{
    StreamRelay relay(false);
    QCOMPARE(relay.take("data: 1\n\nda").toByteArray(), QByteArray("data: 1\n\n"));
    QCOMPARE(relay.take("ta: 2").toByteArray(), QByteArray());
    QCOMPARE(relay.take("\n").toByteArray(), QByteArray());
    QCOMPARE(relay.take("\ndata: 3\n").toByteArray(), QByteArray("data: 2\n\n"));
    QCOMPARE(relay.takeRest(), QByteArray("data: 3\n"));
    QCOMPARE(relay.takeRest(), QByteArray());
}

void TestStreamRelay::longEvents_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("\r");
}

// One that is longer than what is held goes on as it comes, and the client is known to stand inside it.
void TestStreamRelay::longEvents()
{
    QFETCH(QByteArray, lineEnd);
    const QByteArray end = lineEnd + lineEnd;
    const QByteArray before = "data: a" + end, after = "data: z" + end;
    const QByteArray body = "data: " + QByteArray(3 * StreamRelay::kHoldBytes, 'x') + end;
    const QByteArray stream = before + body + after;
    for (const qsizetype step : {qsizetype(1000), qsizetype(16 * 1024), StreamRelay::kHoldBytes + 1, stream.size()}) {
        StreamRelay relay(false);
        QByteArray out;
        bool wasInside = false;
        for (const QByteArray &piece : pieces(stream, step)) {
            out.append(relay.take(piece));
            const bool atEnd = out.isEmpty() || out.endsWith(end);
            QCOMPARE(relay.isBetweenEvents(), atEnd);
            wasInside = wasInside || !atEnd;
        }
        QCOMPARE(out, stream);
        QCOMPARE(wasInside, step < stream.size());
    }
}

void TestStreamRelay::endOfALongEventAtEverySplit()
{
    for (const QByteArray &lineEnd : {QByteArray("\n"), QByteArray("\r\n")}) {
        const QByteArray body = "data: " + QByteArray(StreamRelay::kHoldBytes + 10, 'x') + lineEnd + lineEnd;
        for (qsizetype split = body.size() - 6; split < body.size(); ++split) {
            StreamRelay relay(false);
            QByteArray out = relay.take(QByteArrayView(body).first(split)).toByteArray();
            QVERIFY(!relay.isBetweenEvents());
            for (qsizetype i = split; i < body.size(); ++i)
                out.append(relay.take(QByteArrayView(body).sliced(i, 1)));
            QCOMPARE(out, body);
            QVERIFY2(relay.isBetweenEvents(), QByteArray::number(body.size() - split));
            QCOMPARE(relay.take("data: n\n").toByteArray(), QByteArray());
        }
    }
}

void TestStreamRelay::usageChunk_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("wanted");
    const QByteArray text = "data: {\"choices\":[{\"delta\":{\"content\":\"hi\"}}],\"usage\":null}\n\n";
    const QByteArray done = "data: [DONE]\n\n";
    const auto row = [](const char *name, const QByteArray &stream, const QByteArray &wanted) {
        QTest::newRow(name) << stream << wanted;
    };
    row("the chunk", text + kUsage + done, text + done);
    row("first", kUsage + text, text);
    row("last, without a blank line", text + kUsage.chopped(1), text);
    row("alone", kUsage, "");
    row("with spaces", text + "data: {\"id\": \"c\", \"choices\": [ ], \"usage\": {\"a\": 1}}\n\n" + done, text + done);
    row("CRLF", "data: {\"choices\":[],\"usage\":{}}\r\n\r\ndata: [DONE]\r\n\r\n", "data: [DONE]\r\n\r\n");
    // Azure opens with one that has no choices either, but no usage.
    const QByteArray azure = "data: {\"choices\":[],\"prompt_filter_results\":[{}],\"usage\":null}\n\n";
    row("no choices, no usage", azure + text, azure + text);
    const QByteArray groq = "data: {\"choices\":[{\"delta\":{}}],\"usage\":{\"prompt_tokens\":1}}\n\n";
    row("usage with choices", groq + done, groq + done);
    const QByteArray quoted =
        "data: {\"choices\":[{\"delta\":{\"content\":\"\\\"choices\\\":[],\\\"usage\\\":{}\"}}]}\n\n";
    row("in a text", quoted, quoted);
    const QByteArray comment = ": \"choices\":[]\n\n";
    row("in a comment", comment + text, comment + text);
}

void TestStreamRelay::usageChunk()
{
    QFETCH(QByteArray, stream);
    QFETCH(QByteArray, wanted);
    for (qsizetype i = 0; i <= stream.size(); ++i)
        QCOMPARE(relayed({stream.left(i), stream.mid(i)}, true), wanted);
    QCOMPARE(relayed(pieces(stream, 1), true), wanted);
    QCOMPARE(relayed({stream}, false), stream); // a client that asked for it gets it
}

QTEST_GUILESS_MAIN(TestStreamRelay)
#include "tst_streamrelay.moc"
