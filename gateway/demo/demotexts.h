// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/question.h"

namespace station {

/** What the demo says, in Markdown. */
namespace demotexts {

/** The person's words, short enough to repeat within a sentence. */
QByteArray quoted(const QByteArray &prompt);

QByteArray greeting(const QByteArray &prompt);
/** What Token Station is: headings, a list, a table and a block of code. */
QByteArray introduction();
QByteArray reply(const QByteArray &prompt);
/** Exactly so many words. */
QByteArray words(int count);
/** One word, to fill a piece of its own. */
QByteArray fillerWord(int index);
QByteArray attachments(const std::vector<Attachment> &attachments);
QByteArray toolResults(const std::vector<ToolResult> &results);
QByteArray noTools();
QByteArray howToBreak();
QByteArray thoughts(const Question &question);

} // namespace demotexts

} // namespace station
