// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <utility>
#include <vector>

namespace station {

/** An image or a file that came with a message. */
struct Attachment {
    QByteArray mediaType; ///< as the request names it; empty where it does not
    QByteArray url;       ///< instead of the bytes
    qint64 bytes = 0;
    int width = 0; ///< pixels; 0 where the header could not be read
    int height = 0;
};

struct ToolDeclaration {
    QByteArray name;
    QByteArray space;      ///< the Responses namespace it was declared in, which a call repeats
    QByteArray schema;     ///< JSON
    bool isCustom = false; ///< takes free text instead of JSON
};

struct ToolResult {
    QByteArray name; ///< empty where the request does not hold the call
    QByteArray text;
    bool isError = false;
};

enum class ToolChoice { Auto, None, Required };

/** What the demo reads from a request, whichever dialect it came in. */
struct Question {
    QByteArray model; ///< as sent, script and all
    bool stream = false;
    bool wantsUsage = false; ///< Chat's stream_options.include_usage
    bool wantsReasoning = true;
    bool parallelTools = true;
    bool hasHistory = false;             ///< an answer of ours is in it
    QByteArray userText;                 ///< of the last message that has any
    std::vector<Attachment> attachments; ///< since the last answer
    std::vector<ToolResult> toolResults; ///< since the last answer
    std::vector<ToolDeclaration> tools;
    ToolChoice toolChoice = ToolChoice::Auto;
    QByteArray chosenTool; ///< with Required, where one is named
    qint64 maxTokens = -1; ///< -1: no limit
    std::vector<QByteArray> stops;
    bool wantsJson = false;
    QByteArray outputSchema; ///< JSON; empty where any JSON will do
    qint64 inputTokens = 0;
    qint64 cachedTokens = 0; ///< of these
    /** Members that a Responses object repeats, as raw JSON. */
    std::vector<std::pair<QByteArray, QByteArray>> repeated;
};

} // namespace station
