// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/backupcontrol.h"
#include "app/settings/preferences.h"
#include "app/shell/places.h"
#include "gateway/content/contentschema.h"
#include "tests/ui/fakebackend.h"

#include <QSignalSpy>
#include <QtTest>

using namespace station;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray kStrict = R"({"strict": true})";
const QByteArray kLax = R"({"strict": false})";

/** A gateway that takes its time to stop: what runs in it may end. */
class SlowBackend : public FakeBackend {
public:
    void stopGateway() override
    {
        m_gateway.state = GatewayState::Draining;
        Q_EMIT gatewayChanged();
    }
    void ended()
    {
        m_gateway.state = GatewayState::Stopped;
        Q_EMIT gatewayChanged();
    }
};

} // namespace

/** Backups as the settings show them, without a display. */
class TestBackupControl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();

    void madeAndRestored();
    void waitsForTheGateway();
    void aStoppedGatewayStaysStopped();
    void renamedAndDeleted();
    void brokenSettingsAreLeftOut();
    void nothingIsReplacedThatCannotBeKept();
    void aLoginIsInNoBackup();
    void madeByItself();
    void foldersAreShown();

private:
    QString config() const { return m_backend->paths().configFile; }
    QString picture() const { return m_backend->paths().dataFolder + QStringLiteral("/media/one"); }
    QString value(int row, const char *name) const
    {
        return m_control->rows().value(row).toMap().value(QLatin1String(name)).toString();
    }
    void make(const QString &name);
    void done();

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SlowBackend> m_backend;
    std::unique_ptr<SettingsTransfer> m_transfer;
    std::unique_ptr<BackupControl> m_control;
};

void TestBackupControl::init()
{
    m_control.reset();
    m_home = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_home->filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    m_backend = std::make_unique<SlowBackend>();
    m_backend->m_gateway.state = GatewayState::Listening;
    QVERIFY(m_backend->paths().create());
    m_transfer = std::make_unique<SettingsTransfer>(ConfigFile(config()), *m_settings, m_backend->dataFolder());
    m_control = std::make_unique<BackupControl>(*m_backend, *m_transfer, *m_settings);
    Database content(contentAddress(m_backend->paths().dataFolder), 1000, updateContentSchema);
    QVERIFY(content.open());
    put(picture(), "picture");
    put(config(), kStrict);
    Preferences(*m_settings).setZoom(150);
}

void TestBackupControl::done()
{
    QTRY_COMPARE(m_control->doing(), QString());
}

void TestBackupControl::make(const QString &name)
{
    m_control->make(name);
    QVERIFY(!m_control->doing().isEmpty());
    done();
    QCOMPARE(m_control->resultTone(), QStringLiteral("green"));
}

void TestBackupControl::madeAndRestored()
{
    QVERIFY(!m_control->listed());
    m_control->refresh();
    QTRY_VERIFY(m_control->listed());
    QCOMPARE(m_control->rows().size(), 0);
    QSignalSpy kept(m_control.get(), &BackupControl::kept);
    make(QStringLiteral("trip"));
    QCOMPARE(kept.count(), 1);
    QCOMPARE(m_control->rows().size(), 1);
    QCOMPARE(value(0, "title"), QStringLiteral("trip"));
    QCOMPARE(value(0, "holds"), QStringLiteral("conversations and media, settings"));
    QVERIFY2(value(0, "about").contains(QStringLiteral("kB")), qPrintable(value(0, "about")));

    QVERIFY(QFile::remove(picture()));
    put(config(), kLax);
    Preferences(*m_settings).setZoom(100);
    QSignalSpy restored(m_control.get(), &BackupControl::restored);
    QSignalSpy imported(m_transfer.get(), &SettingsTransfer::imported);
    m_control->restore(value(0, "id"));
    m_backend->ended();
    done();
    QCOMPARE(m_control->resultTone(), QStringLiteral("green"));
    QVERIFY(m_control->result().contains(QStringLiteral("trip")));
    QCOMPARE(restored.count(), 1);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(get(picture()), QByteArray("picture"));
    QCOMPARE(get(config()), kStrict);
    QCOMPARE(Preferences(*m_settings).zoom(), 150);
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Listening);
    // What was there before can be had again.
    QCOMPARE(m_control->rows().size(), 2);
    QCOMPARE(value(0, "title"), QStringLiteral("Before “trip” was restored"));
    // Where it stands in quotes itself, those within are the other ones.
    QCOMPARE(value(0, "quoted"), QStringLiteral("Before ‘trip’ was restored"));
    m_control->restore(value(0, "id"));
    m_backend->ended();
    done();
    QVERIFY(!QFile::exists(picture()));
    QCOMPARE(get(config()), kLax);
}

void TestBackupControl::waitsForTheGateway()
{
    make({});
    QCOMPARE(value(0, "title"), QStringLiteral("Without a name"));
    QVERIFY(QFile::remove(picture()));
    m_control->restore(value(0, "id"));
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Draining);
    QVERIFY(!m_control->doing().isEmpty());
    // Nothing else is begun meanwhile, and nothing is replaced under what still runs.
    m_control->make(QStringLiteral("another"));
    m_control->remove(value(0, "id"));
    Q_EMIT m_backend->gatewayChanged();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(picture()));
    QCOMPARE(m_control->rows().size(), 1);
    m_backend->ended();
    QVERIFY(!m_control->doing().isEmpty());
    done();
    QVERIFY(QFile::exists(picture()));
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Listening);
}

void TestBackupControl::aStoppedGatewayStaysStopped()
{
    make({});
    m_backend->ended();
    QVERIFY(QFile::remove(picture()));
    m_control->restore(value(0, "id"));
    done();
    QVERIFY(QFile::exists(picture()));
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Stopped);
}

void TestBackupControl::renamedAndDeleted()
{
    make(QStringLiteral("one"));
    m_control->rename(value(0, "id"), QStringLiteral("another"));
    done();
    QCOMPARE(value(0, "title"), QStringLiteral("another"));
    m_control->remove(value(0, "id"));
    done();
    QCOMPARE(m_control->rows().size(), 0);
    QCOMPARE(get(picture()), QByteArray("picture"));
}

void TestBackupControl::brokenSettingsAreLeftOut()
{
    make(QStringLiteral("good"));
    // Nobody can say whether a file that is no configuration holds a key.
    put(config(), R"({"providers": {"openai": {"key": "sk-in-the-wrong-place"}}})");
    m_control->make(QStringLiteral("bad"));
    done();
    QCOMPARE(m_control->resultTone(), QStringLiteral("red"));
    QVERIFY2(m_control->result().contains(QStringLiteral("config.json:1: providers.openai.key")),
             qPrintable(m_control->result()));
    QDirIterator all(m_backend->paths().dataFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        QVERIFY(!get(all.next()).contains("sk-in-the-wrong-place"));
    m_control->refresh();
    QTRY_COMPARE(m_control->rows().size(), 1);
}

void TestBackupControl::nothingIsReplacedThatCannotBeKept()
{
    make(QStringLiteral("trip"));
    QVERIFY(QFile::remove(picture()));
    put(contentAddress(m_backend->paths().dataFolder).path, QByteArray(10'000, 'x'));
    QSignalSpy restored(m_control.get(), &BackupControl::restored);
    m_control->restore(value(0, "id"));
    m_backend->ended();
    done();
    QCOMPARE(m_control->resultTone(), QStringLiteral("red"));
    QVERIFY2(m_control->result().startsWith(QStringLiteral("Nothing was replaced")), qPrintable(m_control->result()));
    QCOMPARE(restored.count(), 0);
    QVERIFY(!QFile::exists(picture()));
    QCOMPARE(m_control->rows().size(), 1);
    QCOMPARE(m_backend->m_gateway.state, GatewayState::Listening);
}

void TestBackupControl::aLoginIsInNoBackup()
{
    // JSON may be written so.
    put(config(), "{\"proxy\": \"http:\\/\\/me:proxy-password@proxy.example:3128\"}");
    make({});
    QDirIterator all(m_backend->paths().dataFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        QVERIFY(!get(all.next()).contains("proxy-password"));
    m_control->restore(value(0, "id"));
    m_backend->ended();
    done();
    // Where the proxy is still the same, who one is to it is not lost.
    QCOMPARE(get(config()), QByteArray("{\"proxy\": \"http://me:proxy-password@proxy.example:3128\"}"));
    // At another one it would be told to a stranger.
    put(config(), R"({"proxy": "http://me:other-password@elsewhere.example:3128"})");
    m_control->restore(value(1, "id"));
    m_backend->ended();
    done();
    QCOMPARE(get(config()), QByteArray("{\"proxy\": \"http://proxy.example:3128\"}"));
    QVERIFY(get(config() + QStringLiteral(".before")).contains("other-password"));
}

void TestBackupControl::madeByItself()
{
    qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_control->setClock([&now] { return now; });
    m_control->makeIfDue();
    QCOMPARE(m_control->doing(), QString());
    make(QStringLiteral("mine"));
    // From now on each day: the first one at once.
    m_control->setEvery(1);
    QVERIFY(!m_control->doing().isEmpty());
    done();
    QCOMPARE(m_control->rows().size(), 2);
    QCOMPARE(value(0, "title"), QStringLiteral("Made by itself"));
    QCOMPARE(value(0, "named"), QStringLiteral("false"));
    now += 23 * 3'600'000LL;
    m_control->makeIfDue();
    QCOMPARE(m_control->doing(), QString());
    // Day after day: so many of them, and none of a person's.
    for (int day = 0; day < BackupControl::kScheduled + 2; ++day) {
        now += 86'400'000LL;
        m_control->makeIfDue();
        QVERIFY(!m_control->doing().isEmpty());
        done();
    }
    QCOMPARE(m_control->rows().size(), BackupControl::kScheduled + 1);
    QCOMPARE(value(BackupControl::kScheduled, "title"), QStringLiteral("mine"));
    // What a new start remembers.
    const BackupControl later(*m_backend, *m_transfer, *m_settings);
    QCOMPARE(later.every(), 1);
    // One that cannot be made is said to have failed.
    QSignalSpy failed(m_control.get(), &BackupControl::failedByItself);
    put(contentAddress(m_backend->paths().dataFolder).path, QByteArray(10'000, 'x'));
    now += 86'400'000LL;
    m_control->makeIfDue();
    done();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(m_control->resultTone(), QStringLiteral("red"));
    QCOMPARE(m_control->rows().size(), BackupControl::kScheduled + 1);
}

void TestBackupControl::foldersAreShown()
{
    Places places(m_backend->paths());
    QList<QUrl> opened;
    bool can = true;
    places.setOpener([&](const QUrl &folder) {
        opened << folder;
        return can;
    });
    QStringList ids;
    const QVariantList rows = places.rows();
    for (const QVariant &row : rows)
        ids << row.toMap().value(QStringLiteral("id")).toString();
    QCOMPARE(ids, (QStringList {QStringLiteral("config"), QStringLiteral("data"), QStringLiteral("log")}));
    QCOMPARE(rows[1].toMap().value(QStringLiteral("path")).toString(), m_backend->paths().dataFolder);
    for (const QString &id : std::as_const(ids))
        places.open(id);
    places.open(QStringLiteral("/etc"));
    QCOMPARE(opened,
             (QList<QUrl> {QUrl::fromLocalFile(m_backend->paths().configFolder()),
                           QUrl::fromLocalFile(m_backend->paths().dataFolder),
                           QUrl::fromLocalFile(m_backend->paths().stateFolder)}));
    QCOMPARE(places.problem(), QString());
    can = false;
    places.open(QStringLiteral("data"));
    QVERIFY(places.problem().contains(m_backend->paths().dataFolder));
    can = true;
    places.open(QStringLiteral("log"));
    QCOMPARE(places.problem(), QString());
    QVERIFY(QDir(m_backend->paths().dataFolder).removeRecursively());
    opened.clear();
    places.open(QStringLiteral("data"));
    QCOMPARE(opened.size(), 0);
    QVERIFY(!places.problem().isEmpty());
}

QTEST_MAIN(TestBackupControl)
#include "tst_backupcontrol.moc"
