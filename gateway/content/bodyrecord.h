// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace station {

/** A body as it was kept: whole, or its beginning. */
struct LoggedBody {
    QByteArray bytes;
    qint64 size = 0; ///< of the whole body

    bool isCut() const { return size > bytes.size(); }
};

/** What went through an exchange. Headers are lines of "name: value" without anything secret. */
struct BodyRecord {
    QByteArray requestId;
    QByteArray method;
    QByteArray path; ///< as the client sent it, with its query
    QByteArray clientHeaders;
    LoggedBody clientRequest;
    QByteArray url; ///< of the last call to a provider; empty where there was none
    QByteArray sentHeaders;
    LoggedBody sentRequest;
    int status = 0; ///< the provider's
    QByteArray answerHeaders;
    LoggedBody providerAnswer;
    LoggedBody clientAnswer; ///< empty where the provider's answer was handed on as it was

    qint64 bytes() const
    {
        return path.size() + clientHeaders.size() + clientRequest.bytes.size() + url.size() + sentHeaders.size()
            + sentRequest.bytes.size() + answerHeaders.size() + providerAnswer.bytes.size() + clientAnswer.bytes.size();
    }
};

} // namespace station
