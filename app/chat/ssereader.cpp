// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/ssereader.h"

namespace station {

std::vector<SseReader::Event> SseReader::feed(const QByteArray &bytes)
{
    std::vector<Event> events;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_skipLineFeed && c == '\n') {
            m_skipLineFeed = false;
            begin = i + 1;
            continue;
        }
        m_skipLineFeed = false;
        if (c != '\n' && c != '\r')
            continue;
        m_line += bytes.mid(begin, i - begin);
        begin = i + 1;
        m_skipLineFeed = c == '\r';
        QByteArray complete;
        complete.swap(m_line);
        line(std::move(complete), events);
    }
    m_line += bytes.mid(begin);
    return events;
}

void SseReader::line(QByteArray line, std::vector<Event> &events)
{
    if (m_first) {
        m_first = false;
        if (line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
    }
    if (line.isEmpty()) {
        if (m_hasData)
            events.push_back(std::move(m_event));
        m_event = {};
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_event.name = value;
    }
}

} // namespace station
