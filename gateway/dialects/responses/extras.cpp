// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/extras.h"

namespace station {

std::optional<Feature> responsesFeatureOfExtra(QByteArrayView path)
{
    struct Row {
        QByteArrayView path;
        Feature feature;
    };
    static const Row kRows[] = {
        {"background", Feature::Background},
        {"truncation", Feature::Truncation},
        {"conversation", Feature::PreviousResponse},
        {"prompt", Feature::ItemReference}, // a template that the provider keeps
        {"client_metadata", Feature::ClientMetadata},
        {"moderation", Feature::Moderation},
        {"context_management", Feature::Compaction},
        {"reasoning.context", Feature::ReasoningContext},
        {"reasoning.mode", Feature::ReasoningMode},
    };
    for (const Row &row : kRows) {
        if (path == row.path)
            return row.feature;
    }
    return std::nullopt;
}

} // namespace station
