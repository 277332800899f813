// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"
#include "gateway/conversation/request.h"

namespace station {

/**
 * What single providers do not take of JSON Schema (providers.md); Gemini's part of it has a cleaner of its own, beside
 * its dialect.
 */
enum class SchemaLimits {
    None,
    OpenAi,   ///< none, but a strict schema must name every property: see strictFault()
    Xai,      ///< no additionalProperties: true or false
    Moonshot, ///< MFJS: no lists of item schemas, and no type beside anyOf
};
/** "openai", "xai", "moonshot"; anything else has no limits. */
SchemaLimits schemaLimitsFromName(QByteArrayView name);

struct LimitedSchema {
    JsonText json;
    QByteArray changes; ///< the words that were left out or said otherwise: "additionalProperties, items"; may be empty
};
/**
 * The schema within a provider's limits, and without what means something to the client's own provider alone
 * (`encrypted`, `x-…`). Order and numbers stay; what is no JSON comes back as it is.
 */
LimitedSchema withinLimits(const JsonText &schema, SchemaLimits limits);
/**
 * The same for a writer: says what it changed, and refuses a strict schema that OpenAI would not take. `field` is the
 * report's.
 */
JsonText limitedSchema(const JsonText &schema, SchemaLimits limits, bool isStrict, const QByteArray &field,
                       TranslationReport &report);

/**
 * Why OpenAI would refuse the schema as a strict one: an object that does not say additionalProperties: false, or does
 * not require all its properties. In words, with the path of that object; empty: nothing.
 */
QByteArray strictFault(const JsonText &schema);

} // namespace station
