// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in each of its languages: changed while it runs, and nothing cut off at any of the three sizes.
#include "app/desktop.h"
#include "app/shell/windowsetup.h"
#include "tests/ui/fakebackend.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtTest>

using namespace station;

class TestLanguages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void changesWhileItRuns();
    void isKeptAndReadAgain();
    void nothingIsCutOff_data();
    void nothingIsCutOff();

private:
    struct Seen {
        QString text;
        bool cut = false;
        bool outside = false;
    };
    /** Texts of every place, each by where it stands in the tree. */
    QMap<QString, Seen> texts();
    void collect(QQuickItem *item, const QString &path, QMap<QString, Seen> &seen) const;
    QStringList railNames() const;

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QStringList m_warnings;
    QQuickWindow *m_window = nullptr;
};

void TestLanguages::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    prepareWindow();
    m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<FakeBackend>();
    m_backend->play(QStringLiteral("busy"));
    GatewayKey key;
    key.name = "laptop";
    m_backend->m_gatewayKeys = {key};
    m_desktop = std::make_unique<Desktop>(*m_backend, *m_settings, [this] { return m_backend->m_now; });
    m_desktop->appearance()->setReducedMotion(true);
    m_engine = std::make_unique<QQmlApplicationEngine>();
    connect(m_engine.get(), &QQmlEngine::warnings, this, [this](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings)
            m_warnings << warning.toString();
    });
    m_window = openWindow(*m_engine);
    QVERIFY(m_window);
}

void TestLanguages::cleanupTestCase()
{
    m_engine.reset();
    m_desktop.reset();
    QCOMPARE(m_warnings, QStringList());
}

QStringList TestLanguages::railNames() const
{
    QStringList names;
    const QVariantList places = m_window->property("places").toList();
    for (const QVariant &place : places)
        names << place.toMap()[QStringLiteral("name")].toString();
    return names;
}

void TestLanguages::collect(QQuickItem *item, const QString &path, QMap<QString, Seen> &seen) const
{
    if (!item->isVisible())
        return;
    const QVariant truncated = item->property("truncated");
    const QString text = item->property("text").toString();
    if (truncated.isValid() && !text.isEmpty()) {
        const QRectF at = item->mapRectToScene(QRectF(0, 0, item->property("contentWidth").toReal(), item->height()));
        seen.insert(path, {text, truncated.toBool(), at.right() > m_window->width() + 1});
    }
    int index = 0;
    const auto children = item->childItems();
    for (QQuickItem *child : children)
        collect(child, path + u'/' + QString::number(index++), seen);
}

QMap<QString, TestLanguages::Seen> TestLanguages::texts()
{
    QMap<QString, Seen> seen;
    const QVariantList places = m_window->property("places").toList();
    for (const QVariant &place : places) {
        const QString id = place.toMap()[QStringLiteral("id")].toString();
        QMetaObject::invokeMethod(m_window, "go", Q_ARG(QString, id));
        m_window->grabWindow();
        QCoreApplication::processEvents();
        collect(m_window->contentItem(), id, seen);
    }
    return seen;
}

void TestLanguages::changesWhileItRuns()
{
    QCOMPARE(railNames().first(), QStringLiteral("Station"));
    QCOMPARE(m_desktop->gateway()->word(), QStringLiteral("Gateway on"));
    QCOMPARE(m_desktop->catalog()->summary(), QStringLiteral("601 in the catalog, 601 usable now"));
    m_desktop->language()->setChoice(QStringLiteral("de"));
    QVERIFY(railNames().contains(QStringLiteral("Einstellungen")));
    QCOMPARE(m_desktop->gateway()->word(), QStringLiteral("Gateway an"));
    QCOMPARE(m_desktop->catalog()->summary(), QStringLiteral("601 im Katalog, 601 jetzt nutzbar"));
    // Figures follow.
    QCOMPARE(m_desktop->catalog()->index(0).data(CatalogModel::InputRole).toString(), QStringLiteral("3,00"));
    m_desktop->language()->setChoice(QStringLiteral("zh_CN"));
    QVERIFY(railNames().contains(QStringLiteral("设置")));
    QTRY_COMPARE(m_desktop->board()->system(), QStringLiteral("全线正常"));
    m_desktop->language()->setChoice(QStringLiteral("en"));
    QCOMPARE(railNames().last(), QStringLiteral("Settings"));
    QTRY_COMPARE(m_desktop->board()->system(), QStringLiteral("ALL SYSTEMS OK"));
}

void TestLanguages::isKeptAndReadAgain()
{
    m_desktop->language()->setChoice(QStringLiteral("ja"));
    QCOMPARE(m_settings->value(QStringLiteral("appearance/language")).toString(), QStringLiteral("ja"));
    m_desktop->language()->setChoice(QStringLiteral("xx"));
    QCOMPARE(m_desktop->language()->choice(), QStringLiteral("ja"));
    {
        const Language again(*m_settings);
        QCOMPARE(again.choice(), QStringLiteral("ja"));
        QCOMPARE(QCoreApplication::translate("station::GatewayControl", "Gateway on"),
                 QStringLiteral("ゲートウェイ稼働中"));
    }
    m_desktop->language()->setChoice(QStringLiteral("en"));
}

void TestLanguages::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    // The smallest window, the one of the pictures, and 4K at 200 %.
    for (const QSize size : {QSize(1024, 640), QSize(1440, 900), QSize(1920, 1080)}) {
        for (const char *language : {"zh_CN", "de", "ja", "es"})
            QTest::addRow("%s at %dx%d", language, size.width(), size.height())
                << QString::fromLatin1(language) << size;
    }
}

void TestLanguages::nothingIsCutOff()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_window->resize(size);
    m_desktop->language()->setChoice(QStringLiteral("en"));
    const auto english = texts();
    QVERIFY(english.size() > 100);
    m_desktop->language()->setChoice(language);
    QStringList wrong;
    const auto translated = texts();
    for (auto it = translated.begin(); it != translated.end(); ++it) {
        // What is elided in English too is a name or an address, and meant to be.
        const Seen before = english.value(it.key());
        if ((it->cut && !before.cut) || (it->outside && !before.outside))
            wrong << it.key().section(u'/', 0, 0) + QStringLiteral(": ") + it->text;
    }
    wrong.removeDuplicates();
    m_desktop->language()->setChoice(QStringLiteral("en"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
