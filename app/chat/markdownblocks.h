// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/fastest.h"
#include "app/chat/markdownsplitter.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace station {

/**
 * A conversation as rows that each know how they are shown (componentType). While an answer streams, only the rows from
 * its last block on change. Main thread.
 */
class MarkdownBlocks : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the conversation")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        ComponentTypeRole = Qt::UserRole, ///< Prompt, Answer, Text, Code, Table, Reasoning, ToolCall, Error, Note,
                                          ///< Figures, Translation
        HtmlRole,                         ///< our own markup, see InlineMarkup
        RichRole,
        TextRole,  ///< plain: code, the prompt, arguments, an error's words
        StyleRole, ///< of Text: paragraph, heading, item, quote, rule
        LevelRole,
        MarkerRole,     ///< of a list item; the lamp of an answer
        TitleRole,      ///< language, tool, model or time
        CodeRole,       ///< line code of the answering provider
        ContinuedRole,  ///< goes on with the row before: the same code, the same list
        TableRole,      ///< list of rows, each a list of markup
        AlignRole,      ///< list of Qt.Alignment, one a column
        OpenRole,       ///< still streams
        FiguresRole,    ///< list of label and value pairs, and whether that one is the best of those side by side
        TurnRole,       ///< number of the question this row belongs to
        MessageRole,    ///< id of the message this row belongs to
        PlaceRole,      ///< of a prompt or an answer: which of its siblings it is, from 0
        PlacesRole,     ///< and how many there are; of figures too
        ChipsRole,      ///< of a prompt: list of what is attached to it
        TranslatedRole, ///< part of the message's translation
        PicturedRole,   ///< of code: it is shown as the picture that it draws, by its first row
    };

    using QAbstractListModel::QAbstractListModel;

    void clear();
    /** Until endRebuild() views are told nothing, and then that all is new. */
    void beginRebuild();
    void endRebuild();
    void addPrompt(const QString &text, const QString &time, int turn);
    void addAnswer(const QString &model, const QString &code, int turn);
    /** Which message the newest row heads, and what its branches are; the rows after it belong to it too. */
    void tellMessage(const QString &id, int place, int places, const QVariantList &chips);
    /** The lamp and the words at the head of the newest answer. */
    void setAnswerState(const QString &lamp, const QString &words);
    void addText(const QString &delta);
    void addReasoning(const QString &delta);
    void addToolCall(int tool, const QString &name);
    void addArguments(int tool, const QString &delta);
    /** `action`: what a button does about it: "providers" opens that page, "again" asks anew; empty: there is none. */
    void addError(const QString &words, const QString &advice, const QString &action);
    /** Words on an answer that are not its own, and what to do. */
    void addNote(const QString &words, const QString &advice);
    void setFigures(const QVariantList &figures);
    /** The same of an answer that may stand above others; nothing where it is not shown. */
    void setFiguresOf(const QString &message, const QVariantList &figures);
    /** The answers that were faster than those beside them, and in what. */
    void setFastest(const QHash<QString, Fastest> &fastest);
    struct Translation {
        QString language; ///< its name
        QString words;    ///< the state of it
        QString lamp;
        QString text; ///< Markdown
        bool open = false;
    };
    /** Below what there is of that message; nothing where the message is not shown. Only what differs is changed. */
    void setTranslation(const QString &message, const Translation &translation);
    void removeTranslation(const QString &message);
    /** The answer is over: nothing streams any more. */
    void close();
    /** Takes every row from the answer of that turn on away, so that it can be asked again. */
    void removeAnswer(int turn);

    /** The whole code that the row is a part of: long code is cut into several. */
    Q_INVOKABLE QString codeAt(int row) const;
    /** Whether the code that begins with that row is shown as a picture. */
    Q_INVOKABLE void setPictured(int row, bool pictured);

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        QString type;
        QString source; ///< Markdown of a line of text; its markup is made where it is asked for
        QString text;
        QString style;
        int level = 0;
        QString marker;
        QString title;
        QString code;
        bool continued = false;
        bool midLine = false;
        bool pictured = false;
        bool open = false;
        int turn = 0;
        int tool = -1;
        QVariantList table;
        QVariantList alignments;
        QVariantList figures;
        QString message;
        int place = 0;
        int places = 1;
        QVariantList chips;
        bool translated = false;
    };

    Row fromBlock(const MarkdownBlock &block) const;
    /** The roles of what a streaming block has gained: nothing else of it is made again. */
    static QList<int> differences(const Row &before, const Row &now);
    int add(Row row);
    void touch(int row, const QList<int> &roles = {});
    void truncate(int count);
    void endText();
    /** The rows of a message's translation: from, up to. Without one, both are where it belongs; -1: nowhere. */
    std::pair<int, int> translationRows(const QString &message) const;
    void putTranslation(const QString &message, std::vector<Row> rows);

    QVariantList figuresOf(const Row &row) const;
    /** The first row of the code that the row is a part of, and the one after its last. */
    std::pair<int, int> codeRows(int row) const;

    std::vector<Row> m_rows;
    MarkdownSplitter m_splitter;
    int m_textStart = -1; ///< the first row of the text that streams; -1: none does
    int m_turn = 0;
    QHash<QString, Fastest> m_fastest;
    QString m_message;
    int m_places = 1; ///< of that message
    bool m_rebuilding = false;
};

} // namespace station
