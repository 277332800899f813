// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/schemalimits.h"

#include "gateway/json/jsontext.h"
#include "gateway/json/orderedtree.h"

#include <algorithm>
#include <array>

namespace station {

namespace {

using json::TreeNode;

/** Members that hold a list of schemas, and those that hold schemas by name. */
constexpr std::array<std::string_view, 4> kLists {"allOf", "anyOf", "oneOf", "prefixItems"};
constexpr std::array<std::string_view, 5> kMaps {"properties", "patternProperties", "$defs", "definitions",
                                                 "dependentSchemas"};
/** Members that are a schema themselves. */
constexpr std::array<std::string_view, 8> kSingles {
    "items", "additionalProperties", "propertyNames", "contains", "not", "if", "then", "else"};

template <size_t N> bool isAmong(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/** Calls f(schema, path) for each schema right below this one; other members are values, whatever they are called. */
template <typename F> void eachBelow(TreeNode &schema, const QByteArray &path, F &&f)
{
    for (TreeNode *member = schema.first; member; member = member->next) {
        const QByteArray at = path + '/' + json::bytes(member->name);
        if (member->isObject() && isAmong(kSingles, member->name)) {
            f(*member, at);
        } else if ((member->isArray() && (isAmong(kLists, member->name) || member->name == "items"))
                   || (member->isObject() && isAmong(kMaps, member->name))) {
            int index = 0;
            for (TreeNode *below = member->first; below; below = below->next, ++index) {
                const QByteArray step = member->isArray() ? QByteArray::number(index) : json::bytes(below->name);
                if (below->isObject())
                    f(*below, at + '/' + step);
            }
        }
    }
}

class Limiter {
public:
    Limiter(json::OrderedTree &tree, SchemaLimits limits) : m_tree(tree), m_limits(limits) { }

    void limit(TreeNode &schema)
    {
        dropMarks(schema);
        if (m_limits == SchemaLimits::Xai)
            openObjects(schema);
        else if (m_limits == SchemaLimits::Moonshot)
            flavour(schema);
        eachBelow(schema, {}, [this](TreeNode &below, const QByteArray &) { limit(below); });
    }
    QByteArray changes;

private:
    void note(const QByteArray &word)
    {
        if (!(", " + changes + ", ").contains(", " + word + ", "))
            changes += (changes.isEmpty() ? "" : ", ") + word;
    }

    /** Notes between a client and its own provider: Codex' `encrypted`, and members that begin with "x-". */
    void dropMarks(TreeNode &schema)
    {
        schema.removeIf([this](const TreeNode &member) {
            const bool isMark = member.name == "encrypted" && (member.raw == "true" || member.raw == "false");
            const bool isOwn = member.name.starts_with("x-");
            if (isMark || isOwn)
                note(QByteArray(member.name.data(), qsizetype(member.name.size())));
            return isMark || isOwn;
        });
    }

    void openObjects(TreeNode &schema)
    {
        const TreeNode *closed = schema.find("additionalProperties");
        if (!closed || (closed->raw != "false" && closed->raw != "true"))
            return;
        // "true" is what its absence means.
        if (closed->raw == "false")
            note("additionalProperties");
        schema.remove(closed);
    }

    /** Moonshot takes neither form of a tuple: any of its types may stand anywhere in the list. */
    void flavour(TreeNode &schema)
    {
        TreeNode *items = schema.find("items");
        TreeNode *tuple = schema.find("prefixItems");
        if (!tuple && items && items->isArray())
            tuple = items;
        if (tuple && tuple->isArray()) {
            TreeNode *choice = m_tree.object();
            TreeNode *list = m_tree.array();
            list->name = "anyOf";
            std::swap(list->first, tuple->first);
            std::swap(list->last, tuple->last);
            choice->append(list);
            choice->name = "items";
            if (items && items != tuple && items->isObject()) {
                items->name = {};
                schema.remove(items);
                list->append(items);
            }
            schema.removeIf([](const TreeNode &member) {
                return member.name == "prefixItems" || member.name == "items" || member.name == "additionalItems";
            });
            if (list->first)
                schema.append(choice);
            note("prefixItems");
        }
        moveType(schema);
    }

    void moveType(TreeNode &schema)
    {
        TreeNode *type = schema.find("type");
        TreeNode *choices = schema.find("anyOf");
        if (!type || !type->isString() || !choices || !choices->isArray())
            return;
        for (TreeNode *branch = choices->first; branch; branch = branch->next) {
            if (!branch->isObject() || branch->find("type"))
                continue;
            TreeNode *own = m_tree.scalar(type->raw);
            own->name = "type";
            own->next = branch->first;
            branch->first = own;
            if (!branch->last)
                branch->last = own;
        }
        schema.remove(type);
        note("type");
    }

    json::OrderedTree &m_tree;
    const SchemaLimits m_limits;
};

QByteArray faultOf(TreeNode &schema, const QByteArray &path)
{
    const QByteArray where = path.isEmpty() ? QByteArray("its root") : path.sliced(1);
    const TreeNode *properties = schema.find("properties");
    const TreeNode *type = schema.find("type");
    if (properties || (type && type->plain() == "object")) {
        const TreeNode *closed = schema.find("additionalProperties");
        if (!closed || closed->raw != "false")
            return "the object at " + where + " does not say additionalProperties: false";
        const TreeNode *required = schema.find("required");
        for (const TreeNode *property = properties ? properties->first : nullptr; property; property = property->next) {
            bool isRequired = false;
            for (const TreeNode *name = required ? required->first : nullptr; name; name = name->next)
                isRequired = isRequired || name->plain() == property->name;
            if (!isRequired)
                return "the object at " + where + " does not require \"" + json::bytes(property->name) + '"';
        }
    }
    QByteArray fault;
    eachBelow(schema, path, [&fault](TreeNode &below, const QByteArray &at) {
        if (fault.isEmpty())
            fault = faultOf(below, at);
    });
    return fault;
}

} // namespace

SchemaLimits schemaLimitsFromName(QByteArrayView name)
{
    return name == "openai"  ? SchemaLimits::OpenAi
        : name == "xai"      ? SchemaLimits::Xai
        : name == "moonshot" ? SchemaLimits::Moonshot
                             : SchemaLimits::None;
}

LimitedSchema withinLimits(const JsonText &schema, SchemaLimits limits)
{
    // A look at the text first: most schemas of most providers have nothing to be mended.
    const auto has = [&schema](const char *word) { return schema.contains(word); };
    const bool mayBreak = (limits == SchemaLimits::Xai && has("additionalProperties"))
        || (limits == SchemaLimits::Moonshot && (has("anyOf") || has("prefixItems") || has("items")));
    if (!mayBreak && !has("\"encrypted\"") && !has("\"x-"))
        return {schema, {}};
    json::OrderedTree tree;
    TreeNode *root = tree.parse(schema);
    if (!root || !root->isObject())
        return {schema, {}};
    Limiter limiter(tree, limits);
    limiter.limit(*root);
    return {tree.text(*root), limiter.changes};
}

JsonText limitedSchema(const JsonText &schema, SchemaLimits limits, bool isStrict, const QByteArray &field,
                       TranslationReport &report)
{
    if (isStrict && limits == SchemaLimits::OpenAi) {
        if (const QByteArray fault = strictFault(schema); !fault.isEmpty())
            report.refuse(field, "This model cannot be held to this schema as a strict one: " + fault);
    }
    LimitedSchema limited = withinLimits(schema, limits);
    if (!limited.changes.isEmpty())
        report.changed(Feature::SchemaWords, field + " without", limited.changes);
    return std::move(limited.json);
}

QByteArray strictFault(const JsonText &schema)
{
    json::OrderedTree tree;
    TreeNode *root = tree.parse(schema);
    return root && root->isObject() ? faultOf(*root, {}) : QByteArray();
}

} // namespace station
