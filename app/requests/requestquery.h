// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerfilter.h"

#include <QString>

namespace station {

/** What was typed, as a question to the ledger. */
struct RequestQuery {
    LedgerFilter filter;
    QString problem; ///< what of it is not understood; the rest holds all the same

    /**
     * Words look in every text of a row; `provider:`, `model:`, `asked:`, `client:`, `key:`, `endpoint:`, `session:` in
     * one; `status:` takes 429 or 4xx; `today`, `yesterday`, `last:7d` (m, h, d), `since:2026-11-01` and `until:` (that
     * day included) give the time. Quotation marks keep blanks together. `nowMs`: Unix ms.
     */
    static RequestQuery parse(const QString &text, qint64 nowMs);
};

} // namespace station
