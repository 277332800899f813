// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/json/jsonreader.h"

#include <vector>

namespace station::chat {

/** Reads `messages`, one after another, into the system text and the turns of a request. */
class MessageReader {
public:
    explicit MessageReader(ConversationRequest &request) : m_request(request) { }

    void read(json::Value message, size_t index);

private:
    struct Message;
    void readMember(Message &message, std::string_view name, json::Value value, size_t index);
    void addSystem(Message &&message, Role role);
    void addUser(Message &&message);
    void addAssistant(Message &&message, size_t index);
    void addResult(Message &&message, bool legacy);

    ConversationRequest &m_request;
    bool m_talking = false;   ///< a message other than system text has come
    bool m_inResults = false; ///< the last turn is one of tool results that further ones join
    /** Ids of the last assistant message's calls that have no result yet; the legacy ones with their name. */
    struct Pending {
        QByteArray id;
        QByteArray name;
    };
    std::vector<Pending> m_pending;
};

} // namespace station::chat
