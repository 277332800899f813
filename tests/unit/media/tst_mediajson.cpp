// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/mediajson.h"

#include "gateway/media/formreader.h"
#include "providers/media/formwriter.h"

#include <QTest>

using namespace station;

class TestMediaJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void laysOver_data();
    void laysOver();
    void laysOverLongTexts();
    void decodesIntoForms_data();
    void decodesIntoForms();
};

void TestMediaJson::laysOver_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("over");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *json, const char *over, const char *expected) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(over) << QByteArray(expected);
    };
    row("nothing", R"({"a":1})", "", R"({"a":1})");
    row("an empty object", R"({"a":1})", "{}", R"({"a":1})");
    row("no object", R"({"a":1})", "[1]", R"({"a":1})");
    row("another member", R"({"a":1})", R"({"b":[1,{"c":2}]})", R"({"a":1,"b":[1,{"c":2}]})");
    row("into an empty one", R"({})", R"({"b":true,"c":null})", R"({"b":true,"c":null})");
    row("in its place", R"({"a":"}","b":"x","c":1.50})", R"({"b":1e3})", R"({"a":"}","b":1e3,"c":1.50})");
    row("several", R"({"a":1,"b":[2],"c":{"d":3}})", R"({"e":4,"c":5,"a":"longer than it was"})",
        R"({"a":"longer than it was","b":[2],"c":5,"e":4})");
    row("within an object", R"({"p":{"a":1,"b":2},"z":0})", R"({"p":{"b":"}","c":3},"y":1})",
        R"({"p":{"a":1,"b":"}","c":3},"z":0,"y":1})");
    row("within an empty object", R"({"p":{}})", R"({"p":{"c":3}})", R"({"p":{"c":3}})");
    row("further within as a whole", R"({"p":{"q":{"a":1}}})", R"({"p":{"q":{"b":2}}})", R"({"p":{"q":{"b":2}}})");
    row("an object in place of a text", R"({"p":"x"})", R"({"p":{"a":1}})", R"({"p":{"a":1}})");
    row("never the model", R"({"model":"m","p":{"model":"n"}})", R"({"model":"x","model_name":"y","p":{"model":"z"}})",
        R"({"model":"m","p":{"model":"z"}})");
    row("names with escapes", R"({"a\"b":1})", R"({"a\"b":2,"c\\":3})", R"({"a\"b":2,"c\\":3})");
}

void TestMediaJson::laysOver()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, over);
    QFETCH(QByteArray, expected);
    mediajson::layOver(json, over);
    QCOMPARE(json, expected);
}

void TestMediaJson::laysOverLongTexts()
{
    const QByteArray picture(3'000'000, 'A');
    QByteArray json = R"({"input":{"image":")" + picture + R"(","prompt":"x"},"n":1})";
    mediajson::layOver(json, R"({"n":2,"input":{"prompt":"y","template":"z"}})");
    QCOMPARE(json, R"({"input":{"image":")" + picture + R"(","prompt":"y","template":"z"},"n":2})");
}

void TestMediaJson::decodesIntoForms_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("lineLength"); ///< 0: all on one
    for (const qsizetype size : {0, 1, 2, 3, 49'151, 49'152, 49'153, 200'000}) {
        QTest::addRow("%d bytes", int(size)) << size << 0;
        QTest::addRow("%d bytes in lines", int(size)) << size << 77;
    }
}

void TestMediaJson::decodesIntoForms()
{
    QFETCH(qsizetype, size);
    QFETCH(int, lineLength);
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 31 % 251);
    QByteArray base64 = bytes.toBase64();
    for (qsizetype at = lineLength; lineLength && at < base64.size(); at += lineLength)
        base64.insert(at, "\r\n");
    FormWriter writer(0);
    writer.base64File("frame", "a.png", "image/png", base64);
    writer.field("behind", "it");
    const QByteArray type = writer.contentType();
    const QByteArray body = writer.take();
    const auto form = Form::read(body, type);
    QVERIFY(form);
    QCOMPARE(form->fields().at(0).value.toByteArray(), bytes);
    QCOMPARE(form->text("behind"), QByteArray("it"));
}

QTEST_GUILESS_MAIN(TestMediaJson)
#include "tst_mediajson.moc"
