// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/http/httpserver.h"

#include "gateway/http/httpconnection.h"
#include "gateway/http/listensocket.h"
#include "gateway/http/qthttpadapter.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace station {

namespace {

constexpr int kTickMs = 250;
/** Refused connections that are told so; any more are closed without a word. */
constexpr size_t kRefusals = 128;
/** What the buffer for answers may keep once a large one has gone through it. */
constexpr qsizetype kOutputRoom = 512 * 1024;

} // namespace

class HttpServer::Private final : public ConnectionHost {
public:
    Private(HttpServer &q, HttpLimits limits, Handler handler, ErrorWriter errorWriter)
        : m_q(q), m_limits(limits), m_handler(std::move(handler)), m_errorWriter(std::move(errorWriter)),
          m_adapter([this](qintptr descriptor) { accept(descriptor); })
    {
        m_ticker.setInterval(kTickMs);
        connect(&m_ticker, &QTimer::timeout, &m_ticker, [this] {
            const qint64 now = HttpConnection::now();
            forEachConnection([now](HttpConnection *connection) { connection->tick(now); });
        });
    }

    ~Private()
    {
        for (HttpConnection *connection : std::exchange(m_connections, {})) {
            connection->lose();
            delete connection;
        }
    }
    Q_DISABLE_COPY_MOVE(Private)

    const HttpLimits &limits() const override { return m_limits; }
    bool isDraining() const override { return m_draining; }
    bool admits(const HttpRequest &request) override
    {
        return m_adapter.admits(request.method, request.path, request.headers.value("host"));
    }
    void handle(HttpRequest &&request, HttpResponse &response) override
    {
        ++m_openRequests;
        m_handler(std::move(request), response);
    }
    QByteArray writeError(QByteArrayView path, const Headers &request, const Error &error) override
    {
        return m_errorWriter(path, request, error);
    }
    void requestDone() override { --m_openRequests; }
    void allSent() override { checkDrained(); }
    void flushSoon(HttpConnection *connection) override;
    void connectionOver(HttpConnection *connection) override;
    std::span<char> inputScratch() override { return m_input; }
    QByteArray &outputScratch() override
    {
        if (m_output.capacity() > kOutputRoom)
            m_output = {};
        m_output.resize(0);
        return m_output;
    }

    void accept(qintptr descriptor);
    void stopAccepting();
    void checkDrained();
    void flushAll();

    /** Connections may end meanwhile: backwards, so that the one that fills a gap was visited. */
    template <typename Visit> void forEachConnection(Visit visit)
    {
        for (size_t i = m_connections.size(); i-- > 0;) {
            if (i < m_connections.size())
                visit(m_connections[i]);
        }
    }

    HttpServer &m_q;
    HttpLimits m_limits;
    Handler m_handler;
    ErrorWriter m_errorWriter;
    std::vector<HttpConnection *> m_connections; // deleted here; once over, by themselves
    std::vector<HttpConnection *> m_unflushed;   // null where one ended meanwhile
    std::vector<HttpConnection *> m_flushing;
    int m_openRequests = 0;
    bool m_draining = false;
    bool m_drained = false;
    QTimer m_ticker;
    std::array<char, 16 * 1024> m_input;
    QByteArray m_output;
    QtHttpAdapter m_adapter;
};

void HttpServer::Private::accept(qintptr descriptor)
{
    const size_t limit = static_cast<size_t>(std::max(m_limits.connections, 0));
    const bool refused = m_connections.size() >= limit;
    auto connection = std::make_unique<HttpConnection>(*this, &m_q);
    if (m_connections.size() >= limit + kRefusals || !connection->adopt(descriptor)) {
        closeSocket(descriptor);
        return;
    }
    connection->slot = m_connections.size();
    m_connections.push_back(connection.get());
    HttpConnection *accepted = connection.release();
    if (!m_ticker.isActive())
        m_ticker.start();
    if (refused)
        accepted->refuse();
}

void HttpServer::Private::flushSoon(HttpConnection *connection)
{
    if (std::exchange(connection->isFlushedSoon, true))
        return;
    if (m_unflushed.empty())
        QMetaObject::invokeMethod(
            &m_ticker, [this] { flushAll(); }, Qt::QueuedConnection);
    m_unflushed.push_back(connection);
}

void HttpServer::Private::flushAll()
{
    // Flushing can end a connection, which then takes itself off this list.
    m_flushing.swap(m_unflushed);
    for (HttpConnection *&connection : m_flushing) {
        if (!connection)
            continue;
        connection->isFlushedSoon = false;
        std::exchange(connection, nullptr)->flush();
    }
    m_flushing.clear();
}

void HttpServer::Private::connectionOver(HttpConnection *connection)
{
    if (connection->isFlushedSoon) {
        std::replace(m_unflushed.begin(), m_unflushed.end(), connection, static_cast<HttpConnection *>(nullptr));
        std::replace(m_flushing.begin(), m_flushing.end(), connection, static_cast<HttpConnection *>(nullptr));
    }
    if (connection->slot >= m_connections.size() || m_connections[connection->slot] != connection)
        return; // the server is being destroyed
    HttpConnection *last = m_connections.back();
    m_connections[connection->slot] = last;
    last->slot = connection->slot;
    m_connections.pop_back();
    if (m_connections.empty())
        m_ticker.stop();
    checkDrained();
}

void HttpServer::Private::stopAccepting()
{
    if (std::exchange(m_draining, true))
        return;
    m_adapter.stopListening();
    forEachConnection([](HttpConnection *connection) { connection->drain(); });
    checkDrained();
}

void HttpServer::Private::checkDrained()
{
    if (!m_draining || m_drained || m_openRequests > 0)
        return;
    // An answer is complete for the client only when its last byte has left.
    if (std::any_of(m_connections.begin(), m_connections.end(), [](auto *c) { return c->unsentBytes() > 0; }))
        return;
    m_drained = true;
    QMetaObject::invokeMethod(&m_q, &HttpServer::drained, Qt::QueuedConnection);
}

HttpServer::HttpServer(HttpLimits limits, Handler handler, ErrorWriter errorWriter, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, limits, std::move(handler), std::move(errorWriter)))
{
}

HttpServer::~HttpServer() = default;

void HttpServer::setLimits(HttpLimits limits)
{
    d->m_limits = limits;
}

bool HttpServer::listenOn(qintptr listeningSocket)
{
    return d->m_adapter.listenOn(listeningSocket);
}

void HttpServer::stopAccepting()
{
    d->stopAccepting();
}

int HttpServer::connectionCount() const
{
    return static_cast<int>(d->m_connections.size());
}

int HttpServer::openRequestCount() const
{
    return d->m_openRequests;
}

} // namespace station
