// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/shell/windowhost.h"
#include "app/shell/windowsetup.h"
#include "app/shell/zoom.h"
#include "tests/ui/fakebackend.h"

#include <QQuickItem>
#include <QQuickWindow>
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
    void staysHidden();
    void aChoiceFromOutsideStands();

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
    WindowHost host(*m_desktop);
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

void TestWindowHost::staysHidden()
{
    WindowHost host(*m_desktop);
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
    WindowHost host(*m_desktop);
    QVERIFY(host.open(false));
    const QPointer<QQuickWindow> first = host.window();
    m_desktop->preferences()->setZoom(150);
    QCoreApplication::processEvents();
    QVERIFY(first && first == host.window());
}

QTEST_MAIN(TestWindowHost)
#include "tst_windowhost.moc"
