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
    int held = 0;
    for (const Recording &r :
         textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)})) {
        if (r.requestBody.isEmpty() || r.requestBody.size() > 40'000)
            continue;
        for (int i = 0; i < 20; ++i, ++tried) {
            const QByteArray body = broken(r.requestBody, random);
            const QString problem = requestProblem(r.dialect, body);
            held += problem.isEmpty() ? 1 : 0;
            if (!problem.isEmpty())
                qWarning("%s %s %s", qPrintable(problem), r.id.constData(), body.constData());
        }
    }
    qInfo("%d of %d broken requests are read or refused", held, tried);
    QVERIFY(tried > 0);
    QCOMPARE(held, tried);
}

void TestBrokenBodies::answers()
{
    QRandomGenerator random(20261124);
    int tried = 0;
    int held = 0;
    for (const Recording &r :
         textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)})) {
        if (r.body.isEmpty() || r.body.size() > 40'000)
            continue;
        for (int i = 0; i < 16; ++i, ++tried) {
            const QByteArray body = broken(r.body, random);
            const QString problem =
                answerProblem(r.dialect, Dialect(i & 3), r.eventStream, (i & 4) != 0, body, 1 + random.bounded(500));
            held += problem.isEmpty() ? 1 : 0;
            if (!problem.isEmpty())
                qWarning("%s %s to %s %s", qPrintable(problem), r.id.constData(),
                         dialectName(Dialect(i & 3)).constData(), body.constData());
        }
    }
    qInfo("%d of %d broken answers end in an error or a legal run", held, tried);
    QVERIFY(tried > 0);
    QCOMPARE(held, tried);
}

QTEST_APPLESS_MAIN(TestBrokenBodies)
#include "tst_brokenbodies.moc"
