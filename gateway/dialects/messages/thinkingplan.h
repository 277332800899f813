// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/messages/writing.h"

namespace station::messages {

/** How much the model may think and put out, brought together with what it takes. */
struct ThinkingPlan {
    enum class Mode { Unsaid, Disabled, Adaptive, Enabled };
    Mode mode = Mode::Unsaid;
    qint64 budget = 0;
    QByteArray display; ///< summarized, omitted; empty: not said
    std::optional<Effort> effort;
    qint64 maxTokens = 0;

    bool thinks() const { return mode == Mode::Adaptive || mode == Mode::Enabled; }
};

ThinkingPlan planThinking(Writing &writing);

} // namespace station::messages
