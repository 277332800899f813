// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>

namespace station {

/** The `input` of a Responses request as a JSON array; text alone becomes a user's message, none an empty array. */
Result<QByteArray> inputItems(const QByteArray &request);

/**
 * A Responses request with everything that was said before it in its `input` and no `previous_response_id`; the rest
 * in its order and as it stands. `history`: items without the brackets of their array.
 */
Result<QByteArray> withHistory(const QByteArray &request, const QByteArray &history);

/** A part of a response's input as GET …/input_items lists it; `query`: order, limit, after. */
Result<QByteArray> inputItemList(const QByteArray &responseId, const QByteArray &input, const QByteArray &query);

} // namespace station
