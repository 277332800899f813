// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakegateway.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace station {

FakeGateway::FakeGateway(QObject *parent) : QObject(parent)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, &FakeGateway::accept);
}

void FakeGateway::accept()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    // Each connection has a buffer of its own: several requests may come at once.
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, buffer = std::make_shared<QByteArray>()] { read(socket, *buffer); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void FakeGateway::read(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const qsizetype blank = buffer.indexOf("\r\n\r\n");
    if (blank < 0)
        return;
    static const QRegularExpression length(QStringLiteral("content-length: *(\\d+)"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QByteArray head = buffer.left(blank);
    const qsizetype size = length.match(QString::fromLatin1(head)).captured(1).toLongLong();
    if (buffer.size() < blank + 4 + size)
        return;
    m_socket = socket;
    m_head = head;
    m_body = buffer.mid(blank + 4, size);
    buffer.clear();
    ++m_requests;
    Q_EMIT requested();
    if (!m_script.isEmpty() || !m_answer.isEmpty()) {
        begin();
        write(m_script.isEmpty() ? answerTo(head) : m_script);
        end();
    }
}

QByteArray FakeGateway::answerTo(const QByteArray &head) const
{
    const auto event = [](const QJsonObject &data) {
        return "data: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
    };
    const QByteArray path = head.left(head.indexOf('\r'));
    if (path.contains("/responses")) {
        const QJsonObject usage {{QStringLiteral("input_tokens"), 1204}, {QStringLiteral("output_tokens"), 612}};
        const QJsonObject response {{QStringLiteral("status"), QStringLiteral("completed")},
                                    {QStringLiteral("usage"), usage}};
        return event({{QStringLiteral("type"), QStringLiteral("response.output_text.delta")},
                      {QStringLiteral("delta"), m_answer}})
            + event({{QStringLiteral("type"), QStringLiteral("response.completed")},
                     {QStringLiteral("response"), response}});
    }
    if (path.contains(":streamGenerateContent")) {
        const QJsonArray parts {QJsonObject {{QStringLiteral("text"), m_answer}}};
        const QJsonObject candidate {{QStringLiteral("content"), QJsonObject {{QStringLiteral("parts"), parts}}},
                                     {QStringLiteral("finishReason"), QStringLiteral("STOP")}};
        const QJsonObject usage {{QStringLiteral("promptTokenCount"), 1204},
                                 {QStringLiteral("candidatesTokenCount"), 612}};
        return event(
            {{QStringLiteral("candidates"), QJsonArray {candidate}}, {QStringLiteral("usageMetadata"), usage}});
    }
    return delta(m_answer)
        + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1204,\"completion_tokens\":612}}\n\n"
          "data: [DONE]\n\n";
}

void FakeGateway::begin(int status, const QByteArray &type)
{
    m_socket->write("HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type
                    + "\r\nx-token-station-request-id: req-" + QByteArray::number(m_requests)
                    + "\r\nConnection: close\r\n\r\n");
    m_socket->flush();
}

void FakeGateway::write(const QByteArray &bytes)
{
    if (m_socket) {
        m_socket->write(bytes);
        m_socket->flush();
    }
}

void FakeGateway::end()
{
    if (m_socket)
        m_socket->disconnectFromHost();
}

QByteArray FakeGateway::delta(const QString &text)
{
    const QJsonObject choice {{QStringLiteral("index"), 0},
                              {QStringLiteral("delta"), QJsonObject {{QStringLiteral("content"), text}}}};
    return "data: "
        + QJsonDocument(QJsonObject {{QStringLiteral("choices"), QJsonArray {choice}}}).toJson(QJsonDocument::Compact)
        + "\n\n";
}

} // namespace station
