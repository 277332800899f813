// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/json/jsonreader.h"

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace station::json {

/** A JSON value to be edited: members keep their order, numbers and strings the text they came in. */
struct TreeNode {
    enum class Kind { Scalar, Object, Array };
    Kind kind = Kind::Scalar;
    std::string_view name; ///< within an object, escapes resolved
    std::string_view raw;  ///< Scalar: its JSON
    TreeNode *first = nullptr;
    TreeNode *last = nullptr;
    TreeNode *next = nullptr;

    bool isObject() const { return kind == Kind::Object; }
    bool isArray() const { return kind == Kind::Array; }
    bool isString() const { return kind == Kind::Scalar && raw.starts_with('"'); }
    /** A string's text, where it has no escapes. */
    std::string_view plain() const { return isString() ? raw.substr(1, raw.size() - 2) : std::string_view {}; }

    TreeNode *find(std::string_view member) const;
    void append(TreeNode *child);
    /** Takes out all children that the predicate names. */
    template <typename F> void removeIf(F &&f)
    {
        TreeNode **link = &first;
        last = nullptr;
        while (TreeNode *child = *link) {
            if (f(*child)) {
                *link = child->next;
            } else {
                last = child;
                link = &child->next;
            }
        }
    }
    void remove(const TreeNode *child)
    {
        removeIf([child](const TreeNode &other) { return &other == child; });
    }
};

/** Holds one value at a time; its memory is used again for the next. */
class OrderedTree {
public:
    /** Null: it is no JSON, or nested more deeply than 200 levels. */
    TreeNode *parse(const QByteArray &text);
    QByteArray text(const TreeNode &node) const;

    TreeNode *object() { return make(TreeNode::Kind::Object); }
    TreeNode *array() { return make(TreeNode::Kind::Array); }
    TreeNode *scalar(std::string_view json);
    /** As scalar(); keeps the bytes. */
    TreeNode *scalar(QByteArray json);
    TreeNode *string(QByteArrayView text);
    /** A copy of the node and all below it, without its name; null when copies get out of hand. */
    TreeNode *copy(const TreeNode &node);

private:
    TreeNode *make(TreeNode::Kind kind);
    TreeNode *read(Value value, int depth);

    Reader m_reader;
    std::vector<std::unique_ptr<TreeNode[]>> m_blocks;
    size_t m_used = 0;
    std::deque<QByteArray> m_texts;
    qsizetype m_sourceSize = 0;
};

/**
 * The JSON with its objects' members in the order in which `model` has them at the same place; members that it does not
 * have come last, as they stood. Lists that are not of one length are left as they are.
 */
QByteArray inOrderOf(const QByteArray &json, const QByteArray &model);

} // namespace station::json
