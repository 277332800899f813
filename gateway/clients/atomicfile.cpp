// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/atomicfile.h"

#include "gateway/clients/faultpoint.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace station {

namespace {

constexpr int kMostLinks = 40; // as many as Linux follows

Error fileError(const QString &path, const char *what, const QString &why)
{
    return {ErrorCode::Internal, path.toUtf8() + " cannot be " + what + ": " + why.toUtf8(), {}};
}

QString besides(const QString &path)
{
    const QFileInfo info(path);
    return info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".token-station");
}

/** Brings what was written to the disk. */
bool sync(int descriptor)
{
#ifdef Q_OS_UNIX
    return ::fsync(descriptor) == 0;
#else
    return ::_commit(descriptor) == 0;
#endif
}

/** A rename is on the disk once its folder is. */
void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
#else
    Q_UNUSED(path)
#endif
}

/** Gives the new file the old one's mode and owner. */
bool takeAfter(const QString &path, int descriptor, int mode)
{
#ifdef Q_OS_UNIX
    struct stat old = {};
    if (::stat(QFile::encodeName(path).constData(), &old) == 0) {
        mode = int(old.st_mode) & 07777;
        // Only root can, and only there it matters: "sudo" must not make a user's file root's.
        if (old.st_uid != ::geteuid() && ::fchown(descriptor, old.st_uid, old.st_gid) != 0)
            return false;
    }
    return ::fchmod(descriptor, mode_t(mode)) == 0;
#else
    Q_UNUSED(path)
    Q_UNUSED(descriptor)
    Q_UNUSED(mode)
    return true;
#endif
}

} // namespace

QString resolvedPath(const QString &path)
{
    QString at = QFileInfo(path).absoluteFilePath();
    for (int i = 0; i < kMostLinks && QFileInfo(at).isSymLink(); ++i)
        at = QFileInfo(at).symLinkTarget();
    const QString canonical = QFileInfo(at).canonicalFilePath();
    return canonical.isEmpty() ? at : canonical;
}

Result<FileBytes> readFile(const QString &path)
{
    FileBytes result;
    QFile file(path);
    if (!file.exists())
        return result;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(path, "read", file.errorString());
    result.exists = true;
    result.bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fileError(path, "read", file.errorString());
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::fstat(file.handle(), &status) == 0)
        result.mode = int(status.st_mode) & 07777;
#endif
    return result;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, int mode)
{
    const QString temporary = besides(path);
    QFile::remove(temporary);
    faultPoint();
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fileError(path, "written", file.errorString());
    faultPoint();
    const qsizetype half = bytes.size() / 2; // what a kill can leave behind is tested
    bool good = file.write(bytes.constData(), half) == half && file.flush();
    faultPoint();
    good = good && file.write(bytes.constData() + half, bytes.size() - half) == bytes.size() - half && file.flush();
    good = good && takeAfter(path, file.handle(), mode) && sync(file.handle());
    const QString why = file.error() == QFileDevice::NoError ? qt_error_string() : file.errorString();
    file.close();
    faultPoint();
    std::error_code code;
    if (good)
        std::filesystem::rename(QFileInfo(temporary).filesystemAbsoluteFilePath(),
                                QFileInfo(path).filesystemAbsoluteFilePath(), code);
    if (!good || code) {
        QFile::remove(temporary);
        return fileError(path, "written", code ? QString::fromStdString(code.message()) : why);
    }
    faultPoint();
    syncFolder(path);
    faultPoint();
    return {};
}

Result<void> removeFile(const QString &path)
{
    QFile file(path);
    faultPoint();
    if (file.exists() && !file.remove())
        return fileError(path, "removed", file.errorString());
    faultPoint();
    syncFolder(path);
    faultPoint();
    return {};
}

void removeLeftover(const QString &path)
{
    QFile::remove(besides(path));
}

} // namespace station
