// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

#include <vector>

/**
 * `reasoning_details`, the one place in Chat Completions where opaque bytes can stand: OpenRouter's own entries, and
 * sealed bytes of other providers in an entry of the same shape.
 */
namespace station::chat {

struct DetailEntry {
    QByteArray type; ///< reasoning.text, reasoning.summary, reasoning.encrypted
    QByteArray text; ///< of `text` or `summary`
    QByteArray data;
    QByteArray id;
    std::optional<qint64> index;
    std::optional<qint64> length; ///< sealed entries: how many bytes of reasoning_content are theirs
    JsonText json;                ///< the entry without its text
};

DetailEntry readDetail(json::Value value);

/** The entry as OpenRouter wrote it: `json` with the text put back. */
QByteArray detailWithText(const JsonText &json, const QByteArray &text);

/** An entry that carries sealed bytes. `callId`: of the call that they belong to; may be empty. */
QByteArray sealedDetail(const QByteArray &sealed, qint64 index, qint64 length, const QByteArray &callId);

/**
 * The thoughts of an assistant message, put behind `parts`. Those that belong to a tool call are returned instead;
 * their itemId is the call's id.
 */
std::vector<ReasoningPart> reasoningOf(const QByteArray &reasoning, bool hasReasoning,
                                       std::vector<DetailEntry> &details, std::vector<Part> &parts);

} // namespace station::chat
