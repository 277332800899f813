// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/orderedtree.h"

namespace station::gemini {

using SchemaNode = json::TreeNode;
using SchemaTree = json::OrderedTree;

/** A JSON Schema as `parametersJsonSchema` and `responseJsonSchema` take it. */
struct CleanSchema {
    JsonText json;
    bool takesNothing = false; ///< an object without members: a function without parameters
    /** Words that were left out and limited the value ("not", "patternProperties"), each once. */
    std::vector<QByteArray> removed;
    /** Words that are now part of a description or were rewritten. */
    std::vector<QByteArray> reworded;
};

/**
 * Brings schemas into the part of JSON Schema that Gemini accepts. Order and numbers stay as they were. Must be given
 * schemas only: it removes members by name, and a value elsewhere may have such members by right.
 */
class SchemaCleaner {
public:
    /** The parameters of a function must be an object at the root. */
    CleanSchema clean(const JsonText &schema, bool isParameters);

private:
    using Node = SchemaNode;

    /** False: nothing fits this schema. `node` becomes an object. */
    bool cleanSchema(Node &node, int depth);
    void cleanMembers(Node &schema, int depth);
    bool cleanList(Node &list, int depth);
    void resolveReference(Node &schema, int depth);
    const Node *target(std::string_view reference) const;
    void mergeAllOf(Node &schema, int depth);
    void mergeInto(Node &schema, Node &other);
    void tellType(Node &schema);
    void filterEnum(Node &schema);
    void tellLimits(Node &schema);
    void filterRequired(Node &schema);
    void describe(Node &schema, QByteArrayView words);
    void note(std::vector<QByteArray> &list, std::string_view word);

    SchemaTree m_tree;
    Node *m_root = nullptr;
    std::vector<const Node *> m_open; ///< definitions being unfolded
    CleanSchema m_result;
};

/**
 * The reverse, for clients: the OpenAPI subset of `parameters` and `responseSchema` as JSON Schema, with types in lower
 * case and `nullable` as a type.
 */
class OpenApiReader {
public:
    JsonText jsonSchema(const JsonText &openApi);

private:
    void convert(SchemaNode &schema, int depth);

    SchemaTree m_tree;
};

} // namespace station::gemini
