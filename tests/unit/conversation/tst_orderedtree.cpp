// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/json/orderedtree.h"

#include <QTest>

using namespace station;

class TestOrderedTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asWritten();
    void inOrder_data();
    void inOrder();
    void manyMembers();
};

void TestOrderedTree::asWritten()
{
    const QByteArray json = R"({"z": [1.50, -0e1 , "a\u00e9\n", {}, [], null], "a\"b": true})";
    json::OrderedTree tree;
    const json::TreeNode *root = tree.parse(json);
    QVERIFY(root);
    QCOMPARE(tree.text(*root), QByteArray(R"({"z":[1.50,-0e1,"a\u00e9\n",{},[],null],"a\"b":true})"));
    QVERIFY(!tree.parse("{\"a\":"));
    QVERIFY(!tree.parse(QByteArray(300, '[') + QByteArray(300, ']')));
}

void TestOrderedTree::inOrder_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("ordered");
    const auto row = [](const char *name, const char *json, const char *model, const char *ordered) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(model) << QByteArray(ordered);
    };
    row("members", R"({"a":1,"b":2,"c":3})", R"({"c":0,"a":0,"b":0})", R"({"c":3,"a":1,"b":2})");
    row("new ones come last", R"({"x":1,"a":2,"y":3,"b":4})", R"({"b":0,"gone":0,"a":0})",
        R"({"b":4,"a":2,"x":1,"y":3})");
    row("within lists", R"([{"a":1.0,"b":2}])", R"([{"b":0,"a":0}])", R"([{"b":2,"a":1.0}])");
    row("lists of another length", R"([{"a":1,"b":2}])", R"([{"b":0,"a":0},1])", R"([{"a":1,"b":2}])");
    row("another kind", R"({"a":{"x":1,"y":2}})", R"({"a":"text"})", R"({"a":{"x":1,"y":2}})");
    row("a name twice", R"({"a":1,"b":2})", R"({"b":0,"b":0,"a":0})", R"({"b":2,"a":1})");
    row("no model", R"({"a": 1})", R"({"a")", R"({"a": 1})");
    row("empty", "{}", R"({"a":1})", "{}");
}

void TestOrderedTree::inOrder()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, model);
    QTEST(json::inOrderOf(json, model), "ordered");
}

/** A client's 400,000 members of its own, written behind those that are known: looked for one by one, not all each
 * time.
 */
void TestOrderedTree::manyMembers()
{
    QByteArray own;
    for (int i = 0; i < 400'000; ++i)
        own += "\"m" + QByteArray::number(i) + "\":1,";
    const QByteArray written = "{\"model\":\"a\",\"messages\":[]," + own.chopped(1) + '}';
    const QByteArray model = '{' + own + "\"messages\":[],\"model\":\"b\"}";
    QCOMPARE(json::inOrderOf(written, model), QByteArray('{' + own + "\"messages\":[],\"model\":\"a\"}"));
}

QTEST_APPLESS_MAIN(TestOrderedTree)
#include "tst_orderedtree.moc"
