// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/atomicfile.h"
#include "gateway/clients/settingstext.h"
#include "gateway/clients/setupjournal.h"

#include <memory>

namespace station {

using ReadSettings = Result<std::unique_ptr<SettingsText>> (*)(const QByteArray &text, const QByteArray &fileName);

/** What is about to become of a settings file. */
struct FileChange {
    QString path; ///< with links followed
    bool existed = false;
    QByteArray before;
    bool remains = true; ///< false: the file is removed
    QByteArray after;

    bool isNone() const { return existed == remains && before == after; }
};

/**
 * A client's settings file and the journal of what we did to it. Sets values, finishes what a kill interrupted, and
 * puts everything back. Blocking, any thread; callers hold the set-up's lock.
 */
class SettingsFile {
public:
    SettingsFile(ReadSettings read, QString path, QString journalFile);

    Result<std::optional<SetupJournal>> journal() const { return SetupJournal::read(m_journalFile); }
    const QString &path() const { return m_path; }

    Result<FileChange> planApply(const QList<Setting> &wanted) const;
    Result<FileChange> planUndo(const SetupJournal &journal) const;
    /**
     * Makes the change that planApply() tells of. `about` gives the journal's key name and kind. Our own values, of
     * this time and of earlier ones, are never taken for the original.
     */
    Result<FileChange> apply(const QList<Setting> &wanted, const SetupJournal &about);
    /** Puts the file back; the journal stays, in the phase Revoking. */
    Result<FileChange> undo(SetupJournal journal);
    /** Finishes or rolls back what a kill interrupted in the file; the journal tells what is left to do. */
    Result<std::optional<SetupJournal>> repair();
    Result<void> writeJournal(const SetupJournal &journal) const;
    Result<void> forget();
    /** The script beside the journal that puts the file back without the program. */
    QString scriptFile() const;

private:
    struct Prepared {
        FileChange change;
        SetupJournal journal;
    };
    Result<Prepared> prepare(const QList<Setting> &wanted, const SetupJournal &about) const;
    Result<std::unique_ptr<SettingsText>> parse(const QByteArray &text, const QString &path) const;
    Result<void> takeOut(SettingsText &text, const SetupJournal &journal, const QList<Setting> &keep = {}) const;
    Result<void> makeChange(const FileChange &change, int mode) const;

    ReadSettings m_read;
    QString m_path;
    QString m_journalFile;
};

} // namespace station
