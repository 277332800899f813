// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"

#include <QByteArrayList>

/** Keeps what a reader tells: block by block, and whether the run was legal. */
class EventLog final : public station::ResponseSink {
public:
    struct Block {
        station::BlockStart start;
        QByteArray text;
        std::optional<station::Opaque> opaque;
        QList<station::Annotation> annotations;
        QByteArray logprobs;

        bool isText() const { return start.kind == station::BlockKind::Text; }
        bool isThought() const { return start.kind == station::BlockKind::Reasoning; }
        bool isCall() const { return start.kind == station::BlockKind::ToolCall; }
    };

    void started(const station::ResponseStart &s) override
    {
        start = s;
        wasLegal = wasLegal && !isStarted;
        isStarted = true;
    }
    void blockStarted(const station::BlockStart &block) override
    {
        wasLegal = wasLegal && isStarted && !isOpen && !isOver;
        isOpen = true;
        blocks.append({block, {}, {}, {}, {}});
    }
    void text(QByteArrayView piece) override
    {
        wasLegal = wasLegal && isOpen;
        if (isOpen)
            blocks.last().text += piece;
    }
    void opaque(const station::Opaque &o) override
    {
        wasLegal = wasLegal && isOpen && !blocks.last().opaque && blocks.last().isThought();
        if (isOpen)
            blocks.last().opaque = o;
    }
    void annotation(const station::Annotation &a) override
    {
        wasLegal = wasLegal && isOpen;
        if (isOpen)
            blocks.last().annotations.append(a);
    }
    void logprobs(const station::JsonText &json) override
    {
        if (isOpen)
            blocks.last().logprobs += json;
    }
    void blockEnded() override
    {
        wasLegal = wasLegal && isOpen;
        isOpen = false;
    }
    void usage(const station::TokenCounts &counts) override { tokens = counts; }
    void finished(const station::Finish &f) override
    {
        wasLegal = wasLegal && !isOpen && !isOver;
        finishes.append(f);
    }
    void ended() override
    {
        wasLegal = wasLegal && isStarted && !isOpen && !isOver;
        isOver = true;
    }
    void failed(const station::Failure &f) override
    {
        wasLegal = wasLegal && !isOver;
        isOver = true;
        failure = f;
    }

    /** The kinds of the blocks: "thought:text+sig", "call:name" …, joined. */
    QByteArray outline() const
    {
        QByteArrayList list;
        for (const Block &block : blocks) {
            static const char *const kNames[] = {"text", "thought", "call", "refusal", "image", "native"};
            QByteArray one = kNames[int(block.start.kind)];
            if (block.isCall())
                one += ':' + block.start.toolName;
            if (block.start.kind == station::BlockKind::Native)
                one += ':' + block.start.native.type;
            if (block.isThought() && !block.text.isEmpty())
                one += ":text";
            if (block.opaque)
                one += block.opaque->kind == station::Opaque::Kind::Plain ? "+plain" : "+sig";
            list.append(one);
        }
        return list.join(' ');
    }
    QByteArray textOf(station::BlockKind kind, int choice = 0) const
    {
        QByteArray all;
        for (const Block &block : blocks)
            all += block.start.kind == kind && block.start.choice == choice ? block.text : QByteArray();
        return all;
    }

    station::ResponseStart start;
    QList<Block> blocks;
    station::TokenCounts tokens;
    QList<station::Finish> finishes;
    std::optional<station::Failure> failure;
    bool isStarted = false;
    bool isOpen = false;
    bool isOver = false;
    bool wasLegal = true;
};
