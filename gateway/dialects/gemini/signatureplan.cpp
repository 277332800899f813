// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/signatureplan.h"

#include <algorithm>

namespace station::gemini {

namespace {

bool saysNothing(const ReasoningPart &thought)
{
    return std::all_of(thought.texts.begin(), thought.texts.end(),
                       [](const QByteArray &text) { return text.isEmpty(); });
}

/** A part that Google signs. */
bool isSignable(const Part &part)
{
    return std::holds_alternative<TextPart>(part) || std::holds_alternative<ImagePart>(part);
}

} // namespace

SignaturePlan::SignaturePlan(Writing &w) : m_w(w), m_issuer(issuerOf(w.target.provider.id, w.target.model))
{
    const std::vector<Turn> &turns = w.request.turns;
    for (size_t i = 0; i < turns.size(); ++i) {
        const bool speaks = std::any_of(turns[i].parts.begin(), turns[i].parts.end(),
                                        [](const Part &part) { return !std::holds_alternative<ToolResultPart>(part); });
        if (turns[i].role == Role::User && speaks)
            m_currentTurn = i;
    }
}

bool SignaturePlan::isUsable(const std::optional<Opaque> &opaque)
{
    if (!opaque || opaque->kind == Opaque::Kind::Plain || opaque->data.isEmpty())
        return false;
    const bool isOwn = opaque->issuer == m_issuer || (opaque->issuer.isEmpty() && m_w.fromOwnDialect());
    if (isOwn && opaque->kind == Opaque::Kind::Thought && !m_w.target.withoutOpaque)
        return true;
    m_lostSome = true;
    m_w.report.lost(Feature::ForeignReasoning, fieldName(m_w.request.dialect, Feature::ReasoningText));
    return false;
}

bool SignaturePlan::isOwnThought(const ReasoningPart &thought) const
{
    if (!thought.opaque)
        return m_w.fromOwnDialect();
    return thought.opaque->kind == Opaque::Kind::Plain
        && (thought.opaque->issuer == m_issuer || (thought.opaque->issuer.isEmpty() && m_w.fromOwnDialect()));
}

size_t SignaturePlan::partFor(const Turn &turn, size_t thought) const
{
    const auto isFree = [&](size_t i) { return m_signatures[i].isEmpty(); };
    const auto isCall = [&](size_t i) { return std::holds_alternative<ToolCallPart>(turn.parts[i]); };
    const size_t count = turn.parts.size();
    // An empty text of the client's own, signed: it stays what it is.
    if (m_w.fromOwnDialect() && !std::get<ReasoningPart>(turn.parts[thought]).texts.empty())
        return thought;
    size_t next = thought + 1;
    while (next < count && std::holds_alternative<ReasoningPart>(turn.parts[next]))
        ++next;
    if (next < count && isCall(next) && isFree(next))
        return next;
    // Chat has all thoughts before the text, the other dialects where they were.
    if (m_w.request.dialect != Dialect::Chat && thought > 0 && isSignable(turn.parts[thought - 1])
        && isFree(thought - 1))
        return thought - 1;
    for (size_t i = next; i < count; ++i) {
        if (isCall(i) && isFree(i))
            return i;
    }
    for (size_t i = count; i > 0; --i) {
        if (isSignable(turn.parts[i - 1]) && isFree(i - 1))
            return i - 1;
    }
    return thought;
}

void SignaturePlan::make(const Turn &turn)
{
    m_signatures.assign(turn.parts.size(), {});
    for (size_t i = 0; i < turn.parts.size(); ++i) {
        if (const auto *call = std::get_if<ToolCallPart>(&turn.parts[i]); call && isUsable(call->opaque))
            m_signatures[i] = call->opaque->data;
        const auto *thought = std::get_if<ReasoningPart>(&turn.parts[i]);
        if (!thought || !isUsable(thought->opaque))
            continue;
        m_signatures[saysNothing(*thought) ? partFor(turn, i) : i] = thought->opaque->data;
    }
}

} // namespace station::gemini
