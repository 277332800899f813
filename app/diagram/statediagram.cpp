// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/statediagram.h"

#include "app/diagram/graphbuilder.h"
#include "app/diagram/label.h"
#include "app/diagram/stylebook.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

class Reader {
public:
    explicit Reader(const Source &source) : m_source(source) { }

    Result<Graph> read()
    {
        Graph &graph = m_builder.graph;
        graph.title = m_source.title;
        graph.kind = QCoreApplication::translate("Diagram", "State diagram");
        for (; m_at < m_source.lines.size(); ++m_at) {
            const SourceLine &line = m_source.lines[m_at];
            if (!statement(line.text))
                return m_isFull ? tooLarge() : notUnderstood(line);
        }
        if (graph.boxes.empty() && graph.frames.empty())
            return nothingToDraw();
        m_builder.finish();
        m_styles.dress(graph);
        return std::move(graph);
    }

private:
    bool statement(const QString &whole)
    {
        QString text = whole;
        while (text.endsWith(u';'))
            text = text.chopped(1).trimmed();
        const QString word = text.section(QRegularExpression(u"\\s"_s), 0, 0);
        const QString rest = text.mid(word.size()).trimmed();
        static const QRegularExpression passedOver(u"^(hide empty description|scale\\s.*|click\\s.*)$"_s);
        if (text.isEmpty() || passedOver.match(text).hasMatch())
            return true;
        if (word == "direction"_L1)
            return direction(rest);
        if (StyleBook::isWord(word) && !text.contains("-->"_L1))
            return m_styles.take(word, rest);
        if (text == "}"_L1)
            return close();
        if (text == "--"_L1)
            return divide();
        if (word == "note"_L1)
            return note(rest);
        if (word == "state"_L1)
            return state(rest);
        return transition(text) || described(text);
    }

    bool direction(const QString &name)
    {
        const std::optional<Direction> wanted = directionNamed(name);
        if (!wanted)
            return false;
        // Of a state within, all goes as the whole does.
        if (m_builder.openFrames() == 0)
            m_builder.graph.direction = *wanted;
        return true;
    }

    int box(const QString &id)
    {
        const bool isNew = m_builder.known(id) < 0;
        const int index = m_builder.box(id);
        m_isFull = index < 0;
        if (isNew && index >= 0)
            m_builder.graph.boxes[size_t(index)].shape = Shape::Round;
        return index;
    }

    /** A state's name with its class, or [*], which is another state in each frame and as each end. */
    int end(const QString &text, bool isStart)
    {
        const QString id = text.section(u":::"_s, 0, 0).trimmed();
        const QString className = text.section(u":::"_s, 1).trimmed();
        if (id != "[*]"_L1 && id != "[H]"_L1 && id != "[H*]"_L1) {
            const int index = box(id);
            if (!className.isEmpty())
                m_styles.add(id, className);
            return index;
        }
        const bool isHistory = id != "[*]"_L1;
        const QString name = u"%1 %2 %3"_s.arg(id).arg(m_builder.openFrame()).arg(isStart || isHistory);
        const int index = box(name);
        if (index >= 0) {
            GraphBox &made = m_builder.graph.boxes[size_t(index)];
            made.shape = isHistory ? Shape::Circle : isStart ? Shape::StartDot : Shape::EndDot;
            made.text = isHistory ? id.mid(1, id.size() - 2) : QString();
        }
        return index;
    }

    bool transition(const QString &text)
    {
        static const QRegularExpression parts(
            u"^(\\[\\*\\]|\\[H\\*?\\]|[^\\s:<>-][^\\s:]*?(?::::[\\w-]+)?)\\s*-->\\s*(\\[\\*\\]|\\[H\\*?\\]|[^\\s:]+(?::::[\\w-]+)?)\\s*(?::\\s*(.*))?$"_s);
        const auto match = parts.match(text);
        if (!match.hasMatch())
            return false;
        GraphLink link;
        link.from = end(match.captured(1), true);
        link.to = link.from < 0 ? -1 : end(match.captured(2), false);
        link.text = readable(match.captured(3));
        if (link.from < 0 || link.to < 0)
            return false;
        m_isFull = !m_builder.link(link);
        return !m_isFull;
    }

    /** `name : what it does`, or a name alone. */
    bool described(const QString &text)
    {
        static const QRegularExpression parts(
            u"^([\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*)(?::::([\\w-]+))?\\s*(?::\\s*(.+))?$"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        const auto match = parts.match(text);
        const int index = match.hasMatch() ? box(match.captured(1)) : -1;
        if (index < 0)
            return false;
        if (!match.captured(2).isEmpty())
            m_styles.add(match.captured(1), match.captured(2));
        if (match.captured(3).isEmpty())
            return true;
        GraphBox &made = m_builder.graph.boxes[size_t(index)];
        const QString words = readable(match.captured(3));
        made.text = m_described.contains(made.id) ? made.text + u'\n' + words : words;
        m_described.insert(made.id);
        return true;
    }

    bool state(const QString &text)
    {
        static const QRegularExpression parts(
            u"^(?:\"([^\"]*)\"\\s+as\\s+)?([^\\s{<:\"]+)(?::::([\\w-]+))?\\s*(?:<<(\\w+)>>|\\[\\[(\\w+)\\]\\])?\\s*(?::\\s*([^{]*?))?\\s*(\\{)?\\s*(\\})?$"_s);
        static const QRegularExpression quoted(u"^\"([^\"]*)\"\\s*(\\{)?$"_s);
        QString id;
        QString words;
        bool opens = false;
        bool closes = false;
        QString kind;
        if (const auto match = parts.match(text); match.hasMatch()) {
            id = match.captured(2);
            words = match.captured(1).isEmpty() ? match.captured(6) : match.captured(1);
            kind = match.captured(4) + match.captured(5);
            opens = !match.captured(7).isEmpty();
            closes = !match.captured(8).isEmpty();
            if (!match.captured(3).isEmpty())
                m_styles.add(id, match.captured(3));
        } else if (const auto only = quoted.match(text); only.hasMatch()) {
            id = words = only.captured(1);
            opens = !only.captured(2).isEmpty();
        }
        if (id.isEmpty() || (closes && !opens))
            return false;
        const int index = box(id);
        if (index < 0)
            return false;
        GraphBox &made = m_builder.graph.boxes[size_t(index)];
        if (!words.isEmpty()) {
            made.text = readable(words);
            m_described.insert(id);
        }
        if (kind == "choice"_L1) {
            made.shape = Shape::Diamond;
            made.text.clear();
        } else if (kind == "fork"_L1 || kind == "join"_L1) {
            made.shape = Shape::Bar;
        } else if (kind == "history"_L1) {
            made.shape = Shape::Circle;
            made.text = u"H"_s;
        } else if (!kind.isEmpty()) {
            return false;
        }
        return !opens || (open(id, made.text) && (!closes || close()));
    }

    bool open(const QString &id, const QString &text)
    {
        m_isFull = !m_builder.open(id, text);
        if (m_isFull)
            return false;
        // Parts that go on at once are frames of their own: is one of them parted from the next further below?
        int depth = 1;
        bool isDivided = false;
        for (size_t i = m_at + 1; i < m_source.lines.size() && depth > 0; ++i) {
            const QString &line = m_source.lines[i].text;
            depth += line.endsWith(u'{') ? 1 : 0;
            depth -= line == "}"_L1 ? 1 : 0;
            isDivided = isDivided || (depth == 1 && line == "--"_L1);
        }
        m_divided.push_back(isDivided);
        return !isDivided || region();
    }

    bool region()
    {
        m_isFull = !m_builder.open(u"part %1"_s.arg(m_builder.graph.frames.size()), QString());
        if (!m_isFull)
            m_builder.graph.frames.back().isDivided = true;
        return !m_isFull;
    }

    bool divide() { return !m_divided.empty() && m_divided.back() && m_builder.close() && region(); }

    bool close()
    {
        if (m_divided.empty())
            return false;
        if (m_divided.back())
            m_builder.close();
        m_divided.pop_back();
        return m_builder.close();
    }

    bool note(const QString &text)
    {
        static const QRegularExpression parts(u"^(?:left|right) of\\s+([^\\s:]+)\\s*(?::\\s*(.*))?$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression floating(u"^\"([^\"]*)\"\\s+as\\s+(\\S+)$"_s);
        QString words;
        int about = -1;
        if (const auto match = floating.match(text); match.hasMatch()) {
            words = match.captured(1);
        } else if (const auto beside = parts.match(text); beside.hasMatch()) {
            about = box(beside.captured(1));
            words = beside.captured(2);
            if (about < 0)
                return false;
            if (words.isEmpty()) {
                QStringList lines;
                while (++m_at < m_source.lines.size() && m_source.lines[m_at].text != "end note"_L1)
                    lines << m_source.lines[m_at].text;
                if (m_at == m_source.lines.size()) {
                    --m_at;
                    return false;
                }
                words = lines.join(u'\n');
            }
        } else {
            return false;
        }
        m_isFull = !m_builder.note(readable(words), about);
        return !m_isFull;
    }

    const Source &m_source;
    GraphBuilder m_builder;
    StyleBook m_styles;
    size_t m_at = 0;             ///< the line that is read
    QSet<QString> m_described;   ///< states whose words are not their names
    std::vector<char> m_divided; ///< of the open states: whether they have parts
    bool m_isFull = false;
};

} // namespace

Result<Graph> readStates(const Source &source)
{
    return Reader(source).read();
}

} // namespace station::diagram
