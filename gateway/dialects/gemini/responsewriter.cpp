// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/responsewriter.h"

#include "gateway/conversation/failurebody.h"

#include "gateway/dialects/gemini/answerparts.h"
#include "gateway/dialects/gemini/errorreader.h"
#include "gateway/dialects/gemini/signature.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

namespace station {

namespace {

using namespace gemini;

constexpr int kMaxChoices = 128;

/** What is gathered of one answer until its end. */
struct Candidate {
    QByteArray parts; ///< whole answers: the parts so far, with commas
    std::optional<Finish> finish;
    Grounding grounding;
    std::vector<JsonText> logprobs;
    QByteArray members; ///< Google's own members of a candidate, each with a comma before it
    bool hasGrounding = false;
};

QByteArray finishName(FinishReason reason)
{
    switch (reason) {
    // Calls end with STOP: clients find them by their parts.
    case FinishReason::Stop:
    case FinishReason::StopSequence:
    case FinishReason::ToolUse:
    case FinishReason::Pause: return "STOP";
    case FinishReason::Length:
    case FinishReason::ContextFull: return "MAX_TOKENS";
    case FinishReason::Filter:
    case FinishReason::Refusal: return "SAFETY";
    case FinishReason::BadCall: return "MALFORMED_FUNCTION_CALL";
    }
    return "OTHER";
}

class Writer final : public ResponseWriter {
public:
    explicit Writer(const ResponseShape &shape) : m_shape(shape) { setNames(m_shape.idSeed); }

    void started(const ResponseStart &start) override;
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override { text("\n\n"); }
    void opaque(const Opaque &opaque) override;
    void annotation(const Annotation &annotation) override { candidate().grounding.add(annotation); }
    void logprobs(const JsonText &json) override { candidate().logprobs.push_back(json); }
    void blockEnded() override;
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override;
    void ping() override { m_out += keepAlive(); }
    void ended() override;
    void failed(const Failure &failure) override;
    QByteArray keepAlive() override;

private:
    Candidate &candidate() { return m_candidates[size_t(m_choice)]; }
    void choose(int choice);
    void setNames(const QByteArray &id);
    void beginChunk();
    void endChunk();
    /** The place for one part of the chosen candidate; what is appended in between is its JSON. */
    QByteArray &beginPart();
    void endPart();
    void flushSignature();
    void writeCall();
    void writeCandidate(const Candidate &candidate, int index);
    void writeUsage();

    const ResponseShape m_shape;
    QByteArray m_names; ///< modelVersion and responseId, with a comma before them
    std::vector<Candidate> m_candidates {1};
    int m_choice = 0;
    BlockStart m_block;
    bool m_partOpen = false; ///< whole answers: a text's string is open
    bool m_hadText = false;  ///< the open block has had some
    QByteArray m_arguments;
    QByteArray m_signature; ///< waits for the part that it belongs to
    TokenCounts m_usage;
    bool m_hadChunk = false;
};

void Writer::setNames(const QByteArray &id)
{
    m_names = ",\"modelVersion\":\"";
    json::appendEscaped(m_names, m_shape.model);
    m_names += "\",\"responseId\":\"";
    json::appendEscaped(m_names, id);
    m_names += '"';
}

void Writer::started(const ResponseStart &start)
{
    if (m_shape.idSeed.isEmpty())
        setNames(start.id);
}

void Writer::choose(int choice)
{
    m_choice = std::clamp(choice, 0, kMaxChoices - 1);
    if (size_t(m_choice) >= m_candidates.size())
        m_candidates.resize(size_t(m_choice) + 1);
}

void Writer::beginChunk()
{
    if (!m_shape.stream)
        return;
    // One piece of memory for one event, which is mostly taken at once.
    if (m_out.isEmpty())
        m_out.reserve(m_names.size() + 256);
    if (m_shape.jsonArray)
        m_out += m_hadChunk ? ",\r\n" : "[";
    else
        m_out += "data: ";
    m_hadChunk = true;
}

void Writer::endChunk()
{
    if (m_shape.stream && !m_shape.jsonArray)
        m_out += "\r\n\r\n";
}

QByteArray &Writer::beginPart()
{
    if (m_shape.stream) {
        beginChunk();
        m_out += "{\"candidates\":[{\"content\":{\"parts\":[";
        return m_out;
    }
    QByteArray &parts = candidate().parts;
    if (!parts.isEmpty())
        parts += ',';
    return parts;
}

void Writer::endPart()
{
    if (!m_shape.stream)
        return;
    m_out += "],\"role\":\"model\"},\"index\":";
    if (m_choice == 0)
        m_out += '0';
    else
        m_out += QByteArray::number(m_choice);
    m_out += "}]";
    m_out += m_names;
    m_out += '}';
    endChunk();
}

void Writer::flushSignature()
{
    if (m_signature.isEmpty())
        return;
    QByteArray &out = beginPart();
    out += "{\"text\":\"\",\"thoughtSignature\":\"";
    json::appendEscaped(out, m_signature);
    out += "\"}";
    m_signature.clear();
    endPart();
}

void Writer::blockStarted(const BlockStart &block)
{
    if (block.kind != BlockKind::ToolCall || block.choice != m_choice)
        flushSignature();
    choose(block.choice);
    m_block = block;
    m_arguments.clear();
    m_hadText = false;
    if (block.kind == BlockKind::Image) {
        QByteArray &out = beginPart();
        out += imagePart(block.image);
        endPart();
    } else if (block.kind == BlockKind::Native && block.native.dialect == Dialect::Gemini) {
        if (isCandidateMember(block.native.type)) {
            const JsonText json = json::oneLine(block.native.json);
            candidate().members += ',' + json.mid(1, json.size() - 2);
            candidate().hasGrounding = candidate().hasGrounding || block.native.type == "groundingMetadata";
        } else {
            QByteArray &out = beginPart();
            out += json::oneLine(block.native.json);
            endPart();
        }
    }
}

void Writer::text(QByteArrayView piece)
{
    if (piece.isEmpty())
        return;
    switch (m_block.kind) {
    case BlockKind::ToolCall: m_arguments += piece; return;
    case BlockKind::Image:
    case BlockKind::Native: return;
    case BlockKind::Text: candidate().grounding.addText(piece); break;
    case BlockKind::Reasoning:
    case BlockKind::Refusal: break;
    }
    m_hadText = true;
    const bool isThought = m_block.kind == BlockKind::Reasoning;
    if (m_shape.stream) {
        beginPart();
        m_out += "{\"text\":\"";
        json::appendEscaped(m_out, piece);
        m_out += isThought ? "\",\"thought\":true}" : "\"}";
        endPart();
        return;
    }
    if (!m_partOpen)
        beginPart() += "{\"text\":\"";
    m_partOpen = true;
    json::appendEscaped(candidate().parts, piece);
}

void Writer::opaque(const Opaque &opaque)
{
    flushSignature();
    m_signature = signatureOf(opaque);
    if (opaque.kind != Opaque::Kind::Thought || !m_hadText)
        return;
    // Google's own signature of a thought stands on the thought.
    if (m_shape.stream) {
        beginPart();
        m_out += "{\"text\":\"\",\"thought\":true,\"thoughtSignature\":\"";
        json::appendEscaped(m_out, m_signature);
        m_out += "\"}";
        endPart();
    } else if (m_partOpen) {
        QByteArray &parts = candidate().parts;
        parts += "\",\"thoughtSignature\":\"";
        json::appendEscaped(parts, m_signature);
    }
    m_signature.clear();
}

void Writer::blockEnded()
{
    if (m_block.kind == BlockKind::ToolCall)
        writeCall();
    if (m_block.kind == BlockKind::Text)
        candidate().grounding.endText();
    if (m_partOpen) {
        candidate().parts += m_block.kind == BlockKind::Reasoning ? "\",\"thought\":true}" : "\"}";
        m_partOpen = false;
    }
}

void Writer::writeCall()
{
    QByteArray &out = beginPart();
    out += "{\"functionCall\":{";
    if (!m_block.callId.isEmpty()) {
        out += "\"id\":\"";
        json::appendEscaped(out, m_block.callId);
        out += "\",";
    }
    out += "\"name\":\"";
    json::appendEscaped(out, m_block.toolName);
    out += "\",\"args\":";
    // Free input is no JSON at all: it goes in the one argument that such a tool has as a function.
    const bool isFree = m_block.toolKind == ToolKind::Custom;
    out += json::oneLine(isFree ? argumentsAsFunction({ToolKind::Custom, {}, {}, {}, m_arguments, {}, {}, {}})
                                : argumentsAsObject(m_arguments));
    out += '}';
    if (!m_signature.isEmpty()) {
        out += ",\"thoughtSignature\":\"";
        json::appendEscaped(out, m_signature);
        out += '"';
        m_signature.clear();
    }
    out += '}';
    endPart();
}

void Writer::usage(const TokenCounts &counts)
{
    m_usage.update(counts);
}

void Writer::finished(const Finish &finish)
{
    const int choice = m_choice;
    choose(finish.choice);
    candidate().finish = finish;
    m_choice = choice;
}

void Writer::writeCandidate(const Candidate &candidate, int index)
{
    const Finish finish = candidate.finish.value_or(Finish {});
    m_out += "{\"content\":{\"parts\":[";
    // A part is there always: clients look at the first without asking.
    m_out += candidate.parts.isEmpty() ? QByteArray("{\"text\":\"\"}") : candidate.parts;
    m_out += "],\"role\":\"model\"},\"finishReason\":\"" + finishName(finish.reason) + '"';
    if (!finish.explanation.isEmpty()) {
        m_out += ",\"finishMessage\":\"";
        json::appendEscaped(m_out, finish.explanation);
        m_out += '"';
    }
    m_out += ",\"index\":" + QByteArray::number(index) + candidate.members;
    if (!candidate.hasGrounding && !candidate.grounding.isEmpty())
        m_out += ",\"groundingMetadata\":" + candidate.grounding.json();
    if (!candidate.logprobs.empty())
        m_out += ",\"logprobsResult\":" + logprobsResult(candidate.logprobs);
    m_out += '}';
}

void Writer::writeUsage()
{
    if (!m_usage.input && !m_usage.output)
        return;
    const qint64 input = m_usage.input.value_or(0);
    const qint64 output = m_usage.output.value_or(0);
    const qint64 thoughts = std::min(m_usage.reasoning.value_or(0), output);
    JsonBuilder json;
    json.object();
    if (m_usage.input)
        json.number("promptTokenCount", input);
    json.number("candidatesTokenCount", output - thoughts)
        .number("thoughtsTokenCount", thoughts)
        .number("totalTokenCount", input + output);
    if (m_usage.cachedRead.value_or(0) > 0)
        json.number("cachedContentTokenCount", *m_usage.cachedRead);
    json.endObject();
    m_out += ",\"usageMetadata\":" + json.take();
}

void Writer::ended()
{
    flushSignature();
    beginChunk();
    m_out += "{\"candidates\":[";
    for (size_t i = 0; i < m_candidates.size(); ++i) {
        if (i > 0)
            m_out += ',';
        writeCandidate(m_candidates[i], int(i));
    }
    m_out += ']';
    writeUsage();
    m_out += m_names;
    m_out += '}';
    endChunk();
    if (m_shape.stream && m_shape.jsonArray)
        m_out += "\r\n]";
}

void Writer::failed(const Failure &failure)
{
    m_failure = failure;
    if (!m_shape.stream)
        return;
    beginChunk();
    m_out += failureBody(Dialect::Gemini, failure, {});
    endChunk();
    if (m_shape.jsonArray)
        m_out += "\r\n]";
}

QByteArray Writer::keepAlive()
{
    if (!m_shape.stream)
        return {};
    // Between the elements of a list white space means nothing; in an event stream a comment does.
    return m_shape.jsonArray ? "\n" : ": keep-alive\r\n\r\n";
}

} // namespace

std::unique_ptr<ResponseWriter> makeGeminiResponseWriter(const ResponseShape &shape)
{
    return std::make_unique<Writer>(shape);
}

} // namespace station
