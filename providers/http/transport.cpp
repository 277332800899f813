// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/transport.h"

#include "providers/http/proxychoice.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QSocketNotifier>
#include <QTimer>

#include <curl/curl.h>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace station {

namespace {

constexpr int kSweepMs = 250;
/** From this size on libcurl would wait for a "100 Continue" that no provider needs. */
constexpr qsizetype kExpectAbove = 512 * 1024;
/** Held by each call under way, so it counts a thousand times; larger ones save little. */
constexpr long kReceiveBytes = 24 * 1024;
constexpr long kCachedConnections = 256;

struct CurlGlobal {
    CurlGlobal() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    ~CurlGlobal() { curl_global_cleanup(); }
};

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

TransportEnd::Kind endKind(CURLcode code, bool answerBegan, bool connected)
{
    switch (code) {
    case CURLE_OK: return TransportEnd::Kind::Complete;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_URL_MALFORMAT:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_PROXY: return TransportEnd::Kind::ConnectFailed;
    case CURLE_UNSUPPORTED_PROTOCOL: // an address of another protocol, or an answer in none that it knows
        return connected ? TransportEnd::Kind::Broken : TransportEnd::Kind::ConnectFailed;
    case CURLE_OPERATION_TIMEDOUT:
        return connected || answerBegan ? TransportEnd::Kind::Broken : TransportEnd::Kind::ConnectTimeout;
    default: return TransportEnd::Kind::Broken;
    }
}

} // namespace

class Transport::Private {
public:
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
    std::unordered_map<curl_socket_t, Watch> watches;
    std::unordered_map<CURL *, std::unique_ptr<Call>> calls;
    std::vector<CURL *> spare;
    int inside = 0;      ///< depth of calls into libcurl
    qint64 due = -1;     ///< when libcurl wants to be called, by `clock`; -1: not
    qint64 timerDue = 0; ///< when `timer` ends
    bool kicked = false; ///< it is called at the next turn of the loop
};

/** Tells the transport directly: a signal would cost a stream's every chunk more than reading it does. */
class Transport::Private::Notifier final : public QSocketNotifier {
public:
    Notifier(Private &transport, curl_socket_t socket, Type type)
        : QSocketNotifier(qintptr(socket), type), m_transport(transport), m_socket(socket)
    {
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::SockAct)
            return QSocketNotifier::event(event);
        m_transport.ready(m_socket, type());
        return true;
    }

private:
    Private &m_transport;
    const curl_socket_t m_socket;
};

class Transport::Private::Call final : public TransportCall {
public:
    Call(Private &transport, TransportListener &listener, TransportRequest request)
        : m_transport(transport), m_listener(&listener), m_request(std::move(request))
    {
    }
    ~Call() override { curl_slist_free_all(m_headers); }

    void setUp(CURL *handle);
    void pause() override { m_paused = true; }
    void resume() override;
    void cancel() override;
    qint64 connectUs() const override;

    static size_t onHeader(char *data, size_t size, size_t n, void *self);
    static size_t onBody(char *data, size_t size, size_t n, void *self);

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
    bool m_paused = false;
    bool m_heldByCurl = false;
    qint64 m_activeMs = 0;
};

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
}

void Transport::Private::setUpForGood(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, kReceiveBytes);
    curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
#ifndef Q_OS_LINUX
    curl_easy_setopt(handle, CURLOPT_SSL_OPTIONS, long(CURLSSLOPT_NATIVE_CA));
#endif
    if (!rootsFile.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, rootsFile.constData());
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Call::onHeader);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Call::onBody);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &Private::onOpenSocket);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, &Private::onCloseSocket);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETDATA, this);
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

Transport::Private::Private(Transport *owner) : q(owner)
{
    static const CurlGlobal global;
    clock.start();
    multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, &Private::onSocket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, &Private::onTimer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, kCachedConnections);
    curl_multi_setopt(multi, CURLMOPT_PIPELINING, long(CURLPIPE_MULTIPLEX));
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { timeOut(); });
    sweepTimer.setInterval(kSweepMs);
    QObject::connect(&sweepTimer, &QTimer::timeout, q, [this] { sweep(); });
}

Transport::Private::~Private()
{
    watches.clear(); // at once: the thread's event loop, which would do it later, may have ended
    for (auto &[handle, call] : calls) {
        curl_multi_remove_handle(multi, handle);
        curl_easy_cleanup(handle);
    }
    calls.clear();
    for (CURL *handle : spare)
        curl_easy_cleanup(handle);
    curl_multi_cleanup(multi);
}

int Transport::Private::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    static_cast<Private *>(self)->watch(socket, what);
    return 0;
}

void Transport::Private::watch(curl_socket_t socket, int what)
{
    const bool removed = what == CURL_POLL_REMOVE;
    const auto known = watches.find(socket);
    if (removed && (known == watches.end() || !known->second.ours)) {
        forget(socket);
        return;
    }
    Watch &watch = known == watches.end() ? watches[socket] : known->second;
    watch.idle = removed;
    if (removed) {
        // Most likely the connection is used again at once: reading stays on until something comes unasked.
        if (watch.write)
            watch.write->setEnabled(false);
        return;
    }
    const auto enable = [&](std::unique_ptr<Notifier> &notifier, QSocketNotifier::Type type, bool on) {
        if (!notifier) {
            if (!on)
                return;
            notifier = std::make_unique<Notifier>(*this, socket, type);
        }
        if (notifier->isEnabled() != on)
            notifier->setEnabled(on);
    };
    enable(watch.read, QSocketNotifier::Read, what == CURL_POLL_IN || what == CURL_POLL_INOUT);
    enable(watch.write, QSocketNotifier::Write, what == CURL_POLL_OUT || what == CURL_POLL_INOUT);
}

void Transport::Private::ready(curl_socket_t socket, QSocketNotifier::Type type)
{
    const auto found = watches.find(socket);
    if (found != watches.end() && found->second.idle) {
        if (found->second.read)
            found->second.read->setEnabled(false);
        return;
    }
    act(socket, type == QSocketNotifier::Read ? CURL_CSELECT_IN : CURL_CSELECT_OUT);
}

curl_socket_t Transport::Private::onOpenSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *call = static_cast<Call *>(self);
    Private &d = call->transport();
    if (d.allowsAddress && !d.allowsAddress(QHostAddress(&address->addr))) {
        call->addressRefused = true;
        return CURL_SOCKET_BAD;
    }
    const curl_socket_t socket = ::socket(address->family, address->socktype, address->protocol);
    if (socket == CURL_SOCKET_BAD)
        return socket;
#ifndef Q_OS_WIN
    fcntl(socket, F_SETFD, FD_CLOEXEC);
#endif
    d.watches[socket].ours = true;
    return socket;
}

/** Before its number can be used again. */
void Transport::Private::forget(curl_socket_t socket)
{
    auto node = watches.extract(socket);
    if (!node)
        return;
    // A notifier may be what is calling us.
    for (auto *notifier : {node.mapped().read.release(), node.mapped().write.release()}) {
        if (notifier) {
            notifier->setEnabled(false);
            notifier->deleteLater();
        }
    }
}

int Transport::Private::onCloseSocket(void *self, curl_socket_t socket)
{
    static_cast<Private *>(self)->forget(socket);
#ifdef Q_OS_WIN
    return closesocket(socket);
#else
    return close(socket);
#endif
}

int Transport::Private::onTimer(CURLM *, long ms, void *self)
{
    auto *d = static_cast<Private *>(self);
    if (ms < 0) {
        d->due = -1; // a timer that still runs then finds nothing to do
    } else if (ms == 0) {
        d->kick();
    } else {
        // Most of these are time-outs that never come: a timer that ends earlier looks again by itself.
        d->due = d->clock.elapsed() + ms;
        if (!d->timer.isActive() || d->timerDue > d->due)
            d->startTimer();
    }
    return 0;
}

void Transport::Private::startTimer()
{
    timerDue = due;
    timer.start(int(std::clamp<qint64>(due - clock.elapsed(), 1, 3'600'000)));
}

void Transport::Private::timeOut()
{
    if (due < 0)
        return;
    if (clock.elapsed() < due) {
        startTimer();
        return;
    }
    due = -1;
    act(CURL_SOCKET_TIMEOUT, 0);
}

void Transport::Private::kick()
{
    if (std::exchange(kicked, true))
        return;
    QMetaObject::invokeMethod(
        q,
        [this] {
            kicked = false;
            act(CURL_SOCKET_TIMEOUT, 0);
        },
        Qt::QueuedConnection);
}

void Transport::Private::act(curl_socket_t socket, int events)
{
    int running = 0;
    ++inside;
    curl_multi_socket_action(multi, socket, events, &running);
    --inside;
    collectEnded();
}

void Transport::Private::collectEnded()
{
    if (inside)
        return;
    int left = 0;
    while (CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const auto found = calls.find(message->easy_handle);
        if (found == calls.end())
            continue;
        Call *call = found->second.get();
        curl_off_t connected = 0;
        curl_easy_getinfo(call->handle(), CURLINFO_PRETRANSFER_TIME_T, &connected);
        const CURLcode code = message->data.result;
        TransportEnd end;
        end.kind = endKind(code, call->answerBegan(), connected > 0);
        end.answerBegan = call->answerBegan();
        end.requestMayHaveRun = connected > 0;
        end.addressRefused = call->addressRefused;
        if (code == CURLE_OK && !call->answerBegan())
            end.kind = TransportEnd::Kind::Broken;
        if (end.kind != TransportEnd::Kind::Complete)
            end.message = call->errorText[0] ? QByteArray(call->errorText) : QByteArray(curl_easy_strerror(code));
        finish(call, std::move(end));
    }
}

void Transport::Private::finish(Call *call, TransportEnd end)
{
    auto node = calls.extract(call->handle());
    TransportListener *listener = call->listener();
    curl_multi_remove_handle(multi, call->handle());
    giveBack(call->handle());
    if (calls.empty())
        sweepTimer.stop();
    if (listener)
        listener->responseEnd(end);
}

void Transport::Private::remove(Call *call)
{
    if (inside) {
        // libcurl may not be re-entered: its callbacks give up this transfer by themselves, the rest waits.
        QMetaObject::invokeMethod(
            q,
            [this, handle = call->handle(), call] {
                const auto found = calls.find(handle);
                if (found != calls.end() && found->second.get() == call && call->isCancelled())
                    remove(call);
            },
            Qt::QueuedConnection);
        return;
    }
    if (const auto found = calls.find(call->handle()); found != calls.end() && found->second.get() == call)
        finish(call, {}); // else it has ended already, and its listener is being told
}

void Transport::Private::sweep()
{
    const qint64 now = clock.elapsed();
    std::vector<std::pair<CURL *, TransportEnd::Kind>> late;
    for (const auto &[handle, call] : calls) {
        if (const auto kind = call->overdue(now); kind != TransportEnd::Kind::Complete && !call->isCancelled())
            late.emplace_back(handle, kind);
    }
    for (const auto &[handle, kind] : late) {
        const auto found = calls.find(handle);
        if (found == calls.end() || found->second->overdue(now) != kind)
            continue; // a listener told before this one cancelled it, and the handle may be another call's by now
        TransportEnd end;
        end.kind = kind;
        end.answerBegan = found->second->answerBegan();
        end.requestMayHaveRun = kind != TransportEnd::Kind::ConnectTimeout;
        end.message = kind == TransportEnd::Kind::ConnectTimeout ? "no connection in time"
            : kind == TransportEnd::Kind::FirstByteTimeout       ? "no answer in time"
                                                                 : "the answer stalled";
        finish(found->second.get(), std::move(end));
    }
}

CURL *Transport::Private::takeHandle()
{
    if (spare.empty()) {
        CURL *handle = curl_easy_init();
        setUpForGood(handle);
        return handle;
    }
    CURL *handle = spare.back();
    spare.pop_back();
    return handle;
}

void Transport::Private::giveBack(CURL *handle)
{
    constexpr size_t kSpareHandles = 64;
    if (spare.size() >= kSpareHandles) {
        curl_easy_cleanup(handle);
        return;
    }
    // Nothing of the call that has ended may be reached from it.
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, nullptr);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, nullptr);
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
    spare.push_back(handle);
}

Transport::Transport(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) { }

Transport::~Transport() = default;

void Transport::setProxy(const QByteArray &proxy)
{
    d->proxy = ProxyChoice(proxy);
}

void Transport::setAddressFilter(std::function<bool(const QHostAddress &)> allows)
{
    d->allowsAddress = std::move(allows);
}

TransportCall *Transport::start(TransportRequest request, TransportListener &listener)
{
    auto call = std::make_unique<Private::Call>(*d, listener, std::move(request));
    Private::Call *started = call.get();
    CURL *handle = d->takeHandle();
    started->setUp(handle);
    d->calls.emplace(handle, std::move(call));
    if (!d->sweepTimer.isActive())
        d->sweepTimer.start();
    if (d->inside) {
        // Started from a callback of libcurl's, which does not take a new transfer there.
        QMetaObject::invokeMethod(
            this,
            [this, handle, started] {
                const auto found = d->calls.find(handle);
                if (found != d->calls.end() && found->second.get() == started && !started->isCancelled())
                    curl_multi_add_handle(d->multi, handle);
            },
            Qt::QueuedConnection);
    } else {
        curl_multi_add_handle(d->multi, handle);
    }
    return started;
}

int Transport::openCalls() const
{
    return int(d->calls.size());
}

} // namespace station
