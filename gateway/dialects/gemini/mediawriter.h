// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/gemini/writing.h"

namespace station::gemini {

/** Writes images, documents, sounds and films as parts. */
class MediaWriter {
public:
    explicit MediaWriter(Writing &w) : m_w(w) { }

    static bool isMedia(const Part &part);
    /** Whether it may stand within a functionResponse (third generation). */
    static bool fitsResult(const Part &part);
    /** Whether Gemini can get at the bytes; otherwise the report says why not. */
    bool accepts(const Part &part);
    /** One element of the open array. */
    void write(JsonBuilder &json, const Part &part, QByteArrayView signature = {});
    /** The same within a functionResponse, whose parts know no resolution. */
    void writeInResult(JsonBuilder &json, const Part &part);

private:
    void source(JsonBuilder &json, const MediaSource &source, const char *defaultType);
    void document(JsonBuilder &json, const DocumentPart &document);
    void detail(JsonBuilder &json, const QByteArray &detail);

    Writing &m_w;
};

} // namespace station::gemini
