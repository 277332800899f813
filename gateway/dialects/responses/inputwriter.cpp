// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/turnwriter.h"

#include <algorithm>

namespace station::responses {

namespace {

/** Claude Code's first system block: it changes with each call and would undo the provider's caching (clients.md A3).
 */
bool isBillingHeader(const ConversationRequest &request, const Part &part)
{
    const auto *text = std::get_if<TextPart>(&part);
    return text && request.dialect == Dialect::Messages && text->text.startsWith("x-anthropic-billing-header:");
}

bool hasMember(const std::vector<ExtraMember> &members, QByteArrayView name)
{
    return std::any_of(members.begin(), members.end(),
                       [name](const ExtraMember &member) { return member.path == name; });
}

/** How many of the leading system turns are said in `instructions`. */
size_t instructionTurns(const Writing &w)
{
    const auto &system = w.request.system;
    if (!w.traits.instructions || w.traits.isChatGpt)
        return 0;
    if (w.fromOwnDialect())
        return system.empty() || !hasMember(w.request.source, "instructions") ? 0 : 1;
    size_t count = 0;
    const auto isText = [](const Part &part) { return std::holds_alternative<TextPart>(part); };
    while (count < system.size() && system[count].role == Role::System
           && std::all_of(system[count].parts.begin(), system[count].parts.end(), isText))
        ++count;
    return count;
}

void writeInstructions(Writing &w, size_t turns)
{
    QByteArray text;
    for (size_t i = 0; i < turns; ++i) {
        if (!w.request.system[i].name.isEmpty())
            w.report.lost(Feature::MessageName, "name");
        for (const Part &part : w.request.system[i].parts) {
            const auto &block = std::get<TextPart>(part);
            if (isBillingHeader(w.request, part)) {
                w.report.lost(Feature::BillingHeader, "system");
                continue;
            }
            if (block.cache.set)
                w.report.lost(Feature::CacheMark, "cache_control");
            if (!block.text.isEmpty())
                text += (text.isEmpty() ? "" : "\n\n") + block.text;
        }
    }
    // The ChatGPT backend wants the member even where there is nothing to say.
    if (!text.isEmpty() || w.traits.isChatGpt)
        w.json.text("instructions", text);
}

} // namespace

void writeInput(Writing &w)
{
    const ConversationRequest &request = w.request;
    const size_t asInstructions = instructionTurns(w);
    writeInstructions(w, asInstructions);
    w.json.array("input");
    TurnWriter turns(w);
    for (size_t i = asInstructions; i < request.system.size(); ++i) {
        Turn turn = request.system[i];
        const auto isHeader = [&](const Part &part) { return isBillingHeader(request, part); };
        const auto end = std::remove_if(turn.parts.begin(), turn.parts.end(), isHeader);
        if (end != turn.parts.end())
            w.report.lost(Feature::BillingHeader, "system");
        turn.parts.erase(end, turn.parts.end());
        turns.write(turn);
    }
    for (const Turn &turn : request.turns)
        turns.write(turn);
    if (request.output.kind == OutputFormat::Kind::Enum)
        turns.writeInstruction("Answer with exactly one of the values that this JSON Schema allows, and nothing else: "
                               + request.output.schema);
    w.json.endArray();

    const bool endsOpen = !request.turns.empty() && request.turns.back().role == Role::Assistant
        && std::any_of(request.turns.back().parts.begin(), request.turns.back().parts.end(), [](const Part &part) {
               const auto *text = std::get_if<TextPart>(&part);
               return text && !text->text.isEmpty();
           });
    if (endsOpen && !w.fromOwnDialect())
        w.report.lost(Feature::Prefill, request.dialect == Dialect::Gemini ? "contents" : "messages");
}

} // namespace station::responses
