// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace station {

/** A loopback HTTP server whose answer the test writes piece by piece. */
class FakeGateway : public QObject {
    Q_OBJECT
public:
    explicit FakeGateway(QObject *parent = nullptr);

    int port() const { return m_server.serverPort(); }
    int requests() const { return m_requests; }
    QByteArray requestHead() const { return m_head; }
    QByteArray requestBody() const { return m_body; }
    bool clientGone() const { return !m_socket || m_socket->state() != QAbstractSocket::ConnectedState; }

    /** Begins a streamed answer to the request that came. */
    void begin(int status = 200, const QByteArray &type = "text/event-stream");
    void write(const QByteArray &bytes);
    void end();
    /** What each request gets at once; empty: the test answers by hand. */
    void setScript(const QByteArray &body) { m_script = body; }
    /** What each model says while there is no script: in Chat Completions, Responses or Gemini, as it is asked. */
    void setAnswer(const QString &words) { m_answer = words; }

    /** One Chat Completions event with a piece of text. */
    static QByteArray delta(const QString &text);

Q_SIGNALS:
    void requested();

private:
    void accept();
    void read(QTcpSocket *socket, QByteArray &buffer);
    QByteArray answerTo(const QByteArray &head) const;

    QTcpServer m_server;
    QPointer<QTcpSocket> m_socket;
    QByteArray m_head;
    QByteArray m_body;
    QByteArray m_script;
    QString m_answer;
    int m_requests = 0;
};

} // namespace station
