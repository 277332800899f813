// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/registry/providerdescription.h"

#include "providers/http/proxychoice.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace station {

namespace {

constexpr std::array<const char *, kDialectCount> kDialectNames {"chat", "responses", "messages", "gemini"};

CredentialStyle credentialStyle(const QString &name)
{
    static const QHash<QString, CredentialStyle> styles {
        {QStringLiteral("none"), CredentialStyle::None},
        {QStringLiteral("bearer"), CredentialStyle::Bearer},
        {QStringLiteral("optional-bearer"), CredentialStyle::OptionalBearer},
        {QStringLiteral("x-api-key"), CredentialStyle::ApiKeyHeader},
        {QStringLiteral("x-goog-api-key"), CredentialStyle::GoogleHeader},
        {QStringLiteral("client-login"), CredentialStyle::ClientLogin},
        {QStringLiteral("kling-jwt"), CredentialStyle::KlingToken},
    };
    return styles.value(name, CredentialStyle::None);
}

QByteArray text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toUtf8();
}

QList<QByteArray> texts(const QJsonObject &object, const char *name)
{
    QList<QByteArray> list;
    for (const QJsonValue value : object.value(QLatin1String(name)).toArray())
        list.append(value.toString().toUtf8());
    return list;
}

ProviderDescription fromJson(const QJsonObject &o)
{
    ProviderDescription d;
    d.id = text(o, "id");
    d.name = text(o, "name");
    d.code = text(o, "code");
    d.baseUrl = text(o, "base_url");
    const QJsonObject credential = o.value(QLatin1String("credential")).toObject();
    d.credential = credentialStyle(credential.value(QLatin1String("style")).toString());
    d.environment = texts(credential, "env");
    d.keyPage = text(credential, "page");
    const QJsonObject headers = o.value(QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        d.defaultHeaders.add(it.key().toUtf8(), it.value().toString().toUtf8());
    const QJsonObject dialects = o.value(QLatin1String("dialects")).toObject();
    for (auto it = dialects.begin(); it != dialects.end(); ++it) {
        if (const auto dialect = dialectFromName(it.key().toUtf8()))
            d.dialects[size_t(*dialect)] = text(it.value().toObject(), "root");
    }
    d.passthrough = texts(o, "passthrough");
    const QJsonObject models = o.value(QLatin1String("models")).toObject();
    d.modelsPath = text(models, "path");
    d.modelsShape = text(models, "shape");
    d.testPath = text(o, "test_path");
    d.usageOnRequest = o.value(QLatin1String("usage_on_request")).toBool();
    d.statefulResponses = o.value(QLatin1String("stateful_responses")).toBool();
    d.prefersResponses = o.value(QLatin1String("prefers_responses")).toBool();
    d.included = text(o, "cost") == "included";
    d.local = o.value(QLatin1String("local")).toBool();
    d.prefixes = texts(o, "prefixes");
    d.note = text(o, "note");
    d.chat = ChatQuirks::fromJson(o.value(QLatin1String("chat")).toObject());
    return d;
}

} // namespace

QByteArray dialectName(Dialect dialect)
{
    return kDialectNames[size_t(dialect)];
}

std::optional<Dialect> dialectFromName(QByteArrayView name)
{
    for (size_t i = 0; i < kDialectNames.size(); ++i) {
        if (name == kDialectNames[i])
            return Dialect(i);
    }
    return {};
}

bool ProviderDescription::speaksText() const
{
    return std::any_of(dialects.begin(), dialects.end(), [](const auto &d) { return d.has_value(); });
}

QByteArray ProviderDescription::root(Dialect dialect) const
{
    const auto &path = dialects[size_t(dialect)];
    return path && !path->isEmpty() ? originOf(baseUrl) + *path : baseUrl;
}

const QList<ProviderDescription> &describedProviders()
{
    static const QList<ProviderDescription> providers = [] {
        QFile file(QStringLiteral(":/station/providers.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the provider descriptions are missing from the program");
        QList<ProviderDescription> list;
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue entry : root.value(QLatin1String("providers")).toArray())
            list.append(fromJson(entry.toObject()));
        return list;
    }();
    return providers;
}

ProviderDescription customProvider(const QByteArray &id, const QByteArray &type, const QByteArray &baseUrl)
{
    ProviderDescription d;
    d.id = id;
    d.name = id;
    d.code = id.left(2).toUpper();
    d.baseUrl = baseUrl;
    d.local = isLoopbackUrl(baseUrl);
    d.included = d.local;
    d.modelsPath = "/models";
    d.modelsShape = "openai";
    d.credential = CredentialStyle::OptionalBearer;
    const auto speak = [&d](Dialect dialect) { d.dialects[size_t(dialect)] = QByteArray(); };
    // Whether a server parts thoughts and text is a setting of it that nobody is told.
    d.chat.thinkTags = true;
    // OpenAI's own names may stand behind any relay; they refuse the old member.
    ChatQuirks newer = d.chat;
    newer.maxTokens = "max_completion_tokens";
    d.chat.models.push_back({{"o1", "o3", "o4", "gpt-5", "gpt-6"}, newer});
    if (type == "openai-compatible") {
        speak(Dialect::Chat);
        d.usageOnRequest = true;
        d.passthrough = {"embeddings",         "moderations",          "completions",
                         "audio/translations", "audio/transcriptions", "audio/speech",
                         "images/generations", "images/edits",         "videos"};
    } else if (type == "openai-responses") {
        speak(Dialect::Responses);
        d.passthrough = {"responses/compact", "responses/input_tokens", "responses/manage"};
    } else if (type == "openai") {
        speak(Dialect::Chat);
        speak(Dialect::Responses);
        d.usageOnRequest = true;
        d.passthrough = {"embeddings",           "moderations",
                         "completions",          "audio/translations",
                         "audio/transcriptions", "audio/speech",
                         "images/generations",   "images/edits",
                         "responses/compact",    "responses/input_tokens",
                         "responses/manage",     "videos"};
    } else if (type == "anthropic-compatible") {
        speak(Dialect::Messages);
        d.credential = CredentialStyle::ApiKeyHeader;
        d.defaultHeaders = {{"anthropic-version", "2023-06-01"}};
        d.modelsShape = "anthropic";
        d.passthrough = {"count_tokens"};
    } else if (type == "gemini-compatible") {
        speak(Dialect::Gemini);
        d.credential = CredentialStyle::GoogleHeader;
        d.modelsShape = "gemini";
    }
    return d;
}

} // namespace station
