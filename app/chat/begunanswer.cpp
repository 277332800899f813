// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/begunanswer.h"

#include "gateway/dialects/messages/modelrules.h"
#include "providers/registry/providerdescription.h"

#include <algorithm>

namespace station {

using namespace Qt::StringLiterals;

std::optional<QByteArray> begunAnswerMark(const ChatRequest &request)
{
    const qsizetype slash = request.model.indexOf('/');
    const QByteArray model = request.model.mid(slash + 1);
    const QList<ProviderDescription> &all = describedProviders();
    const auto provider = std::find_if(all.begin(), all.end(),
                                       [id = request.model.left(slash)](const auto &one) { return one.id == id; });
    const auto dialect = dialectFromName(request.dialect);
    // What is translated on its way reaches another dialect, which has rules of its own.
    if (provider == all.end() || !dialect || !provider->speaks(*dialect))
        return std::nullopt;
    if (*dialect == Dialect::Chat) {
        const QByteArray mark = provider->chat.forModel(model).prefill;
        if (mark.isEmpty())
            return std::nullopt;
        return mark == "plain" ? QByteArray() : mark;
    }
    if (*dialect != Dialect::Messages || request.settings.more.contains("thinking"_L1))
        return std::nullopt;
    const messages::ModelRules rules = messages::modelRules(*provider, model, nullptr, Dialect::Messages);
    return rules.isClaude && rules.prefill ? std::optional(QByteArray()) : std::nullopt;
}

} // namespace station
