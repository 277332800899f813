// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/schematree.h"

#include "gateway/dialects/gemini/answerparts.h"
#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsontext.h"

namespace station::gemini {

namespace {

constexpr size_t kBlock = 256;
/** What references unfold to may be many times what was written. */
constexpr size_t kMaxNodes = 200'000;
constexpr int kMaxDepth = 200;

void write(const SchemaNode &node, QByteArray &out)
{
    if (node.kind == SchemaNode::Kind::Scalar) {
        out.append(node.raw.data(), qsizetype(node.raw.size()));
        return;
    }
    const bool isObject = node.isObject();
    out += isObject ? '{' : '[';
    for (const SchemaNode *child = node.first; child; child = child->next) {
        if (child != node.first)
            out += ',';
        if (isObject) {
            out += '"';
            json::appendEscaped(out, viewOf(child->name));
            out += "\":";
        }
        write(*child, out);
    }
    out += isObject ? '}' : ']';
}

} // namespace

SchemaNode *SchemaNode::find(std::string_view member) const
{
    for (SchemaNode *child = first; child; child = child->next) {
        if (child->name == member)
            return child;
    }
    return nullptr;
}

void SchemaNode::append(SchemaNode *child)
{
    child->next = nullptr;
    (last ? last->next : first) = child;
    last = child;
}

SchemaNode *SchemaTree::parse(const JsonText &text)
{
    m_used = 0;
    m_texts.clear();
    m_sourceSize = text.size();
    SchemaNode *root = nullptr;
    const auto done = m_reader.read(text, [&](json::Value value) { root = read(value, 0); });
    return done ? root : nullptr;
}

SchemaNode *SchemaTree::read(json::Value value, int depth)
{
    if (depth > kMaxDepth)
        json::fail("The schema is nested too deeply");
    switch (json::typeOf(value)) {
    case json::Type::object: {
        SchemaNode *node = make(SchemaNode::Kind::Object);
        json::members(value, [&](std::string_view name, json::Value member) {
            SchemaNode *child = read(member, depth + 1);
            child->name = name;
            node->append(child);
        });
        return node;
    }
    case json::Type::array: {
        SchemaNode *node = make(SchemaNode::Kind::Array);
        json::elements(value, [&](json::Value element, size_t) { node->append(read(element, depth + 1)); });
        return node;
    }
    default: return scalar(rawView(value));
    }
}

SchemaNode *SchemaTree::make(SchemaNode::Kind kind)
{
    if (m_used == m_blocks.size() * kBlock)
        m_blocks.push_back(std::make_unique<SchemaNode[]>(kBlock));
    SchemaNode *node = &m_blocks[m_used / kBlock][m_used % kBlock];
    ++m_used;
    *node = {};
    node->kind = kind;
    return node;
}

SchemaNode *SchemaTree::scalar(std::string_view json)
{
    SchemaNode *node = make(SchemaNode::Kind::Scalar);
    node->raw = json;
    return node;
}

SchemaNode *SchemaTree::scalar(QByteArray json)
{
    const QByteArray &kept = m_texts.emplace_back(std::move(json));
    return scalar(std::string_view(kept.constData(), size_t(kept.size())));
}

SchemaNode *SchemaTree::string(QByteArrayView text)
{
    JsonBuilder json;
    json.text(text);
    return scalar(json.take());
}

SchemaNode *SchemaTree::copy(const SchemaNode &node)
{
    if (m_used > kMaxNodes)
        return nullptr;
    SchemaNode *twin = make(node.kind);
    twin->raw = node.raw;
    for (const SchemaNode *child = node.first; child; child = child->next) {
        SchemaNode *below = copy(*child);
        if (!below)
            return nullptr;
        below->name = child->name;
        twin->append(below);
    }
    return twin;
}

JsonText SchemaTree::text(const SchemaNode &node) const
{
    JsonText out;
    out.reserve(m_sourceSize + 64);
    write(node, out);
    return out;
}

} // namespace station::gemini
