// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/modellist.h"

#include "app/figures.h"

#include <algorithm>

namespace station {

ModelList::ModelList(Backend &backend, QObject *parent) : QAbstractListModel(parent), m_backend(backend)
{
    connect(&backend, &Backend::modelsChanged, this, &ModelList::reload);
    connect(&backend, &Backend::providersChanged, this, &ModelList::reload);
    reload();
}

void ModelList::reload()
{
    QHash<QByteArray, ProviderInfo> providers;
    for (const ProviderInfo &provider : m_backend.providers())
        providers.insert(provider.id, provider);
    m_all.clear();
    m_unusable.clear();
    for (ModelInfo &model : m_backend.models()) {
        if (!model.kinds.contains(QStringLiteral("chat")))
            continue;
        if (!model.usable) {
            m_unusable.push_back(std::move(model));
            continue;
        }
        const ProviderInfo provider = providers.value(model.provider);
        Entry entry;
        entry.text = QString::fromUtf8(model.id).toLower() + QLatin1Char(' ') + provider.name.toLower()
            + QLatin1Char(' ') + QString::fromLatin1(provider.lineCode).toLower();
        entry.code = provider.lineCode;
        entry.providerName = provider.name;
        entry.simulated = provider.state == ProviderState::Simulated;
        entry.info = std::move(model);
        m_all.push_back(std::move(entry));
    }
    filter();
    Q_EMIT reloaded();
}

void ModelList::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    Q_EMIT wordsChanged();
    filter();
}

void ModelList::filter()
{
    const QStringList words = m_words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_all.size(); ++i) {
        const QString &text = m_all[i].text;
        if (std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word); }))
            m_shown.push_back(i);
    }
    endResetModel();
    Q_EMIT countChanged();
}

bool ModelList::contains(const QByteArray &id) const
{
    return std::any_of(m_all.begin(), m_all.end(), [&id](const Entry &entry) { return entry.info.id == id; });
}

ModelInfo ModelList::info(const QByteArray &id) const
{
    const auto it = std::find_if(m_all.begin(), m_all.end(), [&id](const Entry &entry) { return entry.info.id == id; });
    if (it != m_all.end())
        return it->info;
    const ModelInfo *other = unusable(id);
    return other ? *other : ModelInfo();
}

const ModelInfo *ModelList::unusable(const QByteArray &id) const
{
    const auto it =
        std::find_if(m_unusable.begin(), m_unusable.end(), [&id](const ModelInfo &info) { return info.id == id; });
    return it == m_unusable.end() ? nullptr : &*it;
}

QString ModelList::missing(const QByteArray &id) const
{
    const ModelInfo *info = unusable(id);
    return info ? info->missing : QString();
}

QByteArray ModelList::first() const
{
    // What answers at once, without an account, and is labelled so.
    constexpr QByteArrayView kDemo("demo/hello");
    if (contains(kDemo.toByteArray()))
        return kDemo.toByteArray();
    return m_all.empty() ? QByteArray() : m_all.front().info.id;
}

QString ModelList::idAt(int row) const
{
    return row >= 0 && row < count() ? QString::fromUtf8(m_all[m_shown[size_t(row)]].info.id) : QString();
}

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Entry &entry = m_all[m_shown[size_t(index.row())]];
    switch (role) {
    case IdRole: return QString::fromUtf8(entry.info.id);
    case CodeRole: return QString::fromLatin1(entry.code);
    case ProviderRole: return entry.providerName;
    case NameRole: return QString::fromUtf8(entry.info.id.mid(entry.info.id.indexOf('/') + 1));
    case SimulatedRole: return entry.simulated;
    case DetailRole: {
        const QLocale locale;
        QStringList parts;
        if (entry.info.contextTokens)
            parts << tr("%1 context").arg(figures::window(*entry.info.contextTokens, locale));
        if (entry.simulated)
            parts << tr("simulated");
        else if (entry.info.inputMicroUsd && entry.info.outputMicroUsd)
            parts << tr("%1 in, %2 out per 1M")
                         .arg(figures::listPrice(*entry.info.inputMicroUsd, locale),
                              figures::listPrice(*entry.info.outputMicroUsd, locale));
        else
            parts << tr("unpriced");
        return parts.join(QStringLiteral(" · "));
    }
    default: return {};
    }
}

QHash<int, QByteArray> ModelList::roleNames() const
{
    return {{IdRole, "modelId"}, {CodeRole, "code"},     {ProviderRole, "provider"},
            {NameRole, "name"},  {DetailRole, "detail"}, {SimulatedRole, "simulated"}};
}

} // namespace station
