// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/contentreader.h"

#include "gateway/dialects/gemini/callid.h"
#include "gateway/dialects/gemini/mediapart.h"
#include "gateway/dialects/gemini/signature.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station::gemini {

namespace {

/** The parts' own data members beside text, media and functions: what Google's servers did. */
bool isServerPart(const QByteArray &member)
{
    return member == "executableCode" || member == "codeExecutionResult" || member == "toolCall"
        || member == "toolResponse";
}

JsonText objectOf(const std::vector<std::pair<QByteArray, JsonText>> &members)
{
    JsonBuilder json;
    json.object();
    for (const auto &[name, value] : members)
        json.raw(name, value);
    json.endObject();
    return json.take();
}

/** What another model can read of a server's part. */
QByteArray readable(const QByteArray &type, const JsonText &value)
{
    QByteArray text;
    QByteArray tool;
    json::Reader reader;
    const auto read = reader.read(value, [&](json::Value root) {
        members(root, [&](std::string_view name, json::Value member) {
            if ((name == "code" || name == "output") && json::isString(member))
                text = json::text(member);
            else if (name == "args" || name == "response")
                text = json::bytes(rawView(member));
            else if (name == "toolType" && json::isString(member))
                tool = json::text(member);
        });
    });
    if (!read)
        return {};
    if (type == "executableCode" || type == "codeExecutionResult")
        return text.isEmpty() ? text : (type == "executableCode" ? "```python\n" : "```\n") + text + "\n```";
    if (type == "toolCall" || type == "toolResponse")
        return (type == "toolCall" ? "[Call of " : "[Result of ") + tool + (text.isEmpty() ? "]" : ": " + text + ']');
    return {};
}

} // namespace

void ContentReader::readContents(json::Value contents)
{
    if (json::isArray(contents)) {
        json::elements(contents, [this](json::Value content, size_t) { readContent(content); });
        return;
    }
    // A list of one may be given without its brackets, as everywhere in the JSON of protocol buffers.
    readContent(contents);
}

void ContentReader::readContent(json::Value content)
{
    Turn turn;
    std::vector<RawPart> parts;
    members(content, [&](std::string_view name, json::Value value) {
        if (name == "role") {
            const QByteArray role = json::text(value);
            if (role == "model")
                turn.role = Role::Assistant;
            else if (!role.isEmpty() && role != "user" && role != "function")
                json::fail("The role of a content must be \"user\" or \"model\"");
        } else if (name == "parts") {
            if (json::isArray(value))
                json::elements(value, [&](json::Value part, size_t) { parts.push_back(readPart(part)); });
            else
                parts.push_back(readPart(value));
        } else {
            json::fail("A content has only \"role\" and \"parts\"");
        }
    });
    // Clients keep each chunk of a stream as a content of its own: what the model said in one answer is one turn.
    const bool continues =
        turn.role == Role::Assistant && !m_request.turns.empty() && m_request.turns.back().role == Role::Assistant;
    if (!continues) {
        if (turn.role == Role::Assistant)
            m_waiting.clear();
        m_request.turns.push_back(std::move(turn));
    }
    for (RawPart &part : parts)
        addPart(m_request.turns.back(), std::move(part));
}

void ContentReader::readSystem(json::Value content)
{
    Turn turn;
    turn.role = Role::System;
    if (json::isString(content)) {
        turn.parts.emplace_back(TextPart {json::text(content), {}, {}});
        m_request.system.push_back(std::move(turn));
        return;
    }
    members(content, [&](std::string_view name, json::Value value) {
        // The role of a system instruction is written by the SDK and read by nobody.
        if (name != "parts")
            return;
        if (json::isArray(value))
            json::elements(value, [&](json::Value part, size_t) { addPart(turn, readPart(part)); });
        else
            addPart(turn, readPart(value));
    });
    if (!turn.parts.empty())
        m_request.system.push_back(std::move(turn));
}

void ContentReader::addPart(Turn &turn, RawPart part)
{
    if (isNoSignature(part.signature)) {
        // For its own dialect it stays with the call; to others it says nothing.
        if (part.call) {
            JsonBuilder json;
            json.text(part.signature);
            part.call->rest.emplace_back("thoughtSignature", json.take());
        }
        part.signature.clear();
    }
    const auto server =
        std::find_if(part.rest.begin(), part.rest.end(), [](const auto &member) { return isServerPart(member.first); });
    if (part.call) {
        addCall(turn, std::move(*part.call), part.signature);
    } else if (part.response) {
        addResponse(turn, std::move(*part.response));
    } else if (part.media) {
        addMedia(turn.parts, part);
        part.rest.clear();
        if (!part.signature.isEmpty())
            addSignature(turn, part.signature, false);
    } else if (part.thought && part.text) {
        addThought(turn, part);
    } else if (part.text) {
        const bool onEmptyText = part.text->isEmpty() && !part.signature.isEmpty();
        if (!onEmptyText)
            turn.parts.emplace_back(TextPart {std::move(*part.text), {}, {}});
        if (!part.signature.isEmpty())
            addSignature(turn, part.signature, onEmptyText);
    } else if (!part.rest.empty()) {
        NativePart native;
        native.dialect = Dialect::Gemini;
        const auto &named = server == part.rest.end() ? part.rest.front() : *server;
        native.type = named.first;
        native.text = readable(named.first, named.second);
        if (!part.signature.isEmpty()) {
            JsonBuilder json;
            json.text(part.signature);
            part.rest.emplace_back("thoughtSignature", json.take());
        }
        native.json = objectOf(part.rest);
        turn.parts.emplace_back(std::move(native));
        return;
    } else if (!part.signature.isEmpty()) {
        addSignature(turn, part.signature, true);
    } else {
        json::fail("A part of a content holds nothing");
    }
    addModifiers(nullptr, std::move(part.rest));
}

void ContentReader::addThought(Turn &turn, RawPart &part)
{
    auto *last = turn.parts.empty() ? nullptr : std::get_if<ReasoningPart>(&turn.parts.back());
    if (last && !last->opaque && !last->texts.empty()) {
        // The pieces of a stream, which clients keep one by one.
        last->texts.back() += *part.text;
    } else {
        ReasoningPart thought;
        thought.texts.push_back(std::move(*part.text));
        turn.parts.emplace_back(std::move(thought));
        last = &std::get<ReasoningPart>(turn.parts.back());
    }
    if (!part.signature.isEmpty()) {
        last->opaque = opaqueOf(part.signature);
        last->isPlain = last->opaque->kind == Opaque::Kind::Plain;
    }
}

void ContentReader::addSignature(Turn &turn, const QByteArray &signature, bool onEmptyText)
{
    Opaque opaque = opaqueOf(signature);
    // Another provider's bytes belong to the thoughts that they were given with (see ResponseWriter).
    if (opaque.kind != Opaque::Kind::Thought && !turn.parts.empty()) {
        auto *last = std::get_if<ReasoningPart>(&turn.parts.back());
        if (last && !last->opaque) {
            last->isPlain = opaque.kind == Opaque::Kind::Plain;
            last->opaque = std::move(opaque);
            return;
        }
    }
    ReasoningPart thought;
    // Told from a signature on the text before by a text of its own, an empty one.
    if (onEmptyText && opaque.issuer.isEmpty())
        thought.texts.emplace_back();
    thought.opaque = std::move(opaque);
    turn.parts.emplace_back(std::move(thought));
}

void ContentReader::addCall(Turn &turn, Call call, const QByteArray &signature)
{
    if (call.name.isEmpty())
        json::fail("A functionCall must have a name");
    if (!signature.isEmpty())
        addSignature(turn, signature, false);
    ToolCallPart part;
    part.id = call.id.isEmpty() ? madeUpCallId(m_calls, call.name) : call.id;
    ++m_calls;
    part.name = call.name;
    part.arguments = call.args.isEmpty() ? JsonText("{}") : call.args;
    part.extras = std::move(call.rest);
    m_waiting.push_back({part.id, part.name});
    turn.parts.emplace_back(std::move(part));
}

QByteArray ContentReader::takeCallId(const Response &response)
{
    const auto take = [this](std::vector<Waiting>::iterator found) {
        QByteArray id = found->id;
        m_waiting.erase(found);
        return id;
    };
    auto found = m_waiting.end();
    if (!response.id.isEmpty())
        found = std::find_if(m_waiting.begin(), m_waiting.end(),
                             [&](const Waiting &call) { return call.id == response.id; });
    if (found != m_waiting.end())
        return take(found);
    found = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting &call) {
        return call.name == response.name && (response.id.isEmpty() || isMadeUpCallId(call.id, call.name));
    });
    if (found != m_waiting.end())
        return take(found);
    return response.id.isEmpty() ? "orphan_" + QByteArray::number(m_calls++) : response.id;
}

void ContentReader::addResponse(Turn &turn, Response response)
{
    ToolResultPart result;
    result.callId = takeCallId(response);
    result.name = response.name;
    if (response.object.isEmpty())
        response.object = "{}";
    json::Reader reader;
    ResponseText text = readResponseText(reader, response.object);
    if (text.isError)
        result.isError = true;
    if (!text.isWhole)
        result.object = response.object;
    if (!text.text.isEmpty() || text.isWhole)
        result.content.emplace_back(TextPart {std::move(text.text), {}, {}});
    std::move(response.media.begin(), response.media.end(), std::back_inserter(result.content));
    result.extras = std::move(response.rest);
    turn.parts.emplace_back(std::move(result));
}

void ContentReader::addMedia(std::vector<Part> &parts, RawPart &part)
{
    Members rest = std::move(part.media->rest);
    parts.push_back(mediaPart(std::move(part.media->source), part.videoMetadata, part.mediaResolution));
    if (!part.videoMetadata.isEmpty() && !std::holds_alternative<VideoPart>(parts.back()))
        rest.emplace_back("videoMetadata", part.videoMetadata);
    const auto *image = std::get_if<ImagePart>(&parts.back());
    if (!part.mediaResolution.isEmpty() && (!image || image->detail.isEmpty()))
        rest.emplace_back("mediaResolution", part.mediaResolution);
    std::move(part.rest.begin(), part.rest.end(), std::back_inserter(rest));
    addModifiers(sourceOf(parts.back()), std::move(rest));
}

void ContentReader::addModifiers(MediaSource *source, Members list)
{
    for (const auto &[name, value] : list) {
        const QByteArray path = (source ? "contents.parts." : "contents.parts.text.") + name;
        m_request.extras.push_back({path, value});
    }
    if (source)
        source->extras = std::move(list);
}

} // namespace station::gemini
