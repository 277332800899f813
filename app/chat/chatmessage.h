// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatevent.h"

#include "app/figures.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace station {

/** What goes with a prompt. Text is part of the prompt itself; images and PDFs are parts of their own. */
struct ChatAttachment {
    enum class Kind { Image, Pdf, Text };
    Kind kind = Kind::Text;
    QString id; ///< of its bytes: the same bytes have the same
    QString name;
    QByteArray type; ///< image/png, application/pdf, text/plain
    QByteArray data;

    bool operator==(const ChatAttachment &) const = default;
};

/** A piece of an answer, in the order in which they came. */
struct ChatPart {
    enum class Kind { Text, Reasoning, ToolCall };
    Kind kind = Kind::Text;
    QString text; ///< of a tool call: its arguments
    QString name; ///< of a tool call: the tool
    int tool = -1;

    bool operator==(const ChatPart &) const = default;
};

/** What an answer took. Absent is what nobody told. */
struct ChatFigures {
    std::optional<qint64> firstTokenUs;
    std::optional<qint64> durationUs;
    std::optional<qint64> input;
    std::optional<qint64> output;
    bool inputEstimated = false;
    bool outputEstimated = false;
    std::optional<figures::CostKind> costKind; ///< absent until the ledger has its row
    qint64 costMicroUsd = 0;
    QString costWords; ///< of conversations that were kept before the cost was a number

    bool operator==(const ChatFigures &) const = default;
};

/** A message in another language, made by a model; shown below it, and no part of what is said. */
struct ChatTranslation {
    QString language; ///< "de", "zh_CN"
    QByteArray model; ///< provider/model that made it
    QString text;
    QString problem; ///< the provider's own words where it came to nothing or to a part
    ChatFigures figures;

    bool operator==(const ChatTranslation &) const = default;
};

/** One prompt, or one answer. */
struct ChatMessage {
    enum class State { Done, Streaming, Stopped, Failed, Cut };

    QString id;
    QString parent; ///< empty: the first of its lane
    int lane = 0;
    bool fromUser = true;
    qint64 createdMs = 0; ///< Unix ms

    QString prompt;
    std::vector<ChatAttachment> attachments;

    QByteArray model; ///< provider/model that answers
    std::vector<ChatPart> parts;
    State state = State::Done;
    bool cutAtLimit = false;   ///< Done, but only because it may not be longer
    bool wentOn = false;       ///< it was cut once, and the model went on with it
    bool edited = false;       ///< a person's words in place of the model's, which stand beside it
    QString reason;            ///< why it ended, in the provider's word, where that is not that all is said
    QString error;             ///< the provider's own words
    std::optional<int> status; ///< HTTP status of that answer, 0 without any: what to do about it is made of it
    QString advice;            ///< of conversations that were kept before that was a number
    ChatFigures figures;

    std::optional<ChatTranslation> translation;

    /** The text of the answer, or the prompt: what other models get of it, and what is copied. */
    QString text() const;
    /** An answer that is over, with neither a text nor a call of a tool. */
    bool isNothing() const;
    /** What a search looks through. */
    QString words() const;
    /** For the content store; attachments without their bytes. */
    QByteArray toJson() const;
    /** Nothing where it cannot be read. What streamed when it was written is Cut now. */
    static std::optional<ChatMessage> fromJson(const QString &id, qint64 createdMs, const QByteArray &json);

    bool operator==(const ChatMessage &) const = default;
};

} // namespace station
