// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations made of others: a whole one with its branches, or what was said up to a message.
#include "app/chat/chatdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

namespace station {

using namespace Qt::StringLiterals;

namespace {

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/** Gives everything an id of its own; what refers to it follows. */
void renameAll(ConversationContent &content)
{
    QHash<QString, QString> ids;
    for (StoredMessage &message : content.messages) {
        const QString id = freshId();
        ids.insert(message.id, id);
        message.id = id;
    }
    for (StoredMessage &message : content.messages) {
        QJsonObject body = QJsonDocument::fromJson(message.body).object();
        body.insert("parent"_L1, ids.value(body.value("parent"_L1).toString()));
        message.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    QJsonObject settings = QJsonDocument::fromJson(content.head.settings).object();
    QJsonArray lanes = settings.value("lanes"_L1).toArray();
    for (qsizetype i = 0; i < lanes.size(); ++i) {
        QJsonObject lane = lanes.at(i).toObject();
        lane.insert("leaf"_L1, ids.value(lane.value("leaf"_L1).toString()));
        lanes.replace(i, lane);
    }
    settings.insert("lanes"_L1, lanes);
    content.head.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
    content.head.id = freshId();
}

} // namespace

void ChatDesk::duplicate(const QString &id)
{
    if (streaming() || id.isEmpty())
        return;
    m_store.load(id, this, [this](const std::optional<ConversationContent> &content) {
        if (content)
            keepCopy(*content);
        else
            setProblem(tr("That conversation could not be read."));
    });
}

void ChatDesk::branchOff(Conversation *from, const QString &message)
{
    if (streaming() || !from || !from->holds(message))
        return;
    ConversationContent content;
    content.head = m_head;
    const QStringList path = from->tree().path();
    for (const QString &id : path) {
        ChatMessage said = *from->tree().find(id);
        said.lane = 0;
        content.messages.push_back({said.id, said.createdMs, said.toJson(), said.words()});
        for (const ChatAttachment &attachment : said.attachments)
            content.attachments.insert(attachment.id, attachment.data);
        if (id == message)
            break;
    }
    const QJsonArray lanes {QJsonObject {{"model"_L1, from->model()}, {"leaf"_L1, message}}};
    content.head.settings =
        QJsonDocument(QJsonObject {{"lanes"_L1, lanes}, {"parameters"_L1, m_parameters.settings().toJson()}})
            .toJson(QJsonDocument::Compact);
    keepCopy(std::move(content));
}

void ChatDesk::keepCopy(ConversationContent content)
{
    m_store.list({}, this, [this, content = std::move(content)](const std::vector<ConversationHit> &all) mutable {
        QSet<QString> taken;
        for (const ConversationHit &hit : all)
            taken.insert(hit.head.title);
        const QString title = content.head.title;
        content.head.title = tr("%1 (copy)").arg(title);
        for (int number = 2; taken.contains(content.head.title); ++number)
            content.head.title = tr("%1 (copy %2)").arg(title).arg(number);
        content.head.createdMs = content.head.updatedMs = m_now();
        renameAll(content);
        m_store.save(content.head);
        for (auto it = content.attachments.cbegin(); it != content.attachments.cend(); ++it)
            m_store.attach(content.head.id, it.key(), it.value());
        m_store.save(content.head.id, std::move(content.messages));
        m_history.refresh();
        // To open it would end an answer that was asked for meanwhile.
        if (!streaming())
            open(content.head.id);
    });
}

} // namespace station
