// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend.h"
#include "gateway/clients/clientsetup.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTimer>

#include <map>

namespace station {

/** A gateway that a test writes the script of. Nothing runs by itself; every answer is given on the next event loop. */
class FakeBackend : public Backend {
    Q_OBJECT
public:
    explicit FakeBackend(QObject *parent = nullptr);

    // The script.
    QDate m_catalogDay;
    int m_catalogFetches = 0;
    std::function<void(Result<CatalogChange>)> m_catalogDone; ///< of the fetch under way; a test calls it
    std::map<QByteArray, Model> m_ownPrices;                  ///< by provider/model
    std::vector<ProviderInfo> m_providers;
    std::vector<ModelInfo> m_models;
    std::vector<UsageSum> m_byProvider;
    std::vector<UsageSum> m_byModel;
    std::vector<UsageSum> m_byHour; ///< and by all else
    std::vector<UsagePoint> m_course;
    struct CourseAsked {
        qint64 sinceMs = 0;
        qint64 untilMs = 0;
        UsageStep step = UsageStep::Hour;
    };
    CourseAsked m_courseAsked;             ///< what the newest question for a course was
    std::vector<UsagePoint> m_todayCourse; ///< by hour; empty: m_course is the answer to that too
    std::vector<LedgerRow> m_latest;
    QHash<QByteArray, BodyRecord> m_bodies; ///< by request id
    QByteArray m_bodyLogging = "off";
    std::vector<BudgetInfo> m_budgets;
    int m_pageRows = 0; ///< rows that one page looks at; 0: all
    GatewayStatus m_gateway;
    bool m_keychain = true;
    bool m_mute = false; ///< the ledger never answers
    qint64 m_now = 0;
    QString m_keyProblem; ///< what the keychain says to the next key; empty: it takes it
    QList<QByteArray> m_tested;
    QList<QByteArray> m_stoppedTests;
    bool m_testHangs = false; ///< the provider never answers a test
    QString m_testProblem;    ///< what the provider says to the next test; empty: it answers

    // What was asked of it.
    QHash<QByteArray, QByteArray> m_keys; ///< provider → the secrets it was given, joined by '|'
    QList<GatewayKey> m_gatewayKeys;
    int m_restarts = 0;
    int m_retries = 0;
    int m_freePorts = 0;
    bool m_stays = false;
    mutable int m_budgetQuestions = 0;

    ProviderInfo &provider(const QByteArray &id);
    static LedgerRow row(const QByteArray &provider, const QByteArray &model, qint64 startedMs, qint64 input,
                         qint64 output);
    /** A chat model that can be used comes to the list, unless it is there. */
    void offer(const QByteArray &model);
    void send(const LiveBatch &batch) { Q_EMIT liveBatch(batch); }
    /** `count` exchanges that stream, advanced by one batch each 100 ms, for `ticks` batches. */
    void runStorm(int count, int ticks);
    /** The scenes of the preview: busy, empty, disturbed, storm, port, nokeychain. */
    void play(const QString &scene);

    /** Their notes in the language of now, as the real ones are. */
    std::vector<ProviderInfo> providers() const override;
    bool hasKeychain() const override { return m_keychain; }
    void setCredential(const QByteArray &id, std::vector<std::pair<QByteArray, Secret>> fields, QObject *context,
                       std::function<void(Result<void>)> done) override;
    void removeCredential(const QByteArray &id, QObject *context, std::function<void(Result<void>)> done) override;
    void testProvider(const QByteArray &id, QObject *context, std::function<void(Result<ProviderTest>)> done) override;
    void stopTest(const QByteArray &id) override { m_stoppedTests << id; }
    std::vector<ModelInfo> models() const override { return m_models; }
    QString catalogDate() const override
    {
        return m_catalogDay.isValid() ? m_catalogDay.toString(Qt::ISODate) : QStringLiteral("2026-11");
    }
    void updateCatalog(QObject *context, std::function<void(Result<CatalogChange>)> done) override;
    void stopCatalogUpdate() override { m_catalogDone = {}; }
    Result<void> removeCatalogUpdate() override;
    Result<void> setPrice(const Model &price) override;
    Result<void> resetPrice(const QByteArray &model) override;
    void usage(qint64 sinceMs, UsageGroup by, QObject *context,
               std::function<void(std::vector<UsageSum>)> done) override;
    void course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                std::function<void(std::vector<UsagePoint>)> done) override;
    void latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done) override;
    /** Over m_latest, which is in order; the cursor's id is a place in it. */
    void page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
              std::function<void(LedgerPage)> done) override;
    void bodies(const QByteArray &requestId, QObject *context,
                std::function<void(std::optional<BodyRecord>)> done) override;
    std::vector<BudgetInfo> budgets() const override
    {
        ++m_budgetQuestions;
        return m_budgets;
    }
    QByteArray bodyLogging() const override { return m_bodyLogging; }
    /** The real thing, on settings files of the test's own. */
    ClientSetup &client(ClientKind kind) override;
    QString clientSettings(ClientKind kind) const;
    Paths paths() const override;
    QList<GatewayKey> gatewayKeys() const override { return m_gatewayKeys; }
    Result<QByteArray> createKey(const GatewayKey &key) override;
    Result<void> changeKey(const GatewayKey &key) override;
    Result<void> revokeKey(const QByteArray &name) override;
    GatewayStatus gateway() const override;
    /** As before the gateway has run: nothing is known of lines and models. */
    void dropAll();
    void stopGateway() override { setGateway(GatewayState::Stopped); }
    void startGateway() override { setGateway(GatewayState::Listening); }
    void restartGateway() override { ++m_restarts; }
    void stayInBackground() override { m_stays = true; }
    bool staysInBackground() const override { return m_stays; }
    void retryGateway() override { ++m_retries; }
    void useFreePort() override { ++m_freePorts; }
    QString dataFolder() const override { return paths().dataFolder; }
    Secret internalKey() const override { return Secret("gw-internal"); }

private:
    void storm();
    void setGateway(GatewayState state)
    {
        m_gateway.state = state;
        Q_EMIT gatewayChanged();
    }

    QTemporaryDir m_home;
    std::map<ClientKind, std::unique_ptr<ClientSetup>> m_clients;
    QTimer m_stormTimer;
    LiveBatch m_storm;
    int m_stormTicks = 0;
};

} // namespace station
