// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace station {

/** Which proxy a call goes through: the configured one, the system's, or none; never one for loopback. */
class ProxyChoice {
public:
    struct Choice {
        bool fromEnvironment = false; ///< leave it to libcurl, which reads http_proxy, https_proxy and no_proxy
        QByteArray url;               ///< empty: no proxy
    };

    ProxyChoice() : ProxyChoice("system") { }
    /** "system", "none" or a URL. */
    explicit ProxyChoice(QByteArray setting) : m_setting(std::move(setting)) { }

    Choice forUrl(const QByteArray &url);
    /** The host of the proxy that a URL may go through, also where the environment decides; empty: none. */
    QByteArray proxyHost(const QByteArray &url);

private:
    QByteArray m_setting;
    QHash<QByteArray, Choice> m_byOrigin; ///< asking the system may take milliseconds
};

/** Scheme, host and port of a URL as "https://host:port", for comparing and caching; empty where it has none. */
QByteArray originOf(QByteArrayView url);
/** Whether a URL names this machine: localhost, 127.0.0.0/8 or ::1. */
bool isLoopbackUrl(QByteArrayView url);

} // namespace station
