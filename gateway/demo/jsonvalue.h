// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <simdjson.h>
#include <string_view>

namespace station {

/** Reading a parsed document without checks at every step: what is missing or of another type reads as nothing. */
using JsonValue = simdjson::dom::element;

inline QByteArray toBytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

inline std::optional<JsonValue> member(JsonValue object, std::string_view name)
{
    JsonValue value;
    if (!object.is_object() || object.at_key(name).get(value) != simdjson::SUCCESS || value.is_null())
        return std::nullopt;
    return value;
}

inline std::optional<JsonValue> member(const std::optional<JsonValue> &object, std::string_view name)
{
    return object ? member(*object, name) : std::nullopt;
}

inline std::string_view textOf(const std::optional<JsonValue> &value)
{
    std::string_view text;
    return value && value->get(text) == simdjson::SUCCESS ? text : std::string_view();
}

inline std::string_view text(JsonValue object, std::string_view name)
{
    return textOf(member(object, name));
}

inline bool flag(JsonValue object, std::string_view name, bool otherwise = false)
{
    bool on = otherwise;
    const auto value = member(object, name);
    return value && value->get(on) == simdjson::SUCCESS ? on : otherwise;
}

inline qint64 integer(const std::optional<JsonValue> &value, qint64 otherwise)
{
    int64_t number = otherwise;
    return value && value->get(number) == simdjson::SUCCESS ? qint64(number) : otherwise;
}

/** The elements of an array; none of anything else. */
inline simdjson::dom::array elements(const std::optional<JsonValue> &value)
{
    simdjson::dom::array array;
    static const simdjson::dom::array kNone = [] {
        static simdjson::dom::parser parser;
        return parser.parse(std::string_view("[]")).get_array().value_unsafe();
    }();
    return value && value->get(array) == simdjson::SUCCESS ? array : kNone;
}

inline QByteArray rawJson(const std::optional<JsonValue> &value)
{
    return value ? QByteArray::fromStdString(simdjson::minify(*value)) : QByteArray();
}

} // namespace station
