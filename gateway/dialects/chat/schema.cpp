// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/schema.h"

#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"

namespace station::chat {

namespace {

constexpr char kEmptySchema[] = R"({"type":"object","properties":{}})";

/** Whether the root says what it is, in one of the ways that servers follow. */
bool isRooted(const JsonText &schema)
{
    json::Reader reader;
    bool isRooted = false;
    const auto read = reader.read(schema, [&](json::Value root) {
        json::members(
            root, [&](std::string_view name, json::Value) { isRooted = isRooted || name == "type" || name == "$ref"; });
    });
    return isRooted || !read;
}

} // namespace

JsonText fittedSchema(const JsonText &schema, bool &isChanged)
{
    if (schema.isEmpty())
        return kEmptySchema;
    JsonText fitted = schema;
    // Nearly every schema begins with its type, or with $schema and then that.
    if (!fitted.startsWith("{\"type\":\"object\"") && fitted.startsWith('{') && !isRooted(fitted)) {
        const QByteArray rest = fitted.sliced(1).trimmed();
        fitted = "{\"type\":\"object\"" + QByteArray(rest.startsWith('}') ? "" : ",") + rest;
        isChanged = true;
    }
    return fitted;
}

JsonText nestedFormat(const JsonText &flat)
{
    JsonText type;
    JsonBuilder grammar;
    grammar.object();
    json::Reader reader;
    const auto read = reader.read(flat, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "type")
                type = json::text(value);
            else
                grammar.raw(QByteArrayView(name.data(), qsizetype(name.size())), json::raw(value));
        });
    });
    grammar.endObject();
    JsonBuilder json;
    json.object();
    if (read && type == "grammar")
        json.text("type", "grammar").raw("grammar", grammar.take());
    else
        json.text("type", "text");
    json.endObject();
    return json.take();
}

} // namespace station::chat
