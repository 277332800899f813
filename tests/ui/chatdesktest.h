// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatdesk.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace station {

/** A test on the chat without a window, on a gateway that a test writes the answers of. Each function begins anew. */
class ChatDeskTest : public QObject {
    Q_OBJECT

protected:
    void begin();
    void end();
    ChatDesk &desk() { return *m_desk; }
    Conversation &lane(int index = 0) { return *m_desk->lane(index); }
    void restart();
    /** Takes models out of the list, or puts them back; the backend tells it. */
    void setUsable(const char *model, bool usable, const QString &missing = {});
    void answerWith(const QString &text);
    bool ask(const QString &text);
    QJsonArray asked() const
    {
        return QJsonDocument::fromJson(m_gateway->requestBody()).object().value(QStringLiteral("messages")).toArray();
    }
    QStringList rows(int role, int index = 0)
    {
        QStringList all;
        MarkdownBlocks *blocks = lane(index).blocks();
        for (int i = 0; i < blocks->count(); ++i)
            all << blocks->data(blocks->index(i), role).toString();
        return all;
    }
    QStringList titles()
    {
        QStringList all;
        for (int i = 0; i < desk().history()->count(); ++i)
            all << desk().history()->data(desk().history()->index(i), ConversationList::TitleRole).toString();
        return all;
    }

    std::unique_ptr<FakeBackend> m_backend;
    std::unique_ptr<FakeGateway> m_gateway;
    std::unique_ptr<ModelList> m_models;
    std::unique_ptr<ChatDesk> m_desk;
};

} // namespace station
