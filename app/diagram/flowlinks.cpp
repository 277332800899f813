// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/flowlinks.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 10; ///< ranks of one link

Tip tipOf(QChar c)
{
    switch (c.unicode()) {
    case u'>':
    case u'<': return Tip::Arrow;
    case u'x': return Tip::Cross;
    case u'o': return Tip::Circle;
    default: return Tip::None;
    }
}

/** What the closing part says: its end, and how long the link is by its dashes, equals signs or dots. */
void takeEnd(const QString &part, GraphLink &link)
{
    link.end = tipOf(part.back());
    int span = 1;
    if (part.contains(u'.'))
        span = int(part.count(u'.'));
    else if (!part.startsWith(u'~'))
        span = int(part.size()) - 2;
    link.span = std::clamp(span, 1, kLongest);
}

GraphLink::Line lineOf(const QString &part)
{
    return part.contains(u'=') ? GraphLink::Line::Thick
        : part.contains(u'.')  ? GraphLink::Line::Dashed
        : part.contains(u'~')  ? GraphLink::Line::Hidden
                               : GraphLink::Line::Plain;
}

void skipSpaces(const QString &text, qsizetype &at)
{
    while (at < text.size() && text.at(at).isSpace())
        ++at;
}

/** Where `mark` is, not within quotes; -1: nowhere. */
qsizetype findOutside(const QString &text, const QString &mark, qsizetype from, QChar nested)
{
    bool quoted = false;
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (!nested.isNull() && c == nested)
            ++depth;
        else if (QStringView(text).sliced(i).startsWith(mark) && depth-- == 0)
            return i;
    }
    return -1;
}

} // namespace

std::optional<GraphLink> readFlowLink(const QString &text, qsizetype &at)
{
    static const QRegularExpression whole(u"\\G([<xo])?(--+[-xo>]|==+[=xo>]|-\\.+-[xo>]?|~~~+)"_s);
    static const QRegularExpression opening(u"\\G([<xo])?(--|==|-\\.)"_s);
    static const QRegularExpression dashes(u"--+[-xo>]"_s);
    static const QRegularExpression equals(u"==+[=xo>]"_s);
    static const QRegularExpression dots(u"\\.+-[xo>]?"_s);
    GraphLink link;
    if (const auto match = whole.match(text, at); match.hasMatch()) {
        if (!match.captured(1).isEmpty())
            link.start = tipOf(match.captured(1).front());
        link.line = lineOf(match.captured(2));
        takeEnd(match.captured(2), link);
        at = match.capturedEnd();
        qsizetype after = at;
        skipSpaces(text, after);
        if (after < text.size() && text.at(after) == u'|') {
            const qsizetype end = findOutside(text, u"|"_s, after + 1, {});
            if (end < 0)
                return {};
            link.text = text.mid(after + 1, end - after - 1).trimmed();
            at = end + 1;
        }
        return link;
    }
    const auto match = opening.match(text, at);
    if (!match.hasMatch())
        return {};
    const QString part = match.captured(2);
    const QRegularExpression &closing = part == "--"_L1 ? dashes : part == "=="_L1 ? equals : dots;
    // A mark within quotes closes nothing.
    auto end = closing.match(text, match.capturedEnd());
    while (end.hasMatch()) {
        const QStringView words =
            QStringView(text).sliced(match.capturedEnd(), end.capturedStart() - match.capturedEnd());
        if (words.count(u'"') % 2 == 0)
            break;
        end = closing.match(text, end.capturedEnd());
    }
    if (!end.hasMatch())
        return {};
    if (!match.captured(1).isEmpty())
        link.start = tipOf(match.captured(1).front());
    link.line = lineOf(part);
    takeEnd(end.captured(), link);
    link.text = text.mid(match.capturedEnd(), end.capturedStart() - match.capturedEnd()).trimmed();
    at = end.capturedEnd();
    return link;
}

std::optional<FlowShape> readFlowShape(const QString &text, qsizetype &at)
{
    struct Kind {
        const char *opening;
        const char *closing;
        Shape shape;
    };
    // The longer before those that they begin with.
    static constexpr Kind kinds[] = {
        {"(((", ")))", Shape::DoubleCircle}, {"((", "))", Shape::Circle},    {"([", "])", Shape::Stadium},
        {"(-", "-)", Shape::Stadium},        {"(", ")", Shape::Round},       {"[[", "]]", Shape::Subroutine},
        {"[(", ")]", Shape::Cylinder},       {"[/", "/]", Shape::LeanRight}, {"[/", "\\]", Shape::Narrow},
        {"[\\", "\\]", Shape::LeanLeft},     {"[\\", "/]", Shape::Wide},     {"[", "]", Shape::Box},
        {"{{", "}}", Shape::Hexagon},        {"{", "}", Shape::Diamond},     {">", "]", Shape::Flag},
    };
    const QStringView rest = QStringView(text).sliced(at);
    for (const Kind &kind : kinds) {
        const QLatin1StringView opening(kind.opening);
        const QString closing = QString::fromLatin1(kind.closing);
        if (!rest.startsWith(opening))
            continue;
        const qsizetype from = at + opening.size();
        const bool isSingle = opening.size() == 1 && opening != ">"_L1;
        qsizetype end = findOutside(text, closing, from, isSingle ? QChar(opening.at(0)) : QChar());
        if (end < 0 && rest.contains(u'"'))
            end = text.indexOf(closing, from);
        if (end < 0)
            continue;
        at = end + closing.size();
        return FlowShape {kind.shape, text.mid(from, end - from)};
    }
    return {};
}

Shape flowShapeNamed(const QString &name)
{
    static const QHash<QString, Shape> named = {
        {u"rounded"_s, Shape::Round},
        {u"event"_s, Shape::Round},
        {u"stadium"_s, Shape::Stadium},
        {u"pill"_s, Shape::Stadium},
        {u"terminal"_s, Shape::Stadium},
        {u"subproc"_s, Shape::Subroutine},
        {u"subprocess"_s, Shape::Subroutine},
        {u"subroutine"_s, Shape::Subroutine},
        {u"fr-rect"_s, Shape::Subroutine},
        {u"cyl"_s, Shape::Cylinder},
        {u"cylinder"_s, Shape::Cylinder},
        {u"db"_s, Shape::Cylinder},
        {u"database"_s, Shape::Cylinder},
        {u"circle"_s, Shape::Circle},
        {u"circ"_s, Shape::Circle},
        {u"dbl-circ"_s, Shape::DoubleCircle},
        {u"double-circle"_s, Shape::DoubleCircle},
        {u"diam"_s, Shape::Diamond},
        {u"diamond"_s, Shape::Diamond},
        {u"decision"_s, Shape::Diamond},
        {u"question"_s, Shape::Diamond},
        {u"hex"_s, Shape::Hexagon},
        {u"hexagon"_s, Shape::Hexagon},
        {u"prepare"_s, Shape::Hexagon},
        {u"lean-r"_s, Shape::LeanRight},
        {u"lean-right"_s, Shape::LeanRight},
        {u"in-out"_s, Shape::LeanRight},
        {u"lean-l"_s, Shape::LeanLeft},
        {u"lean-left"_s, Shape::LeanLeft},
        {u"out-in"_s, Shape::LeanLeft},
        {u"trap-b"_s, Shape::Narrow},
        {u"trapezoid"_s, Shape::Narrow},
        {u"trap-t"_s, Shape::Wide},
        {u"manual"_s, Shape::Wide},
        {u"odd"_s, Shape::Flag},
        {u"fork"_s, Shape::Bar},
        {u"join"_s, Shape::Bar},
        {u"sm-circ"_s, Shape::StartDot},
        {u"start"_s, Shape::StartDot},
        {u"fr-circ"_s, Shape::EndDot},
        {u"stop"_s, Shape::EndDot},
    };
    return named.value(name, Shape::Box);
}

} // namespace station::diagram
