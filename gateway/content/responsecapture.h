// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/http/ssereader.h"

#include <optional>

namespace station {

/** Reads a Responses answer as a whole from the bytes that the client gets: one JSON body, or a stream's last event. */
class ResponseCapture final : private SseSink {
public:
    /** What is longer than `maxBytes` is not kept. */
    ResponseCapture(bool stream, qsizetype maxBytes);

    void take(QByteArrayView bytes);
    struct Response {
        QByteArray id;
        QByteArray body; ///< the response object
    };
    /** After the last byte. Nothing where there is no answer to go on from: it failed, or its end did not come. */
    std::optional<Response> finish();

private:
    void sseEvent(QByteArrayView name, QByteArrayView data) override;
    void sseSkipped(QByteArrayView) override { }

    const qsizetype m_maxBytes;
    std::optional<SseReader> m_events;
    QByteArray m_body;
    bool m_tooLong = false;
};

} // namespace station
