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

/** A piece of a text. */
struct Span {
    qsizetype from = 0;
    qsizetype length = 0;
};

struct Member {
    QByteArray name;
    Span value;
    bool isObject = false;
};

constexpr qsizetype kPadding = qsizetype(simdjson::SIMDJSON_PADDING);

/** A value's own text; empty where it is no JSON. */
std::string_view rawText(simdjson::ondemand::value value, simdjson::ondemand::json_type type)
{
    using simdjson::ondemand::json_type;
    std::string_view text;
    simdjson::ondemand::object object;
    simdjson::ondemand::array array;
    if (type == json_type::object)
        return value.get_object().get(object) || object.raw_json().get(text) ? std::string_view() : text;
    if (type == json_type::array)
        return value.get_array().get(array) || array.raw_json().get(text) ? std::string_view() : text;
    return value.raw_json_token();
}

/** The members of the object that stands there; none where it is no object. The text has padding behind its end. */
std::vector<Member> membersOf(const QByteArray &json, Span object)
{
    namespace ondemand = simdjson::ondemand;
    const char *const begin = json.constData() + object.from;
    std::vector<Member> members;
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object all;
    if (parser.iterate(begin, size_t(object.length), size_t(object.length + kPadding)).get(document)
        || document.get_object().get(all))
        return {};
    for (auto field : all) {
        std::string_view view;
        if (field.unescaped_key().get(view))
            return {};
        QByteArray name(view.data(), qsizetype(view.size()));
        ondemand::value value;
        ondemand::json_type type {};
        if (field.value().get(value) || value.type().get(type))
            return {};
        const std::string_view text = rawText(value, type);
        if (text.empty())
            return {};
        members.push_back({std::move(name),
                           {object.from + qsizetype(text.data() - begin), qsizetype(text.size())},
                           type == ondemand::json_type::object});
    }
    return members;
}

struct Edit {
    Span where;
    QByteArray text;
};

/** What has to be changed in `json`; inner objects are replaced where `isInner`. */
void collectEdits(const QByteArray &json, Span object, const QByteArray &over, Span overObject, bool isInner,
                  std::vector<Edit> &edits)
{
    const std::vector<Member> mine = membersOf(json, object);
    QByteArray added;
    for (const Member &member : membersOf(over, overObject)) {
        if (!isInner && (member.name == "model" || member.name == "model_name"))
            continue;
        const QByteArray text = over.mid(member.value.from, member.value.length).trimmed();
        const auto known =
            std::find_if(mine.begin(), mine.end(), [&member](const Member &m) { return m.name == member.name; });
        if (known == mine.end())
            added += (mine.empty() && added.isEmpty() ? "" : ",") + quoted(member.name) + ':' + text;
        else if (known->isObject && member.isObject && !isInner)
            collectEdits(json, known->value, over, member.value, true, edits);
        else
            edits.push_back({known->value, text});
    }
    if (!added.isEmpty())
        edits.push_back({{json.lastIndexOf('}', object.from + object.length - 1), 0}, added});
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

void layOver(QByteArray &json, const QByteArray &over)
{
    if (over.isEmpty())
        return;
    QByteArray options = over;
    options.reserve(over.size() + kPadding);
    json.reserve(json.size() + 2 * over.size() + kPadding);
    std::vector<Edit> edits;
    collectEdits(json, {0, json.size()}, options, {0, options.size()}, false, edits);
    // From the end on, so that the places before hold.
    std::sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.where.from > b.where.from; });
    for (const Edit &edit : edits)
        json.replace(edit.where.from, edit.where.length, edit.text);
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
    const auto pictures = [&root](const char *details) -> std::optional<qint64> {
        for (const Element one : list(root, details)) {
            if (text(one, "/modality") == "IMAGE")
                return integer(one, "/tokenCount");
        }
        return {};
    };
    usage.inputPictureTokens = pictures("/usageMetadata/promptTokensDetails");
    usage.outputPictureTokens = pictures("/usageMetadata/candidatesTokensDetails");
}

} // namespace station::mediajson
