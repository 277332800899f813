// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

namespace station {

/** Theme and motion: what the person chose, else what the desktop says. Main thread. */
class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY changed)
    Q_PROPERTY(bool night READ night NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
public:
    explicit Appearance(QSettings &settings, QObject *parent = nullptr);

    QString choice() const { return m_choice; } ///< day, night or system
    void setChoice(const QString &choice);
    /** Reads the choice again after something else wrote it. */
    void reload();
    bool night() const;
    bool reducedMotion() const { return m_reducedMotion; }
    void setReducedMotion(bool reduced);
    /** day → night → system → day */
    Q_INVOKABLE void next();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSettings &m_settings;
    QString m_choice;
    bool m_reducedMotion = false;
};

} // namespace station
