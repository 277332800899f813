// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/errorstatus.h"
#include "gateway/http/responsehead.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace station;

class TestResponseHead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheHead();
    void dropsWhatWouldBreakTheHead();
    void namesTheUpgrade();
    void datesLikeTheRfc();
    void everyErrorHasAPhrase();
};

static QByteArray head(int status, const Headers &headers, const ResponseFraming &framing)
{
    QByteArray out;
    appendResponseHead(out, status, headers, framing);
    const qsizetype date = out.indexOf("date: ");
    return out.first(date) + out.sliced(out.indexOf('\n', date) + 1);
}

void TestResponseHead::writesTheHead()
{
    QCOMPARE(
        head(200, {{"Content-Type", "text/plain"}, {"set-cookie", "a"}, {"set-cookie", "b"}}, {5, false, true, false}),
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nset-cookie: a\r\nset-cookie: b\r\n"
        "content-length: 5\r\nconnection: close\r\n\r\n");
    QCOMPARE(head(299, {}, {-1, true, false, true}),
             "HTTP/1.1 299 \r\ntransfer-encoding: chunked\r\nconnection: keep-alive\r\n\r\n");
}

void TestResponseHead::dropsWhatWouldBreakTheHead()
{
    QCOMPARE(head(200,
                  {{"Content-Length", "9"},
                   {"TRANSFER-ENCODING", "x"},
                   {"Connection", "x"},
                   {"keep-alive", "x"},
                   {"Date", "never"},
                   {"a", "b\r\nc: d"},
                   {"e\nf", "g"},
                   {"h", QByteArray("i\0j", 3)},
                   {"k", "l"}},
                  {0, false, false, false}),
             "HTTP/1.1 200 OK\r\nk: l\r\ncontent-length: 0\r\n\r\n");
}

void TestResponseHead::namesTheUpgrade()
{
    QVERIFY(head(426, {{"upgrade", "HTTP/1.1"}}, {0, false, false, false}).contains("\r\nconnection: upgrade\r\n"));
    QVERIFY(head(426, {}, {0, false, true, false}).contains("\r\nconnection: upgrade, close\r\n"));
}

void TestResponseHead::datesLikeTheRfc()
{
    // Qt's own reader of the format is the judge.
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QString text = QString::fromLatin1(httpDate());
    const QDateTime after = QDateTime::currentDateTimeUtc();
    QDateTime read = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    read.setTimeZone(QTimeZone::utc());
    QVERIFY2(read.isValid(), qPrintable(text));
    QVERIFY(read.toSecsSinceEpoch() >= before.toSecsSinceEpoch());
    QVERIFY(read.toSecsSinceEpoch() <= after.toSecsSinceEpoch());
}

void TestResponseHead::everyErrorHasAPhrase()
{
    for (int code = 0; code <= int(ErrorCode::UpstreamTimeout); ++code)
        QVERIFY2(!reasonPhrase(httpStatus(ErrorCode(code))).isEmpty(), QByteArray::number(code));
}

QTEST_APPLESS_MAIN(TestResponseHead)
#include "tst_responsehead.moc"
