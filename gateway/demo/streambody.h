// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/scriptoptions.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace station {

/** The bytes of a stream, and where its pieces end: what lies between two cuts is sent together. */
class StreamBody {
public:
    enum class Framing {
        Events,    ///< server-sent events
        JsonArray, ///< Gemini's stream without alt=sse: one array, element by element
    };

    StreamBody(Framing framing, const ScriptOptions &options, QByteArrayView lineEnd = "\n");

    /** `name` may be empty: then there is no event line. */
    void event(QByteArrayView name, const QByteArray &data);
    /** OpenAI's `[DONE]`, unless the script leaves it out. */
    void done();
    void cut();
    /** Ends the body; nothing is added after this. */
    void finish();

    QByteArray bytes;
    std::vector<qsizetype> cuts; ///< ends of the pieces, rising; the last is the end of the body

private:
    void insertGarbage();

    const Framing m_framing;
    const ScriptOptions m_options;
    const QByteArray m_lineEnd;
    bool m_isFirst = true;
};

} // namespace station
