// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker/worker.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/json/jsontext.h"
#include "gateway/ledger/contextreply.h"
#include "gateway/worker/accesscheck.h"
#include "gateway/worker/modellisting.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace station {

namespace {

HttpLimits httpLimits(const Config &config)
{
    HttpLimits limits;
    limits.bodyBytes = qint64(config.limits.bodyMb) * 1024 * 1024;
    limits.headerBytes = config.limits.headerKb * 1024;
    limits.connections = config.limits.connections;
    limits.requestSeconds = std::max(1, int(config.timeouts.requestS));
    limits.unreadSeconds = std::max(1, int(config.timeouts.idleS));
    return limits;
}

void addCors(Headers &headers, const QByteArray &origin)
{
    headers.add("access-control-allow-origin", origin);
    headers.add("vary", "origin");
    headers.add("access-control-expose-headers", "*");
}

} // namespace

Worker::Worker(SharedServices &shared, int number)
    : m_shared(shared), m_nextId((quint64(number) << 48) + 1),
      m_requestIdPrefix("req_ts" + QByteArray::number(QRandomGenerator::system()->generate64(), 36))
{
}

Worker::~Worker()
{
    m_exchanges.clear();
    m_finished.clear();
    m_videos.reset();
    m_fetcher.reset();
    m_transport.reset();
    m_server.reset();
}

void Worker::start(const std::vector<qintptr> &sockets, std::shared_ptr<const RoutingTable> table)
{
    m_transport = std::make_unique<Transport>();
    m_fetcher = std::make_unique<Fetcher>();
    m_context = std::make_unique<ExchangeContext>(
        ExchangeContext {m_shared, *m_transport, *m_fetcher, table,
                         [this](int ms, quint64 id, void (Exchange::*then)()) {
                             QTimer::singleShot(ms, this, [this, id, then] {
                                 if (const auto found = m_exchanges.find(id); found != m_exchanges.end())
                                     ((*found->second).*then)();
                             });
                         },
                         [this](quint64 id) { return replyTo(id); },
                         [this](Exchange &exchange) {
                             if (auto node = m_exchanges.extract(exchange.id()))
                                 m_finished.push_back(std::move(node.mapped()));
                         }});
    m_videos = std::make_unique<VideoDesk>(m_shared.videos, m_shared.media, m_shared.ledger, m_shared.owners);
    m_server = std::make_unique<HttpServer>(
        httpLimits(table->config()),
        [this](HttpRequest &&request, HttpResponse &response) { handle(std::move(request), response); },
        [](QByteArrayView path, const Headers &request, const Error &error) {
            return errorBody(findEndpoint(path, request).dialect, error, {});
        });
    connect(m_server.get(), &HttpServer::drained, this, &Worker::drained);
    configure(table->config());
    m_ticker = std::make_unique<QTimer>();
    m_ticker->setInterval(500);
    connect(m_ticker.get(), &QTimer::timeout, this, &Worker::tick);
    m_ticker->start();
    listenOn(sockets);
}

void Worker::listenOn(const std::vector<qintptr> &sockets)
{
    for (const qintptr socket : sockets)
        m_server->listenOn(socket);
}

void Worker::configure(const Config &config)
{
    m_server->setLimits(httpLimits(config));
    m_transport->setProxy(config.proxy);
    m_fetcher->setProxy(config.proxy);
    m_fetcher->setLimits(
        {qint64(config.fetch.maxMb) * 1024 * 1024, int(config.fetch.timeoutS * 1000), config.fetch.allowHosts});
}

void Worker::setTable(std::shared_ptr<const RoutingTable> table)
{
    m_context->table = table;
    configure(table->config());
    const auto isValid = [&table](const KeyEntry &key) {
        const auto &entries = table->keys().entries();
        return std::any_of(entries.begin(), entries.end(), [&](const KeyEntry &entry) {
            return entry.key.hash == key.key.hash && !entry.key.isExpired(QDateTime::currentMSecsSinceEpoch());
        });
    };
    const Error revoked {ErrorCode::KeyRejected, "The gateway key was revoked or has expired", {}};
    std::vector<quint64> ids;
    for (const auto &[id, exchange] : m_exchanges)
        ids.push_back(id);
    for (const quint64 id : ids) {
        const auto found = m_exchanges.find(id);
        if (found == m_exchanges.end())
            continue;
        Exchange &exchange = *found->second;
        if (isValid(exchange.key()))
            exchange.tableChanged();
        else
            exchange.stop(revoked);
    }
    m_videos->endInvalid(isValid, revoked);
}

ExchangeReply Worker::replyTo(quint64 id)
{
    return [reply = ContextReply(this), this, id](std::function<void(Exchange &)> call) {
        reply.deliver([this, id, call = std::move(call)] {
            if (const auto found = m_exchanges.find(id); found != m_exchanges.end())
                call(*found->second);
        });
    };
}

void Worker::drain()
{
    m_server->stopAccepting();
}

void Worker::stopExchanges(const Error &error)
{
    std::vector<quint64> ids;
    for (const auto &[id, exchange] : m_exchanges)
        ids.push_back(id);
    for (const quint64 id : ids) {
        if (const auto found = m_exchanges.find(id); found != m_exchanges.end())
            found->second->stop(error);
    }
    m_videos->stop(error);
}

QByteArray Worker::newRequestId()
{
    QByteArray id = m_requestIdPrefix;
    return id.append('-').append(QByteArray::number(m_nextId, 36));
}

void Worker::refuse(HttpResponse &response, Dialect dialect, const Error &error, Headers headers,
                    const QByteArray &requestId)
{
    for (const auto &[name, value] : errorHeaders(dialect, error))
        headers.add(name, value);
    headers.add("x-token-station-request-id", requestId);
    response.send(errorStatus(dialect, error), headers, errorBody(dialect, error, requestId));
}

void Worker::handle(HttpRequest &&request, HttpResponse &response)
{
    m_finished.clear();
    const RoutingTable &table = *m_context->table;
    const quint64 id = m_nextId++;
    const QByteArray requestId = newRequestId();
    const Endpoint endpoint = findEndpoint(request.path, request.headers);
    Headers headers;

    if (!isHostAllowed(request.headers.value("host"), table.config().listen)) {
        refuse(response, endpoint.dialect,
               {ErrorCode::Forbidden,
                "The Host header does not name this gateway; add the name to listen.hosts in config.json if it should",
                "host"},
               headers, requestId);
        return;
    }
    const QByteArray origin = request.headers.value("origin");
    const OriginVerdict verdict = checkOrigin(origin, table.config().listen);
    if (!verdict.allowed) {
        refuse(response, endpoint.dialect,
               {ErrorCode::Forbidden,
                "Requests from the web page " + origin
                    + " are not allowed; add it to listen.origins in config.json if "
                      "they should be",
                "origin"},
               headers, requestId);
        return;
    }
    if (verdict.cors) {
        addCors(headers, origin);
        if (request.method == "OPTIONS") {
            headers.add("access-control-allow-methods", "GET, POST, DELETE, HEAD");
            headers.add("access-control-allow-headers",
                        request.headers.value("access-control-request-headers").isEmpty()
                            ? QByteArray("authorization, content-type")
                            : request.headers.value("access-control-request-headers"));
            headers.add("access-control-max-age", "600");
            response.send(204, headers, {});
            return;
        }
    }
    if (endpoint.kind == EndpointKind::Unknown) {
        refuse(response, endpoint.dialect,
               {ErrorCode::NotFound,
                "There is nothing at " + request.path + "; the API begins at /v1, for example /v1/chat/completions",
                "path"},
               headers, requestId);
        return;
    }
    if (!endpoint.takes(request.method)) {
        headers.add("allow", endpoint.allow);
        refuse(
            response, endpoint.dialect,
            {ErrorCode::MethodNotAllowed, endpoint.path + " takes " + endpoint.allow + ", not " + request.method, {}},
            headers, requestId);
        return;
    }
    if (endpoint.kind == EndpointKind::Root || endpoint.kind == EndpointKind::Health) {
        answerWithoutProvider(request, response, endpoint, {}, headers);
        return;
    }
    if (endpoint.kind == EndpointKind::ImageContent) {
        m_videos->sendPicture({std::move(request), &response, endpoint, {}, std::move(headers), requestId});
        return;
    }
    if (isVideo(endpoint.kind)) {
        handleVideo(std::move(request), response, endpoint, std::move(headers), requestId);
        return;
    }
    auto access = checkKey(request.headers, table.keys(), QDateTime::currentMSecsSinceEpoch());
    if (!access) {
        refuse(response, endpoint.dialect, access.error(), headers, requestId);
        return;
    }
    if (!endpoint.callsModel() && endpoint.kind != EndpointKind::ResponseItem
        && endpoint.kind != EndpointKind::ResponseCancel) {
        headers.add("x-token-station-request-id", requestId);
        answerWithoutProvider(request, response, endpoint, *access, headers);
        return;
    }
    auto exchange =
        std::make_unique<Exchange>(*m_context, id, std::move(request), response, endpoint, std::move(access->key),
                                   std::move(access->login), std::move(headers), requestId);
    Exchange &started = *exchange;
    m_exchanges.emplace(id, std::move(exchange));
    started.start();
}

void Worker::handleVideo(HttpRequest &&request, HttpResponse &response, const Endpoint &endpoint, Headers headers,
                         const QByteArray &requestId)
{
    auto access = checkKey(request.headers, m_context->table->keys(), QDateTime::currentMSecsSinceEpoch());
    const bool isContent = endpoint.kind == EndpointKind::VideoContent;
    if (!access && !isContent) {
        refuse(response, endpoint.dialect, access.error(), std::move(headers), requestId);
        return;
    }
    VideoVisit visit {std::move(request), &response, endpoint, access ? std::move(access->key) : KeyEntry(),
                      std::move(headers), requestId};
    if (isContent)
        m_videos->sendContent(std::move(visit), bool(access));
    else
        m_videos->handle(std::move(visit), m_context->table);
}

void Worker::answerWithoutProvider(const HttpRequest &request, HttpResponse &response, const Endpoint &endpoint,
                                   const Access &access, Headers headers)
{
    const RoutingTable &table = *m_context->table;
    const auto json = [&](const QByteArray &body) {
        headers.add("content-type", "application/json");
        response.send(200, headers, body);
    };
    switch (endpoint.kind) {
    case EndpointKind::Root:
        headers.add("content-type", "text/plain; charset=utf-8");
        response.send(200, headers, "Token Station gateway " STATION_VERSION "\n");
        return;
    case EndpointKind::Health: {
        const QString problem = m_shared.ledger.problem();
        json("{\"status\":\"ok\",\"version\":\"" STATION_VERSION "\",\"ledger\":"
             + (problem.isEmpty() ? QByteArray("\"ok\"") : json::quoted(problem.toUtf8())) + "}");
        return;
    }
    case EndpointKind::Metrics:
        headers.add("content-type", "text/plain; version=0.0.4; charset=utf-8");
        response.send(200, headers, m_shared.metrics.text(m_shared.ledger.backlog()));
        return;
    case EndpointKind::GeminiModels: json(ModelListing(table, access.key.key, access.login.provider).gemini()); return;
    case EndpointKind::Models: {
        const ModelListing list(table, access.key.key, access.login.provider);
        if (request.query.startsWith("client_version=") || request.query.contains("&client_version="))
            json(list.codex());
        else
            json(endpoint.dialect == Dialect::Messages ? list.anthropic(request.query) : list.openAi());
        return;
    }
    case EndpointKind::ModelItem: {
        const QByteArray body =
            ModelListing(table, access.key.key, access.login.provider).one(endpoint.id, endpoint.dialect);
        if (body.isEmpty())
            refuse(response, endpoint.dialect,
                   {ErrorCode::NotFound, "The model \"" + endpoint.id + "\" is not one that this key may use", "model"},
                   headers, {});
        else
            json(body);
        return;
    }
    default: break;
    }
}

void Worker::tick()
{
    m_finished.clear();
    std::vector<Exchange *> open;
    open.reserve(m_exchanges.size());
    for (const auto &[id, exchange] : m_exchanges)
        open.push_back(exchange.get());
    for (Exchange *exchange : open) {
        if (!exchange->hasEnded()) // ended ones are kept until the next turn
            exchange->tick();
    }
    m_videos->tick();
}

} // namespace station
