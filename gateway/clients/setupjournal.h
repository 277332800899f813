// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace station {

QByteArray sha256(const QByteArray &bytes);

/** How far a set-up or its undoing has come. It is on the disk before the step that it names begins. */
enum class SetupPhase {
    Keying,   ///< the gateway key is being made
    Applying, ///< the settings file is being exchanged
    Applied,  ///< all is done
    Undoing,  ///< the settings file is being put back
    Revoking, ///< it is back; the gateway key is being revoked
};

/** A value that was set, and what stood in its place before. */
struct JournalValue {
    QByteArray name;
    /** SHA-256 of our value, since the journal holds no key; of two while one of ours is exchanged for another. */
    QList<QByteArray> oursHashes;
    std::optional<QByteArray> original;
    bool hadContainer = true; ///< false: what holds it ("env") was made by us
};

/** All that putting a client back takes. Its file lies in the state folder, for its owner alone. */
struct SetupJournal {
    SetupPhase phase = SetupPhase::Keying;
    QString settingsFile; ///< with links followed
    bool existed = false; ///< whether it was there before us
    QString madeFolder;   ///< the folder that we made for it, or empty
    QByteArray original;  ///< its bytes before us
    int mode = 0;
    QList<QByteArray> appliedHashes; ///< SHA-256 of the file as we left it; of two while it is exchanged, newest last
    QList<JournalValue> values;
    QByteArray keyName;
    bool keepLogin = false;

    /** Nothing where there is no journal; an error where there is one that cannot be read. */
    static Result<std::optional<SetupJournal>> read(const QString &file);
    Result<void> write(const QString &file) const;
    /** A shell script that puts the file back as undo does, for when the program is gone. */
    QByteArray putBackScript() const;
    const JournalValue *find(const QByteArray &name) const;
    /** Whether these bytes are what we left. */
    bool left(const QByteArray &bytes) const { return appliedHashes.contains(sha256(bytes)); }
};

} // namespace station
