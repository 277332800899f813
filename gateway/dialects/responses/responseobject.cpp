// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/responseobject.h"

#include "gateway/dialects/responses/eventtext.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station::responses {

namespace {

/** What ids are made of: the seed's letters and digits. */
QByteArray idStem(const QByteArray &seed)
{
    QByteArray stem;
    for (const char c : seed) {
        if (((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) && stem.size() < 40)
            stem += c;
    }
    return stem.isEmpty() ? QByteArray("0") : stem;
}

/** The tier in OpenAI's words; the standard one of the others is its default. */
QByteArray tierName(const QByteArray &tier)
{
    if (tier.compare("standard", Qt::CaseInsensitive) == 0)
        return "default";
    for (const char *known : {"auto", "default", "flex", "scale", "priority"}) {
        if (tier.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

} // namespace

bool isPlainId(QByteArrayView id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

ResponseObject::ResponseObject(const ResponseShape &shape)
    : stem(idStem(shape.idSeed)), model(shape.model), createdS(shape.nowS), nowS(shape.nowS)
{
    for (const auto &[name, value] : shape.echo)
        echo += ',' + json::quoted(name) + ':' + json::oneLine(value);
}

void ResponseObject::setTier(const QByteArray &words)
{
    tier = tierName(words);
}

QByteArray ResponseObject::itemId(const QByteArray &prefix, int index) const
{
    return prefix + stem + QByteArray::number(index).rightJustified(4, '0');
}

QByteArray ResponseObject::json(QByteArrayView status, const QByteArray &error, const QByteArray &incomplete,
                                const QByteArray &output) const
{
    QByteArray json = R"({"id":"resp_)" + stem + R"(","object":"response","created_at":)" + QByteArray::number(createdS)
        + R"(,"completed_at":)"
        + (status == "completed" ? QByteArray::number(std::max(createdS, nowS)) : QByteArray("null")) + R"(,"status":")"
        + status.toByteArray() + R"(","error":)" + error + R"(,"incomplete_details":)" + incomplete + R"(,"model":)"
        + json::quoted(model) + R"(,"output":[)" + output + ']' + echo;
    if (!tier.isEmpty())
        json += R"(,"service_tier":)" + json::quoted(tier);
    return json + R"(,"usage":)" + (status == "in_progress" ? QByteArray("null") : usageJson()) + '}';
}

/** All five, or null: Codex fails the turn where one of them is missing (clients.md D4). */
QByteArray ResponseObject::usageJson() const
{
    if (!usage.input && !usage.output)
        return "null";
    const auto number = [](std::optional<qint64> count) { return QByteArray::number(count.value_or(0)); };
    QByteArray json = R"({"input_tokens":)" + number(usage.input) + R"(,"input_tokens_details":{"cached_tokens":)"
        + number(usage.cachedRead);
    json += R"(,"cache_write_tokens":)" + number(usage.cacheWrite);
    return json + R"(},"output_tokens":)" + number(usage.output) + R"(,"output_tokens_details":{"reasoning_tokens":)"
        + number(usage.reasoning) + R"(},"total_tokens":)"
        + QByteArray::number(usage.input.value_or(0) + usage.output.value_or(0)) + '}';
}

} // namespace station::responses
