// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/preferences.h"

#include "app/gatewaywords.h"
#include "app/shell/zoom.h"
#include "gateway/clients/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

namespace station {

namespace {

const QString kZoom = QStringLiteral("appearance/zoom");

/** The program's path as the Exec key of the Desktop Entry Specification wants it. */
QByteArray quotedForExec(const QString &path)
{
    QByteArray quoted = "\"";
    for (const char c : path.toUtf8()) {
        if (c == '"' || c == '`' || c == '$' || c == '\\')
            quoted += "\\\\";
        if (c == '%')
            quoted += '%';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) { }

int Preferences::clampedZoom(int percent)
{
    return std::clamp(percent, 80, 200);
}

int Preferences::zoom() const
{
    return clampedZoom(m_settings.value(kZoom, 100).toInt());
}

void Preferences::setZoom(int percent)
{
    m_settings.setValue(kZoom, clampedZoom(percent));
    Q_EMIT changed();
}

QString Preferences::zoomNote() const
{
    if (m_zoomFromOutside)
        return tr("QT_SCALE_FACTOR was set for this program and stands above it");
    return canChangeZoom() ? QString() : tr("Takes effect at the next start");
}

QVariantList Preferences::zooms() const
{
    QVariantList list;
    for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200})
        list.append(QVariantMap {{QStringLiteral("id"), QString::number(percent)},
                                 {QStringLiteral("name"), QLocale().toString(percent) + QStringLiteral(" %")}});
    return list;
}

QString Preferences::autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/autostart/token-station.desktop");
}

bool Preferences::autostart() const
{
    const auto file = readFile(autostartFile());
    return file && file->exists && !file->bytes.contains("\nHidden=true");
}

QString Preferences::autostartHindrance() const
{
#if defined(Q_OS_LINUX) || defined(Q_OS_FREEBSD)
    return {};
#else
    return tr("Add Token Station to the login items of the system's own settings");
#endif
}

void Preferences::setAutostart(bool on)
{
    const QString path = autostartFile();
    Result<void> done;
    if (on) {
        QDir().mkpath(QFileInfo(path).path());
        const QByteArray entry = "[Desktop Entry]\nType=Application\nName=Token Station\nIcon=token-station\nExec="
            + quotedForExec(QCoreApplication::applicationFilePath()) + " --hidden\nX-GNOME-Autostart-enabled=true\n";
        done = writeFile(path, entry, 0644);
    } else {
        done = removeFile(path);
    }
    m_problem = done ? QString() : gatewayWords(done.error().message);
    Q_EMIT changed();
}

} // namespace station
