// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/provideraddresses.h"

#include "app/gatewaywords.h"
#include "gateway/clients/jsonsettings.h"
#include "gateway/json/jsontext.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace station {

namespace {

const QByteArray kAddress = "base_url";

/** Slashes at the end are the habit of some, and mean nothing. */
QByteArray quotedAddress(const QString &address)
{
    QByteArray text = address.trimmed().toUtf8();
    while (text.endsWith('/'))
        text.chop(1);
    return json::quoted(text);
}

/** What the configuration would refuse too, but in words of its own file. */
bool isAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && (url.scheme() == QStringLiteral("https") || url.scheme() == QStringLiteral("http"))
        && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

QString noAddress()
{
    return ProviderAddresses::tr("An address is like https://api.example.com/v1, without a login and a query");
}

} // namespace

ProviderAddresses::ProviderAddresses(Backend &backend, QObject *parent)
    : QObject(parent), m_file(backend.paths().configFile)
{
    connect(&backend, &Backend::providersChanged, this, &ProviderAddresses::reload);
    reload();
}

QVariantList ProviderAddresses::kinds() const
{
    const auto kind = [](const char *id, const QString &name) {
        return QVariantMap {{QStringLiteral("id"), QLatin1String(id)}, {QStringLiteral("name"), name}};
    };
    return {kind("openai-compatible", tr("OpenAI: Chat Completions")),
            kind("openai-responses", tr("OpenAI: Responses")), kind("anthropic-compatible", tr("Anthropic: Messages")),
            kind("gemini-compatible", tr("Gemini"))};
}

void ProviderAddresses::reload()
{
    const auto config = m_file.read();
    if (!config)
        return;
    QStringList own;
    for (const auto &[id, provider] : config->providers) {
        if (!provider.type.isEmpty())
            own << QString::fromUtf8(id);
    }
    if (own == m_own)
        return;
    m_own = own;
    Q_EMIT changed();
}

QString ProviderAddresses::tell(const Result<void> &done)
{
    reload();
    return done ? QString() : gatewayWords(done.error().message);
}

QString ProviderAddresses::set(const QString &provider, const QString &address)
{
    const bool usual = address.trimmed().isEmpty();
    if (usual && m_own.contains(provider))
        return tr("A provider of your own has no usual address");
    if (!usual && !isAddress(address))
        return noAddress();
    return tell(
        m_file.setWithin("providers." + provider.toUtf8(), kAddress, usual ? QByteArray() : quotedAddress(address)));
}

QString ProviderAddresses::nameProblem(const QString &id) const
{
    const QString name = id.trimmed();
    const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
    if (name.isEmpty() || !plain)
        return tr("A name has lower-case letters, digits and hyphens: “my-server”");
    const auto config = m_file.read();
    return config && config->providers.contains(name.toUtf8()) ? tr("“%1” is there already").arg(name) : QString();
}

QString ProviderAddresses::add(const QString &id, const QString &kind, const QString &address)
{
    const QString name = id.trimmed();
    if (const QString problem = nameProblem(name); !problem.isEmpty())
        return problem;
    if (!isAddress(address))
        return noAddress();
    return tell(m_file.set("providers." + name.toUtf8(),
                           "{\"type\": " + json::quoted(kind.toUtf8()) + ", \"" + kAddress
                               + "\": " + quotedAddress(address) + '}'));
}

QString ProviderAddresses::freeName(const QString &provider) const
{
    static const QRegularExpression number(QStringLiteral("-\\d+$"));
    const QString stem = QString(provider).remove(number);
    for (int n = 2;; ++n) {
        const QString name = stem + u'-' + QString::number(n);
        if (nameProblem(name).isEmpty())
            return name;
    }
}

QString ProviderAddresses::duplicate(const QString &provider, const QString &id)
{
    const QString name = id.trimmed();
    if (!m_own.contains(provider))
        return tr("Only a provider of your own can be duplicated");
    if (const QString problem = nameProblem(name); !problem.isEmpty())
        return problem;
    return tell(m_file.copy("providers." + provider.toUtf8(), "providers." + name.toUtf8()));
}

QString ProviderAddresses::remove(const QString &provider)
{
    return m_own.contains(provider) ? tell(m_file.remove("providers." + provider.toUtf8())) : QString();
}

} // namespace station
