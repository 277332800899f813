// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/catalog/catalogfiles.h"
#include "gateway/config/config.h"
#include "gateway/config/paths.h"
#include "gateway/exchange/exchangecontext.h"
#include "gateway/keys/keystore.h"
#include "gateway/service/modeldiscovery.h"
#include "gateway/worker/worker.h"
#include "providers/credentials/credentialstore.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace station {

class DemoProvider;
class LocalSpeech;
class MediaStore;
class VideoJobs;

/**
 * The gateway as a whole: configuration, keys, credentials, storage and worker threads. Lives on the main thread, which
 * it never blocks for longer than a small file's reading.
 */
class Gateway : public QObject {
    Q_OBJECT
public:
    struct Options {
        Paths paths;
        QByteArray host; ///< replaces the configuration's
        std::optional<int> port;
        int workers = 1;
        /** Listening sockets handed over by the gateway that ran before, on `port`; none are opened then. */
        std::vector<qintptr> sockets;
    };

    explicit Gateway(Options options, QObject *parent = nullptr);
    ~Gateway() override;

    /** Reads everything and begins to listen. An error says what to do. */
    Result<void> start();
    /** Stops accepting, lets exchanges end for as long as timeouts.drain_s says, then emits drained(). */
    void drain();
    bool isListening() const { return m_listening; }

    /** "http://127.0.0.1:8787" */
    QByteArray address() const;
    int port() const { return m_port; }
    const Paths &paths() const { return m_options.paths; }
    const Config &config() const { return m_config; }
    /** Descriptors of the listening sockets, for handing them over; still owned by the gateway. */
    const std::vector<qintptr> &sockets() const { return m_sockets; }

    Ledger &ledger() { return *m_ledger; }
    BodyLog &bodies() { return *m_bodies; }
    const ProviderLimits &limits() const { return m_limits; }
    LiveFeed &feed() { return m_feed; }
    KeyStore &keys() { return *m_keys; }
    MediaStore &media() { return *m_media; }
    CredentialStore &credentials() { return *m_credentials; }
    std::shared_ptr<const RoutingTable> table() const { return m_table; }
    /** A key of this process alone, for its own window; it is in no list and in no file. */
    QByteArray ownKey() const { return m_ownKey; }
    /** What is wrong with the configuration file now, or empty; the last good one is in use. */
    QByteArray configProblem() const { return m_configProblem; }
    /** Why rows of the ledger wait in memory; empty: they are written. */
    QString ledgerProblem() const { return m_ledger ? m_ledger->problem() : QString(); }
    /** Looks at keys, credentials and configuration now instead of at the next turn. */
    void refresh();

Q_SIGNALS:
    /** Providers, models or keys changed. */
    void tableChanged();
    void configProblemChanged();
    void ledgerProblemChanged();
    void drained();

private:
    Result<void> openSockets();
    void startWorkers();
    void rebuildTable();
    void reloadKeys();
    void checkConfigFile();
    /** Whether the catalog's own files changed since the last look; reads them then. */
    bool readCatalog();
    QByteArray configStamp() const;

    Options m_options;
    Config m_config;
    QByteArray m_configStamp;
    QByteArray m_configProblem;
    CatalogFiles m_catalogFiles;
    QByteArray m_catalogStamp;
    std::shared_ptr<const Catalog> m_catalog; ///< before what configuration and providers add to it
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<CredentialStore> m_credentials;
    std::unique_ptr<ModelDiscovery> m_discovery;
    std::unique_ptr<DemoProvider> m_demo;
    std::unique_ptr<LocalSpeech> m_localSpeech;
    LiveFeed m_feed;
    Metrics m_metrics;
    ResponseOwners m_owners;
    std::unique_ptr<ResponseStore> m_responses;
    std::unique_ptr<BodyLog> m_bodies;
    ProviderLimits m_limits;
    std::unique_ptr<MediaStore> m_media;
    std::unique_ptr<VideoJobs> m_videos; ///< ends before what it needs
    CodexLogin m_codexLogin;
    std::unique_ptr<SharedServices> m_shared;
    std::map<QByteArray, std::shared_ptr<Circuit>> m_circuits;
    std::shared_ptr<const KeyRing> m_ring;
    std::shared_ptr<const RoutingTable> m_table;
    qint64 m_keysRevision = -1;
    QByteArray m_ownKey;

    struct WorkerThread {
        std::unique_ptr<QThread> thread;
        Worker *worker = nullptr;
    };
    std::vector<WorkerThread> m_workers;
    std::vector<qintptr> m_sockets;
    quint16 m_port = 0;
    int m_undrained = 0;
    bool m_listening = false;
    QTimer m_poll;
    QTimer m_hourly;
};

} // namespace station
