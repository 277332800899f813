// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagram/label.h"
#include "app/diagram/sequence.h"

#include <QRectF>

#include <vector>

namespace station::diagram {

/** Where everything of a sequence stands, in px from the picture's upper left corner. */
struct SequencePicture {
    struct Text {
        Label label;
        QRectF place;
    };
    struct Participant {
        QRectF top;    ///< its box, or its figure with its name
        QRectF bottom; ///< the same once more, at the end of its line
        Text text;     ///< in the upper one
    };
    struct Group {
        QRectF place;
        Text text;
    };
    struct Message {
        int step = 0;
        double from = 0; ///< x
        double to = 0;
        double y = 0;
        double loop = 0; ///< px that one to oneself reaches below y; 0: it is to another
        Text text;
    };
    struct Note {
        QRectF place;
        Text text;
    };
    struct Block {
        int step = 0;
        int depth = 0;
        QRectF place;
        Text kind;
        Text text;
        std::vector<double> dividers; ///< y
        std::vector<Text> parts;      ///< words below them
    };
    std::vector<Participant> participants;
    std::vector<Group> groups;
    std::vector<Message> messages;
    std::vector<Note> notes;
    std::vector<QRectF> activations;
    std::vector<Block> blocks; ///< the outer before the inner
    Text title;
    QSizeF size;
};

SequencePicture layOut(const Sequence &sequence, const TextMeasure &measure);
/** `title` is for those who do not see it. */
QString draw(const Sequence &sequence, const SequencePicture &picture, const QString &title);

} // namespace station::diagram
