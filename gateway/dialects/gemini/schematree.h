// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsonreader.h"

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace station::gemini {

/** A JSON value of a schema, to be edited: members keep their order, numbers and strings the text they came in. */
struct SchemaNode {
    enum class Kind { Scalar, Object, Array };
    Kind kind = Kind::Scalar;
    std::string_view name; ///< within an object, escapes resolved
    std::string_view raw;  ///< Scalar: its JSON
    SchemaNode *first = nullptr;
    SchemaNode *last = nullptr;
    SchemaNode *next = nullptr;

    bool isObject() const { return kind == Kind::Object; }
    bool isArray() const { return kind == Kind::Array; }
    bool isString() const { return kind == Kind::Scalar && raw.starts_with('"'); }
    /** A string's text, where it has no escapes. */
    std::string_view plain() const { return isString() ? raw.substr(1, raw.size() - 2) : std::string_view {}; }

    SchemaNode *find(std::string_view member) const;
    void append(SchemaNode *child);
    /** Takes out all children that the predicate names. */
    template <typename F> void removeIf(F &&f)
    {
        SchemaNode **link = &first;
        last = nullptr;
        while (SchemaNode *child = *link) {
            if (f(*child)) {
                *link = child->next;
            } else {
                last = child;
                link = &child->next;
            }
        }
    }
    void remove(const SchemaNode *child)
    {
        removeIf([child](const SchemaNode &other) { return &other == child; });
    }
};

/** Holds one schema at a time; its memory is used again for the next. */
class SchemaTree {
public:
    /** Null: it is no JSON, or nested more deeply than any schema is. */
    SchemaNode *parse(const JsonText &text);
    JsonText text(const SchemaNode &node) const;

    SchemaNode *object() { return make(SchemaNode::Kind::Object); }
    SchemaNode *array() { return make(SchemaNode::Kind::Array); }
    SchemaNode *scalar(std::string_view json);
    /** As scalar(); keeps the bytes. */
    SchemaNode *scalar(QByteArray json);
    SchemaNode *string(QByteArrayView text);
    /** A copy of the node and all below it, without its name; null when copies get out of hand. */
    SchemaNode *copy(const SchemaNode &node);

private:
    SchemaNode *make(SchemaNode::Kind kind);
    SchemaNode *read(json::Value value, int depth);

    json::Reader m_reader;
    std::vector<std::unique_ptr<SchemaNode[]>> m_blocks;
    size_t m_used = 0;
    std::deque<QByteArray> m_texts;
    qsizetype m_sourceSize = 0;
};

} // namespace station::gemini
