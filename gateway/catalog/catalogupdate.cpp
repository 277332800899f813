// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/catalog/catalogupdate.h"

#include "providers/catalog/modelsdev.h"

#include <QTimer>

namespace station {

namespace {

/** The list has some three megabytes. */
constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

} // namespace

QByteArray CatalogUpdate::address()
{
    const QByteArray other = qgetenv("TOKEN_STATION_CATALOG_URL");
    return other.isEmpty() ? QByteArray("https://models.dev/api.json") : other;
}

CatalogUpdate::CatalogUpdate(const QByteArray &proxy, Done done, QObject *parent)
    : QObject(parent), m_done(std::move(done))
{
    m_transport.setProxy(proxy);
}

CatalogUpdate::~CatalogUpdate()
{
    if (m_call)
        m_call->cancel();
}

void CatalogUpdate::start()
{
    TransportRequest request;
    request.method = "GET";
    request.url = address();
    request.timeouts = {10'000, 30'000, 30'000};
    request.headers.add("accept", "application/json");
    request.headers.add("user-agent", "TokenStation/" STATION_VERSION);
    m_call = m_transport.start(std::move(request), *this);
}

void CatalogUpdate::responseHead(int status, Headers &&)
{
    m_status = status;
}

void CatalogUpdate::responseBytes(QByteArrayView bytes)
{
    m_isTooLong = m_isTooLong || m_body.size() + bytes.size() > kMostBytes;
    if (!m_isTooLong)
        m_body.append(bytes);
}

void CatalogUpdate::responseEnd(const TransportEnd &end)
{
    m_call = nullptr;
    const auto failed = [this](const QByteArray &why) {
        finish(Error {ErrorCode::UpstreamBroken, "The list at " + address() + " cannot be had: " + why, {}});
    };
    if (end.kind != TransportEnd::Kind::Complete)
        failed(end.message);
    else if (m_status != 200)
        failed("it answered with status " + QByteArray::number(m_status));
    else if (m_isTooLong)
        failed("it is longer than any such list");
    else if (auto models = modelsOfModelsDev(m_body); !models)
        failed(models.error().message);
    else
        finish(std::move(models));
}

void CatalogUpdate::finish(Result<std::vector<Model>> result)
{
    // The one who is told may delete this.
    QTimer::singleShot(0, this, [this, result = std::move(result)]() mutable { m_done(std::move(result)); });
}

} // namespace station
