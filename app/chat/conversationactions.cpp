// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one does with messages that are there: one's own words for an answer, going on with one that was cut,
// translations, quotes.
#include "app/chat/answerwords.h"
#include "app/chat/begunanswer.h"
#include "app/chat/conversation.h"
#include "app/chat/spokentext.h"

#include <algorithm>

namespace station {

// One's own words

bool Conversation::rewrite(const QString &id, const QString &text)
{
    const ChatMessage *old = m_tree.find(id);
    if (m_streaming || !old || old->fromUser || text.trimmed().isEmpty())
        return false;
    if (text == old->text())
        return true;
    // Neither its reasoning nor what it cost belongs to these words.
    const QString parent = old->parent;
    const QByteArray model = old->model;
    ChatMessage &message = addMessage(false, parent);
    message.model = model;
    message.edited = true;
    message.parts = {{ChatPart::Kind::Text, text, {}, -1}};
    rebuild();
    Q_EMIT messageChanged(message.id);
    Q_EMIT pathChanged();
    return true;
}

// Going on

QString Conversation::unfinished() const
{
    const ChatMessage *last = m_tree.find(m_tree.leaf());
    if (m_streaming || !last || last->fromUser || last->text().trimmed().isEmpty())
        return {};
    if (last->state == ChatMessage::State::Done && !last->cutAtLimit)
        return {};
    // A call that was cut is no answer that one could go on with.
    const bool calls = std::any_of(last->parts.begin(), last->parts.end(),
                                   [](const ChatPart &part) { return part.kind == ChatPart::Kind::ToolCall; });
    return calls ? QString() : last->id;
}

std::optional<ChatRequest> Conversation::begunRequest() const
{
    const ChatMessage *message = m_tree.find(unfinished());
    // What another model began would be taken for its own words.
    if (!message || message->model != m_model)
        return std::nullopt;
    ChatRequest request = requestFor({}, {});
    const auto mark = begunAnswerMark(request);
    if (!mark)
        return std::nullopt;
    request.begunMark = *mark;
    // Messages refuses a begun answer with a blank at its end.
    QString &begun = request.turns.back().text;
    while (!begun.isEmpty() && begun.back().isSpace())
        begun.chop(1);
    return request;
}

bool Conversation::goOn()
{
    const QString id = unfinished();
    if (id.isEmpty() || !hindrance().isEmpty())
        return false;
    if (const auto request = begunRequest())
        resume(id, *request);
    else
        return send(tr("Go on exactly where you stopped."));
    return true;
}

void Conversation::resume(const QString &id, const ChatRequest &request)
{
    ChatMessage &message = *m_tree.find(id);
    m_answerId = id;
    m_resumed = message;
    m_before = message.figures;
    message.state = ChatMessage::State::Streaming;
    message.cutAtLimit = false;
    message.wentOn = true;
    message.error.clear();
    message.status.reset();
    message.advice.clear();
    // As it is in the request: what comes next begins behind its last word.
    for (auto part = message.parts.rbegin(); part != message.parts.rend(); ++part) {
        if (part->kind != ChatPart::Kind::Text)
            continue;
        while (!part->text.isEmpty() && part->text.back().isSpace())
            part->text.chop(1);
        if (!part->text.isEmpty())
            break;
    }
    std::erase_if(message.parts, [](const ChatPart &part) { return part.text.isEmpty(); });
    const ChatTree::Place place = m_tree.placeOf(id);
    m_blocks.removeAnswer(m_turn);
    m_blocks.addAnswer(QString::fromUtf8(message.model), modelCode(), m_turn);
    m_blocks.tellMessage(id, place.index, place.count, {});
    showParts(message);
    start(request);
}

/** Whether the model has answered a begun answer with an error, instead of going on with it. */
bool Conversation::isRefusal() const
{
    return m_resumed && (m_client.status() == 400 || m_client.status() == 422);
}

void Conversation::askToGoOn()
{
    *answer() = *std::exchange(m_resumed, std::nullopt);
    m_second.stop();
    m_streaming = false;
    rebuild();
    Q_EMIT messageChanged(m_answerId);
    send(tr("Go on exactly where you stopped."));
}

// Translations

bool Conversation::translate(const QString &id, const QString &language)
{
    ChatMessage *message = m_tree.find(id);
    if (!message || message->text().trimmed().isEmpty() || (m_streaming && id == m_answerId) || m_translator.running()
        || !hindrance().isEmpty())
        return false;
    const ModelInfo model = info();
    ChatRequest request {m_model, provider().dialect, {{true, translationPrompt(message->text(), language)}}};
    request.maxTokensMember = model.maxTokensMember;
    message->translation = ChatTranslation {language, m_model, {}, {}, {}};
    m_translated = id;
    m_translator.start(root(), m_backend.internalKey(), request, id);
    showTranslation(*message);
    Q_EMIT translatingChanged();
    return true;
}

void Conversation::takeTranslation(const QString &id, const QString &text, const QString &problem, bool over)
{
    ChatMessage *message = m_tree.find(id);
    if (over)
        Q_EMIT translatingChanged();
    if (!message || !message->translation)
        return;
    message->translation->text = text;
    message->translation->problem = problem;
    if (!over) {
        showTranslation(*message);
        return;
    }
    if (text.isEmpty() && problem.isEmpty()) {
        message->translation.reset();
        m_blocks.removeTranslation(id);
    } else {
        countTranslation(nullptr);
        showTranslation(*message);
    }
    Q_EMIT messageChanged(id);
}

void Conversation::countTranslation(const LedgerRow *row)
{
    ChatMessage *message = m_tree.find(m_translated);
    if (!message || !message->translation)
        return;
    // The ledger's record may come before the stream's end.
    ChatFigures &figures = message->translation->figures;
    if (row || !figures.costKind)
        answerwords::count(figures, m_translator.usage(), row);
    if (row)
        Q_EMIT messageChanged(m_translated);
}

void Conversation::showTranslation(const ChatMessage &message)
{
    if (!message.translation)
        return;
    const ChatTranslation &made = *message.translation;
    const bool open = m_translator.message() == message.id;
    m_blocks.setTranslation(message.id,
                            {languageName(made.language),
                             open                         ? tr("translating")
                                 : made.problem.isEmpty() ? QString::fromUtf8(made.model)
                                                          : made.problem,
                             open                         ? QStringLiteral("running")
                                 : made.problem.isEmpty() ? QString()
                                                          : QStringLiteral("closed"),
                             made.text, open});
}

void Conversation::removeTranslation(const QString &id)
{
    if (m_translator.message() == id)
        m_translator.stop();
    ChatMessage *message = m_tree.find(id);
    if (!message || !message->translation)
        return;
    message->translation.reset();
    m_blocks.removeTranslation(id);
    Q_EMIT messageChanged(id);
}

QString Conversation::translationOf(const QString &id) const
{
    const ChatMessage *message = m_tree.find(id);
    return message && message->translation ? message->translation->text : QString();
}

// Words of a message

QString Conversation::textOf(const QString &message) const
{
    const ChatMessage *found = m_tree.find(message);
    return found ? found->text() : QString();
}

QString Conversation::spokenTextOf(const QString &message) const
{
    return spokenText(textOf(message));
}

int Conversation::questionIndex(const QString &message) const
{
    int index = -1;
    for (const QString &id : m_tree.path()) {
        if (m_tree.find(id)->fromUser)
            ++index;
        if (id == message)
            return index;
    }
    return -1;
}

QString Conversation::questionAt(int index) const
{
    for (const QString &id : m_tree.path()) {
        if (m_tree.find(id)->fromUser && index-- == 0)
            return id;
    }
    return {};
}

QString Conversation::quoteOf(const QString &message, const QString &selected) const
{
    // Qt's own marks for the end of a line and of a paragraph.
    QString text = selected.trimmed().isEmpty() ? textOf(message) : selected;
    text.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    QString quote;
    for (const QString &line : text.trimmed().split(u'\n'))
        quote += line.isEmpty() ? QStringLiteral(">\n") : QStringLiteral("> ") + line + u'\n';
    return quote + u'\n';
}

} // namespace station
