// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/catalog/model.h"

#include <QByteArray>

#include <vector>

namespace station {

/**
 * The models of our providers in the public list at https://models.dev/api.json, with context, limits, kinds and token
 * prices; what it has of other providers is left out. An error where it is no such list.
 *
 * Its format (github.com/sst/models.dev, README and packages/core/src/schema.ts): provider id → models → model id →
 * name, reasoning, tool_call, modalities {input, output}, limit {context, output}, status, and cost: US dollars a
 * million tokens as input, output, cache_read, cache_write, and for long inputs tiers [{…, tier: {type: "context",
 * size}}] or the older context_over_200k. A price of 0 for both sides is one that nobody knows, except where the
 * model's own name says that it is free. Models of speech, pictures and videos are told without prices: theirs are not
 * those of tokens of text alone.
 */
Result<std::vector<Model>> modelsOfModelsDev(const QByteArray &json);

} // namespace station
