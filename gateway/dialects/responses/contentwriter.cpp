// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/writing.h"

namespace station::responses {

namespace {

QByteArray dataUrl(const MediaSource &source)
{
    return "data:" + source.mimeType + ";base64," + source.data;
}

} // namespace

bool ContentWriter::part(const Part &part)
{
    if (const auto *text = std::get_if<TextPart>(&part)) {
        if (text->text.isEmpty())
            return false;
        inputText(text->text, text->cache);
        return true;
    }
    if (const auto *picture = std::get_if<ImagePart>(&part))
        return image(*picture);
    if (const auto *file = std::get_if<DocumentPart>(&part))
        return document(*file);
    if (const auto *sound = std::get_if<AudioPart>(&part))
        return audio(*sound);
    if (const auto *other = std::get_if<NativePart>(&part))
        return native(*other);
    if (const auto *refusal = std::get_if<RefusalPart>(&part)) {
        inputText(refusal->text);
        return true;
    }
    if (std::holds_alternative<VideoPart>(part))
        m_w.report.lost(Feature::VideoInput, "video");
    return false;
}

void ContentWriter::inputText(QByteArrayView text, const CacheMark &cache)
{
    m_w.json.object().text("type", "input_text").text("text", text);
    cacheMark(cache);
    m_w.json.endObject();
}

/** OpenAI has the mark since its GPT-5.6 models; its clients know where it holds, those of other dialects do not. */
void ContentWriter::cacheMark(const CacheMark &cache)
{
    if (!cache.set)
        return;
    const bool isOpenAis = m_w.request.dialect == Dialect::Chat || m_w.fromOwnDialect();
    if (isOpenAis && m_w.traits.isOpenAi && !m_w.traits.isChatGpt) {
        m_w.json.object("prompt_cache_breakpoint").text("mode", "explicit").endObject();
        if (!cache.ttl.isEmpty() && !m_w.fromOwnDialect())
            m_w.report.changed(Feature::CacheMark, "cache_control.ttl", "left out: a mark has none here");
    } else {
        m_w.report.lost(Feature::CacheMark, isOpenAis ? "prompt_cache_breakpoint" : "cache_control");
    }
}

bool ContentWriter::fileId(const MediaSource &source)
{
    if (source.fileId.isEmpty())
        return false;
    if (m_w.fromOwnDialect() && m_w.traits.isOpenAi)
        m_w.json.text("file_id", source.fileId);
    else
        m_w.report.lost(Feature::FileId, "file_id");
    return true;
}

bool ContentWriter::image(const ImagePart &image)
{
    m_w.json.object().text("type", "input_image");
    if (!fileId(image.source))
        m_w.json.text("image_url", image.source.data.isEmpty() ? image.source.url : dataUrl(image.source));
    if (!image.detail.isEmpty()) {
        // "original" is OpenAI's newest; others know its three older ones.
        const bool tooNew = image.detail == "original" && !m_w.traits.isOpenAi;
        if (tooNew)
            m_w.report.changed(Feature::ImageDetail, "detail", "high");
        m_w.json.text("detail", tooNew ? QByteArray("high") : image.detail);
    }
    cacheMark(image.cache);
    m_w.json.endObject();
    return true;
}

bool ContentWriter::document(const DocumentPart &document)
{
    if (document.citations)
        m_w.report.lost(Feature::DocumentCitations, "citations");
    const QByteArray about = document.context.isEmpty() ? QByteArray() : document.context + '\n';
    if (!document.text.isEmpty() || document.source.mimeType == "text/plain") {
        const QByteArray text = document.text.isEmpty() ? QByteArray::fromBase64(document.source.data) : document.text;
        inputText((document.name.isEmpty() ? QByteArray() : document.name + "\n\n") + about + text, document.cache);
        m_w.report.changed(Feature::TextDocument, "document", "as text");
        return true;
    }
    const MediaSource &source = document.source;
    const bool isPdf = source.mimeType.isEmpty() || source.mimeType == "application/pdf";
    if (!isPdf && !m_w.fromOwnDialect()) {
        m_w.report.lost(Feature::DocumentType, "document", source.mimeType);
        return false;
    }
    if (!about.isEmpty())
        inputText(about.trimmed());
    m_w.json.object().text("type", "input_file");
    if (!source.data.isEmpty()) {
        // OpenAI refuses file_data without a name.
        m_w.json.text("filename", document.name.isEmpty() ? QByteArray("document.pdf") : document.name);
        m_w.json.text("file_data", dataUrl(source));
    } else if (!fileId(source)) {
        m_w.json.text("file_url", source.url);
    }
    if (m_w.fromOwnDialect()) {
        for (const auto &[name, value] : source.extras)
            m_w.json.raw(name, value);
    }
    cacheMark(document.cache);
    m_w.json.endObject();
    return true;
}

bool ContentWriter::audio(const AudioPart &audio)
{
    const QByteArray &type = audio.source.mimeType;
    const bool isMp3 = type == "audio/mpeg" || type == "audio/mp3";
    const bool isWav = type == "audio/wav" || type == "audio/x-wav" || type == "audio/wave";
    if ((!isMp3 && !isWav) || audio.source.data.isEmpty()) {
        m_w.report.refuse("audio",
                          "Responses takes sound as the data of a wav or mp3 file only, not as "
                              + (audio.source.data.isEmpty() ? QByteArray("an address") : type));
        return false;
    }
    m_w.json.object().text("type", "input_audio").object("input_audio");
    m_w.json.text("data", audio.source.data).text("format", isMp3 ? "mp3" : "wav").endObject().endObject();
    return true;
}

bool ContentWriter::native(const NativePart &native)
{
    if (native.dialect == Dialect::Responses && m_w.traits.isOpenAi && !native.json.isEmpty()) {
        m_w.json.raw(native.json);
        return true;
    }
    if (native.text.isEmpty()) {
        m_w.report.lostNative(native.type, native.type);
        return false;
    }
    m_w.report.changed(Feature::ServerToolBlock, native.type, "as text");
    inputText(native.text);
    return true;
}

} // namespace station::responses
