// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace station;

/** The inspector in the window. */
class TestWindowRequests : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void inspectorByKeyboard();
    void inspectorInTheSmallWindow();
};

void TestWindowRequests::inspectorByKeyboard()
{
    visit(QStringLiteral("requests"));
    QTRY_VERIFY(item(QStringLiteral("requestSearch")));
    QQuickItem *search = item(QStringLiteral("requestSearch"));
    QTRY_VERIFY(search->hasActiveFocus());
    QQuickItem *list = item(QStringLiteral("requestList"));
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    type("client:claude-code haiku");
    QTRY_COMPARE(list->property("count").toInt(), 1);
    QTRY_COMPARE(item(QStringLiteral("found"))->property("text").toString(), QStringLiteral("1"));
    press(Qt::Key_Down);
    QTRY_VERIFY(m_desktop->requests()->detail()->isShown());
    QCOMPARE(m_desktop->requests()->detail()->title(), QStringLiteral("openai/gpt-oss-120b"));
    QTRY_VERIFY(item(QStringLiteral("requestBodies")));
    QTRY_VERIFY(item(item(QStringLiteral("requestBodies")), QStringLiteral("bodyLines"))->property("count").toInt()
                > 5);
    click(item(QStringLiteral("copyCurl")));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("curl 'http://127.0.0.1:")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("$TOKEN_STATION_API_KEY")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("gw-")));
    click(item(QStringLiteral("Translation")));
    QTRY_VERIFY(!item(QStringLiteral("requestBodies")));
    // What was only mapped is folded, and opens by the keyboard too.
    QTRY_VERIFY(item(QStringLiteral("mappedFold")));
    const auto mapped = [this] { return item(QStringLiteral("mappedFields"))->property("count").toInt(); };
    QCOMPARE(mapped(), 0);
    click(item(QStringLiteral("mappedFold")));
    QTRY_COMPARE(mapped(), 8);
    press(Qt::Key_Return);
    QTRY_COMPARE(mapped(), 0);

    // Sent again to another model, chosen by its name.
    click(item(QStringLiteral("sendAgain")));
    QTRY_VERIFY(item(QStringLiteral("modelSearch")) && item(QStringLiteral("modelSearch"))->hasActiveFocus());
    type("xai model-7");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestBody().contains("\"model\":\"xai/model-7"));

    // Words that say nothing are marked, with what is wrong with them and nothing else.
    click(search);
    press(Qt::Key_A, Qt::ControlModifier);
    type("client:nobody status:abc");
    QTRY_VERIFY(item(QStringLiteral("searchProblem")));
    QVERIFY(search->property("wrong").toBool());
    QTRY_COMPARE(list->property("count").toInt(), 0);
    QVERIFY(!item(QStringLiteral("nothingAction")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    QVERIFY(!search->property("wrong").toBool() && !item(QStringLiteral("searchProblem")));

    // A search without a hit says so; Escape takes it back.
    click(search);
    press(Qt::Key_A, Qt::ControlModifier);
    type("nobody:here");
    QTRY_COMPARE(list->property("count").toInt(), 0);
    press(Qt::Key_Escape);
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    click(item(QStringLiteral("Failed")));
    QTRY_VERIFY(list->property("count").toInt() > 0 && list->property("count").toInt() < 20);
    press(Qt::Key_Tab);
}

void TestWindowRequests::inspectorInTheSmallWindow()
{
    m_window->resize(1024, 640);
    visit(QStringLiteral("requests"));
    QTRY_VERIFY(item(QStringLiteral("requestList")));
    QQuickItem *list = item(QStringLiteral("requestList"));
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    // A row as wide as the window says who asked, too.
    const auto said = [list] {
        const QList<QQuickItem *> parts = itemsBelow(list);
        return std::any_of(parts.cbegin(), parts.cend(), [](const QQuickItem *part) {
            return part->isVisible() && part->property("text").toString().startsWith(QStringLiteral("asked for as"));
        });
    };
    QTRY_VERIFY(said());
    m_window->resize(1440, 900);
    QTRY_VERIFY(!said());
    m_window->resize(1024, 640);
    QTRY_VERIFY(said());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("closeInspector")));
    QVERIFY(!item(QStringLiteral("requestList")));
    QTRY_VERIFY(item(QStringLiteral("logBodies")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(item(QStringLiteral("requestList")));
    QVERIFY(!item(QStringLiteral("closeInspector")));
}

QTEST_MAIN(TestWindowRequests)
#include "tst_windowrequests.moc"
