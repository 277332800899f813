// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httpserver.h"
#include "providers/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace station {

/** A whole answer of the local provider. */
struct LocalReply {
    QByteArray contentType;
    QByteArray body;
};

/** The local provider behind its listening socket: reads requests, has the work done, answers. On its own thread. */
class LocalService final : public QObject {
public:
    /** `path`: what stands before /audio/…, with its slash. */
    explicit LocalService(QByteArray path);
    ~LocalService() override;

    bool listenOn(qintptr socket) { return m_server.listenOn(socket); }

private:
    class Waiting;
    using Work = std::function<Result<LocalReply>(const std::atomic<bool> &cancelled)>;

    void handle(HttpRequest &&request, HttpResponse &response);
    Result<Work> workFor(const HttpRequest &request) const;

    const QByteArray m_path;
    QThreadPool m_pool;
    HttpServer m_server;
};

} // namespace station
