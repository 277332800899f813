// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/responsereader.h"

#include "gateway/dialects/responses/failurecode.h"
#include "gateway/dialects/responses/itemteller.h"
#include "providers/http/ssereader.h"

#include <QHash>

namespace station {

using namespace responses;

namespace {

/** Longer events are an image in base64 at most. */
constexpr qsizetype kMaxEventBytes = 64 * 1024 * 1024;

struct ProviderError {
    Failure failure;
    QByteArray type;
};

/** What only the rarer events have. */
struct EventBody {
    std::optional<UpstreamItem> item;
    std::optional<UpstreamItem::Content> part;
    std::optional<Annotation> annotation;
    JsonText logprobs;
    ProviderError error;
};

/** The members of an event, whatever its type: the type need not come first. Views hold as long as the document. */
struct Event {
    std::string_view type;
    std::string_view delta;
    bool hasDelta = false;
    qint64 output = -1;
    qint64 contentIndex = 0;
    qint64 summaryIndex = 0;
    std::unique_ptr<EventBody> body;

    EventBody &filled()
    {
        if (!body)
            body = std::make_unique<EventBody>();
        return *body;
    }
};

/** A whole number, or what it was before: servers have been seen to leave indexes null. */
void readIndex(json::Value value, qint64 &index)
{
    int64_t number = 0;
    if (value.get_int64().get(number) == simdjson::SUCCESS)
        index = number;
}

/** The members of response objects; each event that has one replaces what it says. */
struct Answer {
    ResponseStart start;
    QByteArray status;
    QByteArray incomplete;
    std::optional<TokenCounts> usage;
    ProviderError error;
};

QByteArray textOrNumber(json::Value value)
{
    if (json::isString(value) || json::isNull(value))
        return json::text(value);
    return scalarText(value).toByteArray();
}

/** `error` as an object or a text, and the same members beside the type of an error event. */
void readError(std::string_view name, json::Value value, ProviderError &error)
{
    const json::Type type = json::typeOf(value);
    if (type == json::Type::null || type == json::Type::array)
        return;
    if (type == json::Type::object) {
        json::members(value, [&](std::string_view inner, json::Value member) { readError(inner, member, error); });
        return;
    }
    Failure &failure = error.failure;
    if (name == "message" || name == "error")
        failure.message = textOrNumber(value);
    else if (name == "code")
        failure.code = textOrNumber(value);
    else if (name == "type")
        error.type = textOrNumber(value);
    else if (name == "param")
        failure.param = textOrNumber(value);
    else if (name == "resets_at")
        failure.resetsAtS = json::integer(value).value_or(0);
    else if (name == "resets_in_seconds")
        failure.retryAfterSeconds = int(json::integer(value).value_or(0));
}

class ResponsesReader final : public ResponseReader, private SseSink {
public:
    ResponsesReader(const ReadSource &source, ResponseSink &sink)
        : m_isStream(source.eventStream), m_sink(sink), m_teller(source, sink), m_sse(*this, kMaxEventBytes)
    {
    }

    void feed(QByteArrayView bytes) override;
    void finish() override;

private:
    void sseEvent(QByteArrayView name, QByteArrayView data) override;
    void sseSkipped(QByteArrayView name) override;

    void readEvent(json::Value root, Event &event);
    void readLarge(std::string_view name, json::Value value, Event &event);
    void readResponse(json::Value value, std::string_view type);
    void handle(Event &event);
    bool delta(const Event &event);
    void itemDone(qint64 output, const UpstreamItem &item);
    void start();
    void conclude();
    void whole();
    void failWith(const ProviderError &error);
    void fail(Failure failure);

    const bool m_isStream;
    ResponseSink &m_sink;
    ItemTeller m_teller;
    SseReader m_sse;
    json::Reader m_json;
    QByteArray m_body;
    Answer m_answer;
    std::vector<UpstreamItem> m_output; ///< of the terminal event
    QHash<QByteArray, int> m_told;      ///< items that events have ended, by type
    bool m_started = false;
    bool m_over = false;
};

void ResponsesReader::feed(QByteArrayView bytes)
{
    if (m_over)
        return;
    if (m_isStream)
        m_sse.feed(bytes);
    else
        m_body.append(bytes);
}

void ResponsesReader::finish()
{
    if (m_over)
        return;
    if (!m_isStream) {
        whole();
        return;
    }
    m_sse.finish();
    fail({FailureKind::Broken, "The provider's stream ended before the answer did", {}, {}});
}

void ResponsesReader::failWith(const ProviderError &error)
{
    Failure failure = error.failure;
    failure.kind = failureKind(0, {failure.code, error.type}, failure.message);
    if (failure.code.isEmpty())
        failure.code = error.type;
    fail(std::move(failure));
}

void ResponsesReader::fail(Failure failure)
{
    if (std::exchange(m_over, true))
        return;
    if (failure.message.isEmpty())
        failure.message = "The provider gave no reason";
    m_sink.failed(failure);
}

void ResponsesReader::sseSkipped(QByteArrayView)
{
    fail({FailureKind::Broken, "The provider sent an event that is too long", {}, {}});
}

void ResponsesReader::sseEvent(QByteArrayView, QByteArrayView data)
{
    if (m_over || data.isEmpty() || data == "[DONE]")
        return;
    const Result<void> read = m_json.read(data, [this](json::Value root) {
        Event event;
        readEvent(root, event);
        handle(event);
    });
    if (!read)
        fail({FailureKind::Broken, "The provider sent an event that cannot be read: " + read.error().message, {}, {}});
}

void ResponsesReader::readEvent(json::Value root, Event &event)
{
    json::members(root, [&](std::string_view name, json::Value value) {
        // The members of deltas first: there are hundreds of those to one of the others.
        if (name == "sequence_number" || name == "item_id" || name == "obfuscation")
            return;
        if (name == "type") {
            event.type = json::view(value);
        } else if (name == "delta") {
            event.hasDelta = value.get_string().get(event.delta) == simdjson::SUCCESS;
        } else if (name == "output_index") {
            readIndex(value, event.output);
        } else if (name == "content_index") {
            readIndex(value, event.contentIndex);
        } else if (name == "summary_index") {
            readIndex(value, event.summaryIndex);
        } else if (name == "logprobs" && json::isArray(value)) {
            ArrayView list(value);
            if (const QByteArrayView text = list.text(); text.size() > 2)
                event.filled().logprobs = text.toByteArray();
        } else {
            readLarge(name, value, event);
        }
    });
}

void ResponsesReader::readLarge(std::string_view name, json::Value value, Event &event)
{
    const bool isObject = json::isObject(value);
    if (name == "item" && isObject)
        event.filled().item = readItem(value);
    else if (name == "part" && isObject)
        event.filled().part = readContentPart(value);
    else if (name == "annotation" && isObject)
        event.filled().annotation = readAnnotation(value);
    else if (name == "response" && isObject)
        readResponse(value, event.type);
    else if (name == "error" || name == "code" || name == "message" || name == "param")
        readError(name, value, event.filled().error);
    // The whole text or arguments of a .done event come again in output_item.done.
}

void ResponsesReader::readResponse(json::Value value, std::string_view type)
{
    const bool isBeginning = type == "response.created" || type == "response.in_progress" || type == "response.queued";
    json::members(value, [&](std::string_view name, json::Value member) {
        if (json::isNull(member))
            return;
        if (name == "id")
            m_answer.start.id = json::text(member);
        else if (name == "model")
            m_answer.start.model = json::text(member);
        else if (name == "created_at")
            m_answer.start.createdS = json::rounded(member).value_or(0); // OpenAI's first servers wrote fractions
        else if (name == "service_tier")
            m_answer.start.serviceTier = json::text(member);
        else if (name == "status")
            m_answer.status = json::text(member);
        else if (name == "error")
            readError(name, member, m_answer.error);
        else if (name == "incomplete_details" && json::isObject(member))
            json::members(member, [&](std::string_view detail, json::Value why) {
                if (detail == "reason")
                    m_answer.incomplete = json::text(why);
            });
        else if (name == "usage")
            m_answer.usage = readUsage(member);
        else if (name == "output" && !isBeginning)
            json::elements(member, [&](json::Value item, size_t) { m_output.push_back(readItem(item)); });
    });
}

void ResponsesReader::start()
{
    if (!std::exchange(m_started, true))
        m_sink.started(m_answer.start);
}

/** The many small events, sorted out by the end of their type. */
bool ResponsesReader::delta(const Event &event)
{
    if (!event.hasDelta)
        return false;
    const QByteArrayView text(event.delta.data(), qsizetype(event.delta.size()));
    if (event.type == "response.output_text.delta") {
        m_teller.textDelta(event.output, event.contentIndex, false, text);
        if (event.body && json::isValid(event.body->logprobs))
            m_teller.logprobs(event.output, event.body->logprobs);
    } else if (event.type == "response.function_call_arguments.delta"
               || event.type == "response.custom_tool_call_input.delta") {
        m_teller.argumentsDelta(event.output, text);
    } else if (event.type == "response.reasoning_summary_text.delta") {
        m_teller.thoughtDelta(event.output, event.summaryIndex, false, text);
    } else if (event.type == "response.reasoning_text.delta") {
        m_teller.thoughtDelta(event.output, event.contentIndex, true, text);
    } else if (event.type == "response.refusal.delta") {
        m_teller.textDelta(event.output, event.contentIndex, true, text);
    } else {
        return false; // of a hosted tool: its item comes whole
    }
    return true;
}

void ResponsesReader::itemDone(qint64 output, const UpstreamItem &item)
{
    m_teller.done(output, item);
    ++m_told[item.type];
}

void ResponsesReader::handle(Event &event)
{
    const bool isFailed = event.type == "response.failed" || event.type == "response.cancelled";
    if (event.type == "error" || isFailed) {
        failWith(isFailed ? m_answer.error : event.filled().error);
        return;
    }
    start();
    if (delta(event))
        return;
    EventBody &body = event.filled();
    if (event.type == "response.output_item.added" && body.item)
        m_teller.added(event.output, *body.item);
    else if (event.type == "response.output_item.done" && body.item)
        itemDone(event.output, *body.item);
    else if (event.type == "response.content_part.done" && body.part)
        m_teller.partDone(event.output, event.contentIndex, *body.part);
    else if (event.type == "response.output_text.annotation.added" && body.annotation)
        m_teller.annotation(event.output, event.contentIndex, *body.annotation);
    else if (event.type == "response.completed" || event.type == "response.incomplete" || event.type == "response.done")
        conclude();
    else
        m_sink.ping();
}

void ResponsesReader::conclude()
{
    start();
    // What the events have not brought: some servers leave them out, and the ChatGPT backend leaves this list empty.
    // By type and order: OpenRouter gives items other ids here than in its events.
    QHash<QByteArray, int> seen;
    const QHash<QByteArray, int> told = m_told;
    for (size_t i = 0; i < m_output.size(); ++i) {
        if (++seen[m_output[i].type] > told.value(m_output[i].type))
            itemDone(qint64(i), m_output[i]);
    }
    m_teller.finish();
    if (m_answer.usage)
        m_sink.usage(*m_answer.usage);
    Finish finish;
    if (m_answer.incomplete == "content_filter")
        finish.reason = FinishReason::Filter;
    else if (m_answer.status == "incomplete" || !m_answer.incomplete.isEmpty())
        finish.reason = FinishReason::Length;
    else if (m_teller.calledTool())
        finish.reason = FinishReason::ToolUse;
    else if (m_teller.refused())
        finish.reason = FinishReason::Refusal;
    m_sink.finished(finish);
    m_over = true;
    m_sink.ended();
}

void ResponsesReader::whole()
{
    const Result<void> read = m_json.read(m_body, [this](json::Value root) { readResponse(root, {}); });
    if (!read) {
        fail({FailureKind::Broken, "The provider's answer cannot be read: " + read.error().message, {}, {}});
        return;
    }
    const QByteArray &status = m_answer.status;
    if (status == "failed" || status == "cancelled"
        || (status.isEmpty() && !m_answer.error.failure.message.isEmpty())) {
        failWith(m_answer.error);
    } else if (status == "queued" || status == "in_progress") {
        fail({FailureKind::Broken, "The provider answers in the background, which is not asked for", {}, {}});
    } else {
        conclude();
    }
}

} // namespace

std::unique_ptr<ResponseReader> makeResponsesResponseReader(const ReadSource &source, ResponseSink &sink)
{
    return std::make_unique<ResponsesReader>(source, sink);
}

} // namespace station
