// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demoanswer.h"
#include "gateway/demo/demorequest.h"
#include "gateway/demo/demoroute.h"
#include "gateway/demo/pacedsender.h"
#include "gateway/demo/question.h"
#include "gateway/http/httpserver.h"
#include "providers/base/result.h"

#include <QHash>
#include <QObject>

namespace station {

/** The demo behind its listening socket: reads requests, and has their answers sent. Lives on the demo's thread. */
class DemoService final : public QObject {
public:
    DemoService(DemoState &state, QByteArray baseUrl);

    bool listenOn(qintptr listeningSocket) { return m_server.listenOn(listeningSocket); }

private:
    /** A request on its way to its reply. */
    struct Exchange {
        DemoRoute route;
        QByteArray seed;
        QByteArray requestId;
    };

    void handle(HttpRequest &&request, HttpResponse &response);
    DemoReply replyTo(const HttpRequest &request);
    DemoReply mediaReply(const Exchange &exchange, const HttpRequest &request);
    Result<Question> readQuestion(const DemoRoute &route, const QByteArray &body) const;
    DemoReply answer(const Exchange &exchange, const Question &question, ScriptedModel &scripted);
    /** Where the first requests of a model fail: takes the fault away from those behind them. */
    void countFailures(const QByteArray &model, ScriptOptions &options);
    /** What the script sends instead of an answer, if it does. */
    bool replaceAnswer(const Exchange &exchange, const Question &question, const ScriptOptions &options,
                       DemoReply &reply) const;
    DemoReply errorReply(const Exchange &exchange, int status, const QByteArray &message,
                         const ScriptOptions &options) const;

    DemoState &m_state;
    const QByteArray m_baseUrl;
    QHash<QByteArray, int> m_failures; ///< so far, of models with the option `fail`
    HttpServer m_server;
};

} // namespace station
