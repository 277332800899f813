// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/timeline.h"

#include "app/diagram/paint.h"
#include "app/diagram/svgwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

Result<Timeline> readTimeline(const Source &source)
{
    Timeline timeline;
    timeline.title = source.title;
    int events = 0;
    static const QRegularExpression colon(u"\\s*:(?:\\s+|$)"_s);
    for (const SourceLine &line : source.lines) {
        const QString word = line.text.section(u' ', 0, 0);
        const QString rest = line.text.mid(word.size()).trimmed();
        if (word == "title"_L1) {
            timeline.title = readable(rest);
            continue;
        }
        if (word == "section"_L1) {
            timeline.sections << readable(rest);
            continue;
        }
        QStringList parts = line.text.split(colon);
        const QString period = parts.takeFirst();
        if (period.isEmpty() && (timeline.periods.empty() || parts.isEmpty()))
            return notUnderstood(line);
        if (!period.isEmpty())
            timeline.periods.push_back({readable(period), {}, int(timeline.sections.size()) - 1});
        for (const QString &event : std::as_const(parts)) {
            if (const QString words = readable(event); !words.isEmpty()) {
                timeline.periods.back().events << words;
                ++events;
            }
        }
        if (int(timeline.periods.size()) > kMostBoxes || events > kMostLinks)
            return tooLarge();
    }
    if (timeline.periods.empty())
        return nothingToDraw();
    return timeline;
}

QString draw(const Timeline &timeline, const TextMeasure &measure, const QString &title, double &width)
{
    constexpr double kMargin = 16;
    constexpr double kColumn = 150;
    constexpr double kGap = 12;
    constexpr double kPad = 8;
    const Label head = measure.label(timeline.title, 16, true, 600);
    const auto boxed = [&](const QString &text, bool bold) {
        return measure.label(text, 13, bold, kColumn - 2 * kPad);
    };
    const auto heightOf = [](const Label &label) { return label.height + 2 * kPad; };
    // A word that does not break makes every column as wide as itself.
    double column = kColumn;
    double periodHeight = 0;
    double eventsHeight = 0;
    for (const Timeline::Period &period : timeline.periods) {
        const Label name = boxed(period.text, true);
        periodHeight = std::max(periodHeight, heightOf(name));
        column = std::max(column, name.width + 2 * kPad);
        double below = 0;
        for (const QString &event : period.events) {
            const Label words = boxed(event, false);
            column = std::max(column, words.width + 2 * kPad);
            below += heightOf(words) + 8;
        }
        eventsHeight = std::max(eventsHeight, below);
    }
    std::vector<std::pair<size_t, size_t>> spans(size_t(timeline.sections.size()), {1, 0});
    double sectionHeight = 0;
    for (size_t p = 0; p < timeline.periods.size(); ++p) {
        const int section = timeline.periods[p].section;
        if (section < 0)
            continue;
        auto &[first, last] = spans[size_t(section)];
        if (first > last)
            first = p;
        last = p;
    }
    std::vector<Label> sections;
    for (size_t s = 0; s < spans.size(); ++s) {
        const double wide =
            double(spans[s].second + 1 - std::min(spans[s].first, spans[s].second)) * (column + kGap) - kGap;
        sections.push_back(measure.label(timeline.sections.at(qsizetype(s)), 13, true, wide - 2 * kPad));
        // A word that is wider than its periods is cut off nowhere: the columns grow.
        if (spans[s].first <= spans[s].second) {
            const double most =
                (sections.back().width + 2 * kPad + kGap) / double(spans[s].second - spans[s].first + 1) - kGap;
            column = std::max(column, most);
            sectionHeight = std::max(sectionHeight, heightOf(sections.back()));
        }
    }
    const double all = double(timeline.periods.size()) * (column + kGap) - kGap;
    width = std::max(all, head.width) + 2 * kMargin;
    double y = head.isEmpty() ? kMargin : kMargin + head.height + 14;
    const double lineY = y + (sectionHeight > 0 ? sectionHeight + 8 : 0) + periodHeight + 14;
    SvgWriter svg({width, lineY + 14 + eventsHeight + kMargin}, title);
    svg.label({(width - head.width) / 2, kMargin, head.width, head.height}, head, colours::ink);
    const double left = (width - all) / 2;
    const auto columnX = [&](size_t p) { return left + double(p) * (column + kGap); };
    for (size_t s = 0; s < spans.size(); ++s) {
        if (spans[s].first > spans[s].second)
            continue;
        const QColor fill = seriesColour(int(s));
        const QRectF place(columnX(spans[s].first), y, columnX(spans[s].second) + column - columnX(spans[s].first),
                           sectionHeight);
        svg.rect(place, 3, {fill, QColor()});
        svg.label(place, sections[s], readableOn(fill, colours::ink));
    }
    y += sectionHeight > 0 ? sectionHeight + 8 : 0;
    svg.line({left, lineY}, {left + all, lineY}, {QColor(), colours::line, 2});
    for (size_t p = 0; p < timeline.periods.size(); ++p) {
        const Timeline::Period &period = timeline.periods[p];
        const QColor colour = seriesColour(period.section >= 0 ? period.section : int(p));
        const QRectF name(columnX(p), y, column, periodHeight);
        svg.rect(name, 3, {paler(colour), colour, 1.2});
        svg.label(name, boxed(period.text, true), readableOn(paler(colour), colours::ink));
        const double middle = columnX(p) + column / 2;
        svg.ellipse({middle - 5, lineY - 5, 10, 10}, {colour, colours::ground, 1.5});
        double eventY = lineY + 14;
        for (const QString &event : period.events) {
            const Label words = boxed(event, false);
            const QRectF place(columnX(p), eventY, column, heightOf(words));
            svg.rect(place, 3, {colours::frame, colours::frameEdge, 1});
            svg.label(place, words, colours::ink);
            eventY += heightOf(words) + 8;
        }
    }
    return svg.finish();
}

} // namespace station::diagram
