// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/palettemodel.h"

#include "app/catalog/catalogmodel.h"
#include "app/palette/fuzzymatch.h"

#include <algorithm>

namespace station {

namespace {

/** More than anybody reads. */
constexpr size_t kMost = 200;

} // namespace

PaletteModel::PaletteModel(Backend &backend, CatalogModel &catalog, QObject *parent)
    : QAbstractListModel(parent), m_backend(backend), m_catalog(catalog)
{
}

void PaletteModel::setPlaces(const QVariantList &places)
{
    m_places = places;
    refresh();
    Q_EMIT placesChanged();
}

void PaletteModel::addActions()
{
    const auto add = [this](const char *id, const QString &name, const char *icon, const QString &detail = {}) {
        m_all.push_back(
            {QStringLiteral("action"), QLatin1String(id), name, detail, QLatin1String(icon), {}, name.toLower(), 20});
    };
    const GatewayState state = m_backend.gateway().state;
    if (state == GatewayState::Listening) {
        add("copy-base-url", tr("Copy base URL"), "copy");
        add("stop-gateway", tr("Stop the gateway"), "stop");
    } else if (state == GatewayState::Stopped) {
        add("start-gateway", tr("Start the gateway"), "play");
    }
    add("new-conversation", tr("New conversation"), "plus");
    const QString playground = tr("Playground");
    add("chat", tr("Chat"), "chat", playground);
    add("audio", tr("Audio"), "wave", playground);
    add("image", tr("Image"), "image", playground);
    add("video", tr("Video"), "video", playground);
    add("usage", tr("Usage"), "chart", tr("Station"));
    add("theme-day", tr("Theme: day"), "day");
    add("theme-night", tr("Theme: night"), "night");
    add("theme-system", tr("Theme: as the system"), "system");
    add("shortcuts", tr("Show shortcuts"), "info", QStringLiteral("F1"));
    add("quit", tr("Quit Token Station"), "cross");
}

void PaletteModel::refresh()
{
    m_all.clear();
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const QVariantMap place = m_places[i].toMap();
        const QString name = place[QStringLiteral("name")].toString();
        m_all.push_back({QStringLiteral("place"),
                         place[QStringLiteral("id")].toString(),
                         name,
                         place[QStringLiteral("keys")].toString(),
                         place[QStringLiteral("icon")].toString(),
                         {},
                         name.toLower(),
                         30});
    }
    addActions();
    QHash<QByteArray, QString> codes;
    for (const ProviderInfo &provider : m_backend.providers()) {
        codes.insert(provider.id, QString::fromLatin1(provider.lineCode));
        m_all.push_back({QStringLiteral("provider"),
                         QString::fromUtf8(provider.id),
                         provider.name,
                         tr("Provider"),
                         {},
                         codes.value(provider.id),
                         provider.name.toLower(),
                         10});
    }
    for (const ModelInfo &model : m_catalog.all()) {
        if (model.lifecycle == ModelLifecycle::Retired)
            continue;
        const QString id = QString::fromUtf8(model.id);
        const bool tried = model.usable && CatalogModel::tabOf(model) >= 0;
        m_all.push_back({QStringLiteral("model"),
                         id,
                         id,
                         tried ? tr("Try it") : tr("Show it"),
                         {},
                         codes.value(model.provider),
                         id.toLower(),
                         tried ? 5 : 0,
                         tried});
    }
    filter();
}

void PaletteModel::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    filter();
}

void PaletteModel::filter()
{
    const QString typed = m_words.trimmed().toLower();
    std::vector<std::pair<int, size_t>> scored;
    for (size_t i = 0; i < m_all.size(); ++i) {
        // With nothing typed, places and actions are what one wants to see.
        if (typed.isEmpty() && m_all[i].kind == QStringLiteral("model"))
            continue;
        const int score = fuzzyScore(typed, m_all[i].text);
        if (score >= 0)
            scored.emplace_back(typed.isEmpty() ? 0 : score + m_all[i].lead, i);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < std::min(scored.size(), kMost); ++i)
        m_shown.push_back(scored[i].second);
    endResetModel();
    Q_EMIT wordsChanged();
}

QVariantMap PaletteModel::at(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const Entry &entry = m_all[m_shown[size_t(row)]];
    return {{QStringLiteral("kind"), entry.kind},
            {QStringLiteral("id"), entry.id},
            {QStringLiteral("usable"), entry.usable}};
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Entry &entry = m_all[m_shown[size_t(index.row())]];
    switch (role) {
    case NameRole: return entry.name;
    case DetailRole: return entry.detail;
    case IconRole: return entry.icon;
    case CodeRole: return entry.code;
    default: return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{NameRole, "name"}, {DetailRole, "detail"}, {IconRole, "iconName"}, {CodeRole, "code"}};
}

} // namespace station
