// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/eventteller.h"

#include "gateway/dialects/chat/media.h"
#include "gateway/dialects/chat/reasoningdetails.h"
#include "gateway/json/jsontext.h"

#include <algorithm>

namespace station::chat {

namespace {

/** n is at most 128 at OpenAI; what a server writes beyond that is no answer. */
constexpr int kMaxChoices = 1024;

QByteArrayView view(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/** An entry of reasoning_details without its text, and with the signature that came later. */
JsonText detailData(const QByteArray &whole, const QByteArray &signature)
{
    json::Reader reader;
    DetailEntry entry;
    if (!reader.read(whole, [&](json::Value root) { entry = readDetail(root); }))
        return whole;
    if (signature.isEmpty() || entry.json.contains("\"signature\""))
        return entry.json;
    const QByteArray member = detailWithText("{}", signature);
    return entry.json.chopped(1) + ",\"signature\"" + member.sliced(member.indexOf(':'));
}

} // namespace

void JsonEnd::feed(QByteArrayView piece)
{
    for (const char c : piece) {
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            m_hasBegun = true;
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        }
    }
}

void EventTeller::start(const Chunk &chunk)
{
    if (m_hasStarted)
        return;
    m_hasStarted = true;
    m_idSeed = chunk.id.empty() ? "chat" + QByteArray::number(chunk.created) : json::bytes(chunk.id);
    ResponseStart start;
    start.id = json::bytes(chunk.id);
    start.model = json::bytes(chunk.model);
    start.createdS = chunk.created;
    start.serviceTier = json::bytes(chunk.serviceTier);
    start.systemFingerprint = json::bytes(chunk.fingerprint);
    m_sink.started(start);
}

EventTeller::Choice &EventTeller::choiceAt(int index)
{
    if (index < 0 || index >= kMaxChoices)
        json::fail("The provider numbered its answers strangely");
    if (size_t(index) >= m_choices.size())
        m_choices.resize(size_t(index) + 1);
    m_choices[size_t(index)].began = true;
    return m_choices[size_t(index)];
}

void EventTeller::take(const ChoiceDelta &delta)
{
    const int at = delta.index;
    choiceAt(at);
    bool toldThoughts = false;
    for (const DetailFragment &entry : delta.details) {
        detail(at, entry);
        toldThoughts = toldThoughts || !entry.text.empty();
    }
    // OpenRouter says the same thoughts twice.
    if (!toldThoughts)
        text(at, BlockKind::Reasoning, delta.reasoning);
    for (const TypedPiece &piece : delta.typed)
        text(at, piece.isThought ? BlockKind::Reasoning : BlockKind::Text, piece.text);
    content(delta);
    if (!delta.logprobs.isEmpty() && m_isOpen && m_kind == BlockKind::Text && m_openChoice == at)
        m_sink.logprobs(delta.logprobs);
    for (const Annotation &annotation : delta.annotations)
        annotate(at, annotation);
    if (!delta.refusal.empty()) {
        choiceAt(at).hasRefusal = true;
        text(at, BlockKind::Refusal, delta.refusal);
    }
    for (const MediaSource &source : delta.images)
        image(at, source);
    for (const CallFragment &fragment : delta.calls)
        call(at, fragment);
    if (!delta.audio.isEmpty()) {
        BlockStart block;
        block.kind = BlockKind::Native;
        block.choice = at;
        block.native = {Dialect::Chat, "audio", delta.audio, {}};
        openBlock(block);
        closeBlock();
    }
    finish(at, delta.finish);
}

/** The text of a delta, in which some servers write the thoughts as well. */
void EventTeller::content(const ChoiceDelta &delta)
{
    if (!m_source.thinkTags) {
        text(delta.index, BlockKind::Text, delta.content);
        return;
    }
    // A server that tells the thoughts apart leaves none in the text.
    if (!delta.reasoning.empty() || !delta.details.empty())
        endInlined(delta.index);
    choiceAt(delta.index).inlined.feed(view(delta.content), [&](bool isThought, QByteArrayView piece) {
        text(delta.index, isThought ? BlockKind::Reasoning : BlockKind::Text, {piece.data(), size_t(piece.size())});
    });
    if (!delta.finish.empty() || !delta.calls.empty() || !delta.refusal.empty() || !delta.images.empty())
        endInlined(delta.index);
}

void EventTeller::endInlined(int choice)
{
    choiceAt(choice).inlined.end([&](bool isThought, QByteArrayView piece) {
        text(choice, isThought ? BlockKind::Reasoning : BlockKind::Text, {piece.data(), size_t(piece.size())});
    });
}

bool EventTeller::isHeldUp() const
{
    return m_openCall && !m_openCall->isCustom && !m_openCall->end.isComplete();
}

void EventTeller::text(int choice, BlockKind kind, std::string_view piece)
{
    if (piece.empty())
        return;
    if (isHeldUp()) {
        m_deferred.push_back({choice, kind, json::bytes(piece)});
        return;
    }
    if (!m_isOpen || m_kind != kind || m_openChoice != choice || m_inDetail) {
        BlockStart block;
        block.kind = kind;
        block.choice = choice;
        block.isPlain = kind == BlockKind::Reasoning;
        openBlock(block);
        if (kind == BlockKind::Text) {
            for (const Annotation &annotation : std::exchange(choiceAt(choice).annotations, {}))
                m_sink.annotation(annotation);
        }
    }
    m_sink.text(view(piece));
}

void EventTeller::detail(int choice, const DetailFragment &entry)
{
    const bool isSame = m_isOpen && m_inDetail && m_openChoice == choice && m_detailIndex == entry.index
        && view(entry.type) == m_detailType;
    if (!isSame) {
        if (isHeldUp())
            flushCalls(choice);
        BlockStart block;
        block.kind = BlockKind::Reasoning;
        block.choice = choice;
        block.isPlain = entry.type == "reasoning.text";
        openBlock(block);
        m_inDetail = true;
        m_detailType = json::bytes(entry.type);
        m_detailIndex = entry.index;
        m_detail = json::bytes(entry.whole);
        m_detailSignature.clear();
    }
    if (!entry.signature.empty())
        m_detailSignature = json::bytes(entry.signature);
    if (!entry.text.empty())
        m_sink.text(view(entry.text));
}

void EventTeller::annotate(int choice, Annotation annotation)
{
    if (m_isOpen && m_kind == BlockKind::Text && m_openChoice == choice)
        m_sink.annotation(annotation);
    else
        choiceAt(choice).annotations.push_back(std::move(annotation));
}

void EventTeller::sources(std::vector<Annotation> &sources)
{
    // Perplexity repeats the list in every chunk; the last one that has text to stand on counts.
    if (!m_isOpen || m_kind != BlockKind::Text)
        return;
    for (const Annotation &source : sources)
        m_sink.annotation(source);
}

void EventTeller::image(int choice, const MediaSource &source)
{
    if (isHeldUp())
        flushCalls(choice);
    BlockStart block;
    block.kind = BlockKind::Image;
    block.choice = choice;
    block.image = source;
    openBlock(block);
    closeBlock();
}

void EventTeller::openBlock(const BlockStart &block)
{
    closeBlock();
    m_isOpen = true;
    m_kind = block.kind;
    m_openChoice = block.choice;
    m_sink.blockStarted(block);
}

void EventTeller::closeBlock()
{
    if (!m_isOpen)
        return;
    if (m_kind == BlockKind::Reasoning) {
        if (m_inDetail)
            m_sink.opaque({Opaque::Kind::Details, detailData(m_detail, m_detailSignature), m_source.issuer});
        else
            m_sink.opaque({Opaque::Kind::Plain, {}, m_source.issuer});
    }
    m_isOpen = false;
    m_inDetail = false;
    m_sink.blockEnded();
    if (m_openCall) {
        m_openCall->state = Call::State::Done;
        m_openCall = nullptr;
    }
    if (!m_deferred.empty()) {
        for (const Deferred &later : std::exchange(m_deferred, {}))
            text(later.choice, later.kind, {later.text.constData(), size_t(later.text.size())});
        // What was deferred may not stay open: a block is about to begin, or the run ends.
        closeBlock();
    }
}

bool EventTeller::isFinished() const
{
    return !m_choices.empty() && std::all_of(m_choices.begin(), m_choices.end(), [](const Choice &choice) {
        return !choice.began || choice.isFinished;
    });
}

void EventTeller::finish(int at, std::string_view word)
{
    if (word.empty())
        return;
    Choice &choice = choiceAt(at);
    if (word == "error" || word == "insufficient_system_resource") {
        m_hasFailed = true;
        return;
    }
    flushCalls(at);
    // OpenRouter says it twice; the first is as good as the second.
    choice.isFinished = true;
    if (word == "length" || word == "max_tokens" || word == "model_length")
        choice.reason = FinishReason::Length;
    else if (word == "tool_calls" || word == "function_call")
        choice.reason = FinishReason::ToolUse;
    else if (word == "content_filter")
        choice.reason = FinishReason::Filter;
    else if (word == "refusal")
        choice.reason = FinishReason::Refusal;
    else
        choice.reason = FinishReason::Stop;
}

void EventTeller::end()
{
    for (size_t i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i].began)
            endInlined(int(i));
        flushCalls(int(i));
    }
    closeBlock();
    if (m_usage)
        m_sink.usage(*m_usage);
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        if (!choice.began)
            continue;
        Finish finish;
        finish.choice = int(i);
        finish.reason = choice.reason;
        if (choice.hasCalls && choice.reason == FinishReason::Stop)
            finish.reason = FinishReason::ToolUse;
        else if (!choice.hasCalls && choice.reason == FinishReason::ToolUse)
            finish.reason = FinishReason::Stop;
        if (choice.hasRefusal && finish.reason == FinishReason::Stop)
            finish.reason = FinishReason::Refusal;
        m_sink.finished(finish);
    }
    m_sink.ended();
}

void EventTeller::fail(const Failure &failure)
{
    if (m_hasStarted && m_usage)
        m_sink.usage(*m_usage);
    m_sink.failed(failure);
}

} // namespace station::chat
