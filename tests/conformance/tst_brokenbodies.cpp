// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Recorded requests and answers, broken at random: whatever comes, readers and writers give an error or a legal run.
#include "recording.h"
#include "tests/fuzz/anybytes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace station;

namespace {

/** Cuts, flips, doubles or takes out; a few times. */
QByteArray broken(QByteArray body, QRandomGenerator &random)
{
    const int times = 1 + random.bounded(3);
    for (int i = 0; i < times && !body.isEmpty(); ++i) {
        const auto at = qsizetype(random.bounded(quint32(body.size())));
        const auto length = qsizetype(random.bounded(1, 64));
        switch (random.bounded(5)) {
        case 0: body.truncate(at); break;
        case 1: body[at] = char(random.bounded(256)); break;
        case 2: body.remove(at, length); break;
        case 3: body.insert(at, body.mid(qsizetype(random.bounded(quint32(body.size()))), length)); break;
        default: body.replace(at, 1, QByteArrayList {"null", "{}", "[]", "\"\"", "7"}.at(random.bounded(5))); break;
        }
    }
    return body;
}

} // namespace

class TestBrokenBodies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests();
    void answers();
};

void TestBrokenBodies::requests()
{
    QRandomGenerator random(20261123);
    int tried = 0;
    for (const Recording &r :
         textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)})) {
        if (r.requestBody.isEmpty() || r.requestBody.size() > 40'000)
            continue;
        for (int i = 0; i < 20; ++i, ++tried) {
            const QByteArray body = broken(r.requestBody, random);
            const QString problem = requestProblem(r.dialect, body);
            QVERIFY2(problem.isEmpty(), qPrintable(problem + u' ' + QString::fromUtf8(r.id + ' ' + body)));
        }
    }
    qInfo("%d broken requests", tried);
    QVERIFY(tried > 0);
}

void TestBrokenBodies::answers()
{
    QRandomGenerator random(20261124);
    int tried = 0;
    for (const Recording &r :
         textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)})) {
        if (r.body.isEmpty() || r.body.size() > 40'000)
            continue;
        for (int i = 0; i < 16; ++i, ++tried) {
            const QByteArray body = broken(r.body, random);
            const QString problem =
                answerProblem(r.dialect, Dialect(i & 3), r.eventStream, (i & 4) != 0, body, 1 + random.bounded(500));
            QVERIFY2(
                problem.isEmpty(),
                qPrintable(problem + u' ' + QString::fromUtf8(dialectName(Dialect(i & 3)) + ' ' + r.id + ' ' + body)));
        }
    }
    qInfo("%d broken answers", tried);
    QVERIFY(tried > 0);
}

QTEST_APPLESS_MAIN(TestBrokenBodies)
#include "tst_brokenbodies.moc"
