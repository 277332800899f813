// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatexport.h"

#include <QTextDocument>

#include <memory>

namespace station {

/** Where it is printed. */
struct PaperMeasures {
    QSizeF body;                    ///< how far a page's text reaches, in pixels of the device
    QPaintDevice *device = nullptr; ///< null: the screen
};

/**
 * The branches that are shown now, as a document to print: who speaks, model and time above each message, Markdown as
 * the window reads it, attached pictures. It holds what the conversation holds and loads nothing. Any thread.
 */
std::unique_ptr<QTextDocument> toPaper(const ExportedConversation &conversation, const PaperMeasures &measures);

/** The same as a PDF of A4 pages with page numbers. Any thread. */
QByteArray toPdf(const ExportedConversation &conversation);

} // namespace station
