// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/backupcontrol.h"

#include "app/figures.h"
#include "app/gatewaywords.h"
#include "app/settings/configfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace station {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr int kHourMs = 3'600'000;
constexpr int kAfterStartMs = 60'000; ///< when there is less to do than at the start
const QString kEveryKey = QStringLiteral("backups/everyDays");

} // namespace

BackupControl::BackupControl(Backend &backend, SettingsTransfer &transfer, QSettings &settings, QObject *parent)
    : QObject(parent), m_backend(backend), m_transfer(transfer), m_settings(settings),
      m_now([] { return QDateTime::currentMSecsSinceEpoch(); })
{
    connect(&m_hour, &QTimer::timeout, this, &BackupControl::makeIfDue);
    m_hour.start(kHourMs);
    QTimer::singleShot(kAfterStartMs, this, &BackupControl::makeIfDue);
}

int BackupControl::every() const
{
    return std::max(0, m_settings.value(kEveryKey, 0).toInt());
}

void BackupControl::setEvery(int days)
{
    if (days == every())
        return;
    m_settings.setValue(kEveryKey, days);
    Q_EMIT changed();
    makeIfDue();
}

void BackupControl::makeIfDue()
{
    if (every() == 0 || !m_doing.isEmpty())
        return;
    if (!m_listed) { // it comes back here
        refresh();
        return;
    }
    const auto last = std::find_if(m_backups.begin(), m_backups.end(),
                                   [](const Backup &b) { return b.reason == Backup::Reason::Scheduled; });
    if (last != m_backups.end() && m_now() - last->madeMs < every() * kDayMs)
        return;
    const auto known = stores();
    if (!known) {
        Q_EMIT failedByItself(gatewayWords(known.error().message));
        return;
    }
    const auto settings = m_transfer.pack();
    run(
        tr("Making a backup…"),
        [stores = *known, packed = settings ? *settings : QByteArray()] {
            const auto made = stores.make({}, Backup::Reason::Scheduled, packed);
            if (!made)
                return Outcome {made.error(), {}, false};
            int scheduled = 0;
            for (const Backup &backup : stores.list()) {
                if (backup.reason == Backup::Reason::Scheduled && ++scheduled > kScheduled)
                    (void)stores.remove(backup.id);
            }
            return Outcome {};
        },
        [this](const Outcome &outcome) {
            tell(outcome.done, {});
            if (!outcome.done)
                Q_EMIT failedByItself(gatewayWords(outcome.done.error().message));
        });
}

Result<Backups> BackupControl::stores() const
{
    const auto config = ConfigFile(m_backend.paths().configFile).read();
    if (!config)
        return config.error();
    return Backups(m_backend.paths().dataFolder, config->storageUrl);
}

Backups BackupControl::files() const
{
    const auto known = stores();
    return known ? *known : Backups(m_backend.paths().dataFolder, "sqlite:");
}

QString BackupControl::title(const Backup &backup, QLocale::QuotationStyle quotes) const
{
    switch (backup.reason) {
    case Backup::Reason::BeforeUpgrade: return tr("Before an upgrade");
    case Backup::Reason::BeforeRestore:
        return tr("Before %1 was restored").arg(QLocale().quoteString(backup.name, quotes));
    case Backup::Reason::Scheduled: return tr("Made by itself");
    case Backup::Reason::Asked: break;
    }
    return backup.name.isEmpty() ? tr("Without a name") : backup.name;
}

QVariantList BackupControl::rows() const
{
    const QLocale locale;
    QVariantList rows;
    for (const Backup &backup : m_backups) {
        QStringList holds;
        if (backup.ledger)
            holds << tr("ledger");
        if (backup.content)
            holds << (backup.reason == Backup::Reason::BeforeUpgrade ? tr("conversations")
                                                                     : tr("conversations and media"));
        if (backup.settings)
            holds << tr("settings");
        const QString what = holds.isEmpty() ? tr("nothing") : holds.join(tr(", "));
        rows << QVariantMap {
            {QStringLiteral("id"), backup.id},
            {QStringLiteral("title"), title(backup)},
            {QStringLiteral("quoted"), title(backup, QLocale::AlternateQuotation)},
            {QStringLiteral("holds"), what},
            {QStringLiteral("named"), backup.reason == Backup::Reason::Asked},
            {QStringLiteral("when"), figures::moment(QDateTime::fromMSecsSinceEpoch(backup.madeMs), locale)},
            {QStringLiteral("about"),
             tr("%1 · %2 · %3")
                 .arg(figures::moment(QDateTime::fromMSecsSinceEpoch(backup.madeMs), locale),
                      locale.formattedDataSize(backup.bytes, 1, QLocale::DataSizeSIFormat), what)}};
    }
    return rows;
}

void BackupControl::tell(const Result<void> &done, const QString &words)
{
    m_tone = done ? QStringLiteral("green") : QStringLiteral("red");
    m_result = done ? words : gatewayWords(done.error().message);
    Q_EMIT changed();
}

void BackupControl::run(const QString &doing, std::function<Outcome()> work, std::function<void(const Outcome &)> then)
{
    m_doing = doing;
    if (!doing.isEmpty())
        m_result.clear();
    Q_EMIT changed();
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), files = files(), look = ++m_looks, work = std::move(work), then = std::move(then)] {
            const Outcome outcome = work ? work() : Outcome();
            auto list = files.list();
            QMetaObject::invokeMethod(
                qApp,
                [self, look, outcome, list = std::move(list), then] {
                    if (!self)
                        return;
                    if (look == self->m_looks) {
                        self->m_backups = list;
                        self->m_listed = true;
                    }
                    if (!then) { // only looked
                        Q_EMIT self->changed();
                        self->makeIfDue();
                        return;
                    }
                    self->m_doing.clear();
                    then(outcome);
                    Q_EMIT self->kept();
                },
                Qt::QueuedConnection);
        });
}

void BackupControl::refresh()
{
    if (m_doing.isEmpty())
        run({}, {}, {});
}

void BackupControl::make(const QString &name)
{
    if (!m_doing.isEmpty())
        return;
    const auto known = stores();
    if (!known) {
        tell(known.error(), {});
        return;
    }
    const auto settings = m_transfer.pack();
    const QByteArray packed = settings ? *settings : QByteArray();
    const QString without = settings ? QString() : gatewayWords(settings.error().message);
    run(
        tr("Making a backup…"),
        [stores = *known, name, packed] {
            const auto made = stores.make(name, Backup::Reason::Asked, packed);
            return Outcome {made ? Result<void>() : Result<void>(made.error()), {}, false};
        },
        [this, without](const Outcome &outcome) {
            tell(outcome.done,
                 without.isEmpty() ? tr("The backup is made.")
                                   : tr("The backup is made, but without the settings: %1").arg(without));
        });
}

void BackupControl::restore(const QString &id)
{
    const auto found = std::find_if(m_backups.begin(), m_backups.end(), [&id](const Backup &b) { return b.id == id; });
    if (!m_doing.isEmpty() || found == m_backups.end())
        return;
    const Backup backup = *found;
    m_startsAgain = m_backend.gateway().state == GatewayState::Listening;
    if (!m_startsAgain) {
        putBack(backup);
        return;
    }
    m_doing = tr("The gateway stops, once running answers have ended…");
    m_result.clear();
    Q_EMIT changed();
    m_stopping = connect(&m_backend, &Backend::gatewayChanged, this, [this, backup] {
        if (m_backend.gateway().state != GatewayState::Stopped)
            return;
        disconnect(m_stopping);
        putBack(backup);
    });
    m_backend.stopGateway();
}

void BackupControl::putBack(const Backup &backup)
{
    const auto known = stores();
    const auto settings = m_transfer.pack();
    const auto startAgain = [this] {
        if (std::exchange(m_startsAgain, false))
            m_backend.startGateway();
    };
    if (!known) {
        m_doing.clear();
        startAgain();
        tell(known.error(), {});
        return;
    }
    run(
        tr("Restoring “%1”…").arg(title(backup, QLocale::AlternateQuotation)),
        [stores = *known, id = backup.id, name = title(backup), packed = settings ? *settings : QByteArray()] {
            if (const auto kept = stores.make(name, Backup::Reason::BeforeRestore, packed); !kept)
                return Outcome {kept.error(), {}, false};
            const auto restored = stores.restore(id);
            return restored ? Outcome {{}, *restored, true} : Outcome {restored.error(), {}, true};
        },
        [this, startAgain, name = title(backup, QLocale::AlternateQuotation)](const Outcome &outcome) {
            Result<void> done = outcome.done;
            if (done && !outcome.settings.isEmpty())
                done = m_transfer.take(outcome.settings);
            startAgain();
            if (outcome.replaced)
                Q_EMIT restored();
            if (!outcome.replaced)
                done = Error {ErrorCode::Internal,
                              tr("Nothing was replaced, since what is there now could not be kept: %1")
                                  .arg(gatewayWords(done.error().message))
                                  .toUtf8(),
                              {}};
            tell(done, tr("“%1” is restored. What was there before is a backup of its own.").arg(name));
        });
}

void BackupControl::rename(const QString &id, const QString &name)
{
    if (!m_doing.isEmpty())
        return;
    run(
        tr("Renaming…"),
        [files = files(), id, name] {
            return Outcome {files.rename(id, name), {}, false};
        },
        [this](const Outcome &outcome) { tell(outcome.done, {}); });
}

void BackupControl::remove(const QString &id)
{
    if (!m_doing.isEmpty())
        return;
    run(
        tr("Deleting the backup…"),
        [files = files(), id] {
            return Outcome {files.remove(id), {}, false};
        },
        [this](const Outcome &outcome) { tell(outcome.done, tr("The backup is deleted.")); });
}

} // namespace station
