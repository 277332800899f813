// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/responserequest.h"

#include <QtTest>

using namespace station;

class tst_ResponseRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inputAsItems_data();
    void inputAsItems();
    void history_data();
    void history();
    void itemsAreListed();
    void aWrongListIsRefused();
};

void tst_ResponseRequest::inputAsItems_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("items");
    QTest::newRow("text") << QByteArray(R"({"input":"say \"hi\""})")
                          << QByteArray(R"([{"type":"message","role":"user","content":"say \"hi\""}])");
    QTest::newRow("items") << QByteArray(R"({"input": [ {"b":1.0,"a":2} ] })") << QByteArray(R"([ {"b":1.0,"a":2} ])");
    QTest::newRow("none") << QByteArray(R"({"model":"m"})") << QByteArray("[]");
    QTest::newRow("null") << QByteArray(R"({"input":null})") << QByteArray("[]");
    QTest::newRow("neither") << QByteArray(R"({"input":5})") << QByteArray();
}

void tst_ResponseRequest::inputAsItems()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, items);
    const auto read = inputItems(request);
    QCOMPARE(bool(read), !items.isEmpty());
    if (read)
        QCOMPARE(*read, items);
    else
        QCOMPARE(read.error().param, QByteArray("input"));
}

void tst_ResponseRequest::history_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("history");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << QByteArray(R"({"z":1.50, "previous_response_id":"r","input":"b","model":"m"})")
                          << QByteArray(R"({"a":1})")
                          << QByteArray(R"({"z":1.50,"input":[{"a":1},{"type":"message","role":"user",)"
                                        R"("content":"b"}],"model":"m"})");
    QTest::newRow("nothing new") << QByteArray(R"({"input":[],"previous_response_id":"r"})") << QByteArray(R"({"a":1})")
                                 << QByteArray(R"({"input":[{"a":1}]})");
    QTest::newRow("nothing before") << QByteArray(R"({"input":[2]})") << QByteArray() << QByteArray(R"({"input":[2]})");
}

void tst_ResponseRequest::history()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, history);
    QFETCH(QByteArray, expected);
    const auto read = withHistory(request, history);
    QVERIFY(read);
    QCOMPARE(*read, expected);
}

void tst_ResponseRequest::itemsAreListed()
{
    const QByteArray input = R"([{"role":"user"},{"id":"msg_9","role":"assistant"},{}])";
    const auto newestFirst = inputItemList("resp_7", input, {});
    QVERIFY(newestFirst);
    QCOMPARE(*newestFirst,
             QByteArray(R"({"object":"list","data":[{"id":"item_7_2"},{"id":"msg_9","role":"assistant"},)"
                        R"({"id":"item_7_0","role":"user"}],"first_id":"item_7_2","last_id":"item_7_0",)"
                        R"("has_more":false})"));
    const auto page = inputItemList("resp_7", input, "order=asc&limit=1&after=item_7_0");
    QVERIFY(page);
    QCOMPARE(*page,
             QByteArray(R"({"object":"list","data":[{"id":"msg_9","role":"assistant"}],"first_id":"msg_9",)"
                        R"("last_id":"msg_9","has_more":true})"));
    const auto none = inputItemList("resp_7", "[]", {});
    QVERIFY(none);
    QCOMPARE(*none, QByteArray(R"({"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false})"));
}

void tst_ResponseRequest::aWrongListIsRefused()
{
    for (const auto &[query, param] : {std::pair("limit=0", "limit"), std::pair("limit=101", "limit"),
                                       std::pair("limit=x", "limit"), std::pair("after=nobody", "after")}) {
        const auto list = inputItemList("resp_7", R"([{"role":"user"}])", query);
        QVERIFY(!list);
        QCOMPARE(list.error().param, QByteArray(param));
    }
}

QTEST_APPLESS_MAIN(tst_ResponseRequest)
#include "tst_responserequest.moc"
