// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"
#include "gateway/conversation/request.h"

#include <utility>

/**
 * The third part of the translation report: what of a request just stands elsewhere in the provider's dialect. It
 * follows from the matrix: a feature that the target keeps, that the request uses, and that the report names neither as
 * dropped nor as changed. Names only, never what stands there.
 */
namespace station {

/**
 * The members of a request that were only mapped, in a short form for the ledger: "messages>chat limit:01 system …", a
 * few hundred bytes at most whatever the request holds. `body` is what was written for the target.
 */
QByteArray mappedFields(const ConversationRequest &request, Dialect target, QByteArrayView body,
                        const TranslationReport &report);

/** The client's member and the provider's: "tools[].input_schema", "tools[].parameters". */
using MappedPlace = std::pair<QByteArray, QByteArray>;
/** The short form told out; nothing where this version does not know it. */
std::vector<MappedPlace> mappedPlaces(QByteArrayView kept);

} // namespace station
