// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/contentparts.h"

#include "gateway/demo/attachment.h"

namespace station {

namespace {

/** Anthropic's `source` of an image or a document. */
void readSource(JsonValue source, Content &content)
{
    const std::string_view type = text(source, "type");
    if (type == "base64")
        content.attachments.push_back(attachmentFromBase64(text(source, "media_type"), text(source, "data")));
    else if (type == "url")
        content.attachments.push_back(attachmentFromUrl(text(source, "url")));
    else if (type == "text")
        content.texts.push_back(toBytes(text(source, "data")));
}

void readPart(JsonValue part, Content &content)
{
    const std::string_view type = text(part, "type");
    if (type == "text" || type == "input_text" || type == "output_text") {
        content.texts.push_back(toBytes(text(part, "text")));
    } else if (type == "refusal") {
        content.texts.push_back(toBytes(text(part, "refusal")));
    } else if (type == "image_url") {
        content.attachments.push_back(attachmentFromUrl(textOf(member(member(part, "image_url"), "url"))));
    } else if (type == "input_image") {
        content.attachments.push_back(attachmentFromUrl(text(part, "image_url")));
    } else if (type == "file" || type == "input_file") {
        const JsonValue file = member(part, "file").value_or(part);
        const std::string_view data = text(file, "file_data");
        content.attachments.push_back(attachmentFromUrl(data.empty() ? text(file, "file_url") : data));
    } else if (type == "input_audio") {
        const auto audio = member(part, "input_audio");
        const QByteArray mediaType = "audio/" + toBytes(textOf(member(audio, "format")));
        content.attachments.push_back(
            attachmentFromBase64({mediaType.data(), size_t(mediaType.size())}, textOf(member(audio, "data"))));
    } else if (type == "image" || type == "document") {
        if (const auto source = member(part, "source"))
            readSource(*source, content);
    }
}

} // namespace

Content readContent(const std::optional<JsonValue> &content)
{
    Content read;
    if (content && content->is_string())
        read.texts.push_back(toBytes(textOf(content)));
    for (const JsonValue part : elements(content))
        readPart(part, read);
    return read;
}

void readOpenAiToolChoice(JsonValue request, Question &question)
{
    const auto choice = member(request, "tool_choice");
    if (!choice)
        return;
    if (choice->is_string()) {
        const std::string_view word = textOf(choice);
        question.toolChoice = word == "none" ? ToolChoice::None
            : word == "required"             ? ToolChoice::Required
                                             : ToolChoice::Auto;
        return;
    }
    const std::string_view type = text(*choice, "type");
    if (type == "function" || type == "custom") {
        question.toolChoice = ToolChoice::Required;
        // Flat in Responses, one level down in Chat.
        question.chosenTool = toBytes(text(member(*choice, type).value_or(*choice), "name"));
    } else if (type == "allowed_tools") {
        const JsonValue allowed = member(*choice, "allowed_tools").value_or(*choice);
        if (text(allowed, "mode") == "required")
            question.toolChoice = ToolChoice::Required;
    }
}

void readStops(const std::optional<JsonValue> &stops, Question &question)
{
    const auto add = [&question](std::string_view stop) {
        if (!stop.empty())
            question.stops.push_back(toBytes(stop));
    };
    add(textOf(stops));
    for (const JsonValue stop : elements(stops))
        add(textOf(stop));
}

} // namespace station
