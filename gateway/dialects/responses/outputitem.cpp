// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/outputitem.h"

#include "gateway/dialects/responses/eventtext.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station::responses {

namespace {

void join(QByteArray &list, const QByteArray &element)
{
    if (!list.isEmpty())
        list += ',';
    list += element;
}

/** The JSON object that a built-in's call carries; what the model wrote otherwise becomes the only member that fits. */
JsonText objectOf(const QByteArray &arguments)
{
    const QByteArray text = arguments.trimmed();
    if (text.startsWith('{') && json::isValid(text))
        return json::oneLine(text);
    return "{}";
}

/** local_shell's action has a type, which a model that saw the tool as a function leaves out. */
JsonText execAction(const QByteArray &arguments)
{
    JsonBuilder json;
    json.object().text("type", "exec");
    bool hasEnv = false;
    json::Reader reader;
    const JsonText action = objectOf(arguments);
    const auto read = reader.read(action, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "type")
                return;
            hasEnv = hasEnv || name == "env";
            json.raw(QByteArrayView(name.data(), qsizetype(name.size())), json::raw(value));
        });
    });
    if (!read)
        return R"({"type":"exec","command":[],"env":{}})";
    if (!hasEnv)
        json.raw("env", "{}");
    return json.endObject().take();
}

} // namespace

QByteArray callType(ToolKind kind)
{
    switch (kind) {
    case ToolKind::Function: break;
    case ToolKind::Custom: return "custom_tool_call";
    case ToolKind::ToolSearch: return "tool_search_call";
    case ToolKind::LocalShell: return "local_shell_call";
    case ToolKind::Shell: return "shell_call";
    case ToolKind::ApplyPatch: return "apply_patch_call";
    }
    return "function_call";
}

QByteArray idPrefix(ItemKind kind, ToolKind tool)
{
    if (kind == ItemKind::Message)
        return "msg_";
    if (kind == ItemKind::Reasoning)
        return "rs_";
    switch (tool) {
    case ToolKind::Function: break;
    case ToolKind::Custom: return "ctc_";
    case ToolKind::ToolSearch: return "tsc_";
    case ToolKind::LocalShell: return "lsh_";
    case ToolKind::Shell: return "sh_";
    case ToolKind::ApplyPatch: return "apc_";
    }
    return "fc_";
}

QByteArray OutputItem::json(QByteArrayView status) const
{
    switch (kind) {
    case ItemKind::Message: return messageJson(status);
    case ItemKind::Reasoning: return reasoningJson();
    case ItemKind::Call: return callJson(status);
    case ItemKind::None: break;
    }
    return "{}";
}

QByteArray OutputItem::messageJson(QByteArrayView status) const
{
    QByteArray json =
        R"({"id":")" + id + R"(","type":"message","status":")" + status.toByteArray() + R"(","role":"assistant",)";
    if (!phase.isEmpty())
        json += R"("phase":)" + json::quoted(phase) + ',';
    return json + R"("content":[)" + allParts() + "]}";
}

QByteArray OutputItem::reasoningJson() const
{
    QByteArray json = R"({"id":")" + id + R"(","type":"reasoning","summary":[)";
    if (hasThoughts)
        json += R"(],"content":[)";
    json += allParts() + ']';
    if (!encrypted.isEmpty())
        json += R"(,"encrypted_content":)" + json::quoted(encrypted);
    return json + '}';
}

QByteArray OutputItem::callJson(QByteArrayView status) const
{
    JsonBuilder json;
    json.object().text("id", id).text("type", callType(toolKind)).text("status", status).text("call_id", callId);
    switch (toolKind) {
    case ToolKind::Function: json.text("name", name).text("arguments", text); break;
    case ToolKind::Custom: json.text("name", name).text("input", text); break;
    case ToolKind::ToolSearch: json.text("execution", "client").raw("arguments", objectOf(text)); break;
    case ToolKind::LocalShell: json.raw("action", execAction(text)); break;
    case ToolKind::Shell: json.raw("action", objectOf(text)); break;
    case ToolKind::ApplyPatch: json.raw("operation", objectOf(text)); break;
    }
    // Codex refuses a call of a namespace's tool that does not name the namespace (clients.md D4).
    if (!nameSpace.isEmpty())
        json.text("namespace", nameSpace);
    return json.endObject().take();
}

QByteArray OutputItem::partJson() const
{
    switch (part) {
    case PartKind::Text:
        return R"({"type":"output_text","annotations":[)" + annotations + R"(],"logprobs":[)" + logprobs
            + R"(],"text":)" + json::quoted(text) + '}';
    case PartKind::Refusal: return R"({"type":"refusal","refusal":)" + json::quoted(text) + '}';
    case PartKind::Summary: return R"({"type":"summary_text","text":)" + json::quoted(text) + '}';
    case PartKind::Thoughts: return R"({"type":"reasoning_text","text":)" + json::quoted(text) + '}';
    case PartKind::None: break;
    }
    return {};
}

QByteArray OutputItem::allParts() const
{
    QByteArray all = parts;
    if (part != PartKind::None)
        join(all, partJson());
    return all;
}

void OutputItem::endPart()
{
    join(parts, partJson());
    ++partCount;
    part = PartKind::None;
    text.clear();
    annotations.clear();
    annotationCount = 0;
    logprobs.clear();
}

qint64 characters(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xc0) != 0x80; });
}

QByteArray annotationJson(const Annotation &annotation, qint64 length)
{
    if (annotation.dialect == Dialect::Responses && !annotation.json.isEmpty())
        return json::oneLine(annotation.json);
    JsonBuilder json;
    json.object()
        .text("type", "url_citation")
        .number("start_index", annotation.start.value_or(0))
        .number("end_index", annotation.end.value_or(length))
        .text("url", annotation.url)
        .text("title", annotation.title)
        .endObject();
    return json.take();
}

} // namespace station::responses
