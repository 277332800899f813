// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/dashscope.h"

#include "providers/http/proxychoice.h"

#include <QHostAddress>
#include <QUrl>

namespace station::dashscope {

namespace {

constexpr QByteArrayView kCompatible = "/compatible-mode/v1";

} // namespace

QByteArray root(const QByteArray &baseUrl)
{
    if (baseUrl.endsWith(kCompatible))
        return baseUrl.chopped(kCompatible.size()) + "/api/v1";
    return originOf(baseUrl) + "/api/v1";
}

std::optional<MediaFault> fault(const mediajson::Element &root)
{
    const QByteArray code = mediajson::text(root, "/code");
    if (code.isEmpty())
        return {};
    int status = 400;
    if (code.startsWith("Throttling") || code.contains("RateLimit"))
        status = 429;
    else if (code.startsWith("Internal") || code == "SystemError" || code == "ServiceUnavailable")
        status = 502;
    else if (code == "InvalidApiKey" || code.startsWith("AccessDenied"))
        status = 403;
    const bool policy = code.contains("DataInspection");
    return MediaFault {status, policy ? QByteArray("content_policy_violation") : code,
                       mediajson::text(root, "/message")};
}

bool mayFetch(const QByteArray &url, const QByteArray &baseUrl)
{
    if (!baseUrl.isEmpty() && url.startsWith(originOf(baseUrl) + '/'))
        return true;
    const QUrl parsed(QString::fromUtf8(url), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.scheme() != QLatin1String("https") || !parsed.userInfo().isEmpty()
        || parsed.host().compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return false;
    // Results lie at names. A bare address is one of somebody's own net, or of this machine.
    return parsed.host().contains(QLatin1Char('.')) && QHostAddress(parsed.host()).isNull();
}

} // namespace station::dashscope
