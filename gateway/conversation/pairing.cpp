// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/pairing.h"

#include <QHash>

#include <algorithm>

namespace station {

namespace {

constexpr char kInterrupted[] = "The call was interrupted; there is no result.";

QByteArray textOf(const std::vector<Part> &parts)
{
    QByteArray text;
    for (const Part &part : parts) {
        if (const auto *t = std::get_if<TextPart>(&part))
            text += (text.isEmpty() ? "" : "\n") + t->text;
        else if (const auto *n = std::get_if<NativePart>(&part))
            text += (text.isEmpty() ? "" : "\n") + n->text;
    }
    return text;
}

std::vector<ToolCallPart *> callsOf(Turn &turn)
{
    std::vector<ToolCallPart *> calls;
    for (Part &part : turn.parts) {
        if (auto *call = std::get_if<ToolCallPart>(&part))
            calls.push_back(call);
    }
    return calls;
}

/** Takes the results of these calls out of the user turns up to the next assistant turn. */
std::vector<Part> takeResults(std::vector<Turn> &turns, size_t assistant, const std::vector<ToolCallPart *> &calls,
                              bool &moved)
{
    std::vector<std::optional<Part>> found(calls.size());
    bool first = true;
    for (size_t t = assistant + 1; t < turns.size() && turns[t].role != Role::Assistant; ++t) {
        std::vector<Part> rest;
        for (Part &part : turns[t].parts) {
            const auto *result = std::get_if<ToolResultPart>(&part);
            size_t i = 0;
            while (result && i < calls.size() && (found[i] || calls[i]->id != result->callId))
                ++i;
            if (result && i < calls.size()) {
                moved = moved || !first;
                found[i] = std::move(part);
            } else {
                first = first && result;
                rest.push_back(std::move(part));
            }
        }
        turns[t].parts = std::move(rest);
        first = false;
    }
    std::vector<Part> results;
    for (size_t i = 0; i < calls.size(); ++i) {
        if (found[i]) {
            results.push_back(std::move(*found[i]));
        } else {
            ToolResultPart missing;
            missing.callId = calls[i]->id;
            missing.content.push_back(TextPart {kInterrupted, {}, {}});
            missing.isError = true;
            results.push_back(std::move(missing));
        }
        auto &result = std::get<ToolResultPart>(results.back());
        result.kind = calls[i]->kind;
        if (result.name.isEmpty())
            result.name = calls[i]->name;
    }
    return results;
}

/** What is left of results belongs to no call: their text stays. */
void explainOrphans(Turn &turn, TranslationReport &report)
{
    for (Part &part : turn.parts) {
        const auto *result = std::get_if<ToolResultPart>(&part);
        if (!result)
            continue;
        report.changed(Feature::OrphanResult, "tool result " + result->callId, "its call is missing: sent as text");
        TextPart text;
        text.text = "Result of an earlier tool call: " + textOf(result->content);
        text.cache = result->cache;
        part = std::move(text);
    }
}

} // namespace

void pairToolCalls(ConversationRequest &request, TranslationReport &report)
{
    std::vector<Turn> &turns = request.turns;
    for (size_t t = 0; t < turns.size(); ++t) {
        if (turns[t].role != Role::Assistant)
            continue;
        // One answer may lie in several turns (Chat allows it): a call's results come behind the last of them.
        std::vector<ToolCallPart *> calls = callsOf(turns[t]);
        if (calls.empty())
            continue;
        while (t + 1 < turns.size() && turns[t + 1].role == Role::Assistant) {
            for (Part &part : turns[t + 1].parts)
                turns[t].parts.push_back(std::move(part));
            turns.erase(turns.begin() + qsizetype(t) + 1);
            calls = callsOf(turns[t]);
        }
        bool moved = false;
        std::vector<Part> results = takeResults(turns, t, calls, moved);
        for (const ToolCallPart *call : calls) {
            for (const Part &part : results) {
                const auto &result = std::get<ToolResultPart>(part);
                if (result.callId == call->id && result.isError && result.content.size() == 1
                    && textOf(result.content) == kInterrupted)
                    report.changed(Feature::OrphanCall, "tool call " + call->id, "no result came: one was put there");
            }
        }
        if (moved)
            report.changed(Feature::CallOrder, "tool results", "moved directly behind their calls");
        if (t + 1 == turns.size() || turns[t + 1].role != Role::User)
            turns.insert(turns.begin() + qsizetype(t) + 1, Turn {});
        std::vector<Part> &parts = turns[t + 1].parts;
        parts.insert(parts.begin(), std::make_move_iterator(results.begin()), std::make_move_iterator(results.end()));
        // What the results left empty says nothing.
        for (size_t u = t + 2; u < turns.size() && turns[u].role != Role::Assistant;) {
            if (turns[u].parts.empty())
                turns.erase(turns.begin() + qsizetype(u));
            else
                ++u;
        }
    }
    bool behindCalls = false;
    for (Turn &turn : turns) {
        if (turn.role == Role::User && !behindCalls)
            explainOrphans(turn, report);
        behindCalls = turn.role == Role::Assistant && !callsOf(turn).empty();
    }
    // Results beyond those of the calls right before them.
    for (size_t t = 1; t < turns.size(); ++t) {
        if (turns[t].role != Role::User || turns[t - 1].role != Role::Assistant)
            continue;
        const size_t expected = callsOf(turns[t - 1]).size();
        Turn rest;
        std::vector<Part> &parts = turns[t].parts;
        if (parts.size() <= expected)
            continue;
        rest.parts.assign(std::make_move_iterator(parts.begin() + qsizetype(expected)),
                          std::make_move_iterator(parts.end()));
        explainOrphans(rest, report);
        std::move(rest.parts.begin(), rest.parts.end(), parts.begin() + qsizetype(expected));
    }
}

} // namespace station
