// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/clientkey.h"
#include "gateway/clients/conflicts.h"
#include "gateway/clients/gatewaystarter.h"
#include "gateway/clients/linediff.h"
#include "gateway/clients/pongrun.h"

#include <QLockFile>

namespace station {

/** How a client stands. */
struct ClientStatus {
    enum class State {
        NotInstalled,    ///< no program and no set-up
        NotSetUp,        ///< its settings name no gateway
        SetUpForAnother, ///< they name another address, or were changed since we set it up
        SetUp,           ///< by us, as we left it or with edits that do not matter
        Broken,          ///< the settings cannot be read, or a journal is unfinished
    };
    State state = State::NotSetUp;
    QByteArray words; ///< for people: why, and what to do
    QString program;  ///< empty: not installed
    QString settingsFile;
    QByteArray address; ///< that the settings name
    bool keepLogin = false;
    QList<TierModel> models; ///< that the settings name
    QByteArray keyName;
    bool canUndo = false;
};

/** What setting up, or putting back, would do. */
struct SetupPlan {
    FileChange change;
    std::vector<DiffLine> diff;
    QList<Conflict> conflicts;
    bool isBlocked() const;
};

/**
 * Sets one client up for this home's gateway and puts it back; for the command line and the window. Needs neither a
 * gateway nor a window. Main thread: plan() and status() read small files, the rest calls back, once, unless `context`
 * has died.
 */
class ClientSetup : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(Result<SetupPlan>)>;

    /** `program` is token-station-gateway, which the settings will name. */
    ClientSetup(ClientKind kind, const Paths &paths, QString program, QObject *parent = nullptr);

    const Client &client() const { return m_client; }
    /**
     * To be told by a process that is the gateway itself, with the address on which it listens, or an empty one where
     * another program keeps it from that. Otherwise plan() asks whoever listens there, for up to two seconds.
     */
    void setGatewayHere(const std::optional<QByteArray> &address);
    ClientStatus status() const;
    /** The exact change; in `conflicts` what stands against it. Nothing is written. */
    Result<SetupPlan> plan(const SetupOptions &options) const;
    Result<SetupPlan> planUndo() const;
    /** What stands against a set-up that is there. */
    QList<Conflict> conflicts(bool keepLogin) const;
    /** The plain forms, for copying, with a placeholder for the key. */
    Result<QByteArray> plainForms(const SetupOptions &options) const;

    /** Makes the key, then the change that plan() tells of; refused where a conflict blocks. */
    void apply(const SetupOptions &options, QObject *context, Done done);
    /** Puts every file back that was set up, then revokes the key. */
    void undo(QObject *context, Done done);
    /** Finishes what a crash left unfinished. To be called when a program starts. */
    void repair(QObject *context, std::function<void(Result<void>)> done);
    /** Starts the gateway where none runs, then the installed client; calls back with its answer. */
    void sayPong(QObject *context, PongRun::Done done);
    /** Ends such a run; it calls back with that. */
    void stopPong();
    /** What the credential command prints; sees to it that the gateway runs. */
    void credential(QObject *context, std::function<void(Result<Secret>)> done);

private:
    Result<SetupFacts> facts() const;
    QStringList journalFiles() const;
    SettingsFile file(const QString &journalFile = {}) const;
    Result<SetupPlan> planWith(const SetupFacts &facts, const SetupOptions &options, const Config &config) const;
    Secret presentKey() const;
    Result<std::shared_ptr<QLockFile>> lock(int waitMs) const;
    void applyWith(const QByteArray &keyName, const SetupOptions &options, QObject *context, const Done &done);
    void repairHeld(QObject *context, const std::function<void(Result<void>)> &done);
    void revokeAll(QObject *context, const std::function<void(Result<void>)> &done);

    const Client &m_client;
    Paths m_paths;
    QString m_program;
    QString m_folder; ///< of the journals
    ClientKey m_key;
    GatewayStarter m_starter;
    std::optional<QByteArray> m_here; ///< as setGatewayHere() was told
    std::unique_ptr<PongRun> m_pong;
};

} // namespace station
