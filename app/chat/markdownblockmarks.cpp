// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rows have beside the text of their message: its translation below it, code as a picture, the fastest of several.
#include "app/chat/markdownblocks.h"

#include <algorithm>
#include <utility>

namespace station {

// Translations

std::pair<int, int> MarkdownBlocks::translationRows(const QString &message) const
{
    int end = count();
    while (end > 0 && m_rows[size_t(end) - 1].message != message)
        --end;
    if (end == 0)
        return {-1, -1};
    int start = end;
    while (m_rows[size_t(start) - 1].translated && m_rows[size_t(start) - 1].message == message)
        --start;
    return {start, end};
}

void MarkdownBlocks::putTranslation(const QString &message, std::vector<Row> rows)
{
    const auto [start, end] = translationRows(message);
    if (start < 0)
        return;
    const int turn = m_rows[size_t(start) - 1].turn;
    for (Row &row : rows) {
        row.message = message;
        row.turn = turn;
        row.translated = true;
    }
    const int there = end - start;
    const int now = int(rows.size());
    for (int i = 0; i < std::min(there, now); ++i) {
        Row &row = m_rows[size_t(start) + size_t(i)];
        const QList<int> roles = differences(row, rows[size_t(i)]);
        row = std::move(rows[size_t(i)]);
        if (!roles.isEmpty())
            touch(start + i, roles);
    }
    if (now < there) {
        if (!m_rebuilding)
            beginRemoveRows({}, start + now, end - 1);
        m_rows.erase(m_rows.begin() + start + now, m_rows.begin() + end);
        if (!m_rebuilding)
            endRemoveRows();
    } else if (now > there) {
        if (!m_rebuilding)
            beginInsertRows({}, end, start + now - 1);
        m_rows.insert(m_rows.begin() + end, std::make_move_iterator(rows.begin() + there),
                      std::make_move_iterator(rows.end()));
        if (!m_rebuilding)
            endInsertRows();
    }
    // An answer may stream below it.
    if (m_textStart >= end)
        m_textStart += now - there;
    if (now != there && !m_rebuilding)
        Q_EMIT countChanged();
}

void MarkdownBlocks::setTranslation(const QString &message, const Translation &translation)
{
    Row head;
    head.type = QStringLiteral("Translation");
    head.title = translation.language;
    head.text = translation.words;
    head.marker = translation.lamp;
    head.open = translation.open;
    std::vector<Row> rows {head};
    MarkdownSplitter splitter;
    splitter.feed(translation.text);
    for (const MarkdownBlock &block : splitter.blocks())
        rows.push_back(fromBlock(block));
    putTranslation(message, std::move(rows));
}

void MarkdownBlocks::removeTranslation(const QString &message)
{
    putTranslation(message, {});
}

// Code

std::pair<int, int> MarkdownBlocks::codeRows(int row) const
{
    const auto isCode = [this](int at) {
        return at >= 0 && at < count() && m_rows[size_t(at)].type == QStringLiteral("Code");
    };
    if (!isCode(row))
        return {0, 0};
    int from = row;
    while (m_rows[size_t(from)].continued && isCode(from - 1))
        --from;
    int to = from + 1;
    while (isCode(to) && m_rows[size_t(to)].continued)
        ++to;
    return {from, to};
}

QString MarkdownBlocks::codeAt(int row) const
{
    const auto [from, to] = codeRows(row);
    QString code;
    for (int at = from; at < to; ++at) {
        const Row &part = m_rows[size_t(at)];
        if (at > from && !part.midLine)
            code += u'\n';
        code += part.text;
    }
    return code;
}

void MarkdownBlocks::setPictured(int row, bool pictured)
{
    const auto [from, to] = codeRows(row);
    for (int at = from; at < to; ++at) {
        if (std::exchange(m_rows[size_t(at)].pictured, pictured) != pictured)
            touch(at, {PicturedRole});
    }
}

// Side by side

void MarkdownBlocks::setFastest(const QHash<QString, Fastest> &fastest)
{
    const QHash<QString, Fastest> before = std::exchange(m_fastest, fastest);
    for (int i = 0; i < count(); ++i) {
        const Row &row = m_rows[size_t(i)];
        if (row.type == QStringLiteral("Figures") && before.value(row.message) != m_fastest.value(row.message))
            touch(i, {FiguresRole});
    }
}

QVariantList MarkdownBlocks::figuresOf(const Row &row) const
{
    QVariantList figures = row.figures;
    const Fastest fastest = m_fastest.value(row.message);
    const auto mark = [&figures](qsizetype at) {
        QVariantMap pair = figures.at(at).toMap();
        pair.insert(QStringLiteral("best"), true);
        figures[at] = pair;
    };
    // As answerwords::figures() has them.
    if (fastest.firstToken && figures.size() > 1)
        mark(0);
    if (fastest.rate && figures.size() > 1)
        mark(1);
    return figures;
}

} // namespace station
