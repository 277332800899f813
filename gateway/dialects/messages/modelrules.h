// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

namespace station::messages {

/** What a model behind a Messages endpoint takes, and what it answers with an error. */
struct ModelRules {
    /** One of Anthropic's, at whichever provider: the other servers know the plain part of the dialect alone. */
    bool isClaude = false;
    bool isAnthropic = false; ///< the provider is Anthropic itself, which reads anthropic-beta

    bool sampling = true;         ///< temperature, top_p, top_k
    bool oneSampler = false;      ///< temperature or top_p, not both
    bool freeWithThinking = true; ///< sampling, forced tools and begun answers go along with thinking

    bool thinks = true;
    bool budget = true;            ///< thinking enabled, budget_tokens
    bool adaptive = false;         ///< thinking adaptive
    bool canStop = true;           ///< thinking disabled
    bool display = false;          ///< thinking.display
    std::optional<Effort> highest; ///< of output_config.effort; nothing: it takes none
    bool xhigh = false;            ///< the level between high and max
    bool calmWhenOff = false;      ///< effort at most high without thinking

    bool systemInPlace = false; ///< role "system" amid the conversation
    bool prefill = true;
    bool forcedChoice = true; ///< tool_choice any and tool
    bool schema = false;      ///< output_config.format and strict tools
};

ModelRules modelRules(const ProviderDescription &provider, const QByteArray &model, const Model *facts, Dialect client);

} // namespace station::messages
