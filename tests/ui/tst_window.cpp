// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/tray.h"
#include "tests/ui/windowtest.h"

#include <QAction>
#include <QElapsedTimer>
#include <QQmlProperty>
#include <QSignalSpy>
#include <QtTest>

using namespace station;

/** The window itself by keys and mouse: its places, the palette, the theme, closing and quitting, the tray. */
class TestWindow : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(is("helloFromTheFirstRun") ? QString() : QStringLiteral("busy")); }
    void cleanup() { close(); }

    void placesByKeyboard();
    void eachPlaceAfterEachOther_data();
    void eachPlaceAfterEachOther();
    void paletteByKeyboard();
    void shortcutSheet();
    void helloFromTheFirstRun();
    void quittingAsksForTheClients();
    void quittingAsksForWhatRuns();
    void portTaken();
    void themeSwitch();
    void closing();
    void trayLabels();
    void everyControlHasAName();
    void aTipNeedsAWindow();
    void aScrollMarkCanBeTaken();
    void aMenuStaysWithItsSelect();
};

void TestWindow::placesByKeyboard()
{
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("station"));
    visit(QStringLiteral("playground"));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
    visit(QStringLiteral("clients"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("copyBase"));
    visit(QStringLiteral("providers"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("providerSearch"));
    press(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("providers"));
    click(item(QStringLiteral("stop-station")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("station"));
}

// The engine remembers from the first place that is made how a name is found, for all that are made later.
void TestWindow::eachPlaceAfterEachOther_data()
{
    QTest::addColumn<QString>("first");
    for (const char *place :
         {"station", "models", "clients", "providers", "requests", "settings", "chat", "audio", "image", "video"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestWindow::eachPlaceAfterEachOther()
{
    static const QStringList tabs {QStringLiteral("chat"), QStringLiteral("audio"), QStringLiteral("image"),
                                   QStringLiteral("video")};
    const auto go = [this](const QString &place) {
        if (tabs.contains(place))
            QMetaObject::invokeMethod(m_window, "goPlayground", Q_ARG(int, int(tabs.indexOf(place))));
        else
            visit(place);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QVERIFY(m_window->activeFocusItem());
    };
    QFETCH(QString, first);
    go(first);
    for (const char *place :
         {"video", "image", "audio", "chat", "settings", "requests", "providers", "clients", "models", "station"})
        go(QString::fromLatin1(place));
}

void TestWindow::paletteByKeyboard()
{
    const auto open = [this] {
        QTRY_VERIFY(!item(QStringLiteral("paletteSearch")));
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(item(QStringLiteral("paletteSearch")) && item(QStringLiteral("paletteSearch"))->hasActiveFocus());
    };
    open();
    type("prov");
    QCOMPARE(m_desktop->palette()->index(0).data(PaletteModel::NameRole).toString(), QStringLiteral("Providers"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_window->property("place").toString(), QStringLiteral("providers"));
    // The letters of a model, with what lies between them left out.
    open();
    type("grqmod77");
    QCOMPARE(m_desktop->palette()->index(0).data(PaletteModel::NameRole).toString(), QStringLiteral("groq/model-77"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QCOMPARE(m_desktop->chat()->model(), QStringLiteral("groq/model-77"));
    open();
    type("video");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("tab-3")) && item(QStringLiteral("tab-3"))->property("here").toBool());
    open();
    type("usage");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_window->property("place").toString(), QStringLiteral("station"));
    QTRY_VERIFY(m_desktop->usage()->isOpen());
    m_desktop->usage()->setOpen(false);
    open();
    type("theme night");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->appearance()->choice(), QStringLiteral("night"));
    open();
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("paletteSearch")));
}

void TestWindow::shortcutSheet()
{
    press(Qt::Key_F1);
    QTRY_VERIFY(item(QStringLiteral("closeSheet")));
    QTRY_VERIFY(item(QStringLiteral("closeSheet"))->hasActiveFocus());
    press(Qt::Key_Return);
    QTRY_VERIFY(!item(QStringLiteral("closeSheet")));
    press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("settings"));
}

void TestWindow::helloFromTheFirstRun()
{
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("Good day")) + "data: [DONE]\n\n");
    QTRY_VERIFY(item(QStringLiteral("firstProvider")));
    // All of it by keyboard: the provider, its key, the greeting, the way on.
    item(QStringLiteral("firstProvider"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QTRY_COMPARE(m_window->activeFocusItem()->objectName(), QStringLiteral("key"));
    type("gsk_secret-of-the-test");
    QTRY_COMPARE(m_desktop->firstRun()->provider(), QStringLiteral("groq"));
    QCOMPARE(m_window->activeFocusItem()->objectName(), QStringLiteral("key"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_keys.value("groq"), QByteArray("gsk_secret-of-the-test"));
    QTRY_VERIFY(m_desktop->firstRun()->keyWords().endsWith(QStringLiteral("answered in 0.41 s")));
    QString where;
    QVERIFY2(!anyPropertyHolds(m_window, QStringLiteral("secret-of-the-test"), &where), qPrintable(where));
    for (int i = 0; i < 10 && m_window->activeFocusItem()->objectName() != QStringLiteral("helloPrompt"); ++i)
        press(Qt::Key_Tab);
    QCOMPARE(m_window->activeFocusItem()->objectName(), QStringLiteral("helloPrompt"));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_desktop->firstRun()->answered());
    QTRY_COMPARE(item(QStringLiteral("helloAnswerText"))->property("text").toString(), QStringLiteral("Good day"));
    for (int i = 0; i < 10 && m_window->activeFocusItem()->objectName() != QStringLiteral("helloGoOn"); ++i)
        press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QCOMPARE(m_desktop->chat()->model(), QStringLiteral("demo/hello"));
    QVERIFY(m_desktop->chat()->simulated());
    visit(QStringLiteral("station"));
    QTRY_VERIFY(item(QStringLiteral("firstAway")));
    item(QStringLiteral("firstAway"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_VERIFY(!item(QStringLiteral("firstAway")));
    QVERIFY(!m_desktop->firstRun()->shown());
}

void TestWindow::quittingAsksForTheClients()
{
    QSignalSpy quits(m_desktop.get(), &Desktop::quitRequested);
    ClientControl *codex = m_desktop->codex();
    codex->refresh();
    codex->setKeepLogin(true);
    codex->apply();
    QTRY_VERIFY2(codex->setUp(), qPrintable(codex->result()));
    m_desktop->quit();
    QCOMPARE(quits.count(), 0);
    QObject *question = m_window->findChild<QObject *>(QStringLiteral("quitAsk"));
    QVERIFY(question);
    QTRY_VERIFY(question->property("opened").toBool());
    QVERIFY(question->property("title").toString().endsWith(QStringLiteral(" Codex")));
    // What it says stands on a ground of its own, and all of it.
    const auto *ground = question->property("background").value<QQuickItem *>();
    const auto *words = question->property("contentItem").value<QQuickItem *>();
    QVERIFY(ground && words && words->height() > 60);
    QVERIFY(ground->height() >= words->height() + 2 * question->property("padding").toReal());
    press(Qt::Key_Escape); // unanswered: nothing happens
    QTRY_VERIFY(!question->property("visible").toBool());
    QCOMPARE(quits.count(), 0);
    QVERIFY(codex->setUp());

    m_desktop->quit();
    QTRY_VERIFY(question->property("opened").toBool());
    QMetaObject::invokeMethod(question, "refused");
    QTRY_COMPARE(quits.count(), 1);
    QVERIFY(!QFile::exists(m_backend->clientSettings(ClientKind::Codex)));
    QVERIFY(!m_backend->m_stays);

    // What the person decided once holds: a gateway that goes on anyway needs no question.
    codex->setKeepLogin(true);
    codex->apply();
    QTRY_VERIFY(codex->setUp());
    m_desktop->quitInBackground();
    QVERIFY(m_backend->m_stays);
    m_desktop->quit();
    QCOMPARE(quits.count(), 3);
    codex->undo();
    QTRY_VERIFY(!codex->canUndo());
}

void TestWindow::quittingAsksForWhatRuns()
{
    QSignalSpy quits(m_desktop.get(), &Desktop::quitRequested);
    LiveExchange exchange;
    exchange.id = 900'001;
    exchange.state = LiveState::Streaming;
    exchange.row = FakeBackend::row("groq", "model-1", m_backend->m_now, 10, 0);
    m_backend->send({exchange});
    const int running = m_desktop->board()->running();
    QVERIFY(running > 0);
    QObject *question = m_window->findChild<QObject *>(QStringLiteral("cutAsk"));
    QVERIFY(question);
    press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(question->property("opened").toBool());
    QVERIFY(question->property("title").toString().startsWith(QString::number(running)));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!question->property("visible").toBool());
    QCOMPARE(quits.count(), 0);
    press(Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(question->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_COMPARE(quits.count(), 1);
}

void TestWindow::portTaken()
{
    QVERIFY(m_desktop->chat()->hindrance().isEmpty());
    m_backend->m_gateway = {GatewayState::PortTaken, QStringLiteral("127.0.0.1"), 8787, QStringLiteral("by node")};
    Q_EMIT m_backend->gatewayChanged();
    QQuickItem *freePort = nullptr;
    QTRY_VERIFY((freePort = item(QStringLiteral("freePort"))) != nullptr);
    // Draws a frame, so that everything has its place.
    QVERIFY(!m_window->grabWindow().isNull());
    click(freePort);
    QCOMPARE(m_backend->m_freePorts, 1);
    click(item(QStringLiteral("tryAgain")));
    QCOMPARE(m_backend->m_retries, 1);
    QVERIFY(!m_desktop->chat()->hindrance().isEmpty());
    QVERIFY(!m_desktop->chat()->send(QStringLiteral("x")));
    m_backend->m_gateway = {GatewayState::Listening, QStringLiteral("127.0.0.1"), 8788, {}};
    Q_EMIT m_backend->gatewayChanged();
    QTRY_VERIFY(!item(QStringLiteral("freePort")));
    QCOMPARE(m_desktop->gateway()->baseUrl(), QStringLiteral("http://127.0.0.1:8788/v1"));
}

void TestWindow::themeSwitch()
{
    m_desktop->appearance()->setChoice(QStringLiteral("day"));
    const QColor day = m_window->color();
    click(item(QStringLiteral("themeSwitch")));
    QCOMPARE(m_desktop->appearance()->choice(), QStringLiteral("night"));
    QTRY_VERIFY(m_window->color() != day);
    QCOMPARE(m_window->color(), QColor(QStringLiteral("#0B0C0E")));
    QCOMPARE(m_settings->value(QStringLiteral("appearance/theme")).toString(), QStringLiteral("night"));
}

void TestWindow::closing()
{
    QSignalSpy quits(m_desktop.get(), &Desktop::quitRequested);
    // Without a tray, closing quits.
    m_window->close();
    QCOMPARE(quits.count(), 1);
    m_window->show();
    m_desktop->setHasTray(true);
    m_window->close();
    QObject *ask = m_window->findChild<QObject *>(QStringLiteral("closeAsk"));
    QVERIFY(ask);
    QTRY_VERIFY(ask->property("opened").toBool());
    // Leaving the question unanswered changes nothing.
    press(Qt::Key_Escape);
    QTRY_VERIFY(!ask->property("visible").toBool());
    QVERIFY(m_window->isVisible());
    QCOMPARE(quits.count(), 1);
    m_window->close();
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_desktop->closeChoice(), QStringLiteral("keep"));
    Q_EMIT m_desktop->showRequested();
    QTRY_VERIFY(m_window->isVisible());
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(quits.count(), 1);
}

void TestWindow::trayLabels()
{
    Tray tray(*m_desktop);
    const QList<QAction *> actions = tray.menu().actions();
    QTRY_COMPARE(actions[0]->text(), QStringLiteral("\u22484.5B tokens today"));
    QVERIFY(actions[1]->text().contains(QStringLiteral(" + \u2248 $203.60, 380M tokens unpriced")));
    QTRY_COMPARE(actions[2]->text(), QStringLiteral("OpenAI: 1.2B tokens"));
    QSignalSpy changes(actions[0], &QAction::changed);
    LiveExchange exchange;
    exchange.id = 1;
    exchange.state = LiveState::Streaming;
    exchange.row = FakeBackend::row("groq", "m", m_backend->m_now, 1, 0);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 1500) {
        exchange.outputSoFar += 10'000'000;
        m_backend->send({exchange});
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    // In place: the same actions, told at most once a second.
    QCOMPARE(tray.menu().actions(), actions);
    QVERIFY2(changes.count() >= 1 && changes.count() <= 2, QByteArray::number(changes.count()).constData());
    QVERIFY(tray.meter().running);
    m_backend->m_gateway.state = GatewayState::Stopped;
    Q_EMIT m_backend->gatewayChanged();
    QTRY_VERIFY(tray.meter().off);
    const auto gateway = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text().startsWith(QStringLiteral("Gateway off"));
    });
    QVERIFY(gateway != actions.end() && !(*gateway)->isChecked());
    (*gateway)->trigger();
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Listening);
    exchange.state = LiveState::Done;
    m_backend->send({exchange}); // what runs would be asked for
    QCOMPARE(m_desktop->board()->running(), 0);
    QSignalSpy quits(m_desktop.get(), &Desktop::quitRequested);
    actions.last()->trigger();
    QCOMPARE(quits.count(), 1);
}

void TestWindow::everyControlHasAName()
{
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5}) {
        press(key, Qt::ControlModifier);
        const QList<QQuickItem *> items = itemsBelow(m_window->contentItem());
        int seen = 0;
        for (QQuickItem *candidate : items) {
            if (!candidate->isVisible() || !candidate->activeFocusOnTab())
                continue;
            ++seen;
            const QQmlProperty name(candidate, QStringLiteral("Accessible.name"), qmlContext(candidate));
            QVERIFY2(!name.read().toString().isEmpty(),
                     qPrintable(QString::fromLatin1(candidate->metaObject()->className()) + candidate->objectName()));
        }
        QVERIFY(seen >= 4);
    }
}

// A row that a list lets go lives on for a moment without a window; a tip that opened there warned.
void TestWindow::aTipNeedsAWindow()
{
    QQuickItem *button = make("Btn { x: 300; y: 300; text: 'Copy'; tip: 'Copies the whole answer' }");
    QVERIFY(button);
    const auto tip = [&]() -> QObject * {
        for (QObject *child : button->findChildren<QObject *>()) {
            if (child->property("text").toString() == QStringLiteral("Copies the whole answer")
                && child->inherits("QQuickToolTip"))
                return child;
        }
        return nullptr;
    };
    const QPoint inside = button->mapToScene(QPointF(button->width() / 2, button->height() / 2)).toPoint();
    QTest::mouseMove(m_window, inside);
    QTRY_VERIFY(tip() && tip()->property("opened").toBool());
    QTest::mouseMove(m_window, QPoint(2, 2));
    QTRY_VERIFY(!tip());

    // Between leaving its list and the next frame the row still believes in the mouse.
    button->setParentItem(nullptr);
    QHoverEvent entered(QEvent::HoverEnter, QPointF(4, 4), QPointF(4, 4), QPointF(-1, -1));
    QCoreApplication::sendEvent(button, &entered);
    QVERIFY(tip());
    const auto waits = [&] {
        const auto parts = tip()->findChildren<QObject *>();
        return std::any_of(parts.cbegin(), parts.cend(),
                           [](const QObject *part) { return part->property("running").toBool(); });
    };
    QVERIFY(waits());
    QTRY_VERIFY(!waits());
    QVERIFY(!tip()->property("visible").toBool());
}

// However long a list is.
void TestWindow::aScrollMarkCanBeTaken()
{
    QQuickItem *mark = make("ScrollMark { orientation: Qt.Vertical; height: 400; size: 0.001; position: 0.999 }");
    QVERIFY(mark);
    auto *part = mark->property("contentItem").value<QQuickItem *>();
    QVERIFY(part);
    QTRY_VERIFY(part->height() >= 20);
    QVERIFY(part->y() + part->height() <= 400);
    mark->setHeight(30);
    QTRY_VERIFY(part->height() >= 18 && part->height() <= 30);
}

// A menu that is wider than its select grows into the window.
void TestWindow::aMenuStaysWithItsSelect()
{
    for (const bool right : {false, true}) {
        QQuickItem *select = make("Select { y: 300; label: 'One'; model: [{ id: 'a', name: 'A' }]; value: 'a' }");
        QVERIFY(select);
        select->setX(right ? m_window->width() - select->width() - 20 : 400);
        auto *popup = select->property("popup").value<QObject *>();
        QVERIFY(popup);
        click(select);
        QTRY_VERIFY(popup->property("opened").toBool());
        const double width = popup->property("width").toDouble();
        QVERIFY(width > select->width());
        QCOMPARE(popup->property("x").toDouble(), right ? select->width() - width : 0);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!popup->property("visible").toBool());
    }
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
