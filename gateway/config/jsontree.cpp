// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/config/jsontree.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

namespace station {

namespace {

/** Builds the tree from RapidJSON's events, asking the stream for the place of each. */
class TreeBuilder : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, TreeBuilder> {
public:
    TreeBuilder(const QByteArray &text, const rapidjson::MemoryStream &stream) : m_text(text), m_stream(stream) { }

    bool Null()
    {
        add(JsonNode::Type::Null);
        return true;
    }
    bool Bool(bool value)
    {
        add(JsonNode::Type::Bool).boolean = value;
        return true;
    }
    bool Int(int value) { return addNumber(value); }
    bool Uint(unsigned value) { return addNumber(value); }
    bool Int64(int64_t value) { return addNumber(double(value)); }
    bool Uint64(uint64_t value) { return addNumber(double(value)); }
    bool Double(double value) { return addNumber(value); }
    bool String(const char *text, rapidjson::SizeType length, bool)
    {
        add(JsonNode::Type::String).text = QByteArray(text, qsizetype(length));
        return true;
    }
    bool StartObject() { return open(JsonNode::Type::Object); }
    bool Key(const char *text, rapidjson::SizeType length, bool)
    {
        m_keys.back() = QByteArray(text, qsizetype(length));
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool StartArray() { return open(JsonNode::Type::Array); }
    bool EndArray(rapidjson::SizeType) { return close(); }

    int lineAt(size_t offset) const
    {
        return 1
            + int(std::count(m_text.begin(), m_text.begin() + qsizetype(qMin(offset, size_t(m_text.size()))), '\n'));
    }
    JsonNode takeRoot() { return std::move(m_root); }

private:
    JsonNode &add(JsonNode::Type type)
    {
        JsonNode node;
        node.type = type;
        node.line = lineAt(m_stream.Tell() ? m_stream.Tell() - 1 : 0);
        if (m_stack.empty()) {
            m_root = std::move(node);
            return m_root;
        }
        JsonNode &parent = *m_stack.back();
        if (parent.type == JsonNode::Type::Object) {
            parent.members.push_back({m_keys.back(), std::move(node)});
            return parent.members.back().value;
        }
        return parent.items.emplace_back(std::move(node));
    }
    bool addNumber(double value)
    {
        add(JsonNode::Type::Number).number = value;
        return true;
    }
    bool open(JsonNode::Type type)
    {
        m_stack.push_back(&add(type));
        m_keys.emplace_back();
        return true;
    }
    bool close()
    {
        m_stack.pop_back();
        m_keys.pop_back();
        return true;
    }

    const QByteArray &m_text;
    const rapidjson::MemoryStream &m_stream;
    JsonNode m_root;
    std::vector<JsonNode *> m_stack; ///< a parent's vector does not grow while a child is open
    std::vector<QByteArray> m_keys;
};

} // namespace

const JsonNode *JsonNode::member(QByteArrayView name) const
{
    const auto it = std::find_if(members.begin(), members.end(), [name](const auto &m) { return m.name == name; });
    return it == members.end() ? nullptr : &it->value;
}

const char *JsonNode::typeName() const
{
    switch (type) {
    case Type::Null: return "null";
    case Type::Bool: return "true or false";
    case Type::Number: return "a number";
    case Type::String: return "a string";
    case Type::Array: return "a list";
    case Type::Object: return "an object";
    }
    return "";
}

Result<JsonNode> parseJsonTree(const QByteArray &given, const QByteArray &fileName)
{
    // Some editors put a byte order mark at the start.
    const QByteArray text = given.startsWith("\xEF\xBB\xBF") ? given.mid(3) : given;
    rapidjson::MemoryStream stream(text.constData(), size_t(text.size()));
    TreeBuilder builder(text, stream);
    rapidjson::Reader reader;
    constexpr unsigned flags =
        rapidjson::kParseCommentsFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
    if (!reader.Parse<flags>(stream, builder)) {
        const QByteArray line = QByteArray::number(builder.lineAt(reader.GetErrorOffset()));
        return Error {ErrorCode::BadRequest,
                      fileName + ':' + line
                          + ": not valid JSON: " + rapidjson::GetParseError_En(reader.GetParseErrorCode()),
                      {}};
    }
    return builder.takeRoot();
}

} // namespace station
