// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/failurebody.h"

#include "gateway/json/jsonbuilder.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <simdjson.h>
#include <vector>

namespace station {

namespace {

using simdjson::dom::element;

QByteArray textAt(const element &root, std::initializer_list<const char *> pointers)
{
    for (const char *pointer : pointers) {
        std::string_view text;
        if (root.at_pointer(pointer).get(text) == simdjson::SUCCESS && !text.empty())
            return {text.data(), qsizetype(text.size())};
    }
    return {};
}

qint64 numberAt(const element &root, std::initializer_list<const char *> pointers)
{
    for (const char *pointer : pointers) {
        double number = 0;
        if (root.at_pointer(pointer).get(number) == simdjson::SUCCESS)
            return qint64(std::ceil(number));
    }
    return 0;
}

/** google.rpc.RetryInfo among the details: {"retryDelay":"34.4s"}. */
int googleRetryDelay(const element &root)
{
    for (const char *pointer : {"/error/details", "/0/error/details"}) {
        simdjson::dom::array details;
        if (root.at_pointer(pointer).get(details) != simdjson::SUCCESS)
            continue;
        for (const element detail : details) {
            std::string_view delay;
            if (detail.at_key("retryDelay").get(delay) == simdjson::SUCCESS && delay.ends_with('s')) {
                delay.remove_suffix(1);
                return int(std::ceil(QByteArray(delay.data(), qsizetype(delay.size())).toDouble()));
            }
        }
    }
    return 0;
}

/** The whole numbers in a text that may count a context's tokens. */
std::vector<qint64> tokenNumbers(const QByteArray &text)
{
    std::vector<qint64> numbers;
    qint64 number = -1;
    for (const char c : text + ' ') {
        if (c >= '0' && c <= '9')
            number = std::max<qint64>(number, 0) * 10 + (c - '0');
        else if (c == ',' && number >= 0)
            continue;
        else if (number >= 0) {
            if (number >= 1000 && number < 100'000'000)
                numbers.push_back(number);
            number = -1;
        }
    }
    return numbers;
}

void text(JsonBuilder &json, const char *name, const QByteArray &value)
{
    // A provider's body may be of any encoding.
    json.text(name, QString::fromUtf8(value).toUtf8());
}

} // namespace

FailureNames failureNames(FailureKind kind)
{
    switch (kind) {
    case FailureKind::BadRequest:
        return {"invalid_request_error", nullptr, "invalid_request_error", "INVALID_ARGUMENT"};
    case FailureKind::ContextTooLong:
        return {"invalid_request_error", "context_length_exceeded", "invalid_request_error", "INVALID_ARGUMENT"};
    case FailureKind::CredentialRefused: return {"permission_error", nullptr, "permission_error", "PERMISSION_DENIED"};
    case FailureKind::QuotaSpent:
        return {"insufficient_quota", "insufficient_quota", "billing_error", "RESOURCE_EXHAUSTED"};
    case FailureKind::NotFound: return {"invalid_request_error", "model_not_found", "not_found_error", "NOT_FOUND"};
    case FailureKind::TooLarge: return {"invalid_request_error", nullptr, "request_too_large", "INVALID_ARGUMENT"};
    case FailureKind::RateLimited:
        return {"rate_limit_error", "rate_limit_exceeded", "rate_limit_error", "RESOURCE_EXHAUSTED"};
    case FailureKind::WindowSpent:
        return {"usage_limit_reached", "usage_limit_reached", "rate_limit_error", "RESOURCE_EXHAUSTED"};
    case FailureKind::ContentPolicy:
        return {"invalid_request_error", "content_policy_violation", "invalid_request_error", "INVALID_ARGUMENT"};
    case FailureKind::Overloaded: return {"server_error", "server_is_overloaded", "overloaded_error", "UNAVAILABLE"};
    case FailureKind::ServerError: return {"server_error", "server_error", "api_error", "INTERNAL"};
    case FailureKind::Timeout: return {"server_error", "timeout", "timeout_error", "DEADLINE_EXCEEDED"};
    case FailureKind::Broken: return {"server_error", "server_error", "api_error", "UNAVAILABLE"};
    }
    return {"server_error", nullptr, "api_error", "INTERNAL"};
}

Failure readFailure(const QByteArray &providerName, int status, const Headers &headers, const QByteArray &body)
{
    Failure failure;
    failure.status = status;
    QByteArray message;
    QByteArray type;
    QByteArray googleStatus;
    QByteArray reason;
    simdjson::dom::parser parser;
    element root;
    if (parser.parse(body.constData(), size_t(body.size())).get(root) == simdjson::SUCCESS) {
        message = textAt(root,
                         {"/error/message", "/message", "/error", "/detail", "/0/error/message", "/detail/0/msg",
                          "/response/error/message", "/errors/0/message"});
        failure.code = textAt(root,
                              {"/error/code", "/error/type", "/error/status", "/code", "/type", "/0/error/status",
                               "/response/error/code"});
        type = textAt(root, {"/error/type"});
        googleStatus = textAt(root, {"/error/status", "/0/error/status"});
        reason = textAt(root, {"/error/details/0/reason", "/0/error/details/0/reason"});
        failure.param = textAt(root, {"/error/param", "/param"});
        failure.resetsAtS = numberAt(root, {"/error/resets_at"});
        failure.retryAfterSeconds = googleRetryDelay(root);
        if (failure.retryAfterSeconds == 0)
            failure.retryAfterSeconds = int(numberAt(root, {"/error/resets_in_seconds"}));
    }
    if (message.isEmpty()) {
        const QByteArray start = body.trimmed().left(200);
        message = start.isEmpty() || start.startsWith('<') || start.startsWith('{')
            ? "status " + QByteArray::number(status)
            : start;
    }
    failure.kind = failureKind(status, {reason, failure.code, type, googleStatus}, message);
    failure.message = providerName + ": " + message;
    bool known = false;
    const int seconds = int(std::ceil(headers.value("retry-after").toDouble(&known)));
    if (known && seconds > 0)
        failure.retryAfterSeconds = seconds;
    return failure;
}

Failure failureOf(const Error &error)
{
    Failure failure;
    failure.message = error.message;
    failure.param = error.param;
    failure.retryAfterSeconds = error.retryAfterSeconds;
    switch (error.code) {
    case ErrorCode::UpstreamBroken: failure.kind = FailureKind::Broken; break;
    case ErrorCode::UpstreamTimeout: failure.kind = FailureKind::Timeout; break;
    case ErrorCode::Unavailable: failure.kind = FailureKind::Overloaded; break;
    case ErrorCode::RateLimited: failure.kind = FailureKind::RateLimited; break;
    case ErrorCode::BudgetSpent: failure.kind = FailureKind::QuotaSpent; break;
    case ErrorCode::Forbidden:
    case ErrorCode::KeyRejected: failure.kind = FailureKind::CredentialRefused; break;
    case ErrorCode::NotFound: failure.kind = FailureKind::NotFound; break;
    case ErrorCode::BodyTooLarge: failure.kind = FailureKind::TooLarge; break;
    case ErrorCode::Internal: failure.kind = FailureKind::ServerError; break;
    default: failure.kind = FailureKind::BadRequest;
    }
    return failure;
}

int failureStatus(Dialect dialect, const Failure &failure)
{
    const bool responses = dialect == Dialect::Responses;
    switch (failure.kind) {
    case FailureKind::BadRequest: return failure.status >= 400 && failure.status < 500 ? failure.status : 400;
    case FailureKind::ContextTooLong:
    case FailureKind::ContentPolicy: return 400;
    // Codex repeats 401 and 403, Claude Code 401.
    case FailureKind::CredentialRefused: return responses ? 400 : 403;
    case FailureKind::QuotaSpent: return dialect == Dialect::Messages ? 402 : 429;
    case FailureKind::NotFound: return 404;
    case FailureKind::TooLarge: return 413;
    case FailureKind::RateLimited:
    case FailureKind::WindowSpent: return 429;
    case FailureKind::Overloaded: return dialect == Dialect::Messages ? 529 : 503;
    case FailureKind::ServerError:
        return failure.status >= 500 && failure.status < 600 ? failure.status
            : dialect == Dialect::Gemini                     ? 500 // INTERNAL
                                                             : 502;
    case FailureKind::Timeout: return 504;
    case FailureKind::Broken: return 502;
    }
    return 502;
}

bool isPassing(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::RateLimited:
    case FailureKind::Overloaded:
    case FailureKind::ServerError:
    case FailureKind::Timeout:
    case FailureKind::Broken: return true;
    default: return false;
    }
}

Headers failureHeaders(Dialect dialect, const Failure &failure)
{
    Headers headers {{"content-type", "application/json"}};
    int seconds = failure.retryAfterSeconds;
    // Codex takes a 429 without a time for a final one.
    if (seconds == 0 && failure.kind == FailureKind::RateLimited)
        seconds = 5;
    if (seconds > 0)
        headers.add("retry-after", QByteArray::number(seconds));
    if (!isPassing(failure) || (dialect == Dialect::Messages && failure.kind == FailureKind::WindowSpent))
        headers.add("x-should-retry", "false");
    return headers;
}

QByteArray messageForMessages(const Failure &failure)
{
    if (failure.kind != FailureKind::ContextTooLong || failure.message.contains("prompt is too long"))
        return failure.message;
    std::vector<qint64> numbers = tokenNumbers(failure.message);
    std::sort(numbers.begin(), numbers.end());
    if (numbers.empty())
        return "prompt is too long: " + failure.message;
    const qint64 limit = numbers.front();
    const qint64 used = numbers.size() > 1 ? numbers.back() : limit + 1;
    return "prompt is too long: " + QByteArray::number(used) + " tokens > " + QByteArray::number(limit) + " maximum ("
        + failure.message + ')';
}

QByteArray failureBody(Dialect dialect, const Failure &failure, const QByteArray &requestId)
{
    const FailureNames names = failureNames(failure.kind);
    JsonBuilder json;
    json.object();
    switch (dialect) {
    case Dialect::Chat:
    case Dialect::Responses:
        json.object("error");
        text(json, "message", failure.message);
        json.text("type", names.openAiType);
        if (failure.param.isEmpty())
            json.null("param");
        else
            text(json, "param", failure.param);
        if (names.openAiCode)
            json.text("code", names.openAiCode);
        else if (!failure.code.isEmpty())
            text(json, "code", failure.code);
        else
            json.null("code");
        if (failure.kind == FailureKind::WindowSpent && failure.resetsAtS)
            json.number("resets_at", failure.resetsAtS);
        json.endObject();
        break;
    case Dialect::Messages:
        json.text("type", "error").object("error").text("type", names.anthropicType);
        text(json, "message", messageForMessages(failure));
        json.endObject();
        if (!requestId.isEmpty())
            text(json, "request_id", requestId);
        break;
    case Dialect::Gemini:
        json.object("error").number("code", failureStatus(dialect, failure));
        text(json, "message", failure.message);
        json.text("status", names.geminiStatus);
        if (failure.retryAfterSeconds > 0)
            json.array("details")
                .object()
                .text("@type", "type.googleapis.com/google.rpc.RetryInfo")
                .text("retryDelay", QByteArray::number(failure.retryAfterSeconds) + 's')
                .endObject()
                .endArray();
        json.endObject();
        break;
    }
    json.endObject();
    return json.take();
}

} // namespace station
