// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/geminireader.h"

#include "gateway/demo/attachment.h"
#include "gateway/demo/contentparts.h"

namespace station {

namespace {

/** Proto JSON: camelCase is the rule, snake_case is accepted. */
std::optional<JsonValue> either(const std::optional<JsonValue> &object, std::string_view camel, std::string_view snake)
{
    const auto value = member(object, camel);
    return value ? value : member(object, snake);
}

void readPart(JsonValue part, Content &content)
{
    if (const auto said = member(part, "text"); said && !flag(part, "thought"))
        content.texts.push_back(toBytes(textOf(said)));
    if (const auto data = either(part, "inlineData", "inline_data"))
        content.attachments.push_back(
            attachmentFromBase64(textOf(either(data, "mimeType", "mime_type")), text(*data, "data")));
    if (const auto file = either(part, "fileData", "file_data"))
        content.attachments.push_back(attachmentFromUrl(textOf(either(file, "fileUri", "file_uri"))));
}

/** The documented keys of a response are `output` and `error`; otherwise the whole object is the output. */
void readFunctionResponse(JsonValue answered, QuestionBuilder &builder)
{
    const auto response = member(answered, "response");
    const auto error = member(response, "error");
    auto output = error ? error : member(response, "output");
    if (!output)
        output = response;
    const QByteArray text = output && output->is_string() ? toBytes(textOf(output)) : rawJson(output);
    builder.result(toBytes(station::text(answered, "id")), toBytes(station::text(answered, "name")), {{text}, {}},
                   error.has_value());
}

void readTurn(JsonValue turn, QuestionBuilder &builder)
{
    const bool isModel = text(turn, "role") == "model";
    Content content;
    for (const JsonValue part : elements(member(turn, "parts"))) {
        readPart(part, content);
        if (const auto answered = either(part, "functionResponse", "function_response"))
            readFunctionResponse(*answered, builder);
    }
    if (isModel)
        builder.assistant(content);
    else if (!content.texts.empty() || !content.attachments.empty())
        builder.user(std::move(content));
    for (const JsonValue part : elements(member(turn, "parts"))) {
        if (const auto call = either(part, "functionCall", "function_call"))
            builder.call(toBytes(text(*call, "id")), toBytes(text(*call, "name")),
                         rawJson(member(*call, "args")).size());
    }
}

void readToolConfig(JsonValue request, Question &question)
{
    const auto config =
        either(either(request, "toolConfig", "tool_config"), "functionCallingConfig", "function_calling_config");
    const QByteArray mode = toBytes(textOf(member(config, "mode"))).toUpper();
    question.toolChoice = mode == "NONE" ? ToolChoice::None : mode == "ANY" ? ToolChoice::Required : ToolChoice::Auto;
    const auto allowed = either(config, "allowedFunctionNames", "allowed_function_names");
    for (const JsonValue name : elements(allowed)) {
        question.chosenTool = toBytes(textOf(name));
        break;
    }
}

void readGenerationConfig(const std::optional<JsonValue> &config, Question &question)
{
    question.maxTokens = integer(either(config, "maxOutputTokens", "max_output_tokens"), -1);
    readStops(either(config, "stopSequences", "stop_sequences"), question);
    question.wantsJson = textOf(either(config, "responseMimeType", "response_mime_type")) == "application/json";
    auto schema = either(config, "responseJsonSchema", "response_json_schema");
    if (!schema)
        schema = either(config, "responseSchema", "response_schema");
    question.outputSchema = rawJson(schema);
    const auto thinking = either(config, "thinkingConfig", "thinking_config");
    const bool includes =
        !thinking || (flag(*thinking, "includeThoughts", true) && flag(*thinking, "include_thoughts", true));
    question.wantsReasoning = includes && integer(either(thinking, "thinkingBudget", "thinking_budget"), -1) != 0;
}

} // namespace

Result<Question> readGeminiRequest(JsonValue request)
{
    const auto contents = member(request, "contents");
    if (elements(contents).size() == 0)
        return Error {ErrorCode::BadRequest, "* GenerateContentRequest.contents: contents is not specified",
                      "contents"};
    QuestionBuilder builder;
    readGenerationConfig(either(request, "generationConfig", "generation_config"), builder.question);
    for (const JsonValue tool : elements(member(request, "tools"))) {
        for (const JsonValue declared : elements(either(tool, "functionDeclarations", "function_declarations"))) {
            auto schema = either(declared, "parametersJsonSchema", "parameters_json_schema");
            if (!schema)
                schema = member(declared, "parameters");
            builder.tool({toBytes(text(declared, "name")), {}, rawJson(schema), false});
        }
    }
    readToolConfig(request, builder.question);
    Content instruction;
    for (const JsonValue part : elements(member(either(request, "systemInstruction", "system_instruction"), "parts")))
        readPart(part, instruction);
    builder.system(instruction);
    for (const JsonValue turn : elements(contents))
        readTurn(turn, builder);
    return builder.take();
}

} // namespace station
