// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/settingsreader.h"

#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

namespace station::gemini {

namespace {

std::vector<QByteArray> strings(json::Value value)
{
    std::vector<QByteArray> list;
    if (json::isNull(value))
        return list;
    if (json::isString(value))
        return {json::text(value)};
    json::elements(value, [&](json::Value element, size_t) { list.push_back(json::text(element)); });
    return list;
}

} // namespace

void SettingsReader::extra(const char *where, std::string_view name, json::Value value)
{
    m_request.extras.push_back({where + json::bytes(name), json::raw(value)});
}

void SettingsReader::readTools(json::Value tools)
{
    if (json::isNull(tools))
        return;
    if (json::isObject(tools))
        readTool(tools);
    else
        json::elements(tools, [this](json::Value tool, size_t) { readTool(tool); });
}

void SettingsReader::readTool(json::Value tool)
{
    members(tool, [this](std::string_view name, json::Value value) {
        if (name != "functionDeclarations")
            readHosted(json::bytes(name), value);
        else if (json::isArray(value))
            json::elements(value, [this](json::Value function, size_t) { readFunction(function); });
        else if (!json::isNull(value))
            readFunction(value);
    });
}

void SettingsReader::readFunction(json::Value function)
{
    ToolDefinition tool;
    members(function, [&](std::string_view name, json::Value value) {
        if (name == "name") {
            tool.name = json::text(value);
        } else if (name == "description") {
            tool.description = json::text(value);
        } else if (name == "parametersJsonSchema") {
            if (!json::isNull(value))
                tool.schema = json::raw(value);
        } else if (name == "parameters") {
            if (json::isNull(value))
                return;
            const JsonText openApi = json::raw(value);
            tool.schema = m_openApi.jsonSchema(openApi);
            tool.ownSchema = openApi;
        } else {
            tool.extras.emplace_back(json::bytes(name), json::raw(value));
        }
    });
    if (tool.name.isEmpty())
        json::fail("A function must have a name");
    m_request.tools.emplace_back(std::move(tool));
}

void SettingsReader::readHosted(const QByteArray &type, json::Value value)
{
    if (json::isNull(value))
        return;
    HostedTool tool;
    tool.dialect = Dialect::Gemini;
    tool.type = type;
    const JsonText settings = json::raw(value);
    JsonBuilder json;
    json.object().raw(type, settings).endObject();
    tool.json = json.take();
    if (type == "googleSearch" || type == "googleSearchRetrieval" || type == "enterpriseWebSearch") {
        HostedTool::WebSearch search;
        json::Reader reader;
        const auto read = reader.read(settings, [&](json::Value root) {
            members(root, [&](std::string_view name, json::Value member) {
                if (name == "excludeDomains")
                    search.blockedDomains = strings(member);
            });
        });
        if (read)
            tool.webSearch = std::move(search);
    }
    m_request.tools.emplace_back(std::move(tool));
}

void SettingsReader::readToolConfig(json::Value config)
{
    if (json::isNull(config))
        return;
    members(config, [this](std::string_view name, json::Value value) {
        if (name == "functionCallingConfig" && json::isObject(value))
            readCallingConfig(value);
        else if (name == "includeServerSideToolInvocations") // shows Google's own tools at work, and does no more
            m_request.ownWords.push_back({"toolConfig." + json::bytes(name), json::raw(value)});
        else
            extra("toolConfig.", name, value);
    });
}

void SettingsReader::readCallingConfig(json::Value config)
{
    QByteArray mode;
    std::vector<QByteArray> allowed;
    members(config, [&](std::string_view name, json::Value value) {
        if (name == "mode")
            mode = json::text(value).toUpper();
        else if (name == "allowedFunctionNames")
            allowed = strings(value);
        else if (name == "streamFunctionCallArguments") // a way to send calls, not another call
            m_request.ownWords.push_back({"toolConfig.functionCallingConfig." + json::bytes(name), json::raw(value)});
        else
            extra("toolConfig.functionCallingConfig.", name, value);
    });
    ToolChoice &choice = m_request.toolChoice;
    if (mode == "NONE") {
        choice.mode = ToolChoice::Mode::None;
    } else if (mode == "ANY") {
        choice.mode = ToolChoice::Mode::Required;
        choice.subsetRequired = true;
    } else if (mode == "AUTO" || mode == "VALIDATED") {
        choice.mode = ToolChoice::Mode::Auto;
        if (mode == "VALIDATED")
            m_request.extras.push_back({"toolConfig.functionCallingConfig.mode", "\"VALIDATED\""});
    } else if (!mode.isEmpty() && mode != "MODE_UNSPECIFIED") {
        json::fail("The mode must be AUTO, ANY, NONE or VALIDATED");
    }
    if (allowed.empty() || mode == "NONE")
        return;
    choice.mode = mode == "ANY" && allowed.size() == 1 ? ToolChoice::Mode::One : ToolChoice::Mode::Subset;
    for (QByteArray &name : allowed)
        choice.tools.push_back({ToolKind::Function, std::move(name), {}});
}

void SettingsReader::readGenerationConfig(json::Value config)
{
    if (json::isNull(config))
        return;
    Sampling &sampling = m_request.sampling;
    QByteArray mimeType;
    members(config, [&](std::string_view name, json::Value value) {
        if (name == "temperature")
            sampling.temperature = json::number(value);
        else if (name == "topP")
            sampling.topP = json::number(value);
        else if (name == "topK")
            sampling.topK = json::number(value);
        else if (name == "seed")
            sampling.seed = json::number(value);
        else if (name == "presencePenalty")
            sampling.presencePenalty = json::number(value);
        else if (name == "frequencyPenalty")
            sampling.frequencyPenalty = json::number(value);
        else if (name == "candidateCount")
            sampling.choices = json::integer(value);
        else if (name == "maxOutputTokens")
            sampling.maxOutputTokens = json::integer(value);
        else if (name == "stopSequences")
            sampling.stop = strings(value);
        else if (name == "responseLogprobs" && !json::isNull(value))
            sampling.logprobs = json::flag(value);
        else if (name == "logprobs")
            sampling.topLogprobs = json::integer(value);
        else if (name == "thinkingConfig" && json::isObject(value))
            readThinking(value);
        else if (name == "responseModalities" && json::isArray(value))
            readModalities(value);
        else if (name == "responseMimeType")
            mimeType = json::text(value);
        else if (name == "responseJsonSchema" && json::isObject(value))
            m_request.output.schema = json::raw(value);
        else if (name == "responseSchema" && json::isObject(value))
            m_request.output.ownSchema = json::raw(value);
        else if (!json::isNull(value))
            extra("generationConfig.", name, value);
    });
    settleOutput(mimeType);
}

void SettingsReader::settleOutput(const QByteArray &mimeType)
{
    OutputFormat &output = m_request.output;
    if (output.schema.isEmpty() && !output.ownSchema.isEmpty())
        output.schema = m_openApi.jsonSchema(output.ownSchema);
    if (mimeType == "text/x.enum")
        output.kind = OutputFormat::Kind::Enum;
    else if (!output.schema.isEmpty())
        output.kind = OutputFormat::Kind::JsonSchema;
    else if (mimeType == "application/json")
        output.kind = OutputFormat::Kind::JsonObject;
    // "text/plain" is what a request without the member gets; another type is the provider's to refuse.
    else if (!mimeType.isEmpty() && mimeType != "text/plain")
        json::fail("responseMimeType must be text/plain, application/json or text/x.enum");
}

void SettingsReader::readThinking(json::Value config)
{
    ReasoningSettings &reasoning = m_request.reasoning;
    members(config, [&](std::string_view name, json::Value value) {
        if (name == "includeThoughts") {
            if (!json::isNull(value))
                reasoning.summary = json::flag(value) ? "auto" : "omitted";
        } else if (name == "thinkingBudget") {
            reasoning.budget = json::integer(value);
        } else if (name == "thinkingLevel") {
            const QByteArray level = json::text(value).toLower();
            reasoning.effort = effortFromName(level);
            if (!reasoning.effort && !level.isEmpty() && level != "thinking_level_unspecified")
                json::fail("thinkingLevel must be MINIMAL, LOW, MEDIUM or HIGH");
        } else {
            extra("generationConfig.thinkingConfig.", name, value);
        }
    });
    if (reasoning.budget == 0)
        reasoning.mode = ReasoningSettings::Mode::Off;
    else if (reasoning.budget && *reasoning.budget < 0)
        reasoning.mode = ReasoningSettings::Mode::Adaptive;
    else if (reasoning.budget)
        reasoning.mode = ReasoningSettings::Mode::Budget;
    else if (reasoning.effort)
        reasoning.mode = ReasoningSettings::Mode::Effort;
}

void SettingsReader::readModalities(json::Value list)
{
    std::vector<QByteArray> modalities = strings(list);
    JsonBuilder json;
    json.array();
    bool textOnly = true;
    for (const QByteArray &modality : modalities) {
        json.text(modality);
        textOnly = textOnly && modality.toUpper() == "TEXT";
    }
    json.endArray();
    // ["TEXT"] is what the others give anyway, and pydantic-ai always sends it.
    (textOnly ? m_request.ownWords : m_request.extras).push_back({"generationConfig.responseModalities", json.take()});
}

} // namespace station::gemini
