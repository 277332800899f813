// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words that the Gemini API documents for its JSON Schema members, and what its 400s complain of.
#include "gateway/dialects/gemini/geminischema.h"

#include "gateway/dialects/gemini/protomembers.h"

#include <algorithm>

namespace station::gemini {

namespace {

constexpr int kMaxDepth = 32;

template <size_t N> bool isOneOf(std::string_view word, const std::string_view (&list)[N])
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

constexpr std::string_view kKnown[] = {
    "$id",
    "$defs",
    "$ref",
    "$anchor",
    "type",
    "format",
    "title",
    "description",
    "enum",
    "items",
    "prefixItems",
    "minItems",
    "maxItems",
    "minimum",
    "maximum",
    "anyOf",
    "oneOf",
    "properties",
    "required",
    "pattern",
    "default",
    "minLength",
    "maxLength",
    "minProperties",
    "maxProperties",
    "propertyOrdering",
    "additionalProperties",
};

/** Words that limit no value: nothing is lost without them. */
bool isAnnotation(std::string_view word)
{
    static constexpr std::string_view kAnnotations[] = {
        "$schema",
        "$comment",
        "$vocabulary",
        "$dynamicAnchor",
        "deprecated",
        "readOnly",
        "writeOnly",
        "examples",
        "example",
        "encrypted",
        "enumDescriptions",
        "markdownDescription",
        "enumNames",
        "id",
        "discriminator",
        "externalDocs",
        "markdownEnumDescriptions",
    };
    return word.starts_with("x-") || isOneOf(word, kAnnotations);
}

constexpr std::string_view kTypes[] = {"string", "number", "integer", "boolean", "array", "object", "null"};
constexpr std::string_view kFormats[] = {"date-time", "date", "time", "int32", "int64", "float", "double", "enum"};

std::string_view typeOfJson(const SchemaNode &value)
{
    switch (value.kind) {
    case SchemaNode::Kind::Object: return "\"object\"";
    case SchemaNode::Kind::Array: return "\"array\"";
    case SchemaNode::Kind::Scalar: break;
    }
    switch (value.raw.front()) {
    case '"': return "\"string\"";
    case 't':
    case 'f': return "\"boolean\"";
    case 'n': return "\"null\"";
    default: return value.raw.find_first_of(".eE") == std::string_view::npos ? "\"integer\"" : "\"number\"";
    }
}

void become(SchemaNode &node, SchemaNode::Kind kind)
{
    node.kind = kind;
    node.raw = {};
    node.first = node.last = nullptr;
}

bool hasType(const SchemaNode &schema, std::string_view type)
{
    const SchemaNode *node = schema.find("type");
    if (!node)
        return false;
    if (node->isString())
        return node->plain() == type;
    for (const SchemaNode *one = node->first; one; one = one->next) {
        if (one->plain() == type)
            return true;
    }
    return false;
}

} // namespace

CleanSchema SchemaCleaner::clean(const JsonText &schema, bool isParameters)
{
    m_result = {};
    m_open.clear();
    m_root = m_tree.parse(schema);
    if (!m_root) {
        m_result.json = R"({"type":"object"})";
        m_result.takesNothing = isParameters;
        note(m_result.removed, "the whole schema");
        return m_result;
    }
    if (!cleanSchema(*m_root, 0))
        become(*m_root, Node::Kind::Object);
    if (isParameters && !hasType(*m_root, "object")) {
        if (Node *type = m_root->find("type"))
            m_root->remove(type);
        Node *type = m_tree.scalar(std::string_view("\"object\""));
        type->name = "type";
        m_root->append(type);
    }
    const Node *properties = m_root->find("properties");
    const Node *others = m_root->find("additionalProperties");
    m_result.takesNothing = (!properties || !properties->first) && (!others || !others->isObject())
        && !m_root->find("anyOf") && !m_root->find("oneOf") && !m_root->find("$ref");
    m_result.json = m_tree.text(*m_root);
    return m_result;
}

void SchemaCleaner::note(std::vector<QByteArray> &list, std::string_view word)
{
    const QByteArrayView view = viewOf(word);
    if (std::find(list.begin(), list.end(), view) == list.end())
        list.push_back(view.toByteArray());
}

bool SchemaCleaner::cleanSchema(Node &node, int depth)
{
    if (!node.isObject()) {
        // true fits anything, false nothing; anything else is no schema.
        const bool fits = node.raw != "false";
        become(node, Node::Kind::Object);
        return fits;
    }
    if (depth > kMaxDepth) {
        become(node, Node::Kind::Object);
        note(m_result.removed, "what is nested too deeply");
        return true;
    }
    const size_t open = m_open.size();
    mergeAllOf(node, depth);
    resolveReference(node, depth);
    if (!node.find("$ref")) {
        tellType(node);
        tellLimits(node);
        filterEnum(node);
        cleanMembers(node, depth);
        filterRequired(node);
    }
    m_open.resize(open);
    return true;
}

void SchemaCleaner::cleanMembers(Node &schema, int depth)
{
    for (Node *member = schema.first; member; member = member->next) {
        if (member->name == "definitions")
            member->name = "$defs";
        if (member->name == "items" && member->isArray())
            member->name = "prefixItems";
    }
    schema.removeIf([&](Node &member) {
        const std::string_view name = member.name;
        if (name == "properties" || name == "$defs") {
            if (!member.isObject())
                return true;
            member.removeIf([&](Node &below) { return !cleanSchema(below, depth + 1); });
            return name == "$defs" && !member.first;
        }
        if (name == "items")
            return !cleanSchema(member, depth + 1);
        if (name == "prefixItems" || name == "anyOf" || name == "oneOf")
            return !cleanList(member, depth + 1);
        if (name == "additionalProperties") {
            if (member.isObject())
                cleanSchema(member, depth + 1);
            return !member.isObject() && member.raw != "true" && member.raw != "false";
        }
        if (isOneOf(name, kKnown))
            return false;
        if (!isAnnotation(name))
            note(m_result.removed, name);
        return true;
    });
    if (hasType(schema, "array") && !schema.find("items") && !schema.find("prefixItems")) {
        Node *items = m_tree.object();
        items->name = "items";
        schema.append(items);
    }
}

bool SchemaCleaner::cleanList(Node &list, int depth)
{
    if (!list.isArray())
        return false;
    list.removeIf([&](Node &element) { return !cleanSchema(element, depth); });
    return list.first != nullptr;
}

void SchemaCleaner::tellType(Node &schema)
{
    if (Node *value = schema.find("const")) {
        if (!schema.find("enum")) {
            const Node fixed = *value;
            become(*value, Node::Kind::Array);
            value->name = "enum";
            value->append(m_tree.copy(fixed));
        } else {
            schema.remove(value);
        }
    }
    if (Node *nullable = schema.find("nullable")) {
        Node *type = schema.find("type");
        if (nullable->raw == "true" && type && type->isString()) {
            const std::string_view name = type->raw;
            become(*type, Node::Kind::Array);
            type->append(m_tree.scalar(name));
            type->append(m_tree.scalar(std::string_view("\"null\"")));
        }
        schema.remove(nullable);
    }
    const auto settle = [this](Node &name) {
        const QByteArray lower = viewOf(name.plain()).toByteArray().toLower();
        const std::string_view view(lower.constData(), size_t(lower.size()));
        if (!isOneOf(view, kTypes))
            return false;
        if (view != name.plain())
            name.raw = m_tree.scalar('"' + lower + '"')->raw;
        return true;
    };
    if (Node *type = schema.find("type")) {
        if (type->isArray())
            type->removeIf([&](Node &name) { return !settle(name); });
        if (type->isArray() ? !type->first : !settle(*type)) {
            note(m_result.removed, "type");
            schema.remove(type);
        }
    }
    if (const Node *values = schema.find("enum");
        values && values->isArray() && values->first && !schema.find("type")) {
        const std::string_view type = typeOfJson(*values->first);
        for (const Node *value = values->first; value; value = value->next) {
            if (typeOfJson(*value) != type)
                return;
        }
        Node *node = m_tree.scalar(type);
        node->name = "type";
        schema.append(node);
    }
    if (schema.find("properties") && !schema.find("type")) {
        Node *node = m_tree.scalar(std::string_view("\"object\""));
        node->name = "type";
        schema.append(node);
    }
}

void SchemaCleaner::filterEnum(Node &schema)
{
    Node *values = schema.find("enum");
    if (!values)
        return;
    if (!values->isArray()) {
        schema.remove(values);
        return;
    }
    // "enum[0]: cannot be empty": it does not take "", and of objects and lists it knows nothing.
    bool whole = true;
    values->removeIf([&whole](const Node &value) {
        const bool refused = value.kind != Node::Kind::Scalar || value.raw == "\"\"";
        whole = whole && !refused;
        return refused;
    });
    if (whole && values->first)
        return;
    // A list that lacks one of its values would forbid that value.
    note(m_result.removed, "enum");
    schema.remove(values);
}

void SchemaCleaner::tellLimits(Node &schema)
{
    struct Limit {
        std::string_view name;
        const char *words;
    };
    static constexpr Limit kLimits[] = {
        {"exclusiveMinimum", "Must be greater than "},
        {"exclusiveMaximum", "Must be less than "},
        {"multipleOf", "Must be a multiple of "},
    };
    for (const Limit &limit : kLimits) {
        Node *node = schema.find(limit.name);
        if (!node)
            continue;
        if (node->raw == "true") {
            // As drafts before the sixth had it: the bound itself is minimum or maximum.
            const bool lower = limit.name == "exclusiveMinimum";
            const Node *bound = schema.find(lower ? "minimum" : "maximum");
            if (bound)
                describe(schema, limit.words + viewOf(bound->raw).toByteArray() + '.');
        } else if (node->kind == Node::Kind::Scalar && node->raw != "false") {
            describe(schema, limit.words + viewOf(node->raw).toByteArray() + '.');
        }
        note(m_result.reworded, limit.name);
        schema.remove(node);
    }
    if (Node *node = schema.find("uniqueItems")) {
        if (node->raw == "true") {
            describe(schema, "Items must be unique.");
            note(m_result.reworded, "uniqueItems");
        }
        schema.remove(node);
    }
    if (Node *format = schema.find("format"); format && !isOneOf(format->plain(), kFormats)) {
        if (format->isString() && format->raw.find('\\') == std::string_view::npos)
            describe(schema, "Format: " + viewOf(format->plain()).toByteArray() + '.');
        note(m_result.reworded, "format");
        schema.remove(format);
    }
}

void SchemaCleaner::describe(Node &schema, QByteArrayView words)
{
    Node *description = schema.find("description");
    if (description && description->isString()) {
        QByteArray text = viewOf(description->raw.substr(0, description->raw.size() - 1)).toByteArray();
        if (text.size() > 1)
            text += ' ';
        // The words hold numbers and the names of formats only: nothing to escape.
        description->raw = m_tree.scalar(text + words.toByteArray() + '"')->raw;
        return;
    }
    if (description)
        schema.remove(description);
    Node *node = m_tree.string(words);
    node->name = "description";
    schema.append(node);
}

void SchemaCleaner::filterRequired(Node &schema)
{
    Node *required = schema.find("required");
    if (!required)
        return;
    const Node *properties = schema.find("properties");
    if (required->isArray() && properties) {
        // Names are compared without resolving escapes, which names of members hardly ever have.
        required->removeIf([&](const Node &name) { return !properties->find(name.plain()); });
    }
    if (!properties && required->first)
        note(m_result.removed, "required");
    if (!required->isArray() || !properties || !required->first)
        schema.remove(required);
}

} // namespace station::gemini
