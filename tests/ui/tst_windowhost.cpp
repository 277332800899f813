// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/shell/windowhost.h"
#include "app/shell/windowsetup.h"
#include "app/shell/zoom.h"
#include "tests/ui/fakebackend.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

/** The size of everything, changed while the window is open. */
class TestWindowHost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareWindow(); }
    void init();
    void cleanup() { changeZoom(100); }
    void zoomsAtOnce();
    void keepsWhatIsTyped();
    void staysHidden();
    void aChoiceFromOutsideStands();
    void opensWhereItWas();
    void fitsTheScreen_data();
    void fitsTheScreen();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<Desktop> m_desktop;
};

void TestWindowHost::init()
{
    if (!canChangeZoom())
        QSKIP("this Qt comes without the headers for it");
    m_desktop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<FakeBackend>();
    m_backend->play(QStringLiteral("busy"));
    m_desktop = std::make_unique<Desktop>(*m_backend, *m_settings, [this] { return m_backend->m_now; });
}

void TestWindowHost::zoomsAtOnce()
{
    WindowHost host(*m_desktop, *m_settings);
    QSignalSpy visible(&host, &WindowHost::visibleChanged);
    QVERIFY(host.open(false));
    QVERIFY(QTest::qWaitForWindowExposed(host.window()));
    visible.clear();
    const QPointer<QQuickWindow> first = host.window();
    const qreal ratio = first->devicePixelRatio();
    const QSize size = first->size();
    QMetaObject::invokeMethod(first, "go", Q_ARG(QString, QStringLiteral("settings")));
    m_desktop->preferences()->setZoom(125);
    QTRY_VERIFY(first.isNull());
    QTRY_VERIFY(host.window() && host.window()->isVisible());
    QCOMPARE(host.window()->devicePixelRatio(), ratio * 1.25);
    // The same place, as many pixels, and the keyboard where the size was chosen.
    QCOMPARE(host.window()->property("place").toString(), QStringLiteral("settings"));
    QCOMPARE(host.window()->width(), qRound(size.width() / 1.25));
    QTRY_VERIFY(host.window()->activeFocusItem());
    QCOMPARE(host.window()->activeFocusItem()->objectName(), QStringLiteral("zoom"));
    // Nobody closed it: what is told of closing is not told here.
    QCOMPARE(visible.count(), 0);
    const QImage picture = host.window()->grabWindow();
    QCOMPARE(picture.width(), qRound(host.window()->width() * host.window()->devicePixelRatio()));

    // What else is changed makes no new window.
    const QPointer<QQuickWindow> second = host.window();
    Q_EMIT m_desktop->preferences()->changed();
    QCoreApplication::processEvents();
    QVERIFY(second == host.window());
    m_desktop->preferences()->setZoom(100);
    QTRY_VERIFY(second.isNull());
    QTRY_COMPARE(host.window()->devicePixelRatio(), ratio);
}

void TestWindowHost::keepsWhatIsTyped()
{
    WindowHost host(*m_desktop, *m_settings);
    QVERIFY(host.open(false));
    QVERIFY(QTest::qWaitForWindowExposed(host.window()));
    const auto prompt = [&host] {
        QMetaObject::invokeMethod(host.window(), "go", Q_ARG(QString, QStringLiteral("playground")));
        QQuickItem *found = nullptr;
        (void)QTest::qWaitFor([&] {
            found = host.window()->findChild<QQuickItem *>(QStringLiteral("prompt"));
            return found && found->hasActiveFocus();
        });
        return found;
    };
    QVERIFY(prompt());
    for (const char letter : QByteArray("half a thought"))
        QTest::keyClick(host.window(), letter);
    QCOMPARE(prompt()->property("text").toString(), QStringLiteral("half a thought"));
    const QPointer<QQuickWindow> first = host.window();
    m_desktop->preferences()->setZoom(125);
    QTRY_VERIFY(first.isNull());
    QTRY_VERIFY(host.window() && host.window()->isVisible());
    QVERIFY(prompt());
    QCOMPARE(prompt()->property("text").toString(), QStringLiteral("half a thought"));
    QTest::keyClick(host.window(), '!');
    QCOMPARE(prompt()->property("text").toString(), QStringLiteral("half a thought!"));
}

void TestWindowHost::staysHidden()
{
    WindowHost host(*m_desktop, *m_settings);
    QVERIFY(host.open(true));
    QVERIFY(!host.window()->isVisible());
    const QPointer<QQuickWindow> first = host.window();
    m_desktop->preferences()->setZoom(150);
    QTRY_VERIFY(first.isNull());
    QVERIFY(!host.window()->isVisible());
    Q_EMIT m_desktop->showRequested();
    QTRY_VERIFY(host.window()->isVisible());
}

void TestWindowHost::aChoiceFromOutsideStands()
{
    m_desktop->preferences()->setZoomFromOutside(true);
    QVERIFY(m_desktop->preferences()->zoomNote().contains(QStringLiteral("QT_SCALE_FACTOR")));
    WindowHost host(*m_desktop, *m_settings);
    QVERIFY(host.open(false));
    const QPointer<QQuickWindow> first = host.window();
    m_desktop->preferences()->setZoom(150);
    QCoreApplication::processEvents();
    QVERIFY(first && first == host.window());
}

void TestWindowHost::opensWhereItWas()
{
    // The screen of the offscreen platform has 800 by 800.
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    {
        WindowHost host(*m_desktop, *m_settings);
        QVERIFY(host.open(false));
        QVERIFY(QTest::qWaitForWindowExposed(host.window()));
        QVERIFY(host.window()->width() <= screen.width() && host.window()->height() <= screen.height());
        host.window()->setMinimumSize({100, 100});
        host.window()->setGeometry(60, 70, 720, 650);
        QTRY_COMPARE(host.window()->geometry(), QRect(60, 70, 720, 650));
    }
    QVariantMap again = WindowPlace(*m_settings).properties({0, 0, 3840, 2160}, 100);
    QCOMPARE(again.value(QStringLiteral("x")).toInt(), 60);
    QCOMPARE(again.value(QStringLiteral("y")).toInt(), 70);
    QVERIFY(!again.contains(QStringLiteral("visibility")));
    WindowHost host(*m_desktop, *m_settings);
    QVERIFY(host.open(false));
    QCOMPARE(host.window()->height(), 650);
}

void TestWindowHost::fitsTheScreen_data()
{
    QTest::addColumn<QRect>("kept"); // at 100 %
    QTest::addColumn<QRect>("screen");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QRect>("wanted");
    const QRect full(0, 0, 1920, 1080);
    QTest::newRow("never opened") << QRect() << full << 100 << QRect(0, 0, 1440, 900);
    QTest::newRow("never opened, small screen") << QRect() << QRect(0, 0, 1366, 768) << 100 << QRect(0, 0, 1366, 768);
    QTest::newRow("as it was") << QRect(200, 100, 1200, 800) << full << 100 << QRect(200, 100, 1200, 800);
    QTest::newRow("another zoom keeps the pixels")
        << QRect(200, 100, 1500, 1000) << QRect(0, 0, 3072, 1728) << 125 << QRect(160, 80, 1200, 800);
    QTest::newRow("a screen that is gone") << QRect(2500, 100, 1200, 800) << full << 100 << QRect(720, 100, 1200, 800);
    QTest::newRow("beside a panel") << QRect(0, 0, 1600, 1000) << QRect(64, 28, 1856, 1052) << 100
                                    << QRect(64, 28, 1600, 1000);
    QTest::newRow("200 % on Full HD") << QRect() << QRect(0, 0, 960, 540) << 200 << QRect(0, 0, 960, 540);
    QTest::newRow("smaller than it may be") << QRect(0, 0, 300, 200) << full << 100 << QRect(0, 0, 1024, 640);
}

void TestWindowHost::fitsTheScreen()
{
    QFETCH(QRect, kept);
    QFETCH(QRect, screen);
    QFETCH(int, zoom);
    QFETCH(QRect, wanted);
    if (!kept.isNull())
        m_settings->setValue(QStringLiteral("window/geometry"), kept);
    const QVariantMap properties = WindowPlace(*m_settings).properties(screen, zoom);
    const auto number = [&](const char *name) { return properties.value(QString::fromLatin1(name)).toInt(); };
    QCOMPARE(QRect(number("x"), number("y"), number("width"), number("height")), wanted);
    QVERIFY(number("minimumWidth") <= screen.width() && number("minimumHeight") <= screen.height());
}

QTEST_MAIN(TestWindowHost)
#include "tst_windowhost.moc"
