// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QtTest>

using namespace station;

/** The settings in the window. */
class TestWindowSettings : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void aGatewayKeyIsShownOnce();
    void gatewayStopsAndStarts();
    void dataIsDeletedAfterAQuestion();
    void backupsAreMadeAndRestored();
    void foldersAreOpened();
    void limitsOfAKeyByKeyboard();
    void licencesAreReadable();
    void theLogAsItComes();
};

void TestWindowSettings::aGatewayKeyIsShownOnce()
{
    visit(QStringLiteral("settings"));
    QQuickItem *name = nullptr;
    QTRY_VERIFY((name = item(QStringLiteral("keyName"))) != nullptr);
    name->forceActiveFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("keyProblem")));
    QVERIFY(name->property("wrong").toBool());
    type("laptop");
    QTRY_VERIFY(!item(QStringLiteral("keyProblem")));
    QVERIFY(!name->property("wrong").toBool());
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("madeKey")));
    // Shown once, it comes into sight, and Enter copies it.
    QTRY_COMPARE(focused(), QStringLiteral("copyMade"));
    const QQuickItem *view = item(QStringLiteral("settings"));
    const QRectF made =
        item(QStringLiteral("madeKey"))->mapRectToItem(view, item(QStringLiteral("madeKey"))->boundingRect());
    QVERIFY(QRectF(0, 0, view->width(), view->height()).contains(made));
    press(Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("gw-made-for-the-test"));
    click(item(QStringLiteral("putAway")));
    QTRY_COMPARE(focused(), QStringLiteral("keyName"));
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

void TestWindowSettings::gatewayStopsAndStarts()
{
    visit(QStringLiteral("settings"));
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

void TestWindowSettings::dataIsDeletedAfterAQuestion()
{
    const QString data = m_backend->paths().dataFolder;
    QVERIFY(m_backend->paths().create());
    QVERIFY(QDir().mkpath(data + QStringLiteral("/media")));
    const QString kept = m_folder->filePath(QStringLiteral("kept.png"));
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(kept));
    const QString picture = data + QStringLiteral("/media/one.png");
    QFile file(picture);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("picture") > 0);
    file.close();
    m_desktop->images()->takePicture(QUrl::fromLocalFile(kept));
    QTRY_COMPARE(m_desktop->images()->gallery()->count(), 1);
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("said")) + "data: [DONE]\n\n");
    QVERIFY(m_desktop->desk()->send(QStringLiteral("ask")));
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 1);
    visit(QStringLiteral("settings"));
    QTRY_VERIFY(item(QStringLiteral("delete-content")));
    QTRY_VERIFY(item(QStringLiteral("delete-content"))->property("hindrance").toString().isEmpty());
    QTRY_VERIFY(m_desktop->backups()->listed()); // which stand above it
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
    // What is open shows at once that nothing is there any more.
    QTRY_COMPARE(m_desktop->images()->gallery()->count(), 0);
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 0);
    QVERIFY(m_desktop->desk()->isEmpty());
}

void TestWindowSettings::backupsAreMadeAndRestored()
{
    const QString data = m_backend->paths().dataFolder;
    QVERIFY(m_backend->paths().create());
    m_desktop->chat()->setModel(QStringLiteral("groq/model-1"));
    m_gateway->setScript(FakeGateway::delta(QStringLiteral("said")) + "data: [DONE]\n\n");
    QVERIFY(m_desktop->desk()->send(QStringLiteral("ask")));
    QTRY_VERIFY(!m_desktop->desk()->streaming());
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 1);
    visit(QStringLiteral("settings"));
    QTRY_VERIFY(item(QStringLiteral("noBackup")));
    item(QStringLiteral("backupName"))->forceActiveFocus(Qt::TabFocusReason);
    type("before");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("restore-0")));
    QVERIFY(!item(QStringLiteral("noBackup")));
    QCOMPARE(item(QStringLiteral("backupName"))->property("text").toString(), QString());
    // Another name, by keyboard.
    item(QStringLiteral("rename-0"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("backupName"));
    type("after");
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->backups()->rows()[0].toMap().value(QStringLiteral("title")).toString(),
                 QStringLiteral("after"));
    QCOMPARE(m_desktop->backups()->rows().size(), 1);

    m_desktop->storage()->deleteAll(QStringLiteral("content"));
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 0);
    QTRY_VERIFY(item(QStringLiteral("restore-0"))->property("hindrance").toString().isEmpty());
    QQuickItem *restore = item(QStringLiteral("restore-0"));
    restore->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->activeFocusItem()
                && m_window->activeFocusItem()->property("text").toString() == QStringLiteral("Restore"));
    press(Qt::Key_Escape);
    QTRY_VERIFY(restore->hasActiveFocus());
    QCOMPARE(m_desktop->backups()->doing(), QString());
    click(restore);
    QTRY_VERIFY(m_window->activeFocusItem()
                && m_window->activeFocusItem()->property("text").toString() == QStringLiteral("Restore"));
    press(Qt::Key_Return);
    // The conversation is there again, and so is what it replaced.
    QTRY_COMPARE(m_desktop->backups()->rows().size(), 2);
    QTRY_COMPARE(m_desktop->desk()->history()->count(), 1);
    QTRY_VERIFY(item(QStringLiteral("backupResult")));
    QCOMPARE(m_desktop->backups()->resultTone(), QStringLiteral("green"));
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Listening);

    QTRY_VERIFY(item(QStringLiteral("deleteBackup-1")));
    item(QStringLiteral("deleteBackup-1"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->activeFocusItem()
                && m_window->activeFocusItem()->property("text").toString() == QStringLiteral("Delete"));
    press(Qt::Key_Return);
    QTRY_COMPARE(m_desktop->backups()->rows().size(), 1);
    QCOMPARE(m_desktop->desk()->history()->count(), 1);
    // Everything that is kept goes by one press too, and the list knows it.
    m_desktop->storage()->deleteAll(QStringLiteral("backups"));
    QTRY_VERIFY(item(QStringLiteral("noBackup")));
    QVERIFY(!QFile::exists(data + QStringLiteral("/backups")));
}

void TestWindowSettings::foldersAreOpened()
{
    QVERIFY(m_backend->paths().create());
    QList<QUrl> opened;
    m_desktop->places()->setOpener([&opened](const QUrl &folder) {
        opened << folder;
        return !folder.path().endsWith(QStringLiteral("state"));
    });
    visit(QStringLiteral("settings"));
    QTRY_VERIFY(item(QStringLiteral("open-data")));
    item(QStringLiteral("open-data"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QCOMPARE(opened, QList<QUrl> {QUrl::fromLocalFile(m_backend->paths().dataFolder)});
    QVERIFY(!item(QStringLiteral("placeProblem")));
    item(QStringLiteral("copy-log"))->forceActiveFocus(Qt::TabFocusReason);
    click(item(QStringLiteral("copy-log")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QDir::toNativeSeparators(m_backend->paths().logFile()));
    item(QStringLiteral("open-log"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("placeProblem")));
}

void TestWindowSettings::theLogAsItComes()
{
    QVERIFY(m_backend->paths().create());
    const auto write = [this](const QByteArray &lines) {
        QFile file(m_backend->paths().logFile());
        QVERIFY(file.open(QIODevice::Append));
        file.write(lines);
    };
    QByteArray many;
    for (int i = 0; i < 100; ++i)
        many += "2026-11-30T12:34:56.789 info: line " + QByteArray::number(i) + '\n';
    write(many + "2026-11-30T12:34:57.000 error: the disk is full\n");
    QList<QUrl> opened;
    m_desktop->places()->setOpener([&opened](const QUrl &place) {
        opened << place;
        return true;
    });
    LiveLog *log = m_desktop->liveLog();
    visit(QStringLiteral("settings"));
    QTRY_VERIFY(item(QStringLiteral("showLog")));
    QVERIFY2(!log->following(), "nobody has opened it");
    item(QStringLiteral("showLog"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QTRY_COMPARE(log->count(), 101);
    QQuickItem *lines = item(QStringLiteral("logLines"));
    QVERIFY(lines);
    QTRY_VERIFY(lines->property("atYEnd").toBool());

    // New lines are followed at the end; who has scrolled up is not moved, and comes back by a button.
    write("2026-11-30T12:34:58.000 info: one more\n");
    QTRY_COMPARE(log->count(), 102);
    QTRY_VERIFY(lines->property("atYEnd").toBool());
    lines->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Home);
    const qreal at = lines->property("contentY").toReal();
    write("2026-11-30T12:34:59.000 warning: while reading\n");
    QTRY_COMPARE(log->waiting(), 1);
    QCOMPARE(log->count(), 102);
    QCOMPARE(lines->property("contentY").toReal(), at);
    QTRY_VERIFY(item(QStringLiteral("logToEnd")));
    click(item(QStringLiteral("logToEnd")));
    QTRY_COMPARE(log->count(), 103);
    QTRY_VERIFY(lines->property("atYEnd").toBool());

    // Narrowed by words and level, and copied as it is shown.
    item(QStringLiteral("logWords"))->forceActiveFocus(Qt::TabFocusReason);
    type("disk");
    QTRY_COMPARE(log->count(), 1);
    click(item(QStringLiteral("copyLog")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("2026-11-30T12:34:57.000 error: the disk is full\n"));
    click(item(QStringLiteral("openLogFile")));
    QCOMPARE(opened, QList<QUrl> {QUrl::fromLocalFile(m_backend->paths().logFile())});
    item(QStringLiteral("logWords"))->setProperty("text", QString());
    log->setLevel(QStringLiteral("warning"));
    QCOMPARE(log->count(), 2);

    // Out of sight nothing is looked at: scrolled away, on another page, folded.
    QVERIFY(log->following());
    item(QStringLiteral("settings"))->setProperty("contentY", 0);
    QTRY_VERIFY(!log->following());
    item(QStringLiteral("showLog"))->forceActiveFocus(Qt::TabFocusReason);
    QTRY_VERIFY(log->following());
    visit(QStringLiteral("station"));
    QTRY_VERIFY(!log->following());
    visit(QStringLiteral("settings"));
    item(QStringLiteral("showLog"))->forceActiveFocus(Qt::TabFocusReason);
    QTRY_VERIFY(log->following());
    press(Qt::Key_Space);
    QTRY_VERIFY(!log->following());
}

void TestWindowSettings::limitsOfAKeyByKeyboard()
{
    GatewayKey key;
    key.name = "laptop";
    key.requestsPerMinute = 60;
    QVERIFY(m_backend->createKey(key));
    visit(QStringLiteral("settings"));
    QTRY_VERIFY(item(QStringLiteral("limits-laptop")));
    item(QStringLiteral("limits-laptop"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("keyBudget"));
    QCOMPARE(item(QStringLiteral("keyRpm"))->property("text").toString(), QStringLiteral("60"));
    QVERIFY(!item(QStringLiteral("keyName")));
    type("much");
    press(Qt::Key_Return);
    QTRY_VERIFY(item(QStringLiteral("keyProblem")));
    QVERIFY(item(QStringLiteral("keyBudget"))->property("wrong").toBool());
    QVERIFY(!item(QStringLiteral("keyRpm"))->property("wrong").toBool());
    press(Qt::Key_A, Qt::ControlModifier);
    type("12.50");
    QTRY_VERIFY(!item(QStringLiteral("keyProblem")));
    tabTo(QStringLiteral("a day"));
    press(Qt::Key_Return);
    item(QStringLiteral("saveLimits"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_backend->m_gatewayKeys.first().budgetMicroUsd, std::optional<qint64>(12'500'000));
    QCOMPARE(m_backend->m_gatewayKeys.first().budgetPeriod, BudgetPeriod::Day);
    QCOMPARE(m_backend->m_gatewayKeys.first().requestsPerMinute, 60);
    // A new key is what the form makes again, without those limits.
    QTRY_VERIFY(item(QStringLiteral("keyName")));
    QVERIFY(!item(QStringLiteral("keyRpm")));
}

void TestWindowSettings::licencesAreReadable()
{
    visit(QStringLiteral("settings"));
    QTRY_VERIFY(item(QStringLiteral("licence-IBM Plex")));
    item(QStringLiteral("licence-IBM Plex"))->forceActiveFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    QTRY_COMPARE(focused(), QStringLiteral("licenceTextText"));
    QVERIFY(item(QStringLiteral("licenceTextText"))
                ->property("text")
                .toString()
                .contains(QStringLiteral("SIL OPEN FONT LICENSE")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("licenceTextText")));
    QTRY_COMPARE(focused(), QStringLiteral("licence-IBM Plex"));
}

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"
