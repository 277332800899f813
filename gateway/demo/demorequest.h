// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>

#include <atomic>
#include <deque>
#include <mutex>

namespace station {

/** A request that the demo got, for a test to look at. */
struct DemoRequest {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    Headers headers;
    QByteArray body;
};

/** What the demo's thread and its owner's both see. */
struct DemoState {
    static constexpr size_t kKept = 256;

    std::atomic<int> openAnswers {0};
    std::atomic<bool> keepsRequests {false};
    std::mutex mutex; ///< of what follows
    std::deque<DemoRequest> requests;
};

} // namespace station
