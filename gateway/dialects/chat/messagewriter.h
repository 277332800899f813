// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/chat/writecontext.h"

#include <vector>

namespace station::chat {

using PartList = std::vector<const Part *>;

/** Writes the value of `content`: a string where all is text, otherwise an array of parts. */
class ContentWriter {
public:
    explicit ContentWriter(WriteContext &context) : m_context(context) { }

    /** `path`: the turn's, for the report. */
    void write(const PartList &parts, const QByteArray &path);
    /** Writes the content of a tool message; images and files that may not stand in it are left for `attachments`. */
    void writeResult(const ToolResultPart &result, PartList &attachments);
    /** Text that stands for a part, where it is one that can be told so. */
    std::optional<QByteArray> textOf(const Part &part) const;

private:
    QByteArray resultText(const ToolResultPart &result, PartList &attachments);
    void writePart(const Part &part, const QByteArray &path);
    void writeText(const QByteArray &text, const CacheMark &cache);
    void writeMark(const CacheMark &cache);
    void writeImage(const ImagePart &image, const QByteArray &path);
    void writeDocument(const DocumentPart &document, const QByteArray &path);
    void writeAudio(const AudioPart &audio, const QByteArray &path);
    void writeUrlPart(const char *type, const QByteArray &url);
    bool mayMark() const;

    WriteContext &m_context;
};

} // namespace station::chat
