// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/wholewriter.h"

#include "gateway/dialects/chat/reasoningdetails.h"
#include "gateway/dialects/chat/words.h"

namespace station::chat {

namespace {

constexpr QByteArrayView kGap = "\n\n";

} // namespace

WholeWriter::Choice &WholeWriter::choiceAt(int index)
{
    if (size_t(index) >= m_choices.size())
        m_choices.resize(size_t(index) + 1);
    Choice &choice = m_choices[size_t(index)];
    choice.exists = true;
    return choice;
}

void WholeWriter::tellSealed(Choice &choice, const QByteArray &callId)
{
    if (!choice.sealed.isEmpty()) {
        choice.details.push_back(
            sealedDetail(std::exchange(choice.sealed, {}), qint64(choice.details.size()), 0, callId));
    }
}

void WholeWriter::blockStarted(const BlockStart &block)
{
    Choice &choice = choiceAt(block.choice);
    tellSealed(choice, block.kind == BlockKind::ToolCall ? block.callId : QByteArray());
    m_block = block;
    m_blockThoughts = 0;
    m_paragraphEnded = false;
    switch (block.kind) {
    case BlockKind::Text:
        m_blockStart = characters(choice.content);
        choice.hasContent = true;
        break;
    case BlockKind::ToolCall:
        choice.calls.push_back({block.callId, block.toolName, {}, block.toolKind == ToolKind::Custom});
        break;
    case BlockKind::Image: choice.images.push_back(urlOf(block.image)); break;
    case BlockKind::Native:
        if (block.native.dialect == Dialect::Chat && block.native.type == "audio")
            choice.audio = block.native.json;
        break;
    case BlockKind::Reasoning:
    case BlockKind::Refusal: break;
    }
}

void WholeWriter::text(QByteArrayView piece)
{
    if (piece.isEmpty())
        return;
    Choice &choice = choiceAt(m_block.choice);
    switch (m_block.kind) {
    case BlockKind::Text: choice.content += piece; return;
    case BlockKind::Refusal: choice.refusal += piece; return;
    case BlockKind::ToolCall: choice.calls.back().arguments += piece; return;
    case BlockKind::Reasoning: break;
    case BlockKind::Image:
    case BlockKind::Native: return;
    }
    const bool isNewBlock = m_blockThoughts == 0 && !choice.thoughts.isEmpty();
    const bool isNewParagraph = std::exchange(m_paragraphEnded, false) && m_blockThoughts > 0;
    if (isNewBlock || isNewParagraph)
        choice.thoughts += kGap;
    if (isNewParagraph)
        m_blockThoughts += kGap.size();
    choice.thoughts += piece;
    m_blockThoughts += piece.size();
}

void WholeWriter::opaque(const Opaque &opaque)
{
    Choice &choice = choiceAt(m_block.choice);
    if (opaque.issuer.isEmpty()) {
        if (opaque.kind == Opaque::Kind::Details)
            choice.details.push_back(opaque.data);
        return;
    }
    if (m_blockThoughts == 0)
        choice.sealed = seal(opaque);
    else
        choice.details.push_back(sealedDetail(seal(opaque), qint64(choice.details.size()), m_blockThoughts, {}));
}

void WholeWriter::annotation(const Annotation &annotation)
{
    choiceAt(m_block.choice).annotations.push_back({annotation, m_blockStart});
}

void WholeWriter::logprobs(const JsonText &json)
{
    QByteArray &all = choiceAt(m_block.choice).logprobs;
    const QByteArray elements = json.sliced(1, json.size() - 2);
    if (!all.isEmpty() && !elements.isEmpty())
        all += ',';
    all += elements;
}

void WholeWriter::usage(const TokenCounts &counts)
{
    if (!m_usage)
        m_usage.emplace();
    m_usage->update(counts);
}

void WholeWriter::finished(const Finish &finish)
{
    Choice &choice = choiceAt(finish.choice);
    choice.finish = finish;
    if (finish.reason == FinishReason::Refusal && choice.refusal.isEmpty())
        choice.refusal = refusalText(finish.explanation);
}

void WholeWriter::ended()
{
    const Choice &first = choiceAt(0);
    if (first.finish.reason == FinishReason::BadCall && first.content.isEmpty() && first.calls.empty()
        && first.images.empty()) {
        m_failure = Failure {FailureKind::ServerError, badCallText(first.finish.explanation), {}, {}, 0, 0, 0};
        return;
    }
    for (Choice &choice : m_choices)
        tellSealed(choice, {});
    m_out = written();
}

QByteArray WholeWriter::written() const
{
    JsonBuilder json;
    json.object().text("id", answerId(m_shape)).text("object", "chat.completion");
    json.number("created", m_start.createdS > 0 ? m_start.createdS : m_shape.nowS).text("model", m_shape.model);
    json.array("choices");
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        if (!choice.exists)
            continue;
        json.object().number("index", qint64(i)).object("message").text("role", "assistant");
        // null is for calls or a refusal alone; clients take the length of anything else.
        if (choice.content.isEmpty() && (!choice.calls.empty() || !choice.refusal.isEmpty()))
            json.null("content");
        else
            json.text("content", choice.content);
        if (choice.refusal.isEmpty())
            json.null("refusal");
        else
            json.text("refusal", choice.refusal);
        if (!choice.thoughts.isEmpty())
            json.text("reasoning_content", choice.thoughts);
        if (!choice.details.empty()) {
            json.array("reasoning_details");
            for (const QByteArray &entry : choice.details)
                json.raw(entry);
            json.endArray();
        }
        json.array("annotations");
        for (const Cited &cited : choice.annotations)
            writeAnnotation(json, cited.annotation, cited.offset);
        json.endArray();
        if (!choice.calls.empty() && m_shape.speaksFunctions) {
            const Call &call = choice.calls.front();
            json.object("function_call").text("name", call.name).text("arguments", call.arguments).endObject();
        } else if (!choice.calls.empty()) {
            json.array("tool_calls");
            for (const Call &call : choice.calls) {
                json.object().text("id", call.id).text("type", call.isCustom ? "custom" : "function");
                json.object(call.isCustom ? "custom" : "function").text("name", call.name);
                json.text(call.isCustom ? "input" : "arguments", call.arguments).endObject().endObject();
            }
            json.endArray();
        }
        if (!choice.images.empty()) {
            json.array("images");
            for (const QByteArray &url : choice.images)
                json.object().text("type", "image_url").object("image_url").text("url", url).endObject().endObject();
            json.endArray();
        }
        if (!choice.audio.isEmpty())
            json.raw("audio", choice.audio);
        json.endObject();
        if (choice.logprobs.isEmpty())
            json.null("logprobs");
        else
            json.object("logprobs").raw("content", '[' + choice.logprobs + ']').null("refusal").endObject();
        json.text("finish_reason", finishWord(choice.finish.reason, callWord(!choice.calls.empty(), m_shape)))
            .endObject();
    }
    json.endArray();
    if (m_usage) {
        json.key("usage");
        writeUsage(json, *m_usage);
    }
    const QByteArray tier = serviceTierWord(m_start.serviceTier);
    if (!tier.isEmpty())
        json.text("service_tier", tier);
    if (!m_start.systemFingerprint.isEmpty())
        json.text("system_fingerprint", m_start.systemFingerprint);
    json.endObject();
    return json.take();
}

} // namespace station::chat
