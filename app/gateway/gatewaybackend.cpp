// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gatewaybackend.h"

#include "app/gateway/modelinfos.h"
#include "app/gatewaywords.h"
#include "gateway/ledger/contextreply.h"
#include "gateway/service/logging.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QEventLoop>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>
#include <QThreadPool>

#include <utility>

namespace station {

namespace {

/** How long quitting waits for running exchanges; a person is waiting too. */
constexpr int kQuitMs = 1500;
constexpr int kHandBackMs = 4000;

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
    m_retrySoon.setSingleShot(true);
    connect(&m_retrySoon, &QTimer::timeout, this, [this] {
        Q_EMIT providersChanged();
        watchRetries();
    });
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

void GatewayBackend::dropGateway()
{
    m_lastProviders = providers();
    m_lastModels = models();
    m_gateway.reset();
}

void GatewayBackend::start(std::optional<int> port)
{
    dropGateway();
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
            started(Error {ErrorCode::Unavailable,
                           tr("Another window of Token Station runs the gateway (%1); close that one first")
                               .arg(QString::fromUtf8(running->address))
                               .toUtf8(),
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
    connect(m_gateway.get(), &Gateway::configProblemChanged, this, &GatewayBackend::tellProblems);
    connect(m_gateway.get(), &Gateway::ledgerProblemChanged, this, &GatewayBackend::tellProblems);
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
        setStatus(taken ? GatewayState::PortTaken : GatewayState::Stopped, gatewayWords(result.error().message));
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
    setStatus(GatewayState::Listening, serving ? QString() : gatewayWords(serving.error().message));
    Q_EMIT providersChanged();
    Q_EMIT modelsChanged();
    Q_EMIT usageReset();
}

void GatewayBackend::setStatus(GatewayState state, const QString &problem)
{
    m_status.state = state;
    m_status.problem = problem;
    tellProblems();
}

void GatewayBackend::tellProblems()
{
    m_status.configProblem = m_gateway ? gatewayWords(m_gateway->configProblem()) : QString();
    m_status.ledgerProblem = m_gateway ? gatewayWords(m_gateway->ledgerProblem().toUtf8()) : QString();
    Q_EMIT gatewayChanged();
}

Error GatewayBackend::notRunning()
{
    return {ErrorCode::Unavailable, tr("The gateway is not running.").toUtf8(), {}};
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

std::vector<ModelInfo> GatewayBackend::models() const
{
    return m_gateway && m_gateway->table() ? modelInfos(*m_gateway->table()) : m_lastModels;
}

QString GatewayBackend::catalogDate() const
{
    return m_gateway && m_gateway->table() ? QString::fromLatin1(m_gateway->table()->catalog().generated()) : QString();
}

void GatewayBackend::updateCatalog(QObject *context, std::function<void(Result<CatalogChange>)> done)
{
    if (!m_gateway) {
        done(notRunning());
        return;
    }
    const int asked = ++m_catalogAsked;
    const QPointer<QObject> alive(context);
    const auto tell = [this, asked, alive, done = std::move(done)](const Result<CatalogChange> &change) {
        if (change && m_gateway)
            m_gateway->refresh();
        if (alive && asked == m_catalogAsked)
            done(change);
    };
    m_catalogUpdate = std::make_unique<CatalogUpdate>(
        m_gateway->config().proxy, [this, tell](const Result<std::vector<Model>> &models) {
            m_catalogUpdate.release()->deleteLater(); // it is what calls here
            if (!models) {
                tell(models.error());
                return;
            }
            // Some thousand models are compared and written: too long between two frames.
            QThreadPool::globalInstance()->start([models = *models, files = CatalogFiles(m_paths.dataFolder), tell,
                                                  reply = ContextReply(this)]() mutable {
                auto change = files.keepUpdate(models, QDate::currentDate());
                reply.deliver([tell, change = std::move(change)] { tell(change); });
            });
        });
    m_catalogUpdate->start();
}

void GatewayBackend::stopCatalogUpdate()
{
    ++m_catalogAsked;
    m_catalogUpdate.reset();
}

Result<void> GatewayBackend::removeCatalogUpdate()
{
    auto done = CatalogFiles(m_paths.dataFolder).removeUpdate();
    if (m_gateway)
        m_gateway->refresh();
    return done;
}

Result<void> GatewayBackend::setPrice(const Model &price)
{
    auto done = CatalogFiles(m_paths.dataFolder).setOwnPrice(price);
    if (m_gateway)
        m_gateway->refresh();
    return done;
}

Result<void> GatewayBackend::resetPrice(const QByteArray &model)
{
    const qsizetype slash = model.indexOf('/');
    auto done = CatalogFiles(m_paths.dataFolder).removeOwnPrice(model.left(slash), model.mid(slash + 1));
    if (m_gateway)
        m_gateway->refresh();
    return done;
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
    dropGateway();
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
