// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/writing.h"
#include "gateway/json/jsonreader.h"

#include <algorithm>

namespace station::responses {

namespace {

constexpr size_t kMostTools = 128;

/** The schema with `type` at its root, which servers insist on; most clients write it. */
JsonText objectSchema(const JsonText &schema)
{
    if (schema.isEmpty())
        return R"({"type":"object","properties":{}})";
    bool hasType = schema.contains(R"("type":"object")") || schema.contains(R"("type": "object")");
    if (hasType)
        return schema; // at its root or below: a schema of an object within one is an object's
    json::Reader reader;
    const auto read = reader.read(schema, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value) { hasType = hasType || name == "type"; });
    });
    const QByteArray text = schema.trimmed();
    if (!read || hasType || !text.startsWith('{'))
        return schema;
    const QByteArray inside = text.sliced(1).trimmed();
    return R"({"type":"object")" + QByteArray(inside.startsWith('}') ? "" : ",") + inside;
}

Feature featureOf(ToolKind kind)
{
    return kind == ToolKind::Custom    ? Feature::CustomTool
        : kind == ToolKind::ToolSearch ? Feature::ToolSearch
                                       : Feature::BuiltInTool;
}

class ToolWriter {
public:
    explicit ToolWriter(Writing &w) : m_w(w) { }

    void tools();
    void choice();
    size_t count() const { return m_count; }

private:
    void definition(const ToolDefinition &tool, bool inNameSpace);
    void function(const ToolDefinition &tool, const QByteArray &name);
    void ownKind(const ToolDefinition &tool, const QByteArray &name);
    void extras(const ToolDefinition &tool);
    void hosted(const HostedTool &tool);
    void search(const HostedTool &tool);
    bool isForced(const HostedTool &tool) const;
    const HostedTool *hostedChoice() const;
    void one();
    void subset();
    void named(const ToolChoice::Named &tool);
    bool isKnown(const ToolChoice::Named &tool) const;

    Writing &m_w;
    size_t m_count = 0;
    QByteArray m_openNameSpace;
};

void ToolWriter::tools()
{
    if (m_w.request.tools.empty())
        return;
    if (m_w.request.tools.size() > kMostTools && (m_w.traits.isOpenAi || m_w.traits.isXai))
        m_w.report.lost(Feature::TooManyTools, "tools");
    JsonBuilder &json = m_w.json;
    json.array("tools");
    const auto closeNameSpace = [&] {
        if (!std::exchange(m_openNameSpace, {}).isEmpty())
            json.endArray().endObject();
    };
    for (const Tool &tool : m_w.request.tools) {
        const auto *own = std::get_if<ToolDefinition>(&tool);
        const QByteArray nameSpace = own && m_w.traits.isOpenAi ? own->nameSpace : QByteArray();
        if (nameSpace != m_openNameSpace) {
            closeNameSpace();
            if (own && !nameSpace.isEmpty()) {
                json.object().text("type", "namespace").text("name", nameSpace);
                json.text("description", own->nameSpaceDescription).array("tools");
                m_openNameSpace = nameSpace;
            }
        }
        if (own)
            definition(*own, !nameSpace.isEmpty());
        else
            hosted(std::get<HostedTool>(tool));
    }
    closeNameSpace();
    json.endArray();
}

void ToolWriter::definition(const ToolDefinition &tool, bool inNameSpace)
{
    ++m_count;
    if (tool.cache.set)
        m_w.report.lost(Feature::CacheMark, "tools.cache_control");
    const QByteArray name = inNameSpace ? tool.name : m_w.names.wireName(tool.nameSpace, tool.name);
    if (tool.kind == ToolKind::Function) {
        function(tool, name);
    } else if (m_w.traits.isOpenAi) {
        ownKind(tool, name);
    } else {
        m_w.report.changed(featureOf(tool.kind), "tool " + tool.name, "as a function");
        function(asFunction(tool), name);
    }
}

void ToolWriter::function(const ToolDefinition &tool, const QByteArray &name)
{
    JsonBuilder &json = m_w.json;
    json.object().text("type", "function").text("name", name);
    if (!tool.description.isEmpty())
        json.text("description", tool.description);
    const JsonText rooted = objectSchema(tool.schema);
    if (rooted != tool.schema && !tool.schema.isEmpty() && !m_w.fromOwnDialect())
        m_w.report.changed(Feature::SchemaWords, "tool " + tool.name, "an object at the root");
    json.raw("parameters", m_w.limited(rooted, "tools." + tool.name + ".parameters", tool.strict.value_or(false)));
    // OpenAI takes an absent `strict` for true, which few schemas of other dialects' clients hold to.
    if (tool.strict || !m_w.fromOwnDialect())
        json.flag("strict", tool.strict.value_or(false));
    extras(tool);
    json.endObject();
}

void ToolWriter::ownKind(const ToolDefinition &tool, const QByteArray &name)
{
    JsonBuilder &json = m_w.json;
    json.object();
    switch (tool.kind) {
    case ToolKind::Function: break;
    case ToolKind::Custom: json.text("type", "custom").text("name", name); break;
    case ToolKind::ToolSearch: json.text("type", "tool_search").text("execution", "client"); break;
    case ToolKind::LocalShell: json.text("type", "local_shell"); break;
    case ToolKind::Shell: json.text("type", "shell"); break;
    case ToolKind::ApplyPatch: json.text("type", "apply_patch"); break;
    }
    if (!tool.description.isEmpty())
        json.text("description", tool.description);
    if (!tool.schema.isEmpty())
        json.raw("parameters", tool.schema);
    if (!tool.format.isEmpty())
        json.raw("format", tool.format);
    extras(tool);
    json.endObject();
}

void ToolWriter::extras(const ToolDefinition &tool)
{
    const bool isOwn = m_w.fromOwnDialect() && m_w.traits.isOpenAi;
    if (tool.deferred && isOwn)
        m_w.json.flag("defer_loading", true);
    else if (tool.deferred)
        m_w.report.changed(Feature::DeferredTool, "tool " + tool.name, "offered at once");
    for (const auto &[name, value] : tool.extras) {
        if (isOwn)
            m_w.json.raw(name, value);
        else
            m_w.report.lost(Feature::ToolExtras, "tools." + name);
    }
}

bool ToolWriter::isForced(const HostedTool &tool) const
{
    const ToolChoice &choice = m_w.request.toolChoice;
    if (choice.mode == ToolChoice::Mode::Required)
        return m_w.request.tools.size() == 1;
    if (choice.mode != ToolChoice::Mode::One)
        return false;
    return choice.hostedType == tool.type
        || (!tool.name.isEmpty() && !choice.tools.empty() && choice.tools.front().name == tool.name);
}

void ToolWriter::hosted(const HostedTool &tool)
{
    const bool isOwn = tool.dialect == Dialect::Responses;
    if (isOwn && (m_w.traits.isOpenAi || (m_w.traits.isXai && !tool.webSearch))) {
        // The ChatGPT backend knows the search by its newest name only.
        if (m_w.traits.isChatGpt && tool.type.startsWith("web_search_preview"))
            search(tool);
        else
            m_w.json.raw(tool.json);
        ++m_count;
    } else if (tool.webSearch && !tool.webSearch->offered) {
        m_w.report.changed(Feature::WebSearchTool, tool.type, "not offered, as the client has turned it off");
    } else if (tool.webSearch && m_w.traits.webSearch) {
        search(tool);
        ++m_count;
    } else if (tool.webSearch) {
        if (isForced(tool))
            m_w.report.refuse("tools", "This provider has no web search");
        m_w.report.leftOut(tool.type, "this provider has no web search");
    } else if (isOwn && tool.type == "image_generation" && !isForced(tool)) {
        m_w.report.leftOut(tool.type, "the provider makes no pictures here"); // Codex offers it of itself
    } else {
        m_w.report.lost(tool.runsAtClient() ? Feature::ClientTool : Feature::HostedTool, tool.type);
    }
}

void ToolWriter::search(const HostedTool &tool)
{
    const HostedTool::WebSearch &search = *tool.webSearch;
    JsonBuilder &json = m_w.json;
    if (!m_w.fromOwnDialect())
        m_w.report.changed(Feature::WebSearchTool, tool.type, "as web_search");
    json.object().text("type", "web_search");
    if (!search.allowedDomains.empty()) {
        json.object("filters").array("allowed_domains");
        for (const QByteArray &domain : search.allowedDomains)
            json.text(domain);
        json.endArray().endObject();
    }
    if (!search.blockedDomains.empty())
        m_w.report.lost(Feature::WebSearchFilter, "blocked_domains");
    if (search.maxUses)
        m_w.report.lost(Feature::WebSearchFilter, "max_uses");
    if (!search.userLocation.isEmpty())
        json.raw("user_location", search.userLocation);
    if (!search.contextSize.isEmpty())
        json.text("search_context_size", search.contextSize);
    json.endObject();
}

// Which tool is to be called

const HostedTool *ToolWriter::hostedChoice() const
{
    for (const Tool &tool : m_w.request.tools) {
        const auto *hosted = std::get_if<HostedTool>(&tool);
        if (hosted && m_w.request.toolChoice.mode == ToolChoice::Mode::One && isForced(*hosted))
            return hosted;
    }
    return nullptr;
}

bool ToolWriter::isKnown(const ToolChoice::Named &wanted) const
{
    return std::any_of(m_w.request.tools.begin(), m_w.request.tools.end(), [&](const Tool &tool) {
        const auto *own = std::get_if<ToolDefinition>(&tool);
        return own && own->name == wanted.name && (wanted.nameSpace.isEmpty() || own->nameSpace == wanted.nameSpace);
    });
}

void ToolWriter::named(const ToolChoice::Named &tool)
{
    JsonBuilder &json = m_w.json;
    json.object();
    const bool isNative = m_w.traits.isOpenAi;
    if (isNative && tool.kind != ToolKind::Function && tool.kind != ToolKind::Custom) {
        const char *types[] = {"function", "custom", "tool_search", "local_shell", "shell", "apply_patch"};
        json.text("type", types[size_t(tool.kind)]).endObject();
        return;
    }
    json.text("type", isNative && tool.kind == ToolKind::Custom ? "custom" : "function");
    json.text("name",
              isNative && !tool.nameSpace.isEmpty() ? tool.name : m_w.names.wireName(tool.nameSpace, tool.name));
    if (isNative && !tool.nameSpace.isEmpty())
        json.text("namespace", tool.nameSpace);
    json.endObject();
}

void ToolWriter::one()
{
    const ToolChoice &choice = m_w.request.toolChoice;
    JsonBuilder &json = m_w.json;
    const QByteArray field = fieldName(m_w.request.dialect, Feature::ToolChoice);
    if (const HostedTool *tool = hostedChoice()) {
        const QByteArray type = tool->webSearch ? QByteArray("web_search") : tool->type;
        json.key("tool_choice").object();
        if (m_w.traits.isXai) // it takes a hosted tool in this form only
            json.text("type", "allowed_tools").text("mode", "required").array("tools").object();
        json.text("type", m_w.traits.isOpenAi && m_w.fromOwnDialect() ? choice.hostedType : type);
        if (m_w.traits.isXai)
            json.endObject().endArray();
        json.endObject();
        return;
    }
    if (choice.tools.empty() || !isKnown(choice.tools.front())) {
        const QByteArray name = choice.tools.empty() ? choice.hostedType : choice.tools.front().name;
        m_w.report.refuse(field, "There is no tool \"" + name + "\" among the tools");
        return;
    }
    if (!m_w.traits.requiredChoice) {
        m_w.report.changed(Feature::ToolChoice, field, "auto");
        json.text("tool_choice", "auto");
        return;
    }
    json.key("tool_choice");
    named(choice.tools.front());
}

void ToolWriter::subset()
{
    const ToolChoice &choice = m_w.request.toolChoice;
    if (!m_w.traits.isOpenAi && !m_w.traits.isXai) {
        m_w.report.changed(Feature::ToolSubset, fieldName(m_w.request.dialect, Feature::ToolChoice),
                           choice.subsetRequired ? "required" : "auto");
        m_w.json.text("tool_choice", choice.subsetRequired && m_w.traits.requiredChoice ? "required" : "auto");
        return;
    }
    m_w.json.key("tool_choice").object().text("type", "allowed_tools");
    m_w.json.text("mode", choice.subsetRequired ? "required" : "auto").array("tools");
    for (const ToolChoice::Named &tool : choice.tools)
        named(tool);
    m_w.json.endArray().endObject();
}

void ToolWriter::choice()
{
    using Mode = ToolChoice::Mode;
    const Mode mode = m_w.request.toolChoice.mode;
    const QByteArray field = fieldName(m_w.request.dialect, Feature::ToolChoice);
    if (m_count == 0) {
        if (mode == Mode::Required || mode == Mode::One || mode == Mode::Subset)
            m_w.report.refuse(field, "A tool is to be called, but there is none");
        return; // xAI refuses even "auto" without tools
    }
    switch (mode) {
    case Mode::Unset: break;
    case Mode::Auto: m_w.json.text("tool_choice", "auto"); break;
    case Mode::None: m_w.json.text("tool_choice", "none"); break;
    case Mode::Required:
        if (!m_w.traits.requiredChoice)
            m_w.report.changed(Feature::ToolChoice, field, "auto");
        m_w.json.text("tool_choice", m_w.traits.requiredChoice ? "required" : "auto");
        break;
    case Mode::One: one(); break;
    case Mode::Subset: subset(); break;
    }
    if (m_w.request.parallelToolCalls)
        m_w.json.flag("parallel_tool_calls", *m_w.request.parallelToolCalls);
}

} // namespace

JsonText Writing::limited(const JsonText &schema, const QByteArray &field, bool isStrict)
{
    if (fromOwnDialect())
        return schema; // its clients know whom they write for
    return limitedSchema(schema, traits.schemas, isStrict, field, report);
}

void writeTools(Writing &w)
{
    ToolWriter writer(w);
    writer.tools();
    writer.choice();
}

} // namespace station::responses
