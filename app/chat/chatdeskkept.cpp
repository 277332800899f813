// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations that are kept: what is written of them as they go on, opened again, renamed, deleted, exported.
#include "app/chat/chatdesk.h"
#include "app/chat/chatpaper.h"
#include "gateway/ledger/contextreply.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>

namespace station {

using namespace Qt::StringLiterals;

namespace {

/** What went wrong; empty: it is written. Any thread. */
QString writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace

void ChatDesk::keep(const Conversation &from, const QString &id)
{
    const ChatMessage *message = from.tree().find(id);
    if (!message || m_loading)
        return;
    if (m_head.id.isEmpty())
        begin(message->text());
    m_store.save(m_head.id, {{message->id, message->createdMs, message->toJson(), message->words()}});
    if (message->fromUser || message->state != ChatMessage::State::Streaming)
        saveHead();
}

void ChatDesk::forget(const std::vector<ChatMessage> &messages)
{
    QStringList ids;
    QStringList attachments;
    for (const ChatMessage &message : messages) {
        ids.append(message.id);
        for (const ChatAttachment &attachment : message.attachments)
            attachments.append(attachment.id);
    }
    // An attachment may go with other messages too.
    for (const auto &lane : m_lanes) {
        for (const ChatMessage *left : lane->tree().all()) {
            for (const ChatAttachment &attachment : left->attachments)
                attachments.removeAll(attachment.id);
        }
    }
    m_store.removeMessages(m_head.id, ids, attachments);
}

void ChatDesk::saveHead()
{
    if (m_head.id.isEmpty() || m_loading)
        return;
    QJsonArray lanes;
    for (int i = 0; i < m_laneCount; ++i)
        lanes.append(QJsonObject {{"model"_L1, lane(i)->model()}, {"leaf"_L1, lane(i)->tree().leaf()}});
    const QJsonObject settings {{"lanes"_L1, lanes}, {"parameters"_L1, m_parameters.settings().toJson()}};
    m_head.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    m_head.updatedMs = m_now();
    m_store.save(m_head);
    m_history.refresh();
    Q_EMIT conversationChanged();
}

void ChatDesk::open(const QString &id)
{
    if (id == m_head.id || id.isEmpty())
        return;
    if (streaming()) {
        m_wanted = id;
        Q_EMIT leaveAsked();
        return;
    }
    load(id);
}

void ChatDesk::load(const QString &id)
{
    m_opening = id;
    m_store.load(id, this, [this, id](const std::optional<ConversationContent> &content) {
        if (m_opening != id)
            return;
        m_opening.clear();
        if (content)
            take(*content);
        else
            setProblem(tr("That conversation could not be read."));
    });
}

void ChatDesk::take(const ConversationContent &content)
{
    stop();
    m_loading = true;
    changeDraft(content.head.id);
    setHead(content.head);
    const QJsonObject settings = QJsonDocument::fromJson(m_head.settings).object();
    m_parameters.apply(ChatSettings::fromJson(settings.value("parameters"_L1).toObject()));
    std::vector<ChatMessage> messages;
    for (const StoredMessage &stored : content.messages) {
        auto message = ChatMessage::fromJson(stored.id, stored.createdMs, stored.body);
        if (!message)
            continue;
        for (ChatAttachment &attachment : message->attachments)
            attachment.data = content.attachments.value(attachment.id);
        messages.push_back(std::move(*message));
    }
    const QJsonArray lanes = settings.value("lanes"_L1).toArray();
    const int count = std::clamp(int(lanes.size()), 1, kLanes);
    for (int i = 0; i < kLanes; ++i) {
        const QJsonObject about = lanes.at(i).toObject();
        const QString model = about.value("model"_L1).toString();
        if (i < count)
            lane(i)->load(messages, about.value("leaf"_L1).toString());
        else
            lane(i)->clear();
        if (i < count)
            lane(i)->setModel(model);
    }
    m_loading = false;
    setLaneCount(count);
    Q_EMIT conversationChanged();
    Q_EMIT opened();
}

void ChatDesk::rename(const QString &id, const QString &title)
{
    if (title.trimmed().isEmpty())
        return;
    if (id == m_head.id) {
        m_head.title = title.trimmed();
        m_store.save(m_head);
        Q_EMIT conversationChanged();
        m_history.refresh();
        return;
    }
    m_store.load(id, this, [this, title](const std::optional<ConversationContent> &content) {
        if (!content)
            return;
        StoredConversation head = content->head;
        head.title = title.trimmed();
        m_store.save(head);
        m_history.refresh();
    });
}

void ChatDesk::remove(const QString &id)
{
    if (id == m_head.id) {
        // What is being typed there becomes a prompt of its own.
        if (!m_draft.isEmpty() || !m_attachments.empty())
            m_drafts.insert({}, {m_draft, m_attachments});
        startAnew();
    }
    m_drafts.remove(id);
    m_store.remove(id);
    m_history.refresh();
}

bool ChatDesk::countHere(const LateFigures &late)
{
    for (const auto &lane : m_lanes) {
        if (!lane->holds(late.message))
            continue;
        lane->countLate(late);
        return true;
    }
    return false;
}

void ChatDesk::countLate(const LateFigures &late)
{
    if (countHere(late))
        return;
    m_store.load(late.conversation, this, [this, late](const std::optional<ConversationContent> &content) {
        // It may have been opened again meanwhile.
        if (!content || countHere(late))
            return;
        for (const StoredMessage &stored : content->messages) {
            auto message = stored.id == late.message ? ChatMessage::fromJson(stored.id, stored.createdMs, stored.body)
                                                     : std::nullopt;
            if (!message)
                continue;
            late.tell(message->figures);
            m_store.save(late.conversation, {{stored.id, stored.createdMs, message->toJson(), message->words()}});
        }
    });
}

QString ChatDesk::fileName(const QString &format) const
{
    return fileNameFrom(m_head.title.isEmpty() ? tr("conversation") : m_head.title,
                        format == "markdown"_L1 ? QStringLiteral("md") : format);
}

bool ChatDesk::exportTo(const QUrl &url, const QString &format)
{
    ExportedConversation conversation {m_head.title, m_head.createdMs, m_parameters.settings(), {}};
    for (int i = 0; i < m_laneCount; ++i)
        conversation.lanes.push_back(&lane(i)->tree());
    if (format == "pdf"_L1) {
        exportPdf(url.toLocalFile(), conversation);
        return true;
    }
    const QString why =
        writeFile(url.toLocalFile(), format == "json"_L1 ? toJson(conversation) : toMarkdown(conversation));
    if (!why.isEmpty())
        tellUnwritten(why);
    return why.isEmpty();
}

void ChatDesk::exportPdf(const QString &path, const ExportedConversation &conversation)
{
    // A hundred pages take longer to lay out than a frame may; the conversation may go on meanwhile.
    std::vector<ChatTree> trees;
    for (const ChatTree *lane : conversation.lanes)
        trees.push_back(*lane);
    QThreadPool::globalInstance()->start([this, reply = ContextReply(this), path,
                                          copy = ExportedConversation(conversation),
                                          trees = std::move(trees)]() mutable {
        copy.lanes.clear();
        for (const ChatTree &tree : trees)
            copy.lanes.push_back(&tree);
        const QString why = writeFile(path, toPdf(copy));
        if (!why.isEmpty())
            reply.deliver([this, why] { tellUnwritten(why); });
    });
}

void ChatDesk::tellUnwritten(const QString &why)
{
    setProblem(tr("The conversation could not be written: %1").arg(why));
}

} // namespace station
