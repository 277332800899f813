// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/transportprivate.h"

#include <QEvent>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <algorithm>

namespace station {

namespace {

/** Held by each call under way, so it counts a thousand times; larger ones save little. */
constexpr long kReceiveBytes = 24 * 1024;
constexpr long kCachedConnections = 256;

struct CurlGlobal {
    CurlGlobal() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    ~CurlGlobal() { curl_global_cleanup(); }
};

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
    if (!rootsFile.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, rootsFile.constData());
    } else if (!systemRoots.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, systemRoots.constData());
        curl_easy_setopt(handle, CURLOPT_PROXY_CAINFO, systemRoots.constData());
    }
    curl_easy_setopt(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Call::onHeader);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Call::onBody);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &Private::onOpenSocket);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, &Private::onCloseSocket);
    curl_easy_setopt(handle, CURLOPT_CLOSESOCKETDATA, this);
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
        end.requestMayHaveRun = (connected > 0 || call->repeatRefused) && !call->sendingRefused;
        if (call->sendingRefused)
            end.kind = TransportEnd::Kind::ConnectFailed;
        end.addressRefused = call->addressRefused;
        if (code == CURLE_OK && !call->answerBegan())
            end.kind = TransportEnd::Kind::Broken;
        end.keptBroke = call->repeatRefused;
        if (end.keptBroke)
            end.message = "a connection kept from an earlier request broke";
        else if (end.kind != TransportEnd::Kind::Complete)
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
    call->dropBody(); // the listener may begin the next call, whose body is as long
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
