// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/mediajson.h"

#include <QString>

#include <algorithm>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace station::mediajson {

namespace {

/** Whether JSON writes it as it is, as it does addresses and base64. */
bool needsNoEscape(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c != '"' && c != '\\' && c != 0x7f; });
}

} // namespace

void appendQuoted(QByteArray &out, QByteArrayView text)
{
    if (!needsNoEscape(text)) {
        out += quoted(text);
        return;
    }
    out.reserve(out.size() + text.size() + 2);
    out.append('"').append(text).append('"');
}

QByteArray quoted(QByteArrayView text)
{
    if (needsNoEscape(text)) {
        QByteArray out;
        out.reserve(text.size() + 2);
        out.append('"').append(text).append('"');
        return out;
    }
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    const QByteArray utf8 = QString::fromUtf8(text).toUtf8();
    writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    return {buffer.GetString(), qsizetype(buffer.GetSize())};
}

void appendBase64(QByteArray &out, QByteArrayView bytes)
{
    constexpr qsizetype kPiece = 3 * 16 * 1024;
    for (qsizetype at = 0; at < bytes.size(); at += kPiece) {
        const QByteArrayView piece = bytes.sliced(at, qMin(kPiece, bytes.size() - at));
        out.append(QByteArray::fromRawData(piece.data(), piece.size()).toBase64());
    }
}

std::optional<Element> at(const Element &root, const char *pointer)
{
    Element value;
    if (root.at_pointer(pointer).get(value) != simdjson::SUCCESS)
        return {};
    return value;
}

QByteArray text(const Element &root, const char *pointer)
{
    std::string_view value;
    if (root.at_pointer(pointer).get(value) != simdjson::SUCCESS)
        return {};
    return {value.data(), qsizetype(value.size())};
}

std::optional<double> number(const Element &root, const char *pointer)
{
    double value = 0;
    if (root.at_pointer(pointer).get(value) != simdjson::SUCCESS)
        return {};
    return value;
}

std::optional<qint64> integer(const Element &root, const char *pointer)
{
    const auto value = number(root, pointer);
    return value && *value >= 0 && *value < 1e15 ? std::optional(qint64(*value)) : std::nullopt;
}

std::vector<Element> list(const Element &root, const char *pointer)
{
    simdjson::dom::array array;
    if (root.at_pointer(pointer).get(array) != simdjson::SUCCESS)
        return {};
    return {array.begin(), array.end()};
}

std::optional<MediaFault> parse(simdjson::dom::parser &parser, QByteArrayView body, Element &root)
{
    if (parser.parse(body.data(), size_t(body.size())).get(root) != simdjson::SUCCESS)
        return MediaFault {502, "invalid_answer", "the answer is no JSON"};
    return {};
}

MediaFault googleFault(const Element &root, const QByteArray &what)
{
    QByteArray reason = text(root, "/promptFeedback/blockReason");
    if (reason.isEmpty())
        reason = text(root, "/candidates/0/finishReason");
    QByteArray message = text(root, "/candidates/0/finishMessage");
    if (message.isEmpty())
        message = text(root, "/promptFeedback/blockReasonMessage");
    if (message.isEmpty())
        message = "the answer holds no " + what + (reason.isEmpty() ? QByteArray() : " (" + reason + ')');
    // Wire notes of images, 3: these are the request's, the others may go away.
    static constexpr const char *kPolicy[] = {"IMAGE_SAFETY",
                                              "IMAGE_PROHIBITED_CONTENT",
                                              "IMAGE_RECITATION",
                                              "SAFETY",
                                              "PROHIBITED_CONTENT",
                                              "RECITATION",
                                              "BLOCKLIST",
                                              "JAILBREAK",
                                              "SPII"};
    for (const char *policy : kPolicy) {
        if (reason == policy)
            return {400, "content_policy_violation", message};
    }
    return {502, reason, message};
}

void readGoogleUsage(const Element &root, MediaUsage &usage)
{
    usage.inputTokens = integer(root, "/usageMetadata/promptTokenCount");
    usage.outputTokens = integer(root, "/usageMetadata/candidatesTokenCount");
    if (const auto thoughts = integer(root, "/usageMetadata/thoughtsTokenCount"); thoughts && usage.outputTokens)
        *usage.outputTokens += *thoughts;
}

} // namespace station::mediajson
