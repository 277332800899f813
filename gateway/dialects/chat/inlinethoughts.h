// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace station::chat {

/**
 * Takes the thoughts out of a text that begins with them: "<think>…</think>answer", as servers write it that leave the
 * parting to their clients (a vLLM without a reasoning parser, LM Studio, MiniMax …). The tags may be cut anywhere.
 *
 * They count at the start only, behind white space at most: a model that writes about the tags is left alone. Thoughts
 * that never end are thoughts. White space around the thoughts goes with the tags.
 */
class InlineThoughts {
public:
    /** Calls tell(isThought, piece) for what of the text is certain. */
    template <typename F> void feed(QByteArrayView text, F &&tell)
    {
        if (m_state == State::Over) {
            if (!text.isEmpty())
                tell(false, text);
            return;
        }
        m_held.append(text);
        while (const Step step = next()) {
            if (!step.text.isEmpty())
                tell(step.isThought, step.text);
        }
    }
    /** Nothing more of the text comes, or something else comes between: what was held back is told. */
    template <typename F> void end(F &&tell)
    {
        const bool isThought = m_state == State::Thinking;
        const QByteArray rest = isThought || m_state == State::Behind ? trimmedEnd(m_held) : m_held;
        m_held.clear();
        m_state = State::Over;
        if (!rest.isEmpty())
            tell(isThought, rest);
    }

private:
    enum class State {
        Before,   ///< nothing but white space has come, or the beginning of the tag
        Thinking, ///< behind <think>
        Behind,   ///< behind </think>: white space is dropped
        Over,     ///< text alone
    };
    struct Step {
        bool goesOn = false;
        bool isThought = false;
        QByteArray text;
        explicit operator bool() const { return goesOn; }
    };

    Step next();
    Step before();
    Step thinking();
    static QByteArray trimmedEnd(const QByteArray &text);

    State m_state = State::Before;
    bool m_hasThought = false; ///< a thought has been told
    QByteArray m_held;
};

} // namespace station::chat
