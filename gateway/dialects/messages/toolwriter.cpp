// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/toolwriter.h"

#include "gateway/conversation/schemalimits.h"
#include "gateway/json/jsonreader.h"

#include <algorithm>

namespace station::messages {

namespace {

constexpr char kNoParameters[] = R"({"type":"object","properties":{}})";
constexpr char kWebSearch[] = "web_search";

Feature featureOf(ToolKind kind)
{
    switch (kind) {
    case ToolKind::Custom: return Feature::CustomTool;
    case ToolKind::ToolSearch: return Feature::ToolSearch;
    default: return Feature::BuiltInTool;
    }
}

/** The API wants `type` at the root of every schema. */
JsonText withType(const JsonText &schema)
{
    if (schema.isEmpty() || schema == "null" || schema == "{}")
        return kNoParameters;
    bool hasType = false;
    json::Reader reader;
    const Result<void> read = reader.read(schema, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value) { hasType = hasType || name == "type"; });
    });
    // Not an object at all: the provider says what it thinks of it.
    if (!read || hasType)
        return schema;
    return "{\"type\":\"object\"," + schema.mid(schema.indexOf('{') + 1);
}

class ToolList {
public:
    explicit ToolList(Writing &writing) : m_writing(writing), m_json(writing.json) { }

    void write();

private:
    bool isChosen(const ToolDefinition &tool);
    void begin();
    void write(const ToolDefinition &tool);
    void write(const HostedTool &tool);
    void writeOwn(const HostedTool &tool);
    void writeWebSearch(const HostedTool &tool);
    void writeChoice();
    void writeParallel();
    void leave(const HostedTool &tool, Feature feature);

    Writing &m_writing;
    JsonBuilder &m_json;
    bool m_isOpen = false;
    bool m_hasWebSearch = false;
    std::vector<QByteArray> m_written; ///< wire names
    const ToolDefinition *m_marked = nullptr;
};

void ToolList::begin()
{
    if (!m_isOpen)
        m_json.array("tools");
    m_isOpen = true;
}

/** Where the client allows some of its tools only, the others are not sent: the dialect has no other way. */
bool ToolList::isChosen(const ToolDefinition &tool)
{
    const ToolChoice &choice = m_writing.request.toolChoice;
    if (choice.mode != ToolChoice::Mode::Subset)
        return true;
    return std::any_of(choice.tools.begin(), choice.tools.end(), [&](const ToolChoice::Named &named) {
        return named.name == tool.name && named.nameSpace == tool.nameSpace;
    });
}

void ToolList::write(const ToolDefinition &definition)
{
    if (!isChosen(definition))
        return;
    const QByteArray name = m_writing.names.wireName(definition.nameSpace, definition.name);
    const bool isFunction = definition.kind == ToolKind::Function;
    if (!isFunction)
        m_writing.report.changed(featureOf(definition.kind), "tool " + definition.name, "a function with its input");
    const ToolDefinition wrapped = isFunction ? ToolDefinition() : asFunction(definition);
    const ToolDefinition &tool = isFunction ? definition : wrapped;
    begin();
    m_written.push_back(name);
    m_json.object().text("name", name);
    if (!tool.description.isEmpty() || (m_writing.isOwn() && !tool.description.isNull()))
        m_json.text("description", tool.description);
    if (m_writing.isOwn()) {
        m_json.raw("input_schema", withType(tool.schema));
    } else {
        const JsonText rooted = withType(tool.schema);
        if (rooted != tool.schema && !tool.schema.isEmpty())
            m_writing.report.changed(Feature::SchemaWords, "tool " + tool.name, "an object at the root");
        m_json.raw("input_schema",
                   limitedSchema(rooted, SchemaLimits::None, false, "tool " + tool.name, m_writing.report));
    }
    if (tool.strict.value_or(false)) {
        if (m_writing.rules.schema)
            m_json.flag("strict", true);
        else
            m_writing.report.lost(Feature::StrictTool, "strict", "this model cannot be held to a schema");
    } else if (tool.strict && m_writing.isOwn()) {
        m_json.flag("strict", false);
    }
    if (tool.deferred) {
        // Without one of the server's own searches a deferred tool would never be seen.
        if (m_writing.isOwn() && m_writing.rules.isClaude) {
            m_json.flag("defer_loading", true);
            m_writing.needsBeta("advanced-tool-use-2025-11-20");
        } else {
            m_writing.report.changed(Feature::DeferredTool, "tool " + tool.name, "an ordinary tool");
        }
    }
    for (const auto &[member, value] : tool.extras) {
        if (!m_writing.isOwn()) {
            m_writing.report.lost(Feature::ToolExtras, "tools." + member);
            continue;
        }
        m_json.raw(member, value);
        if (member == "input_examples")
            m_writing.needsBeta("advanced-tool-use-2025-11-20");
    }
    m_writing.cacheMark(tool.cache, &definition == m_marked);
    m_json.endObject();
}

/** A hosted tool that is only offered is left out; one that the client insists on cannot be. */
void ToolList::leave(const HostedTool &tool, Feature feature)
{
    const ToolChoice &choice = m_writing.request.toolChoice;
    const bool isOnly = choice.mode == ToolChoice::Mode::Required && m_writing.request.tools.size() == 1;
    const bool isNamed = choice.mode == ToolChoice::Mode::One
        && (choice.hostedType == tool.type
            || (!tool.name.isEmpty() && !choice.tools.empty() && choice.tools.front().name == tool.name));
    const QByteArray field = "tools." + tool.type;
    if (isOnly || isNamed)
        m_writing.report.refuse("tool_choice", "This model cannot be made to call " + tool.type);
    // Agents offer a web search of themselves, and Codex pictures; the answer can do without.
    if (tool.webSearch || tool.type == "image_generation")
        m_writing.report.leftOut(field, "this model has none");
    else
        m_writing.report.lost(feature, field);
}

void ToolList::write(const HostedTool &tool)
{
    if (tool.dialect == Dialect::Messages) {
        writeOwn(tool);
        return;
    }
    if (!tool.webSearch) {
        leave(tool, Feature::HostedTool);
        return;
    }
    const bool isTaken = std::find(m_written.begin(), m_written.end(), QByteArray(kWebSearch)) != m_written.end();
    if (!tool.webSearch->offered)
        m_writing.report.changed(Feature::WebSearchTool, "tool " + tool.type, "left out: it may not go to the web");
    else if (!m_writing.rules.isClaude || isTaken || m_hasWebSearch)
        leave(tool, Feature::WebSearchTool);
    else
        writeWebSearch(tool);
}

void ToolList::writeOwn(const HostedTool &tool)
{
    if (!m_writing.rules.isClaude) {
        const bool isClients = tool.type.startsWith("bash_") || tool.type.startsWith("text_editor_")
            || tool.type.startsWith("memory_") || tool.type.startsWith("computer_");
        leave(tool, isClients ? Feature::ClientTool : tool.webSearch ? Feature::WebSearchTool : Feature::HostedTool);
        return;
    }
    begin();
    m_written.push_back(tool.name);
    m_json.raw(tool.json);
    if (tool.type == "computer_20250124")
        m_writing.needsBeta("computer-use-2025-01-24");
    else if (tool.type == "computer_20251124")
        m_writing.needsBeta("computer-use-2025-11-24");
    else if (tool.type == "web_fetch_20250910")
        m_writing.needsBeta("web-fetch-2025-09-10");
    else if (tool.type.startsWith("memory_"))
        m_writing.needsBeta("context-management-2025-06-27");
}

void ToolList::writeWebSearch(const HostedTool &tool)
{
    const HostedTool::WebSearch &search = *tool.webSearch;
    m_writing.report.changed(Feature::WebSearchTool, "tool " + tool.type, "as Anthropic's");
    begin();
    m_hasWebSearch = true;
    m_written.push_back(kWebSearch);
    m_json.object().text("type", "web_search_20250305").text("name", kWebSearch);
    if (search.maxUses)
        m_json.number("max_uses", *search.maxUses);
    const auto domains = [this](const char *name, const std::vector<QByteArray> &list) {
        if (list.empty())
            return;
        m_json.array(name);
        for (const QByteArray &domain : list)
            m_json.text(domain);
        m_json.endArray();
    };
    domains("allowed_domains", search.allowedDomains);
    // Both at once are an error.
    if (search.allowedDomains.empty())
        domains("blocked_domains", search.blockedDomains);
    else if (!search.blockedDomains.empty())
        m_writing.report.lost(Feature::WebSearchFilter, "blocked_domains");
    if (!search.userLocation.isEmpty())
        m_json.raw("user_location", search.userLocation);
    if (!search.contextSize.isEmpty() && search.contextSize != "medium")
        m_writing.report.lost(Feature::WebSearchFilter, "search_context_size");
    m_json.endObject();
}

void ToolList::writeParallel()
{
    const std::optional<bool> &parallel = m_writing.request.parallelToolCalls;
    if (parallel && (!*parallel || m_writing.isOwn()))
        m_json.flag("disable_parallel_tool_use", !*parallel);
}

void ToolList::writeChoice()
{
    using Mode = ToolChoice::Mode;
    const ToolChoice &choice = m_writing.request.toolChoice;
    QByteArray type;
    QByteArray name;
    switch (choice.mode) {
    case Mode::Unset:
        if (!m_writing.request.parallelToolCalls.value_or(true))
            type = "auto";
        break;
    case Mode::Auto: type = "auto"; break;
    case Mode::None: type = "none"; break;
    case Mode::Required: type = "any"; break;
    case Mode::Subset:
        type = choice.subsetRequired ? "any" : "auto";
        m_writing.report.changed(Feature::ToolSubset, m_writing.field(Feature::ToolChoice),
                                 "only those tools are sent");
        break;
    case Mode::One:
        type = "tool";
        if (choice.tools.empty()) {
            for (const Tool &tool : m_writing.request.tools) {
                const auto *hosted = std::get_if<HostedTool>(&tool);
                if (hosted && hosted->type == choice.hostedType)
                    name = hosted->dialect == Dialect::Messages ? hosted->name : QByteArray(kWebSearch);
            }
        } else {
            name = m_writing.names.wireName(choice.tools.front().nameSpace, choice.tools.front().name);
        }
        if (std::find(m_written.begin(), m_written.end(), name) == m_written.end())
            m_writing.report.refuse(m_writing.field(Feature::ToolChoice),
                                    "The tool choice names a tool that is not among the tools");
        break;
    }
    if ((type == "any" || type == "tool") && !m_writing.rules.forcedChoice) {
        m_writing.changed(Feature::ToolChoice, "auto: this model cannot be made to call a tool");
        type = "auto";
        name.clear();
    }
    if (type.isEmpty())
        return;
    m_json.object("tool_choice").text("type", type);
    if (!name.isEmpty())
        m_json.text("name", name);
    if (type != "none")
        writeParallel();
    m_writing.writeExtras("tool_choice");
    m_json.endObject();
}

void ToolList::write()
{
    const std::vector<Tool> &tools = m_writing.request.tools;
    if (m_writing.marksItself()) {
        for (const Tool &tool : tools) {
            const auto *definition = std::get_if<ToolDefinition>(&tool);
            if (definition && isChosen(*definition))
                m_marked = definition;
        }
    }
    for (const Tool &tool : tools)
        std::visit([this](const auto &t) { write(t); }, tool);
    if (m_isOpen)
        m_json.endArray();
    using Mode = ToolChoice::Mode;
    const Mode mode = m_writing.request.toolChoice.mode;
    // A choice among no tools says nothing, and is an error.
    if (m_isOpen)
        writeChoice();
    else if (mode == Mode::Required || mode == Mode::One || mode == Mode::Subset)
        m_writing.lost(Feature::ToolChoice, "there is no tool to choose");
}

} // namespace

void writeTools(Writing &writing)
{
    ToolList(writing).write();
}

bool isObjectSchema(const JsonText &schema)
{
    bool isObject = false;
    json::Reader reader;
    const Result<void> read = reader.read(schema, [&isObject](json::Value root) {
        json::members(root, [&isObject](std::string_view name, json::Value value) {
            if (name == "type")
                isObject = json::raw(value) == "\"object\"";
        });
    });
    return read && isObject;
}

bool forcesTool(const ConversationRequest &request)
{
    const ToolChoice &choice = request.toolChoice;
    return !request.tools.empty()
        && (choice.mode == ToolChoice::Mode::Required || choice.mode == ToolChoice::Mode::One
            || (choice.mode == ToolChoice::Mode::Subset && choice.subsetRequired));
}

} // namespace station::messages
