// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>
#include <QString>

namespace station {

/** A file as it is now. */
struct FileBytes {
    bool exists = false;
    QByteArray bytes;
    int mode = 0; ///< its permission bits, where the system has such
};

/**
 * Where a path leads: links are followed, also to what does not exist yet. A link is thereby kept, since what it points
 * to is what is exchanged.
 */
QString resolvedPath(const QString &path);

Result<FileBytes> readFile(const QString &path);
/**
 * Exchanges a file's content in one step: written beside it, brought to the disk, then renamed. Whatever happens on the
 * way, the file is the old one or the new one. `path` is a resolved one; a file that exists keeps its mode and its
 * owner, a new one gets `mode`.
 */
Result<void> writeFile(const QString &path, const QByteArray &bytes, int mode = 0600);
/** Takes a file away and brings that to the disk; one that is not there is no error. */
Result<void> removeFile(const QString &path);
/** What writeFile() leaves beside the file when it is killed; taken away by the next run. */
void removeLeftover(const QString &path);

} // namespace station
