// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace station::gemini {

/**
 * Finds the JSON objects of an answer in whichever of the three shapes it comes: an event stream, a list that is
 * written bit by bit (a stream without alt=sse), or one object. The first byte tells which.
 */
class ChunkSplitter {
public:
    using Receiver = std::function<void(QByteArrayView)>;
    explicit ChunkSplitter(Receiver receiver) : m_receiver(std::move(receiver)) { }

    void feed(QByteArrayView bytes);
    /** The body is over: what is left may be a last object. */
    void finish();

private:
    enum class Shape { Unknown, Events, List, Whole };

    void feedEvents(QByteArrayView bytes);
    void feedLine(QByteArrayView line);
    void feedList(QByteArrayView bytes);
    void deliver();

    Receiver m_receiver;
    Shape m_shape = Shape::Unknown;
    QByteArray m_line; ///< Events: the start of a line
    QByteArray m_object;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
};

} // namespace station::gemini
