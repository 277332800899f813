// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/toolreader.h"

#include "gateway/dialects/messages/contentreader.h"
#include "gateway/dialects/messages/typedobject.h"
#include "gateway/json/jsontext.h"

namespace station::messages {

namespace {

std::vector<QByteArray> names(json::Value value)
{
    std::vector<QByteArray> list;
    if (!json::isNull(value))
        json::elements(value, [&](json::Value name, size_t) { list.push_back(json::text(name)); });
    return list;
}

ToolDefinition readDefinition(TypedObject &object, const BlockPlace &place)
{
    ToolDefinition tool;
    object.members([&](std::string_view name, json::Value value) {
        if (name == "name")
            tool.name = json::text(value);
        else if (name == "description")
            tool.description = json::text(value);
        else if (name == "input_schema")
            tool.schema = json::raw(value);
        else if (name == "cache_control")
            tool.cache = readCacheMark(value, place);
        else if (json::isNull(value) || name == "type") // "custom", as without
            return;
        else if (name == "strict")
            tool.strict = json::flag(value);
        else if (name == "defer_loading")
            tool.deferred = json::flag(value);
        else
            tool.extras.push_back({json::bytes(name), json::raw(value)});
    });
    if (tool.name.isEmpty())
        json::fail("A tool needs a name");
    return tool;
}

HostedTool readHosted(TypedObject &object, QByteArrayView type)
{
    HostedTool tool;
    tool.dialect = Dialect::Messages;
    tool.type = type.toByteArray();
    tool.json = object.text();
    HostedTool::WebSearch search;
    object.members([&](std::string_view name, json::Value value) {
        if (name == "name")
            tool.name = json::text(value);
        else if (name == "allowed_domains")
            search.allowedDomains = names(value);
        else if (name == "blocked_domains")
            search.blockedDomains = names(value);
        else if (name == "max_uses")
            search.maxUses = json::integer(value);
        else if (name == "user_location" && !json::isNull(value))
            search.userLocation = json::raw(value);
    });
    if (type.startsWith("web_search_"))
        tool.webSearch = std::move(search);
    return tool;
}

} // namespace

Tool readTool(json::Value value, std::vector<ExtraMember> &extras, size_t index)
{
    TypedObject object(value);
    const QByteArrayView type = object.type();
    if (type.isEmpty() || type == "custom")
        return readDefinition(object, {extras, "tools", index});
    return readHosted(object, type);
}

void readToolChoice(json::Value value, ConversationRequest &request)
{
    if (json::isNull(value))
        return;
    ToolChoice &choice = request.toolChoice;
    choice = {};
    QByteArray named;
    TypedObject object(value);
    const QByteArrayView type = object.type();
    object.members([&](std::string_view name, json::Value member) {
        if (name == "name")
            named = json::text(member);
        else if (name == "disable_parallel_tool_use" && !json::isNull(member))
            request.parallelToolCalls = !json::flag(member);
        else if (name != "type" && !json::isNull(member))
            request.extras.push_back({"tool_choice." + json::bytes(name), json::raw(member)});
    });
    if (type == "auto") {
        choice.mode = ToolChoice::Mode::Auto;
    } else if (type == "any") {
        choice.mode = ToolChoice::Mode::Required;
    } else if (type == "none") {
        choice.mode = ToolChoice::Mode::None;
    } else if (type == "tool") {
        choice.mode = ToolChoice::Mode::One;
        choice.tools.push_back({ToolKind::Function, named, {}});
    } else {
        json::fail("The type must be auto, any, tool or none");
    }
}

void resolveChoice(ConversationRequest &request)
{
    ToolChoice &choice = request.toolChoice;
    if (choice.mode != ToolChoice::Mode::One || choice.tools.empty())
        return;
    for (const Tool &tool : request.tools) {
        const auto *hosted = std::get_if<HostedTool>(&tool);
        if (!hosted || hosted->name != choice.tools.front().name)
            continue;
        choice.hostedType = hosted->type;
        choice.tools.clear();
        return;
    }
}

} // namespace station::messages
