// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/failure.h"

#include <algorithm>
#include <optional>

namespace station {

namespace {

struct Word {
    QByteArrayView start; ///< of the provider's word, in any case
    FailureKind kind;
};

/** Wire notes: chat-completions §6, responses §4 and §8, messages §9, gemini §7, providers. */
constexpr Word kWords[] = {
    {"context_length_exceeded", FailureKind::ContextTooLong},
    {"exceed_context_size", FailureKind::ContextTooLong}, // llama.cpp
    {"string_above_max_length", FailureKind::ContextTooLong},
    {"insufficient_quota", FailureKind::QuotaSpent},
    {"insufficient_balance", FailureKind::QuotaSpent},
    {"usage_not_included", FailureKind::QuotaSpent},
    {"billing", FailureKind::QuotaSpent},
    {"arrearage", FailureKind::QuotaSpent}, // Bailian
    {"usage_limit_reached", FailureKind::WindowSpent},
    {"rate_limit", FailureKind::RateLimited},
    {"ratelimit", FailureKind::RateLimited},
    {"resource_exhausted", FailureKind::RateLimited},
    {"throttling", FailureKind::RateLimited},
    {"limit_requests", FailureKind::RateLimited},
    {"content_policy", FailureKind::ContentPolicy},
    {"content_filter", FailureKind::ContentPolicy},
    {"data_inspection_failed", FailureKind::ContentPolicy},
    {"datainspection", FailureKind::ContentPolicy}, // Bailian's own API
    {"moderation", FailureKind::ContentPolicy},
    {"bio_policy", FailureKind::ContentPolicy},
    {"cyber_policy", FailureKind::ContentPolicy},
    {"server_is_overloaded", FailureKind::Overloaded},
    {"overloaded", FailureKind::Overloaded},
    {"slow_down", FailureKind::Overloaded},
    {"unavailable", FailureKind::Overloaded},
    {"invalid_api_key", FailureKind::CredentialRefused},
    {"api_key_invalid", FailureKind::CredentialRefused},
    {"authentication_error", FailureKind::CredentialRefused},
    {"unauthenticated", FailureKind::CredentialRefused},
    {"permission", FailureKind::CredentialRefused},
    {"model_not_found", FailureKind::NotFound},
    {"not_found", FailureKind::NotFound},
    {"request_too_large", FailureKind::TooLarge},
    {"timeout", FailureKind::Timeout},
    {"deadline_exceeded", FailureKind::Timeout},
};

/** BytePlus says before it of what and on which way: "OutputImageSensitiveContentDetected". */
constexpr QByteArrayView kSensitive = "SensitiveContent";

constexpr QByteArrayView kJustWrong[] = {"invalid_", "failed_precondition", "out_of_range", "tool_use_failed"};

/** What some say in the message alone; in lower case. */
constexpr Word kPhrases[] = {
    {"prompt is too long", FailureKind::ContextTooLong},
    {"maximum context length", FailureKind::ContextTooLong},
    {"context window", FailureKind::ContextTooLong},
    {"context limit", FailureKind::ContextTooLong},
    {"input token count", FailureKind::ContextTooLong},
    {"range of input length", FailureKind::ContextTooLong},
    {"reduce the length of the messages", FailureKind::ContextTooLong},
    {"credit balance is too low", FailureKind::QuotaSpent},
    {"insufficient balance", FailureKind::QuotaSpent},
    {"api key not valid", FailureKind::CredentialRefused},
    {"api key expired", FailureKind::CredentialRefused},
    {"api key not found", FailureKind::CredentialRefused},
};

std::optional<FailureKind> kindOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403: return FailureKind::CredentialRefused;
    case 402: return FailureKind::QuotaSpent;
    case 404: return FailureKind::NotFound;
    case 413: return FailureKind::TooLarge;
    case 429: return FailureKind::RateLimited;
    case 408:
    case 504:
    case 524: return FailureKind::Timeout;
    case 498: // Groq: no flex capacity
    case 503:
    case 529: return FailureKind::Overloaded;
    default: break;
    }
    if (status >= 400 && status < 500)
        return FailureKind::BadRequest;
    return status >= 500 ? std::optional(FailureKind::ServerError) : std::nullopt;
}

bool beginsWith(QByteArrayView word, QByteArrayView start)
{
    return word.size() >= start.size() && word.first(start.size()).compare(start, Qt::CaseInsensitive) == 0;
}

} // namespace

FailureKind failureKind(int httpStatus, std::initializer_list<QByteArrayView> words, QByteArrayView message)
{
    for (const QByteArrayView word : words) {
        const auto known = std::find_if(std::begin(kWords), std::end(kWords),
                                        [word](const Word &w) { return beginsWith(word, w.start); });
        if (known != std::end(kWords))
            return known->kind;
        if (word.contains(kSensitive))
            return FailureKind::ContentPolicy;
    }
    const QByteArray lower = message.toByteArray().toLower();
    const auto said = std::find_if(std::begin(kPhrases), std::end(kPhrases),
                                   [&lower](const Word &w) { return lower.contains(w.start); });
    if (said != std::end(kPhrases))
        return said->kind;
    if (const auto kind = kindOfStatus(httpStatus))
        return *kind;
    const bool isJustWrong = std::any_of(words.begin(), words.end(), [](QByteArrayView word) {
        return std::any_of(std::begin(kJustWrong), std::end(kJustWrong),
                           [word](QByteArrayView start) { return beginsWith(word, start); });
    });
    return isJustWrong ? FailureKind::BadRequest : FailureKind::ServerError;
}

} // namespace station
