// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/officearchive.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace station::office {

namespace {

/** A few kilobytes of a ZIP can be made to unpack to gigabytes. */
constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

Error unreadable(const QString &why)
{
    return {ErrorCode::BadRequest, why.toUtf8(), {}};
}

Error noArchive()
{
    return unreadable(QCoreApplication::translate("Chat", "it is no document of that kind"));
}

Error locked()
{
    return unreadable(QCoreApplication::translate("Chat", "it is protected by a password"));
}

} // namespace

Error damaged()
{
    return unreadable(QCoreApplication::translate("Chat", "a part of it is missing or damaged"));
}

Result<QHash<QString, QByteArray>> xmlParts(const QByteArray &file)
{
    // Office encrypts the whole archive into a file of another kind, OpenDocument each part within it.
    if (file.startsWith("\xd0\xcf\x11\xe0"))
        return locked();
    const std::unique_ptr<archive, int (*)(archive *)> zip(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_memory(zip.get(), file.constData(), size_t(file.size())) != ARCHIVE_OK)
        return noArchive();
    QHash<QString, QByteArray> parts;
    qsizetype unpacked = 0;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(zip.get(), &entry)) == ARCHIVE_OK) {
        if (archive_entry_is_encrypted(entry))
            return locked();
        const char *name = archive_entry_pathname_utf8(entry);
        const QString path = QString::fromUtf8(name ? name : archive_entry_pathname(entry));
        if (!path.endsWith(QStringLiteral(".xml")) && !path.endsWith(QStringLiteral(".rels")))
            continue;
        QByteArray &part = parts[path];
        part.clear();
        char buffer[64 * 1024];
        la_ssize_t count = 0;
        while ((count = archive_read_data(zip.get(), buffer, sizeof buffer)) > 0) {
            unpacked += count;
            if (unpacked > kMostBytes)
                return unreadable(QCoreApplication::translate("Chat", "it holds more than 64 MB"));
            part.append(buffer, count);
        }
        if (count < 0)
            return damaged();
    }
    if (status != ARCHIVE_EOF)
        return parts.isEmpty() ? noArchive() : damaged();
    if (parts.value(QStringLiteral("META-INF/manifest.xml")).contains("encryption-data"))
        return locked();
    return parts;
}

} // namespace station::office
