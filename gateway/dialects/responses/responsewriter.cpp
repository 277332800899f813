// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/responsewriter.h"

#include "gateway/dialects/responses/eventtext.h"
#include "gateway/dialects/responses/failurecode.h"
#include "gateway/dialects/responses/nativeblock.h"
#include "gateway/dialects/responses/outputitem.h"
#include "gateway/dialects/responses/responseobject.h"
#include "gateway/json/jsontext.h"

namespace station {

using namespace responses;

namespace {

constexpr std::string_view kAfterLogprobs = R"(],"delta":")";

/**
 * Writes the events in the order that the SDK's accumulator and Codex both demand (wire notes, responses §5, clients
 * D4): items strictly one after another, each opened only when there is something to say in it, and each told whole in
 * response.output_item.done, which is all that Codex reads.
 */
class ResponsesWriter final : public ResponseWriter {
public:
    explicit ResponsesWriter(const ResponseShape &shape) : m_shape(shape), m_response(shape) { }

    void started(const ResponseStart &start) override;
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override;
    void opaque(const Opaque &opaque) override;
    void annotation(const Annotation &annotation) override;
    void logprobs(const JsonText &json) override;
    void blockEnded() override;
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override;
    void ended() override;
    void failed(const Failure &failure) override;
    QByteArray keepAlive() override;

private:
    void begin();
    void openItem(ItemKind kind);
    void closeItem(QByteArrayView status);
    void openPart(PartKind kind);
    void closePart();
    void prepareText();
    void prepareReasoning();
    void wholeItem(const QByteArray &json, const char *progress = nullptr);
    void endCall();

    void delta(QByteArrayView piece);
    void event(QByteArrayView type, QByteArrayView members);
    void lifecycle(const char *type, QByteArrayView status, const QByteArray &error = "null",
                   const QByteArray &incomplete = "null");
    QByteArray response(QByteArrayView status, const QByteArray &error, const QByteArray &incomplete) const;
    QByteArray place() const;
    QByteArray partPlace() const;
    QByteArray newId(const QByteArray &prefix) const { return m_response.itemId(prefix, m_outputCount); }
    void headForDeltas(const char *type, const QByteArray &place);

    const ResponseShape m_shape;
    ResponseObject m_response;

    bool m_begun = false;
    bool m_skipping = false; ///< a block of a further choice, which this dialect does not have
    qint64 m_sequence = 0;
    QByteArray m_output; ///< the finished items as JSON
    int m_outputCount = 0;
    bool m_hasRefusal = false;

    BlockStart m_block;
    OutputItem m_item;
    QByteArray m_deltaHead;     ///< everything of the open part's delta events up to the delta's text
    qsizetype m_deltaStart = 0; ///< in m_out, of the last delta
    qsizetype m_deltaEnd = -1;  ///< as long as nothing has followed it
    std::optional<Finish> m_finish;
};

// Events

void ResponsesWriter::event(QByteArrayView type, QByteArrayView members)
{
    if (!m_shape.stream)
        return;
    m_deltaEnd = -1;
    m_out.append("event: ").append(type).append("\ndata: {\"type\":\"").append(type).append("\",");
    m_out.append(members);
    appendSequence(m_out, "", m_sequence++);
}

void ResponsesWriter::lifecycle(const char *type, QByteArrayView status, const QByteArray &error,
                                const QByteArray &incomplete)
{
    if (m_shape.stream)
        event(type, "\"response\":" + response(status, error, incomplete));
}

QByteArray ResponsesWriter::response(QByteArrayView status, const QByteArray &error, const QByteArray &incomplete) const
{
    if (m_item.kind == ItemKind::None)
        return m_response.json(status, error, incomplete, m_output);
    const QByteArray open = m_item.json(status == "in_progress" ? "in_progress" : "incomplete");
    return m_response.json(status, error, incomplete, m_output + (m_outputCount > 0 ? "," : "") + open);
}

QByteArray ResponsesWriter::place() const
{
    return R"("item_id":")" + m_item.id + R"(","output_index":)" + QByteArray::number(m_outputCount);
}

QByteArray ResponsesWriter::partPlace() const
{
    return place() + (m_item.part == PartKind::Summary ? R"(,"summary_index":)" : R"(,"content_index":)")
        + QByteArray::number(m_item.partCount);
}

void ResponsesWriter::headForDeltas(const char *type, const QByteArray &place)
{
    m_deltaHead = QByteArray("event: ") + type + "\ndata: {\"type\":\"" + type + "\"," + place + ",\"delta\":\"";
}

// Items and parts

void ResponsesWriter::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    lifecycle("response.created", "in_progress");
    lifecycle("response.in_progress", "in_progress");
}

void ResponsesWriter::openItem(ItemKind kind)
{
    closeItem("completed");
    m_item.kind = kind;
    m_item.toolKind = m_block.toolKind;
    const QByteArray prefix = idPrefix(kind, m_block.toolKind);
    const bool isOwn = m_block.itemId.startsWith(prefix) && isPlainId(m_block.itemId);
    m_item.id = isOwn ? m_block.itemId : newId(prefix);
    m_item.phase = m_block.phase;
    if (kind == ItemKind::Call) {
        m_item.callId = m_block.callId.isEmpty() ? newId("call_") : m_block.callId;
        m_item.name = m_block.toolName;
        m_item.nameSpace = m_block.nameSpace;
    }
    m_item.hasThoughts = kind == ItemKind::Reasoning && m_block.isPlain && !m_shape.isCodex;
    if (m_shape.stream)
        event("response.output_item.added",
              R"("output_index":)" + QByteArray::number(m_outputCount) + R"(,"item":)" + m_item.json("in_progress"));
}

void ResponsesWriter::closeItem(QByteArrayView status)
{
    if (m_item.kind == ItemKind::None)
        return;
    closePart();
    const QByteArray json = m_item.json(status);
    m_item = {};
    event("response.output_item.done",
          QByteArray(R"("output_index":)" + QByteArray::number(m_outputCount) + R"(,"item":)" + json));
    if (m_outputCount++ > 0)
        m_output += ',';
    m_output += json;
}

/** An item that is told at once; none is open. */
void ResponsesWriter::wholeItem(const QByteArray &json, const char *progress)
{
    const QByteArray index = R"("output_index":)" + QByteArray::number(m_outputCount);
    event("response.output_item.added", QByteArray(index + R"(,"item":)" + json));
    if (progress)
        event(progress, QByteArray(index + R"(,"item_id":")" + newId("ig_") + '"'));
    event("response.output_item.done", QByteArray(index + R"(,"item":)" + json));
    if (m_outputCount++ > 0)
        m_output += ',';
    m_output += json;
}

void ResponsesWriter::openPart(PartKind kind)
{
    m_item.part = kind;
    const QByteArray members = partPlace() + R"(,"part":)" + m_item.partJson();
    switch (kind) {
    case PartKind::Text: headForDeltas("response.output_text.delta", partPlace() + R"(,"logprobs":[])"); break;
    case PartKind::Refusal: headForDeltas("response.refusal.delta", partPlace()); break;
    case PartKind::Summary: headForDeltas("response.reasoning_summary_text.delta", partPlace()); break;
    case PartKind::Thoughts: headForDeltas("response.reasoning_text.delta", partPlace()); break;
    case PartKind::None: break;
    }
    event(kind == PartKind::Summary ? "response.reasoning_summary_part.added" : "response.content_part.added", members);
}

void ResponsesWriter::closePart()
{
    if (m_item.part == PartKind::None)
        return;
    if (m_shape.stream) {
        const QByteArray where = partPlace();
        const QByteArray value = json::quoted(m_item.text);
        switch (m_item.part) {
        case PartKind::Text:
            event("response.output_text.done",
                  where + R"(,"text":)" + value + R"(,"logprobs":[)" + m_item.logprobs + ']');
            break;
        case PartKind::Refusal: event("response.refusal.done", where + R"(,"refusal":)" + value); break;
        case PartKind::Summary: event("response.reasoning_summary_text.done", where + R"(,"text":)" + value); break;
        case PartKind::Thoughts: event("response.reasoning_text.done", where + R"(,"text":)" + value); break;
        case PartKind::None: break;
        }
        event(m_item.part == PartKind::Summary ? "response.reasoning_summary_part.done" : "response.content_part.done",
              where + R"(,"part":)" + m_item.partJson());
    }
    m_item.endPart();
    m_deltaHead.clear();
}

/** Opens what the next piece of the block goes into; blocks that stay empty leave no trace. */
void ResponsesWriter::prepareText()
{
    if (m_item.part != PartKind::None)
        return;
    const bool continues = m_item.kind == ItemKind::Message && m_item.phase == m_block.phase
        && (m_block.itemId.isEmpty() || m_block.itemId == m_item.id);
    if (!continues)
        openItem(ItemKind::Message);
    // Codex drops a message whose part is a refusal (clients.md D4).
    openPart(m_block.kind == BlockKind::Refusal && !m_shape.isCodex ? PartKind::Refusal : PartKind::Text);
}

void ResponsesWriter::prepareReasoning()
{
    if (m_item.kind != ItemKind::Reasoning)
        openItem(ItemKind::Reasoning);
}

// The sink

void ResponsesWriter::started(const ResponseStart &start)
{
    if (start.createdS > 0 && !m_begun)
        m_response.createdS = start.createdS;
    m_response.setTier(start.serviceTier);
    begin();
}

void ResponsesWriter::blockStarted(const BlockStart &block)
{
    begin();
    m_skipping = block.choice != 0;
    if (m_skipping)
        return;
    m_block = block;
    switch (block.kind) {
    case BlockKind::Text: return;
    case BlockKind::Refusal: m_hasRefusal = true; return;
    case BlockKind::Reasoning: closeItem("completed"); return;
    case BlockKind::ToolCall: break;
    case BlockKind::Image:
        if (!block.image.data.isEmpty()) {
            closeItem("completed"); // before the id is made, which counts the items
            wholeItem(imageItem(block.image, newId("ig_")), "response.image_generation_call.completed");
        } else {
            m_block.kind = BlockKind::Text;
            text("![image](" + block.image.url + ')');
        }
        return;
    case BlockKind::Native:
        closeItem("completed");
        if (const JsonText item = nativeItem(block.native, newId("ws_")); !item.isEmpty())
            wholeItem(item);
        return;
    }
    openItem(ItemKind::Call);
    if (block.toolKind == ToolKind::Function)
        headForDeltas("response.function_call_arguments.delta", place());
    else if (block.toolKind == ToolKind::Custom)
        headForDeltas("response.custom_tool_call_input.delta", place());
    else
        m_deltaHead.clear(); // the built-ins' calls come whole
}

void ResponsesWriter::text(QByteArrayView piece)
{
    if (m_skipping || piece.isEmpty())
        return;
    if (m_block.kind == BlockKind::Reasoning) {
        prepareReasoning();
        if (m_item.part == PartKind::None)
            openPart(m_item.hasThoughts ? PartKind::Thoughts : PartKind::Summary);
    } else if (m_block.kind != BlockKind::ToolCall) {
        prepareText();
    }
    m_item.text.append(piece);
    if (!m_shape.stream || m_deltaHead.isEmpty())
        return;
    delta(piece);
}

/** The event that there are most of. */
void ResponsesWriter::delta(QByteArrayView piece)
{
    m_deltaStart = m_out.size();
    m_out += m_deltaHead;
    json::appendEscaped(m_out, piece);
    appendSequence(m_out, "\"", m_sequence++);
    m_deltaEnd = m_out.size();
}

void ResponsesWriter::paragraphEnded()
{
    if (!m_skipping && m_item.kind == ItemKind::Reasoning)
        closePart();
}

void ResponsesWriter::opaque(const Opaque &opaque)
{
    if (m_skipping || !m_shape.encryptedReasoning)
        return;
    prepareReasoning();
    m_item.encrypted = opaque.issuer.isEmpty() ? opaque.data : seal(opaque);
}

void ResponsesWriter::annotation(const Annotation &annotation)
{
    if (m_skipping || m_block.kind != BlockKind::Text)
        return;
    prepareText();
    if (m_item.part != PartKind::Text)
        return;
    const QByteArray json = annotationJson(annotation, characters(m_item.text));
    event("response.output_text.annotation.added",
          QByteArray(partPlace() + R"(,"annotation_index":)" + QByteArray::number(m_item.annotationCount)
                     + R"(,"annotation":)" + json));
    if (m_item.annotationCount++ > 0)
        m_item.annotations += ',';
    m_item.annotations += json;
}

void ResponsesWriter::logprobs(const JsonText &json)
{
    const QByteArray entries =
        json.size() > 2 ? json::oneLine(json.sliced(1, json.size() - 2).trimmed()) : QByteArray();
    if (m_skipping || entries.isEmpty() || m_block.kind != BlockKind::Text)
        return;
    prepareText();
    // They belong into the event of their text; where that is out already, they follow with an empty delta.
    if (m_out.size() == std::exchange(m_deltaEnd, -1))
        m_out.insert(m_deltaStart + m_deltaHead.size() - qsizetype(kAfterLogprobs.size()), entries);
    else
        event("response.output_text.delta", QByteArray(partPlace() + R"(,"logprobs":[)" + entries + R"(],"delta":"")"));
    if (!m_item.logprobs.isEmpty())
        m_item.logprobs += ',';
    m_item.logprobs += entries;
}

void ResponsesWriter::blockEnded()
{
    if (m_skipping)
        return;
    switch (m_block.kind) {
    case BlockKind::ToolCall: endCall(); break;
    case BlockKind::Reasoning:
        if (m_item.kind == ItemKind::Reasoning)
            closeItem("completed");
        break;
    default: closePart(); // text that follows goes into the same message
    }
}

void ResponsesWriter::endCall()
{
    if (m_item.toolKind == ToolKind::Function) {
        if (m_item.text.isEmpty())
            text("{}");
        event("response.function_call_arguments.done",
              QByteArray(place() + R"(,"name":)" + json::quoted(m_item.name) + R"(,"arguments":)"
                         + json::quoted(m_item.text)));
    } else if (m_item.toolKind == ToolKind::Custom) {
        event("response.custom_tool_call_input.done", QByteArray(place() + R"(,"input":)" + json::quoted(m_item.text)));
    }
    m_deltaHead.clear();
    closeItem("completed");
}

void ResponsesWriter::usage(const TokenCounts &counts)
{
    m_response.usage.update(counts);
}

void ResponsesWriter::finished(const Finish &finish)
{
    if (finish.choice == 0)
        m_finish = finish;
}

void ResponsesWriter::ended()
{
    begin();
    const FinishReason reason = m_finish ? m_finish->reason : FinishReason::Stop;
    if (reason == FinishReason::BadCall) {
        const QByteArray why = m_finish->explanation;
        failed({FailureKind::ServerError,
                why.isEmpty() ? QByteArray("The model wrote a tool call that is not valid") : why,
                {},
                {}});
        return;
    }
    if (reason == FinishReason::Refusal && !m_hasRefusal && !m_finish->explanation.isEmpty()) {
        BlockStart refusal;
        refusal.kind = BlockKind::Refusal;
        blockStarted(refusal);
        text(m_finish->explanation);
        blockEnded();
    }
    const bool isCut = reason == FinishReason::Length || reason == FinishReason::ContextFull;
    const bool isIncomplete = isCut || reason == FinishReason::Filter;
    closeItem(isIncomplete ? "incomplete" : "completed");
    const QByteArray status = isIncomplete ? "incomplete" : "completed";
    const QByteArray why = !isIncomplete ? QByteArray("null")
        : isCut                          ? QByteArray(R"({"reason":"max_output_tokens"})")
                                         : QByteArray(R"({"reason":"content_filter"})");
    if (m_shape.stream)
        lifecycle(isIncomplete ? "response.incomplete" : "response.completed", status, "null", why);
    else
        m_out = response(status, "null", why);
}

void ResponsesWriter::failed(const Failure &failure)
{
    m_failure = failure;
    if (!m_shape.stream)
        return;
    begin();
    const QByteArray error = R"({"code":)" + json::quoted(failureCode(failure, m_shape.isCodex)) + R"(,"message":)"
        + json::quoted(failureMessage(failure)) + '}';
    lifecycle("response.failed", "failed", error);
}

/**
 * An empty delta of what is open, or the whole state so far: the SDK's helper knows no other event that changes
 * nothing, and Codex does not count comments.
 */
QByteArray ResponsesWriter::keepAlive()
{
    if (!m_shape.stream)
        return {};
    if (!m_begun) {
        begin();
    } else if (!m_deltaHead.isEmpty()) {
        delta({});
    } else {
        lifecycle("response.in_progress", "in_progress");
    }
    return take();
}

} // namespace

std::unique_ptr<ResponseWriter> makeResponsesResponseWriter(const ResponseShape &shape)
{
    return std::make_unique<ResponsesWriter>(shape);
}

} // namespace station
