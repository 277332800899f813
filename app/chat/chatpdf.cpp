// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

namespace station {

namespace {

constexpr int kDpi = 600;
constexpr QMarginsF kMargins {20, 18, 20, 16}; ///< mm
constexpr qreal kFooter = 22;                  ///< points below the text, for the page's number

} // namespace

QByteArray toPdf(const ExportedConversation &conversation)
{
    // The layout of a document has timers, which a thread of a pool is not made for by itself.
    const QEventLoop timers;
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(kMargins, QPageLayout::Millimeter);
    writer.setTitle(conversation.title);
    writer.setCreator(QStringLiteral("Token Station"));
    const qreal point = kDpi / 72.0;
    const QSizeF page(writer.width(), writer.height());
    const QSizeF body(page.width(), std::floor(page.height() - kFooter * point));
    const auto document = toPaper(conversation, {body, &writer});
    const int pages = document->pageCount();

    QPainter painter(&writer);
    QFont small = document->defaultFont();
    small.setPointSizeF(8);
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        const QRectF shown(QPointF(0, number * body.height()), body);
        painter.translate(0, -shown.top());
        QAbstractTextDocumentLayout::PaintContext context;
        // What begins just where the page ends is the next one's.
        context.clip = shown.adjusted(0, 0, 0, -1);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(shown);
        document->documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setFont(small);
        painter.setPen(QColor(0x6b, 0x65, 0x58));
        const QRectF foot(0, page.height() - 12 * point, page.width(), 12 * point);
        const QString count = QCoreApplication::translate("Chat", "Page %1 of %2").arg(number + 1).arg(pages);
        const qreal room = foot.width() - painter.fontMetrics().horizontalAdvance(count) - 12 * point;
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(conversation.title, Qt::ElideRight, int(room)));
        painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, count);
    }
    painter.end();
    buffer.close();
    return pdf;
}

} // namespace station
