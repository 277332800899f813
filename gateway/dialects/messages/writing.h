// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/fieldnames.h"
#include "gateway/dialects/messages/modelrules.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/jsonbuilder.h"

namespace station::messages {

/** A request on its way out: what its parts' writers share. */
class Writing {
public:
    Writing(const ConversationRequest &ownRequest, const WriteTarget &ownTarget);

    const ConversationRequest &request;
    const WriteTarget &target;
    const ModelRules rules;
    TranslationReport report;
    ToolNames names;
    JsonBuilder json;
    bool thinks = false; ///< thinking is on in what is written

    bool isOwn() const { return request.dialect == Dialect::Messages; }
    QByteArray field(Feature feature) const { return fieldName(request.dialect, feature); }
    /** lost() under the client's name of the setting. */
    void lost(Feature feature, const QByteArray &why = {}) { report.lost(feature, field(feature), why); }
    void changed(Feature feature, const QByteArray &how) { report.changed(feature, field(feature), how); }

    /** Reports members that a part carries for another dialect's own sake. */
    void foreignExtras(const std::vector<std::pair<QByteArray, JsonText>> &extras);

    /** A flag of the anthropic-beta header, for what is in the body. */
    void needsBeta(const QByteArray &flag);
    QByteArray betas() const { return m_betas; }

    /** Writes cache_control where the part has a mark, or where the gateway sets one itself. */
    void cacheMark(const CacheMark &mark, bool automatic = false);
    /** The client's dialect has no marks of its own here: the gateway sets some. */
    bool marksItself() const { return m_marksItself; }

    /** An id that fits ^[a-zA-Z0-9_-]+$, the same for a call and its result. */
    QByteArray callId(const QByteArray &id);
    /** Whether opaque bytes may go to this provider, and as a block of this dialect. */
    bool mayUse(const Opaque &opaque) const;
    /** Whether that part of an answer becomes a thinking block. */
    bool isUsable(const ReasoningPart &part) const;
    /** The members of `name` that the reader put into extras, path by path; own dialect only. */
    bool hasExtras(QByteArrayView name) const;
    void writeExtras(QByteArrayView name);

private:
    int m_marksLeft = 4; ///< the API takes no more
    bool m_marksItself = false;
    QByteArray m_betas;
};

} // namespace station::messages
