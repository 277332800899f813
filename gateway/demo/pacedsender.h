// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/scriptoptions.h"
#include "gateway/http/httpresponse.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <vector>

namespace station {

class HttpConnection;
class HttpServer;

/** One answer as it is to be sent. */
struct DemoReply {
    int status = 200;
    Headers headers;
    QByteArray body;
    std::vector<qsizetype> cuts; ///< where pieces end; empty for an answer that comes whole
    ScriptOptions options;       ///< delay, pace, chunk; reset, close, stall and, in a stream, truncate
};

/**
 * Sends one reply: the delay, then piece by piece, as fast as the client takes it; or breaks it as its script says.
 *
 * Counts itself in `open` until the answer is complete, broken off, or its client is gone; then it deletes itself.
 */
class PacedSender final : public QObject, public ResponseListener {
public:
    PacedSender(HttpServer &server, HttpResponse &response, DemoReply reply, std::atomic<int> &open, QObject *parent);
    ~PacedSender() override;

    void start();

    void responseDrained() override;
    void clientGone() override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin();
    void step();
    /** Where the piece that starts at m_sent ends. */
    qsizetype endOfPiece() const;
    bool isPieceDue() const;
    void reachEnd();
    void finish();

    HttpServer &m_server;
    HttpResponse *m_response; ///< null once the answer is over
    const DemoReply m_reply;
    std::atomic<int> &m_open;
    HttpConnection *m_connection = nullptr; ///< with Fault::Reset, as long as there is a response
    qsizetype m_end = 0;                    ///< of what is sent before the end or the fault
    qsizetype m_sent = 0;
    qsizetype m_pieces = 0; ///< sent
    bool m_hasBegun = false;
    bool m_paused = false;
    QElapsedTimer m_clock;
    QBasicTimer m_timer;
};

} // namespace station
