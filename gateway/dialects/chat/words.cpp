// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/words.h"

#include <array>

namespace station::chat {

QByteArray callWord(bool hasCalls, const ResponseShape &shape)
{
    return !hasCalls ? "stop" : shape.speaksFunctions ? "function_call" : "tool_calls";
}

QByteArray finishWord(FinishReason reason, const QByteArray &otherwise)
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
    return otherwise;
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
