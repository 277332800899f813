// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/conversation.h"

#include "app/figures.h"

#include <QDateTime>

#include <algorithm>

namespace station {

Conversation::Conversation(Backend &backend, ModelList &models, std::function<qint64()> now, QObject *parent)
    : QObject(parent), m_backend(backend), m_models(models), m_now(std::move(now))
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushMs);
    m_second.setInterval(1000);
    connect(&m_flush, &QTimer::timeout, this, &Conversation::flush);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_blocks.setAnswerState(QStringLiteral("running"), tr("streaming %1 s").arg(m_clock.elapsed() / 1000));
    });
    connect(&m_client, &ChatClient::events, this, &Conversation::take);
    connect(&backend, &Backend::liveBatch, this, &Conversation::watch);
    connect(&backend, &Backend::gatewayChanged, this, &Conversation::hindranceChanged);
    connect(&models, &ModelList::reloaded, this, &Conversation::chooseFirst);
    chooseFirst();
}

void Conversation::chooseFirst()
{
    if (m_model.isEmpty() || !m_models.contains(m_model))
        setModel(QString::fromUtf8(m_models.first()));
    Q_EMIT hindranceChanged();
}

void Conversation::setModel(const QString &model)
{
    const QByteArray id = model.toUtf8();
    if (m_model == id)
        return;
    m_model = id;
    Q_EMIT modelChanged();
    Q_EMIT hindranceChanged();
}

ProviderInfo Conversation::provider() const
{
    const QByteArray id = m_model.left(m_model.indexOf('/'));
    for (ProviderInfo &info : m_backend.providers()) {
        if (info.id == id)
            return info;
    }
    return {};
}

QString Conversation::modelCode() const
{
    return QString::fromLatin1(provider().lineCode);
}

bool Conversation::simulated() const
{
    return provider().state == ProviderState::Simulated;
}

QString Conversation::hindrance() const
{
    if (m_backend.gateway().state != GatewayState::Listening)
        return tr("Send needs the gateway: it does not listen now");
    if (m_model.isEmpty())
        return tr("Send needs a model: open a line in Providers first");
    return {};
}

bool Conversation::send(const QString &text)
{
    if (m_streaming || text.trimmed().isEmpty() || !hindrance().isEmpty())
        return false;
    ++m_turn;
    m_turns.push_back({true, text});
    m_blocks.addPrompt(text, QDateTime::fromMSecsSinceEpoch(m_now()).toString(QStringLiteral("HH:mm:ss")), m_turn);
    ask();
    return true;
}

void Conversation::retry()
{
    if (!canRetry() || !hindrance().isEmpty())
        return;
    if (!m_turns.back().fromUser)
        m_turns.pop_back();
    m_blocks.removeAnswer(m_turn);
    ask();
}

void Conversation::clear()
{
    stop();
    m_turns.clear();
    m_blocks.clear();
    Q_EMIT streamingChanged();
}

void Conversation::ask()
{
    m_answer.clear();
    m_usage = {};
    m_row.reset();
    m_requestId.clear();
    m_firstTokenUs = -1;
    m_streaming = true;
    m_clock.start();
    m_blocks.addAnswer(QString::fromUtf8(m_model), modelCode(), m_turn);
    m_blocks.setAnswerState(QStringLiteral("running"), tr("waiting"));
    m_second.start();
    const GatewayStatus gateway = m_backend.gateway();
    QUrl root;
    root.setScheme(QStringLiteral("http"));
    root.setHost(gateway.host);
    root.setPort(gateway.port);
    m_client.start(root, m_backend.internalKey(), {m_model, provider().dialect, m_turns});
    Q_EMIT streamingChanged();
}

void Conversation::take(const ChatEvents &events)
{
    if (!m_streaming)
        return;
    for (const ChatEvent &event : events) {
        switch (event.kind) {
        case ChatEvent::Kind::Text:
        case ChatEvent::Kind::Reasoning: {
            if (m_firstTokenUs < 0) {
                m_firstTokenUs = m_clock.nsecsElapsed() / 1000;
                m_blocks.setAnswerState(QStringLiteral("running"), tr("streaming"));
            }
            const bool thought = event.kind == ChatEvent::Kind::Reasoning;
            // The two are shown in the order in which they came.
            if (!(thought ? m_pending : m_pendingThought).isEmpty())
                flush();
            (thought ? m_pendingThought : m_pending) += event.text;
            if (!thought)
                m_answer += event.text;
            if (!m_flush.isActive())
                m_flush.start();
            break;
        }
        case ChatEvent::Kind::ToolCall:
            flush();
            m_blocks.addToolCall(event.tool, event.text);
            break;
        case ChatEvent::Kind::ToolArguments: m_blocks.addArguments(event.tool, event.text); break;
        case ChatEvent::Kind::Usage: m_usage = event.usage; break;
        case ChatEvent::Kind::Error:
            flush();
            m_blocks.addError(event.text, adviceFor(m_client.status()));
            finish(QStringLiteral("closed"), tr("failed"));
            return;
        case ChatEvent::Kind::Finished: {
            flush();
            const QString took = figures::seconds(m_clock.nsecsElapsed() / 1000, QLocale());
            const bool cut = event.text == QStringLiteral("length") || event.text == QStringLiteral("max_tokens")
                || event.text == QStringLiteral("max_output_tokens") || event.text == QStringLiteral("MAX_TOKENS");
            finish(simulated() ? QStringLiteral("simulated") : QStringLiteral("open"),
                   cut ? tr("cut at its limit after %1").arg(took) : tr("done in %1").arg(took));
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
    if (!m_streaming)
        return;
    m_client.stop();
    flush();
    finish(QStringLiteral("off"), tr("stopped"));
}

void Conversation::finish(const QString &lamp, const QString &words)
{
    m_durationUs = m_clock.nsecsElapsed() / 1000;
    m_requestId = m_client.requestId();
    m_second.stop();
    m_streaming = false;
    m_blocks.close();
    m_blocks.setAnswerState(lamp, words);
    if (!m_answer.isEmpty())
        m_turns.push_back({false, m_answer});
    if (m_firstTokenUs >= 0)
        tellFigures();
    Q_EMIT streamingChanged();
}

void Conversation::tellFigures()
{
    const QLocale locale;
    const auto pair = [](const QString &label, const QString &value) {
        return QVariantMap {{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    const auto count = [&locale](const std::optional<qint64> &reported, const std::optional<qint64> &recorded,
                                 bool estimated) {
        if (reported)
            return figures::grouped(*reported, locale);
        if (!recorded)
            return figures::dash();
        const QString text = figures::grouped(*recorded, locale);
        return estimated ? figures::estimate(text) : text;
    };
    const TokenCounts known = m_row ? m_row->tokens : TokenCounts();
    const std::optional<qint64> output = m_usage.output ? m_usage.output : known.output;
    const qint64 streamed = m_durationUs - m_firstTokenUs;
    m_blocks.setFigures({
        pair(tr("First token"), figures::seconds(m_firstTokenUs, locale)),
        pair(tr("Tokens/s"),
             output && *output > 0 && streamed >= 1000 ? figures::rate(double(*output) * 1e6 / double(streamed), locale)
                                                       : figures::dash()),
        pair(tr("In"), count(m_usage.input, known.input, known.estimated)),
        pair(tr("Out"), count(m_usage.output, known.output, known.estimated)),
        pair(tr("Cost"),
             m_row             ? figures::cost(*m_row, false, locale)
                 : simulated() ? tr("simulated")
                               : figures::dash()),
    });
}

void Conversation::watch(const LiveBatch &batch)
{
    // The ledger's record comes some milliseconds after the stream's end, and sometimes before it.
    const QByteArray id = m_streaming ? m_client.requestId() : m_requestId;
    if (id.isEmpty())
        return;
    for (const LiveExchange &exchange : batch) {
        const bool ended = exchange.state == LiveState::Done || exchange.state == LiveState::Failed
            || exchange.state == LiveState::Cancelled;
        if (!ended || exchange.row.requestId != id)
            continue;
        m_row = exchange.row;
        if (!m_streaming && m_firstTokenUs >= 0)
            tellFigures();
    }
}

QString Conversation::adviceFor(int status) const
{
    switch (status) {
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

} // namespace station
