// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chattree.h"

#include <algorithm>

namespace station {

void ChatTree::clear()
{
    m_messages.clear();
    m_children.clear();
    m_leaf.clear();
}

ChatMessage &ChatTree::add(const ChatMessage &message)
{
    const QString id = message.id;
    m_children[message.parent].append(id);
    m_leaf = id;
    return *m_messages.insert(id, message);
}

ChatMessage *ChatTree::find(const QString &id)
{
    const auto it = m_messages.find(id);
    return it == m_messages.end() ? nullptr : &*it;
}

const ChatMessage *ChatTree::find(const QString &id) const
{
    const auto it = m_messages.constFind(id);
    return it == m_messages.constEnd() ? nullptr : &*it;
}

QStringList ChatTree::path() const
{
    QStringList ids;
    for (const ChatMessage *at = find(m_leaf); at; at = at->parent.isEmpty() ? nullptr : find(at->parent))
        ids.append(at->id);
    std::reverse(ids.begin(), ids.end());
    return ids;
}

bool ChatTree::select(const QString &id)
{
    if (!find(id))
        return false;
    m_leaf = id;
    for (QStringList below = m_children.value(id); !below.isEmpty(); below = m_children.value(m_leaf))
        m_leaf = below.last();
    return true;
}

void ChatTree::lead(const QString &id)
{
    if (find(id))
        m_leaf = id;
}

ChatTree::Place ChatTree::placeOf(const QString &id) const
{
    const ChatMessage *message = find(id);
    if (!message)
        return {};
    const QStringList siblings = m_children.value(message->parent);
    return {int(siblings.indexOf(id)), int(siblings.size())};
}

QString ChatTree::beside(const QString &id, int step) const
{
    const ChatMessage *message = find(id);
    if (!message)
        return {};
    const QStringList siblings = m_children.value(message->parent);
    return siblings.value(siblings.indexOf(id) + step);
}

std::vector<const ChatMessage *> ChatTree::all() const
{
    std::vector<const ChatMessage *> messages;
    QStringList open = m_children.value(QString());
    while (!open.isEmpty()) {
        const QString id = open.takeFirst();
        if (const ChatMessage *message = find(id)) {
            messages.push_back(message);
            open += m_children.value(id);
        }
    }
    return messages;
}

} // namespace station
