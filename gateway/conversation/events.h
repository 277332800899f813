// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"
#include "gateway/conversation/request.h"
#include "gateway/ledger/ledgerrow.h"

/**
 * A response as a run of events. A dialect's response reader tells them, from a stream or from one body alike; another
 * dialect's response writer takes them. A legal run is:
 *
 *   started  (blockStarted (text | opaque | annotation | logprobs)* blockEnded | usage | finished | ping)*  ended
 *
 * or breaks off anywhere with failed(). At most one block is open. Exactly one of ended() and failed() comes, last.
 */
namespace station {

struct ResponseStart {
    QByteArray id;    ///< the provider's own; may be empty
    QByteArray model; ///< the provider's name for it
    qint64 createdS = 0;
    QByteArray serviceTier; ///< in the provider's dialect's words
    QByteArray systemFingerprint;
};

enum class BlockKind { Text, Reasoning, ToolCall, Refusal, Image, Native };

struct BlockStart {
    BlockKind kind = BlockKind::Text;
    int choice = 0; ///< which of several answers (n, candidateCount)
    /** Reasoning: the chain of thought itself, not a summary of it. */
    bool isPlain = false;
    // ToolCall. From a reader the name is the provider's; ToolNames::restored() turns it into the client's.
    ToolKind toolKind = ToolKind::Function;
    QByteArray callId;
    QByteArray toolName;
    QByteArray nameSpace;
    QByteArray itemId; ///< Responses: the provider's id of the item; may be empty
    QByteArray phase;  ///< Responses: of a message
    // Image: one whole picture that the model made. Native: one whole block of the provider's dialect.
    MediaSource image;
    NativePart native;
};

/** A source that the answer names. Indexes count characters (code points) of the block's text. */
struct Annotation {
    QByteArray url;
    QByteArray title;
    QByteArray citedText;
    std::optional<qint64> start;
    std::optional<qint64> end;
    Dialect dialect = Dialect::Chat;
    JsonText json; ///< as the provider wrote it
};

enum class FinishReason {
    Stop,
    StopSequence,
    ToolUse,
    Length,
    ContextFull,
    Filter,
    Refusal,
    Pause,
    BadCall, ///< Gemini's MALFORMED_FUNCTION_CALL and the like
};

struct Finish {
    FinishReason reason = FinishReason::Stop;
    int choice = 0;
    QByteArray stopSequence; ///< StopSequence: which
    QByteArray explanation;  ///< Refusal, Filter, BadCall: the provider's words, where it gives any
};

class ResponseSink {
public:
    virtual ~ResponseSink() = default;

    virtual void started(const ResponseStart &start) = 0;
    virtual void blockStarted(const BlockStart &block) = 0;
    /** The next piece of the open block: text, thoughts, a call's arguments or input, a refusal. UTF-8, whole
     * characters.
     */
    virtual void text(QByteArrayView piece) = 0;
    /** Reasoning: a paragraph of the summary has ended and another begins. */
    virtual void paragraphEnded() { }
    /** The open Reasoning block's opaque bytes. Comes once at most, before blockEnded(). */
    virtual void opaque(const Opaque &opaque) = 0;
    virtual void annotation(const Annotation &) { }
    /** Chat's `logprobs.content` array for the text since the last piece; JSON. */
    virtual void logprobs(const JsonText &) { }
    virtual void blockEnded() = 0;
    /** Tokens so far; each report replaces the members that it has. */
    virtual void usage(const TokenCounts &counts) = 0;
    virtual void finished(const Finish &finish) = 0;
    /** The provider is still at work. */
    virtual void ping() { }
    virtual void ended() = 0;
    virtual void failed(const Failure &failure) = 0;
};

} // namespace station
