// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/clientsetup.h"

#include "gateway/clients/faultpoint.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>

#include <algorithm>

namespace station {

namespace {

constexpr int kLockMs = 5000;

/** A gateway key within a text. */
const QRegularExpression &keyPattern()
{
    static const QRegularExpression pattern(QStringLiteral("gw-[A-Za-z0-9_-]{43}"));
    return pattern;
}

QByteArray withoutKeys(const QByteArray &text)
{
    return QString::fromUtf8(text).replace(keyPattern(), QStringLiteral("gw-…")).toUtf8();
}

SetupPlan planOf(FileChange change, QList<Conflict> conflicts)
{
    auto diff = lineDiff(withoutKeys(change.before), withoutKeys(change.after));
    return {std::move(change), std::move(diff), std::move(conflicts)};
}

} // namespace

bool SetupPlan::isBlocked() const
{
    return std::any_of(conflicts.begin(), conflicts.end(), [](const Conflict &c) { return c.blocks; });
}

ClientSetup::ClientSetup(ClientKind kind, const Paths &paths, QString program, QObject *parent)
    : QObject(parent), m_client(Client::of(kind)), m_paths(paths), m_program(std::move(program)),
      m_folder(paths.stateFolder + QStringLiteral("/clients")), m_key(paths, m_client.id), m_starter(paths, m_program)
{
}

void ClientSetup::setGatewayHere(const std::optional<QByteArray> &address)
{
    m_here = address;
    m_starter.setHere(address.value_or(QByteArray()));
}

/** One journal for each settings file: a client may be set up in several folders. */
QStringList ClientSetup::journalFiles() const
{
    QStringList files;
    const QString pattern = QString::fromUtf8(m_client.id) + QStringLiteral("-????????.json");
    for (const QString &name : QDir(m_folder).entryList({pattern}, QDir::Files, QDir::Name))
        files.append(m_folder + QLatin1Char('/') + name);
    return files;
}

SettingsFile ClientSetup::file(const QString &journalFile) const
{
    const QString path = resolvedPath(m_client.settingsFile());
    const QString name = QString::fromUtf8(m_client.id + '-' + sha256(path.toUtf8()).toHex().left(8));
    return {m_client.read, path,
            journalFile.isEmpty() ? m_folder + QLatin1Char('/') + name + QStringLiteral(".json") : journalFile};
}

Result<std::shared_ptr<QLockFile>> ClientSetup::lock(int waitMs) const
{
    if (const auto made = m_paths.create(); !made)
        return made.error();
    if (!QFileInfo::exists(m_folder)) {
        if (!QDir().mkpath(m_folder))
            return Error {ErrorCode::Internal, "The folder " + m_folder.toUtf8() + " cannot be made", {}};
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    auto held = std::make_shared<QLockFile>(m_folder + QStringLiteral("/lock"));
    if (!held->tryLock(waitMs))
        return Error {ErrorCode::Unavailable, "Another program sets a client up just now; try again", {}};
    return held;
}

Result<SetupFacts> ClientSetup::facts() const
{
    const auto config = loadConfig(m_paths.configFile);
    if (!config)
        return config.error();
    SetupFacts facts;
    facts.address = clientAddress(config->listen.host, config->listen.port);
    facts.command = {m_program, QStringLiteral("credential"), QString::fromUtf8(m_client.id)};
    // The client runs in an environment of its own, so what makes this home this one is said.
    if (const QString home = qEnvironmentVariable("TOKEN_STATION_HOME"); !home.isEmpty())
        facts.command += {QStringLiteral("--home"), QDir(home).absolutePath()};
    if (m_paths.configFile != Paths::find().configFile)
        facts.command += {QStringLiteral("--config"), m_paths.configFile};
    facts.key = presentKey();
    if (facts.key.isEmpty())
        facts.key = Secret(kKeyToCome);
    return facts;
}

/** The key that a set-up with the client's own login left in the settings file. */
Secret ClientSetup::presentKey() const
{
    const SettingsFile settingsFile = file();
    const auto journal = settingsFile.journal();
    const auto bytes = readFile(settingsFile.path());
    if (!journal || !*journal || !(*journal)->keepLogin || !bytes)
        return {};
    const auto settings = m_client.read(bytes->bytes, {});
    for (const JournalValue &value : settings ? (*journal)->values : QList<JournalValue>()) {
        const auto match = keyPattern().match(QString::fromUtf8((*settings)->value(value.name).value_or(QByteArray())));
        if (match.hasMatch())
            return Secret(match.captured().toLatin1());
    }
    return {};
}

Result<SetupPlan> ClientSetup::plan(const SetupOptions &options) const
{
    const auto config = loadConfig(m_paths.configFile);
    const auto known = facts();
    if (!config || !known)
        return config ? known.error() : config.error();
    return planWith(*known, options, *config);
}

Result<SetupPlan> ClientSetup::planWith(const SetupFacts &facts, const SetupOptions &options,
                                        const Config &config) const
{
    const SettingsFile settingsFile = file();
    auto change = settingsFile.planApply(m_client.settings(facts, options));
    if (!change)
        return change.error();
    QByteArray without = change->before;
    const auto journal = settingsFile.journal();
    if (journal && *journal && (*journal)->phase == SetupPhase::Applied) {
        const auto undone = settingsFile.planUndo(**journal);
        if (!undone)
            return undone.error();
        without = undone->after;
    }
    const auto settings = m_client.read(without, change->path.toUtf8());
    if (!settings)
        return settings.error();
    auto conflicts = findConflicts(m_client, options, **settings, config, facts.address, QDir::currentPath());
    const bool isTaken = m_here ? *m_here != facts.address : portHolder(facts.address) == PortHolder::Another;
    if (isTaken)
        conflicts.append({true,
                          "Another program holds " + facts.address
                              + "; end it, or set listen.port in config.json to a free port, then try again"});
    return planOf(std::move(*change), std::move(conflicts));
}

QList<Conflict> ClientSetup::conflicts(bool keepLogin) const
{
    const auto planned = plan({keepLogin, {}});
    return planned ? planned->conflicts : QList<Conflict> {{true, planned.error().message}};
}

Result<SetupPlan> ClientSetup::planUndo() const
{
    SetupPlan plan;
    for (const QString &journalFile : journalFiles()) {
        const SettingsFile settingsFile = file(journalFile);
        const auto journal = settingsFile.journal();
        if (!journal || !*journal || (*journal)->settingsFile.isEmpty())
            continue;
        auto change = settingsFile.planUndo(**journal);
        if (!change)
            return change.error();
        if (plan.change.path.isEmpty() || change->path == file().path())
            plan = planOf(std::move(*change), {});
    }
    if (plan.change.path.isEmpty())
        return Error {
            ErrorCode::NotFound, m_client.name + " has not been set up by Token Station: there is nothing to undo", {}};
    return plan;
}

Result<QByteArray> ClientSetup::plainForms(const SetupOptions &options) const
{
    auto known = facts();
    if (!known)
        return known.error();
    known->key = Secret(kKeyOfYours);
    return m_client.plainForms(*known, options);
}

void ClientSetup::apply(const SetupOptions &options, QObject *context, Done done)
{
    const auto held = lock(kLockMs);
    if (!held)
        return done(held.error());
    // Whatever ends the set-up ends the lock.
    const Done finish = [held = *held, done = std::move(done)](const Result<SetupPlan> &result) {
        held->unlock();
        done(result);
    };
    repairHeld(context, [this, options, context, finish](const Result<void> &repaired) {
        if (!repaired)
            return finish(repaired.error());
        const auto planned = plan(options);
        if (!planned)
            return finish(planned.error());
        if (planned->isBlocked())
            return finish(planned);
        const auto journal = file().journal();
        if (!journal)
            return finish(journal.error());
        if (*journal)
            return applyWith((*journal)->keyName, options, context, finish);
        // Set up in another folder already: the same key serves both.
        for (const QString &other : journalFiles()) {
            const auto theirs = SetupJournal::read(other);
            if (theirs && *theirs && (*theirs)->keepLogin == options.keepLogin && !options.keepLogin)
                return applyWith((*theirs)->keyName, options, context, finish);
        }
        const auto name = m_key.freeName();
        if (!name)
            return finish(name.error());
        SetupJournal keying;
        keying.keyName = *name;
        if (const auto written = file().writeJournal(keying); !written)
            return finish(written.error());
        faultPoint();
        applyWith(*name, options, context, finish);
    });
}

void ClientSetup::applyWith(const QByteArray &keyName, const SetupOptions &options, QObject *context, const Done &done)
{
    const auto withKey = [this, keyName, options, context, done](const Result<Secret> &key) {
        auto known = facts();
        const auto planned = plan(options);
        Result<FileChange> applied = Error {};
        if (!key) {
            applied = key.error();
        } else if (!known || !planned) {
            applied = known ? planned.error() : known.error();
        } else {
            known->key = *key;
            SetupJournal about;
            about.keyName = keyName;
            about.keepLogin = options.keepLogin;
            applied = file().apply(m_client.settings(*known, options), about);
        }
        if (applied)
            return done(planOf(*applied, planned->conflicts));
        const Error error = applied.error();
        repairHeld(context, [error, done](const Result<void> &) { done(error); });
    };
    m_key.obtain(keyName, presentKey(), !options.keepLogin, context, withKey);
}

void ClientSetup::undo(QObject *context, Done done)
{
    const auto held = lock(kLockMs);
    if (!held)
        return done(held.error());
    const Done finish = [held = *held, done = std::move(done)](const Result<SetupPlan> &result) {
        held->unlock();
        done(result);
    };
    const bool started = !journalFiles().isEmpty();
    for (const QString &journalFile : journalFiles()) {
        if (const auto repaired = file(journalFile).repair(); !repaired)
            return finish(repaired.error());
    }
    const auto planned = planUndo();
    if (!planned && !started)
        return finish(planned.error());
    for (const QString &journalFile : journalFiles()) {
        SettingsFile settingsFile = file(journalFile);
        const auto journal = settingsFile.journal();
        if (!journal)
            return finish(journal.error());
        if (!*journal || (*journal)->phase != SetupPhase::Applied)
            continue;
        if (const auto undone = settingsFile.undo(**journal); !undone)
            return finish(undone.error());
    }
    revokeAll(context, [planned, finish](const Result<void> &revoked) {
        finish(revoked ? (planned ? planned : Result<SetupPlan>(SetupPlan {})) : Result<SetupPlan>(revoked.error()));
    });
}

/** Ends what is in its last phase: revokes the key, then forgets the journal. */
void ClientSetup::revokeAll(QObject *context, const std::function<void(Result<void>)> &done)
{
    QString next;
    QByteArray name;
    bool shared = false;
    for (const QString &journalFile : journalFiles()) {
        const auto journal = SetupJournal::read(journalFile);
        if (!journal || !*journal)
            continue;
        if (next.isEmpty() && (*journal)->phase == SetupPhase::Revoking) {
            next = journalFile;
            name = (*journal)->keyName;
        }
    }
    if (next.isEmpty())
        return done({});
    for (const QString &journalFile : journalFiles()) {
        const auto journal = SetupJournal::read(journalFile);
        shared = shared || (journalFile != next && journal && *journal && (*journal)->keyName == name);
    }
    const auto forget = [this, next, context, done](const Result<void> &dropped) {
        if (!dropped)
            return done(Error {dropped.error().code,
                               m_client.name + " is back as it was, but its gateway key could not be revoked: "
                                   + dropped.error().message + "; run this again later",
                               {}});
        if (const auto forgotten = file(next).forget(); !forgotten)
            return done(forgotten.error());
        revokeAll(context, done);
    };
    if (shared)
        forget({});
    else
        m_key.drop(name, context, forget);
}

void ClientSetup::repair(QObject *context, std::function<void(Result<void>)> done)
{
    if (!QFileInfo::exists(m_folder))
        return done({}); // nothing was ever set up
    const auto held = lock(0);
    if (!held)
        return done({}); // who has the lock repairs
    repairHeld(context, [held = *held, done = std::move(done)](const Result<void> &repaired) {
        held->unlock();
        done(repaired);
    });
}

void ClientSetup::repairHeld(QObject *context, const std::function<void(Result<void>)> &done)
{
    const QString unfinished = QLatin1Char('.') + QString::fromUtf8(m_client.id) + QStringLiteral("-*");
    for (const QString &name : QDir(m_folder).entryList({unfinished}, QDir::Files | QDir::Hidden))
        QFile::remove(m_folder + QLatin1Char('/') + name);
    for (const QString &journalFile : journalFiles()) {
        const auto repaired = file(journalFile).repair();
        if (!repaired)
            return done(repaired.error());
    }
    revokeAll(context, done);
}

void ClientSetup::sayPong(QObject *context, PongRun::Done done)
{
    m_pong = std::make_unique<PongRun>(m_client);
    const QPointer<QObject> guard(context);
    const PongRun::Done guarded = [guard, done = std::move(done)](const Result<QByteArray> &answer) {
        if (guard)
            done(answer);
    };
    m_starter.ensure([this, guarded](const Result<QByteArray> &running) {
        if (!running)
            return guarded(running.error());
        m_pong->start(guarded);
    });
}

void ClientSetup::stopPong()
{
    if (m_pong)
        m_pong->stop();
}

void ClientSetup::credential(QObject *context, std::function<void(Result<Secret>)> done)
{
    m_key.read(context, [this, done = std::move(done)](const Result<Secret> &key) {
        if (!key)
            return done(key);
        if (key->isEmpty())
            return done(Error {ErrorCode::NotFound,
                               "The keychain holds no key for " + m_client.name
                                   + "; run: token-station-gateway connect " + m_client.id,
                               {}});
        m_starter.ensure([this, key, done](const Result<QByteArray> &running) {
            const auto known = facts();
            if (!running)
                return done(running.error());
            if (known && known->address != *running && portHolder(known->address) != PortHolder::Gateway)
                return done(Error {ErrorCode::Unavailable,
                                   "The gateway listens on " + *running + " and not on " + known->address
                                       + ", for which " + m_client.name + " is set up; start it on its configured port",
                                   {}});
            done(key);
        });
    });
}

} // namespace station
