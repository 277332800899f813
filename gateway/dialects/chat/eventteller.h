// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/chat/chunk.h"
#include "gateway/dialects/chat/inlinethoughts.h"
#include "gateway/dialects/pieces.h"

#include <deque>

namespace station::chat {

/** Follows a JSON text that comes in pieces: whether its object or array is complete. */
class JsonEnd {
public:
    void feed(QByteArrayView piece);
    bool isComplete() const { return m_hasBegun && m_depth == 0; }

private:
    int m_depth = 0;
    bool m_hasBegun = false;
    bool m_inString = false;
    bool m_escaped = false;
};

/**
 * Makes a legal run of events out of deltas, which know no blocks: a block begins where a delta of another kind comes.
 *
 * Tool calls are told one after another. A piece of a second call while the first one's arguments are still open waits
 * until they are complete; so does text. What waits is told at the latest when the choice ends, calls in their order.
 */
class EventTeller {
public:
    EventTeller(const ReadSource &source, ResponseSink &sink) : m_source(source), m_sink(sink) { }

    void start(const Chunk &chunk);
    bool hasStarted() const { return m_hasStarted; }
    void take(const ChoiceDelta &delta);
    void sources(std::vector<Annotation> &sources);
    void usage(const TokenCounts &counts) { m_usage = counts; }

    /** Whether every answer that began has said why it ended. */
    bool isFinished() const;
    /** Whether one of them said that it failed. */
    bool hasFailed() const { return m_hasFailed; }
    void end();
    void fail(const Failure &failure);

private:
    struct Call {
        qint64 number = 0;
        int choice = 0;
        std::optional<qint64> index;
        QByteArray id;
        QByteArray name;
        QByteArray waiting; ///< arguments that have not been told
        JsonEnd end;
        bool isCustom = false;
        enum class State { Waiting, Open, Done } state = State::Waiting;
    };
    struct Choice {
        bool began = false;
        bool hasCalls = false;
        bool hasRefusal = false;
        bool isFinished = false;
        FinishReason reason = FinishReason::Stop;
        std::vector<Annotation> annotations; ///< that came before the text
        InlineThoughts inlined;
    };
    struct Deferred {
        int choice;
        BlockKind kind;
        QByteArray text;
    };

    Choice &choiceAt(int index);
    void text(int choice, BlockKind kind, std::string_view piece);
    void content(const ChoiceDelta &delta);
    void endInlined(int choice);
    void detail(int choice, const DetailFragment &detail);
    void call(int choice, const CallFragment &fragment);
    Call &callFor(int choice, const CallFragment &fragment);
    void openWaiting(int choice);
    void tellCall(Call &call);
    void flushCalls(int choice);
    void annotate(int choice, Annotation annotation);
    void image(int choice, const MediaSource &source);
    void openBlock(const BlockStart &block);
    void closeBlock();
    bool isCallOpen() const { return m_openCall != nullptr; }
    bool isHeldUp() const;
    void finish(int choice, std::string_view word);

    const ReadSource m_source;
    ResponseSink &m_sink;
    bool m_hasStarted = false;
    bool m_hasFailed = false;
    QByteArray m_idSeed;
    bool m_isOpen = false;
    BlockKind m_kind = BlockKind::Text;
    int m_openChoice = 0;
    Call *m_openCall = nullptr;
    bool m_inDetail = false; ///< the open thoughts are an entry of reasoning_details
    QByteArray m_detailType;
    qint64 m_detailIndex = 0;
    QByteArray m_detail;
    QByteArray m_detailSignature;
    std::vector<Choice> m_choices;
    std::deque<Call> m_calls; ///< in the order in which they began; a deque, so that they stay where they are
    std::vector<Deferred> m_deferred;
    std::optional<TokenCounts> m_usage;
};

} // namespace station::chat
