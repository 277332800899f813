// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconshape.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace station {

namespace {

/** Numbers and commands of SVG path data. */
class Tokens {
public:
    explicit Tokens(const QString &text) : m_text(text) { }

    QChar command()
    {
        skip();
        if (m_at < m_text.size() && m_text[m_at].isLetter())
            return m_text[m_at++];
        return {};
    }
    bool hasNumber()
    {
        skip();
        return m_at < m_text.size() && !m_text[m_at].isLetter();
    }
    qreal number()
    {
        skip();
        const qsizetype begin = m_at;
        bool point = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            const bool sign = c == QLatin1Char('-') && m_at == begin;
            const bool firstPoint = c == QLatin1Char('.') && !point;
            if (!c.isDigit() && !sign && !firstPoint)
                break;
            point = point || c == QLatin1Char('.');
            ++m_at;
        }
        if (m_at == begin)
            ++m_at;
        return QStringView(m_text).mid(begin, m_at - begin).toDouble();
    }
    QPointF point(QPointF from)
    {
        const qreal x = number();
        return from + QPointF(x, number());
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == QLatin1Char(',')))
            ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

/** A part of a circle from where the path is to `to` (SVG 1.1, F.6.5, for equal radii). */
void arcTo(QPainterPath &path, qreal radius, bool large, bool sweep, QPointF to)
{
    const QPointF from = path.currentPosition();
    const QPointF half = (to - from) / 2;
    const qreal distance = std::hypot(half.x(), half.y());
    if (distance == 0)
        return;
    const qreal r = std::max(radius, distance);
    const qreal height = std::sqrt(std::max<qreal>(0, r * r - distance * distance)) * (large == sweep ? -1 : 1);
    const QPointF center = from + half + QPointF(-half.y(), half.x()) * (height / distance);
    const auto degrees = [&center](QPointF p) {
        return std::atan2(center.y() - p.y(), p.x() - center.x()) * 180 / std::numbers::pi;
    };
    const qreal start = degrees(from);
    qreal length = degrees(to) - start;
    // Qt counts angles against the clock, SVG's sweep goes with it.
    if (sweep && length > 0)
        length -= 360;
    else if (!sweep && length < 0)
        length += 360;
    path.arcTo(QRectF(center.x() - r, center.y() - r, 2 * r, 2 * r), start, length);
}

} // namespace

IconShape::IconShape(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void IconShape::setPath(const QString &path)
{
    if (m_path == path)
        return;
    m_path = path;
    m_shape = parse(path);
    update();
    Q_EMIT pathChanged();
}

void IconShape::setInk(const QColor &ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    update();
    Q_EMIT inkChanged();
}

void IconShape::paint(QPainter *painter)
{
    painter->scale(width() / 16, height() / 16);
    painter->setPen(QPen(m_ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(m_shape);
}

QPainterPath IconShape::parse(const QString &data)
{
    QPainterPath path;
    Tokens tokens(data);
    for (QChar command = tokens.command(); !command.isNull(); command = tokens.command()) {
        const QChar kind = command.toLower();
        if (kind == QLatin1Char('z')) {
            path.closeSubpath();
            continue;
        }
        bool first = true;
        while (tokens.hasNumber()) {
            const QPointF at = path.currentPosition();
            const QPointF base = command.isLower() ? at : QPointF();
            if (kind == QLatin1Char('m') && first) {
                path.moveTo(tokens.point(base));
            } else if (kind == QLatin1Char('m') || kind == QLatin1Char('l')) {
                path.lineTo(tokens.point(base));
            } else if (kind == QLatin1Char('h')) {
                path.lineTo(base.x() + tokens.number(), at.y());
            } else if (kind == QLatin1Char('v')) {
                path.lineTo(at.x(), base.y() + tokens.number());
            } else if (kind == QLatin1Char('c')) {
                const QPointF one = tokens.point(base);
                const QPointF two = tokens.point(base);
                path.cubicTo(one, two, tokens.point(base));
            } else if (kind == QLatin1Char('a')) {
                const qreal radius = tokens.number();
                tokens.number();
                tokens.number();
                const bool large = tokens.number() != 0;
                const bool sweep = tokens.number() != 0;
                arcTo(path, radius, large, sweep, tokens.point(base));
            } else {
                return path;
            }
            first = false;
        }
    }
    return path;
}

} // namespace station
