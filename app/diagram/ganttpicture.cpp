// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/ganttpicture.h"

#include "app/diagram/paint.h"
#include "app/diagram/svgwriter.h"

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMargin = 16;
constexpr double kPlot = 560; ///< px of the whole time
constexpr double kRow = 28;
constexpr double kBar = 20;
constexpr double kAxis = 26;
constexpr qint64 kDay = 86'400;

/** The steps of an axis, in seconds; months and years by their mean. */
qint64 stepFor(qint64 seconds)
{
    constexpr qint64 kSteps[] = {60,
                                 300,
                                 900,
                                 1'800,
                                 3'600,
                                 3 * 3'600,
                                 6 * 3'600,
                                 12 * 3'600,
                                 kDay,
                                 2 * kDay,
                                 7 * kDay,
                                 14 * kDay,
                                 30 * kDay,
                                 91 * kDay,
                                 182 * kDay,
                                 365 * kDay,
                                 5 * 365 * kDay,
                                 10 * 365 * kDay,
                                 100 * 365 * kDay,
                                 1'000 * 365 * kDay};
    for (const qint64 step : kSteps) {
        if (seconds / step <= 8)
            return step;
    }
    return 1'000 * 365 * kDay;
}

/** The first round moment from `start` on, and the one after a moment. */
QDateTime firstTick(const QDateTime &start, qint64 step)
{
    const QDate day = start.date();
    if (step >= 365 * kDay)
        return QDateTime(QDate(day.year(), 1, 1), QTime(0, 0), Qt::UTC);
    if (step >= 30 * kDay)
        return QDateTime(QDate(day.year(), day.month(), 1), QTime(0, 0), Qt::UTC);
    if (step >= kDay)
        return QDateTime(day, QTime(0, 0), Qt::UTC);
    const qint64 seconds = start.toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(seconds - seconds % step, Qt::UTC);
}

QDateTime nextTick(const QDateTime &tick, qint64 step)
{
    if (step >= 365 * kDay)
        return tick.addYears(int(step / (365 * kDay)));
    if (step >= 30 * kDay)
        return tick.addMonths(int(step / (30 * kDay)));
    return tick.addSecs(step);
}

class Layouter {
public:
    Layouter(const Gantt &gantt, const TextMeasure &measure) : m_gantt(gantt), m_measure(measure) { }

    GanttPicture run()
    {
        m_start = m_gantt.tasks.front().start;
        m_end = m_gantt.tasks.front().end;
        for (const Gantt::Task &task : m_gantt.tasks) {
            m_start = std::min(m_start, task.start);
            m_end = std::max(m_end, task.end);
        }
        m_seconds = std::max<qint64>(1, m_start.secsTo(m_end));
        double left = 0;
        for (const QString &section : m_gantt.sections) {
            m_sections.push_back(m_measure.label(section, 13, true, 150));
            left = std::max(left, m_sections.back().width);
        }
        // The first tick's words reach to the left of it.
        m_left = std::max(2 * kMargin, kMargin + left + (left > 0 ? 16 : 0));
        m_picture.title.label = m_measure.label(m_gantt.title, 16, true, 600);
        const Label &title = m_picture.title.label;
        double y = kMargin + (title.isEmpty() ? 0 : title.height + 14) + kAxis;
        const double top = y;
        double right = m_left + kPlot;
        // Those of a section stand together, in the order of the text.
        for (int section = -1; section < m_gantt.sections.size(); ++section)
            y = placeSection(section, y, right);
        m_picture.plot = QRectF(m_left, top, kPlot, y - top);
        placeTicks(right);
        const double width = std::max(right, kMargin + title.width) + kMargin;
        m_picture.size = QSizeF(width, y + kMargin);
        m_picture.title.place = QRectF((width - title.width) / 2, kMargin, title.width, title.height);
        for (GanttPicture::Section &section : m_picture.sections)
            section.place.setRight(width - kMargin / 2);
        return std::move(m_picture);
    }

private:
    double x(const QDateTime &moment) const
    {
        return m_left + kPlot * double(m_start.secsTo(moment)) / double(m_seconds);
    }

    double placeSection(int index, double y, double &right)
    {
        const double top = y;
        bool isEmpty = true;
        m_picture.bars.resize(m_gantt.tasks.size());
        for (size_t t = 0; t < m_gantt.tasks.size(); ++t) {
            const Gantt::Task &task = m_gantt.tasks[t];
            if (task.section != index)
                continue;
            isEmpty = false;
            GanttPicture::Bar &bar = m_picture.bars[t];
            bar.text.label = m_measure.label(task.text, kSmallSize, false, 2'000);
            const Label &label = bar.text.label;
            const double from = x(task.start);
            const double row = std::max(kRow, label.height + 8);
            bar.place = task.isMilestone ? QRectF(from - kBar / 2, y + (row - kBar) / 2, kBar, kBar)
                                         : QRectF(from, y + (row - kBar) / 2, std::max(3., x(task.end) - from), kBar);
            bar.isInside = !task.isMilestone && label.width + 12 <= bar.place.width() && label.height <= kBar;
            const double at = bar.isInside ? bar.place.center().x() - label.width / 2 : bar.place.right() + 6;
            bar.text.place = QRectF(at, y + (row - label.height) / 2, label.width, label.height);
            right = std::max({right, bar.place.right(), bar.text.place.right()});
            y += row;
        }
        if (index < 0 || isEmpty)
            return y;
        const Label &label = m_sections[size_t(index)];
        y = std::max(y, top + label.height + 10);
        GanttPicture::Section section;
        section.place = QRectF(kMargin / 2, top, 1, y - top);
        section.text = {label, QRectF(kMargin, top, label.width, y - top)};
        m_picture.sections.push_back(std::move(section));
        return y;
    }

    void placeTicks(double &right)
    {
        const qint64 step = stepFor(m_seconds);
        const QString format = step >= 365 * kDay ? u"yyyy"_s
            : step >= 30 * kDay                   ? u"yyyy-MM"_s
            : step >= kDay                        ? u"MM-dd"_s
                                                  : u"HH:mm"_s;
        double last = -1'000;
        constexpr int kMostTicks = 40;
        QDateTime tick = firstTick(m_start, step);
        for (int i = 0; i < kMostTicks && tick <= m_end; ++i, tick = nextTick(tick, step)) {
            const QString text = tick.toString(format);
            const double half = m_measure.width(text, kSmallSize) / 2;
            const double at = x(tick);
            if (tick < m_start || at - half < last + 8)
                continue;
            m_picture.ticks.push_back({at, text});
            last = at + half;
            right = std::max(right, last);
        }
    }

    const Gantt &m_gantt;
    const TextMeasure &m_measure;
    QDateTime m_start;
    QDateTime m_end;
    qint64 m_seconds = 1;
    double m_left = 0;
    std::vector<Label> m_sections;
    GanttPicture m_picture;
};

Pen penOf(const Gantt::Task &task)
{
    QColor fill = seriesColour(0);
    if (task.isDone)
        fill = QColor(0xc9, 0xd1, 0xdb);
    else if (task.isActive)
        fill = QColor(0xa9, 0xc6, 0xec);
    if (task.isCritical)
        return {task.isDone ? fill : QColor(0xf6, 0xb5, 0xb0), QColor(0xc6, 0x28, 0x28), 1.5};
    return {fill, task.isDone ? QColor(0x8a, 0x95, 0xa5) : colours::edge, 1};
}

} // namespace

GanttPicture layOut(const Gantt &gantt, const TextMeasure &measure)
{
    return Layouter(gantt, measure).run();
}

QString draw(const Gantt &gantt, const GanttPicture &picture, const QString &title)
{
    SvgWriter svg(picture.size, title);
    svg.label(picture.title.place, picture.title.label, colours::ink);
    for (size_t i = 0; i < picture.sections.size(); ++i) {
        const GanttPicture::Section &section = picture.sections[i];
        if (i % 2 == 0)
            svg.rect(section.place, 3, {colours::frame, QColor()});
        svg.label(section.text.place, section.text.label, colours::ink, Anchor::Start);
    }
    for (const GanttPicture::Tick &tick : picture.ticks) {
        svg.line({tick.x, picture.plot.top()}, {tick.x, picture.plot.bottom()},
                 {QColor(), QColor(0xd5, 0xda, 0xe2), 1});
        svg.text({tick.x, picture.plot.top() - 8}, tick.text, kSmallSize, false, colours::soft, Anchor::Middle);
    }
    for (size_t i = 0; i < picture.bars.size(); ++i) {
        const GanttPicture::Bar &bar = picture.bars[i];
        const Pen pen = penOf(gantt.tasks[i]);
        const QRectF &r = bar.place;
        if (gantt.tasks[i].isMilestone)
            svg.polygon(QPolygonF({{r.center().x(), r.top()},
                                   {r.right(), r.center().y()},
                                   {r.center().x(), r.bottom()},
                                   {r.left(), r.center().y()}}),
                        pen);
        else
            svg.rect(r, 3, pen);
        svg.label(bar.text.place, bar.text.label, bar.isInside ? readableOn(pen.fill, colours::ink) : colours::ink,
                  Anchor::Start);
    }
    return svg.finish();
}

} // namespace station::diagram
