// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace station::figures {

namespace {

constexpr QChar kAbout(0x2248);

/** Where a language groups from five digits on, as Spanish does, Qt leaves 1000000 as "1000.000". */
QString withFirstGroup(QString number, const QLocale &locale)
{
    const qsizetype at = number.indexOf(locale.groupSeparator());
    const qsizetype sign = number.startsWith(locale.negativeSign()) ? locale.negativeSign().size() : 0;
    if (at - sign > 3)
        number.insert(at - 3, locale.groupSeparator());
    return number;
}

/** As the language writes an amount: $1,912.40 or 1.912,40 $. */
QString dollars(double value, int decimals, const QLocale &locale)
{
    const QString number = withFirstGroup(locale.toString(value, 'f', decimals), locale);
    return locale.toCurrencyString(0.0, QStringLiteral("$"), 0).replace(locale.toString(0), number);
}

constexpr std::array<char, 6> kUnits = {' ', 'K', 'M', 'B', 'T', 'P'};

/** What is left of a number, and the unit that it is in. */
std::pair<double, size_t> inUnits(qint64 n)
{
    double value = double(n);
    size_t unit = 0;
    // 999.96K would be written 1000K: it belongs to the next unit.
    while (unit + 1 < kUnits.size() && (unit == 0 ? n >= 1000 && value >= 1000 : std::round(value) >= 1000)) {
        value /= 1000;
        ++unit;
    }
    return {value, unit};
}

QString shortFigure(double value, const QLocale &locale)
{
    QLocale plain(locale);
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', value < 99.95 ? 1 : 0);
}

/** From a billion on languages part: the B of one is the Mrd. of another, and a third's B is a thousand of these. */
QString withUnit(const QString &figure, size_t unit)
{
    switch (kUnits[unit]) {
    case 'B': return QCoreApplication::translate("Figures", "%1B", "10^9").arg(figure);
    case 'T': return QCoreApplication::translate("Figures", "%1T", "10^12").arg(figure);
    case 'P': return QCoreApplication::translate("Figures", "%1P", "10^15").arg(figure);
    default: return figure + QLatin1Char(kUnits[unit]);
    }
}

} // namespace

QString flaps(qint64 n, const QLocale &locale)
{
    if (n < 0)
        return QLatin1Char('-') + flaps(-n, locale);
    const auto [value, unit] = inUnits(n);
    return unit == 0 ? QString::number(n) : shortFigure(value, locale) + QLatin1Char(kUnits[unit]);
}

QString compact(qint64 n, const QLocale &locale)
{
    if (n < 0)
        return QLatin1Char('-') + compact(-n, locale);
    const auto [value, unit] = inUnits(n);
    return unit == 0 ? QString::number(n) : withUnit(shortFigure(value, locale), unit);
}

QString window(qint64 tokens, const QLocale &locale)
{
    return tokens % 1'000'000 == 0 && tokens < 1'000'000'000 ? locale.toString(tokens / 1'000'000) + QLatin1Char('M')
                                                             : compact(tokens, locale);
}

QString grouped(qint64 n, const QLocale &locale)
{
    return withFirstGroup(locale.toString(n), locale);
}

QString money(qint64 microUsd, const QLocale &locale)
{
    if (microUsd > 0 && microUsd < 100)
        return QStringLiteral("< ") + dollars(0.0001, 4, locale);
    const double value = double(microUsd) / 1e6;
    return dollars(value, microUsd == 0 || microUsd >= 1'000'000 ? 2 : 4, locale);
}

QString listPrice(qint64 microUsd, const QLocale &locale)
{
    return dollars(double(microUsd) / 1e6, priceDecimals(microUsd), locale);
}

int priceDecimals(qint64 microUsd)
{
    int decimals = 2;
    for (qint64 step = 10'000; decimals < 6 && microUsd % step != 0; step /= 10)
        ++decimals;
    return decimals;
}

QString moneySum(qint64 microUsd, qint64 estimatedMicroUsd, const QLocale &locale)
{
    // In a sum, cents are enough; fractions of a cent stay visible while the whole is below a dollar.
    if (estimatedMicroUsd == 0)
        return money(microUsd, locale);
    if (microUsd == 0)
        return estimate(money(estimatedMicroUsd, locale));
    return money(microUsd, locale) + QStringLiteral(" + ") + estimate(money(estimatedMicroUsd, locale));
}

QString seconds(qint64 us, const QLocale &locale)
{
    const double s = double(us) / 1e6;
    if (s < 9.995)
        return QCoreApplication::translate("Figures", "%1 s").arg(locale.toString(s, 'f', 2));
    if (s < 99.95)
        return QCoreApplication::translate("Figures", "%1 s").arg(locale.toString(s, 'f', 1));
    const qint64 whole = qint64(std::llround(s));
    return QCoreApplication::translate("Figures", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

QString rate(double perSecond, const QLocale &locale)
{
    return locale.toString(perSecond, 'f', 1);
}

QString clock(const QDateTime &time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString day(QDate date, const QLocale &locale)
{
    QString form = locale.dateFormat(QLocale::ShortFormat);
    if (!form.contains(QStringLiteral("yyyy")))
        form.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return locale.toString(date, form);
}

QString moment(const QDateTime &time, const QLocale &locale)
{
    return day(time.date(), locale) + u' ' + clock(time);
}

QString estimate(const QString &figure)
{
    return kAbout + QLatin1Char(' ') + figure;
}

QString dash()
{
    return QString(QChar(0x2013));
}

CostKind costKind(const LedgerRow &row, bool running)
{
    if (row.provider == "demo")
        return CostKind::Simulated;
    if (row.included)
        return CostKind::Included;
    if (row.costMicroUsd)
        return running || row.tokens.estimated ? CostKind::Estimate : CostKind::Money;
    const bool used = row.tokens.input || row.tokens.output || row.images || row.characters || row.mediaMs;
    return running || !used || !row.error.isEmpty() ? CostKind::Nothing : CostKind::Unpriced;
}

QString cost(CostKind kind, qint64 microUsd, const QLocale &locale)
{
    switch (kind) {
    case CostKind::Money: return money(microUsd, locale);
    case CostKind::Estimate: return estimate(money(microUsd, locale));
    case CostKind::Included: return QCoreApplication::translate("Figures", "included");
    case CostKind::Unpriced: return QCoreApplication::translate("Figures", "unpriced");
    case CostKind::Simulated: return QCoreApplication::translate("Figures", "simulated");
    case CostKind::Nothing: break;
    }
    return dash();
}

QString cost(const LedgerRow &row, bool running, const QLocale &locale)
{
    return cost(costKind(row, running), row.costMicroUsd.value_or(0), locale);
}

std::vector<int> shares(const std::vector<qint64> &values)
{
    std::vector<int> result(values.size(), 0);
    const qint64 sum = std::accumulate(values.begin(), values.end(), qint64(0));
    if (sum <= 0)
        return result;
    std::vector<std::pair<double, size_t>> rests;
    int given = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        const double exact = double(values[i]) * 100.0 / double(sum);
        result[i] = int(exact);
        given += result[i];
        rests.emplace_back(exact - result[i], i);
    }
    std::stable_sort(rests.begin(), rests.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    for (size_t k = 0; k < rests.size() && given < 100; ++k, ++given)
        ++result[rests[k].second];
    return result;
}

} // namespace station::figures
