// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/exchange/exchange.h"
#include "gateway/exchange/exchangecontext.h"
#include "gateway/http/httpserver.h"
#include "gateway/media/videodesk.h"
#include "gateway/worker/accesscheck.h"
#include "providers/http/transport.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <vector>

namespace station {

/**
 * One thread's share of the gateway: its own listening sockets, connections, calls and exchanges. All of it runs on the
 * thread that the worker was moved to; the slots are called from others by queued invocation.
 */
class Worker : public QObject {
    Q_OBJECT
public:
    /** `number` makes the ids of its exchanges its own. */
    Worker(SharedServices &shared, int number);
    ~Worker() override;

    /** Takes the sockets over; they are bound and listening already. */
    void start(const std::vector<qintptr> &sockets, std::shared_ptr<const RoutingTable> table);
    /** Listens on more sockets, after the address was changed. */
    void listenOn(const std::vector<qintptr> &sockets);
    /** Exchanges under way go on with the table they have; those of revoked keys are ended. */
    void setTable(std::shared_ptr<const RoutingTable> table);
    /** Accepts nothing more; drained() follows when the last exchange has ended. */
    void drain();
    /** Ends what is still under way. */
    void stopExchanges(const Error &error);

Q_SIGNALS:
    void drained();

private:
    void handle(HttpRequest &&request, HttpResponse &response);
    /** The endpoints of videos; a video's bytes go to whoever has its address. */
    void handleVideo(HttpRequest &&request, HttpResponse &response, const Endpoint &endpoint, Headers headers,
                     const QByteArray &requestId);
    void answerWithoutProvider(const HttpRequest &request, HttpResponse &response, const Endpoint &endpoint,
                               const Access &access, Headers headers);
    void refuse(HttpResponse &response, Dialect dialect, const Error &error, Headers headers,
                const QByteArray &requestId);
    ExchangeReply replyTo(quint64 id);
    void configure(const Config &config);
    void tick();
    QByteArray newRequestId();

    SharedServices &m_shared;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<ExchangeContext> m_context;
    std::unique_ptr<VideoDesk> m_videos;
    std::unordered_map<quint64, std::unique_ptr<Exchange>> m_exchanges;
    std::vector<std::unique_ptr<Exchange>> m_finished; ///< freed once no callback of theirs is on the stack
    std::unique_ptr<QTimer> m_ticker;
    quint64 m_nextId;
    QByteArray m_requestIdPrefix;
};

} // namespace station
