// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compress.h"
#include "gateway/http/requestframer.h"

#include <QTest>

#include <vector>

using namespace station;
using namespace station::test;
using State = RequestFramer::State;

namespace {

constexpr int kHeaderLimit = 1024;
constexpr qint64 kBodyLimit = 64 * 1024;

/** What came out of a byte stream that was fed in pieces. */
struct Outcome {
    std::vector<HttpRequest> requests;
    std::optional<ErrorCode> error;
    bool inStep = false;
    State last = State::Idle;
};

Outcome run(const std::vector<QByteArray> &pieces)
{
    RequestFramer framer(kHeaderLimit, kBodyLimit);
    Outcome outcome;
    for (const QByteArray &piece : pieces) {
        QByteArrayView left = piece;
        do {
            left = left.sliced(framer.feed(left));
            if (framer.state() == State::Complete)
                outcome.requests.push_back(framer.take());
        } while (!left.isEmpty() && framer.state() != State::Failed);
        if (framer.state() == State::Failed) {
            outcome.error = framer.error().code;
            outcome.inStep = framer.isInStep();
            break;
        }
    }
    outcome.last = framer.state();
    return outcome;
}

std::vector<QByteArray> bytewise(const QByteArray &bytes)
{
    std::vector<QByteArray> pieces;
    for (const char c : bytes)
        pieces.push_back(QByteArray(1, c));
    return pieces;
}

QByteArray print(const Outcome &outcome)
{
    QByteArray text;
    for (const HttpRequest &request : outcome.requests) {
        text += request.method + ' ' + request.path + '?' + request.query;
        for (const auto &[name, value] : request.headers)
            text += '|' + name + '=' + value;
        text += '#' + request.body + '\n';
    }
    return text + (outcome.error ? "error " + QByteArray::number(int(*outcome.error)) : QByteArray("fine"))
        + QByteArray::number(int(outcome.last)) + (outcome.inStep ? " in step" : "");
}

/** The outcome of `bytes` in one piece, after seeing that every split into two, and single bytes, give the same. */
Outcome runAtEverySplit(const QByteArray &bytes)
{
    const Outcome whole = run({bytes});
    const QByteArray expected = print(whole);
    for (qsizetype at = 1; at < bytes.size(); ++at) {
        const QByteArray actual = print(run({bytes.first(at), bytes.sliced(at)}));
        if (actual != expected)
            QTest::qFail(("split at " + QByteArray::number(at) + ": " + actual + " instead of " + expected).constData(),
                         __FILE__, __LINE__);
    }
    const QByteArray actual = print(run(bytewise(bytes)));
    if (actual != expected)
        QTest::qFail(("byte by byte: " + actual + " instead of " + expected).constData(), __FILE__, __LINE__);
    return whole;
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /v1/messages HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n" + body;
}

QByteArray withLength(const QByteArray &coding, const QByteArray &body)
{
    return post("Content-Encoding: " + coding + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n",
                body);
}

} // namespace

class TestRequestFramer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesRequestsApart();
    void readsTargets_data();
    void readsTargets();
    void absoluteFormReplacesHost();
    void readsChunks_data();
    void readsChunks();
    void readsPipelinedRequests();
    void decompresses_data();
    void decompresses();
    void refuses_data();
    void refuses();
    void acceptsAtTheLimits();
    void stopsABomb_data();
    void stopsABomb();
    void asksForTheBodyOnce();
    void knowsThePathOfAPartialHead();
    void persistence_data();
    void persistence();
};

void TestRequestFramer::takesRequestsApart()
{
    const Outcome outcome = runAtEverySplit("POST /v1/chat?beta=true&x=1 HTTP/1.1\r\nHost: a:80\r\nX-Two:  b \t\r\n"
                                            "content-length: 4\r\nEmpty:\r\nHigh: \xc3\xa4\r\n\r\n{\r\n}");
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.requests.size(), size_t(1));
    const HttpRequest &request = outcome.requests.front();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/v1/chat");
    QCOMPARE(request.query, "beta=true&x=1");
    QCOMPARE(request.body, "{\r\n}");
    QCOMPARE(request.headers.size(), size_t(4));
    QCOMPARE(request.headers.begin()[1].first, "X-Two");
    QCOMPARE(request.headers.begin()[1].second, "b");
    QCOMPARE(request.headers.value("high"), "\xc3\xa4");
    QVERIFY(request.headers.contains("empty"));
    QVERIFY(!request.headers.contains("content-length"));
}

void TestRequestFramer::readsTargets_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("root") << QByteArray("GET / HTTP/1.1") << QByteArray("/") << QByteArray();
    QTest::newRow("encoded") << QByteArray("GET /a%20b/%2F HTTP/1.1") << QByteArray("/a%20b/%2F") << QByteArray();
    QTest::newRow("second question mark") << QByteArray("GET /a?b?c HTTP/1.1") << QByteArray("/a") << QByteArray("b?c");
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1") << QByteArray("*") << QByteArray();
    QTest::newRow("authority") << QByteArray("CONNECT a:443 HTTP/1.1") << QByteArray("a:443") << QByteArray();
    QTest::newRow("colon in path") << QByteArray("POST /v1beta/models/g:generate?alt=sse HTTP/1.1")
                                   << QByteArray("/v1beta/models/g:generate") << QByteArray("alt=sse");
    QTest::newRow("unknown method") << QByteArray("BREW-it! /pot HTTP/1.1") << QByteArray("/pot") << QByteArray();
    QTest::newRow("absolute") << QByteArray("GET http://b:8/c?d HTTP/1.1") << QByteArray("/c") << QByteArray("d");
    QTest::newRow("absolute, no path") << QByteArray("GET HTTPS://b HTTP/1.1") << QByteArray("/") << QByteArray();
    QTest::newRow("absolute, only query")
        << QByteArray("GET http://b?d HTTP/1.1") << QByteArray("/") << QByteArray("d");
    QTest::newRow("empty lines before") << QByteArray("\r\n\r\nGET /a HTTP/1.1") << QByteArray("/a") << QByteArray();
}

void TestRequestFramer::readsTargets()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, query);
    const Outcome outcome = runAtEverySplit(line + "\r\nHost: a\r\n\r\n");
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.requests.size(), size_t(1));
    QCOMPARE(outcome.requests.front().path, path);
    QCOMPARE(outcome.requests.front().query, query);
}

void TestRequestFramer::absoluteFormReplacesHost()
{
    const Outcome outcome = run({"GET http://b:8/ HTTP/1.1\r\nHost: a\r\n\r\n"});
    QCOMPARE(outcome.requests.size(), size_t(1));
    QCOMPARE(outcome.requests.front().headers.count("host"), 1);
    QCOMPARE(outcome.requests.front().headers.value("host"), "b:8");
}

void TestRequestFramer::readsChunks_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray("0\r\n\r\n") << QByteArray();
    QTest::newRow("two") << QByteArray("3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n") << QByteArray("abc0123456789");
    QTest::newRow("line ends inside") << QByteArray("4\r\n\r\n\r\n\r\n2\r\n0\r\r\n0\r\n\r\n")
                                      << QByteArray("\r\n\r\n0\r");
    QTest::newRow("leading zeros") << QByteArray("0003\r\nabc\r\n000\r\n\r\n") << QByteArray("abc");
    QTest::newRow("both cases") << QByteArray("0a\r\n0123456789\r\n0A\r\n0123456789\r\n0\r\n\r\n")
                                << QByteArray("01234567890123456789");
    QTest::newRow("extensions") << QByteArray("3;a=b;c=\"d e\"\r\nabc\r\n3 ; x\r\ndef\r\n0;last\r\n\r\n")
                                << QByteArray("abcdef");
    QTest::newRow("trailers") << QByteArray("3\r\nabc\r\n0\r\nX-Sum: 1\r\nContent-Length: 9\r\n\r\n")
                              << QByteArray("abc");
}

void TestRequestFramer::readsChunks()
{
    QFETCH(QByteArray, chunks);
    QFETCH(QByteArray, body);
    const Outcome outcome = runAtEverySplit(post("Transfer-Encoding: Chunked\r\n", chunks));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.last, State::Idle);
    QCOMPARE(outcome.requests.size(), size_t(1));
    QCOMPARE(outcome.requests.front().body, body);
    QVERIFY(!outcome.requests.front().headers.contains("transfer-encoding"));
    QVERIFY(!outcome.requests.front().headers.contains("x-sum"));
}

void TestRequestFramer::readsPipelinedRequests()
{
    const Outcome outcome = runAtEverySplit(post("Content-Length: 3\r\n", "one")
                                            + post("Transfer-Encoding: chunked\r\n", "3\r\ntwo\r\n0\r\n\r\n")
                                            + withLength("gzip", gzip("three")) + "\r\nGET /4 HTTP/1.0\r\n\r\nGET");
    QCOMPARE(outcome.requests.size(), size_t(4));
    QCOMPARE(outcome.requests[0].body, "one");
    QCOMPARE(outcome.requests[1].body, "two");
    QCOMPARE(outcome.requests[2].body, "three");
    QCOMPARE(outcome.requests[3].path, "/4");
    QCOMPARE(outcome.last, State::Head);
}

void TestRequestFramer::decompresses_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("body");
    const QByteArray text("{\"model\":\"m\"}");
    QTest::newRow("gzip") << QByteArray("gzip") << gzip(text) << text;
    QTest::newRow("x-gzip") << QByteArray("X-GZIP") << gzip(text) << text;
    QTest::newRow("two members") << QByteArray("gzip") << gzip("{\"model\"") + gzip(":\"m\"}") << text;
    QTest::newRow("empty member") << QByteArray("gzip") << gzip({}) << QByteArray();
    QTest::newRow("zstd") << QByteArray("zstd") << zstd(text) << text;
    QTest::newRow("two frames") << QByteArray("zstd") << zstd("{\"model\"") + zstd(":\"m\"}") << text;
    QTest::newRow("identity") << QByteArray("identity") << text << text;
    QTest::newRow("nothing to decompress") << QByteArray("gzip") << QByteArray() << QByteArray();
    const QByteArray large = QByteArray("0123456789abcdef").repeated(kBodyLimit / 16);
    QTest::newRow("gzip up to the limit") << QByteArray("gzip") << gzip(large) << large;
    QTest::newRow("zstd up to the limit") << QByteArray("zstd") << zstd(large) << large;
}

void TestRequestFramer::decompresses()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, body);
    const Outcome outcome = runAtEverySplit(withLength(coding, sent));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.requests.size(), size_t(1));
    QCOMPARE(outcome.requests.front().body, body);
    QVERIFY(!outcome.requests.front().headers.contains("content-encoding"));
}

void TestRequestFramer::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("inStep");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code = ErrorCode::BadRequest,
                        bool inStep = false) { QTest::newRow(name) << bytes << int(code) << inStep; };
    const auto get = [](const QByteArray &headers) { return "GET / HTTP/1.1\r\n" + headers + "\r\n"; };
    const auto chunked = [](const QByteArray &body) { return post("Transfer-Encoding: chunked\r\n", body); };

    row("length and chunked", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked and length", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"));
    row("two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abc"));
    row("same length twice", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"));
    row("length list", post("Content-Length: 3, 3\r\n", "abc"));
    row("signed length", post("Content-Length: +3\r\n", "abc"));
    row("negative length", post("Content-Length: -3\r\n", "abc"));
    row("hexadecimal length", post("Content-Length: 0x3\r\n", "abc"));
    row("empty length", post("Content-Length:\r\n", ""));
    row("length over 64 bits", post("Content-Length: 18446744073709551619\r\n", "abc"));
    row("length over 63 bits", post("Content-Length: 9223372036854775809\r\n", "abc"));
    row("gzip transfer", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"));
    row("identity transfer", post("Transfer-Encoding: identity\r\n", ""));
    row("chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked, obscured", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
    row("chunked, quoted", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"));
    row("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("space before colon", get("Host : a\r\n"));
    row("tab before colon", get("Host: a\r\nContent-Length\t: 3\r\n"));
    row("folded line", get("Host: a\r\nX: b\r\n c\r\n"));
    row("first header folded", get(" Host: a\r\n"));
    row("bare LF", "GET / HTTP/1.1\nHost: a\n\n");
    row("bare LF after headers", "GET / HTTP/1.1\r\nHost: a\r\n\n");
    row("bare CR", get("Host: a\r\nX: b\rc\r\n"));
    row("NUL in value", get(QByteArray("Host: a\r\nX: b\0c\r\n", 17)));
    row("control in value", get("Host: a\r\nX: b\x01\r\n"));
    row("DEL in value", get("Host: a\r\nX: b\x7f\r\n"));
    row("no name", get("Host: a\r\n: b\r\n"));
    row("no colon", get("Host: a\r\nfoo\r\n"));
    row("bad name", get("Host: a\r\nfo(o: b\r\n"));
    row("high byte in name", get("Host: a\r\nf\xc3\xb6: b\r\n"));
    row("bad method", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no method", " / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no version", "GET /\r\nHost: a\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n");
    row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n");
    row("http/1.1", "GET / http/1.1\r\nHost: a\r\n\r\n");
    row("HTTP/1.1 and space", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n");
    row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("space in target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("tab in target", "GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n");
    row("fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("relative target", "GET a HTTP/1.1\r\nHost: a\r\n\r\n");
    row("asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n");
    row("other scheme", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no authority", "GET http:///b HTTP/1.1\r\nHost: a\r\n\r\n");
    row("user in authority", "GET http://a@b/ HTTP/1.1\r\nHost: a\r\n\r\n");
    row("no host", get("X: a\r\n"));
    row("no host with absolute form", "GET http://a/ HTTP/1.1\r\n\r\n");
    row("two hosts", get("Host: a\r\nHost: a\r\n"));
    row("two hosts in HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n");
    row("host list", get("Host: a, b\r\n"));
    row("host with path", get("Host: a/b\r\n"));
    row("three empty lines", "\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("LF before the request", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("CR before the request", "\rGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\x0d\x0a\x0d\x0a", 15));

    row("chunk size not hexadecimal", chunked("g\r\n"));
    row("chunk size empty", chunked("\r\n"));
    row("chunk size signed", chunked("+3\r\nabc\r\n0\r\n\r\n"));
    row("chunk size with prefix", chunked("0x3\r\nabc\r\n0\r\n\r\n"));
    row("chunk size overflows", chunked("10000000000000003\r\nabc\r\n0\r\n\r\n"));
    row("chunk size reaches the sign", chunked("8000000000000000\r\nabc\r\n"));
    row("chunk size and space", chunked("3 \r\nabc\r\n0\r\n\r\n"));
    row("chunk size before bare LF", chunked("3\nabc\r\n0\r\n\r\n"));
    row("chunk data too long", chunked("3\r\nabcd\r\n0\r\n\r\n"));
    row("chunk data before bare LF", chunked("3\r\nabc\n0\r\n\r\n"));
    row("chunk extension with bare LF", chunked("3;a\nb\r\nabc\r\n0\r\n\r\n"));
    row("trailer without name", chunked("0\r\n: b\r\n\r\n"));
    row("trailer folded", chunked("0\r\nA: b\r\n c\r\n\r\n"));
    row("trailer with bare LF", chunked("0\r\nA: b\n\r\n"));
    row("end with bare LF", chunked("0\r\n\n"));
    row("endless extension", chunked("3;" + QByteArray(kHeaderLimit + 1, 'x')), ErrorCode::HeadersTooLarge);
    row("endless zeros", chunked(QByteArray(kHeaderLimit + 3, '0')), ErrorCode::HeadersTooLarge);
    row("endless trailers", chunked("0\r\n" + QByteArray("A: b\r\n").repeated(kHeaderLimit / 4)),
        ErrorCode::HeadersTooLarge);

    row("long header", get("Host: a\r\nX: " + QByteArray(kHeaderLimit, 'x') + "\r\n"), ErrorCode::HeadersTooLarge);
    row("many headers", get("Host: a\r\n" + QByteArray("A: b\r\n").repeated(kHeaderLimit / 6)),
        ErrorCode::HeadersTooLarge);
    row("long target", "GET /" + QByteArray(kHeaderLimit, 'x'), ErrorCode::HeadersTooLarge);
    row("length over the limit", post("Content-Length: 65537\r\n", ""), ErrorCode::BodyTooLarge);
    row("length far over the limit", post("Content-Length: 9000000000000000000\r\n", ""), ErrorCode::BodyTooLarge);
    row("expectation and length", post("Expect: 100-continue\r\nContent-Length: 65537\r\n", ""),
        ErrorCode::BodyTooLarge);

    row("deflate", withLength("deflate", "x"), ErrorCode::UnsupportedMedia);
    row("brotli without body", get("Host: a\r\nContent-Encoding: br\r\n"), ErrorCode::UnsupportedMedia, true);
    row("two layers", withLength("gzip, gzip", gzip(gzip("x"))), ErrorCode::UnsupportedMedia);
    row("two layers in two headers", withLength("gzip\r\nContent-Encoding: gzip", gzip(gzip("x"))),
        ErrorCode::UnsupportedMedia);
    row("other expectation", post("Expect: 200-ok\r\nContent-Length: 3\r\n", "abc"), ErrorCode::ExpectationFailed);
    row("other expectation, no body", get("Host: a\r\nExpect: x\r\n"), ErrorCode::ExpectationFailed, true);
    row("not gzip", withLength("gzip", "0123456789"));
    row("not zstd", withLength("zstd", "0123456789"));
    row("gzip cut short", withLength("gzip", gzip("0123456789").chopped(1)), ErrorCode::BadRequest, true);
    row("zstd cut short", withLength("zstd", zstd("0123456789").chopped(1)), ErrorCode::BadRequest, true);
    row("gzip and more", withLength("gzip", gzip("0123456789") + "garbage"));
    QByteArray wrongSum = gzip("0123456789");
    wrongSum[wrongSum.size() - 6] = char(wrongSum[wrongSum.size() - 6] ^ 1);
    row("gzip with wrong sum", withLength("gzip", wrongSum));
}

void TestRequestFramer::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(bool, inStep);
    const Outcome outcome = runAtEverySplit(bytes);
    QVERIFY(outcome.error);
    QCOMPARE(int(*outcome.error), code);
    QCOMPARE(outcome.inStep, inStep);
    QVERIFY(outcome.requests.empty());
}

void TestRequestFramer::acceptsAtTheLimits()
{
    const QByteArray start("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    const auto head = [&](int size) { return start + QByteArray(size - start.size() - 4, 'x') + "\r\n\r\n"; };
    QCOMPARE(runAtEverySplit(head(kHeaderLimit)).requests.size(), size_t(1));
    QCOMPARE(int(runAtEverySplit(head(kHeaderLimit + 1)).error.value()), int(ErrorCode::HeadersTooLarge));

    const QByteArray full(kBodyLimit, 'b');
    QCOMPARE(run({post("Content-Length: 65536\r\n", full)}).requests.size(), size_t(1));
    const QByteArray chunks = "10000\r\n" + full + "\r\n";
    QCOMPARE(run({post("Transfer-Encoding: chunked\r\n", chunks + "0\r\n\r\n")}).requests.size(), size_t(1));
    const Outcome over = run({post("Transfer-Encoding: chunked\r\n", chunks + "1\r\nb\r\n0\r\n\r\n")});
    QCOMPARE(int(over.error.value()), int(ErrorCode::BodyTooLarge));
    QVERIFY(!over.inStep);
}

void TestRequestFramer::stopsABomb_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("bomb");
    const QByteArray zeros(32 * 1024 * 1024, '\0');
    QTest::newRow("gzip") << QByteArray("gzip") << gzip(zeros);
    QTest::newRow("zstd") << QByteArray("zstd") << zstd(zeros);
    const QByteArray justOver(kBodyLimit + 1, '\0');
    QTest::newRow("gzip, one byte over") << QByteArray("gzip") << gzip(justOver);
    QTest::newRow("zstd, one byte over") << QByteArray("zstd") << zstd(justOver);
}

void TestRequestFramer::stopsABomb()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, bomb);
    QVERIFY(bomb.size() < kBodyLimit);
    const Outcome outcome = run({withLength(coding, bomb)});
    QCOMPARE(int(outcome.error.value()), int(ErrorCode::BodyTooLarge));

    auto decoder = ContentDecoder::create(coding == "gzip" ? ContentCoding::Gzip : ContentCoding::Zstd);
    QByteArray output;
    QCOMPARE(decoder->write(bomb, output, kBodyLimit), ContentDecoder::Status::TooLarge);
    QCOMPARE(output.size(), kBodyLimit + 1);
}

void TestRequestFramer::asksForTheBodyOnce()
{
    RequestFramer framer(kHeaderLimit, kBodyLimit);
    const QByteArray head = post("Expect: 100-Continue\r\nContent-Length: 3\r\n", "");
    framer.feed(head.chopped(1));
    QVERIFY(!framer.takeContinue());
    framer.feed("\n");
    QVERIFY(framer.takeContinue());
    QVERIFY(!framer.takeContinue());
    framer.feed("abc");
    QCOMPARE(framer.state(), State::Complete);
    const HttpRequest request = framer.take();
    QCOMPARE(request.body, "abc");
    QVERIFY(!request.headers.contains("expect"));

    framer.feed(head + "ab"); // does not wait
    QVERIFY(!framer.takeContinue());
    framer.feed("c");
    framer.take();

    framer.feed("GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(framer.state(), State::Complete);
    QVERIFY(!framer.takeContinue());
    framer.take();

    framer.feed("POST / HTTP/1.0\r\nExpect: something\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(framer.state(), State::Body);
    QVERIFY(!framer.takeContinue());
}

void TestRequestFramer::knowsThePathOfAPartialHead()
{
    RequestFramer framer(kHeaderLimit, kBodyLimit);
    framer.feed("POST /v1/messages?a HTTP/1.1\r\nX-Api-Key: k\r\nHalf: ");
    framer.readPartialHead();
    QCOMPARE(framer.head().request.path, "/v1/messages");
    QCOMPARE(framer.head().request.headers.value("x-api-key"), "k");
    QVERIFY(!framer.head().request.headers.contains("half"));

    framer.reset();
    framer.feed("POST /v1/messages HTTP/1.1\r\nX: " + QByteArray(kHeaderLimit, 'x'));
    QCOMPARE(framer.state(), State::Failed);
    QCOMPARE(framer.head().request.path, "/v1/messages");
}

void TestRequestFramer::persistence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<bool>("upgrade");
    const auto row = [](const char *name, const QByteArray &bytes, bool keepAlive, bool upgrade = false) {
        QTest::newRow(name) << "GET / " + bytes + "\r\n\r\n" << keepAlive << upgrade;
    };
    row("1.1", "HTTP/1.1\r\nHost: a", true);
    row("1.1 close", "HTTP/1.1\r\nHost: a\r\nConnection: Close", false);
    row("1.1 close in a list", "HTTP/1.1\r\nHost: a\r\nConnection: te , close", false);
    row("1.1 both", "HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close", false);
    row("1.0", "HTTP/1.0", false);
    row("1.0 keep-alive", "HTTP/1.0\r\nConnection: Keep-Alive", true);
    row("WebSocket", "HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket", true, true);
    row("WebSocket in lists", "HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: h2c, websocket", true,
        true);
    row("h2c, which may be passed over", "HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c",
        true);
    row("upgrade not named", "HTTP/1.1\r\nHost: a\r\nUpgrade: websocket", true);
    row("upgrade in 1.0", "HTTP/1.0\r\nConnection: Upgrade\r\nUpgrade: websocket", false);
}

void TestRequestFramer::persistence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keepAlive);
    QFETCH(bool, upgrade);
    RequestFramer framer(kHeaderLimit, kBodyLimit);
    framer.feed(bytes);
    QCOMPARE(framer.state(), State::Complete);
    QCOMPARE(framer.head().keepAlive, keepAlive);
    QCOMPARE(framer.head().wantsUpgrade, upgrade);
}

QTEST_APPLESS_MAIN(TestRequestFramer)
#include "tst_requestframer.moc"
