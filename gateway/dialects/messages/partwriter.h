// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/messages/writing.h"

namespace station::messages {

/** Where blocks go: it opens what must be open before one. */
class BlockList {
public:
    virtual ~BlockList() = default;
    /** Begins a block's object; the caller ends it. */
    virtual JsonBuilder &block() = 0;
    /** A whole block. */
    virtual void raw(const JsonText &json) = 0;
};

/** Writes the parts of turns as content blocks. */
class PartWriter {
public:
    PartWriter(Writing &writing, BlockList &list) : m_writing(writing), m_list(list) { }

    /** `role` says where the part stands; `marked`: the gateway puts a cache mark on it. */
    void write(const Part &part, Role role, bool marked = false);
    void writeText(QByteArrayView text, const CacheMark &cache = {}, bool marked = false,
                   const JsonText &citations = {});

private:
    void write(const TextPart &part, Role role, bool marked);
    void write(const ImagePart &part, Role role, bool marked);
    void write(const DocumentPart &part, Role role, bool marked);
    void write(const AudioPart &part, Role role, bool marked);
    void write(const VideoPart &part, Role role, bool marked);
    void write(const RefusalPart &part, Role role, bool marked);
    void write(const ReasoningPart &part, Role role, bool marked);
    void write(const ToolCallPart &part, Role role, bool marked);
    void write(const ToolResultPart &part, Role role, bool marked);
    void write(const NativePart &part, Role role, bool marked);
    bool writeFile(const MediaSource &source);

    Writing &m_writing;
    BlockList &m_list;
    bool m_inResult = false;
};

} // namespace station::messages
