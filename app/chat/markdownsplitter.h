// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace station {

/** One block of an answer, as Markdown source without its marks. */
struct MarkdownBlock {
    enum class Kind { Paragraph, Heading, Item, Quote, Rule, Code, Table };
    Kind kind = Kind::Paragraph;
    QString text = {};
    int level = 0;                      ///< heading 1 to 6; depth of a list item from 0
    QString marker = {};                ///< of a list item: "•" or "3."
    QString language = {};              ///< of code
    bool continued = false;             ///< goes on where the block before it was cut for its length
    bool midLine = false;               ///< and that is within a line
    std::vector<QStringList> rows = {}; ///< of a table, the head first
    std::vector<Qt::Alignment> alignments = {};

    bool operator==(const MarkdownBlock &) const = default;
};

/**
 * Splits Markdown into blocks as it streams in. However the text is cut into pieces, the blocks are those of the whole.
 *
 * What is finished stays as it is: each feed() works on the last block and the line that is not complete yet. Lines and
 * blocks are cut at a length, so that no block is too long to be laid out within a frame.
 */
class MarkdownSplitter {
public:
    static constexpr qsizetype kPiece = 4000;  ///< UTF-16 units of a line that are taken at once
    static constexpr qsizetype kBlock = 12000; ///< UTF-16 units after which a block is cut

    void feed(const QString &text);
    /** Blocks so far, the incomplete line included. */
    const std::vector<MarkdownBlock> &blocks() const { return m_blocks; }
    /** The first block that the last feed() may have changed. */
    size_t firstChanged() const { return m_firstChanged; }

private:
    struct State {
        bool open = false;     ///< the last block takes more lines
        bool lineOpen = false; ///< the line that is being read is longer than one piece
        QChar fence;
        qsizetype fenceLength = 0;
        qsizetype fenceIndent = 0;
        QString mathEnd; ///< what ends the formula that is being read; empty: none is
    };

    void settle();
    void take(const QString &piece, bool start, bool end);
    void line(const QString &line);
    bool inFence(const QString &line);
    bool inMath(const QString &line);
    bool table(const QString &line);
    void append(const QString &text, QLatin1StringView joint);
    void open(MarkdownBlock block, bool stays);

    std::vector<MarkdownBlock> m_blocks;
    State m_state;
    QString m_rest;        ///< of the incomplete line, what no piece has taken
    bool m_pieced = false; ///< the incomplete line gave a piece already
    size_t m_firstChanged = 0;

    // As it was before the incomplete line was tried.
    bool m_tried = false;
    size_t m_savedCount = 0;
    MarkdownBlock m_savedLast;
    State m_savedState;
};

} // namespace station
