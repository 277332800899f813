// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as it comes: asked for, shown while it streams, ended, counted.
#include "app/chat/answerwords.h"
#include "app/chat/conversation.h"

#include <algorithm>

namespace station {

void Conversation::ask()
{
    const ChatRequest request = requestFor({}, {});
    ChatMessage &message = addMessage(false, m_tree.leaf());
    message.model = m_model;
    message.state = ChatMessage::State::Streaming;
    m_answerId = message.id;
    m_before = {};
    m_resumed.reset();
    m_blocks.addAnswer(QString::fromUtf8(m_model), modelCode(), m_turn);
    const ChatTree::Place place = m_tree.placeOf(m_answerId);
    m_blocks.tellMessage(m_answerId, place.index, place.count, {});
    start(request);
}

QUrl Conversation::root() const
{
    const GatewayStatus gateway = m_backend.gateway();
    QUrl root;
    root.setScheme(QStringLiteral("http"));
    root.setHost(gateway.host);
    root.setPort(gateway.port);
    return root;
}

void Conversation::start(const ChatRequest &request)
{
    m_usage = {};
    m_row.reset();
    m_streaming = true;
    m_clock.start();
    m_blocks.setAnswerState(QStringLiteral("running"), tr("waiting"));
    m_second.start();
    m_client.start(root(), m_backend.internalKey(), request);
    Q_EMIT messageChanged(m_answerId);
    Q_EMIT streamingChanged();
}

void Conversation::takeText(const ChatEvent &event)
{
    ChatMessage &message = *answer();
    if (!message.figures.firstTokenUs) {
        message.figures.firstTokenUs = m_clock.nsecsElapsed() / 1000;
        m_blocks.setAnswerState(QStringLiteral("running"), tr("streaming"));
    }
    const bool thought = event.kind == ChatEvent::Kind::Reasoning;
    const ChatPart::Kind kind = thought ? ChatPart::Kind::Reasoning : ChatPart::Kind::Text;
    if (message.parts.empty() || message.parts.back().kind != kind)
        message.parts.push_back({kind, {}, {}, -1});
    message.parts.back().text += event.text;
    // The two are shown in the order in which they came.
    if (!(thought ? m_pending : m_pendingThought).isEmpty())
        flush();
    (thought ? m_pendingThought : m_pending) += event.text;
    if (!m_flush.isActive())
        m_flush.start();
}

void Conversation::take(const ChatEvents &events)
{
    if (!m_streaming)
        return;
    for (const ChatEvent &event : events) {
        switch (event.kind) {
        case ChatEvent::Kind::Text:
        case ChatEvent::Kind::Reasoning: takeText(event); break;
        case ChatEvent::Kind::ToolCall:
            flush();
            answer()->parts.push_back({ChatPart::Kind::ToolCall, {}, event.text, event.tool});
            m_blocks.addToolCall(event.tool, event.text);
            break;
        case ChatEvent::Kind::ToolArguments:
            for (ChatPart &part : answer()->parts) {
                if (part.kind == ChatPart::Kind::ToolCall && part.tool == event.tool)
                    part.text += event.text;
            }
            m_blocks.addArguments(event.tool, event.text);
            break;
        case ChatEvent::Kind::Usage: m_usage = event.usage; break;
        case ChatEvent::Kind::Error:
            if (isRefusal()) {
                askToGoOn();
                return;
            }
            flush();
            answer()->error = event.text;
            answer()->status = m_client.status();
            m_blocks.addError(answer()->error, adviceFor(*answer()), actionFor(*answer()));
            finish(ChatMessage::State::Failed);
            return;
        case ChatEvent::Kind::Finished: {
            flush();
            answer()->cutAtLimit = endedAtLimit(event);
            answer()->reason = endedAsItShould(event) ? QString() : event.text;
            finish(ChatMessage::State::Done);
            return;
        }
        }
    }
}

void Conversation::flush()
{
    m_flush.stop();
    if (!m_pendingThought.isEmpty())
        m_blocks.addReasoning(m_pendingThought);
    if (!m_pending.isEmpty())
        m_blocks.addText(m_pending);
    m_pendingThought.clear();
    m_pending.clear();
}

void Conversation::stop()
{
    m_translator.stop();
    if (!m_streaming)
        return;
    m_client.stop();
    flush();
    finish(ChatMessage::State::Stopped);
}

void Conversation::finish(ChatMessage::State state)
{
    ChatMessage &message = *answer();
    message.state = state;
    message.figures.durationUs = m_before.durationUs.value_or(0) + m_clock.nsecsElapsed() / 1000;
    m_resumed.reset();
    if (!m_row && !m_client.requestId().isEmpty())
        m_uncounted.push_back({m_client.requestId(), m_conversation, m_answerId, m_usage, m_before, {}});
    m_second.stop();
    m_streaming = false;
    showEnd(message);
    tellFigures();
    showTranslation(message);
    Q_EMIT streamingChanged();
}

void Conversation::tellFigures()
{
    ChatMessage *message = answer();
    if (!message)
        return;
    ChatFigures &figures = message->figures;
    answerwords::count(figures, m_usage, m_row ? &*m_row : nullptr);
    answerwords::addTo(figures, m_before);
    if (m_row)
        figures.costMicroUsd += m_before.costMicroUsd;
    if (figures.firstTokenUs || message->state == ChatMessage::State::Done)
        m_blocks.setFigures(answerwords::figures(*message, provider(message->model).state == ProviderState::Simulated));
    Q_EMIT messageChanged(message->id);
}

void Conversation::watch(const LiveBatch &batch)
{
    // The ledger's record comes some milliseconds after the stream's end, and sometimes before it.
    for (const LiveExchange &exchange : batch) {
        const bool ended = exchange.state == LiveState::Done || exchange.state == LiveState::Failed
            || exchange.state == LiveState::Cancelled;
        const QByteArray id = exchange.row.requestId;
        if (!ended || id.isEmpty())
            continue;
        if (!m_translated.isEmpty() && id == m_translator.requestId())
            countTranslation(&exchange.row);
        if (m_streaming && id == m_client.requestId()) {
            m_row = exchange.row;
            continue;
        }
        const auto it = std::find_if(m_uncounted.begin(), m_uncounted.end(),
                                     [&id](const LateFigures &late) { return late.requestId == id; });
        if (it == m_uncounted.end())
            continue;
        LateFigures late = std::move(*it);
        m_uncounted.erase(it);
        late.row = exchange.row;
        if (m_tree.find(late.message))
            countLate(late);
        else
            Q_EMIT countedElsewhere(late);
    }
}

void Conversation::countLate(const LateFigures &late)
{
    ChatMessage *message = m_tree.find(late.message);
    if (!message)
        return;
    // One that is gone on with at this moment is counted at its end, with what it had taken before.
    if (message->state == ChatMessage::State::Streaming) {
        late.tell(m_before);
        return;
    }
    late.tell(message->figures);
    const bool simulated = provider(message->model).state == ProviderState::Simulated;
    if (message->figures.firstTokenUs || message->state == ChatMessage::State::Done)
        m_blocks.setFiguresOf(message->id, answerwords::figures(*message, simulated));
    Q_EMIT messageChanged(message->id);
}

QString Conversation::adviceFor(const ChatMessage &answer) const
{
    if (!answer.status)
        return answer.advice;
    switch (const int status = *answer.status; status) {
    case 0: return tr("Look at the gateway's lamp, then try again.");
    case 200: return tr("Try again, or choose another model.");
    case 401:
    case 403: return tr("Look at this provider's key on the Providers page.");
    case 402: return tr("The budget is used up; choose a model that costs nothing.");
    case 404: return tr("Choose another model.");
    case 429: return tr("Wait a little, then try again, or choose another model.");
    default:
        return status >= 500 ? tr("Try again, or choose another model.")
                             : tr("Change the request, or choose another model.");
    }
}

QString Conversation::actionFor(const ChatMessage &answer)
{
    const int status = answer.status.value_or(400);
    if (status == 401 || status == 403)
        return QStringLiteral("providers");
    return status < 400 || status == 429 || status >= 500 ? QStringLiteral("again") : QString();
}

} // namespace station
