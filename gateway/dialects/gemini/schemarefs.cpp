// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// References and allOf, which Gemini knows in part or not at all, become what they stand for.
#include "gateway/dialects/gemini/geminischema.h"

#include "gateway/dialects/gemini/protomembers.h"

#include <algorithm>

namespace station::gemini {

namespace {

constexpr std::string_view kDefs = "#/$defs/";
constexpr std::string_view kDefinitions = "#/definitions/";

/** One step of a JSON pointer, with its two escapes resolved. */
QByteArray step(std::string_view part)
{
    return viewOf(part).toByteArray().replace("~1", "/").replace("~0", "~");
}

/** Whether nothing stands beside a reference but other members that begin with $. */
bool standsAlone(const SchemaNode &schema)
{
    for (const SchemaNode *member = schema.first; member; member = member->next) {
        if (!member->name.starts_with('$'))
            return false;
    }
    return true;
}

} // namespace

const SchemaNode *SchemaCleaner::target(std::string_view reference) const
{
    if (!reference.starts_with("#/"))
        return nullptr;
    const Node *node = m_root;
    std::string_view rest = reference.substr(2);
    while (node && !rest.empty()) {
        const size_t slash = rest.find('/');
        const QByteArray name = step(rest.substr(0, slash));
        rest = slash == std::string_view::npos ? std::string_view {} : rest.substr(slash + 1);
        if (!node->isObject())
            return nullptr;
        const Node *below = node->find({name.constData(), size_t(name.size())});
        // By now the definitions may have been given their new name.
        if (!below && name == "definitions")
            below = node->find("$defs");
        node = below;
    }
    return node && node->isObject() ? node : nullptr;
}

void SchemaCleaner::resolveReference(Node &schema, int depth)
{
    for (int steps = 0; Node *reference = schema.find("$ref"); ++steps) {
        const std::string_view path = reference->plain();
        const Node *meant = target(path);
        const bool isDefinition = path.starts_with(kDefs) || path.starts_with(kDefinitions);
        // The root must tell that it is an object, and a node with a reference may tell nothing else.
        if (meant && isDefinition && &schema != m_root && standsAlone(schema)) {
            if (path.starts_with(kDefinitions))
                reference->raw = m_tree
                                     .scalar('"' + viewOf(kDefs).toByteArray()
                                             + viewOf(path.substr(kDefinitions.size())).toByteArray() + '"')
                                     ->raw;
            schema.removeIf([](const Node &member) { return member.name != "$ref"; });
            return;
        }
        const bool isCycle = std::find(m_open.begin(), m_open.end(), meant) != m_open.end();
        if (!meant || isCycle || steps > 16 || depth > 24) {
            if (meant && isDefinition && &schema != m_root) {
                // A definition that holds itself can be named, but not together with anything else.
                schema.removeIf([](const Node &member) { return member.name != "$ref"; });
                note(m_result.removed, "what stands beside $ref");
                continue;
            }
            note(m_result.removed, "$ref");
            schema.remove(reference);
            return;
        }
        m_open.push_back(meant);
        schema.remove(reference);
        Node *copy = m_tree.copy(*meant);
        if (!copy) {
            note(m_result.removed, "$ref");
            return;
        }
        mergeInto(schema, *copy);
        mergeAllOf(schema, depth);
    }
}

void SchemaCleaner::mergeAllOf(Node &schema, int depth)
{
    for (int rounds = 0; Node *list = schema.find("allOf"); ++rounds) {
        schema.remove(list);
        if (!list->isArray() || rounds > 16) {
            note(m_result.removed, "allOf");
            continue;
        }
        for (Node *one = list->first; one;) {
            Node *next = one->next;
            if (one->isObject()) {
                // Beside other members a reference cannot stand: it is unfolded here.
                if (Node *reference = one->find("$ref")) {
                    const Node *meant = target(reference->plain());
                    one->remove(reference);
                    const bool isCycle = std::find(m_open.begin(), m_open.end(), meant) != m_open.end();
                    Node *copy = meant && !isCycle && depth <= 24 ? m_tree.copy(*meant) : nullptr;
                    if (copy) {
                        m_open.push_back(meant);
                        mergeInto(*one, *copy);
                    } else {
                        note(m_result.removed, "$ref");
                    }
                }
                mergeInto(schema, *one);
            }
            one = next;
        }
    }
}

void SchemaCleaner::mergeInto(Node &schema, Node &other)
{
    for (Node *member = other.first; member;) {
        Node *next = member->next;
        Node *own = schema.find(member->name);
        if (!own) {
            schema.append(member);
        } else if (own->isObject() && member->isObject() && (own->name == "properties" || own->name == "$defs")) {
            for (Node *below = member->first; below;) {
                Node *after = below->next;
                if (!own->find(below->name))
                    own->append(below);
                below = after;
            }
        } else if (own->isArray() && member->isArray() && (own->name == "required" || own->name == "allOf")) {
            for (Node *below = member->first; below;) {
                Node *after = below->next;
                own->append(below);
                below = after;
            }
        } else if (own->name == "anyOf" || own->name == "oneOf") {
            note(m_result.removed, own->name);
        }
        member = next;
    }
}

} // namespace station::gemini
