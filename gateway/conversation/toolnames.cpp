// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/toolnames.h"

#include <QCryptographicHash>

#include <algorithm>

namespace station {

namespace {

/** OpenAI's limit; Anthropic and Gemini take 128, but servers that copy their dialects often do not. */
constexpr qsizetype kLongest = 64;

bool mayStand(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool mayBegin(char c, Dialect target)
{
    return target != Dialect::Gemini || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

QByteArray hashOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(8);
}

} // namespace

ToolNames::ToolNames(const ConversationRequest &request, Dialect target, TranslationReport &report) : m_target(target)
{
    for (const Tool &tool : request.tools) {
        const auto *definition = std::get_if<ToolDefinition>(&tool);
        if (!definition)
            continue;
        const qsizetype before = m_byWire.size();
        const QByteArray wire = wireName(definition->nameSpace, definition->name);
        const bool isTaken = m_byWire.size() == before;
        Original &original = m_byWire[wire];
        if (original.name != definition->name || original.nameSpace != definition->nameSpace)
            report.refuse("tools", "Two tools become one under the name \"" + wire + "\"; rename one");
        else if (isTaken && target != request.dialect)
            report.refuse("tools", "Two tools have the name \"" + definition->name + "\"; rename one");
        original.kind = definition->kind;
        if (!definition->nameSpace.isEmpty() && target != request.dialect)
            report.changed(Feature::NameSpace, "tool " + definition->nameSpace + '.' + definition->name,
                           "called " + wire);
        else if (wire != definition->name)
            report.changed(Feature::ToolName, "tool " + definition->name, "called " + wire);
    }
}

QByteArray ToolNames::fitted(const QByteArray &name) const
{
    QByteArray fits = name;
    for (char &c : fits) {
        if (!mayStand(c))
            c = '_';
    }
    if (fits.isEmpty() || !mayBegin(fits.front(), m_target))
        fits.prepend('_');
    if (fits == name && fits.size() <= kLongest)
        return fits;
    // Two names may have become alike: the hash is of what they were.
    return fits.left(kLongest - 9) + '_' + hashOf(name);
}

QByteArray ToolNames::wireName(QByteArrayView nameSpace, QByteArrayView name)
{
    const QByteArray own = name.toByteArray();
    const QByteArray wire = fitted(nameSpace.isEmpty() ? own : nameSpace.toByteArray() + "__" + own);
    if (!m_byWire.contains(wire))
        m_byWire.insert(wire, {ToolKind::Function, own, nameSpace.toByteArray()});
    return wire;
}

ToolNames::Original ToolNames::original(QByteArrayView wire) const
{
    const auto found = m_byWire.constFind(wire.toByteArray());
    return found == m_byWire.constEnd() ? Original {ToolKind::Function, wire.toByteArray(), {}} : *found;
}

void ToolRestorer::started(const ResponseStart &start)
{
    m_answerId = start.id;
    tell(&ResponseSink::started, start);
}

void ToolRestorer::blockStarted(const BlockStart &block)
{
    if (block.kind != BlockKind::ToolCall) {
        tell(&ResponseSink::blockStarted, block);
        return;
    }
    if (block.toolName.isEmpty()) {
        failed({FailureKind::Broken, "The provider called a tool without a name", {}, {}});
        m_failed = true;
        return;
    }
    if (m_names.isAnswerTool(block.toolName)) {
        m_answered = true;
        BlockStart answer;
        answer.choice = block.choice;
        tell(&ResponseSink::blockStarted, answer);
        return;
    }
    BlockStart restored = block;
    ++m_calls;
    if (restored.callId.isEmpty())
        restored.callId = "call_" + hashOf(m_answerId) + '_' + QByteArray::number(m_calls);
    if (block.nameSpace.isEmpty()) {
        ToolNames::Original original = m_names.original(block.toolName);
        restored.toolName = std::move(original.name);
        restored.nameSpace = std::move(original.nameSpace);
        if (block.toolKind == ToolKind::Function && original.kind != ToolKind::Function) {
            // It went out as a function: what the client gets is in the arguments, which must be whole first.
            restored.toolKind = original.kind;
            m_unwrapping = true;
            m_kind = original.kind;
            m_arguments.clear();
        }
    }
    tell(&ResponseSink::blockStarted, restored);
}

void ToolRestorer::text(QByteArrayView piece)
{
    if (m_unwrapping)
        m_arguments.append(piece);
    else
        tell(&ResponseSink::text, piece);
}

void ToolRestorer::blockEnded()
{
    if (m_unwrapping) {
        m_unwrapping = false;
        tell(&ResponseSink::text, QByteArrayView(argumentsAsOwn(m_kind, m_arguments)));
    }
    tell(&ResponseSink::blockEnded);
}

void ToolRestorer::finished(const Finish &finish)
{
    Finish said = finish;
    if (m_answered && m_calls == 0 && said.reason == FinishReason::ToolUse)
        said.reason = FinishReason::Stop;
    tell(&ResponseSink::finished, said);
}

} // namespace station
