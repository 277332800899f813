// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"

namespace station {

/** What of a request makes up its prompt's tokens. */
struct PromptMeasure {
    qint64 letters = 0; ///< ASCII letters and blanks of texts, schemas and arguments
    qint64 marks = 0;   ///< other ASCII characters: digits, punctuation
    qint64 wide = 0;    ///< other characters
    qint64 turns = 0;
    qint64 tools = 0;
    qint64 images = 0;
    qint64 pages = 0; ///< of documents, guessed from their size
};

PromptMeasure measured(const ConversationRequest &request);

/**
 * Tokens that the request's prompt comes to at that provider, roughly. The weights were fitted on half of the recorded
 * exchanges of 500 tokens and more, and are checked on the other half (tests/conformance/tst_tokenestimate.cpp).
 */
qint64 estimatedTokens(const ConversationRequest &request, const QByteArray &provider);

} // namespace station
