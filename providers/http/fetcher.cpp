// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/fetcher.h"

#include "providers/http/publicaddress.h"

#include <QHostInfo>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace station {

namespace {

constexpr int kMostRedirects = 3;

Error failed(const QByteArray &host, const QByteArray &why)
{
    return {ErrorCode::BadRequest, "The file at " + host + " could not be fetched: " + why, {}};
}

Error forbidden(const QByteArray &host)
{
    return failed(host,
                  "it lies on this machine or in a private network. Send its data instead, or name the host in "
                  "fetch.allow_hosts of config.json");
}

} // namespace

class Fetcher::Download final : public QObject, private TransportListener {
public:
    Download(Fetcher &fetcher, quint64 id, Options options, Done done)
        : m_fetcher(fetcher), m_id(id), m_types(std::move(options.types)), m_sink(std::move(options.sink)),
          m_done(std::move(done)), m_limits(options.limits.value_or(fetcher.m_limits))
    {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            end(failed(m_host, "it did not come within " + QByteArray::number(m_limits.timeoutMs / 1000.0) + " s"));
        });
        m_deadline.start(m_limits.timeoutMs);
    }
    ~Download() override
    {
        if (m_call)
            m_call->cancel();
        if (m_lookup >= 0)
            QHostInfo::abortHostLookup(m_lookup);
    }

    /** Goes to a URL; errors are told later. */
    void get(const QUrl &url);
    Done takeDone() { return std::move(m_done); }

private:
    void lookUp(const QByteArray &name, void (Download::*then)(const QHostInfo &));
    void proxyFound(const QHostInfo &info);
    void hostFound(const QHostInfo &info);
    void call(Transport &transport);
    void end(Result<FetchedFile> result);

    void responseHead(int status, Headers &&headers) override;
    void responseBytes(QByteArrayView bytes) override;
    void responseEnd(const TransportEnd &end) override;

    Fetcher &m_fetcher;
    const quint64 m_id;
    const QList<QByteArray> m_types;
    const std::function<void(QByteArrayView)> m_sink;
    Done m_done;
    const Limits m_limits;
    QTimer m_deadline;
    QUrl m_url;
    QByteArray m_host = "an unnamed host";
    int m_redirects = 0;
    int m_lookup = -1;
    TransportCall *m_call = nullptr;
    QUrl m_next; ///< where a redirect leads
    FetchedFile m_file;
    qint64 m_bytes = 0;
    bool m_ended = false;
};

void Fetcher::Download::get(const QUrl &url)
{
    m_url = url;
    m_host = url.host(QUrl::FullyEncoded).toUtf8().toLower();
    if (!url.isValid() || m_host.isEmpty())
        return end(Error {ErrorCode::BadRequest, "This is no URL that a file can be fetched from", {}});
    if (url.scheme() != QLatin1String("https"))
        return end(failed(m_host, "only https is fetched from"));
    if (!url.userInfo().isEmpty())
        return end(failed(m_host, "its URL holds a password"));
    if (m_limits.allowedHosts.contains(m_host))
        return call(m_fetcher.m_open);
    const QByteArray proxy = m_fetcher.m_proxy.proxyHost(url.toEncoded());
    if (proxy.isEmpty())
        call(m_fetcher.m_guarded);
    else
        lookUp(proxy, &Download::proxyFound);
}

void Fetcher::Download::lookUp(const QByteArray &name, void (Download::*then)(const QHostInfo &))
{
    m_lookup = QHostInfo::lookupHost(QString::fromUtf8(name), this, [this, then](const QHostInfo &info) {
        m_lookup = -1;
        (this->*then)(info);
    });
}

void Fetcher::Download::proxyFound(const QHostInfo &info)
{
    for (const QHostAddress &address : info.addresses()) {
        if (!m_fetcher.m_proxyAddresses.contains(address))
            m_fetcher.m_proxyAddresses.append(address);
    }
    lookUp(m_host, &Download::hostFound);
}

void Fetcher::Download::hostFound(const QHostInfo &info)
{
    const QList<QHostAddress> addresses = info.addresses();
    if (addresses.isEmpty())
        return end(failed(m_host,
                          "its name is not known here, so that nothing says where the proxy would go. Send the data "
                          "instead, or name the host in fetch.allow_hosts of config.json"));
    if (!std::all_of(addresses.begin(), addresses.end(), isPublicAddress))
        return end(forbidden(m_host));
    call(m_fetcher.m_guarded);
}

void Fetcher::Download::call(Transport &transport)
{
    TransportRequest request;
    request.method = "GET";
    request.url = m_url.adjusted(QUrl::RemoveFragment).toEncoded();
    request.headers.add("accept", "*/*");
    request.headers.add("accept-encoding", "identity");
    request.headers.add("user-agent", "TokenStation/" STATION_VERSION);
    request.timeouts = {m_limits.timeoutMs, m_limits.timeoutMs, m_limits.timeoutMs};
    m_call = transport.start(std::move(request), *this);
}

void Fetcher::Download::responseHead(int status, Headers &&headers)
{
    if (status >= 300 && status < 400 && headers.contains("location")) {
        if (++m_redirects > kMostRedirects)
            return end(failed(m_host, "it redirects again and again"));
        m_next = m_url.resolved(QUrl::fromEncoded(headers.value("location"), QUrl::StrictMode));
        if (!m_next.isValid())
            end(failed(m_host, "it redirects to what is no URL"));
        return;
    }
    if (status != 200)
        return end(failed(m_host, "it answered with status " + QByteArray::number(status)));
    m_file.type = headers.value("content-type").split(';').first().trimmed().toLower();
    if (std::none_of(m_types.begin(), m_types.end(),
                     [this](const QByteArray &type) { return m_file.type.startsWith(type); }))
        return end(
            failed(m_host, "it is of the type \"" + m_file.type.left(80) + "\", which is none that is wanted here"));
    if (headers.value("content-length").toLongLong() > m_limits.bytes)
        end(failed(m_host, "it is larger than " + QByteArray::number(m_limits.bytes >> 20) + " MB (fetch.max_mb)"));
}

void Fetcher::Download::responseBytes(QByteArrayView bytes)
{
    if (m_next.isValid() || m_ended)
        return;
    m_bytes += bytes.size();
    if (m_bytes > m_limits.bytes)
        return end(
            failed(m_host, "it is larger than " + QByteArray::number(m_limits.bytes >> 20) + " MB (fetch.max_mb)"));
    if (m_sink)
        m_sink(bytes);
    else
        m_file.bytes.append(bytes);
}

void Fetcher::Download::responseEnd(const TransportEnd &transportEnd)
{
    m_call = nullptr;
    if (m_ended)
        return;
    if (m_next.isValid()) {
        // Not from within the call that has just ended.
        QMetaObject::invokeMethod(
            this, [this, next = std::exchange(m_next, QUrl())] { get(next); }, Qt::QueuedConnection);
        return;
    }
    if (transportEnd.kind == TransportEnd::Kind::Complete)
        end(std::move(m_file));
    else if (transportEnd.kind == TransportEnd::Kind::ConnectFailed && transportEnd.addressRefused)
        end(forbidden(m_host));
    else
        end(failed(m_host, transportEnd.message));
}

void Fetcher::Download::end(Result<FetchedFile> result)
{
    if (std::exchange(m_ended, true))
        return;
    m_deadline.stop();
    if (TransportCall *call = std::exchange(m_call, nullptr))
        call->cancel();
    // This object goes with it.
    QMetaObject::invokeMethod(
        &m_fetcher,
        [fetcher = &m_fetcher, id = m_id, result = std::move(result)]() mutable {
            fetcher->ended(id, std::move(result));
        },
        Qt::QueuedConnection);
}

Fetcher::Fetcher(QObject *parent) : QObject(parent)
{
    m_guarded.setAddressFilter(
        [this](const QHostAddress &address) { return isPublicAddress(address) || m_proxyAddresses.contains(address); });
}

Fetcher::~Fetcher()
{
    m_downloads.clear();
}

void Fetcher::setProxy(const QByteArray &proxy)
{
    m_proxy = ProxyChoice(proxy);
    m_proxyAddresses.clear();
    m_guarded.setProxy(proxy);
    m_open.setProxy(proxy);
}

quint64 Fetcher::fetch(const QByteArray &url, Options options, Done done)
{
    const quint64 id = m_nextId++;
    auto download = std::make_unique<Download>(*this, id, std::move(options), std::move(done));
    Download &started = *download;
    m_downloads.emplace(id, std::move(download));
    started.get(QUrl::fromEncoded(url, QUrl::StrictMode));
    return id;
}

void Fetcher::cancel(quint64 id)
{
    m_downloads.erase(id);
}

void Fetcher::ended(quint64 id, Result<FetchedFile> result)
{
    const auto node = m_downloads.extract(id);
    if (node)
        node.mapped()->takeDone()(std::move(result));
}

} // namespace station
