// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/answerreader.h"

#include "gateway/dialects/gemini/errorreader.h"
#include "gateway/dialects/gemini/googletime.h"
#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsontext.h"

#include <cstring>

namespace station::gemini {

namespace {

constexpr qint64 kMaxChoices = 128;

/**
 * Whether a candidate other than the first is in this chunk: its index stands behind its content, too late for telling.
 * Looked for by its rarest letter, since every chunk of every answer passes here.
 */
bool hasOtherIndex(QByteArrayView json)
{
    static constexpr std::string_view kIndex = "\"index\"";
    const char *at = json.data();
    const char *const end = at + json.size();
    while ((at = static_cast<const char *>(std::memchr(at, 'x', size_t(end - at))))) {
        const char *behind = at + 2;
        if (at - json.data() >= 5 && behind <= end && std::string_view(at - 5, 7) == kIndex) {
            while (behind != end && (*behind == ' ' || *behind == ':'))
                ++behind;
            if (behind != end && *behind >= '1' && *behind <= '9')
                return true;
        }
        ++at;
    }
    return false;
}

qint64 indexOf(simdjson::ondemand::object &candidate)
{
    int64_t index = 0;
    if (candidate.find_field_unordered("index").get_int64().get(index) != simdjson::SUCCESS)
        return 0;
    return std::clamp<qint64>(index, 0, kMaxChoices - 1);
}

} // namespace

void AnswerReader::readChunk(QByteArrayView json)
{
    if (m_done)
        return;
    if (!m_started)
        readFirst(json);
    if (m_done)
        return;
    m_severalChoices = m_severalChoices || hasOtherIndex(json);
    std::optional<Failure> failure;
    const auto read = m_json.read(json, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "candidates") {
                if (json::isArray(value))
                    readCandidates(value, m_severalChoices);
            } else if (name == "usageMetadata") {
                // Each chunk has all of it, and the last one counts: it is read once, at the end.
                const std::string_view raw = rawView(value);
                m_usage.resize(0);
                m_usage.append(raw.data(), qsizetype(raw.size()));
            } else if (name == "promptFeedback") {
                if (json::isObject(value))
                    readFeedback(value);
            } else if (name == "error") {
                if (!json::isNull(value))
                    failure = readFailure(value);
            }
            // modelVersion, responseId and createTime repeat what the first chunk said.
        });
    });
    if (failure)
        fail(std::move(*failure));
    else if (!read)
        failAsNoAnswer(read.error());
}

void AnswerReader::readFirst(QByteArrayView json)
{
    ResponseStart start;
    std::optional<Failure> failure;
    const auto read = m_json.read(json, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "responseId")
                start.id = json::text(value);
            else if (name == "modelVersion")
                start.model = json::text(value);
            else if (name == "createTime" && json::isString(value))
                start.createdS = unixTime(json::view(value));
            else if (name == "usageMetadata")
                m_usage = json::bytes(rawView(value));
            else if (name == "error" && !json::isNull(value))
                failure = readFailure(value);
        });
    });
    if (failure) {
        fail(std::move(*failure));
        return;
    }
    if (!read) {
        failAsNoAnswer(read.error());
        return;
    }
    m_started = true;
    m_responseId = start.id;
    if (!m_usage.isEmpty()) {
        const auto told = m_nested.read(m_usage, [&](json::Value root) {
            json::members(root, [&](std::string_view name, json::Value value) {
                if (name == "serviceTier" && json::isString(value))
                    start.serviceTier = json::text(value);
            });
        });
        if (!told)
            start.serviceTier.clear();
    }
    m_sink.started(start);
    tellUsage();
}

void AnswerReader::readCandidates(json::Value candidates, bool severalChoices)
{
    json::elements(candidates, [&](json::Value candidate, size_t) {
        m_choice = 0;
        if (severalChoices) {
            auto object = json::checked(candidate.get_object());
            m_choice = int(indexOf(object));
            if (size_t(m_choice) >= m_choices.size())
                m_choices.resize(size_t(m_choice) + 1);
            json::checked(object.reset());
        }
        readCandidate(candidate);
    });
}

void AnswerReader::readCandidate(json::Value candidate)
{
    choice().seen = true;
    CandidateEnd end;
    json::members(candidate, [&](std::string_view name, json::Value value) {
        if (name == "content") {
            if (json::isObject(value))
                readContent(value);
        } else if (name == "finishReason") {
            choice().finishReason = json::text(value);
        } else if (name == "finishMessage") {
            choice().finishMessage = json::text(value);
        } else if (name == "groundingMetadata") {
            end.grounding = json::raw(value);
        } else if (name == "logprobsResult") {
            end.logprobs = json::raw(value);
        } else if (name == "urlContextMetadata" || name == "citationMetadata") {
            end.members.emplace_back(json::bytes(name), json::raw(value));
        }
        // index was read before; safetyRatings, avgLogprobs and tokenCount are notes that no client acts on.
    });
    tellEndOfCandidate(end);
}

void AnswerReader::readContent(json::Value content)
{
    json::members(content, [this](std::string_view name, json::Value value) {
        if (name != "parts" || !json::isArray(value))
            return;
        json::elements(value, [this](json::Value part, size_t) {
            RawPart raw = readPart(part);
            tellPart(raw);
        });
    });
}

AnswerReader::RawPart AnswerReader::readPart(json::Value value)
{
    RawPart part;
    json::members(value, [&](std::string_view name, json::Value member) {
        if (name == "text") {
            if (json::isString(member))
                part.text = json::view(member);
        } else if (name == "thought") {
            part.thought = json::flag(member);
        } else if (name == "thoughtSignature") {
            part.signature = json::view(member);
        } else if (name == "functionCall") {
            readCall(member, part);
        } else if (name == "inlineData") {
            json::members(member, [&](std::string_view inner, json::Value data) {
                if (inner == "mimeType")
                    part.mimeType = json::view(data);
                else if (inner == "data")
                    part.data = json::view(data);
            });
        } else {
            part.rest.emplace_back(json::bytes(name), json::raw(member));
        }
    });
    return part;
}

void AnswerReader::readCall(json::Value call, RawPart &part)
{
    part.isCall = true;
    const bool wasOpen = m_callOpen;
    json::members(call, [&](std::string_view name, json::Value value) {
        if (name == "name" && json::isString(value)) {
            part.callName = json::view(value);
        } else if (name == "id" && json::isString(value)) {
            part.callId = json::view(value);
        } else if (name == "args" && json::isObject(value)) {
            part.callArgs = rawView(value);
        } else if (name == "willContinue") {
            part.callContinues = json::flag(value);
        } else if (name == "partialArgs" && json::isArray(value)) {
            // The pieces that come with a name are a new call's: those of the one before are whole.
            if (wasOpen && !part.callName.empty())
                settleArgs();
            if (!wasOpen || !part.callName.empty())
                m_partialArgs.clear();
            part.callIsPartial = true;
            json::elements(value, [this](json::Value piece, size_t) { m_partialArgs.add(piece); });
        }
    });
}

void AnswerReader::readFeedback(json::Value feedback)
{
    QByteArray message;
    json::members(feedback, [&](std::string_view name, json::Value value) {
        if (name == "blockReason")
            m_blockReason = json::text(value);
        else if (name == "blockReasonMessage")
            message = json::text(value);
    });
    if (!m_blockReason.isEmpty() && !message.isEmpty())
        m_blockReason += ": " + message;
}

TokenCounts AnswerReader::readUsage(const QByteArray &json)
{
    TokenCounts counts;
    std::optional<qint64> prompt;
    std::optional<qint64> toolPrompt;
    std::optional<qint64> answer;
    std::optional<qint64> total;
    const auto read = m_nested.read(json, [&](json::Value root) {
        json::members(root, [&](std::string_view name, json::Value value) {
            if (name == "promptTokenCount")
                prompt = json::integer(value);
            else if (name == "toolUsePromptTokenCount")
                toolPrompt = json::integer(value);
            else if (name == "candidatesTokenCount")
                answer = json::integer(value);
            else if (name == "thoughtsTokenCount")
                counts.reasoning = json::integer(value);
            else if (name == "cachedContentTokenCount")
                counts.cachedRead = json::integer(value);
            else if (name == "totalTokenCount")
                total = json::integer(value);
        });
    });
    if (!read)
        return {};
    // The prompt holds the cached tokens; the candidates do not hold the thoughts.
    if (prompt || toolPrompt)
        counts.input = prompt.value_or(0) + toolPrompt.value_or(0);
    if (answer || counts.reasoning)
        counts.output = answer.value_or(0) + counts.reasoning.value_or(0);
    else if (total && counts.input)
        counts.output = std::max<qint64>(0, *total - *counts.input);
    return counts;
}

void AnswerReader::tellUsage()
{
    if (m_usage.isEmpty())
        return;
    const TokenCounts counts = readUsage(m_usage);
    if (counts.input || counts.output)
        m_sink.usage(counts);
}

void AnswerReader::failAsNoAnswer(const Error &error)
{
    Failure failure;
    failure.kind = FailureKind::Broken;
    failure.message = "The provider sent what is no answer of its dialect: " + error.message;
    fail(std::move(failure));
}

void AnswerReader::fail(Failure failure)
{
    if (m_started)
        tellUsage();
    m_done = true;
    m_sink.failed(failure);
}

} // namespace station::gemini
