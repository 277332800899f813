// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/bodywalk.h"
#include "gateway/json/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;
using IncludeUsage = BodyFacts::IncludeUsage;

namespace {

/** In memory that ends where the body ends, so that a sanitizer sees a read behind it. */
QByteArray tight(const QByteArray &body)
{
    QByteArray copy(body.constData(), body.size());
    copy.squeeze();
    return copy;
}

BodyFacts facts(const QByteArray &json)
{
    QByteArray body = tight(json);
    auto walked = walkBody(body);
    if (!walked) {
        QTest::qFail(walked.error().message.constData(), __FILE__, __LINE__);
        return {};
    }
    if (body != json)
        QTest::qFail("the body was changed", __FILE__, __LINE__);
    return *walked;
}

QByteArray renamed(const QByteArray &json, const QByteArray &model)
{
    return withModel(json, facts(json), model);
}

QByteArray metered(const QByteArray &json, const QByteArray &model = "m")
{
    return withModelAndUsage(json, facts(json), model);
}

} // namespace

class TestBodyWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void members();
    void model_data();
    void model();
    void repeated_data();
    void repeated();
    void mistakes_data();
    void mistakes();
    void cutAnywhere();
    void usage_data();
    void usage();
    void listForStreamOptions();
    void everythingElseStays();
    void large();
    void sharedAndRawData();
    void strings();
};

void TestBodyWalk::members()
{
    const BodyFacts f = facts(R"({"model":"p/m","stream":true,"max_tokens":7,"n":3,"previous_response_id":"resp_1",
        "stream_options":{"include_usage":true}})");
    QCOMPARE(f.model, QByteArray("p/m"));
    QVERIFY(f.stream && f.hasPreviousResponse && f.streamOptionsIsObject);
    QCOMPARE(f.previousResponseId, QByteArray("resp_1"));
    QCOMPARE(*f.maxOutputTokens, 7);
    QCOMPARE(f.choices, 3);
    QVERIFY(f.includeUsage == IncludeUsage::True);

    const BodyFacts none = facts(R"({"messages":[]})");
    QVERIFY(none.model.isEmpty() && !none.stream && !none.hasPreviousResponse && !none.maxOutputTokens);
    QCOMPARE(none.choices, 1);
    QVERIFY(none.includeUsage == IncludeUsage::Absent);

    QCOMPARE(*facts(R"({"max_completion_tokens":5})").maxOutputTokens, 5);
    QCOMPARE(*facts(R"({"max_output_tokens":6})").maxOutputTokens, 6);
    QVERIFY(!facts(R"({"max_tokens":null,"n":null})").maxOutputTokens);
    QVERIFY(!facts(R"({"stream":false})").stream && !facts(R"({"stream":null})").stream);
    QVERIFY(!facts(R"({"previous_response_id":null})").hasPreviousResponse);
    QVERIFY(facts(R"({"conversation":{"id":"c"}})").hasPreviousResponse);
    QVERIFY(!facts("{}").stream);
}

void TestBodyWalk::model_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("wanted"); // with the model "new/name"
    const auto row = [](const char *name, const char *json, const char *model, const char *wanted) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(model) << QByteArray(wanted);
    };
    row("first", R"({"model":"a","x":1})", "a", R"({"model":"new/name","x":1})");
    row("last", R"({"x":{"model":"b"},"model":"a"})", "a", R"({"x":{"model":"b"},"model":"new/name"})");
    row("white space", "\n { \"x\" : 1 ,\t\"model\"\r\n:  \"a\"  }\n", "a",
        "\n { \"x\" : 1 ,\t\"model\"\r\n:  \"new/name\"  }\n");
    row("an escaped name", R"({"mod\u0065l":"a"})", "a", R"({"mod\u0065l":"new/name"})");
    row("an escaped value", R"({"model":"a\u002Fb\"\\c"})", "a/b\"\\c", R"({"model":"new/name"})");
    row("nested ones are not it", R"({"metadata":{"model":"x"},"tools":[{"model":"y"}],"model":"a"})", "a",
        R"({"metadata":{"model":"x"},"tools":[{"model":"y"}],"model":"new/name"})");
    row("in a text", R"({"messages":[{"content":"\"model\":\"x\""}],"model":"a"})", "a",
        R"({"messages":[{"content":"\"model\":\"x\""}],"model":"new/name"})");
    row("not ASCII", R"({"q":"Möwe 🚢","model":"船"})", "船", R"({"q":"Möwe 🚢","model":"new/name"})");
    row("none", R"({"x":1})", "", R"({"x":1})");
    row("empty", R"({"model":""})", "", R"({"model":"new/name"})");
    row("another case is another member", R"({"Model":"x","model":"a"})", "a", R"({"Model":"x","model":"new/name"})");
    row("numbers and order stay", R"({"b":1.50,"a":1E2,"model":"a","t":0.7000})", "a",
        R"({"b":1.50,"a":1E2,"model":"new/name","t":0.7000})");
}

void TestBodyWalk::model()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, wanted);
    QCOMPARE(facts(json).model, model);
    QCOMPARE(renamed(json, "new/name"), wanted);
    QCOMPARE(renamed(json, model), json); // the same name: the same bytes, escapes and all
}

void TestBodyWalk::repeated_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("param"); // empty: allowed
    const auto row = [](const char *json, const char *param) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(param);
    };
    row(R"({"model":"a","model":"a"})", "model");
    row(R"({"model":"a","x":1,"mod\u0065l":"b"})", "model");
    row(R"({"stream":true,"model":"a","stream":false})", "stream");
    row(R"({"stream_options":null,"stream_options":{}})", "stream_options");
    row(R"({"store":false,"store":true})", "store");
    row(R"({"previous_response_id":null,"previous_response_id":"x"})", "previous_response_id");
    row(R"({"x":1,"x":2,"model":"a","metadata":{"model":"b"}})", "");
}

void TestBodyWalk::repeated()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, param);
    QByteArray body = tight(json);
    const auto walked = walkBody(body);
    QCOMPARE(bool(walked), param.isEmpty());
    if (!walked) {
        QCOMPARE(int(walked.error().code), int(ErrorCode::BadRequest));
        QCOMPARE(walked.error().param, param);
    }
}

void TestBodyWalk::mistakes_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"",
                             " ",
                             "[]",
                             "\"model\"",
                             "null",
                             "5",
                             "{",
                             "}",
                             "{\"model\"}",
                             "{\"model\":}",
                             "{\"model\":\"a\"",
                             "{\"model\":\"a\"}x",
                             "{\"model\":\"a\"} {}",
                             "{\"model\":\"a\"}]",
                             "{\"model\":\"a\",}",
                             "{\"model\" \"a\"}",
                             "{model:\"a\"}",
                             "{\"model\":5}",
                             "{\"model\":null}",
                             "{\"model\":[\"a\"]}",
                             "{\"model\":\"a\nb\"}",
                             "{\"model\":\"\\x\"}",
                             "{\"x\":[1,2,\"model\":\"a\"}",
                             "{\"model\":\"\xff\"}",
                             "{'model':'a'}",
                             "{\"x\":\"unended,\"model\":\"a\"}",
                             "{\"mod\\u00zzel\":\"a\"}"})
        QTest::newRow(QByteArray(json).simplified()) << QByteArray(json);
    QTest::newRow("a zero behind it") << QByteArray("{\"model\":\"a\"}\0", 14);
}

void TestBodyWalk::mistakes()
{
    QFETCH(QByteArray, json);
    QByteArray body = tight(json);
    const auto walked = walkBody(body);
    QVERIFY(!walked);
    QCOMPARE(int(walked.error().code), int(ErrorCode::BadRequest));
    QVERIFY(!walked.error().message.isEmpty());
    QCOMPARE(body, json);
}

void TestBodyWalk::cutAnywhere()
{
    const QByteArray json =
        R"({"messages":[{"role":"user","content":"a\u00e9\"b"}],"stream_options":{"include_usage":false},"model":"a"})";
    for (qsizetype i = 0; i < json.size(); ++i) {
        QByteArray body = tight(json.left(i));
        QVERIFY2(!walkBody(body), body);
    }
}

void TestBodyWalk::usage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *json, const char *wanted) {
        QTest::newRow(json) << QByteArray(json) << QByteArray(wanted);
    };
    row(R"({"model":"a","stream":true})", R"({"stream_options":{"include_usage":true},"model":"m","stream":true})");
    row(R"( {"stream":true,"model":"a"})", R"( {"stream_options":{"include_usage":true},"stream":true,"model":"m"})");
    row(R"({"model":"a","stream_options":null})", R"({"model":"m","stream_options":{"include_usage":true}})");
    row(R"({"model":"a","stream_options":{}})", R"({"model":"m","stream_options":{"include_usage":true}})");
    row(R"({"model":"a","stream_options":{ }})", R"({"model":"m","stream_options":{"include_usage":true }})");
    row(R"({"stream_options":{"a":1},"model":"a"})", R"({"stream_options":{"include_usage":true,"a":1},"model":"m"})");
    row(R"({"stream_options":{"include_usage":false},"model":"a"})",
        R"({"stream_options":{"include_usage":true},"model":"m"})");
    row(R"({"stream_options":{"include_usage" : null ,"b":{}},"model":"a"})",
        R"({"stream_options":{"include_usage" : true ,"b":{}},"model":"m"})");
    row(R"({"stream_options":{"x":{"include_usage":false}},"model":"a"})",
        R"({"stream_options":{"include_usage":true,"x":{"include_usage":false}},"model":"m"})");
    row(R"({"stream_options":{"include_usage":true},"model":"a"})",
        R"({"stream_options":{"include_usage":true},"model":"m"})");
    row(R"({"str\u0065am_options":{"include\u005fusage":false},"model":"a"})",
        R"({"str\u0065am_options":{"include\u005fusage":true},"model":"m"})");
}

void TestBodyWalk::usage()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, wanted);
    QCOMPARE(metered(json), wanted);
    // It is JSON with what was asked for, and walks as such.
    const BodyFacts after = facts(wanted);
    QVERIFY(after.includeUsage == IncludeUsage::True);
    QCOMPARE(after.model, QByteArray("m"));
    QVERIFY(QJsonDocument::fromJson(wanted).object()[u"stream_options"][u"include_usage"].toBool());
}

// The provider says what is wrong with it.
void TestBodyWalk::listForStreamOptions()
{
    QCOMPARE(metered(R"({"stream_options":[{"include_usage":false}],"model":"a"})"),
             QByteArray(R"({"stream_options":[{"include_usage":false}],"model":"m"})"));
    QCOMPARE(metered(R"({"stream_options":{"include_usage":[false]},"model":"a"})"),
             QByteArray(R"({"stream_options":{"include_usage":[false]},"model":"m"})"));
    QCOMPARE(metered(R"({"stream_options":{"include_usage":{}},"model":"a"})"),
             QByteArray(R"({"stream_options":{"include_usage":{}},"model":"m"})"));
}

void TestBodyWalk::everythingElseStays()
{
    // Whatever stands around it, in whatever notation, goes on as it came.
    const QByteArray around =
        R"({"z":[1.10,-0,1e5,"\u00e9\/","é"],"a":{"b":[[],{},[{}]]},  "t":true ,"model":"OLD","y":"}{][,:\\\""})";
    QCOMPARE(renamed(around, "new"), QByteArray(around).replace("\"OLD\"", "\"new\""));
    const QByteArray quoted = "\"q\\\"uote\\\\d\\n\"";
    QCOMPARE(renamed(around, "q\"uote\\d\n"), QByteArray(around).replace("\"OLD\"", quoted));
}

void TestBodyWalk::large()
{
    // 40 MB, deeper than any recursion would stand, and the model behind it all.
    const QByteArray text(40 * 1024 * 1024, 'x');
    const QByteArray deep = QByteArray(500, '[') + QByteArray(500, ']');
    const QByteArray json = "{\"deep\":" + deep + ",\"content\":\"" + text + "\",\"model\":\"a\"}";
    const QByteArray out = renamed(json, "other");
    QCOMPARE(out.size(), json.size() + 4);
    QVERIFY(out.endsWith("\",\"model\":\"other\"}"));
    QVERIFY(out.startsWith(json.left(2000)));
    // One that is nested without end is an answer, not a crash.
    QByteArray endless = "{\"x\":" + QByteArray(2'000'000, '[');
    QVERIFY(!walkBody(endless));
    QByteArray closed = "{\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ",\"model\":\"a\"}";
    const auto walked = walkBody(closed);
    QVERIFY(!walked || walked->model == "a");
}

void TestBodyWalk::sharedAndRawData()
{
    QByteArray body = "{\"model\":\"a\"}";
    const QByteArray other = body;
    QVERIFY(walkBody(body));
    QCOMPARE(other, body);
    static const char raw[] = "{\"model\":\"raw\"}";
    QByteArray view = QByteArray::fromRawData(raw, sizeof raw - 1);
    const auto walked = walkBody(view);
    QVERIFY(walked);
    QCOMPARE(walked->model, QByteArray("raw"));
    QCOMPARE(withModel(view, *walked, "b"), QByteArray("{\"model\":\"b\"}"));
}

void TestBodyWalk::strings()
{
    QCOMPARE(json::quoted("a\"b\\c\n\x01"), QByteArray("\"a\\\"b\\\\c\\n\\u0001\""));
    QCOMPARE(json::quoted("é/船"), QByteArray("\"é/船\""));
    QCOMPARE(json::quoted(""), QByteArray("\"\""));
}

QTEST_GUILESS_MAIN(TestBodyWalk)
#include "tst_bodywalk.moc"
