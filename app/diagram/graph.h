// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/paint.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace station::diagram {

enum class Direction { Down, Up, Right, Left };

enum class Shape {
    Box,
    Round,
    Stadium,
    Subroutine,
    Cylinder,
    Circle,
    DoubleCircle,
    Diamond,
    Hexagon,
    LeanRight, ///< a parallelogram whose upper side stands further to the right
    LeanLeft,
    Narrow, ///< a trapezoid whose upper side is the shorter
    Wide,
    Flag,
    Note,
    StartDot,
    EndDot,
    Bar,  ///< where paths part and meet
    Table ///< a head, and sections of rows
};

/** What stands at an end of a link. */
enum class Tip {
    None,
    Arrow,
    Circle,
    Cross,
    Triangle, ///< open: is a
    OpenDiamond,
    FilledDiamond,
    Vee,  ///< an arrow of two lines
    Ball, ///< an interface
    One,  ///< exactly one, of entities
    ZeroOrOne,
    Many, ///< one or more
    ZeroOrMany
};

struct GraphBox {
    QString id;
    QString text; ///< lines parted by \n
    QString kind; ///< above the text of a table, smaller: «interface»
    Shape shape = Shape::Box;
    std::vector<QStringList> sections; ///< of a table; the cells of a row are parted by tabs
    int frame = -1;
    Style style;
};

struct GraphLink {
    enum class Line { Plain, Dashed, Thick, Hidden };
    int from = -1; ///< a box; of a frame where fromFrame says so
    int to = -1;
    bool fromFrame = false;
    bool toFrame = false;
    Line line = Line::Plain;
    Tip start = Tip::None;
    Tip end = Tip::Arrow;
    QString text;
    QString startText; ///< beside the start: how many
    QString endText;
    int span = 1;
    Style style;
};

struct GraphFrame {
    QString id;
    QString text;
    int parent = -1;        ///< is before it in the list
    bool isDivided = false; ///< a part of its parent, with a dashed border
    Style style;
};

/** Boxes, links between them and frames around them, as a diagram's text says. */
struct Graph {
    QString kind; ///< for those who do not see it: "Flowchart"
    QString title;
    Direction direction = Direction::Down;
    std::vector<GraphBox> boxes;
    std::vector<GraphLink> links;
    std::vector<GraphFrame> frames;
};

} // namespace station::diagram
