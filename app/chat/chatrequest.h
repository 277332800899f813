// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace station {

struct ChatTurn {
    bool fromUser = true;
    QString text;
};

struct ChatRequest {
    QByteArray model;   ///< provider/model
    QByteArray dialect; ///< chat, messages, responses or gemini
    std::vector<ChatTurn> turns;

    /** Below the gateway's root, with its query. */
    QByteArray path() const;
    /** The body in the dialect, asking for a stream. */
    QByteArray body() const;
};

} // namespace station
