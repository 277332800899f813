// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/dialects/responses/objectview.h"

namespace station::responses {

/** One item of a provider's `output`, begun or whole. */
struct UpstreamItem {
    enum class Kind { Message, Reasoning, Call, Image, Native };
    struct Content {
        bool isRefusal = false;
        QByteArray text;
        std::vector<Annotation> annotations;
        JsonText logprobs;
    };

    Kind kind = Kind::Native;
    QByteArray type;
    QByteArray id;
    QByteArray phase;
    ToolKind toolKind = ToolKind::Function;
    QByteArray callId;
    QByteArray name;
    QByteArray nameSpace;
    QByteArray arguments;
    std::vector<Content> content;
    std::vector<QByteArray> summary;
    std::vector<QByteArray> thoughts; ///< reasoning_text
    QByteArray encrypted;
    MediaSource image;
    JsonText json; ///< Native: the whole item
};

UpstreamItem readItem(json::Value value);
UpstreamItem::Content readContentPart(json::Value value);
Annotation readAnnotation(json::Value value);
/** Usage as this dialect counts it, which is as the common form does. */
TokenCounts readUsage(json::Value value);

} // namespace station::responses
