// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/json/jsonbuilder.h"

namespace station {

JsonBuilder &JsonBuilder::object()
{
    m_writer.StartObject();
    return *this;
}

JsonBuilder &JsonBuilder::endObject()
{
    m_writer.EndObject();
    return *this;
}

JsonBuilder &JsonBuilder::array()
{
    m_writer.StartArray();
    return *this;
}

JsonBuilder &JsonBuilder::endArray()
{
    m_writer.EndArray();
    return *this;
}

JsonBuilder &JsonBuilder::key(QByteArrayView name)
{
    m_writer.Key(name.data(), rapidjson::SizeType(name.size()));
    return *this;
}

JsonBuilder &JsonBuilder::text(QByteArrayView value)
{
    m_writer.String(value.isNull() ? "" : value.data(), rapidjson::SizeType(value.size()));
    return *this;
}

JsonBuilder &JsonBuilder::number(qint64 value)
{
    m_writer.Int64(value);
    return *this;
}

JsonBuilder &JsonBuilder::flag(bool value)
{
    m_writer.Bool(value);
    return *this;
}

JsonBuilder &JsonBuilder::null()
{
    m_writer.Null();
    return *this;
}

JsonBuilder &JsonBuilder::raw(const QByteArray &json)
{
    m_writer.RawValue(json.constData(), size_t(json.size()), rapidjson::kObjectType);
    return *this;
}

QByteArray JsonBuilder::take() const
{
    return {m_buffer.GetString(), qsizetype(m_buffer.GetSize())};
}

} // namespace station
