// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/partwriter.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace station::messages {

namespace {

/** Blocks inside a tool result. */
class InnerList final : public BlockList {
public:
    explicit InnerList(JsonBuilder &json) : m_json(json) { }
    JsonBuilder &block() override { return m_json.object(); }
    void raw(const JsonText &json) override { m_json.raw(json); }

private:
    JsonBuilder &m_json;
};

QByteArray imageType(const QByteArray &mimeType)
{
    const QByteArray type = mimeType.toLower();
    return type == "image/jpg" ? QByteArray("image/jpeg") : type;
}

bool isReadableImage(const QByteArray &type)
{
    static constexpr std::array<QByteArrayView, 4> kTypes {"image/png", "image/jpeg", "image/gif", "image/webp"};
    return std::find(kTypes.begin(), kTypes.end(), type) != kTypes.end();
}

/** A document whose bytes are text, which the dialect takes as such. */
std::optional<QByteArray> textOf(const DocumentPart &part)
{
    const QByteArray &type = part.source.mimeType;
    if (part.source.data.isEmpty() || !(type.startsWith("text/") || type == "application/json"))
        return std::nullopt;
    const auto bytes = QByteArray::fromBase64Encoding(part.source.data, QByteArray::AbortOnBase64DecodingErrors);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes ? *bytes : QByteArray());
    if (!bytes || decoder.hasError())
        return std::nullopt;
    return *bytes;
}

} // namespace

void PartWriter::write(const Part &part, Role role, bool marked)
{
    std::visit([&](const auto &p) { write(p, role, marked); }, part);
}

void PartWriter::writeText(QByteArrayView text, const CacheMark &cache, bool marked, const JsonText &citations)
{
    // "text content blocks must be non-empty", and nothing is said by it.
    if (text.isEmpty())
        return;
    JsonBuilder &json = m_list.block().text("type", "text").text("text", text);
    if (!citations.isEmpty())
        json.raw("citations", citations);
    m_writing.cacheMark(cache, marked);
    json.endObject();
}

void PartWriter::write(const TextPart &part, Role role, bool marked)
{
    const bool own = m_writing.isOwn() && m_writing.rules.isClaude;
    if (!part.citations.isEmpty() && !own)
        m_writing.report.lost(Feature::Citations, m_writing.isOwn() ? "citations" : "annotations");
    if (!part.phase.isEmpty())
        m_writing.report.lost(Feature::Phase, "phase");
    // An answer of calls alone has an empty text in Chat: nothing that anyone has written.
    if (part.text.isEmpty() && role != Role::Assistant)
        m_writing.report.changed(Feature::EmptyText, "text", "left out");
    writeText(part.text, part.cache, marked, own ? part.citations : JsonText());
}

bool PartWriter::writeFile(const MediaSource &source)
{
    if (source.fileId.isEmpty())
        return true;
    if (!m_writing.isOwn()) {
        m_writing.report.lost(Feature::FileId, "file_id");
        return false;
    }
    m_writing.needsBeta("files-api-2025-04-14");
    return true;
}

void PartWriter::write(const ImagePart &part, Role role, bool marked)
{
    if (role == Role::Assistant) {
        m_writing.report.lost(Feature::AssistantImage, "image");
        return;
    }
    const QByteArray type = imageType(part.source.mimeType);
    if (!part.source.data.isEmpty() && !isReadableImage(type)) {
        m_writing.report.lost(Feature::ImageType, "image", "its type is " + part.source.mimeType);
        return;
    }
    if (!part.detail.isEmpty() && part.detail != "auto")
        m_writing.report.lost(Feature::ImageDetail, "detail");
    m_writing.foreignExtras(part.source.extras);
    if (!writeFile(part.source))
        return;
    JsonBuilder &json = m_list.block().text("type", "image").object("source");
    if (!part.source.data.isEmpty())
        json.text("type", "base64").text("media_type", type).text("data", part.source.data);
    else if (!part.source.url.isEmpty())
        json.text("type", "url").text("url", part.source.url);
    else
        json.text("type", "file").text("file_id", part.source.fileId);
    json.endObject();
    m_writing.cacheMark(part.cache, marked);
    json.endObject();
}

void PartWriter::write(const DocumentPart &part, Role role, bool marked)
{
    if (role == Role::Assistant) {
        m_writing.report.lost(Feature::DocumentType, "document", "it stands in an answer");
        return;
    }
    const MediaSource &source = part.source;
    const std::optional<QByteArray> decoded = textOf(part);
    const bool isPdf = source.mimeType.isEmpty() || source.mimeType == "application/pdf";
    if (!source.data.isEmpty() && !isPdf && !decoded) {
        m_writing.report.lost(Feature::DocumentType, "document", "its type is " + source.mimeType);
        return;
    }
    m_writing.foreignExtras(source.extras);
    if (!writeFile(source))
        return;
    JsonBuilder &json = m_list.block().text("type", "document").object("source");
    if (decoded || !part.text.isEmpty())
        json.text("type", "text").text("media_type", "text/plain").text("data", decoded ? *decoded : part.text);
    else if (!source.data.isEmpty())
        json.text("type", "base64").text("media_type", "application/pdf").text("data", source.data);
    else if (!source.url.isEmpty())
        json.text("type", "url").text("url", source.url);
    else
        json.text("type", "file").text("file_id", source.fileId);
    json.endObject();
    if (!part.name.isEmpty())
        json.text("title", part.name);
    if (!part.context.isEmpty())
        json.text("context", part.context);
    if (part.citations)
        json.object("citations").flag("enabled", true).endObject();
    m_writing.cacheMark(part.cache, marked);
    json.endObject();
}

void PartWriter::write(const AudioPart &, Role, bool)
{
    m_writing.report.lost(m_inResult ? Feature::ResultAudio : Feature::AudioInput, "audio");
}

void PartWriter::write(const VideoPart &, Role, bool)
{
    m_writing.report.lost(Feature::VideoInput, "video");
}

void PartWriter::write(const RefusalPart &part, Role, bool marked)
{
    m_writing.report.changed(Feature::RefusalText, "refusal", "sent as text");
    writeText(part.text, {}, marked);
}

void PartWriter::write(const ReasoningPart &part, Role role, bool)
{
    if (role != Role::Assistant || !m_writing.isUsable(part)) {
        if (part.opaque || !part.texts.empty())
            m_writing.report.lost(part.opaque ? Feature::ForeignReasoning : Feature::ReasoningText, "reasoning");
        return;
    }
    JsonBuilder &json = m_list.block();
    if (part.opaque && part.opaque->kind == Opaque::Kind::Redacted) {
        json.text("type", "redacted_thinking").text("data", part.opaque->data).endObject();
        return;
    }
    json.text("type", "thinking").key("thinking");
    if (part.texts.size() == 1) {
        json.text(part.texts.front());
    } else {
        QByteArray joined;
        for (const QByteArray &text : part.texts)
            joined += (joined.isEmpty() ? "" : "\n\n") + text;
        json.text(joined);
    }
    json.text("signature", part.opaque ? part.opaque->data : QByteArray()).endObject();
}

void PartWriter::write(const ToolCallPart &part, Role, bool marked)
{
    const QByteArray name = m_writing.names.wireName(part.nameSpace, part.name);
    if (part.opaque)
        m_writing.report.lost(Feature::ForeignReasoning, "thought_signature");
    m_writing.foreignExtras(part.extras);
    bool isChanged = false;
    const QByteArray input = argumentsAsObject(argumentsAsFunction(part), &isChanged);
    if (isChanged)
        m_writing.report.changed(Feature::Arguments, "arguments of tool call " + part.id, "put into an object");
    JsonBuilder &json = m_list.block().text("type", "tool_use").text("id", m_writing.callId(part.id));
    json.text("name", name).raw("input", input);
    if (m_writing.isOwn()) {
        for (const auto &[member, value] : part.extras)
            json.raw(member, value);
    }
    m_writing.cacheMark(part.cache, marked);
    json.endObject();
}

void PartWriter::write(const ToolResultPart &part, Role, bool marked)
{
    m_writing.foreignExtras(part.extras);
    JsonBuilder &json = m_list.block().text("type", "tool_result").text("tool_use_id", m_writing.callId(part.callId));
    const auto *only = part.content.size() == 1 ? std::get_if<TextPart>(&part.content.front()) : nullptr;
    if (only && !only->cache.set && only->citations.isEmpty()) {
        json.text("content", only->text);
    } else if (!part.content.empty()) {
        json.array("content");
        InnerList inner(json);
        PartWriter writer(m_writing, inner);
        writer.m_inResult = true;
        for (const Part &piece : part.content)
            writer.write(piece, Role::User);
        json.endArray();
    }
    if (part.isError)
        json.flag("is_error", *part.isError);
    m_writing.cacheMark(part.cache, marked);
    json.endObject();
}

void PartWriter::write(const NativePart &part, Role, bool marked)
{
    if (part.dialect == Dialect::Messages && m_writing.rules.isClaude) {
        m_list.raw(part.json);
        return;
    }
    if (!part.text.isEmpty()) {
        m_writing.report.changed(Feature::ServerToolBlock, part.type, "sent as text");
        writeText(part.text, {}, marked);
        return;
    }
    m_writing.report.lostNative(part.type, part.type);
}

} // namespace station::messages
