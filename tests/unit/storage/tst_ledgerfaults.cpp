// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/content/contentschema.h"
#include "gateway/ledger/database.h"
#include "gateway/ledger/rowbacklog.h"
#include "storagefixtures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace station;

class TestLedgerFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void packedRowsComeBack();
    void fullDisk();
    void fileSizeLimit();
    void madeByManyAtOnce();
    void lockedByAnotherProcess();
    void closesWhileLocked();
    void backlogIsBounded();
    void deletedFileIsMadeAnew();
    void deletedFolderIsMadeAnew();
    void damagedFileIsLeftAlone_data();
    void damagedFileIsLeftAlone();
    void folderThatCannotBeMade();

private:
    QString file() const { return m_home->filePath(QStringLiteral("ledger.sqlite")); }
    Ledger::Options options() const { return {"sqlite:", m_home->path(), 0}; }

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

void appendRows(Ledger &ledger, int from, int count)
{
    for (int i = from; i < from + count; ++i)
        ledger.append(plainRow(i, 1'764'000'000'000 + i));
}

/** Another process that holds the write lock while this lives. */
class Locker {
public:
    explicit Locker(const QString &file)
    {
        m_process.start(QStringLiteral(LEDGER_HELPER), {QStringLiteral("lock"), file});
        m_locked = m_process.waitForReadyRead(30'000) && m_process.readLine() == "ready\n";
    }
    ~Locker()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    bool isLocked() const { return m_locked; }

private:
    QProcess m_process;
    bool m_locked = false;
};

/** A file system of its own, of a few megabytes. */
class SmallDisk {
public:
    explicit SmallDisk(const QString &path) : m_path(path.toLocal8Bit())
    {
        m_mounted = ::mount("tmpfs", m_path.constData(), "tmpfs", 0, "size=8m,mode=0700") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_path.constData(), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }

private:
    const QByteArray m_path;
    bool m_mounted = false;
};

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace

void TestLedgerFaults::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestLedgerFaults::packedRowsComeBack()
{
    RowBacklog backlog;
    QByteArrayList expected;
    for (int i = 0; i < 1201; ++i) {
        LedgerRow row = plainRow(i, 1'764'000'000'000 + i);
        if (i % 4 == 1)
            row = LedgerRow();
        row.status = i % 5 == 0 ? std::numeric_limits<int>::min() : i;
        if (i % 3 == 0) {
            row.durationUs = std::numeric_limits<qint64>::min();
            row.images = std::numeric_limits<qint64>::max();
            row.mediaMs = 0;
            row.tokens.estimated = true;
            row.dropped = QByteArray(i, '\xff') + '\0';
        }
        expected.append(asText(row));
        backlog.append(row);
    }
    QCOMPARE(backlog.rows(), 1201);
    QByteArrayList found;
    while (!backlog.isEmpty()) {
        const LedgerRows rows = backlog.front();
        for (const LedgerRow &row : rows)
            found.append(asText(row));
        QCOMPARE(backlog.removeFront(), int(rows.size()));
    }
    QCOMPARE(backlog.rows(), 0);
    QCOMPARE(found, expected);
}

void TestLedgerFaults::fullDisk()
{
    const SmallDisk disk(m_home->path());
    if (!disk.isMounted())
        QSKIP("needs the right to mount a tmpfs");
    Ledger ledger(options());
    QVERIFY(ledger.open());
    QSignalSpy problems(&ledger, &Ledger::problemChanged);
    appendRows(ledger, 0, 100);
    QVERIFY(ledger.flush(10'000));

    QFile filler(m_home->filePath(QStringLiteral("filler")));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    appendRows(ledger, 100, 3000);
    QTRY_VERIFY_WITH_TIMEOUT(ledger.problem().contains(QStringLiteral("full")), 10'000);
    QVERIFY2(ledger.problem().contains(file()) && ledger.problem().contains(QStringLiteral("Free some space")),
             qPrintable(ledger.problem()));
    QTRY_COMPARE(ledger.backlog(), 3000);
    // Rows that come while the disk is full wait behind the others.
    appendRows(ledger, 3100, 500);
    QTRY_COMPARE(ledger.backlog(), 3500);
    QVERIFY(!ledger.flush(10'000));

    filler.remove();
    QTRY_COMPARE_WITH_TIMEOUT(ledger.backlog(), 0, 10'000);
    QTRY_COMPARE(ledger.problem(), QString());
    QCOMPARE(RawDatabase(file()).number("SELECT COUNT(DISTINCT request_id) FROM ledger"), 3600);
    QCOMPARE(rowsIn(file()), 3600);
    QCOMPARE(RawDatabase(file()).number("SELECT SUM(exchanges) FROM usage_quarters"), 3600);
    QTRY_VERIFY(problems.size() >= 2);
    QCOMPARE(problems.last().first().toString(), QString());
    QVERIFY(problems.first().first().toString().contains(QStringLiteral("full")));
}

void TestLedgerFaults::fileSizeLimit()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    const auto before = ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit;
    QVERIFY(::getrlimit(RLIMIT_FSIZE, &limit) == 0);
    const rlimit small {256 * 1024, limit.rlim_max};
    QVERIFY(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    appendRows(ledger, 0, 5000);
    const bool told = QTest::qWaitFor([&] { return !ledger.problem().isEmpty(); }, 10'000);
    const QString problem = ledger.problem();
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, before);
    QVERIFY(told);
    QVERIFY2(problem.contains(file()) && problem.contains(QStringLiteral("size limit")), qPrintable(problem));
    QTRY_COMPARE_WITH_TIMEOUT(ledger.backlog(), 0, 20'000);
    QTRY_COMPARE(ledger.problem(), QString());
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(rowsIn(file()), 5000);
}

// The window's stores open one file at the same moment, each on its own thread, and on a fresh machine it is not there
// yet. SQLite does not wait by itself while another connection turns on its log.
void TestLedgerFaults::madeByManyAtOnce()
{
    const auto address = DatabaseAddress::parse("sqlite:", m_home->path());
    QVERIFY(address);
    for (int round = 0; round < 40; ++round) {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(file() + QLatin1StringView(suffix));
        std::atomic<int> ready = 0;
        std::array<QByteArray, 6> failures;
        std::vector<std::jthread> threads;
        for (QByteArray &failure : failures) {
            threads.emplace_back([&] {
                Database database(*address, 5000, updateContentSchema);
                ++ready;
                while (ready < int(failures.size()))
                    std::this_thread::yield();
                if (const auto opened = database.open(); !opened)
                    failure = opened.error().message;
            });
        }
        threads.clear();
        for (const QByteArray &failure : failures)
            QCOMPARE(failure, QByteArray());
    }
}

void TestLedgerFaults::lockedByAnotherProcess()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    {
        const Locker locker(file());
        QVERIFY(locker.isLocked());
        appendRows(ledger, 0, 10);
        QTRY_VERIFY_WITH_TIMEOUT(ledger.problem().contains(QStringLiteral("locked")), 10'000);
        QTRY_COMPARE(ledger.backlog(), 10);
        // Questions are answered all the same.
        QCOMPARE(ledger.usageNow(0, UsageGroup::Key).size(), size_t(0));
    }
    QTRY_COMPARE_WITH_TIMEOUT(ledger.backlog(), 0, 10'000);
    QTRY_COMPARE(ledger.problem(), QString());
    QCOMPARE(rowsIn(file()), 10);
}

void TestLedgerFaults::closesWhileLocked()
{
    std::unique_ptr<Locker> locker;
    QElapsedTimer timer;
    {
        Ledger ledger(options());
        QVERIFY(ledger.open());
        locker = std::make_unique<Locker>(file());
        QVERIFY(locker->isLocked());
        appendRows(ledger, 0, 10);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
}

void TestLedgerFaults::backlogIsBounded()
{
    QElapsedTimer timer;
    const auto closedInTime = qScopeGuard([&] {
        // Even with so many rows to write, and a database that has just come back, closing takes no longer.
        if (timer.isValid())
            QVERIFY2(timer.elapsed() < 7000, qPrintable(QString::number(timer.elapsed())));
    });
    Ledger ledger(options());
    QVERIFY(ledger.open());
    const Locker locker(file());
    QVERIFY(locker.isLocked());
    const qint64 bound = 1'000'000;
    // In portions, as the writer packs them, so that the size measured is that of packed rows.
    const qint64 before = residentBytes();
    for (int i = 0; i < 20; ++i) {
        appendRows(ledger, i * 50'000, 50'000);
        QTRY_COMPARE_WITH_TIMEOUT(ledger.backlog(), (i + 1) * 50'000, 60'000);
    }
    const qint64 each = (residentBytes() - before) / bound;
    qInfo("%lld bytes of memory for a row that waits", each);
    if (!sanitized)
        QVERIFY2(each < 400, qPrintable(QString::number(each)));

    appendRows(ledger, int(bound), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(ledger.problem().contains(QStringLiteral("rows are lost")), 10'000);
    QVERIFY2(ledger.problem().contains(QStringLiteral("5000 rows are lost")), qPrintable(ledger.problem()));
    QCOMPARE(ledger.backlog(), bound);
    timer.start();
}

void TestLedgerFaults::deletedFileIsMadeAnew()
{
    Ledger ledger(options());
    QVERIFY(ledger.open());
    appendRows(ledger, 0, 5);
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(ledger.usageNow(0, UsageGroup::Key).at(0).exchanges, 5);
    for (const char *suffix : {"", "-wal", "-shm"})
        QVERIFY(QFile::remove(file() + QLatin1String(suffix)));
    appendRows(ledger, 5, 7);
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(rowsIn(file()), 7);
    QCOMPARE(ledger.usageNow(0, UsageGroup::Key).at(0).exchanges, 7);
}

void TestLedgerFaults::deletedFolderIsMadeAnew()
{
    const QString folder = m_home->filePath(QStringLiteral("deep/data"));
    Ledger ledger({"sqlite:", folder, 0});
    QVERIFY(ledger.open());
    QVERIFY(QDir(m_home->filePath(QStringLiteral("deep"))).removeRecursively());
    appendRows(ledger, 0, 3);
    QVERIFY(ledger.flush(10'000));
    QCOMPARE(rowsIn(folder + QStringLiteral("/ledger.sqlite")), 3);
}

void TestLedgerFaults::damagedFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("these are not the rows you are looking for\n").repeated(300);
    // A true header, then a first page that makes no sense.
    {
        Ledger ledger(options());
        QVERIFY(ledger.open());
    }
    QFile good(file());
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray content = good.readAll();
    QVERIFY(content.size() > 8192);
    QTest::newRow("page") << content.left(100) + QByteArray(content.size() - 100, '\x7f');
    QTest::newRow("cut") << content.left(4096 + 1000);
}

void TestLedgerFaults::damagedFileIsLeftAlone()
{
    QFETCH(QByteArray, content);
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(content);
    damaged.close();

    Ledger ledger(options());
    const Result<void> opened = ledger.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(file().toUtf8()) && opened.error().message.contains("damaged")
                 && opened.error().message.contains("backup"),
             opened.error().message.constData());
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), content);
    // Nothing is open, so nothing is written and nothing waits.
    ledger.append(plainRow(1, 1));
    QVERIFY(!ledger.flush(1000));
    QCOMPARE(ledger.usageNow(0, UsageGroup::Key).size(), size_t(0));
}

void TestLedgerFaults::folderThatCannotBeMade()
{
    QFile file(m_home->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Ledger ledger({"sqlite:", m_home->filePath(QStringLiteral("file/data")), 0});
    const Result<void> opened = ledger.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains("file/data"), opened.error().message.constData());
}

QTEST_GUILESS_MAIN(TestLedgerFaults)
#include "tst_ledgerfaults.moc"
