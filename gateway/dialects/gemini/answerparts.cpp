// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/answerparts.h"

#include "gateway/dialects/gemini/partialargs.h"
#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsonbuilder.h"

#include <algorithm>

namespace station::gemini {

namespace {

bool isContinuation(char c)
{
    return (uchar(c) & 0xC0) == 0x80;
}

struct Probability {
    QByteArray token;
    JsonText value;
};

void write(JsonBuilder &json, const Probability &one)
{
    json.object().text("token", one.token);
    if (!one.value.isEmpty())
        json.raw("logProbability", one.value);
    json.endObject();
}

Probability readProbability(json::Value entry, std::vector<Probability> *top)
{
    Probability one;
    json::members(entry, [&](std::string_view name, json::Value value) {
        if (name == "token")
            one.token = json::text(value);
        else if (name == "logprob")
            one.value = json::number(value);
        else if (name == "top_logprobs" && top && json::isArray(value))
            json::elements(value, [&](json::Value other, size_t) { top->push_back(readProbability(other, nullptr)); });
    });
    return one;
}

} // namespace

JsonText imagePart(const MediaSource &image)
{
    JsonBuilder json;
    if (!image.data.isEmpty())
        json.object()
            .object("inlineData")
            .text("mimeType", image.mimeType.isEmpty() ? QByteArray("image/png") : image.mimeType)
            .text("data", image.data);
    else
        json.object()
            .object("fileData")
            .text("mimeType", image.mimeType.isEmpty() ? QByteArray("image/png") : image.mimeType)
            .text("fileUri", image.url.isEmpty() ? image.fileId : image.url);
    json.endObject().endObject();
    return json.take();
}

bool isCandidateMember(QByteArrayView name)
{
    return name == "groundingMetadata" || name == "urlContextMetadata" || name == "citationMetadata"
        || name == "urlMetadata";
}

JsonText logprobsResult(const std::vector<JsonText> &lists)
{
    std::vector<Probability> chosen;
    std::vector<std::vector<Probability>> top;
    json::Reader reader;
    for (const JsonText &list : lists) {
        const auto read = reader.read(list, [&](json::Value root) {
            json::elements(root, [&](json::Value entry, size_t) {
                top.emplace_back();
                chosen.push_back(readProbability(entry, &top.back()));
            });
        });
        if (!read)
            continue;
    }
    JsonBuilder json;
    json.object().array("chosenCandidates");
    for (const Probability &one : chosen)
        write(json, one);
    json.endArray().array("topCandidates");
    for (const auto &others : top) {
        json.object().array("candidates");
        for (const Probability &one : others)
            write(json, one);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.take();
}

qint64 Grounding::byteOf(qint64 character) const
{
    qint64 at = 0;
    while (at < m_text.size() && character > 0) {
        do {
            ++at;
        } while (at < m_text.size() && isContinuation(m_text[at]));
        --character;
    }
    return m_before + at;
}

void Grounding::endText()
{
    for (const Annotation &annotation : m_open) {
        if (annotation.url.isEmpty())
            continue;
        auto chunk = std::find_if(m_chunks.begin(), m_chunks.end(),
                                  [&](const Chunk &known) { return known.url == annotation.url; });
        const auto index = size_t(chunk - m_chunks.begin());
        if (chunk == m_chunks.end())
            m_chunks.push_back({annotation.url, annotation.title});
        Support support;
        support.chunk = index;
        support.text = annotation.citedText;
        if (annotation.start)
            support.start = byteOf(*annotation.start);
        if (annotation.end) {
            support.end = byteOf(*annotation.end);
            const qint64 from = support.start.value_or(m_before) - m_before;
            if (support.text.isEmpty())
                support.text = m_text.mid(from, *support.end - m_before - from);
        }
        m_supports.push_back(std::move(support));
    }
    m_open.clear();
    m_before += m_text.size();
    m_text.clear();
}

JsonText Grounding::json() const
{
    JsonBuilder json;
    json.object().array("groundingChunks");
    for (const Chunk &chunk : m_chunks)
        json.object().object("web").text("uri", chunk.url).text("title", chunk.title).endObject().endObject();
    json.endArray().array("groundingSupports");
    for (const Support &support : m_supports) {
        json.object().object("segment");
        // proto3: a zero is not written.
        if (support.start.value_or(0) > 0)
            json.number("startIndex", *support.start);
        if (support.end)
            json.number("endIndex", *support.end);
        json.text("text", support.text).endObject();
        json.array("groundingChunkIndices").number(qint64(support.chunk)).endArray().endObject();
    }
    json.endArray().endObject();
    return json.take();
}

} // namespace station::gemini
