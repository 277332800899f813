// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"
#include "providers/registry/chatquirks.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <optional>

namespace station {

/** The four text dialects, in the order in which tables list them. */
enum class Dialect { Chat, Responses, Messages, Gemini };
constexpr int kDialectCount = 4;
/** "chat", "responses", "messages", "gemini". */
QByteArray dialectName(Dialect dialect);
std::optional<Dialect> dialectFromName(QByteArrayView name);

enum class CredentialStyle {
    None,           ///< no key at all
    Bearer,         ///< Authorization: Bearer
    OptionalBearer, ///< as Bearer where there is a key
    ApiKeyHeader,   ///< x-api-key
    GoogleHeader,   ///< x-goog-api-key
    ClientLogin,    ///< the calling client's own login, passed through
    KlingToken,     ///< a JWT made from an access key and a secret key
};

/** What is known of a provider: an entry of resources/providers.json, or one made from the configuration. */
struct ProviderDescription {
    QByteArray id;
    QByteArray name;
    QByteArray code; ///< two letters for the board
    QByteArray baseUrl;
    CredentialStyle credential = CredentialStyle::None;
    QList<QByteArray> environment; ///< variables that customarily hold its key
    QByteArray keyPage;            ///< where a person gets a key
    Headers defaultHeaders;        ///< sent where the client sent none of that name
    /** For each dialect that it speaks natively: the path that replaces base_url's, or an empty one for base_url's own.
     */
    std::array<std::optional<QByteArray>, kDialectCount> dialects;
    QList<QByteArray> passthrough; ///< endpoints beside the dialects': "embeddings", "count_tokens" …
    QByteArray modelsPath;         ///< empty: it has no model list
    QByteArray testPath;           ///< what a test of the key asks for where the model list needs none; may be empty
    QByteArray modelsShape;        ///< openai, anthropic, gemini or codex
    bool usageOnRequest = false;   ///< a chat stream carries usage only when stream_options.include_usage is sent
    bool statefulResponses = false;
    bool prefersResponses = false; ///< translated requests of Messages go to its Responses: reasoning survives there
    bool included = false;         ///< a subscription or a server on this machine: costs no money
    bool local = false;
    QList<QByteArray> prefixes; ///< how the names of its models begin
    QByteArray note;            ///< for people; may be empty
    ChatQuirks chat;            ///< in what its Chat Completions differ from OpenAI's

    bool speaks(Dialect dialect) const { return dialects[size_t(dialect)].has_value(); }
    bool speaksText() const;
    /** Root URL for a dialect's endpoints, without a slash at the end. */
    QByteArray root(Dialect dialect) const;
};

/** The providers that come with the program, in the file's order. */
const QList<ProviderDescription> &describedProviders();

/** A provider that the configuration adds by type ("openai-compatible" …) and base_url. */
ProviderDescription customProvider(const QByteArray &id, const QByteArray &type, const QByteArray &baseUrl);

} // namespace station
