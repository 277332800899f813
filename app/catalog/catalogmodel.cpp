// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/catalogmodel.h"

#include "app/catalog/snippets.h"
#include "app/exchangewords.h"
#include "app/figures.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace station {

namespace {

constexpr int kFollowMs = 2000;
constexpr std::array kKinds = {"chat",           "vision",         "tools", "reasoning", "stateful",
                               "speech-to-text", "text-to-speech", "image", "video"};

quint32 kindBit(const QString &kind)
{
    for (size_t i = 0; i < kKinds.size(); ++i) {
        if (kind == QLatin1String(kKinds[i]))
            return 1U << i;
    }
    return 0;
}

/** Under a head that says $/M. */
QString dollars(qint64 microUsd)
{
    return QLocale().toString(double(microUsd) / 1e6, 'f', figures::priceDecimals(microUsd));
}

bool isRetired(const ModelInfo &model)
{
    return model.lifecycle == ModelLifecycle::Retired;
}

} // namespace

CatalogModel::CatalogModel(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_backend(backend), m_now(std::move(now))
{
    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &CatalogModel::askToday);
    connect(&backend, &Backend::modelsChanged, this, &CatalogModel::reload);
    connect(&backend, &Backend::providersChanged, this, &CatalogModel::reload);
    reload();
}

QString CatalogModel::kindName(const QString &kind)
{
    static const QHash<QString, const char *> names = {
        {QStringLiteral("chat"), QT_TR_NOOP("Chat")},
        {QStringLiteral("vision"), QT_TR_NOOP("Vision")},
        {QStringLiteral("tools"), QT_TR_NOOP("Tools")},
        {QStringLiteral("reasoning"), QT_TR_NOOP("Reasoning")},
        {QStringLiteral("stateful"), QT_TR_NOOP("Stateful")},
        {QStringLiteral("speech-to-text"), QT_TR_NOOP("Speech-to-text")},
        {QStringLiteral("text-to-speech"), QT_TR_NOOP("Text-to-speech")},
        {QStringLiteral("image"), QT_TR_NOOP("Image")},
        {QStringLiteral("video"), QT_TR_NOOP("Video")},
        {QStringLiteral("embedding"), QT_TR_NOOP("Embedding")},
        {QStringLiteral("moderation"), QT_TR_NOOP("Moderation")},
    };
    const char *name = names.value(kind);
    return name ? tr(name) : kind;
}

CatalogModel::Facts CatalogModel::factsOf(const ModelInfo &model) const
{
    Facts facts;
    for (const QString &kind : model.kinds)
        facts.kinds |= kindBit(kind);
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&model](const ProviderInfo &p) { return p.id == model.provider; });
    facts.text = QString::fromUtf8(model.id).toLower();
    facts.lamp = QStringLiteral("off");
    facts.tone = QStringLiteral("ink3");
    facts.word = model.missing;
    if (found != m_providers.end()) {
        facts.provider = int(found - m_providers.begin());
        facts.text += QLatin1Char(' ') + found->name.toLower() + QLatin1Char(' ')
            + QString::fromLatin1(found->lineCode).toLower();
    }
    if (isRetired(model)) {
        facts.word = model.retiredOn.isEmpty()
            ? tr("retired")
            : tr("retired %1").arg(figures::day(QDate::fromString(model.retiredOn, Qt::ISODate), QLocale()));
        return facts;
    }
    if (found == m_providers.end())
        return facts;
    const bool trouble = found->state == ProviderState::KeyRefused || found->state == ProviderState::Disturbed;
    if (found->state == ProviderState::Simulated) {
        facts.lamp = QStringLiteral("simulated");
        facts.word = tr("simulated");
        facts.tone = QStringLiteral("blue");
    } else if (trouble) {
        facts.lamp = found->state == ProviderState::KeyRefused ? QStringLiteral("closed") : QStringLiteral("disturbed");
        facts.tone = QStringLiteral("red");
        const QString what = found->state == ProviderState::KeyRefused ? tr("key refused") : tr("disturbed");
        facts.word = found->problemShort.isEmpty() ? what : tr("%1: %2").arg(what, found->problemShort);
    } else if (model.usable) {
        facts.lamp = QStringLiteral("open");
        facts.tone = QStringLiteral("ink2");
        facts.word = tr("ready");
    } else if (found->source == CredentialSource::Login && found->state == ProviderState::Open) {
        facts.word = tr("with your %1 sign-in").arg(found->sourceName);
    } else if (found->onThisMachine) {
        facts.word = tr("not running");
    } else if (!found->fields.empty()) {
        facts.word = tr("needs a key");
    }
    return facts;
}

void CatalogModel::reload()
{
    m_providers = m_backend.providers();
    std::vector<ModelInfo> models = m_backend.models();
    const bool same = models.size() == m_all.size()
        && std::equal(models.begin(), models.end(), m_all.begin(),
                      [](const ModelInfo &a, const ModelInfo &b) { return a.id == b.id && a.usable == b.usable; });
    m_all = std::move(models);
    m_facts.clear();
    for (const ModelInfo &model : m_all)
        m_facts.push_back(factsOf(model));
    if (same && count() > 0) {
        // The reader's place in the list stays.
        Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        filter();
    }
    Q_EMIT reloaded();
}

void CatalogModel::filter()
{
    const QStringList words = m_words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    m_kindCounts.assign(kKinds.size(), 0);
    for (size_t i = 0; i < m_all.size(); ++i) {
        const Facts &facts = m_facts[i];
        if ((m_usableOnly && !m_all[i].usable) || (!m_provider.isEmpty() && m_all[i].provider != m_provider)
            || !std::all_of(words.begin(), words.end(), [&facts](const QString &w) { return facts.text.contains(w); }))
            continue;
        for (size_t kind = 0; kind < kKinds.size(); ++kind)
            m_kindCounts[kind] += (facts.kinds >> kind) & 1U;
        if ((facts.kinds & m_kinds) == m_kinds)
            m_shown.push_back(i);
    }
    const auto figure = [this](size_t i) -> std::optional<qint64> {
        const ModelInfo &model = m_all[i];
        return m_sortKey == QStringLiteral("context") ? model.contextTokens
            : m_sortKey == QStringLiteral("input")    ? model.inputMicroUsd
                                                      : model.outputMicroUsd;
    };
    // What is gone stands last, then what nobody knows, whichever way round.
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](size_t a, size_t b) {
        if (isRetired(m_all[a]) != isRetired(m_all[b]))
            return isRetired(m_all[b]);
        if (m_sortKey == QStringLiteral("model")) {
            if (m_all[a].usable != m_all[b].usable)
                return m_all[a].usable;
            const int order = m_all[a].id.compare(m_all[b].id, Qt::CaseInsensitive);
            return m_descending ? order > 0 : order < 0;
        }
        const auto left = figure(a);
        const auto right = figure(b);
        if (left.has_value() != right.has_value())
            return left.has_value();
        return m_descending ? left > right : left < right;
    });
    endResetModel();
    Q_EMIT filterChanged();
}

void CatalogModel::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    filter();
}

void CatalogModel::setProvider(const QString &id)
{
    if (m_provider == id.toUtf8())
        return;
    m_provider = id.toUtf8();
    filter();
}

void CatalogModel::setUsableOnly(bool only)
{
    if (m_usableOnly == only)
        return;
    m_usableOnly = only;
    filter();
}

void CatalogModel::toggleKind(const QString &kind)
{
    m_kinds ^= kindBit(kind);
    filter();
}

void CatalogModel::clearFilters()
{
    m_words.clear();
    m_provider.clear();
    m_usableOnly = false;
    m_kinds = 0;
    filter();
}

void CatalogModel::sortBy(const QString &key)
{
    m_descending = key == m_sortKey && !m_descending;
    m_sortKey = key;
    filter();
}

bool CatalogModel::narrowed() const
{
    return !m_words.isEmpty() || !m_provider.isEmpty() || m_usableOnly || m_kinds != 0;
}

QVariantList CatalogModel::kinds() const
{
    QVariantList list;
    for (size_t i = 0; i < kKinds.size(); ++i) {
        const QString id = QLatin1String(kKinds[i]);
        list.append(QVariantMap {{QStringLiteral("id"), id},
                                 {QStringLiteral("name"), kindName(id)},
                                 {QStringLiteral("count"), figures::grouped(m_kindCounts[i], QLocale())},
                                 {QStringLiteral("on"), bool((m_kinds >> i) & 1U)}});
    }
    return list;
}

QVariantList CatalogModel::providers() const
{
    QVariantList list {QVariantMap {{QStringLiteral("id"), QString()}, {QStringLiteral("name"), tr("All providers")}}};
    for (size_t i = 0; i < m_providers.size(); ++i) {
        if (std::any_of(m_facts.begin(), m_facts.end(), [i](const Facts &f) { return f.provider == int(i); }))
            list.append(QVariantMap {{QStringLiteral("id"), QString::fromUtf8(m_providers[i].id)},
                                     {QStringLiteral("name"), m_providers[i].name}});
    }
    return list;
}

void CatalogModel::followUse(bool looks)
{
    disconnect(&m_backend, nullptr, &m_follow, nullptr);
    m_follow.stop();
    if (!looks)
        return;
    const auto soon = [this] {
        if (!m_follow.isActive())
            m_follow.start();
    };
    connect(&m_backend, &Backend::liveBatch, &m_follow, [soon](const LiveBatch &batch) {
        if (std::any_of(batch.begin(), batch.end(),
                        [](const LiveExchange &exchange) { return !exchanges::isRunning(exchange.state); }))
            soon();
    });
    connect(&m_backend, &Backend::usageReset, &m_follow, soon);
    askToday();
}

void CatalogModel::askToday()
{
    const qint64 midnight = QDateTime::fromMSecsSinceEpoch(m_now()).date().startOfDay().toMSecsSinceEpoch();
    m_backend.usage(midnight, UsageGroup::Model, this, [this](const std::vector<UsageSum> &sums) {
        m_today.clear();
        for (const UsageSum &sum : sums)
            m_today.insert(sum.group, sum);
        Q_EMIT usedChanged();
    });
}

QString CatalogModel::summary() const
{
    const auto usable = std::count_if(m_all.begin(), m_all.end(), [](const ModelInfo &model) { return model.usable; });
    const QLocale locale;
    return tr("%1 in the catalog, %2 usable now")
        .arg(figures::grouped(total(), locale), figures::grouped(usable, locale));
}

QString CatalogModel::gathered() const
{
    if (const QDate day = QDate::fromString(m_backend.catalogDate(), Qt::ISODate); day.isValid())
        return tr("prices as of %1").arg(QLocale().toString(day, QLocale::LongFormat));
    const QDate month = QDate::fromString(m_backend.catalogDate(), QStringLiteral("yyyy-MM"));
    //: A month and its year, as QLocale::toString() takes them
    return month.isValid() ? tr("prices as of %1").arg(QLocale().toString(month, tr("MMMM yyyy"))) : QString();
}

QString CatalogModel::found() const
{
    const QLocale locale;
    return narrowed() ? tr("%1 of %2").arg(figures::grouped(count(), locale), figures::grouped(total(), locale))
                      : QString();
}

const ProviderInfo *CatalogModel::providerOf(size_t row) const
{
    const int provider = m_facts[row].provider;
    return provider < 0 ? nullptr : &m_providers[size_t(provider)];
}

const ModelInfo *CatalogModel::find(const QString &id) const
{
    const QByteArray name = id.toUtf8();
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [&name](const ModelInfo &model) { return model.id == name; });
    return found == m_all.end() ? nullptr : &*found;
}

QString CatalogModel::price(size_t row, std::optional<qint64> microUsd, bool known) const
{
    const ProviderInfo *provider = providerOf(row);
    if (provider && provider->state == ProviderState::Simulated)
        return figures::dash();
    if (provider && provider->onThisMachine)
        return tr("local");
    if (provider && provider->source == CredentialSource::Login)
        return tr("plan");
    if (microUsd)
        return dollars(*microUsd);
    return known ? figures::dash() : tr("unpriced");
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const size_t row = m_shown[size_t(index.row())];
    const ModelInfo &model = m_all[row];
    const Facts &facts = m_facts[row];
    const bool byUnit = model.imageMicroUsd || model.minuteMicroUsd || model.charactersMicroUsd;
    switch (role) {
    case IdRole: return QString::fromUtf8(model.id);
    case CodeRole: return providerOf(row) ? QString::fromLatin1(providerOf(row)->lineCode) : QString();
    case BadgesRole: {
        QStringList names;
        for (const QString &kind : model.kinds)
            names.append(kindName(kind));
        return names;
    }
    case ContextRole: return model.contextTokens ? figures::window(*model.contextTokens, QLocale()) : figures::dash();
    case InputRole:
        if (!model.inputMicroUsd && model.minuteMicroUsd)
            return tr("%1/min").arg(dollars(*model.minuteMicroUsd));
        if (!model.inputMicroUsd && model.charactersMicroUsd)
            return tr("%1/1M char").arg(dollars(*model.charactersMicroUsd));
        return price(row, model.inputMicroUsd, model.outputMicroUsd || byUnit);
    case OutputRole:
        if (!model.outputMicroUsd && model.imageMicroUsd)
            return tr("%1/image").arg(dollars(*model.imageMicroUsd));
        return price(row, model.outputMicroUsd, model.inputMicroUsd || byUnit);
    case CachedRole: return model.cachedMicroUsd ? price(row, model.cachedMicroUsd, true) : figures::dash();
    case PricedRole:
        return (model.inputMicroUsd || model.outputMicroUsd || byUnit) && price(row, qint64(1), true) == dollars(1);
    case LampRole: return facts.lamp;
    case WordRole: return facts.word;
    case ToneRole: return facts.tone;
    case UsableRole: return model.usable;
    case RetiredRole: return isRetired(model);
    case TriableRole: return tabOf(model) >= 0;
    case ChatRole: return model.kinds.contains(QStringLiteral("chat"));
    default: return {};
    }
}

QVariantList CatalogModel::facts(const QString &id) const
{
    const ModelInfo *model = find(id);
    if (!model)
        return {};
    QVariantList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        lines.append(QVariantMap {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    };
    const size_t row = size_t(model - m_all.data());
    if (const ProviderInfo *provider = providerOf(row)) {
        add(tr("Provider"), provider->name);
        static const QHash<QByteArray, QString> dialects = {{"chat", QStringLiteral("Chat Completions")},
                                                            {"responses", QStringLiteral("Responses")},
                                                            {"messages", QStringLiteral("Messages")},
                                                            {"gemini", QStringLiteral("Gemini")}};
        if (model->kinds.contains(QStringLiteral("chat")))
            add(tr("Speaks natively"), dialects.value(provider->dialect, QString::fromUtf8(provider->dialect)));
    }
    const QLocale locale;
    if (model->contextTokens)
        add(tr("Context"), tr("%1 tokens").arg(figures::grouped(*model->contextTokens, locale)));
    if (model->maxOutputTokens)
        add(tr("Most output"), tr("%1 tokens").arg(figures::grouped(*model->maxOutputTokens, locale)));
    if (model->lifecycle == ModelLifecycle::Preview)
        add(tr("State"), tr("preview"));
    if (model->lifecycle == ModelLifecycle::Deprecated)
        add(tr("State"), tr("deprecated"));
    if (!model->retiredOn.isEmpty())
        add(isRetired(*model) ? tr("Retired on") : tr("Retires on"),
            locale.toString(QDate::fromString(model->retiredOn, Qt::ISODate), QLocale::LongFormat));
    if (!model->successor.isEmpty())
        add(tr("Successor"), QString::fromUtf8(model->provider + '/' + model->successor));
    if (model->isPricedByUser)
        add(tr("Price"), tr("set by you"));
    if (!model->usable)
        add(tr("Not usable now"), model->missing);
    if (const auto used = m_today.constFind(model->id); used != m_today.cend()) {
        const qint64 tokens = used->inputTokens + used->outputTokens;
        QStringList words {tr("%n exchange(s)", nullptr, int(used->exchanges))};
        if (tokens > 0)
            words << tr("%1 tokens").arg(figures::compact(tokens, locale));
        if (used->estimatedTokens > 0)
            words << tr("%1 tokens").arg(figures::estimate(figures::compact(used->estimatedTokens, locale)));
        if (used->costMicroUsd > 0 || used->estimatedCostMicroUsd > 0)
            words << figures::moneySum(used->costMicroUsd, used->estimatedCostMicroUsd, locale);
        if (used->unpricedTokens > 0)
            words << tr("%1 tokens unpriced").arg(figures::compact(used->unpricedTokens, locale));
        add(tr("Used today"), words.join(QStringLiteral(", ")));
    } else {
        add(tr("Used today"), tr("nothing"));
    }
    return lines;
}

bool CatalogModel::hasKind(const QString &id, const QString &kind) const
{
    const ModelInfo *model = find(id);
    return model && model->kinds.contains(kind);
}

int CatalogModel::tabOf(const ModelInfo &model)
{
    static constexpr std::pair<const char *, int> tabs[] = {
        {"chat", 0}, {"text-to-speech", 1}, {"speech-to-text", 1}, {"image", 2}, {"video", 3}};
    for (const auto &[kind, tab] : tabs) {
        if (model.kinds.contains(QLatin1String(kind)))
            return tab;
    }
    return -1;
}

int CatalogModel::playgroundTab(const QString &id) const
{
    const ModelInfo *model = find(id);
    return model ? tabOf(*model) : -1;
}

QString CatalogModel::snippet(const QString &id, int language, const QString &baseUrl) const
{
    const ModelInfo *model = find(id);
    return model ? snippets::forModel(id, model->kinds, baseUrl, snippets::Language(std::clamp(language, 0, 2)))
                 : QString();
}

QHash<int, QByteArray> CatalogModel::roleNames() const
{
    return {{IdRole, "modelId"},         {CodeRole, "code"},        {BadgesRole, "badges"},
            {ContextRole, "context"},    {InputRole, "inputPrice"}, {OutputRole, "outputPrice"},
            {CachedRole, "cachedPrice"}, {PricedRole, "priced"},    {LampRole, "lamp"},
            {WordRole, "word"},          {ToneRole, "tone"},        {UsableRole, "usable"},
            {RetiredRole, "retired"},    {ChatRole, "chat"},        {TriableRole, "triable"}};
}

} // namespace station
