// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

namespace station {

struct TransportTimeouts {
    int connectMs = 10'000;
    int firstByteMs = 300'000; ///< from the request's last byte to the status line
    int idleMs = 300'000;      ///< between two pieces of the answer; does not run while the call is paused
};

struct TransportRequest {
    QByteArray method;
    QByteArray url;
    Headers headers; ///< credentials included; host, content-length and connection are the transport's own
    QByteArray body;
    TransportTimeouts timeouts;
    /** On a connection of its own, which cannot have gone stale. (Where a kept one breaks before it answers, a POST
     * ends as Broken, and anything else is sent once more on another.) */
    bool freshConnection = false;
    /** Asked once the connection stands, before the first byte of the request; false: the call ends as ConnectFailed,
     * and the provider has seen nothing. It may cancel the call, but not start another at once. */
    std::function<bool()> mayBeSent = {};
};

/** How a call ended. */
struct TransportEnd {
    enum class Kind {
        Complete,         ///< the whole answer came
        ConnectFailed,    ///< no name, no route, refused, TLS handshake or certificate
        ConnectTimeout,   ///< no connection in time
        FirstByteTimeout, ///< connected, but no status line in time
        IdleTimeout,      ///< the answer began and stalled
        Broken,           ///< the connection or the protocol broke
    };
    Kind kind = Kind::Complete;
    QByteArray message;          ///< for people; holds no header and no body
    bool answerBegan = false;    ///< the status line had been read
    bool addressRefused = false; ///< by the address filter, for one address of the host at least
    bool keptBroke = false; ///< a connection of an earlier call broke before this one's answer; it may just have aged
    bool requestMayHaveRun = true; ///< false only where the provider cannot have seen the request
};

/** Told about one call, on the transport's thread. A listener that goes away first cancels its call. */
class TransportListener {
public:
    virtual ~TransportListener() = default;
    /** Final status and headers; 1xx answers are passed over. */
    virtual void responseHead(int status, Headers &&headers) = 0;
    virtual void responseBytes(QByteArrayView bytes) = 0;
    /** Once, last, unless the call is cancelled. */
    virtual void responseEnd(const TransportEnd &end) = 0;
};

/** A call under way. Valid until responseEnd() returns or cancel() is called. */
class TransportCall {
public:
    virtual ~TransportCall() = default;
    /**
     * No more bytes after those of the present callback; the provider is slowed down by TCP. Over HTTP/2 it may still
     * send what libcurl lets it send ahead, which is held in memory: 32 MB a call with libcurl 7.88, 10 MB since 8.1.
     */
    virtual void pause() = 0;
    virtual void resume() = 0;
    /** Ends the call at once; the listener hears nothing more. Allowed in every callback. */
    virtual void cancel() = 0;
    /** Microseconds from the start until the request could be sent: next to none over a connection that was open. */
    virtual qint64 connectUs() const = 0;
};

/**
 * HTTP calls to providers for one thread: libcurl's multi interface on the thread's Qt event loop.
 *
 * Connections are reused, over HTTP/2 where the provider speaks it. Redirects are never followed, nothing but http and
 * https is spoken, and loopback is called without a proxy. Certificates are checked against the system's roots, or
 * those in the file that SSL_CERT_FILE names when the transport is made, as with OpenSSL and curl.
 */
class Transport : public QObject {
    Q_OBJECT
public:
    explicit Transport(QObject *parent = nullptr);
    /** Cancels what is under way; its listeners hear nothing. */
    ~Transport() override;

    /** "system" (the environment's, or the platform's settings), "none", or a proxy's URL. */
    void setProxy(const QByteArray &proxy);

    /**
     * Asked for the address of every connection that is to be opened, a proxy's included; false: it is not, and the
     * call ends as ConnectFailed. Set it before the first call: what is open already is used again without asking.
     */
    void setAddressFilter(std::function<bool(const QHostAddress &)> allows);

    TransportCall *start(TransportRequest request, TransportListener &listener);
    /** Calls under way. */
    int openCalls() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace station
