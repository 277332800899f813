// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/transportprivate.h"

#include <algorithm>
#include <cstring>

namespace station {

namespace {

/** From this size on libcurl would wait for a "100 Continue" that no provider needs. */
constexpr qsizetype kExpectAbove = 512 * 1024;

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ' || text.back() == '\t'))
        text.chop(1);
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    return text;
}

bool isHeaderText(QByteArrayView text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/** The status of a status line, "HTTP/2 200" as well as "HTTP/1.1 200 OK"; 0 where the line is none. */
int statusOf(QByteArrayView line)
{
    if (!line.startsWith("HTTP/"))
        return 0;
    const qsizetype space = line.indexOf(' ');
    return space < 0 ? 0
                     : line.sliced(space + 1).first(qMin<qsizetype>(3, line.size() - space - 1)).toByteArray().toInt();
}

} // namespace

void Transport::Private::Call::setUp(CURL *handle)
{
    m_handle = handle;
    m_activeMs = m_transport.clock.elapsed();
    const TransportRequest &r = m_request;

    QByteArray line;
    for (const auto &[name, value] : r.headers) {
        if (!isHeaderText(name) || !isHeaderText(value))
            continue; // libcurl sends what it is given, line ends and all
        line.resize(0);
        line.append(name);
        if (value.isEmpty())
            line.append(';'); // libcurl's way to send a header without a value
        else
            line.append(": ").append(value);
        m_headers = curl_slist_append(m_headers, line.constData());
    }
    const auto suppress = [&](const char *header) {
        const QByteArrayView name(header, qsizetype(strlen(header)) - 1);
        if (!r.headers.contains(name))
            m_headers = curl_slist_append(m_headers, header);
    };
    suppress("Accept:");
    suppress("Content-Type:");
    if (r.body.size() >= kExpectAbove)
        suppress("Expect:");

    const bool post = r.method == "POST";
    const bool plain = post || r.method == "GET" || r.method == "HEAD";
    if (post) {
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
    } else {
        curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
        if (r.method == "HEAD")
            curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    }
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, plain ? nullptr : r.method.constData());
    if (post || !r.body.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(r.body.size()));
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, r.body.constData());
    }
    curl_easy_setopt(handle, CURLOPT_URL, r.url.constData());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, r.freshConnection ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, long(r.timeouts.connectMs));
    // One handle serves any provider, so that what depends on the address is set each time.
    const bool tls = r.url.startsWith("https:");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(tls ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_PIPEWAIT, tls ? 1L : 0L); // rather share a connection that is being set up
    const ProxyChoice::Choice proxy = m_transport.proxy.forUrl(r.url);
    curl_easy_setopt(handle, CURLOPT_PROXY, proxy.fromEnvironment ? nullptr : proxy.url.constData());
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, errorText);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, &Call::onBeforeSending);
    curl_easy_setopt(handle, CURLOPT_PREREQDATA, this);
}

int Transport::Private::Call::onBeforeSending(void *self, char *, char *, int, int)
{
    auto *call = static_cast<Call *>(self);
    // libcurl begins anew by itself where a kept connection broke before the answer; the provider may have seen the
    // request all the same, and a POST is nothing to do twice unasked.
    if (call->m_sent && call->m_request.method == "POST") {
        call->repeatRefused = true;
        return CURL_PREREQFUNC_ABORT;
    }
    const auto &mayBeSent = call->m_request.mayBeSent;
    if (!call->isCancelled() && (!mayBeSent || mayBeSent()) && !call->isCancelled()) {
        call->m_sent = true;
        return CURL_PREREQFUNC_OK;
    }
    call->sendingRefused = true;
    return CURL_PREREQFUNC_ABORT;
}

size_t Transport::Private::Call::onHeader(char *data, size_t size, size_t n, void *self)
{
    auto *call = static_cast<Call *>(self);
    if (call->isCancelled())
        return 0;
    call->m_activeMs = call->m_transport.clock.elapsed();
    const QByteArrayView raw(data, qsizetype(size * n));
    const QByteArrayView line = trimmed(raw);
    if (call->m_headDone)
        return size * n; // a trailer; nobody downstream could take it
    if (const int status = statusOf(line); status && call->m_answerHeaders.empty()) {
        call->m_status = status;
    } else if (line.isEmpty()) {
        if (call->m_status >= 200) {
            call->finishHead();
            if (call->isCancelled())
                return 0;
        } else {
            call->m_answerHeaders = {};
        }
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        call->m_answerHeaders.add(line.first(colon).toByteArray(), trimmed(line.sliced(colon + 1)).toByteArray());
    }
    return size * n;
}

void Transport::Private::Call::finishHead()
{
    m_headDone = true;
    m_listener->responseHead(m_status, std::move(m_answerHeaders));
}

size_t Transport::Private::Call::onBody(char *data, size_t size, size_t n, void *self)
{
    auto *call = static_cast<Call *>(self);
    if (call->isCancelled())
        return 0;
    if (call->m_paused) {
        call->m_heldByCurl = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    call->m_activeMs = call->m_transport.clock.elapsed();
    call->m_listener->responseBytes(QByteArrayView(data, qsizetype(size * n)));
    return call->isCancelled() ? 0 : size * n;
}

void Transport::Private::Call::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    m_activeMs = m_transport.clock.elapsed();
    if (!m_heldByCurl)
        return;
    m_heldByCurl = false;
    // libcurl hands over what it held from inside this call; by the next turn of the loop nothing of ours is on the
    // stack.
    QMetaObject::invokeMethod(
        m_transport.q,
        [transport = &m_transport, handle = m_handle] {
            const auto found = transport->calls.find(handle);
            if (found == transport->calls.end())
                return;
            if (found->second->m_paused) {
                found->second->m_heldByCurl = true; // paused again in the meantime
                return;
            }
            ++transport->inside;
            curl_easy_pause(handle, CURLPAUSE_CONT);
            --transport->inside;
            transport->act(CURL_SOCKET_TIMEOUT, 0);
        },
        Qt::QueuedConnection);
}

void Transport::Private::Call::cancel()
{
    m_listener = nullptr;
    m_transport.remove(this);
}

qint64 Transport::Private::Call::connectUs() const
{
    curl_off_t pretransfer = 0;
    curl_easy_getinfo(m_handle, CURLINFO_PRETRANSFER_TIME_T, &pretransfer);
    return pretransfer;
}

bool Transport::Private::Call::isSent() const
{
    return connectUs() > 0;
}

TransportEnd::Kind Transport::Private::Call::overdue(qint64 nowMs)
{
    if (m_paused) {
        m_activeMs = nowMs;
        return TransportEnd::Kind::Complete;
    }
    const qint64 quiet = nowMs - m_activeMs;
    if (m_headDone)
        return quiet > m_request.timeouts.idleMs ? TransportEnd::Kind::IdleTimeout : TransportEnd::Kind::Complete;
    if (quiet <= qMin(m_request.timeouts.firstByteMs, m_request.timeouts.connectMs))
        return TransportEnd::Kind::Complete;
    if (!isSent())
        return quiet > m_request.timeouts.connectMs + 2 * kSweepMs ? TransportEnd::Kind::ConnectTimeout
                                                                   : TransportEnd::Kind::Complete;
    return quiet > m_request.timeouts.firstByteMs ? TransportEnd::Kind::FirstByteTimeout : TransportEnd::Kind::Complete;
}

} // namespace station
