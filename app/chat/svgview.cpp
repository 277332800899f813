// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/svgview.h"

#include "app/chat/safesvg.h"
#include "app/chat/timedcanvas.h"
#include "app/diagram/label.h"
#include "app/diagram/mermaid.h"
#include "gateway/ledger/contextreply.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSvgRenderer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

constexpr double kFlattest = 20;    ///< width by height, and the other way round
constexpr double kLeastLetters = 9; ///< px

} // namespace

SvgView::SvgView(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(40);
    connect(&m_soon, &QTimer::timeout, this, &SvgView::draw);
}

void SvgView::setCode(const QString &code)
{
    if (m_code == code)
        return;
    m_code = code;
    begin();
}

void SvgView::setDiagram(bool diagram)
{
    if (m_isDiagram == diagram)
        return;
    m_isDiagram = diagram;
    begin();
}

void SvgView::begin()
{
    m_picture = {};
    ++m_asked;
    m_soon.start();
    update();
    Q_EMIT codeChanged();
    Q_EMIT changed();
}

void SvgView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        m_soon.start();
}

void SvgView::draw()
{
    const int asked = ++m_asked;
    if (m_code.isEmpty() || width() < 1)
        return;
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const int pixels = std::clamp(int(std::ceil(width() * ratio)), 1, m_isDiagram ? kMaxDiagramSide : kMaxSide);
    QThreadPool::globalInstance()->start(
        [this, asked, pixels, ratio, code = m_code, isDiagram = m_isDiagram, reply = ContextReply(this)] {
            Picture picture = drawn(code, isDiagram, pixels, ratio);
            reply.deliver([this, asked, picture = std::move(picture)] {
                if (asked != m_asked)
                    return;
                m_picture = picture;
                update();
                Q_EMIT changed();
            });
        });
}

SvgView::Picture SvgView::drawn(const QString &code, bool isDiagram, int width, double ratio)
{
    Picture picture;
    QString svg = code;
    if (isDiagram) {
        const Result<diagram::Drawing> drawing = diagram::drawMermaid(code);
        if (!drawing) {
            picture.problem = QString::fromUtf8(drawing.error().message);
            return picture;
        }
        svg = drawing->svg;
        picture.mostWidth = drawing->width;
        picture.leastWidth = drawing->width * kLeastLetters / diagram::kSmallSize;
        width = std::clamp(int(std::ceil(picture.mostWidth * ratio)), 1, width);
    }
    const Result<SafeSvg> safe = safeSvg(svg);
    if (!safe) {
        picture.problem = QString::fromUtf8(safe.error().message);
        return picture;
    }
    picture.title = safe->title;
    picture.strips = safe->strips;
    QSvgRenderer renderer(safe->xml);
    const QRectF box = renderer.viewBoxF();
    if (!renderer.isValid() || !(box.width() > 0) || !(box.height() > 0)
        || !std::isfinite(box.width() / box.height())) {
        picture.problem = tr("There is nothing in this picture to be drawn.");
        return picture;
    }
    picture.aspect = std::clamp(box.width() / box.height(), 1 / kFlattest, kFlattest);
    QSize size(width, std::max(1, int(std::lround(width / picture.aspect))));
    const int side = isDiagram ? kMaxDiagramSide : kMaxSide;
    if (size.height() > side)
        size.scale(side, side, Qt::KeepAspectRatio);
    if (const double area = double(size.width()) * size.height(); area > kMaxDiagramArea)
        size *= std::sqrt(kMaxDiagramArea / area);
    picture.image = QImage(size.expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    picture.image.fill(Qt::white);
    TimedCanvas canvas(picture.image, kMaxMs);
    QPainter painter(&canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF(), picture.image.size()));
    painter.end();
    picture.isPart = canvas.isOver();
    return picture;
}

void SvgView::paint(QPainter *painter)
{
    const QRectF all(0, 0, width(), height());
    painter->fillRect(all, Qt::white);
    if (m_picture.image.isNull())
        return;
    QSizeF room = all.size();
    if (m_isDiagram)
        room.setWidth(std::min(room.width(), m_picture.mostWidth));
    QSizeF size = QSizeF(m_picture.image.size()).scaled(room, Qt::KeepAspectRatio);
    QPointF corner((width() - size.width()) / 2, (height() - size.height()) / 2);
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    // Letters are sharp where each pixel of the picture is one of the screen.
    if (const QSizeF exact = QSizeF(m_picture.image.size()) / ratio;
        std::abs(exact.width() - size.width()) * ratio < 1.5) {
        size = exact;
        corner = QPointF(std::round(corner.x() * ratio), std::round(corner.y() * ratio)) / ratio;
    }
    const QRectF place(corner, size);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_picture.image);
}

} // namespace station
