// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/reasoningdetails.h"

#include "gateway/json/jsonbuilder.h"

namespace station::chat {

namespace {

/** What stands between the thoughts of two blocks in the one string that Chat has for them. */
constexpr QByteArrayView kGap = "\n\n";

bool isSealed(const DetailEntry &entry)
{
    return entry.data.startsWith("ts1.");
}

/** Cuts the text of the next `length` bytes off, and the gap before them. */
std::optional<QByteArray> cutOff(QByteArrayView &text, qint64 length, bool first)
{
    if (!first) {
        if (!text.startsWith(kGap))
            return std::nullopt;
        text = text.sliced(kGap.size());
    }
    if (length > text.size())
        return std::nullopt;
    const QByteArray piece = text.first(length).toByteArray();
    text = text.sliced(length);
    return piece;
}

/** The text of each sealed entry; nothing where a client has changed the text, so that the lengths do not fit. */
std::optional<std::vector<QByteArray>> textsOf(const QByteArray &reasoning, const std::vector<DetailEntry> &details)
{
    std::vector<QByteArray> texts(details.size());
    QByteArrayView rest = reasoning;
    bool first = true;
    for (size_t i = 0; i < details.size(); ++i) {
        if (!isSealed(details[i]) || details[i].length.value_or(0) <= 0)
            continue;
        const auto piece = cutOff(rest, *details[i].length, first);
        if (!piece)
            return std::nullopt;
        texts[i] = *piece;
        first = false;
    }
    if (!rest.isEmpty())
        return std::nullopt;
    return texts;
}

ReasoningPart plainPart(const QByteArray &text)
{
    ReasoningPart part;
    part.texts.push_back(text);
    part.isPlain = true;
    return part;
}

} // namespace

DetailEntry readDetail(json::Value value)
{
    DetailEntry entry;
    JsonBuilder kept;
    kept.object();
    json::members(value, [&](std::string_view name, json::Value member) {
        const QByteArrayView key(name.data(), qsizetype(name.size()));
        if ((name == "text" || name == "summary") && (json::isString(member) || json::isNull(member))) {
            entry.text = json::text(member);
            return;
        }
        if (json::isString(member)) {
            const QByteArray text = json::text(member);
            if (name == "type")
                entry.type = text;
            else if (name == "data")
                entry.data = text;
            else if (name == "id")
                entry.id = text;
            kept.text(key, text);
            return;
        }
        const QByteArray raw = json::raw(member);
        if (name == "index" || name == "length") {
            bool ok = false;
            const qint64 number = raw.toLongLong(&ok);
            if (ok)
                (name == "index" ? entry.index : entry.length) = number;
        }
        kept.raw(key, raw);
    });
    kept.endObject();
    entry.json = kept.take();
    return entry;
}

QByteArray detailWithText(const JsonText &json, const QByteArray &text)
{
    if (text.isEmpty() || !json.endsWith('}'))
        return json;
    const bool isSummary = json.contains("\"reasoning.summary\"");
    JsonBuilder member;
    member.object().text(isSummary ? "summary" : "text", text).endObject();
    const QByteArray inside = member.take().sliced(1);
    return json.size() == 2 ? '{' + inside : json.chopped(1) + ',' + inside;
}

QByteArray sealedDetail(const QByteArray &sealed, qint64 index, qint64 length, const QByteArray &callId)
{
    JsonBuilder json;
    json.object().text("type", "reasoning.encrypted").text("data", sealed);
    if (!callId.isEmpty())
        json.text("id", callId);
    json.number("index", index);
    if (length > 0)
        json.number("length", length);
    json.endObject();
    return json.take();
}

std::vector<ReasoningPart> reasoningOf(const QByteArray &reasoning, bool hasReasoning,
                                       std::vector<DetailEntry> &details, std::vector<Part> &parts)
{
    std::vector<ReasoningPart> atCalls;
    bool textInDetails = false;
    bool lengths = false;
    for (const DetailEntry &entry : details) {
        textInDetails = textInDetails || !entry.text.isEmpty();
        lengths = lengths || (isSealed(entry) && entry.length.value_or(0) > 0);
    }
    const auto texts = lengths ? textsOf(reasoning, details) : std::nullopt;
    // Text that no entry has is a plain chain of thought of its own.
    if (hasReasoning && !reasoning.isEmpty() && !textInDetails && !texts)
        parts.emplace_back(plainPart(reasoning));
    for (size_t i = 0; i < details.size(); ++i) {
        DetailEntry &entry = details[i];
        ReasoningPart part;
        if (!isSealed(entry)) {
            if (!entry.text.isEmpty())
                part.texts.push_back(std::move(entry.text));
            part.isPlain = entry.type == "reasoning.text";
            part.opaque = Opaque {Opaque::Kind::Details, std::move(entry.json), {}};
            parts.emplace_back(std::move(part));
            continue;
        }
        part.opaque = unseal(entry.data, Opaque::Kind::Details);
        part.isPlain = part.opaque->kind == Opaque::Kind::Plain;
        if (entry.length.value_or(0) > 0) {
            // A signature over a text that is not what was signed would be refused.
            if (!texts)
                continue;
            part.texts.push_back((*texts)[i]);
        }
        if (entry.id.isEmpty()) {
            parts.emplace_back(std::move(part));
        } else {
            part.itemId = entry.id;
            atCalls.push_back(std::move(part));
        }
    }
    return atCalls;
}

} // namespace station::chat
