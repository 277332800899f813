// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatewaybackend.h"

#include "app/providers/providernotes.h"
#include "gateway/ledger/contextreply.h"
#include "gateway/service/logging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <utility>

namespace station {

namespace {

/** How long quitting waits for running exchanges; a person is waiting too. */
constexpr int kQuitMs = 1500;
constexpr int kHandBackMs = 4000;
constexpr int kLimitsMs = 5000;

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

/** What the playground speaks with a provider: the dialect that the most of them share first. */
QByteArray chatDialect(const ProviderDescription &description)
{
    for (const Dialect dialect : {Dialect::Chat, Dialect::Messages, Dialect::Responses, Dialect::Gemini}) {
        if (description.speaks(dialect))
            return dialectName(dialect);
    }
    return "chat";
}

/** US dollars a million tokens are 0.001 of the catalog's unit; the window wants millionths. */
std::optional<qint64> microUsdPerMillion(std::optional<qint64> nanoPerToken)
{
    return nanoPerToken ? std::optional(*nanoPerToken * 1000) : std::nullopt;
}

std::optional<qint64> microUsd(std::optional<qint64> nanoUsd)
{
    return nanoUsd ? std::optional((*nanoUsd + 500) / 1000) : std::nullopt;
}

Error notRunning()
{
    return {ErrorCode::Unavailable, GatewayBackend::tr("The gateway is not running.").toUtf8(), {}};
}

/** Which parameters of a request the model has, as far as the descriptions of its provider say. */
void tellParameters(const ProviderDescription &description, const Model &model, ModelInfo &info)
{
    const QByteArray dialect = chatDialect(description);
    const ChatQuirks &quirks = description.chat.forModel(model.id);
    if (dialect == "chat") {
        info.temperature = !quirks.refuses("temperature");
        info.maxTokensMember = quirks.maxTokens;
    }
    if (!model.kinds.testFlag(ModelKind::Reasoning))
        return;
    if (dialect == "chat" && quirks.thinking != ChatQuirks::Switch::Effort)
        return;
    info.efforts = dialect == "chat" ? quirks.efforts : QList<QByteArray>();
    if (info.efforts.isEmpty())
        info.efforts = {"low", "medium", "high"};
    // How much Claude and Gemini think is told them in another way by each generation; the translation knows it.
    info.effortDialect = dialect == "responses" ? dialect : QByteArray("chat");
}

/** The program without a window lies beside this one. */
QString headlessProgram()
{
    return QFileInfo(QCoreApplication::applicationFilePath()).path() + QStringLiteral("/token-station-gateway");
}

} // namespace

std::unique_ptr<Backend> makeBackend()
{
    return std::make_unique<GatewayBackend>();
}

GatewayBackend::GatewayBackend(QObject *parent)
    : Backend(parent), m_paths(Paths::find()), m_keychain(m_paths.keychainService)
{
    // The window is up before the gateway opens its files.
    QTimer::singleShot(0, this, [this] {
        start({});
        probeKeychain();
    });
}

GatewayBackend::~GatewayBackend()
{
    if (!m_gateway || !m_gateway->isListening())
        return;
    if (m_handsOver)
        handBack();
    if (!m_gateway->isListening())
        return; // another process has taken over, and what ran here was let end
    QEventLoop loop;
    connect(m_gateway.get(), &Gateway::drained, &loop, &QEventLoop::quit);
    QTimer::singleShot(kQuitMs, &loop, &QEventLoop::quit);
    m_gateway->drain();
    loop.exec();
}

void GatewayBackend::start(std::optional<int> port)
{
    m_gateway.reset();
    m_lock = std::make_unique<GatewayLock>(m_paths.stateFolder);
    setStatus(GatewayState::Starting);
    Gateway::Options options;
    options.paths = m_paths;
    options.port = port;
    if (const auto made = m_paths.create(); !made) {
        started(made, 0);
        return;
    }
    if (const auto running = m_lock->running()) {
        if (running->kind == "window") {
            started(
                Error {ErrorCode::Unavailable,
                       "Another window of Token Station runs the gateway (" + running->address + "); close it first",
                       {}},
                0);
            return;
        }
        const auto sockets = m_lock->takeOver();
        if (!sockets) {
            started(sockets.error(), 0);
            return;
        }
        options.sockets = sockets->sockets;
        options.port = sockets->port;
        m_handsOver = true;
    }
    m_gateway = std::make_unique<Gateway>(std::move(options));
    connect(m_gateway.get(), &Gateway::tableChanged, this, [this] {
        Q_EMIT providersChanged();
        Q_EMIT modelsChanged();
    });
    connect(m_gateway.get(), &Gateway::configProblemChanged, this,
            [this] { setStatus(m_status.state, QString::fromUtf8(m_gateway->configProblem())); });
    connect(&m_gateway->feed(), &LiveFeed::batch, this, [this](const LiveBatch &batch) {
        watch(batch);
        Q_EMIT liveBatch(batch);
    });
    const Result<void> result = m_gateway->start();
    started(result, m_gateway->config().listen.port);
}

void GatewayBackend::started(const Result<void> &result, int wantedPort)
{
    if (!result) {
        const bool taken = result.error().param == "listen.port";
        qCWarning(lcGateway).noquote() << "the gateway does not run:" << result.error().message;
        m_gateway.reset();
        m_status.port = wantedPort;
        setStatus(taken ? GatewayState::PortTaken : GatewayState::Stopped, QString::fromUtf8(result.error().message));
        return;
    }
    setLogLevel(m_gateway->config().log.level);
    qCInfo(lcGateway).noquote() << "the window's gateway listens on" << m_gateway->address();
    m_gateway->feed().subscribe();
    m_status.host = QString::fromUtf8(m_gateway->config().listen.host);
    m_status.port = m_gateway->port();
    const auto serving = m_lock->serve("window", m_gateway->address(), m_gateway->port(), m_gateway->sockets());
    connect(m_lock.get(), &GatewayLock::handedOver, this, [this] {
        setStatus(GatewayState::Draining);
        connect(m_gateway.get(), &Gateway::drained, this,
                [this] { setStatus(GatewayState::Stopped, tr("Another process has taken over the gateway.")); });
        m_gateway->drain();
    });
    setStatus(GatewayState::Listening, serving ? QString() : QString::fromUtf8(serving.error().message));
    Q_EMIT providersChanged();
    Q_EMIT modelsChanged();
    Q_EMIT usageReset();
}

void GatewayBackend::setStatus(GatewayState state, const QString &problem)
{
    m_status.state = state;
    m_status.problem = problem;
    Q_EMIT gatewayChanged();
}

ClientSetup &GatewayBackend::client(ClientKind kind)
{
    auto &setup = m_clients[kind];
    if (!setup)
        setup = std::make_unique<ClientSetup>(kind, m_paths, headlessProgram());
    return *setup;
}

void GatewayBackend::handBack()
{
    QEventLoop loop;
    connect(m_lock.get(), &GatewayLock::handedOver, &loop, &QEventLoop::quit);
    QTimer::singleShot(kHandBackMs, &loop, &QEventLoop::quit);
    if (QProcess::startDetached(headlessProgram(), {QStringLiteral("serve"), QStringLiteral("--take-over")}))
        loop.exec();
}

void GatewayBackend::retryGateway()
{
    QTimer::singleShot(0, this, [this] { start({}); });
}

void GatewayBackend::useFreePort()
{
    QTimer::singleShot(0, this, [this] { start(0); });
}

Secret GatewayBackend::internalKey() const
{
    return m_gateway ? Secret(m_gateway->ownKey()) : Secret();
}

void GatewayBackend::probeKeychain()
{
    m_keychain.read("probe", this, [this](const Result<Secret> &answer) {
        if (m_keychainWorks == bool(answer))
            return;
        m_keychainWorks = bool(answer);
        Q_EMIT providersChanged();
    });
}

void GatewayBackend::watch(const LiveBatch &batch)
{
    bool changed = false;
    for (const LiveExchange &exchange : batch) {
        const QByteArray &id = exchange.row.provider;
        if (id.isEmpty())
            continue;
        if (exchange.state == LiveState::Done) {
            changed = m_troubles.erase(id) > 0 || changed;
        } else if (exchange.state == LiveState::Failed && exchange.row.error.startsWith("provider")) {
            const int status = exchange.row.error.mid(qsizetype(strlen("provider status "))).toInt();
            const bool refusedKey = status == 401 || status == 403;
            if (status != 0 && status < 500 && status != 429 && !refusedKey)
                continue; // the request was at fault, not the line
            Trouble trouble;
            trouble.status = status;
            trouble.words = exchange.problem.isEmpty() ? QString::fromUtf8(exchange.row.error)
                                                       : QString::fromUtf8(exchange.problem);
            trouble.shortWords = refusedKey ? tr("key refused")
                : status                    ? QString::number(status)
                                            : QString::fromUtf8(exchange.row.error).remove(QStringLiteral("provider "));
            trouble.sinceMs = QDateTime::currentMSecsSinceEpoch();
            m_troubles[id] = std::move(trouble);
            changed = true;
        }
    }
    // Limits change with every answer; the cards need not.
    const quint64 limits = m_gateway ? m_gateway->limits().revision() : 0;
    if (limits != m_limitsShown && (m_limitsClock.isValid() ? m_limitsClock.hasExpired(kLimitsMs) : true)) {
        m_limitsShown = limits;
        m_limitsClock.start();
        changed = true;
    }
    if (changed)
        Q_EMIT providersChanged();
}

std::vector<ProviderInfo> GatewayBackend::providers() const
{
    std::vector<ProviderInfo> infos;
    if (!m_gateway || !m_gateway->table())
        return infos;
    using namespace std::chrono;
    const qint64 steadyMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    for (const auto &p : m_gateway->table()->providers()) {
        const ProviderDescription &d = p->description;
        ProviderInfo info;
        info.id = d.id;
        info.lineCode = d.code;
        info.name = QString::fromUtf8(d.name);
        info.boardName = boardName(d);
        info.baseUrl = d.id == "demo" ? tr("inside this app") : QString::fromUtf8(d.baseUrl);
        info.dialect = chatDialect(d);
        info.note = providerNote(d.note);
        info.limits = m_gateway->limits().of(d.id);
        info.keyUrl = QUrl(QString::fromUtf8(d.keyPage));
        if (!d.environment.isEmpty())
            info.environmentName = QString::fromUtf8(d.environment.first());
        info.source = sourceOf(p->credentialOrigin, &info.sourceName);
        info.onThisMachine = d.local;
        const bool takesKey = d.credential != CredentialStyle::None && d.credential != CredentialStyle::ClientLogin;
        if (takesKey)
            info.fields.push_back({"key", tr("API key")});
        if (d.credential == CredentialStyle::ClientLogin) {
            info.source = CredentialSource::Login;
            info.sourceName = d.id == "claude-code" ? QStringLiteral("Claude Code") : QStringLiteral("Codex");
        }
        if (d.id == "demo")
            info.state = ProviderState::Simulated;
        else if (d.credential == CredentialStyle::ClientLogin)
            info.state = p->localLogin ? ProviderState::Open : ProviderState::NoKey;
        else if (d.credential == CredentialStyle::OptionalBearer && d.local && !p->found)
            info.state = ProviderState::NoKey;
        else if (d.credential == CredentialStyle::OptionalBearer && p->found)
            info.state = ProviderState::FoundHere;
        else
            info.state = p->isUsable() ? ProviderState::Open : ProviderState::NoKey;
        info.problem = QString::fromUtf8(p->credentialProblem);
        if (const auto trouble = m_troubles.find(d.id);
            trouble != m_troubles.end() && info.state != ProviderState::NoKey) {
            const int status = trouble->second.status;
            info.state = status == 401 || status == 403 ? ProviderState::KeyRefused : ProviderState::Disturbed;
            info.problem = trouble->second.words;
            info.problemShort = trouble->second.shortWords;
            info.problemMs = trouble->second.sinceMs;
            if (const qint64 left = p->circuit->openForMs(steadyMs); left > 0)
                info.retryAtMs = QDateTime::currentMSecsSinceEpoch() + left;
        }
        infos.push_back(std::move(info));
    }
    return infos;
}

std::vector<ModelInfo> GatewayBackend::models() const
{
    std::vector<ModelInfo> infos;
    if (!m_gateway || !m_gateway->table())
        return infos;
    const RoutingTable &table = *m_gateway->table();
    for (const Model &m : table.catalog().models()) {
        const auto provider = table.provider(m.provider);
        if (!provider)
            continue;
        ModelInfo info;
        info.id = m.qualifiedId();
        info.provider = m.provider;
        for (const QByteArray &kind : modelKindNames(m.kinds))
            info.kinds.append(QString::fromLatin1(kind));
        if (m.contextWindow)
            info.contextTokens = m.contextWindow;
        info.inputMicroUsd = microUsdPerMillion(m.prices.input);
        info.outputMicroUsd = microUsdPerMillion(m.prices.output);
        info.input = m.input;
        tellParameters(provider->description, m, info);
        const bool ownClient = provider->description.credential == CredentialStyle::ClientLogin;
        info.cachedMicroUsd = microUsdPerMillion(m.prices.cachedInput);
        if (m.maxOutputTokens)
            info.maxOutputTokens = m.maxOutputTokens;
        info.lifecycle = m.lifecycle;
        info.retiredOn = QString::fromLatin1(m.retiredOn);
        info.successor = m.successor;
        info.imageMicroUsd = microUsd(m.unitPrices.image);
        info.minuteMicroUsd = microUsd(m.unitPrices.audioMinute);
        info.charactersMicroUsd = microUsd(m.unitPrices.charactersMillion);
        const bool retired = m.lifecycle == ModelLifecycle::Retired;
        info.usable = provider->isUsable() && !ownClient && !retired;
        if (retired)
            info.missing = tr("retired by its provider");
        else if (ownClient)
            info.missing = tr("only for the program whose sign-in it is");
        else if (!info.usable)
            info.missing = tr("a key for %1").arg(QString::fromUtf8(provider->description.name));
        infos.push_back(std::move(info));
    }
    return infos;
}

QString GatewayBackend::catalogDate() const
{
    return m_gateway && m_gateway->table() ? QString::fromLatin1(m_gateway->table()->catalog().generated()) : QString();
}

void GatewayBackend::setCredential(const QByteArray &provider, std::vector<std::pair<QByteArray, Secret>> fields,
                                   QObject *context, std::function<void(Result<void>)> done)
{
    if (!m_gateway || fields.empty()) {
        done(notRunning());
        return;
    }
    m_troubles.erase(provider);
    m_gateway->credentials().store(provider, fields.front().second, context, std::move(done));
}

void GatewayBackend::removeCredential(const QByteArray &provider, QObject *context,
                                      std::function<void(Result<void>)> done)
{
    if (!m_gateway) {
        done(notRunning());
        return;
    }
    m_gateway->credentials().remove(provider, context, std::move(done));
}

void GatewayBackend::testProvider(const QByteArray &id, QObject *context,
                                  std::function<void(Result<ProviderTest>)> done)
{
    const auto provider = m_gateway ? m_gateway->table()->provider(id) : nullptr;
    if (!provider) {
        done(notRunning());
        return;
    }
    const QPointer<QObject> alive(context);
    const QPointer<GatewayBackend> self(this);
    auto probe = std::make_unique<ProviderProbe>(provider, m_gateway->config().proxy, ProviderProbe::Done());
    probe->setDone([id, alive, self, done = std::move(done)](const ProviderProbeResult &result) {
        if (self) {
            if (const auto ended = self->m_probes.extract(id))
                ended.mapped().release()->deleteLater(); // it is what calls here
            if (result.ok && self->m_troubles.erase(id) > 0)
                Q_EMIT self->providersChanged();
        }
        if (!alive)
            return;
        if (result.ok)
            done(ProviderTest {result.ms, QString::fromUtf8(result.words)});
        else
            done(Error {ErrorCode::UpstreamBroken, result.words, {}});
    });
    ProviderProbe *started = (m_probes[id] = std::move(probe)).get();
    started->start();
}

QList<GatewayKey> GatewayBackend::gatewayKeys() const
{
    return m_gateway && m_gateway->isListening() ? m_gateway->keys().list() : QList<GatewayKey>();
}

Result<QByteArray> GatewayBackend::createKey(const GatewayKey &key)
{
    if (!m_gateway || !m_gateway->isListening())
        return notRunning();
    auto made = m_gateway->keys().create(key);
    m_gateway->refresh();
    if (made)
        Q_EMIT keysChanged();
    return made;
}

Result<void> GatewayBackend::changeKey(const GatewayKey &key)
{
    if (!m_gateway || !m_gateway->isListening())
        return notRunning();
    const auto done = m_gateway->keys().change(key);
    m_gateway->refresh();
    if (done)
        Q_EMIT keysChanged();
    return done;
}

Result<void> GatewayBackend::revokeKey(const QByteArray &name)
{
    if (!m_gateway || !m_gateway->isListening())
        return notRunning();
    const auto done = m_gateway->keys().revoke(name);
    m_gateway->refresh();
    if (done)
        Q_EMIT keysChanged();
    return done;
}

void GatewayBackend::stopGateway()
{
    if (!m_gateway || !m_gateway->isListening())
        return;
    setStatus(GatewayState::Draining);
    // Not within a signal of the gateway that goes.
    connect(m_gateway.get(), &Gateway::drained, this, &GatewayBackend::stopped, Qt::QueuedConnection);
    m_gateway->drain();
}

void GatewayBackend::stopped()
{
    m_gateway.reset();
    m_lock.reset();
    if (std::exchange(m_startsAgain, false)) {
        start({});
        return;
    }
    setStatus(GatewayState::Stopped);
    Q_EMIT providersChanged();
    Q_EMIT modelsChanged();
}

void GatewayBackend::startGateway()
{
    if (!m_gateway)
        start({});
}

void GatewayBackend::restartGateway()
{
    if (m_gateway && m_gateway->isListening()) {
        m_startsAgain = true;
        stopGateway();
    } else {
        startGateway();
    }
}

void GatewayBackend::usage(qint64 sinceMs, UsageGroup by, QObject *context,
                           std::function<void(std::vector<UsageSum>)> done)
{
    if (m_gateway)
        m_gateway->ledger().usage(sinceMs, by, context, std::move(done));
    else
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void GatewayBackend::course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                            std::function<void(std::vector<UsagePoint>)> done)
{
    if (m_gateway)
        m_gateway->ledger().course(sinceMs, untilMs, by, step, context, std::move(done));
    else
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void GatewayBackend::latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done)
{
    if (m_gateway)
        m_gateway->ledger().latest(count, context, std::move(done));
    else
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
}

void GatewayBackend::page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
                          std::function<void(LedgerPage)> done)
{
    if (m_gateway)
        m_gateway->ledger().page(filter, before, count, context, std::move(done));
    else
        QTimer::singleShot(0, context, [done = std::move(done)] {
            LedgerPage nothing;
            nothing.failed = true;
            done(std::move(nothing));
        });
}

void GatewayBackend::bodies(const QByteArray &requestId, QObject *context,
                            std::function<void(std::optional<BodyRecord>)> done)
{
    // Where nothing is logged and nothing was, the content store is not made for the asking.
    if (m_gateway && m_gateway->bodies().hasAny())
        m_gateway->bodies().find(
            requestId, [reply = ContextReply(context), done = std::move(done)](std::optional<BodyRecord> found) {
                reply.deliver([done, found = std::move(found)] { done(found); });
            });
    else
        QTimer::singleShot(0, context, [done = std::move(done)] { done(std::nullopt); });
}

std::vector<BudgetInfo> GatewayBackend::budgets() const
{
    std::vector<BudgetInfo> infos;
    if (!m_gateway || !m_gateway->table())
        return infos;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const KeyEntry &entry : m_gateway->table()->keys().entries()) {
        if (!entry.key.budgetMicroUsd || !entry.meter)
            continue;
        infos.push_back({entry.key.name, entry.meter->spentMicroUsd(), *entry.key.budgetMicroUsd,
                         entry.key.budgetPeriod == BudgetPeriod::Day, budgetPeriodStart(entry.key.budgetPeriod, now)});
    }
    return infos;
}

QByteArray GatewayBackend::bodyLogging() const
{
    return m_gateway ? m_gateway->config().log.bodies : QByteArray("off");
}

} // namespace station
