// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chattree.h"

#include <QHash>

namespace station {

/** In what an answer was faster than those beside it. */
struct Fastest {
    bool firstToken = false;
    bool rate = false; ///< tokens/s

    bool operator==(const Fastest &) const = default;
};

/**
 * The fastest of the answers that several lanes give to one question, for every question of the shown paths, by the
 * answer's id. Nothing where fewer than two have ended with a figure, or where all of them read the same.
 */
QHash<QString, Fastest> fastestAnswers(const std::vector<const ChatTree *> &lanes);

} // namespace station
