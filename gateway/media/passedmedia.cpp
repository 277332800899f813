// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/passedmedia.h"

#include "gateway/dialects/errorbody.h"
#include "gateway/exchange/passedanswer.h"
#include "providers/media/mediajson.h"

#include <cmath>

namespace station {

namespace {

constexpr qsizetype kHeadBytes = 1024 * 1024;
constexpr qsizetype kTailBytes = 64 * 1024;
/** One event with a large image is a few megabytes long. */
constexpr qsizetype kEventBytes = 32 * 1024 * 1024;

/** The last object of that member in the text; empty where there is none whole. */
QByteArray lastObject(const QByteArray &text, const QByteArray &name)
{
    const qsizetype at = text.lastIndexOf(name);
    const qsizetype open = at < 0 ? -1 : text.indexOf('{', at);
    int depth = 0;
    for (qsizetype i = open; open >= 0 && i < text.size(); ++i) {
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth == 0)
            return text.mid(open, i - open + 1);
    }
    return {};
}

} // namespace

PassedMedia::PassedMedia(const QByteArray &contentType, std::shared_ptr<MediaAccount> account)
    : m_account(std::move(account)), m_isJson(contentType.toLower().contains("json")), m_events(*this, kEventBytes)
{
    if (contentType.toLower().startsWith("text/event-stream"))
        m_relay.emplace(false);
}

QByteArrayView PassedMedia::take(QByteArrayView bytes)
{
    m_hasContent = m_hasContent || !bytes.isEmpty();
    if (m_relay)
        m_events.feed(bytes);
    else if (m_isJson)
        keep(bytes);
    return m_relay ? m_relay->take(bytes) : bytes;
}

void PassedMedia::keep(QByteArrayView bytes)
{
    // A quote within a string is escaped, so that these are members' names wherever they stand.
    for (const QByteArrayView name : {QByteArrayView("\"b64_json\""), QByteArrayView("\"url\"")}) {
        // Too short to hold the name on either side of the seam: what is found in it lies across.
        const QByteArray seam =
            m_lastBytes.right(name.size() - 1) + bytes.first(qMin(bytes.size(), name.size() - 1)).toByteArray();
        m_images += seam.count(name) + bytes.count(name);
    }
    m_lastBytes = (m_lastBytes + bytes.last(qMin<qsizetype>(bytes.size(), 9)).toByteArray()).right(9);

    const qsizetype room = kHeadBytes - m_head.size();
    if (room > 0)
        m_head.append(bytes.first(qMin(room, bytes.size())));
    if (bytes.size() > room) {
        m_tail.append(
            bytes.sliced(qMax<qsizetype>(0, room)).last(qMin(kTailBytes, bytes.size() - qMax<qsizetype>(0, room))));
        if (m_tail.size() > 2 * kTailBytes)
            m_tail = m_tail.right(kTailBytes);
    }
}

QByteArray PassedMedia::finish()
{
    if (m_relay)
        m_events.finish();
    if (m_isJson) {
        if (m_tail.isEmpty()) {
            readUse(m_head);
        } else {
            QByteArray usage = lastObject(m_tail, "\"usage\"");
            if (usage.isEmpty())
                usage = lastObject(m_head, "\"usage\"");
            if (!usage.isEmpty())
                readUse("{\"usage\":" + usage + '}');
        }
        if (m_images > 0)
            m_account->units.images = m_images;
    }
    return m_relay ? m_relay->takeRest() : QByteArray();
}

QByteArray PassedMedia::breakOff(const Error &error)
{
    if (!m_relay || !m_relay->isBetweenEvents())
        return {};
    return errorEvent(Dialect::Chat, error, 0);
}

QByteArray PassedMedia::keepAlive()
{
    return m_relay && m_relay->isBetweenEvents() ? passingKeepAlive(Dialect::Chat) : QByteArray();
}

void PassedMedia::sseEvent(QByteArrayView name, QByteArrayView data)
{
    sseSkipped(name);
    if (data.indexOf("\"usage\"") >= 0)
        readUse(data);
}

void PassedMedia::sseSkipped(QByteArrayView name)
{
    if (name == "image_generation.completed" || name == "image_edit.completed")
        m_account->units.images = m_account->units.images.value_or(0) + 1;
}

void PassedMedia::readUse(QByteArrayView json)
{
    simdjson::dom::parser parser;
    mediajson::Element root;
    if (mediajson::parse(parser, json, root))
        return;
    // A usage with seconds is one of duration, whatever its type says or does not say (wire notes of audio, A1).
    // It is what is billed, and goes before the recording's own length.
    auto seconds = mediajson::number(root, "/usage/seconds");
    if (!seconds)
        seconds = mediajson::number(root, "/duration");
    if (seconds && *seconds >= 0 && *seconds < 1e7)
        m_account->usage.audioMs = std::llround(*seconds * 1000);
    MediaUsage &usage = m_account->usage;
    usage.inputTokens = mediajson::integer(root, "/usage/input_tokens");
    usage.outputTokens = mediajson::integer(root, "/usage/output_tokens");
    usage.hasPictures = mediajson::integer(root, "/usage/input_tokens_details/image_tokens").value_or(0) > 0;
}

} // namespace station
