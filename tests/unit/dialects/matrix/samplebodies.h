// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samples.h"

/** Requests of each dialect around what a sample is about. */
namespace station::bodies {

inline constexpr Dialect C = Dialect::Chat;
inline constexpr Dialect R = Dialect::Responses;
inline constexpr Dialect M = Dialect::Messages;
inline constexpr Dialect G = Dialect::Gemini;

// A picture of one point, and what passes for a PDF, sound and film: nobody looks into them here.
inline constexpr char kPng[] = "iVBORw0KGgo=";
inline constexpr char kData[] = "QUJDRA==";

/** A request with one question, and these members beside it. */
inline QByteArray chat(const QByteArray &members)
{
    return R"({"model":"m","messages":[{"role":"user","content":"hi"}],)" + members + '}';
}
inline QByteArray responses(const QByteArray &members)
{
    return R"({"model":"m","input":"hi",)" + members + '}';
}
inline QByteArray messages(const QByteArray &members)
{
    return R"({"model":"m","max_tokens":99,"messages":[{"role":"user","content":"hi"}],)" + members + '}';
}
inline QByteArray gemini(const QByteArray &members)
{
    return R"({"contents":[{"role":"user","parts":[{"text":"hi"}]}],)" + members + '}';
}

/** A request with these turns. */
inline QByteArray chatTurns(const QByteArray &turns, const QByteArray &members = {})
{
    return R"({"model":"m","messages":[)" + turns + ']' + members + '}';
}
inline QByteArray responsesTurns(const QByteArray &items, const QByteArray &members = {})
{
    return R"({"model":"m","input":[)" + items + ']' + members + '}';
}
inline QByteArray messagesTurns(const QByteArray &turns, const QByteArray &members = {})
{
    return R"({"model":"m","max_tokens":99,"messages":[)" + turns + ']' + members + '}';
}
inline QByteArray geminiTurns(const QByteArray &contents, const QByteArray &members = {})
{
    return R"({"contents":[)" + contents + ']' + members + '}';
}

/** A request whose one question has these parts. */
inline QByteArray chatParts(const QByteArray &parts)
{
    return chatTurns(R"({"role":"user","content":[)" + parts + "]}");
}
inline QByteArray responsesParts(const QByteArray &parts)
{
    return responsesTurns(R"({"role":"user","content":[)" + parts + "]}");
}
inline QByteArray messagesParts(const QByteArray &parts)
{
    return messagesTurns(R"({"role":"user","content":[)" + parts + "]}");
}
inline QByteArray geminiParts(const QByteArray &parts)
{
    return geminiTurns(R"({"role":"user","parts":[)" + parts + "]}");
}

inline constexpr char kChatHi[] = R"({"role":"user","content":"hi"})";
inline constexpr char kGeminiHi[] = R"({"role":"user","parts":[{"text":"hi"}]})";

/** A tool `f` that takes {"a": string}. */
inline QByteArray chatTool(const QByteArray &members = {}, const QByteArray &name = "f")
{
    return R"("tools":[{"type":"function","function":{"name":")" + name
        + R"(","parameters":{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],)"
          R"("additionalProperties":false})"
        + members + "}}]";
}
inline QByteArray messagesTool(const QByteArray &members = {})
{
    return R"("tools":[{"name":"f","input_schema":{"type":"object","properties":{"a":{"type":"string"}}})" + members
        + "}]";
}

/** A question, the call of `f` with these arguments, its result, and a next question. */
inline QByteArray chatCall(const QByteArray &arguments, const QByteArray &id = "c1")
{
    return chatTurns(kChatHi + QByteArray(R"(,{"role":"assistant","tool_calls":[{"id":")") + id
                     + R"(","type":"function","function":{"name":"f","arguments":)" + arguments
                     + R"(}}]},{"role":"tool","tool_call_id":")" + id + R"(","content":"ok"})");
}
inline QByteArray messagesResult(const QByteArray &content, const QByteArray &members = {})
{
    return messagesTurns(kChatHi
                         + QByteArray(R"(,{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f",)"
                                      R"("input":{}}]},{"role":"user","content":[{"type":"tool_result",)"
                                      R"("tool_use_id":"t1","content":)")
                         + content + members + "}]}");
}

inline QByteArray manyTools(int count)
{
    QByteArray list;
    for (int i = 0; i < count; ++i) {
        list += (i > 0 ? "," : "");
        list += R"({"name":"f)" + QByteArray::number(i) + R"(","input_schema":{"type":"object"}})";
    }
    return R"("tools":[)" + list + ']';
}

} // namespace station::bodies
