// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoharness.h"

#include "tests/unit/http/nativeclient.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

namespace station::test {

QJsonObject DemoAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

DemoHarness::DemoHarness()
{
    if (const auto started = provider.start(); !started)
        qFatal("%s", started.error().message.constData());
    port = quint16(QUrl(QString::fromLatin1(provider.baseUrl())).port());
}

QByteArray DemoHarness::requestBytes(const QByteArray &method, const QByteArray &target, const QByteArray &body)
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n";
    if (!body.isEmpty())
        bytes += "content-type: application/json\r\ncontent-length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

DemoAnswer DemoHarness::request(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                int timeoutMs) const
{
    NativeClient client(port);
    QElapsedTimer clock;
    clock.start();
    client.send(requestBytes(method, target, body));
    qint64 firstByteMs = -1;
    const bool ended = QTest::qWaitFor(
        [&] {
            const bool over = client.hasEnded();
            if (firstByteMs < 0 && !client.received.isEmpty())
                firstByteMs = clock.elapsed();
            return over;
        },
        timeoutMs);
    DemoAnswer answer = parseAnswer(client.received);
    answer.wasReset = client.error == ECONNRESET;
    answer.firstByteMs = firstByteMs;
    answer.endMs = ended ? clock.elapsed() : -1;
    return answer;
}

DemoAnswer DemoHarness::post(const QByteArray &target, const QJsonObject &body, int timeoutMs) const
{
    return request("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact), timeoutMs);
}

DemoAnswer parseAnswer(const QByteArray &received)
{
    DemoAnswer answer;
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return answer;
    const QList<QByteArray> lines = received.first(headEnd).split('\n');
    answer.status = lines.first().mid(9, 3).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.add(line.first(colon), line.sliced(colon + 1).trimmed());
    }
    qsizetype at = headEnd + 4;
    if (answer.headers.value("transfer-encoding") != "chunked") {
        answer.body = received.sliced(at);
        answer.whole = answer.body.size() == answer.headers.value("content-length").toLongLong();
        return answer;
    }
    for (;;) {
        const qsizetype lineEnd = received.indexOf("\r\n", at);
        if (lineEnd < 0)
            return answer;
        const qsizetype size = received.mid(at, lineEnd - at).toLongLong(nullptr, 16);
        if (size == 0) {
            answer.whole = received.sliced(at) == "0\r\n\r\n";
            return answer;
        }
        answer.body += received.mid(lineEnd + 2, size);
        answer.writes.push_back(size);
        at = lineEnd + 2 + size + 2;
        if (at > received.size())
            return answer;
    }
}

QJsonObject Dialect::body(Kind kind, const QByteArray &model, const QString &prompt, bool stream,
                          const QJsonObject &extra)
{
    QJsonObject body;
    const QJsonArray messages {
        QJsonObject {{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), prompt}}};
    if (kind == Gemini) {
        const QJsonObject part {{QStringLiteral("text"), prompt}};
        body.insert(QStringLiteral("contents"),
                    QJsonArray {QJsonObject {{QStringLiteral("role"), QStringLiteral("user")},
                                             {QStringLiteral("parts"), QJsonArray {part}}}});
    } else {
        body.insert(QStringLiteral("model"), QString::fromUtf8(model));
        body.insert(QStringLiteral("stream"), stream);
        if (kind == Responses)
            body.insert(QStringLiteral("input"), prompt);
        else
            body.insert(QStringLiteral("messages"), messages);
        if (kind == Messages)
            body.insert(QStringLiteral("max_tokens"), 100000);
    }
    for (auto it = extra.begin(); it != extra.end(); ++it)
        body.insert(it.key(), it.value());
    return body;
}

QByteArray Dialect::target(Kind kind, const QByteArray &model, bool stream)
{
    switch (kind) {
    case Chat: return "/v1/chat/completions";
    case Responses: return "/v1/responses";
    case Messages: return "/v1/messages";
    case Gemini: break;
    }
    return "/v1beta/models/" + model.toPercentEncoding()
        + (stream ? ":streamGenerateContent?alt=sse" : ":generateContent");
}

} // namespace station::test
