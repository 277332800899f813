// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/ledgerfilter.h"

#include <algorithm>

namespace station {
namespace {

bool holds(const QByteArray &text, const QByteArray &part)
{
    return part.isEmpty() || text.toLower().contains(part.toLower());
}

} // namespace

bool LedgerFilter::matches(const LedgerRow &row) const
{
    if (row.startedMs < sinceMs || row.startedMs >= untilMs || row.status < leastStatus || row.status > mostStatus)
        return false;
    switch (state) {
    case State::Any: break;
    case State::Done:
        if (!row.error.isEmpty())
            return false;
        break;
    case State::Failed:
        if (row.error.isEmpty() || row.error == "cancelled")
            return false;
        break;
    case State::Cancelled:
        if (row.error != "cancelled")
            return false;
        break;
    }
    if ((translated && row.path != "translated") || (dropped && row.dropped.isEmpty()))
        return false;
    if (!holds(row.provider, provider) || !holds(row.requestedModel, asked) || !holds(row.client, client)
        || !holds(row.key, key) || !holds(row.endpoint, endpoint) || !holds(row.session, session))
        return false;
    if (!model.isEmpty() && !holds(row.model, model)
        && (row.provider.isEmpty() || !holds(row.provider + '/' + row.model, model)))
        return false;
    return std::all_of(words.begin(), words.end(), [&row](const QByteArray &word) {
        const QByteArray *texts[] = {&row.client, &row.session,        &row.key,   &row.endpoint, &row.provider,
                                     &row.model,  &row.requestedModel, &row.error, &row.requestId};
        return std::any_of(std::begin(texts), std::end(texts),
                           [&word](const QByteArray *text) { return holds(*text, word); });
    });
}

} // namespace station
