// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/ledgerrow.h"

#include <QString>

#include <vector>

namespace station {

/** One step of an exchange on its way. */
struct WaterfallStep {
    enum class Kind { Gateway, Waiting, Stream };
    QString name;
    Kind kind = Kind::Gateway;
    qint64 fromUs = 0;
    qint64 toUs = 0;
};

/** Where the time of an ended exchange went, as far as the ledger knows; the steps join each other. */
std::vector<WaterfallStep> waterfallOf(const LedgerRow &row);
/** 0.4 ms, 41 ms, 1.92 s */
QString durationText(qint64 us);

} // namespace station
