// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawclient.h"

#include "gateway/http/httpserver.h"
#include "gateway/http/listensocket.h"

#include <QList>

#include <functional>
#include <memory>
#include <vector>

namespace station::test {

/** One request that the server handed over, and what became of its answer. */
struct Exchange final : ResponseListener {
    HttpRequest request;
    HttpResponse *response = nullptr; ///< null once the client is gone
    int gone = 0;
    int drained = 0;
    std::function<void()> onDrained;
    std::function<void()> onGone;

    void responseDrained() override
    {
        ++drained;
        if (onDrained)
            onDrained();
    }
    void clientGone() override
    {
        ++gone;
        response = nullptr;
        if (onGone)
            onGone();
    }
};

/** A server on a free port. Its handler keeps every exchange and, unless told otherwise, leaves it open. */
class TestServer {
public:
    using OnRequest = std::function<void(Exchange &)>;

    explicit TestServer(OnRequest onRequest = {}, HttpLimits limits = {})
        : server(
            limits,
            [this, onRequest](HttpRequest &&request, HttpResponse &response) {
                exchanges.push_back(std::make_unique<Exchange>());
                Exchange &exchange = *exchanges.back();
                exchange.request = std::move(request);
                exchange.response = &response;
                response.setListener(&exchange);
                if (onRequest)
                    onRequest(exchange);
            },
            [this](QByteArrayView path, const Headers &headers, const Error &error) {
                errorPaths.append(path.toByteArray());
                errorHeaders.push_back(headers);
                return "{\"error\":\"" + error.message + "\"}";
            })
    {
        auto socket = openListenSocket(QHostAddress(QHostAddress::LocalHost), 0, &port);
        if (!socket || !server.listenOn(*socket))
            qFatal("no port to listen on");
    }

    /** Answers with method, path and body. */
    static void echo(Exchange &exchange)
    {
        const HttpRequest &request = exchange.request;
        exchange.response->send(200, {{"content-type", "text/plain"}},
                                request.method + ' ' + request.path + ' ' + request.body);
    }

    std::vector<std::unique_ptr<Exchange>> exchanges; // before the server, whose end they hear of
    QList<QByteArray> errorPaths;
    std::vector<Headers> errorHeaders;
    quint16 port = 0;
    HttpServer server;
};

/** Some whole exchanges with a server of their own: by their end, what was sent before them has been seen to. */
inline bool exchangeElsewhere(int count = 5)
{
    TestServer server(TestServer::echo);
    RawClient client(server.port);
    for (int i = 0; i < count; ++i) {
        client.send("GET /elsewhere HTTP/1.1\r\nHost: a\r\n\r\n");
        if (client.answer().body != "GET /elsewhere ")
            return false;
    }
    return true;
}

} // namespace station::test
