// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/classdiagram.h"

#include "app/diagram/graphbuilder.h"
#include "app/diagram/label.h"
#include "app/diagram/stylebook.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

/** List~Map~int~~ as List<Map<int>>: a tilde before a letter opens. */
QString withGenerics(const QString &text)
{
    QString shown = text;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown.at(i) == u'~')
            shown[i] = i + 1 < shown.size() && (shown.at(i + 1).isLetter() || shown.at(i + 1) == u'?') ? u'<' : u'>';
    }
    return shown;
}

Tip tipOf(const QString &sign)
{
    static const QHash<QString, Tip> tips = {
        {u"<|"_s, Tip::Triangle}, {u"|>"_s, Tip::Triangle}, {u"*"_s, Tip::FilledDiamond}, {u"o"_s, Tip::OpenDiamond},
        {u"<"_s, Tip::Vee},       {u">"_s, Tip::Vee},       {u"()"_s, Tip::Ball},
    };
    return tips.value(sign, Tip::None);
}

const QString kName = u"(`[^`]+`|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.]*)(?:~(.+?)~)?(?::::([\\w-]+))?"_s;

class Reader {
public:
    explicit Reader(const Source &source) : m_source(source) { }

    Result<Graph> read()
    {
        Graph &graph = m_builder.graph;
        graph.title = m_source.title;
        graph.kind = QCoreApplication::translate("Diagram", "Class diagram");
        for (const SourceLine &line : m_source.lines) {
            QString text = line.text;
            while (text.endsWith(u';'))
                text = text.chopped(1).trimmed();
            if (!text.isEmpty() && !statement(text))
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
        if (m_body >= 0)
            return inBody(text);
        const QString word = text.section(QRegularExpression(u"\\s"_s), 0, 0);
        const QString rest = text.mid(word.size()).trimmed();
        static const QStringList passedOver = {u"click"_s, u"link"_s, u"callback"_s};
        static const QRegularExpression members(u"^"_s + kName + u"\\s*:(?!::)\\s*(.+)$"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression kind(u"^<<\\s*(.+?)\\s*>>\\s+"_s + kName + u"$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        if (relation(text))
            return true;
        if (m_isFull)
            return false;
        if (word == "class"_L1)
            return declare(rest);
        if (word == "direction"_L1)
            return direction(rest);
        if (word == "namespace"_L1)
            return openNamespace(rest);
        if (text == "}"_L1)
            return m_builder.close();
        if (word == "note"_L1)
            return note(rest);
        if (StyleBook::isWord(word))
            return m_styles.take(word, rest);
        if (passedOver.contains(word))
            return !rest.isEmpty();
        if (const auto match = kind.match(text); match.hasMatch()) {
            const int index = box(match, 2);
            return index >= 0 && setKind(index, match.captured(1));
        }
        if (const auto match = members.match(text); match.hasMatch()) {
            const int index = box(match, 1);
            return index >= 0 && member(index, match.captured(4));
        }
        return false;
    }

    /** `first`: the name among what was matched; what is generic and the class follow. */
    int box(const QRegularExpressionMatch &match, int first)
    {
        QString id = match.captured(first);
        id.remove(u'`');
        const int index = m_builder.table(id, 2);
        m_isFull = index < 0;
        if (index < 0)
            return -1;
        GraphBox &made = m_builder.graph.boxes[size_t(index)];
        if (!match.captured(first + 1).isEmpty())
            made.text = id + u'<' + withGenerics(match.captured(first + 1)) + u'>';
        if (!match.captured(first + 2).isEmpty())
            m_styles.add(id, match.captured(first + 2));
        return index;
    }

    bool setKind(int index, const QString &kind)
    {
        m_builder.graph.boxes[size_t(index)].kind = u"«%1»"_s.arg(readable(kind));
        return true;
    }

    bool member(int index, const QString &text)
    {
        static const QRegularExpression kind(u"^<<\\s*(.+?)\\s*>>$"_s);
        if (const auto match = kind.match(text); match.hasMatch())
            return setKind(index, match.captured(1));
        const QString shown = memberText(text);
        m_builder.graph.boxes[size_t(index)].sections[shown.contains(u'(') ? 1 : 0] << shown;
        return true;
    }

    bool declare(const QString &text)
    {
        static const QRegularExpression parts(
            u"^"_s + kName
                + u"\\s*(?:\\[\"?(.*?)\"?\\])?\\s*(?::::([\\w-]+))?\\s*(?:<<\\s*(.+?)\\s*>>)?\\s*(\\{)?\\s*(.*?)\\s*(\\})?$"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        const auto match = parts.match(text);
        if (!match.hasMatch() || (match.captured(7).isEmpty() && !(match.captured(8) + match.captured(9)).isEmpty()))
            return false;
        const int index = box(match, 1);
        if (index < 0)
            return false;
        GraphBox &made = m_builder.graph.boxes[size_t(index)];
        if (!match.captured(4).isEmpty())
            made.text = readable(match.captured(4));
        if (!match.captured(5).isEmpty())
            m_styles.add(made.id, match.captured(5));
        if (!match.captured(6).isEmpty())
            setKind(index, match.captured(6));
        if (!match.captured(8).isEmpty())
            member(index, match.captured(8));
        if (!match.captured(7).isEmpty() && match.captured(9).isEmpty())
            m_body = index;
        return true;
    }

    bool inBody(const QString &text)
    {
        if (text == "}"_L1) {
            m_body = -1;
            return true;
        }
        const bool ends = text.endsWith(u'}') && !text.contains(u'{');
        member(m_body, ends ? text.chopped(1).trimmed() : text);
        if (ends)
            m_body = -1;
        return true;
    }

    bool relation(const QString &text)
    {
        static const QRegularExpression parts(
            u"^"_s + kName
                + u"\\s*(?:\"([^\"]*)\")?\\s*(<\\||\\*|o|<|\\(\\))?(--|\\.\\.)(\\|>|\\*|o|>|\\(\\))?\\s*(?:\"([^\"]*)\")?\\s*"_s
                + kName + u"\\s*(?::\\s*(.*))?$"_s,
            QRegularExpression::UseUnicodePropertiesOption);
        const auto match = parts.match(text);
        if (!match.hasMatch())
            return false;
        GraphLink link;
        link.from = box(match, 1);
        link.to = link.from < 0 ? -1 : box(match, 9);
        if (link.from < 0 || link.to < 0)
            return false;
        link.startText = readable(match.captured(4));
        link.start = tipOf(match.captured(5));
        link.line = match.captured(6) == ".."_L1 ? GraphLink::Line::Dashed : GraphLink::Line::Plain;
        link.end = tipOf(match.captured(7));
        link.endText = readable(match.captured(8));
        link.text = readable(match.captured(12));
        m_isFull = !m_builder.link(link);
        return !m_isFull;
    }

    bool direction(const QString &name)
    {
        const std::optional<Direction> wanted = directionNamed(name);
        if (!wanted)
            return false;
        m_builder.graph.direction = *wanted;
        return true;
    }

    bool openNamespace(const QString &text)
    {
        static const QRegularExpression parts(u"^([^\\s{]+)\\s*\\{$"_s);
        const auto match = parts.match(text);
        if (!match.hasMatch())
            return false;
        m_isFull = !m_builder.open(u"namespace "_s + match.captured(1), match.captured(1));
        return !m_isFull;
    }

    bool note(const QString &text)
    {
        static const QRegularExpression parts(u"^(?:for\\s+"_s + kName + u"\\s+)?\"(.*)\"$"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
        const auto match = parts.match(text);
        if (!match.hasMatch())
            return false;
        const int about = match.captured(1).isEmpty() ? -1 : box(match, 1);
        m_isFull = !m_builder.note(readable(match.captured(4)), about);
        return !m_isFull;
    }

    const Source &m_source;
    GraphBuilder m_builder;
    StyleBook m_styles;
    int m_body = -1; ///< the class whose members are being read
    bool m_isFull = false;
};

} // namespace

QString memberText(const QString &text)
{
    QString shown = readable(text);
    // What is abstract (*) or static ($) is told by letters that lean or lines below, which small letters hide.
    while (shown.endsWith(u'*') || shown.endsWith(u'$'))
        shown = shown.chopped(1).trimmed();
    // A tilde in front says that it is seen in the package.
    const bool isPackage = shown.startsWith(u'~');
    shown = (isPackage ? u"~"_s : QString()) + withGenerics(isPackage ? shown.mid(1) : shown);
    static const QRegularExpression result(u"^([^()]*\\(.*\\)[*$]?)\\s*:?\\s*([^\\s:].*)$"_s);
    if (const auto match = result.match(shown); match.hasMatch()) {
        QString call = match.captured(1);
        if (call.endsWith(u'*') || call.endsWith(u'$'))
            call.chop(1);
        shown = call + u" : "_s + match.captured(2);
    }
    return shown;
}

Result<Graph> readClasses(const Source &source)
{
    return Reader(source).read();
}

} // namespace station::diagram
