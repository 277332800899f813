// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/graphbuilder.h"

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

std::optional<Direction> directionNamed(const QString &name)
{
    static const QHash<QString, Direction> directions = {{u"TB"_s, Direction::Down},
                                                         {u"TD"_s, Direction::Down},
                                                         {u"BT"_s, Direction::Up},
                                                         {u"LR"_s, Direction::Right},
                                                         {u"RL"_s, Direction::Left}};
    const auto it = directions.constFind(name.toUpper());
    return it == directions.constEnd() ? std::nullopt : std::optional(*it);
}

int GraphBuilder::box(const QString &id)
{
    const auto it = m_boxes.constFind(id);
    if (it != m_boxes.constEnd()) {
        GraphBox &box = graph.boxes[size_t(*it)];
        if (box.frame < 0)
            box.frame = openFrame();
        return *it;
    }
    if (int(graph.boxes.size()) >= kMostBoxes)
        return -1;
    GraphBox box;
    box.id = id;
    box.text = id;
    box.frame = openFrame();
    graph.boxes.push_back(std::move(box));
    m_boxes.insert(id, int(graph.boxes.size()) - 1);
    return int(graph.boxes.size()) - 1;
}

bool GraphBuilder::open(const QString &id, const QString &text)
{
    if (int(m_open.size()) >= kDeepest || int(graph.frames.size()) >= kMostFrames)
        return false;
    GraphFrame frame;
    frame.id = id;
    frame.text = text;
    frame.parent = openFrame();
    graph.frames.push_back(std::move(frame));
    m_open.push_back(int(graph.frames.size()) - 1);
    if (!m_frames.contains(id))
        m_frames.insert(id, m_open.back());
    return true;
}

bool GraphBuilder::close()
{
    if (m_open.empty())
        return false;
    m_open.pop_back();
    return true;
}

int GraphBuilder::table(const QString &id, int sections)
{
    const bool isNew = known(id) < 0;
    const int index = box(id);
    if (isNew && index >= 0) {
        graph.boxes[size_t(index)].shape = Shape::Table;
        graph.boxes[size_t(index)].sections.resize(size_t(sections));
    }
    return index;
}

bool GraphBuilder::note(const QString &words, int about)
{
    const int index = box(u"note %1"_s.arg(graph.boxes.size()));
    if (index < 0)
        return false;
    GraphBox &made = graph.boxes[size_t(index)];
    made.shape = Shape::Note;
    made.text = words;
    if (about < 0)
        return true;
    GraphLink line;
    line.from = about;
    line.to = index;
    line.line = GraphLink::Line::Dashed;
    line.end = Tip::None;
    return link(line);
}

bool GraphBuilder::link(const GraphLink &link)
{
    if (int(graph.links.size()) >= kMostLinks)
        return false;
    graph.links.push_back(link);
    return true;
}

void GraphBuilder::finish()
{
    turnEmptyFrames();
    joinNames();
    for (GraphBox &made : graph.boxes)
        std::erase_if(made.sections, [](const QStringList &section) { return section.isEmpty(); });
}

void GraphBuilder::turnEmptyFrames()
{
    for (size_t f = graph.frames.size(); f-- > 0;) {
        const GraphFrame frame = graph.frames[f];
        // A box of the frame's own name is a link's end, not something in it.
        const bool isFilled =
            std::any_of(graph.boxes.begin(), graph.boxes.end(),
                        [&](const GraphBox &box) { return box.frame == int(f) && box.id != frame.id; })
            || std::any_of(graph.frames.begin(), graph.frames.end(),
                           [&](const GraphFrame &other) { return other.parent == int(f); });
        if (isFilled)
            continue;
        if (!m_boxes.contains(frame.id) && int(graph.boxes.size()) < kMostBoxes) {
            GraphBox box;
            box.id = frame.id;
            graph.boxes.push_back(box);
            m_boxes.insert(frame.id, int(graph.boxes.size()) - 1);
        }
        if (const int at = known(frame.id); at >= 0) {
            GraphBox &box = graph.boxes[size_t(at)];
            box.text = frame.text;
            box.frame = frame.parent;
        }
        graph.frames.erase(graph.frames.begin() + std::ptrdiff_t(f));
        if (m_frames.value(frame.id, -1) == int(f))
            m_frames.remove(frame.id);
        for (int &index : m_frames)
            index -= index > int(f);
        for (GraphBox &box : graph.boxes)
            box.frame -= box.frame > int(f);
        for (GraphFrame &other : graph.frames)
            other.parent -= other.parent > int(f);
    }
}

void GraphBuilder::joinNames()
{
    std::vector<int> now(graph.boxes.size(), 0);
    std::vector<GraphBox> boxes;
    for (size_t b = 0; b < graph.boxes.size(); ++b) {
        const int f = frame(graph.boxes[b].id);
        // Less than 0: it is a frame.
        now[b] = f >= 0 ? -1 - f : int(boxes.size());
        if (f < 0)
            boxes.push_back(std::move(graph.boxes[b]));
    }
    graph.boxes = std::move(boxes);
    for (GraphLink &link : graph.links) {
        const int from = now[size_t(link.from)];
        const int to = now[size_t(link.to)];
        link.fromFrame = from < 0;
        link.toFrame = to < 0;
        link.from = from < 0 ? -1 - from : from;
        link.to = to < 0 ? -1 - to : to;
    }
    std::erase_if(graph.links,
                  [](const GraphLink &link) { return link.fromFrame && link.toFrame && link.from == link.to; });
    m_boxes.clear();
    for (size_t b = 0; b < graph.boxes.size(); ++b)
        m_boxes.insert(graph.boxes[b].id, int(b));
}

} // namespace station::diagram
