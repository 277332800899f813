// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace station {

/** Tokens as the answer's own stream reported them; absent where it did not. */
struct ChatUsage {
    std::optional<qint64> input;
    std::optional<qint64> output; ///< reasoning included
    std::optional<qint64> reasoning;

    bool operator==(const ChatUsage &) const = default;
};

/** One step of an answer, whatever dialect it came in. */
struct ChatEvent {
    enum class Kind {
        Text,          ///< `text` is appended to the answer
        Reasoning,     ///< `text` is appended to the reasoning
        ToolCall,      ///< call number `tool` began; `text` is the tool's name
        ToolArguments, ///< `text` is appended to the arguments of call number `tool`
        Usage,         ///< `usage` is what is known so far
        Error,         ///< the provider's or the gateway's own words; nothing follows
        Finished,      ///< the stream ended as its dialect ends; `text` is the reason where one was given
    };
    Kind kind = Kind::Text;
    QString text;
    int tool = -1;
    ChatUsage usage;

    bool operator==(const ChatEvent &) const = default;
};

using ChatEvents = std::vector<ChatEvent>;

/** Whether an answer ended because it may not be longer, as each dialect names it. */
inline bool endedAtLimit(const ChatEvent &finished)
{
    return finished.text == QStringLiteral("length") || finished.text == QStringLiteral("max_tokens")
        || finished.text == QStringLiteral("max_output_tokens") || finished.text == QStringLiteral("MAX_TOKENS");
}

/** Whether it ended because all was said, or its dialect gave no reason. */
inline bool endedAsItShould(const ChatEvent &finished)
{
    return finished.text.isEmpty() || finished.text == QStringLiteral("stop")
        || finished.text == QStringLiteral("end_turn") || finished.text == QStringLiteral("completed")
        || finished.text == QStringLiteral("STOP");
}

} // namespace station
