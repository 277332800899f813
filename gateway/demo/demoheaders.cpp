// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demoheaders.h"

#include "gateway/json/jsonbuilder.h"

#include <QDateTime>

namespace station {

namespace {

const char *openAiType(int status)
{
    switch (status) {
    case 401: return "authentication_error";
    case 403: return "permission_error";
    case 429: return "rate_limit_error";
    default: return status >= 500 ? "server_error" : "invalid_request_error";
    }
}

const char *openAiCode(int status)
{
    switch (status) {
    case 401: return "invalid_api_key";
    case 404: return "model_not_found";
    case 429: return "rate_limit_exceeded";
    case 503:
    case 529: return "server_is_overloaded";
    default: return status >= 500 ? "server_error" : nullptr;
    }
}

const char *anthropicType(int status)
{
    switch (status) {
    case 401: return "authentication_error";
    case 402: return "billing_error";
    case 403: return "permission_error";
    case 404: return "not_found_error";
    case 409: return "conflict_error";
    case 413: return "request_too_large";
    case 429: return "rate_limit_error";
    case 504: return "timeout_error";
    case 529: return "overloaded_error";
    default: return status >= 500 ? "api_error" : "invalid_request_error";
    }
}

const char *googleStatus(int status)
{
    switch (status) {
    case 401: return "UNAUTHENTICATED";
    case 403: return "PERMISSION_DENIED";
    case 404: return "NOT_FOUND";
    case 429: return "RESOURCE_EXHAUSTED";
    case 499: return "CANCELLED";
    case 503:
    case 529: return "UNAVAILABLE";
    case 504: return "DEADLINE_EXCEEDED";
    default: return status >= 500 ? "INTERNAL" : "INVALID_ARGUMENT";
    }
}

void writeGoogleError(JsonBuilder &json, int status, const QByteArray &message, int retryAfterSeconds)
{
    json.object("error").number("code", status).text("message", message).text("status", googleStatus(status));
    if (retryAfterSeconds > 0) { // Google says it here instead of in a header
        json.array("details").object().text("@type", "type.googleapis.com/google.rpc.RetryInfo");
        json.text("retryDelay", QByteArray::number(retryAfterSeconds) + 's').endObject().endArray();
    }
    json.endObject();
}

} // namespace

QByteArray demoErrorBody(DemoDialect dialect, int status, const QByteArray &message, int retryAfterSeconds,
                         const QByteArray &requestId)
{
    JsonBuilder json;
    json.object();
    if (dialect == DemoDialect::Gemini) {
        writeGoogleError(json, status, message, retryAfterSeconds);
    } else if (dialect == DemoDialect::Messages) {
        json.text("type", "error").object("error").text("type", anthropicType(status)).text("message", message);
        json.endObject().text("request_id", requestId);
    } else {
        json.object("error").text("message", message).text("type", openAiType(status)).null("param");
        if (const char *code = openAiCode(status))
            json.text("code", code);
        else
            json.null("code");
        json.endObject();
    }
    return json.endObject().take();
}

void addProviderHeaders(DemoDialect dialect, const QByteArray &requestId, Headers &headers)
{
    if (dialect == DemoDialect::Gemini) {
        headers.add("server-timing", "gfet4t7; dur=42"); // Google sends nothing about its limits
        return;
    }
    if (dialect == DemoDialect::Messages) {
        const QByteArray reset = QDateTime::currentDateTimeUtc().addSecs(60).toString(Qt::ISODate).toLatin1();
        for (const char *kind : {"requests", "tokens", "input-tokens", "output-tokens"}) {
            const QByteArray prefix = QByteArray("anthropic-ratelimit-") + kind;
            headers.add(prefix + "-limit", kind[0] == 'r' ? "1000" : "400000");
            headers.add(prefix + "-remaining", kind[0] == 'r' ? "999" : "399000");
            headers.add(prefix + "-reset", reset);
        }
        headers.add("request-id", requestId);
        return;
    }
    headers.add("x-request-id", requestId);
    headers.add("openai-processing-ms", "42");
    headers.add("openai-version", "2020-10-01");
    headers.add("x-ratelimit-limit-requests", "500");
    headers.add("x-ratelimit-limit-tokens", "200000");
    headers.add("x-ratelimit-remaining-requests", "499");
    headers.add("x-ratelimit-remaining-tokens", "199000");
    headers.add("x-ratelimit-reset-requests", "120ms");
    headers.add("x-ratelimit-reset-tokens", "6m0s");
}

} // namespace station
