// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language is changed while the window runs, and kept. That nothing is cut off in any of them: tst_views.
#include "app/desktop.h"
#include "app/figures.h"
#include "app/gatewaywords.h"
#include "app/shell/windowsetup.h"
#include "tests/ui/fakebackend.h"

#include <QQmlApplicationEngine>
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
    void billions();
    void keysOfTheKeyboard();
    void whatTheGatewaySays_data();
    void whatTheGatewaySays();

private:
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
                 QStringLiteral("ゲートウェイ稼働"));
    }
    m_desktop->language()->setChoice(QStringLiteral("en"));
}

/** B is a thousand times more in some languages; a flap has room for one letter only. */
void TestLanguages::billions()
{
    const auto written = [this](const char *language, qint64 n) {
        m_desktop->language()->setChoice(QString::fromLatin1(language));
        return figures::compact(n, QLocale());
    };
    QCOMPARE(written("en", 4'500'000'000), QStringLiteral("4.5B"));
    QCOMPARE(written("de", 4'500'000'000), QStringLiteral("4,5\u00a0Mrd."));
    QCOMPARE(figures::flaps(4'500'000'000, QLocale()), QStringLiteral("4,5B"));
    QCOMPARE(written("de", 980'000'000), QStringLiteral("980M"));
    QCOMPARE(written("es", 4'500'000'000), QStringLiteral("4,5\u00a0mil\u00a0M"));
    QCOMPARE(written("es", 2'000'000'000'000), QStringLiteral("2,0\u00a0B"));
    QTRY_VERIFY(m_desktop->board()->sum().endsWith(u'B'));
    m_desktop->language()->setChoice(QStringLiteral("en"));
}

void TestLanguages::keysOfTheKeyboard()
{
    const auto keys = [this] {
        return m_window->property("places").toList().constLast().toMap().value(QStringLiteral("keys")).toString();
    };
    QCOMPARE(keys(), QStringLiteral("Ctrl+7"));
    m_desktop->language()->setChoice(QStringLiteral("de"));
    QCOMPARE(keys(), QStringLiteral("Strg+7"));
    m_desktop->language()->setChoice(QStringLiteral("en"));
}

void TestLanguages::whatTheGatewaySays_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("inGerman");
    QTest::newRow("nothing to fill in") << QByteArray("No key is stored")
                                        << QStringLiteral("Es ist kein Schlüssel gespeichert");
    QTest::newRow("a name") << QByteArray("There is no key named \"laptop\".")
                            << QStringLiteral("Einen Schlüssel „laptop“ gibt es nicht.");
    QTest::newRow("two names, the second over lines") << QByteArray("Codex did not answer: error\nand why")
                                                      << QStringLiteral("Codex hat nicht geantwortet: error\nand why");
    QTest::newRow("a name that looks like a place")
        << QByteArray("/home/%2/x cannot be written: disk full")
        << QStringLiteral("/home/%2/x kann nicht geschrieben werden: disk full");
    QTest::newRow("the longer of two that begin alike")
        << QByteArray("The folder /a cannot be made; check the rights on the folder above it")
        << QStringLiteral("Der Ordner /a kann nicht angelegt werden: Prüfe die Rechte am Ordner darüber");
    QTest::newRow("a port that is taken")
        << QByteArray("Another program listens on 127.0.0.1:8787. End it, or choose another port (0 takes a free one).")
        << QStringLiteral("Ein anderes Programm horcht auf 127.0.0.1:8787. Beende es oder wähle einen anderen Port (0 "
                          "nimmt einen freien).");
    QTest::newRow("a file that cannot be read as it is")
        << QByteArray("config.toml:2: expected ']'. Nothing was changed; mend the file, then try again")
        << QStringLiteral("config.toml:2: expected ']'. Es wurde nichts geändert; bring die Datei in Ordnung und "
                          "versuch es noch einmal");
    QTest::newRow("another's words") << QByteArray("429: slow down") << QStringLiteral("429: slow down");
}

void TestLanguages::whatTheGatewaySays()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, inGerman);
    m_desktop->language()->setChoice(QStringLiteral("de"));
    QCOMPARE(gatewayWords(said), inGerman);
    m_desktop->language()->setChoice(QStringLiteral("en"));
    QCOMPARE(gatewayWords(said), QString::fromUtf8(said));
}

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
