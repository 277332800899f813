// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/answerreader.h"

namespace station::messages {

namespace {

FinishReason finishReason(const QByteArray &reason)
{
    if (reason == "stop_sequence")
        return FinishReason::StopSequence;
    if (reason == "tool_use")
        return FinishReason::ToolUse;
    if (reason == "max_tokens")
        return FinishReason::Length;
    if (reason == "model_context_window_exceeded")
        return FinishReason::ContextFull;
    if (reason == "refusal")
        return FinishReason::Refusal;
    if (reason == "pause_turn" || reason == "compaction")
        return FinishReason::Pause;
    return FinishReason::Stop;
}

} // namespace

void AnswerReader::event(QByteArrayView data)
{
    // Servers that only resemble the dialect end with OpenAI's [DONE].
    if (m_done || data == "[DONE]")
        return;
    const Result<void> read = m_reader.read(data, [this](json::Value root) { dispatch(root); });
    if (!read)
        fail("An event of the answer cannot be read: " + read.error().message);
}

void AnswerReader::dispatch(json::Value root)
{
    TypedObject object(root);
    bool isDone = false;
    const QByteArrayView type = object.typeThen("content_block_delta", "delta", isDone, [this](json::Value delta) {
        begin();
        m_blocks.delta(delta);
    });
    if (isDone)
        return;
    if (type == "content_block_delta") {
        begin();
        object.member("delta", [this](json::Value delta) { m_blocks.delta(delta); });
    } else if (type == "content_block_start") {
        begin();
        object.member("content_block", [this](json::Value block) { m_blocks.start(block); });
    } else if (type == "content_block_stop") {
        m_blocks.stop();
    } else if (type == "message_start") {
        object.member("message", [this](json::Value message) { readStart(message); });
    } else if (type == "message_delta") {
        begin();
        m_stopped = true;
        m_blocks.stop(); // a server that forgot to
        object.members([this](std::string_view name, json::Value value) {
            if (name == "usage" && json::isObject(value))
                readUsage(value);
            else if (name == "delta" && json::isObject(value))
                json::members(value, [this](std::string_view inner, json::Value member) { readStop(inner, member); });
        });
        tellUsage();
    } else if (type == "message_stop") {
        end();
    } else if (type == "ping") {
        m_sink.ping();
    } else if (type == "error" || type.isEmpty()) {
        object.member("error", [this](json::Value error) { readError(error); });
    }
    // Other events may come at any time and mean nothing to those who do not know them (versioning policy).
    object.skip();
}

void AnswerReader::readStart(json::Value message)
{
    json::members(message, [this](std::string_view name, json::Value value) {
        if (name == "id")
            m_start.id = json::text(value);
        else if (name == "model")
            m_start.model = json::text(value);
        else if (name == "usage" && json::isObject(value))
            readUsage(value);
    });
    begin();
}

/** Once; servers that leave message_start out begin with the first block. */
void AnswerReader::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    m_sink.started(m_start);
    tellUsage();
}

void AnswerReader::readStop(std::string_view name, json::Value value)
{
    if (json::isNull(value))
        return;
    if (name == "stop_reason") {
        m_finish.reason = finishReason(json::text(value));
    } else if (name == "stop_sequence") {
        m_finish.stopSequence = json::text(value);
    } else if (name == "stop_details") {
        json::members(value, [this](std::string_view inner, json::Value member) {
            if (inner == "explanation")
                m_finish.explanation = json::text(member);
        });
    }
}

void AnswerReader::readUsage(json::Value usage)
{
    m_saidUsage = true;
    // A count that is absent or null leaves the earlier one as it is.
    const auto take = [](std::optional<qint64> &count, json::Value value) {
        if (const auto number = json::integer(value))
            count = number;
    };
    json::members(usage, [&](std::string_view name, json::Value value) {
        if (name == "input_tokens")
            take(m_input, value);
        else if (name == "output_tokens")
            take(m_output, value);
        else if (name == "cache_read_input_tokens")
            take(m_cacheRead, value);
        else if (name == "cache_creation_input_tokens")
            take(m_cacheWrite, value);
        else if (name == "service_tier" && json::isString(value))
            m_start.serviceTier = json::text(value);
        else if (name == "output_tokens_details" && json::isObject(value))
            json::members(value, [&](std::string_view inner, json::Value member) {
                if (inner == "thinking_tokens")
                    take(m_thinking, member);
            });
    });
}

void AnswerReader::tellUsage()
{
    if (!m_saidUsage)
        return;
    TokenCounts counts;
    if (m_input || m_cacheRead || m_cacheWrite)
        counts.input = m_input.value_or(0) + m_cacheRead.value_or(0) + m_cacheWrite.value_or(0);
    counts.output = m_output;
    counts.cachedRead = m_cacheRead;
    counts.cacheWrite = m_cacheWrite;
    counts.reasoning = m_thinking;
    m_sink.usage(counts);
}

void AnswerReader::readError(json::Value error)
{
    Failure failure;
    if (json::isString(error)) {
        failure.message = json::text(error);
    } else {
        json::members(error, [&failure](std::string_view name, json::Value value) {
            if (name == "message" && json::isString(value))
                failure.message = json::text(value);
            else if (name == "type" && json::isString(value))
                failure.code = json::text(value);
        });
    }
    failure.kind = failureKind(0, {failure.code}, failure.message);
    m_done = true;
    m_sink.failed(failure);
}

void AnswerReader::end()
{
    m_done = true;
    begin();
    m_blocks.stop();
    if (m_blocks.hasCalls() && m_finish.reason == FinishReason::Stop)
        m_finish.reason = FinishReason::ToolUse;
    m_sink.finished(m_finish);
    m_sink.ended();
}

void AnswerReader::finish()
{
    if (m_done)
        return;
    // message_stop carries nothing: a stream that ends right before it is whole.
    if (m_stopped)
        end();
    else
        fail("The provider's stream broke off");
}

void AnswerReader::fail(const QByteArray &message)
{
    if (m_done)
        return;
    m_done = true;
    Failure failure;
    failure.kind = FailureKind::Broken;
    failure.message = message;
    m_sink.failed(failure);
}

void AnswerReader::whole(QByteArrayView body)
{
    const Result<void> read = m_reader.read(body, [this](json::Value root) { readWhole(root); });
    if (!read)
        fail("The answer cannot be read: " + read.error().message);
}

void AnswerReader::readWhole(json::Value root)
{
    TypedObject object(root);
    if (object.type() == "error") {
        object.member("error", [this](json::Value error) { readError(error); });
        object.skip();
        if (!m_done)
            json::fail("It is an error that says nothing");
        return;
    }
    // The content may stand before what began it.
    bool hasContent = false;
    object.members([&](std::string_view name, json::Value value) {
        if (name == "id")
            m_start.id = json::text(value);
        else if (name == "model")
            m_start.model = json::text(value);
        else if (name == "usage" && json::isObject(value))
            readUsage(value);
        else if (name == "content")
            hasContent = json::isArray(value);
        else
            readStop(name, value);
    });
    if (!hasContent)
        json::fail("It has no content");
    begin();
    object.member("content", [this](json::Value content) {
        json::elements(content, [this](json::Value block, size_t) {
            m_blocks.start(block);
            m_blocks.stop();
        });
    });
    object.skip();
    end();
}

} // namespace station::messages
