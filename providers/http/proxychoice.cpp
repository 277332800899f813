// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/proxychoice.h"

#include "providers/base/headers.h"

#include <QNetworkProxyFactory>
#include <QUrl>

namespace station {

namespace {

QByteArrayView hostOf(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        return {};
    QByteArrayView rest = url.sliced(scheme + 3);
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '/' && rest[end] != '?' && rest[end] != '#')
        ++end;
    rest = rest.first(end);
    if (const qsizetype at = rest.lastIndexOf('@'); at >= 0)
        rest = rest.sliced(at + 1);
    if (rest.startsWith('['))
        return rest.first(qMax<qsizetype>(0, rest.indexOf(']') + 1));
    if (const qsizetype colon = rest.indexOf(':'); colon >= 0)
        rest = rest.first(colon);
    return rest;
}

} // namespace

QByteArray originOf(QByteArrayView url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme < 0)
        return {};
    qsizetype end = scheme + 3;
    while (end < url.size() && url[end] != '/' && url[end] != '?' && url[end] != '#')
        ++end;
    return url.first(end).toByteArray();
}

bool isLoopbackUrl(QByteArrayView url)
{
    const QByteArrayView host = hostOf(url);
    return equalsIgnoringCase(host, "localhost") || host == "[::1]"
        || (host.startsWith("127.") && host.count('.') == 3
            && std::all_of(host.begin(), host.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; }));
}

ProxyChoice::Choice ProxyChoice::forUrl(const QByteArray &url)
{
    if (m_setting == "none" || isLoopbackUrl(url))
        return {};
    if (m_setting != "system")
        return {false, m_setting};
#ifdef Q_OS_LINUX
    return {true, {}};
#else
    const QByteArray origin = originOf(url);
    if (const auto known = m_byOrigin.constFind(origin); known != m_byOrigin.cend())
        return *known;
    Choice choice {true, {}};
    for (const QNetworkProxy &proxy :
         QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(QUrl::fromEncoded(url)))) {
        if (proxy.type() == QNetworkProxy::NoProxy)
            break;
        const QByteArray scheme = proxy.type() == QNetworkProxy::Socks5Proxy ? "socks5h" : "http";
        choice = {false, scheme + "://" + proxy.hostName().toUtf8() + ':' + QByteArray::number(proxy.port())};
        break;
    }
    m_byOrigin.insert(origin, choice);
    return choice;
#endif
}

QByteArray ProxyChoice::proxyHost(const QByteArray &url)
{
    Choice choice = forUrl(url);
    if (choice.fromEnvironment) {
        // Which of them holds, and whether no_proxy names the host, is libcurl's to say; this is where it might go.
        for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
            if (choice.url.isEmpty())
                choice.url = qgetenv(name);
        }
    }
    if (choice.url.isEmpty())
        return {};
    return (choice.url.contains("://") ? hostOf(choice.url) : hostOf("http://" + choice.url)).toByteArray();
}

} // namespace station
