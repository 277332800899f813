// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/matrix.h"

#include <optional>

namespace station {

/** Text with which Claude Code begins a system block that tells of the call and changes with it. */
inline constexpr QByteArrayView kBillingHeader = "x-anthropic-billing-header:";

/** What a path of `ConversationRequest::extras` means that the Messages reader made; see this folder's README. */
std::optional<Feature> messagesFeatureOfExtra(QByteArrayView path);

namespace messages {

/** The path's member without the index or the note in brackets that says more of it: "context_management". */
inline QByteArrayView memberOfPath(QByteArrayView path)
{
    const qsizetype bracket = path.indexOf('[');
    return bracket < 0 ? path : path.first(bracket);
}

} // namespace messages

} // namespace station
