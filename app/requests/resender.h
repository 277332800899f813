// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/bodyrecord.h"
#include "providers/base/result.h"
#include "providers/base/secret.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QUrl>

class QNetworkReply;

namespace station {

/** The request with another model in its body, or (Gemini) in its path; everything else as the client sent it. */
struct RenamedRequest {
    QByteArray path;
    QByteArray body;
};
Result<RenamedRequest> withModel(const BodyRecord &record, const QByteArray &model);

/** Sends a logged request once more, through the gateway of this window. One at a time. Main thread. */
class Resender : public QObject {
    Q_OBJECT
public:
    explicit Resender(QObject *parent = nullptr);
    ~Resender() override;

    /** `root` is the gateway's, without a path. */
    void send(const QUrl &root, const Secret &key, const BodyRecord &record, const QByteArray &model);
    void stop();
    bool isSending() const;

Q_SIGNALS:
    /** The gateway has taken it under this id. */
    void began(const QByteArray &requestId);
    /** It is over; `problem` is empty where it was answered. */
    void ended(const QString &problem);

private:
    void headersCame();
    void finish();

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    bool m_told = false;
};

} // namespace station
