// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videoprice.h"

#include <cmath>

namespace station {

namespace {

/** No model makes longer ones today, where the client leaves it open. */
constexpr double kLongestSeconds = 15;
/** Of a video of 1080p: width × height × 24 frames / 1024 (wire notes of video, 11). */
constexpr double kTokensASecond = 1920.0 * 1088 * 24 / 1024;

std::optional<qint64> costOf(const VideoItem &part, const Model *model)
{
    if (!model)
        return {};
    const auto ms = videoMs(part);
    if (model->unitPrices.videoSecond && ms && part.usage.listPriceHolds)
        return std::llround(double(*model->unitPrices.videoSecond) * double(*ms) / 1e6);
    if (!part.usage.outputTokens || !model->prices.output)
        return {};
    if (part.usage.inputTokens && *part.usage.inputTokens > 0 && !model->prices.input)
        return {};
    return (part.usage.inputTokens.value_or(0) * model->prices.input.value_or(0)
            + *part.usage.outputTokens * *model->prices.output + 500)
        / 1000;
}

} // namespace

std::optional<qint64> videoMs(const VideoItem &part)
{
    std::optional<qint64> sum;
    for (const VideoResult &result : part.results) {
        if (result.facts.seconds)
            sum = sum.value_or(0) + std::llround(*result.facts.seconds * 1000);
    }
    if (part.usage.seconds)
        sum = std::llround(*part.usage.seconds * 1000);
    return sum;
}

VideoCost videoCost(const VideoJob &job, const Model *model)
{
    VideoCost cost;
    cost.isReported = true;
    for (const VideoItem &part : job.parts) {
        if (part.usage.costMicroUsd) {
            cost.microUsd = cost.microUsd.value_or(0) + *part.usage.costMicroUsd;
            continue;
        }
        if (part.phase != VideoPhase::Done)
            continue;
        const auto computed = costOf(part, model);
        if (!computed)
            return {};
        cost.isReported = false;
        cost.microUsd = cost.microUsd.value_or(0) + *computed;
    }
    return cost;
}

std::optional<qint64> mostVideoMayCost(const Model &model, std::optional<double> seconds, int count)
{
    const double all = seconds.value_or(kLongestSeconds) * count;
    if (model.unitPrices.videoSecond)
        return std::llround(double(*model.unitPrices.videoSecond) * all / 1000);
    if (model.prices.output)
        return std::llround(double(*model.prices.output) * kTokensASecond * all / 1000);
    return {};
}

} // namespace station
