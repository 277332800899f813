// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace station {

/** The window's own preferences, kept in window.ini, and its start with the session. Main thread. */
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY changed)
    Q_PROPERTY(QVariantList zooms READ zooms CONSTANT)
    Q_PROPERTY(int zoomNow READ zoomNow CONSTANT)
    Q_PROPERTY(bool autostart READ autostart WRITE setAutostart NOTIFY changed)
    Q_PROPERTY(QString autostartHindrance READ autostartHindrance CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    /** Percent, 80 to 200. The program is drawn with it from its next start on, as zoomNow says. */
    int zoom() const;
    void setZoom(int percent);
    /** A map for each that is offered: id (percent), name. */
    QVariantList zooms() const;
    int zoomNow() const { return m_zoomNow; }
    /** Whether the session starts the program, in the panel: an XDG autostart entry of the person's own. */
    bool autostart() const;
    void setAutostart(bool on);
    /** Why that cannot be had here, or empty. */
    QString autostartHindrance() const;
    QString problem() const { return m_problem; }

    static QString autostartFile();
    static int clampedZoom(int percent);

Q_SIGNALS:
    void changed();

private:
    QSettings &m_settings;
    int m_zoomNow = 100;
    QString m_problem;
};

} // namespace station
