// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/sequencepicture.h"

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

using Step = Sequence::Step;

constexpr double kMargin = 16;
constexpr double kBoxPad = 14;
constexpr double kLeastBox = 90;
constexpr double kFigure = 44;  ///< px of an actor above its name
constexpr double kBetween = 28; ///< px between two boxes
constexpr double kAroundText = 26;
constexpr double kBar = 5;   ///< half the width of what is active
constexpr double kLoop = 34; ///< width of a message to oneself
constexpr double kNotePad = 9;
constexpr double kNoteGap = 12;
constexpr double kHead = 24;  ///< height of a block's head
constexpr double kAside = 24; ///< px from a line to the side of a block around it
constexpr double kStep = 9;   ///< px that an inner block stands within an outer one
constexpr double kWords = 260;

class Layouter {
public:
    Layouter(const Sequence &sequence, const TextMeasure &measure) : m_sequence(sequence), m_measure(measure) { }

    SequencePicture run()
    {
        measureSteps();
        placeColumns();
        findBlocks();
        m_y = m_headBottom + 22;
        for (size_t i = 0; i < m_sequence.steps.size(); ++i)
            place(int(i));
        finish();
        return std::move(m_picture);
    }

private:
    double x(int participant) const { return m_x[size_t(participant)]; }

    void measureSteps()
    {
        for (const Step &step : m_sequence.steps) {
            const bool isBlock = step.kind == Step::Kind::Open || step.kind == Step::Kind::Divide;
            m_labels.push_back(m_measure.label(step.text, isBlock ? kSmallSize : 13, false, kWords));
        }
    }

    /** Each as far to the left as the words between it and those before it let it. */
    void placeColumns()
    {
        const size_t count = m_sequence.participants.size();
        std::vector<double> half;
        double head = 0;
        std::vector<Label> names;
        for (const Sequence::Participant &one : m_sequence.participants) {
            names.push_back(m_measure.label(one.text, kFontSize, false, 160));
            half.push_back(std::max(kLeastBox, names.back().width + 2 * kBoxPad) / 2);
            head = std::max(head, names.back().height + (one.isActor ? kFigure : 20));
        }
        struct Room {
            int from;
            double px;
        };
        std::vector<std::vector<Room>> rooms(count);
        for (size_t p = 1; p < count; ++p)
            rooms[p].push_back({int(p) - 1, half[p - 1] + half[p] + kBetween});
        for (size_t i = 0; i < m_sequence.steps.size(); ++i) {
            const Step &step = m_sequence.steps[i];
            const double words = m_labels[i].width;
            const auto after = [&](int p, double px) {
                if (p + 1 < int(count))
                    rooms[size_t(p) + 1].push_back({p, px});
            };
            if (step.kind == Step::Kind::Message) {
                if (step.from == step.to)
                    after(step.from, std::max(kLoop, words) + kAroundText + 10);
                else
                    rooms[size_t(std::max(step.from, step.to))].push_back(
                        {std::min(step.from, step.to), words + kAroundText + (step.number.isEmpty() ? 10 : 34)});
            } else if (step.kind == Step::Kind::Note) {
                const double wide = words + 2 * kNotePad + kNoteGap;
                if (step.side == Step::Side::Right) {
                    after(step.from, wide + 12);
                } else if (step.side == Step::Side::Left && step.from > 0) {
                    rooms[size_t(step.from)].push_back({step.from - 1, wide + 12});
                } else if (step.side == Step::Side::Over && step.from == step.to) {
                    after(step.from, wide / 2 + kNoteGap);
                    if (step.from > 0)
                        rooms[size_t(step.from)].push_back({step.from - 1, wide / 2 + kNoteGap});
                } else if (step.side == Step::Side::Over) {
                    rooms[size_t(step.to)].push_back({step.from, wide - 40});
                }
            }
        }
        for (size_t p = 0; p < count; ++p) {
            double at = p == 0 ? half[0] : 0;
            for (const Room &room : rooms[p])
                at = std::max(at, m_x[size_t(room.from)] + room.px);
            m_x.push_back(at);
            SequencePicture::Participant drawn;
            drawn.top = QRectF(at - half[p], 0, 2 * half[p], head);
            drawn.text.label = names[p];
            const double above = m_sequence.participants[p].isActor ? kFigure : 0;
            drawn.text.place = drawn.top.adjusted(0, above, 0, 0);
            m_picture.participants.push_back(std::move(drawn));
        }
        m_headBottom = head;
        m_active.resize(count);
    }

    /** From which line to which each block reaches, and how deep others stand within it. */
    void findBlocks()
    {
        struct Found {
            int left = -1;
            int right = -1;
            int inner = 0;
            double reachLeft = 0; ///< px beyond the lines
            double reachRight = 0;
        };
        std::vector<std::pair<int, Found>> open;
        m_blockOf.assign(m_sequence.steps.size(), {});
        for (size_t i = 0; i < m_sequence.steps.size(); ++i) {
            const Step &step = m_sequence.steps[i];
            if (step.kind == Step::Kind::Open) {
                open.push_back({int(i), {}});
            } else if (step.kind == Step::Kind::Close && !open.empty()) {
                const auto [start, found] = open.back();
                open.pop_back();
                const int last = int(m_x.size()) - 1;
                const double left = x(found.left < 0 ? 0 : found.left);
                const double right = x(found.right < 0 ? last : found.right);
                const double aside = kAside + kStep * found.inner;
                m_blockOf[size_t(start)] = {left - std::max(aside, found.reachLeft + 8),
                                            right + std::max(aside, found.reachRight + 8), int(open.size())};
                if (open.empty())
                    continue;
                Found &outer = open.back().second;
                outer.inner = std::max(outer.inner, found.inner + 1);
                take(outer, found.left < 0 ? 0 : found.left, std::max(aside, found.reachLeft + 8),
                     std::max(aside, found.reachRight + 8));
                take(outer, found.right < 0 ? last : found.right, std::max(aside, found.reachLeft + 8),
                     std::max(aside, found.reachRight + 8));
            } else if (!open.empty() && step.from >= 0) {
                const double words = m_labels[i].width;
                const bool isNote = step.kind == Step::Kind::Note;
                const double wide = words + 2 * kNotePad + kNoteGap;
                const bool isLoop = step.kind == Step::Kind::Message && step.from == step.to;
                const bool isOver = isNote && step.side == Step::Side::Over;
                const double right = isLoop                    ? std::max(kLoop, words) + 14
                    : isNote && step.side == Step::Side::Right ? wide
                    : isOver                                   ? std::max(wide / 2, 30.)
                                                               : 0;
                const double left = isNote && step.side == Step::Side::Left ? wide
                    : isOver                                                ? std::max(wide / 2, 30.)
                                                                            : 0;
                take(open.back().second, step.from, left, right);
                if (step.to >= 0)
                    take(open.back().second, step.to, left, right);
            }
        }
    }

    template <typename Found> void take(Found &found, int participant, double left, double right) const
    {
        // The reach counts from the outermost line.
        if (found.left < 0 || x(participant) - left < x(found.left) - found.reachLeft) {
            const int outermost = found.left < 0 ? participant : std::min(found.left, participant);
            found.reachLeft = x(outermost) - (x(participant) - left);
            found.left = outermost;
        } else if (participant < found.left) {
            found.reachLeft -= x(found.left) - x(participant);
            found.left = participant;
        }
        if (found.right < 0 || x(participant) + right > x(found.right) + found.reachRight) {
            const int outermost = found.right < 0 ? participant : std::max(found.right, participant);
            found.reachRight = x(participant) + right - x(outermost);
            found.right = outermost;
        } else if (participant > found.right) {
            found.reachRight -= x(participant) - x(found.right);
            found.right = participant;
        }
    }

    void place(int i)
    {
        const Step &step = m_sequence.steps[size_t(i)];
        const Label &label = m_labels[size_t(i)];
        switch (step.kind) {
        case Step::Kind::Message: message(i, step, label); break;
        case Step::Kind::Note: note(step, label); break;
        case Step::Kind::Activate: m_active[size_t(step.from)].push_back(m_last); break;
        case Step::Kind::Deactivate: deactivate(step.from, std::max(m_last, m_headBottom + 8)); break;
        case Step::Kind::Open: open(i, step); break;
        case Step::Kind::Divide: divide(label); break;
        case Step::Kind::Close: close(); break;
        }
    }

    /** The side of what is active at a line, or the line. */
    double side(int participant, bool isRight, bool begins) const
    {
        const size_t depth = m_active[size_t(participant)].size() + (begins ? 1 : 0);
        if (depth == 0)
            return x(participant);
        return x(participant) + (isRight ? kBar : -kBar) + double(depth - 1) * kBar;
    }

    void message(int i, const Step &step, const Label &label)
    {
        const bool starts = size_t(i) + 1 < m_sequence.steps.size()
            && m_sequence.steps[size_t(i) + 1].kind == Step::Kind::Activate
            && m_sequence.steps[size_t(i) + 1].from == step.to;
        SequencePicture::Message drawn;
        drawn.step = i;
        drawn.text.label = label;
        if (step.from == step.to) {
            drawn.from = side(step.from, true, false);
            drawn.to = side(step.to, true, starts);
            drawn.text.place = QRectF(drawn.from + 8, m_y, label.width, label.height);
            drawn.y = m_y + label.height + 4;
            drawn.loop = 20;
        } else {
            const bool isRight = x(step.to) > x(step.from);
            drawn.from = side(step.from, isRight, false);
            drawn.to = side(step.to, !isRight, starts);
            const double middle = (drawn.from + drawn.to) / 2;
            drawn.text.place = QRectF(middle - label.width / 2, m_y, label.width, label.height);
            drawn.y = m_y + label.height + 5;
        }
        m_last = drawn.y + drawn.loop;
        m_y = m_last + 18;
        m_picture.messages.push_back(std::move(drawn));
    }

    void note(const Step &step, const Label &label)
    {
        const double width = label.width + 2 * kNotePad;
        const double height = std::max(label.height, kSmallSize * kLineHeight) + 2 * kNotePad - 4;
        SequencePicture::Note drawn;
        double left = 0;
        double wide = width;
        switch (step.side) {
        case Step::Side::Left: left = x(step.from) - kNoteGap - width; break;
        case Step::Side::Right: left = x(step.from) + kNoteGap; break;
        case Step::Side::Over:
            wide = std::max(width, x(step.to) - x(step.from) + 60);
            left = (x(step.from) + x(step.to) - wide) / 2;
            break;
        }
        drawn.place = QRectF(left, m_y, wide, height);
        drawn.text = {label, drawn.place};
        m_last = m_y + height;
        m_y = m_last + 14;
        m_picture.notes.push_back(std::move(drawn));
    }

    void deactivate(int participant, double y)
    {
        std::vector<double> &active = m_active[size_t(participant)];
        if (active.empty())
            return;
        const double shift = double(active.size() - 1) * kBar;
        const double top = std::max(active.back(), m_headBottom + 8);
        m_picture.activations.emplace_back(x(participant) - kBar + shift, top, 2 * kBar, std::max(8., y - top));
        active.pop_back();
    }

    void open(int i, const Step &step)
    {
        SequencePicture::Block block;
        block.step = i;
        const auto [left, right, depth] = m_blockOf[size_t(i)];
        block.depth = depth;
        m_y += 2;
        if (step.block != "rect"_L1) {
            block.kind.label = m_measure.label(step.block, kSmallSize, true);
            block.kind.place = QRectF(left, m_y, block.kind.label.width + 16, kHead - 4);
            const double from = block.kind.place.right() + 8;
            block.text.label = m_measure.label(step.text, kSmallSize, false, std::max(120., right - from - 8));
            block.text.place = QRectF(from, m_y + 2, block.text.label.width, block.text.label.height);
        }
        block.place = QRectF(left, m_y, std::max(right, block.text.place.right() + 8) - left, 0);
        m_y += step.block == "rect"_L1 ? 10 : std::max(kHead, block.text.label.height + 6) + 8;
        m_last = m_y;
        m_open.push_back(m_picture.blocks.size());
        m_picture.blocks.push_back(std::move(block));
    }

    void divide(const Label &label)
    {
        if (m_open.empty())
            return;
        SequencePicture::Block &block = m_picture.blocks[m_open.back()];
        block.dividers.push_back(m_y);
        block.parts.push_back({label, QRectF(block.place.left() + 10, m_y + 5, label.width, label.height)});
        block.place.setWidth(std::max(block.place.width(), label.width + 20));
        m_y += std::max(10., label.height) + 14;
        m_last = m_y;
    }

    void close()
    {
        if (m_open.empty())
            return;
        SequencePicture::Block &block = m_picture.blocks[m_open.back()];
        m_open.pop_back();
        block.place.setBottom(m_y);
        if (!m_open.empty()) {
            // One that its words made wider makes the one around it wider.
            SequencePicture::Block &outer = m_picture.blocks[m_open.back()];
            outer.place.setRight(std::max(outer.place.right(), block.place.right() + kStep));
        }
        m_last = m_y;
        m_y += 14;
    }

    void finish()
    {
        for (size_t p = 0; p < m_active.size(); ++p) {
            while (!m_active[p].empty())
                deactivate(int(p), m_y - 4);
        }
        for (SequencePicture::Participant &one : m_picture.participants)
            one.bottom = one.top.translated(0, m_y + 6);
        for (const Sequence::Group &group : m_sequence.groups) {
            SequencePicture::Group drawn;
            drawn.text.label = m_measure.label(group.text, kSmallSize, true);
            if (group.last >= group.first) {
                QRectF place;
                for (int p = group.first; p <= group.last; ++p)
                    place |= m_picture.participants[size_t(p)].top | m_picture.participants[size_t(p)].bottom;
                const double above = drawn.text.label.height + 8;
                drawn.place = place.adjusted(-10, -above, 10, 10);
                drawn.text.place = QRectF(drawn.place.center().x() - drawn.text.label.width / 2, drawn.place.top() + 4,
                                          drawn.text.label.width, drawn.text.label.height);
            }
            m_picture.groups.push_back(std::move(drawn));
        }
        fit();
    }

    template <typename Change> void forEach(const Change &change)
    {
        for (SequencePicture::Participant &one : m_picture.participants) {
            for (QRectF *place : {&one.top, &one.bottom, &one.text.place})
                change(*place);
        }
        for (SequencePicture::Group &group : m_picture.groups) {
            change(group.place);
            change(group.text.place);
        }
        for (SequencePicture::Message &message : m_picture.messages) {
            change(message.text.place);
            QRectF line(std::min(message.from, message.to), message.y,
                        std::abs(message.to - message.from) + (message.loop > 0 ? kLoop : 0), message.loop + 1);
            const QPointF before = line.topLeft();
            change(line);
            message.from += line.x() - before.x();
            message.to += line.x() - before.x();
            message.y += line.y() - before.y();
        }
        for (SequencePicture::Note &note : m_picture.notes) {
            change(note.place);
            change(note.text.place);
        }
        for (QRectF &bar : m_picture.activations)
            change(bar);
        for (SequencePicture::Block &block : m_picture.blocks) {
            const double top = block.place.top();
            for (QRectF *place : {&block.place, &block.kind.place, &block.text.place})
                change(*place);
            for (double &divider : block.dividers)
                divider += block.place.top() - top;
            for (SequencePicture::Text &part : block.parts)
                change(part.place);
        }
    }

    void fit()
    {
        QRectF bounds;
        forEach([&bounds](const QRectF &place) { bounds |= place; });
        m_picture.title.label = m_measure.label(m_sequence.title, 16, true, 600);
        const Label &title = m_picture.title.label;
        const double above = title.isEmpty() ? 0 : title.height + 14;
        const double width = std::max(bounds.width(), title.width) + 2 * kMargin;
        m_picture.size = QSizeF(width, bounds.height() + above + 2 * kMargin);
        m_picture.title.place = QRectF((width - title.width) / 2, kMargin, title.width, title.height);
        const QPointF by = QPointF((width - bounds.width()) / 2, kMargin + above) - bounds.topLeft();
        forEach([by](QRectF &place) { place.translate(by); });
    }

    struct Extent {
        double left = 0;
        double right = 0;
        int depth = 0;
    };

    const Sequence &m_sequence;
    const TextMeasure &m_measure;
    std::vector<Label> m_labels;               ///< of steps
    std::vector<double> m_x;                   ///< of participants
    std::vector<Extent> m_blockOf;             ///< of the steps that open one
    std::vector<std::vector<double>> m_active; ///< of participants: since which y, the innermost last
    std::vector<size_t> m_open;                ///< blocks
    double m_headBottom = 0;
    double m_y = 0;
    double m_last = 0; ///< y of the last step
    SequencePicture m_picture;
};

} // namespace

SequencePicture layOut(const Sequence &sequence, const TextMeasure &measure)
{
    return Layouter(sequence, measure).run();
}

} // namespace station::diagram
