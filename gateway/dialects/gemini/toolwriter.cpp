// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/geminischema.h"
#include "gateway/dialects/gemini/writing.h"

#include <algorithm>

namespace station::gemini {

namespace {

constexpr size_t kMostTools = 128;

class ToolWriter {
public:
    explicit ToolWriter(Writing &w) : m_w(w), m_choice(w.request.toolChoice) { }

    void writeTools();
    void writeConfig();

private:
    void function(const ToolDefinition &tool);
    void schema(const ToolDefinition &tool);
    void reportHints(const ToolDefinition &tool);
    void hosted(const HostedTool &tool);
    void search(const HostedTool &tool);
    bool isForced(const HostedTool &tool) const;
    void callingConfig();
    QByteArray mode(bool &named);
    bool isKnown(const ToolChoice::Named &wanted) const;
    /** Opens `tools` for its first entry. */
    JsonBuilder &entry();

    Writing &m_w;
    const ToolChoice &m_choice;
    SchemaCleaner m_cleaner;
    size_t m_functions = 0;
    size_t m_strict = 0;
    bool m_open = false;
    bool m_anyHosted = false;
};

JsonBuilder &ToolWriter::entry()
{
    if (!m_open)
        m_w.json.array("tools");
    m_open = true;
    return m_w.json;
}

void ToolWriter::writeTools()
{
    for (const Tool &tool : m_w.request.tools) {
        if (const auto *own = std::get_if<ToolDefinition>(&tool)) {
            if (m_functions++ == 0)
                entry().object().array("functionDeclarations");
            function(*own);
        }
    }
    if (m_functions > 0)
        m_w.json.endArray().endObject();
    if (m_functions > kMostTools && !m_w.fromOwnDialect())
        m_w.report.lost(Feature::TooManyTools, "tools");
    for (const Tool &tool : m_w.request.tools) {
        if (const auto *other = std::get_if<HostedTool>(&tool))
            hosted(*other);
    }
    if (m_open)
        m_w.json.endArray();
    if (m_anyHosted && m_functions > 0 && m_w.model.isBeforeThree())
        m_w.report.refuse("tools",
                          "Models before Gemini 3 take functions or Google's own tools, not both in one request");
}

void ToolWriter::function(const ToolDefinition &tool)
{
    const ToolDefinition *shape = &tool;
    ToolDefinition wrapped;
    if (tool.kind != ToolKind::Function) {
        wrapped = asFunction(tool);
        shape = &wrapped;
        const Feature feature = tool.kind == ToolKind::Custom ? Feature::CustomTool
            : tool.kind == ToolKind::ToolSearch               ? Feature::ToolSearch
                                                              : Feature::BuiltInTool;
        m_w.report.changed(feature, "tool " + tool.name, "as a function");
    }
    reportHints(tool);
    if (shape->strict.value_or(false))
        ++m_strict;
    JsonBuilder &json = m_w.json;
    json.object().text("name", m_w.names.wireName(tool.nameSpace, tool.name));
    if (!shape->description.isEmpty())
        json.text("description", shape->description);
    schema(*shape);
    for (const auto &[name, value] : tool.extras) {
        if (m_w.fromOwnDialect())
            json.raw(name, value);
        else
            m_w.report.lost(Feature::ToolExtras, "tools." + name);
    }
    json.endObject();
}

void ToolWriter::schema(const ToolDefinition &tool)
{
    if (m_w.fromOwnDialect()) {
        // In the words that the client chose for this very dialect.
        if (!tool.ownSchema.isEmpty())
            m_w.json.raw("parameters", tool.ownSchema);
        else if (!tool.schema.isEmpty())
            m_w.json.raw("parametersJsonSchema", tool.schema);
        return;
    }
    if (tool.schema.isEmpty())
        return;
    const CleanSchema clean = m_cleaner.clean(tool.schema, true);
    if (!clean.takesNothing)
        m_w.json.raw("parametersJsonSchema", clean.json);
    const auto tell = [&](const std::vector<QByteArray> &words, const char *what) {
        QByteArray list;
        for (const QByteArray &word : words)
            list += (list.isEmpty() ? "" : ", ") + word;
        if (!list.isEmpty())
            m_w.report.changed(Feature::SchemaWords,
                               "tools." + tool.name + '.' + fieldName(m_w.request.dialect, Feature::SchemaWords) + what,
                               list);
    };
    tell(clean.removed, " without");
    tell(clean.reworded, " in words");
}

void ToolWriter::reportHints(const ToolDefinition &tool)
{
    if (tool.deferred)
        m_w.report.changed(Feature::DeferredTool, "tool " + tool.name, "offered at once");
    if (tool.cache.set)
        m_w.report.lost(Feature::CacheMark, fieldName(m_w.request.dialect, Feature::CacheMark));
}

bool ToolWriter::isForced(const HostedTool &tool) const
{
    if (m_choice.mode == ToolChoice::Mode::Required)
        return m_w.request.tools.size() == 1;
    if (m_choice.mode != ToolChoice::Mode::One)
        return false;
    return m_choice.hostedType == tool.type
        || (!tool.name.isEmpty() && !m_choice.tools.empty() && m_choice.tools.front().name == tool.name);
}

void ToolWriter::hosted(const HostedTool &tool)
{
    if (tool.dialect == Dialect::Gemini) {
        m_anyHosted = true;
        entry().raw(tool.json);
    } else if (tool.webSearch && !tool.webSearch->offered) {
        m_w.report.changed(Feature::WebSearchTool, tool.type, "not offered, as the client has turned it off");
    } else if (tool.webSearch) {
        search(tool);
    } else if (tool.type == "image_generation" && !isForced(tool)) {
        m_w.report.leftOut(tool.type, "the provider makes no pictures here"); // Codex offers it of itself
    } else {
        m_w.report.lost(tool.runsAtClient() ? Feature::ClientTool : Feature::HostedTool, tool.type);
    }
}

void ToolWriter::search(const HostedTool &tool)
{
    if (m_w.model.isBeforeThree() && m_functions > 0) {
        // Codex and Claude Code offer a search always: it must not cost them their own tools.
        if (isForced(tool))
            m_w.report.refuse("tools", "Models before Gemini 3 cannot search and call functions in one request");
        m_w.report.leftOut(tool.type, "models before Gemini 3 take it without functions only");
        return;
    }
    const HostedTool::WebSearch &search = *tool.webSearch;
    const auto lost = [&](bool isSet, const char *member) {
        if (isSet)
            m_w.report.lost(Feature::WebSearchFilter, tool.type + '.' + member);
    };
    lost(!search.allowedDomains.empty(), "allowed_domains");
    lost(!search.blockedDomains.empty(), "blocked_domains");
    lost(!search.userLocation.isEmpty(), "user_location");
    lost(search.maxUses.has_value(), "max_uses");
    lost(!search.contextSize.isEmpty() && search.contextSize != "medium", "search_context_size");
    m_w.report.changed(Feature::WebSearchTool, tool.type, "as googleSearch");
    m_anyHosted = true;
    entry().object().object("googleSearch").endObject().endObject();
}

void ToolWriter::writeConfig()
{
    // "Please enable tool_config.include_server_side_tool_invocations to use Built-in tools with Function calling."
    const bool showsInvocations = m_anyHosted && m_functions > 0 && m_w.model.isThree() && !m_w.fromOwnDialect();
    const bool hasChoice = m_choice.mode != ToolChoice::Mode::Unset;
    if (!hasChoice && !showsInvocations && m_strict == 0 && !hasExtras(m_w, "toolConfig."))
        return;
    m_w.json.object("toolConfig");
    callingConfig();
    if (showsInvocations)
        m_w.json.flag("includeServerSideToolInvocations", true);
    writeExtras(m_w, "toolConfig.");
    m_w.json.endObject();
}

bool ToolWriter::isKnown(const ToolChoice::Named &wanted) const
{
    return std::any_of(m_w.request.tools.begin(), m_w.request.tools.end(), [&](const Tool &tool) {
        const auto *own = std::get_if<ToolDefinition>(&tool);
        return own && own->name == wanted.name && (wanted.nameSpace.isEmpty() || own->nameSpace == wanted.nameSpace);
    });
}

QByteArray ToolWriter::mode(bool &named)
{
    const QByteArray field = fieldName(m_w.request.dialect, Feature::ToolChoice);
    named = false;
    // Where Google's own tools take part, VALIDATED takes the place of AUTO, and it is the default.
    const bool isMixed = m_anyHosted && m_functions > 0 && !m_w.fromOwnDialect();
    switch (m_choice.mode) {
    case ToolChoice::Mode::Unset:
    case ToolChoice::Mode::Auto: {
        if (m_strict > 0 && m_strict == m_functions && m_w.model.version >= 25) {
            m_w.report.changed(Feature::StrictTool, fieldName(m_w.request.dialect, Feature::StrictTool),
                               "mode VALIDATED");
            return "VALIDATED";
        }
        if (m_strict > 0)
            m_w.report.changed(Feature::StrictTool, fieldName(m_w.request.dialect, Feature::StrictTool), "left out");
        return m_choice.mode == ToolChoice::Mode::Unset || isMixed ? QByteArray() : QByteArray("AUTO");
    }
    case ToolChoice::Mode::None: return "NONE";
    case ToolChoice::Mode::Required: return "ANY";
    case ToolChoice::Mode::One:
        if (m_choice.tools.empty()) {
            // A tool of Google's own cannot be forced; alone it is called where it is of use.
            m_w.report.changed(Feature::ToolChoice, field, "auto");
            return {};
        }
        named = true;
        return "ANY";
    case ToolChoice::Mode::Subset:
        named = true;
        if (m_choice.subsetRequired)
            return "ANY";
        // AUTO takes no list of names.
        if (!m_w.fromOwnDialect())
            m_w.report.changed(Feature::ToolSubset, field, "mode VALIDATED");
        return "VALIDATED";
    }
    return {};
}

void ToolWriter::callingConfig()
{
    const bool fromOwn = m_w.fromOwnDialect();
    const QByteArray field = fieldName(m_w.request.dialect, Feature::ToolChoice);
    if (m_functions == 0 && !fromOwn) {
        if (m_choice.mode == ToolChoice::Mode::Required || m_choice.mode == ToolChoice::Mode::One)
            m_w.report.changed(Feature::ToolChoice, field, "left out: there is no function to choose");
        return;
    }
    bool named = false;
    QByteArray wanted = mode(named);
    for (const ExtraMember &extra : m_w.request.extras) {
        if (fromOwn && extra.path == "toolConfig.functionCallingConfig.mode")
            wanted = "VALIDATED";
    }
    if (wanted.isEmpty() && !hasExtras(m_w, "toolConfig.functionCallingConfig."))
        return;
    JsonBuilder &json = m_w.json;
    json.object("functionCallingConfig");
    if (!wanted.isEmpty())
        json.text("mode", wanted);
    if (named) {
        json.array("allowedFunctionNames");
        for (const ToolChoice::Named &tool : m_choice.tools) {
            if (!fromOwn && !isKnown(tool))
                m_w.report.refuse(field, "There is no tool \"" + tool.name + "\" among the tools");
            json.text(m_w.names.wireName(tool.nameSpace, tool.name));
        }
        json.endArray();
    }
    writeExtras(m_w, "toolConfig.functionCallingConfig.");
    json.endObject();
}

} // namespace

void writeTools(Writing &w)
{
    ToolWriter writer(w);
    writer.writeTools();
    writer.writeConfig();
    if (w.request.parallelToolCalls == false)
        w.report.lost(Feature::ParallelOff, fieldName(w.request.dialect, Feature::ParallelOff));
}

} // namespace station::gemini
