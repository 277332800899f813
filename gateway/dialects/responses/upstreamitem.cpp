// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/upstreamitem.h"

#include "gateway/dialects/responses/partreader.h"

namespace station::responses {

namespace {

using Kind = UpstreamItem::Kind;

void classify(UpstreamItem &item, bool byServer)
{
    struct Call {
        const char *type;
        ToolKind kind;
        const char *name;
    };
    constexpr Call kCalls[] = {{"function_call", ToolKind::Function, ""},
                               {"custom_tool_call", ToolKind::Custom, ""},
                               {"tool_search_call", ToolKind::ToolSearch, "tool_search"},
                               {"local_shell_call", ToolKind::LocalShell, "local_shell"},
                               {"shell_call", ToolKind::Shell, "shell"},
                               {"apply_patch_call", ToolKind::ApplyPatch, "apply_patch"}};
    if (item.type == "message")
        item.kind = Kind::Message;
    else if (item.type == "reasoning")
        item.kind = Kind::Reasoning;
    else if (item.type == "image_generation_call")
        item.kind = Kind::Image;
    for (const Call &call : kCalls) {
        if (item.type == call.type && !byServer) {
            item.kind = Kind::Call;
            item.toolKind = call.kind;
            item.name = call.name;
        }
    }
}

void readImage(UpstreamItem &item, std::string_view name, json::Value value)
{
    if (name == "result")
        item.image.data = json::text(value);
    else if (name == "output_format")
        item.image.mimeType = "image/" + json::text(value);
}

void readCall(UpstreamItem &item, std::string_view name, json::Value value)
{
    if (name == "call_id")
        item.callId = json::text(value);
    else if (name == "name")
        item.name = json::text(value);
    else if (name == "namespace")
        item.nameSpace = json::text(value);
    else if (name == "arguments" || name == "input" || name == "action" || name == "operation")
        item.arguments = json::isString(value) || json::isNull(value) ? json::text(value) : json::raw(value);
}

} // namespace

UpstreamItem readItem(json::Value value)
{
    ObjectView object(value);
    UpstreamItem item;
    item.type = object.stringMember("type").toByteArray();
    classify(item, object.stringMember("execution") == "server");
    if (item.kind == Kind::Native) {
        item.id = object.stringMember("id").toByteArray();
        item.json = object.checkedText();
        return item;
    }
    object.members([&](std::string_view name, json::Value member) {
        if (name == "id")
            item.id = json::text(member);
        else if (name == "phase")
            item.phase = json::text(member);
        else if (item.kind == Kind::Call)
            readCall(item, name, member);
        else if (item.kind == Kind::Image)
            readImage(item, name, member);
        else if (json::isNull(member))
            return;
        else if (item.kind == Kind::Reasoning && name == "summary")
            readTexts(member, item.summary);
        else if (item.kind == Kind::Reasoning && name == "content")
            readTexts(member, item.thoughts);
        else if (name == "encrypted_content")
            item.encrypted = json::text(member);
        else if (name == "content")
            json::elements(member, [&](json::Value part, size_t) { item.content.push_back(readContentPart(part)); });
    });
    if (item.kind == Kind::Call && item.callId.isEmpty())
        item.callId = item.id; // LM Studio and others have been seen to give but one of the two
    return item;
}

UpstreamItem::Content readContentPart(json::Value value)
{
    UpstreamItem::Content part;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "text" || name == "refusal") {
            part.isRefusal = part.isRefusal || name == "refusal";
            part.text = json::text(member);
        } else if (name == "annotations" && json::isArray(member)) {
            json::elements(member, [&](json::Value one, size_t) { part.annotations.push_back(readAnnotation(one)); });
        } else if (name == "logprobs" && json::isArray(member)) {
            part.logprobs = json::raw(member);
        }
    });
    return part;
}

Annotation readAnnotation(json::Value value)
{
    ObjectView object(value);
    Annotation annotation;
    annotation.dialect = Dialect::Responses;
    annotation.json = object.checkedText();
    object.members([&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "url")
            annotation.url = json::text(member);
        else if (name == "title")
            annotation.title = json::text(member);
        else if (name == "start_index")
            annotation.start = json::integer(member);
        else if (name == "end_index")
            annotation.end = json::integer(member);
    });
    return annotation;
}

TokenCounts readUsage(json::Value value)
{
    TokenCounts counts;
    if (!json::isObject(value))
        return counts;
    const auto details = [&](std::string_view name, json::Value member) {
        if (name == "cached_tokens")
            counts.cachedRead = json::integer(member);
        else if (name == "cache_write_tokens")
            counts.cacheWrite = json::integer(member);
        else if (name == "reasoning_tokens")
            counts.reasoning = json::integer(member);
    };
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "input_tokens")
            counts.input = json::integer(member);
        else if (name == "output_tokens")
            counts.output = json::integer(member);
        else if ((name == "input_tokens_details" || name == "output_tokens_details") && json::isObject(member))
            json::members(member, details);
    });
    return counts;
}

} // namespace station::responses
