// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seen.h"

namespace station::test {

QList<SseEvent> readEvents(QByteArray body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    body.replace("\r\n", "\n");
    body.replace('\r', '\n');
    QList<SseEvent> events;
    SseEvent event;
    bool hasData = false;
    for (const QByteArray &line : body.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray field = colon < 0 ? line : line.first(colon);
        QByteArray value = colon < 0 ? QByteArray() : line.sliced(colon + 1);
        if (value.startsWith(' '))
            value.remove(0, 1);
        if (line.isEmpty()) {
            if (hasData)
                events.append(event);
            event = {};
            hasData = false;
        } else if (field == "event") {
            event.name = value;
        } else if (field == "data") {
            event.data += (hasData ? "\n" : "") + value;
            hasData = true;
        }
    }
    return events;
}

} // namespace station::test
