// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/failurebody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;

class TestFailureBody : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void providersAreUnderstood_data();
    void providersAreUnderstood();
    void statusesThatClientsActOn_data();
    void statusesThatClientsActOn();
    void bodiesInEveryDialect();
    void compactionIsTriggered_data();
    void compactionIsTriggered();
    void waitingTimes();
};

void TestFailureBody::providersAreUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, int status, const char *body, FailureKind kind, const char *words) {
        QTest::newRow(name) << status << QByteArray(body) << kind << QByteArray(words);
    };
    row("openai context", 400,
        R"({"error":{"message":"This model's maximum context length is 128000 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}})",
        FailureKind::ContextTooLong, "128000 tokens");
    row("openai quota", 429,
        R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}})",
        FailureKind::QuotaSpent, "current quota");
    row("openai rate", 429,
        R"({"error":{"message":"Rate limit reached","type":"tokens","code":"rate_limit_exceeded"}})",
        FailureKind::RateLimited, "Rate limit");
    row("openai key", 401,
        R"({"error":{"message":"Incorrect API key","type":"invalid_request_error","code":"invalid_api_key"}})",
        FailureKind::CredentialRefused, "Incorrect");
    row("openai model", 404,
        R"({"error":{"message":"The model does not exist","type":"invalid_request_error","code":"model_not_found"}})",
        FailureKind::NotFound, "does not exist");
    row("codex detail", 400, R"({"detail":"Unsupported parameter: context_management"})", FailureKind::BadRequest,
        "Unsupported parameter");
    row("codex window", 429,
        R"({"error":{"type":"usage_limit_reached","message":"The usage limit has been reached","plan_type":"plus","resets_at":1790000000,"resets_in_seconds":300}})",
        FailureKind::WindowSpent, "usage limit");
    row("anthropic long", 400,
        R"({"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}})",
        FailureKind::ContextTooLong, "210000");
    row("anthropic overloaded", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})",
        FailureKind::Overloaded, "Overloaded");
    row("anthropic credit", 400,
        R"({"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to access the API"}})",
        FailureKind::QuotaSpent, "credit balance");
    row("gemini quota", 429,
        R"({"error":{"code":429,"message":"Quota exceeded","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34.4s"}]}})",
        FailureKind::RateLimited, "Quota exceeded");
    row("gemini key", 400,
        R"({"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})",
        FailureKind::CredentialRefused, "not valid");
    row("gemini list", 400,
        R"([{"error":{"code":400,"message":"The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).","status":"INVALID_ARGUMENT"}}])",
        FailureKind::ContextTooLong, "1048576");
    row("mistral flat", 400,
        R"({"object":"error","message":"Tool call id was X","type":"invalid_request_error","code":3280})",
        FailureKind::BadRequest, "Tool call id");
    row("xai flat", 400, R"({"code":"Client specified an invalid argument","error":"Argument not supported"})",
        FailureKind::BadRequest, "Argument not supported");
    row("fastapi list", 422, R"({"detail":[{"loc":["body"],"msg":"field required","type":"value_error"}]})",
        FailureKind::BadRequest, "field required");
    row("bailian filter", 400,
        R"({"error":{"message":"Output data may contain inappropriate content.","type":"data_inspection_failed","code":"data_inspection_failed"}})",
        FailureKind::ContentPolicy, "inappropriate");
    row("bailian filter of its own API", 400,
        R"({"code":"DataInspectionFailed","message":"Input data may contain inappropriate content.","request_id":"r"})",
        FailureKind::ContentPolicy, "inappropriate");
    row("byteplus filter of the prompt", 400,
        R"({"error":{"code":"InputTextSensitiveContentDetected","message":"may contain sensitive information"}})",
        FailureKind::ContentPolicy, "sensitive");
    row("byteplus filter of the picture", 400,
        R"({"error":{"code":"OutputImageSensitiveContentDetected","message":"may contain sensitive information"}})",
        FailureKind::ContentPolicy, "sensitive");
    row("deepseek balance", 402, R"({"error":{"message":"Insufficient Balance","type":"unknown_error"}})",
        FailureKind::QuotaSpent, "Insufficient");
    row("html", 502, "<html><body>Bad Gateway</body></html>", FailureKind::ServerError, "status 502");
    row("nothing", 503, "", FailureKind::Overloaded, "status 503");
    row("plain text", 500, "upstream connect error", FailureKind::ServerError, "upstream connect error");
}

void TestFailureBody::providersAreUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(FailureKind, kind);
    QFETCH(QByteArray, words);
    const Failure failure = readFailure("Acme", status, {}, body);
    QCOMPARE(failure.kind, kind);
    QVERIFY2(failure.message.contains(words), failure.message.constData());
    QVERIFY(failure.message.startsWith("Acme: "));
    QVERIFY(!failure.message.contains('<'));
}

void TestFailureBody::statusesThatClientsActOn_data()
{
    QTest::addColumn<FailureKind>("kind");
    QTest::addColumn<int>("given");
    QTest::addColumn<QList<int>>("expected"); // Chat, Responses, Messages, Gemini
    QTest::addColumn<bool>("again");
    const auto row = [](const char *name, FailureKind kind, int given, QList<int> expected, bool again) {
        QTest::newRow(name) << kind << given << expected << again;
    };
    row("context", FailureKind::ContextTooLong, 413, {400, 400, 400, 400}, false);
    row("credential", FailureKind::CredentialRefused, 401, {403, 400, 403, 403}, false);
    row("quota", FailureKind::QuotaSpent, 429, {429, 429, 402, 429}, false);
    row("rate", FailureKind::RateLimited, 429, {429, 429, 429, 429}, true);
    row("window", FailureKind::WindowSpent, 429, {429, 429, 429, 429}, false);
    row("overloaded", FailureKind::Overloaded, 503, {503, 503, 529, 503}, true);
    row("own 422", FailureKind::BadRequest, 422, {422, 422, 422, 422}, false);
    row("500", FailureKind::ServerError, 500, {500, 500, 500, 500}, true);
    row("timeout", FailureKind::Timeout, 0, {504, 504, 504, 504}, true);
    row("broken", FailureKind::Broken, 0, {502, 502, 502, 502}, true);
}

void TestFailureBody::statusesThatClientsActOn()
{
    QFETCH(FailureKind, kind);
    QFETCH(int, given);
    QFETCH(QList<int>, expected);
    QFETCH(bool, again);
    Failure failure;
    failure.kind = kind;
    failure.status = given;
    for (int d = 0; d < kDialectCount; ++d) {
        QCOMPARE(failureStatus(Dialect(d), failure), expected[d]);
        QCOMPARE(failureHeaders(Dialect(d), failure).value("x-should-retry") != "false", again);
    }
}

void TestFailureBody::bodiesInEveryDialect()
{
    const Failure failure = readFailure("Acme", 429, {{"retry-after", "7"}},
                                        R"({"error":{"message":"Slow \"down\"","code":"rate_limit_exceeded"}})");
    for (const Dialect dialect : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
        const QJsonObject body = QJsonDocument::fromJson(failureBody(dialect, failure, "req_1")).object();
        const QJsonObject error = body[u"error"].toObject();
        QCOMPARE(error[u"message"].toString(), QStringLiteral("Acme: Slow \"down\""));
        QCOMPARE(failureHeaders(dialect, failure).value("retry-after"), QByteArray("7"));
        switch (dialect) {
        case Dialect::Chat:
        case Dialect::Responses:
            QCOMPARE(error[u"type"].toString(), QStringLiteral("rate_limit_error"));
            QCOMPARE(error[u"code"].toString(), QStringLiteral("rate_limit_exceeded"));
            QVERIFY(error.contains(u"param"));
            break;
        case Dialect::Messages:
            QCOMPARE(body[u"type"].toString(), QStringLiteral("error"));
            QCOMPARE(error[u"type"].toString(), QStringLiteral("rate_limit_error"));
            QCOMPARE(body[u"request_id"].toString(), QStringLiteral("req_1"));
            break;
        case Dialect::Gemini:
            QCOMPARE(error[u"status"].toString(), QStringLiteral("RESOURCE_EXHAUSTED"));
            QCOMPARE(error[u"code"].toInt(), 429);
            QCOMPARE(error[u"details"][0][u"retryDelay"].toString(), QStringLiteral("7s"));
            break;
        }
    }
}

void TestFailureBody::compactionIsTriggered_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("openai") << QByteArray(
        "This model's maximum context length is 128000 tokens. However, your messages "
        "resulted in 130532 tokens.")
                            << QByteArray("prompt is too long: 130532 tokens > 128000 maximum");
    QTest::newRow("gemini") << QByteArray(
        "The input token count (1,200,000) exceeds the maximum number of tokens allowed "
        "(1048576).") << QByteArray("prompt is too long: 1200000 tokens > 1048576 maximum");
    QTest::newRow("one number") << QByteArray("Range of input length should be [1, 129024]")
                                << QByteArray("prompt is too long: 129025 tokens > 129024 maximum");
    QTest::newRow("its own words") << QByteArray("prompt is too long: 210000 tokens > 200000 maximum")
                                   << QByteArray("prompt is too long: 210000 tokens > 200000 maximum");
}

void TestFailureBody::compactionIsTriggered()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, expected);
    Failure failure;
    failure.kind = FailureKind::ContextTooLong;
    failure.message = message;
    QVERIFY2(messageForMessages(failure).startsWith(expected), messageForMessages(failure).constData());
}

void TestFailureBody::waitingTimes()
{
    QCOMPARE(
        readFailure("A", 429, {}, R"({"error":{"status":"RESOURCE_EXHAUSTED","details":[{"retryDelay":"34.4s"}]}})")
            .retryAfterSeconds,
        35);
    // Codex gives up at once on a 429 that names no time.
    QCOMPARE(failureHeaders(Dialect::Responses, readFailure("A", 429, {}, "")).value("retry-after"), QByteArray("5"));
    QVERIFY(failureHeaders(Dialect::Responses, readFailure("A", 400, {}, "")).value("retry-after").isEmpty());
}

QTEST_APPLESS_MAIN(TestFailureBody)
#include "tst_failurebody.moc"
