// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/modeltraits.h"

namespace station::gemini {

ModelTraits traitsOf(const QByteArray &model)
{
    ModelTraits traits;
    // Also "models/gemini-…" and "publishers/google/models/gemini-…".
    QByteArrayView name = model;
    name = name.sliced(name.lastIndexOf('/') + 1);
    if (!name.startsWith("gemini-"))
        return traits;
    name = name.sliced(7);
    traits.isPro = name.contains("pro");
    traits.isLite = name.contains("lite");
    traits.makesMedia = name.contains("image") || name.contains("tts") || name.contains("audio");
    const auto digit = [&](qsizetype at) { return at < name.size() && name[at] >= '0' && name[at] <= '9'; };
    if (digit(0)) {
        traits.version = (name[0] - '0') * 10;
        if (name.size() > 2 && name[1] == '.' && digit(2))
            traits.version += name[2] - '0';
    } else if (name.endsWith("-latest")) {
        // gemini-flash-latest was 3.6 when it was recorded.
        traits.version = 30;
    }
    return traits;
}

QByteArray levelFor(Effort effort, const ModelTraits &traits)
{
    switch (effort) {
    case Effort::None:
    case Effort::Minimal: return traits.takesMinimal() ? "MINIMAL" : "LOW";
    case Effort::Low: return "LOW";
    case Effort::Medium: return traits.takesMedium() ? "MEDIUM" : "HIGH";
    case Effort::High:
    case Effort::XHigh:
    case Effort::Max: break;
    }
    return "HIGH";
}

} // namespace station::gemini
