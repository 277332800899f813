// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/dialects/gemini/protomembers.h"

namespace station::gemini {

/** Reads `contents` and `systemInstruction`. */
class ContentReader {
public:
    explicit ContentReader(ConversationRequest &request) : m_request(request) { }

    void readContents(json::Value contents);
    void readSystem(json::Value content);

private:
    using Members = std::vector<std::pair<QByteArray, JsonText>>;

    /** Blob and FileData in one. */
    struct Media {
        MediaSource source;
        Members rest;
    };
    struct Call {
        QByteArray id;
        QByteArray name;
        JsonText args;
        Members rest;
    };
    struct Response {
        QByteArray id;
        QByteArray name;
        JsonText object;
        std::vector<Part> media;
        Members rest;
    };
    /** A part's members, whose order nobody promises. */
    struct RawPart {
        std::optional<QByteArray> text;
        bool thought = false;
        QByteArray signature;
        std::optional<Media> media;
        std::optional<Call> call;
        std::optional<Response> response;
        JsonText videoMetadata;
        JsonText mediaResolution;
        Members rest; ///< all others
    };

    void readContent(json::Value content);
    RawPart readPart(json::Value part);
    Media readBlob(json::Value blob);
    Media readFile(json::Value file);
    Call readCall(json::Value call);
    Response readResponse(json::Value response);

    void addPart(Turn &turn, RawPart part);
    void addThought(Turn &turn, RawPart &part);
    void addCall(Turn &turn, Call call, const QByteArray &signature);
    void addResponse(Turn &turn, Response response);
    void addMedia(std::vector<Part> &parts, RawPart &part);
    void addSignature(Turn &turn, const QByteArray &signature, bool onEmptyText);
    /** Members beside the data: with the medium they belong to, and in the report of those who cannot say them. */
    void addModifiers(MediaSource *source, Members members);
    /** The id of the call that a response without a known one belongs to. */
    QByteArray takeCallId(const Response &response);

    ConversationRequest &m_request;
    struct Waiting {
        QByteArray id;
        QByteArray name;
    };
    std::vector<Waiting> m_waiting; ///< calls of the last model turn without a result so far
    int m_calls = 0;
};

/** The text that a functionResponse's object stands for: its `output`, `error` or `result`, or all of it as JSON. */
struct ResponseText {
    QByteArray text;
    bool isError = false;
    bool isWhole = false; ///< the object is {"output":text} or {"error":text} and no more
};
ResponseText readResponseText(json::Reader &reader, const JsonText &object);

} // namespace station::gemini
