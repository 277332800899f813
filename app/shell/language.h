// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QTranslator>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * The language of the window: what the person chose, else the system's where there is a translation, else English.
 * Figures and dates follow it. changed() asks everyone who shows words to show them anew. Main thread.
 */
class Language : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY changed)
    Q_PROPERTY(QVariantList all READ all NOTIFY changed)
public:
    explicit Language(QSettings &settings, QObject *parent = nullptr);
    ~Language() override;

    /** "system", or one of codes(). */
    QString choice() const { return m_choice; }
    void setChoice(const QString &choice);
    /** A map for each: id, name in the language itself. */
    QVariantList all() const;
    /** Reads the choice again after something else wrote it. */
    void reload();

    static QStringList codes(); ///< "en", "zh_CN", "de", "ja", "es"

Q_SIGNALS:
    void changed();

private:
    void load();

    QSettings &m_settings;
    QString m_choice;
    QTranslator m_translator;
    QTranslator m_qt; ///< words of Qt's own dialogs
};

} // namespace station
