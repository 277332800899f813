// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/chatmessage.h"

#include <QHash>
#include <QStringList>

namespace station {

/**
 * The messages of one lane with all their branches, and which of them one sees now: the path from the first message to
 * a leaf. An edited prompt and an answer asked for again stand beside what was there before.
 */
class ChatTree {
public:
    /** Where a message stands among those that go on from the same one. */
    struct Place {
        int index = 0;
        int count = 1;
    };

    void clear();
    bool isEmpty() const { return m_messages.isEmpty(); }
    /** Adds it below its parent (which must be there, or empty) and leads the path to it. */
    ChatMessage &add(const ChatMessage &message);
    ChatMessage *find(const QString &id);
    const ChatMessage *find(const QString &id) const;

    /** From the first message to the leaf. */
    QStringList path() const;
    QString leaf() const { return m_leaf; }
    /** Leads the path through that message, and on to the newest below it. Says whether it is there. */
    bool select(const QString &id);
    /** Ends the path at that message. */
    void lead(const QString &id);
    Place placeOf(const QString &id) const;
    /** The message `step` places beside it; empty where there is none. */
    QString beside(const QString &id, int step) const;
    /** What a removal took away, and what hangs on another message since. */
    struct Removal {
        std::vector<ChatMessage> removed;
        QStringList moved;
    };
    /**
     * Takes out a question with every answer to it, or one answer of several. What was said after it goes on from what
     * stood before: after a question from the answer above it, after an answer from the one that is left beside it.
     */
    Removal remove(const QString &id);
    /** An answer alone cannot go: what follows it would have none. */
    bool canRemove(const QString &id) const;
    /** All of them, parents before children. */
    std::vector<const ChatMessage *> all() const;

private:
    void take(const QString &id, Removal &removal);
    void move(const QString &id, const QString &below, Removal &removal);

    QHash<QString, ChatMessage> m_messages;
    QHash<QString, QStringList> m_children; ///< in the order in which they came; the first ones below ""
    QString m_leaf;
};

} // namespace station
