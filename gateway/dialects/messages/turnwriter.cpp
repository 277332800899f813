// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/turnwriter.h"

#include "gateway/dialects/messages/extras.h"
#include "gateway/dialects/messages/partwriter.h"

#include <algorithm>

namespace station::messages {

namespace {

bool isSystem(const Turn &turn)
{
    return turn.role == Role::System || turn.role == Role::Developer;
}

/** Text and what can be read of other parts, for a system turn that becomes part of a user's. */
QByteArray readableTextOf(const Turn &turn)
{
    QByteArray text;
    for (const Part &part : turn.parts) {
        QByteArray piece;
        if (const auto *t = std::get_if<TextPart>(&part))
            piece = t->text;
        else if (const auto *n = std::get_if<NativePart>(&part))
            piece = n->text;
        if (!piece.isEmpty())
            text += (text.isEmpty() ? "" : "\n") + piece;
    }
    return text;
}

class MessageList final : public BlockList {
public:
    explicit MessageList(Writing &writing) : m_writing(writing), m_json(writing.json), m_parts(writing, *this) { }

    void write();

    JsonBuilder &block() override
    {
        begin();
        return m_json.object();
    }
    void raw(const JsonText &json) override
    {
        begin();
        m_json.raw(json);
    }

private:
    enum class Open { None, User, Assistant, System };

    void begin();
    void close();
    void writeTurn(const Turn &turn);
    void writeSystemTurn(const Turn &turn, bool mayStand);
    bool mayStandBefore(size_t next) const;
    const Part *lastOfUser() const;
    void checkBegun(const Turn &last);

    Writing &m_writing;
    JsonBuilder &m_json;
    PartWriter m_parts;
    Open m_wanted = Open::None;
    Open m_open = Open::None;
    const Turn *m_turn = nullptr;
    const Part *m_marked = nullptr; ///< gets the gateway's own cache mark
};

void MessageList::begin()
{
    if (m_open == m_wanted)
        return;
    if (m_open == Open::None && m_wanted == Open::Assistant) {
        m_writing.report.changed(Feature::FirstNotUser, "messages[0]", "a user message was put before it");
        m_json.object().text("role", "user").text("content", ".").endObject();
    }
    close();
    m_open = m_wanted;
    m_json.object();
    switch (m_open) {
    case Open::Assistant: m_json.text("role", "assistant"); break;
    case Open::System: m_json.text("role", "system"); break;
    default: m_json.text("role", "user");
    }
    if (m_writing.isOwn() && m_turn) {
        for (const auto &[name, value] : m_turn->extras)
            m_json.raw(name, value);
    }
    m_json.array("content");
}

void MessageList::close()
{
    if (m_open != Open::None)
        m_json.endArray().endObject();
}

/** The last block of the user's last words, at which the conversation so far ends. */
const Part *MessageList::lastOfUser() const
{
    const std::vector<Turn> &turns = m_writing.request.turns;
    for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) {
        if (turn->role != Role::User)
            continue;
        for (auto part = turn->parts.rbegin(); part != turn->parts.rend(); ++part) {
            const auto *text = std::get_if<TextPart>(&*part);
            if ((text && !text->text.isEmpty()) || std::holds_alternative<ImagePart>(*part)
                || std::holds_alternative<DocumentPart>(*part) || std::holds_alternative<ToolResultPart>(*part))
                return &*part;
        }
    }
    return nullptr;
}

void MessageList::writeTurn(const Turn &turn)
{
    m_turn = &turn;
    m_wanted = turn.role == Role::Assistant ? Open::Assistant : Open::User;
    if (!turn.name.isEmpty())
        m_writing.report.lost(Feature::MessageName, "messages.name");
    if (!turn.phase.isEmpty())
        m_writing.report.lost(Feature::Phase, "phase");
    m_writing.foreignExtras(turn.extras);
    const bool isLast = &turn == &m_writing.request.turns.back();
    for (const Part &part : turn.parts) {
        const auto *text = std::get_if<TextPart>(&part);
        if (isLast && text && turn.role == Role::Assistant && &part == &turn.parts.back()) {
            // "final assistant content cannot end with trailing whitespace"
            QByteArrayView begun = text->text;
            while (!begun.isEmpty() && (begun.back() == ' ' || begun.back() == '\n' || begun.back() == '\t'))
                begun.chop(1);
            m_parts.writeText(begun, text->cache);
        } else {
            m_parts.write(part, turn.role, &part == m_marked);
        }
    }
}

/** System text must follow the user and stand last or before an answer. */
bool MessageList::mayStandBefore(size_t next) const
{
    const std::vector<Turn> &turns = m_writing.request.turns;
    return m_writing.rules.systemInPlace && m_open == Open::User
        && (next == turns.size() || turns[next].role == Role::Assistant);
}

void MessageList::writeSystemTurn(const Turn &turn, bool mayStand)
{
    m_turn = &turn;
    if (mayStand) {
        m_wanted = Open::System;
        for (const Part &part : turn.parts)
            m_parts.write(part, turn.role);
        if (m_open == Open::System)
            m_writing.needsBeta("mid-conversation-system-2026-04-07");
        return;
    }
    const QByteArray text = readableTextOf(turn);
    if (text.isEmpty())
        return;
    m_writing.report.changed(Feature::MidSystem, "messages", "system text amid them goes as a <system-reminder>");
    m_turn = nullptr;
    m_wanted = Open::User;
    m_parts.writeText(text.startsWith("<system-reminder>") ? text
                                                           : "<system-reminder>\n" + text + "\n</system-reminder>");
}

/** The client has begun the answer itself. */
void MessageList::checkBegun(const Turn &last)
{
    // An answer that a server's tool has interrupted goes on where it stopped.
    const bool isPaused =
        m_writing.isOwn() && !last.parts.empty() && std::holds_alternative<NativePart>(last.parts.back());
    if (isPaused)
        return;
    if (!m_writing.rules.prefill)
        m_writing.report.refuse("messages", "This model does not continue an answer that the request begins");
    else if (m_writing.thinks && !m_writing.rules.freeWithThinking)
        m_writing.report.refuse("messages",
                                "This model does not continue an answer that the request begins while it thinks");
}

void MessageList::write()
{
    const std::vector<Turn> &turns = m_writing.request.turns;
    if (m_writing.marksItself())
        m_marked = lastOfUser();
    m_json.array("messages");
    for (size_t i = 0; i < turns.size();) {
        if (!isSystem(turns[i])) {
            writeTurn(turns[i++]);
            continue;
        }
        size_t next = i;
        while (next < turns.size() && isSystem(turns[next]))
            ++next;
        const bool mayStand = mayStandBefore(next);
        for (; i < next; ++i)
            writeSystemTurn(turns[i], mayStand);
    }
    close();
    m_json.endArray();
    if (m_open == Open::Assistant)
        checkBegun(turns.back());
}

/** An instruction in words for what the dialect has no setting for. */
QByteArray instruction(const OutputFormat &output)
{
    switch (output.kind) {
    case OutputFormat::Kind::JsonObject:
        return "Answer with one valid JSON object and nothing else: no other words, no code fence.";
    case OutputFormat::Kind::Enum:
        return "Answer with exactly one of the values that this JSON schema lists, without quotes and without any "
               "other words: "
            + output.schema;
    default: return {};
    }
}

/** Claude Code's blocks that tell of the call, which the reader has set apart, by their place among the blocks. */
std::vector<std::pair<size_t, JsonText>> billingHeaders(const Writing &writing)
{
    std::vector<std::pair<size_t, JsonText>> headers;
    for (const ExtraMember &extra : writing.request.extras) {
        if (!writing.isOwn() || messagesFeatureOfExtra(extra.path) != Feature::BillingHeader)
            continue;
        const qsizetype from = extra.path.indexOf('[') + 1;
        headers.push_back({extra.path.mid(from, extra.path.size() - from - 1).toULongLong(), extra.value});
    }
    return headers;
}

} // namespace

void writeSystem(Writing &writing)
{
    std::vector<const TextPart *> texts;
    for (const Turn &turn : writing.request.system) {
        if (!turn.name.isEmpty())
            writing.report.lost(Feature::MessageName, "messages.name");
        for (const Part &part : turn.parts) {
            if (const auto *text = std::get_if<TextPart>(&part)) {
                if (!text->text.isEmpty())
                    texts.push_back(text);
            } else {
                writing.report.lost(Feature::UnknownPart, "system");
            }
        }
    }
    TextPart wanted;
    wanted.text = instruction(writing.request.output);
    if (!wanted.text.isEmpty())
        texts.push_back(&wanted);
    const auto headers = billingHeaders(writing);
    if (texts.empty() && headers.empty())
        return;
    writing.json.array("system");
    auto header = headers.begin();
    size_t place = 0;
    for (const TextPart *text : texts) {
        for (; header != headers.end() && header->first <= place; ++header, ++place)
            writing.json.raw(header->second);
        ++place;
        writing.json.object().text("type", "text").text("text", text->text);
        if (writing.isOwn() && writing.rules.isClaude && !text->citations.isEmpty())
            writing.json.raw("citations", text->citations);
        writing.cacheMark(text->cache, writing.marksItself() && text == texts.back());
        writing.json.endObject();
    }
    for (; header != headers.end(); ++header)
        writing.json.raw(header->second);
    writing.json.endArray();
}

void writeMessages(Writing &writing)
{
    MessageList(writing).write();
}

bool lacksThinking(const Writing &writing)
{
    const std::vector<Turn> &turns = writing.request.turns;
    const auto last =
        std::find_if(turns.rbegin(), turns.rend(), [](const Turn &turn) { return turn.role == Role::Assistant; });
    if (last == turns.rend())
        return false;
    const std::vector<Part> &parts = last->parts;
    const bool calls = std::any_of(parts.begin(), parts.end(),
                                   [](const Part &part) { return std::holds_alternative<ToolCallPart>(part); });
    if (!calls)
        return false;
    // A user's own words after the results begin another turn, but the API looks at the last answer all the same.
    const auto first = std::find_if(parts.begin(), parts.end(), [](const Part &part) {
        const auto *text = std::get_if<TextPart>(&part);
        return !text || !text->text.isEmpty();
    });
    const auto *reasoning = std::get_if<ReasoningPart>(&*first);
    return !reasoning || !writing.isUsable(*reasoning);
}

} // namespace station::messages
