// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/backups/backups.h"

#include "gateway/backups/mediacopy.h"
#include "gateway/backups/tablecopy.h"
#include "gateway/content/contentschema.h"
#include "gateway/ledger/schema.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QScopeGuard>
#include <QTimeZone>

#include <algorithm>

namespace station {

namespace {

constexpr auto kOwnerFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto kOwnerFile = QFile::ReadOwner | QFile::WriteOwner;
const QString kLedger = QStringLiteral("ledger.sqlite");
const QString kContent = QStringLiteral("content.sqlite");
const QString kMedia = QStringLiteral("media");
const QString kSettings = QStringLiteral("settings.json");
const QString kAbout = QStringLiteral("backup.json");
const QString kStamp = QStringLiteral("yyyyMMdd-hhmmss");
constexpr const char *kFormat = "token-station-backup";

/** Keys stay what they are: one that was revoked is not to open the gateway again. */
Untaken untakenOfLedger()
{
    return {{QStringLiteral("station_meta"), QStringLiteral("gateway_keys")}, {}};
}

/** Videos under way stay what they are, and none is handed in a second time, which costs money. */
Untaken untakenOfContent()
{
    return {{QStringLiteral("content_meta"), QStringLiteral("station_meta"), QStringLiteral("video_requests")},
            {{QStringLiteral("video_jobs"), QStringLiteral("active = 0")}}};
}

Error failed(const QByteArray &words)
{
    return {ErrorCode::Internal, words, {}};
}

Result<void> writeOwn(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerFile) && file.write(bytes) == bytes.size()
        && file.commit())
        return {};
    return failed(path.toUtf8() + " cannot be written: " + file.errorString().toUtf8());
}

Result<void> makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    if (!QDir().mkpath(path))
        return failed("The folder " + path.toUtf8() + " cannot be made; check the rights on the folder above it");
    QFile::setPermissions(path, kOwnerFolder);
    return {};
}

QString reasonName(Backup::Reason reason)
{
    switch (reason) {
    case Backup::Reason::BeforeRestore: return QStringLiteral("restore");
    case Backup::Reason::Scheduled: return QStringLiteral("scheduled");
    case Backup::Reason::Asked:
    case Backup::Reason::BeforeUpgrade: break;
    }
    return QStringLiteral("asked");
}

QByteArray about(const Backup &backup)
{
    return QJsonDocument(QJsonObject {{QStringLiteral("format"), QLatin1String(kFormat)},
                                      {QStringLiteral("version"), 1},
                                      {QStringLiteral("program"), QCoreApplication::applicationVersion()},
                                      {QStringLiteral("made_ms"), backup.madeMs},
                                      {QStringLiteral("reason"), reasonName(backup.reason)},
                                      {QStringLiteral("name"), backup.name}})
        .toJson();
}

/** A backup in a folder of its own; one without a name of its folder is none. */
Backup readFolder(const QFileInfo &entry)
{
    const QDir dir(entry.filePath());
    QFile file(dir.filePath(kAbout));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject said = QJsonDocument::fromJson(file.readAll()).object();
    if (said.value(QStringLiteral("format")).toString() != QLatin1String(kFormat))
        return {};
    Backup backup;
    backup.id = entry.fileName();
    backup.name = said.value(QStringLiteral("name")).toString();
    for (const auto reason : {Backup::Reason::BeforeRestore, Backup::Reason::Scheduled}) {
        if (said.value(QStringLiteral("reason")).toString() == reasonName(reason))
            backup.reason = reason;
    }
    backup.madeMs = said.value(QStringLiteral("made_ms")).toInteger();
    backup.bytes = bytesOfFolder(entry.filePath());
    backup.ledger = dir.exists(kLedger);
    backup.content = dir.exists(kContent);
    backup.settings = dir.exists(kSettings);
    return backup;
}

/** One store as it was before an upgrade: <store>-<UTC>-schema<version>.sqlite. */
Backup readFile(const QFileInfo &entry, const QString &ledgerName)
{
    static const QRegularExpression form(QStringLiteral("^(.+)-(\\d{8}-\\d{6})-schema\\d+\\.sqlite$"));
    const auto match = form.match(entry.fileName());
    if (!match.hasMatch())
        return {};
    Backup backup;
    backup.content = match.captured(1) == QFileInfo(kContent).completeBaseName();
    backup.ledger = !backup.content && match.captured(1) == ledgerName;
    if (!backup.content && !backup.ledger)
        return {};
    QDateTime made = QDateTime::fromString(match.captured(2), kStamp);
    made.setTimeZone(QTimeZone::utc());
    backup.id = entry.fileName();
    backup.reason = Backup::Reason::BeforeUpgrade;
    backup.madeMs = made.toMSecsSinceEpoch();
    backup.bytes = entry.size();
    return backup;
}

} // namespace

Backups::Backups(QString dataFolder, QByteArray storageUrl)
    : m_dataFolder(std::move(dataFolder)), m_storageUrl(std::move(storageUrl))
{
}

QString Backups::folder() const
{
    return m_dataFolder + QStringLiteral("/backups");
}

std::vector<Backup> Backups::list() const
{
    const auto ledger = DatabaseAddress::parse(m_storageUrl, m_dataFolder);
    const QString ledgerName = ledger ? QFileInfo(ledger->path).completeBaseName() : QString();
    std::vector<Backup> backups;
    const QFileInfoList entries =
        QDir(folder()).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        Backup backup = entry.isDir() ? readFolder(entry) : readFile(entry, ledgerName);
        if (!backup.id.isEmpty())
            backups.push_back(std::move(backup));
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) {
        return a.madeMs != b.madeMs ? a.madeMs > b.madeMs : a.id > b.id;
    });
    return backups;
}

Result<Backup> Backups::find(const QString &id) const
{
    for (const Backup &backup : list()) {
        if (backup.id == id)
            return backup;
    }
    return failed("This backup is no longer in " + folder().toUtf8());
}

void Backups::sweep() const
{
    QDir dir(folder());
    const QStringList begun = dir.entryList({QStringLiteral(".*")}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : begun)
        QDir(dir.filePath(name)).removeRecursively();
}

Result<void> Backups::fill(const QString &path, Backup backup, const QByteArray &settings) const
{
    const auto ledger = DatabaseAddress::parse(m_storageUrl, m_dataFolder);
    if (!ledger)
        return ledger.error();
    if (ledger->kind == DatabaseAddress::Kind::Sqlite && QFile::exists(ledger->path)) {
        if (const auto done = copyDatabase(*ledger, path + u'/' + kLedger, {QStringLiteral("gateway_keys")}); !done)
            return done;
    }
    if (const DatabaseAddress content = contentAddress(m_dataFolder); QFile::exists(content.path)) {
        if (const auto done = copyDatabase(content, path + u'/' + kContent, {}); !done)
            return done;
    }
    for (const QString &from : contentFolders(m_dataFolder)) {
        const QString to = path + u'/' + kMedia + u'/' + QFileInfo(from).fileName();
        if (const auto done = mirrorFiles(from, to); !done)
            return done;
    }
    if (!settings.isEmpty()) {
        if (const auto done = writeOwn(path + u'/' + kSettings, settings); !done)
            return done;
    }
    return writeOwn(path + u'/' + kAbout, about(backup));
}

Result<QString> Backups::make(const QString &name, Backup::Reason reason, const QByteArray &settings) const
{
    if (const auto made = makeFolder(folder()); !made)
        return made.error();
    sweep();
    Backup backup;
    backup.reason = reason;
    backup.name = name.simplified();
    backup.madeMs = QDateTime::currentMSecsSinceEpoch();
    const QString stamp = QDateTime::fromMSecsSinceEpoch(backup.madeMs, QTimeZone::utc()).toString(kStamp);
    QString id = stamp;
    for (int n = 2; QFileInfo::exists(folder() + u'/' + id); ++n)
        id = QStringLiteral("%1-%2").arg(stamp).arg(n);
    // It gets its name once it is whole. The dot keeps what is not from being listed.
    const QString path = folder() + QStringLiteral("/.%1").arg(id);
    if (const auto made = makeFolder(path); !made)
        return made.error();
    if (const auto filled = fill(path, backup, settings); !filled) {
        QDir(path).removeRecursively();
        return filled.error();
    }
    if (!QDir().rename(path, folder() + u'/' + id)) {
        QDir(path).removeRecursively();
        return failed("The folder " + path.toUtf8() + " cannot be renamed");
    }
    return id;
}

Result<void> Backups::restoreFrom(const Backup &backup, const QString &work) const
{
    const QString source = folder() + u'/' + backup.id;
    const bool single = backup.reason == Backup::Reason::BeforeUpgrade;
    const auto ledger = DatabaseAddress::parse(m_storageUrl, m_dataFolder);
    if (!ledger)
        return ledger.error();
    const bool takesLedger = backup.ledger && ledger->kind == DatabaseAddress::Kind::Sqlite;
    // All that can be wrong with the backup is found before anything is replaced.
    if (takesLedger) {
        if (const auto ready =
                prepareCopy(single ? source : source + u'/' + kLedger, work + u'/' + kLedger, updateSchema);
            !ready)
            return ready;
    }
    if (backup.content) {
        if (const auto ready =
                prepareCopy(single ? source : source + u'/' + kContent, work + u'/' + kContent, updateContentSchema);
            !ready)
            return ready;
    }
    if (takesLedger) {
        if (const auto taken = takeTables(*ledger, work + u'/' + kLedger, updateSchema, untakenOfLedger()); !taken)
            return taken;
    }
    if (!backup.content)
        return {};
    if (const auto taken =
            takeTables(contentAddress(m_dataFolder), work + u'/' + kContent, updateContentSchema, untakenOfContent());
        !taken)
        return taken;
    if (single) // which kept no media
        return {};
    QStringList names;
    for (const QString &path : contentFolders(m_dataFolder) + contentFolders(source + u'/' + kMedia))
        names << QFileInfo(path).fileName();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (const auto done = mirrorFiles(source + u'/' + kMedia + u'/' + name, m_dataFolder + u'/' + name); !done)
            return done;
    }
    return {};
}

Result<QByteArray> Backups::restore(const QString &id) const
{
    const auto backup = find(id);
    if (!backup)
        return backup.error();
    const QString work = folder() + QStringLiteral("/.restoring");
    sweep();
    if (const auto made = makeFolder(work); !made)
        return made.error();
    const auto clean = qScopeGuard([&work] { QDir(work).removeRecursively(); });
    if (const auto done = restoreFrom(*backup, work); !done)
        return done.error();
    if (!backup->settings)
        return QByteArray();
    QFile file(folder() + u'/' + id + u'/' + kSettings);
    if (!file.open(QIODevice::ReadOnly))
        return failed("The settings of the backup cannot be read: " + file.errorString().toUtf8());
    return file.readAll();
}

Result<void> Backups::rename(const QString &id, const QString &name) const
{
    auto backup = find(id);
    if (!backup)
        return backup.error();
    if (backup->reason != Backup::Reason::Asked)
        return Error {ErrorCode::BadRequest, "A backup that nobody asked for has no name of its own", {}};
    backup->name = name.simplified();
    return writeOwn(folder() + u'/' + id + u'/' + kAbout, about(*backup));
}

Result<void> Backups::remove(const QString &id) const
{
    const auto backup = find(id);
    if (!backup)
        return backup.error();
    const QString path = folder() + u'/' + id;
    if (backup->reason == Backup::Reason::BeforeUpgrade ? QFile::remove(path) : QDir(path).removeRecursively())
        return {};
    return failed(path.toUtf8() + " cannot be deleted");
}

} // namespace station
