// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/remotemedia.h"

#include "gateway/dialects/gemini/mediapart.h"
#include "providers/media/imageadapter.h"

#include <algorithm>

namespace station {

namespace {

/** Calls f(source, isDocument) for each picture and document, those in tool results too. */
template <typename Parts, typename F> void forEachMedia(Parts &parts, F &&f)
{
    for (auto &part : parts) {
        if (auto *image = std::get_if<ImagePart>(&part))
            f(image->source, false);
        else if (auto *document = std::get_if<DocumentPart>(&part))
            f(document->source, true);
        else if (auto *result = std::get_if<ToolResultPart>(&part))
            forEachMedia(result->content, f);
    }
}

/** The type that the first bytes tell, where they tell one; a server's word for it may be anything. */
QByteArray typeOf(const FetchedFile &file)
{
    if (const QByteArray type = imageContentType(file.bytes); !type.isEmpty())
        return type;
    if (file.bytes.startsWith("%PDF-"))
        return "application/pdf";
    return file.type;
}

bool isTaken(const MediaSource &source, bool isDocument, Dialect target, bool takesDocumentUrls)
{
    if (source.url.isEmpty() || !source.data.isEmpty())
        return true;
    switch (target) {
    case Dialect::Gemini: return gemini::isGoogleFile(source.url) || gemini::isYouTube(source.url);
    case Dialect::Chat: return !isDocument || takesDocumentUrls;
    case Dialect::Responses:
    case Dialect::Messages: break;
    }
    return true;
}

} // namespace

QList<QByteArray> RemoteMedia::types() const
{
    QList<QByteArray> types {"application/octet-stream", "binary/octet-stream"};
    if (isDocument)
        types << "application/pdf"
              << "text/";
    else
        types << "image/";
    return types;
}

std::vector<RemoteMedia> mediaToFetch(const ConversationRequest &request, Dialect target, bool takesDocumentUrls)
{
    std::vector<RemoteMedia> found;
    if (target == request.dialect)
        return found;
    for (const Turn &turn : request.turns) {
        forEachMedia(turn.parts, [&](const MediaSource &source, bool isDocument) {
            const bool isKnown = std::any_of(found.begin(), found.end(),
                                             [&](const RemoteMedia &media) { return media.url == source.url; });
            if (!isTaken(source, isDocument, target, takesDocumentUrls) && !isKnown)
                found.push_back({source.url, isDocument});
        });
    }
    return found;
}

Result<void> putData(ConversationRequest &request, const RemoteMedia &media, const FetchedFile &file)
{
    const QByteArray type = typeOf(file);
    const bool fits =
        media.isDocument ? type == "application/pdf" || type.startsWith("text/") : type.startsWith("image/");
    if (!fits || file.bytes.isEmpty())
        return Error {ErrorCode::BadRequest,
                      media.isDocument ? "The file that the request names by URL is no PDF and no text"
                                       : "The file that the request names by URL is no picture",
                      {}};
    const QByteArray data = file.bytes.toBase64();
    for (Turn &turn : request.turns) {
        forEachMedia(turn.parts, [&](MediaSource &source, bool isDocument) {
            if (source.url != media.url || isDocument != media.isDocument)
                return;
            source.url.clear();
            source.mimeType = type;
            source.data = data;
        });
    }
    return {};
}

} // namespace station
