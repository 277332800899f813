// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatpresets.h"

#include "app/chat/chatexport.h"
#include "app/chat/presetfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace station {

namespace {

const QString kPresets = QStringLiteral("chat/presets"); ///< one JSON object: the settings by name

} // namespace

ChatPresets::ChatPresets(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) { }

QJsonObject ChatPresets::read() const
{
    return QJsonDocument::fromJson(m_settings.value(kPresets).toString().toUtf8()).object();
}

void ChatPresets::write(const QJsonObject &presets)
{
    m_settings.setValue(kPresets, QString::fromUtf8(QJsonDocument(presets).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

QStringList ChatPresets::names() const
{
    QStringList names = read().keys();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

bool ChatPresets::save(const QString &name, const ChatParameters *parameters)
{
    const QString kept = name.simplified();
    if (kept.isEmpty() || !parameters || parameters->count() == 0)
        return false;
    QJsonObject presets = read();
    presets.insert(kept, parameters->settings().toJson());
    write(presets);
    return true;
}

void ChatPresets::use(const QString &name, ChatParameters *parameters) const
{
    const QJsonObject presets = read();
    if (parameters && (name.isEmpty() || presets.contains(name)))
        parameters->apply(ChatSettings::fromJson(presets.value(name).toObject()));
}

void ChatPresets::remove(const QString &name)
{
    QJsonObject presets = read();
    presets.remove(name);
    write(presets);
}

void ChatPresets::tell(const QString &done, const QString &problem)
{
    m_done = done;
    m_problem = problem;
    Q_EMIT told();
}

QString ChatPresets::fileName(const QString &name) const
{
    return fileNameFrom(name, QStringLiteral("json"));
}

bool ChatPresets::exportTo(const QUrl &url, const QString &name)
{
    const QJsonObject presets = read();
    if (!presets.contains(name))
        return false;
    const QByteArray json = presetfile::write({name, ChatSettings::fromJson(presets.value(name).toObject())});
    QSaveFile file(url.toLocalFile());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    const QString shown = QFileInfo(url.toLocalFile()).fileName();
    if (isWritten)
        tell(tr("%1 is written to %2.").arg(name, shown), {});
    else
        tell({}, tr("%1 could not be written: %2").arg(shown, file.errorString()));
    return isWritten;
}

QString ChatPresets::importFrom(const QUrl &url)
{
    QFile file(url.toLocalFile());
    const QString shown = QFileInfo(file).fileName();
    const auto refuse = [&](const QString &why) {
        tell({}, tr("%1 is not taken. %2").arg(shown, why));
        return QString();
    };
    if (!url.isLocalFile() || !file.open(QIODevice::ReadOnly))
        return refuse(file.errorString());
    if (file.size() > presetfile::kMaxBytes)
        return refuse(tr("It is larger than 1 MB, which no preset is."));
    const Result<presetfile::Preset> preset = presetfile::read(file.readAll());
    if (!preset)
        return refuse(QString::fromUtf8(preset.error().message));
    QJsonObject presets = this->read();
    const QString wanted = preset->name.isEmpty() ? QFileInfo(file).completeBaseName().simplified() : preset->name;
    QString name = wanted;
    for (int number = 2; presets.contains(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    presets.insert(name, preset->settings.toJson());
    write(presets);
    tell(name == wanted ? tr("%1 is kept: choose it above.").arg(name)
                        : tr("There is another %1 already: this one is kept as %2.").arg(wanted, name),
         {});
    return name;
}

QString ChatPresets::nameOf(const ChatParameters *parameters) const
{
    const QJsonObject presets = read();
    const QJsonObject now = parameters ? parameters->settings().toJson() : QJsonObject();
    for (auto it = presets.begin(); it != presets.end(); ++it) {
        if (it->toObject() == now)
            return it.key();
    }
    return {};
}

} // namespace station
