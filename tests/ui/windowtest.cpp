// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include "app/shell/windowsetup.h"

#include <QQmlComponent>
#include <QtTest>

namespace station {

namespace {

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    items << item;
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, items);
}

/** Whether a property may hold text. Others are left alone: a layout's own hints must not be read while it changes. */
bool mayHoldText(const QMetaProperty &property)
{
    switch (property.metaType().id()) {
    case QMetaType::QString:
    case QMetaType::QStringList:
    case QMetaType::QByteArray:
    case QMetaType::QUrl:
    case QMetaType::QVariant:
    case QMetaType::QVariantList: return true;
    default: return false;
    }
}

} // namespace

QList<QQuickItem *> itemsBelow(QQuickItem *item)
{
    QList<QQuickItem *> items;
    collect(item, items);
    return items;
}

bool anyPropertyHolds(QQuickWindow *window, const QString &needle, QString *where)
{
    QList<QObject *> objects = window->findChildren<QObject *>();
    const QList<QQuickItem *> items = itemsBelow(window->contentItem());
    for (QQuickItem *item : items)
        objects << item;
    for (const QObject *object : std::as_const(objects)) {
        const QMetaObject *meta = object->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            if (!mayHoldText(meta->property(i)))
                continue;
            const QVariant value = meta->property(i).read(object);
            if (value.toString().contains(needle) || value.toStringList().join(u' ').contains(needle)) {
                *where = QString::fromLatin1(meta->className()) + u'.' + QString::fromLatin1(meta->property(i).name());
                return true;
            }
        }
    }
    return false;
}

void WindowTest::prepare()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    prepareWindow();
}

void WindowTest::open(const QString &scene, bool keychain)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<FakeBackend>();
    m_gateway = std::make_unique<FakeGateway>();
    m_backend->m_gateway.port = m_gateway->port();
    m_backend->m_keychain = keychain;
    if (!scene.isEmpty())
        m_backend->play(scene);
    m_desktop = std::make_unique<Desktop>(*m_backend, *m_settings, [this] { return m_backend->m_now; });
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
}

void WindowTest::close()
{
    m_made.reset();
    m_engine.reset();
    m_window = nullptr;
    m_desktop.reset();
    m_gateway.reset();
    m_backend.reset();
    QCOMPARE(m_warnings, QStringList());
}

bool WindowTest::is(const char *function)
{
    return qstrcmp(QTest::currentTestFunction(), function) == 0;
}

QQuickItem *WindowTest::item(QQuickItem *below, const QString &name)
{
    const QList<QQuickItem *> items = itemsBelow(below);
    for (QQuickItem *candidate : items) {
        if (candidate->objectName() == name && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QQuickItem *WindowTest::item(const QString &name) const
{
    return item(m_window->contentItem(), name);
}

void WindowTest::click(QQuickItem *target)
{
    QVERIFY(target);
    m_window->grabWindow(); // what is laid out anew stands where it will stand
    const QPointF center = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, center.toPoint());
}

void WindowTest::visit(const QString &place)
{
    const QVariantList places = m_window->property("places").toList();
    int number = 0;
    while (number < places.size() && places[number].toMap().value(QStringLiteral("id")).toString() != place)
        ++number;
    QVERIFY(number < places.size());
    press(Qt::Key_1 + number, Qt::ControlModifier);
    QCOMPARE(m_window->property("place").toString(), place);
}

void WindowTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window, Qt::Key(key), modifiers);
}

void WindowTest::type(const char *text)
{
    for (const char *c = text; *c; ++c)
        QTest::keyClick(m_window, *c);
}

QString WindowTest::focused() const
{
    return m_window->activeFocusItem() ? m_window->activeFocusItem()->objectName() : QString();
}

void WindowTest::tabTo(const QString &name)
{
    for (int i = 0; i < 60 && focused() != name; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(focused(), name);
}

QString WindowTest::flaps(const QString &name) const
{
    QQuickItem *text = item(name);
    return text ? text->property("landed").toString() : QString();
}

QStringList WindowTest::rows(int role) const
{
    QStringList all;
    MarkdownBlocks *blocks = m_desktop->chat()->blocks();
    for (int i = 0; i < blocks->count(); ++i)
        all << blocks->data(blocks->index(i), role).toString();
    return all;
}

QQuickItem *WindowTest::make(const char *qml)
{
    QQmlComponent component(m_engine.get());
    component.setData("import QtQuick\nimport Station.Controls\n" + QByteArray(qml), QUrl());
    m_made.reset(qobject_cast<QQuickItem *>(component.create()));
    if (!m_made)
        qWarning() << component.errorString();
    else
        m_made->setParentItem(m_window->contentItem());
    return m_made.get();
}

} // namespace station
