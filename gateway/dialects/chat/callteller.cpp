// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tool calls of EventTeller: which call a piece belongs to, and when it may be told.
#include "gateway/dialects/chat/eventteller.h"
#include "gateway/dialects/chat/media.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station::chat {

namespace {

} // namespace

EventTeller::Call &EventTeller::callFor(int choice, const CallFragment &fragment)
{
    const QByteArrayView id(fragment.id.data(), qsizetype(fragment.id.size()));
    // The latest one that fits: Qwen's later pieces have an empty id, Mistral's and Gemini's calls no index.
    const auto fits = [&](const Call &call) {
        if (call.choice != choice)
            return false;
        if (!fragment.index || !call.index)
            return id.isEmpty() || call.id == id;
        return *call.index == *fragment.index;
    };
    const auto found = std::find_if(m_calls.rbegin(), m_calls.rend(), fits);
    if (found != m_calls.rend()) {
        Call &call = *found;
        // Servers that number every call 0: another id, or a whole new call behind a complete one.
        const bool isOther = !id.isEmpty() && !call.id.isEmpty() && call.id != id;
        const bool isAnother = id.isEmpty() && !fragment.name.empty() && call.end.isComplete()
            && (!fragment.arguments.empty() || !fragment.object.isEmpty());
        if (!isOther && !isAnother)
            return call;
    }
    Call &call = m_calls.emplace_back();
    call.number = qint64(m_calls.size());
    call.choice = choice;
    call.index = fragment.index;
    return call;
}

void EventTeller::call(int choice, const CallFragment &fragment)
{
    Call &call = callFor(choice, fragment);
    if (call.id.isEmpty())
        call.id = json::bytes(fragment.id);
    if (call.name.isEmpty())
        call.name = json::bytes(fragment.name);
    call.isCustom = call.isCustom || fragment.isCustom;
    const QByteArrayView arguments = fragment.object.isEmpty()
        ? QByteArrayView(fragment.arguments.data(), qsizetype(fragment.arguments.size()))
        : QByteArrayView(fragment.object);
    switch (call.state) {
    case Call::State::Done: return; // it was complete
    case Call::State::Open:
        call.end.feed(arguments);
        if (!arguments.isEmpty())
            m_sink.text(arguments);
        return;
    case Call::State::Waiting:
        call.waiting += arguments;
        openWaiting(choice);
        return;
    }
}

void EventTeller::openWaiting(int choice)
{
    if (isHeldUp())
        return;
    const auto first = std::find_if(m_calls.begin(), m_calls.end(), [choice](const Call &call) {
        return call.choice == choice && call.state == Call::State::Waiting;
    });
    if (first != m_calls.end() && !first->name.isEmpty())
        tellCall(*first);
}

void EventTeller::tellCall(Call &call)
{
    if (call.id.isEmpty())
        call.id = madeUpCallId(m_idSeed, call.number);
    BlockStart block;
    block.kind = BlockKind::ToolCall;
    block.choice = call.choice;
    block.toolKind = call.isCustom ? ToolKind::Custom : ToolKind::Function;
    block.callId = call.id;
    block.toolName = call.name;
    openBlock(block);
    call.state = Call::State::Open;
    m_openCall = &call;
    choiceAt(call.choice).hasCalls = true;
    const QByteArray waiting = std::exchange(call.waiting, {});
    call.end.feed(waiting);
    if (!waiting.isEmpty())
        m_sink.text(waiting);
}

void EventTeller::flushCalls(int choice)
{
    if (m_openCall && m_openChoice == choice)
        closeBlock();
    if (isHeldUp())
        return; // another choice's call; the rest is told at the end
    for (Call &call : m_calls) {
        if (call.choice != choice || call.state != Call::State::Waiting)
            continue;
        // A piece that no name ever came for, and that says nothing, is no call.
        if (call.name.isEmpty() && call.waiting.isEmpty()) {
            call.state = Call::State::Done;
            continue;
        }
        tellCall(call);
        closeBlock();
    }
}

} // namespace station::chat
