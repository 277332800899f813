// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/partialargs.h"

#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsonbuilder.h"

#include <algorithm>

namespace station::gemini {

namespace {

constexpr qsizetype kMaxIndex = 100'000;
constexpr int kMaxSteps = 100;

} // namespace

struct PartialArgs::Node {
    enum class Kind { Nothing, Object, Array, String, Raw };
    Kind kind = Kind::Nothing;
    QByteArray text;
    std::vector<std::pair<QByteArray, std::unique_ptr<Node>>> members;
    std::vector<std::unique_ptr<Node>> elements;

    Node *member(const QByteArray &name)
    {
        kind = Kind::Object;
        for (auto &[known, node] : members) {
            if (known == name)
                return node.get();
        }
        members.emplace_back(name, std::make_unique<Node>());
        return members.back().second.get();
    }
    Node *element(size_t index)
    {
        kind = Kind::Array;
        while (elements.size() <= index)
            elements.push_back(std::make_unique<Node>());
        return elements[index].get();
    }
    void write(JsonBuilder &json) const
    {
        switch (kind) {
        case Kind::Nothing: json.null(); return;
        case Kind::String: json.text(text); return;
        case Kind::Raw: json.raw(text); return;
        case Kind::Object:
            json.object();
            for (const auto &[name, node] : members) {
                json.key(name);
                node->write(json);
            }
            json.endObject();
            return;
        case Kind::Array:
            json.array();
            for (const auto &node : elements)
                node->write(json);
            json.endArray();
            return;
        }
    }
};

PartialArgs::PartialArgs()
{
    clear();
}

PartialArgs::~PartialArgs() = default;

void PartialArgs::clear()
{
    m_root = std::make_unique<Node>();
    m_root->kind = Node::Kind::Object;
}

PartialArgs::Node *PartialArgs::at(QByteArrayView path)
{
    if (!path.startsWith('$'))
        json::fail("A jsonPath must begin with $");
    path = path.sliced(1);
    Node *node = m_root.get();
    for (int steps = 0; !path.isEmpty(); ++steps) {
        if (steps > kMaxSteps)
            json::fail("A jsonPath is too long");
        if (path.startsWith('.')) {
            path = path.sliced(1);
            const auto end = std::find_if(path.begin(), path.end(), [](char c) { return c == '.' || c == '['; });
            const qsizetype length = end - path.begin();
            node = node->member(path.first(length).toByteArray());
            path = path.sliced(length);
            continue;
        }
        if (!path.startsWith('['))
            json::fail("A jsonPath cannot be read");
        path = path.sliced(1);
        if (path.startsWith('\'') || path.startsWith('"')) {
            const qsizetype end = path.indexOf(path.front(), 1);
            if (end < 0 || end + 1 >= path.size() || path[end + 1] != ']')
                json::fail("A jsonPath cannot be read");
            node = node->member(path.sliced(1, end - 1).toByteArray());
            path = path.sliced(end + 2);
            continue;
        }
        const qsizetype end = path.indexOf(']');
        bool isNumber = false;
        const int index = end < 0 ? -1 : path.first(end).toByteArray().toInt(&isNumber);
        if (!isNumber || index < 0 || index > kMaxIndex)
            json::fail("A jsonPath has no number for an index");
        node = node->element(size_t(index));
        path = path.sliced(end + 1);
    }
    return node;
}

void PartialArgs::add(json::Value partialArg)
{
    QByteArray path;
    QByteArray text;
    Node::Kind kind = Node::Kind::Nothing;
    members(partialArg, [&](std::string_view name, json::Value value) {
        if (name == "jsonPath") {
            path = json::text(value);
        } else if (name == "stringValue") {
            kind = Node::Kind::String;
            text = json::text(value);
        } else if (name == "numberValue" || name == "boolValue" || name == "nullValue") {
            kind = Node::Kind::Raw;
            text = name == "nullValue" ? QByteArray("null") : json::raw(value);
        }
    });
    if (path.isEmpty())
        return;
    Node *node = at(path);
    if (node == m_root.get() || kind == Node::Kind::Nothing)
        return;
    // A string comes in pieces.
    if (kind == Node::Kind::String && node->kind == Node::Kind::String)
        node->text += text;
    else
        node->text = text;
    node->kind = kind;
}

JsonText PartialArgs::json() const
{
    JsonBuilder json;
    m_root->write(json);
    return json.take();
}

QByteArray compacted(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size());
    bool inString = false;
    const char *run = json.data();
    const char *const end = run + json.size();
    for (const char *at = run; at != end; ++at) {
        if (inString) {
            if (*at == '\\' && at + 1 != end)
                ++at;
            else if (*at == '"')
                inString = false;
        } else if (*at == '"') {
            inString = true;
        } else if (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t') {
            out.append(run, at - run);
            run = at + 1;
        }
    }
    out.append(run, end - run);
    return out;
}

} // namespace station::gemini
