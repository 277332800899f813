// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/messages/typedobject.h"
#include "gateway/dialects/pieces.h"

namespace station::messages {

/** The blocks of an answer, from a stream or whole, as the common form's events. */
class BlockReader {
public:
    BlockReader(const ReadSource &source, ResponseSink &sink);

    /** `content_block`, or a whole block. */
    void start(json::Value block);
    void delta(json::Value delta);
    void stop();
    bool hasCalls() const { return m_hasCalls; }

private:
    enum class Open { None, Text, Thinking, Redacted, Call, Native };

    void open(Open what);
    void piece(Open kind, json::Value value);
    void startText(TypedObject &block);
    void startThinking(TypedObject &block);
    void startCall(TypedObject &block);
    void startNative(TypedObject &block, QByteArrayView type);
    void foldDelta(TypedObject &delta);
    void stopNative();
    void annotation(json::Value citation);

    ResponseSink &m_sink;
    const QByteArray m_issuer;
    const bool m_isPlain; ///< the provider's thoughts are the chain of thought itself
    Open m_open = Open::None;
    QByteArray m_opaque; ///< signature or redacted data
    QByteArray m_input;  ///< of a call whose input came with its start; of a native call, its pieces
    bool m_sawPiece = false;
    bool m_hasCalls = false;
    QByteArray m_nativeType;
    std::vector<std::pair<QByteArray, JsonText>> m_native;   ///< members as they came
    std::vector<std::pair<QByteArray, QByteArray>> m_folded; ///< strings that deltas have added up
};

/** Reads events of a stream, or one whole body. */
class AnswerReader {
public:
    AnswerReader(const ReadSource &source, ResponseSink &sink) : m_sink(sink), m_blocks(source, sink) { }

    void event(QByteArrayView data);
    void whole(QByteArrayView body);
    /** The stream is over. */
    void finish();
    void fail(const QByteArray &message);

private:
    void dispatch(json::Value root);
    void readStart(json::Value message);
    void begin();
    void readStop(std::string_view name, json::Value value);
    void readUsage(json::Value usage);
    void tellUsage();
    void readError(json::Value error);
    void end();
    void readWhole(json::Value root);

    ResponseSink &m_sink;
    BlockReader m_blocks;
    json::Reader m_reader;
    bool m_begun = false;
    bool m_stopped = false; ///< a message_delta has come
    bool m_done = false;
    ResponseStart m_start;
    Finish m_finish;
    bool m_saidUsage = false;
    // As the provider counts: input leaves out what the cache took part in.
    std::optional<qint64> m_input;
    std::optional<qint64> m_cacheRead;
    std::optional<qint64> m_cacheWrite;
    std::optional<qint64> m_output;
    std::optional<qint64> m_thinking;
};

} // namespace station::messages
