// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/json/jsonreader.h"

namespace station::messages {

/**
 * An object whose `type` decides how its other members are read, wherever it stands: clients sort members as they
 * like. The type is looked up without resolving escapes, since simdjson has room for each string once.
 */
class TypedObject {
public:
    explicit TypedObject(json::Value value) : m_object(json::checked(value.get_object())) { }

    /** The string member `type` as it is written; empty where there is none. Before members(). */
    QByteArrayView type()
    {
        QByteArrayView type;
        member("type", [&type](json::Value value) { type = unquoted(value); });
        return type;
    }

    /**
     * The type, and at once f(value) for the member `name` where the type is `expected` and stands before it: the way
     * of the events that come most. `isDone` says whether that was so. Ends behind the object.
     */
    template <typename F> QByteArrayView typeThen(QByteArrayView expected, std::string_view name, bool &isDone, F &&f)
    {
        rewind();
        QByteArrayView type;
        for (auto field : m_object) {
            const auto key = json::checked(field.key());
            const bool isType = key == "type";
            const bool isIt = key == name;
            json::Value value = json::checked(field.value());
            if (isType) {
                type = unquoted(value);
            } else if (isIt && type == expected) {
                isDone = true;
                f(value);
            }
        }
        return type;
    }

    /** The type of the object that is the member `name`; empty where there is none. Before members(). */
    QByteArrayView memberType(std::string_view name)
    {
        QByteArrayView type;
        member(name, [&type](json::Value value) {
            if (json::isObject(value))
                type = TypedObject(value).type();
        });
        return type;
    }

    /** Calls f(value) for the first member of that name, if any. */
    template <typename F> void member(std::string_view name, F &&f)
    {
        rewind();
        for (auto field : m_object) {
            const bool isIt = json::checked(field.key()) == name;
            json::Value value = json::checked(field.value());
            if (!isIt)
                continue;
            f(value);
            return;
        }
    }

    /** Goes behind the object, where a member has been looked up alone. */
    void skip()
    {
        rewind();
        json::checked(m_object.raw_json());
    }

    /** The whole object, its grammar checked. Before members(). */
    QByteArray text()
    {
        rewind();
        const QByteArrayView whole = trimmed(json::checked(m_object.raw_json()));
        if (!json::isValid(whole))
            json::fail("The JSON is not valid here");
        return whole.toByteArray();
    }

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

    /** As members(), with names as they are written: they can be compared, and cost nothing. */
    template <typename F> void fields(F &&f)
    {
        rewind();
        for (auto field : m_object) {
            const auto name = json::checked(field.key());
            f(name, json::checked(field.value()));
        }
    }

private:
    static QByteArrayView unquoted(json::Value value)
    {
        const QByteArrayView token = trimmed(value.raw_json_token());
        return token.startsWith('"') && token.size() > 1 ? token.sliced(1, token.size() - 2) : QByteArrayView();
    }

    static QByteArrayView trimmed(std::string_view text)
    {
        return QByteArrayView(text.data(), qsizetype(text.size())).trimmed();
    }

    void rewind()
    {
        if (m_touched)
            json::checked(m_object.reset());
        m_touched = true;
    }

    simdjson::ondemand::object m_object;
    bool m_touched = false;
};

} // namespace station::messages
