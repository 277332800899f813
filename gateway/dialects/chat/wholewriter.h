// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

#include <vector>

namespace station::chat {

/** Folds an answer's events into one `chat.completion`. */
class WholeWriter final : public ResponseWriter {
public:
    explicit WholeWriter(const ResponseShape &shape) : m_shape(shape) { }

    void started(const ResponseStart &start) override { m_start = start; }
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override { m_paragraphEnded = true; }
    void opaque(const Opaque &opaque) override;
    void annotation(const Annotation &annotation) override;
    void logprobs(const JsonText &json) override;
    void blockEnded() override { m_block.kind = BlockKind::Native; }
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override;
    void ended() override;
    void failed(const Failure &failure) override { m_failure = failure; }
    QByteArray keepAlive() override { return {}; }

private:
    struct Call {
        QByteArray id;
        QByteArray name;
        QByteArray arguments;
        bool isCustom = false;
    };
    struct Cited {
        Annotation annotation;
        qint64 offset = 0;
    };
    struct Choice {
        bool exists = false;
        QByteArray content;
        bool hasContent = false;
        QByteArray thoughts;
        QByteArray refusal;
        std::vector<Call> calls;
        std::vector<Cited> annotations;
        std::vector<QByteArray> details;
        QByteArray sealed; ///< bytes without a text: the next block says whether they are a call's
        std::vector<QByteArray> images;
        JsonText audio;
        QByteArray logprobs; ///< the elements, joined by commas
        Finish finish;
    };

    Choice &choiceAt(int index);
    void tellSealed(Choice &choice, const QByteArray &callId);
    QByteArray written() const;

    const ResponseShape m_shape;
    ResponseStart m_start;
    std::vector<Choice> m_choices;
    BlockStart m_block;
    qint64 m_blockThoughts = 0;
    qint64 m_blockStart = 0;
    bool m_paragraphEnded = false;
    std::optional<TokenCounts> m_usage;
};

} // namespace station::chat
