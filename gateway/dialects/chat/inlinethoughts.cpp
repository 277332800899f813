// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/inlinethoughts.h"

#include <algorithm>
#include <utility>

namespace station::chat {

namespace {

constexpr QByteArrayView kOpening = "<think>";
constexpr QByteArrayView kClosing = "</think>";

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

qsizetype leadingSpace(QByteArrayView text)
{
    return std::find_if_not(text.begin(), text.end(), isSpace) - text.begin();
}

/** Where the text ends without the white space at its end. */
qsizetype endOfWords(QByteArrayView text)
{
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text.size();
}

/** Where the text ends without what may be the beginning of the closing tag, and the white space before that. */
qsizetype certainEnd(QByteArrayView text)
{
    qsizetype begun = std::min(kClosing.size() - 1, text.size());
    while (begun > 0 && !text.endsWith(kClosing.first(begun)))
        --begun;
    return endOfWords(text.chopped(begun));
}

} // namespace

QByteArray InlineThoughts::trimmedEnd(const QByteArray &text)
{
    return text.left(endOfWords(text));
}

InlineThoughts::Step InlineThoughts::next()
{
    switch (m_state) {
    case State::Before: return before();
    case State::Thinking: return thinking();
    case State::Behind:
        m_held.remove(0, leadingSpace(m_held));
        if (m_held.isEmpty())
            return {};
        m_state = State::Over;
        return {true, false, std::exchange(m_held, {})};
    case State::Over: break;
    }
    return {};
}

InlineThoughts::Step InlineThoughts::before()
{
    const QByteArrayView words = QByteArrayView(m_held).sliced(leadingSpace(m_held));
    if (words.startsWith(kOpening)) {
        m_held = words.sliced(kOpening.size()).toByteArray();
        m_state = State::Thinking;
        return {true, true, {}};
    }
    if (kOpening.startsWith(words))
        return {};
    m_state = State::Over;
    return {true, false, std::exchange(m_held, {})};
}

InlineThoughts::Step InlineThoughts::thinking()
{
    if (!m_hasThought)
        m_held.remove(0, leadingSpace(m_held));
    const qsizetype closing = m_held.indexOf(kClosing);
    const qsizetype end = closing < 0 ? certainEnd(m_held) : endOfWords(QByteArrayView(m_held).first(closing));
    QByteArray thought = m_held.left(end);
    m_hasThought = m_hasThought || !thought.isEmpty();
    if (closing < 0) {
        m_held.remove(0, end);
        return {!thought.isEmpty(), true, std::move(thought)};
    }
    m_held.remove(0, closing + kClosing.size());
    m_state = State::Behind;
    return {true, true, std::move(thought)};
}

} // namespace station::chat
