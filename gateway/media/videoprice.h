// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/videojob.h"
#include "providers/catalog/catalog.h"

namespace station {

/** What a job cost; absent where nobody knows. */
struct VideoCost {
    std::optional<qint64> microUsd;
    bool isReported = false; ///< by the provider
};
VideoCost videoCost(const VideoJob &job, const Model *model);

/** The most that `count` videos may cost; absent where the model has no price. */
std::optional<qint64> mostVideoMayCost(const Model &model, std::optional<double> seconds, int count);

/** How long a part's videos play, in ms. */
std::optional<qint64> videoMs(const VideoItem &part);

} // namespace station
