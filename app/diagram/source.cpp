// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/source.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace station::diagram {

using namespace Qt::StringLiterals;

namespace {

Error refused(const QString &words)
{
    return {ErrorCode::BadRequest, words.toUtf8(), {}};
}

/** XML has no place for most control characters, and none for half a surrogate. */
QString withoutBrokenCharacters(const QString &text)
{
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const QChar c = whole.at(i);
        if (c.isHighSurrogate() && i + 1 < whole.size() && whole.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || (c < u' ' && c != u'\n' && c != u'\t') || c.unicode() >= 0xfffe)
            whole[i] = c == u'\r' ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return whole;
}

int indentOf(const QString &line)
{
    int indent = 0;
    for (const QChar c : line) {
        if (!c.isSpace())
            break;
        indent += c == u'\t' ? 4 : 1;
    }
    return indent;
}

/** Where a comment begins that stands behind something; the line's length: nowhere. */
qsizetype commentAt(const QString &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (line.at(i) == u'"')
            quoted = !quoted;
        if (!quoted && line.at(i) == u'%' && line.at(i + 1) == u'%' && (i == 0 || line.at(i - 1).isSpace()))
            return i;
    }
    return line.size();
}

} // namespace

Error notUnderstood(const SourceLine &line)
{
    constexpr qsizetype kMostShown = 80;
    QString text = line.text;
    if (text.size() > kMostShown)
        text = text.left(kMostShown - 1) + u'…';
    return refused(QCoreApplication::translate("Diagram", "Line %1 is not understood: %2").arg(line.number).arg(text));
}

Error tooLarge()
{
    return refused(QCoreApplication::translate("Diagram", "This diagram is too large to be drawn here."));
}

Error nothingToDraw()
{
    return refused(QCoreApplication::translate("Diagram", "There is nothing in this diagram to be drawn."));
}

Result<Source> readSource(const QString &text)
{
    if (text.size() > kMostText)
        return tooLarge();
    const QStringList all = withoutBrokenCharacters(text).split(u'\n');
    Source source;
    bool front = false;     // within the lines between --- and ---
    bool directive = false; // within %%{ … }%%
    bool described = false; // within accDescr { … }
    static const QRegularExpression reader(u"^acc(Title|Descr)\\s*(:|\\{)\\s*(.*)$"_s);
    for (int i = 0; i < all.size(); ++i) {
        QString line = all.at(i).trimmed();
        if (front) {
            if (line == "---"_L1)
                front = false;
            else if (line.startsWith("title:"_L1))
                source.title = line.mid(6).trimmed();
            continue;
        }
        if (directive) {
            directive = !line.contains("}%%"_L1);
            continue;
        }
        if (described) {
            described = !line.contains(u'}');
            continue;
        }
        if (line == "---"_L1 && source.kind.isEmpty()) {
            front = true;
            continue;
        }
        if (line.startsWith("%%{"_L1)) {
            directive = !line.contains("}%%"_L1);
            continue;
        }
        line = line.left(commentAt(line)).trimmed();
        if (line.isEmpty())
            continue;
        if (line.size() > kLongestLine)
            return notUnderstood({i + 1, line, 0});
        if (source.kind.isEmpty()) {
            const qsizetype end = line.indexOf(QRegularExpression(u"[\\s;:]"_s));
            source.kind = end < 0 ? line : line.left(end);
            source.head = end < 0 ? QString() : line.mid(end).trimmed();
            source.headLine = i + 1;
            continue;
        }
        if (const auto told = reader.match(line); told.hasMatch()) {
            if (told.captured(1) == "Title"_L1 && source.title.isEmpty())
                source.title = told.captured(3);
            described = told.captured(2) == "{"_L1 && !told.captured(3).contains(u'}');
            continue;
        }
        source.lines.push_back({i + 1, line, indentOf(all.at(i))});
    }
    if (source.title.size() > 1 && source.title.startsWith(u'"') && source.title.endsWith(u'"'))
        source.title = source.title.mid(1, source.title.size() - 2);
    if (source.kind.isEmpty())
        return refused(QCoreApplication::translate("Diagram", "There is no diagram in this code."));
    return source;
}

} // namespace station::diagram
