// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace station {

enum class BudgetPeriod { Month, Day };

/** What a gateway key may do. The key itself is shown once, when it is made; only its SHA-256 is kept. */
struct GatewayKey {
    QByteArray name;
    QByteArray hash;           ///< SHA-256, 32 bytes
    QList<QByteArray> models;  ///< globs over "provider/model"; empty allows all
    int requestsPerMinute = 0; ///< 0: no limit
    std::optional<qint64> budgetMicroUsd;
    BudgetPeriod budgetPeriod = BudgetPeriod::Month;
    bool allowUnpriced = false;
    qint64 createdMs = 0;
    qint64 expiresMs = 0; ///< 0: never
    qint64 lastUsedMs = 0;

    /** Whether a glob matches the whole name; `*` and `?` match any characters, "/" too; case matters. */
    bool allowsModel(QByteArrayView providerSlashModel) const;
    bool isExpired(qint64 nowMs) const { return expiresMs > 0 && nowMs >= expiresMs; }
};

/** Whether `pattern` with `*` (any characters or none) and `?` (one character) covers all of `text`. */
bool globMatches(QByteArrayView pattern, QByteArrayView text);

} // namespace station
