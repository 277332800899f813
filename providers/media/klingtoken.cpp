// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/klingtoken.h"

#include "providers/media/mediajson.h"

#include <QMessageAuthenticationCode>

namespace station {

namespace {

constexpr qint64 kHoldsS = 1800;
constexpr qint64 kClocksDifferS = 5;

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray klingPair(const QByteArray &accessKey, const QByteArray &secretKey)
{
    return accessKey + '\n' + secretKey;
}

bool isKlingPair(const QByteArray &secret)
{
    return secret.contains('\n');
}

QByteArray klingToken(const QByteArray &secret, qint64 nowS)
{
    const qsizetype lineBreak = secret.indexOf('\n');
    if (lineBreak < 0)
        return secret;
    const QByteArray claims = "{\"iss\":" + mediajson::quoted(secret.left(lineBreak)) + ",\"exp\":"
        + QByteArray::number(nowS + kHoldsS) + ",\"nbf\":" + QByteArray::number(nowS - kClocksDifferS) + '}';
    const QByteArray signedPart = base64Url(R"({"alg":"HS256","typ":"JWT"})") + '.' + base64Url(claims);
    return signedPart + '.'
        + base64Url(
               QMessageAuthenticationCode::hash(signedPart, secret.mid(lineBreak + 1), QCryptographicHash::Sha256));
}

} // namespace station
