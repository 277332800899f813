// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httprequest.h"
#include "gateway/http/httpresponse.h"
#include "providers/base/error.h"

#include <QObject>

#include <functional>
#include <memory>

namespace station {

struct HttpLimits {
    qint64 bodyBytes = 64 * 1024 * 1024; ///< of the body after its content encoding is taken off
    int headerBytes = 32 * 1024;         ///< request line and headers together
    int connections = 4096;
    int requestSeconds = 30; ///< from a request's first byte to its last; also how long an idle connection is kept ×2
    int unreadSeconds = 300; ///< an answer of which the client takes nothing for so long is broken off
};

/**
 * An HTTP/1.1 server on one thread, over QAbstractHttpServer.
 *
 * Requests are handed over one at a time for a connection, in order; the next waits until the answer to the one before
 * is complete. Everything that RFC 9112 says to refuse is refused before the handler sees it.
 */
class HttpServer : public QObject {
    Q_OBJECT
public:
    /** Takes the request; must answer on `response`, now or later, on this thread. */
    using Handler = std::function<void(HttpRequest &&request, HttpResponse &response)>;
    /** Writes the body of an error that the server itself answers with; `path` may be empty when it never arrived. */
    using ErrorWriter = std::function<QByteArray(QByteArrayView path, const Headers &request, const Error &error)>;

    HttpServer(HttpLimits limits, Handler handler, ErrorWriter errorWriter, QObject *parent = nullptr);
    ~HttpServer() override;

    void setLimits(HttpLimits limits);
    /** Listens on a socket that is bound and listening already (several threads may share one); takes it over. */
    bool listenOn(qintptr listeningSocket);
    /** Accepts no more connections, closes idle ones, sends `connection: close` with what is still to be answered. */
    void stopAccepting();
    /** Connections open now, idle ones included. */
    int connectionCount() const;
    /** Requests handed over and not answered yet. */
    int openRequestCount() const;

Q_SIGNALS:
    /** After stopAccepting(): the last open request was answered. */
    void drained();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace station
