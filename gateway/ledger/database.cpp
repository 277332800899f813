// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/database.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <atomic>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace station {
namespace {

constexpr auto ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;

// Result codes of SQLite, https://www.sqlite.org/rescode.html; the low byte of an extended code.
enum SqliteCode {
    SqlitePermission = 3,
    SqliteBusy = 5,
    SqliteLocked = 6,
    SqliteReadOnly = 8,
    SqliteIo = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteNotADatabase = 26
};

Error internalError(const QString &message)
{
    return {ErrorCode::Internal, message.toUtf8(), {}, 0};
}

bool isBusy(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == SqliteBusy || code == SqliteLocked;
}

bool identify(const QString &path, quint64 &device, quint64 &inode)
{
#ifdef Q_OS_UNIX
    struct stat info;
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    device = quint64(info.st_dev);
    inode = quint64(info.st_ino);
    return true;
#else
    // Windows keeps an open file from being deleted.
    device = inode = 0;
    return QFileInfo::exists(path);
#endif
}

} // namespace

Database::Database(DatabaseAddress address, int busyMs, Schema schema)
    : m_address(std::move(address)), m_busyMs(busyMs), m_schema(schema)
{
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_connection.isEmpty())
        return;
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

Result<void> Database::open()
{
    close();
    m_failure = QSqlError();
    static std::atomic<int> counter = 0;
    m_connection = QStringLiteral("station-storage-%1").arg(counter.fetch_add(1));
    m_db = QSqlDatabase::addDatabase(isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), m_connection);
    if (!m_db.isValid())
        return internalError(
            QStringLiteral("Qt's database driver %1 is not installed; on Debian it is the package %2.")
                .arg(isPostgres() ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"),
                     isPostgres() ? QStringLiteral("libqt6sql6-psql") : QStringLiteral("libqt6sql6-sqlite")));
    Result<void> opened = isPostgres() ? openPostgres() : openSqlite();
    if (opened)
        opened = m_schema(*this);
    if (!opened)
        close();
    return opened;
}

Result<void> Database::ensureOpen()
{
    if (isOpen() && isFileInPlace())
        return {};
    return open();
}

bool Database::isFileInPlace() const
{
    if (isPostgres())
        return true;
    quint64 device = 0;
    quint64 inode = 0;
    return identify(m_address.path, device, inode) && device == m_device && inode == m_inode;
}

Result<void> Database::prepareFile()
{
    const QFileInfo info(m_address.path);
    const QDir folder = info.dir();
    if (!folder.exists()) {
        QDir parent(QFileInfo(folder.path()).path());
        if (!parent.mkpath(QStringLiteral(".")) || (!parent.mkdir(folder.dirName(), ownerFolder) && !folder.exists()))
            return internalError(QStringLiteral("The folder %1 cannot be made. Check the permissions of the one above.")
                                     .arg(QDir::toNativeSeparators(folder.path())));
    } else if (m_address.ownFolder) {
        QFile::setPermissions(folder.path(), ownerFolder);
    }
    QFile file(m_address.path);
    if (!file.exists()) {
        // Made here and not by SQLite, so that it never exists with wider permissions. SQLite gives -wal and -shm the
        // permissions of the database. Several processes may come here at once, hence no NewOnly.
        if (!file.open(QIODevice::ReadWrite, ownerFile))
            return internalError(QStringLiteral("%1 cannot be made: %2. Check the permissions of its folder and the "
                                                "space on its disk.")
                                     .arg(m_address.label(), file.errorString()));
        file.close();
    }
    if (info.isDir())
        return internalError(QStringLiteral("%1 is a folder; storage.url should name a file.").arg(m_address.label()));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        const QString path = m_address.path + QLatin1String(suffix);
        if (QFile::exists(path))
            QFile::setPermissions(path, ownerFile);
    }
    return {};
}

Result<void> Database::openSqlite()
{
    if (Result<void> prepared = prepareFile(); !prepared)
        return prepared;
    m_db.setDatabaseName(m_address.path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_busyMs));
    identify(m_address.path, m_device, m_inode);
    if (!m_db.open())
        return errorFor(m_db.lastError());
    // WAL lets readers and the writer work at once. With NORMAL a commit is safe from a crash of the program at once,
    // and from a crash of the machine from the next checkpoint on.
    // Two connections that make the file at once: SQLite lets one of them turn WAL on, and the other fail at once.
    const QDeadlineTimer patience(m_busyMs);
    while (!run(QStringLiteral("PRAGMA journal_mode=WAL"))) {
        if (!isBusy(m_failure) || patience.hasExpired())
            return errorFor(m_failure);
        QThread::msleep(5);
    }
    m_failure = QSqlError();
    for (const char *pragma : {"PRAGMA synchronous=NORMAL", "PRAGMA journal_size_limit=67108864"}) {
        if (!run(QString::fromLatin1(pragma)))
            return errorFor(m_failure);
    }
    return {};
}

Result<void> Database::openPostgres()
{
    m_db.setHostName(m_address.host);
    m_db.setPort(m_address.port);
    m_db.setUserName(m_address.user);
    m_db.setDatabaseName(m_address.name);
    // A server that vanished without a word fails a statement after 10 s instead of after the kernel's 15 minutes.
    QString options = QStringLiteral("connect_timeout=5;tcp_user_timeout=10000;application_name=token-station");
    if (!m_address.connectOptions.isEmpty())
        options += u';' + m_address.connectOptions;
    m_db.setConnectOptions(options);
    if (!m_db.open())
        return errorFor(m_db.lastError());
    for (const char *setting : {"SET lock_timeout = '5s'", "SET client_min_messages = 'warning'"}) {
        if (!run(QString::fromLatin1(setting)))
            return errorFor(m_failure);
    }
    return {};
}

QSqlQuery Database::query() const
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    return query;
}

bool Database::run(const QString &statement)
{
    QSqlQuery statementQuery = query();
    if (statementQuery.exec(statement))
        return true;
    return fail(statementQuery.lastError());
}

bool Database::fail(const QSqlError &error)
{
    m_failure = error;
    return false;
}

bool Database::begin()
{
    // SQLite: take the write lock now, where waiting for it works; an upgrade from reading to writing may fail at once.
    return run(isPostgres() ? QStringLiteral("BEGIN") : QStringLiteral("BEGIN IMMEDIATE"));
}

void Database::rollback()
{
    const QSqlError reason = m_failure;
    run(QStringLiteral("ROLLBACK"));
    m_failure = reason;
}

QString Database::explain(const QSqlError &error) const
{
    return isPostgres() ? explainPostgres(error) : explainSqlite(error);
}

QString Database::explainSqlite(const QSqlError &error) const
{
    const QString file = m_address.label();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SqliteFull: return QStringLiteral("The disk that holds %1 is full. Free some space on it.").arg(file);
    case SqliteBusy:
    case SqliteLocked:
        return QStringLiteral("Another program holds %1 locked. Close the program that has it open.").arg(file);
    case SqliteCorrupt:
    case SqliteNotADatabase:
        return QStringLiteral("%1 is damaged or is not a database; it is left as it is. Put a backup in its place, or "
                              "move it away together with its -wal and -shm files, and a new one is made.")
            .arg(file);
    case SqliteReadOnly:
    case SqlitePermission:
        return QStringLiteral("%1 cannot be written. Give your user permission to write to the file and its folder.")
            .arg(file);
    case SqliteCannotOpen:
        return QStringLiteral("%1 cannot be opened. Check that its folder exists and that your user may write there.")
            .arg(file);
    case SqliteIo:
        return QStringLiteral(
                   "Reading or writing %1 failed (%2). Check its disk: space, quota, file size limit, health.")
            .arg(file, error.databaseText());
    default: return QStringLiteral("%1: %2 (SQLite %3).").arg(file, error.databaseText(), error.nativeErrorCode());
    }
}

QString Database::explainPostgres(const QSqlError &error) const
{
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    text = text.simplified();
    // The driver puts the SQLSTATE, often an empty one, in brackets behind libpq's sentence.
    if (const qsizetype bracket = text.lastIndexOf(QStringLiteral(" (")); bracket > 0 && text.endsWith(u')'))
        text.truncate(bracket);
    while (text.endsWith(u'.') || text.endsWith(u'?'))
        text.chop(1);
    // Classes of SQLSTATE, https://www.postgresql.org/docs/15/errcodes-appendix.html
    const QString state = error.nativeErrorCode();
    QString advice = QStringLiteral("Check storage.url and that the server runs.");
    if (state.startsWith(u"53"))
        advice = QStringLiteral("Give the server more disk, memory or connections.");
    else if (state.startsWith(u"55") || state.startsWith(u"40"))
        advice = QStringLiteral("Another session holds the tables locked.");
    else if (state.startsWith(u"42501"))
        advice = QStringLiteral("Give the user of storage.url the rights on this database.");
    else if (text.contains(QStringLiteral("password")))
        advice = QStringLiteral("Put the password into ~/.pgpass or the environment variable PGPASSWORD.");
    return QStringLiteral("%1: %2. %3").arg(m_address.label(), text, advice);
}

Error Database::errorFor(const QSqlError &error) const
{
    return internalError(explain(error));
}

} // namespace station
