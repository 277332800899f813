// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/schema.h"

#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstring>

namespace station::chat {

namespace {

constexpr char kEmptySchema[] = R"({"type":"object","properties":{}})";

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/** Copies JSON, numbers as they are written, without members "encrypted" whose value is true or false. */
class WithoutMarks : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, WithoutMarks> {
public:
    explicit WithoutMarks(Writer &writer) : m_writer(writer) { }

    bool Null() { return flush() && m_writer.Null(); }
    bool Bool(bool value)
    {
        // A parameter of that name has a schema, not a flag, behind it.
        if (m_pending) {
            m_pending = false;
            return true;
        }
        return m_writer.Bool(value);
    }
    bool RawNumber(const char *text, rapidjson::SizeType length, bool)
    {
        return flush() && m_writer.RawValue(text, length, rapidjson::kNumberType);
    }
    bool String(const char *text, rapidjson::SizeType length, bool) { return flush() && m_writer.String(text, length); }
    bool StartObject() { return flush() && m_writer.StartObject(); }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        if (length == kMark.size() && std::memcmp(text, kMark.data(), length) == 0) {
            m_pending = true;
            return true;
        }
        return m_writer.Key(text, length);
    }
    bool EndObject(rapidjson::SizeType) { return m_writer.EndObject(); }
    bool StartArray() { return flush() && m_writer.StartArray(); }
    bool EndArray(rapidjson::SizeType) { return m_writer.EndArray(); }

private:
    static constexpr std::string_view kMark = "encrypted";

    bool flush()
    {
        if (!m_pending)
            return true;
        m_pending = false;
        return m_writer.Key(kMark.data(), rapidjson::SizeType(kMark.size()));
    }

    Writer &m_writer;
    bool m_pending = false;
};

JsonText withoutMarks(const JsonText &schema)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    WithoutMarks copy(writer);
    rapidjson::MemoryStream stream(schema.constData(), size_t(schema.size()));
    rapidjson::Reader reader;
    constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    if (reader.Parse<kFlags>(stream, copy).IsError())
        return schema;
    return {buffer.GetString(), qsizetype(buffer.GetSize())};
}

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
    if (fitted.contains("\"encrypted\"")) {
        fitted = withoutMarks(fitted);
        isChanged = isChanged || fitted != schema;
    }
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
