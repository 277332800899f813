// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QQuickPaintedItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace station {

/**
 * Draws the SVG of an answer, as safeSvg() lets it, on white ground as wide as the item; a diagram's text is made SVG
 * first, and is drawn no larger than it is meant to be. Main thread; the picture is made on a thread of the pool, so
 * that none holds the window up.
 */
class SvgView : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY codeChanged)
    /** The code is the text of a Mermaid diagram. */
    Q_PROPERTY(bool diagram READ isDiagram WRITE setDiagram NOTIFY codeChanged)
    /** Width by height; 0: not known yet. */
    Q_PROPERTY(double aspect READ aspect NOTIFY changed)
    /** Of a diagram: the width at which its letters have their size, and the least at which they can be read. 0: any.
     */
    Q_PROPERTY(double mostWidth READ mostWidth NOTIFY changed)
    Q_PROPERTY(double leastWidth READ leastWidth NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** Something that it would have loaded is left out. */
    Q_PROPERTY(bool strips READ strips NOTIFY changed)
    /** Some of it took too long, and is left out. */
    Q_PROPERTY(bool part READ isPart NOTIFY changed)
    /** Why it is not drawn; empty: it is, or is being. */
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
public:
    static constexpr int kMaxSide = 2'048;        ///< pixels of the picture that is made
    static constexpr int kMaxMs = 3'000;          ///< of drawing it
    static constexpr int kMaxDiagramSide = 8'192; ///< pixels of a diagram, whose letters are to be read at any length
    static constexpr int kMaxDiagramArea = 8'000'000;

    explicit SvgView(QQuickItem *parent = nullptr);

    QString code() const { return m_code; }
    void setCode(const QString &code);
    bool isDiagram() const { return m_isDiagram; }
    void setDiagram(bool diagram);
    double aspect() const { return m_picture.aspect; }
    double mostWidth() const { return m_picture.mostWidth; }
    double leastWidth() const { return m_picture.leastWidth; }
    QString title() const { return m_picture.title; }
    bool strips() const { return m_picture.strips; }
    bool isPart() const { return m_picture.isPart; }
    QString problem() const { return m_picture.problem; }
    /** What is drawn now, for the tests. */
    const QImage &image() const { return m_picture.image; }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void codeChanged();
    void changed();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Picture {
        QImage image;
        double aspect = 0;
        double mostWidth = 0;
        double leastWidth = 0;
        QString title;
        QString problem;
        bool strips = false;
        bool isPart = false;
    };

    void begin();
    void draw();
    /** Any thread. `width`: pixels; `ratio`: of them to px. */
    static Picture drawn(const QString &code, bool isDiagram, int width, double ratio);

    QString m_code;
    bool m_isDiagram = false;
    Picture m_picture;
    QTimer m_soon;   ///< a width that changes is drawn once it rests
    int m_asked = 0; ///< only the newest picture is shown
};

} // namespace station
