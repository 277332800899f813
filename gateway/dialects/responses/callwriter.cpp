// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tool calls and their results in the history.
#include "gateway/dialects/responses/outputitem.h"
#include "gateway/dialects/responses/turnwriter.h"
#include "gateway/json/jsonreader.h"

#include <algorithm>

namespace station::responses {

namespace {

bool isErrorText(QByteArrayView text)
{
    const QByteArray head = text.first(std::min<qsizetype>(text.size(), 40)).toByteArray().toLower();
    return head.contains("error") || head.contains("fail");
}

bool isText(const Part &part)
{
    return std::holds_alternative<TextPart>(part) || std::holds_alternative<NativePart>(part)
        || std::holds_alternative<RefusalPart>(part);
}

QByteArray textOf(const std::vector<Part> &parts)
{
    QByteArray text;
    const auto add = [&](const QByteArray &more) { text += (text.isEmpty() ? "" : "\n") + more; };
    for (const Part &part : parts) {
        if (const auto *own = std::get_if<TextPart>(&part))
            add(own->text);
        else if (const auto *native = std::get_if<NativePart>(&part))
            add(native->text);
        else if (const auto *refusal = std::get_if<RefusalPart>(&part))
            add(refusal->text);
    }
    return text;
}

Feature featureOf(ToolKind kind)
{
    return kind == ToolKind::Custom    ? Feature::CustomTool
        : kind == ToolKind::ToolSearch ? Feature::ToolSearch
                                       : Feature::BuiltInTool;
}

} // namespace

QByteArray TurnWriter::callId(const QByteArray &id)
{
    const QByteArray fitted = fittedCallId(id);
    if (fitted != id)
        m_w.report.changed(Feature::CallId, "call_id", "fitted");
    return fitted;
}

void TurnWriter::call(const ToolCallPart &call)
{
    if (call.cache.set)
        m_w.report.lost(Feature::CacheMark, "cache_control");
    if (call.opaque)
        m_w.report.lost(Feature::ForeignReasoning, "thought_signature");
    if (m_w.traits.isOpenAi && nativeCall(call)) {
        m_calls.insert(call.id, call.kind);
        return;
    }
    if (call.kind != ToolKind::Function)
        m_w.report.changed(featureOf(call.kind), callType(call.kind), "function_call");
    m_calls.insert(call.id, ToolKind::Function);
    JsonBuilder &json = m_w.json;
    json.object().text("type", "function_call");
    itemId(call.itemId, "fc_");
    json.text("call_id", callId(call.id)).text("name", m_w.names.wireName(call.nameSpace, call.name));
    const QByteArray arguments = argumentsAsFunction(call);
    json.text("arguments", arguments.isEmpty() ? QByteArray("{}") : arguments).endObject();
}

/** Calls of kinds that only OpenAI has, and of tools in namespaces. */
bool TurnWriter::nativeCall(const ToolCallPart &call)
{
    if (call.kind == ToolKind::Function && call.nameSpace.isEmpty())
        return false;
    JsonBuilder &json = m_w.json;
    const bool isJson = json::isValid(call.arguments) && call.arguments.trimmed().startsWith('{');
    if (call.kind != ToolKind::Function && call.kind != ToolKind::Custom && !isJson)
        return false;
    const QByteArray prefix = idPrefix(ItemKind::Call, call.kind);
    json.object().text("type", callType(call.kind));
    itemId(call.itemId, prefix.constData());
    json.text("call_id", callId(call.id));
    switch (call.kind) {
    case ToolKind::Function:
        json.text("name", call.name).text("arguments", call.arguments.isEmpty() ? QByteArray("{}") : call.arguments);
        break;
    case ToolKind::Custom: {
        const QByteArray name = call.nameSpace.isEmpty() ? m_w.names.wireName({}, call.name) : call.name;
        json.text("name", name).text("input", call.arguments);
        break;
    }
    case ToolKind::ToolSearch: json.text("execution", "client").raw("arguments", call.arguments); break;
    case ToolKind::LocalShell:
    case ToolKind::Shell: json.raw("action", call.arguments); break;
    case ToolKind::ApplyPatch: json.raw("operation", call.arguments); break;
    }
    if (!call.nameSpace.isEmpty())
        json.text("namespace", call.nameSpace);
    if (call.kind != ToolKind::Function && call.kind != ToolKind::Custom)
        json.text("status", "completed");
    json.endObject();
    return true;
}

/** A result is of the kind that its call was written as; not every dialect names the kind of a result. */
ToolKind TurnWriter::callKind(const ToolResultPart &result) const
{
    return m_calls.value(result.callId, ToolKind::Function);
}

void TurnWriter::result(const ToolResultPart &result)
{
    if (result.cache.set)
        m_w.report.lost(Feature::CacheMark, "cache_control");
    const ToolKind kind = callKind(result);
    if (nativeResult(result, kind))
        return;
    JsonBuilder &json = m_w.json;
    json.object().text("type", kind == ToolKind::Custom ? "custom_tool_call_output" : "function_call_output");
    itemId(result.itemId, kind == ToolKind::Custom ? "ctco_" : "fco_");
    json.text("call_id", callId(result.callId));
    output(result);
    json.endObject();
}

bool TurnWriter::nativeResult(const ToolResultPart &result, ToolKind kind)
{
    if (kind == ToolKind::ToolSearch || kind == ToolKind::Shell) {
        for (const Part &part : result.content) {
            const auto *native = std::get_if<NativePart>(&part);
            if (native && native->dialect == Dialect::Responses && result.kind == kind) {
                m_w.json.raw(native->json);
                return true;
            }
        }
    }
    JsonBuilder &json = m_w.json;
    if (kind == ToolKind::LocalShell) {
        json.object().text("type", "local_shell_call_output").text("id", callId(result.callId));
        json.text("call_id", callId(result.callId)).text("output", textOf(result.content)).endObject();
        return true;
    }
    if (kind == ToolKind::ApplyPatch) {
        json.object().text("type", "apply_patch_call_output").text("call_id", callId(result.callId));
        json.text("status", result.isError.value_or(false) ? "failed" : "completed");
        json.text("output", textOf(result.content)).endObject();
        return true;
    }
    return false;
}

void TurnWriter::output(const ToolResultPart &result)
{
    const bool onlyText = std::all_of(result.content.begin(), result.content.end(), isText);
    const bool severalTexts = m_w.fromOwnDialect() && m_w.traits.outputArrays && result.content.size() > 1;
    QByteArray text = textOf(result.content);
    const bool saysError = result.isError.value_or(false) && result.kind != ToolKind::ApplyPatch && !isErrorText(text);
    if (saysError)
        m_w.report.changed(Feature::ResultError, "is_error", "in the text");
    if (onlyText && !severalTexts) {
        m_w.json.text("output", saysError ? "Error: " + text : text);
        return;
    }
    if (!m_w.traits.outputArrays) {
        moveAttachments(result);
        text += text.isEmpty() ? "[attached below]" : "\n[attached below]";
        m_w.json.text("output", saysError ? "Error: " + text : text);
        return;
    }
    m_w.json.array("output");
    if (saysError)
        m_content.inputText("Error:");
    for (const Part &part : result.content) {
        if (std::holds_alternative<AudioPart>(part))
            m_w.report.lost(Feature::ResultAudio, "audio");
        else
            m_content.part(part);
    }
    m_w.json.endArray();
}

/** Into the user's message behind all results of the turn. */
void TurnWriter::moveAttachments(const ToolResultPart &result)
{
    for (const Part &part : result.content) {
        if (isText(part))
            continue;
        m_attachments.push_back(&part);
        m_w.report.changed(std::holds_alternative<ImagePart>(part) ? Feature::ResultImage : Feature::ResultDocument,
                           "output", "in the next user message");
    }
}

} // namespace station::responses
