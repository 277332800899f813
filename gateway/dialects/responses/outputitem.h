// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"

/** One item of a response's `output` while it is written: what of it is told so far, and its JSON. */
namespace station::responses {

enum class ItemKind { None, Message, Reasoning, Call };
enum class PartKind { None, Text, Refusal, Summary, Thoughts };

struct OutputItem {
    ItemKind kind = ItemKind::None;
    ToolKind toolKind = ToolKind::Function;
    QByteArray id;
    QByteArray callId;
    QByteArray name;
    QByteArray nameSpace;
    QByteArray phase;
    QByteArray encrypted;

    /** The finished parts of `content` or `summary`, as JSON with commas between. */
    QByteArray parts;
    int partCount = 0;
    bool hasThoughts = false; ///< the parts are those of `content` in a reasoning item

    // The open part, or all of a call's arguments.
    PartKind part = PartKind::None;
    QByteArray text;
    QByteArray annotations;
    int annotationCount = 0;
    QByteArray logprobs;

    /** The item as it stands, its open part included. */
    QByteArray json(QByteArrayView status) const;
    /** The open part as it stands. */
    QByteArray partJson() const;
    void endPart();

private:
    QByteArray messageJson(QByteArrayView status) const;
    QByteArray reasoningJson() const;
    QByteArray callJson(QByteArrayView status) const;
    QByteArray allParts() const;
};

/** The type of a call's item. */
QByteArray callType(ToolKind kind);
/** How the ids of an item begin at OpenAI: "msg_", "rs_", "fc_" … */
QByteArray idPrefix(ItemKind kind, ToolKind tool);

/** An annotation in this dialect's words; `length` is that of the text so far, in characters. */
QByteArray annotationJson(const Annotation &annotation, qint64 length);
/** Characters, not bytes. */
qint64 characters(QByteArrayView utf8);

} // namespace station::responses
