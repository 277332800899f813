// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/sequencepicture.h"
#include "app/diagram/shapes.h"
#include "app/diagram/svgwriter.h"

#include <algorithm>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

using Step = Sequence::Step;

constexpr double kLoop = 34;
const QColor kLifeline {0xa8, 0xb2, 0xc1};

class Drawer {
public:
    Drawer(const Sequence &sequence, const SequencePicture &picture, const QString &title)
        : m_sequence(sequence), m_picture(picture), m_svg(picture.size, title)
    {
    }

    QString run()
    {
        m_svg.label(m_picture.title.place, m_picture.title.label, colours::ink);
        for (size_t i = 0; i < m_picture.groups.size(); ++i)
            group(i);
        for (const SequencePicture::Block &block : m_picture.blocks)
            ground(block);
        for (const SequencePicture::Participant &one : m_picture.participants) {
            const double x = one.top.center().x();
            m_svg.line({x, one.top.bottom()}, {x, one.bottom.top()}, {QColor(), kLifeline, 1});
        }
        for (const QRectF &bar : m_picture.activations)
            m_svg.rect(bar, 1, {colours::box, colours::edge, 1});
        for (const SequencePicture::Block &block : m_picture.blocks)
            frame(block);
        for (const SequencePicture::Note &note : m_picture.notes) {
            m_svg.rect(note.place, 2, {colours::note, colours::noteEdge, 1});
            m_svg.label(note.text.place, note.text.label, colours::ink);
        }
        for (const SequencePicture::Message &message : m_picture.messages)
            draw(message);
        for (size_t i = 0; i < m_picture.participants.size(); ++i)
            participant(i);
        return m_svg.finish();
    }

private:
    void group(size_t i)
    {
        const SequencePicture::Group &drawn = m_picture.groups[i];
        const QColor fill = m_sequence.groups[i].fill.isValid() ? m_sequence.groups[i].fill : colours::frame;
        if (drawn.place.isEmpty())
            return;
        m_svg.rect(drawn.place, 4, {fill, colours::frameEdge, 1});
        m_svg.label(drawn.text.place, drawn.text.label, readableOn(fill, colours::soft));
    }

    /** What a rect colours lies below the lines. */
    void ground(const SequencePicture::Block &block)
    {
        if (const Step &step = m_sequence.steps[size_t(block.step)]; step.block == "rect"_L1)
            m_svg.rect(block.place, 0, {step.fill, QColor()});
    }

    /** What is behind words there: white, or the innermost colour below them. */
    QColor groundAt(const QRectF &place) const
    {
        QColor colour = colours::ground;
        for (size_t i = 0; i < m_picture.groups.size(); ++i) {
            if (m_picture.groups[i].place.contains(place))
                colour = m_sequence.groups[i].fill.isValid() ? m_sequence.groups[i].fill : colours::frame;
        }
        for (const SequencePicture::Block &block : m_picture.blocks) {
            if (const Step &step = m_sequence.steps[size_t(block.step)];
                step.block == "rect"_L1 && block.place.contains(place))
                colour = step.fill;
        }
        return colour;
    }

    /** With what is behind it hidden: lines of participants pass there. */
    void words(const SequencePicture::Text &text, Anchor anchor = Anchor::Start)
    {
        if (text.label.isEmpty())
            return;
        const QColor ground = groundAt(text.place);
        m_svg.rect(text.place.adjusted(-3, 0, 3, 0), 2, {ground, QColor()});
        m_svg.label(text.place, text.label, readableOn(ground, colours::ink), anchor);
    }

    void frame(const SequencePicture::Block &block)
    {
        if (m_sequence.steps[size_t(block.step)].block == "rect"_L1)
            return;
        const Pen pen {QColor(), colours::edge, 1};
        m_svg.rect(block.place, 2, pen);
        for (const double y : block.dividers)
            m_svg.line({block.place.left(), y}, {block.place.right(), y}, {QColor(), colours::edge, 1, true});
        const QRectF &tab = block.kind.place;
        m_svg.polygon(QPolygonF({tab.topLeft(),
                                 tab.topRight(),
                                 {tab.right(), tab.bottom() - 6},
                                 {tab.right() - 6, tab.bottom()},
                                 tab.bottomLeft()}),
                      {colours::box, colours::edge, 1});
        m_svg.label(tab.adjusted(0, 0, -2, 0), block.kind.label, colours::ink);
        words(block.text);
        for (const SequencePicture::Text &part : block.parts)
            words(part);
    }

    void draw(const SequencePicture::Message &message)
    {
        const Step &step = m_sequence.steps[size_t(message.step)];
        const Pen pen {QColor(), colours::line, 1.4, step.isDotted};
        const Tip tip = step.head == Step::Head::Arrow ? Tip::Arrow
            : step.head == Step::Head::Cross           ? Tip::Cross
            : step.head == Step::Head::Open            ? Tip::Vee
                                                       : Tip::None;
        words(message.text, message.loop > 0 ? Anchor::Start : Anchor::Middle);
        const QPointF start(message.from, message.y);
        QPointF end(message.to, message.y);
        QPointF towards(message.to > message.from ? 1 : -1, 0);
        QPainterPath path(start);
        if (message.loop > 0) {
            end = QPointF(message.to, message.y + message.loop);
            towards = QPointF(-1, 0);
            path.lineTo(message.from + kLoop - 6, message.y);
            path.cubicTo({message.from + kLoop + 2, message.y}, {message.from + kLoop + 2, end.y()},
                         {message.from + kLoop - 6, end.y()});
        } else if (step.isTwoWay) {
            path = QPainterPath(start + towards * tipLength(tip));
        }
        path.lineTo(end - towards * tipLength(tip));
        m_svg.path(path, pen);
        drawTip(m_svg, tip, end, towards, colours::line, 1.4);
        if (step.isTwoWay)
            drawTip(m_svg, tip, start, message.loop > 0 ? QPointF(-1, 0) : -towards, colours::line, 1.4);
        if (!step.number.isEmpty()) {
            const double half = std::max(8.5, m_measure.width(step.number, kSmallSize) / 2 + 4);
            m_svg.rect({start.x() - half, start.y() - 8.5, 2 * half, 17}, 8.5, {colours::soft, QColor()});
            m_svg.text(start + QPointF(0, 4), step.number, kSmallSize, false, colours::ground, Anchor::Middle);
        }
    }

    void participant(size_t i)
    {
        const SequencePicture::Participant &one = m_picture.participants[i];
        for (const QRectF &place : {one.top, one.bottom}) {
            const QPointF by = place.topLeft() - one.top.topLeft();
            if (m_sequence.participants[i].isActor)
                figure(place, colours::edge);
            else
                m_svg.rect(place, 3, {colours::box, colours::edge, 1.2});
            const QRectF words = one.text.place.translated(by);
            m_svg.label(words, one.text.label,
                        m_sequence.participants[i].isActor ? readableOn(groundAt(words), colours::ink) : colours::ink);
        }
    }

    void figure(const QRectF &place, const QColor &colour)
    {
        const double x = place.center().x();
        const double y = place.top();
        // The line ends at its feet, and its name has a ground of its own.
        const QColor ground = groundAt(place);
        m_svg.rect(place, 0, {ground, QColor()});
        const Pen pen {ground, colour, 1.5};
        m_svg.ellipse({x - 7, y + 2, 14, 14}, pen);
        m_svg.line({x, y + 16}, {x, y + 30}, pen);
        m_svg.line({x - 11, y + 21}, {x + 11, y + 21}, pen);
        m_svg.line({x, y + 30}, {x - 9, y + 41}, pen);
        m_svg.line({x, y + 30}, {x + 9, y + 41}, pen);
    }

    const Sequence &m_sequence;
    const SequencePicture &m_picture;
    const TextMeasure m_measure;
    SvgWriter m_svg;
};

} // namespace

QString draw(const Sequence &sequence, const SequencePicture &picture, const QString &title)
{
    return Drawer(sequence, picture, title).run();
}

} // namespace station::diagram
