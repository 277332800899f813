// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/responses/writing.h"

#include <QHash>

namespace station::responses {

/** Whether a type is that of an item, not of a part of a message. */
bool isItem(QByteArrayView type);

/** Writes turns as items into the open `input` array. */
class TurnWriter {
public:
    explicit TurnWriter(Writing &w) : m_w(w), m_content(w) { }

    void write(const Turn &turn);
    void writeInstruction(const QByteArray &text);

private:
    void message(const Turn &turn);
    void assistant(const Turn &turn);
    void assistantPart(const Turn &turn, size_t index);
    void assistantText(const TextPart &text);
    void closeMessage();
    void reasoning(const Turn &turn, size_t index);
    void call(const ToolCallPart &call);
    bool nativeCall(const ToolCallPart &call);
    void nativeItem(const NativePart &native);
    void result(const ToolResultPart &result);
    bool nativeResult(const ToolResultPart &result, ToolKind kind);
    void output(const ToolResultPart &result);
    void moveAttachments(const ToolResultPart &result);
    QByteArray callId(const QByteArray &id);
    void itemId(const QByteArray &id, const char *prefix);
    ToolKind callKind(const ToolResultPart &result) const;

    Writing &m_w;
    ContentWriter m_content;
    bool m_inMessage = false;                ///< an assistant's message is open in the JSON
    QHash<QByteArray, ToolKind> m_calls;     ///< as they were written
    std::vector<const Part *> m_attachments; ///< of results, for the next user message
};

} // namespace station::responses
