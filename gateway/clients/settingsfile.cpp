// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/settingsfile.h"

#include "gateway/clients/faultpoint.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace station {

namespace {

constexpr int kNewFileMode = 0600;

bool isAmong(const QList<Setting> &settings, const QByteArray &name)
{
    return std::any_of(settings.begin(), settings.end(), [&](const Setting &s) { return s.name == name; });
}

/** A table of our name is ours, whatever was added to it; of other values only those that we wrote. */
bool isOurs(const JournalValue &value, const QByteArray &text)
{
    return value.oursHashes.contains(sha256(text)) || text.startsWith('[');
}

} // namespace

SettingsFile::SettingsFile(ReadSettings read, QString path, QString journalFile)
    : m_read(read), m_path(resolvedPath(path)), m_journalFile(std::move(journalFile))
{
}

Result<std::unique_ptr<SettingsText>> SettingsFile::parse(const QByteArray &text, const QString &path) const
{
    return m_read(text, path.toUtf8());
}

QString SettingsFile::scriptFile() const
{
    return m_journalFile.chopped(int(strlen(".json"))) + QStringLiteral("-put-back.sh");
}

/** Takes our values out, but for those of `keep`, and puts back what stood in their place. */
Result<void> SettingsFile::takeOut(SettingsText &text, const SetupJournal &journal, const QList<Setting> &keep) const
{
    for (auto value = journal.values.rbegin(); value != journal.values.rend(); ++value) {
        const auto now = text.value(value->name);
        if (!now || !isOurs(*value, *now) || isAmong(keep, value->name))
            continue;
        const auto done =
            value->original ? text.set(value->name, *value->original) : text.remove(value->name, !value->hadContainer);
        if (!done)
            return done;
    }
    return {};
}

Result<SettingsFile::Prepared> SettingsFile::prepare(const QList<Setting> &wanted, const SetupJournal &about) const
{
    const auto file = readFile(m_path);
    if (!file)
        return file.error();
    const auto earlier = journal();
    if (!earlier)
        return earlier.error();
    const SetupJournal *before = *earlier && (*earlier)->settingsFile == m_path ? &**earlier : nullptr;

    // The original is the file without us: as it was, or, where it was edited since, as it is with our values out.
    Prepared made {{m_path, file->exists, file->bytes, true, {}}, about};
    SetupJournal &now = made.journal;
    now.settingsFile = m_path;
    now.existed = file->exists;
    now.original = file->bytes;
    now.mode = file->exists ? file->mode : kNewFileMode;
    auto text = parse(file->bytes, m_path);
    if (!text)
        return text.error();
    if (before) {
        now.existed = before->existed;
        now.mode = before->mode;
        now.madeFolder = before->madeFolder;
        now.original = before->original;
        if (!before->left(file->bytes)) {
            auto without = parse(file->bytes, m_path);
            if (const auto out = takeOut(**without, *before); !out)
                return out.error();
            now.original = (*without)->text();
            now.existed = before->existed || !(*without)->isBlank();
            if (const auto out = takeOut(**text, *before, wanted); !out)
                return out.error();
        } else {
            text = parse(before->original, m_path);
            if (!text)
                return text.error();
        }
        now.appliedHashes = before->appliedHashes;
    }
    const auto original = parse(now.original, m_path);
    if (!original)
        return original.error();
    for (const Setting &setting : wanted) {
        JournalValue value {
            setting.name, {}, (*original)->value(setting.name), (*original)->hasContainer(setting.name)};
        if (const JournalValue *old = before ? before->find(setting.name) : nullptr)
            value.oursHashes = old->oursHashes;
        value.oursHashes.append(sha256(setting.value));
        now.values.append(std::move(value));
        if (const auto set = (*text)->set(setting.name, setting.value); !set)
            return set.error();
    }
    // Values that we set before and want no more are ours until the file is without them.
    for (const JournalValue &old : before ? before->values : QList<JournalValue>()) {
        if (!isAmong(wanted, old.name))
            now.values.append(old);
    }
    made.change.after = (*text)->text();
    now.appliedHashes.append(sha256(made.change.after));

    const auto readBack = parse(made.change.after, m_path);
    for (const Setting &setting : wanted) {
        if (!readBack || (*readBack)->value(setting.name) != setting.value)
            return Error {ErrorCode::Internal,
                          m_path.toUtf8() + " is written in a way that cannot be edited safely at \"" + setting.name
                              + "\"; nothing was changed. Use --print and copy the lines",
                          {}};
    }
    return made;
}

Result<FileChange> SettingsFile::planApply(const QList<Setting> &wanted) const
{
    auto prepared = prepare(wanted, {});
    return prepared ? Result<FileChange>(std::move(prepared->change)) : Result<FileChange>(prepared.error());
}

Result<FileChange> SettingsFile::apply(const QList<Setting> &wanted, const SetupJournal &about)
{
    auto prepared = prepare(wanted, about);
    if (!prepared)
        return prepared.error();
    SetupJournal &journal = prepared->journal;
    const QString folder = QFileInfo(m_path).path();
    if (!QFileInfo::exists(folder))
        journal.madeFolder = folder;
    journal.phase = SetupPhase::Applying;
    if (const auto written = journal.write(m_journalFile); !written)
        return written.error();
    faultPoint();
    if (const auto changed = makeChange(prepared->change, journal.mode); !changed)
        return changed.error();
    faultPoint();
    journal.phase = SetupPhase::Applied;
    journal.appliedHashes = {journal.appliedHashes.last()};
    journal.values.resize(wanted.size());
    for (JournalValue &value : journal.values)
        value.oursHashes = {value.oursHashes.last()};
    if (const auto written = journal.write(m_journalFile); !written)
        return written.error();
    if (const auto written = writeFile(scriptFile(), journal.putBackScript(), 0700); !written)
        return written.error();
    return std::move(prepared->change);
}

Result<FileChange> SettingsFile::planUndo(const SetupJournal &journal) const
{
    const auto file = readFile(journal.settingsFile);
    if (!file)
        return file.error();
    FileChange change {journal.settingsFile, file->exists, file->bytes, file->exists, file->bytes};
    if (!file->exists)
        return change; // somebody removed it, with all that was ours
    if (journal.left(file->bytes)) {
        change.remains = journal.existed;
        change.after = journal.original;
        return change;
    }
    auto text = parse(file->bytes, journal.settingsFile);
    if (!text)
        return text.error();
    if (const auto out = takeOut(**text, journal); !out)
        return out.error();
    change.remains = journal.existed || !(*text)->isBlank();
    change.after = change.remains ? (*text)->text() : QByteArray();
    return change;
}

Result<FileChange> SettingsFile::undo(SetupJournal journal)
{
    auto change = planUndo(journal);
    if (!change)
        return change;
    journal.phase = SetupPhase::Undoing;
    if (const auto written = journal.write(m_journalFile); !written)
        return written.error();
    faultPoint();
    if (const auto changed = makeChange(*change, journal.mode); !changed)
        return changed.error();
    if (!journal.madeFolder.isEmpty())
        QDir().rmdir(journal.madeFolder); // stays where there is something else in it
    faultPoint();
    journal.phase = SetupPhase::Revoking;
    if (const auto written = journal.write(m_journalFile); !written)
        return written.error();
    return change;
}

Result<void> SettingsFile::makeChange(const FileChange &change, int mode) const
{
    if (change.isNone())
        return {};
    const auto now = readFile(change.path);
    if (!now)
        return now.error();
    if (now->exists != change.existed || now->bytes != change.before)
        return Error {
            ErrorCode::Unavailable, change.path.toUtf8() + " has just been changed by another program; try again", {}};
    if (!change.remains)
        return removeFile(change.path);
    const QString folder = QFileInfo(change.path).path();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return Error {ErrorCode::Internal, "The folder " + folder.toUtf8() + " cannot be made", {}};
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return writeFile(change.path, change.after, mode);
}

Result<std::optional<SetupJournal>> SettingsFile::repair()
{
    auto found = journal();
    removeLeftover(m_journalFile);
    removeLeftover(scriptFile());
    if (!found || !*found)
        return found;
    SetupJournal &journal = **found;
    if (!journal.settingsFile.isEmpty())
        removeLeftover(journal.settingsFile);
    if (journal.phase == SetupPhase::Undoing) {
        if (const auto undone = undo(journal); !undone)
            return undone.error();
        return this->journal();
    }
    if (journal.phase == SetupPhase::Keying)
        journal.phase = SetupPhase::Revoking;
    if (journal.phase == SetupPhase::Applying) {
        const auto file = readFile(journal.settingsFile);
        if (!file)
            return file.error();
        bool ours = journal.left(file->bytes);
        if (!ours && (file->exists != journal.existed || file->bytes != journal.original)) {
            // Edited in between, or of an earlier set-up: ours where a value of ours is in there.
            const auto text = parse(file->bytes, journal.settingsFile);
            for (const JournalValue &value : text ? journal.values : QList<JournalValue>()) {
                const auto now = (*text)->value(value.name);
                ours = ours || (now && isOurs(value, *now));
            }
        }
        journal.phase = ours ? SetupPhase::Applied : SetupPhase::Revoking;
        if (!ours && !journal.madeFolder.isEmpty())
            QDir().rmdir(journal.madeFolder);
    }
    if (const auto written = journal.write(m_journalFile); !written)
        return written.error();
    return found;
}

Result<void> SettingsFile::writeJournal(const SetupJournal &journal) const
{
    return journal.write(m_journalFile);
}

Result<void> SettingsFile::forget()
{
    QFile::remove(scriptFile());
    return removeFile(m_journalFile);
}

} // namespace station
