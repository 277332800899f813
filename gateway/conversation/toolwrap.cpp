// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tools of kinds that few providers know, as plain functions.
#include "gateway/conversation/toolnames.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"

namespace station {

namespace {

constexpr char kCustomSchema[] = R"({"type":"object","properties":{"input":{"type":"string"}},"required":["input"],)"
                                 R"("additionalProperties":false})";
// The shapes of the items' own members: Responses, local_shell_call.action, shell_call.action, apply_patch_call.
constexpr char kLocalShellSchema[] =
    R"({"type":"object","properties":{"command":{"type":"array","items":{"type":"string"}},)"
    R"("working_directory":{"type":"string"},"timeout_ms":{"type":"integer"}},"required":["command"]})";
constexpr char kShellSchema[] =
    R"({"type":"object","properties":{"commands":{"type":"array","items":{"type":"string"}},)"
    R"("timeout_ms":{"type":"integer"},"max_output_length":{"type":"integer"}},"required":["commands"]})";
constexpr char kApplyPatchSchema[] =
    R"({"type":"object","properties":{"type":{"type":"string","enum":["create_file","update_file","delete_file"]},)"
    R"("path":{"type":"string"},"diff":{"type":"string"}},"required":["type","path"]})";
constexpr char kToolSearchSchema[] =
    R"({"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer"}},"required":["query"]})";

/** The grammar of a custom tool in words, since a function's argument cannot be held to it. */
QByteArray formatInWords(const JsonText &format)
{
    QByteArray type;
    QByteArray syntax;
    QByteArray definition;
    json::Reader reader;
    const auto read = reader.read(format, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "type")
                type = json::text(value);
            else if (name == "syntax")
                syntax = json::text(value);
            else if (name == "definition")
                definition = json::text(value);
        });
    });
    if (!read || type != "grammar")
        return {};
    return "\n\nThe input must follow this " + syntax + " grammar:\n" + definition;
}

} // namespace

ToolDefinition asFunction(const ToolDefinition &tool)
{
    ToolDefinition function = tool;
    function.kind = ToolKind::Function;
    switch (tool.kind) {
    case ToolKind::Function: return function;
    case ToolKind::Custom:
        function.schema = kCustomSchema;
        if (!tool.format.isEmpty())
            function.description += formatInWords(tool.format);
        break;
    case ToolKind::ToolSearch:
        if (tool.schema.isEmpty())
            function.schema = kToolSearchSchema;
        break;
    case ToolKind::LocalShell:
        function.schema = kLocalShellSchema;
        if (tool.description.isEmpty())
            function.description = "Runs a command on the user's machine.";
        break;
    case ToolKind::Shell:
        function.schema = kShellSchema;
        if (tool.description.isEmpty())
            function.description = "Runs shell commands on the user's machine.";
        break;
    case ToolKind::ApplyPatch:
        function.schema = kApplyPatchSchema;
        if (tool.description.isEmpty())
            function.description = "Creates, updates (by a diff) or deletes a file on the user's machine.";
        break;
    }
    function.format.clear();
    function.strict.reset();
    return function;
}

QByteArray argumentsAsFunction(const ToolCallPart &call)
{
    if (call.kind != ToolKind::Custom)
        return call.arguments;
    JsonBuilder json;
    json.object().text("input", call.arguments).endObject();
    return json.take();
}

JsonText argumentsAsObject(const QByteArray &arguments, bool *changed)
{
    const QByteArrayView text = QByteArrayView(arguments).trimmed();
    if (text.isEmpty())
        return "{}";
    const bool isJson = json::isValid(text);
    if (isJson && text.startsWith('{'))
        return arguments;
    if (changed)
        *changed = true;
    JsonBuilder object;
    object.object();
    if (isJson)
        object.raw("value", arguments);
    else
        object.text("__raw", arguments);
    object.endObject();
    return object.take();
}

QByteArray argumentsAsOwn(ToolKind kind, const QByteArray &json)
{
    if (kind != ToolKind::Custom)
        return json;
    QByteArray input;
    bool found = false;
    json::Reader reader;
    const auto read = reader.read(json, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "input" && json::isString(value)) {
                input = json::text(value);
                found = true;
            }
        });
    });
    // A model that did not keep to the schema: its words go to the tool, which will say what it thinks of them.
    return read && found ? input : json;
}

} // namespace station
