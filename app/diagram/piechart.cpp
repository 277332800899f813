// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/piechart.h"

#include "app/diagram/paint.h"
#include "app/diagram/svgwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace station::diagram {

using namespace Qt::StringLiterals;

Result<Pie> readPie(const Source &source)
{
    Pie pie;
    pie.title = source.title;
    std::vector<SourceLine> lines;
    QString head = source.head;
    if (head.startsWith("showData"_L1)) {
        pie.showsValues = true;
        head = head.mid(8).trimmed();
    }
    if (!head.isEmpty())
        lines.push_back({source.headLine, head, 0});
    lines.insert(lines.end(), source.lines.begin(), source.lines.end());
    static const QRegularExpression slice(u"^(\"[^\"]*\"|'[^']*'|[^:\"]+?)\\s*:\\s*([0-9]*\\.?[0-9]+)\\s*[%;]?$"_s);
    for (const SourceLine &line : lines) {
        if (line.text == "showData"_L1) {
            pie.showsValues = true;
        } else if (line.text.startsWith("title "_L1)) {
            pie.title = readable(line.text.mid(6));
        } else if (const auto match = slice.match(line.text); match.hasMatch()) {
            QString text = readable(match.captured(1));
            if (text.startsWith(u'\'') && text.endsWith(u'\'') && text.size() > 1)
                text = text.mid(1, text.size() - 2);
            pie.slices.push_back({text, match.captured(2).toDouble()});
            if (int(pie.slices.size()) > kMostBoxes)
                return tooLarge();
        } else {
            return notUnderstood(line);
        }
    }
    const bool isSome =
        std::any_of(pie.slices.begin(), pie.slices.end(), [](const Pie::Slice &s) { return s.value > 0; });
    if (!isSome)
        return nothingToDraw();
    return pie;
}

QString draw(const Pie &pie, const TextMeasure &measure, const QString &title, double &width)
{
    constexpr double kMargin = 16;
    constexpr double kRadius = 120;
    constexpr double kRow = 24;
    constexpr double kLeastShare = 0.04; // of which the share is written in the slice
    double sum = 0;
    for (const Pie::Slice &slice : pie.slices)
        sum += slice.value;
    const Label head = measure.label(pie.title, 16, true, 600);
    std::vector<Label> names;
    double widest = 0;
    double legend = 0;
    for (const Pie::Slice &slice : pie.slices) {
        const QString words =
            pie.showsValues ? u"%1 [%2]"_s.arg(slice.text, QString::number(slice.value, 'g', 12)) : slice.text;
        names.push_back(measure.label(words, 13, false, 320));
        widest = std::max(widest, names.back().width);
        legend += std::max(kRow, names.back().height + 6);
    }
    const double above = head.isEmpty() ? kMargin : kMargin + head.height + 14;
    const double height = std::max(2 * kRadius, legend);
    width = std::max(2 * kMargin + 2 * kRadius + 36 + 24 + widest, head.width + 2 * kMargin);
    SvgWriter svg({width, above + height + kMargin}, title);
    svg.label({(width - head.width) / 2, kMargin, head.width, head.height}, head, colours::ink);
    const QRectF circle(kMargin, above + (height - 2 * kRadius) / 2, 2 * kRadius, 2 * kRadius);
    double angle = 90; // degrees, against the clock from the right
    double y = above + (height - legend) / 2;
    for (size_t i = 0; i < pie.slices.size(); ++i) {
        const double share = pie.slices[i].value / sum;
        const QColor fill = seriesColour(int(i));
        if (share >= 1 - 1e-9) {
            svg.ellipse(circle, {fill, colours::ground, 1.5});
        } else if (share > 0) {
            QPainterPath path(circle.center());
            path.arcTo(circle, angle, -360 * share);
            path.closeSubpath();
            svg.path(path, {fill, colours::ground, 1.5});
        }
        if (share >= kLeastShare) {
            const double middle = qDegreesToRadians(angle - 180 * share);
            const double far = share > 0.99 ? 0 : kRadius * 0.68;
            svg.text(circle.center() + QPointF(std::cos(middle) * far, 4.5 - std::sin(middle) * far),
                     u"%1%"_s.arg(std::round(share * 100)), 13, true, readableOn(fill, colours::ink), Anchor::Middle);
        }
        angle -= 360 * share;
        const double row = std::max(kRow, names[i].height + 6);
        svg.rect({circle.right() + 36, y + row / 2 - 7, 14, 14}, 2, {fill, QColor()});
        svg.label({circle.right() + 60, y, names[i].width, row}, names[i], colours::ink, Anchor::Start);
        y += row;
    }
    return svg.finish();
}

} // namespace station::diagram
