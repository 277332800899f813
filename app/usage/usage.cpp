// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usage/usage.h"

#include "app/board/usagechart.h"
#include "app/exchangewords.h"
#include "app/figures.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVariantMap>

#include <algorithm>

namespace station {

namespace {

constexpr int kFollowMs = 2000;
constexpr qint64 kLongestDays = 3653; ///< of a period of one's own

QVariantMap named(const QString &label, const QString &text, const QString &tone = QStringLiteral("ink"))
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("text"), text}, {QStringLiteral("tone"), tone}};
}

/** In full, or where that would be too wide for a column, in three digits. */
QString brief(qint64 count)
{
    return count < 10'000'000 ? figures::grouped(count, QLocale()) : figures::compact(count, QLocale());
}

/** What a sum cost, in words; unpriced tokens are never $0. */
QString costOf(const UsageSum &sum)
{
    const QLocale locale;
    const bool unpriced = sum.unpricedExchanges > 0 || sum.unpricedTokens > 0;
    if (sum.costMicroUsd == 0 && sum.estimatedCostMicroUsd == 0 && unpriced)
        return Usage::tr("unpriced");
    if (sum.costMicroUsd == 0 && sum.estimatedCostMicroUsd == 0)
        return figures::dash(); // included, refused, or nothing was used
    QString text = figures::moneySum(sum.costMicroUsd, sum.estimatedCostMicroUsd, locale);
    if (sum.unpricedTokens > 0)
        text += Usage::tr(" + %1 unpriced").arg(figures::compact(sum.unpricedTokens, locale));
    return text;
}

} // namespace

Usage::Usage(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_now(std::move(now)), m_from(today().addDays(-13)), m_to(today())
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &Usage::reload);
    connect(&backend, &Backend::liveBatch, this, [this](const LiveBatch &batch) {
        const bool ended = std::any_of(batch.begin(), batch.end(),
                                       [](const LiveExchange &e) { return !exchanges::isRunning(e.state); });
        if (m_open && ended && !m_follow.isActive())
            m_follow.start();
    });
    connect(&backend, &Backend::usageReset, this, [this] {
        if (m_open)
            reload();
    });
}

void Usage::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    m_note.clear();
    if (open)
        reload();
    Q_EMIT changed();
}

void Usage::setPeriod(int period)
{
    if (m_period == period || period < Today || period > Own)
        return;
    m_note.clear();
    m_period = period;
    reload();
}

void Usage::setBy(int by)
{
    if (m_by == by || by < Provider || by > Session)
        return;
    m_by = by;
    m_chosen = QByteArray();
    reload();
}

void Usage::setChosen(const QString &group)
{
    const QByteArray id = group.toUtf8();
    m_chosen = id == m_chosen || group.isEmpty() ? QByteArray() : id;
    m_course = m_report.course(m_chosen);
    Q_EMIT changed();
}

QDate Usage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_now()).date();
}

UsagePeriod Usage::shownPeriod() const
{
    switch (m_period) {
    case Today: return UsagePeriod::today(today());
    case Days30: return UsagePeriod::last(30, UsageStep::Day, today());
    case Weeks12: return UsagePeriod::last(12, UsageStep::Week, today());
    case Months12: return UsagePeriod::last(12, UsageStep::Month, today());
    case Own: return UsagePeriod::between(m_from, m_to);
    default: return UsagePeriod::last(7, UsageStep::Day, today());
    }
}

QString Usage::from() const
{
    return figures::day(m_from, QLocale());
}

QString Usage::to() const
{
    return figures::day(m_to, QLocale());
}

bool Usage::setOwn(const QString &from, const QString &to)
{
    const auto dayOf = [](const QString &text) {
        const QDate iso = QDate::fromString(text.trimmed(), Qt::ISODate);
        if (iso.isValid())
            return iso;
        const QLocale locale;
        QString form = locale.dateFormat(QLocale::ShortFormat);
        // The short form of many a locale has two figures for the year; it means this century.
        const QDate local = locale.toDate(text.trimmed(), form);
        if (local.isValid())
            return local.year() < 2000 ? local.addYears(100) : local;
        // All four, as they are shown.
        return form.contains(QStringLiteral("yyyy"))
            ? local
            : locale.toDate(text.trimmed(), form.replace(QStringLiteral("yy"), QStringLiteral("yyyy")));
    };
    const QDate first = dayOf(from);
    const QDate last = dayOf(to);
    const bool areDays = first.isValid() && last.isValid();
    const qint64 days = areDays ? first.daysTo(last) : -1;
    m_noteIsProblem = days < 0 || days > kLongestDays;
    m_firstDayWrong = m_noteIsProblem && (areDays || !first.isValid());
    m_lastDayWrong = m_noteIsProblem && (areDays || !last.isValid());
    m_note = !areDays
        ? tr("Write a day as %1 or %2").arg(today().toString(Qt::ISODate), figures::day(today(), QLocale()))
        : days < 0            ? tr("The first day is after the last one")
        : days > kLongestDays ? tr("Ten years at most")
                              : QString();
    if (m_noteIsProblem) {
        Q_EMIT changed();
        return false;
    }
    m_from = first;
    m_to = last;
    m_period = Own;
    reload();
    return true;
}

void Usage::reload()
{
    m_follow.stop();
    m_loading = true;
    const int request = ++m_request;
    const UsagePeriod period = shownPeriod();
    static constexpr UsageGroup groups[] = {UsageGroup::Provider, UsageGroup::Model, UsageGroup::Client,
                                            UsageGroup::Key, UsageGroup::Session};
    m_backend.course(period.starts().front(), period.endMs(), groups[m_by], period.step(), this,
                     [this, request, period](std::vector<UsagePoint> points) {
                         if (request != m_request)
                             return;
                         m_loading = false;
                         m_shown = period;
                         m_report = UsageReport(period.starts(), std::move(points));
                         m_course = m_report.course(m_chosen);
                         Q_EMIT changed();
                     });
    Q_EMIT changed();
}

QByteArray Usage::byName() const
{
    static constexpr const char *names[] = {"provider", "model", "client", "key", "session"};
    return names[m_by];
}

QString Usage::nameOf(const QByteArray &group) const
{
    if (m_by == Provider) {
        for (const ProviderInfo &provider : m_backend.providers()) {
            if (provider.id == group)
                return provider.name;
        }
    }
    if (m_by == Session && !group.isEmpty()) {
        // A session's own name is a long number; its beginning tells it from the others.
        const qsizetype blank = group.indexOf(' ');
        return QString::fromUtf8(group.left(blank) + " · " + group.mid(blank + 1, 8));
    }
    if (!group.isEmpty())
        return QString::fromUtf8(group);
    return m_by == Provider || m_by == Model ? tr("none was called") : tr("without a name");
}

QString Usage::chosenName() const
{
    return m_chosen.isNull() ? QString() : nameOf(m_chosen);
}

QVariantList Usage::rows() const
{
    const QLocale locale;
    std::vector<qint64> tokens;
    for (const UsageSum &sum : m_report.groups())
        tokens.push_back(allTokens(sum));
    const std::vector<int> shares = figures::shares(tokens);
    const qint64 most = tokens.empty() ? 0 : tokens.front();
    QHash<QByteArray, QByteArray> codes;
    for (const ProviderInfo &provider : m_backend.providers())
        codes.insert(provider.id, provider.lineCode);
    QVariantList list;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const UsageSum &sum = m_report.groups()[i];
        const QByteArray provider = m_by == Provider ? sum.group
            : m_by == Model                          ? sum.group.left(std::max<qsizetype>(0, sum.group.indexOf('/')))
                                                     : QByteArray();
        const QString cost = provider == "demo" ? tr("simulated") : costOf(sum);
        const auto reported = [&](qint64 count) {
            return count > 0 || sum.estimatedTokens == 0 ? brief(count) : figures::dash();
        };
        list << QVariantMap {
            {QStringLiteral("id"), QString::fromUtf8(sum.group)},
            {QStringLiteral("name"), nameOf(sum.group)},
            {QStringLiteral("code"), QString::fromLatin1(codes.value(provider))},
            {QStringLiteral("exchanges"), figures::grouped(sum.exchanges, locale)},
            {QStringLiteral("failed"), sum.failed > 0 ? figures::grouped(sum.failed, locale) : QString()},
            {QStringLiteral("input"), reported(sum.inputTokens)},
            {QStringLiteral("cached"), reported(sum.cachedTokens)},
            {QStringLiteral("output"), reported(sum.outputTokens)},
            {QStringLiteral("estimated"),
             sum.estimatedTokens > 0 ? figures::estimate(brief(sum.estimatedTokens)) : QString()},
            {QStringLiteral("share"), most > 0 ? double(tokens[i]) / double(most) : 0.0},
            {QStringLiteral("percent"), tr("%1 %").arg(shares[i])},
            {QStringLiteral("cost"), cost},
            {QStringLiteral("costTone"),
             provider == "demo"           ? QStringLiteral("blue")
                 : cost == tr("unpriced") ? QStringLiteral("ink3")
                                          : exchanges::tone(cost)},
            {QStringLiteral("spoken"),
             tr("%1: %2 exchanges, %3 tokens, %4 of all, %5")
                 .arg(nameOf(sum.group), figures::grouped(sum.exchanges, locale), figures::grouped(tokens[i], locale),
                      tr("%1 %").arg(shares[i]), cost)}};
    }
    return list;
}

qint64 Usage::largestTokens() const
{
    qint64 largest = 0;
    for (const UsageSum &sum : m_course)
        largest = std::max(largest, allTokens(sum));
    return largest;
}

qint64 Usage::largestCost() const
{
    qint64 largest = 0;
    for (const UsageSum &sum : m_course)
        largest = std::max(largest, sum.costMicroUsd + sum.estimatedCostMicroUsd);
    return largest;
}

QVariantList Usage::bars() const
{
    const double most = double(UsageChart::roundTop(largestTokens()));
    const double dearest = double(std::max<qint64>(1, largestCost()));
    const qint64 now = m_now();
    QVariantList list;
    for (size_t i = 0; i < m_course.size(); ++i) {
        const UsageSum &sum = m_course[i];
        const qint64 start = m_report.starts()[i];
        const qint64 end = i + 1 == m_course.size() ? m_shown.endMs() : m_report.starts()[i + 1];
        list << QVariantMap {
            {QStringLiteral("tokens"), double(allTokens(sum)) / most},
            {QStringLiteral("cost"), double(sum.costMicroUsd + sum.estimatedCostMicroUsd) / dearest},
            {QStringLiteral("tick"), m_shown.tick(i)},
            {QStringLiteral("now"), start <= now && now < end},
            {QStringLiteral("future"), start > now},
            {QStringLiteral("spoken"),
             tr("%1: %2 tokens, %3").arg(m_shown.spoken(i), figures::grouped(allTokens(sum), QLocale()), costOf(sum))}};
    }
    return list;
}

QStringList Usage::scale() const
{
    return UsageChart::scaleOf(UsageChart::roundTop(largestTokens()), figures::compact);
}

QString Usage::costScale() const
{
    return largestCost() > 0 ? figures::money(largestCost(), QLocale()) : QString();
}

QVariantList Usage::totals() const
{
    UsageSum sum;
    if (m_chosen.isNull()) {
        sum = m_report.total();
    } else {
        for (const UsageSum &group : m_report.groups()) {
            if (group.group == m_chosen)
                sum = group;
        }
    }
    const QLocale locale;
    QVariantList list;
    const auto count = [&](const QString &label, qint64 n) { list << named(label, figures::grouped(n, locale)); };
    count(tr("Exchanges"), sum.exchanges);
    if (sum.failed > 0)
        count(tr("Failed"), sum.failed);
    count(tr("In"), sum.inputTokens);
    count(tr("Cached"), sum.cachedTokens);
    if (sum.cacheWriteTokens > 0)
        count(tr("Cache write"), sum.cacheWriteTokens);
    count(tr("Out"), sum.outputTokens);
    if (sum.reasoningTokens > 0)
        count(tr("Reasoning"), sum.reasoningTokens);
    if (sum.estimatedTokens > 0)
        list << named(tr("Estimated"), figures::estimate(figures::grouped(sum.estimatedTokens, locale)),
                      QStringLiteral("ink2"));
    const QString cost = costOf(sum);
    list << named(tr("Cost"), cost, cost == tr("unpriced") ? QStringLiteral("ink3") : exchanges::tone(cost));
    return list;
}

QVariantList Usage::budgets() const
{
    QVariantList list;
    const QLocale locale;
    for (const BudgetInfo &budget : m_backend.budgets()) {
        if (budget.budgetMicroUsd <= 0)
            continue;
        const double level = double(budget.spentMicroUsd) / double(budget.budgetMicroUsd);
        const QString spent = figures::money(budget.spentMicroUsd, locale);
        const QString all = figures::money(budget.budgetMicroUsd, locale);
        list << QVariantMap {
            {QStringLiteral("name"), QString::fromUtf8(budget.key)},
            {QStringLiteral("text"),
             budget.isDaily ? tr("%1 of %2 today").arg(spent, all) : tr("%1 of %2 this month").arg(spent, all)},
            {QStringLiteral("level"), std::min(1.0, level)},
            {QStringLiteral("tone"), level >= 0.9 ? QStringLiteral("red") : QStringLiteral("ink2")}};
    }
    return list;
}

void Usage::save(const QString &format)
{
    const QString folder =
        m_saveFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DownloadLocation) : m_saveFolder;
    const bool csv = format == QStringLiteral("csv");
    const QString day = QDateTime::fromMSecsSinceEpoch(m_now()).toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    const QString path = QDir(folder).filePath(
        QStringLiteral("token-station-usage-%1-%2.%3")
            .arg(QString::fromLatin1(byName()), day, csv ? QStringLiteral("csv") : QStringLiteral("json")));
    QDir().mkpath(folder);
    QSaveFile file(path);
    const QByteArray text = csv ? m_report.csv(byName()) : m_report.json(byName());
    m_firstDayWrong = m_lastDayWrong = false;
    m_noteIsProblem = !file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit();
    m_note = m_noteIsProblem ? tr("%1 could not be written: %2").arg(path, file.errorString())
                             : tr("Saved as %1").arg(QDir::toNativeSeparators(path));
    Q_EMIT changed();
}

} // namespace station
