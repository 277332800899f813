// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/schemalimits.h"
#include "gateway/dialects/pieces.h"

namespace station::responses {

/** What a provider of this dialect takes of it, as far as it is known; for one that is not known, the common core. */
struct ProviderTraits {
    bool isOpenAi = false;  ///< the whole dialect: custom tools, namespaces, built-ins, hosted items
    bool isChatGpt = false; ///< the ChatGPT backend of Codex, which refuses much of it (providers.md, openai-codex)
    bool isXai = false;
    SchemaLimits schemas = SchemaLimits::None; ///< xAI's hold in its Chat only: here it takes them (recorded)
    bool isReasoning = false;                  ///< the model thinks, as far as its name or the catalog tells
    bool fixedSampling = false;                ///< the model takes no temperature and no top_p

    bool store = true; ///< takes `store`
    bool encryptedReasoning = false;
    bool instructions = true; ///< takes `instructions`; otherwise system text goes into the input
    bool developerRole = false;
    bool outputArrays = false;  ///< images and files inside a tool's output
    bool callsTogether = false; ///< no other item between two calls of a turn
    bool webSearch = false;
    bool requiredChoice = true; ///< takes tool_choice required, or one tool
    bool metadata = false;
    bool cacheKey = false;
    bool logprobs = false;
    bool summary = false;  ///< takes reasoning.summary
    QByteArray userMember; ///< what the end user's id is called; empty: it has no place
    std::vector<QByteArray> serviceTiers;
    std::vector<Effort> efforts; ///< the model's levels in order; empty: it takes none
};

ProviderTraits traitsOf(const WriteTarget &target);

/** The level of `levels` nearest to the one that is asked for; of two as near, the higher. */
Effort nearestEffort(Effort wanted, const std::vector<Effort> &levels);

} // namespace station::responses
