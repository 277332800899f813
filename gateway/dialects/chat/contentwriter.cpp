// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/media.h"
#include "gateway/dialects/chat/messagewriter.h"
#include "gateway/dialects/chat/words.h"

#include <algorithm>

namespace station::chat {

namespace {

CacheMark markOf(const Part &part)
{
    if (const auto *text = std::get_if<TextPart>(&part))
        return text->cache;
    if (const auto *image = std::get_if<ImagePart>(&part))
        return image->cache;
    if (const auto *document = std::get_if<DocumentPart>(&part))
        return document->cache;
    return {};
}

QByteArray documentText(const DocumentPart &document)
{
    QByteArray text;
    if (!document.name.isEmpty())
        text += document.name + '\n';
    if (!document.context.isEmpty())
        text += document.context + '\n';
    if (!text.isEmpty())
        text += '\n';
    return text + document.text;
}

bool isTextDocument(const DocumentPart &document)
{
    const MediaSource &source = document.source;
    return source.data.isEmpty() && source.url.isEmpty() && source.fileId.isEmpty();
}

} // namespace

/** Marks of another dialect go on to servers that have Messages' own; OpenAI's are another thing (explicit mode). */
bool ContentWriter::mayMark() const
{
    const QByteArray &mark = m_context.quirks.cacheMark;
    if (mark == "prompt_cache_breakpoint")
        return m_context.request.dialect == Dialect::Chat || m_context.request.dialect == Dialect::Responses;
    return !mark.isEmpty();
}

std::optional<QByteArray> ContentWriter::textOf(const Part &part) const
{
    if (const auto *text = std::get_if<TextPart>(&part))
        return text->text;
    if (const auto *refusal = std::get_if<RefusalPart>(&part))
        return refusal->text;
    if (const auto *document = std::get_if<DocumentPart>(&part)) {
        if (isTextDocument(*document))
            return documentText(*document);
    }
    if (const auto *native = std::get_if<NativePart>(&part)) {
        if (native->dialect != Dialect::Chat && !native->text.isEmpty())
            return native->text;
    }
    return std::nullopt;
}

void ContentWriter::write(const PartList &parts, const QByteArray &path)
{
    const bool hasMarks = std::any_of(parts.begin(), parts.end(), [](const Part *part) { return markOf(*part).set; });
    if (hasMarks && !mayMark())
        m_context.lost(Feature::CacheMark);
    const bool wantsCitations = std::any_of(parts.begin(), parts.end(), [](const Part *part) {
        const auto *document = std::get_if<DocumentPart>(part);
        return document && document->citations;
    });
    if (wantsCitations)
        m_context.report.lost(Feature::DocumentCitations, path);
    const bool isText =
        std::all_of(parts.begin(), parts.end(), [this](const Part *p) { return textOf(*p).has_value(); });
    const bool keepsArray = m_context.isOwn() && m_context.quirks.textParts && parts.size() > 1;
    if (!isText || keepsArray || (hasMarks && mayMark())) {
        m_context.json.array();
        for (const Part *part : parts)
            writePart(*part, path);
        m_context.json.endArray();
        return;
    }
    if (parts.size() == 1) {
        if (const auto *text = std::get_if<TextPart>(parts.front())) {
            m_context.json.text(text->text);
            return;
        }
    }
    QByteArray all;
    for (const Part *part : parts) {
        const QByteArray text = *textOf(*part);
        if (text.isEmpty()) {
            m_context.report.changed(Feature::EmptyText, path, "left out");
            continue;
        }
        if (!all.isEmpty())
            all += "\n\n";
        all += text;
        if (std::holds_alternative<DocumentPart>(*part))
            m_context.report.changed(Feature::TextDocument, path, "as text under its title");
        else if (std::holds_alternative<NativePart>(*part))
            m_context.report.changed(Feature::ServerToolBlock, path, "as text");
    }
    m_context.json.text(all);
}

void ContentWriter::writePart(const Part &part, const QByteArray &path)
{
    if (const auto text = textOf(part)) {
        if (text->isEmpty() && !m_context.isOwn()) {
            m_context.report.changed(Feature::EmptyText, path, "left out");
            return; // several providers refuse an empty part
        }
        if (std::holds_alternative<DocumentPart>(part))
            m_context.report.changed(Feature::TextDocument, path, "as text under its title");
        else if (std::holds_alternative<NativePart>(part))
            m_context.report.changed(Feature::ServerToolBlock, path, "as text");
        writeText(*text, markOf(part));
        return;
    }
    if (const auto *image = std::get_if<ImagePart>(&part)) {
        writeImage(*image, path);
    } else if (const auto *other = std::get_if<DocumentPart>(&part)) {
        writeDocument(*other, path);
    } else if (const auto *audio = std::get_if<AudioPart>(&part)) {
        writeAudio(*audio, path);
    } else if (const auto *video = std::get_if<VideoPart>(&part)) {
        if (m_context.quirks.video && video->source.fileId.isEmpty())
            writeUrlPart("video_url", urlOf(video->source));
        else
            m_context.report.lost(Feature::VideoInput, path);
    } else if (const auto *native = std::get_if<NativePart>(&part)) {
        if (native->dialect == Dialect::Chat)
            m_context.json.raw(native->json);
        else
            m_context.report.lostNative(native->type, path);
    }
}

void ContentWriter::writeMark(const CacheMark &cache)
{
    if (!cache.set || !mayMark())
        return;
    JsonBuilder &json = m_context.json;
    if (m_context.quirks.cacheMark == "prompt_cache_breakpoint") {
        json.object("prompt_cache_breakpoint").text("mode", "explicit").endObject();
        return;
    }
    json.object("cache_control").text("type", "ephemeral");
    if (!cache.ttl.isEmpty())
        json.text("ttl", cache.ttl);
    json.endObject();
}

void ContentWriter::writeText(const QByteArray &text, const CacheMark &cache)
{
    m_context.json.object().text("type", "text").text("text", text);
    writeMark(cache);
    m_context.json.endObject();
}

void ContentWriter::writeUrlPart(const char *type, const QByteArray &url)
{
    m_context.json.object().text("type", type).object(type).text("url", url).endObject().endObject();
}

void ContentWriter::writeImage(const ImagePart &image, const QByteArray &path)
{
    if (!image.source.fileId.isEmpty()) {
        m_context.report.lost(Feature::FileId, path);
        return;
    }
    JsonBuilder &json = m_context.json;
    json.object().text("type", "image_url").object("image_url").text("url", urlOf(image.source));
    if (image.detail == "original" && !m_context.isOwn()) {
        // Codex asks for it; Chat knows auto, low and high.
        json.text("detail", "high");
        m_context.report.changed(Feature::ImageDetail, path, "original as high");
    } else if (!image.detail.isEmpty()) {
        json.text("detail", image.detail);
    }
    json.endObject();
    writeMark(image.cache);
    json.endObject();
}

void ContentWriter::writeDocument(const DocumentPart &document, const QByteArray &path)
{
    const MediaSource &source = document.source;
    const ChatQuirks &quirks = m_context.quirks;
    JsonBuilder &json = m_context.json;
    if (!source.fileId.isEmpty()) {
        // A file of the same account: Responses has the same Files API.
        const bool isShared = m_context.isOwn() || m_context.request.dialect == Dialect::Responses;
        if (!quirks.fileIds || !isShared) {
            m_context.report.lost(Feature::FileId, path);
            return;
        }
        json.object().text("type", "file").object("file").text("file_id", source.fileId);
        if (!document.name.isEmpty())
            json.text("filename", document.name);
        json.endObject();
        writeMark(document.cache);
        json.endObject();
        return;
    }
    if (!source.url.isEmpty() && quirks.documentUrl.isEmpty()) {
        m_context.report.refuse(path, "The URL was not fetched: send the data itself, as base64, in its place");
        return;
    }
    if (quirks.documentUrl == "document_url") {
        json.object().text("type", "document_url").text("document_url", urlOf(source));
        if (!document.name.isEmpty())
            json.text("document_name", document.name);
        json.endObject();
        return;
    }
    const bool isPdf = source.mimeType.isEmpty() || source.mimeType == "application/pdf";
    if (!isPdf && !m_context.isOwn() && !source.mimeType.startsWith("text/")) {
        m_context.report.lost(Feature::DocumentType, path, source.mimeType);
        return;
    }
    if (!document.context.isEmpty())
        writeText(document.context, {});
    QByteArray name = document.name;
    if (name.isEmpty() && !m_context.isOwn())
        name = isPdf ? "document.pdf" : "document.txt";
    json.object().text("type", "file").object("file");
    if (!name.isEmpty())
        json.text("filename", name);
    MediaSource file = source;
    if (file.mimeType.isEmpty())
        file.mimeType = "application/pdf";
    json.text("file_data", urlOf(file)).endObject();
    writeMark(document.cache);
    json.endObject();
}

void ContentWriter::writeAudio(const AudioPart &audio, const QByteArray &path)
{
    const QByteArray format = audioFormatOfMime(audio.source.mimeType);
    if (audio.source.data.isEmpty()) {
        m_context.report.refuse(path, "Sound must be sent as base64 data to this model");
        return;
    }
    if (format != "wav" && format != "mp3" && !m_context.isOwn()) {
        m_context.report.refuse(path, "This model takes sound as wav or mp3, not as " + audio.source.mimeType);
        return;
    }
    JsonBuilder &json = m_context.json;
    json.object().text("type", "input_audio").object("input_audio");
    if (m_context.quirks.audioAsUrl)
        json.text("data", "data:;base64," + audio.source.data);
    else
        json.text("data", audio.source.data);
    if (!format.isEmpty())
        json.text("format", format);
    json.endObject().endObject();
}

void ContentWriter::writeResult(const ToolResultPart &result, PartList &attachments)
{
    const bool isText = std::all_of(result.content.begin(), result.content.end(),
                                    [this](const Part &part) { return textOf(part).has_value(); });
    const bool keepsArray = m_context.isOwn() && m_context.quirks.textParts && result.content.size() > 1;
    const bool takesParts = m_context.quirks.toolParts && !result.isError.value_or(false);
    if (!(isText ? keepsArray : takesParts)) {
        m_context.json.text(resultText(result, attachments));
        return;
    }
    m_context.json.array();
    for (const Part &part : result.content)
        writePart(part, "tool result");
    m_context.json.endArray();
}

QByteArray ContentWriter::resultText(const ToolResultPart &result, PartList &attachments)
{
    QByteArray text;
    qsizetype pictures = 0;
    qsizetype files = 0;
    for (const Part &part : result.content) {
        if (const auto own = textOf(part)) {
            if (!text.isEmpty() && !own->isEmpty())
                text += '\n';
            text += *own;
            if (std::holds_alternative<NativePart>(part))
                m_context.report.changed(Feature::ServerToolBlock, "tool result", "as text");
            continue;
        }
        attachments.push_back(&part);
        if (std::holds_alternative<ImagePart>(part)) {
            ++pictures;
            m_context.report.changed(Feature::ResultImage, "tool result", "in the user message behind it");
        } else if (std::holds_alternative<AudioPart>(part)) {
            ++files;
            m_context.report.changed(Feature::ResultAudio, "tool result", "in the user message behind it");
        } else {
            ++files;
            m_context.report.changed(Feature::ResultDocument, "tool result", "in the user message behind it");
        }
    }
    // A tool message is text alone; what it had beside that stands in the next user message.
    if (pictures + files > 0) {
        if (!text.isEmpty())
            text += '\n';
        text += files == 0 ? "[image attached below]" : "[file attached below]";
    }
    if (result.isError.value_or(false) && !text.left(5).toLower().startsWith("error")) {
        text.prepend("Error: ");
        m_context.report.changed(Feature::ResultError, "tool result", "its text says so");
    }
    if (text.isEmpty() && !m_context.quirks.emptyContent)
        text = "(empty)";
    return text;
}

} // namespace station::chat
