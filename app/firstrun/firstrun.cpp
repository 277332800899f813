// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstrun/firstrun.h"

#include "app/board/board.h"
#include "app/figures.h"
#include "app/providers/providersmodel.h"

#include <QLocale>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace station {

namespace {

const QString kAwayKey = QStringLiteral("firstRun/away");

/** How the keys of some providers begin, as their own pages show them; the longer beginning stands first. */
constexpr struct {
    const char *beginning;
    const char *provider;
} kBeginnings[] = {
    {"sk-ant-", "anthropic"}, {"sk-or-", "openrouter"}, {"sk-proj-", "openai"}, {"gsk_", "groq"},
    {"xai-", "xai"},          {"AIza", "gemini"},       {"csk-", "cerebras"},
};

bool takesKey(const ProviderInfo &provider)
{
    return !provider.fields.empty() && !provider.onThisMachine;
}

/** The demo and this machine's own speech are open of themselves, and no step of anybody's. */
bool isOpen(const ProviderInfo &provider)
{
    return provider.state == ProviderState::FoundHere
        || (provider.state == ProviderState::Open && (!provider.onThisMachine || provider.keyOptional));
}

} // namespace

FirstRun::FirstRun(Backend &backend, Board &board, ProvidersModel &providers, QSettings &settings, QObject *parent)
    : QObject(parent), m_backend(backend), m_board(board), m_providers(providers), m_settings(settings)
{
    connect(&board, &Board::changed, this, &FirstRun::look);
    connect(&backend, &Backend::gatewayChanged, this, &FirstRun::changed);
    connect(&providers, &ProvidersModel::summaryChanged, this, &FirstRun::lookAtProviders);
    connect(&providers, &QAbstractItemModel::dataChanged, this, &FirstRun::changed);
    connect(&providers, &ProvidersModel::keySaved, this, [this](const QString &id, const QString &problem) {
        if (problem.isEmpty() && id.toUtf8() == m_provider && shown())
            m_providers.test(id);
    });
    connect(&m_client, &ChatClient::events, this, &FirstRun::take);
    lookAtProviders();
    look();
}

bool FirstRun::shown() const
{
    if (m_settings.value(kAwayKey, false).toBool())
        return false;
    return m_begun || (m_board.firstRun() && m_backend.gateway().state != GatewayState::Starting);
}

void FirstRun::look()
{
    // Only a gateway that has its stores open knows that nothing ran; from then on the first answer changes nothing.
    if (!m_begun && m_board.firstRun() && m_backend.gateway().state == GatewayState::Listening)
        m_begun = true;
    Q_EMIT changed();
}

void FirstRun::lookAtProviders()
{
    QByteArrayList known;
    for (const ProviderInfo &provider : m_backend.providers()) {
        if (takesKey(provider))
            known << provider.id;
    }
    // What is being typed must not be lost because some line changed its state.
    if (known != m_known) {
        m_known = known;
        if (!known.isEmpty() && !known.contains(m_provider))
            m_provider = known.first();
        tellProvider();
    }
    Q_EMIT changed();
}

int FirstRun::stop() const
{
    const auto providers = m_backend.providers();
    if (std::none_of(providers.begin(), providers.end(), isOpen))
        return m_state == State::Done ? 4 : 1;
    if (!m_clientSetUp)
        return m_state == State::Done ? 4 : 2;
    return m_state == State::Done ? 4 : 3;
}

void FirstRun::setClientSetUp(bool setUp)
{
    if (std::exchange(m_clientSetUp, setUp) != setUp)
        Q_EMIT changed();
}

ProviderInfo FirstRun::info() const
{
    for (ProviderInfo &provider : m_backend.providers()) {
        if (provider.id == m_provider)
            return provider;
    }
    return {};
}

QVariantList FirstRun::keyProviders() const
{
    QVariantList list;
    for (const ProviderInfo &provider : m_backend.providers()) {
        if (takesKey(provider))
            list << QVariantMap {{QStringLiteral("id"), QString::fromUtf8(provider.id)},
                                 {QStringLiteral("name"), provider.name}};
    }
    return list;
}

void FirstRun::setProvider(const QString &id)
{
    if (m_provider == id.toUtf8() || !m_known.contains(id.toUtf8()))
        return;
    m_provider = id.toUtf8();
    tellProvider();
    Q_EMIT changed();
}

void FirstRun::tellProvider()
{
    QStringList labels;
    for (const CredentialField &field : info().fields)
        labels << field.label;
    Q_EMIT providerChanged();
    if (std::exchange(m_fields, labels) != labels)
        Q_EMIT fieldsChanged();
}

QVariant FirstRun::noteOf(int which) const
{
    static constexpr int roles[] = {ProvidersModel::ResultRole, ProvidersModel::ResultToneRole,
                                    ProvidersModel::BusyRole};
    for (int row = 0; row < m_providers.count(); ++row) {
        const QModelIndex at = m_providers.index(row);
        if (at.data(ProvidersModel::IdRole).toString().toUtf8() == m_provider)
            return at.data(roles[which]);
    }
    return {};
}

void FirstRun::guessProvider(const QString &beginning)
{
    for (const auto &[begins, id] : kBeginnings) {
        if (beginning.startsWith(QLatin1String(begins)) && m_known.contains(id)) {
            setProvider(QLatin1String(id));
            return;
        }
    }
}

void FirstRun::saveKey(const QStringList &secrets)
{
    m_providers.saveKey(provider(), secrets);
}

QString FirstRun::hindrance() const
{
    return m_backend.gateway().state == GatewayState::Listening ? QString()
                                                                : tr("This needs the gateway: it does not listen now");
}

bool FirstRun::hello(const QString &prompt)
{
    if (streaming() || prompt.trimmed().isEmpty() || !hindrance().isEmpty())
        return false;
    m_answer.clear();
    m_problem.clear();
    m_firstMs = -1;
    m_state = State::Waiting;
    m_clock.start();
    const GatewayStatus gateway = m_backend.gateway();
    QUrl root;
    root.setScheme(QStringLiteral("http"));
    root.setHost(gateway.host);
    root.setPort(gateway.port);
    m_client.start(root, m_backend.internalKey(), {model().toUtf8(), "chat", {{true, prompt.trimmed()}}});
    Q_EMIT helloChanged();
    return true;
}

void FirstRun::stopHello()
{
    if (!streaming())
        return;
    m_client.stop();
    m_state = State::Stopped;
    Q_EMIT helloChanged();
}

void FirstRun::take(const ChatEvents &events)
{
    for (const ChatEvent &event : events) {
        switch (event.kind) {
        case ChatEvent::Kind::Text:
            if (m_firstMs < 0)
                m_firstMs = m_clock.elapsed();
            m_state = State::Streaming;
            m_answer += event.text;
            break;
        case ChatEvent::Kind::Error:
            m_state = State::Failed;
            m_problem = event.text;
            break;
        case ChatEvent::Kind::Finished:
            m_state = State::Done;
            m_wholeMs = m_clock.elapsed();
            break;
        default: break;
        }
    }
    Q_EMIT helloChanged();
    Q_EMIT changed();
}

QString FirstRun::words() const
{
    const QLocale locale;
    switch (m_state) {
    case State::Nothing: return tr("The answer arrives here, word by word.");
    case State::Waiting: return tr("waiting");
    case State::Streaming:
        return tr("streaming, the first word after %1").arg(figures::seconds(m_firstMs * 1000, locale));
    case State::Done:
        return tr("Answered in %1, the first word after %2")
            .arg(figures::seconds(m_wholeMs * 1000, locale),
                 figures::seconds(std::max<qint64>(0, m_firstMs) * 1000, locale));
    case State::Stopped: return tr("stopped");
    case State::Failed: return m_problem;
    }
    return {};
}

QString FirstRun::tone() const
{
    switch (m_state) {
    case State::Streaming: return QStringLiteral("amber");
    case State::Done: return QStringLiteral("green");
    case State::Failed: return QStringLiteral("red");
    default: return QStringLiteral("ink3");
    }
}

void FirstRun::putAway()
{
    stopHello();
    m_settings.setValue(kAwayKey, true);
    Q_EMIT changed();
}

} // namespace station
