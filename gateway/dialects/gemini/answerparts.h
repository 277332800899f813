// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"

/** The pieces of an answer's JSON that are more than a member or two. */
namespace station::gemini {

JsonText imagePart(const MediaSource &image);

/** Members that stand on a candidate beside its content; the response reader tells them as native blocks. */
bool isCandidateMember(QByteArrayView name);

/** Chat's entries of log-probabilities as `logprobsResult`. */
JsonText logprobsResult(const std::vector<JsonText> &lists);

/** Sources of an answer as groundingMetadata, whose places count bytes over all of the answer's text. */
class Grounding {
public:
    void addText(QByteArrayView piece) { m_text += piece; }
    void add(const Annotation &annotation) { m_open.push_back(annotation); }
    void endText();
    bool isEmpty() const { return m_chunks.empty(); }
    JsonText json() const;

private:
    struct Chunk {
        QByteArray url;
        QByteArray title;
    };
    struct Support {
        size_t chunk;
        std::optional<qint64> start;
        std::optional<qint64> end;
        QByteArray text;
    };

    qint64 byteOf(qint64 character) const;

    QByteArray m_text; ///< of the open block
    std::vector<Annotation> m_open;
    qint64 m_before = 0; ///< bytes of the blocks before
    std::vector<Chunk> m_chunks;
    std::vector<Support> m_supports;
};

} // namespace station::gemini
