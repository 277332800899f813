// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/catalog/catalogfiles.h"
#include "gateway/config/paths.h"
#include "gateway/content/bodyrecord.h"
#include "gateway/keys/gatewaykey.h"
#include "gateway/ledger/ledger.h"
#include "gateway/live/livefeed.h"
#include "gateway/live/providerlimits.h"
#include "providers/base/result.h"
#include "providers/base/secret.h"
#include "providers/catalog/model.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace station {

class ClientSetup;
enum class ClientKind;

/** How a line stands, as its lamp and word say it. */
enum class ProviderState { NoKey, Open, KeyRefused, Disturbed, Simulated, FoundHere };

/** Where a provider's credential was found. Login: another program's sign-in on this machine. */
enum class CredentialSource { None, Keychain, Environment, File, Login };

/** One secret that a provider wants. Most have a single one; some (access key, secret key) have two. */
struct CredentialField {
    QByteArray id;
    QString label;
};

struct ProviderInfo {
    QByteArray id;
    QByteArray lineCode; ///< two letters
    QString name;        ///< the provider's own spelling
    QString boardName;   ///< at most ten characters for the flaps; empty: the name, cut
    QString baseUrl;
    QByteArray dialect = "chat"; ///< chat, messages, responses or gemini: what it speaks natively, the first one first
    ProviderState state = ProviderState::NoKey;
    QString problem;      ///< the provider's own words about the last failure; empty where there is none
    QString problemShort; ///< the same for the board: "429", "timeout"
    qint64 problemMs = 0; ///< Unix ms
    qint64 retryAtMs = 0; ///< Unix ms; 0: no retry is planned
    CredentialSource source = CredentialSource::None;
    QString sourceName;                  ///< the variable's name or the file's path, never the secret
    QString environmentName;             ///< the variable to set where there is no keychain
    std::vector<CredentialField> fields; ///< empty: it takes no key
    bool keyOptional = false;            ///< it takes a key, and most do without
    QUrl keyUrl;                         ///< where a person gets a key
    std::vector<ProviderLimit> limits;   ///< what its last answer said of them
    QString note;                        ///< terms or a limit that a person should know before using it
    bool onThisMachine = false;          ///< a server or an engine here: costs no money
};

struct ModelInfo {
    QByteArray id; ///< provider/model
    QByteArray provider;
    QStringList kinds; ///< "chat", "vision", … as the catalog names them
    std::optional<qint64> contextTokens;
    std::optional<qint64> inputMicroUsd; ///< for a million tokens; absent: unpriced
    std::optional<qint64> outputMicroUsd;
    bool usable = false;
    QString missing;                                     ///< what a model that cannot be used now needs
    std::optional<qint64> cachedMicroUsd = std::nullopt; ///< for a million tokens read from a cache
    std::optional<qint64> maxOutputTokens = std::nullopt;
    ModelLifecycle lifecycle = ModelLifecycle::Unknown;
    QString retiredOn = {};    ///< YYYY-MM-DD, or empty
    QByteArray successor = {}; ///< the provider's own id of what follows a model that goes or is gone
    // What is not counted in tokens, for one each; absent: unpriced.
    std::optional<qint64> imageMicroUsd = std::nullopt;
    std::optional<qint64> minuteMicroUsd = std::nullopt;     ///< of audio
    std::optional<qint64> charactersMicroUsd = std::nullopt; ///< a million characters of text to be spoken
    std::optional<qint64> secondMicroUsd = std::nullopt;     ///< of video
    std::optional<qint64> cacheWriteMicroUsd = std::nullopt; ///< for a million tokens written to a cache
    bool isPricedByUser = false;                             ///< these prices are the user's own
    QList<QByteArray> input = {};              ///< modalities that it takes: text, image, audio, pdf, video
    bool temperature = true;                   ///< takes temperature and top_p
    QList<QByteArray> efforts = {};            ///< of reasoning, the lowest first; empty: it has no choice of them
    QByteArray effortDialect = {};             ///< what to speak where an effort is chosen
    QByteArray maxTokensMember = "max_tokens"; ///< how its Chat Completions call the limit
};

/** What a gateway key may spend, and has. */
struct BudgetInfo {
    QByteArray key; ///< its name
    qint64 spentMicroUsd = 0;
    qint64 budgetMicroUsd = 0;
    bool isDaily = false; ///< else by month
    qint64 periodStartMs = 0;
};

enum class GatewayState { Starting, Listening, Draining, Stopped, PortTaken };

struct GatewayStatus {
    GatewayState state = GatewayState::Starting;
    QString host = QStringLiteral("127.0.0.1");
    int port = 0;
    QString problem;            ///< for PortTaken: who has it, where that is known
    QString configProblem = {}; ///< config.json cannot be read; the last good one is in use
    QString ledgerProblem = {}; ///< why rows wait in memory instead of being written
};

struct ProviderTest {
    qint64 durationMs = 0;
    QString words; ///< what the provider answered, shortened; may be empty
};

/**
 * What the window needs of the gateway, and nothing else.
 *
 * Lives in, and is called on, the main thread; every call returns at once. A callback comes back in the context's
 * thread (the main one) and not at all once the context is gone. Errors carry the provider's own words.
 */
class Backend : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /** Every provider that is known, in the order in which the page shows them. */
    virtual std::vector<ProviderInfo> providers() const = 0;
    virtual bool hasKeychain() const = 0;
    /** Stores all fields of a provider's credential in the keychain, replacing what is there. */
    virtual void setCredential(const QByteArray &provider, std::vector<std::pair<QByteArray, Secret>> fields,
                               QObject *context, std::function<void(Result<void>)> done) = 0;
    virtual void removeCredential(const QByteArray &provider, QObject *context,
                                  std::function<void(Result<void>)> done) = 0;
    /** One cheap real call. */
    virtual void testProvider(const QByteArray &provider, QObject *context,
                              std::function<void(Result<ProviderTest>)> done) = 0;
    /** Ends that call; its callback is not called. */
    virtual void stopTest(const QByteArray &provider) = 0;

    virtual std::vector<ModelInfo> models() const = 0;
    /** Until when the facts of the catalog were gathered: YYYY-MM of what came with the program, YYYY-MM-DD of a list
     * that was fetched, or empty. Costs nothing. */
    virtual QString catalogDate() const = 0;
    /** Fetches the public list of models and prices, once at a time; see CatalogUpdate. */
    virtual void updateCatalog(QObject *context, std::function<void(Result<CatalogChange>)> done) = 0;
    /** Ends that; its callback is not called. */
    virtual void stopCatalogUpdate() = 0;
    /** Back to the list that comes with the program. */
    virtual Result<void> removeCatalogUpdate() = 0;
    /** A price of the user's own: as CatalogFiles::setOwnPrice(). */
    virtual Result<void> setPrice(const Model &price) = 0;
    /** Back to the catalog's price; `model` is provider/model. */
    virtual Result<void> resetPrice(const QByteArray &model) = 0;

    /** As Ledger::usage(): sums from `sinceMs` (Unix ms) on. */
    virtual void usage(qint64 sinceMs, UsageGroup by, QObject *context,
                       std::function<void(std::vector<UsageSum>)> done) = 0;
    /** As Ledger::course(): the sums of each group step by step. */
    virtual void course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                        std::function<void(std::vector<UsagePoint>)> done) = 0;
    /** As Ledger::latest(): ended exchanges, the newest first. */
    virtual void latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done) = 0;

    /** As Ledger::page(): exchanges that fit, older than `before`, the newest first. */
    virtual void page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
                      std::function<void(LedgerPage)> done) = 0;
    /** What an exchange's request and answer were, where they were logged. */
    virtual void bodies(const QByteArray &requestId, QObject *context,
                        std::function<void(std::optional<BodyRecord>)> done) = 0;
    /** `log.bodies`: off, errors or all. */
    virtual QByteArray bodyLogging() const = 0;

    /** The gateway keys that have a budget. */
    virtual std::vector<BudgetInfo> budgets() const = 0;

    /** Sets a coding agent up and puts it back. Lives as long as the backend. */
    virtual ClientSetup &client(ClientKind kind) = 0;

    /** Where everything lies; the files are there from the start of the gateway on. */
    virtual Paths paths() const = 0;
    /** The gateway keys by name; none while the gateway does not run. */
    virtual QList<GatewayKey> gatewayKeys() const = 0;
    /** The key itself, which nobody can get again. */
    virtual Result<QByteArray> createKey(const GatewayKey &key) = 0;
    /** Gives the key of that name these limits; the key itself stays. */
    virtual Result<void> changeKey(const GatewayKey &key) = 0;
    virtual Result<void> revokeKey(const QByteArray &name) = 0;

    virtual GatewayStatus gateway() const = 0;
    /** Lets running exchanges end, then listens no more, until started again. */
    virtual void stopGateway() = 0;
    virtual void startGateway() = 0;
    /** Both, for a port or an address that changed; starts where it was stopped. */
    virtual void restartGateway() = 0;
    /** When the window ends, a gateway without one goes on in its place. */
    virtual void stayInBackground() = 0;
    /** Whether it does so anyway, since the window took over from one. */
    virtual bool staysInBackground() const = 0;
    /** Tries the configured port again; the result shows in gatewayChanged(). */
    virtual void retryGateway() = 0;
    /** Takes a free port for this run. */
    virtual void useFreePort() = 0;
    /** Where the content store is. The folder is there once the gateway has started. */
    virtual QString dataFolder() const = 0;
    /** A gateway key for the window's own requests. Never shown, never stored by the window. */
    virtual Secret internalKey() const = 0;

Q_SIGNALS:
    void providersChanged();
    void modelsChanged();
    void gatewayChanged();
    /** Gateway keys were made, changed or revoked here. */
    void keysChanged();
    /** What LiveFeed delivers, at most ten times a second. */
    void liveBatch(const station::LiveBatch &exchanges);
    /** The ledger changed by something that was no exchange (deleted, taken over): sums are to be asked for again. */
    void usageReset();
};

} // namespace station
