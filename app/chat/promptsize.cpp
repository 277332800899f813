// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/promptsize.h"

#include "gateway/conversation/tokenestimate.h"

namespace station {

namespace {

Turn turnOf(const ChatTurn &said)
{
    Turn turn;
    turn.role = said.fromUser ? Role::User : Role::Assistant;
    for (const ChatAttachment &attachment : said.attachments) {
        switch (attachment.kind) {
        case ChatAttachment::Kind::Text: turn.parts.push_back(TextPart {attachment.data, {}, {}}); break;
        case ChatAttachment::Kind::Image: turn.parts.push_back(ImagePart()); break;
        case ChatAttachment::Kind::Pdf: {
            DocumentPart document;
            document.source.data = attachment.data;
            turn.parts.push_back(std::move(document));
            break;
        }
        }
    }
    turn.parts.push_back(TextPart {said.text.toUtf8(), {}, {}});
    return turn;
}

} // namespace

qint64 estimatedTokens(const ChatRequest &request)
{
    ConversationRequest conversation;
    if (!request.settings.system.isEmpty())
        conversation.system.push_back(turnOf({true, request.settings.system}));
    for (const ChatTurn &turn : request.turns)
        conversation.turns.push_back(turnOf(turn));
    return estimatedTokens(conversation, request.model.left(request.model.indexOf('/')));
}

} // namespace station
