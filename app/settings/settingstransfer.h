// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/configfile.h"
#include "gateway/catalog/catalogfiles.h"

#include <QObject>
#include <QSettings>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace station {

/**
 * All settings in one file and back: config.json as it stands, the window's preferences, and one's own prices. Secrets
 * are in none of them, so none can leave. What an import replaces is kept beside it. Main thread.
 */
class SettingsTransfer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY changed)
public:
    /** Asks a person for a file: to be written, or to be read; empty where they thought better of it. */
    using Picker = std::function<QString(bool toWrite)>;

    /** `dataFolder` holds the prices. */
    SettingsTransfer(ConfigFile file, QSettings &settings, const QString &dataFolder, QObject *parent = nullptr);

    QString result() const { return m_result; }
    QString resultTone() const { return m_tone; }
    /** Tests pick files instead of a person. */
    void setPicker(Picker picker) { m_pick = std::move(picker); }

    /**
     * All of it as one text, for a file; an error where config.json is not as it should be, since then nobody knows
     * whether it holds a secret.
     */
    Result<QByteArray> pack() const;
    /** Puts back what pack() made, and tells of it. */
    Result<void> take(const QByteArray &text);

    Q_INVOKABLE void exportAll();
    Q_INVOKABLE void importAll();

Q_SIGNALS:
    void changed();
    void imported();

private:
    Result<void> unpack(const QByteArray &text);
    void tell(const Result<void> &done, const QString &words);

    ConfigFile m_file;
    QSettings &m_settings;
    CatalogFiles m_catalog;
    Picker m_pick;
    QString m_result;
    QString m_tone = QStringLiteral("ink2");
};

} // namespace station
