// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/requestquery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

namespace station {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(RequestQuery)
};

/** The text at its blanks, but for those between quotation marks, which go. */
QStringList pieces(const QString &text)
{
    QStringList result;
    QString piece;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            if (!piece.isEmpty())
                result << std::exchange(piece, {});
        } else {
            piece += c;
        }
    }
    if (!piece.isEmpty())
        result << piece;
    return result;
}

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

class Parser {
public:
    explicit Parser(qint64 nowMs) : m_nowMs(nowMs) { }

    void take(const QString &piece)
    {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs).date();
        const QString lower = piece.toLower();
        if (lower == QStringLiteral("today")) {
            query.filter.sinceMs = startOf(today);
            return;
        }
        if (lower == QStringLiteral("yesterday")) {
            query.filter.sinceMs = startOf(today.addDays(-1));
            query.filter.untilMs = startOf(today);
            return;
        }
        const qsizetype colon = piece.indexOf(u':');
        const QString name = lower.left(colon);
        const QString value = piece.mid(colon + 1);
        if (colon <= 0 || !takeMember(name, value))
            query.filter.words << piece.toUtf8();
    }

    RequestQuery query;

private:
    /** False where there is no such member: then it is a word, as in `gpt-oss:20b`. */
    bool takeMember(const QString &name, const QString &value)
    {
        static const std::pair<const char *, QByteArray LedgerFilter::*> texts[] = {
            {"provider", &LedgerFilter::provider}, {"model", &LedgerFilter::model},
            {"asked", &LedgerFilter::asked},       {"client", &LedgerFilter::client},
            {"key", &LedgerFilter::key},           {"endpoint", &LedgerFilter::endpoint},
            {"session", &LedgerFilter::session}};
        for (const auto &[member, text] : texts) {
            if (name == QLatin1String(member)) {
                query.filter.*text = value.toUtf8();
                return true;
            }
        }
        if (name == QStringLiteral("status"))
            takeStatus(value);
        else if (name == QStringLiteral("last"))
            takeLast(value);
        else if (name == QStringLiteral("since"))
            takeDay(name, value, &query.filter.sinceMs, 0);
        else if (name == QStringLiteral("until"))
            takeDay(name, value, &query.filter.untilMs, 1);
        else
            return false;
        return true;
    }

    void takeStatus(const QString &value)
    {
        static const QRegularExpression form(QStringLiteral("^([1-5])(xx|[0-9]{2})?$"),
                                             QRegularExpression::CaseInsensitiveOption);
        const auto match = form.match(value);
        if (match.hasMatch()) {
            const int hundreds = match.captured(1).toInt() * 100;
            const bool exact = match.captured(2).size() == 2 && match.captured(2)[0].isDigit();
            query.filter.leastStatus = exact ? value.toInt() : hundreds;
            query.filter.mostStatus = exact ? value.toInt() : hundreds + 99;
        } else if (!value.isEmpty()) {
            query.problem = Words::tr("status: takes a status such as 429, or 4xx");
        }
    }

    void takeLast(const QString &value)
    {
        static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})([mhd])$"));
        const auto match = form.match(value);
        if (match.hasMatch()) {
            const QString unit = match.captured(2);
            const qint64 seconds = unit == QStringLiteral("m") ? 60 : unit == QStringLiteral("h") ? 3600 : 86'400;
            query.filter.sinceMs = m_nowMs - match.captured(1).toLongLong() * seconds * 1000;
        } else if (!value.isEmpty()) {
            query.problem = Words::tr("last: takes a time such as 30m, 24h or 7d");
        }
    }

    void takeDay(const QString &name, const QString &value, qint64 *moment, int daysMore)
    {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (day.isValid())
            *moment = startOf(day.addDays(daysMore));
        else if (!value.isEmpty())
            query.problem = Words::tr("%1: takes a day such as 2026-11-01").arg(name);
    }

    const qint64 m_nowMs;
};

} // namespace

RequestQuery RequestQuery::parse(const QString &text, qint64 nowMs)
{
    Parser parser(nowMs);
    for (const QString &piece : pieces(text))
        parser.take(piece);
    return parser.query;
}

} // namespace station
