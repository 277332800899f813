// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page as a screen reader and a keyboard see it, and the contrast of both themes.
#include "tests/ui/windowtest.h"

#include <QAccessible>
#include <QQmlComponent>
#include <QtTest>

#include <cmath>

using namespace station;

namespace {

/** Relative luminance and contrast as WCAG 2.2 defines them. */
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QString describe(const QQuickItem *item)
{
    QString path;
    for (const QQuickItem *at = item; at && path.count(QLatin1Char('<')) < 4; at = at->parentItem())
        path += QString::fromLatin1(at->metaObject()->className()).section(QLatin1Char('_'), 0, 0) + u'#'
            + at->objectName() + QStringLiteral(" < ");
    return path;
}

} // namespace

class TestAccessibility : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyPlaceHasAKey();
    void controlsHaveNamesAndRoles_data() { places(); }
    void controlsHaveNamesAndRoles();
    void tabReachesEverything_data() { places(); }
    void tabReachesEverything();
    void focusIsSeen_data() { places(); }
    void focusIsSeen();
    void contrastOfThemes_data();
    void contrastOfThemes();
    void nothingMovesWithReducedMotion();

private:
    void places();
    void show(const QString &place);
    QList<QQuickItem *> controls() const;
};

void TestAccessibility::initTestCase()
{
    prepare();
    open();
    GatewayKey key;
    key.name = "laptop";
    m_backend->m_gatewayKeys = {key};
    Q_EMIT m_backend->keysChanged();
    m_desktop->appearance()->setReducedMotion(true);
}

void TestAccessibility::cleanupTestCase()
{
    close();
}

void TestAccessibility::places()
{
    QTest::addColumn<QString>("place");
    const QVariantList places = m_window->property("places").toList();
    for (const QVariant &place : places) {
        const QString id = place.toMap()[QStringLiteral("id")].toString();
        QTest::addRow("%s", qPrintable(id)) << id;
    }
}

void TestAccessibility::show(const QString &place)
{
    visit(place);
    m_window->grabWindow();
    QCoreApplication::processEvents();
}

/** What the keyboard can stand on, and is to be seen. */
QList<QQuickItem *> TestAccessibility::controls() const
{
    const QList<QQuickItem *> all = itemsBelow(m_window->contentItem());
    QList<QQuickItem *> found;
    for (QQuickItem *item : all) {
        if (item->isVisible() && item->isEnabled() && item->activeFocusOnTab() && item->width() > 0)
            found << item;
    }
    return found;
}

void TestAccessibility::everyPlaceHasAKey()
{
    const QVariantList places = m_window->property("places").toList();
    QVERIFY(places.size() >= 5);
    for (const QVariant &place : places)
        show(place.toMap()[QStringLiteral("id")].toString());
}

void TestAccessibility::controlsHaveNamesAndRoles()
{
    QFETCH(QString, place);
    show(place);
    QStringList wrong;
    const auto found = controls();
    QVERIFY(found.size() > 8);
    for (QQuickItem *item : found) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            wrong << QStringLiteral("no name: ") + describe(item);
        else if (interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client)
            wrong << QStringLiteral("no role: ") + describe(item);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestAccessibility::tabReachesEverything()
{
    QFETCH(QString, place);
    show(place);
    QSet<QQuickItem *> wanted;
    for (QQuickItem *item : controls())
        wanted << item;
    QSet<QQuickItem *> reached;
    for (int i = 0; i < 400; ++i) {
        QTest::keyClick(m_window, Qt::Key_Tab);
        QQuickItem *now = m_window->activeFocusItem();
        QVERIFY2(now, "the keyboard stands somewhere");
        if (reached.contains(now) && i > wanted.size())
            break;
        reached << now;
        // A list that has the keyboard gives it to its row.
        for (QQuickItem *item : std::as_const(wanted)) {
            if (item->hasActiveFocus())
                reached << item;
        }
    }
    QStringList missed;
    // What came into being or went while focus moved (a list's rows) is not held against the page.
    for (QQuickItem *item : controls()) {
        if (wanted.contains(item) && !reached.contains(item))
            missed << describe(item);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestAccessibility::focusIsSeen()
{
    QFETCH(QString, place);
    show(place);
    QQuickItem *elsewhere = item(QStringLiteral("jump"));
    QVERIFY(elsewhere);
    QStringList unseen;
    const auto found = controls();
    for (QQuickItem *item : found) {
        if (item == elsewhere || !item->isVisible())
            continue;
        item->forceActiveFocus(Qt::TabFocusReason);
        const QImage with = m_window->grabWindow();
        const QRect around =
            QRectF(item->mapToScene(QPointF(-4, -4)), QSizeF(item->width() + 8, item->height() + 8)).toAlignedRect();
        const QRect shown = around.intersected(with.rect());
        elsewhere->forceActiveFocus(Qt::OtherFocusReason);
        if (shown.isEmpty() || with.copy(shown) == m_window->grabWindow().copy(shown))
            unseen << describe(item);
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void TestAccessibility::contrastOfThemes_data()
{
    QTest::addColumn<bool>("night");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<double>("least");
    const QStringList grounds = {QStringLiteral("ground"), QStringLiteral("rail"),  QStringLiteral("surface"),
                                 QStringLiteral("raised"), QStringLiteral("fill"),  QStringLiteral("well"),
                                 QStringLiteral("input"),  QStringLiteral("button")};
    for (const bool night : {true, false}) {
        const auto add = [night](const QString &text, const QString &ground, double least) {
            QTest::addRow("%s, %s on %s", night ? "night" : "day", qPrintable(text), qPrintable(ground))
                << night << text << ground << least;
        };
        for (const char *text : {"ink", "ink2", "ink3", "amber", "green", "red", "blue", "violet"}) {
            for (const QString &ground : grounds)
                add(QLatin1String(text), ground, 4.5);
        }
        for (const char *tone : {"amber", "green", "red", "blue"}) {
            add(QLatin1String(tone), QLatin1String(tone) + QStringLiteral("Wash"), 4.5);
            for (const char *text : {"ink", "ink2", "ink3"})
                add(QLatin1String(text), QLatin1String(tone) + QStringLiteral("Wash"), 4.5);
            add(QLatin1String(tone), QStringLiteral("fillUp"), 4.5);
        }
        for (const char *text : {"ink", "ink2", "ink3", "red"})
            add(QLatin1String(text), QStringLiteral("chosenStop"), 4.5);
        add(QStringLiteral("ink"), QStringLiteral("fillUp"), 4.5);
        add(QStringLiteral("ink2"), QStringLiteral("fillUp"), 4.5);
        add(QStringLiteral("amberInk"), QStringLiteral("amberFill"), 4.5);
        add(QStringLiteral("tipInk"), QStringLiteral("tip"), 4.5);
        for (const char *text : {"ink", "ink2", "ink3", "amber", "green", "red", "blue"})
            add(QStringLiteral("board.") + QLatin1String(text), QStringLiteral("board.ground"), 4.5);
        for (const char *text : {"ink", "ink2", "amber", "green", "red"})
            add(QStringLiteral("board.") + QLatin1String(text), QStringLiteral("board.flapTop"), 4.5);
        // What is not text but carries meaning: WCAG 2.2, 1.4.11.
        for (const QString &ground : {QStringLiteral("ground"), QStringLiteral("surface"), QStringLiteral("raised")})
            add(QStringLiteral("focus"), ground, 3.0);
    }
}

void TestAccessibility::contrastOfThemes()
{
    QFETCH(bool, night);
    QFETCH(QString, text);
    QFETCH(QString, ground);
    QFETCH(double, least);
    m_desktop->appearance()->setChoice(night ? QStringLiteral("night") : QStringLiteral("day"));
    QQmlComponent component(m_engine.get());
    component.setData("import QtQuick\nimport Station.Theme\nQtObject { readonly property color a: Theme."
                          + text.toUtf8() + "\nreadonly property color b: Theme." + ground.toUtf8() + " }",
                      QUrl());
    const std::unique_ptr<QObject> pair(component.create());
    QVERIFY2(pair, qPrintable(component.errorString()));
    const double ratio = contrast(pair->property("a").value<QColor>(), pair->property("b").value<QColor>());
    QVERIFY2(ratio >= least, QByteArray::number(ratio).constData());
}

void TestAccessibility::nothingMovesWithReducedMotion()
{
    QQmlComponent component(m_engine.get());
    component.setData("import QtQuick\nimport Station.Theme\nQtObject { readonly property int longest: "
                      "Math.max(Theme.flapTurn, Theme.flapStep, Theme.quick, Theme.bar, Theme.popIn, Theme.popOut) }",
                      QUrl());
    const std::unique_ptr<QObject> motion(component.create());
    QVERIFY(motion);
    QCOMPARE(motion->property("longest").toInt(), 0);
    m_desktop->appearance()->setReducedMotion(false);
    QVERIFY(motion->property("longest").toInt() > 0);
    m_desktop->appearance()->setReducedMotion(true);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
