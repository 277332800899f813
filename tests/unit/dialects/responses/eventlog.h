// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"

#include <QByteArray>
#include <QList>

namespace station {

/** Keeps what a reader tells: as short lines, and gathered block by block. */
class EventLog final : public ResponseSink {
public:
    struct Block {
        BlockStart start;
        QByteArray text;
        QList<qsizetype> paragraphs; ///< where in the text each further one begins
        std::optional<Opaque> opaque;
        int annotations = 0;
    };

    void started(const ResponseStart &s) override
    {
        start = s;
        line("started " + s.id);
    }
    void blockStarted(const BlockStart &block) override
    {
        static const char *const kNames[] = {"text", "reasoning", "call", "refusal", "image", "native"};
        line(QByteArray("block ") + kNames[int(block.kind)]);
        wasLegal = wasLegal && !isOpen && !isOver;
        isOpen = true;
        blocks.append({block, {}, {}, {}, 0});
    }
    void text(QByteArrayView piece) override
    {
        wasLegal = wasLegal && isOpen;
        blocks.last().text += piece;
        line("+" + piece.toByteArray());
    }
    void paragraphEnded() override
    {
        wasLegal = wasLegal && isOpen;
        blocks.last().paragraphs.append(blocks.last().text.size());
        line("paragraph");
    }
    void opaque(const Opaque &o) override
    {
        wasLegal = wasLegal && isOpen && !blocks.last().opaque;
        blocks.last().opaque = o;
        line("opaque " + o.data);
    }
    void annotation(const Annotation &a) override
    {
        wasLegal = wasLegal && isOpen;
        ++blocks.last().annotations;
        line("annotation " + a.url);
    }
    void logprobs(const JsonText &json) override { line("logprobs " + json); }
    void blockEnded() override
    {
        wasLegal = wasLegal && isOpen;
        isOpen = false;
        line("end");
    }
    void usage(const TokenCounts &counts) override { tokens = counts; }
    void finished(const Finish &f) override
    {
        finish = f;
        line("finished " + QByteArray::number(int(f.reason)));
    }
    void ping() override { ++pings; }
    void ended() override
    {
        wasLegal = wasLegal && !isOpen && !isOver;
        isOver = true;
        line("ended");
    }
    void failed(const Failure &f) override
    {
        wasLegal = wasLegal && !isOver;
        isOver = true;
        failure = f;
        line("failed " + QByteArray::number(int(f.kind)) + ' ' + f.message);
    }

    /** All text of the blocks of a kind. */
    QByteArray textOf(BlockKind kind) const
    {
        QByteArray all;
        for (const Block &block : blocks)
            all += block.start.kind == kind ? block.text : QByteArray();
        return all;
    }

    ResponseStart start;
    QList<Block> blocks;
    QByteArrayList lines;
    TokenCounts tokens;
    std::optional<Finish> finish;
    std::optional<Failure> failure;
    int pings = 0;
    bool isOpen = false;
    bool isOver = false;
    bool wasLegal = true;

private:
    void line(const QByteArray &text) { lines.append(text); }
};

} // namespace station
