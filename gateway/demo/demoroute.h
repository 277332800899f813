// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

enum class DemoDialect { Chat, Responses, Messages, Gemini };

/** What a request to the demo asks for. */
struct DemoRoute {
    enum class Action {
        Unknown,
        Generate,
        CountTokens,
        ListModels,
        ShowModel,
        Speak,
        Listen,
        Paint,
        Repaint,
        Animate,
        ShowVideo,
        SendVideo
    };

    Action action = Action::Unknown;
    DemoDialect dialect = DemoDialect::Chat; ///< also whose shape errors have
    QByteArray method;                       ///< that it takes
    QByteArray model;                        ///< out of the path, decoded; otherwise it is in the body. Or a video's id
    bool stream = false;                     ///< Gemini says it in the path
    bool asArray = false;                    ///< Gemini without alt=sse
};

DemoRoute findDemoRoute(const QByteArray &path, const QByteArray &query);

} // namespace station
