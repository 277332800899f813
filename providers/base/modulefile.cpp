// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/base/modulefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace station {

QString moduleFile(const QString &name)
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const QString &place : {folder + QStringLiteral("/"), folder + QStringLiteral("/../lib/token-station/")}) {
        const QString file = place + name;
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

QString broughtData(const QString &name)
{
    const QString place = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/token-station/") + name;
    return QFileInfo::exists(place) ? QDir::cleanPath(place) : QString();
}

} // namespace station
