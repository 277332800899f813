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

bool ChatTree::canRemove(const QString &id) const
{
    const ChatMessage *message = find(id);
    return message && (message->fromUser || placeOf(id).count > 1);
}

void ChatTree::take(const QString &id, Removal &removal)
{
    m_children[find(id)->parent].removeOne(id);
    m_children.remove(id);
    removal.removed.push_back(m_messages.take(id));
}

void ChatTree::move(const QString &id, const QString &below, Removal &removal)
{
    ChatMessage &message = *find(id);
    m_children[message.parent].removeOne(id);
    message.parent = below;
    QStringList &siblings = m_children[below];
    // They stand in the order in which they came.
    const auto before = std::find_if(siblings.begin(), siblings.end(),
                                     [&](const QString &other) { return find(other)->createdMs > message.createdMs; });
    siblings.insert(before, id);
    removal.moved.append(id);
}

ChatTree::Removal ChatTree::remove(const QString &id)
{
    Removal removal;
    if (!canRemove(id))
        return removal;
    const ChatMessage message = *find(id);
    QString next = message.parent;
    if (!message.fromUser) {
        const int place = placeOf(id).index;
        next = beside(id, place > 0 ? -1 : 1);
    }
    const QStringList path = this->path();
    const bool seen = path.contains(id);
    const QStringList answers = message.fromUser ? m_children.value(id) : QStringList(id);
    for (const QString &answer : answers) {
        for (const QString &below : m_children.value(answer))
            move(below, next, removal);
        take(answer, removal);
    }
    if (message.fromUser)
        take(id, removal);
    if (!seen || find(path.last())) // what comes after it is still there, and its path goes around
        return removal;
    const QStringList left = m_children.value(next);
    if (!message.fromUser)
        select(next);
    else if (!left.isEmpty())
        select(left.last());
    else
        m_leaf = next;
    return removal;
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
