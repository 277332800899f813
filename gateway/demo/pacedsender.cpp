// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/pacedsender.h"

#include "gateway/http/httpconnection.h"

#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace station {

namespace {

using Fault = ScriptOptions::Fault;

/** The most that is written at once where nothing paces: the client's reading does then. */
constexpr qsizetype kBlock = 64 * 1024;
/** How often to look whether the last bytes before a break have left. */
constexpr int kFlushMs = 5;

bool breaksInside(Fault fault)
{
    return fault == Fault::Reset || fault == Fault::Close || fault == Fault::Stall || fault == Fault::Truncate;
}

/**
 * A response does not tell its connection, and only that can be reset. But it is the one in whose buffer there are more
 * bytes after begin() than before.
 */
template <typename Begin> HttpConnection *connectionOf(const HttpServer &server, Begin begin)
{
    std::vector<std::pair<HttpConnection *, qint64>> before;
    for (QObject *child : server.children()) {
        if (auto *connection = dynamic_cast<HttpConnection *>(child))
            before.emplace_back(connection, connection->unsentBytes());
    }
    begin();
    const auto grown = std::find_if(before.begin(), before.end(),
                                    [](const auto &entry) { return entry.first->unsentBytes() > entry.second; });
    return grown == before.end() ? nullptr : grown->first;
}

} // namespace

PacedSender::PacedSender(HttpServer &server, HttpResponse &response, DemoReply reply, std::atomic<int> &open,
                         QObject *parent)
    : QObject(parent), m_server(server), m_response(&response), m_reply(std::move(reply)), m_open(open)
{
    ++m_open;
    m_response->setListener(this);
    m_end = breaksInside(m_reply.options.fault) ? qsizetype(m_reply.options.at * double(m_reply.body.size()))
                                                : m_reply.body.size();
}

PacedSender::~PacedSender()
{
    if (m_response)
        --m_open;
}

void PacedSender::start()
{
    if (m_reply.options.delayMs > 0)
        m_timer.start(m_reply.options.delayMs, Qt::PreciseTimer, this);
    else
        begin();
}

void PacedSender::begin()
{
    m_hasBegun = true;
    const bool isWhole = m_reply.cuts.empty();
    if (isWhole && m_reply.options.chunkBytes == 0 && !breaksInside(m_reply.options.fault)) {
        m_response->send(m_reply.status, m_reply.headers, m_reply.body);
        finish();
        return;
    }
    // A whole body that is truncated ends well where it ends too soon; one that breaks had promised more.
    const bool isTruncated = m_reply.options.fault == Fault::Truncate;
    const qint64 length = !isWhole ? -1 : isTruncated ? m_end : m_reply.body.size();
    const auto beginResponse = [&] { m_response->begin(m_reply.status, m_reply.headers, length); };
    if (m_reply.options.fault == Fault::Reset)
        m_connection = connectionOf(m_server, beginResponse);
    else
        beginResponse();
    m_clock.start();
    step();
}

qsizetype PacedSender::endOfPiece() const
{
    qsizetype end = m_end;
    if (m_reply.options.chunkBytes > 0) {
        end = m_sent + m_reply.options.chunkBytes;
    } else if (m_reply.options.paceMs == 0) {
        end = m_sent + kBlock;
    } else {
        const auto cut = std::upper_bound(m_reply.cuts.begin(), m_reply.cuts.end(), m_sent);
        if (cut != m_reply.cuts.end())
            end = *cut;
    }
    return std::min(end, m_end);
}

bool PacedSender::isPieceDue() const
{
    const int pace = m_reply.options.paceMs;
    return pace == 0 || m_pieces * pace <= m_clock.elapsed();
}

void PacedSender::step()
{
    // A chunk of its own turn of the event loop, so that it stays one on its way.
    const bool oneATurn = m_reply.options.chunkBytes > 0 && m_reply.options.paceMs == 0;
    while (m_response && m_sent < m_end && isPieceDue()) {
        if (m_response->waitingBytes() > HttpResponse::kPauseAbove) {
            m_timer.stop();
            m_paused = true;
            return;
        }
        const qsizetype end = endOfPiece();
        m_response->write(QByteArrayView(m_reply.body).sliced(m_sent, end - m_sent));
        m_sent = end;
        ++m_pieces;
        if (oneATurn)
            break;
    }
    if (!m_response)
        return;
    if (m_sent >= m_end)
        reachEnd();
    else if (!m_timer.isActive())
        m_timer.start(m_reply.options.paceMs, Qt::PreciseTimer, this);
}

void PacedSender::reachEnd()
{
    const Fault fault = m_reply.options.fault;
    if (fault == Fault::Stall) {
        m_timer.stop(); // until the client has had enough
        return;
    }
    if (fault != Fault::Close && fault != Fault::Reset) {
        m_response->end();
        finish();
        return;
    }
    if (m_response->waitingBytes() > 0) { // they would be lost with the connection
        m_timer.start(kFlushMs, Qt::PreciseTimer, this);
        return;
    }
    if (m_connection)
        m_connection->breakOff(true);
    else
        m_response->abort();
    finish();
}

void PacedSender::responseDrained()
{
    if (std::exchange(m_paused, false))
        step();
}

void PacedSender::clientGone()
{
    finish();
}

void PacedSender::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId() || !m_response)
        return;
    if (m_hasBegun) {
        step();
        return;
    }
    m_timer.stop();
    begin();
}

void PacedSender::finish()
{
    if (!std::exchange(m_response, nullptr))
        return;
    m_timer.stop();
    --m_open;
    deleteLater();
}

} // namespace station
