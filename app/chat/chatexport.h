// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatrequest.h"
#include "app/chat/chattree.h"

namespace station {

/** A conversation as a file. Several trees are answers of several models, side by side. */
struct ExportedConversation {
    QString title;
    qint64 createdMs = 0;
    ChatSettings settings;
    std::vector<const ChatTree *> lanes;
};

/** A file's name made of a title, without what systems refuse in one. */
QString fileNameFrom(const QString &title, const QString &ending);
/** The messages of the branches that are shown now, in their order: what was asked of several models stands there once.
 */
std::vector<const ChatMessage *> shownMessages(const ExportedConversation &conversation);
/** The branches that are shown now, as a person reads them. */
QByteArray toMarkdown(const ExportedConversation &conversation);
/** Everything: all branches, with what each answer took, and the bytes of what was attached. */
QByteArray toJson(const ExportedConversation &conversation);

} // namespace station
