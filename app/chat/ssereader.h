// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace station {

/** Server-sent events out of bytes that come in any pieces. */
class SseReader {
public:
    struct Event {
        QByteArray name;
        QByteArray data;
    };

    std::vector<Event> feed(const QByteArray &bytes);

private:
    void line(QByteArray line, std::vector<Event> &events);

    QByteArray m_line;
    Event m_event;
    bool m_hasData = false;
    bool m_skipLineFeed = false; ///< the last byte was a CR: an LF that follows belongs to it
    bool m_first = true;
};

} // namespace station
