// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/shell/windowsetup.h"
#include "app/tray/tray.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace station;

namespace {

constexpr char kSecret[] = "sk-test-4f9a1c77e0";

/** All items below one, popups included, in no order. */
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

/** Every property of every object of the window that reads as text. */
bool anyPropertyHolds(QQuickWindow *window, const QString &needle, QString *where)
{
    QList<QObject *> objects = window->findChildren<QObject *>();
    QList<QQuickItem *> items;
    collect(window->contentItem(), items);
    for (QQuickItem *item : std::as_const(items))
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

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void flapsTurnOnlyWhereTheyChanged();
    void flapsLandOnTheNewest();
    void flapsWithReducedMotion();
    void pointsAndColons();
    void boardShowsTheFeed();
    void placesByKeyboard();
    void aModelOpensInPlace();
    void paletteByKeyboard();
    void shortcutSheet();
    void aGatewayKeyIsShownOnce();
    void gatewayStopsAndStarts();
    void dataIsDeletedAfterAQuestion();
    void helloFromTheFirstRun();
    void chatByKeyboard();
    void shiftEnterAndComposing();
    void conversationGoesOn();
    void errorInTheProvidersWords();
    void scrollStaysWhereOneReads();
    void hostileAnswerLoadsNothing();
    void linksAskFirst();
    void pickAModel();
    void keyEntryLeavesNothing();
    void keyRefusedByTheKeychain();
    void testsAndRemoval();
    void searchProviders();
    void aClientIsSetUpAndPutBack();
    void quittingAsksForTheClients();
    void noKeychain();
    void portTaken();
    void themeSwitch();
    void closing();
    void trayLabels();
    void inspectorByKeyboard();
    void inspectorInTheSmallWindow();
    void usageByKeyboard();
    void everyControlHasAName();

private:
    QQuickItem *item(const QString &name);
    QQuickItem *item(QQuickItem *below, const QString &name);
    void click(QQuickItem *target);
    /** Goes to a place by the key that the rail names for it. */
    void visit(const char *place)
    {
        const QVariantList places = m_window->property("places").toList();
        int number = 0;
        while (number < places.size() && places[number].toMap().value(QStringLiteral("id")).toByteArray() != place)
            ++number;
        QVERIFY(number < places.size());
        press(Qt::Key_1 + number, Qt::ControlModifier);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window, Qt::Key(key), modifiers);
    }
    void type(const char *text);
    QString flaps(const QString &name);
    QStringList rows(int role) const;
    QQuickItem *make(const char *qml);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<QQuickItem> m_made;
    QQuickWindow *m_window = nullptr;
    QStringList m_warnings;
};

void TestWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    prepareWindow();
}

void TestWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<FakeBackend>();
    m_gateway = std::make_unique<FakeGateway>();
    m_backend->m_gateway.port = m_gateway->port();
    if (QByteArray(QTest::currentTestFunction()) != "helloFromTheFirstRun")
        m_backend->play(QStringLiteral("busy"));
    if (QByteArray(QTest::currentTestFunction()) == "noKeychain")
        m_backend->m_keychain = false;
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

void TestWindow::cleanup()
{
    m_made.reset();
    m_engine.reset();
    m_window = nullptr;
    m_desktop.reset();
    m_gateway.reset();
    m_backend.reset();
    QCOMPARE(m_warnings, QStringList());
}

QQuickItem *TestWindow::item(QQuickItem *below, const QString &name)
{
    QList<QQuickItem *> items;
    collect(below, items);
    for (QQuickItem *candidate : std::as_const(items)) {
        if (candidate->objectName() == name && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

QQuickItem *TestWindow::item(const QString &name)
{
    return item(m_window->contentItem(), name);
}

void TestWindow::click(QQuickItem *target)
{
    QVERIFY(target);
    m_window->grabWindow(); // what is laid out anew stands where it will stand
    const QPointF center = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, center.toPoint());
}

void TestWindow::type(const char *text)
{
    for (const char *c = text; *c; ++c)
        QTest::keyClick(m_window, *c);
}

QString TestWindow::flaps(const QString &name)
{
    QQuickItem *text = item(name);
    return text ? text->property("landed").toString() : QString();
}

QStringList TestWindow::rows(int role) const
{
    QStringList all;
    MarkdownBlocks *blocks = m_desktop->chat()->blocks();
    for (int i = 0; i < blocks->count(); ++i)
        all << blocks->data(blocks->index(i), role).toString();
    return all;
}

QQuickItem *TestWindow::make(const char *qml)
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

void TestWindow::flapsTurnOnlyWhereTheyChanged()
{
    QQuickItem *text = make("FlapText { text: '980M'; cells: 5; alignRight: true }");
    QVERIFY(text);
    QCOMPARE(text->property("landed").toString(), QStringLiteral(" 980M"));
    QList<QQuickItem *> items;
    collect(text, items);
    QList<QQuickItem *> cells;
    for (QQuickItem *candidate : std::as_const(items)) {
        if (candidate->property("turns").isValid())
            cells << candidate;
    }
    QCOMPARE(cells.size(), 5);
    const auto turns = [&cells] {
        QList<int> counts;
        for (const QQuickItem *cell : cells)
            counts << cell->property("turns").toInt();
        return counts;
    };
    // Nothing turns for show at the start.
    QCOMPARE(turns(), (QList<int> {0, 0, 0, 0, 0}));
    text->setProperty("text", QStringLiteral("985M"));
    QTRY_COMPARE(text->property("landed").toString(), QStringLiteral(" 985M"));
    QTRY_VERIFY(!cells[3]->property("turning").toBool());
    QCOMPARE(turns(), (QList<int> {0, 0, 0, 1, 0}));
    text->setProperty("text", QStringLiteral("1.2B"));
    QTRY_COMPARE(text->property("landed").toString(), QStringLiteral("  1.2B"));
    for (const QQuickItem *cell : std::as_const(cells))
        QTRY_VERIFY(!cell->property("turning").toBool());
    QCOMPARE(turns(), (QList<int> {0, 1, 1, 2, 1}));
}

void TestWindow::flapsLandOnTheNewest()
{
    QQuickItem *text = make("FlapText { text: '1'; cells: 1 }");
    QVERIFY(text);
    QList<QQuickItem *> items;
    collect(text, items);
    QQuickItem *cell = nullptr;
    for (QQuickItem *candidate : std::as_const(items)) {
        if (candidate->property("turns").isValid())
            cell = candidate;
    }
    QVERIFY(cell);
    text->setProperty("text", QStringLiteral("2"));
    QTRY_VERIFY(cell->property("phase").toReal() > 0);
    for (const char *newer : {"3", "4", "5", "6"})
        text->setProperty("text", QString::fromLatin1(newer));
    QTRY_COMPARE(text->property("landed").toString(), QStringLiteral("6"));
    QTRY_VERIFY(!cell->property("turning").toBool());
    // To 2, and from there straight to 6.
    QCOMPARE(cell->property("turns").toInt(), 2);
}

void TestWindow::flapsWithReducedMotion()
{
    m_desktop->appearance()->setReducedMotion(true);
    QVERIFY(m_desktop->board()->reducedMotion());
    QQuickItem *text = make("FlapText { text: 'ABC'; cells: 4 }");
    QVERIFY(text);
    text->setProperty("text", QStringLiteral("XYZ"));
    QCOMPARE(text->property("landed").toString(), QStringLiteral("XYZ "));
}

void TestWindow::pointsAndColons()
{
    QQuickItem *text = make("FlapText { text: '12.4B'; cells: 4 }");
    QVERIFY(text);
    QCOMPARE(text->property("glyphs").toStringList(),
             (QStringList {QStringLiteral("1"), QStringLiteral("2."), QStringLiteral("4"), QStringLiteral("B")}));
    text = make("FlapText { text: '14:07'; clock: true }");
    QCOMPARE(text->property("glyphs").toStringList().size(), 4);
    text = make("FlapText { text: '429, A'; cells: 6 }");
    QCOMPARE(text->property("glyphs").toStringList().at(3), QStringLiteral(","));
    text = make("FlapText { text: '系统正常'; cells: 10 }");
    QCOMPARE(text->property("glyphs").toStringList(), QStringList(QStringLiteral("系统正常")));
    // The language changes while it hangs there.
    text = make("FlapText { text: 'ALL SYSTEMS OK'; cells: 24 }");
    const double width = text->width();
    text->setProperty("text", QStringLiteral("全線正常"));
    QCOMPARE(text->property("glyphs").toStringList(), QStringList(QStringLiteral("全線正常")));
    QTRY_COMPARE(text->width(), width);
    text->setProperty("text", QStringLiteral("GATEWAY READY"));
    QCOMPARE(text->property("glyphs").toStringList().size(), 24);
    QTRY_COMPARE(text->width(), width);
}

void TestWindow::boardShowsTheFeed()
{
    QTRY_COMPARE(flaps(QStringLiteral("sum")), QStringLiteral("\u22484.5B"));
    QTRY_VERIFY(flaps(QStringLiteral("system")).startsWith(QStringLiteral("ALL SYSTEMS OK ")));
    QCOMPARE(flaps(QStringLiteral("system")).size(), 24);
    m_backend->runStorm(50, 5);
    QTRY_COMPARE(m_desktop->board()->departures()->running(), 50);
    QQuickItem *list = item(QStringLiteral("departures"));
    QVERIFY(list);
    QTRY_COMPARE(list->property("count").toInt(), m_desktop->board()->departures()->count());
    QTRY_COMPARE(m_desktop->board()->departures()->running(), 0);
    QCOMPARE(list->property("contentY").toReal(), list->property("originY").toReal());
}

void TestWindow::placesByKeyboard()
{
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("station"));
    visit("playground");
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
    visit("clients");
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("copyBase"));
    visit("providers");
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("providerSearch"));
    press(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("providers"));
    click(item(QStringLiteral("stop-station")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("station"));
}

void TestWindow::aModelOpensInPlace()
{
    visit("models");
    QTRY_VERIFY(item(QStringLiteral("catalogSearch")));
    QTRY_VERIFY(item(QStringLiteral("catalogSearch"))->hasActiveFocus());
    type("groq model-42");
    QCOMPARE(m_desktop->catalog()->count(), 1);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("modelSnippet")));
    const QString code = item(QStringLiteral("modelSnippet"))->property("code").toString();
    QVERIFY(code.contains(QStringLiteral("groq/model-42")));
    QVERIFY(code.contains(QStringLiteral("os.environ[\"TOKEN_STATION_API_KEY\"]")));
    click(item(QStringLiteral("copyModel")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("groq/model-42"));
    click(item(QStringLiteral("tryModel")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QCOMPARE(m_desktop->chat()->model(), QStringLiteral("groq/model-42"));
    visit("models");
    click(item(QStringLiteral("useForClaudeCode")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("clients"));
    bool there = false;
    const QVariantList tiers = m_desktop->claudeCode()->tiers();
    for (const QVariant &tier : tiers)
        there = there
            || (tier.toMap()[QStringLiteral("tier")] == QStringLiteral("sonnet")
                && tier.toMap()[QStringLiteral("model")] == QStringLiteral("groq/model-42"));
    QVERIFY(there);
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

void TestWindow::aGatewayKeyIsShownOnce()
{
    visit("settings");
    QQuickItem *name = nullptr;
    QTRY_VERIFY((name = item(QStringLiteral("keyName"))) != nullptr);
    name->forceActiveFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("keyProblem")));
    type("laptop");
    QTRY_VERIFY(!item(QStringLiteral("keyProblem")));
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("madeKey")));
    click(item(QStringLiteral("copyMade")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("gw-made-for-the-test"));
    click(item(QStringLiteral("putAway")));
    QString where;
    QVERIFY2(!anyPropertyHolds(m_window, QStringLiteral("gw-made-for-the-test"), &where), qPrintable(where));
    QCOMPARE(m_backend->m_gatewayKeys.size(), 1);
    QTRY_VERIFY(item(QStringLiteral("revoke-laptop")));
    click(item(QStringLiteral("revoke-laptop")));
    QQuickItem *ask = nullptr;
    QTRY_VERIFY((ask = m_window->property("activeFocusItem").value<QQuickItem *>()) != nullptr);
    QTRY_COMPARE(m_window->activeFocusItem()->property("text").toString(), QStringLiteral("Revoke"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_gatewayKeys.size(), 0);
}

void TestWindow::gatewayStopsAndStarts()
{
    visit("settings");
    QTRY_VERIFY(item(QStringLiteral("stopGateway")));
    click(item(QStringLiteral("stopGateway")));
    QTRY_COMPARE(m_backend->m_gateway.state, GatewayState::Stopped);
    QTRY_VERIFY(item(QStringLiteral("startGateway")));
    click(item(QStringLiteral("startGateway")));
    QTRY_COMPARE(m_backend->m_gateway.state, GatewayState::Listening);
    // A switch that cannot be moved says why, and is not moved.
    QQuickItem *lan = item(QStringLiteral("lan"));
    QVERIFY(lan);
    QVERIFY(!lan->property("hindrance").toString().isEmpty());
    lan->forceActiveFocus();
    press(Qt::Key_Space);
    QVERIFY(!m_desktop->gatewaySettings()->lan());
}

void TestWindow::dataIsDeletedAfterAQuestion()
{
    const QString data = m_backend->paths().dataFolder;
    QVERIFY(m_backend->paths().create());
    QVERIFY(QDir().mkpath(data + QStringLiteral("/media")));
    const QString picture = data + QStringLiteral("/media/one.png");
    QFile file(picture);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("picture") > 0);
    file.close();
    visit("settings");
    QTRY_VERIFY(item(QStringLiteral("delete-content")));
    QTRY_VERIFY(item(QStringLiteral("delete-content"))->property("hindrance").toString().isEmpty());
    QQuickItem *button = item(QStringLiteral("delete-content"));
    button->forceActiveFocus();
    click(button);
    QTRY_VERIFY(m_window->activeFocusItem()
                && m_window->activeFocusItem()->property("text").toString() == QStringLiteral("Delete"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(button->hasActiveFocus());
    QVERIFY(QFile::exists(picture));
    click(item(QStringLiteral("delete-content")));
    QTRY_VERIFY(m_window->activeFocusItem()
                && m_window->activeFocusItem()->property("text").toString() == QStringLiteral("Delete"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!QFile::exists(picture));
    QTRY_COMPARE(m_desktop->storage()->resultTone(), QStringLiteral("green"));
}

void TestWindow::helloFromTheFirstRun()
{
    QTRY_VERIFY(item(QStringLiteral("hello")));
    click(item(QStringLiteral("hello")));
    QCOMPARE(m_window->property("place").toString(), QStringLiteral("playground"));
    QCOMPARE(m_desktop->chat()->model(), QStringLiteral("demo/hello"));
    QVERIFY(m_desktop->chat()->simulated());
}

void TestWindow::chatByKeyboard()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit("playground");
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
    type("Hello");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestHead().startsWith("POST /v1/chat/completions HTTP/1.1"));
    QVERIFY(m_gateway->requestHead().toLower().contains("authorization: bearer gw-internal"));
    const QJsonObject body = QJsonDocument::fromJson(m_gateway->requestBody()).object();
    QCOMPARE(body[u"model"].toString(), QStringLiteral("groq/model-1"));
    QCOMPARE(body[u"messages"][0][u"content"].toString(), QStringLiteral("Hello"));
    m_gateway->begin();
    m_gateway->write(FakeGateway::delta(QStringLiteral("Good **day**")));
    QTRY_VERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Good <b>day</b>")));
    QVERIFY(m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("stop")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(m_gateway->clientGone());
    QVERIFY(rows(MarkdownBlocks::HtmlRole).contains(QStringLiteral("Good <b>day</b>")));
    QVERIFY(rows(MarkdownBlocks::TextRole).contains(QStringLiteral("stopped")));
}

void TestWindow::shiftEnterAndComposing()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit("playground");
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
    QQuickItem *prompt = m_window->activeFocusItem();
    type("a");
    press(Qt::Key_Return, Qt::ShiftModifier);
    type("b");
    QCOMPARE(prompt->property("text").toString(), QStringLiteral("a\nb"));
    // Enter chooses what the input method proposes: it must not send.
    QInputMethodEvent compose(QStringLiteral("ni"), {});
    QCoreApplication::sendEvent(prompt, &compose);
    QVERIFY(prompt->property("inputMethodComposing").toBool());
    press(Qt::Key_Return);
    QVERIFY(!m_desktop->chat()->streaming());
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("你"));
    QCoreApplication::sendEvent(prompt, &commit);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    const QJsonObject body = QJsonDocument::fromJson(m_gateway->requestBody()).object();
    const QString sent = body[u"messages"][0][u"content"].toString();
    QVERIFY2(sent.startsWith(QStringLiteral("a\nb")) && sent.endsWith(QStringLiteral("你")), qPrintable(sent));
    QCOMPARE(prompt->property("text").toString(), QString());
}

void TestWindow::conversationGoesOn()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("one"))
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                           "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1204,\"completion_tokens\":612}}\n\n"
                           "data: [DONE]\n\n");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("first")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    const auto figure = [this](int which) {
        MarkdownBlocks *blocks = m_desktop->chat()->blocks();
        const QVariantList figures =
            blocks->data(blocks->index(blocks->count() - 1), MarkdownBlocks::FiguresRole).toList();
        return figures.value(which).toMap().value(QStringLiteral("value")).toString();
    };
    QCOMPARE(figure(2), QStringLiteral("1,204"));
    QCOMPARE(figure(3), QStringLiteral("612"));
    QCOMPARE(figure(4), QStringLiteral("\u2013"));
    // The gateway's record of this very exchange brings the cost; another one's does not.
    LiveExchange other;
    other.state = LiveState::Done;
    other.row = FakeBackend::row("groq", "model-1", m_backend->m_now, 1, 1);
    other.row.requestId = "req-77";
    other.row.costMicroUsd = 5'000'000;
    LiveExchange mine = other;
    mine.id = 2;
    mine.row.requestId = "req-1";
    mine.row.costMicroUsd = 12'800;
    m_backend->send({mine, other});
    QCOMPARE(figure(4), QStringLiteral("$0.0128"));

    QVERIFY(m_desktop->chat()->send(QStringLiteral("second")));
    QTRY_COMPARE(m_gateway->requests(), 2);
    const QJsonArray messages = QJsonDocument::fromJson(m_gateway->requestBody()).object()[u"messages"].toArray();
    QCOMPARE(messages.size(), 3);
    QCOMPARE(messages[1][u"role"].toString(), QStringLiteral("assistant"));
    QCOMPARE(messages[1][u"content"].toString(), QStringLiteral("one"));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    m_desktop->chat()->retry();
    QTRY_COMPARE(m_gateway->requests(), 3);
    QCOMPARE(QJsonDocument::fromJson(m_gateway->requestBody()).object()[u"messages"].toArray().size(), 3);
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QCOMPARE(rows(MarkdownBlocks::ComponentTypeRole).count(QStringLiteral("Prompt")), 2);
}

void TestWindow::errorInTheProvidersWords()
{
    m_desktop->chat()->setModel(QStringLiteral("anthropic/model-1"));
    connect(m_gateway.get(), &FakeGateway::requested, this, [this] {
        m_gateway->begin(429, "application/json");
        m_gateway->write(R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down, please."}})");
        m_gateway->end();
    });
    QVERIFY(m_desktop->chat()->send(QStringLiteral("x")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QVERIFY(m_gateway->requestHead().startsWith("POST /v1/messages "));
    QVERIFY(rows(MarkdownBlocks::TextRole).contains(QStringLiteral("Slow down, please.")));
    QVERIFY(rows(MarkdownBlocks::TitleRole)
                .contains(QStringLiteral("Wait a little, then try again, or choose another model.")));
    QVERIFY(m_desktop->chat()->canRetry());
    // Nobody listens there any more.
    m_gateway.reset();
    m_desktop->chat()->retry();
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QVERIFY(rows(MarkdownBlocks::TextRole).filter(QStringLiteral("The gateway does not answer")).size() == 1);
}

void TestWindow::scrollStaysWhereOneReads()
{
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit("playground");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("long")));
    QTRY_COMPARE(m_gateway->requests(), 1);
    m_gateway->begin();
    const auto grow = [this](int paragraphs) {
        QString text;
        for (int i = 0; i < paragraphs; ++i)
            text += QStringLiteral("Paragraph of an answer that is rather long.\n\n");
        const int before = m_desktop->chat()->blocks()->count();
        m_gateway->write(FakeGateway::delta(text));
        return QTest::qWaitFor([&] { return m_desktop->chat()->blocks()->count() >= before + paragraphs - 1; });
    };
    QVERIFY(grow(60));
    QQuickItem *list = item(QStringLiteral("conversation"));
    QVERIFY(list);
    QTRY_VERIFY(list->property("contentHeight").toReal() > 2 * list->height());
    QTRY_VERIFY(list->property("atYEnd").toBool());
    list->forceActiveFocus();
    press(Qt::Key_PageUp);
    QTRY_VERIFY(!list->property("atYEnd").toBool());
    const qreal at = list->property("contentY").toReal();
    const auto *settle = list->parentItem()->findChild<QObject *>(QStringLiteral("settle")); // which would move it
    QVERIFY(settle);
    for (int i = 0; i < 2; ++i) {
        const qreal height = list->property("contentHeight").toReal();
        QVERIFY(grow(15));
        QTRY_VERIFY(list->property("contentHeight").toReal() > height);
        QTRY_VERIFY(!settle->property("running").toBool());
        QCOMPARE(list->property("contentY").toReal(), at);
    }
    for (int i = 0; i < 10 && !list->property("atYEnd").toBool(); ++i)
        press(Qt::Key_PageDown);
    QTRY_VERIFY(list->property("sticks").toBool());
    QVERIFY(grow(30));
    QTRY_VERIFY(list->property("atYEnd").toBool());
}

void TestWindow::hostileAnswerLoadsNothing()
{
    QTcpServer trap;
    QVERIFY(trap.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(trap.serverPort());
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit("playground");
    const QString answer =
        QStringLiteral("![a](%1a.png) <img src=\"%1b.png\"> `<img src=\"%1c.png\">`\n\n"
                       "| x |\n|---|\n| <img src=%1d.png> ![e](%1e.png) `x` |\n\n"
                       "```html\n<img src=\"%1f.png\"><script src=\"%1g.js\"></script>\n```\n\n"
                       "# <img src='%1h.png'>\n\n> <table background=\"%1i.png\">\n\n- <link href=%1j.css>\n")
            .arg(url);
    m_gateway->setScript("data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"<img src='" + url.toUtf8()
                         + "k.png'>\"}}]}\n\n" + FakeGateway::delta(answer)
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("<img src=\"%1p.png\">").arg(url)));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QTRY_VERIFY(item(QStringLiteral("conversation"))->property("contentHeight").toReal() > 100);
    // Unfold the reasoning too, and draw.
    QTRY_VERIFY(item(QStringLiteral("fold")));
    click(item(QStringLiteral("fold")));
    QVERIFY(!m_window->grabWindow().isNull());
    QVERIFY(!trap.waitForNewConnection(500));
    QVERIFY(!trap.hasPendingConnections());
}

void TestWindow::linksAskFirst()
{
    QList<QUrl> opened;
    m_desktop->setLinkOpener([&opened](const QUrl &url) { opened << url; });
    QVERIFY(!m_desktop->openLink(QStringLiteral("javascript:alert(1)")));
    QVERIFY(!m_desktop->openLink(QStringLiteral("file:///etc/passwd")));
    QVERIFY(!m_desktop->openLink(QStringLiteral("data:text/html,x")));
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    visit("playground");
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("[LINKLINKLINK](https://e.org/x)"))
                         + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    QVERIFY(m_desktop->chat()->send(QStringLiteral("x")));
    QTRY_VERIFY(!m_desktop->chat()->streaming());
    QQuickItem *text = nullptr;
    QTRY_VERIFY([&] {
        QList<QQuickItem *> items;
        collect(m_window->contentItem(), items);
        for (QQuickItem *candidate : std::as_const(items)) {
            if (candidate->property("text").toString().startsWith(QStringLiteral("<a href")))
                text = candidate;
        }
        return text != nullptr;
    }());
    const QPoint at = text->mapToScene(QPointF(20, 11)).toPoint();
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at);
    QObject *ask = m_window->findChild<QObject *>(QStringLiteral("linkAsk"));
    QVERIFY(ask);
    QTRY_VERIFY(ask->property("opened").toBool());
    QVERIFY(opened.isEmpty());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!ask->property("visible").toBool());
    QVERIFY(opened.isEmpty());
    QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at);
    QTRY_VERIFY(ask->property("opened").toBool());
    press(Qt::Key_Return);
    QTRY_COMPARE(opened, QList<QUrl>() << QUrl(QStringLiteral("https://e.org/x")));
}

void TestWindow::pickAModel()
{
    visit("playground");
    QTRY_VERIFY(item(QStringLiteral("modelButton")));
    QCOMPARE(m_desktop->models()->count(), 601);
    click(item(QStringLiteral("modelButton")));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("modelSearch"));
    type("xai 77");
    QTRY_COMPARE(m_desktop->models()->count(), 1);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->chat()->model(), QStringLiteral("xai/model-77"));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("prompt"));
}

void TestWindow::keyEntryLeavesNothing()
{
    visit("providers");
    QTRY_VERIFY(item(QStringLiteral("providerSearch")));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("providerSearch"));
    type("deepseek");
    QTRY_COMPARE(m_desktop->shownProviders()->count(), 1);
    QQuickItem *key = nullptr;
    QTRY_VERIFY((key = item(QStringLiteral("key"))) != nullptr);
    click(key);
    QGuiApplication::clipboard()->setText(QString::fromLatin1(kSecret));
    press(Qt::Key_V, Qt::ControlModifier);
    QString where;
    QVERIFY2(anyPropertyHolds(m_window, QString::fromLatin1(kSecret), &where), "the check finds a key that is there");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_keys.value("deepseek"), QByteArray(kSecret));
    QTRY_VERIFY(!item(QStringLiteral("key")));
    QVERIFY2(!anyPropertyHolds(m_window, QString::fromLatin1(kSecret), &where), qPrintable(where));
    QQuickItem *word = item(QStringLiteral("word"));
    QTRY_COMPARE(word->property("text").toString(), QStringLiteral("Open"));

    // Replacing shows an empty field, and undo brings nothing back.
    click(item(QStringLiteral("replace")));
    QTRY_VERIFY((key = item(QStringLiteral("key"))) != nullptr);
    QCOMPARE(key->property("text").toString(), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(key->property("text").toString(), QString());
    type("other");
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("key")));
    QCOMPARE(m_backend->m_keys.value("deepseek"), QByteArray(kSecret));
}

void TestWindow::keyRefusedByTheKeychain()
{
    m_backend->m_keyProblem = QStringLiteral("The keychain is locked.");
    visit("providers");
    m_desktop->shownProviders()->setWords(QStringLiteral("kling"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-kling"))) != nullptr);
    QQuickItem *key = item(card, QStringLiteral("key"));
    QVERIFY(key);
    click(key);
    type("access");
    // Two secrets: one alone is not taken.
    press(Qt::Key_Return);
    press(Qt::Key_Tab);
    type("secret");
    press(Qt::Key_Return);
    QTRY_COMPARE(item(card, QStringLiteral("result"))->property("text").toString(),
                 QStringLiteral("The keychain is locked."));
    QVERIFY(m_backend->m_keys.isEmpty());
    m_backend->m_keyProblem.clear();
    click(item(card, QStringLiteral("key")));
    type("access");
    press(Qt::Key_Tab);
    type("secret");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_keys.value("kling"), QByteArray("access|secret"));
}

void TestWindow::testsAndRemoval()
{
    visit("providers");
    m_desktop->shownProviders()->setWords(QStringLiteral("groq"));
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("card-groq"))) != nullptr);
    click(item(card, QStringLiteral("test")));
    QTRY_VERIFY(item(card, QStringLiteral("result")));
    QTRY_VERIFY(item(card, QStringLiteral("result"))
                    ->property("text")
                    .toString()
                    .endsWith(QStringLiteral("answered in 0.41 s")));
    m_backend->m_testProblem = QStringLiteral("Invalid API Key");
    click(item(card, QStringLiteral("test")));
    QTRY_COMPARE(item(card, QStringLiteral("result"))->property("text").toString(),
                 QStringLiteral("\u201CInvalid API Key\u201D"));
    // Removing asks once.
    click(item(card, QStringLiteral("remove")));
    QCoreApplication::processEvents();
    QCOMPARE(m_backend->provider("groq").state, ProviderState::Open);
    click(item(card, QStringLiteral("remove")));
    QTRY_COMPARE(m_backend->provider("groq").state, ProviderState::NoKey);
    QTRY_COMPARE(item(card, QStringLiteral("word"))->property("text").toString(), QStringLiteral("No key"));
}

void TestWindow::searchProviders()
{
    QCOMPARE(m_desktop->shownProviders()->count(), 22);
    visit("providers");
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("providerSearch"));
    type("open");
    // OpenAI, OpenAI Codex, OpenRouter
    QTRY_COMPARE(m_desktop->shownProviders()->count(), 3);
    type(" or");
    QTRY_COMPARE(m_desktop->shownProviders()->count(), 1);
    QVERIFY(item(QStringLiteral("card-openrouter")));
    QVERIFY(!item(QStringLiteral("card-openai")));
}

void TestWindow::aClientIsSetUpAndPutBack()
{
    const QString path = m_backend->clientSettings(ClientKind::ClaudeCode);
    const QByteArray original = "{\r\n\t\"model\": \"opus\",\r\n\t\"env\": { }\r\n}";
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(original);
    file.close();
    const auto content = [&file] {
        if (!file.open(QIODevice::ReadOnly))
            return QByteArray("it is gone");
        const QByteArray bytes = file.readAll();
        file.close();
        return bytes;
    };

    visit("clients");
    QQuickItem *card = nullptr;
    QTRY_VERIFY((card = item(QStringLiteral("client-claude-code"))) != nullptr);
    // A model is picked for a tier, and the difference shows it before anything is written.
    click(item(card, QStringLiteral("tier-sonnet")));
    QTRY_VERIFY(m_window->activeFocusItem()->objectName() == QStringLiteral("modelSearch"));
    type("xai 77");
    QTRY_COMPARE(m_desktop->models()->count(), 1);
    press(Qt::Key_Return);
    const auto shown = [this] {
        QString text;
        for (const QVariant &line : m_desktop->claudeCode()->diff())
            text += line.toMap().value(QStringLiteral("text")).toString() + u'\n';
        return text;
    };
    QTRY_VERIFY(!item(QStringLiteral("modelSearch")));
    QVERIFY2(shown().contains(QStringLiteral("\"ANTHROPIC_DEFAULT_SONNET_MODEL\": \"xai/model-77\"")),
             qPrintable(shown()));
    QCOMPARE(content(), original);
    // With its own login, since no keychain is there for the test.
    click(item(card, QStringLiteral("Its own login")));
    QTRY_VERIFY(shown().contains(QStringLiteral("x-token-station-key")));
    click(item(card, QStringLiteral("apply")));
    QTRY_VERIFY2(m_desktop->claudeCode()->setUp(), qPrintable(m_desktop->claudeCode()->result()));
    QVERIFY2(content().contains("x-token-station-key: gw-"), content());
    QCOMPARE(item(card, QStringLiteral("word"))->property("text").toString(),
             QStringLiteral("Set up for Token Station"));
    QVERIFY(!item(card, QStringLiteral("apply")));
    QTRY_VERIFY(item(card, QStringLiteral("undo")));
    click(item(card, QStringLiteral("undo")));
    QTRY_VERIFY2(!m_desktop->claudeCode()->canUndo(), qPrintable(m_desktop->claudeCode()->result()));
    QCOMPARE(content(), original);
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
    QVERIFY(question->property("title").toString().startsWith(QStringLiteral("Codex ")));
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

void TestWindow::noKeychain()
{
    visit("providers");
    QTRY_VERIFY(item(QStringLiteral("card-mistral")));
    // Nowhere to put a key: no field asks for one, and the card names the variable instead.
    QVERIFY(!item(QStringLiteral("key")));
    bool named = false;
    QList<QQuickItem *> items;
    collect(item(QStringLiteral("card-mistral")), items);
    for (const QQuickItem *candidate : std::as_const(items))
        named = named || candidate->property("text").toString().contains(QStringLiteral("MISTRAL_API_KEY"));
    QVERIFY(named);
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
    QSignalSpy quits(m_desktop.get(), &Desktop::quitRequested);
    actions.last()->trigger();
    QCOMPARE(quits.count(), 1);
}

void TestWindow::inspectorByKeyboard()
{
    visit("requests");
    QTRY_VERIFY(item(QStringLiteral("requestSearch")));
    QQuickItem *search = item(QStringLiteral("requestSearch"));
    QTRY_VERIFY(search->hasActiveFocus());
    QQuickItem *list = item(QStringLiteral("requestList"));
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    type("client:claude-code haiku");
    QTRY_COMPARE(list->property("count").toInt(), 1);
    QTRY_COMPARE(item(QStringLiteral("found"))->property("text").toString(), QStringLiteral("1"));
    press(Qt::Key_Down);
    QTRY_VERIFY(m_desktop->requests()->detail()->isShown());
    QCOMPARE(m_desktop->requests()->detail()->title(), QStringLiteral("openai/gpt-oss-120b"));
    QTRY_VERIFY(item(QStringLiteral("requestBodies")));
    QTRY_VERIFY(item(item(QStringLiteral("requestBodies")), QStringLiteral("bodyLines"))->property("count").toInt()
                > 5);
    click(item(QStringLiteral("copyCurl")));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("curl 'http://127.0.0.1:")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("$TOKEN_STATION_API_KEY")));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("gw-")));
    click(item(QStringLiteral("Translation")));
    QTRY_VERIFY(!item(QStringLiteral("requestBodies")));

    // Sent again to another model, chosen by its name.
    click(item(QStringLiteral("sendAgain")));
    QTRY_VERIFY(item(QStringLiteral("modelSearch")) && item(QStringLiteral("modelSearch"))->hasActiveFocus());
    type("xai model-7");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestBody().contains("\"model\":\"xai/model-7"));

    // A search without a hit says so; Escape takes it back.
    click(search);
    press(Qt::Key_A, Qt::ControlModifier);
    type("nobody:here");
    QTRY_COMPARE(list->property("count").toInt(), 0);
    press(Qt::Key_Escape);
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    click(item(QStringLiteral("Failed")));
    QTRY_VERIFY(list->property("count").toInt() > 0 && list->property("count").toInt() < 20);
    press(Qt::Key_Tab);
}

void TestWindow::inspectorInTheSmallWindow()
{
    m_window->resize(1024, 640);
    visit("requests");
    QTRY_VERIFY(item(QStringLiteral("requestList")));
    QQuickItem *list = item(QStringLiteral("requestList"));
    QTRY_VERIFY(list->property("count").toInt() >= 100);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("closeInspector")));
    QVERIFY(!item(QStringLiteral("requestList")));
    QTRY_VERIFY(item(QStringLiteral("logBodies")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(item(QStringLiteral("requestList")));
    QVERIFY(!item(QStringLiteral("closeInspector")));
}

void TestWindow::usageByKeyboard()
{
    visit("station");
    QTRY_VERIFY(item(QStringLiteral("openUsage")));
    item(QStringLiteral("openUsage"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("usageTable")));
    QQuickItem *table = item(QStringLiteral("usageTable"));
    QTRY_COMPARE(table->property("count").toInt(), 6);
    table->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->usage()->chosenName(), QStringLiteral("OpenAI"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("usageTable")));
    QVERIFY(item(QStringLiteral("openUsage")));
}

void TestWindow::everyControlHasAName()
{
    for (const int key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5}) {
        press(key, Qt::ControlModifier);
        QList<QQuickItem *> items;
        collect(m_window->contentItem(), items);
        int seen = 0;
        for (QQuickItem *candidate : std::as_const(items)) {
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

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
