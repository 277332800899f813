// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/storagecontrol.h"

#include "app/gatewaywords.h"
#include "gateway/backups/mediacopy.h"
#include "gateway/content/contentschema.h"
#include "gateway/ledger/database.h"
#include "gateway/ledger/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

namespace station {

namespace {

constexpr int kBusyMs = 5000;

qint64 sizeOfFile(const QDir &folder, const QString &name)
{
    qint64 size = 0;
    // The write-ahead log and its index are the database's too.
    for (const char *suffix : {"", "-wal", "-shm"})
        size += QFileInfo(folder.filePath(name + QLatin1String(suffix))).size();
    return size;
}

/** Empties every table but those named. */
Result<void> empty(Database &database, const QStringList &kept)
{
    if (const auto opened = database.open(); !opened)
        return opened;
    QStringList tables;
    QSqlQuery names = database.query();
    const QString ask = database.isPostgres()
        ? QStringLiteral("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        : QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    if (!names.exec(ask))
        return database.errorFor(names.lastError());
    while (names.next())
        tables << names.value(0).toString();
    names.finish();
    if (!database.begin())
        return database.errorFor(database.failure());
    for (const QString &table : std::as_const(tables)) {
        if (kept.contains(table))
            continue;
        if (!database.run(QStringLiteral("DELETE FROM \"%1\"").arg(table))) {
            const Error error = database.errorFor(database.failure());
            database.rollback();
            return error;
        }
    }
    if (!database.commit())
        return database.errorFor(database.failure());
    // What was deleted is not to be found in the file either.
    if (!database.isPostgres()
        && !(database.run(QStringLiteral("VACUUM")) && database.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"))))
        return database.errorFor(database.failure());
    return {};
}

} // namespace

StorageControl::StorageControl(Backend &backend, QObject *parent) : QObject(parent), m_backend(backend) { }

StorageControl::Sizes StorageControl::measure(const QString &dataFolder)
{
    const QDir data(dataFolder);
    Sizes sizes;
    sizes.ledger = sizeOfFile(data, QStringLiteral("ledger.sqlite"));
    sizes.content = sizeOfFile(data, QStringLiteral("content.sqlite"));
    for (const QString &folder : contentFolders(dataFolder))
        sizes.content += bytesOfFolder(folder);
    sizes.backups = bytesOfFolder(data.filePath(QStringLiteral("backups")));
    return sizes;
}

void StorageControl::refresh()
{
    QThreadPool::globalInstance()->start([self = QPointer(this), folder = folder()] {
        const Sizes sizes = measure(folder);
        QMetaObject::invokeMethod(
            qApp,
            [self, sizes] {
                if (!self)
                    return;
                self->m_sizes = sizes;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

QVariantList StorageControl::stores() const
{
    const QLocale locale;
    const auto store = [&locale](const char *id, const QString &name, const QString &what, qint64 bytes) {
        return QVariantMap {{QStringLiteral("id"), QLatin1String(id)},
                            {QStringLiteral("name"), name},
                            {QStringLiteral("what"), what},
                            {QStringLiteral("size"), locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat)},
                            {QStringLiteral("empty"), bytes == 0}};
    };
    return {store("ledger", tr("Ledger"), tr("Times, models, tokens and cost of every exchange; no content"),
                  m_sizes.ledger),
            store("content", tr("Content"), tr("Conversations, made media, stored answers and logged bodies"),
                  m_sizes.content),
            store("backups", tr("Backups"),
                  tr("Saved states of both, made by you, on schedule, before a restore or before an upgrade"),
                  m_sizes.backups)};
}

Result<void> StorageControl::erase(const QString &store, const QByteArray &url, const QString &dataFolder)
{
    const QDir data(dataFolder);
    if (store == QStringLiteral("backups")) {
        if (!QDir(data.filePath(store)).removeRecursively())
            return Error {
                ErrorCode::Internal, tr("The folder %1 cannot be deleted").arg(data.filePath(store)).toUtf8(), {}};
        return {};
    }
    if (store == QStringLiteral("ledger")) {
        const auto address = DatabaseAddress::parse(url, dataFolder);
        if (!address)
            return address.error();
        Database database(*address, kBusyMs, updateSchema);
        return empty(database, {QStringLiteral("station_meta"), QStringLiteral("gateway_keys")});
    }
    Database database(contentAddress(dataFolder), kBusyMs, updateContentSchema);
    if (const auto done = empty(database, {QStringLiteral("content_meta"), QStringLiteral("station_meta")}); !done)
        return done;
    for (const QString &folder : contentFolders(dataFolder)) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            QFile::remove(files.next());
    }
    return {};
}

void StorageControl::deleteAll(const QString &store)
{
    if (m_busy)
        return;
    const auto config = ConfigFile(m_backend.paths().configFile).read();
    if (!config) {
        m_result = gatewayWords(config.error().message);
        m_tone = QStringLiteral("red");
        Q_EMIT changed();
        return;
    }
    m_busy = true;
    m_result.clear();
    Q_EMIT changed();
    QThreadPool::globalInstance()->start([self = QPointer(this), store, url = config->storageUrl, folder = folder()] {
        const auto done = erase(store, url, folder);
        const Sizes sizes = measure(folder);
        QMetaObject::invokeMethod(
            qApp,
            [self, done, sizes, store] {
                if (!self)
                    return;
                self->m_busy = false;
                self->m_sizes = sizes;
                self->m_tone = done ? QStringLiteral("green") : QStringLiteral("red");
                self->m_result = done ? tr("Deleted.") : gatewayWords(done.error().message);
                Q_EMIT self->changed();
                if (!done)
                    return;
                Q_EMIT self->deleted(store);
                if (store == QStringLiteral("ledger"))
                    Q_EMIT self->m_backend.usageReset();
            },
            Qt::QueuedConnection);
    });
}

} // namespace station
