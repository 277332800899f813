// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/bodywalk.h"
#include "gateway/json/jsontext.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <vector>

namespace station {

namespace {

using namespace simdjson;

constexpr std::array<std::string_view, 5> kOnce {"model", "stream", "stream_options", "store", "previous_response_id"};

Error notJson(const char *what)
{
    return {ErrorCode::BadRequest, QByteArray("The request body is not valid JSON: ") + what, {}};
}

/** A token's place, without the white space that simdjson leaves behind it. */
Span spanOf(std::string_view token, const QByteArray &body)
{
    while (!token.empty()
           && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    return {qsizetype(token.data() - body.constData()), qsizetype(token.size())};
}

error_code readStreamOptions(ondemand::value value, const QByteArray &body, BodyFacts &facts)
{
    ondemand::json_type type {};
    if (const auto error = value.type().get(type))
        return error;
    facts.streamOptionsToken = spanOf(value.raw_json_token(), body);
    facts.streamOptionsIsObject = type == ondemand::json_type::object;
    if (!facts.streamOptionsIsObject)
        return SUCCESS;
    ondemand::object object;
    if (const auto error = value.get_object().get(object))
        return error;
    facts.streamOptionsIsEmpty = true;
    for (auto field : object) {
        std::string_view name;
        if (const auto error = field.unescaped_key().get(name))
            return error;
        facts.streamOptionsIsEmpty = false;
        if (name != "include_usage")
            continue;
        ondemand::value flag;
        if (const auto error = field.value().get(flag))
            return error;
        facts.includeUsageToken = spanOf(flag.raw_json_token(), body);
        bool on = false;
        facts.includeUsage =
            flag.get_bool().get(on) == SUCCESS && on ? BodyFacts::IncludeUsage::True : BodyFacts::IncludeUsage::False;
    }
    return SUCCESS;
}

error_code readField(std::string_view name, ondemand::value value, const QByteArray &body, BodyFacts &facts)
{
    if (name == "model") {
        const Span token = spanOf(value.raw_json_token(), body);
        std::string_view model;
        if (const auto error = value.get_string().get(model))
            return error;
        facts.model = QByteArray(model.data(), qsizetype(model.size()));
        facts.modelToken = token;
    } else if (name == "stream") {
        bool on = false;
        facts.stream = value.get_bool().get(on) == SUCCESS && on;
    } else if (name == "stream_options") {
        return readStreamOptions(value, body, facts);
    } else if (name == "previous_response_id" || name == "conversation") {
        std::string_view id;
        ondemand::json_type type {};
        if (const auto error = value.type().get(type))
            return error;
        facts.hasPreviousResponse = facts.hasPreviousResponse || type != ondemand::json_type::null;
        if (type == ondemand::json_type::string && name == "previous_response_id"
            && value.get_string().get(id) == SUCCESS)
            facts.previousResponseId = QByteArray(id.data(), qsizetype(id.size()));
    } else if (name == "store") {
        bool on = false;
        if (value.get_bool().get(on) == SUCCESS)
            facts.store = on;
    } else if (name == "max_tokens" || name == "max_completion_tokens" || name == "max_output_tokens") {
        int64_t number = 0;
        if (value.get_int64().get(number) == SUCCESS && number > 0)
            facts.maxOutputTokens = number;
    } else if (name == "n") {
        int64_t number = 0;
        if (value.get_int64().get(number) == SUCCESS && number > 0)
            facts.choices = number;
    }
    return SUCCESS;
}

struct Edit {
    Span where;
    QByteArray text;
};

QByteArray edited(const QByteArray &body, std::vector<Edit> edits)
{
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.where.from < b.where.from; });
    QByteArray out;
    out.reserve(body.size() + 128);
    qsizetype at = 0;
    for (const Edit &edit : edits) {
        out.append(body.constData() + at, edit.where.from - at).append(edit.text);
        at = edit.where.from + edit.where.length;
    }
    return out.append(body.constData() + at, body.size() - at);
}

} // namespace

Result<BodyFacts> walkBody(QByteArray &body)
{
    static thread_local ondemand::parser parser;
    if (body.capacity() < body.size() + qsizetype(SIMDJSON_PADDING))
        body.reserve(body.size() + qsizetype(SIMDJSON_PADDING));
    BodyFacts facts;
    ondemand::document document;
    const padded_string_view view(body.constData(), size_t(body.size()), size_t(body.capacity()));
    if (const auto error = parser.iterate(view).get(document))
        return notJson(error_message(error));
    ondemand::object object;
    if (document.get_object().get(object) != SUCCESS)
        return notJson("the body must be an object");
    facts.objectStart = body.indexOf('{');
    std::array<int, kOnce.size()> seen {};
    for (auto field : object) {
        std::string_view name;
        ondemand::value value;
        if (const auto error = field.unescaped_key().get(name))
            return notJson(error_message(error));
        const auto once = std::find(kOnce.begin(), kOnce.end(), name);
        if (once != kOnce.end() && ++seen[size_t(once - kOnce.begin())] > 1)
            return Error {ErrorCode::BadRequest,
                          "The member \"" + QByteArray(once->data(), qsizetype(once->size()))
                              + "\" stands twice in the request; send it once",
                          QByteArray(once->data(), qsizetype(once->size()))};
        // The name lies in the parser's own buffer, which a value may take over.
        const std::string kept(name);
        if (const auto error = field.value().get(value))
            return notJson(error_message(error));
        if (const auto error = readField(kept, value, body, facts)) {
            if (kept == "model" && error == INCORRECT_TYPE)
                return Error {ErrorCode::BadRequest, "\"model\" must be a string", "model"};
            return notJson(error_message(error));
        }
    }
    const char *after = nullptr;
    if (document.current_location().get(after) == SUCCESS)
        return notJson("something follows the object");
    return facts;
}

QByteArray withModel(const QByteArray &body, const BodyFacts &facts, const QByteArray &model)
{
    if (model == facts.model || facts.modelToken.length == 0)
        return body;
    return edited(body, {{facts.modelToken, json::quoted(model)}});
}

QByteArray withModelAndUsage(const QByteArray &body, const BodyFacts &facts, const QByteArray &model)
{
    std::vector<Edit> edits;
    if (model != facts.model && facts.modelToken.length > 0)
        edits.push_back({facts.modelToken, json::quoted(model)});
    // Of a list or an object the token is not all. What is no flag there is for the provider to judge.
    const auto isOpening = [&body](const Span &token) { return body[token.from] == '[' || body[token.from] == '{'; };
    if (facts.includeUsage == BodyFacts::IncludeUsage::False) {
        if (!isOpening(facts.includeUsageToken))
            edits.push_back({facts.includeUsageToken, "true"});
    } else if (facts.includeUsage == BodyFacts::IncludeUsage::Absent) {
        if (!facts.streamOptionsToken)
            edits.push_back({{facts.objectStart + 1, 0}, R"("stream_options":{"include_usage":true},)"});
        else if (!isOpening(*facts.streamOptionsToken))
            edits.push_back({*facts.streamOptionsToken, R"({"include_usage":true})"});
        else if (facts.streamOptionsIsObject)
            edits.push_back({{facts.streamOptionsToken->from + 1, 0},
                             facts.streamOptionsIsEmpty ? R"("include_usage":true)" : R"("include_usage":true,)"});
    }
    return edited(body, std::move(edits));
}

} // namespace station
