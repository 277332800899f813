// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/conversation/matrix.h"
#include "gateway/conversation/request.h"
#include "gateway/conversation/toolnames.h"
#include "providers/base/result.h"
#include "providers/catalog/model.h"

#include <memory>

/**
 * The four pieces of a dialect. Each dialect's folder has them in files of these names: requestreader, requestwriter,
 * responsereader, responsewriter; pieces.cpp is the one place that knows all four folders.
 */
namespace station {

/** Reads a request's body. An error is a 400 that names the path of what is wrong. Grows the body's capacity only. */
Result<ConversationRequest> readRequest(Dialect dialect, const QByteArray &body);

/** Whom a request is written for. */
struct WriteTarget {
    const ProviderDescription &provider;
    QByteArray model;             ///< the provider's name for it
    const Model *facts = nullptr; ///< what the catalog knows of it; null: nothing
    bool strict = false;
    bool withoutOpaque = false; ///< the provider has refused opaque bytes once: leave all of them out
};

struct WrittenRequest {
    QByteArray body; ///< JSON
    TranslationReport report;
    ToolNames names;
    Headers headers; ///< that go with this body, e.g. anthropic-beta flags for what is in it
    /** Whether the provider will stream; differs from what the client wants where it only streams. */
    bool stream = false;
};

/**
 * Writes a request in a dialect. Tool calls and results must have been paired. Never fails itself: where the report has
 * an error, the request must not be sent.
 */
WrittenRequest writeRequest(Dialect dialect, const ConversationRequest &request, const WriteTarget &target);

/** Reads an answer with status 2xx, whole or as an event stream, and tells a sink. */
class ResponseReader {
public:
    virtual ~ResponseReader() = default;
    /** Bytes in any split. Not to be called after the sink got ended() or failed(). */
    virtual void feed(QByteArrayView bytes) = 0;
    /** The body is over: the sink gets ended(), or failed() where the dialect's own end is missing. */
    virtual void finish() = 0;
};

struct ReadSource {
    QByteArray provider; ///< id, for what differs between providers of one dialect
    QByteArray issuer;   ///< issuerOf(): whose opaque bytes these are
    bool eventStream = false;
    bool thinkTags = false; ///< Chat: a text that begins with <think>…</think> begins with thoughts
};

std::unique_ptr<ResponseReader> makeResponseReader(Dialect dialect, const ReadSource &source, ResponseSink &sink);

/** What an answer to this client must look like. */
struct ResponseShape {
    bool stream = false;
    QByteArray model;                ///< what the client asked for: it is echoed
    bool includeUsage = false;       ///< Chat: the client wants the usage chunk
    bool speaksFunctions = false;    ///< Chat: a call is a `function_call`, as before there were tools
    bool encryptedReasoning = false; ///< Responses: the client takes encrypted_content
    bool isCodex = false;            ///< refusals as plain output text (it drops others)
    bool jsonArray = false;          ///< Gemini: a stream without alt=sse is one JSON array
    /** Responses: members of the request that every response object repeats, as `"name":value` pairs. */
    std::vector<std::pair<QByteArray, JsonText>> echo;
    QByteArray idSeed; ///< the ids that are made up come from this (the exchange's request id)
    qint64 nowS = 0;   ///< Unix time
};

/** Writes an answer: the events' sink, whose bytes are taken out as they get ready. */
class ResponseWriter : public ResponseSink {
public:
    /** What is ready for the client; a whole answer is ready with ended(). */
    QByteArray take() { return std::exchange(m_out, {}); }
    /** What keeps a silent stream alive at this point; empty: nothing fits. Never inside another event. */
    virtual QByteArray keepAlive() = 0;
    /** The failure that ended a whole answer (a stream has told it already). */
    const std::optional<Failure> &failure() const { return m_failure; }

protected:
    QByteArray m_out;
    std::optional<Failure> m_failure;
};

std::unique_ptr<ResponseWriter> makeResponseWriter(Dialect dialect, const ResponseShape &shape);

/** The echo of ResponseShape for a Responses request; empty for other dialects. */
std::vector<std::pair<QByteArray, JsonText>> responseEcho(const ConversationRequest &request);

/** The dialect's Content-Type for a stream or a whole answer of that shape. */
QByteArray responseContentType(Dialect dialect, const ResponseShape &shape);

} // namespace station
