// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

namespace station::messages {

/**
 * What streams and whole answers have in common: which blocks there are, when they begin, and why the answer ended.
 * How that is put is left to the two below it.
 */
class AnswerWriter : public ResponseWriter {
public:
    explicit AnswerWriter(const ResponseShape &shape) : m_shape(shape) { }

    void started(const ResponseStart &start) override;
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override;
    void opaque(const Opaque &opaque) override;
    void annotation(const Annotation &annotation) override;
    void blockEnded() override;
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override;
    void ended() override;

protected:
    enum class Block { None, Text, Thinking, Call, Left };
    struct Stop {
        QByteArray reason;
        QByteArray sequence;    ///< empty: null
        bool isRefusal = false; ///< with stop_details
        QByteArray explanation;
    };

    // An answer's bytes, in this order: openBlock (blockText | blockCitation)* blockSignature? closeBlock.
    virtual void openBlock(Block kind, const QByteArray &id, const QByteArray &name) = 0;
    virtual void blockText(QByteArrayView piece) = 0;
    virtual void blockCitation(const JsonText &citation) = 0;
    virtual void blockSignature(const QByteArray &signature) = 0;
    virtual void closeBlock() = 0;
    /** A block that comes whole; a server tool's call is one whose input clients of a stream read from deltas. */
    virtual void wholeBlock(const JsonText &json, bool isServerCall) = 0;
    virtual void writeEnd(const Stop &stop) = 0;

    QByteArray messageId() const;
    void appendUsage(QByteArray &out, bool withTier) const;
    /** `"stop_reason":…,"stop_sequence":…` and the details of a refusal. */
    static void appendStop(QByteArray &out, const Stop &stop);

    const ResponseShape m_shape;
    ResponseStart m_start;
    TokenCounts m_counts;
    bool m_isStarted = false;

private:
    void open();
    void writeNative(const NativePart &native);
    Stop stop() const;

    Block m_block = Block::None;
    bool m_isOpen = false; ///< the block has been begun in the answer
    bool m_isRefusal = false;
    bool m_isCustom = false;
    bool m_paragraph = false; ///< the next text begins a paragraph
    std::optional<Opaque> m_opaque;
    std::vector<JsonText> m_citations; ///< that came before the block's text
    QByteArray m_refusal;
    int m_calls = 0;
    bool m_hasBlocks = false;
    Finish m_finish;
};

} // namespace station::messages
