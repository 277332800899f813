// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/backups/mediacopy.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <filesystem>

namespace station {

namespace {

/** Relative to the folder. */
QSet<QString> filesIn(const QString &folder)
{
    const QDir root(folder);
    QSet<QString> names;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = root.relativeFilePath(files.next());
        if (!name.contains(QStringLiteral(".part"))) // a video on its way, see videotakefetch.cpp
            names.insert(name);
    }
    return names;
}

/** With those above it, each for its owner alone. */
void makeFolder(const QString &path)
{
    if (path.isEmpty() || QDir(path).exists())
        return;
    makeFolder(QFileInfo(path).path());
    if (QDir().mkdir(path))
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool share(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::create_hard_link(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(),
                                      error);
    if (!error)
        return true;
    if (QFile::copy(from, to))
        return true;
    // Taken away by its retention meanwhile: then it is not to be kept either.
    return !QFile::exists(from);
}

} // namespace

Result<void> mirrorFiles(const QString &from, const QString &to)
{
    const QSet<QString> wanted = filesIn(from);
    const QSet<QString> there = filesIn(to);
    for (const QString &name : wanted - there) {
        const QString path = to + u'/' + name;
        makeFolder(QFileInfo(path).path());
        if (!share(from + u'/' + name, path))
            return Error {ErrorCode::Internal,
                          path.toUtf8()
                              + " cannot be written; check the space on its disk and the rights on its folder",
                          {}};
    }
    for (const QString &name : there - wanted)
        QFile::remove(to + u'/' + name);
    return {};
}

qint64 bytesOfFolder(const QString &path)
{
    qint64 size = 0;
    QDirIterator files(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        size += files.fileInfo().size();
    }
    return size;
}

} // namespace station
