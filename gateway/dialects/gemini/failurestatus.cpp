// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/failurestatus.h"

#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsonbuilder.h"

#include <cmath>

namespace station::gemini {

namespace {

struct Status {
    int code;
    const char *name;
};

Status statusOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::BadRequest:
    case FailureKind::ContextTooLong:
    case FailureKind::ContentPolicy: return {400, "INVALID_ARGUMENT"};
    case FailureKind::TooLarge: return {413, "INVALID_ARGUMENT"};
    case FailureKind::CredentialRefused: return {403, "PERMISSION_DENIED"};
    case FailureKind::NotFound: return {404, "NOT_FOUND"};
    case FailureKind::QuotaSpent:
    case FailureKind::RateLimited:
    case FailureKind::WindowSpent: return {429, "RESOURCE_EXHAUSTED"};
    case FailureKind::Overloaded: return {503, "UNAVAILABLE"};
    case FailureKind::ServerError: return {500, "INTERNAL"};
    case FailureKind::Broken: return {502, "UNAVAILABLE"};
    case FailureKind::Timeout: return {504, "DEADLINE_EXCEEDED"};
    }
    return {500, "INTERNAL"};
}

FailureKind kindOf(const Failure &failure)
{
    const QByteArray &code = failure.code;
    if (code == "INVALID_ARGUMENT" || code == "FAILED_PRECONDITION" || code == "OUT_OF_RANGE") {
        // "The input token count (1048577) exceeds the maximum number of tokens allowed (1048576)."
        if (failure.message.contains("token count") && failure.message.contains("exceeds the maximum"))
            return FailureKind::ContextTooLong;
        // A wrong key is an argument too.
        return failure.message.startsWith("API key") ? FailureKind::CredentialRefused : FailureKind::BadRequest;
    }
    if (code == "UNAUTHENTICATED" || code == "PERMISSION_DENIED")
        return FailureKind::CredentialRefused;
    if (code == "NOT_FOUND")
        return FailureKind::NotFound;
    if (code == "RESOURCE_EXHAUSTED" || failure.status == 429)
        return FailureKind::RateLimited;
    if (code == "UNAVAILABLE" || failure.status == 503)
        return FailureKind::Overloaded;
    if (code == "DEADLINE_EXCEEDED" || failure.status == 504)
        return FailureKind::Timeout;
    return failure.status >= 400 && failure.status < 500 ? FailureKind::BadRequest : FailureKind::ServerError;
}

/** "34.4s", rounded up. */
int seconds(QByteArray delay)
{
    if (!delay.endsWith('s'))
        return 0;
    delay.chop(1);
    bool isNumber = false;
    const double value = delay.toDouble(&isNumber);
    return isNumber && value > 0 && value < 1e6 ? int(std::ceil(value)) : 0;
}

void readDetail(json::Value detail, Failure &failure, bool &perDay)
{
    members(detail, [&](std::string_view name, json::Value value) {
        if (name == "retryDelay" && json::isString(value))
            failure.retryAfterSeconds = seconds(json::text(value));
        else if (name == "violations" && json::isArray(value))
            json::elements(value, [&](json::Value violation, size_t) {
                members(violation, [&](std::string_view member, json::Value quota) {
                    if (member == "quotaId" && json::isString(quota))
                        perDay = perDay || json::view(quota).find("PerDay") != std::string_view::npos;
                });
            });
    });
}

} // namespace

JsonText failureJson(const Failure &failure)
{
    const Status status = statusOf(failure.kind);
    JsonBuilder json;
    json.object()
        .object("error")
        .number("code", status.code)
        .text("message", failure.message)
        .text("status", status.name);
    if (failure.retryAfterSeconds > 0)
        json.array("details")
            .object()
            .text("@type", "type.googleapis.com/google.rpc.RetryInfo")
            .text("retryDelay", QByteArray::number(failure.retryAfterSeconds) + 's')
            .endObject()
            .endArray();
    json.endObject().endObject();
    return json.take();
}

Failure readFailure(json::Value error)
{
    Failure failure;
    bool perDay = false;
    if (json::isString(error)) {
        failure.message = json::text(error);
        return failure;
    }
    members(error, [&](std::string_view name, json::Value value) {
        if (name == "code" && json::typeOf(value) == json::Type::number)
            failure.status = int(json::integer(value).value_or(0));
        else if (name == "message" && json::isString(value))
            failure.message = json::text(value);
        else if (name == "status" && json::isString(value))
            failure.code = json::text(value);
        else if (name == "details" && json::isArray(value))
            json::elements(value, [&](json::Value detail, size_t) {
                if (json::isObject(detail))
                    readDetail(detail, failure, perDay);
            });
    });
    failure.kind = kindOf(failure);
    if (failure.kind == FailureKind::RateLimited && perDay)
        failure.kind = FailureKind::WindowSpent;
    if (failure.message.isEmpty())
        failure.message = "The provider reported an error without a message.";
    // The answer had begun: its status was 200.
    failure.status = 0;
    return failure;
}

} // namespace station::gemini
