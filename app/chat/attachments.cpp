// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/attachments.h"

#include "app/chat/officetext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringDecoder>

namespace station::attachments {

namespace {

Error refused(const QString &words)
{
    return {ErrorCode::BadRequest, words.toUtf8(), {}};
}

ChatAttachment make(ChatAttachment::Kind kind, const QString &name, const QByteArray &type, const QByteArray &data)
{
    const QByteArray hash = QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex().left(32);
    return {kind, QString::fromLatin1(hash), name, type, data};
}

bool isText(const QByteArray &data)
{
    if (data.contains('\0'))
        return false;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(data);
    return !decoded.isNull() && !decoder.hasError();
}

} // namespace

Result<ChatAttachment> fromFile(const QUrl &url)
{
    if (!url.isLocalFile())
        return refused(QCoreApplication::translate("Chat", "Only files of this computer can be attached."));
    QFile file(url.toLocalFile());
    const QString name = QFileInfo(file).fileName();
    if (QFileInfo(file).isDir())
        return refused(QCoreApplication::translate("Chat", "%1 is a folder; attach files.").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return refused(QCoreApplication::translate("Chat", "%1 cannot be read: %2").arg(name, file.errorString()));
    if (file.size() > kMaxBytes)
        return refused(
            QCoreApplication::translate("Chat", "%1 is larger than 20 MB; make it smaller first.").arg(name));
    const QByteArray data = file.readAll();
    const QString type = QMimeDatabase().mimeTypeForFileNameAndData(name, data).name();
    // What every provider of vision takes.
    static const QStringList images = {QStringLiteral("image/png"), QStringLiteral("image/jpeg"),
                                       QStringLiteral("image/webp"), QStringLiteral("image/gif")};
    if (images.contains(type))
        return make(ChatAttachment::Kind::Image, name, type.toLatin1(), data);
    if (type.startsWith(QStringLiteral("image/")) && type != QStringLiteral("image/svg+xml")) {
        const QImage image = QImage::fromData(data);
        if (!image.isNull())
            return fromImage(image, QFileInfo(name).completeBaseName() + QStringLiteral(".png"));
    }
    if (type == QStringLiteral("application/pdf"))
        return make(ChatAttachment::Kind::Pdf, name, type.toLatin1(), data);
    QByteArray text = data;
    if (office::isDocument(type)) {
        const auto read = office::text(data, type);
        if (!read)
            return refused(QCoreApplication::translate("Chat", "%1 cannot be read: %2")
                               .arg(name, QString::fromUtf8(read.error().message)));
        if (read->isEmpty())
            return refused(QCoreApplication::translate("Chat", "%1 holds no text.").arg(name));
        text = *read;
    }
    if (!isText(text))
        return refused(QCoreApplication::translate(
                           "Chat", "%1 is no image, PDF, text, or document of Word, Excel, PowerPoint or LibreOffice.")
                           .arg(name));
    if (text.size() > kMaxTextBytes)
        return refused(
            QCoreApplication::translate("Chat", "%1 holds more than 1 MB of text; attach a part of it.").arg(name));
    return make(ChatAttachment::Kind::Text, name, "text/plain", text);
}

Result<ChatAttachment> fromText(const QString &text, const QString &name)
{
    const QByteArray data = text.toUtf8();
    if (data.size() > kMaxPastedBytes)
        return refused(QCoreApplication::translate("Chat", "What you pasted is larger than 8 MB; paste a part of it."));
    return make(ChatAttachment::Kind::Text, name, "text/plain", data);
}

Result<ChatAttachment> fromImage(const QImage &image, const QString &name)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return refused(QCoreApplication::translate("Chat", "The picture cannot be read."));
    if (png.size() > kMaxBytes)
        return refused(
            QCoreApplication::translate("Chat", "%1 is larger than 20 MB; make it smaller first.").arg(name));
    return make(ChatAttachment::Kind::Image, name, "image/png", png);
}

} // namespace station::attachments
