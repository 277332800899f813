// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "gateway/dialects/responses/objectview.h"

namespace station::responses {

/**
 * Reads `input` and makes turns of its items: everything on the model's side that stands together (reasoning, messages,
 * calls) is one assistant turn, results that stand together are one user turn, each other message is one turn.
 */
class ItemReader {
public:
    explicit ItemReader(ConversationRequest &request) : m_request(request) { }

    /** A string, or an array of items. */
    void read(json::Value input);

private:
    void item(json::Value value);
    void message(ObjectView &item);
    void reasoning(ObjectView &item);
    void call(ObjectView &item, ToolKind kind);
    void result(ObjectView &item, ToolKind kind, const QByteArray &type);
    void foundTools(ObjectView &item);
    void native(ObjectView &item, const QByteArray &type);
    void localShellResult(ToolResultPart &result) const;
    /** A member that no part of a turn has a place for: kept to be reported, unless it is a record of the provider's.
     */
    void other(std::string_view name, json::Value value);

    /** The turn that the next item on that side belongs to. */
    Turn &open(Role role);

    ConversationRequest &m_request;
    bool m_results = false; ///< the last turn takes further results
};

/** What of an item that only this dialect has is text for another model: the query of a search, the code that was run.
 */
QByteArray readableText(QByteArrayView type, const JsonText &item);

} // namespace station::responses
