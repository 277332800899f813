// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/gemini/requestwriter.h"
#include "gateway/json/jsonreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/** What the tests of requests to Gemini share: the parts of a conversation, and what was written of it. */
namespace station {

using namespace Qt::StringLiterals;

inline TextPart text(const QByteArray &words)
{
    TextPart part;
    part.text = words;
    return part;
}

inline Turn turn(Role role, std::vector<Part> parts)
{
    Turn t;
    t.role = role;
    t.parts = std::move(parts);
    return t;
}

inline ToolCallPart call(const QByteArray &id, const QByteArray &name, const QByteArray &arguments = "{}")
{
    ToolCallPart part;
    part.id = id;
    part.name = name;
    part.arguments = arguments;
    return part;
}

inline ToolResultPart result(const QByteArray &id, const QByteArray &name, std::vector<Part> content)
{
    ToolResultPart part;
    part.callId = id;
    part.name = name;
    part.content = std::move(content);
    return part;
}

inline ReasoningPart thought(const QByteArray &words, const std::optional<Opaque> &opaque = {})
{
    ReasoningPart part;
    if (!words.isEmpty())
        part.texts.push_back(words);
    part.opaque = opaque;
    return part;
}

inline ImagePart image(const QByteArray &data, const QByteArray &url = {}, const QByteArray &detail = {})
{
    ImagePart part;
    part.source.mimeType = data.isEmpty() ? QByteArray() : QByteArray("image/png");
    part.source.data = data;
    part.source.url = url;
    part.detail = detail;
    return part;
}

inline ToolDefinition function(const QByteArray &name, const QByteArray &schema = {})
{
    ToolDefinition tool;
    tool.name = name;
    tool.description = "does " + name;
    tool.schema = schema;
    return tool;
}

inline HostedTool search(Dialect dialect, const QByteArray &type)
{
    HostedTool tool;
    tool.dialect = dialect;
    tool.type = type;
    tool.webSearch.emplace();
    return tool;
}

inline ConversationRequest request(Dialect dialect, std::vector<Turn> turns = {})
{
    ConversationRequest r;
    r.dialect = dialect;
    r.turns = std::move(turns);
    if (r.turns.empty())
        r.turns.push_back(turn(Role::User, {text("Hi")}));
    return r;
}

inline const char kThree[] = "gemini-3-pro-preview";
inline const char kFlash[] = "gemini-2.5-flash";

struct Written {
    QJsonObject body;
    QByteArray raw;
    TranslationReport report {Dialect::Gemini, false};
    QByteArray error;

    QJsonArray contents() const { return body["contents"_L1].toArray(); }
    QJsonArray parts(int content) const { return contents().at(content).toObject()["parts"_L1].toArray(); }
    QJsonObject part(int content, int index) const { return parts(content).at(index).toObject(); }
    QJsonObject config() const { return body["generationConfig"_L1].toObject(); }
    QJsonObject thinking() const { return config()["thinkingConfig"_L1].toObject(); }
    QJsonArray functions() const
    {
        return body["tools"_L1].toArray().at(0).toObject()["functionDeclarations"_L1].toArray();
    }
    QJsonObject calling() const { return body["toolConfig"_L1].toObject()["functionCallingConfig"_L1].toObject(); }
    bool changed(const QByteArray &field) const { return has(Rule::Changed, field); }
    bool dropped(const QByteArray &field) const { return has(Rule::Dropped, field); }
    bool has(Rule rule, const QByteArray &field) const
    {
        const auto &lines = report.lines();
        return std::any_of(lines.begin(), lines.end(),
                           [&](const ReportLine &line) { return line.rule == rule && line.field.contains(field); });
    }
};

inline Written write(const ConversationRequest &r, const QByteArray &model = kThree, bool strict = false,
                     bool withoutOpaque = false)
{
    ProviderDescription provider;
    provider.id = "gemini";
    WrittenRequest done = writeGeminiRequest(r, {provider, model, nullptr, strict, withoutOpaque});
    Written written;
    written.raw = done.body;
    written.body = QJsonDocument::fromJson(done.body).object();
    written.report = done.report;
    if (done.report.error())
        written.error = done.report.error()->param + ": " + done.report.error()->message;
    if (!json::isValid(done.body))
        written.error = "no JSON: " + done.body;
    return written;
}

inline QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

inline const Opaque kOwn {Opaque::Kind::Thought, "c2ln", "gemini/3"};
inline const Opaque kForeign {Opaque::Kind::Signature, "EqQB", "anthropic"};

} // namespace station
