// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every state, with its dialogs, sheets, menus and tooltips: in each language nothing is cut off and
// nothing stands on anything else, at any of the four sizes; in both themes every text can be read.
#include "app/shell/windowsetup.h"
#include "tests/ui/seentexts.h"
#include "tests/ui/stage.h"

#include <QFontDatabase>
#include <QQmlComponent>
#include <QtTest>

using namespace station;

class TestViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void chineseAndJapaneseAreSeen();
    void findsWhatIsWrong();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();

private:
    static void walk(Stage &stage, const Scene &scene, const QSize &size,
                     const std::function<void(const QString &view)> &look);

    /** Line by line: a message of the test would be cut. */
    static void tell(QStringList wrong)
    {
        wrong.removeDuplicates();
        for (const QString &line : std::as_const(wrong))
            qWarning().noquote() << line.left(300);
    }

    std::vector<Scene> m_scenes = allScenes();
    QStringList m_languages {QStringLiteral("de"), QStringLiteral("es")};
    bool m_tallFonts = true;
};

void TestViews::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    prepareWindow();
    // Without their font, Chinese and Japanese are boxes of whatever width.
    m_tallFonts = !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty()
        && !QFontDatabase::families(QFontDatabase::Japanese).isEmpty();
    if (m_tallFonts)
        m_languages << QStringLiteral("zh_CN") << QStringLiteral("ja");
}

void TestViews::chineseAndJapaneseAreSeen()
{
    if (!m_tallFonts)
        QSKIP("no font here has Chinese and Japanese characters (Debian: fonts-noto-cjk): their widths are not tested");
}

void TestViews::findsWhatIsWrong()
{
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nWindow { width: 200; height: 200; visible: true; color: '#808080'\n"
                      "Text { text: 'pale'; color: '#909090' }\n"
                      "Text { y: 40; text: 'below'; color: 'black' } Text { x: 4; y: 42; text: 'above' }\n"
                      "Text { x: 180; y: 80; text: 'beyond the edge' }\n"
                      "Text { y: 100; width: 20; text: 'elided'; elide: Text.ElideRight }\n"
                      "Text { y: 120; width: 60; height: 20; text: 'more words than room'; wrapMode: Text.Wrap }\n"
                      "Text { y: 170; text: 'covered' } Rectangle { y: 165; width: 200; height: 30; color: 'black' } }",
                      QUrl());
    const std::unique_ptr<QObject> made(component.create());
    auto *window = qobject_cast<QQuickWindow *>(made.get());
    QVERIFY2(window, qPrintable(component.errorString()));
    const QImage picture = window->grabWindow();
    const QList<SeenText> texts = seenTexts(window);
    QStringList names;
    for (const SeenText &text : texts)
        names << text.text;
    QCOMPARE(names.join(u','), QStringLiteral("pale,below,above,beyond the edge,elided,more words than room"));
    QCOMPARE(groundOf(texts[0], picture), QColor(0x80, 0x80, 0x80));
    QVERIFY(contrast(texts[0].color, groundOf(texts[0], picture)) < 2);
    QVERIFY(contrast(texts[1].color, groundOf(texts[1], picture)) > 4.5);
    QVERIFY(texts[3].cut && texts[4].elided && texts[5].low);
    QVERIFY(!texts[0].cut && !texts[0].elided && !texts[0].low);
    QCOMPARE(overlaps(texts), (QList<std::pair<qsizetype, qsizetype>> {{1, 2}}));
}

void TestViews::walk(Stage &stage, const Scene &scene, const QSize &size,
                     const std::function<void(const QString &view)> &look)
{
    for (const View &view : scene.views) {
        if (view.smallOnly && size.width() >= 1200)
            continue;
        view.show(stage);
        look(view.name);
    }
}

void TestViews::nothingIsCutOff_data()
{
    QTest::addColumn<int>("scene");
    QTest::addColumn<QSize>("size");
    // The smallest window, and the smallest with the wide rail, which leaves a page less than that; the one of the
    // pictures and 4K at 200 % where the long tests run.
    const QSize tight(1200, 700);
    const bool isLong = qEnvironmentVariableIsSet("STATION_LARGE_VIEWS");
    const QList<QSize> sizes =
        isLong ? QList {QSize(1440, 900), QSize(1920, 1080), tight} : QList {QSize(1024, 640), tight};
    // Of the second one where columns are; most of it where there is time.
    const QStringList wide = isLong ? QStringList {QStringLiteral("empty"), QStringLiteral("disturbed"),
                                                   QStringLiteral("requests"), QStringLiteral("media")}
                                    : QStringList {QStringLiteral("busy"), QStringLiteral("models")};
    for (const QSize size : sizes) {
        for (size_t i = 0; i < m_scenes.size(); ++i) {
            if (size == tight && !wide.contains(m_scenes[i].name))
                continue;
            QTest::addRow("%s at %dx%d", qPrintable(m_scenes[i].name), size.width(), size.height()) << int(i) << size;
        }
    }
}

void TestViews::nothingIsCutOff()
{
    QFETCH(int, scene);
    QFETCH(QSize, size);
    const Scene &what = m_scenes[size_t(scene)];
    Stage stage(what.behind);
    if (what.prepare)
        what.prepare(stage);
    QVERIFY(stage.open({QStringLiteral("night"), QStringLiteral("en"), size}));
    QStringList wrong;
    QSet<QString> said; // in English so far: what another language has too is a name, or what a person wrote
    walk(stage, what, size, [&](const QString &view) {
        QHash<QString, SeenText> english;
        for (const SeenText &text : seenTexts(stage.window())) {
            english.insert(text.path, text);
            said.insert(text.text);
        }
        const auto complain = [&](const char *fault, const QString &language, const QString &text) {
            wrong << QStringLiteral("%1, %2: %3: %4").arg(view, language, QLatin1StringView(fault), text);
        };
        QStringList languages = m_languages;
        languages.prepend(QStringLiteral("en"));
        for (const QString &language : std::as_const(languages)) {
            stage.desktop().language()->setChoice(language);
            stage.settle();
            const QList<SeenText> texts = seenTexts(stage.window());
            for (const SeenText &text : texts) {
                // What is elided in English too is meant to be.
                const SeenText before = english.value(text.path);
                if (text.elided && !before.elided && !said.contains(text.text) && !text.code)
                    complain("elided", language, text.text);
                if (text.cut && !(before.cut && language != QStringLiteral("en")))
                    complain("cut", language, text.text);
                if (text.low)
                    complain("has no room for its lines", language, text.text);
            }
            for (const auto &[first, second] : overlaps(texts))
                complain("on each other", language, texts[first].text + QStringLiteral(" | ") + texts[second].text);
        }
        stage.desktop().language()->setChoice(QStringLiteral("en"));
        stage.settle();
    });
    QCOMPARE(stage.troubles().join(u'\n'), QString());
    tell(wrong);
    QVERIFY(wrong.isEmpty());
}

void TestViews::everyTextCanBeRead_data()
{
    QTest::addColumn<int>("scene");
    for (size_t i = 0; i < m_scenes.size(); ++i)
        QTest::addRow("%s", qPrintable(m_scenes[i].name)) << int(i);
}

void TestViews::everyTextCanBeRead()
{
    QFETCH(int, scene);
    const QSize size(1440, 900);
    const Scene &what = m_scenes[size_t(scene)];
    Stage stage(what.behind);
    if (what.prepare)
        what.prepare(stage);
    QVERIFY(stage.open({QStringLiteral("day"), QStringLiteral("en"), size}));
    QStringList wrong;
    int read = 0;
    const auto look = [&](const QString &view) {
        const QImage picture = stage.window()->grabWindow();
        for (const SeenText &text : seenTexts(stage.window())) {
            const QColor ground = groundOf(text, picture);
            const float part = text.color.alphaF();
            const QColor ink = QColor::fromRgbF(text.color.redF() * part + ground.redF() * (1 - part),
                                                text.color.greenF() * part + ground.greenF() * (1 - part),
                                                text.color.blueF() * part + ground.blueF() * (1 - part));
            // WCAG 2.2, 1.4.3: large text is 24 px, or 18.66 px and bold.
            const double least = text.size >= 24 || (text.size >= 18.66 && text.bold) ? 3 : 4.5;
            const double ratio = contrast(ink, ground);
            ++read;
            // Under what is dimmed nothing is read.
            if (ratio < least && !(text.layer.isEmpty() && stage.isDimmed()))
                wrong << QStringLiteral("%1: %2 on %3, %4: %5")
                             .arg(view, ink.name(), ground.name(), QString::number(ratio, 'f', 2), text.text);
        }
    };
    walk(stage, what, size, [&](const QString &view) {
        for (const char *theme : {"night", "day"}) {
            stage.desktop().appearance()->setChoice(QLatin1String(theme));
            stage.settle();
            look(view + QStringLiteral(" by ") + QLatin1String(theme));
        }
    });
    QVERIFY(read > 20);
    tell(wrong);
    QVERIFY(wrong.isEmpty());
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
