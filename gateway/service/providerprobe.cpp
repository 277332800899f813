// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/providerprobe.h"

#include "gateway/dialects/providererror.h"
#include "gateway/exchange/upstreamrequest.h"
#include "gateway/service/modeldiscovery.h"

#include <QTimer>

namespace station {

namespace {

constexpr qsizetype kMaxBytes = 16 * 1024 * 1024;

} // namespace

ProviderProbe::ProviderProbe(std::shared_ptr<const Provider> provider, const QByteArray &proxy, Done done,
                             QObject *parent)
    : QObject(parent), m_provider(std::move(provider)), m_done(std::move(done))
{
    m_transport.setProxy(proxy);
}

ProviderProbe::~ProviderProbe()
{
    if (m_call)
        m_call->cancel();
}

void ProviderProbe::start()
{
    m_clock.start();
    const ProviderDescription &d = m_provider->description;
    if (d.credential == CredentialStyle::ClientLogin) {
        finish(false, "It uses the login of the client that calls, so it can be tested from that client only");
        return;
    }
    if (!m_provider->isUsable() && d.credential != CredentialStyle::OptionalBearer) {
        finish(false,
               m_provider->credentialProblem.isEmpty() ? QByteArray("No key is stored")
                                                       : m_provider->credentialProblem);
        return;
    }
    TransportRequest request;
    request.method = "GET";
    request.url = d.baseUrl + (d.testPath.isEmpty() ? d.modelsPath : d.testPath);
    request.timeouts = {5000, 15'000, 15'000};
    for (const auto &[name, value] : d.defaultHeaders)
        request.headers.add(name, value);
    addProviderKey(request.headers, *m_provider);
    request.headers.add("user-agent", "TokenStation/" STATION_VERSION);
    m_call = m_transport.start(std::move(request), *this);
}

void ProviderProbe::responseHead(int status, Headers &&)
{
    m_status = status;
}

void ProviderProbe::responseBytes(QByteArrayView bytes)
{
    if (m_body.size() + bytes.size() <= kMaxBytes)
        m_body.append(bytes);
}

void ProviderProbe::responseEnd(const TransportEnd &end)
{
    m_call = nullptr;
    if (end.kind != TransportEnd::Kind::Complete) {
        finish(false, m_provider->description.baseUrl + " cannot be reached: " + end.message);
        return;
    }
    if (m_status >= 200 && m_status < 300) {
        const auto models = parseModelList(m_body, m_provider->description.modelsShape, m_provider->description.id);
        finish(true,
               models.empty() ? QByteArray("The key was accepted")
                              : "It lists " + QByteArray::number(qsizetype(models.size())) + " models");
        return;
    }
    QByteArray words = providerErrorMessage(m_body);
    if (words.isEmpty())
        words = "no message";
    finish(false, QByteArray::number(m_status) + ": " + words);
}

void ProviderProbe::finish(bool ok, const QByteArray &words)
{
    QTimer::singleShot(0, this, [this, result = ProviderProbeResult {ok, words, m_status, m_clock.elapsed()}] {
        const Done done = std::exchange(m_done, nullptr);
        if (done)
            done(result);
    });
}

} // namespace station
