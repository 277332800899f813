// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tray as a panel sees it, on a bus of the test's own.
#include "app/desktop.h"
#include "app/tray/tray.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/traywatcher.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QtTest>

using namespace station;

class TestTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void registersAndSaysWhatItIs();
    void menuActs();
    void labelsChangeInPlace();

private:
    QVariant property(const char *name) const;
    /** Asked over a connection of its own, as a panel does; the tray's side is answered by this thread meanwhile. */
    QDBusMessage ask(const QString &path, const QString &interface, const QString &method,
                     const QVariantList &arguments);
    /** Menu entries: text → id. */
    QMap<QString, int> menu();

    QTemporaryDir m_home;
    QThread m_thread;
    TrayWatcher *m_watcher = nullptr;
    std::unique_ptr<QDBusConnection> m_panel;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<Tray> m_tray;
    QString m_item;
    QString m_menuPath;
};

void TestTray::initTestCase()
{
    if (!QDBusConnection::sessionBus().isConnected())
        QSKIP("there is no session bus");
    m_settings = std::make_unique<QSettings>(m_home.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<FakeBackend>();
    m_backend->play(QStringLiteral("busy"));
    m_desktop = std::make_unique<Desktop>(*m_backend, *m_settings, [this] { return m_backend->m_now; });
    m_panel = std::make_unique<QDBusConnection>(
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("panel")));
}

void TestTray::cleanupTestCase()
{
    m_tray.reset();
    m_desktop.reset();
    m_thread.quit();
    m_thread.wait();
}

QDBusMessage TestTray::ask(const QString &path, const QString &interface, const QString &method,
                           const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_item, path, interface, method);
    call.setArguments(arguments);
    QDBusPendingCallWatcher waiting(m_panel->asyncCall(call, 5000));
    QSignalSpy done(&waiting, &QDBusPendingCallWatcher::finished);
    if (!waiting.isFinished())
        done.wait(6000);
    return waiting.reply();
}

QVariant TestTray::property(const char *name) const
{
    const QDBusMessage reply = const_cast<TestTray *>(this)->ask(
        QStringLiteral("/StatusNotifierItem"), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
        {QStringLiteral("org.kde.StatusNotifierItem"), QLatin1String(name)});
    return reply.arguments().isEmpty() ? QVariant() : reply.arguments().first().value<QDBusVariant>().variant();
}

QMap<QString, int> TestTray::menu()
{
    ask(m_menuPath, QStringLiteral("com.canonical.dbusmenu"), QStringLiteral("AboutToShow"), {0});
    const QDBusMessage reply =
        ask(m_menuPath, QStringLiteral("com.canonical.dbusmenu"), QStringLiteral("GetLayout"), {0, -1, QStringList()});
    QMap<QString, int> entries;
    if (reply.arguments().size() < 2)
        return entries;
    const auto layout = reply.arguments().at(1).value<QDBusArgument>();
    int root = 0;
    QVariantMap properties;
    layout.beginStructure();
    layout >> root >> properties;
    layout.beginArray();
    while (!layout.atEnd()) {
        QDBusVariant child;
        layout >> child;
        const auto inner = child.variant().value<QDBusArgument>();
        int id = 0;
        QVariantMap values;
        inner.beginStructure();
        inner >> id >> values;
        inner.endStructure();
        entries.insert(values.value(QStringLiteral("label")).toString().remove(QLatin1Char('_')), id);
    }
    layout.endArray();
    layout.endStructure();
    return entries;
}

void TestTray::registersAndSaysWhatItIs()
{
    m_watcher = new TrayWatcher;
    m_watcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    m_thread.start();
    bool ready = false;
    QMetaObject::invokeMethod(
        m_watcher,
        [this] {
            auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("watcher"));
            return bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), m_watcher,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties)
                && bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
        },
        Qt::BlockingQueuedConnection, &ready);
    QVERIFY(ready);
    m_tray = std::make_unique<Tray>(*m_desktop);
    QVERIFY(m_tray->isShown());
    QTRY_COMPARE(m_watcher->items().size(), 1);
    m_item = m_watcher->items().first();
    QVERIFY(!property("Id").toString().isEmpty());
    QCOMPARE(property("Status").toString(), QStringLiteral("Active"));
    QTRY_VERIFY(property("ToolTip").isValid());
    m_menuPath = property("Menu").value<QDBusObjectPath>().path();
    QVERIFY(m_menuPath.size() > 1);
    // The meter is drawn, not named: panels get its pixels.
    const auto icons = property("IconPixmap").value<QDBusArgument>();
    icons.beginArray();
    int sizes = 0;
    while (!icons.atEnd()) {
        int width = 0;
        int height = 0;
        QByteArray pixels;
        icons.beginStructure();
        icons >> width >> height >> pixels;
        icons.endStructure();
        QCOMPARE(pixels.size(), width * height * 4);
        QVERIFY(pixels.count('\0') < pixels.size());
        ++sizes;
    }
    icons.endArray();
    QVERIFY(sizes >= 1);
}

void TestTray::menuActs()
{
    QTRY_VERIFY(menu().contains(QStringLiteral("\u22484.5B tokens today")));
    const QMap<QString, int> entries = menu();
    for (const char *wanted : {"OpenAI: 1.2B tokens", "Copy base URL", "Set up Claude Code…", "Set up Codex…",
                               "Open Token Station", "Quit", "Gateway on, 127.0.0.1:8787"})
        QVERIFY2(entries.contains(QString::fromUtf8(wanted)), qPrintable(entries.keys().join(u'|')));
    const auto press = [this, &entries](const char *name) {
        ask(m_menuPath, QStringLiteral("com.canonical.dbusmenu"), QStringLiteral("Event"),
            {entries.value(QString::fromUtf8(name)), QStringLiteral("clicked"),
             QVariant::fromValue(QDBusVariant(QString())), uint(0)});
    };
    QSignalSpy shown(m_desktop.get(), &Desktop::showRequested);
    press("Open Token Station");
    QTRY_COMPARE(shown.count(), 1);
    QSignalSpy place(m_desktop.get(), &Desktop::placeRequested);
    press("Set up Codex…");
    QTRY_COMPARE(place.count(), 1);
    QSignalSpy quits(m_desktop.get(), &Desktop::quitRequested);
    press("Gateway on, 127.0.0.1:8787");
    QTRY_COMPARE(m_backend->m_gateway.state, GatewayState::Stopped);
    QTRY_VERIFY(m_tray->meter().off);
    m_backend->startGateway();
    press("Quit");
    QTRY_COMPARE(quits.count(), 1);
    // A press on the icon itself asks for the window.
    ask(QStringLiteral("/StatusNotifierItem"), QStringLiteral("org.kde.StatusNotifierItem"), QStringLiteral("Activate"),
        {0, 0});
    QTRY_COMPARE(shown.count(), 2);
}

void TestTray::labelsChangeInPlace()
{
    const QMap<QString, int> before = menu();
    QSignalSpy changes(m_tray->menu().actions().first(), &QAction::changed);
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
    QVERIFY2(changes.count() >= 1 && changes.count() <= 2, QByteArray::number(changes.count()).constData());
    // The same entries with the same numbers, so that an open menu stays open.
    QList<int> numbers = menu().values();
    QList<int> were = before.values();
    std::sort(numbers.begin(), numbers.end());
    std::sort(were.begin(), were.end());
    QCOMPARE(numbers, were);
}

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
