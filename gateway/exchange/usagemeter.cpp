// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/usagemeter.h"

#include <simdjson.h>

#include <array>
#include <cstring>

namespace station {

namespace {

constexpr qsizetype kMaxEventBytes = 1024 * 1024;
constexpr qsizetype kMaxWholeBytes = 4 * 1024 * 1024;
constexpr qsizetype kTailBytes = 8 * 1024;
constexpr qsizetype kMaxShapeBytes = 1024;

using simdjson::dom::element;
using simdjson::dom::object;

const char *find(QByteArrayView text, std::string_view needle)
{
    if (text.isEmpty())
        return nullptr; // it may have no address, which memmem() must not be given
    return static_cast<const char *>(memmem(text.data(), size_t(text.size()), needle.data(), needle.size()));
}

/** The members whose strings are the model's words, for each dialect. */
constexpr std::array<std::string_view, 4> kChatText {"\"content\"", "\"reasoning_content\"", "\"reasoning\"",
                                                     "\"arguments\""};
constexpr std::array<std::string_view, 1> kResponsesText {"\"delta\""};
constexpr std::array<std::string_view, 3> kMessagesText {"\"text\"", "\"thinking\"", "\"partial_json\""};
constexpr std::array<std::string_view, 1> kGeminiText {"\"text\""};

/** Length of a JSON string's inside that begins at `at`, as it is written. */
qsizetype stringLength(const char *at, const char *end)
{
    const char *start = at;
    while (at < end && *at != '"')
        at += *at == '\\' ? 2 : 1;
    return qMin(at, end) - start;
}

/** Length of the JSON string that is the value of the member whose quoted name ends at `at`; 0 where it is none. */
qsizetype stringValueLength(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == ':'))
        ++at;
    if (at >= end || *at != '"')
        return 0;
    return stringLength(at + 1, end);
}

/** The string of the first member of that quoted name, as it is written; empty where it is none. */
QByteArrayView stringMember(QByteArrayView json, std::string_view name)
{
    const char *found = find(json, name);
    if (!found)
        return {};
    const char *end = json.data() + json.size();
    const char *at = found + name.size();
    const qsizetype length = stringValueLength(at, end);
    const auto *quote = static_cast<const char *>(memchr(at, '"', size_t(end - at)));
    return length > 0 && quote ? QByteArrayView(quote + 1, length) : QByteArrayView();
}

/** Whether the member of that quoted name has a string that is not empty. */
bool memberIsText(QByteArrayView json, std::string_view name)
{
    const char *end = json.data() + json.size();
    const char *at = json.data();
    while (const char *found = find(QByteArrayView(at, end), name)) {
        at = found + name.size();
        if (stringValueLength(at, end) > 0)
            return true;
    }
    return false;
}

/** An event's type: its name, or where a server leaves that out the member that stands first or nearly so. */
QByteArrayView eventType(QByteArrayView name, QByteArrayView data)
{
    return name.isEmpty() ? stringMember(data.first(qMin<qsizetype>(data.size(), 256)), "\"type\"") : name;
}

std::optional<qint64> integer(const object &o, const char *name)
{
    int64_t value = 0;
    if (o[name].get(value) == simdjson::SUCCESS)
        return value;
    double number = 0; // some servers write counts as 12.0
    if (o[name].get(number) == simdjson::SUCCESS)
        return qint64(number);
    return {};
}

std::optional<qint64> integer(const object &o, const char *outer, const char *name)
{
    object inner;
    return o[outer].get(inner) == simdjson::SUCCESS ? integer(inner, name) : std::nullopt;
}

void take(std::optional<qint64> &into, std::optional<qint64> value)
{
    if (value)
        into = value;
}

/** Chat Completions §4: cached is part of prompt_tokens. Reasoning is part of completion_tokens, but for xAI. */
void readChat(const object &u, TokenCounts &c)
{
    take(c.input, integer(u, "prompt_tokens"));
    take(c.output, integer(u, "completion_tokens"));
    take(c.cachedRead, integer(u, "prompt_cache_hit_tokens")); // DeepSeek
    take(c.cachedRead, integer(u, "prompt_tokens_details", "cached_tokens"));
    take(c.cacheWrite, integer(u, "prompt_tokens_details", "cache_write_tokens"));
    take(c.cacheWrite, integer(u, "prompt_tokens_details", "cache_creation_input_tokens")); // Bailian
    take(c.reasoning, integer(u, "completion_tokens_details", "reasoning_tokens"));
    const auto total = integer(u, "total_tokens");
    if (total && c.reasoning && *c.reasoning > 0 && c.input && c.output
        && *total == *c.input + *c.output + *c.reasoning)
        c.output = *c.output + *c.reasoning;
}

/** Responses §4: cached is part of input_tokens, reasoning part of output_tokens. */
void readResponses(const object &u, TokenCounts &c)
{
    take(c.input, integer(u, "input_tokens"));
    take(c.output, integer(u, "output_tokens"));
    take(c.cachedRead, integer(u, "input_tokens_details", "cached_tokens"));
    take(c.cacheWrite, integer(u, "input_tokens_details", "cache_write_tokens"));
    take(c.reasoning, integer(u, "output_tokens_details", "reasoning_tokens"));
}

/** Messages §4: input_tokens leaves out cache reads and writes; a stream's later report replaces the earlier. */
void readMessages(const object &u, TokenCounts &c)
{
    const qint64 cachedBefore = c.cachedRead.value_or(0) + c.cacheWrite.value_or(0);
    std::optional<qint64> plain;
    if (c.input)
        plain = *c.input - cachedBefore;
    take(plain, integer(u, "input_tokens"));
    take(c.output, integer(u, "output_tokens"));
    take(c.cachedRead, integer(u, "cache_read_input_tokens"));
    take(c.cacheWrite, integer(u, "cache_creation_input_tokens"));
    take(c.reasoning, integer(u, "output_tokens_details", "thinking_tokens"));
    if (plain)
        c.input = *plain + c.cachedRead.value_or(0) + c.cacheWrite.value_or(0);
}

/** Gemini: thoughts are counted beside candidates, tool prompts beside the prompt. */
void readGemini(const object &u, TokenCounts &c)
{
    if (const auto prompt = integer(u, "promptTokenCount"))
        c.input = *prompt + integer(u, "toolUsePromptTokenCount").value_or(0);
    const auto candidates = integer(u, "candidatesTokenCount");
    const auto thoughts = integer(u, "thoughtsTokenCount");
    if (candidates || thoughts)
        c.output = candidates.value_or(0) + thoughts.value_or(0);
    else if (c.input && !c.output)
        c.output = 0; // a blocked prompt reports its own tokens only
    take(c.cachedRead, integer(u, "cachedContentTokenCount"));
    take(c.reasoning, thoughts);
}

/** The usage object of a parsed body or event, wherever the dialect and the known servers put it. */
bool usageObject(element root, Dialect dialect, object &usage)
{
    const auto at = [&](const char *pointer) { return root.at_pointer(pointer).get(usage) == simdjson::SUCCESS; };
    if (dialect == Dialect::Gemini)
        return at("/usageMetadata");
    return at("/usage") || at("/response/usage") || at("/message/usage") || at("/x_groq/usage")
        || at("/choices/0/usage");
}

} // namespace

UsageMeter::UsageMeter(Dialect dialect, bool stream)
    : m_dialect(dialect), m_stream(stream), m_reader(*this, kMaxEventBytes)
{
}

void UsageMeter::feed(QByteArrayView bytes)
{
    if (m_stream) {
        m_reader.feed(bytes);
        return;
    }
    m_whole.append(bytes);
    if (m_whole.size() > kMaxWholeBytes || (m_overflowed && m_whole.size() > 2 * kTailBytes)) {
        m_overflowed = true;
        m_whole = m_whole.last(kTailBytes);
    }
}

void UsageMeter::finish()
{
    if (m_stream) {
        m_reader.finish();
        return;
    }
    if (m_overflowed) {
        readTail();
    } else if (!m_whole.isEmpty()) {
        findUsage(m_whole);
        if (!m_counts.output || m_dialect == Dialect::Responses)
            measureText(m_whole);
    }
    m_whole.clear();
}

void UsageMeter::sseEvent(QByteArrayView name, QByteArrayView data)
{
    ++m_events;
    switch (m_dialect) {
    case Dialect::Chat:
        if (readLikeTheLast(data))
            return;
        learnShape(data);
        break;
    case Dialect::Messages: {
        const QByteArrayView type = eventType(name, data);
        if (type == "content_block_delta") {
            measureText(data);
            return;
        }
        if (type != "message_start" && type != "message_delta" && type != "message_stop" && type != "error")
            return;
        break;
    }
    case Dialect::Responses: {
        const QByteArrayView type = eventType(name, data);
        if (type.endsWith(".delta")) {
            measureText(data);
            return;
        }
        break;
    }
    case Dialect::Gemini: break;
    }
    if (!m_sawEnd)
        watchForEnd(name, data);
    measureText(data);
    findUsage(data);
}

bool UsageMeter::readLikeTheLast(QByteArrayView data)
{
    if (m_prefix.isEmpty() || !data.startsWith(m_prefix) || !data.endsWith(m_suffix)
        || data.size() < m_prefix.size() + m_suffix.size())
        return false;
    const QByteArrayView delta = data.sliced(m_prefix.size(), data.size() - m_prefix.size() - m_suffix.size());
    // Between the two stands one delta object and nothing else: its closing brace is the first outside of strings.
    const char *at = delta.data();
    const char *end = at + delta.size();
    qsizetype length = 0;
    int depth = 1;
    bool isValue = false;
    while (at < end) {
        switch (*at) {
        case '"': {
            const qsizetype string = stringLength(at + 1, end);
            length += isValue ? string : 0;
            at += string + 1;
            isValue = false;
            break;
        }
        case ':': isValue = true; break;
        case '{':
        case '[': ++depth; [[fallthrough]];
        case ',': isValue = false; break;
        case '}':
        case ']':
            if (--depth == 0 && at + 1 != end)
                return false;
            break;
        default: break;
        }
        ++at;
    }
    if (depth != 0)
        return false;
    m_textBytes += length;
    return true;
}

void UsageMeter::learnShape(QByteArrayView data)
{
    constexpr std::string_view kDelta = "\"delta\":{";
    m_prefix.clear();
    const char *delta = find(data, kDelta);
    const qsizetype close = data.indexOf('}', delta ? delta - data.data() : 0);
    if (!delta || close < 0 || data.size() > kMaxShapeBytes)
        return;
    // The end of a flat delta; one with objects inside does not come often enough to be worth it.
    const QByteArrayView suffix = data.sliced(close + 1);
    const QByteArrayView prefix(data.data(), delta + kDelta.size());
    if (memberIsText(suffix, "\"finish_reason\"") || find(suffix, "\"usage\":{") || find(suffix, "\"error\"")
        || find(prefix, "\"usage\"") || find(prefix, "\"error\"") || find(suffix, "\"delta\""))
        return;
    m_prefix = prefix.toByteArray();
    m_suffix = suffix.toByteArray();
}

void UsageMeter::sseSkipped(QByteArrayView name)
{
    ++m_events;
    watchForEnd(name, {});
}

void UsageMeter::watchForEnd(QByteArrayView name, QByteArrayView data)
{
    switch (m_dialect) {
    case Dialect::Chat:
        m_sawEnd = data == "[DONE]" || data.startsWith("{\"error\"") || memberIsText(data, "\"finish_reason\"")
            || find(data, "\"error\":{");
        break;
    case Dialect::Gemini:
        m_sawEnd = memberIsText(data, "\"finishReason\"") || find(data, "\"blockReason\"") || find(data, "\"error\"");
        break;
    case Dialect::Messages:
        m_sawEnd = name == "message_stop" || name == "error" || (name.isEmpty() && find(data, "\"message_stop\""));
        break;
    case Dialect::Responses: {
        const QByteArrayView type = eventType(name, data);
        for (const char *last :
             {"response.completed", "response.incomplete", "response.failed", "response.cancelled", "error"})
            m_sawEnd = m_sawEnd || type == last;
        break;
    }
    }
}

void UsageMeter::measureText(QByteArrayView json)
{
    const char *end = json.data() + json.size();
    const auto measure = [&](std::string_view needle) {
        const char *at = json.data();
        while (const char *found = find(QByteArrayView(at, end), needle)) {
            at = found + needle.size();
            const qsizetype length = stringValueLength(at, end);
            m_textBytes += length;
            at += length;
        }
    };
    switch (m_dialect) {
    case Dialect::Chat:
        for (const auto needle : kChatText)
            measure(needle);
        break;
    case Dialect::Responses:
        for (const auto needle : kResponsesText)
            measure(needle);
        if (m_responseId.isEmpty()) {
            constexpr std::string_view needle = "\"resp_";
            if (const char *found = find(json, needle)) {
                const char *start = found + 1;
                const auto *quote = static_cast<const char *>(memchr(start, '"', size_t(end - start)));
                if (quote && quote - start < 256)
                    m_responseId = QByteArray(start, quote - start);
            }
        }
        break;
    case Dialect::Messages:
        for (const auto needle : kMessagesText)
            measure(needle);
        break;
    case Dialect::Gemini:
        for (const auto needle : kGeminiText)
            measure(needle);
        break;
    }
}

void UsageMeter::findUsage(QByteArrayView json)
{
    const std::string_view needle = m_dialect == Dialect::Gemini ? "\"usageMetadata\"" : "\"usage\"";
    const char *end = json.data() + json.size();
    const char *at = json.data();
    // Chunks that carry "usage":null, as OpenAI's do, are not worth parsing.
    while (const char *found = find(QByteArrayView(at, end), needle)) {
        at = found + needle.size();
        const char *value = at;
        while (value < end && (*value == ' ' || *value == ':' || *value == '\n' || *value == '\r' || *value == '\t'))
            ++value;
        if (value < end && *value == '{' && readUsage(json))
            return;
    }
}

bool UsageMeter::readUsage(QByteArrayView json)
{
    static thread_local simdjson::dom::parser parser;
    element root;
    if (parser.parse(json.data(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return true; // nothing more to find in it
    if (simdjson::dom::array list; root.get(list) == simdjson::SUCCESS) {
        // Gemini's stream without alt=sse: one array, whose last element has the final counts.
        if (list.size() == 0)
            return true;
        root = list.at(list.size() - 1).value_unsafe();
    }
    object usage;
    if (!usageObject(root, m_dialect, usage))
        return true;
    switch (m_dialect) {
    case Dialect::Chat: readChat(usage, m_counts); break;
    case Dialect::Responses: readResponses(usage, m_counts); break;
    case Dialect::Messages: readMessages(usage, m_counts); break;
    case Dialect::Gemini: readGemini(usage, m_counts); break;
    }
    return true;
}

void UsageMeter::readTail()
{
    const QByteArray name = m_dialect == Dialect::Gemini ? "\"usageMetadata\"" : "\"usage\"";
    const qsizetype at = m_whole.lastIndexOf(name);
    const qsizetype open = at < 0 ? -1 : m_whole.indexOf('{', at);
    if (open < 0)
        return;
    int depth = 0;
    for (qsizetype i = open; i < m_whole.size(); ++i) {
        depth += m_whole[i] == '{' ? 1 : m_whole[i] == '}' ? -1 : 0;
        if (depth == 0) {
            readUsage("{" + name + ":" + m_whole.sliced(open, i - open + 1) + "}");
            return;
        }
    }
}

qint64 estimatedInput(qsizetype bodyBytes)
{
    return (bodyBytes + 3) / 4;
}

} // namespace station
