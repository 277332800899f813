// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/pairing.h"
#include "gateway/dialects/messages/requestreader.h"
#include "gateway/dialects/messages/requestwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace station {

inline ProviderDescription providerNamed(const QByteArray &id, const QByteArray &baseUrl)
{
    ProviderDescription provider;
    provider.id = id;
    provider.name = id;
    provider.baseUrl = baseUrl;
    provider.dialects[size_t(Dialect::Messages)] = QByteArray();
    return provider;
}

inline ProviderDescription anthropic()
{
    return providerNamed("anthropic", "https://api.anthropic.com/v1");
}

inline QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/** What is written of a request, for a model of Anthropic's where no other is given. */
inline WrittenRequest written(ConversationRequest request, const QByteArray &model,
                              const ProviderDescription &provider = anthropic(), bool strict = false)
{
    TranslationReport report(Dialect::Messages, strict);
    pairToolCalls(request, report);
    return writeMessagesRequest(request, {provider, model, nullptr, strict, false});
}

/** The report's fields of one rule, comma-separated. */
inline QByteArray fieldsOf(const TranslationReport &report, Rule rule)
{
    QByteArray fields;
    for (const ReportLine &line : report.lines()) {
        if (line.rule == rule)
            fields += (fields.isEmpty() ? "" : ", ") + line.field;
    }
    return fields;
}

inline Turn turnOf(Role role, std::vector<Part> parts)
{
    Turn turn;
    turn.role = role;
    turn.parts = std::move(parts);
    return turn;
}

inline TextPart textPart(const QByteArray &text)
{
    TextPart part;
    part.text = text;
    return part;
}

/** A Chat Completions request with one question. */
inline ConversationRequest chatRequest(const QByteArray &question = "Hello")
{
    ConversationRequest request;
    request.dialect = Dialect::Chat;
    request.model = "m";
    request.turns.push_back(turnOf(Role::User, {textPart(question)}));
    return request;
}

} // namespace station
