// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/madeupvalue.h"

#include "gateway/demo/jsonvalue.h"
#include "gateway/json/jsonbuilder.h"

#include <QString>

#include <algorithm>

namespace station {

namespace {

/** Schemas may refer to themselves. */
constexpr int kDeepest = 8;

struct Suggestion {
    const char *word; ///< in a property's name, in lower case
    const char *values[2];
};

constexpr Suggestion kByName[] = {
    {"city", {"Lisbon", "Oslo"}},
    {"location", {"Lisbon, Portugal", "Oslo, Norway"}},
    {"place", {"Lisbon", "Oslo"}},
    {"country", {"Portugal", "Norway"}},
    {"timezone", {"Europe/Lisbon", "Europe/Oslo"}},
    {"command", {"echo hello from the demo", "echo hello again"}},
    {"cmd", {"echo hello from the demo", "echo hello again"}},
    {"path", {"token-station-demo.txt", "token-station-demo-2.txt"}},
    {"file", {"token-station-demo.txt", "token-station-demo-2.txt"}},
    {"pattern", {"token-station-demo", "token-station-demo-2"}},
    {"url", {"https://example.com/", "https://example.org/"}},
    {"email", {"demo@example.com", "demo@example.org"}},
    {"language", {"en", "pt"}},
    {"unit", {"celsius", "fahrenheit"}},
    {"date", {"2026-01-15", "2026-01-16"}},
    {"name", {"Ada", "Grace"}},
    {"id", {"demo-1", "demo-2"}},
};

constexpr Suggestion kByFormat[] = {
    {"date-time", {"2026-01-15T09:30:00Z", "2026-01-16T09:30:00Z"}},
    {"date", {"2026-01-15", "2026-01-16"}},
    {"time", {"09:30:00Z", "10:30:00Z"}},
    {"duration", {"PT1H", "PT2H"}},
    {"email", {"demo@example.com", "demo@example.org"}},
    {"uri", {"https://example.com/", "https://example.org/"}},
    {"uuid", {"5d3e6a0c-0000-4000-8000-000000000001", "5d3e6a0c-0000-4000-8000-000000000002"}},
    {"ipv4", {"192.0.2.1", "192.0.2.2"}},
};

class Maker {
public:
    Maker(JsonValue root, int variant, const QByteArray &prompt)
        : m_root(root), m_variant(variant), m_prompt(prompt) { }

    void make(JsonValue schema, const QByteArray &name, int depth)
    {
        if (const std::string_view pointer = text(schema, "$ref"); pointer.starts_with("#/")) {
            JsonValue target;
            if (depth < kDeepest && m_root.at_pointer(pointer.substr(1)).get(target) == simdjson::SUCCESS)
                return make(target, name, depth + 1);
            m_json.null();
            return;
        }
        if (makeGivenValue(schema))
            return;
        for (const char *choice : {"anyOf", "oneOf", "allOf"}) {
            for (const JsonValue option : elements(member(schema, choice))) {
                if (text(option, "type") != "null")
                    return make(option, name, depth + 1);
            }
        }
        const QByteArray type = typeOf(schema);
        if (depth > kDeepest)
            m_json.null();
        else if (type == "object")
            makeObject(schema, depth);
        else if (type == "array")
            makeArray(schema, name, depth);
        else if (type == "integer" || type == "number")
            m_json.raw(makeNumber(schema));
        else if (type == "boolean")
            m_json.flag(m_variant % 2 == 0);
        else if (type == "null")
            m_json.null();
        else
            m_json.text(makeText(schema, name));
    }

    QByteArray take() const { return m_json.take(); }

private:
    static QByteArray typeOf(JsonValue schema)
    {
        auto type = member(schema, "type");
        for (const JsonValue option : elements(type)) {
            if (textOf(option) != "null") {
                type = option;
                break;
            }
        }
        if (!type && member(schema, "properties"))
            return "object";
        return toBytes(textOf(type)).toLower();
    }

    bool makeGivenValue(JsonValue schema)
    {
        if (const auto constant = member(schema, "const")) {
            m_json.raw(rawJson(constant));
            return true;
        }
        for (const char *list : {"enum", "examples"}) {
            const auto values = elements(member(schema, list));
            if (values.size() > 0) {
                m_json.raw(rawJson(values.at(size_t(m_variant) % values.size()).value_unsafe()));
                return true;
            }
        }
        auto value = member(schema, "default");
        if (!value)
            value = member(schema, "example");
        if (value)
            m_json.raw(rawJson(value));
        return value.has_value();
    }

    /** The required properties, or all where none is. */
    void makeObject(JsonValue schema, int depth)
    {
        const auto required = elements(member(schema, "required"));
        const auto isWanted = [&required](std::string_view name) {
            return required.size() == 0
                || std::any_of(required.begin(), required.end(), [name](JsonValue r) { return textOf(r) == name; });
        };
        m_json.object();
        simdjson::dom::object properties;
        if (const auto declared = member(schema, "properties");
            declared && declared->get(properties) == simdjson::SUCCESS) {
            for (const auto &[name, property] : properties) {
                if (!isWanted(name))
                    continue;
                m_json.key(QByteArrayView(name.data(), qsizetype(name.size())));
                make(property, toBytes(name), depth + 1);
            }
        }
        m_json.endObject();
    }

    void makeArray(JsonValue schema, const QByteArray &name, int depth)
    {
        const qint64 count = std::clamp<qint64>(integer(member(schema, "minItems"), 1), 1, 8);
        const auto items = member(schema, "items");
        m_json.array();
        for (qint64 i = 0; items && i < count && integer(member(schema, "maxItems"), 1) > 0; ++i)
            make(*items, name, depth + 1);
        m_json.endArray();
    }

    QByteArray makeNumber(JsonValue schema) const
    {
        if (const auto least = member(schema, "minimum"))
            return rawJson(least);
        qint64 number = integer(member(schema, "exclusiveMinimum"), 1 + m_variant) + 1;
        if (const qint64 multiple = integer(member(schema, "multipleOf"), 0); multiple > 0)
            number = multiple;
        return QByteArray::number(std::min(number, integer(member(schema, "maximum"), number)));
    }

    QByteArray makeText(JsonValue schema, const QByteArray &name) const
    {
        const QByteArray lowerName = name.toLower();
        QByteArray made;
        for (const Suggestion &s : kByFormat) {
            if (text(schema, "format") == s.word)
                return s.values[m_variant % 2];
        }
        for (const Suggestion &s : kByName) {
            if (made.isEmpty() && lowerName.contains(s.word))
                made = s.values[m_variant % 2];
        }
        if (made.isEmpty() && !m_prompt.isEmpty())
            made = m_prompt;
        else if (made.isEmpty())
            made = "demo";
        const qint64 most = integer(member(schema, "maxLength"), -1);
        // Cut between characters, not inside one.
        if (most >= 0 && QString::fromUtf8(made).size() > most)
            made = QString::fromUtf8(made).left(most).toUtf8();
        return made.leftJustified(integer(member(schema, "minLength"), 0), '.');
    }

    const JsonValue m_root;
    const int m_variant;
    const QByteArray m_prompt;
    JsonBuilder m_json;
};

} // namespace

QByteArray makeUpValue(const QByteArray &schema, int variant, const QByteArray &prompt)
{
    simdjson::dom::parser parser;
    JsonValue root;
    if (parser.parse(schema.constData(), size_t(schema.size())).get(root) != simdjson::SUCCESS)
        return QByteArrayLiteral("{}");
    Maker maker(root, variant, prompt.left(80));
    maker.make(root, {}, 0);
    return maker.take();
}

} // namespace station
