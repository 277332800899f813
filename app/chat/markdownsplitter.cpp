// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/markdownsplitter.h"

#include <QRegularExpression>

namespace station {

namespace {

using Kind = MarkdownBlock::Kind;

bool isBlank(const QString &line)
{
    return QStringView(line).trimmed().isEmpty();
}

qsizetype indentOf(const QString &line)
{
    qsizetype width = 0;
    for (const QChar c : line) {
        if (c == u' ')
            ++width;
        else if (c == u'\t')
            width += 4;
        else
            break;
    }
    return width;
}

/** Cells of a table row; a backslash before the bar keeps it in the cell, and so does a code span. */
QStringList cells(const QString &line)
{
    QString text = line.trimmed();
    if (text.startsWith(u'|'))
        text.remove(0, 1);
    QStringList result;
    QString cell;
    bool code = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\\' && i + 1 < text.size() && text[i + 1] == u'|') {
            cell += u'|';
            ++i;
        } else if (text[i] == u'|' && !code) {
            result << cell.trimmed();
            cell.clear();
        } else {
            code = code != (text[i] == u'`');
            cell += text[i];
        }
    }
    if (!cell.trimmed().isEmpty() || !text.endsWith(u'|'))
        result << cell.trimmed();
    return result;
}

bool isDelimiterRow(const QString &line)
{
    static const QRegularExpression row(QStringLiteral("^\\s{0,3}\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*$"));
    return line.contains(u'|') && row.match(line).hasMatch();
}

} // namespace

void MarkdownSplitter::feed(const QString &text)
{
    settle();
    m_firstChanged = m_blocks.empty() ? 0 : m_blocks.size() - 1;
    m_rest += text;
    qsizetype begin = 0;
    while (begin < m_rest.size()) {
        qsizetype end = m_rest.indexOf(u'\n', begin);
        const qsizetype length = (end < 0 ? m_rest.size() : end) - begin;
        if (length > kPiece) {
            // Always at the same places of a line, and never inside a surrogate pair.
            const qsizetype cut = m_rest[begin + kPiece - 1].isHighSurrogate() ? kPiece - 1 : kPiece;
            take(m_rest.mid(begin, cut), !m_pieced, false);
            m_pieced = true;
            begin += cut;
            continue;
        }
        if (end < 0)
            break;
        take(m_rest.mid(begin, length), !m_pieced, true);
        m_pieced = false;
        begin = end + 1;
    }
    m_rest.remove(0, begin);

    // The incomplete line shows at once, and is taken back when more of it comes.
    m_tried = true;
    m_savedCount = m_blocks.size();
    m_savedLast = m_blocks.empty() ? MarkdownBlock() : m_blocks.back();
    m_savedState = m_state;
    if (!m_rest.isEmpty())
        take(m_rest, !m_pieced, true);
}

void MarkdownSplitter::settle()
{
    if (!m_tried)
        return;
    m_tried = false;
    m_blocks.resize(m_savedCount);
    if (!m_blocks.empty())
        m_blocks.back() = m_savedLast;
    m_state = m_savedState;
}

void MarkdownSplitter::take(const QString &piece, bool start, bool end)
{
    QString text = piece;
    if (end && text.endsWith(u'\r'))
        text.chop(1);
    if (start) {
        line(text);
        m_state.lineOpen = !end;
        return;
    }
    // More of a line that was too long for one piece: it belongs to what its beginning opened.
    if (!m_blocks.empty() && (m_state.open || m_state.fenceLength > 0 || !m_state.mathEnd.isEmpty()))
        append(text, QLatin1StringView());
    else
        open({.text = text}, true);
    m_state.lineOpen = !end;
}

void MarkdownSplitter::open(MarkdownBlock block, bool stays)
{
    m_blocks.push_back(std::move(block));
    m_state.open = stays;
}

void MarkdownSplitter::append(const QString &text, QLatin1StringView joint)
{
    MarkdownBlock &last = m_blocks.back();
    if (last.text.size() + text.size() > kBlock) {
        MarkdownBlock next;
        next.kind = last.kind == Kind::Item ? Kind::Paragraph : last.kind;
        next.language = last.language;
        next.text = text;
        next.continued = true;
        next.midLine = joint.isEmpty();
        open(std::move(next), m_state.open);
        return;
    }
    if (!last.text.isEmpty())
        last.text += joint;
    last.text += text;
}

bool MarkdownSplitter::inFence(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (m_state.fenceLength == 0) {
        static const QRegularExpression fence(QStringLiteral("^(`{3,}|~{3,})\\s*([^`]*)$"));
        const auto match = fence.match(trimmed);
        if (!match.hasMatch())
            return false;
        m_state.fence = trimmed[0];
        m_state.fenceLength = match.capturedLength(1);
        m_state.fenceIndent = indentOf(line);
        open({.kind = Kind::Code, .language = match.captured(2).section(u' ', 0, 0).left(40)}, false);
        return true;
    }
    qsizetype run = 0;
    while (run < trimmed.size() && trimmed[run] == m_state.fence)
        ++run;
    if (run >= m_state.fenceLength && run == trimmed.size()) {
        m_state.fenceLength = 0;
        m_state.open = false;
        return true;
    }
    QString code = line;
    for (qsizetype i = 0; i < m_state.fenceIndent && code.startsWith(u' '); ++i)
        code.remove(0, 1);
    // An empty first line is a line all the same: the joint goes before each line but the block's very first.
    MarkdownBlock &last = m_blocks.back();
    if (last.text.isEmpty() && last.level == 0) {
        last.level = 1;
        last.text = code;
    } else if (last.text.size() + code.size() > kBlock) {
        open({.kind = Kind::Code, .text = code, .level = 1, .language = last.language, .continued = true}, false);
    } else {
        last.text += u'\n' + code;
    }
    return true;
}

bool MarkdownSplitter::inMath(const QString &line)
{
    // $$ … $$ and \[ … \], shown as their source: emphasis and line breaks mean something else there.
    const QString trimmed = line.trimmed();
    if (m_state.mathEnd.isEmpty()) {
        const bool dollars = trimmed.startsWith(QStringLiteral("$$"));
        if (!dollars && !trimmed.startsWith(QStringLiteral("\\[")))
            return false;
        const QString end = dollars ? QStringLiteral("$$") : QStringLiteral("\\]");
        QString first = trimmed.mid(2);
        const bool closed = first.endsWith(end);
        if (closed)
            first.chop(2);
        else if (first.contains(end) || (!dollars && !first.isEmpty()))
            return false; // goes on with text behind it, or is an escaped bracket: a line like others
        open({.kind = Kind::Code,
              .text = first.trimmed(),
              .level = first.trimmed().isEmpty() ? 0 : 1,
              .language = QStringLiteral("math")},
             false);
        if (!closed)
            m_state.mathEnd = end;
        return true;
    }
    const bool last = trimmed.endsWith(m_state.mathEnd);
    const QString text = last ? trimmed.chopped(2).trimmed() : line;
    if (last)
        m_state.mathEnd.clear();
    if (last && text.isEmpty())
        return true;
    MarkdownBlock &block = m_blocks.back();
    if (block.text.size() + text.size() > kBlock)
        open({.kind = Kind::Code, .text = text, .level = 1, .language = block.language, .continued = true}, false);
    else
        block.text += block.level == 0 ? text : u'\n' + text;
    m_blocks.back().level = 1;
    return true;
}

bool MarkdownSplitter::table(const QString &line)
{
    if (m_blocks.empty() || !m_state.open)
        return false;
    MarkdownBlock &last = m_blocks.back();
    if (last.kind == Kind::Table) {
        if (!line.contains(u'|')) {
            m_state.open = false;
            return false;
        }
        QStringList row = cells(line);
        row.resize(last.rows.front().size());
        last.rows.push_back(std::move(row));
        return true;
    }
    if (last.kind != Kind::Paragraph || last.text.contains(u'\n') || !last.text.contains(u'|') || !isDelimiterRow(line))
        return false;
    const QStringList head = cells(last.text);
    const QStringList marks = cells(line);
    if (head.size() != marks.size())
        return false;
    last = {.kind = Kind::Table};
    last.rows.push_back(head);
    for (const QString &mark : marks) {
        const bool right = mark.endsWith(u':');
        last.alignments.push_back(!right ? Qt::AlignLeft : mark.startsWith(u':') ? Qt::AlignHCenter : Qt::AlignRight);
    }
    return true;
}

void MarkdownSplitter::line(const QString &line)
{
    static const QRegularExpression heading(QStringLiteral("^ {0,3}(#{1,6})(?:\\s+(.*?))?(?:\\s+#+)?\\s*$"));
    static const QRegularExpression rule(QStringLiteral("^ {0,3}(?:(?:-\\s*){3,}|(?:\\*\\s*){3,}|(?:_\\s*){3,})$"));
    static const QRegularExpression item(QStringLiteral("^(\\s*)(?:([-*+])|(\\d{1,9})[.)])\\s+(.*)$"));
    static const QRegularExpression quote(QStringLiteral("^ {0,3}> ?(.*)$"));

    if (inFence(line) || inMath(line))
        return;
    if (isBlank(line)) {
        m_state.open = false;
        return;
    }
    if (table(line))
        return;
    if (const auto match = heading.match(line); match.hasMatch()) {
        open({.kind = Kind::Heading, .text = match.captured(2), .level = int(match.capturedLength(1))}, false);
        return;
    }
    if (rule.match(line).hasMatch()) {
        open({.kind = Kind::Rule}, false);
        return;
    }
    if (const auto match = item.match(line); match.hasMatch()) {
        const QString number = match.captured(3);
        open({.kind = Kind::Item,
              .text = match.captured(4),
              .level = int(std::min<qsizetype>(6, indentOf(line) / 2)),
              .marker = number.isEmpty() ? QString(QChar(0x2022)) : number + u'.'},
             true);
        return;
    }
    const MarkdownBlock *last = m_blocks.empty() || !m_state.open ? nullptr : &m_blocks.back();
    if (const auto match = quote.match(line); match.hasMatch()) {
        if (last && last->kind == Kind::Quote)
            append(match.captured(1), QLatin1StringView("\n"));
        else
            open({.kind = Kind::Quote, .text = match.captured(1)}, true);
        return;
    }
    if (last && (last->kind == Kind::Paragraph || last->kind == Kind::Item || last->kind == Kind::Quote)) {
        append(line.trimmed(), QLatin1StringView("\n"));
        return;
    }
    open({.text = line.trimmed()}, true);
}

} // namespace station
