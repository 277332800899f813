// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatpaper.h"

#include "app/chat/answerwords.h"
#include "app/chat/inlinemarkup.h"
#include "app/chat/markdownsplitter.h"
#include "app/chat/translation.h"
#include "app/figures.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QImageReader>
#include <QLocale>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

namespace station {

namespace {

constexpr int kMaxSide = 20'000;     ///< pixels; a picture that is larger is named only
constexpr int kPrintedPixels = 1600; ///< what a printed picture needs at most, over the width of a page

const QString kSans = QStringLiteral("IBM Plex Sans");
const QString kMono = QStringLiteral("IBM Plex Mono");
const QColor kInk(0x1d, 0x1b, 0x16);
const QColor kSoft(0x6b, 0x65, 0x58);
const QColor kTint(0xf1, 0xee, 0xe6);
const QColor kLine(0xc9, 0xc2, 0xb2);
const QColor kRed(0xa8, 0x23, 0x1c);
const QString kBlue = QStringLiteral("#1f5f99");

/** Knows the pictures that were put into it, and asks nobody for others. */
class Paper : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QImage picture(const QByteArray &data)
{
    QBuffer source;
    source.setData(data);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kMaxSide || size.height() > kMaxSide)
        return {};
    if (size.width() > kPrintedPixels || size.height() > kPrintedPixels)
        reader.setScaledSize(size.scaled(kPrintedPixels, kPrintedPixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

/** Writes one conversation into a document, from its top to its end. */
class Writer {
public:
    Writer(QTextDocument &document, const PaperMeasures &measures)
        : m_document(document), m_cursor(&document), m_screen(screenDpi()),
          m_body(measures.device ? measures.body * m_screen / measures.device->logicalDpiX() : measures.body)
    {
    }

    void write(const ExportedConversation &conversation)
    {
        paragraph({}, 0, 2);
        m_cursor.insertText(conversation.title, style(18, QFont::DemiBold));
        const QDateTime created = QDateTime::fromMSecsSinceEpoch(conversation.createdMs);
        paragraph({}, 0, 6);
        m_cursor.insertText(QLocale().toString(created, QLocale::LongFormat), style(9, QFont::Normal, kSoft));
        if (!conversation.settings.system.isEmpty()) {
            head(QCoreApplication::translate("Chat", "System prompt"), {}, {});
            plain(conversation.settings.system);
        }
        for (const ChatMessage *message : shownMessages(conversation))
            write(*message);
    }

private:
    /** Distances in a document are pixels of the screen, which its layout scales to the device. */
    qreal points(qreal value) const { return value * m_screen / 72; }

    static qreal screenDpi()
    {
        const QScreen *screen = QGuiApplication::primaryScreen();
        return screen ? screen->logicalDotsPerInchX() : 96;
    }

    static QTextCharFormat style(qreal size, QFont::Weight weight = QFont::Normal, const QColor &ink = kInk)
    {
        QTextCharFormat format;
        format.setFontPointSize(size);
        format.setFontWeight(weight);
        format.setForeground(ink);
        return format;
    }

    /** Begins a block. Distances in points. */
    void paragraph(QTextBlockFormat format, qreal above, qreal below)
    {
        format.setTopMargin(points(above));
        format.setBottomMargin(points(below));
        format.setLineHeight(128, QTextBlockFormat::ProportionalHeight);
        if (m_fresh)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format, style(10));
        m_fresh = false;
    }

    void head(const QString &who, const QString &note, const QColor &ink)
    {
        QTextBlockFormat format;
        format.setHeadingLevel(2);
        paragraph(format, 16, 3);
        m_cursor.insertText(who, style(11, QFont::DemiBold));
        if (!note.isEmpty())
            m_cursor.insertText(QStringLiteral("   ") + note, style(8.5, QFont::Normal, ink.isValid() ? ink : kSoft));
    }

    void plain(const QString &text, const QColor &ink = kInk, qreal size = 10)
    {
        paragraph({}, 0, 5);
        // One block: its lines break where the text does.
        QString lines = text.trimmed();
        lines.replace(u'\n', QChar::LineSeparator);
        m_cursor.insertText(lines, style(size, QFont::Normal, ink));
    }

    /** Our own markup; nothing in it names a picture. */
    void marked(const QString &markdown, const QString &css)
    {
        QString html = semibold(inlineMarkup(markdown).html);
        html.replace(QStringLiteral("<code>"),
                     QStringLiteral("<span style=\"font-family:'%1';font-size:9pt;background-color:%2\">")
                         .arg(kMono, kTint.name()));
        html.replace(QStringLiteral("</code>"), QStringLiteral("</span>"));
        html.replace(QStringLiteral("<a href"), QStringLiteral("<a style=\"color:%1\" href").arg(kBlue));
        m_cursor.insertHtml(QStringLiteral("<span style=\"%1\">").arg(css) + html + QStringLiteral("</span>"));
    }

    void code(const QString &text)
    {
        QTextFrameFormat format;
        format.setBackground(kTint);
        format.setPadding(points(6));
        format.setTopMargin(points(2));
        format.setBottomMargin(points(6));
        format.setBorder(0);
        m_cursor.insertFrame(format);
        QTextBlockFormat line;
        line.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        QTextCharFormat face = style(8.5);
        face.setFontFamilies({kMono});
        face.setFontFixedPitch(true);
        m_cursor.setBlockFormat(line);
        // A block for each line: a page ends between any two of them.
        QString shown = text;
        while (shown.endsWith(u'\n'))
            shown.chop(1);
        shown.replace(u'\t', QStringLiteral("    "));
        m_cursor.insertText(shown, face);
        leaveFrame();
    }

    void leaveFrame()
    {
        m_cursor.movePosition(QTextCursor::End);
        m_fresh = true;
    }

    void table(const MarkdownBlock &block)
    {
        const int columns = block.rows.empty() ? 0 : int(block.rows.front().size());
        if (columns == 0)
            return;
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(kLine);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(points(3));
        format.setCellSpacing(0);
        format.setTopMargin(points(2));
        format.setBottomMargin(points(6));
        QTextTable *made = m_cursor.insertTable(int(block.rows.size()), columns, format);
        for (int row = 0; row < int(block.rows.size()); ++row) {
            for (int column = 0; column < columns; ++column) {
                QTextTableCell cell = made->cellAt(row, column);
                m_cursor = cell.firstCursorPosition();
                QTextBlockFormat aligned;
                if (column < int(block.alignments.size()))
                    aligned.setAlignment(block.alignments[size_t(column)]);
                m_cursor.setBlockFormat(aligned);
                if (row == 0) {
                    QTextCharFormat ground = cell.format();
                    ground.setBackground(kTint);
                    cell.setFormat(ground);
                }
                marked(block.rows[size_t(row)].value(column),
                       row == 0 ? QStringLiteral("font-size:9.5pt;font-weight:600")
                                : QStringLiteral("font-size:9.5pt"));
            }
        }
        leaveFrame();
    }

    void write(const MarkdownBlock &block)
    {
        static const QString body = QStringLiteral("font-size:10pt");
        QTextBlockFormat format;
        switch (block.kind) {
        case MarkdownBlock::Kind::Code: code(block.text); return;
        case MarkdownBlock::Kind::Table: table(block); return;
        case MarkdownBlock::Kind::Rule:
            format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                               QTextLength(QTextLength::PercentageLength, 100));
            paragraph(format, 2, 6);
            // An empty block would stand beside a table that comes before it.
            m_cursor.insertText(QString(QChar::Nbsp), style(4));
            return;
        case MarkdownBlock::Kind::Heading:
            format.setHeadingLevel(std::min(6, block.level + 2));
            paragraph(format, 8, 3);
            marked(block.text,
                   QStringLiteral("font-weight:600;font-size:%1pt")
                       .arg(block.level <= 1       ? 14
                                : block.level == 2 ? 12.5
                                                   : 11));
            return;
        case MarkdownBlock::Kind::Item:
            format.setLeftMargin(points(16 + 14 * block.level));
            format.setTextIndent(points(-12));
            paragraph(format, 0, 3);
            m_cursor.insertText(block.marker + QStringLiteral("  "), style(10, QFont::Normal, kSoft));
            marked(block.text, body);
            return;
        case MarkdownBlock::Kind::Quote:
            format.setLeftMargin(points(14));
            paragraph(format, 0, 5);
            marked(block.text, body + QStringLiteral(";color:") + kSoft.name());
            return;
        case MarkdownBlock::Kind::Paragraph:
            paragraph(format, 0, 5);
            marked(block.text, body);
            return;
        }
    }

    void markdown(const QString &text)
    {
        MarkdownSplitter splitter;
        splitter.feed(text);
        for (const MarkdownBlock &block : splitter.blocks())
            write(block);
    }

    void attached(const ChatAttachment &attachment)
    {
        const QImage image = attachment.kind == ChatAttachment::Kind::Image ? picture(attachment.data) : QImage();
        if (image.isNull()) {
            plain(QCoreApplication::translate("Chat", "Attached: %1").arg(attachment.name), kSoft, 9);
            return;
        }
        const QUrl name(QStringLiteral("attachment:") + attachment.id);
        m_document.addResource(QTextDocument::ImageResource, name, image);
        // As large as on a screen, but no wider than the page and no higher than half of it.
        QSizeF size = QSizeF(image.size()) * points(0.75);
        const QSizeF room(m_body.width(), m_body.height() / 2);
        if (size.width() > room.width() || size.height() > room.height())
            size = size.scaled(room, Qt::KeepAspectRatio);
        QTextImageFormat format;
        format.setName(name.toString());
        format.setWidth(size.width());
        format.setHeight(size.height());
        QTextBlockFormat block;
        paragraph(block, 2, 5);
        block = m_cursor.blockFormat();
        block.setLineHeight(0, QTextBlockFormat::SingleHeight);
        m_cursor.setBlockFormat(block);
        m_cursor.insertImage(format);
    }

    static QString timeOf(const ChatMessage &message)
    {
        return figures::moment(QDateTime::fromMSecsSinceEpoch(message.createdMs), QLocale());
    }

    static QString stateOf(const ChatMessage &message)
    {
        if (message.edited)
            return QCoreApplication::translate("Chat", "edited by the user");
        switch (message.state) {
        case ChatMessage::State::Stopped: return QCoreApplication::translate("Chat", "stopped");
        case ChatMessage::State::Failed: return QCoreApplication::translate("Chat", "failed");
        case ChatMessage::State::Cut: return QCoreApplication::translate("Chat", "cut off: Token Station ended");
        case ChatMessage::State::Streaming: return QCoreApplication::translate("Chat", "streaming");
        case ChatMessage::State::Done: break;
        }
        return {};
    }

    void write(const ChatMessage &message)
    {
        if (message.fromUser) {
            head(QCoreApplication::translate("Chat", "You"), timeOf(message), {});
            if (!message.prompt.trimmed().isEmpty())
                plain(message.prompt);
            for (const ChatAttachment &attachment : message.attachments)
                attached(attachment);
        } else {
            const QString state = stateOf(message);
            head(QString::fromUtf8(message.model),
                 state.isEmpty() ? timeOf(message) : timeOf(message) + QStringLiteral(", ") + state, {});
            for (const ChatPart &part : message.parts)
                write(part);
            if (message.isNothing())
                plain(answerwords::nothing(message), kSoft);
            if (!message.error.isEmpty())
                plain(message.error, kRed);
        }
        if (message.translation && !message.translation->text.isEmpty()) {
            small(languageName(message.translation->language) + QStringLiteral(", ")
                  + QString::fromUtf8(message.translation->model));
            markdown(message.translation->text);
        }
    }

    void small(const QString &text)
    {
        paragraph({}, 4, 2);
        m_cursor.insertText(text, style(8.5, QFont::DemiBold, kSoft));
    }

    void write(const ChatPart &part)
    {
        switch (part.kind) {
        case ChatPart::Kind::Text: markdown(part.text); return;
        case ChatPart::Kind::Reasoning:
            small(QCoreApplication::translate("Chat", "Reasoning"));
            plain(part.text, kSoft, 9);
            return;
        case ChatPart::Kind::ToolCall:
            small(QCoreApplication::translate("Chat", "Tool call: %1").arg(part.name));
            code(part.text);
            return;
        }
    }

    QTextDocument &m_document;
    QTextCursor m_cursor;
    const qreal m_screen; ///< dots an inch
    const QSizeF m_body;  ///< of a page, in pixels of the screen
    bool m_fresh = true;  ///< the block that the cursor stands in is empty and takes the next paragraph
};

} // namespace

std::unique_ptr<QTextDocument> toPaper(const ExportedConversation &conversation, const PaperMeasures &measures)
{
    auto document = std::make_unique<Paper>();
    document->setUndoRedoEnabled(false);
    if (measures.device)
        document->documentLayout()->setPaintDevice(measures.device);
    document->setUseDesignMetrics(true);
    document->setDocumentMargin(0);
    QFont face(kSans);
    face.setPointSizeF(10);
    document->setDefaultFont(face);
    Writer(*document, measures).write(conversation);
    document->setPageSize(measures.body);
    return document;
}

} // namespace station
