// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/json/jsonreader.h"

#include <array>

/**
 * Google's JSON is that of protocol buffers: each member may be spelt in camelCase or in snake_case, and clients do
 * both (pydantic-ai mixes them within one request).
 */
namespace station::gemini {

using NameBuffer = std::array<char, 64>;

/** The camelCase spelling; a view of the name itself or of the buffer. */
inline std::string_view camelCase(std::string_view name, NameBuffer &buffer)
{
    const size_t underscore = name.find('_', 1);
    if (underscore == std::string_view::npos || name.size() > buffer.size())
        return name;
    size_t length = 0;
    bool upper = false;
    for (size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (c == '_' && i > 0) {
            upper = true;
            continue;
        }
        buffer[length++] = upper && c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        upper = false;
    }
    return {buffer.data(), length};
}

/** As json::members(), with every name in camelCase. */
template <typename F> void members(json::Value object, F &&f)
{
    json::members(object, [&f](std::string_view name, json::Value value) {
        NameBuffer buffer;
        f(camelCase(name, buffer), value);
    });
}

/** The value as it is written, where the reader's document is known to be checked or is checked elsewhere. */
inline std::string_view rawView(json::Value value)
{
    std::string_view text;
    switch (json::typeOf(value)) {
    case json::Type::object: text = json::checked(json::checked(value.get_object()).raw_json()); break;
    case json::Type::array: text = json::checked(json::checked(value.get_array()).raw_json()); break;
    default: text = value.raw_json_token();
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

inline QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace station::gemini
