// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QTimer>

namespace station {

/** Exchanges that run at once, told as the gateway tells them: ten times a second. Who ends is replaced. */
class Streams {
public:
    Streams(FakeBackend &backend, int count);
    void start();
    void stop() { m_timer.stop(); }

private:
    LiveExchange fresh();
    void step();

    FakeBackend &m_backend;
    LiveBatch m_running;
    QTimer m_timer;
    quint64 m_next = 1000;
};

/** An answer in the chat that streams Markdown, fifty pieces a second; when it is over, the next one is asked for. */
class ChatStream {
public:
    ChatStream(Desktop &desktop, FakeGateway &gateway, int pieces);
    void start();
    void stop();

private:
    void step();

    Desktop &m_desktop;
    FakeGateway &m_gateway;
    QTimer m_timer;
    QTimer m_pause;
    int m_pieces;
    int m_sent = 0;
};

/** A piece of Markdown as models write it: prose, lists, a table, code. */
QString markdown(int section);

/** Fills the first lane with a conversation of about that many tokens (four characters each). */
void fillConversation(Desktop &desktop, qint64 tokens);

} // namespace station
