// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/messagereader.h"

#include "gateway/dialects/chat/contentreader.h"
#include "gateway/dialects/chat/media.h"
#include "gateway/dialects/chat/reasoningdetails.h"

#include <algorithm>
#include <iterator>

namespace station::chat {

/** A message's members may stand in any order, so they are gathered before the role says what they make. */
struct MessageReader::Message {
    QByteArray role;
    std::vector<Part> content;
    std::vector<Part> images;
    std::vector<ToolCallPart> calls;
    QByteArray name;
    QByteArray callId;
    QByteArray refusal;
    QByteArray reasoning;
    bool hasReasoning = false;
    std::vector<DetailEntry> details;
    JsonText annotations;
    JsonText audio;
    CacheMark cache;
};

namespace {

/** {"name":…,"arguments":…}; some servers and their clients have the arguments as an object instead of its text. */
void readFunction(json::Value value, ToolCallPart &call)
{
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "name")
            call.name = json::text(member);
        else if (name == "arguments" || name == "input")
            call.arguments = json::isString(member) || json::isNull(member) ? json::text(member) : json::raw(member);
    });
}

/** Gemini's OpenAI-compatible endpoint: extra_content.google.thought_signature. */
std::optional<Opaque> readExtraContent(json::Value value)
{
    std::optional<Opaque> opaque;
    if (!json::isObject(value))
        return opaque;
    json::members(value, [&](std::string_view name, json::Value vendor) {
        if (name != "google" || !json::isObject(vendor))
            return;
        json::members(vendor, [&](std::string_view member, json::Value signature) {
            if (member == "thought_signature" && json::isString(signature)) {
                const QByteArray text = json::text(signature);
                opaque = unseal(text, Opaque::Kind::Thought);
            }
        });
    });
    return opaque;
}

ToolCallPart readCall(json::Value value)
{
    ToolCallPart call;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "id") {
            call.id = json::text(member);
        } else if (name == "type") {
            if (json::text(member) == "custom")
                call.kind = ToolKind::Custom;
        } else if (name == "function" || name == "custom") {
            if (!json::isNull(member))
                readFunction(member, call);
        } else if (name == "extra_content") {
            call.opaque = readExtraContent(member);
        } else if (name == "cache_control" && !json::isNull(member)) {
            call.cache = readCacheMark(member);
        }
        // "index" is what a client copied from the stream.
    });
    if (call.name.isEmpty())
        json::fail("A tool call needs a name");
    return call;
}

/** Answers that clients send back whole hold these without a meaning for the next one. */
bool isEcho(std::string_view name)
{
    for (const std::string_view known :
         {"executed_tools", "provider_metadata", "channel", "citations", "search_results", "parsed"}) {
        if (name == known)
            return true;
    }
    return false;
}

} // namespace

void MessageReader::readMember(Message &message, std::string_view name, json::Value value, size_t index)
{
    if (name == "role") {
        message.role = json::text(value);
    } else if (name == "content") {
        readContent(value, message.content);
    } else if (name == "tool_calls") {
        if (!json::isNull(value))
            json::elements(value, [&](json::Value call, size_t) { message.calls.push_back(readCall(call)); });
    } else if (name == "tool_call_id") {
        message.callId = json::text(value);
    } else if (name == "function_call") {
        if (json::isNull(value))
            return;
        ToolCallPart call;
        readFunction(value, call);
        if (!call.name.isEmpty())
            message.calls.push_back(std::move(call));
    } else if (name == "name") {
        message.name = json::text(value);
    } else if (name == "refusal") {
        message.refusal = json::text(value);
    } else if (name == "reasoning_content" || name == "reasoning") {
        if (!json::isString(value))
            return;
        message.hasReasoning = true;
        const std::string_view text = json::view(value);
        // Some answers have both names with the same text.
        if (message.reasoning.isEmpty())
            message.reasoning = QByteArray(text.data(), qsizetype(text.size()));
    } else if (name == "reasoning_details") {
        if (json::isArray(value))
            json::elements(value, [&](json::Value entry, size_t) { message.details.push_back(readDetail(entry)); });
    } else if (name == "images") {
        readImages(value, message.images);
    } else if (name == "annotations") {
        if (json::isArray(value))
            message.annotations = json::raw(value);
    } else if (name == "audio") {
        if (!json::isNull(value))
            message.audio = json::raw(value);
    } else if (name == "cache_control") {
        message.cache = readCacheMark(value);
    } else if (name == "prefix" || name == "partial") {
        // Mistral's and Moonshot's mark of an answer that the client began: that it stands last says the same.
        json::flag(value);
    } else if (!isEcho(name) && !json::isNull(value)) {
        const QByteArray path = "messages[" + QByteArray::number(qulonglong(index)) + "]."
            + QByteArray(name.data(), qsizetype(name.size()));
        JsonText whole = json::raw(value);
        if (whole != "[]")
            m_request.extras.push_back({path, std::move(whole)});
    }
}

void MessageReader::read(json::Value value, size_t index)
{
    Message message;
    json::members(value, [&](std::string_view name, json::Value member) { readMember(message, name, member, index); });
    const QByteArray role = message.role;
    if (role != "tool" && role != "function")
        m_inResults = false;
    if (message.cache.set && !message.content.empty()) {
        if (auto *text = std::get_if<TextPart>(&message.content.back()))
            text->cache = message.cache;
    }
    if (role == "system" || role == "developer")
        addSystem(std::move(message), role == "system" ? Role::System : Role::Developer);
    else if (role == "user")
        addUser(std::move(message));
    else if (role == "assistant")
        addAssistant(std::move(message), index);
    else if (role == "tool" || role == "function")
        addResult(std::move(message), role == "function");
    else if (role.isEmpty())
        json::fail("A message needs a role");
    else
        json::fail("\"" + role + "\" is no role: system, developer, user, assistant and tool are");
    m_talking = m_talking || (role != "system" && role != "developer");
}

void MessageReader::addSystem(Message &&message, Role role)
{
    Turn turn;
    turn.role = role;
    turn.parts = std::move(message.content);
    turn.name = std::move(message.name);
    (m_talking ? m_request.turns : m_request.system).push_back(std::move(turn));
}

void MessageReader::addUser(Message &&message)
{
    Turn turn;
    turn.role = Role::User;
    turn.parts = std::move(message.content);
    turn.name = std::move(message.name);
    m_request.turns.push_back(std::move(turn));
}

void MessageReader::addAssistant(Message &&message, size_t index)
{
    Turn turn;
    turn.role = Role::Assistant;
    turn.name = std::move(message.name);
    m_pending.clear();
    for (size_t i = 0; i < message.calls.size(); ++i) {
        ToolCallPart &call = message.calls[i];
        // The old function_call has no id, and neither have the calls of some servers.
        if (call.id.isEmpty())
            call.id = madeUpCallId("message " + QByteArray::number(qulonglong(index)), qint64(i));
        m_pending.push_back({call.id, call.name});
    }
    std::vector<ReasoningPart> atCalls =
        reasoningOf(message.reasoning, message.hasReasoning, message.details, turn.parts);
    if (!message.annotations.isEmpty() && message.annotations.size() > 2) {
        const auto text = std::find_if(message.content.begin(), message.content.end(),
                                       [](const Part &part) { return std::holds_alternative<TextPart>(part); });
        if (text != message.content.end())
            std::get<TextPart>(*text).citations = message.annotations;
    }
    const bool wordless = std::all_of(message.content.begin(), message.content.end(), [](const Part &part) {
        const auto *text = std::get_if<TextPart>(&part);
        return text && text->text.isEmpty();
    });
    // "content":"" beside calls or a refusal is how several servers write null.
    if (!wordless || (message.calls.empty() && message.refusal.isEmpty()))
        std::move(message.content.begin(), message.content.end(), std::back_inserter(turn.parts));
    if (!message.refusal.isEmpty())
        turn.parts.emplace_back(RefusalPart {std::move(message.refusal)});
    std::move(message.images.begin(), message.images.end(), std::back_inserter(turn.parts));
    if (!message.audio.isEmpty())
        turn.parts.emplace_back(NativePart {Dialect::Chat, "audio", std::move(message.audio), {}});
    for (ToolCallPart &call : message.calls) {
        for (ReasoningPart &reasoning : atCalls) {
            if (reasoning.itemId == call.id) {
                reasoning.itemId.clear();
                turn.parts.emplace_back(std::move(reasoning));
                reasoning = {};
            }
        }
        turn.parts.emplace_back(std::move(call));
    }
    m_request.turns.push_back(std::move(turn));
}

void MessageReader::addResult(Message &&message, bool legacy)
{
    ToolResultPart result;
    result.content = std::move(message.content);
    result.cache = message.cache;
    result.name = std::move(message.name);
    result.callId = std::move(message.callId);
    if (result.callId.isEmpty()) {
        const auto fits = std::find_if(m_pending.begin(), m_pending.end(),
                                       [&](const Pending &pending) { return !legacy || pending.name == result.name; });
        if (fits != m_pending.end())
            result.callId = fits->id;
    }
    const auto answered = std::find_if(m_pending.begin(), m_pending.end(),
                                       [&](const Pending &pending) { return pending.id == result.callId; });
    if (answered != m_pending.end())
        m_pending.erase(answered);
    if (!m_inResults) {
        Turn turn;
        turn.role = Role::User;
        m_request.turns.push_back(std::move(turn));
        m_inResults = true;
    }
    m_request.turns.back().parts.emplace_back(std::move(result));
}

} // namespace station::chat
