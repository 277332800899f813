// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>

#include <memory>

class QHttpMultiPart;

namespace station {

/**
 * One request at a time to the gateway's media endpoints, with the window's own key, and what it cost once the ledger
 * has it. Main thread.
 */
class MediaClient : public QObject {
    Q_OBJECT
public:
    explicit MediaClient(Backend &backend, QObject *parent = nullptr);
    ~MediaClient() override;

    void post(const QByteArray &path, const QJsonObject &body);
    /** Takes the form. */
    void post(const QByteArray &path, std::unique_ptr<QHttpMultiPart> form);
    void get(const QByteArray &path);
    void remove(const QByteArray &path);
    /** Ends the connection; no signal follows. */
    void stop();
    bool isRunning() const { return m_reply; }

    qint64 firstByteUs() const { return m_firstByteUs; }
    qint64 durationUs() const { return m_durationUs; }
    /** The HTTP status of the newest answer; 0 where there was none. */
    int status() const { return m_status; }
    QByteArray contentType() const { return m_type; }
    /** Words for the address of the gateway: http://127.0.0.1:8787 */
    QString root() const;

Q_SIGNALS:
    /** A piece of a good answer. All of it comes again with succeeded(). */
    void piece(const QByteArray &bytes);
    void succeeded(const QByteArray &body);
    /** The provider's or the gateway's own words. */
    void failed(const QString &words);
    /** The ledger's record of the newest exchange. */
    void recorded(const station::LedgerRow &row);

private:
    void start(const QByteArray &method, const QByteArray &path, const QByteArray &type, const QByteArray &body,
               std::unique_ptr<QHttpMultiPart> form);
    void read();
    void ended();
    void watch(const LiveBatch &batch);

    Backend &m_backend;
    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QElapsedTimer m_clock;
    QByteArray m_body;
    QByteArray m_type;
    QByteArray m_requestId;
    qint64 m_firstByteUs = 0;
    qint64 m_durationUs = 0;
    int m_status = 0;
};

/** Ids of models that can be used now and have that kind, in the catalog's order, those without an account first. */
QStringList usableModels(const Backend &backend, const QString &kind);
/** Whether the model's answers are made up. */
bool isSimulated(const Backend &backend, const QString &model);

} // namespace station
