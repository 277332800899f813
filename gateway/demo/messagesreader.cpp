// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/messagesreader.h"

#include "gateway/demo/contentparts.h"

namespace station {

namespace {

void readToolChoice(JsonValue request, Question &question)
{
    const auto choice = member(request, "tool_choice");
    if (!choice)
        return;
    const std::string_view type = text(*choice, "type");
    if (type == "none")
        question.toolChoice = ToolChoice::None;
    else if (type == "any" || type == "tool")
        question.toolChoice = ToolChoice::Required;
    question.chosenTool = toBytes(text(*choice, "name"));
    question.parallelTools = !flag(*choice, "disable_parallel_tool_use");
}

void readUserMessage(const std::optional<JsonValue> &content, QuestionBuilder &builder)
{
    for (const JsonValue block : elements(content)) {
        if (text(block, "type") == "tool_result")
            builder.result(toBytes(text(block, "tool_use_id")), {}, readContent(member(block, "content")),
                           flag(block, "is_error"));
    }
    Content said = readContent(content);
    if (!said.texts.empty() || !said.attachments.empty())
        builder.user(std::move(said));
}

void readAssistantMessage(const std::optional<JsonValue> &content, QuestionBuilder &builder)
{
    builder.assistant(readContent(content));
    for (const JsonValue block : elements(content)) {
        if (text(block, "type") == "tool_use")
            builder.call(toBytes(text(block, "id")), toBytes(text(block, "name")),
                         rawJson(member(block, "input")).size());
    }
}

} // namespace

Result<Question> readMessagesRequest(JsonValue request)
{
    const auto messages = member(request, "messages");
    if (elements(messages).size() == 0)
        return Error {ErrorCode::BadRequest, "messages: at least one message is required", "messages"};
    QuestionBuilder builder;
    Question &question = builder.question;
    question.model = toBytes(text(request, "model"));
    question.stream = flag(request, "stream");
    question.wantsReasoning = textOf(member(member(request, "thinking"), "type")) != "disabled";
    question.maxTokens = integer(member(request, "max_tokens"), -1);
    readStops(member(request, "stop_sequences"), question);
    auto format = member(member(request, "output_config"), "format");
    if (!format)
        format = member(request, "output_format");
    if (format) {
        question.wantsJson = true;
        question.outputSchema = rawJson(member(*format, "schema"));
    }
    for (const JsonValue tool : elements(member(request, "tools"))) {
        // Tools of Anthropic's own have a type that names them and no schema: they are not for us to call.
        if (const auto schema = member(tool, "input_schema"))
            builder.tool({toBytes(text(tool, "name")), {}, rawJson(schema), false});
    }
    readToolChoice(request, question);
    builder.system(readContent(member(request, "system")));
    for (const JsonValue message : elements(messages)) {
        const std::string_view role = text(message, "role");
        const auto content = member(message, "content");
        if (role == "user")
            readUserMessage(content, builder);
        else if (role == "assistant")
            readAssistantMessage(content, builder);
        else
            builder.system(readContent(content));
    }
    return builder.take();
}

} // namespace station
