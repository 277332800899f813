// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/foundkeys.h"

#include "app/gatewaywords.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

namespace station {

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;

/** A file of another tool and where in it a provider's key may stand: members of JSON, or "name: value" lines. */
struct Place {
    const char *provider;
    const char *file; ///< below the home folder
    const char *path; ///< members with dots between; after ':' the key of a line
};

// OpenCode: auth.json of its data folder, {"openai":{"type":"api","key":"…"}}. Codex: auth.json, OPENAI_API_KEY.
// Aider: .aider.conf.yml, "openai-api-key: …". Gemini CLI: .gemini/.env, GEMINI_API_KEY=….
constexpr Place kPlaces[] = {
    {"openai", ".codex/auth.json", "OPENAI_API_KEY"},
    {"openai", ".local/share/opencode/auth.json", "openai.key"},
    {"anthropic", ".local/share/opencode/auth.json", "anthropic.key"},
    {"openrouter", ".local/share/opencode/auth.json", "openrouter.key"},
    {"groq", ".local/share/opencode/auth.json", "groq.key"},
    {"xai", ".local/share/opencode/auth.json", "xai.key"},
    {"deepseek", ".local/share/opencode/auth.json", "deepseek.key"},
    {"mistral", ".local/share/opencode/auth.json", "mistral.key"},
    {"openai", ".aider.conf.yml", ":openai-api-key"},
    {"anthropic", ".aider.conf.yml", ":anthropic-api-key"},
    {"gemini", ".gemini/.env", ":GEMINI_API_KEY"},
};

QByteArray unquoted(QByteArray text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.startsWith('"') || text.startsWith('\'')) && text.endsWith(text.front()))
        text = text.mid(1, text.size() - 2);
    return text;
}

QByteArray lineValue(const QByteArray &text, const QByteArray &name)
{
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        QByteArray bare = line.trimmed();
        if (bare.startsWith("export "))
            bare = bare.mid(7).trimmed();
        if (bare.startsWith(name) && bare.size() > name.size()
            && (bare[name.size()] == ':' || bare[name.size()] == '='))
            return unquoted(bare.mid(name.size() + 1));
    }
    return {};
}

QByteArray memberValue(const QByteArray &text, const QByteArray &path)
{
    QJsonValue value = QJsonDocument::fromJson(text).object();
    const QList<QByteArray> names = path.split('.');
    for (const QByteArray &name : names)
        value = value.toObject().value(QLatin1String(name));
    return value.toString().toUtf8();
}

} // namespace

FoundKeys::FoundKeys(Backend &backend, QObject *parent) : QAbstractListModel(parent), m_backend(backend)
{
    connect(&backend, &Backend::providersChanged, this, &FoundKeys::look);
}

Secret FoundKeys::read(const Found &found)
{
    if (found.file.isEmpty())
        return Secret(qgetenv(found.path.constData()).trimmed());
    QFile file(found.file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return {};
    const QByteArray text = file.readAll();
    return Secret(found.path.startsWith(':') ? lineValue(text, found.path.mid(1)) : memberValue(text, found.path));
}

void FoundKeys::look()
{
    std::vector<Found> found;
    const QDir home(QStandardPaths::writableLocation(QStandardPaths::HomeLocation));
    const auto providers = m_backend.providers();
    for (const ProviderInfo &provider : providers) {
        // A key that is in the keychain already is offered by nobody; a pair of keys has no customary place.
        if (provider.fields.size() != 1 || provider.source == CredentialSource::Keychain)
            continue;
        const auto add = [&](const QString &file, const QByteArray &path) {
            Found one {provider.id,   provider.fields.front().id,
                       provider.name, file,
                       path,          file.isEmpty() && provider.source == CredentialSource::Environment};
            if (!read(one).isEmpty())
                found.push_back(std::move(one));
        };
        if (!provider.environmentName.isEmpty())
            add({}, provider.environmentName.toUtf8());
        for (const Place &place : kPlaces) {
            if (provider.id == place.provider)
                add(home.filePath(QLatin1String(place.file)), place.path);
        }
    }
    // Providers change with every limit that one tells: the list, and the focus in it, stay.
    if (found == m_found)
        return;
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
    Q_EMIT countChanged();
}

void FoundKeys::import(int row)
{
    if (row < 0 || row >= count())
        return;
    const Found found = m_found[size_t(row)];
    std::vector<std::pair<QByteArray, Secret>> fields;
    fields.emplace_back(found.field, read(found));
    m_backend.setCredential(
        found.provider, std::move(fields), this, [this, name = found.name](const Result<void> &done) {
            m_tone = done ? QStringLiteral("green") : QStringLiteral("red");
            m_result = done ? tr("The key of %1 is in the keychain.").arg(name) : gatewayWords(done.error().message);
            Q_EMIT resultChanged();
            look();
        });
}

QVariant FoundKeys::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Found &found = m_found[size_t(index.row())];
    switch (role) {
    case ProviderRole: return found.name;
    case PlaceRole:
        return found.file.isEmpty() ? tr("environment variable %1").arg(QString::fromUtf8(found.path))
                                    : QDir::toNativeSeparators(found.file);
    case InUseRole: return found.inUse;
    default: return {};
    }
}

QHash<int, QByteArray> FoundKeys::roleNames() const
{
    return {{ProviderRole, "provider"}, {PlaceRole, "place"}, {InUseRole, "inUse"}};
}

} // namespace station
