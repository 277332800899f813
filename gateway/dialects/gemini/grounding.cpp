// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/grounding.h"

#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsonbuilder.h"

namespace station::gemini {

namespace {

struct Chunk {
    QByteArray url;
    QByteArray title;
};

struct Support {
    std::optional<qint64> start;
    std::optional<qint64> end;
    QByteArray text;
    std::vector<qint64> chunks;
    JsonText json;
};

/** Counts characters up to a byte; supports stand in the order of the text, so it goes on from the last. */
class CharacterCounter {
public:
    explicit CharacterCounter(QByteArrayView text) : m_text(text) { }

    qint64 at(qint64 byte)
    {
        byte = std::clamp<qint64>(byte, 0, m_text.size());
        if (byte < m_byte)
            m_byte = m_count = 0;
        for (; m_byte < byte; ++m_byte) {
            if ((uchar(m_text[m_byte]) & 0xC0) != 0x80)
                ++m_count;
        }
        return m_count;
    }

private:
    QByteArrayView m_text;
    qint64 m_byte = 0;
    qint64 m_count = 0;
};

Chunk readChunk(json::Value chunk)
{
    Chunk read;
    // Its one member says what kind it is: web, retrievedContext, maps; each has uri and title.
    members(chunk, [&](std::string_view, json::Value source) {
        if (!json::isObject(source))
            return;
        members(source, [&](std::string_view name, json::Value value) {
            if (name == "uri" && json::isString(value))
                read.url = json::text(value);
            else if (name == "title" && json::isString(value))
                read.title = json::text(value);
        });
    });
    return read;
}

Support readSupport(json::Value value)
{
    Support support;
    members(value, [&](std::string_view name, json::Value member) {
        if (name == "segment") {
            members(member, [&](std::string_view part, json::Value place) {
                if (part == "startIndex")
                    support.start = json::integer(place);
                else if (part == "endIndex")
                    support.end = json::integer(place);
                else if (part == "text")
                    support.text = json::text(place);
            });
        } else if (name == "groundingChunkIndices") {
            json::elements(member, [&](json::Value index, size_t) {
                support.chunks.push_back(json::integer(index).value_or(-1));
            });
        }
    });
    // proto3: a start of zero is not written.
    if (support.end && !support.start)
        support.start = 0;
    JsonBuilder json;
    json.object().object("segment");
    if (support.start)
        json.number("startIndex", *support.start);
    if (support.end)
        json.number("endIndex", *support.end);
    json.text("text", support.text).endObject().array("groundingChunkIndices");
    for (const qint64 chunk : support.chunks)
        json.number(chunk);
    json.endArray().endObject();
    support.json = json.take();
    return support;
}

void readEntry(json::Value entry, JsonBuilder &json)
{
    QByteArray token;
    JsonText probability = "0";
    members(entry, [&](std::string_view name, json::Value value) {
        if (name == "token")
            token = json::text(value);
        else if (name == "logProbability")
            probability = json::number(value);
    });
    json.object().text("token", token).raw("logprob", probability).null("bytes");
}

} // namespace

std::vector<Annotation> annotationsOf(json::Reader &reader, const JsonText &groundingMetadata, QByteArrayView text)
{
    std::vector<Chunk> chunks;
    std::vector<Support> supports;
    const auto read = reader.read(groundingMetadata, [&](json::Value root) {
        members(root, [&](std::string_view name, json::Value value) {
            if (name == "groundingChunks" && json::isArray(value))
                json::elements(value, [&](json::Value chunk, size_t) { chunks.push_back(readChunk(chunk)); });
            else if (name == "groundingSupports" && json::isArray(value))
                json::elements(value, [&](json::Value one, size_t) { supports.push_back(readSupport(one)); });
        });
    });
    std::vector<Annotation> annotations;
    if (!read)
        return annotations;
    CharacterCounter counter(text);
    for (const Support &support : supports) {
        for (const qint64 index : support.chunks) {
            if (index < 0 || size_t(index) >= chunks.size() || chunks[size_t(index)].url.isEmpty())
                continue;
            Annotation annotation;
            annotation.url = chunks[size_t(index)].url;
            annotation.title = chunks[size_t(index)].title;
            annotation.citedText = support.text;
            if (support.end) {
                annotation.start = counter.at(*support.start);
                annotation.end = counter.at(*support.end);
            }
            annotation.dialect = Dialect::Gemini;
            annotation.json = support.json;
            annotations.push_back(std::move(annotation));
        }
    }
    if (!supports.empty())
        return annotations;
    for (const Chunk &chunk : chunks) {
        if (chunk.url.isEmpty())
            continue;
        Annotation annotation;
        annotation.url = chunk.url;
        annotation.title = chunk.title;
        annotation.dialect = Dialect::Gemini;
        annotations.push_back(std::move(annotation));
    }
    return annotations;
}

JsonText chatLogprobs(json::Reader &reader, const JsonText &logprobsResult)
{
    // Chosen and top candidates are two lists side by side: the first is read whole before it can be written.
    std::vector<JsonText> chosen;
    std::vector<JsonText> top;
    const auto read = reader.read(logprobsResult, [&](json::Value root) {
        members(root, [&](std::string_view name, json::Value value) {
            if (name == "chosenCandidates") {
                json::elements(value, [&](json::Value entry, size_t) {
                    JsonBuilder json;
                    readEntry(entry, json);
                    chosen.push_back(json.take());
                });
            } else if (name == "topCandidates") {
                json::elements(value, [&](json::Value place, size_t) {
                    JsonBuilder json;
                    json.array();
                    members(place, [&](std::string_view, json::Value list) {
                        json::elements(list, [&](json::Value entry, size_t) {
                            readEntry(entry, json);
                            json.endObject();
                        });
                    });
                    json.endArray();
                    top.push_back(json.take());
                });
            }
        });
    });
    if (!read || chosen.empty())
        return {};
    QByteArray all = "[";
    for (size_t i = 0; i < chosen.size(); ++i)
        all += (i > 0 ? "," : "") + chosen[i] + ",\"top_logprobs\":" + (i < top.size() ? top[i] : JsonText("[]")) + '}';
    return all + ']';
}

} // namespace station::gemini
