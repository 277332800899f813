// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"

namespace station::gemini {

/** What a model can do, by its name: Google's generations differ in what they take. */
struct ModelTraits {
    int version = 0; ///< 25 for gemini-2.5-flash, 31 for gemini-3.1-pro; 0: not known
    bool isPro = false;
    bool isLite = false;
    bool makesMedia = false; ///< pictures or speech: thinking cannot be set

    bool isKnown() const { return version > 0; }
    bool isBeforeThree() const { return isKnown() && version < 30; }
    bool isThree() const { return version >= 30; }

    /** thinkingLevel; both in one request are a 400. */
    bool thinksByLevel() const { return isThree() && !makesMedia; }
    bool thinksByBudget() const { return version >= 25 && version < 30 && !makesMedia; }
    bool takesMinimal() const { return thinksByLevel() && !isPro && version != 37; }
    /** The first Pro models of the generation know LOW and HIGH alone. */
    bool takesMedium() const { return !isPro || version > 31; }
    qint64 smallestBudget() const { return isPro ? 128 : isLite ? 512 : 0; }
    qint64 largestBudget() const { return isPro ? 32768 : 24576; }
    bool canBeOff() const { return !isPro; }
};

ModelTraits traitsOf(const QByteArray &model);

/** "MINIMAL", "LOW", "MEDIUM" or "HIGH": the level nearest to what is wanted. */
QByteArray levelFor(Effort effort, const ModelTraits &traits);

} // namespace station::gemini
