// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/gateway.h"

#include "gateway/content/mediastore.h"
#include "gateway/demo/demoprovider.h"
#include "gateway/http/listensocket.h"
#include "gateway/local/localspeech.h"
#include "gateway/media/videojobs.h"
#include "gateway/service/logging.h"
#include "gateway/service/providerset.h"
#include "providers/base/handover.h"
#ifdef Q_OS_LINUX
#include "gateway/worker/epolldispatcher.h"
#endif

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>
#include <QRandomGenerator>

namespace station {

namespace {

constexpr int kPollMs = 400; // changes take effect within a second (contract §1)
constexpr const char *kOwnKeyName = "playground";

QByteArray newOwnKey()
{
    std::array<quint32, 8> random;
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return "gw-"
        + QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random)
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/** The names that stand for 127.0.0.1 and ::1 together. */
bool isLoopback(const QByteArray &host)
{
    return host == "127.0.0.1" || host == "localhost" || host == "::1";
}

} // namespace

Gateway::Gateway(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_catalogFiles(m_options.paths.dataFolder),
      m_ring(std::make_shared<KeyRing>()), m_ownKey(newOwnKey())
{
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &Gateway::refresh);
    m_hourly.setInterval(std::chrono::hours(1));
    connect(&m_hourly, &QTimer::timeout, this, [this] { m_bodies->dropOld(); });
}

Gateway::~Gateway()
{
    for (WorkerThread &w : m_workers) {
        w.thread->quit(); // deletes the worker on its own thread
        w.thread->wait();
        afterEndOf(w.thread.get());
    }
    for (const qintptr socket : m_sockets)
        closeSocket(socket);
}

Result<void> Gateway::start()
{
    if (const auto made = m_options.paths.create(); !made)
        return made.error();
    auto config = loadConfig(m_options.paths.configFile);
    if (!config)
        return config.error();
    m_config = std::move(*config);
    m_configStamp = configStamp();
    readCatalog();
    for (const QByteArray &warning : std::as_const(m_config.warnings))
        qCWarning(lcGateway).noquote() << QString::fromUtf8(warning);

    m_keys = std::make_unique<KeyStore>(m_config.storageUrl, m_options.paths.dataFolder);
    if (const auto opened = m_keys->open(); !opened)
        return opened.error();
    m_ledger = std::make_unique<Ledger>(
        Ledger::Options {m_config.storageUrl, m_options.paths.dataFolder, m_config.log.ledgerDays});
    if (const auto opened = m_ledger->open(); !opened)
        return opened.error();
    connect(m_ledger.get(), &Ledger::problemChanged, this, [this](const QString &problem) {
        if (problem.isEmpty())
            qCInfo(lcGateway) << "the ledger is being written again";
        else
            qCWarning(lcGateway).noquote() << "ledger:" << problem
                                           << "Exchanges go on; their rows wait in memory and are tried again each "
                                              "second.";
        Q_EMIT ledgerProblemChanged();
    });
    if (const auto opened = openSockets(); !opened)
        return opened.error();

    m_responses = std::make_unique<ResponseStore>(m_options.paths.dataFolder);
    m_bodies = std::make_unique<BodyLog>(m_options.paths.dataFolder);
    m_media = std::make_unique<MediaStore>(m_options.paths.dataFolder);
    m_videos =
        std::make_unique<VideoJobs>(m_options.paths.dataFolder, VideoServices {*m_ledger, m_metrics, m_feed, *m_media});
    m_shared = std::make_unique<SharedServices>(SharedServices {
        *m_ledger, m_feed, m_metrics, m_owners, *m_responses, *m_bodies, m_limits, *m_media, *m_videos, m_codexLogin});
    m_demo = std::make_unique<DemoProvider>();
    if (const auto started = m_demo->start(); !started)
        qCWarning(lcGateway).noquote() << "the demo provider is not available:"
                                       << QString::fromUtf8(started.error().message);
    m_localSpeech = std::make_unique<LocalSpeech>();
    if (const auto started = m_localSpeech->start(); !started)
        qCWarning(lcGateway).noquote() << "speech on this machine is not available:"
                                       << QString::fromUtf8(started.error().message);
    m_credentials = std::make_unique<CredentialStore>(m_options.paths.keychainService, m_options.paths.stateFolder,
                                                      m_options.paths.configFolder());
    m_discovery = std::make_unique<ModelDiscovery>();
    connect(m_credentials.get(), &CredentialStore::changed, this, &Gateway::rebuildTable);
    connect(m_discovery.get(), &ModelDiscovery::changed, this, &Gateway::rebuildTable);

    m_keysRevision = m_keys->revision();
    reloadKeys();
    if (!isLoopback(m_config.listen.host)) {
        if (m_ring->entries().size() <= 1)
            return Error {ErrorCode::Forbidden,
                          "Listening on " + m_config.listen.host
                              + " opens the gateway to other machines and needs a gateway key first: run "
                                "\"token-station-gateway key create NAME\"",
                          {}};
        qCWarning(lcGateway).noquote() << "listening on" << QString::fromUtf8(m_config.listen.host)
                                       << "- other machines can reach the gateway, and keys travel unencrypted";
    }
    m_credentials->load(credentialRequests(m_config));
    rebuildTable();
    startWorkers();
    m_listening = true;
    m_poll.start();
    m_bodies->dropOld();
    m_hourly.start();
    return {};
}

Result<void> Gateway::openSockets()
{
    if (!m_options.host.isEmpty())
        m_config.listen.host = m_options.host;
    if (m_options.port)
        m_config.listen.port = *m_options.port;
    if (!m_options.sockets.empty()) {
        m_sockets = m_options.sockets;
        m_port = quint16(m_config.listen.port);
        return {};
    }
    const QByteArray &host = m_config.listen.host;
    const bool loopback = isLoopback(host);
    QHostAddress first(QString::fromUtf8(host));
    if (loopback)
        first = QHostAddress(QHostAddress::LocalHost);
    else if (host == "*")
        first = QHostAddress(QHostAddress::AnyIPv4);
    if (first.isNull())
        return Error {ErrorCode::BadRequest, "listen.host \"" + host + "\" is not an address of this machine", {}};
    const auto socket = openListenSocket(first, quint16(m_config.listen.port), &m_port);
    if (!socket) {
        Error error = socket.error();
        error.param = "listen.port";
        return error;
    }
    m_sockets.push_back(*socket);
    if (loopback) {
        // 127.0.0.1 stands for ::1 too; a machine without IPv6 does with one.
        quint16 samePort = 0;
        if (const auto second = openListenSocket(QHostAddress(QHostAddress::LocalHostIPv6), m_port, &samePort))
            m_sockets.push_back(*second);
    }
    return {};
}

void Gateway::startWorkers()
{
    for (int i = 0; i < m_options.workers; ++i) {
        auto thread = std::make_unique<QThread>();
#ifdef Q_OS_LINUX
        thread->setEventDispatcher(new EpollDispatcher);
#endif
        auto *worker = new Worker(*m_shared, i);
        worker->moveToThread(thread.get());
        connect(thread.get(), &QThread::finished, worker, &QObject::deleteLater);
        connect(worker, &QObject::destroyed, [end = thread.get()] { beforeEndOf(end); });
        connect(worker, &Worker::drained, this, [this] {
            if (--m_undrained == 0)
                Q_EMIT drained();
        });
        thread->setObjectName(QStringLiteral("worker %1").arg(i));
        thread->start();
        std::vector<qintptr> own;
        for (const qintptr socket : m_sockets)
            own.push_back(duplicateSocket(socket));
        // Blocking, so that the one who reads "listening on" can connect.
        QMetaObject::invokeMethod(worker, handedOver([worker, own, table = m_table] { worker->start(own, table); }),
                                  Qt::BlockingQueuedConnection);
        m_workers.push_back({std::move(thread), worker});
    }
}

QByteArray Gateway::address() const
{
    QByteArray host = m_config.listen.host;
    if (host.contains(':'))
        host = '[' + host + ']';
    return "http://" + host + ':' + QByteArray::number(m_port);
}

void Gateway::drain()
{
    if (!m_listening)
        return;
    m_listening = false;
    m_poll.stop();
    m_undrained = int(m_workers.size());
    // Ours are open as well as the workers', and would let clients connect to nobody.
    for (const qintptr socket : std::exchange(m_sockets, {}))
        closeSocket(socket);
    for (const WorkerThread &w : m_workers)
        QMetaObject::invokeMethod(w.worker, &Worker::drain);
    QTimer::singleShot(int(m_config.timeouts.drainS * 1000), this, [this] {
        for (const WorkerThread &w : m_workers)
            QMetaObject::invokeMethod(
                w.worker, handedOver([worker = w.worker] {
                    worker->stopExchanges(
                        {ErrorCode::Unavailable, "The gateway is stopping; send the request again", {}, 1});
                }));
        // What cannot even be told to end (a client that reads nothing) is not waited for.
        QTimer::singleShot(2000, this, &Gateway::drained);
    });
}

void Gateway::rebuildTable()
{
    ProviderSurroundings surroundings;
    surroundings.demoBaseUrl = m_demo->baseUrl();
    surroundings.localBaseUrl = m_localSpeech->baseUrl();
    surroundings.isFound = [this](const QByteArray &id) { return m_discovery->isFound(id); };
    surroundings.circuit = [this](const QByteArray &id) {
        auto &circuit = m_circuits[id];
        if (!circuit)
            circuit = std::make_shared<Circuit>();
        circuit->configure({m_config.circuit.failures, qint64(m_config.circuit.openS) * 1000});
        return circuit;
    };
    m_codexLogin.setProxy(m_config.proxy);
    m_bodies->setDays(m_config.log.bodiesDays);
    m_responses->setLimits({m_config.responsesStore.days, qint64(m_config.responsesStore.maxMb) * 1024 * 1024});
    auto providers = makeProviders(m_config, *m_credentials, surroundings);
    m_discovery->update(providers, m_config);
    std::vector<Model> more = configuredModels(m_config);
    for (Model &model : LocalSpeech::models())
        more.push_back(std::move(model));
    for (const auto &[id, models] : m_discovery->models())
        more.insert(more.end(), models.begin(), models.end());
    auto catalog = m_catalog;
    if (!more.empty())
        catalog = catalog->with(more);
    catalog = m_catalogFiles.priced(std::move(catalog));
    m_table = std::make_shared<RoutingTable>(m_config, std::move(providers), std::move(catalog), m_ring);
    for (const WorkerThread &w : m_workers)
        QMetaObject::invokeMethod(w.worker,
                                  handedOver([worker = w.worker, table = m_table] { worker->setTable(table); }));
    m_media->setDays(m_config.mediaDays);
    m_videos->setTable(m_table);
    Q_EMIT tableChanged();
}

void Gateway::reloadKeys()
{
    QList<GatewayKey> list = m_keys->list();
    GatewayKey own;
    own.name = kOwnKeyName;
    own.hash = QCryptographicHash::hash(m_ownKey, QCryptographicHash::Sha256);
    list.append(own);
    auto ring = std::make_shared<KeyRing>(list, m_ring.get());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const KeyEntry &entry : ring->entries()) {
        if (!entry.key.budgetMicroUsd)
            continue;
        const auto &old = m_ring->entries();
        // A meter without a budget counts too, but since when it runs; and a day is not a month.
        const bool counted = std::any_of(old.begin(), old.end(), [&](const KeyEntry &e) {
            return e.meter == entry.meter && e.key.budgetMicroUsd && e.key.budgetPeriod == entry.key.budgetPeriod;
        });
        if (!counted)
            entry.meter->startWith(
                entry.key, m_ledger->spentMicroUsd(entry.key.name, budgetPeriodStart(entry.key.budgetPeriod, now)),
                now);
    }
    m_ring = std::move(ring);
}

QByteArray Gateway::configStamp() const
{
    const QFileInfo info(m_options.paths.configFile);
    return info.exists()
        ? QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + ' ' + QByteArray::number(info.size())
        : QByteArray("none");
}

void Gateway::checkConfigFile()
{
    const QByteArray stamp = configStamp();
    if (stamp == m_configStamp)
        return;
    m_configStamp = stamp;
    auto config = loadConfig(m_options.paths.configFile);
    const QByteArray problem = config ? QByteArray() : config.error().message;
    if (config) {
        // Where it listens stays as it is until the next start; everything else holds from now on.
        config->listen.host = m_config.listen.host;
        config->listen.port = m_config.listen.port;
        m_config = std::move(*config);
        for (const QByteArray &warning : std::as_const(m_config.warnings))
            qCWarning(lcGateway).noquote() << QString::fromUtf8(warning);
        qCInfo(lcGateway) << "configuration read again";
        m_credentials->load(credentialRequests(m_config));
        rebuildTable();
    } else {
        qCWarning(lcGateway).noquote() << QString::fromUtf8(problem) << "- the last good configuration stays in use";
    }
    if (problem != m_configProblem) {
        m_configProblem = problem;
        Q_EMIT configProblemChanged();
    }
}

bool Gateway::readCatalog()
{
    const QByteArray stamp = m_catalogFiles.stamp();
    if (stamp == m_catalogStamp)
        return false;
    m_catalogStamp = stamp;
    if (const QByteArray problem = m_catalogFiles.problem(); !problem.isEmpty())
        qCWarning(lcGateway).noquote() << QString::fromUtf8(problem);
    m_catalog = m_catalogFiles.base();
    return true;
}

void Gateway::refresh()
{
    checkConfigFile();
    const bool isOtherCatalog = readCatalog();
    if (const qint64 revision = m_keys->revision(); revision != m_keysRevision) {
        m_keysRevision = revision;
        reloadKeys();
        rebuildTable();
    } else if (isOtherCatalog) {
        rebuildTable();
    } else {
        m_discovery->update(m_table->providers(), m_config);
    }
}

} // namespace station
