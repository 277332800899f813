// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/entitydiagram.h"

#include "app/diagram/graphbuilder.h"
#include "app/diagram/label.h"
#include "app/diagram/stylebook.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

Tip tipOf(const QString &sign)
{
    static const QHash<QString, Tip> tips = {
        {u"||"_s, Tip::One},
        {u"|o"_s, Tip::ZeroOrOne},
        {u"o|"_s, Tip::ZeroOrOne},
        {u"}|"_s, Tip::Many},
        {u"|{"_s, Tip::Many},
        {u"}o"_s, Tip::ZeroOrMany},
        {u"o{"_s, Tip::ZeroOrMany},
        // The same in words.
        {u"only one"_s, Tip::One},
        {u"1"_s, Tip::One},
        {u"one or zero"_s, Tip::ZeroOrOne},
        {u"zero or one"_s, Tip::ZeroOrOne},
        {u"one or more"_s, Tip::Many},
        {u"one or many"_s, Tip::Many},
        {u"1+"_s, Tip::Many},
        {u"many(1)"_s, Tip::Many},
        {u"zero or more"_s, Tip::ZeroOrMany},
        {u"zero or many"_s, Tip::ZeroOrMany},
        {u"0+"_s, Tip::ZeroOrMany},
        {u"many(0)"_s, Tip::ZeroOrMany},
    };
    return tips.value(sign, Tip::None);
}

const QString kName = u"(\"[^\"]+\"|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.*-]*?)(?:\\[(\"?[^\\]]*\"?)\\])?(?::::([\\w-]+))?"_s;

class Reader {
public:
    explicit Reader(const Source &source) : m_source(source) { }

    Result<Graph> read()
    {
        Graph &graph = m_builder.graph;
        graph.title = m_source.title;
        graph.kind = QCoreApplication::translate("Diagram", "Entity-relationship diagram");
        for (const SourceLine &line : m_source.lines) {
            QString text = line.text;
            while (text.endsWith(u';'))
                text = text.chopped(1).trimmed();
            if (!text.isEmpty() && !(m_body >= 0 ? attribute(text) : statement(text)))
                return m_isFull ? tooLarge() : notUnderstood(line);
        }
        if (graph.boxes.empty())
            return nothingToDraw();
        m_builder.finish();
        m_styles.dress(graph);
        return std::move(graph);
    }

private:
    bool statement(const QString &text)
    {
        static const QRegularExpression entity(u"^"_s + kName + u"\\s*(\\{)?\\s*(\\})?$"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
        const QString word = text.section(QRegularExpression(u"\\s"_s), 0, 0);
        const QString rest = text.mid(word.size()).trimmed();
        if (relation(text))
            return true;
        if (m_isFull)
            return false;
        if (const auto match = entity.match(text); match.hasMatch()) {
            const int index = box(match, 1);
            if (index >= 0 && !match.captured(4).isEmpty() && match.captured(5).isEmpty())
                m_body = index;
            return index >= 0 && (match.captured(5).isEmpty() || !match.captured(4).isEmpty());
        }
        if (StyleBook::isWord(word))
            return m_styles.take(word, rest);
        if (word == "direction"_L1) {
            const std::optional<Direction> wanted = directionNamed(rest);
            if (wanted)
                m_builder.graph.direction = *wanted;
            return wanted.has_value();
        }
        return false;
    }

    int box(const QRegularExpressionMatch &match, int first)
    {
        QString id = match.captured(first);
        id.remove(u'"');
        const int index = m_builder.table(id, 1);
        m_isFull = index < 0;
        if (index < 0)
            return -1;
        GraphBox &made = m_builder.graph.boxes[size_t(index)];
        if (!match.captured(first + 1).isEmpty())
            made.text = readable(match.captured(first + 1));
        if (!match.captured(first + 2).isEmpty())
            m_styles.add(id, match.captured(first + 2));
        return index;
    }

    bool relation(const QString &text)
    {
        static const QRegularExpression parts(
            u"^"_s + kName + u"\\s*(\\|o|\\|\\||\\}o|\\}\\|)(--|\\.\\.|\\.-|-\\.)(o\\||\\|\\||o\\{|\\|\\{)\\s*"_s
                + kName + u"\\s*(?::\\s*(.*))?$"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        static const QString many =
            u"(only one|1|one or zero|zero or one|one or more|one or many|1\\+|many\\(1\\)|zero or more|zero or many|0\\+|many\\(0\\))"_s;
        static const QRegularExpression words(u"^"_s + kName + u"\\s+"_s + many + u"\\s+(optionally to|to)\\s+"_s + many
                                                  + u"\\s+"_s + kName + u"\\s*(?::\\s*(.*))?$"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
        auto match = parts.match(text);
        if (!match.hasMatch())
            match = words.match(text);
        if (!match.hasMatch())
            return false;
        GraphLink link;
        link.from = box(match, 1);
        link.to = link.from < 0 ? -1 : box(match, 7);
        if (link.from < 0 || link.to < 0)
            return false;
        link.start = tipOf(match.captured(4));
        link.end = tipOf(match.captured(6));
        link.line = match.captured(5).contains(u'.') || match.captured(5).startsWith(u'o') ? GraphLink::Line::Dashed
                                                                                           : GraphLink::Line::Plain;
        link.text = readable(match.captured(10));
        m_isFull = !m_builder.link(link);
        return !m_isFull;
    }

    bool attribute(const QString &text)
    {
        if (text == "}"_L1) {
            m_body = -1;
            return true;
        }
        static const QRegularExpression parts(
            u"^(\\S+)\\s+([^\\s\"]+)(?:\\s+((?:PK|FK|UK)(?:\\s*,\\s*(?:PK|FK|UK))*))?(?:\\s+\"([^\"]*)\")?$"_s);
        const auto match = parts.match(text);
        if (!match.hasMatch())
            return false;
        const QStringList cells {readable(match.captured(1)), readable(match.captured(2)), match.captured(3),
                                 readable(match.captured(4))};
        QStringList shown;
        for (QString cell : cells)
            shown << cell.replace(u'\t', u' ').replace(u'\n', u' ');
        m_builder.graph.boxes[size_t(m_body)].sections[0] << shown.join(u'\t');
        return true;
    }

    const Source &m_source;
    GraphBuilder m_builder;
    StyleBook m_styles;
    int m_body = -1; ///< the entity whose attributes are being read
    bool m_isFull = false;
};

} // namespace

Result<Graph> readEntities(const Source &source)
{
    return Reader(source).read();
}

} // namespace station::diagram
