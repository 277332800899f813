// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/nativetext.h"

#include "gateway/dialects/messages/typedobject.h"

#include <algorithm>
#include <array>

namespace station::messages {

namespace {

/** Members whose strings are for reading, in results of searches, fetches, programs and MCP servers. */
constexpr std::array<std::string_view, 9> kReadable {"text",   "title",   "url",        "source", "stdout",
                                                     "stderr", "content", "error_code", "context"};

void addLine(QByteArray &out, std::string_view line)
{
    if (line.empty())
        return;
    if (!out.isEmpty())
        out += '\n';
    out.append(line.data(), qsizetype(line.size()));
}

void collect(json::Value value, QByteArray &out)
{
    if (json::isArray(value)) {
        json::elements(value, [&](json::Value element, size_t) {
            if (json::isObject(element) || json::isArray(element))
                collect(element, out);
        });
        return;
    }
    TypedObject object(value);
    // A source of type text has its text in `data`, any other has base64 there.
    const bool isText = object.type() == "text";
    object.members([&](std::string_view name, json::Value member) {
        if (json::isObject(member) || json::isArray(member))
            collect(member, out);
        else if (json::isString(member)
                 && (std::find(kReadable.begin(), kReadable.end(), name) != kReadable.end()
                     || (isText && name == "data")))
            addLine(out, json::view(member));
    });
}

struct Named {
    QByteArray name;
    QByteArray input;
};

/** `name` and `input` of a server tool's call; `tool_name` of a reference, also one inside `tool`. */
Named namedIn(json::Value value)
{
    Named named;
    json::members(value, [&](std::string_view name, json::Value member) {
        if ((name == "name" || name == "tool_name") && json::isString(member))
            named.name = json::text(member);
        else if (name == "input")
            named.input = json::raw(member);
        else if (name == "tool" && json::isObject(member))
            named.name = namedIn(member).name;
    });
    return named;
}

} // namespace

QByteArray readableText(const QByteArray &type, const QByteArray &json)
{
    json::Reader reader;
    QByteArray text;
    const bool isCall = type == "server_tool_use" || type == "mcp_tool_use";
    const bool isReference = type == "tool_reference" || type == "tool_addition" || type == "tool_removal";
    const auto read = reader.read(json, [&](json::Value root) {
        if (!isCall && !isReference) {
            collect(root, text);
            return;
        }
        const Named named = namedIn(root);
        if (isCall)
            text = "Called the tool " + named.name + " with " + named.input;
        else
            text = "Tool " + named.name + (type == "tool_removal" ? " is no longer available" : " is now available");
    });
    if (!read)
        return {};
    if (type.endsWith("_tool_result") && !text.isEmpty())
        text.prepend("Result of " + type.chopped(7) + ":\n");
    return text;
}

} // namespace station::messages
