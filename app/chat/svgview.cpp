// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/svgview.h"

#include "app/chat/safesvg.h"
#include "app/chat/timedcanvas.h"
#include "gateway/ledger/contextreply.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSvgRenderer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

constexpr double kFlattest = 20; ///< width by height, and the other way round

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
    m_picture = {};
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
    const int pixels = std::clamp(int(std::ceil(width() * ratio)), 1, kMaxSide);
    QThreadPool::globalInstance()->start([this, asked, pixels, code = m_code, reply = ContextReply(this)] {
        Picture picture = drawn(code, pixels);
        reply.deliver([this, asked, picture = std::move(picture)] {
            if (asked != m_asked)
                return;
            m_picture = picture;
            update();
            Q_EMIT changed();
        });
    });
}

SvgView::Picture SvgView::drawn(const QString &code, int width)
{
    Picture picture;
    const Result<SafeSvg> safe = safeSvg(code);
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
    if (size.height() > kMaxSide)
        size.scale(kMaxSide, kMaxSide, Qt::KeepAspectRatio);
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
    const QSizeF size = QSizeF(m_picture.image.size()).scaled(all.size(), Qt::KeepAspectRatio);
    const QRectF place((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_picture.image);
}

} // namespace station
