// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/request.h"

#include <algorithm>
#include <array>

namespace station {

namespace {

struct Level {
    const char *name;
    qint64 budget;
};

/** By Effort. */
constexpr std::array<Level, 7> kLevels {{{"none", 0},
                                         {"minimal", 512},
                                         {"low", 1024},
                                         {"medium", 8192},
                                         {"high", 24576},
                                         {"xhigh", 32768},
                                         {"max", 128000}}};

} // namespace

std::optional<Effort> effortFromName(QByteArrayView name)
{
    const auto found = std::find_if(kLevels.begin(), kLevels.end(), [name](const Level &l) { return name == l.name; });
    if (found == kLevels.end())
        return std::nullopt;
    return Effort(found - kLevels.begin());
}

QByteArray effortName(Effort effort)
{
    return kLevels[size_t(effort)].name;
}

qint64 budgetOf(Effort effort)
{
    return kLevels[size_t(effort)].budget;
}

Effort effortOfBudget(qint64 tokens)
{
    // Above "high" a budget says no more than "a lot": no model is asked for its maximum by it.
    for (const Effort level : {Effort::None, Effort::Minimal, Effort::Low, Effort::Medium, Effort::High}) {
        if (tokens <= budgetOf(level))
            return level;
    }
    return Effort::XHigh;
}

} // namespace station
