// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/flowchart.h"

#include "app/diagram/flowlinks.h"
#include "app/diagram/graphbuilder.h"
#include "app/diagram/label.h"
#include "app/diagram/stylebook.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

/** Lines as statements: parted at semicolons, joined where a quoted text goes on on the next line. */
std::vector<SourceLine> statementsOf(const Source &source)
{
    std::vector<SourceLine> statements;
    std::vector<SourceLine> lines = source.lines;
    for (size_t i = 0; i < lines.size(); ++i) {
        constexpr size_t kMostJoined = 12;
        QString text = lines[i].text;
        if (text.count(u'"') % 2 == 1) {
            QString joined = text;
            for (size_t next = i + 1; next < lines.size() && next <= i + kMostJoined; ++next) {
                joined += u'\n' + lines[next].text;
                if (joined.count(u'"') % 2 == 0) {
                    text = joined.replace(u'\n', u"<br/>"_s);
                    lines[next] = {lines[i].number, text, 0};
                    i = next;
                    break;
                }
            }
        }
        int depth = 0;
        bool quoted = false;
        bool piped = false;
        qsizetype from = 0;
        const auto add = [&](qsizetype to) {
            const QString part = text.mid(from, to - from).trimmed();
            if (!part.isEmpty())
                statements.push_back({lines[i].number, part, 0});
            from = to + 1;
        };
        static const QRegularExpression code(u"[#&]\\w*$"_s);
        for (qsizetype c = 0; c < text.size(); ++c) {
            const QChar sign = text.at(c);
            if (sign == u'"' || (sign == u'|' && !quoted))
                (sign == u'"' ? quoted : piped) ^= true;
            else if (!quoted && !piped && u"([{"_s.contains(sign))
                ++depth;
            else if (!quoted && !piped && u")]}"_s.contains(sign))
                --depth;
            else if (sign == u';' && !quoted && !piped && depth <= 0
                     && !code.match(text.mid(std::max(from, c - 10), std::min<qsizetype>(10, c - from))).hasMatch())
                add(c);
        }
        add(text.size());
    }
    return statements;
}

class Reader {
public:
    explicit Reader(const Source &source) : m_source(source) { }

    Result<Graph> read()
    {
        m_builder.graph.title = m_source.title;
        m_builder.graph.kind = QCoreApplication::translate("Diagram", "Flowchart");
        if (!direction(m_source.head.section(u';', 0, 0)))
            return notUnderstood({m_source.headLine, m_source.kind + u' ' + m_source.head, 0});
        std::vector<SourceLine> lines = statementsOf(m_source);
        const QString rest = m_source.head.section(u';', 1).trimmed();
        if (!rest.isEmpty()) {
            Source onHead;
            onHead.lines.push_back({m_source.headLine, rest, 0});
            const std::vector<SourceLine> more = statementsOf(onHead);
            lines.insert(lines.begin(), more.begin(), more.end());
        }
        for (const SourceLine &line : lines) {
            if (!statement(line.text))
                return m_isFull ? tooLarge() : notUnderstood(line);
        }
        if (m_builder.graph.boxes.empty() && m_builder.graph.frames.empty())
            return nothingToDraw();
        Graph &graph = m_builder.graph;
        // By the numbers of the text: some links are left out below.
        for (size_t i = 0; i < graph.links.size(); ++i)
            graph.links[i].style = m_linkStyles.value(-1).with(m_linkStyles.value(int(i)));
        m_builder.finish();
        m_styles.dress(graph);
        return std::move(m_builder.graph);
    }

private:
    bool direction(const QString &word)
    {
        const QString name = word.trimmed().toUpper();
        if (name.isEmpty() || name == "TB"_L1 || name == "TD"_L1 || name == "V"_L1)
            m_builder.graph.direction = Direction::Down;
        else if (name == "BT"_L1 || name == "^"_L1)
            m_builder.graph.direction = Direction::Up;
        else if (name == "LR"_L1 || name == ">"_L1)
            m_builder.graph.direction = Direction::Right;
        else if (name == "RL"_L1 || name == "<"_L1)
            m_builder.graph.direction = Direction::Left;
        else
            return false;
        return true;
    }

    bool statement(const QString &text)
    {
        const QString word = text.section(QRegularExpression(u"\\s"_s), 0, 0);
        const QString rest = text.mid(word.size()).trimmed();
        if (word == "subgraph"_L1)
            return subgraph(rest);
        if (text == "end"_L1)
            return m_builder.close();
        if (word == "direction"_L1 || word == "click"_L1 || word == "href"_L1)
            return !rest.isEmpty();
        if (StyleBook::isWord(word))
            return m_styles.take(word, rest);
        if (word == "linkStyle"_L1)
            return linkStyle(rest);
        return chain(text);
    }

    bool subgraph(const QString &text)
    {
        static const QRegularExpression named(u"^([^\\[\"]+?)\\s*\\[(.*)\\]$"_s);
        QString id = readable(text);
        QString title = id;
        if (const auto match = named.match(text); match.hasMatch()) {
            id = match.captured(1).trimmed();
            title = readable(match.captured(2));
        }
        if (id.isEmpty())
            id = u"subgraph %1"_s.arg(m_builder.graph.frames.size());
        m_isFull = !m_builder.open(id, title);
        return !m_isFull;
    }

    bool linkStyle(const QString &text)
    {
        const QString numbers = text.section(QRegularExpression(u"\\s+"_s), 0, 0);
        for (const QString &number : numbers.split(u',', Qt::SkipEmptyParts)) {
            bool isNumber = false;
            const int index = number.toInt(&isNumber);
            if (!isNumber && number != "default"_L1)
                return false;
            m_linkStyles[isNumber ? index : -1] = styleFrom(text.mid(numbers.size()));
        }
        return !numbers.isEmpty();
    }

    bool chain(const QString &text)
    {
        qsizetype at = 0;
        std::vector<int> from;
        if (!group(text, at, from))
            return false;
        for (;;) {
            skip(text, at);
            if (at == text.size())
                return true;
            // The name of a link, which only animations need.
            static const QRegularExpression name(u"\\G\\w+@(?=[<xo]?(?:--|==|-\\.|~~))"_s);
            if (const auto match = name.match(text, at); match.hasMatch())
                at = match.capturedEnd();
            const std::optional<GraphLink> link = readFlowLink(text, at);
            std::vector<int> to;
            if (!link || !group(text, at, to))
                return false;
            for (const int a : from) {
                for (const int b : to) {
                    GraphLink one = *link;
                    one.text = readable(one.text);
                    one.from = a;
                    one.to = b;
                    m_isFull = !m_builder.link(one);
                    if (m_isFull)
                        return false;
                }
            }
            from = to;
        }
    }

    static void skip(const QString &text, qsizetype &at)
    {
        while (at < text.size() && text.at(at).isSpace())
            ++at;
    }

    /** A & B & C */
    bool group(const QString &text, qsizetype &at, std::vector<int> &boxes)
    {
        for (;;) {
            skip(text, at);
            const int box = node(text, at);
            if (box < 0)
                return false;
            boxes.push_back(box);
            qsizetype after = at;
            skip(text, after);
            if (after == text.size() || text.at(after) != u'&')
                return true;
            at = after + 1;
        }
    }

    int node(const QString &text, qsizetype &at)
    {
        // Dashes and dots within a name, not those of a link.
        static const QRegularExpression name(
            u"\\G[\\p{L}\\p{N}\\p{M}\\p{S}_$#*+?!'/\\\\](?:[\\p{L}\\p{N}\\p{M}_$#*+?!'/\\\\]|[-.:](?=[\\p{L}\\p{N}_]))*"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression symbols(u"^[<>=~|^`]"_s);
        const auto match = name.match(text, at);
        if (!match.hasMatch() || symbols.match(match.captured()).hasMatch())
            return -1;
        const QString id = match.captured();
        at = match.capturedEnd();
        const int box = m_builder.box(id);
        if (box < 0) {
            m_isFull = true;
            return -1;
        }
        GraphBox &made = m_builder.graph.boxes[size_t(box)];
        if (text.mid(at, 2) == "@{"_L1) {
            if (!attributes(text, at, made))
                return -1;
        } else {
            qsizetype after = at;
            // A space before the brackets is an error to Mermaid, and written all the same.
            while (after < text.size() && text.at(after) == u' ' && after < at + 2)
                ++after;
            if (after < text.size() && (after == at || u"([{"_s.contains(text.at(after)))) {
                if (const auto shape = readFlowShape(text, after)) {
                    made.shape = shape->shape;
                    made.text = readable(shape->text);
                    at = after;
                }
            }
        }
        static const QRegularExpression ofClass(u"\\G\\s*:::([\\w-]+)"_s);
        if (const auto told = ofClass.match(text, at); told.hasMatch()) {
            // `a:::b-->c`: the dashes are the link's.
            QString className = told.captured(1);
            const qsizetype link = className.indexOf("--"_L1);
            if (link > 0)
                className.truncate(link);
            while (className.endsWith(u'-'))
                className.chop(1);
            m_styles.add(id, className);
            at = told.capturedStart(1) + className.size();
        }
        return box;
    }

    static bool attributes(const QString &text, qsizetype &at, GraphBox &box)
    {
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            return false;
        const QString inner = text.mid(at + 2, end - at - 2);
        at = end + 1;
        static const QRegularExpression pair(u"(\\w+)\\s*:\\s*(\"[^\"]*\"|[^,]+)"_s);
        for (auto it = pair.globalMatch(inner); it.hasNext();) {
            const auto match = it.next();
            if (match.captured(1) == "shape"_L1)
                box.shape = flowShapeNamed(match.captured(2).trimmed());
            else if (match.captured(1) == "label"_L1)
                box.text = readable(match.captured(2));
        }
        return true;
    }

    const Source &m_source;
    GraphBuilder m_builder;
    bool m_isFull = false;
    StyleBook m_styles;
    QHash<int, Style> m_linkStyles; ///< -1: of all
};

} // namespace

Result<Graph> readFlowchart(const Source &source)
{
    return Reader(source).read();
}

} // namespace station::diagram
