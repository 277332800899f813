// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/ssereader.h"

#include <cstring>

namespace station {

namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

/** The first CR or LF at or after `from`, or -1. */
qsizetype lineEnd(QByteArrayView bytes, qsizetype from)
{
    const char *start = bytes.data() + from;
    const auto left = size_t(bytes.size() - from);
    const auto *lf = static_cast<const char *>(memchr(start, '\n', left));
    const auto *cr = static_cast<const char *>(memchr(start, '\r', lf ? size_t(lf - start) : left));
    const char *end = cr ? cr : lf;
    return end ? end - bytes.data() : -1;
}

} // namespace

void SseReader::feed(QByteArrayView bytes)
{
    qsizetype at = 0;
    if (m_afterCr && !bytes.isEmpty()) {
        m_afterCr = false;
        if (bytes.front() == '\n')
            at = 1;
    }
    while (at < bytes.size()) {
        const qsizetype end = lineEnd(bytes, at);
        if (end < 0)
            break;
        const QByteArrayView text = bytes.sliced(at, end - at);
        if (m_skipLine) {
            m_skipLine = false;
        } else if (m_partial.size() + text.size() > m_maxEventBytes) {
            m_partial.clear();
            skipEvent();
        } else if (m_partial.isEmpty()) {
            line(text);
        } else {
            m_partial.append(text);
            const QByteArray whole = std::exchange(m_partial, {});
            line(whole);
            keepViews(); // `whole` ends here
        }
        at = end + 1;
        if (bytes[end] == '\r') {
            if (at == bytes.size())
                m_afterCr = true;
            else if (bytes[at] == '\n')
                ++at;
        }
    }
    keepViews();
    if (at < bytes.size() && !m_skipLine) {
        const QByteArrayView rest = bytes.sliced(at);
        if (m_partial.size() + rest.size() > m_maxEventBytes) {
            m_partial.clear();
            m_skipLine = true;
            skipEvent();
        } else {
            m_partial.append(rest);
        }
    }
}

void SseReader::finish()
{
    if (!m_partial.isEmpty()) {
        const QByteArray whole = std::exchange(m_partial, {});
        line(whole);
        keepViews();
    }
    dispatch();
}

void SseReader::line(QByteArrayView text)
{
    if (!m_started) {
        m_started = true;
        if (text.startsWith(kByteOrderMark))
            text = text.sliced(3);
    }
    if (text.isEmpty()) {
        dispatch();
        return;
    }
    const auto *found = static_cast<const char *>(memchr(text.data(), ':', size_t(text.size())));
    if (!found) {
        field(text, {});
        return;
    }
    const qsizetype colon = found - text.data();
    QByteArrayView value = text.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    field(text.first(colon), value);
}

void SseReader::field(QByteArrayView name, QByteArrayView value)
{
    if (name == "event") {
        m_name = value.toByteArray();
    } else if (name == "data" && !m_skipping) {
        if (!m_hasData) {
            m_hasData = true;
            m_dataView = value;
            m_hasView = true;
            return;
        }
        keepViews();
        if (m_data.size() + value.size() + 1 > m_maxEventBytes) {
            skipEvent();
            return;
        }
        m_data.append('\n').append(value);
    }
}

void SseReader::keepViews()
{
    if (m_hasView) {
        m_data = m_dataView.toByteArray();
        m_hasView = false;
    }
}

void SseReader::skipEvent()
{
    m_skipping = true;
    m_hasView = false;
    m_hasData = false;
    m_data.clear();
}

void SseReader::dispatch()
{
    if (m_skipping)
        m_sink.sseSkipped(m_name);
    else if (m_hasData)
        m_sink.sseEvent(m_name, m_hasView ? m_dataView : QByteArrayView(m_data));
    m_skipping = false;
    m_hasData = false;
    m_hasView = false;
    if (!m_data.isEmpty())
        m_data.resize(0);
    if (!m_name.isEmpty())
        m_name.clear();
}

} // namespace station
