// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/sequence.h"

#include "app/diagram/label.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

using Step = Sequence::Step;

class Reader {
public:
    explicit Reader(const Source &source) : m_source(source) { }

    Result<Sequence> read()
    {
        m_sequence.title = m_source.title;
        std::vector<SourceLine> lines = m_source.lines;
        if (!m_source.head.isEmpty())
            lines.insert(lines.begin(), {m_source.headLine, m_source.head, 0});
        for (SourceLine &line : lines) {
            static const QRegularExpression end(u"(?<!#\\w{2})(?<!#\\w{3})(?<!#\\w{4})(?<!#\\w{5})\\s*;$"_s);
            line.text.remove(end);
            if (!line.text.isEmpty() && !statement(line.text))
                return m_isFull ? tooLarge() : notUnderstood(line);
        }
        if (m_sequence.participants.empty())
            return nothingToDraw();
        // What is still open ends with the diagram.
        for (; !m_open.empty(); m_open.pop_back()) {
            if (m_open.back() != Open::Group)
                m_sequence.steps.push_back(step(Step::Kind::Close));
        }
        return std::move(m_sequence);
    }

private:
    enum class Open { Block, Group };

    static Step step(Step::Kind kind)
    {
        Step step;
        step.kind = kind;
        return step;
    }

    bool add(const Step &step)
    {
        m_isFull = int(m_sequence.steps.size()) >= 2 * kMostLinks;
        if (!m_isFull)
            m_sequence.steps.push_back(step);
        return !m_isFull;
    }

    int participant(const QString &id)
    {
        if (const auto it = m_known.constFind(id); it != m_known.constEnd())
            return *it;
        m_isFull = int(m_sequence.participants.size()) >= kMostBoxes;
        if (m_isFull || id.isEmpty())
            return -1;
        m_sequence.participants.push_back({id, readable(id), false});
        const int index = int(m_sequence.participants.size()) - 1;
        m_known.insert(id, index);
        if (!m_open.empty() && m_open.back() == Open::Group)
            m_sequence.groups.back().last = index;
        return index;
    }

    bool statement(const QString &text)
    {
        const QString word = text.section(QRegularExpression(u"[\\s:]"_s), 0, 0).toLower();
        const QString rest = text.mid(word.size()).trimmed();
        static const QStringList passedOver = {u"link"_s, u"links"_s, u"properties"_s, u"details"_s};
        // A participant may have a keyword's name: what is a message is one.
        if (message(text))
            return true;
        if (m_isFull)
            return false;
        if (word == "participant"_L1 || word == "actor"_L1)
            return declare(rest, word == "actor"_L1);
        if (word == "create"_L1)
            return statement(rest);
        if (word == "destroy"_L1)
            return participant(rest) >= 0;
        if (word == "activate"_L1 || word == "deactivate"_L1)
            return activate(participant(rest), word == "activate"_L1);
        if (word == "note"_L1)
            return note(rest);
        if (word == "autonumber"_L1)
            return number(rest);
        if (word == "title"_L1) {
            m_sequence.title = readable(rest.startsWith(u':') ? rest.mid(1) : rest);
            return true;
        }
        if (word == "box"_L1)
            return group(rest);
        if (word == "end"_L1 && rest.isEmpty())
            return close();
        return block(word, rest) || (passedOver.contains(word) && !rest.isEmpty());
    }

    bool declare(const QString &text, bool isActor)
    {
        static const QRegularExpression named(u"^(.+?)(?:@\\{[^}]*\\})?(?:\\s+as\\s+(.+))?$"_s);
        const auto match = named.match(text);
        const int index = match.hasMatch() ? participant(match.captured(1).trimmed()) : -1;
        if (index < 0)
            return false;
        Sequence::Participant &one = m_sequence.participants[size_t(index)];
        one.isActor = isActor;
        if (!match.captured(2).isEmpty())
            one.text = readable(match.captured(2));
        return true;
    }

    bool message(const QString &text)
    {
        // Crosses and open arrows second: their letters may be a name's.
        static const QRegularExpression pointed(
            u"^([^:]+?)\\s*(<<-->>|<<->>|-->>|->>|-->|->)\\s*([+-]?)\\s*([^:+>-][^:]*?)\\s*(?::\\s*(.*))?$"_s);
        static const QRegularExpression other(
            u"^([^:]+?)\\s*(--x|-x|--\\)|-\\))\\s*([+-]?)\\s*([^:+>-][^:]*?)\\s*(?::\\s*(.*))?$"_s);
        auto match = pointed.match(text);
        if (!match.hasMatch())
            match = other.match(text);
        if (!match.hasMatch())
            return false;
        m_isFull = m_messages >= kMostLinks;
        if (m_isFull)
            return false;
        const QString arrow = match.captured(2);
        Step sent;
        sent.from = participant(match.captured(1).trimmed());
        sent.to = participant(match.captured(4).trimmed());
        sent.text = readable(match.captured(5));
        sent.isDotted = arrow.contains("--"_L1);
        sent.isTwoWay = arrow.startsWith(u'<');
        sent.head = arrow.endsWith(u'x') ? Step::Head::Cross
            : arrow.endsWith(u')')       ? Step::Head::Open
            : arrow.endsWith(">>"_L1)    ? Step::Head::Arrow
                                         : Step::Head::None;
        if (sent.from < 0 || sent.to < 0)
            return false;
        ++m_messages;
        if (m_isNumbered) {
            sent.number = QString::number(m_number);
            m_number += m_increment;
        }
        const QString sign = match.captured(3);
        return add(sent) && (sign.isEmpty() || activate(sign == "+"_L1 ? sent.to : sent.from, sign == "+"_L1));
    }

    bool activate(int who, bool begins)
    {
        if (who < 0)
            return false;
        Step step = Reader::step(begins ? Step::Kind::Activate : Step::Kind::Deactivate);
        step.from = who;
        return add(step);
    }

    bool note(const QString &text)
    {
        static const QRegularExpression parts(u"^(left of|right of|over)\\s+([^:]+?)\\s*:\\s*(.*)$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        const auto match = parts.match(text);
        if (!match.hasMatch())
            return false;
        Step note = step(Step::Kind::Note);
        const QString where = match.captured(1).toLower();
        note.side = where == "over"_L1 ? Step::Side::Over
            : where.startsWith(u'l')   ? Step::Side::Left
                                       : Step::Side::Right;
        const QStringList names = match.captured(2).split(u',');
        note.from = participant(names.first().trimmed());
        note.to = participant(names.last().trimmed());
        note.text = readable(match.captured(3));
        if (note.from > note.to)
            std::swap(note.from, note.to);
        return note.from >= 0 && names.size() <= 2 && add(note);
    }

    bool number(const QString &text)
    {
        static const QRegularExpression numbers(u"^(?:(\\d{1,6})(?:\\s+(\\d{1,6}))?)?$"_s);
        m_isNumbered = text != "off"_L1;
        const auto match = numbers.match(text);
        if (!match.captured(1).isEmpty())
            m_number = match.captured(1).toInt();
        if (!match.captured(2).isEmpty())
            m_increment = match.captured(2).toInt();
        return match.hasMatch() || !m_isNumbered;
    }

    bool group(const QString &text)
    {
        static const QRegularExpression colour(u"^(rgba?\\([^)]*\\)|[a-zA-Z]+|#[0-9a-fA-F]{3,6})(?:\\s+(.*))?$"_s);
        Sequence::Group group {readable(text), QColor(), int(m_sequence.participants.size()), -1};
        if (const auto match = colour.match(text); match.hasMatch() && match.captured(1) != "transparent"_L1) {
            if (const auto plain = plainColour(match.captured(1))) {
                group.fill = *plain;
                group.text = readable(match.captured(2));
            }
        } else if (match.hasMatch()) {
            group.text = readable(match.captured(2));
        }
        m_isFull = int(m_sequence.groups.size()) >= kMostFrames;
        if (m_isFull || (!m_open.empty() && m_open.back() == Open::Group))
            return false;
        m_sequence.groups.push_back(group);
        m_open.push_back(Open::Group);
        return true;
    }

    bool block(const QString &word, const QString &text)
    {
        static const QStringList kinds = {u"loop"_s,     u"alt"_s,   u"opt"_s, u"par"_s,
                                          u"critical"_s, u"break"_s, u"rect"_s};
        static const QStringList dividers = {u"else"_s, u"and"_s, u"option"_s};
        if (dividers.contains(word)) {
            if (m_open.empty() || m_open.back() == Open::Group)
                return false;
            Step divide = step(Step::Kind::Divide);
            divide.text = readable(text);
            return add(divide);
        }
        const QString kind = word == "par_over"_L1 ? u"par"_s : word;
        if (!kinds.contains(kind))
            return false;
        m_isFull = int(m_open.size()) >= kDeepest;
        if (m_isFull)
            return false;
        Step open = step(Step::Kind::Open);
        open.block = kind;
        open.text = readable(text);
        if (kind == "rect"_L1) {
            open.fill = plainColour(text).value_or(colours::frame);
            open.text.clear();
        }
        m_open.push_back(Open::Block);
        return add(open);
    }

    bool close()
    {
        if (m_open.empty())
            return false;
        const Open last = m_open.back();
        m_open.pop_back();
        return last == Open::Group || add(step(Step::Kind::Close));
    }

    const Source &m_source;
    Sequence m_sequence;
    QHash<QString, int> m_known;
    std::vector<Open> m_open;
    int m_messages = 0;
    bool m_isNumbered = false;
    int m_number = 1;
    int m_increment = 1;
    bool m_isFull = false;
};

} // namespace

Result<Sequence> readSequence(const Source &source)
{
    return Reader(source).read();
}

} // namespace station::diagram
