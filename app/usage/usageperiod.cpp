// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usage/usageperiod.h"

#include "app/figures.h"
#include "app/usage/usage.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace station {

namespace {

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QDate monday(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

/** The start of the step after the one that holds the day. */
QDate after(QDate day, UsageStep step)
{
    switch (step) {
    case UsageStep::Week: return monday(day).addDays(7);
    case UsageStep::Month: return firstOfMonth(day).addMonths(1);
    default: return day.addDays(1);
    }
}

} // namespace

UsagePeriod::UsagePeriod(QDate first, QDate end, UsageStep step) : m_endMs(startOf(end)), m_step(step)
{
    if (step == UsageStep::Hour) {
        // Hours of the wall clock: a day on which it is set has 23 or 25 of them.
        for (qint64 at = startOf(first); at < m_endMs; at += 3'600'000)
            m_starts.push_back(at);
        return;
    }
    for (QDate day = first; day < end; day = after(day, step))
        m_starts.push_back(startOf(day));
}

UsagePeriod UsagePeriod::today(QDate today)
{
    return {today, today.addDays(1), UsageStep::Hour};
}

UsagePeriod UsagePeriod::last(int count, UsageStep step, QDate today)
{
    switch (step) {
    case UsageStep::Week: return {monday(today).addDays(-7 * (count - 1)), monday(today).addDays(7), step};
    case UsageStep::Month: return {firstOfMonth(today).addMonths(1 - count), firstOfMonth(today).addMonths(1), step};
    default: return {today.addDays(1 - count), today.addDays(1), step};
    }
}

UsagePeriod UsagePeriod::between(QDate first, QDate lastDay)
{
    const qint64 days = first.daysTo(lastDay) + 1;
    const UsageStep step = days <= 2 ? UsageStep::Hour
        : days <= 62                 ? UsageStep::Day
        : days <= 371                ? UsageStep::Week
                                     : UsageStep::Month;
    return {first, lastDay.addDays(1), step};
}

QString UsagePeriod::tick(size_t bar) const
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_starts[bar]);
    const QLocale locale;
    const size_t count = m_starts.size();
    const bool hasTick = bar % std::max<size_t>(1, (count + 5) / 6) == 0;
    switch (m_step) {
    case UsageStep::Hour:
        if (start.time().hour() == 0 && count > 25)
            return locale.toString(start.date(), Usage::tr("d MMM"));
        return start.time().hour() % (count > 25 ? 6 : 3) == 0 ? start.toString(QStringLiteral("HH")) : QString();
    case UsageStep::Month:
        if (count <= 12)
            return locale.monthName(start.date().month(), QLocale::ShortFormat);
        return hasTick ? locale.toString(start.date(), QStringLiteral("MMM yyyy")) : QString();
    default:
        if (count <= 7 && m_step == UsageStep::Day)
            return locale.dayName(start.date().dayOfWeek(), QLocale::ShortFormat);
        return hasTick ? locale.toString(start.date(), Usage::tr("d MMM")) : QString();
    }
}

QString UsagePeriod::spoken(size_t bar) const
{
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(m_starts[bar]);
    const QLocale locale;
    switch (m_step) {
    case UsageStep::Hour: return m_starts.size() > 25 ? figures::moment(start, locale) : figures::clock(start);
    case UsageStep::Week: return Usage::tr("week of %1").arg(figures::day(start.date(), locale));
    case UsageStep::Month:
        return locale.standaloneMonthName(start.date().month()) + start.toString(QStringLiteral(" yyyy"));
    default: return figures::day(start.date(), locale);
    }
}

} // namespace station
