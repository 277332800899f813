// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainterPath>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Strokes a path given as SVG data on a grid of 16.
 *
 * Not a Shape: under the software renderer of Qt 6.4 a Shape in a list keeps its old place after a resize and is not
 * clipped by the list.
 */
class IconShape : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY inkChanged)
public:
    explicit IconShape(QQuickItem *parent = nullptr);

    QString path() const { return m_path; }
    void setPath(const QString &path);
    QColor ink() const { return m_ink; }
    void setInk(const QColor &ink);

    void paint(QPainter *painter) override;

    /** M, L, H, V, C, Z in both cases, and arcs of circles. What it does not know ends the path. */
    static QPainterPath parse(const QString &data);

Q_SIGNALS:
    void pathChanged();
    void inkChanged();

private:
    QString m_path;
    QColor m_ink;
    QPainterPath m_shape;
};

} // namespace station
