// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/matrix.h"

#include <QFile>
#include <QTest>

using namespace station;

class TestMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documentSaysWhatTheCodeDoes();
    void rulesDecide();
    void strictTurnsDropsIntoErrors();
    void headerHoldsNothingOdd();
    void changesAreBounded();
};

namespace {

const char *word(Rule rule)
{
    switch (rule) {
    case Rule::Lossless: return "kept";
    case Rule::Changed: return "said otherwise";
    case Rule::Dropped: return "dropped";
    case Rule::Refused: return "400";
    }
    return "";
}

} // namespace

void TestMatrix::documentSaysWhatTheCodeDoes()
{
    QByteArray text =
        "# What becomes of each feature\n\n"
        "By the dialect that is written, for a request that came in another one. *kept*: it has a place of "
        "the same\nmeaning. *said otherwise*: the translation report says how. *dropped*: left out, and "
        "named in\n`x-token-station-dropped`; a 400 with `strict`. *400*: refused by name. A provider or "
        "model that cannot take what\nits dialect can is treated as the nearest rule allows.\n\n"
        "| feature | Chat Completions | Responses | Messages | Gemini | |\n| --- | --- | --- | --- | --- "
        "| --- |\n";
    for (const MatrixRow &row : matrix()) {
        text += QByteArray("| ") + row.name;
        for (const Rule rule : row.rules)
            text += QByteArray(" | ") + word(rule);
        text += QByteArray(" | ") + row.note + " |\n";
    }
    QFile file(QStringLiteral(STATION_SOURCE_DIR "/gateway/conversation/MATRIX.md"));
    QByteArray written;
    if (file.open(QIODevice::ReadOnly)) {
        written = file.readAll();
        file.close();
    }
    if (written != text) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        QFAIL("MATRIX.md did not say what the table says; it was written anew, commit it");
    }
}

void TestMatrix::rulesDecide()
{
    TranslationReport report(Dialect::Messages, false);
    report.lost(Feature::Seed, "seed");
    report.lost(Feature::Metadata, "metadata");
    report.lost(Feature::Seed, "seed");
    report.changed(Feature::ReasoningEffort, "reasoning_effort", "high");
    QVERIFY(!report.error());
    QCOMPARE(report.dropped(), QByteArray("seed, metadata"));
    QCOMPARE(report.lines().size(), size_t(3));
    QCOMPARE(report.changes(), QByteArray("reasoning_effort: high"));
    report.lost(Feature::Choices, "n");
    report.lost(Feature::LogitBias, "logit_bias");
    QVERIFY(report.error());
    QCOMPARE(report.error()->param, QByteArray("n"));
    QCOMPARE(report.error()->code, ErrorCode::BadRequest);
}

void TestMatrix::strictTurnsDropsIntoErrors()
{
    TranslationReport report(Dialect::Messages, true);
    report.changed(Feature::ReasoningEffort, "reasoning_effort", "high");
    QVERIFY(!report.error());
    report.lost(Feature::Seed, "seed");
    QVERIFY(report.error());
    QCOMPARE(report.error()->param, QByteArray("seed"));
}

void TestMatrix::headerHoldsNothingOdd()
{
    TranslationReport report(Dialect::Messages, false);
    report.lost(Feature::UnknownMember, "a,b\r\nset-cookie: x");
    QCOMPARE(report.dropped(), QByteArray("abset-cookie:x"));
}

void TestMatrix::changesAreBounded()
{
    TranslationReport report(Dialect::Messages, false);
    for (int i = 0; i < 1000; ++i)
        report.changed(Feature::ToolName, "tool " + QByteArray::number(i), "shortened");
    TranslationReport repairs(Dialect::Messages, false);
    repairs.changed(Feature::OrphanCall, "tool call a", "no result came");
    report.prepend(repairs);
    const QByteArray changes = report.changes();
    QVERIFY(changes.startsWith("tool call a: no result came\ntool 0: shortened\n"));
    QVERIFY(changes.size() < 4100);
    const qsizetype listed = changes.count('\n');
    QVERIFY2(changes.endsWith("\n… and " + QByteArray::number(1001 - listed) + " more"), changes.right(40));
}

QTEST_APPLESS_MAIN(TestMatrix)
#include "tst_matrix.moc"
