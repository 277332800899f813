// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

#include <vector>

namespace station::chat {

/**
 * Writes `chat.completion.chunk` events: the role first, deltas without block marks, one finish_reason for each choice,
 * the usage chunk for a client that asked, `[DONE]`.
 */
class StreamWriter final : public ResponseWriter {
public:
    explicit StreamWriter(const ResponseShape &shape) : m_shape(shape) { }

    void started(const ResponseStart &start) override;
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override { m_paragraphEnded = true; }
    void opaque(const Opaque &opaque) override;
    void annotation(const Annotation &annotation) override;
    void logprobs(const JsonText &json) override;
    void blockEnded() override;
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override;
    void ended() override;
    void failed(const Failure &failure) override;
    QByteArray keepAlive() override { return ": ping\n\n"; }

private:
    struct Choice {
        bool hasRole = false;
        bool isFinished = false;
        bool hasRefusal = false;
        int calls = 0;
        int details = 0;
        int images = 0;
        qint64 thoughts = 0;   ///< bytes of reasoning_content so far
        qint64 characters = 0; ///< of content so far
        QByteArray sealed;     ///< bytes without a text: the next block says whether they are a call's

        bool isEmpty() const { return calls == 0 && images == 0 && characters == 0 && !hasRefusal; }
    };

    Choice &choiceAt(int index);
    void openChoice(int index);
    void openCall(const BlockStart &block);
    void thought(QByteArrayView piece);
    void tellSealed(int index, const QByteArray &callId);
    void detail(int index, const QByteArray &entry);
    /** The chunk up to the delta's inside, and from its end on. */
    void beginDelta(int choice);
    void endDelta();
    /** A chunk with one text; `name` with its quotes and the colon. */
    void member(QByteArrayView name, QByteArrayView text);
    void finishChunk(int choice, const QByteArray &reason);

    const ResponseShape m_shape;
    QByteArray m_head;     ///< of every chunk, up to the choice's index
    QByteArray m_open;     ///< m_head and the rest up to the inside of the delta
    int m_openChoice = -1; ///< whose m_open is
    QByteArray m_close;    ///< from the end of the delta on
    std::vector<Choice> m_choices;
    BlockStart m_block;
    qint64 m_blockThoughts = 0;
    qint64 m_blockStart = 0; ///< characters of content before the block
    bool m_paragraphEnded = false;
    qsizetype m_textEnd = -1; ///< of m_out, where the last chunk of content ends
    bool m_isOver = false;
    std::optional<TokenCounts> m_usage;
    QByteArray m_tail; ///< what stands behind the choices
};

} // namespace station::chat
