// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>

#include <optional>

namespace station {

/** A run of bytes in a body. */
struct Span {
    qsizetype from = 0;
    qsizetype length = 0;
};

/** What the gateway reads of a JSON request body: its top level, once, with escapes resolved (contract §4). */
struct BodyFacts {
    QByteArray model;
    Span modelToken; ///< the string as it stands, quotes included
    bool stream = false;
    qsizetype objectStart = 0; ///< of the body's opening brace

    enum class IncludeUsage { Absent, True, False };
    IncludeUsage includeUsage = IncludeUsage::Absent;
    Span includeUsageToken;                 ///< the literal, where there is one
    std::optional<Span> streamOptionsToken; ///< the value's first token: "{" or "null"
    bool streamOptionsIsObject = false;
    bool streamOptionsIsEmpty = false;

    bool hasPreviousResponse = false; ///< previous_response_id or conversation, and not null
    QByteArray previousResponseId;
    std::optional<bool> store;
    std::optional<qint64> maxOutputTokens; ///< max_tokens, max_completion_tokens or max_output_tokens
    qint64 choices = 1;                    ///< n
};

/**
 * Walks the top level of `body`. Grows the body's capacity, never its size, as simdjson reads a little past the end.
 * A body that is no JSON object, or repeats model, stream, stream_options, store or previous_response_id, is an error.
 * A missing model is none: some endpoints have it elsewhere.
 */
Result<BodyFacts> walkBody(QByteArray &body);

/** The body with another model's name in place of the one it has; everything else stays byte for byte. */
QByteArray withModel(const QByteArray &body, const BodyFacts &facts, const QByteArray &model);
/** The body with stream_options.include_usage set, and the model's name replaced as above. */
QByteArray withModelAndUsage(const QByteArray &body, const BodyFacts &facts, const QByteArray &model);

} // namespace station
