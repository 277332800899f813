// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of AnswerReader that tells the sink what was read.
#include "gateway/dialects/gemini/answerparts.h"
#include "gateway/dialects/gemini/answerreader.h"
#include "gateway/dialects/gemini/grounding.h"
#include "gateway/dialects/gemini/protomembers.h"
#include "gateway/json/jsonbuilder.h"
#include "gateway/json/jsontext.h"

#include <QRandomGenerator>

#include <algorithm>

namespace station::gemini {

void AnswerReader::open(BlockKind kind)
{
    if (m_open == kind && m_openChoice == m_choice)
        return;
    close();
    BlockStart block;
    block.kind = kind;
    block.choice = m_choice;
    m_open = kind;
    m_openChoice = m_choice;
    m_toldOpaque = false;
    m_text.resize(0);
    m_sink.blockStarted(block);
}

void AnswerReader::close()
{
    if (!m_open)
        return;
    if (m_callOpen) {
        endCall();
        return;
    }
    // Without bytes of its own a thought still says whose it is, so that it goes back to its issuer only.
    if (m_open == BlockKind::Reasoning && !m_toldOpaque && !m_issuer.isEmpty())
        m_sink.opaque({Opaque::Kind::Plain, {}, m_issuer});
    m_open.reset();
    m_sink.blockEnded();
    flushSignature();
}

void AnswerReader::flushSignature()
{
    if (m_signature.isEmpty())
        return;
    const QByteArray signature = std::exchange(m_signature, {});
    tellSignatureBlock({signature.constData(), size_t(signature.size())});
}

void AnswerReader::tellSignature(std::string_view signature)
{
    close();
    m_openChoice = m_choice;
    tellSignatureBlock(signature);
}

void AnswerReader::tellSignatureBlock(std::string_view signature)
{
    BlockStart block;
    block.kind = BlockKind::Reasoning;
    block.choice = m_openChoice;
    m_sink.blockStarted(block);
    m_sink.opaque({Opaque::Kind::Thought, json::bytes(signature), m_issuer});
    m_sink.blockEnded();
}

void AnswerReader::tellPart(RawPart &part)
{
    if (part.isCall) {
        tellCall(part);
        return;
    }
    if (m_callOpen)
        endCall();
    // What follows a signed text is another text.
    if (!m_signature.isEmpty())
        close();
    flushSignature();
    if (!part.data.empty() && part.mimeType.starts_with("image/")) {
        tellImage(part);
    } else if (part.text && part.thought) {
        if (part.text->empty() && part.signature.empty())
            return;
        open(BlockKind::Reasoning);
        m_sink.text(viewOf(*part.text));
        if (!part.signature.empty()) {
            m_sink.opaque({Opaque::Kind::Thought, json::bytes(part.signature), m_issuer});
            m_toldOpaque = true;
            close();
        }
    } else if (part.text) {
        if (!part.text->empty()) {
            open(BlockKind::Text);
            m_text.append(part.text->data(), qsizetype(part.text->size()));
            m_sink.text(viewOf(*part.text));
        }
        if (part.signature.empty())
            return;
        // The block stays open until the candidate's end, where its sources may be.
        if (m_open == BlockKind::Text && m_openChoice == m_choice)
            m_signature = json::bytes(part.signature);
        else
            tellSignature(part.signature);
    } else if (!part.rest.empty() || !part.data.empty()) {
        tellNative(part);
    } else if (!part.signature.empty()) {
        tellSignature(part.signature);
    }
}

void AnswerReader::tellCall(const RawPart &part)
{
    const bool isNew = !m_callOpen || !part.callName.empty();
    if (isNew) {
        close();
        flushSignature();
        if (!part.signature.empty())
            tellSignature(part.signature);
        BlockStart block;
        block.kind = BlockKind::ToolCall;
        block.choice = m_choice;
        block.callId = callId(part.callId);
        block.toolName = json::bytes(part.callName);
        m_open = BlockKind::ToolCall;
        m_openChoice = m_choice;
        m_callOpen = true;
        m_callArgs.clear();
        m_argsInPieces = false;
        choice().hasCalls = true;
        m_sink.blockStarted(block);
    } else if (!part.signature.empty()) {
        m_signature = json::bytes(part.signature);
    }
    if (!part.callArgs.empty())
        m_callArgs = compacted(viewOf(part.callArgs));
    else if (part.callIsPartial)
        m_argsInPieces = true;
    if (!part.callContinues)
        endCall();
}

void AnswerReader::settleArgs()
{
    if (m_argsInPieces)
        m_callArgs = m_partialArgs.json();
    m_argsInPieces = false;
}

void AnswerReader::endCall()
{
    m_callOpen = false;
    settleArgs();
    m_sink.text(m_callArgs.isEmpty() ? QByteArray("{}") : m_callArgs);
    m_open.reset();
    m_sink.blockEnded();
    flushSignature();
}

QByteArray AnswerReader::callId(std::string_view given)
{
    if (!given.empty())
        return json::bytes(given);
    if (m_responseId.isEmpty())
        m_responseId = QByteArray::number(QRandomGenerator::global()->generate64(), 16);
    // Other dialects take letters, digits, _ and -, and 64 characters.
    QByteArray id = m_responseId.left(48);
    for (char &c : id) {
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'))
            c = '_';
    }
    return "call_" + id + '_' + QByteArray::number(m_calls++);
}

void AnswerReader::tellImage(const RawPart &part)
{
    close();
    BlockStart block;
    block.kind = BlockKind::Image;
    block.choice = m_choice;
    block.image.mimeType = json::bytes(part.mimeType);
    block.image.data = json::bytes(part.data);
    m_sink.blockStarted(block);
    m_sink.blockEnded();
    if (!part.signature.empty())
        tellSignature(part.signature);
}

void AnswerReader::tellNative(RawPart &part)
{
    close();
    if (!part.data.empty()) {
        JsonBuilder blob;
        blob.object().text("mimeType", viewOf(part.mimeType)).text("data", viewOf(part.data)).endObject();
        part.rest.insert(part.rest.begin(), {"inlineData", blob.take()});
    }
    if (!part.signature.empty()) {
        JsonBuilder text;
        text.text(viewOf(part.signature));
        part.rest.emplace_back("thoughtSignature", text.take());
    }
    BlockStart block;
    block.kind = BlockKind::Native;
    block.choice = m_choice;
    block.native.dialect = Dialect::Gemini;
    block.native.type = part.rest.front().first;
    JsonBuilder json;
    json.object();
    for (const auto &[name, value] : part.rest)
        json.raw(name, value);
    json.endObject();
    block.native.json = json::oneLine(json.take());
    m_sink.blockStarted(block);
    m_sink.blockEnded();
}

void AnswerReader::tellEndOfCandidate(const CandidateEnd &end)
{
    const bool inText = m_open == BlockKind::Text && m_openChoice == m_choice;
    if (inText && end.grounding.size() > 2) {
        for (const Annotation &annotation : annotationsOf(m_nested, end.grounding, m_text))
            m_sink.annotation(annotation);
    }
    if (inText && !end.logprobs.isEmpty()) {
        const JsonText list = chatLogprobs(m_nested, end.logprobs);
        if (!list.isEmpty())
            m_sink.logprobs(list);
    }
    if (!m_signature.isEmpty() && !m_callOpen)
        close();
    const auto tell = [this](const QByteArray &name, const JsonText &value) {
        close();
        BlockStart block;
        block.kind = BlockKind::Native;
        block.choice = m_choice;
        block.native.dialect = Dialect::Gemini;
        block.native.type = name;
        JsonBuilder json;
        json.object().raw(name, value).endObject();
        block.native.json = json::oneLine(json.take());
        m_sink.blockStarted(block);
        m_sink.blockEnded();
    };
    if (end.grounding.size() > 2)
        tell("groundingMetadata", end.grounding);
    for (const auto &[name, value] : end.members)
        tell(name, value);
}

Finish AnswerReader::finishOf(const Choice &choice, int index) const
{
    static constexpr QByteArrayView kFilters[] = {"SAFETY",
                                                  "RECITATION",
                                                  "LANGUAGE",
                                                  "OTHER",
                                                  "BLOCKLIST",
                                                  "PROHIBITED_CONTENT",
                                                  "SPII",
                                                  "MODEL_ARMOR",
                                                  "IMAGE_SAFETY",
                                                  "IMAGE_PROHIBITED_CONTENT",
                                                  "IMAGE_RECITATION",
                                                  "IMAGE_OTHER"};
    static constexpr QByteArrayView kBadCalls[] = {"MALFORMED_FUNCTION_CALL", "UNEXPECTED_TOOL_CALL",
                                                   "TOO_MANY_TOOL_CALLS", "MALFORMED_RESPONSE",
                                                   "MISSING_THOUGHT_SIGNATURE"};
    const auto isOneOf = [&](const auto &list) {
        return std::find(std::begin(list), std::end(list), QByteArrayView(choice.finishReason)) != std::end(list);
    };
    Finish finish;
    finish.choice = index;
    if (choice.finishReason == "MAX_TOKENS")
        finish.reason = FinishReason::Length;
    else if (isOneOf(kFilters))
        finish.reason = FinishReason::Filter;
    // A turn with calls is the tools' turn, whatever the word (UNEXPECTED_TOOL_CALL comes with the call itself).
    else if (choice.hasCalls)
        finish.reason = FinishReason::ToolUse;
    else if (isOneOf(kBadCalls))
        finish.reason = FinishReason::BadCall;
    if (finish.reason == FinishReason::Filter || finish.reason == FinishReason::BadCall)
        finish.explanation = choice.finishMessage.isEmpty() ? choice.finishReason : choice.finishMessage;
    return finish;
}

void AnswerReader::finish()
{
    if (m_done)
        return;
    close();
    flushSignature();
    const bool isWhole =
        std::all_of(m_choices.begin(), m_choices.end(),
                    [](const Choice &choice) { return !choice.finishReason.isEmpty() || !choice.seen; })
        && std::any_of(m_choices.begin(), m_choices.end(), [](const Choice &choice) { return choice.seen; });
    const bool isBlocked = !isWhole && !m_blockReason.isEmpty();
    if (!isWhole && !isBlocked) {
        fail({FailureKind::Broken,
              m_started ? "The provider's answer broke off before its end." : "The provider's answer is empty.",
              {},
              {},
              0,
              0,
              0});
        return;
    }
    m_done = true;
    tellUsage();
    if (isBlocked) {
        Finish finish;
        finish.reason = FinishReason::Filter;
        finish.explanation = "The prompt was blocked: " + m_blockReason;
        m_sink.finished(finish);
    }
    for (size_t i = 0; i < m_choices.size() && !isBlocked; ++i) {
        if (m_choices[i].seen)
            m_sink.finished(finishOf(m_choices[i], int(i)));
    }
    m_sink.ended();
}

} // namespace station::gemini
