// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/extras.h"

namespace station {

std::optional<Feature> geminiFeatureOfExtra(QByteArrayView path)
{
    struct Row {
        QByteArrayView path;
        Feature feature;
    };
    static const Row kRows[] = {
        {"safetySettings", Feature::SafetySettings},
        {"cachedContent", Feature::CachedContent},
        {"generationConfig.speechConfig", Feature::MediaSettings},
        {"generationConfig.mediaResolution", Feature::MediaSettings},
        {"generationConfig.imageConfig", Feature::MediaSettings},
        {"generationConfig.audioTimestamp", Feature::MediaSettings},
        {"generationConfig.responseModalities", Feature::AudioOutput},
        {"toolConfig.functionCallingConfig.mode", Feature::StrictTool},
        {"toolConfig.retrievalConfig", Feature::WebSearchFilter},
    };
    for (const Row &row : kRows) {
        if (path == row.path)
            return row.feature;
    }
    return std::nullopt;
}

} // namespace station
