// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatparameters.h"

#include <QSettings>
#include <QStringList>

namespace station {

/** System prompts and parameters that a person keeps under a name, in window.ini. Main thread. */
class ChatPresets : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** In the locale's order. */
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
public:
    explicit ChatPresets(QSettings &settings, QObject *parent = nullptr);

    QStringList names() const;
    /** Keeps what is set under that name; another one of the same name is replaced. Says whether it was kept. */
    Q_INVOKABLE bool save(const QString &name, const station::ChatParameters *parameters);
    /** Sets all that the preset holds, and takes back what it does not; no name takes back everything. */
    Q_INVOKABLE void use(const QString &name, station::ChatParameters *parameters) const;
    Q_INVOKABLE void remove(const QString &name);
    /** The preset that is what is set now, or empty. */
    Q_INVOKABLE QString nameOf(const station::ChatParameters *parameters) const;

Q_SIGNALS:
    void changed();

private:
    QJsonObject read() const;
    void write(const QJsonObject &presets);

    QSettings &m_settings;
};

} // namespace station
