// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/places.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>

namespace station {

Places::Places(Paths paths, QObject *parent)
    : QObject(parent), m_paths(std::move(paths)), m_open([](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
}

QVariantList Places::rows() const
{
    const auto place = [](const char *id, const QString &name, const QString &path) {
        return QVariantMap {{QStringLiteral("id"), QLatin1String(id)},
                            {QStringLiteral("name"), name},
                            {QStringLiteral("path"), QDir::toNativeSeparators(path)}};
    };
    return {place("config", tr("Configuration"), m_paths.configFile), place("data", tr("Data"), m_paths.dataFolder),
            place("log", tr("Log"), m_paths.logFile())};
}

void Places::open(const QString &id)
{
    const QString folder = id == QStringLiteral("config") ? m_paths.configFolder()
        : id == QStringLiteral("log")                     ? QFileInfo(m_paths.logFile()).path()
        : id == QStringLiteral("logFile")                 ? m_paths.logFile()
        : id == QStringLiteral("data")                    ? m_paths.dataFolder
                                                          : QString();
    if (folder.isEmpty())
        return;
    const QString shown = QDir::toNativeSeparators(folder);
    if (!QFileInfo::exists(folder))
        m_problem = tr("%1 is not there yet: it is made when the gateway starts.").arg(shown);
    else if (!m_open(QUrl::fromLocalFile(folder)))
        m_problem = tr("No program on this machine opens %1. Copy the path instead.").arg(shown);
    else
        m_problem.clear();
    Q_EMIT changed();
}

} // namespace station
