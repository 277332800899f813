// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/http/proxychoice.h"
#include "providers/http/transport.h"
#include "providers/http/trustedroots.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTimer>

#include <curl/curl.h>

#include <memory>
#include <unordered_map>
#include <vector>

namespace station {

/** libcurl's multi handle on the thread's event loop: its sockets, its timer, and the calls under way. */
class Transport::Private {
public:
    static constexpr int kSweepMs = 250; ///< how often time-outs are looked at

    class Call;
    class Notifier;
    /** What the event loop watches for one of libcurl's sockets; kept as long as libcurl keeps the socket open. */
    struct Watch {
        std::unique_ptr<Notifier> read;
        std::unique_ptr<Notifier> write;
        bool ours = false; ///< a connection; libcurl's resolver has sockets too, and closes them without a word
        bool idle = false; ///< no transfer waits for it
    };

    explicit Private(Transport *owner);
    ~Private();

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *);
    static int onTimer(CURLM *, long ms, void *self);
    static curl_socket_t onOpenSocket(void *self, curlsocktype, curl_sockaddr *address);
    static int onCloseSocket(void *self, curl_socket_t socket);

    void watch(curl_socket_t socket, int what);
    /** The event loop says that a socket can be read from, or written to. */
    void ready(curl_socket_t socket, QSocketNotifier::Type type);
    void act(curl_socket_t socket, int events);
    void collectEnded();
    void sweep();
    CURL *takeHandle();
    void setUpForGood(CURL *handle);
    void forget(curl_socket_t socket);
    void kick();
    void startTimer();
    void timeOut();
    void giveBack(CURL *handle);
    void finish(Call *call, TransportEnd end);
    void remove(Call *call);

    Transport *q;
    CURLM *multi = nullptr;
    QTimer timer;
    QTimer sweepTimer;
    QElapsedTimer clock;
    ProxyChoice proxy;
    std::function<bool(const QHostAddress &)> allowsAddress;
    const QByteArray rootsFile = qgetenv("SSL_CERT_FILE");
    const QByteArray systemRoots = trustedRoots(); ///< empty: libcurl's own
    std::unordered_map<curl_socket_t, Watch> watches;
    std::unordered_map<CURL *, std::unique_ptr<Call>> calls;
    std::vector<CURL *> spare;
    int inside = 0;      ///< depth of calls into libcurl
    qint64 due = -1;     ///< when libcurl wants to be called, by `clock`; -1: not
    qint64 timerDue = 0; ///< when `timer` ends
    bool kicked = false; ///< it is called at the next turn of the loop
};

/** One call: how its request is set up, and what libcurl tells of its answer. */
class Transport::Private::Call final : public TransportCall {
public:
    Call(Private &transport, TransportListener &listener, TransportRequest request)
        : m_transport(transport), m_listener(&listener), m_request(std::move(request))
    {
    }
    ~Call() override { curl_slist_free_all(m_headers); }

    void setUp(CURL *handle);
    /** Once libcurl knows nothing of it any more. */
    void dropBody() { m_request.body.clear(); }
    void pause() override { m_paused = true; }
    void resume() override;
    void cancel() override;
    qint64 connectUs() const override;

    static size_t onHeader(char *data, size_t size, size_t n, void *self);
    static size_t onBody(char *data, size_t size, size_t n, void *self);
    static int onBeforeSending(void *self, char *, char *, int, int);

    CURL *handle() const { return m_handle; }
    Private &transport() const { return m_transport; }
    TransportListener *listener() const { return m_listener; }
    bool answerBegan() const { return m_headDone; }
    bool isCancelled() const { return m_listener == nullptr; }
    void finishHead();
    /** What the clock says about this call, or Complete while it is in time. */
    TransportEnd::Kind overdue(qint64 nowMs);

    char errorText[CURL_ERROR_SIZE] = {};
    bool addressRefused = false; ///< by the address filter
    bool sendingRefused = false; ///< by mayBeSent()
    bool repeatRefused = false;  ///< sent once already

private:
    bool isSent() const;

    Private &m_transport;
    TransportListener *m_listener;
    TransportRequest m_request;
    CURL *m_handle = nullptr;
    curl_slist *m_headers = nullptr;
    Headers m_answerHeaders;
    int m_status = 0;
    bool m_headDone = false;
    bool m_sent = false;
    bool m_paused = false;
    bool m_heldByCurl = false;
    qint64 m_activeMs = 0;
};

} // namespace station
