// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <vector>

/** How figures read. Each takes the locale whose separators it uses; none invents a figure that is not there. */
namespace station::figures {

/** 842, 1.2K, 980M, 4.5B: at most three digits and at most one of them behind the point. A flap has one letter for the
 * unit, the same in every language. */
QString flaps(qint64 n, const QLocale &locale);
/** The same where there is room to write the unit as the language does: 4.5B, 4,5 Mrd., 4,5 mil M. */
QString compact(qint64 n, const QLocale &locale);
/** 200K, 1M: a model's context is mostly a round one. */
QString window(qint64 tokens, const QLocale &locale);
/** 48,211 */
QString grouped(qint64 n, const QLocale &locale);
/** $1,912.40, or 1.912,40 $ where the language writes it so; below a dollar four decimals: $0.0236; below a hundredth
 * of a cent "< $0.0001". */
QString money(qint64 microUsd, const QLocale &locale);
/** As providers print prices, two decimals, more where two would round: $0.10, $0.075. */
QString listPrice(qint64 microUsd, const QLocale &locale);
int priceDecimals(qint64 microUsd);
/** "$5,138.29 + ≈ $203.60": what is known and what is estimated stay apart. */
QString moneySum(qint64 microUsd, qint64 estimatedMicroUsd, const QLocale &locale);
/** 0.61 s, 12.4 s, 2 min 5 s */
QString seconds(qint64 us, const QLocale &locale);
/** A speed over a shorter time than this (50 ms) says nothing: the answer came in one piece. */
constexpr qint64 kShortestUs = 50'000;
/** 74.2 */
QString rate(double perSecond, const QLocale &locale);
/** 14:07, in every language: it is a station's clock. */
QString clock(const QDateTime &time);
/** As the language writes it in short, with all four figures of the year: 10/1/26 could be many a day. */
QString day(QDate date, const QLocale &locale);
/** The day, and the clock. */
QString moment(const QDateTime &time, const QLocale &locale);
/** The sign before an estimate. */
QString estimate(const QString &figure);
QString dash();
/** How an exchange's cost is known. Nothing: nothing was used, or it has not ended. */
enum class CostKind { Nothing, Money, Estimate, Included, Unpriced, Simulated };
CostKind costKind(const LedgerRow &row, bool running);
/** That in words; `microUsd` is what Money and Estimate read. */
QString cost(CostKind kind, qint64 microUsd, const QLocale &locale);
/** What an exchange cost: money, an estimate, "included", "unpriced", or a dash where nothing was used. */
QString cost(const LedgerRow &row, bool running, const QLocale &locale);

/** Whole percents that add up to 100 (largest remainder), or all zero where the sum is zero. */
std::vector<int> shares(const std::vector<qint64> &values);

} // namespace station::figures
