// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/providerinfos.h"

#include "app/gatewaywords.h"
#include "app/providers/providernotes.h"

#include <QCoreApplication>
#include <QDateTime>

#include <chrono>

namespace station {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(station::ProviderInfos)
};

/** Where the name is too long for the board's cells. */
QString boardName(const ProviderDescription &description)
{
    if (description.id == "claude-code")
        return QStringLiteral("CLAUDE SUB");
    if (description.id == "openai-codex")
        return QStringLiteral("CODEX");
    if (description.id == "gemini")
        return QStringLiteral("GEMINI");
    if (description.id == "bailian")
        return QStringLiteral("BAILIAN");
    if (description.id == "byteplus")
        return QStringLiteral("BYTEPLUS");
    if (description.id == "local")
        return QStringLiteral("LOCAL");
    return {};
}

CredentialSource sourceOf(const QByteArray &origin, QString *name)
{
    if (origin == "keychain")
        return CredentialSource::Keychain;
    if (origin.startsWith("environment ")) {
        *name = QString::fromUtf8(origin.mid(12));
        return CredentialSource::Environment;
    }
    if (origin.startsWith("file ")) {
        *name = QString::fromUtf8(origin.mid(5));
        return CredentialSource::File;
    }
    return CredentialSource::None;
}

void tellCredential(const Provider &provider, ProviderInfo &info)
{
    const ProviderDescription &d = provider.description;
    info.source = sourceOf(provider.credentialOrigin, &info.sourceName);
    info.problem = gatewayWords(provider.credentialProblem);
    if (d.credential == CredentialStyle::ClientLogin) {
        info.source = CredentialSource::Login;
        info.sourceName = d.id == "claude-code" ? QStringLiteral("Claude Code") : QStringLiteral("Codex");
    } else if (d.credential != CredentialStyle::None) {
        info.fields.push_back({"key", Words::tr("API key")});
        info.keyOptional = d.credential == CredentialStyle::OptionalBearer;
    }
}

/** What is known before anything is asked of the provider. */
ProviderState stateOf(const Provider &provider)
{
    const ProviderDescription &d = provider.description;
    if (d.id == "demo")
        return ProviderState::Simulated;
    if (d.credential == CredentialStyle::ClientLogin)
        return provider.localLogin ? ProviderState::Open : ProviderState::NoKey;
    if (d.credential == CredentialStyle::OptionalBearer && provider.found)
        return ProviderState::FoundHere;
    return provider.isUsable() ? ProviderState::Open : ProviderState::NoKey;
}

ProviderInfo providerInfo(const Provider &provider, const ProviderLimits &limits)
{
    const ProviderDescription &d = provider.description;
    ProviderInfo info;
    info.id = d.id;
    info.lineCode = d.code;
    info.name = QString::fromUtf8(d.name);
    info.boardName = boardName(d);
    info.baseUrl = d.id == "demo" ? Words::tr("inside this app") : QString::fromUtf8(d.baseUrl);
    info.dialect = chatDialect(d);
    info.note = providerNote(d.note);
    info.limits = limits.of(d.id);
    info.keyUrl = QUrl(QString::fromUtf8(d.keyPage));
    if (!d.environment.isEmpty())
        info.environmentName = QString::fromUtf8(d.environment.first());
    info.onThisMachine = d.local;
    info.state = stateOf(provider);
    tellCredential(provider, info);
    return info;
}

} // namespace

QByteArray chatDialect(const ProviderDescription &description)
{
    for (const Dialect dialect : {Dialect::Chat, Dialect::Messages, Dialect::Responses, Dialect::Gemini}) {
        if (description.speaks(dialect))
            return dialectName(dialect);
    }
    return "chat";
}

std::vector<ProviderInfo> providerInfos(const RoutingTable &table, const ProviderLimits &limits,
                                        const LineTroubles &troubles)
{
    using namespace std::chrono;
    const qint64 steadyMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    std::vector<ProviderInfo> infos;
    for (const auto &provider : table.providers()) {
        ProviderInfo info = providerInfo(*provider, limits);
        if (info.state != ProviderState::NoKey && troubles.tell(info)) {
            if (const qint64 left = provider->circuit->openForMs(steadyMs); left > 0)
                info.retryAtMs = QDateTime::currentMSecsSinceEpoch() + left;
        }
        infos.push_back(std::move(info));
    }
    return infos;
}

} // namespace station
