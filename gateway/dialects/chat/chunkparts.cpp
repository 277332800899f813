// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage and errors: what a chunk has beside its choices.
#include "gateway/dialects/chat/chunk.h"

#include <algorithm>
#include <array>

namespace station::chat {

namespace {

void take(std::optional<qint64> &into, json::Value value)
{
    if (const auto count = json::rounded(value)) // some servers write 12.0
        into = count;
}

QByteArray textOrNumber(json::Value value)
{
    if (json::isString(value) || json::isNull(value))
        return json::text(value);
    return json::raw(value);
}

} // namespace

TokenCounts readUsage(json::Value value, QByteArrayView provider)
{
    TokenCounts counts;
    std::optional<qint64> total;
    std::optional<qint64> otherRead;
    std::optional<qint64> otherWrite;
    const auto promptDetails = [&](std::string_view name, json::Value member) {
        if (name == "cached_tokens")
            take(counts.cachedRead, member);
        else if (name == "cache_write_tokens")
            take(counts.cacheWrite, member);
        else if (name == "cache_creation_input_tokens") // Bailian
            take(otherWrite, member);
    };
    const auto completionDetails = [&](std::string_view name, json::Value member) {
        if (name == "reasoning_tokens")
            take(counts.reasoning, member);
    };
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "prompt_tokens")
            take(counts.input, member);
        else if (name == "completion_tokens")
            take(counts.output, member);
        else if (name == "total_tokens")
            take(total, member);
        else if (name == "prompt_tokens_details") {
            if (json::isObject(member))
                json::members(member, promptDetails);
        } else if (name == "completion_tokens_details") {
            if (json::isObject(member))
                json::members(member, completionDetails);
        } else if (name == "prompt_cache_hit_tokens" || name == "cached_tokens") { // DeepSeek; Moonshot and Together
            take(otherRead, member);
        } else if (name == "cache_creation_input_tokens") { // Vercel
            take(otherWrite, member);
        }
    });
    if (!counts.cachedRead)
        counts.cachedRead = otherRead;
    if (!counts.cacheWrite)
        counts.cacheWrite = otherWrite;
    // xAI counts reasoning beside completion_tokens, also where another host serves its models: the total tells.
    const qint64 reasoning = counts.reasoning.value_or(0);
    if (reasoning > 0 && counts.output) {
        const bool isBeside =
            total ? counts.input && *total == *counts.input + *counts.output + reasoning : provider == "xai";
        if (isBeside)
            counts.output = *counts.output + reasoning;
    }
    return counts;
}

Failure readError(json::Value value)
{
    Failure failure;
    QByteArray type;
    int status = 0;
    if (json::isObject(value)) {
        json::members(value, [&](std::string_view name, json::Value member) {
            if (name == "message")
                failure.message = textOrNumber(member);
            else if (name == "code")
                failure.code = textOrNumber(member);
            else if (name == "type")
                type = textOrNumber(member);
            else if (name == "param")
                failure.param = textOrNumber(member);
            else if (name == "status_code")
                status = int(std::clamp<qint64>(json::rounded(member).value_or(0), 0, 999));
        });
    } else {
        failure.message = textOrNumber(value);
    }
    // OpenRouter and llama.cpp: the code is the HTTP status.
    bool isNumber = false;
    const int number = failure.code.toInt(&isNumber);
    if (isNumber && number >= 400 && number < 600)
        status = number;
    failure.kind = failureKind(status, {failure.code, type}, failure.message);
    if (failure.code.isEmpty())
        failure.code = type;
    if (failure.message.isEmpty())
        failure.message = "The provider gave an error without a message";
    return failure;
}

} // namespace station::chat
