// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/graph.h"
#include "app/diagram/source.h"

#include <QHash>

#include <optional>

namespace station::diagram {

/** TB or TD, BT, LR, RL. */
std::optional<Direction> directionNamed(const QString &name);

/** Puts a graph together by names, as its text comes, and keeps it within bounds. */
class GraphBuilder {
public:
    Graph graph;

    /** The box of that name, made where there is none; it stands in the frame that is open. -1: there are too many. */
    int box(const QString &id);
    /** The same, a table with that many sections where it is made. */
    int table(const QString &id, int sections);
    /** -1: there is none. */
    int known(const QString &id) const { return m_boxes.value(id, -1); }
    /** Opens a frame within the one that is open; false: too many, or too deep. */
    bool open(const QString &id, const QString &text);
    /** False: none is open. */
    bool close();
    int openFrame() const { return m_open.empty() ? -1 : m_open.back(); }
    int openFrames() const { return int(m_open.size()); }
    int frame(const QString &id) const { return m_frames.value(id, -1); }
    /** False: there are too many. */
    bool link(const GraphLink &link);

    /** A note, linked to the box `about` where that is none less than 0. False: there are too many. */
    bool note(const QString &words, int about);

    /**
     * Links to a box with the name of a frame become links to the frame; a frame with nothing in it becomes a box,
     * and sections of a table with nothing in them are not drawn.
     * Frames come after their parents.
     */
    void finish();

private:
    void joinNames();
    void turnEmptyFrames();

    QHash<QString, int> m_boxes;
    QHash<QString, int> m_frames;
    std::vector<int> m_open;
};

} // namespace station::diagram
