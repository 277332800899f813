// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seentexts.h"

#include <QFont>
#include <QHash>
#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace station {

namespace {

/** What covers the things painted before it. */
struct Cover {
    qsizetype order;
    QRectF at;
};

/** A row that its list has put aside for another use is not drawn, though it says that it is visible. */
bool isPutAside(QQuickItem *row)
{
    QQuickItem *content = row->parentItem();
    QQuickItem *view = content ? content->parentItem() : nullptr;
    if (!view || !view->inherits("QQuickItemView"))
        return false;
    QQuickItem *there = nullptr;
    QMetaObject::invokeMethod(view, "itemAt", Q_RETURN_ARG(QQuickItem *, there),
                              Q_ARG(qreal, row->x() + row->width() / 2), Q_ARG(qreal, row->y() + row->height() / 2));
    if (there)
        return there != row;
    // Below the last row there is none: of the rows' kind, and none of them.
    bool isOfTheirKind = false;
    for (int i = 0; i < view->property("count").toInt(); ++i) {
        QMetaObject::invokeMethod(view, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, there), Q_ARG(int, i));
        if (there == row)
            return false;
        isOfTheirKind =
            isOfTheirKind || (there && qstrcmp(there->metaObject()->className(), row->metaObject()->className()) == 0);
    }
    return isOfTheirKind;
}

class Walk {
public:
    explicit Walk(QQuickWindow *window) : m_window(QRectF(QPointF(), QSizeF(window->size()))) { }

    void go(QQuickItem *item, const QString &path, QString layer, QRectF clip, double opacity, bool scrolls = false)
    {
        if (!item->isVisible() || item->opacity() <= 0 || isPutAside(item))
            return;
        if (item->inherits("QQuickPopupItem"))
            layer = path;
        opacity *= item->opacity();
        const QRectF box = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        if (item->clip()) {
            clip &= box;
            // What one can scroll sideways to is not cut off.
            scrolls = scrolls
                || (item->inherits("QQuickFlickable") && item->property("contentWidth").toReal() > item->width() + 1);
        }
        const qsizetype order = m_order++;
        // What is below a negative z is painted before its parent.
        QList<std::pair<QQuickItem *, qsizetype>> children;
        const auto all = item->childItems();
        for (QQuickItem *child : all)
            children.append({child, children.size()});
        std::stable_sort(children.begin(), children.end(),
                         [](const auto &a, const auto &b) { return a.first->z() < b.first->z(); });
        const QColor fill = item->property("color").value<QColor>();
        if (item->inherits("QQuickRectangle") && fill.alpha() == 255 && opacity >= 1)
            m_covers.append({order, box & clip});
        if (item->property("truncated").isValid())
            take(item, path, layer, clip, opacity, order, scrolls);
        for (const auto &[child, place] : std::as_const(children))
            go(child, path + u'/' + QString::number(place), layer, clip, opacity, scrolls);
    }

    QList<SeenText> texts() const
    {
        QList<SeenText> seen;
        for (const auto &entry : m_texts) {
            const SeenText &text = entry.first;
            const qsizetype order = entry.second;
            const bool covered = std::any_of(m_covers.cbegin(), m_covers.cend(), [&](const Cover &cover) {
                return cover.order > order && cover.at.contains(text.at.center());
            });
            if (!covered)
                seen << text;
        }
        return seen;
    }

private:
    void take(QQuickItem *item, const QString &path, const QString &layer, const QRectF &clip, double opacity,
              qsizetype order, bool scrolls)
    {
        SeenText text;
        text.text = item->property("text").toString();
        const double width = item->property("contentWidth").toReal();
        const double height = item->property("contentHeight").toReal();
        if (text.text.trimmed().isEmpty() || width <= 0)
            return;
        const int alignment = item->property("effectiveHorizontalAlignment").toInt();
        const double free = item->width() - width;
        const double x = alignment & Qt::AlignRight ? free : alignment & Qt::AlignHCenter ? free / 2 : 0;
        const QRectF whole = item->mapRectToScene(QRectF(x, 0, width, std::max(item->height(), 1.0)));
        text.at = whole & clip & m_window;
        if (text.at.width() < 1 || text.at.height() < 4)
            return; // scrolled out of sight
        text.path = path;
        text.layer = layer;
        text.elided = item->property("truncated").toBool();
        text.cut = !scrolls
            && (whole.left() < std::max(clip.left(), 0.0) - 1
                || whole.right() > std::min(clip.right(), m_window.right()) + 1);
        text.low = item->property("wrapMode").toInt() != 0 && height > item->height() + 4;
        text.color = item->property("color").value<QColor>();
        text.color.setAlphaF(text.color.alphaF() * float(opacity));
        const auto font = item->property("font").value<QFont>();
        text.code = font.family().contains(QStringLiteral("Mono"));
        text.size = font.pixelSize();
        text.bold = font.weight() >= QFont::DemiBold;
        m_texts.append({text, order});
    }

    QRectF m_window;
    QList<std::pair<SeenText, qsizetype>> m_texts;
    QList<Cover> m_covers;
    qsizetype m_order = 0;
};

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QList<SeenText> seenTexts(QQuickWindow *window)
{
    Walk walk(window);
    walk.go(window->contentItem(), {}, {}, QRectF(QPointF(), QSizeF(window->size())), 1);
    return walk.texts();
}

QList<std::pair<qsizetype, qsizetype>> overlaps(const QList<SeenText> &texts)
{
    QList<std::pair<qsizetype, qsizetype>> found;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            if (texts[i].layer != texts[j].layer)
                continue;
            // Lines reach a little above and below their letters.
            const QRectF both = texts[i].at.adjusted(0, 3, 0, -3) & texts[j].at.adjusted(0, 3, 0, -3);
            if (both.width() > 2 && both.height() > 1)
                found.append({i, j});
        }
    }
    return found;
}

QColor groundOf(const SeenText &text, const QImage &picture)
{
    const double ratio = picture.devicePixelRatio();
    const QRect at =
        QRectF(text.at.topLeft() * ratio, text.at.size() * ratio).toAlignedRect().intersected(picture.rect());
    QHash<QRgb, int> counts;
    QRgb most = 0;
    for (int y = at.top(); y <= at.bottom(); ++y) {
        for (int x = at.left(); x <= at.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            if (++counts[pixel] > counts.value(most))
                most = pixel;
        }
    }
    return QColor(most);
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace station
