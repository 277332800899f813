// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/geminischema.h"
#include "gateway/dialects/gemini/protomembers.h"

namespace station::gemini {

namespace {

constexpr int kMaxDepth = 100;

QByteArray lowered(std::string_view text)
{
    return viewOf(text).toByteArray().toLower();
}

/** Counts are 64-bit numbers, which the JSON of protocol buffers writes as strings. */
bool isCount(std::string_view name)
{
    return name == "minItems" || name == "maxItems" || name == "minLength" || name == "maxLength"
        || name == "minProperties" || name == "maxProperties";
}

std::string_view jsonSchemaName(std::string_view name)
{
    struct Spelling {
        std::string_view snake;
        std::string_view camel;
    };
    static constexpr Spelling kSpellings[] = {
        {"any_of", "anyOf"},
        {"min_items", "minItems"},
        {"max_items", "maxItems"},
        {"min_length", "minLength"},
        {"max_length", "maxLength"},
        {"min_properties", "minProperties"},
        {"max_properties", "maxProperties"},
        {"property_ordering", "propertyOrdering"},
    };
    for (const Spelling &spelling : kSpellings) {
        if (name == spelling.snake)
            return spelling.camel;
    }
    return name;
}

} // namespace

JsonText OpenApiReader::jsonSchema(const JsonText &openApi)
{
    SchemaNode *root = m_tree.parse(openApi);
    if (!root || !root->isObject())
        return openApi;
    convert(*root, 0);
    return m_tree.text(*root);
}

void OpenApiReader::convert(SchemaNode &schema, int depth)
{
    if (!schema.isObject() || depth > kMaxDepth)
        return;
    bool nullable = false;
    SchemaNode *type = nullptr;
    for (SchemaNode *member = schema.first; member; member = member->next) {
        member->name = jsonSchemaName(member->name);
        if (member->name == "type" && member->isString()) {
            type = member;
            member->raw = m_tree.scalar(lowered(member->raw))->raw;
        } else if (member->name == "nullable") {
            nullable = member->raw == "true";
        } else if (isCount(member->name) && member->isString()) {
            member->raw = member->plain();
        } else if (member->name == "properties" && member->isObject()) {
            for (SchemaNode *property = member->first; property; property = property->next)
                convert(*property, depth + 1);
        } else if (member->name == "anyOf" && member->isArray()) {
            for (SchemaNode *choice = member->first; choice; choice = choice->next)
                convert(*choice, depth + 1);
        } else if (member->name == "items") {
            convert(*member, depth + 1);
        } else if (member->name == "example") {
            SchemaNode *example = m_tree.copy(*member);
            member->name = "examples";
            member->kind = SchemaNode::Kind::Array;
            member->first = member->last = nullptr;
            if (example)
                member->append(example);
        }
    }
    if (nullable && type) {
        const std::string_view name = type->raw;
        type->kind = SchemaNode::Kind::Array;
        type->append(m_tree.scalar(name));
        type->append(m_tree.scalar(std::string_view("\"null\"")));
    }
    // The order of the properties is that in which they stand; "enum" as a format says what enum says.
    schema.removeIf([](const SchemaNode &member) {
        return member.name == "nullable" || member.name == "propertyOrdering"
            || (member.name == "format" && member.plain() == "enum")
            || (member.name == "type" && member.plain() == "type_unspecified");
    });
}

} // namespace station::gemini
