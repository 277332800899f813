// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/objectview.h"

namespace station::responses {

namespace {

QByteArrayView trimmed(std::string_view text)
{
    return QByteArrayView(text.data(), qsizetype(text.size())).trimmed();
}

} // namespace

void ObjectView::rewind()
{
    if (m_touched)
        json::checked(m_object.reset());
    m_touched = true;
}

QByteArrayView ObjectView::stringMember(std::string_view name)
{
    rewind();
    for (auto field : m_object) {
        if (!(json::checked(field.key()) == name))
            continue;
        // Not get_string(): simdjson's room for unescaped strings holds each of the document's strings once.
        json::Value value = json::checked(field.value());
        const QByteArrayView token = scalarText(value);
        return token.size() >= 2 && token.front() == '"' ? token.sliced(1, token.size() - 2) : QByteArrayView();
    }
    return {};
}

QByteArrayView ObjectView::stringMember(std::string_view outer, std::string_view name)
{
    rewind();
    for (auto field : m_object) {
        if (!(json::checked(field.key()) == outer))
            continue;
        json::Value value = json::checked(field.value());
        return json::isObject(value) ? ObjectView(value).stringMember(name) : QByteArrayView();
    }
    return {};
}

QByteArrayView ObjectView::text()
{
    rewind();
    return trimmed(json::checked(m_object.raw_json()));
}

QByteArray ObjectView::checkedText()
{
    const QByteArrayView whole = text();
    if (!json::isValid(whole))
        json::fail("The JSON is not valid here");
    return whole.toByteArray();
}

QByteArrayView ArrayView::text()
{
    m_touched = true;
    return trimmed(json::checked(m_array.raw_json()));
}

QByteArrayView scalarText(json::Value value)
{
    return trimmed(value.raw_json_token());
}

} // namespace station::responses
