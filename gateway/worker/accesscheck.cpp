// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker/accesscheck.h"

#include "gateway/exchange/clientname.h"

#include <QHostAddress>
#include <QString>

#include <algorithm>

namespace station {

namespace {

/** "name:port", "[v6]:port" or either without a port: the name, without brackets. */
QByteArrayView hostName(QByteArrayView host)
{
    if (host.startsWith('[')) {
        const qsizetype end = host.indexOf(']');
        return end < 0 ? QByteArrayView() : host.sliced(1, end - 1);
    }
    const qsizetype colon = host.lastIndexOf(':');
    return colon < 0 ? host : host.first(colon);
}

bool isLoopbackName(QByteArrayView name)
{
    return equalsIgnoringCase(name, "localhost") || name == "127.0.0.1" || name == "::1";
}

bool isAnyAddress(QByteArrayView name)
{
    return name == "0.0.0.0" || name == "::" || name == "*";
}

QByteArrayView bearer(QByteArrayView authorization)
{
    constexpr QByteArrayView kScheme("bearer ");
    if (authorization.size() <= kScheme.size() || !equalsIgnoringCase(authorization.first(kScheme.size()), kScheme))
        return {};
    authorization = authorization.sliced(kScheme.size());
    while (authorization.startsWith(' '))
        authorization = authorization.sliced(1);
    return authorization;
}

} // namespace

bool isHostAllowed(QByteArrayView host, const Config::Listen &listen)
{
    const QByteArrayView name = hostName(host);
    if (name.isEmpty())
        return false;
    if (isLoopbackName(name) || equalsIgnoringCase(name, listen.host))
        return true;
    if (isAnyAddress(listen.host) && !QHostAddress(QString::fromLatin1(name)).isNull())
        return true;
    return std::any_of(listen.hosts.begin(), listen.hosts.end(), [&](const QByteArray &allowed) {
        return equalsIgnoringCase(allowed, name) || equalsIgnoringCase(allowed, host);
    });
}

OriginVerdict checkOrigin(QByteArrayView origin, const Config::Listen &listen)
{
    if (origin.isEmpty())
        return {};
    if (std::any_of(listen.origins.begin(), listen.origins.end(),
                    [origin](const QByteArray &allowed) { return equalsIgnoringCase(allowed, origin); }))
        return {true, true};
    const qsizetype scheme = origin.indexOf("://");
    const bool web = scheme > 0
        && (equalsIgnoringCase(origin.first(scheme), "http") || equalsIgnoringCase(origin.first(scheme), "https"));
    if (!web)
        return {}; // desktop and editor origins: the key is what they need
    return {isLoopbackName(hostName(origin.sliced(scheme + 3))), false};
}

Result<Access> checkKey(const Headers &headers, const KeyRing &keys, qint64 nowMs)
{
    const QByteArray own = headers.value("x-token-station-key");
    const QByteArray authorization = headers.value("authorization");
    const QByteArray apiKey = headers.value("x-api-key");
    const QByteArray googleKey = headers.value("x-goog-api-key");

    QByteArrayView presented;
    bool conflict = false;
    const auto present = [&](QByteArrayView key) {
        if (key.isEmpty())
            return;
        conflict = conflict || (!presented.isEmpty() && presented != key);
        presented = key;
    };
    if (!own.isEmpty()) {
        present(own);
        // Beside it the others are the client's own credentials, but for a second key of ours.
        for (const QByteArrayView other : {bearer(authorization), QByteArrayView(apiKey), QByteArrayView(googleKey)}) {
            if (other.startsWith("gw-"))
                present(other);
        }
    } else {
        present(bearer(authorization));
        present(apiKey);
        present(googleKey);
    }
    if (headers.count("authorization") > 1 || headers.count("x-api-key") > 1
        || headers.count("x-token-station-key") > 1)
        conflict = true;
    if (conflict)
        return Error {ErrorCode::KeyRejected,
                      "The request carries two different keys; send the gateway key (gw-…) in one header only",
                      {}};
    if (presented.isEmpty())
        return Error {ErrorCode::KeyRejected,
                      "A gateway key is needed: send it as \"Authorization: Bearer gw-…\" or \"x-api-key: gw-…\"; "
                      "\"token-station-gateway key create NAME\" makes one",
                      {}};
    const KeyEntry *entry = keys.find(presented);
    if (!entry)
        return Error {ErrorCode::KeyRejected,
                      "The gateway key is not valid here: it was mistyped, revoked, or belongs to another gateway; "
                      "\"token-station-gateway key list\" shows those that exist",
                      {}};
    if (entry->key.isExpired(nowMs))
        return Error {ErrorCode::KeyRejected, "The gateway key \"" + entry->key.name + "\" has expired", {}};
    Access access;
    access.key = *entry;
    if (!own.isEmpty() && !bearer(authorization).isEmpty() && !bearer(authorization).startsWith("gw-")) {
        if (isClaudeCode(headers))
            access.login = {"claude-code", authorization};
        else if (isCodex(headers))
            access.login = {"openai-codex", authorization};
    }
    return access;
}

} // namespace station
