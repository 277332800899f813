// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/json/orderedtree.h"

#include "gateway/json/jsontext.h"

namespace station::json {

namespace {

constexpr size_t kBlock = 256;
/** What references unfold to may be many times what was written. */
constexpr size_t kMaxNodes = 200'000;
constexpr int kMaxDepth = 200;

/** The value's JSON where it stands, without white space behind it. */
std::string_view rawView(Value value)
{
    std::string_view text = value.raw_json_token();
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

void write(const TreeNode &node, QByteArray &out)
{
    if (node.kind == TreeNode::Kind::Scalar) {
        out.append(node.raw.data(), qsizetype(node.raw.size()));
        return;
    }
    const bool isObject = node.isObject();
    out += isObject ? '{' : '[';
    for (const TreeNode *child = node.first; child; child = child->next) {
        if (child != node.first)
            out += ',';
        if (isObject) {
            out += '"';
            appendEscaped(out, QByteArrayView(child->name.data(), qsizetype(child->name.size())));
            out += "\":";
        }
        write(*child, out);
    }
    out += isObject ? '}' : ']';
}

void order(TreeNode &node, const TreeNode &model)
{
    if (node.kind != model.kind)
        return;
    if (node.isArray()) {
        const auto length = [](const TreeNode &list) {
            int count = 0;
            for (const TreeNode *child = list.first; child; child = child->next)
                ++count;
            return count;
        };
        if (length(node) != length(model))
            return;
        const TreeNode *other = model.first;
        for (TreeNode *child = node.first; child; child = child->next, other = other->next)
            order(*child, *other);
        return;
    }
    TreeNode ordered;
    for (const TreeNode *wanted = model.first; wanted; wanted = wanted->next) {
        // Mostly the next one: what has an order of its own was carried over in it.
        TreeNode **link = &node.first;
        while (*link && (*link)->name != wanted->name)
            link = &(*link)->next;
        TreeNode *member = *link;
        if (!member)
            continue; // also where a name comes twice
        *link = member->next;
        order(*member, *wanted);
        ordered.append(member);
    }
    for (TreeNode *rest = node.first; rest;) {
        TreeNode *next = rest->next;
        ordered.append(rest);
        rest = next;
    }
    node.first = ordered.first;
    node.last = ordered.last;
}

} // namespace

TreeNode *TreeNode::find(std::string_view member) const
{
    for (TreeNode *child = first; child; child = child->next) {
        if (child->name == member)
            return child;
    }
    return nullptr;
}

void TreeNode::append(TreeNode *child)
{
    child->next = nullptr;
    (last ? last->next : first) = child;
    last = child;
}

TreeNode *OrderedTree::parse(const QByteArray &text)
{
    m_used = 0;
    m_texts.clear();
    m_sourceSize = text.size();
    TreeNode *root = nullptr;
    const auto done = m_reader.read(text, [&](Value value) { root = read(value, 0); });
    return done ? root : nullptr;
}

TreeNode *OrderedTree::read(Value value, int depth)
{
    if (depth > kMaxDepth)
        fail("The JSON is nested too deeply");
    switch (typeOf(value)) {
    case Type::object: {
        TreeNode *node = make(TreeNode::Kind::Object);
        members(value, [&](std::string_view name, Value member) {
            TreeNode *child = read(member, depth + 1);
            child->name = name;
            node->append(child);
        });
        return node;
    }
    case Type::array: {
        TreeNode *node = make(TreeNode::Kind::Array);
        elements(value, [&](Value element, size_t) { node->append(read(element, depth + 1)); });
        return node;
    }
    default: return scalar(rawView(value));
    }
}

TreeNode *OrderedTree::make(TreeNode::Kind kind)
{
    if (m_used == m_blocks.size() * kBlock)
        m_blocks.push_back(std::make_unique<TreeNode[]>(kBlock));
    TreeNode *node = &m_blocks[m_used / kBlock][m_used % kBlock];
    ++m_used;
    *node = {};
    node->kind = kind;
    return node;
}

TreeNode *OrderedTree::scalar(std::string_view json)
{
    TreeNode *node = make(TreeNode::Kind::Scalar);
    node->raw = json;
    return node;
}

TreeNode *OrderedTree::scalar(QByteArray json)
{
    const QByteArray &kept = m_texts.emplace_back(std::move(json));
    return scalar(std::string_view(kept.constData(), size_t(kept.size())));
}

TreeNode *OrderedTree::string(QByteArrayView text)
{
    return scalar(quoted(text));
}

TreeNode *OrderedTree::copy(const TreeNode &node)
{
    if (m_used > kMaxNodes)
        return nullptr;
    TreeNode *twin = make(node.kind);
    twin->raw = node.raw;
    for (const TreeNode *child = node.first; child; child = child->next) {
        TreeNode *below = copy(*child);
        if (!below)
            return nullptr;
        below->name = child->name;
        twin->append(below);
    }
    return twin;
}

QByteArray OrderedTree::text(const TreeNode &node) const
{
    QByteArray out;
    out.reserve(m_sourceSize + 64);
    write(node, out);
    return out;
}

QByteArray inOrderOf(const QByteArray &json, const QByteArray &model)
{
    OrderedTree tree;
    OrderedTree other;
    TreeNode *root = tree.parse(json);
    const TreeNode *wanted = other.parse(model);
    if (!root || !wanted)
        return json;
    order(*root, *wanted);
    return tree.text(*root);
}

} // namespace station::json
