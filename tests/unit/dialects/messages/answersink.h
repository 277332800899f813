// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"

#include <vector>

namespace station {

/** Keeps what a reader tells, block by block, and checks that it tells it in a legal order. */
class AnswerSink final : public ResponseSink {
public:
    struct Block {
        BlockStart start;
        QByteArray text;
        std::optional<Opaque> opaque;
        std::vector<JsonText> citations;

        bool operator==(const Block &other) const
        {
            return start.kind == other.start.kind && start.callId == other.start.callId
                && start.toolName == other.start.toolName && start.native.type == other.start.native.type
                && text == other.text && opaque == other.opaque && citations == other.citations;
        }
    };

    ResponseStart start;
    std::vector<Block> blocks;
    TokenCounts counts;
    Finish finish;
    std::optional<Failure> failure;
    int pings = 0;
    bool hasStarted = false;
    bool hasFinished = false;
    bool hasEnded = false;
    QByteArray mistakes; ///< of the order of events

    void started(const ResponseStart &begin) override
    {
        expect(!hasStarted, "started twice");
        hasStarted = true;
        start = begin;
    }
    void blockStarted(const BlockStart &block) override
    {
        expect(hasStarted && !m_isOpen && !isOver(), "block in the wrong place");
        m_isOpen = true;
        blocks.push_back({block, {}, {}, {}});
    }
    void text(QByteArrayView piece) override
    {
        expect(m_isOpen && !piece.isEmpty(), "text in the wrong place");
        blocks.back().text.append(piece);
    }
    void opaque(const Opaque &opaque) override
    {
        expect(m_isOpen && !blocks.back().opaque, "opaque in the wrong place");
        blocks.back().opaque = opaque;
    }
    void annotation(const Annotation &annotation) override
    {
        expect(m_isOpen, "annotation in the wrong place");
        blocks.back().citations.push_back(annotation.json);
    }
    void blockEnded() override
    {
        expect(m_isOpen, "block ended twice");
        m_isOpen = false;
    }
    void usage(const TokenCounts &now) override
    {
        expect(hasStarted && !m_isOpen && !isOver(), "usage in the wrong place");
        counts = now;
    }
    void finished(const Finish &how) override
    {
        expect(hasStarted && !m_isOpen && !isOver(), "finished in the wrong place");
        hasFinished = true;
        finish = how;
    }
    void ping() override { ++pings; }
    void ended() override
    {
        expect(hasFinished && !isOver(), "ended in the wrong place");
        hasEnded = true;
    }
    void failed(const Failure &why) override
    {
        expect(!isOver(), "failed in the wrong place");
        failure = why;
    }

    QByteArray textOf(BlockKind kind) const
    {
        QByteArray all;
        for (const Block &block : blocks) {
            if (block.start.kind == kind)
                all += block.text;
        }
        return all;
    }
    bool isOver() const { return hasEnded || failure; }

private:
    void expect(bool holds, const char *otherwise)
    {
        if (!holds)
            mistakes += QByteArray(otherwise) + "; ";
    }

    bool m_isOpen = false;
};

} // namespace station
