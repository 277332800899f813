// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/mermaid.h"

#include "app/diagram/classdiagram.h"
#include "app/diagram/entitydiagram.h"
#include "app/diagram/flowchart.h"
#include "app/diagram/ganttpicture.h"
#include "app/diagram/graphpicture.h"
#include "app/diagram/mindmap.h"
#include "app/diagram/piechart.h"
#include "app/diagram/sequencepicture.h"
#include "app/diagram/statediagram.h"
#include "app/diagram/timeline.h"

#include <QCoreApplication>
#include <QHash>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

/** "Payment. Flowchart: Start, Is it paid?, …" */
QString summaryOf(const QString &kind, const QString &title, const QStringList &names)
{
    constexpr qsizetype kMostNames = 12;
    QStringList told;
    for (const QString &name : names) {
        if (const QString line = name.simplified(); !line.isEmpty() && told.size() < kMostNames)
            told << line.left(60);
    }
    QString words = kind;
    if (!told.isEmpty())
        words = QCoreApplication::translate("Diagram", "%1: %2").arg(kind, told.join(", "_L1));
    if (names.size() > told.size() && told.size() == kMostNames)
        words += u" …"_s;
    return title.isEmpty() ? words : title.simplified() + u". "_s + words;
}

Result<Drawing> drawn(const Result<Graph> &graph)
{
    if (!graph)
        return graph.error();
    QStringList names;
    for (const GraphBox &box : graph->boxes)
        names << box.text;
    const GraphPicture picture = layOut(*graph, TextMeasure());
    Drawing drawing;
    drawing.summary = summaryOf(graph->kind, graph->title, names);
    drawing.svg = draw(*graph, picture, drawing.summary);
    drawing.width = picture.size.width();
    return drawing;
}

Result<Drawing> drawn(const Result<Sequence> &sequence)
{
    if (!sequence)
        return sequence.error();
    QStringList names;
    for (const Sequence::Participant &one : sequence->participants)
        names << one.text;
    const SequencePicture picture = layOut(*sequence, TextMeasure());
    Drawing drawing;
    drawing.summary = summaryOf(QCoreApplication::translate("Diagram", "Sequence diagram"), sequence->title, names);
    drawing.svg = draw(*sequence, picture, drawing.summary);
    drawing.width = picture.size.width();
    return drawing;
}

Result<Drawing> drawn(const Result<Pie> &pie)
{
    if (!pie)
        return pie.error();
    QStringList names;
    for (const Pie::Slice &slice : pie->slices)
        names << slice.text;
    Drawing drawing;
    drawing.summary = summaryOf(QCoreApplication::translate("Diagram", "Pie chart"), pie->title, names);
    drawing.svg = draw(*pie, TextMeasure(), drawing.summary, drawing.width);
    return drawing;
}

Result<Drawing> drawn(const Result<Timeline> &timeline)
{
    if (!timeline)
        return timeline.error();
    QStringList names;
    for (const Timeline::Period &period : timeline->periods)
        names << period.text;
    Drawing drawing;
    drawing.summary = summaryOf(QCoreApplication::translate("Diagram", "Timeline"), timeline->title, names);
    drawing.svg = draw(*timeline, TextMeasure(), drawing.summary, drawing.width);
    return drawing;
}

Result<Drawing> drawn(const Result<Gantt> &gantt)
{
    if (!gantt)
        return gantt.error();
    QStringList names;
    for (const Gantt::Task &task : gantt->tasks)
        names << task.text;
    const GanttPicture picture = layOut(*gantt, TextMeasure());
    Drawing drawing;
    drawing.summary = summaryOf(QCoreApplication::translate("Diagram", "Gantt chart"), gantt->title, names);
    drawing.svg = draw(*gantt, picture, drawing.summary);
    drawing.width = picture.size.width();
    return drawing;
}

} // namespace

GraphReader graphReader(const QString &kind)
{
    static const QHash<QString, GraphReader> readers = {
        {u"flowchart"_s, readFlowchart},     {u"flowchart-elk"_s, readFlowchart}, {u"graph"_s, readFlowchart},
        {u"stateDiagram"_s, readStates},     {u"stateDiagram-v2"_s, readStates},  {u"classDiagram"_s, readClasses},
        {u"classDiagram-v2"_s, readClasses}, {u"erDiagram"_s, readEntities},      {u"mindmap"_s, readMindmap},
    };
    return readers.value(kind, nullptr);
}

Result<Drawing> drawMermaid(const QString &text)
{
    const Result<Source> source = readSource(text);
    if (!source)
        return source.error();
    if (const GraphReader read = graphReader(source->kind))
        return drawn(read(*source));
    if (source->kind == "sequenceDiagram"_L1)
        return drawn(readSequence(*source));
    if (source->kind == "pie"_L1)
        return drawn(readPie(*source));
    if (source->kind == "gantt"_L1)
        return drawn(readGantt(*source));
    if (source->kind == "timeline"_L1)
        return drawn(readTimeline(*source));
    return Error {ErrorCode::BadRequest,
                  QCoreApplication::translate("Diagram", "Line %1: diagrams of the kind “%2” are not drawn here.")
                      .arg(source->headLine)
                      .arg(source->kind.left(40))
                      .toUtf8(),
                  {}};
}

} // namespace station::diagram
