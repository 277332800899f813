// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/requestreader.h"

#include "gateway/dialects/chat/messagereader.h"
#include "gateway/dialects/chat/toolreader.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

namespace station {

namespace {

void readStreamOptions(json::Value value, ConversationRequest &request)
{
    if (json::isNull(value))
        return;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "include_usage") {
            if (!json::isNull(member))
                request.includeUsage = json::flag(member);
        } else {
            request.extras.push_back({"stream_options." + json::bytes(name), json::raw(member)});
        }
    });
}

void readStop(json::Value value, Sampling &sampling)
{
    if (json::isArray(value))
        json::elements(value, [&](json::Value element, size_t) { sampling.stop.push_back(json::text(element)); });
    else if (!json::isNull(value))
        sampling.stop.push_back(json::text(value));
}

void readSchema(json::Value value, OutputFormat &format)
{
    json::members(value, [&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "name")
            format.name = json::text(member);
        else if (name == "description")
            format.description = json::text(member);
        else if (name == "schema")
            format.schema = json::raw(member);
        else if (name == "strict")
            format.strict = json::flag(member);
    });
}

void readFormat(json::Value value, OutputFormat &format)
{
    if (json::isNull(value))
        return;
    QByteArray type;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "type")
            type = json::text(member);
        else if (name == "json_schema")
            readSchema(member, format);
    });
    if (type == "json_schema")
        format.kind = OutputFormat::Kind::JsonSchema;
    else if (type == "json_object")
        format.kind = OutputFormat::Kind::JsonObject;
    else if (type != "text")
        json::fail("response_format.type is text, json_object or json_schema");
}

void setEffort(ReasoningSettings &reasoning, Effort effort)
{
    reasoning.effort = effort;
    if (effort == Effort::None)
        reasoning.mode = ReasoningSettings::Mode::Off;
    else if (reasoning.mode == ReasoningSettings::Mode::Unset)
        reasoning.mode = ReasoningSettings::Mode::Effort;
}

void setBudget(ReasoningSettings &reasoning, std::optional<qint64> tokens)
{
    if (!tokens)
        return;
    reasoning.budget = *tokens;
    reasoning.mode = *tokens == 0 ? ReasoningSettings::Mode::Off : ReasoningSettings::Mode::Budget;
}

void setThinking(ReasoningSettings &reasoning, bool on)
{
    if (!on)
        reasoning.mode = ReasoningSettings::Mode::Off;
    else if (reasoning.mode == ReasoningSettings::Mode::Unset)
        reasoning.mode = ReasoningSettings::Mode::Adaptive;
}

/** OpenRouter's and Vercel's `reasoning`, and `thinking` of DeepSeek, Moonshot, Z.AI and others. */
void readReasoning(std::string_view whole, json::Value value, ConversationRequest &request)
{
    ReasoningSettings &reasoning = request.reasoning;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "effort") {
            if (const auto effort = effortFromName(json::text(member)))
                setEffort(reasoning, *effort);
            else
                json::fail("This is no reasoning effort");
        } else if (name == "max_tokens" || name == "budget_tokens") {
            setBudget(reasoning, json::integer(member));
        } else if (name == "enabled") {
            setThinking(reasoning, json::flag(member));
        } else if (name == "type") {
            setThinking(reasoning, json::text(member) != "disabled");
        } else if (name == "exclude") {
            if (json::flag(member))
                reasoning.summary = "omitted";
        } else {
            request.extras.push_back({json::bytes(whole) + '.' + json::bytes(name), json::raw(member)});
        }
    });
}

/** Settings of one number or word; false: it is none of them. */
bool readSetting(std::string_view name, json::Value value, ConversationRequest &request)
{
    Sampling &sampling = request.sampling;
    if (name == "temperature")
        sampling.temperature = json::number(value);
    else if (name == "top_p")
        sampling.topP = json::number(value);
    else if (name == "top_k")
        sampling.topK = json::number(value);
    else if (name == "presence_penalty")
        sampling.presencePenalty = json::number(value);
    else if (name == "frequency_penalty")
        sampling.frequencyPenalty = json::number(value);
    else if (name == "seed" || name == "random_seed")
        sampling.seed = json::number(value);
    else if (name == "max_completion_tokens")
        sampling.maxOutputTokens = json::integer(value);
    else if (name == "n")
        sampling.choices = json::integer(value);
    else if (name == "logprobs")
        sampling.logprobs = json::flag(value);
    else if (name == "top_logprobs")
        sampling.topLogprobs = json::integer(value);
    else if (name == "logit_bias")
        sampling.logitBias = json::raw(value);
    else if (name == "stop")
        readStop(value, sampling);
    else if (name == "verbosity")
        request.verbosity = json::text(value);
    else if (name == "safety_identifier")
        request.user = json::text(value);
    else if (name == "metadata")
        request.metadata = json::raw(value);
    else if (name == "service_tier")
        request.serviceTier = json::text(value);
    else if (name == "prompt_cache_key")
        request.promptCacheKey = json::text(value);
    else if (name == "prompt_cache_retention")
        request.promptCacheRetention = json::text(value);
    else if (name == "store")
        request.store = json::flag(value);
    else if (name == "parallel_tool_calls")
        request.parallelToolCalls = json::flag(value);
    else
        return false;
    return true;
}

bool isTextOnly(const JsonText &modalities)
{
    QByteArray compact = modalities;
    compact.replace(' ', "").replace('\n', "");
    return compact == "[\"text\"]";
}

class ChatRequestReader {
public:
    explicit ChatRequestReader(ConversationRequest &request) : m_request(request), m_messages(request) { }

    void read(json::Value root)
    {
        json::members(root, [this](std::string_view name, json::Value value) { member(name, value); });
        if (!m_hasMessages)
            json::fail("messages is missing");
        if (!m_request.sampling.maxOutputTokens)
            m_request.sampling.maxOutputTokens = m_maxTokens;
        if (m_request.user.isEmpty())
            m_request.user = m_user;
        if (m_request.toolChoice.mode == ToolChoice::Mode::Unset)
            m_request.toolChoice = m_functionCall;
    }

private:
    void member(std::string_view name, json::Value value)
    {
        if (name == "messages") {
            json::elements(value, [this](json::Value message, size_t i) { m_messages.read(message, i); });
            m_hasMessages = true;
        } else if (json::isNull(value) || readSetting(name, value, m_request)) {
            return; // null is how typed clients write an absent member
        } else if (name == "model") {
            m_request.model = json::text(value);
        } else if (name == "stream") {
            m_request.stream = json::flag(value);
        } else if (name == "stream_options") {
            readStreamOptions(value, m_request);
        } else if (name == "tools") {
            json::elements(value,
                           [this](json::Value tool, size_t) { m_request.tools.push_back(chat::readTool(tool)); });
        } else if (name == "functions") {
            m_request.speaksFunctions = true;
            json::elements(
                value, [this](json::Value tool, size_t) { m_request.tools.push_back(chat::readLegacyFunction(tool)); });
        } else if (name == "tool_choice") {
            m_request.toolChoice = chat::readToolChoice(value, false);
        } else if (name == "function_call") {
            m_functionCall = chat::readToolChoice(value, true);
        } else if (name == "response_format") {
            readFormat(value, m_request.output);
        } else if (name == "max_tokens") {
            m_maxTokens = json::integer(value);
        } else if (name == "user") {
            m_user = json::text(value);
        } else {
            vendorMember(name, value);
        }
    }

    /** Members that are not OpenAI's, or that the common form has no place for. */
    void vendorMember(std::string_view name, json::Value value)
    {
        ReasoningSettings &reasoning = m_request.reasoning;
        if (name == "reasoning_effort" && json::isString(value)) {
            const QByteArray word = json::text(value);
            if (const auto effort = effortFromName(word))
                setEffort(reasoning, *effort);
            else if (word == "default") // Groq's word
                setThinking(reasoning, true);
            else
                json::fail("\"" + word + "\" is no reasoning effort");
        } else if ((name == "reasoning" || name == "thinking") && json::isObject(value)) {
            readReasoning(name, value, m_request);
        } else if (name == "enable_thinking") {
            setThinking(reasoning, json::flag(value));
        } else if (name == "thinking_budget") {
            setBudget(reasoning, json::integer(value));
        } else {
            JsonText whole = json::raw(value);
            if (name == "modalities" && isTextOnly(whole))
                return; // the default
            m_request.extras.push_back({json::bytes(name), std::move(whole)});
        }
    }

    ConversationRequest &m_request;
    chat::MessageReader m_messages;
    bool m_hasMessages = false;
    std::optional<qint64> m_maxTokens;
    QByteArray m_user;
    ToolChoice m_functionCall;
};

} // namespace

Result<ConversationRequest> readChatRequest(const QByteArray &body)
{
    ConversationRequest request;
    request.dialect = Dialect::Chat;
    json::Reader reader;
    const auto read = reader.read(body, [&](json::Value root) { ChatRequestReader(request).read(root); });
    if (!read)
        return read.error();
    return request;
}

} // namespace station
