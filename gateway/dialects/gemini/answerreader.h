// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/dialects/gemini/partialargs.h"
#include "gateway/dialects/pieces.h"

namespace station::gemini {

/** Tells a sink what the objects of an answer (GenerateContentResponse) say, one after another. */
class AnswerReader {
public:
    AnswerReader(const ReadSource &source, ResponseSink &sink) : m_issuer(source.issuer), m_sink(sink) { }

    void readChunk(QByteArrayView json);
    void finish();

private:
    /** A part's members as they stand; the views hold while the chunk is read. */
    struct RawPart {
        std::optional<std::string_view> text;
        bool thought = false;
        std::string_view signature;
        bool isCall = false;
        std::string_view callName;
        std::string_view callId;
        std::string_view callArgs;
        bool callContinues = false;
        bool callIsPartial = false;
        std::string_view mimeType;
        std::string_view data;
        std::vector<std::pair<QByteArray, JsonText>> rest;
    };
    /** One of several answers. */
    struct Choice {
        bool seen = false;
        bool hasCalls = false;
        QByteArray finishReason;
        QByteArray finishMessage;
    };
    struct CandidateEnd {
        JsonText grounding;
        JsonText logprobs;
        std::vector<std::pair<QByteArray, JsonText>> members;
    };

    void readFirst(QByteArrayView json);
    void readCandidates(json::Value candidates, bool severalChoices);
    void readCandidate(json::Value candidate);
    void readContent(json::Value content);
    RawPart readPart(json::Value part);
    void readCall(json::Value call, RawPart &part);
    void readFeedback(json::Value feedback);
    TokenCounts readUsage(const QByteArray &json);

    void tellPart(RawPart &part);
    void tellCall(const RawPart &part);
    void tellImage(const RawPart &part);
    void tellNative(RawPart &part);
    void tellSignature(std::string_view signature);
    void tellSignatureBlock(std::string_view signature);
    void tellEndOfCandidate(const CandidateEnd &end);
    void tellUsage();

    void open(BlockKind kind);
    void close();
    void endCall();
    void settleArgs();
    void flushSignature();
    QByteArray callId(std::string_view given);
    Finish finishOf(const Choice &choice, int index) const;
    void fail(Failure failure);
    void failAsNoAnswer(const Error &error);
    Choice &choice() { return m_choices[size_t(m_choice)]; }

    const QByteArray m_issuer;
    ResponseSink &m_sink;
    json::Reader m_json;
    json::Reader m_nested; ///< for what is read while a chunk is open
    std::vector<Choice> m_choices {1};
    int m_choice = 0;
    bool m_started = false;
    bool m_done = false;
    bool m_severalChoices = false;

    std::optional<BlockKind> m_open;
    int m_openChoice = 0;
    bool m_toldOpaque = false;
    QByteArray m_text;       ///< of the open text block, for the places of its sources
    QByteArray m_signature;  ///< of the open text block: told when the next part, or the candidate's end, comes
    bool m_callOpen = false; ///< a call whose arguments come in pieces
    QByteArray m_callArgs;
    bool m_argsInPieces = false; ///< they are in m_partialArgs
    PartialArgs m_partialArgs;

    QByteArray m_responseId;
    int m_calls = 0;
    QByteArray m_usage; ///< the last chunk's usageMetadata, as it came
    QByteArray m_blockReason;
};

} // namespace station::gemini
