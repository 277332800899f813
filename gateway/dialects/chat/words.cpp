// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/words.h"

#include <array>

namespace station::chat {

namespace {

struct ErrorWords {
    const char *type;
    const char *code; ///< nullptr: none
};

/** Translation matrix §13, column C. */
ErrorWords errorWords(FailureKind kind)
{
    switch (kind) {
    case FailureKind::BadRequest: return {"invalid_request_error", nullptr};
    case FailureKind::ContextTooLong: return {"invalid_request_error", "context_length_exceeded"};
    case FailureKind::CredentialRefused: return {"permission_error", nullptr};
    case FailureKind::QuotaSpent: return {"insufficient_quota", "insufficient_quota"};
    case FailureKind::NotFound: return {"invalid_request_error", "model_not_found"};
    case FailureKind::TooLarge: return {"invalid_request_error", nullptr};
    case FailureKind::RateLimited: return {"rate_limit_error", "rate_limit_exceeded"};
    case FailureKind::WindowSpent: return {"usage_limit_reached", "usage_limit_reached"};
    case FailureKind::ContentPolicy: return {"invalid_request_error", "content_policy_violation"};
    case FailureKind::Overloaded: return {"server_error", "server_is_overloaded"};
    case FailureKind::Timeout: return {"server_error", "timeout"};
    case FailureKind::ServerError:
    case FailureKind::Broken: break;
    }
    return {"server_error", "server_error"};
}

/** Bytes that a JSON string cannot hold as they are: 0 for none, 'u' for a \u escape. */
constexpr std::array<char, 256> kEscapes = [] {
    std::array<char, 256> escapes {};
    for (int i = 0; i < 0x20; ++i)
        escapes[size_t(i)] = 'u';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}();

} // namespace

QByteArray finishWord(FinishReason reason, bool hasCalls)
{
    switch (reason) {
    case FinishReason::Length:
    case FinishReason::ContextFull: return "length";
    case FinishReason::Filter: return "content_filter";
    case FinishReason::Stop:
    case FinishReason::StopSequence:
    case FinishReason::ToolUse:
    case FinishReason::Refusal:
    case FinishReason::Pause:
    case FinishReason::BadCall: break;
    }
    return hasCalls ? "tool_calls" : "stop";
}

void writeUsage(JsonBuilder &json, const TokenCounts &counts)
{
    const qint64 input = counts.input.value_or(0);
    const qint64 output = counts.output.value_or(0);
    json.object();
    json.number("prompt_tokens", input).number("completion_tokens", output).number("total_tokens", input + output);
    json.object("prompt_tokens_details").number("cached_tokens", counts.cachedRead.value_or(0));
    json.number("audio_tokens", 0).number("cache_write_tokens", counts.cacheWrite.value_or(0)).endObject();
    json.object("completion_tokens_details").number("reasoning_tokens", counts.reasoning.value_or(0));
    json.number("audio_tokens", 0).number("accepted_prediction_tokens", 0);
    json.number("rejected_prediction_tokens", 0).endObject();
    json.endObject();
}

QByteArray errorObject(const Failure &failure)
{
    const ErrorWords words = errorWords(failure.kind);
    JsonBuilder json;
    json.object().object("error").text("message", failure.message).text("type", words.type);
    if (failure.param.isEmpty())
        json.null("param");
    else
        json.text("param", failure.param);
    if (words.code)
        json.text("code", words.code);
    else if (!failure.code.isEmpty())
        json.text("code", failure.code);
    else
        json.null("code");
    if (failure.resetsAtS > 0)
        json.number("resets_at", failure.resetsAtS);
    json.endObject().endObject();
    return json.take();
}

void writeAnnotation(JsonBuilder &json, const Annotation &annotation, qint64 offset)
{
    if (annotation.dialect == Dialect::Chat && !annotation.json.isEmpty() && offset == 0) {
        json.raw(annotation.json);
        return;
    }
    json.object().text("type", "url_citation").object("url_citation");
    json.number("start_index", annotation.start ? *annotation.start + offset : 0);
    json.number("end_index", annotation.end ? *annotation.end + offset : 0);
    json.text("title", annotation.title).text("url", annotation.url);
    json.endObject().endObject();
}

void appendString(QByteArray &out, QByteArrayView text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    const char *run = text.data();
    const char *const end = run + text.size();
    for (const char *at = run; at != end; ++at) {
        const char escape = kEscapes[static_cast<unsigned char>(*at)];
        if (!escape)
            continue;
        out.append(run, at - run);
        run = at + 1;
        const char escaped[] {'\\', escape, '0', '0', kHex[(*at >> 4) & 0xf], kHex[*at & 0xf]};
        out.append(escaped, escape == 'u' ? 6 : 2);
    }
    out.append(run, end - run);
    out += '"';
}

QByteArray oneLine(QByteArray json)
{
    if (json.contains('\n') || json.contains('\r'))
        json.replace('\n', ' ').replace('\r', ' ');
    return json;
}

qint64 characters(QByteArrayView utf8)
{
    qint64 count = 0;
    for (const char c : utf8)
        count += (c & 0xc0) != 0x80;
    return count;
}

QByteArray answerId(const ResponseShape &shape)
{
    QByteArray seed = shape.idSeed;
    seed.replace('-', "");
    return "chatcmpl-" + (seed.isEmpty() ? QByteArray::number(shape.nowS) : seed);
}

QByteArray serviceTierWord(const QByteArray &tier)
{
    for (const char *known : {"auto", "default", "flex", "scale", "priority"}) {
        if (tier == known)
            return tier;
    }
    return tier == "standard" ? QByteArray("default") : QByteArray(); // Messages' and Gemini's word
}

QByteArray urlOf(const MediaSource &source)
{
    if (source.data.isEmpty())
        return source.url;
    const QByteArray type = source.mimeType.isEmpty() ? QByteArray("image/png") : source.mimeType;
    QByteArray url;
    url.reserve(type.size() + source.data.size() + 13);
    url += "data:";
    url += type;
    url += ";base64,";
    url += source.data;
    return url;
}

QByteArray refusalText(const QByteArray &explanation)
{
    return explanation.isEmpty() ? QByteArray("The provider declined to answer.") : explanation;
}

QByteArray badCallText(const QByteArray &explanation)
{
    return explanation.isEmpty() ? QByteArray("The model wrote a tool call that cannot be read") : explanation;
}

} // namespace station::chat
