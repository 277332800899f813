// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/json/jsonreader.h"

namespace station::gemini {

/**
 * The sources that a groundingMetadata names, as annotations of `text`: Google counts bytes, everyone else characters.
 */
std::vector<Annotation> annotationsOf(json::Reader &reader, const JsonText &groundingMetadata, QByteArrayView text);

/** A logprobsResult as Chat's list of log-probabilities. */
JsonText chatLogprobs(json::Reader &reader, const JsonText &logprobsResult);

} // namespace station::gemini
