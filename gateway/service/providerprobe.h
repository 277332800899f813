// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/routing/routingtable.h"
#include "providers/http/transport.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace station {

struct ProviderProbeResult {
    bool ok = false;
    QByteArray words; ///< what worked, or the provider's own error; holds no secret
    int status = 0;   ///< HTTP status, 0 where there was none
    qint64 ms = 0;
};

/** One cheap real call that shows whether a provider can be reached and takes its credential. */
class ProviderProbe : public QObject, private TransportListener {
    Q_OBJECT
public:
    using Done = std::function<void(const ProviderProbeResult &)>;

    /** Calls back once, on this thread; going away cancels it. */
    ProviderProbe(std::shared_ptr<const Provider> provider, const QByteArray &proxy, Done done,
                  QObject *parent = nullptr);
    ~ProviderProbe() override;
    void setDone(Done done) { m_done = std::move(done); }
    void start();

private:
    void responseHead(int status, Headers &&headers) override;
    void responseBytes(QByteArrayView bytes) override;
    void responseEnd(const TransportEnd &end) override;
    void finish(bool ok, const QByteArray &words);

    std::shared_ptr<const Provider> m_provider;
    Transport m_transport;
    Done m_done;
    TransportCall *m_call = nullptr;
    QElapsedTimer m_clock;
    int m_status = 0;
    QByteArray m_body;
};

} // namespace station
