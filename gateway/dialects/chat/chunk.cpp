// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/chunk.h"

#include "gateway/dialects/chat/contentreader.h"
#include "gateway/json/jsontext.h"

namespace station::chat {

namespace {

/** A string's text; anything else reads as none: servers write null, and a few write {} or 0. */
std::string_view word(json::Value &value)
{
    std::string_view text;
    const auto code = value.get_string().get(text);
    if (code != simdjson::SUCCESS && code != simdjson::INCORRECT_TYPE)
        json::failWith(code);
    return text;
}

/**
 * As json::members(), for a hundred chunks a second and stream: names are compared as they are written, which is
 * quicker, and an error has no path. No server writes escapes in these names.
 */
template <typename F> void members(json::Value object, F &&f)
{
    auto o = json::checked(object.get_object());
    for (auto field : o) {
        const char *name = json::checked(field.key()).raw();
        const char *end = name;
        while (*end != '"' && *end != '\\')
            ++end;
        // By reference: a copy of a value right after it was made waits for the stores of its parts.
        json::Value value;
        if (const auto code = field.value().get(value))
            json::failWith(code);
        f(std::string_view(name, size_t(end - name)), value);
    }
}

void readFunction(json::Value value, CallFragment &call)
{
    if (!json::isObject(value))
        return;
    members(value, [&](std::string_view name, json::Value &member) {
        if (name == "name")
            call.name = word(member);
        else if (name == "arguments" || name == "input") {
            if (json::isObject(member))
                call.object = json::raw(member);
            else
                call.arguments = word(member);
        }
    });
}

void readCall(json::Value value, std::vector<CallFragment> &calls)
{
    CallFragment &call = calls.emplace_back();
    members(value, [&](std::string_view name, json::Value &member) {
        if (name == "index") {
            call.index = json::integer(member);
        } else if (name == "id") {
            call.id = word(member);
        } else if (name == "function") {
            readFunction(member, call);
        } else if (name == "custom") {
            call.isCustom = json::isObject(member);
            readFunction(member, call);
        }
    });
}

void readDetail(json::Value value, std::vector<DetailFragment> &details)
{
    auto object = json::checked(value.get_object());
    DetailFragment &detail = details.emplace_back();
    detail.whole = json::checked(object.raw_json());
    json::checked(object.reset());
    for (auto field : object) {
        const std::string_view name = json::checked(field.unescaped_key());
        json::Value member = json::checked(field.value());
        if (name == "type")
            detail.type = word(member);
        else if (name == "text" || name == "summary")
            detail.text = word(member);
        else if (name == "signature")
            detail.signature = word(member);
        else if (name == "index" && json::typeOf(member) == json::Type::number)
            detail.index = json::integer(member).value_or(0);
    }
}

/** Mistral: [{"type":"thinking","thinking":[{"type":"text","text":…}]},{"type":"text","text":…}]. */
void readTyped(json::Value value, std::vector<TypedPiece> &typed)
{
    json::elements(value, [&](json::Value part, size_t) {
        if (!json::isObject(part))
            return;
        members(part, [&](std::string_view name, json::Value &member) {
            if (name == "text") {
                typed.push_back({false, word(member)});
            } else if (name == "thinking" && json::isArray(member)) {
                json::elements(member, [&](json::Value thought, size_t) {
                    members(thought, [&](std::string_view inner, json::Value &text) {
                        if (inner == "text")
                            typed.push_back({true, word(text)});
                    });
                });
            } else if (name == "thinking") {
                typed.push_back({true, word(member)});
            }
        });
    });
}

Annotation readAnnotation(json::Value value)
{
    Annotation annotation;
    annotation.dialect = Dialect::Chat;
    auto object = json::checked(value.get_object());
    annotation.json = json::bytes(json::checked(object.raw_json())).trimmed();
    json::checked(object.reset());
    if (!json::isValid(annotation.json))
        json::fail("The JSON is not valid here");
    for (auto field : object) {
        const std::string_view outer = json::checked(field.unescaped_key());
        json::Value citation = json::checked(field.value());
        if (outer != "url_citation" || !json::isObject(citation))
            continue;
        members(citation, [&](std::string_view name, json::Value &member) {
            if (name == "url")
                annotation.url = json::bytes(word(member));
            else if (name == "title")
                annotation.title = json::bytes(word(member));
            else if (name == "content")
                annotation.citedText = json::bytes(word(member));
            else if (name == "start_index")
                annotation.start = json::integer(member);
            else if (name == "end_index")
                annotation.end = json::integer(member);
        });
    }
    return annotation;
}

void readImages(json::Value value, std::vector<MediaSource> &images)
{
    std::vector<Part> parts;
    chat::readImages(value, parts);
    for (Part &part : parts)
        images.push_back(std::move(std::get<ImagePart>(part).source));
}

/** snowflake and others write an audio object in which everything is empty. */
JsonText readAudio(json::Value value)
{
    JsonText audio = json::raw(value);
    return audio.contains("\"data\":\"\"") || audio.contains("\"data\": \"\"") ? JsonText() : audio;
}

/** `delta` of a chunk or `message` of an answer. */
void readMessage(json::Value value, ChoiceDelta &delta)
{
    if (!json::isObject(value))
        return;
    members(value, [&](std::string_view name, json::Value &member) {
        if (name == "content") {
            if (json::isArray(member))
                readTyped(member, delta.typed);
            else
                delta.content = word(member);
        } else if (name == "reasoning_content" || name == "reasoning") {
            // Servers that write both write the same text.
            if (delta.reasoning.empty())
                delta.reasoning = word(member);
        } else if (name == "tool_calls") {
            if (json::isArray(member))
                json::elements(member, [&](json::Value call, size_t) { readCall(call, delta.calls); });
        } else if (name == "refusal") {
            delta.refusal = word(member);
        } else if (name == "reasoning_details") {
            if (json::isArray(member))
                json::elements(member, [&](json::Value entry, size_t) { readDetail(entry, delta.details); });
        } else if (name == "annotations") {
            if (json::isArray(member)) {
                json::elements(member,
                               [&](json::Value entry, size_t) { delta.annotations.push_back(readAnnotation(entry)); });
            }
        } else if (name == "function_call") {
            CallFragment call;
            readFunction(member, call);
            // Some servers write the old member with two empty strings.
            if (!call.name.empty() || !call.arguments.empty())
                delta.calls.push_back(call);
        } else if (name == "images") {
            readImages(member, delta.images);
        } else if (name == "audio") {
            if (json::isObject(member))
                delta.audio = readAudio(member);
        }
        // role; and of single vendors: executed_tools, provider_metadata, channel, which no other dialect has.
    });
}

JsonText readLogprobs(json::Value value)
{
    JsonText content;
    if (!json::isObject(value))
        return content;
    members(value, [&](std::string_view name, json::Value &member) {
        if (name == "content" && json::isArray(member))
            content = json::raw(member);
    });
    return content == "[]" ? JsonText() : content;
}

void readChoice(json::Value value, QByteArrayView provider, bool whole, Chunk &chunk, ChoiceDelta &delta)
{
    const std::string_view message = whole ? "message" : "delta";
    members(value, [&](std::string_view name, json::Value &member) {
        if (name == message) {
            readMessage(member, delta);
            delta.hasMessage = true;
        } else if (name == "index") {
            delta.index = int(json::integer(member).value_or(0));
        } else if (name == "finish_reason") {
            delta.finish = word(member);
        } else if (name == "logprobs") {
            delta.logprobs = readLogprobs(member);
        } else if (name == "usage") {
            // Moonshot's older streams.
            if (json::isObject(member))
                chunk.usage = readUsage(member, provider);
        } else if (name == "error") {
            if (!json::isNull(member))
                chunk.error = readError(member);
        }
    });
}

void readSources(json::Value value, std::vector<Annotation> &sources)
{
    json::elements(value, [&](json::Value entry, size_t) {
        if (!json::isObject(entry))
            return;
        Annotation source;
        source.dialect = Dialect::Chat;
        members(entry, [&](std::string_view name, json::Value &member) {
            if (name == "url")
                source.url = json::bytes(word(member));
            else if (name == "title")
                source.title = json::bytes(word(member));
            else if (name == "snippet")
                source.citedText = json::bytes(word(member));
        });
        sources.push_back(std::move(source));
    });
}

/** What is the same in every chunk of a stream; false: it is none of that. */
bool readStart(std::string_view name, json::Value &value, Chunk &chunk)
{
    if (name == "id") {
        chunk.id = word(value);
    } else if (name == "model") {
        chunk.model = word(value);
    } else if (name == "created") {
        // Some servers write a fraction of a second.
        chunk.created = json::rounded(value).value_or(0);
    } else if (name == "service_tier") {
        chunk.serviceTier = word(value);
    } else if (name == "system_fingerprint") {
        chunk.fingerprint = word(value);
    } else {
        return false;
    }
    return true;
}

void readGroq(json::Value value, QByteArrayView provider, Chunk &chunk)
{
    if (!json::isObject(value))
        return;
    members(value, [&](std::string_view name, json::Value &member) {
        if (name == "usage" && json::isObject(member) && !chunk.usage)
            chunk.usage = readUsage(member, provider);
        else if (name == "error" && !json::isNull(member))
            chunk.error = readError(member);
    });
}

} // namespace

void ChoiceDelta::clear()
{
    index = 0;
    content = refusal = reasoning = finish = {};
    typed.clear();
    details.clear();
    calls.clear();
    images.clear();
    annotations.clear();
    logprobs.clear();
    audio.clear();
    hasMessage = false;
}

void Chunk::clear()
{
    id = model = serviceTier = fingerprint = {};
    created = 0;
    choiceCount = 0;
    hasChoices = false;
    usage.reset();
    error.reset();
    sources.clear();
}

void readChunk(json::Value root, QByteArrayView provider, bool whole, bool isFirst, Chunk &chunk)
{
    chunk.clear();
    std::string_view object;
    std::string_view message;
    members(root, [&](std::string_view name, json::Value &value) {
        if (name == "choices") {
            if (!json::isArray(value))
                return;
            chunk.hasChoices = true;
            json::elements(value, [&](json::Value choice, size_t) {
                if (chunk.choiceCount == chunk.choices.size())
                    chunk.choices.emplace_back();
                ChoiceDelta &delta = chunk.choices[chunk.choiceCount++];
                delta.clear();
                readChoice(choice, provider, whole, chunk, delta);
            });
        } else if (isFirst && readStart(name, value, chunk)) {
            return;
        } else if (name == "usage") {
            if (json::isObject(value))
                chunk.usage = readUsage(value, provider);
        } else if (name == "x_groq") {
            readGroq(value, provider, chunk);
        } else if (name == "error") {
            if (!json::isNull(value))
                chunk.error = readError(value);
        } else if (name == "search_results") {
            if (json::isArray(value))
                readSources(value, chunk.sources);
        } else if (name == "object") {
            object = word(value);
        } else if (name == "message" || name == "detail") {
            message = word(value);
        }
    });
    // Mistral's flat error, and FastAPI's.
    if (!chunk.error && !chunk.hasChoices && (object == "error" || !message.empty()))
        chunk.error = Failure {FailureKind::ServerError, json::bytes(message), {}, {}, 0, 0, 0};
}

} // namespace station::chat
