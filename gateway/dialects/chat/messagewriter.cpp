// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/messagewriter.h"

#include "gateway/dialects/chat/assistantwriter.h"
#include "gateway/dialects/chat/words.h"

#include <QCryptographicHash>

#include <algorithm>

namespace station::chat {

namespace {

/** OpenAI's limit. */
constexpr qsizetype kLongestCallId = 64;

PartList partsOf(const Turn &turn)
{
    PartList parts;
    for (const Part &part : turn.parts)
        parts.push_back(&part);
    return parts;
}

bool isShortCallId(const QByteArray &id)
{
    return id.size() == 9 && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
}

QByteArray shortCallId(const QByteArray &id)
{
    static constexpr char kDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const QByteArray hash = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    QByteArray fitted;
    for (int i = 0; i < 9; ++i)
        fitted += kDigits[static_cast<unsigned char>(hash[i]) % 62];
    return fitted;
}

class MessageWriter {
public:
    explicit MessageWriter(WriteContext &context) : m_context(context), m_content(context), m_assistant(context) { }

    void write(const QByteArray &instruction);

private:
    enum class Last { None, System, User, Assistant, Tool };

    QByteArray roleOf(const Turn &turn) const;
    void writeSystem(const QByteArray &instruction);
    void writeTurn(const Turn &turn, const QByteArray &path, bool isLast);
    void writeMidSystem(const Turn &turn, const QByteArray &path);
    void writeUser(const Turn &turn, const QByteArray &path);
    void writeResults(const Turn &turn, PartList &attachments);
    void writeUserMessage(const PartList &parts, const QByteArray &name, const QByteArray &path);
    void flushReminder();
    void writeName(const QByteArray &name);
    void beforeUser();

    WriteContext &m_context;
    ContentWriter m_content;
    AssistantWriter m_assistant;
    Last m_last = Last::None;
    std::vector<Part> m_reminder; ///< system text that waits for a user message to stand in
};

QByteArray MessageWriter::roleOf(const Turn &turn) const
{
    const ChatQuirks &quirks = m_context.quirks;
    if (turn.role == Role::Developer)
        return quirks.developer ? QByteArray("developer") : QByteArray("system");
    return m_context.isOwn() ? QByteArray("system") : quirks.systemRole;
}

void MessageWriter::writeSystem(const QByteArray &instruction)
{
    const std::vector<Turn> &system = m_context.request.system;
    JsonBuilder &json = m_context.json;
    const std::vector<Part> added {TextPart {instruction, {}, {}}};
    if (m_context.quirks.systemInPlace) {
        for (const Turn &turn : system) {
            const PartList parts = partsOf(turn);
            if (parts.empty() && !m_context.isOwn())
                continue;
            json.object().text("role", roleOf(turn)).key("content");
            m_content.write(parts, systemName(m_context.request.dialect));
            writeName(turn.name);
            json.endObject();
        }
        if (!instruction.isEmpty())
            json.object().text("role", m_context.quirks.systemRole).text("content", instruction).endObject();
        return;
    }
    // Many chat templates take one system message, the first, and no other.
    PartList all;
    for (const Turn &turn : system) {
        const PartList parts = partsOf(turn);
        all.insert(all.end(), parts.begin(), parts.end());
    }
    if (!instruction.isEmpty())
        all.push_back(&added.front());
    if (all.empty())
        return;
    json.object().text("role", system.empty() ? QByteArray("system") : roleOf(system.front())).key("content");
    m_content.write(all, systemName(m_context.request.dialect));
    json.endObject();
    m_last = Last::System;
}

void MessageWriter::writeName(const QByteArray &name)
{
    if (name.isEmpty())
        return;
    if (m_context.quirks.refuses("messages.name"))
        m_context.report.lost(Feature::MessageName, "messages.name");
    else
        m_context.json.text("name", name);
}

void MessageWriter::write(const QByteArray &instruction)
{
    m_context.json.array("messages");
    writeSystem(instruction);
    const std::vector<Turn> &turns = m_context.request.turns;
    const QByteArray list = turnsName(m_context.request.dialect);
    for (size_t i = 0; i < turns.size(); ++i)
        writeTurn(turns[i], list + '[' + QByteArray::number(qulonglong(i)) + ']', i + 1 == turns.size());
    flushReminder();
    m_context.json.endArray();
}

void MessageWriter::writeTurn(const Turn &turn, const QByteArray &path, bool isLast)
{
    if (!turn.phase.isEmpty())
        m_context.report.lost(Feature::Phase, "phase");
    switch (turn.role) {
    case Role::System:
    case Role::Developer: writeMidSystem(turn, path); return;
    case Role::User: writeUser(turn, path); return;
    case Role::Assistant: break;
    }
    flushReminder();
    if (!m_assistant.write(turn, path, isLast))
        return;
    writeName(turn.name);
    m_context.json.endObject();
    m_last = Last::Assistant;
}

void MessageWriter::writeMidSystem(const Turn &turn, const QByteArray &path)
{
    const PartList parts = partsOf(turn);
    if (parts.empty())
        return;
    if (m_context.quirks.systemInPlace) {
        m_context.json.object().text("role", roleOf(turn)).key("content");
        m_content.write(parts, path);
        writeName(turn.name);
        m_context.json.endObject();
        m_last = Last::System;
        return;
    }
    QByteArray text;
    for (const Part *part : parts) {
        if (const auto own = m_content.textOf(*part))
            text += (text.isEmpty() ? "" : "\n\n") + *own;
    }
    if (text.isEmpty())
        return;
    m_reminder.emplace_back(TextPart {"<system-reminder>\n" + text + "\n</system-reminder>", {}, {}});
    m_context.report.changed(Feature::MidSystem, path, "as a <system-reminder> in a user message");
}

void MessageWriter::flushReminder()
{
    if (!m_reminder.empty())
        writeUserMessage({}, {}, {});
}

void MessageWriter::writeUser(const Turn &turn, const QByteArray &path)
{
    PartList attachments;
    writeResults(turn, attachments);
    PartList parts = attachments;
    bool hasResults = false;
    for (const Part &part : turn.parts) {
        if (std::holds_alternative<ToolResultPart>(part))
            hasResults = true;
        else
            parts.push_back(&part);
    }
    if (parts.empty() && (hasResults || !m_context.isOwn()))
        return;
    writeUserMessage(parts, turn.name, path);
}

void MessageWriter::writeResults(const Turn &turn, PartList &attachments)
{
    for (const Part &part : turn.parts) {
        const auto *result = std::get_if<ToolResultPart>(&part);
        if (!result)
            continue;
        if (result->cache.set)
            m_context.lost(Feature::CacheMark);
        m_context.json.object().text("role", "tool");
        m_context.json.text("tool_call_id", fittedCallId(m_context, result->callId));
        m_context.json.key("content");
        m_content.writeResult(*result, attachments);
        m_context.json.endObject();
        m_last = Last::Tool;
    }
}

/** Mistral: "Unexpected role 'user' after role 'tool'". */
void MessageWriter::beforeUser()
{
    if (m_last != Last::Tool || !m_context.quirks.fillsAfterTools)
        return;
    m_context.json.object().text("role", "assistant").text("content", "OK.").endObject();
    m_context.report.changed(Feature::CallOrder, turnsName(m_context.request.dialect),
                             "an assistant message between tool results and user text");
}

void MessageWriter::writeUserMessage(const PartList &parts, const QByteArray &name, const QByteArray &path)
{
    beforeUser();
    PartList all;
    const std::vector<Part> reminder = std::exchange(m_reminder, {});
    for (const Part &part : reminder)
        all.push_back(&part);
    all.insert(all.end(), parts.begin(), parts.end());
    m_context.json.object().text("role", "user").key("content");
    m_content.write(all, path);
    writeName(name);
    m_context.json.endObject();
    m_last = Last::User;
}

} // namespace

QByteArray fittedCallId(const WriteContext &context, const QByteArray &id)
{
    if (context.quirks.shortCallIds) {
        if (isShortCallId(id))
            return id;
        context.report.changed(Feature::CallId, "tool call ids", "as nine characters of their hash");
        return shortCallId(id);
    }
    if (id.size() <= kLongestCallId)
        return id;
    context.report.changed(Feature::CallId, "tool call ids", "as their hash");
    return "call_" + QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(32);
}

void writeMessages(WriteContext &context, const QByteArray &instruction)
{
    MessageWriter(context).write(instruction);
}

} // namespace station::chat
