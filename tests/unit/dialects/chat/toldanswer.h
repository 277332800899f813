// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

#include <QByteArrayList>

#include <vector>

namespace station {

/** Takes a run of events, and holds it to the order that events.h demands. */
class ToldAnswer final : public ResponseSink {
public:
    struct Block {
        BlockStart start;
        QByteArray text;
        std::optional<Opaque> opaque;
        std::vector<Annotation> annotations;
        QByteArrayList logprobs;
    };

    void started(const ResponseStart &start) override;
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override;
    void opaque(const Opaque &opaque) override;
    void annotation(const Annotation &annotation) override;
    void logprobs(const JsonText &json) override;
    void blockEnded() override;
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override;
    void ended() override;
    void failed(const Failure &failure) override;

    /** All text of a kind in one answer, put together. */
    QByteArray textOf(BlockKind kind, int choice = 0) const;
    std::vector<const Block *> calls(int choice = 0) const;
    std::optional<FinishReason> reason(int choice = 0) const;
    /** One line for each block, the finishes and the end: for comparing runs. */
    QByteArrayList summary() const;

    ResponseStart start;
    std::vector<Block> blocks;
    std::vector<Finish> finishes;
    std::optional<TokenCounts> counts;
    std::optional<Failure> failure;
    bool hasEnded = false;
    QByteArrayList mistakes; ///< of the run's order

private:
    void demand(bool holds, const char *mistake);

    bool m_hasStarted = false;
    bool m_isOpen = false;
};

/** Reads a body, in pieces of that many bytes (0: whole). */
ToldAnswer readAnswer(const QByteArray &body, bool eventStream, const QByteArray &provider = "openai",
                      qsizetype pieceBytes = 0, bool thinkTags = false);

} // namespace station
