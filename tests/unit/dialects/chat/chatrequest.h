// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/pairing.h"
#include "gateway/dialects/chat/requestreader.h"
#include "gateway/dialects/chat/requestwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/** What the tests of requests in the Chat Completions dialect share: the parts of a conversation, and what was written
 * of it. */
namespace station {

inline const ProviderDescription &described(const char *id)
{
    for (const ProviderDescription &provider : describedProviders()) {
        if (provider.id == id)
            return provider;
    }
    qFatal("no provider %s", id);
}

struct Written {
    QByteArray bytes;
    QJsonObject json;
    std::optional<Error> error;
    QByteArray dropped;
    QByteArrayList changed;
    bool stream = false;

    QJsonValue at(const char *name) const { return json.value(QLatin1String(name)); }
    QJsonArray messages() const { return at("messages").toArray(); }
    QJsonObject message(qsizetype i) const { return messages().at(i).toObject(); }
    QByteArray roles() const
    {
        QByteArray all;
        for (const QJsonValue m : messages())
            all += m.toObject().value(QLatin1String("role")).toString().left(1).toLatin1();
        return all;
    }
};

inline Written write(const ConversationRequest &request, const ProviderDescription &provider,
                     const QByteArray &model = "m", const Model *facts = nullptr, bool strict = false,
                     bool withoutOpaque = false)
{
    const WrittenRequest out = writeChatRequest(request, {provider, model, facts, strict, withoutOpaque});
    Written written;
    written.bytes = out.body;
    QJsonParseError error;
    written.json = QJsonDocument::fromJson(out.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("no JSON: %s", out.body.constData());
    written.error = out.report.error();
    written.dropped = out.report.dropped();
    for (const ReportLine &line : out.report.lines()) {
        if (line.rule == Rule::Changed)
            written.changed.append(line.field);
    }
    written.stream = out.stream;
    return written;
}

inline Turn turn(Role role, std::vector<Part> parts)
{
    Turn t;
    t.role = role;
    t.parts = std::move(parts);
    return t;
}

inline Part text(const QByteArray &t)
{
    return TextPart {t, {}, {}};
}

inline Part call(const QByteArray &id, const QByteArray &name, const QByteArray &arguments = "{}",
                 ToolKind kind = ToolKind::Function)
{
    ToolCallPart c;
    c.id = id;
    c.name = name;
    c.arguments = arguments;
    c.kind = kind;
    return c;
}

inline Part result(const QByteArray &id, std::vector<Part> content, std::optional<bool> isError = std::nullopt)
{
    ToolResultPart r;
    r.callId = id;
    r.content = std::move(content);
    r.isError = isError;
    return r;
}

inline ToolDefinition tool(const QByteArray &name)
{
    ToolDefinition t;
    t.name = name;
    t.schema = R"({"type":"object","properties":{}})";
    return t;
}

inline ConversationRequest claude()
{
    ConversationRequest request;
    request.dialect = Dialect::Messages;
    request.sampling.maxOutputTokens = 64000;
    request.turns.push_back(turn(Role::User, {text("q")}));
    return request;
}

} // namespace station
