// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "app/gateway/linetroubles.h"
#include "app/makebackend.h"
#include "gateway/catalog/catalogupdate.h"
#include "gateway/clients/clientsetup.h"
#include "gateway/control/gatewaylock.h"
#include "gateway/service/gateway.h"
#include "gateway/service/providerprobe.h"
#include "providers/credentials/keychain.h"

#include <QElapsedTimer>
#include <QTimer>

#include <map>
#include <memory>

namespace station {

/** The window's backend: the gateway that runs in this process. Main thread. */
class GatewayBackend final : public Backend {
    Q_OBJECT
public:
    explicit GatewayBackend(QObject *parent = nullptr);
    /** Lets running exchanges end shortly; gives the port back to the headless gateway that it was taken from. */
    ~GatewayBackend() override;

    std::vector<ProviderInfo> providers() const override;
    bool hasKeychain() const override { return m_keychainWorks; }
    void setCredential(const QByteArray &provider, std::vector<std::pair<QByteArray, Secret>> fields, QObject *context,
                       std::function<void(Result<void>)> done) override;
    void removeCredential(const QByteArray &provider, QObject *context,
                          std::function<void(Result<void>)> done) override;
    void testProvider(const QByteArray &provider, QObject *context,
                      std::function<void(Result<ProviderTest>)> done) override;
    void stopTest(const QByteArray &provider) override { m_probes.erase(provider); }
    std::vector<ModelInfo> models() const override;
    QString catalogDate() const override;
    void updateCatalog(QObject *context, std::function<void(Result<CatalogChange>)> done) override;
    void stopCatalogUpdate() override;
    Result<void> removeCatalogUpdate() override;
    Result<void> setPrice(const Model &price) override;
    Result<void> resetPrice(const QByteArray &model) override;
    void usage(qint64 sinceMs, UsageGroup by, QObject *context,
               std::function<void(std::vector<UsageSum>)> done) override;
    void course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                std::function<void(std::vector<UsagePoint>)> done) override;
    void latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done) override;
    void page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
              std::function<void(LedgerPage)> done) override;
    void bodies(const QByteArray &requestId, QObject *context,
                std::function<void(std::optional<BodyRecord>)> done) override;
    QByteArray bodyLogging() const override;
    std::vector<BudgetInfo> budgets() const override;
    ClientSetup &client(ClientKind kind) override;
    Paths paths() const override { return m_paths; }
    QList<GatewayKey> gatewayKeys() const override;
    Result<QByteArray> createKey(const GatewayKey &key) override;
    Result<void> changeKey(const GatewayKey &key) override;
    Result<void> revokeKey(const QByteArray &name) override;
    GatewayStatus gateway() const override { return m_status; }
    void stopGateway() override;
    void startGateway() override;
    void restartGateway() override;
    void stayInBackground() override { m_handsOver = true; }
    bool staysInBackground() const override { return m_handsOver; }
    void retryGateway() override;
    void useFreePort() override;
    QString dataFolder() const override { return m_paths.dataFolder; }
    Secret internalKey() const override;

private:
    void start(std::optional<int> port);
    void started(const Result<void> &result, int wantedPort);
    void setStatus(GatewayState state, const QString &problem = {});
    static Error notRunning();
    /** What it knew of lines and models stays. */
    void dropGateway();
    void tellProblems();
    /** A pause ends without anything happening: what tells its time must be told anew. */
    void watchRetries();
    void watch(const LiveBatch &batch);
    void stopped();
    void handBack();
    void probeKeychain();

    Paths m_paths;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<GatewayLock> m_lock;
    Keychain m_keychain;
    GatewayStatus m_status;
    LineTroubles m_troubles;
    std::vector<ProviderInfo> m_lastProviders; ///< which stay in sight while the gateway is stopped
    std::vector<ModelInfo> m_lastModels;
    QTimer m_retrySoon; ///< ends with the first pause after which a line is tried again
    std::map<QByteArray, std::unique_ptr<ProviderProbe>> m_probes; ///< tests under way, by provider
    std::unique_ptr<CatalogUpdate> m_catalogUpdate;
    int m_catalogAsked = 0;    ///< the answer to the last one is told
    quint64 m_limitsShown = 0; ///< revision of the limits that the cards show
    QElapsedTimer m_limitsClock;
    bool m_keychainWorks = true;
    bool m_startsAgain = false; ///< once it has stopped
    bool m_handsOver = false;   ///< to a headless gateway at the end: it was taken over from one, or is to go on
    std::map<ClientKind, std::unique_ptr<ClientSetup>> m_clients;
};

} // namespace station
