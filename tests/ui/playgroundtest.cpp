// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/playgroundtest.h"

#include "app/shell/windowsetup.h"

#include <QDir>
#include <QFile>
#include <QMimeData>

namespace station {

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    items << item;
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, items);
}

} // namespace

void PlaygroundTest::prepare()
{
    QStandardPaths::setTestModeEnabled(true);
    prepareWindow();
}

void PlaygroundTest::start()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("TOKEN_STATION_HOME", m_home->path().toUtf8());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    QFile file(m_home->filePath(QStringLiteral("config.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"listen":{"port":0}})");
    file.close();
    open();
}

void PlaygroundTest::open()
{
    m_settings = std::make_unique<QSettings>(m_home->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<GatewayBackend>();
    m_desktop = std::make_unique<Desktop>(*m_backend, *m_settings, [] { return QDateTime::currentMSecsSinceEpoch(); });
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_warnings.clear();
    connect(m_engine.get(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings)
            m_warnings << warning.toString();
    });
    m_window = openWindow(*m_engine);
    QVERIFY(m_window);
    m_window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_COMPARE(m_backend->gateway().state, GatewayState::Listening);
    QTRY_VERIFY(m_desktop->models()->count() > 0);
    QMetaObject::invokeMethod(m_window, "go", Q_ARG(QString, QStringLiteral("playground")));
}

void PlaygroundTest::close()
{
    m_engine.reset();
    m_window = nullptr;
    m_desktop.reset();
    m_backend.reset();
    m_home.reset();
    QCOMPARE(m_warnings, QStringList());
}

QObject *PlaygroundTest::dialog(const QString &name)
{
    QList<QQuickItem *> items {m_window->contentItem()};
    collect(m_window->contentItem(), items);
    for (QQuickItem *candidate : std::as_const(items)) {
        if (QObject *found = candidate->findChild<QObject *>(name))
            return found;
    }
    return nullptr;
}

void PlaygroundTest::restart()
{
    m_engine.reset();
    m_window = nullptr;
    m_desktop.reset();
    m_backend.reset();
    open();
}

QList<QQuickItem *> PlaygroundTest::items(const QString &name)
{
    QList<QQuickItem *> all;
    collect(m_window->contentItem(), all);
    all.removeIf([&name](QQuickItem *one) { return one->objectName() != name || !one->isVisible(); });
    return all;
}

void PlaygroundTest::click(const QString &name)
{
    const auto center = [&] {
        const QQuickItem *target = item(name);
        return target && target->width() > 0 && target->height() > 0
            ? target->mapToScene(QPointF(target->width() / 2, target->height() / 2))
            : QPointF();
    };
    // An answer that has just ended moves its list once more.
    const auto stands = [&] {
        const QPointF before = center();
        m_window->grabWindow();
        QCoreApplication::processEvents();
        return !before.isNull() && center() == before;
    };
    QTRY_VERIFY2(stands(), qPrintable(name));
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, center().toPoint());
}

void PlaygroundTest::type(const char *text)
{
    for (const char *c = text; *c; ++c)
        QTest::keyClick(m_window, *c);
}

QString PlaygroundTest::focused() const
{
    return m_window->activeFocusItem() ? m_window->activeFocusItem()->objectName() : QString();
}

bool PlaygroundTest::isFocusIn(const QString &name) const
{
    for (QQuickItem *at = m_window->activeFocusItem(); at; at = at->parentItem()) {
        if (at->objectName() == name)
            return true;
    }
    return false;
}

void PlaygroundTest::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("STATION_PICTURES");
    if (!folder.isEmpty())
        m_window->grabWindow().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

void PlaygroundTest::drop(const QString &name, const QStringList &paths)
{
    QTRY_VERIFY2(item(name), qPrintable(name));
    m_window->grabWindow(); // all of it is in its place
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    QMimeData files;
    files.setUrls(urls);
    const QQuickItem *target = item(name);
    const QPoint at = target->mapToScene(QPointF(target->width() / 2, target->height() / 2)).toPoint();
    QDragEnterEvent enter(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent let(at, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &let);
    QVERIFY(let.isAccepted());
}

void PlaygroundTest::answerFiles(const QString &path)
{
    m_desktop->files()->setAnswer(
        [path](const QString &, const QString &) { return QList<QUrl> {QUrl::fromLocalFile(path)}; });
}

} // namespace station
