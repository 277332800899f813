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
    return code.isEmpty() ? std::nullopt : std::optional(faultOf(code, mediajson::text(root, "/message")));
}

MediaFault faultOf(const QByteArray &code, const QByteArray &message)
{
    int status = 400;
    if (code.startsWith("Throttling") || code.contains("RateLimit"))
        status = 429;
    else if (code.startsWith("Internal") || code == "SystemError" || code == "ServiceUnavailable")
        status = 502;
    else if (code == "InvalidApiKey" || code.startsWith("AccessDenied"))
        status = 403;
    const bool policy = code.contains("DataInspection");
    return {status, policy ? QByteArray("content_policy_violation") : code, message};
}

QByteArray imageParameters(const ImageRequest &request, int count, const QByteArray &size,
                           const QByteArray &negativePrompt)
{
    using mediajson::quoted;
    QByteArray out = "{\"n\":" + QByteArray::number(count);
    if (!size.isEmpty())
        out += ",\"size\":" + quoted(QByteArray(size).replace('x', '*'));
    if (!negativePrompt.isEmpty())
        out += ",\"negative_prompt\":" + quoted(negativePrompt);
    if (request.seed)
        out += ",\"seed\":" + QByteArray::number(*request.seed);
    if (request.watermark)
        out += ",\"watermark\":" + QByteArray(*request.watermark ? "true" : "false");
    return out + '}';
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
