// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every recorded answer, translated for a client of every dialect, whole and streamed, in pieces of every size: what it
// says is what the recording says, and each stream is a legal run of its dialect.
#include "facts.h"
#include "legality.h"
#include "translated.h"

#include <QRandomGenerator>
#include <QTest>

using namespace station;

namespace {

QString squeezed(QString text)
{
    return text.remove(u'\n').remove(u' ');
}

/** What differs between what the provider said and what the client gets; empty: nothing. */
QString difference(const Facts &said, const Facts &got)
{
    // Messages has no pictures in answers: a word stands in their place.
    QString gotText = got.text;
    if (said.hasImage)
        gotText.remove(QStringLiteral("[image]"));
    if (said.text + said.refusal != gotText + got.refusal)
        return QStringLiteral("text: \"%1\" became \"%2\"").arg(said.text + said.refusal, got.text + got.refusal);
    if (squeezed(said.reasoning) != squeezed(got.reasoning))
        return QStringLiteral("reasoning: \"%1\" became \"%2\"").arg(said.reasoning, got.reasoning);
    const auto names = [](const Facts &facts) {
        QStringList list;
        for (const Facts::Call &call : facts.calls)
            list.append(call.name);
        return list;
    };
    if (said.hasCallsInPieces ? names(said) != names(got) : said.calls != got.calls) {
        QString list;
        for (const auto *calls : {&said.calls, &got.calls}) {
            for (const Facts::Call &call : *calls)
                list += call.name + u' ';
            list += QStringLiteral("| ");
        }
        return QStringLiteral("calls: ") + list;
    }
    if (said.finish != got.finish)
        return QStringLiteral("finish: %1 became %2").arg(said.finish, got.finish);
    // One provider counts more cached tokens than tokens: Messages, which keeps them apart, cannot say that.
    if (said.input && said.cached.value_or(0) <= *said.input && said.input != got.input)
        return QStringLiteral("input tokens: %1 became %2").arg(*said.input).arg(got.input.value_or(-1));
    if (said.output && said.output != got.output)
        return QStringLiteral("output tokens: %1 became %2").arg(*said.output).arg(got.output.value_or(-1));
    if (said.cached.value_or(0) != got.cached.value_or(0))
        return QStringLiteral("cached tokens: %1 became %2").arg(said.cached.value_or(0)).arg(got.cached.value_or(0));
    return {};
}

QList<QList<qsizetype>> cutsFor(const Recording &r, QRandomGenerator &random)
{
    QList<qsizetype> every;
    if (r.body.size() <= 6000) {
        for (qsizetype i = 1; i < r.body.size(); ++i)
            every.append(i);
    }
    QList<qsizetype> some;
    for (qsizetype at = 1 + random.bounded(700); at < r.body.size(); at += 1 + random.bounded(700))
        some.append(at);
    QList<QList<qsizetype>> cuts {{}, some};
    if (!every.isEmpty())
        cuts.append(every);
    return cuts;
}

} // namespace

class TestTranslatedResponses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerInEveryDialect();
    void cutStreamsFail();
};

void TestTranslatedResponses::everyAnswerInEveryDialect()
{
    const auto list = textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)});
    int tried = 0;
    int held = 0;
    int recordings = 0;
    for (const Recording &r : list) {
        if (r.status != 200 || r.body.isEmpty())
            continue;
        const Facts said = factsOf(r.dialect, r.provider, r.body, r.eventStream);
        ++recordings;
        QRandomGenerator random(quint32(r.body.size()));
        for (const Dialect client : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            // Several answers at once have a place in two dialects only; the request would not have been sent.
            if (said.choices > 1 && client != Dialect::Chat && client != Dialect::Gemini)
                continue;
            for (const bool stream : {false, true}) {
                QString problem;
                for (const QList<qsizetype> &cuts : cutsFor(r, random)) {
                    const Translated outcome = translated(r, client, stream, cuts);
                    problem = outcome.order;
                    if (!problem.isEmpty())
                        break;
                    const bool failed = !said.error.isEmpty() || said.finish.isEmpty() || said.finish == u"call";
                    if (failed && (stream ? outcome.bytes.contains("rror") : outcome.failure.has_value()))
                        continue;
                    if (!stream && outcome.failure) {
                        problem = QStringLiteral("failed: ") + QString::fromUtf8(outcome.failure->message);
                        break;
                    }
                    const Facts got = factsOf(client, {}, outcome.bytes, stream);
                    problem = got.error.isEmpty() ? difference(said, got) : QStringLiteral("error: ") + got.error;
                    if (problem.isEmpty() && stream)
                        problem = illegalIn(client, outcome.bytes, said.input ? UsageNeed::Must : UsageNeed::Maybe);
                    if (!problem.isEmpty())
                        break;
                }
                ++tried;
                if (problem.isEmpty())
                    ++held;
                else
                    qWarning("%s (%s) to %s%s: %s", r.id.constData(), dialectName(r.dialect).constData(),
                             dialectName(client).constData(), stream ? " stream" : "", qPrintable(problem.left(600)));
            }
        }
    }
    qInfo("%d of %d translations of %d recorded answers", held, tried, recordings);
    QVERIFY(recordings > 0);
    QCOMPARE(held, tried);
}

void TestTranslatedResponses::cutStreamsFail()
{
    // A stream that ends before its dialect's own end is never taken for an answer.
    const auto list = textRecordings({QStringLiteral(STATION_EXCHANGES), QStringLiteral(STATION_OWN_EXCHANGES)});
    int tried = 0;
    int held = 0;
    for (Recording r : list) {
        if (r.status != 200 || !r.eventStream || r.body.size() < 400 || r.features.contains(QStringLiteral("error")))
            continue;
        const Facts whole = factsOf(r.dialect, r.provider, r.body, true);
        if (!whole.error.isEmpty() || whole.finish.isEmpty())
            continue;
        r.body = r.body.left(r.body.size() / 3);
        if (!factsOf(r.dialect, r.provider, r.body, true).finish.isEmpty())
            continue;
        for (const Dialect client : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            const Translated outcome = translated(r, client, true, {});
            const bool holds = !factsOf(client, {}, outcome.bytes, true).error.isEmpty()
                && translated(r, client, false, {}).failure.has_value();
            ++tried;
            held += holds ? 1 : 0;
            if (!holds)
                qWarning("%s to %s", r.id.constData(), dialectName(client).constData());
        }
    }
    qInfo("%d of %d cut streams fail", held, tried);
    QVERIFY(tried > 0);
    QCOMPARE(held, tried);
}

QTEST_APPLESS_MAIN(TestTranslatedResponses)
#include "tst_translatedresponses.moc"
