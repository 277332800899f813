// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/requestreader.h"

#include "gateway/dialects/responses/echo.h"
#include "gateway/dialects/responses/itemreader.h"
#include "gateway/dialects/responses/toolreader.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station {

using namespace responses;

namespace {

class RequestReader {
public:
    explicit RequestReader(ConversationRequest &request) : m_request(request), m_items(request) { }

    void member(std::string_view name, json::Value value);
    void finish();

private:
    bool scalar(std::string_view name, json::Value value);
    void tools(json::Value value);
    void reasoning(json::Value value);
    void text(json::Value value);
    void format(json::Value value);
    void include(json::Value value);
    void keep(std::string_view path, JsonText value)
    {
        m_request.extras.push_back({json::bytes(path), std::move(value)});
    }
    void echo(std::string_view name, JsonText value)
    {
        m_request.source.push_back({json::bytes(name), std::move(value)});
    }

    ConversationRequest &m_request;
    ItemReader m_items;
    QByteArray m_instructions;
    QByteArray m_user; ///< the older name of safety_identifier
    bool m_hasInput = false;
};

void RequestReader::member(std::string_view name, json::Value value)
{
    const json::Type type = json::typeOf(value);
    if (type == json::Type::null)
        return;
    const bool isScalar = type != json::Type::object && type != json::Type::array;
    if (isScalar && isEchoed(name))
        echo(name, scalarText(value).toByteArray());
    if (name == "input") {
        m_items.read(value);
        m_hasInput = true;
    } else if (name == "tools") {
        tools(value);
    } else if (name == "tool_choice") {
        JsonText source;
        readToolChoice(value, m_request.toolChoice, source);
        echo(name, std::move(source));
    } else if (name == "reasoning") {
        reasoning(value);
    } else if (name == "text") {
        text(value);
    } else if (name == "include") {
        include(value);
    } else if (name == "metadata") {
        m_request.metadata = json::raw(value);
        echo(name, m_request.metadata);
    } else if (!scalar(name, value)) {
        keep(name, json::raw(value));
    }
}

/** Whether the member is one of these. */
bool RequestReader::scalar(std::string_view name, json::Value value)
{
    ConversationRequest &r = m_request;
    if (name == "model")
        r.model = json::text(value);
    else if (name == "stream")
        r.stream = json::flag(value);
    else if (name == "instructions")
        m_instructions = json::text(value);
    else if (name == "max_output_tokens")
        r.sampling.maxOutputTokens = json::integer(value);
    else if (name == "temperature")
        r.sampling.temperature = json::number(value);
    else if (name == "top_p")
        r.sampling.topP = json::number(value);
    else if (name == "top_logprobs")
        r.sampling.topLogprobs = json::integer(value);
    else if (name == "parallel_tool_calls")
        r.parallelToolCalls = json::flag(value);
    else if (name == "store")
        r.store = json::flag(value);
    else if (name == "previous_response_id")
        r.previousResponseId = json::text(value);
    else if (name == "service_tier")
        r.serviceTier = json::text(value);
    else if (name == "prompt_cache_key")
        r.promptCacheKey = json::text(value);
    else if (name == "prompt_cache_retention")
        r.promptCacheRetention = json::text(value);
    else if (name == "safety_identifier")
        r.user = json::text(value);
    else if (name == "user")
        m_user = json::text(value);
    else if (name == "background") {
        if (json::flag(value))
            keep(name, "true");
    } else if (name == "truncation") {
        const QByteArray how = json::text(value);
        if (how != "disabled") // the default
            keep(name, '"' + how + '"');
    } else
        return name == "stream_options"; // only include_obfuscation, which pads what OpenAI itself streams
    return true;
}

void RequestReader::tools(json::Value value)
{
    ArrayView list(value);
    echo("tools", list.text().toByteArray());
    std::vector<Tool> declared;
    list.elements([&](json::Value tool, size_t) { readTool(tool, declared); });
    // Those that items of the input declared come behind them, wherever `input` stands.
    std::vector<Tool> hoisted = std::exchange(m_request.tools, std::move(declared));
    addTools(std::move(hoisted), m_request.tools);
}

void RequestReader::reasoning(json::Value value)
{
    ObjectView object(value);
    echo("reasoning", object.text().toByteArray());
    ReasoningSettings &settings = m_request.reasoning;
    object.members([&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "effort") {
            settings.effort = effortFromName(json::text(member));
            if (!settings.effort)
                json::fail("effort must be none, minimal, low, medium, high, xhigh or max");
            settings.mode =
                settings.effort == Effort::None ? ReasoningSettings::Mode::Off : ReasoningSettings::Mode::Effort;
        } else if (name == "summary") {
            settings.summary = json::text(member);
        } else if (name == "generate_summary") { // its older name
            const QByteArray summary = json::text(member);
            if (settings.summary.isEmpty())
                settings.summary = summary;
        } else {
            keep("reasoning." + std::string(name), json::raw(member));
        }
    });
}

void RequestReader::text(json::Value value)
{
    ObjectView object(value);
    echo("text", object.text().toByteArray());
    object.members([&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "format")
            format(member);
        else if (name == "verbosity")
            m_request.verbosity = json::text(member);
        else
            keep("text." + std::string(name), json::raw(member));
    });
}

void RequestReader::format(json::Value value)
{
    OutputFormat &output = m_request.output;
    QByteArray type;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "type")
            type = json::text(member);
        else if (name == "name")
            output.name = json::text(member);
        else if (name == "description")
            output.description = json::text(member);
        else if (name == "schema")
            output.schema = json::raw(member);
        else if (name == "strict")
            output.strict = json::flag(member);
        else
            keep("text.format." + std::string(name), json::raw(member));
    });
    if (type == "json_schema")
        output.kind = OutputFormat::Kind::JsonSchema;
    else if (type == "json_object")
        output.kind = OutputFormat::Kind::JsonObject;
    else if (type != "text")
        json::fail("The format's type must be text, json_object or json_schema");
    if (type == "json_schema" && output.schema.isEmpty())
        json::fail("A format of type json_schema needs a schema");
}

void RequestReader::include(json::Value value)
{
    json::elements(value, [this](json::Value entry, size_t) {
        QByteArray what = json::text(entry);
        if (what == "reasoning.encrypted_content")
            m_request.wantsEncryptedReasoning = true;
        else if (what == "message.output_text.logprobs")
            m_request.sampling.logprobs = true;
        else
            m_request.include.push_back(std::move(what));
    });
}

void RequestReader::finish()
{
    if (m_request.model.isEmpty())
        json::fail("model is missing");
    const bool isStored = std::any_of(m_request.extras.begin(), m_request.extras.end(), [](const ExtraMember &extra) {
        return extra.path == "prompt" || extra.path == "conversation";
    });
    if (!m_hasInput && !isStored && m_request.previousResponseId.isEmpty())
        json::fail("input is missing");
    if (m_request.user.isEmpty())
        m_request.user = m_user;
    if (!m_instructions.isEmpty())
        m_request.system.insert(m_request.system.begin(),
                                {Role::System, {TextPart {m_instructions, {}, {}}}, {}, {}, {}});
}

} // namespace

Result<ConversationRequest> readResponsesRequest(const QByteArray &body)
{
    ConversationRequest request;
    request.dialect = Dialect::Responses;
    RequestReader reader(request);
    json::Reader json;
    const Result<void> read = json.read(body, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) { reader.member(name, value); });
        reader.finish();
    });
    if (!read)
        return read.error();
    return request;
}

} // namespace station
