// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the gateway: how each stands, its key, and its test.
#include "app/gateway/gatewaybackend.h"
#include "app/gateway/providerinfos.h"
#include "app/gatewaywords.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace station {

namespace {

constexpr int kLimitsMs = 5000;

} // namespace

void GatewayBackend::watch(const LiveBatch &batch)
{
    const bool troubled = m_troubles.take(batch, QDateTime::currentMSecsSinceEpoch());
    bool changed = troubled;
    // Limits change with every answer; the cards need not.
    const quint64 limits = m_gateway ? m_gateway->limits().revision() : 0;
    if (limits != m_limitsShown && (m_limitsClock.isValid() ? m_limitsClock.hasExpired(kLimitsMs) : true)) {
        m_limitsShown = limits;
        m_limitsClock.start();
        changed = true;
    }
    if (changed)
        Q_EMIT providersChanged();
    if (troubled)
        watchRetries();
}

void GatewayBackend::watchRetries()
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    qint64 soonestMs = 0;
    const std::vector<ProviderInfo> infos = providers();
    for (const ProviderInfo &info : infos) {
        if (info.retryAtMs > nowMs && (soonestMs == 0 || info.retryAtMs < soonestMs))
            soonestMs = info.retryAtMs;
    }
    // A little later, so that the pause is over by the gateway's own clock too.
    if (soonestMs > 0)
        m_retrySoon.start(int(std::min<qint64>(soonestMs - nowMs + 100, 24 * 3'600'000)));
}

std::vector<ProviderInfo> GatewayBackend::providers() const
{
    return m_gateway && m_gateway->table() ? providerInfos(*m_gateway->table(), m_gateway->limits(), m_troubles)
                                           : m_lastProviders;
}

void GatewayBackend::setCredential(const QByteArray &provider, std::vector<std::pair<QByteArray, Secret>> fields,
                                   QObject *context, std::function<void(Result<void>)> done)
{
    if (!m_gateway || fields.empty()) {
        done(notRunning());
        return;
    }
    m_troubles.forget(provider);
    m_gateway->credentials().store(provider, fields.front().second, context, std::move(done));
}

void GatewayBackend::removeCredential(const QByteArray &provider, QObject *context,
                                      std::function<void(Result<void>)> done)
{
    if (!m_gateway) {
        done(notRunning());
        return;
    }
    m_gateway->credentials().remove(provider, context, std::move(done));
}

void GatewayBackend::testProvider(const QByteArray &id, QObject *context,
                                  std::function<void(Result<ProviderTest>)> done)
{
    const auto provider = m_gateway ? m_gateway->table()->provider(id) : nullptr;
    if (!provider) {
        done(notRunning());
        return;
    }
    const QPointer<QObject> alive(context);
    const QPointer<GatewayBackend> self(this);
    auto probe = std::make_unique<ProviderProbe>(provider, m_gateway->config().proxy, ProviderProbe::Done());
    probe->setDone([id, alive, self, done = std::move(done)](const ProviderProbeResult &result) {
        if (self) {
            if (const auto ended = self->m_probes.extract(id))
                ended.mapped().release()->deleteLater(); // it is what calls here
            if (result.ok && self->m_troubles.forget(id))
                Q_EMIT self->providersChanged();
        }
        if (!alive)
            return;
        if (result.ok)
            done(ProviderTest {result.ms, gatewayWords(result.words)});
        else
            done(Error {ErrorCode::UpstreamBroken, result.words, {}});
    });
    ProviderProbe *started = (m_probes[id] = std::move(probe)).get();
    started->start();
}

} // namespace station
