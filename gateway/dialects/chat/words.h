// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/jsonbuilder.h"

namespace station::chat {

/** finish_reason of a turn that ended in good order; one with calls says so whatever else is said. */
QByteArray callWord(bool hasCalls, const ResponseShape &shape);
/** finish_reason; `otherwise` is callWord(). */
QByteArray finishWord(FinishReason reason, const QByteArray &otherwise);

/** `usage`, all details included. */
void writeUsage(JsonBuilder &json, const TokenCounts &counts);

/** An annotation with indexes that count from the message's start. */
void writeAnnotation(JsonBuilder &json, const Annotation &annotation, qint64 offset);

/** Characters (code points) of UTF-8. */
qint64 characters(QByteArrayView utf8);

/** The answer's id: "chatcmpl-" and the seed. */
QByteArray answerId(const ResponseShape &shape);

/** The tier in Chat's words; empty where it has none. */
QByteArray serviceTierWord(const QByteArray &tier);

/** data:…;base64,… or the URL. */
QByteArray urlOf(const MediaSource &source);

/** What a refusal says where the provider gives no words of its own. */
QByteArray refusalText(const QByteArray &explanation);
/** What is wrong where a model wrote a call that cannot be read, and nothing else. */
QByteArray badCallText(const QByteArray &explanation);

} // namespace station::chat
