// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/toolreader.h"

#include "gateway/dialects/responses/objectview.h"

#include <algorithm>

namespace station::responses {

namespace {

/** Kinds of tools that the client runs; their types are the names of the calls too. */
std::optional<ToolKind> kindOf(QByteArrayView type)
{
    if (type == "function")
        return ToolKind::Function;
    if (type == "custom")
        return ToolKind::Custom;
    if (type == "tool_search")
        return ToolKind::ToolSearch;
    if (type == "local_shell")
        return ToolKind::LocalShell;
    if (type == "shell")
        return ToolKind::Shell;
    if (type == "apply_patch")
        return ToolKind::ApplyPatch;
    return std::nullopt;
}

/** What json::raw() gives, with null as absent. */
JsonText rawOrNothing(json::Value value)
{
    return json::isNull(value) ? JsonText() : json::raw(value);
}

ToolDefinition readDefinition(ObjectView &object, ToolKind kind, const QByteArray &type)
{
    ToolDefinition tool;
    tool.kind = kind;
    object.members([&](std::string_view name, json::Value value) {
        // `execution` of a tool_search is told by its kind.
        if (name == "type" || (name == "execution" && kind == ToolKind::ToolSearch))
            return;
        if (name == "name")
            tool.name = json::text(value);
        else if (name == "description")
            tool.description = json::text(value);
        else if (name == "parameters")
            tool.schema = rawOrNothing(value);
        else if (name == "strict" && !json::isNull(value))
            tool.strict = json::flag(value);
        else if (name == "format")
            tool.format = rawOrNothing(value);
        else if (name == "defer_loading" && !json::isNull(value))
            tool.deferred = json::flag(value);
        else if (!json::isNull(value))
            tool.extras.emplace_back(QByteArray(name.data(), qsizetype(name.size())), json::raw(value));
    });
    if (tool.name.isEmpty()) {
        if (kind == ToolKind::Function || kind == ToolKind::Custom)
            json::fail("A tool of type " + type + " needs a name");
        tool.name = type;
    }
    return tool;
}

void readFilters(json::Value value, HostedTool::WebSearch &search)
{
    if (json::isNull(value))
        return;
    json::members(value, [&](std::string_view name, json::Value list) {
        auto &domains = name == "blocked_domains" ? search.blockedDomains : search.allowedDomains;
        if ((name == "allowed_domains" || name == "blocked_domains") && !json::isNull(list))
            json::elements(list, [&](json::Value domain, size_t) { domains.push_back(json::text(domain)); });
    });
}

HostedTool readHosted(ObjectView &object, const QByteArray &type)
{
    HostedTool tool {Dialect::Responses, type, {}, object.checkedText(), std::nullopt};
    if (!type.startsWith("web_search"))
        return tool;
    HostedTool::WebSearch search;
    object.members([&](std::string_view name, json::Value value) {
        if (name == "filters")
            readFilters(value, search);
        else if (name == "user_location")
            search.userLocation = rawOrNothing(value);
        else if (name == "search_context_size")
            search.contextSize = json::text(value);
        else if (name == "external_web_access" && !json::isNull(value))
            search.offered = json::flag(value); // Codex declares the tool even where the person has turned it off
        else if (name != "type" && name != "external_web_access" && !json::isNull(value))
            search.others.push_back(QByteArray(name.data(), qsizetype(name.size())));
    });
    tool.webSearch = std::move(search);
    return tool;
}

/** tool_search is the client's or the provider's by `execution`, shell by the type of its `environment`. */
bool isClients(ObjectView &object, ToolKind kind)
{
    if (kind == ToolKind::ToolSearch)
        return object.stringMember("execution") == "client";
    if (kind != ToolKind::Shell)
        return true;
    const QByteArrayView environment = object.stringMember("environment", "type");
    return environment.isEmpty() || environment == "local";
}

void readNameSpace(ObjectView &object, std::vector<Tool> &tools)
{
    QByteArray name;
    QByteArray description;
    std::vector<Tool> inside;
    object.members([&](std::string_view member, json::Value value) {
        if (member == "name")
            name = json::text(value);
        else if (member == "description")
            description = json::text(value);
        else if (member == "tools")
            json::elements(value, [&](json::Value tool, size_t) { readTool(tool, inside); });
    });
    for (Tool &tool : inside) {
        if (auto *definition = std::get_if<ToolDefinition>(&tool)) {
            definition->nameSpace = name;
            definition->nameSpaceDescription = description;
        }
        tools.push_back(std::move(tool));
    }
}

ToolChoice::Named readNamed(json::Value value)
{
    ToolChoice::Named named;
    QByteArray type;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "type")
            type = json::text(member);
        else if (name == "name")
            named.name = json::text(member);
        else if (name == "namespace")
            named.nameSpace = json::text(member);
    });
    named.kind = kindOf(type).value_or(ToolKind::Function);
    if (named.name.isEmpty())
        named.name = type;
    return named;
}

} // namespace

void readTool(json::Value value, std::vector<Tool> &tools)
{
    ObjectView object(value);
    const QByteArray type = object.stringMember("type").toByteArray();
    if (type.isEmpty())
        json::fail("A tool needs a type");
    if (type == "namespace") {
        readNameSpace(object, tools);
        return;
    }
    const auto kind = kindOf(type);
    if (kind && isClients(object, *kind))
        tools.emplace_back(readDefinition(object, *kind, type));
    else
        tools.emplace_back(readHosted(object, type));
}

void addTools(std::vector<Tool> added, std::vector<Tool> &tools)
{
    for (Tool &tool : added) {
        const auto *definition = std::get_if<ToolDefinition>(&tool);
        const bool isKnown =
            definition && std::any_of(tools.begin(), tools.end(), [&](const Tool &known) {
                const auto *other = std::get_if<ToolDefinition>(&known);
                return other && other->name == definition->name && other->nameSpace == definition->nameSpace;
            });
        if (!isKnown)
            tools.push_back(std::move(tool));
    }
}

void readToolChoice(json::Value value, ToolChoice &choice, JsonText &source)
{
    using Mode = ToolChoice::Mode;
    if (json::isString(value)) {
        const QByteArray word = json::text(value);
        source = '"' + word + '"';
        if (word == "auto")
            choice.mode = Mode::Auto;
        else if (word == "none")
            choice.mode = Mode::None;
        else if (word == "required")
            choice.mode = Mode::Required;
        else
            json::fail("tool_choice must be none, auto, required or an object");
        return;
    }
    ObjectView object(value);
    source = object.text().toByteArray();
    const QByteArray type = object.stringMember("type").toByteArray();
    if (type == "allowed_tools") {
        choice.mode = Mode::Subset;
        object.members([&](std::string_view name, json::Value member) {
            if (name == "mode")
                choice.subsetRequired = json::text(member) == "required";
            else if (name == "tools")
                json::elements(member, [&](json::Value tool, size_t) { choice.tools.push_back(readNamed(tool)); });
        });
        return;
    }
    choice.mode = Mode::One;
    const auto kind = kindOf(type);
    if (!kind) {
        choice.hostedType = type;
        return;
    }
    ToolChoice::Named named {*kind, {}, {}};
    object.members([&](std::string_view name, json::Value member) {
        if (name == "name")
            named.name = json::text(member);
        else if (name == "namespace")
            named.nameSpace = json::text(member);
    });
    if (named.name.isEmpty())
        named.name = type;
    choice.tools.push_back(std::move(named));
}

} // namespace station::responses
