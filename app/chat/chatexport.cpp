// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatexport.h"

#include "app/chat/answerwords.h"
#include "app/chat/translation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace station {

using namespace Qt::StringLiterals;

namespace {

/** A fence that the text cannot end. */
QString fenced(const QString &text, const QString &language)
{
    QString fence = QStringLiteral("```");
    while (text.contains(fence))
        fence += u'`';
    return fence + language + u'\n' + text + (text.endsWith(u'\n') ? QString() : QStringLiteral("\n")) + fence
        + QStringLiteral("\n\n");
}

QString translationOf(const ChatMessage &message)
{
    if (!message.translation || message.translation->text.isEmpty())
        return {};
    return QStringLiteral("### ") + languageName(message.translation->language) + QStringLiteral("\n\n")
        + message.translation->text + QStringLiteral("\n\n");
}

QString markdownOf(const ChatMessage &message)
{
    QString text;
    if (message.fromUser) {
        text = QStringLiteral("## ") + QCoreApplication::translate("Chat", "You") + QStringLiteral("\n\n")
            + message.prompt + QStringLiteral("\n\n");
        for (const ChatAttachment &attachment : message.attachments)
            text += QStringLiteral("*") + QCoreApplication::translate("Chat", "Attached: %1").arg(attachment.name)
                + QStringLiteral("*\n\n");
        return text + translationOf(message);
    }
    text = QStringLiteral("## ") + QString::fromUtf8(message.model) + QStringLiteral("\n\n");
    if (message.edited)
        text +=
            QStringLiteral("*") + QCoreApplication::translate("Chat", "Edited by the user") + QStringLiteral("*\n\n");
    for (const ChatPart &part : message.parts) {
        switch (part.kind) {
        case ChatPart::Kind::Text: text += part.text + QStringLiteral("\n\n"); break;
        case ChatPart::Kind::Reasoning:
            text += QStringLiteral("<details><summary>") + QCoreApplication::translate("Chat", "Reasoning")
                + QStringLiteral("</summary>\n\n") + fenced(part.text, QString()) + QStringLiteral("</details>\n\n");
            break;
        case ChatPart::Kind::ToolCall:
            text += QCoreApplication::translate("Chat", "Tool call: %1").arg(part.name) + QStringLiteral("\n\n")
                + fenced(part.text, QStringLiteral("json"));
            break;
        }
    }
    if (message.isNothing())
        text += QStringLiteral("*") + answerwords::nothing(message) + QStringLiteral("*\n\n");
    if (!message.error.isEmpty())
        text += QStringLiteral("> ") + message.error + QStringLiteral("\n\n");
    return text + translationOf(message);
}

} // namespace

QString fileNameFrom(const QString &title, const QString &ending)
{
    static const QString bad = QStringLiteral("/\\:*?\"<>|\n\r\t");
    QString name = title;
    for (QChar &c : name) {
        if (bad.contains(c))
            c = u'-';
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.left(80) + u'.' + ending;
}

std::vector<const ChatMessage *> shownMessages(const ExportedConversation &conversation)
{
    // Lanes that were asked together stand together: the prompt once, then every answer.
    std::vector<QStringList> paths;
    qsizetype longest = 0;
    for (const ChatTree *lane : conversation.lanes) {
        paths.push_back(lane->path());
        longest = std::max(longest, paths.back().size());
    }
    std::vector<const ChatMessage *> shown;
    for (qsizetype at = 0; at < longest; ++at) {
        std::vector<const ChatMessage *> asked;
        for (size_t lane = 0; lane < paths.size(); ++lane) {
            const ChatMessage *message = conversation.lanes[lane]->find(paths[lane].value(at));
            if (!message)
                continue;
            const bool isThere = std::any_of(asked.begin(), asked.end(), [message](const ChatMessage *other) {
                return other->prompt == message->prompt && other->attachments == message->attachments;
            });
            if (message->fromUser && isThere)
                continue;
            if (message->fromUser)
                asked.push_back(message);
            shown.push_back(message);
        }
    }
    return shown;
}

QByteArray toMarkdown(const ExportedConversation &conversation)
{
    QString text = QStringLiteral("# ") + conversation.title + QStringLiteral("\n\n");
    if (!conversation.settings.system.isEmpty())
        text += QStringLiteral("## ") + QCoreApplication::translate("Chat", "System prompt") + QStringLiteral("\n\n")
            + conversation.settings.system + QStringLiteral("\n\n");
    for (const ChatMessage *message : shownMessages(conversation))
        text += markdownOf(*message);
    return text.toUtf8();
}

QByteArray toJson(const ExportedConversation &conversation)
{
    QJsonArray messages;
    QJsonObject files;
    for (const ChatTree *lane : conversation.lanes) {
        const QStringList path = lane->path();
        for (const ChatMessage *message : lane->all()) {
            QJsonObject entry = QJsonDocument::fromJson(message->toJson()).object();
            entry.insert("id"_L1, message->id);
            entry.insert("created"_L1,
                         QDateTime::fromMSecsSinceEpoch(message->createdMs).toUTC().toString(Qt::ISODateWithMs));
            entry.insert("shown"_L1, path.contains(message->id));
            messages.append(entry);
            for (const ChatAttachment &attachment : message->attachments)
                files.insert(attachment.id, QString::fromLatin1(attachment.data.toBase64()));
        }
    }
    QJsonObject root {
        {"format"_L1, "token-station conversation 1"_L1},
        {"title"_L1, conversation.title},
        {"created"_L1, QDateTime::fromMSecsSinceEpoch(conversation.createdMs).toUTC().toString(Qt::ISODateWithMs)},
        {"settings"_L1, conversation.settings.toJson()},
        {"messages"_L1, messages},
    };
    if (!files.isEmpty())
        root.insert("attachments_base64"_L1, files);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace station
