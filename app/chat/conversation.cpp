// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/conversation.h"

#include "app/chat/answerwords.h"
#include "app/media/modelchoice.h"

#include <QDateTime>
#include <QSet>
#include <QUuid>

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
        Q_EMIT messageChanged(m_answerId);
    });
    connect(&m_client, &ChatClient::events, this, &Conversation::take);
    connect(&m_translator, &Translator::came, this,
            [this](const QString &id, const QString &text) { takeTranslation(id, text, {}, false); });
    connect(&m_translator, &Translator::finished, this,
            [this](const QString &id, const QString &text, const QString &problem) {
                takeTranslation(id, text, problem, true);
            });
    connect(this, &Conversation::streamingChanged, this, &Conversation::unfinishedChanged);
    connect(this, &Conversation::pathChanged, this, &Conversation::unfinishedChanged);
    connect(this, &Conversation::modelChanged, this, &Conversation::unfinishedChanged);
    connect(&backend, &Backend::liveBatch, this, &Conversation::watch);
    connect(&backend, &Backend::gatewayChanged, this, &Conversation::hindranceChanged);
    connect(&models, &ModelList::reloaded, this, &Conversation::chooseFirst);
    chooseFirst();
}

void Conversation::chooseFirst()
{
    // Once there is one it stays: a server that is away must not send what was meant for it to somebody else.
    if (m_model.isEmpty() && !m_models.first().isEmpty()) {
        m_model = m_models.first();
        Q_EMIT modelChanged();
    }
    Q_EMIT hindranceChanged();
}

void Conversation::setModel(const QString &model)
{
    const QByteArray id = model.toUtf8();
    if (id.isEmpty() || (m_model == id && m_chosen))
        return;
    m_model = id;
    m_chosen = true;
    Q_EMIT modelChanged();
    Q_EMIT hindranceChanged();
}

QString Conversation::unusable() const
{
    if (m_model.isEmpty() || m_models.contains(m_model))
        return {};
    return notUsableWords(model(), m_models.missing(m_model));
}

ProviderInfo Conversation::provider() const
{
    return provider(m_model);
}

ProviderInfo Conversation::provider(const QByteArray &model) const
{
    const QByteArray id = model.left(model.indexOf('/'));
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
    if (const QString words = unusable(); !words.isEmpty())
        return words;
    return m_obstacle;
}

void Conversation::setObstacle(const QString &words)
{
    if (m_obstacle == words)
        return;
    m_obstacle = words;
    Q_EMIT hindranceChanged();
}

ChatMessage &Conversation::addMessage(bool fromUser, const QString &parent)
{
    ChatMessage message;
    message.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    message.parent = parent;
    message.lane = m_lane;
    message.fromUser = fromUser;
    // Their order is that of their times.
    m_lastMs = std::max(m_now(), m_lastMs + 1);
    message.createdMs = m_lastMs;
    return m_tree.add(message);
}

bool Conversation::send(const QString &text, const std::vector<ChatAttachment> &attachments)
{
    if (m_streaming || (text.trimmed().isEmpty() && attachments.empty()) || !hindrance().isEmpty())
        return false;
    ChatMessage &message = addMessage(true, m_tree.leaf());
    message.prompt = text;
    message.attachments = attachments;
    show(message);
    Q_EMIT messageChanged(message.id);
    ask();
    return true;
}

bool Conversation::edit(const QString &id, const QString &text)
{
    const ChatMessage *old = m_tree.find(id);
    if (m_streaming || !old || !old->fromUser || text.trimmed().isEmpty() || !hindrance().isEmpty())
        return false;
    const QString parent = old->parent;
    const std::vector<ChatAttachment> attachments = old->attachments;
    ChatMessage &message = addMessage(true, parent);
    message.prompt = text;
    message.attachments = attachments;
    Q_EMIT messageChanged(message.id);
    rebuild();
    ask();
    return true;
}

QString Conversation::lastQuestion() const
{
    const QStringList path = m_tree.path();
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
        if (m_tree.find(*it)->fromUser)
            return *it;
    }
    return {};
}

void Conversation::retry()
{
    retryFrom(lastQuestion());
}

void Conversation::retryFrom(const QString &id)
{
    const ChatMessage *message = m_tree.find(id);
    if (!message || m_streaming || !hindrance().isEmpty())
        return;
    const QString question = message->fromUser ? id : message->parent;
    const bool newest = question == lastQuestion();
    m_tree.lead(question);
    if (newest)
        m_blocks.removeAnswer(m_turn);
    else
        rebuild();
    ask();
}

void Conversation::turnTo(const QString &message, int step)
{
    const QString other = m_tree.beside(message, step);
    if (m_streaming || other.isEmpty())
        return;
    m_tree.select(other);
    rebuild();
    Q_EMIT pathChanged();
}

bool Conversation::isQuestion(const QString &message) const
{
    const ChatMessage *found = m_tree.find(message);
    return found && found->fromUser;
}

bool Conversation::remove(const QString &message)
{
    if (m_streaming)
        return false;
    const ChatTree::Removal removal = m_tree.remove(message);
    if (removal.removed.empty())
        return false;
    if (!m_tree.find(m_translator.message()))
        m_translator.stop();
    if (!m_tree.find(m_answerId))
        m_answerId.clear();
    rebuild();
    Q_EMIT messagesRemoved(removal.removed);
    for (const QString &id : removal.moved)
        Q_EMIT messageChanged(id);
    Q_EMIT pathChanged();
    Q_EMIT streamingChanged();
    return true;
}

void Conversation::clear()
{
    stop();
    m_tree.clear();
    m_blocks.clear();
    m_answerId.clear();
    m_translated.clear();
    Q_EMIT streamingChanged();
}

void Conversation::load(const std::vector<ChatMessage> &messages, const QString &leaf)
{
    clear();
    std::vector<ChatMessage> own;
    QSet<QString> known;
    for (const ChatMessage &message : messages) {
        if (message.lane != m_lane || known.contains(message.id))
            continue;
        known.insert(message.id);
        m_lastMs = std::max(m_lastMs, message.createdMs);
        own.push_back(message);
    }
    // Below a parent in the order in which they came; a parent may have come later than what was hung on it.
    QHash<QString, std::vector<size_t>> below;
    QString before;
    for (size_t i = 0; i < own.size(); ++i) {
        // What it goes on from was lost (a disk was full): it goes on from what was said before it.
        if (!own[i].parent.isEmpty() && !known.contains(own[i].parent))
            own[i].parent = before;
        below[own[i].parent].push_back(i);
        before = own[i].id;
    }
    std::vector<QString> open {QString()};
    for (size_t next = 0; next < open.size(); ++next) {
        for (const size_t i : below.take(open[next])) {
            m_tree.add(own[i]);
            open.push_back(own[i].id);
        }
    }
    if (!m_tree.select(leaf))
        m_tree.select(before);
    rebuild();
    Q_EMIT streamingChanged();
}

void Conversation::rebuild()
{
    m_blocks.beginRebuild();
    m_turn = 0;
    for (const QString &id : m_tree.path())
        show(*m_tree.find(id));
    m_blocks.endRebuild();
}

void Conversation::show(const ChatMessage &message)
{
    const ChatTree::Place place = m_tree.placeOf(message.id);
    if (message.fromUser) {
        ++m_turn;
        m_blocks.addPrompt(message.prompt,
                           QDateTime::fromMSecsSinceEpoch(message.createdMs).toString(QStringLiteral("HH:mm:ss")),
                           m_turn);
        m_blocks.tellMessage(message.id, place.index, place.count, answerwords::chips(message.attachments));
        showTranslation(message);
        return;
    }
    const ProviderInfo line = provider(message.model);
    m_blocks.addAnswer(QString::fromUtf8(message.model), QString::fromLatin1(line.lineCode), m_turn);
    m_blocks.tellMessage(message.id, place.index, place.count, {});
    showParts(message);
    if (!message.error.isEmpty())
        m_blocks.addError(message.error, adviceFor(message), actionFor(message));
    showEnd(message);
    if (message.edited || message.figures.firstTokenUs || message.state == ChatMessage::State::Done)
        m_blocks.setFigures(answerwords::figures(message, line.state == ProviderState::Simulated));
    showTranslation(message);
}

/** What the head of an answer that is over says, and a word on one with nothing in it. */
void Conversation::showEnd(const ChatMessage &message)
{
    m_blocks.close();
    const auto [lamp, words] = answerwords::state(message, provider(message.model).state == ProviderState::Simulated);
    m_blocks.setAnswerState(lamp, words);
    if (message.isNothing())
        m_blocks.addNote(answerwords::nothing(message), answerwords::nothingAdvice(message));
}

void Conversation::showParts(const ChatMessage &message)
{
    int tool = 0;
    for (const ChatPart &part : message.parts) {
        switch (part.kind) {
        case ChatPart::Kind::Text: m_blocks.addText(part.text); break;
        case ChatPart::Kind::Reasoning: m_blocks.addReasoning(part.text); break;
        case ChatPart::Kind::ToolCall:
            m_blocks.addToolCall(tool, part.name);
            m_blocks.addArguments(tool++, part.text);
            break;
        }
    }
}

ChatRequest Conversation::requestFor(const QString &prompt, const std::vector<ChatAttachment> &attachments) const
{
    const ModelInfo model = info();
    ChatRequest request {m_model, provider().dialect, {}, m_settings, model.maxTokensMember};
    for (const QString &id : m_tree.path()) {
        const ChatMessage &message = *m_tree.find(id);
        const QString text = message.text();
        if (message.fromUser || !text.isEmpty())
            request.turns.push_back({message.fromUser, text, message.attachments});
    }
    if (!prompt.isEmpty() || !attachments.empty())
        request.turns.push_back({true, prompt, attachments});
    if (!model.temperature) {
        request.settings.temperature.reset();
        request.settings.topP.reset();
    }
    if (!model.efforts.contains(request.settings.effort))
        request.settings.effort.clear();
    else
        request.dialect = model.effortDialect;
    // What a model has no eyes for stays in the conversation and out of its request.
    for (ChatTurn &turn : request.turns)
        std::erase_if(turn.attachments, [&model](const ChatAttachment &attachment) {
            return !answerwords::takes(model, attachment.kind);
        });
    return request;
}

} // namespace station
