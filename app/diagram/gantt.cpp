// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/gantt.h"

#include "app/diagram/label.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

class Reader {
public:
    explicit Reader(const Source &source) : m_source(source) { }

    Result<Gantt> read()
    {
        m_gantt.title = m_source.title;
        for (const SourceLine &line : m_source.lines) {
            if (!statement(line.text))
                return notUnderstood(line);
            if (int(m_gantt.tasks.size()) > kMostBoxes || m_gantt.sections.size() > kMostBoxes)
                return tooLarge();
        }
        if (m_gantt.tasks.empty())
            return nothingToDraw();
        return std::move(m_gantt);
    }

private:
    bool statement(const QString &text)
    {
        static const QStringList passedOver = {
            u"axisFormat"_s, u"tickInterval"_s, u"todayMarker"_s, u"weekday"_s, u"inclusiveEndDates"_s,
            u"topAxis"_s,    u"includes"_s,     u"click"_s,       u"weekend"_s};
        const QString word = text.section(QRegularExpression(u"[\\s:]"_s), 0, 0);
        const QString rest = text.mid(word.size()).trimmed();
        if (word == "title"_L1) {
            m_gantt.title = readable(rest);
        } else if (word == "dateFormat"_L1) {
            m_format = rest;
            // YYYY and DD are Qt's yyyy and dd; the rest has the same letters.
            m_format.replace(u'Y', u'y').replace(u'D', u'd');
            m_gantt.hasHours = m_format.contains(u'H') || m_format.contains(u'h');
        } else if (word == "section"_L1) {
            m_gantt.sections << readable(rest);
        } else if (word == "excludes"_L1) {
            for (const QString &day : rest.split(QRegularExpression(u"[,\\s]+"_s), Qt::SkipEmptyParts))
                m_excluded.insert(day.toLower());
        } else if (!passedOver.contains(word)) {
            return task(text);
        }
        return true;
    }

    /** `words :done, id, start, end`: of the last three one or two may be missing. */
    bool task(const QString &text)
    {
        // Not that of a time of the day.
        static const QRegularExpression parting(u"(?<!\\d):|:(?!\\d\\d(?:\\D|$))"_s);
        const qsizetype colon = text.lastIndexOf(parting);
        if (colon < 1)
            return false;
        Gantt::Task task;
        task.text = readable(text.left(colon));
        task.section = int(m_gantt.sections.size()) - 1;
        QStringList parts;
        for (const QString &part : text.mid(colon + 1).split(u','))
            parts << part.trimmed();
        for (; !parts.isEmpty(); parts.removeFirst()) {
            const QString &tag = parts.first();
            if (tag == "done"_L1)
                task.isDone = true;
            else if (tag == "active"_L1)
                task.isActive = true;
            else if (tag == "crit"_L1)
                task.isCritical = true;
            else if (tag == "milestone"_L1)
                task.isMilestone = true;
            else
                break;
        }
        if (parts.isEmpty() || parts.size() > 3)
            return false;
        if (parts.size() == 3)
            task.id = parts.takeFirst();
        // With two, the first is a start or a name.
        if (parts.size() == 2) {
            task.start = startFrom(parts.first());
            if (!task.start.isValid() && task.id.isEmpty()) {
                task.id = parts.first();
                task.start = lastEnd();
            }
            parts.removeFirst();
        } else {
            task.start = lastEnd();
        }
        if (!task.start.isValid())
            return false;
        task.end = endFrom(parts.first(), task.start);
        if (!task.end.isValid() || task.end < task.start || task.start.date().year() < 1
            || task.end.date().year() > 9999)
            return false;
        if (task.isMilestone) {
            // It stands in the middle of its time.
            task.start = task.end = task.start.addSecs(task.start.secsTo(task.end) / 2);
        }
        if (!task.id.isEmpty())
            m_known.insert(task.id, int(m_gantt.tasks.size()));
        m_gantt.tasks.push_back(task);
        return true;
    }

    QDateTime lastEnd() const { return m_gantt.tasks.empty() ? QDateTime() : m_gantt.tasks.back().end; }

    /** All times are those of one clock: no hour is missing or doubled in spring or autumn. */
    QDateTime dateFrom(const QString &text) const
    {
        const auto at = [](const QDate &date, const QTime &time) {
            return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
        };
        const QDate someDay(2000, 1, 1);
        const qsizetype gap = m_format.indexOf(u' ');
        QDateTime date;
        if (gap >= 0)
            date = at(QDate::fromString(text.section(u' ', 0, 0), m_format.left(gap)),
                      QTime::fromString(text.section(u' ', 1), m_format.mid(gap + 1)));
        else if (m_gantt.hasHours && !m_format.contains(u'y'))
            date = at(someDay, QTime::fromString(text, m_format));
        else
            date = at(QDate::fromString(text, m_format), QTime(0, 0));
        if (!date.isValid())
            date = at(QDate::fromString(text, Qt::ISODate), QTime(0, 0));
        return date;
    }

    QDateTime startFrom(const QString &text) const
    {
        if (!text.startsWith("after "_L1))
            return dateFrom(text);
        QDateTime latest;
        for (const QString &id : text.mid(6).split(u' ', Qt::SkipEmptyParts)) {
            const auto it = m_known.constFind(id);
            if (it == m_known.constEnd())
                continue;
            const QDateTime &end = m_gantt.tasks[size_t(*it)].end;
            if (!latest.isValid() || end > latest)
                latest = end;
        }
        return latest;
    }

    QDateTime endFrom(const QString &text, const QDateTime &start) const
    {
        static const QRegularExpression duration(u"^(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(ms|s|m|h|d|w|M|y)$"_s);
        if (text.startsWith("until "_L1)) {
            const auto it = m_known.constFind(text.mid(6).trimmed());
            return it == m_known.constEnd() ? QDateTime() : m_gantt.tasks[size_t(*it)].start;
        }
        const auto match = duration.match(text);
        if (!match.hasMatch())
            return dateFrom(text);
        const double count = match.captured(1).toDouble();
        const QString unit = match.captured(2);
        if (unit == "M"_L1)
            return start.addMonths(int(count));
        if (unit == "y"_L1)
            return start.addYears(int(count));
        if ((unit == "d"_L1 || unit == "w"_L1) && !m_excluded.isEmpty())
            return workingDays(start, count * (unit == "w"_L1 ? 7 : 1));
        static const QHash<QString, double> seconds = {{u"ms"_s, 0.001}, {u"s"_s, 1},      {u"m"_s, 60},
                                                       {u"h"_s, 3'600},  {u"d"_s, 86'400}, {u"w"_s, 604'800}};
        return start.addMSecs(qint64(count * seconds.value(unit) * 1'000));
    }

    bool isExcluded(const QDate &day) const
    {
        static const QStringList names = {u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                          u"friday"_s, u"saturday"_s, u"sunday"_s};
        return (m_excluded.contains(u"weekends"_s) && day.dayOfWeek() > 5)
            || m_excluded.contains(names.at(day.dayOfWeek() - 1)) || m_excluded.contains(day.toString(Qt::ISODate));
    }

    /** Days that are excluded make what lies on them longer. */
    QDateTime workingDays(const QDateTime &start, double days) const
    {
        constexpr int kMostDays = 20'000;
        QDateTime end = start;
        for (int i = 0; i < kMostDays && days > 0; ++i) {
            if (!isExcluded(end.date()))
                --days;
            end = end.addDays(1);
        }
        return end;
    }

    const Source &m_source;
    Gantt m_gantt;
    QString m_format = u"yyyy-MM-dd"_s;
    QSet<QString> m_excluded;
    QHash<QString, int> m_known;
};

} // namespace

Result<Gantt> readGantt(const Source &source)
{
    return Reader(source).read();
}

} // namespace station::diagram
