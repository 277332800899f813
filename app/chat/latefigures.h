// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/answerwords.h"

namespace station {

/** An answer that is over, and what is known of it until the gateway's record of it comes. */
struct LateFigures {
    QByteArray requestId;
    QString conversation;
    QString message;
    ChatUsage usage;
    ChatFigures before; ///< of the answer that was gone on with
    LedgerRow row;      ///< once it has come

    void tell(ChatFigures &figures) const
    {
        answerwords::count(figures, usage, &row);
        answerwords::addTo(figures, before);
        figures.costMicroUsd += before.costMicroUsd;
    }
};

} // namespace station
