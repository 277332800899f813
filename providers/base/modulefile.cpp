// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/base/modulefile.h"

#include <QCoreApplication>
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

} // namespace station
