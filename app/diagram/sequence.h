// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/paint.h"
#include "app/diagram/source.h"

#include <QString>

#include <vector>

namespace station::diagram {

/** Who says what to whom, from top to bottom. */
struct Sequence {
    struct Participant {
        QString id;
        QString text;
        bool isActor = false;
    };
    /** Participants that stand together. */
    struct Group {
        QString text;
        QColor fill;
        int first = 0; ///< of participants
        int last = -1;
    };
    struct Step {
        enum class Kind { Message, Note, Activate, Deactivate, Open, Divide, Close };
        enum class Head { None, Arrow, Cross, Open };
        enum class Side { Left, Right, Over };
        Kind kind = Kind::Message;
        int from = -1; ///< of a note over several: the first, and `to` the last
        int to = -1;
        QString text;
        QString block; ///< of Open: loop, alt, opt, …
        Head head = Head::Arrow;
        bool isTwoWay = false;
        bool isDotted = false;
        QString number; ///< empty: none
        Side side = Side::Over;
        QColor fill; ///< of a rect
    };
    QString title;
    std::vector<Participant> participants;
    std::vector<Group> groups;
    std::vector<Step> steps;
};

/** Reads `sequenceDiagram`. Any thread. */
Result<Sequence> readSequence(const Source &source);

} // namespace station::diagram
