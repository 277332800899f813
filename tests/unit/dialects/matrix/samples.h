// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"

#include <vector>

namespace station {

/** Who answers: providers and models that take about all of their dialect, or less. */
enum class Taker {
    Usual,    ///< OpenAI's gpt-4.1, Claude Sonnet 4.6, Gemini 3 Flash
    Thinker,  ///< OpenAI's gpt-5.4, Claude Sonnet 4.6, Gemini 3 Flash
    Earlier,  ///< OpenAI's gpt-4.1, Claude Sonnet 4.5, Gemini 2.5 Flash
    Stranger, ///< servers that nobody described; Claude and Gemini as usual
};

/** One request that uses one feature, and what it shows of the matrix. */
struct Sample {
    Feature feature;
    Dialect client;
    QByteArray body;
    /** The dialects for which it holds, as letters: "crmg". The client's own only for a feature that no other has. */
    const char *targets;
    /** What is found in the request that goes out where the feature is kept, or said otherwise; may be empty. */
    QByteArray kept = {};
    Taker taker = Taker::Usual;
    /** Strict refuses what is only said otherwise, or lets pass what is dropped. */
    bool strictDiffers = false;
};

const std::vector<Sample> &samples();
/** The part of them that is about tools. */
void addToolSamples(std::vector<Sample> &list);

} // namespace station
