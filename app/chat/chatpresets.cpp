// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatpresets.h"

#include <QJsonDocument>
#include <QJsonObject>

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
