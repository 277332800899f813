// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/itemreader.h"

#include "gateway/dialects/responses/partreader.h"
#include "gateway/dialects/responses/toolreader.h"
#include "gateway/json/jsontext.h"

#include <algorithm>
#include <array>

namespace station::responses {

namespace {

struct ItemType {
    const char *name;
    ToolKind kind;
};

constexpr std::array<ItemType, 6> kCalls {{{"function_call", ToolKind::Function},
                                           {"custom_tool_call", ToolKind::Custom},
                                           {"tool_search_call", ToolKind::ToolSearch},
                                           {"local_shell_call", ToolKind::LocalShell},
                                           {"shell_call", ToolKind::Shell},
                                           {"apply_patch_call", ToolKind::ApplyPatch}}};
constexpr std::array<ItemType, 6> kResults {{{"function_call_output", ToolKind::Function},
                                             {"custom_tool_call_output", ToolKind::Custom},
                                             {"tool_search_output", ToolKind::ToolSearch},
                                             {"local_shell_call_output", ToolKind::LocalShell},
                                             {"shell_call_output", ToolKind::Shell},
                                             {"apply_patch_call_output", ToolKind::ApplyPatch}}};

std::optional<ToolKind> kindOf(const std::array<ItemType, 6> &types, QByteArrayView type)
{
    for (const ItemType &known : types) {
        if (type == known.name)
            return known.kind;
    }
    return std::nullopt;
}

Role roleOf(QByteArrayView name)
{
    if (name == "user")
        return Role::User;
    if (name == "assistant")
        return Role::Assistant;
    if (name == "developer")
        return Role::Developer;
    if (name == "system")
        return Role::System;
    json::fail("A message's role must be user, assistant, system or developer");
}

/** A string's text, any other value's JSON: arguments are the one on function calls and the other on tool searches. */
QByteArray textOrJson(json::Value value)
{
    return json::isString(value) || json::isNull(value) ? json::text(value) : json::raw(value);
}

/** The common name of a built-in's tool, which its calls do not say. */
QByteArray builtInName(ToolKind kind)
{
    switch (kind) {
    case ToolKind::ToolSearch: return "tool_search";
    case ToolKind::LocalShell: return "local_shell";
    case ToolKind::Shell: return "shell";
    case ToolKind::ApplyPatch: return "apply_patch";
    case ToolKind::Function:
    case ToolKind::Custom: break;
    }
    return {};
}

} // namespace

void ItemReader::read(json::Value input)
{
    if (json::isString(input)) {
        m_request.turns.push_back({Role::User, {TextPart {json::text(input), {}, {}}}, {}, {}, {}});
        return;
    }
    if (!json::isArray(input))
        json::fail("input must be a string or an array of items");
    json::elements(input, [this](json::Value value, size_t) { item(value); });
}

void ItemReader::item(json::Value value)
{
    ObjectView object(value);
    const QByteArray type = object.stringMember("type").toByteArray();
    if (type == "message" || (type.isEmpty() && !object.stringMember("role").isEmpty())) {
        message(object);
        return;
    }
    if (type.isEmpty())
        json::fail("An item needs a type");
    const bool byServer = object.stringMember("execution") == "server"; // of tool_search_call and _output
    if (type == "reasoning")
        reasoning(object);
    else if (const auto callKind = kindOf(kCalls, type); callKind && !byServer)
        call(object, *callKind);
    else if (const auto resultKind = kindOf(kResults, type); resultKind && !byServer)
        result(object, *resultKind, type);
    else if (type == "additional_tools")
        foundTools(object);
    else
        native(object, type);
}

Turn &ItemReader::open(Role role)
{
    auto &turns = m_request.turns;
    const bool fits = !turns.empty() && turns.back().role == role && (role == Role::Assistant || m_results);
    if (!fits)
        turns.push_back({role, {}, {}, {}, {}});
    m_results = role == Role::User;
    return turns.back();
}

void ItemReader::other(std::string_view name, json::Value value)
{
    // status and created_by say nothing of a finished item, nor does the caller of programmatic tool calling;
    // internal_chat_message_metadata_passthrough is between Codex and OpenAI (clients.md D3) and goes to nobody else.
    static constexpr std::array<std::string_view, 6> kRecords {
        "type", "status", "created_by", "caller", "execution", "internal_chat_message_metadata_passthrough"};
    if (std::find(kRecords.begin(), kRecords.end(), name) != kRecords.end() || json::isNull(value))
        return;
    const QByteArray path = "input." + json::bytes(name);
    auto &extras = m_request.extras;
    if (std::none_of(extras.begin(), extras.end(), [&path](const ExtraMember &extra) { return extra.path == path; }))
        extras.push_back({path, json::raw(value)});
}

void ItemReader::message(ObjectView &item)
{
    Turn turn;
    item.members([&](std::string_view name, json::Value value) {
        if (name == "role")
            turn.role = roleOf(json::view(value));
        else if (name == "content")
            readContent(value, turn.parts);
        else if (name == "phase")
            turn.phase = json::text(value);
        else if (name == "id")
            turn.itemId = json::text(value);
        else
            other(name, value);
    });
    const bool isSystem = turn.role == Role::System || turn.role == Role::Developer;
    if (turn.role != Role::Assistant) {
        m_results = false;
        auto &turns = isSystem && m_request.turns.empty() ? m_request.system : m_request.turns;
        turns.push_back(std::move(turn));
        return;
    }
    Turn &open = this->open(Role::Assistant);
    if (open.itemId.isEmpty() && open.phase.isEmpty()) {
        open.itemId = turn.itemId;
        open.phase = turn.phase;
    }
    if (TextPart *first = turn.parts.empty() ? nullptr : std::get_if<TextPart>(&turn.parts.front())) {
        first->startsMessage = true;
        first->itemId = turn.itemId;
        first->phase = turn.phase;
    }
    for (Part &part : turn.parts)
        open.parts.push_back(std::move(part));
}

void ItemReader::reasoning(ObjectView &item)
{
    ReasoningPart part;
    std::vector<QByteArray> content;
    item.members([&](std::string_view name, json::Value value) {
        if (name == "id")
            part.itemId = json::text(value);
        else if (name == "summary")
            readTexts(value, part.texts);
        else if (name == "content")
            readTexts(value, content);
        else if (name == "encrypted_content" && !json::isNull(value))
            part.opaque = unseal(json::view(value), Opaque::Kind::Encrypted);
        else
            other(name, value);
    });
    // A plain chain of thought that this gateway wrote as a summary, for Codex shows nothing else, says so in its seal.
    part.isPlain =
        (!content.empty() && part.texts.empty()) || (part.opaque && part.opaque->kind == Opaque::Kind::Plain);
    if (part.texts.empty())
        part.texts = std::move(content);
    open(Role::Assistant).parts.push_back(std::move(part));
}

void ItemReader::call(ObjectView &item, ToolKind kind)
{
    ToolCallPart call;
    call.kind = kind;
    call.name = builtInName(kind);
    item.members([&](std::string_view name, json::Value value) {
        if (name == "id")
            call.itemId = json::text(value);
        else if (name == "call_id")
            call.id = json::text(value);
        else if (name == "name")
            call.name = json::text(value);
        else if (name == "namespace")
            call.nameSpace = json::text(value);
        else if (name == "arguments" || name == "input" || name == "action" || name == "operation")
            call.arguments = textOrJson(value);
        else
            other(name, value);
    });
    if (call.id.isEmpty())
        call.id = call.itemId;
    if (call.id.isEmpty())
        json::fail("A call needs a call_id");
    open(Role::Assistant).parts.push_back(std::move(call));
}

void ItemReader::result(ObjectView &item, ToolKind kind, const QByteArray &type)
{
    ToolResultPart result;
    result.kind = kind;
    NativePart native {Dialect::Responses, type, {}, {}};
    const bool isNative = kind == ToolKind::ToolSearch || kind == ToolKind::Shell;
    if (isNative)
        native.json = item.checkedText();
    std::vector<Tool> found;
    item.members([&](std::string_view name, json::Value value) {
        if (name == "id")
            result.itemId = json::text(value);
        else if (name == "call_id")
            result.callId = json::text(value);
        else if (name == "output" && !isNative)
            readContent(value, result.content);
        else if (name == "tools" && kind == ToolKind::ToolSearch)
            json::elements(value, [&](json::Value tool, size_t) { readTool(tool, found); });
        else if (name == "status" && kind == ToolKind::ApplyPatch)
            result.isError = json::text(value) == "failed";
        else if (!isNative)
            other(name, value);
    });
    if (kind == ToolKind::LocalShell)
        localShellResult(result);
    if (result.callId.isEmpty())
        json::fail("A result needs a call_id");
    if (isNative) {
        native.text = readableText(type, native.json);
        result.content.emplace_back(std::move(native));
    }
    addTools(std::move(found), m_request.tools);
    open(Role::User).parts.push_back(std::move(result));
}

/** Names its call by `id`, which may be the call's id or that of its item (SDK types; old Codex). */
void ItemReader::localShellResult(ToolResultPart &result) const
{
    if (!result.callId.isEmpty())
        return;
    result.callId = result.itemId;
    for (const Turn &turn : m_request.turns) {
        for (const Part &part : turn.parts) {
            const auto *call = std::get_if<ToolCallPart>(&part);
            if (call && call->itemId == result.itemId)
                result.callId = call->id;
        }
    }
}

void ItemReader::foundTools(ObjectView &item)
{
    std::vector<Tool> declared;
    item.members([&](std::string_view name, json::Value value) {
        if (name == "tools")
            json::elements(value, [&](json::Value tool, size_t) { readTool(tool, declared); });
    });
    addTools(std::move(declared), m_request.tools);
}

void ItemReader::native(ObjectView &item, const QByteArray &type)
{
    NativePart part {Dialect::Responses, type, item.checkedText(), {}};
    part.text = readableText(type, part.json);
    // What the provider did itself is the model's side; references, approvals and triggers come from the client.
    const bool fromClient = type == "item_reference" || type == "compaction_trigger" || type == "mcp_approval_response"
        || type == "computer_call_output";
    if (fromClient) {
        m_request.turns.push_back({Role::User, {std::move(part)}, {}, {}, {}});
        m_results = false;
    } else {
        open(Role::Assistant).parts.emplace_back(std::move(part));
    }
}

} // namespace station::responses
