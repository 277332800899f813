// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/json/jsonreader.h"

#include <QTest>

using namespace station;

namespace {

/** Every member at the top, as "name=raw" with spaces between; what went wrong otherwise, as "path: message". */
QByteArray flat(const QByteArray &body)
{
    QByteArray text;
    json::Reader reader;
    const auto read = reader.read(body, [&text](json::Value root) {
        json::members(root, [&text](std::string_view name, json::Value value) {
            text += QByteArray(name.data(), qsizetype(name.size())) + '=' + json::raw(value) + ' ';
        });
    });
    return read ? text : read.error().param + ": error";
}

} // namespace

class TestJsonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesAsWritten_data();
    void carriesAsWritten();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void errorsNameThePath();
    void wholeNumbers_data();
    void wholeNumbers();
    void longTexts_data();
    void longTexts();
    void inPlace_data();
    void inPlace();
};

void TestJsonReader::longTexts_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray most(100'000, 'A');
    QTest::newRow("as it is") << most + "/+==" << most + "/+==";
    QTest::newRow("of other letters") << most + "\u00e4\u65e5" << most + "\u00e4\u65e5";
    QTest::newRow("an escape at its end") << most + R"(\")" << most + '"';
    QTest::newRow("an escape at its beginning") << R"(\n)" + most << '\n' + most;
}

/** They are read on a way of their own; what comes behind them is read all the same. */
void TestJsonReader::longTexts()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, expected);
    for (const QByteArray &behind : {QByteArray("}"), QByteArray(" \n, \"b\" : [1] }")}) {
        QList<QByteArray> texts;
        json::Reader reader;
        const auto read = reader.read("{\"a\":\"" + written + '"' + behind, [&](json::Value root) {
            json::members(root, [&](std::string_view name, json::Value value) {
                texts.append(name == "a" ? json::text(value) : json::raw(value));
            });
        });
        QVERIFY(read);
        QCOMPARE(texts.value(0), expected);
        QCOMPARE(texts.size(), behind.size() > 1 ? 2 : 1);
    }
    json::Reader reader;
    QVERIFY(!reader.read("{\"a\":\"" + written + "\x01\"}", [&](json::Value root) {
        json::members(root, [](std::string_view, json::Value value) { json::text(value); });
    }));
}

void TestJsonReader::inPlace_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("isView");
    const QByteArray most(100'000, 'A');
    QTest::newRow("long") << QByteArray() << most << most << true;
    QTest::newRow("long, behind a byte order mark") << QByteArray("\xEF\xBB\xBF") << most << most << true;
    QTest::newRow("an escape in it") << QByteArray() << most + R"(\")" << most + '"' << false;
    QTest::newRow("short") << QByteArray() << QByteArray("short") << QByteArray("short") << false;
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray() << false;
}

/** What has room behind its end is not copied, and neither is a long text in it. */
void TestJsonReader::inPlace()
{
    QFETCH(QByteArray, mark);
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, expected);
    QFETCH(bool, isView);
    for (const bool hasRoom : {true, false}) {
        QByteArray body = mark + "{\"a\":\"" + written + "\",\"b\":null}";
        if (hasRoom)
            body.reserve(body.size() + json::Reader::kPadding);
        else
            body.squeeze();
        QList<QByteArray> texts;
        json::Reader reader;
        const auto read = reader.readInPlace(body, [&](json::Value root) {
            json::members(root, [&](std::string_view, json::Value value) { texts.append(json::textIn(value, body)); });
        });
        QVERIFY(read);
        QCOMPARE(texts, QList<QByteArray>({expected, QByteArray()}));
        QCOMPARE(json::isPartOf(texts[0], body), isView && hasRoom);
        QVERIFY(!json::isPartOf(expected, body));
        QVERIFY(!reader.readInPlace(body.chopped(1), [](json::Value root) {
            json::members(root, [](std::string_view, json::Value value) { json::text(value); });
        }));
    }
}

void TestJsonReader::carriesAsWritten_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("order and digits") << QByteArray(R"({"z":1.50,"a":{"y":1e3,"b":-0.0},"l":[1 , 2]})")
                                      << QByteArray(R"(z=1.50 a={"y":1e3,"b":-0.0} l=[1 , 2] )");
    QTest::newRow("long numbers") << QByteArray(R"({"n":123456789012345678901234567890})")
                                  << QByteArray("n=123456789012345678901234567890 ");
    QTest::newRow("escapes") << QByteArray(R"({"\u0061":"\u00e4\n"})") << QByteArray(R"(a="\u00e4\n" )");
    QTest::newRow("space around") << QByteArray("\xEF\xBB\xBF { \"a\" : true }\n ") << QByteArray("a=true ");
    QTest::newRow("empty") << QByteArray("{}") << QByteArray();
}

void TestJsonReader::carriesAsWritten()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    QCOMPARE(flat(body), expected);
}

void TestJsonReader::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {"", " ", "{", "[]", "\"a\"", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1}}",
                             "{\"a\":1} x", "{\"a\":01}", "{\"a\":{\"b\":[1,]}}", "{\"a\":{b:1}}", "{\"a\":tru}",
                             "{\"a\":\"\\x\"}", "{\"a\":\"\xff\"}", "{\"a\":[1 2]}", "{\"a\":1,}", "{\"a\":NaN}"})
        QTest::newRow(body) << QByteArray(body);
    QTest::newRow("a zero byte behind a number") << QByteArray("{\"a\":8.3\0\0\1}", 12);
}

void TestJsonReader::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, body);
    QVERIFY2(flat(body).endsWith(": error"), flat(body).constData());
}

void TestJsonReader::errorsNameThePath()
{
    json::Reader reader;
    const auto read = reader.read(R"({"messages":[{"role":"user"},{"content":[{"text":7}]}]})", [](json::Value root) {
        json::members(root, [](std::string_view, json::Value messages) {
            json::elements(messages, [](json::Value message, size_t) {
                json::members(message, [](std::string_view name, json::Value value) {
                    if (name != "content")
                        return;
                    json::elements(value, [](json::Value part, size_t) {
                        json::members(part, [](std::string_view, json::Value text) { json::text(text); });
                    });
                });
            });
        });
    });
    QVERIFY(!read);
    QCOMPARE(read.error().param, QByteArray("messages[1].content[0].text"));
    QCOMPARE(read.error().code, ErrorCode::BadRequest);
}

void TestJsonReader::wholeNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("plain") << QByteArray("64000") << qint64(64000);
    QTest::newRow("with point") << QByteArray("1024.0") << qint64(1024);
    QTest::newRow("exponent") << QByteArray("1e3") << qint64(1000);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("text") << QByteArray("\"12\"") << qint64(-1);
    QTest::newRow("null") << QByteArray("null") << qint64(-2);
}

void TestJsonReader::wholeNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, expected);
    qint64 number = -1;
    json::Reader reader;
    const auto read = reader.read("{\"n\":" + text + '}', [&number](json::Value root) {
        json::members(root,
                      [&number](std::string_view, json::Value value) { number = json::integer(value).value_or(-2); });
    });
    QCOMPARE(bool(read), expected != -1);
    QCOMPARE(number, expected);
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
