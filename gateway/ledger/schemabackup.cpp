// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/schemabackup.h"

#include "gateway/ledger/database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace station {

Result<void> backUpBeforeMigration(Database &database, qint64 version)
{
    const DatabaseAddress &address = database.address();
    if (database.isPostgres() || version <= 0)
        return {};
    const QFileInfo file(address.path);
    const QString folder = file.dir().filePath(QStringLiteral("backups"));
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return Error {ErrorCode::Internal,
                          "The folder " + folder.toUtf8()
                              + " for a copy of the storage cannot be made; check the rights on the folder above it",
                          {}};
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const QString copy = QStringLiteral("%1/%2-%3-schema%4.sqlite")
                             .arg(folder, file.completeBaseName(),
                                  QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss")))
                             .arg(version);
    if (QFile::exists(copy)) // another process was here within the second
        return {};
    QString quoted = copy;
    quoted.replace(QLatin1Char('\''), QStringLiteral("''"));
    if (!database.run(QStringLiteral("VACUUM INTO '%1'").arg(quoted))) {
        QFile::remove(copy);
        return database.errorFor(database.failure());
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace station
