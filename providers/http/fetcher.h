// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/http/proxychoice.h"
#include "providers/http/transport.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace station {

/** A file from the internet. */
struct FetchedFile {
    QByteArray bytes;
    QByteArray type; ///< of its content, lower case, without parameters: "image/png"
};

/**
 * Gets what a client or an answer names by URL, without becoming its way into the networks around this machine
 * (contract §4, "Egress").
 *
 * https only, also after a redirect, of which it follows three. The address is checked when the socket is opened, so
 * that a name which changes its meaning meanwhile gains nothing; where a proxy resolves names, it is checked before.
 * One thread.
 */
class Fetcher : public QObject {
    Q_OBJECT
public:
    struct Limits {
        qint64 bytes = 32 * 1024 * 1024;
        int timeoutMs = 20'000;         ///< for the whole, redirects included
        QList<QByteArray> allowedHosts; ///< may be anywhere; lower case
    };
    using Done = std::function<void(Result<FetchedFile>)>;
    struct Options {
        QList<QByteArray> types;      ///< what the content may be, "image/" for every picture, "" for anything
        std::optional<Limits> limits; ///< in place of the fetcher's own
        /** Gets the bytes as they come, so that a large file need not be held; the FetchedFile has none then. */
        std::function<void(QByteArrayView)> sink;
    };

    explicit Fetcher(QObject *parent = nullptr);
    /** What is under way is dropped; nobody is called back. */
    ~Fetcher() override;

    void setLimits(Limits limits) { m_limits = std::move(limits); }
    void setProxy(const QByteArray &proxy);

    /**
     * Calls back later, once, unless it is cancelled. `types`: what the content may be, "image/" for every picture. An
     * error is a BadRequest that says why in words for people.
     */
    quint64 fetch(const QByteArray &url, QList<QByteArray> types, Done done)
    {
        return fetch(url, Options {std::move(types), {}, {}}, std::move(done));
    }
    quint64 fetch(const QByteArray &url, Options options, Done done);
    void cancel(quint64 id);

private:
    class Download;

    void ended(quint64 id, Result<FetchedFile> result);

    Limits m_limits;
    ProxyChoice m_proxy;
    QList<QHostAddress> m_proxyAddresses; ///< which the socket filter lets pass
    Transport m_guarded;
    Transport m_open; ///< for allowed hosts
    std::unordered_map<quint64, std::unique_ptr<Download>> m_downloads;
    quint64 m_nextId = 1;
};

} // namespace station
