// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/mediawriter.h"

#include "gateway/dialects/gemini/mediapart.h"

namespace station::gemini {

namespace {

const MediaSource *sourceOf(const Part &part)
{
    return gemini::sourceOf(const_cast<Part &>(part));
}

bool isInlineMember(QByteArrayView name)
{
    return name.startsWith("inlineData.") || name.startsWith("fileData.");
}

} // namespace

bool MediaWriter::isMedia(const Part &part)
{
    return sourceOf(part) != nullptr;
}

bool MediaWriter::fitsResult(const Part &part)
{
    const auto *document = std::get_if<DocumentPart>(&part);
    if (document && !document->text.isEmpty())
        return true;
    const MediaSource *source = sourceOf(part);
    for (const char *type : {"image/png", "image/jpeg", "image/webp", "application/pdf", "text/plain"}) {
        if (source && source->mimeType == type)
            return true;
    }
    return false;
}

bool MediaWriter::accepts(const Part &part)
{
    const MediaSource &source = *sourceOf(part);
    const auto *document = std::get_if<DocumentPart>(&part);
    if (m_w.fromOwnDialect() || (document && !document->text.isEmpty()))
        return true;
    const QByteArray &type = source.mimeType;
    if (document && !type.isEmpty() && type != "application/pdf" && !type.startsWith("text/")) {
        m_w.report.lost(Feature::DocumentType, fieldName(m_w.request.dialect, Feature::Document), type);
        return false;
    }
    if (!source.data.isEmpty())
        return true;
    const Dialect client = m_w.request.dialect;
    if (!source.fileId.isEmpty()) {
        m_w.report.lost(Feature::FileId, fieldName(client, Feature::FileId));
        return false;
    }
    if (source.url.isEmpty()) {
        m_w.report.refuse(fieldName(client, document ? Feature::Document : Feature::ImageUrl), "There is no data");
        return false;
    }
    if (isGoogleFile(source.url) || isYouTube(source.url))
        return true;
    m_w.report.refuse(fieldName(client, document ? Feature::Document : Feature::ImageUrl),
                      "The URL was not fetched: send the data itself, as base64, in its place");
    return false;
}

void MediaWriter::writeInResult(JsonBuilder &json, const Part &part)
{
    Part plain = part;
    auto *image = std::get_if<ImagePart>(&plain);
    if (image && !m_w.fromOwnDialect() && !image->detail.isEmpty() && image->detail != "auto") {
        m_w.report.lost(Feature::ImageDetail, fieldName(m_w.request.dialect, Feature::ImageDetail));
        image->detail.clear();
    }
    write(json, plain);
}

void MediaWriter::write(JsonBuilder &json, const Part &part, QByteArrayView signature)
{
    json.object();
    const MediaSource &media = *sourceOf(part);
    if (const auto *image = std::get_if<ImagePart>(&part)) {
        source(json, media, "image/png");
        detail(json, image->detail);
        if (image->cache.set)
            m_w.report.lost(Feature::CacheMark, fieldName(m_w.request.dialect, Feature::CacheMark));
    } else if (const auto *paper = std::get_if<DocumentPart>(&part)) {
        document(json, *paper);
    } else if (const auto *video = std::get_if<VideoPart>(&part)) {
        source(json, media, "video/mp4");
        if (!video->settings.isEmpty())
            json.raw("videoMetadata", video->settings);
    } else {
        source(json, media, "audio/wav");
    }
    if (m_w.fromOwnDialect()) {
        for (const auto &[name, value] : media.extras) {
            if (!isInlineMember(name))
                json.raw(name, value);
        }
    }
    if (!signature.isEmpty())
        json.text("thoughtSignature", signature);
    json.endObject();
}

void MediaWriter::source(JsonBuilder &json, const MediaSource &source, const char *defaultType)
{
    const bool isInline = !source.data.isEmpty();
    json.object(isInline ? "inlineData" : "fileData");
    if (!source.mimeType.isEmpty())
        json.text("mimeType", source.mimeType);
    else if (isInline)
        json.text("mimeType", defaultType);
    if (isInline)
        json.text("data", source.data);
    else
        json.text("fileUri", source.fileId.isEmpty() ? source.url : source.fileId);
    if (m_w.fromOwnDialect()) {
        for (const auto &[name, value] : source.extras) {
            if (isInlineMember(name))
                json.raw(name.mid(name.indexOf('.') + 1), value);
        }
    }
    json.endObject();
}

void MediaWriter::document(JsonBuilder &json, const DocumentPart &document)
{
    const Dialect client = m_w.request.dialect;
    if (document.cache.set)
        m_w.report.lost(Feature::CacheMark, fieldName(client, Feature::CacheMark));
    if (document.citations)
        m_w.report.lost(Feature::DocumentCitations, fieldName(client, Feature::Citations));
    if (document.text.isEmpty()) {
        if (!document.name.isEmpty())
            m_w.report.changed(Feature::Document, fieldName(client, Feature::TextDocument),
                               "left out: there is no place");
        if (!document.context.isEmpty())
            m_w.report.changed(Feature::Document, "messages.content.context", "left out: there is no place");
        source(json, document.source, "application/pdf");
        return;
    }
    if (m_w.fromOwnDialect() || (document.name.isEmpty() && document.context.isEmpty())) {
        MediaSource text;
        text.mimeType = "text/plain";
        text.data = document.text.toBase64();
        text.extras = document.source.extras;
        source(json, text, "text/plain");
        return;
    }
    QByteArray words = "Document: " + document.name;
    if (!document.context.isEmpty())
        words += '\n' + document.context;
    m_w.report.changed(Feature::TextDocument, fieldName(client, Feature::TextDocument), "as text under its title");
    json.text("text", words + "\n\n" + document.text);
}

void MediaWriter::detail(JsonBuilder &json, const QByteArray &detail)
{
    if (detail.isEmpty() || detail == "auto")
        return;
    const QByteArray level = resolutionOf(detail);
    // Per part it is known to the third generation only.
    if (level.isEmpty() || !(m_w.model.isThree() || m_w.fromOwnDialect())) {
        m_w.report.lost(Feature::ImageDetail, fieldName(m_w.request.dialect, Feature::ImageDetail));
        return;
    }
    json.object("mediaResolution").text("level", level).endObject();
    if (!m_w.fromOwnDialect())
        m_w.report.changed(Feature::ImageDetail, fieldName(m_w.request.dialect, Feature::ImageDetail), level);
}

} // namespace station::gemini
