// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/toolreader.h"

#include "gateway/dialects/chat/contentreader.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

namespace station::chat {

namespace {

/** {"type":"grammar","grammar":{"syntax":…,"definition":…}}, told flat as Responses has it. */
JsonText readFormat(json::Value value)
{
    QByteArray type;
    QByteArray syntax;
    QByteArray definition;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "type") {
            type = json::text(member);
        } else if (name == "grammar") {
            json::members(member, [&](std::string_view inner, json::Value text) {
                if (inner == "syntax")
                    syntax = json::text(text);
                else if (inner == "definition")
                    definition = json::text(text);
            });
        }
    });
    if (type != "grammar")
        return {};
    JsonBuilder json;
    json.object().text("type", "grammar").text("syntax", syntax).text("definition", definition).endObject();
    return json.take();
}

/** The members of `function` or `custom`. */
void readDefinition(json::Value value, ToolDefinition &tool)
{
    json::members(value, [&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "name")
            tool.name = json::text(member);
        else if (name == "description")
            tool.description = json::text(member);
        else if (name == "parameters")
            tool.schema = json::raw(member);
        else if (name == "strict")
            tool.strict = json::flag(member);
        else if (name == "format")
            tool.format = readFormat(member);
        else
            tool.extras.emplace_back(json::bytes(name), json::raw(member));
    });
    if (tool.name.isEmpty())
        json::fail("A tool needs a name");
}

ToolChoice::Named readNamed(json::Value value)
{
    ToolChoice::Named named;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "type") {
            if (json::text(member) == "custom")
                named.kind = ToolKind::Custom;
        } else if (name == "function" || name == "custom") {
            json::members(member, [&](std::string_view inner, json::Value text) {
                if (inner == "name")
                    named.name = json::text(text);
            });
        } else if (name == "name") {
            named.name = json::text(member);
        }
    });
    return named;
}

void readSubset(json::Value value, ToolChoice &choice)
{
    choice.mode = ToolChoice::Mode::Subset;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "mode")
            choice.subsetRequired = json::text(member) == "required";
        else if (name == "tools")
            json::elements(member, [&](json::Value tool, size_t) { choice.tools.push_back(readNamed(tool)); });
    });
}

ToolChoice choiceFromWord(const QByteArray &word)
{
    ToolChoice choice;
    if (word == "auto")
        choice.mode = ToolChoice::Mode::Auto;
    else if (word == "none")
        choice.mode = ToolChoice::Mode::None;
    else if (word == "required" || word == "any") // "any" is Mistral's word
        choice.mode = ToolChoice::Mode::Required;
    else
        json::fail("tool_choice is none, auto, required or an object");
    return choice;
}

} // namespace

Tool readTool(json::Value value)
{
    auto object = json::checked(value.get_object());
    const std::string_view whole = json::checked(object.raw_json());
    json::checked(object.reset());
    ToolDefinition tool;
    QByteArray type;
    bool isDefined = false;
    for (auto field : object) {
        const std::string_view name = json::checked(field.unescaped_key());
        try {
            json::Value member = json::checked(field.value());
            if (name == "type") {
                type = json::text(member);
            } else if (name == "function" || name == "custom") {
                if (json::isObject(member)) {
                    tool.kind = name == "custom" ? ToolKind::Custom : ToolKind::Function;
                    readDefinition(member, tool);
                    isDefined = true;
                }
            } else if (name == "cache_control") {
                tool.cache = readCacheMark(member);
            }
        } catch (json::ReadError &error) {
            json::prefixPath(error, name);
            throw;
        }
    }
    if (isDefined)
        return tool;
    if (type.isEmpty() || type == "function" || type == "custom")
        json::fail("A tool needs a type and a definition");
    const QByteArray json = json::bytes(whole).trimmed();
    if (!json::isValid(json))
        json::fail("The JSON is not valid here");
    return HostedTool {Dialect::Chat, type, {}, json, std::nullopt};
}

Tool readLegacyFunction(json::Value value)
{
    ToolDefinition tool;
    readDefinition(value, tool);
    return tool;
}

ToolChoice readToolChoice(json::Value value, bool legacy)
{
    if (json::isNull(value))
        return {};
    if (json::isString(value))
        return choiceFromWord(json::text(value));
    ToolChoice choice;
    if (legacy) {
        choice.mode = ToolChoice::Mode::One;
        choice.tools.push_back(readNamed(value));
        return choice;
    }
    ToolChoice::Named named;
    QByteArray type;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "type") {
            type = json::text(member);
        } else if (name == "allowed_tools") {
            readSubset(member, choice);
        } else if (name == "function" || name == "custom") {
            named.kind = name == "custom" ? ToolKind::Custom : ToolKind::Function;
            json::members(member, [&](std::string_view inner, json::Value text) {
                if (inner == "name")
                    named.name = json::text(text);
            });
        }
    });
    if (choice.mode == ToolChoice::Mode::Subset)
        return choice;
    choice.mode = ToolChoice::Mode::One;
    if (!named.name.isEmpty())
        choice.tools.push_back(named);
    else if (!type.isEmpty() && type != "function" && type != "custom")
        choice.hostedType = type;
    else
        json::fail("tool_choice needs the name of a tool");
    return choice;
}

} // namespace station::chat
