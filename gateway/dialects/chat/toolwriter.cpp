// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `tools`, `tool_choice` and `parallel_tool_calls`.
#include "gateway/dialects/chat/schema.h"
#include "gateway/dialects/chat/writecontext.h"
#include "gateway/json/jsonreader.h"

#include <algorithm>

namespace station::chat {

namespace {

using Mode = ToolChoice::Mode;

/** The location's members without its type. */
JsonText placeOf(const JsonText &location)
{
    JsonBuilder place;
    place.object();
    json::Reader reader;
    const auto read = reader.read(location, [&place](json::Value root) {
        json::members(root, [&place](std::string_view name, json::Value value) {
            if (name != "type")
                place.raw(QByteArrayView(name.data(), qsizetype(name.size())), json::raw(value));
        });
    });
    place.endObject();
    return read ? place.take() : JsonText("{}");
}

class ToolWriter {
public:
    explicit ToolWriter(WriteContext &context) : m_context(context), m_choice(context.request.toolChoice) { }

    void write();

private:
    bool isSent(const ToolDefinition &tool) const;
    void writeTool(const ToolDefinition &tool);
    void writeFunction(const ToolDefinition &tool);
    void writeCustom(const ToolDefinition &tool);
    void writeHosted(const HostedTool &tool, size_t index);
    void writeSearch(const HostedTool &tool, const QByteArray &field, bool isForced);
    void writeChoice();
    void writeNamed(const ToolChoice::Named &named);
    void writeSubset();
    void writeParallel();
    void openList();
    QByteArray nameOf(const ToolChoice::Named &named) const
    {
        return m_context.names.wireName(named.nameSpace, named.name);
    }
    bool isNative(ToolKind kind) const { return kind == ToolKind::Custom && m_context.quirks.customTools; }

    WriteContext &m_context;
    const ToolChoice &m_choice;
    int m_written = 0;
    std::vector<const HostedTool *> m_searches; ///< told by a member of their own
};

/** A subset that the provider has no word for is all that is sent. */
bool ToolWriter::isSent(const ToolDefinition &tool) const
{
    if (m_choice.mode != Mode::Subset || m_context.quirks.allowedTools)
        return true;
    return std::any_of(m_choice.tools.begin(), m_choice.tools.end(), [&tool](const ToolChoice::Named &named) {
        return named.name == tool.name && named.nameSpace == tool.nameSpace;
    });
}

void ToolWriter::openList()
{
    if (m_written++ == 0)
        m_context.json.array("tools");
}

void ToolWriter::write()
{
    const auto &tools = m_context.request.tools;
    for (size_t i = 0; i < tools.size(); ++i) {
        if (const auto *tool = std::get_if<ToolDefinition>(&tools[i])) {
            if (isSent(*tool))
                writeTool(*tool);
        } else {
            writeHosted(std::get<HostedTool>(tools[i]), i);
        }
    }
    if (m_written > 0)
        m_context.json.endArray();
    const int most = m_context.quirks.maxTools;
    if (most > 0 && m_written > most) {
        m_context.report.lost(Feature::TooManyTools, "tools",
                              "it takes " + QByteArray::number(most) + ", the request has "
                                  + QByteArray::number(m_written));
    }
    for (const HostedTool *search : m_searches) {
        if (m_context.quirks.webSearch == "plugins")
            m_context.json.array("plugins").object().text("id", "web").endObject().endArray();
        else if (m_context.quirks.webSearch == "enable_search")
            m_context.json.flag("enable_search", true);
        else {
            m_context.json.object("web_search_options");
            if (!search->webSearch->contextSize.isEmpty())
                m_context.json.text("search_context_size", search->webSearch->contextSize);
            // Flat in the common form, nested here.
            if (!search->webSearch->userLocation.isEmpty())
                m_context.json.object("user_location")
                    .text("type", "approximate")
                    .raw("approximate", placeOf(search->webSearch->userLocation))
                    .endObject();
            m_context.json.endObject();
        }
    }
    writeChoice();
    writeParallel();
}

void ToolWriter::writeTool(const ToolDefinition &tool)
{
    TranslationReport &report = m_context.report;
    const QByteArray field = "tool " + tool.name;
    openList();
    if (tool.deferred)
        report.changed(Feature::DeferredTool, field, "as an ordinary tool");
    if (tool.cache.set)
        m_context.lost(Feature::CacheMark);
    if (!m_context.isOwn()) {
        for (const auto &[name, value] : tool.extras)
            report.lost(Feature::ToolExtras, "tools." + name);
    }
    if (isNative(tool.kind)) {
        writeCustom(tool);
        return;
    }
    switch (tool.kind) {
    case ToolKind::Function: writeFunction(tool); return;
    case ToolKind::Custom: report.changed(Feature::CustomTool, field, "as a function with one text argument"); break;
    case ToolKind::ToolSearch: report.changed(Feature::ToolSearch, field, "as a function"); break;
    case ToolKind::LocalShell:
    case ToolKind::Shell:
    case ToolKind::ApplyPatch: report.changed(Feature::BuiltInTool, field, "as a function"); break;
    }
    writeFunction(asFunction(tool));
}

void ToolWriter::writeFunction(const ToolDefinition &tool)
{
    JsonBuilder &json = m_context.json;
    json.object().text("type", "function").object("function");
    json.text("name", m_context.names.wireName(tool.nameSpace, tool.name));
    if (!tool.description.isEmpty() || m_context.isOwn())
        json.text("description", tool.description);
    if (m_context.isOwn()) {
        if (!tool.schema.isEmpty())
            json.raw("parameters", tool.schema);
    } else {
        bool isChanged = false;
        const JsonText fitted = fittedSchema(tool.schema, isChanged);
        const bool isStrict = m_context.quirks.strict && tool.strict.value_or(false);
        json.raw("parameters", m_context.limited(fitted, "tools." + tool.name + ".parameters", isStrict));
        if (isChanged)
            m_context.report.changed(Feature::SchemaWords, "tool " + tool.name, "made a schema that servers take");
    }
    if (tool.strict) {
        if (m_context.quirks.strict)
            json.flag("strict", *tool.strict);
        else if (*tool.strict)
            m_context.report.lost(Feature::StrictTool, "tools.strict", "this provider does not know it");
    }
    if (m_context.isOwn()) {
        for (const auto &[name, value] : tool.extras)
            json.raw(name, value);
    }
    json.endObject().endObject();
}

void ToolWriter::writeCustom(const ToolDefinition &tool)
{
    JsonBuilder &json = m_context.json;
    json.object().text("type", "custom").object("custom");
    json.text("name", m_context.names.wireName(tool.nameSpace, tool.name));
    if (!tool.description.isEmpty())
        json.text("description", tool.description);
    // Flat in the common form and in Responses, nested here.
    if (!tool.format.isEmpty())
        json.raw("format", nestedFormat(tool.format));
    json.endObject().endObject();
}

void ToolWriter::writeHosted(const HostedTool &tool, size_t index)
{
    if (tool.dialect == Dialect::Chat && m_context.isOwn()) {
        openList();
        m_context.json.raw(tool.json);
        return;
    }
    const QByteArray field = "tools[" + QByteArray::number(qulonglong(index)) + ']';
    const bool isOnly = m_choice.mode == Mode::Required && m_context.request.tools.size() == 1;
    const bool isNamed = m_choice.mode == Mode::One
        && (m_choice.hostedType == tool.type || (!tool.name.isEmpty() && m_choice.hostedType == tool.name)
            || (!tool.name.isEmpty() && !m_choice.tools.empty() && m_choice.tools.front().name == tool.name));
    const bool isForced = isOnly || isNamed;
    if (tool.webSearch) {
        writeSearch(tool, field, isForced);
        return;
    }
    if (tool.type == "image_generation" && !isForced) {
        m_context.report.leftOut(field, tool.type); // Codex offers it of itself
        return;
    }
    m_context.report.lost(tool.runsAtClient() ? Feature::ClientTool : Feature::HostedTool, field, tool.type);
}

void ToolWriter::writeSearch(const HostedTool &tool, const QByteArray &field, bool isForced)
{
    const HostedTool::WebSearch &search = *tool.webSearch;
    if (!search.offered) {
        m_context.report.changed(Feature::WebSearchTool, field, "left out: it asks for none");
        return;
    }
    if (m_context.quirks.webSearch.isEmpty()) {
        if (isForced)
            m_context.report.refuse("tool_choice", "This model has no web search, which the request demands");
        else
            m_context.report.leftOut(field, "this provider has no web search");
        return;
    }
    const bool takesPlace = m_context.quirks.webSearch == "web_search_options";
    if (!search.allowedDomains.empty() || !search.blockedDomains.empty() || search.maxUses
        || (!takesPlace && (!search.userLocation.isEmpty() || !search.contextSize.isEmpty())))
        m_context.report.lost(Feature::WebSearchFilter, field, "limits of a search have no place");
    if (m_searches.empty())
        m_searches.push_back(&tool);
    m_context.report.changed(Feature::WebSearchTool, field, "as " + m_context.quirks.webSearch);
}

void ToolWriter::writeNamed(const ToolChoice::Named &named)
{
    const char *type = isNative(named.kind) ? "custom" : "function";
    m_context.json.object().text("type", type).object(type).text("name", nameOf(named)).endObject().endObject();
}

void ToolWriter::writeSubset()
{
    JsonBuilder &json = m_context.json;
    if (m_context.quirks.allowedTools) {
        json.object("tool_choice").text("type", "allowed_tools").object("allowed_tools");
        json.text("mode", m_choice.subsetRequired ? "required" : "auto").array("tools");
        for (const ToolChoice::Named &named : m_choice.tools)
            writeNamed(named);
        json.endArray().endObject().endObject();
        return;
    }
    m_context.report.changed(Feature::ToolSubset, m_context.field(Feature::ToolChoice), "only those tools are sent");
    const QByteArray required = m_context.quirks.required;
    json.text("tool_choice", m_choice.subsetRequired && !required.isEmpty() ? required : QByteArray("auto"));
}

void ToolWriter::writeChoice()
{
    const QByteArray field = m_context.field(Feature::ToolChoice);
    if (m_written == 0) {
        if (m_choice.mode == Mode::Required || (m_choice.mode == Mode::One && m_choice.hostedType.isEmpty()))
            m_context.report.lost(Feature::ToolChoice, field, "there is no tool to choose");
        return;
    }
    JsonBuilder &json = m_context.json;
    const ChatQuirks &quirks = m_context.quirks;
    switch (m_choice.mode) {
    case Mode::Unset: return;
    case Mode::Auto: json.text("tool_choice", "auto"); return;
    case Mode::None: json.text("tool_choice", "none"); return;
    case Mode::Subset: writeSubset(); return;
    case Mode::Required:
        if (quirks.required.isEmpty())
            m_context.report.changed(Feature::ToolChoice, field, "as auto: the model cannot be made to call a tool");
        json.text("tool_choice", quirks.required.isEmpty() ? QByteArray("auto") : quirks.required);
        return;
    case Mode::One: break;
    }
    if (m_choice.tools.empty())
        return; // a hosted tool, which has been reported
    const ToolChoice::Named &named = m_choice.tools.front();
    const auto &tools = m_context.request.tools;
    const bool isKnown = std::any_of(tools.begin(), tools.end(), [&named](const Tool &tool) {
        const auto *definition = std::get_if<ToolDefinition>(&tool);
        const auto *hosted = std::get_if<HostedTool>(&tool);
        return definition ? definition->name == named.name && definition->nameSpace == named.nameSpace
                          : hosted->name == named.name;
    });
    if (!isKnown) {
        m_context.report.refuse(field, "tool_choice names \"" + named.name + "\", which is none of the tools");
        return;
    }
    if (!quirks.namedChoice) {
        m_context.report.changed(Feature::ToolChoice, field, "as auto: the model cannot be made to call a tool");
        json.text("tool_choice", "auto");
        return;
    }
    json.key("tool_choice");
    writeNamed(named);
}

void ToolWriter::writeParallel()
{
    const ChatQuirks &quirks = m_context.quirks;
    const auto &parallel = m_context.request.parallelToolCalls;
    if (m_written == 0)
        return; // OpenAI refuses it without tools
    if (quirks.refuses("parallel_tool_calls")) {
        if (parallel && !*parallel)
            m_context.lost(Feature::ParallelOff, "the model does not take it");
    } else if (parallel) {
        m_context.json.flag("parallel_tool_calls", *parallel);
    } else if (!quirks.parallelByDefault && !m_context.isOwn()) {
        // The other dialects have several calls in a turn unless told otherwise.
        m_context.json.flag("parallel_tool_calls", true);
    }
}

} // namespace

void writeTools(WriteContext &context)
{
    ToolWriter(context).write();
}

} // namespace station::chat
