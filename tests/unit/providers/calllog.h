// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/http/transport.h"

#include <functional>
#include <optional>

namespace station::test {

/** Notes what becomes of a call; its functions are called in the callbacks of the same name. */
class CallLog final : public TransportListener {
public:
    void responseHead(int s, Headers &&h) override
    {
        ++heads;
        status = s;
        headers = std::move(h);
        if (onHead)
            onHead();
    }
    void responseBytes(QByteArrayView bytes) override
    {
        if (keepBody)
            body.append(bytes);
        received += bytes.size();
        piece = bytes;
        if (onBytes)
            onBytes();
        piece = {};
    }
    void responseEnd(const TransportEnd &e) override
    {
        ++ends;
        end = e;
        if (onEnd)
            onEnd();
    }
    bool isDone() const { return ends > 0; }

    int heads = 0;
    int ends = 0;
    int status = 0;
    Headers headers;
    QByteArray body;
    QByteArrayView piece; ///< what just came; only in onBytes
    qint64 received = 0;
    bool keepBody = true;
    TransportEnd end;
    TransportCall *call = nullptr;
    std::function<void()> onHead, onBytes, onEnd;
};

inline TransportRequest get(const QByteArray &url, TransportTimeouts timeouts = {})
{
    return {"GET", url, {}, {}, timeouts};
}

} // namespace station::test
