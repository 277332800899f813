// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/bodyrecord.h"
#include "gateway/http/httprequest.h"
#include "providers/http/transport.h"

namespace station {

/** Writes down what goes through one exchange, for the body log; made only where `log.bodies` asks for it. */
class BodyRecorder {
public:
    explicit BodyRecorder(const HttpRequest &client);

    /** A call begins; what an earlier one brought is forgotten. */
    void sent(const TransportRequest &request);
    void answered(int status, const Headers &headers);
    void answered(QByteArrayView bytes);
    /** What the client gets instead of the provider's bytes. */
    void replied(QByteArrayView bytes);
    BodyRecord take(const QByteArray &requestId);

private:
    BodyRecord m_record;
};

} // namespace station
