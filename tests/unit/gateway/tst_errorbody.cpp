// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/errorbody.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;

namespace {

struct Expected {
    ErrorCode code;
    int status;
    int onResponses;
    bool permanent;
    const char *openAiType;
    const char *anthropicType;
    const char *geminiStatus;
};

// Contract, "Errors"; types: wire formats of Chat Completions §6, Messages §9, Gemini §7.
constexpr Expected kExpected[] {
    {ErrorCode::BadRequest, 400, 400, true, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    {ErrorCode::KeyRejected, 401, 401, true, "authentication_error", "authentication_error", "UNAUTHENTICATED"},
    {ErrorCode::BudgetSpent, 402, 429, true, "insufficient_quota", "billing_error", "RESOURCE_EXHAUSTED"},
    {ErrorCode::Forbidden, 403, 400, true, "permission_error", "permission_error", "PERMISSION_DENIED"},
    {ErrorCode::NotFound, 404, 404, true, "invalid_request_error", "not_found_error", "NOT_FOUND"},
    {ErrorCode::MethodNotAllowed, 405, 405, true, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    {ErrorCode::SlowRequest, 408, 408, false, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    {ErrorCode::BodyTooLarge, 413, 413, true, "invalid_request_error", "request_too_large", "INVALID_ARGUMENT"},
    {ErrorCode::UnsupportedMedia, 415, 415, true, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    {ErrorCode::ExpectationFailed, 417, 417, true, "invalid_request_error", "invalid_request_error",
     "INVALID_ARGUMENT"},
    {ErrorCode::UpgradeRefused, 426, 426, true, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    {ErrorCode::RateLimited, 429, 429, false, "rate_limit_error", "rate_limit_error", "RESOURCE_EXHAUSTED"},
    {ErrorCode::HeadersTooLarge, 431, 431, true, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT"},
    {ErrorCode::Internal, 500, 500, false, "server_error", "api_error", "INTERNAL"},
    {ErrorCode::UpstreamBroken, 502, 502, false, "server_error", "api_error", "UNAVAILABLE"},
    {ErrorCode::Unavailable, 503, 503, false, "server_error", "overloaded_error", "UNAVAILABLE"},
    {ErrorCode::UpstreamTimeout, 504, 504, false, "server_error", "timeout_error", "DEADLINE_EXCEEDED"},
};

constexpr Dialect kDialects[] {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini};

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject o = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s", json.constData());
    return o;
}

/** The data of an event that is one line of it. */
QJsonObject eventData(const QByteArray &event)
{
    const QByteArray line = event.mid(event.indexOf("data: ") + 6);
    return line.endsWith("\n\n") && line.count('\n') == 2 ? parsed(line) : QJsonObject();
}

} // namespace

class TestErrorBody : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statusAndShape();
    void hostAndOriginOnResponses();
    void members();
    void anyBytes_data();
    void anyBytes();
    void permanentStatus();
    void events();
    void providersOwnBody_data();
    void providersOwnBody();
};

void TestErrorBody::statusAndShape()
{
    for (const Expected &e : kExpected) {
        for (const Dialect dialect : kDialects) {
            const Error error {e.code, "Say \"what\" to do.\n", {}, 7};
            const int status = dialect == Dialect::Responses ? e.onResponses : e.status;
            QCOMPARE(errorStatus(dialect, error), status);

            const Headers headers = errorHeaders(dialect, error);
            QCOMPARE(headers.value("content-type"), QByteArray("application/json"));
            QCOMPARE(headers.value("retry-after"), QByteArray("7"));
            QCOMPARE(headers.value("x-should-retry"), e.permanent ? QByteArray("false") : QByteArray());
            QVERIFY(!errorHeaders(dialect, {e.code, "m", {}}).contains("retry-after"));

            const QJsonObject body = parsed(errorBody(dialect, error, "req_1"));
            const QJsonObject inner = body[u"error"].toObject();
            QCOMPARE(inner[u"message"].toString(), QStringLiteral("Say \"what\" to do.\n"));
            switch (dialect) {
            case Dialect::Chat:
            case Dialect::Responses:
                QCOMPARE(body.keys(), QStringList {QStringLiteral("error")});
                QCOMPARE(inner[u"type"].toString(), QLatin1String(e.openAiType));
                QVERIFY(inner[u"param"].isNull());
                QVERIFY(inner[u"code"].isNull() || inner[u"code"].isString());
                break;
            case Dialect::Messages:
                QCOMPARE(body[u"type"].toString(), QStringLiteral("error"));
                QCOMPARE(inner[u"type"].toString(), QLatin1String(e.anthropicType));
                QCOMPARE(body[u"request_id"].toString(), QStringLiteral("req_1"));
                break;
            case Dialect::Gemini:
                QCOMPARE(inner[u"code"].toInt(), status);
                QCOMPARE(inner[u"status"].toString(), QLatin1String(e.geminiStatus));
                break;
            }
        }
    }
}

// These are 403 for everyone: no agent is to go on, and no web page to learn anything.
void TestErrorBody::hostAndOriginOnResponses()
{
    for (const char *param : {"host", "origin"})
        QCOMPARE(errorStatus(Dialect::Responses, {ErrorCode::Forbidden, "m", param}), 403);
    QCOMPARE(errorStatus(Dialect::Responses, {ErrorCode::Forbidden, "m", "model"}), 400);
}

void TestErrorBody::members()
{
    const auto chat = [](const Error &e) { return parsed(errorBody(Dialect::Chat, e, {}))[u"error"].toObject(); };
    QCOMPARE(chat({ErrorCode::NotFound, "m", "model"})[u"code"].toString(), QStringLiteral("model_not_found"));
    QCOMPARE(chat({ErrorCode::NotFound, "m", "model"})[u"param"].toString(), QStringLiteral("model"));
    QCOMPARE(chat({ErrorCode::KeyRejected, "m", {}})[u"code"].toString(), QStringLiteral("invalid_api_key"));
    QCOMPARE(chat({ErrorCode::BudgetSpent, "m", {}})[u"code"].toString(), QStringLiteral("insufficient_quota"));
    QCOMPARE(chat({ErrorCode::RateLimited, "m", {}})[u"code"].toString(), QStringLiteral("rate_limit_exceeded"));
    QVERIFY(!parsed(errorBody(Dialect::Messages, {ErrorCode::Internal, "m", {}}, {})).contains(u"request_id"));
}

void TestErrorBody::anyBytes_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no UTF-8") << QByteArray("a\xff\xfe\xc3(b");
    QTest::newRow("half a character") << QByteArray("Möwe").chopped(2);
    QTest::newRow("control characters") << QByteArray("a\x01\x1f\t\r\n\x7f");
    QTest::newRow("zero") << QByteArray("a\0b", 3);
    QTest::newRow("astral") << QByteArray("🚢 </script> \\ \" /");
    QTest::newRow("empty") << QByteArray();
}

// A message may quote a path or a header that a client sent.
void TestErrorBody::anyBytes()
{
    QFETCH(QByteArray, message);
    for (const Dialect dialect : kDialects) {
        const Error error {ErrorCode::NotFound, message, "model"};
        const QByteArray body = errorBody(dialect, error, "r");
        QVERIFY(QString::fromUtf8(body).toUtf8() == body);
        QCOMPARE(parsed(body)[u"error"][u"message"].toString(), QString::fromUtf8(message));
        QVERIFY(!eventData(errorEvent(dialect, error, 3)).isEmpty());
    }
}

void TestErrorBody::permanentStatus()
{
    for (const int status : {400, 401, 402, 403, 404, 405, 413, 422, 431})
        QVERIFY(isPermanentStatus(status));
    for (const int status : {200, 302, 408, 409, 425, 429, 498, 500, 502, 503, 529})
        QVERIFY(!isPermanentStatus(status));
    // Made, and perhaps paid, and not to be had: that again would be paid again.
    const Error lost {ErrorCode::UpstreamBroken, "m", {}, 0, kResultNotFetched};
    QCOMPARE(errorHeaders(Dialect::Chat, lost).value("x-should-retry"), QByteArray("false"));
    QVERIFY(!errorHeaders(Dialect::Chat, {ErrorCode::UpstreamBroken, "m", {}}).contains("x-should-retry"));
}

void TestErrorBody::events()
{
    for (const Expected &e : kExpected) {
        const Error error {e.code, "two\nlines", {}};
        for (const Dialect dialect : {Dialect::Chat, Dialect::Gemini}) {
            const QByteArray event = errorEvent(dialect, error, 9);
            QVERIFY(event.startsWith("data: {\"error\":{"));
            QCOMPARE(eventData(event)[u"error"][u"message"].toString(), QStringLiteral("two\nlines"));
        }
        const QByteArray messages = errorEvent(Dialect::Messages, error, 9);
        QVERIFY(messages.startsWith("event: error\ndata: "));
        QCOMPARE(eventData(messages)[u"type"].toString(), QStringLiteral("error"));
        QCOMPARE(eventData(messages)[u"error"][u"type"].toString(), QLatin1String(e.anthropicType));

        // Codex takes an `error` event for a lost connection; and the SDK's helper throws at a top-level error.
        const QByteArray responses = errorEvent(Dialect::Responses, error, 9);
        QVERIFY(responses.startsWith("event: response.failed\ndata: "));
        const QJsonObject data = eventData(responses);
        QCOMPARE(data[u"type"].toString(), QStringLiteral("response.failed"));
        QCOMPARE(data[u"sequence_number"].toInt(), 9);
        QVERIFY(!data.contains(u"error"));
        QCOMPARE(data[u"response"][u"status"].toString(), QStringLiteral("failed"));
        QVERIFY(data[u"response"][u"id"].isString() && data[u"response"][u"output"].isArray());
        QVERIFY(!data[u"response"][u"error"][u"code"].toString().isEmpty());
        QCOMPARE(data[u"response"][u"error"][u"message"].toString(), QStringLiteral("two\nlines"));
    }
}

void TestErrorBody::providersOwnBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("used");
    QTest::newRow("its own") << QByteArray(R"({"type":"error","error":{"type":"overloaded_error","message":"x"}})")
                             << true;
    QTest::newRow("on several lines") << QByteArray(
        "{\n  \"type\": \"error\",\r\n  \"error\": {\"message\": \"x\"}\n}\n")
                                      << true;
    QTest::newRow("a page") << QByteArray("<html>502</html>") << false;
    QTest::newRow("without error") << QByteArray("{\"detail\":\"x\"}") << false;
    QTest::newRow("cut") << QByteArray("{\"error\":{\"message\":\"x\"") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestErrorBody::providersOwnBody()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, used);
    const Error error {ErrorCode::UpstreamBroken, "ours", {}};
    for (const Dialect dialect : {Dialect::Chat, Dialect::Messages, Dialect::Gemini}) {
        const QJsonObject data = eventData(errorEvent(dialect, error, 0, body));
        QCOMPARE(data[u"error"][u"message"].toString(), used ? QStringLiteral("x") : QStringLiteral("ours"));
    }
    QCOMPARE(eventData(errorEvent(Dialect::Responses, error, 0, body))[u"response"][u"error"][u"message"].toString(),
             QStringLiteral("ours"));
}

QTEST_GUILESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
