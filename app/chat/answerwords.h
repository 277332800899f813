// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/chat/chatmessage.h"

#include <QVariantList>

#include <utility>

/** How a conversation's messages read in the window. */
namespace station::answerwords {

/** The lamp and the words at the head of an answer that has ended. */
std::pair<QString, QString> state(const ChatMessage &answer, bool simulated);
/** What an answer with nothing in it is, in words, and what to do about it. */
QString nothing(const ChatMessage &answer);
QString nothingAdvice(const ChatMessage &answer);
/** Of what came after the first token; nothing where that was too little to tell. */
std::optional<double> tokensPerSecond(const ChatFigures &figures);
/** Label and value pairs: first token, tokens/s, in, out, cost. */
QVariantList figures(const ChatFigures &figures, bool simulated);
/** The same of an answer; of a person's own words, when they were written. */
QVariantList figures(const ChatMessage &answer, bool simulated);
/** What an exchange took: as its stream told it, else as the gateway counted it (null: it has not yet). */
void count(ChatFigures &figures, const ChatUsage &told, const LedgerRow *row);
/** Adds what an answer had taken before it was gone on with. */
void addTo(ChatFigures &figures, const ChatFigures &before);
/** What is attached: name, size in words, and of an image a small picture of it as a data URL. */
QVariantList chips(const std::vector<ChatAttachment> &attachments);
/** Whether a model has the modality. Text goes into the prompt and is taken by all. */
bool takes(const ModelInfo &model, ChatAttachment::Kind kind);

} // namespace station::answerwords
