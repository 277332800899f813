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
    Q_PROPERTY(QString zoomNote READ zoomNote NOTIFY changed)
    Q_PROPERTY(bool autostart READ autostart WRITE setAutostart NOTIFY changed)
    Q_PROPERTY(QString autostartHindrance READ autostartHindrance CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    /** Percent, 80 to 200, that everything is drawn with. */
    int zoom() const;
    void setZoom(int percent);
    /** A map for each that is offered: id (percent), name. */
    QVariantList zooms() const;
    /** QT_SCALE_FACTOR was set for the program, and stands above the choice here. */
    bool zoomFromOutside() const { return m_zoomFromOutside; }
    void setZoomFromOutside(bool outside) { m_zoomFromOutside = outside; }
    /** Why a choice does not show at once, or empty. */
    QString zoomNote() const;
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
    bool m_zoomFromOutside = false;
    QString m_problem;
};

} // namespace station
