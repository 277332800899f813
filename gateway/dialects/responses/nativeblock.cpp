// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/nativeblock.h"

#include "gateway/dialects/responses/eventtext.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"
#include "gateway/json/jsontext.h"

namespace station::responses {

JsonText imageItem(const MediaSource &image, const QByteArray &id)
{
    const qsizetype slash = image.mimeType.indexOf('/');
    JsonBuilder json;
    json.object().text("id", id).text("type", "image_generation_call").text("status", "completed");
    if (slash > 0)
        json.text("output_format", image.mimeType.mid(slash + 1));
    return json.text("result", image.data).endObject().take();
}

JsonText nativeItem(const NativePart &block, const QByteArray &id)
{
    if (block.dialect == Dialect::Responses)
        return json::oneLine(block.json);
    if (block.dialect != Dialect::Messages || block.type != "server_tool_use")
        return {};
    // Of Anthropic's own tools the web search has an item here; its results are told as citations of the text.
    QByteArray name;
    QByteArray query;
    json::Reader reader;
    const auto read = reader.read(block.json, [&](json::Value root) {
        json::members(root, [&](std::string_view member, json::Value value) {
            if (member == "name")
                name = json::text(value);
            else if (member == "input")
                json::members(value, [&](std::string_view field, json::Value text) {
                    if (field == "query")
                        query = json::text(text);
                });
        });
    });
    if (!read || name != "web_search")
        return {};
    JsonBuilder json;
    json.object().text("id", id).text("type", "web_search_call").text("status", "completed").object("action");
    json.text("type", "search").text("query", query).endObject().endObject();
    return json.take();
}

} // namespace station::responses
