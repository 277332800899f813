// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatparameters.h"

#include <QSettings>
#include <QStringList>
#include <QUrl>

namespace station {

/** System prompts and parameters that a person keeps under a name, in window.ini. Main thread. */
class ChatPresets : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    /** In the locale's order. */
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    /** What became of the newest file, and why nothing did; empty: there was none, or it went the other way. */
    Q_PROPERTY(QString done READ done NOTIFY told)
    Q_PROPERTY(QString problem READ problem NOTIFY told)
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
    QString done() const { return m_done; }
    QString problem() const { return m_problem; }
    Q_INVOKABLE QString fileName(const QString &name) const;
    /** Writes that preset. Says whether it was written. */
    Q_INVOKABLE bool exportTo(const QUrl &file, const QString &name);
    /** Keeps the preset of a file, with a number where its name is taken. The name that it has now; empty: none. */
    Q_INVOKABLE QString importFrom(const QUrl &file);
    Q_INVOKABLE void clearWords() { tell({}, {}); }

Q_SIGNALS:
    void changed();
    void told();

private:
    QJsonObject read() const;
    void write(const QJsonObject &presets);
    void tell(const QString &done, const QString &problem);

    QSettings &m_settings;
    QString m_done;
    QString m_problem;
};

} // namespace station
