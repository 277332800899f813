// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/providersmodel.h"

#include "app/figures.h"
#include "app/gatewaywords.h"
#include "app/providers/limitrows.h"
#include "app/providers/providerlamp.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>

namespace station {

namespace {

const QString kOrder = QStringLiteral("providers/order");

QString tone(ProviderState state)
{
    switch (state) {
    case ProviderState::Open:
    case ProviderState::FoundHere: return QStringLiteral("green");
    case ProviderState::KeyRefused:
    case ProviderState::Disturbed: return QStringLiteral("red");
    case ProviderState::Simulated: return QStringLiteral("blue");
    case ProviderState::NoKey: break;
    }
    return QStringLiteral("ink3");
}

QString clockTime(qint64 ms)
{
    return figures::clock(QDateTime::fromMSecsSinceEpoch(ms));
}

} // namespace

ProvidersModel::ProvidersModel(Backend &backend, std::function<qint64()> now, QObject *parent)
    : QAbstractListModel(parent), m_backend(backend), m_now(std::move(now))
{
    connect(&backend, &Backend::providersChanged, this, &ProvidersModel::reload);
    m_providers = backend.providers();
    // Limits grow old without anything happening.
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &ProvidersModel::tellLimits);
    m_minute.start();
}

void ProvidersModel::reload()
{
    std::vector<ProviderInfo> fresh = inOrder();
    const bool same = std::equal(fresh.begin(), fresh.end(), m_providers.begin(), m_providers.end(),
                                 [](const ProviderInfo &a, const ProviderInfo &b) { return a.id == b.id; });
    if (same) {
        m_providers = std::move(fresh);
        if (!m_providers.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_providers = std::move(fresh);
        endResetModel();
    }
    Q_EMIT summaryChanged();
}

std::vector<ProviderInfo> ProvidersModel::inOrder() const
{
    std::vector<ProviderInfo> all = m_backend.providers();
    const auto place = [this](const ProviderInfo &provider) {
        const qsizetype at = m_order.indexOf(QString::fromUtf8(provider.id));
        return at < 0 ? m_order.size() : at;
    };
    if (!m_order.isEmpty())
        std::stable_sort(all.begin(), all.end(),
                         [&place](const ProviderInfo &a, const ProviderInfo &b) { return place(a) < place(b); });
    return all;
}

void ProvidersModel::keepOrderIn(QSettings &settings)
{
    m_settings = &settings;
    m_order = settings.value(kOrder).toStringList();
    reload();
}

void ProvidersModel::move(const QString &provider, const QString &other)
{
    QStringList order;
    for (const ProviderInfo &info : m_providers)
        order << QString::fromUtf8(info.id);
    const qsizetype from = order.indexOf(provider);
    const qsizetype to = order.indexOf(other);
    if (from < 0 || to < 0 || from == to)
        return;
    order.move(from, to);
    m_order = order;
    if (m_settings)
        m_settings->setValue(kOrder, m_order);
    reload();
}

void ProvidersModel::tellLimits()
{
    for (int i = 0; i < count(); ++i) {
        if (!m_providers[size_t(i)].limits.empty())
            Q_EMIT dataChanged(index(i), index(i), {LimitsRole});
    }
}

QString ProvidersModel::summary() const
{
    const auto open = std::count_if(m_providers.begin(), m_providers.end(),
                                    [](const ProviderInfo &provider) { return isOpen(provider.state); });
    return tr("%1 of %2 lines open").arg(open).arg(m_providers.size());
}

void ProvidersModel::note(const QByteArray &provider, Note note)
{
    m_notes[provider] = std::move(note);
    for (int i = 0; i < count(); ++i) {
        if (m_providers[size_t(i)].id == provider)
            Q_EMIT dataChanged(index(i), index(i), {ResultRole, ResultToneRole, BusyRole, TestingRole});
    }
}

void ProvidersModel::saveKey(const QString &provider, const QStringList &secrets)
{
    const QByteArray id = provider.toUtf8();
    const auto it =
        std::find_if(m_providers.begin(), m_providers.end(), [&id](const ProviderInfo &info) { return info.id == id; });
    if (it == m_providers.end())
        return;
    std::vector<std::pair<QByteArray, Secret>> fields;
    for (size_t i = 0; i < it->fields.size() && i < size_t(secrets.size()); ++i)
        fields.emplace_back(it->fields[i].id, Secret(secrets[qsizetype(i)].trimmed().toUtf8()));
    note(id, {tr("Saving…"), QStringLiteral("ink2"), true});
    m_backend.setCredential(id, std::move(fields), this, [this, id](Result<void> result) {
        const QString problem = result ? QString() : gatewayWords(result.error().message);
        note(id,
             result ? Note {tr("Saved in the keychain"), QStringLiteral("ink2")}
                    : Note {problem, QStringLiteral("red")});
        Q_EMIT keySaved(QString::fromUtf8(id), problem);
    });
}

void ProvidersModel::removeKey(const QString &provider)
{
    const QByteArray id = provider.toUtf8();
    m_backend.removeCredential(id, this, [this, id](Result<void> result) {
        note(id,
             result ? Note {tr("Key removed"), QStringLiteral("ink2")}
                    : Note {gatewayWords(result.error().message), QStringLiteral("red")});
    });
}

bool ProvidersModel::canTest(const ProviderInfo &provider)
{
    return provider.fields.empty() || provider.keyOptional
        ? provider.state != ProviderState::NoKey && provider.state != ProviderState::Simulated
        : provider.source != CredentialSource::None;
}

int ProvidersModel::testable() const
{
    return int(std::count_if(m_providers.begin(), m_providers.end(), canTest));
}

void ProvidersModel::test(const QString &provider)
{
    const QByteArray id = provider.toUtf8();
    if (m_testing.contains(id))
        return;
    m_testing.insert(id);
    note(id, {tr("Testing…"), QStringLiteral("ink2"), true});
    Q_EMIT testingChanged();
    m_backend.testProvider(id, this, [this, id](Result<ProviderTest> result) {
        m_testing.remove(id);
        Q_EMIT testingChanged();
        if (!result) {
            note(id, {QLocale().quoteString(gatewayWords(result.error().message)), QStringLiteral("red")});
            return;
        }
        note(id,
             {tr("Tested %1, answered in %2")
                  .arg(clockTime(m_now()), figures::seconds(result->durationMs * 1000, QLocale())),
              QStringLiteral("ink2")});
    });
}

void ProvidersModel::stopTest(const QString &provider)
{
    const QByteArray id = provider.toUtf8();
    if (!m_testing.remove(id))
        return;
    m_backend.stopTest(id);
    note(id, {tr("The test was stopped"), QStringLiteral("ink2")});
    Q_EMIT testingChanged();
}

void ProvidersModel::testAll()
{
    const std::vector<ProviderInfo> all = m_providers;
    for (const ProviderInfo &provider : all) {
        if (canTest(provider))
            test(QString::fromUtf8(provider.id));
    }
}

void ProvidersModel::stopTests()
{
    const QSet<QByteArray> all = m_testing;
    for (const QByteArray &id : all)
        stopTest(QString::fromUtf8(id));
}

QVariant ProvidersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const ProviderInfo &provider = m_providers[size_t(index.row())];
    const Note note = m_notes.value(provider.id);
    switch (role) {
    case IdRole: return QString::fromUtf8(provider.id);
    case CodeRole: return QString::fromLatin1(provider.lineCode);
    case NameRole: return provider.name;
    case BaseUrlRole: return provider.state == ProviderState::Simulated ? tr("inside this app") : provider.baseUrl;
    case LampRole: return lampOf(provider.state);
    case ToneRole: return tone(provider.state);
    case WordRole:
        switch (provider.state) {
        case ProviderState::Open: return tr("Open");
        case ProviderState::NoKey:
            return provider.fields.empty() || provider.keyOptional ? tr("Not set up") : tr("No key");
        case ProviderState::KeyRefused: return tr("Key refused");
        case ProviderState::Disturbed: return tr("Disturbed");
        case ProviderState::Simulated: return tr("Simulated");
        case ProviderState::FoundHere: return tr("Found here");
        }
        return {};
    case SourceRole:
        switch (provider.source) {
        case CredentialSource::Keychain: return tr("Key in the keychain");
        case CredentialSource::Environment: return tr("Key from %1").arg(provider.sourceName);
        case CredentialSource::File: return tr("Key from the file %1").arg(provider.sourceName);
        case CredentialSource::Login: return tr("Sign-in of %1").arg(provider.sourceName);
        case CredentialSource::None: break;
        }
        return QString();
    case StoredRole: return provider.source == CredentialSource::Keychain;
    case FieldsRole: {
        QStringList labels;
        for (const CredentialField &field : provider.fields)
            labels << field.label;
        return labels;
    }
    case UsesKeyRole: return !provider.fields.empty();
    case SetUpRole: return provider.state != ProviderState::NoKey;
    case NeedsKeyRole:
        return !provider.fields.empty()
            && (provider.state == ProviderState::KeyRefused
                || (provider.state == ProviderState::NoKey && !provider.keyOptional));
    case KeyOptionalRole: return provider.keyOptional;
    case ProblemTitleRole:
        if (provider.problem.isEmpty())
            return QString();
        if (provider.retryAtMs > 0)
            return tr("%1 at %2, retrying at %3")
                .arg(provider.problemShort, clockTime(provider.problemMs), clockTime(provider.retryAtMs));
        return tr("%1 at %2").arg(provider.problemShort, clockTime(provider.problemMs));
    case ProblemTextRole: return provider.problem.isEmpty() ? QString() : QLocale().quoteString(provider.problem);
    case ResultRole: return note.text;
    case ResultToneRole: return note.tone;
    case BusyRole: return note.busy;
    case TestingRole: return m_testing.contains(provider.id);
    case KeyUrlRole: return provider.keyUrl.toString();
    case NoteRole: return provider.note;
    case LimitsRole: return limitRows(provider.limits, m_now());
    case EnvironmentRole: return provider.environmentName;
    default: return {};
    }
}

QHash<int, QByteArray> ProvidersModel::roleNames() const
{
    return {{IdRole, "providerId"},
            {CodeRole, "code"},
            {NameRole, "name"},
            {BaseUrlRole, "baseUrl"},
            {LampRole, "lamp"},
            {WordRole, "word"},
            {ToneRole, "tone"},
            {SourceRole, "source"},
            {StoredRole, "stored"},
            {FieldsRole, "fields"},
            {NeedsKeyRole, "needsKey"},
            {ProblemTitleRole, "problemTitle"},
            {ProblemTextRole, "problemText"},
            {ResultRole, "result"},
            {ResultToneRole, "resultTone"},
            {BusyRole, "busy"},
            {TestingRole, "testing"},
            {KeyUrlRole, "keyUrl"},
            {NoteRole, "note"},
            {LimitsRole, "limits"},
            {EnvironmentRole, "environment"},
            {UsesKeyRole, "usesKey"},
            {KeyOptionalRole, "keyOptional"},
            {SetUpRole, "setUp"}};
}

ProvidersFilter::ProvidersFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &ProvidersFilter::countChanged);
    connect(this, &QAbstractItemModel::rowsRemoved, this, &ProvidersFilter::countChanged);
    connect(this, &QAbstractItemModel::modelReset, this, &ProvidersFilter::countChanged);
}

void ProvidersFilter::setWords(const QString &words)
{
    if (m_words == words)
        return;
    m_words = words;
    Q_EMIT wordsChanged();
    invalidateFilter();
}

int ProvidersFilter::move(int row, int to)
{
    to = std::clamp(to, 0, count() - 1);
    auto *model = qobject_cast<ProvidersModel *>(sourceModel());
    if (!model || row < 0 || row >= count() || row == to)
        return row;
    const auto idOf = [this](int at) { return index(at, 0).data(ProvidersModel::IdRole).toString(); };
    model->move(idOf(row), idOf(to));
    return to;
}

bool ProvidersFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    const QString text = at.data(ProvidersModel::NameRole).toString() + QLatin1Char(' ')
        + at.data(ProvidersModel::IdRole).toString() + QLatin1Char(' ') + at.data(ProvidersModel::CodeRole).toString();
    const QStringList words = m_words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace station
