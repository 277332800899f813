// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/filesender.h"

#include <QTest>

using namespace station;

class TestFileSender : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ranges_data();
    void ranges();
};

void TestFileSender::ranges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("length");
    using Kind = ByteRange::Kind;
    const auto row = [](const char *header, Kind kind, qint64 from, qint64 length) {
        QTest::newRow(header) << QByteArray(header) << int(kind) << from << length;
    };
    // RFC 9110, 14.1.2: of a file of 1000 bytes.
    row("bytes=0-499", Kind::Part, 0, 500);
    row("bytes=500-999", Kind::Part, 500, 500);
    row("bytes=-500", Kind::Part, 500, 500);
    row("bytes=9-", Kind::Part, 9, 991);
    row("bytes=0-0", Kind::Part, 0, 1);
    row("bytes=-5000", Kind::Part, 0, 1000);
    row("bytes=990-2000", Kind::Part, 990, 10);
    row("bytes=1000-", Kind::Unsatisfiable, 0, 0);
    row("bytes=-0", Kind::Unsatisfiable, 0, 0);
    row("bytes=0-1,4-5", Kind::Whole, 0, 1000);
    row("bytes=5-1", Kind::Whole, 0, 1000);
    row("bytes=a-b", Kind::Whole, 0, 1000);
    row("bytes=-", Kind::Whole, 0, 1000);
    row("pages=1-2", Kind::Whole, 0, 1000);
}

void TestFileSender::ranges()
{
    QFETCH(QByteArray, header);
    QFETCH(int, kind);
    QFETCH(qint64, from);
    QFETCH(qint64, length);
    const ByteRange range = readRange(header, 1000);
    QCOMPARE(int(range.kind), kind);
    QCOMPARE(range.from, from);
    QCOMPARE(range.length, length);
}

QTEST_GUILESS_MAIN(TestFileSender)
#include "tst_filesender.moc"
