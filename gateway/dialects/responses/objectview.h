// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/json/jsonreader.h"

namespace station::responses {

/**
 * A JSON object whose type member may stand anywhere: recordings show items with `type` first, last and between. It is
 * looked up first, without resolving escapes, and the members are read after that.
 */
class ObjectView {
public:
    explicit ObjectView(json::Value value) : m_object(json::checked(value.get_object())) { }

    /** A string member as it is written, without its quotes; empty where there is none. */
    QByteArrayView stringMember(std::string_view name);
    /** The same, of the object that is the member `outer`. */
    QByteArrayView stringMember(std::string_view outer, std::string_view name);
    /** The whole object as it stands; its grammar is not checked. */
    QByteArrayView text();
    /** The whole object, its grammar checked. */
    QByteArray checkedText();

    /** As json::members(); once. */
    template <typename F> void members(F &&f)
    {
        rewind();
        for (auto field : m_object) {
            const std::string_view name = json::checked(field.unescaped_key());
            try {
                f(name, json::checked(field.value()));
            } catch (json::ReadError &error) {
                json::prefixPath(error, name);
                throw;
            }
        }
    }

private:
    void rewind();

    simdjson::ondemand::object m_object;
    bool m_touched = false;
};

/** An array and its text, for values that are both read and kept. */
class ArrayView {
public:
    explicit ArrayView(json::Value value) : m_array(json::checked(value.get_array())) { }

    /** The whole array as it stands; its grammar is not checked. */
    QByteArrayView text();

    /** As json::elements(); once. */
    template <typename F> void elements(F &&f)
    {
        if (m_touched)
            json::checked(m_array.reset());
        size_t index = 0;
        for (auto element : m_array) {
            try {
                f(json::checked(simdjson::simdjson_result<json::Value>(element)), index);
            } catch (json::ReadError &error) {
                json::prefixPath(error, index);
                throw;
            }
            ++index;
        }
    }

private:
    simdjson::ondemand::array m_array;
    bool m_touched = false;
};

/** A scalar as it is written; does not consume it. */
QByteArrayView scalarText(json::Value value);

} // namespace station::responses
