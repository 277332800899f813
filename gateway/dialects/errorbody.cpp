// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/errorbody.h"

#include "gateway/http/errorstatus.h"

#include <QString>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace station {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/** Message types and codes: wire formats of Chat Completions §6, Messages §9, Gemini's google.rpc.Status. */
struct Names {
    const char *openAiType;
    const char *openAiCode;
    const char *anthropicType;
    const char *geminiStatus;
};

Names names(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
    case ErrorCode::MethodNotAllowed:
    case ErrorCode::UnsupportedMedia:
    case ErrorCode::ExpectationFailed:
    case ErrorCode::UpgradeRefused:
    case ErrorCode::HeadersTooLarge:
    case ErrorCode::Conflict:
    case ErrorCode::Gone:
    case ErrorCode::SlowRequest: return {"invalid_request_error", nullptr, "invalid_request_error", "INVALID_ARGUMENT"};
    case ErrorCode::KeyRejected:
        return {"authentication_error", "invalid_api_key", "authentication_error", "UNAUTHENTICATED"};
    case ErrorCode::BudgetSpent:
        return {"insufficient_quota", "insufficient_quota", "billing_error", "RESOURCE_EXHAUSTED"};
    case ErrorCode::Forbidden: return {"permission_error", nullptr, "permission_error", "PERMISSION_DENIED"};
    case ErrorCode::NotFound: return {"invalid_request_error", "not_found", "not_found_error", "NOT_FOUND"};
    case ErrorCode::BodyTooLarge: return {"invalid_request_error", nullptr, "request_too_large", "INVALID_ARGUMENT"};
    case ErrorCode::RateLimited:
        return {"rate_limit_error", "rate_limit_exceeded", "rate_limit_error", "RESOURCE_EXHAUSTED"};
    case ErrorCode::Internal: return {"server_error", "server_error", "api_error", "INTERNAL"};
    case ErrorCode::UpstreamBroken: return {"server_error", "server_error", "api_error", "UNAVAILABLE"};
    case ErrorCode::Unavailable: return {"server_error", "server_error", "overloaded_error", "UNAVAILABLE"};
    case ErrorCode::UpstreamTimeout: return {"server_error", "server_error", "timeout_error", "DEADLINE_EXCEEDED"};
    }
    return {"server_error", nullptr, "api_error", "INTERNAL"};
}

void key(Writer &w, const char *name)
{
    w.Key(name);
}

void text(Writer &w, const QByteArray &value)
{
    // A message may quote a path or a header, whose bytes are anything; JSON is UTF-8.
    const QByteArray utf8 = QString::fromUtf8(value).toUtf8();
    w.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
}

void textOrNull(Writer &w, const char *value)
{
    if (value)
        w.String(value);
    else
        w.Null();
}

QByteArray taken(const rapidjson::StringBuffer &buffer)
{
    return QByteArray(buffer.GetString(), qsizetype(buffer.GetSize()));
}

/** A response to go on from that nobody knows; OpenAI answers 400 to it (wire notes of Responses, section 6). */
bool isUnknownResponse(const Error &error)
{
    return error.code == ErrorCode::NotFound && error.param == "previous_response_id";
}

QByteArray openAiCode(const Error &error)
{
    if (!error.wireCode.isEmpty())
        return error.wireCode;
    if (error.code == ErrorCode::NotFound && error.param == "model")
        return "model_not_found";
    if (isUnknownResponse(error))
        return "previous_response_not_found";
    const char *code = names(error.code).openAiCode;
    return code ? QByteArray(code) : QByteArray();
}

} // namespace

int errorStatus(Dialect dialect, const Error &error)
{
    // Codex gives up on 429 insufficient_quota and on 400 at once, but repeats 402 and 403 for a while.
    if (dialect == Dialect::Responses && error.code == ErrorCode::BudgetSpent)
        return 429;
    if (dialect == Dialect::Responses && error.code == ErrorCode::Forbidden && error.param != "host"
        && error.param != "origin")
        return 400;
    if (isUnknownResponse(error))
        return 400;
    return httpStatus(error.code);
}

bool isPermanentStatus(int status)
{
    return status >= 400 && status < 500 && status != 408 && status != 409 && status != 425 && status != 429
        && status != 498;
}

Headers errorHeaders(Dialect dialect, const Error &error)
{
    Headers headers {{"content-type", "application/json"}};
    if (error.retryAfterSeconds > 0)
        headers.add("retry-after", QByteArray::number(error.retryAfterSeconds));
    // What was made, and is lost, would be made and paid again.
    if (isPermanentStatus(errorStatus(dialect, error)) || error.code == ErrorCode::BudgetSpent
        || error.code == ErrorCode::Conflict || error.wireCode == kResultNotFetched)
        headers.add("x-should-retry", "false");
    return headers;
}

QByteArray errorBody(Dialect dialect, const Error &error, const QByteArray &requestId)
{
    rapidjson::StringBuffer buffer;
    Writer w(buffer);
    const Names n = names(error.code);
    w.StartObject();
    switch (dialect) {
    case Dialect::Chat:
    case Dialect::Responses: {
        key(w, "error");
        w.StartObject();
        key(w, "message");
        text(w, error.message);
        key(w, "type");
        w.String(n.openAiType);
        key(w, "param");
        textOrNull(w, error.param.isEmpty() ? nullptr : error.param.constData());
        key(w, "code");
        const QByteArray code = openAiCode(error);
        textOrNull(w, code.isEmpty() ? nullptr : code.constData());
        w.EndObject();
        break;
    }
    case Dialect::Messages:
        key(w, "type");
        w.String("error");
        key(w, "error");
        w.StartObject();
        key(w, "type");
        w.String(n.anthropicType);
        key(w, "message");
        text(w, error.message);
        w.EndObject();
        if (!requestId.isEmpty()) {
            key(w, "request_id");
            text(w, requestId);
        }
        break;
    case Dialect::Gemini:
        key(w, "error");
        w.StartObject();
        key(w, "code");
        w.Int(errorStatus(dialect, error));
        key(w, "message");
        text(w, error.message);
        key(w, "status");
        w.String(n.geminiStatus);
        w.EndObject();
        break;
    }
    w.EndObject();
    return taken(buffer);
}

QByteArray errorEvent(Dialect dialect, const Error &error, qint64 sequence, const QByteArray &providerBody)
{
    // One line: a line feed would end the data field.
    QByteArray body = providerBody.trimmed();
    body.replace('\n', ' ').replace('\r', ' ');
    const bool usable = body.startsWith('{') && body.endsWith('}') && body.contains("\"error\"");
    switch (dialect) {
    case Dialect::Chat:
    case Dialect::Gemini: return "data: " + (usable ? body : errorBody(dialect, error, {})) + "\n\n";
    case Dialect::Messages: return "event: error\ndata: " + (usable ? body : errorBody(dialect, error, {})) + "\n\n";
    case Dialect::Responses: {
        // response.failed and not `error`: Codex takes the latter for a lost connection and repeats the request.
        rapidjson::StringBuffer buffer;
        Writer w(buffer);
        w.StartObject();
        key(w, "type");
        w.String("response.failed");
        key(w, "sequence_number");
        w.Int64(sequence);
        key(w, "response");
        w.StartObject();
        key(w, "id");
        w.String("resp_failed");
        key(w, "object");
        w.String("response");
        key(w, "status");
        w.String("failed");
        key(w, "error");
        w.StartObject();
        key(w, "code");
        const QByteArray code = openAiCode(error);
        text(w, code.isEmpty() ? QByteArray("server_error") : code);
        key(w, "message");
        text(w, error.message);
        w.EndObject();
        key(w, "output");
        w.StartArray();
        w.EndArray();
        w.EndObject();
        w.EndObject();
        return "event: response.failed\ndata: " + taken(buffer) + "\n\n";
    }
    }
    return {};
}

} // namespace station
