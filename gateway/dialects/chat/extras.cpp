// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/extras.h"

namespace station {

std::optional<Feature> chatFeatureOfExtra(QByteArrayView path)
{
    if (path == "modalities" || path == "audio")
        return Feature::AudioOutput;
    if (path == "prediction")
        return Feature::Prediction;
    if (path == "web_search_options")
        return Feature::WebSearchOptions;
    if (path == "moderation")
        return Feature::Moderation;
    return std::nullopt;
}

} // namespace station
