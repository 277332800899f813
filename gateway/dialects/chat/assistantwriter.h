// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/chat/messagewriter.h"

namespace station::chat {

/** Writes the members of an assistant message: content, thoughts and calls. */
class AssistantWriter {
public:
    explicit AssistantWriter(WriteContext &context) : m_context(context), m_content(context) { }

    /**
     * Opens the message's object and leaves it open; false: there is nothing to write. `isLast`: the client has begun
     * the answer itself.
     */
    bool write(const Turn &turn, const QByteArray &path, bool isLast);

private:
    struct Gathered;
    void gather(const Turn &turn, const QByteArray &path, Gathered &into);
    void gatherThoughts(const ReasoningPart &part, Gathered &into);
    void writeContent(const Gathered &gathered);
    void writeThoughts(const Gathered &gathered);
    void writeCalls(const Gathered &gathered);
    void writeCall(const ToolCallPart &call);
    void writePrefill(const QByteArray &path);

    WriteContext &m_context;
    ContentWriter m_content;
};

} // namespace station::chat
