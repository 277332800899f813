// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/config/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace station {

Paths Paths::find(const QString &configFile)
{
    Paths paths;
    const QString home = qEnvironmentVariable("TOKEN_STATION_HOME");
    if (!home.isEmpty()) {
        const QString root = QDir(home).absolutePath();
        paths.configFile = root + QStringLiteral("/config.json");
        paths.dataFolder = root + QStringLiteral("/data");
        paths.stateFolder = root + QStringLiteral("/state");
        const QByteArray hash = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
        paths.keychainService = QStringLiteral("token-station-") + QString::fromLatin1(hash);
    } else {
        const QString name = QStringLiteral("/token-station");
        paths.configFile = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + name
            + QStringLiteral("/config.json");
        paths.dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + name;
        paths.stateFolder = paths.dataFolder + QStringLiteral("/state");
        paths.keychainService = QStringLiteral("token-station");
    }
    if (!configFile.isEmpty())
        paths.configFile = QFileInfo(configFile).absoluteFilePath();
    return paths;
}

QString Paths::configFolder() const
{
    return QFileInfo(configFile).path();
}

QString Paths::logFile() const
{
    return stateFolder + QStringLiteral("/token-station.log");
}

Result<void> Paths::create() const
{
    for (const QString &folder : {configFolder(), dataFolder, stateFolder}) {
        if (QDir(folder).exists())
            continue;
        if (!QDir().mkpath(folder))
            return Error {ErrorCode::Internal,
                          "The folder " + folder.toUtf8() + " cannot be made; check the rights on the folder above it",
                          {}};
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return {};
}

} // namespace station
