// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/markdownblocks.h"

#include "app/chat/inlinemarkup.h"

#include <algorithm>
#include <utility>

namespace station {

namespace {

constexpr qsizetype kShownArguments = 4000;

QString styleName(MarkdownBlock::Kind kind)
{
    switch (kind) {
    case MarkdownBlock::Kind::Heading: return QStringLiteral("heading");
    case MarkdownBlock::Kind::Item: return QStringLiteral("item");
    case MarkdownBlock::Kind::Quote: return QStringLiteral("quote");
    case MarkdownBlock::Kind::Rule: return QStringLiteral("rule");
    default: return QStringLiteral("paragraph");
    }
}

} // namespace

MarkdownBlocks::Row MarkdownBlocks::fromBlock(const MarkdownBlock &block) const
{
    Row row;
    row.turn = m_turn;
    row.continued = block.continued;
    row.midLine = block.midLine;
    switch (block.kind) {
    case MarkdownBlock::Kind::Code:
        row.type = QStringLiteral("Code");
        row.text = block.text;
        row.title = block.language;
        return row;
    case MarkdownBlock::Kind::Table:
        row.type = QStringLiteral("Table");
        for (const QStringList &cells : block.rows) {
            QVariantList line;
            for (const QString &cell : cells)
                line << inlineMarkup(cell).html;
            row.table << QVariant(line);
        }
        for (const Qt::Alignment alignment : block.alignments)
            row.alignments << int(alignment);
        return row;
    default: break;
    }
    row.type = QStringLiteral("Text");
    row.style = styleName(block.kind);
    row.level = block.level;
    row.marker = block.marker;
    row.source = block.text;
    return row;
}

QList<int> MarkdownBlocks::differences(const Row &before, const Row &now)
{
    QList<int> roles;
    const auto compare = [&](const auto &a, const auto &b, std::initializer_list<int> which) {
        if (a != b)
            roles += which;
    };
    compare(before.type, now.type, {ComponentTypeRole});
    compare(before.source, now.source, {HtmlRole, RichRole});
    compare(before.text, now.text, {TextRole});
    compare(before.style, now.style, {StyleRole});
    compare(before.level, now.level, {LevelRole});
    compare(before.marker, now.marker, {MarkerRole});
    compare(before.title, now.title, {TitleRole});
    compare(before.code, now.code, {CodeRole});
    compare(before.continued, now.continued, {ContinuedRole});
    compare(before.open, now.open, {OpenRole});
    compare(before.turn, now.turn, {TurnRole});
    compare(before.table, now.table, {TableRole});
    compare(before.alignments, now.alignments, {AlignRole});
    compare(before.figures, now.figures, {FiguresRole});
    compare(before.message, now.message, {MessageRole});
    compare(before.place, now.place, {PlaceRole});
    compare(before.places, now.places, {PlacesRole});
    compare(before.chips, now.chips, {ChipsRole});
    compare(before.translated, now.translated, {TranslatedRole});
    compare(before.pictured, now.pictured, {PicturedRole});
    return roles;
}

int MarkdownBlocks::add(Row row)
{
    row.message = m_message;
    if (m_rebuilding) {
        m_rows.push_back(std::move(row));
        return count() - 1;
    }
    beginInsertRows({}, count(), count());
    m_rows.push_back(std::move(row));
    endInsertRows();
    Q_EMIT countChanged();
    return count() - 1;
}

void MarkdownBlocks::touch(int row, const QList<int> &roles)
{
    if (!m_rebuilding)
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void MarkdownBlocks::truncate(int count)
{
    if (count >= this->count())
        return;
    if (m_rebuilding) {
        m_rows.resize(size_t(count));
        return;
    }
    beginRemoveRows({}, count, this->count() - 1);
    m_rows.resize(size_t(count));
    endRemoveRows();
    Q_EMIT countChanged();
}

void MarkdownBlocks::beginRebuild()
{
    beginResetModel();
    m_rows.clear();
    m_splitter = {};
    m_textStart = -1;
    m_rebuilding = true;
}

void MarkdownBlocks::endRebuild()
{
    m_rebuilding = false;
    endResetModel();
    Q_EMIT countChanged();
}

void MarkdownBlocks::clear()
{
    beginResetModel();
    m_rows.clear();
    m_splitter = {};
    m_textStart = -1;
    endResetModel();
    Q_EMIT countChanged();
}

void MarkdownBlocks::endText()
{
    if (m_textStart >= 0 && count() > m_textStart) {
        m_rows.back().open = false;
        touch(count() - 1, {OpenRole});
    }
    m_textStart = -1;
    m_splitter = {};
}

void MarkdownBlocks::addPrompt(const QString &text, const QString &time, int turn)
{
    m_turn = turn;
    Row row;
    row.type = QStringLiteral("Prompt");
    row.text = text;
    row.title = time;
    row.turn = turn;
    add(std::move(row));
}

void MarkdownBlocks::addAnswer(const QString &model, const QString &code, int turn)
{
    m_turn = turn;
    Row row;
    row.type = QStringLiteral("Answer");
    row.title = model;
    row.code = code;
    row.turn = turn;
    row.open = true;
    add(std::move(row));
}

void MarkdownBlocks::tellMessage(const QString &id, int place, int places, const QVariantList &chips)
{
    m_message = id;
    m_places = places;
    if (m_rows.empty())
        return;
    Row &row = m_rows.back();
    row.message = id;
    row.place = place;
    row.places = places;
    row.chips = chips;
    touch(count() - 1, {MessageRole, PlaceRole, PlacesRole, ChipsRole});
}

void MarkdownBlocks::setAnswerState(const QString &lamp, const QString &words)
{
    for (int i = count() - 1; i >= 0; --i) {
        Row &row = m_rows[size_t(i)];
        if (row.type != QStringLiteral("Answer"))
            continue;
        row.marker = lamp;
        row.text = words;
        touch(i, {MarkerRole, TextRole});
        return;
    }
}

void MarkdownBlocks::addText(const QString &delta)
{
    if (m_textStart < 0)
        m_textStart = count();
    m_splitter.feed(delta);
    const auto &blocks = m_splitter.blocks();
    truncate(m_textStart + int(blocks.size()));
    for (size_t i = m_splitter.firstChanged(); i < blocks.size(); ++i) {
        Row row = fromBlock(blocks[i]);
        row.open = i + 1 == blocks.size();
        const int at = m_textStart + int(i);
        if (at < count()) {
            row.message = m_message;
            const QList<int> roles = differences(m_rows[size_t(at)], row);
            m_rows[size_t(at)] = std::move(row);
            if (!roles.isEmpty())
                touch(at, roles);
        } else {
            add(std::move(row));
        }
    }
}

void MarkdownBlocks::addReasoning(const QString &delta)
{
    if (!m_rows.empty() && m_rows.back().type == QStringLiteral("Reasoning")) {
        m_rows.back().text += delta;
        touch(count() - 1, {TextRole});
        return;
    }
    endText();
    Row row;
    row.type = QStringLiteral("Reasoning");
    row.text = delta;
    row.turn = m_turn;
    row.open = true;
    add(std::move(row));
}

void MarkdownBlocks::addToolCall(int tool, const QString &name)
{
    endText();
    Row row;
    row.type = QStringLiteral("ToolCall");
    row.title = name;
    row.tool = tool;
    row.turn = m_turn;
    row.open = true;
    add(std::move(row));
}

void MarkdownBlocks::addArguments(int tool, const QString &delta)
{
    for (int i = count() - 1; i >= 0 && m_rows[size_t(i)].turn == m_turn; --i) {
        Row &row = m_rows[size_t(i)];
        if (row.tool != tool)
            continue;
        if (row.text.size() < kShownArguments) {
            row.text = (row.text + delta).left(kShownArguments);
            touch(i, {TextRole});
        }
        return;
    }
}

void MarkdownBlocks::addError(const QString &words, const QString &advice, const QString &action)
{
    endText();
    Row row;
    row.type = QStringLiteral("Error");
    row.text = words;
    row.title = advice;
    row.code = action;
    row.turn = m_turn;
    add(std::move(row));
}

void MarkdownBlocks::addNote(const QString &words, const QString &advice)
{
    endText();
    Row row;
    row.type = QStringLiteral("Note");
    row.text = words;
    row.title = advice;
    row.turn = m_turn;
    add(std::move(row));
}

void MarkdownBlocks::setFigures(const QVariantList &figures)
{
    // Of the newest answer: its translation may stand below them.
    for (int i = count() - 1; i >= 0 && m_rows[size_t(i)].message == m_message; --i) {
        if (m_rows[size_t(i)].type == QStringLiteral("Figures")) {
            m_rows[size_t(i)].figures = figures;
            touch(i, {FiguresRole});
            return;
        }
    }
    if (m_rows.empty())
        return;
    Row row;
    row.type = QStringLiteral("Figures");
    row.turn = m_turn;
    row.figures = figures;
    row.places = m_places;
    add(std::move(row));
}

void MarkdownBlocks::setFiguresOf(const QString &message, const QVariantList &figures)
{
    if (message == m_message) {
        setFigures(figures);
        return;
    }
    for (int i = 0; i < count(); ++i) {
        Row &row = m_rows[size_t(i)];
        if (row.message != message || row.type != QStringLiteral("Figures"))
            continue;
        row.figures = figures;
        touch(i, {FiguresRole});
        return;
    }
}

void MarkdownBlocks::close()
{
    endText();
    // What streams is part of the newest answer.
    for (int i = count() - 1; i >= 0 && m_rows[size_t(i)].turn == m_turn; --i) {
        if (m_rows[size_t(i)].open) {
            m_rows[size_t(i)].open = false;
            touch(i, {OpenRole});
        }
    }
}

void MarkdownBlocks::removeAnswer(int turn)
{
    endText();
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [turn](const Row &row) {
        return row.turn == turn && row.type == QStringLiteral("Answer");
    });
    truncate(int(it - m_rows.begin()));
}

QVariant MarkdownBlocks::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case ComponentTypeRole: return row.type;
    // A long conversation has tens of thousands of rows, of which a screen shows some twenty.
    case HtmlRole: return inlineMarkup(row.source).html;
    case RichRole: return inlineMarkup(row.source).rich;
    case TextRole: return row.text;
    case StyleRole: return row.style;
    case LevelRole: return row.level;
    case MarkerRole: return row.marker;
    case TitleRole: return row.title;
    case CodeRole: return row.code;
    case ContinuedRole:
        return row.continued
            || (row.style == QStringLiteral("item") && index.row() > 0
                && m_rows[size_t(index.row()) - 1].style == QStringLiteral("item"));
    case TableRole: return row.table;
    case AlignRole: return row.alignments;
    case OpenRole: return row.open;
    case FiguresRole: return figuresOf(row);
    case TurnRole: return row.turn;
    case MessageRole: return row.message;
    case PlaceRole: return row.place;
    case PlacesRole: return row.places;
    case ChipsRole: return row.chips;
    case TranslatedRole: return row.translated;
    case PicturedRole: return row.pictured;
    default: return {};
    }
}

QHash<int, QByteArray> MarkdownBlocks::roleNames() const
{
    return {{ComponentTypeRole, "componentType"},
            {HtmlRole, "html"},
            {RichRole, "rich"},
            {TextRole, "plain"},
            {StyleRole, "style"},
            {LevelRole, "level"},
            {MarkerRole, "marker"},
            {TitleRole, "title"},
            {CodeRole, "code"},
            {ContinuedRole, "continued"},
            {TableRole, "table"},
            {AlignRole, "alignments"},
            {OpenRole, "streaming"},
            {FiguresRole, "figures"},
            {TurnRole, "turn"},
            {MessageRole, "message"},
            {PlaceRole, "place"},
            {PlacesRole, "places"},
            {ChipsRole, "chips"},
            {TranslatedRole, "translated"},
            {PicturedRole, "pictured"}};
}

} // namespace station
