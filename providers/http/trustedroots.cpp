// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/http/trustedroots.h"

#include <QFile>

#include <algorithm>

#include <curl/curl.h>

namespace station {

QByteArray trustedRoots(const QByteArray &built, const QByteArrayList &places)
{
    const auto isThere = [](const QByteArray &file) { return QFile::exists(QFile::decodeName(file)); };
    if (built.isEmpty() || isThere(built))
        return {};
    const auto found = std::find_if(places.begin(), places.end(), isThere);
    return found == places.end() ? QByteArray() : *found;
}

QByteArray trustedRoots()
{
#ifdef Q_OS_LINUX
    static const QByteArray roots =
        trustedRoots(curl_version_info(CURLVERSION_NOW)->cainfo,
                     {"/etc/ssl/certs/ca-certificates.crt",                // Debian, Arch, Gentoo
                      "/etc/pki/tls/certs/ca-bundle.crt",                  // Fedora and its kin
                      "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // the same, where that link is gone
                      "/etc/ssl/ca-bundle.pem",                            // openSUSE
                      "/etc/ssl/cert.pem"});
    return roots;
#else
    return {}; // the platform's own store
#endif
}

} // namespace station
