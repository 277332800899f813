// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/error.h"
#include "providers/registry/providerdescription.h"

#include <QByteArray>

namespace station {

/** The code of an error: what was made, and perhaps paid, could not be fetched from where it lies. */
inline constexpr char kResultNotFetched[] = "result_not_fetched";

/** HTTP status of an error in a dialect: as httpStatus(), but for the exceptions of the contract (Responses). */
int errorStatus(Dialect dialect, const Error &error);

/** The whole JSON body of an error answer. */
QByteArray errorBody(Dialect dialect, const Error &error, const QByteArray &requestId);

/** The headers of an error answer: content-type, retry-after, and x-should-retry: false where trying again is no use.
 */
Headers errorHeaders(Dialect dialect, const Error &error);

/** Whether a status will be the same however often the request is repeated. */
bool isPermanentStatus(int status);

/**
 * An error as the last event of a stream that has begun. `sequence` is the number of the event (Responses only).
 * A provider's own error body, if given, is put into the event as it is where the dialect's shape allows.
 */
QByteArray errorEvent(Dialect dialect, const Error &error, qint64 sequence, const QByteArray &providerBody = {});

} // namespace station
