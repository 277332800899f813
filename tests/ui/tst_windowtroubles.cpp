// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QtTest>

using namespace station;

/** What the window says where something does not run, and what it offers; and of what runs without being set up. */
class TestWindowTroubles : public WindowTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(is("aServerThatWasFound") ? QString() : QStringLiteral("busy")); }
    void cleanup() { close(); }

    void aConfigurationThatIsNotValid();
    void aLedgerThatIsNotWritten();
    void withoutAGateway();
    void aServerThatWasFound();
};

void TestWindowTroubles::aConfigurationThatIsNotValid()
{
    QVERIFY(!item(QStringLiteral("bannerSettings")));
    m_backend->m_gateway.configProblem = QStringLiteral("config.json, line 3: a comma is missing");
    Q_EMIT m_backend->gatewayChanged();
    QTRY_VERIFY(item(QStringLiteral("bannerSettings")));
    QCOMPARE(m_desktop->gateway()->bannerText(), m_backend->m_gateway.configProblem);
    QVERIFY(m_desktop->gateway()->bannerTitle().contains(QStringLiteral("config.json")));
    // It goes on with the last good one.
    QVERIFY(m_desktop->chat()->hindrance().isEmpty());
    QVERIFY(!item(QStringLiteral("tryAgain")) && !item(QStringLiteral("startAgain")));
    click(item(QStringLiteral("bannerSettings")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("settings"));
    m_backend->m_gateway.configProblem.clear();
    Q_EMIT m_backend->gatewayChanged();
    QTRY_VERIFY(m_desktop->gateway()->bannerTitle().isEmpty());
}

void TestWindowTroubles::aLedgerThatIsNotWritten()
{
    const auto system = [this] { return m_desktop->board()->system(); };
    const QString before = system();
    QVERIFY(!before.isEmpty());
    m_backend->m_gateway.ledgerProblem =
        QStringLiteral("The disk that holds ledger.sqlite is full. Free some space on it.");
    Q_EMIT m_backend->gatewayChanged();
    QTRY_COMPARE(system(), QStringLiteral("LEDGER NOT WRITTEN"));
    QVERIFY(m_desktop->gateway()->bannerText().startsWith(m_backend->m_gateway.ledgerProblem));
    QVERIFY(m_desktop->gateway()->bannerText().contains(QStringLiteral("wait in memory")));
    m_backend->m_gateway.ledgerProblem.clear();
    Q_EMIT m_backend->gatewayChanged();
    QTRY_COMPARE(system(), before);
}

void TestWindowTroubles::withoutAGateway()
{
    m_backend->dropAll();
    m_backend->stopGateway();
    for (const char *place : {"providers", "models"}) {
        visit(QString::fromLatin1(place));
        QQuickItem *start = nullptr;
        QTRY_VERIFY((start = item(QStringLiteral("nothingAction"))) != nullptr);
        QCOMPARE(start->property("text").toString(), QStringLiteral("Start the gateway"));
        start->forceActiveFocus();
        press(Qt::Key_Space);
        QTRY_COMPARE(m_backend->m_gateway.state, GatewayState::Listening);
        QTRY_VERIFY(!item(QStringLiteral("startAgain")));
        m_backend->stopGateway();
        QTRY_VERIFY(item(QStringLiteral("startAgain")));
    }
}

void TestWindowTroubles::aServerThatWasFound()
{
    const auto spoken = [this] {
        const BoardModel *lines = m_desktop->board()->lines();
        for (int i = 0; i < lines->rowCount(); ++i) {
            if (lines->index(i, 0).data(BoardModel::NameRole).toString() == QStringLiteral("Ollama"))
                return lines->index(i, 0).data(BoardModel::SpokenRole).toString();
        }
        return QString();
    };
    QTRY_VERIFY(spoken().endsWith(QStringLiteral("found here")));
    visit(QStringLiteral("providers"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-ollama"))) != nullptr);
    QCOMPARE(card->property("lamp").toString(), QStringLiteral("open"));
    QQuickItem *test = item(card, QStringLiteral("test"));
    QVERIFY(test);
    QCOMPARE(test->property("hindrance").toString(), QString());
    test->forceActiveFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(m_backend->m_tested, QByteArrayList {"ollama"});
    // A server that wants a key can be given one.
    QVERIFY(!item(card, QStringLiteral("secret-0")));
    QQuickItem *add = item(card, QStringLiteral("replace"));
    QVERIFY(add);
    QCOMPARE(add->property("text").toString(), QStringLiteral("Add a key"));
    add->forceActiveFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextInput"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(item(card, QStringLiteral("test")));
    // One that is not there asks for nothing.
    m_backend->provider("lmstudio").state = ProviderState::NoKey;
    Q_EMIT m_backend->providersChanged();
    QQuickItem *other = item(QStringLiteral("card-lmstudio"));
    QVERIFY(other);
    QCOMPARE(other->property("word").toString(), QStringLiteral("Not set up"));
    QVERIFY(!other->property("entering").toBool());
    QVERIFY(!item(other, QStringLiteral("test"))->property("hindrance").toString().isEmpty());
}

QTEST_MAIN(TestWindowTroubles)
#include "tst_windowtroubles.moc"
