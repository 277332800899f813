// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/**
 * What stands behind "Bearer" for Kling (wire notes of video, 4): an API key as it is; or, of an access key and a
 * secret key with a line break between them, a JSON Web Token that holds for half an hour from `nowS`, Unix seconds.
 */
QByteArray klingToken(const QByteArray &secret, qint64 nowS);

/** Whether the secret is a pair, of which each token is made anew. */
bool isKlingPair(const QByteArray &secret);

/** The two as one secret. */
QByteArray klingPair(const QByteArray &accessKey, const QByteArray &secretKey);

} // namespace station
