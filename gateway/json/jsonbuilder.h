// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace station {

/** Writes JSON member by member, in the order it is told. */
class JsonBuilder {
public:
    JsonBuilder &object();
    JsonBuilder &object(QByteArrayView name) { return key(name).object(); }
    JsonBuilder &endObject();
    JsonBuilder &array();
    JsonBuilder &array(QByteArrayView name) { return key(name).array(); }
    JsonBuilder &endArray();
    JsonBuilder &key(QByteArrayView name);

    JsonBuilder &text(QByteArrayView value);
    JsonBuilder &number(qint64 value);
    JsonBuilder &flag(bool value);
    JsonBuilder &null();
    /** JSON as it is. */
    JsonBuilder &raw(const QByteArray &json);

    JsonBuilder &text(QByteArrayView name, QByteArrayView value) { return key(name).text(value); }
    JsonBuilder &number(QByteArrayView name, qint64 value) { return key(name).number(value); }
    JsonBuilder &flag(QByteArrayView name, bool value) { return key(name).flag(value); }
    JsonBuilder &null(QByteArrayView name) { return key(name).null(); }
    JsonBuilder &raw(QByteArrayView name, const QByteArray &json) { return key(name).raw(json); }

    QByteArray take() const;

private:
    rapidjson::StringBuffer m_buffer;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer {m_buffer};
};

} // namespace station
