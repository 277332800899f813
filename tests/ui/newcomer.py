# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A newcomer's walk: a home that nobody used, no account, and only what the window itself says.

newcomer.py PROGRAM. Every control is found by its visible words; the walk fails where one is not there.
"""

import sys

from screen import Screen

MOST_SECONDS = 60


def text_of(screen, role, words):
    control = screen.look(role, words)
    return control.text() if control else ""


def streamed(screen, read, done, what):
    """Waits until `done`, and says how many lengths the text had on its way: an answer that streams has several."""
    lengths = set()

    def ask():
        lengths.add(len(read()))
        return done()

    screen.until(ask, what)
    lengths.add(len(read()))
    return lengths - {0}


def main(program):
    with Screen(program) as screen:
        screen.find("panel", "Three stops to your first answer")
        print("the window stands after %.1f s" % screen.seconds())
        screen.find("label", "3  Say hello")

        # The greeting is there already; the window only asks to send it.
        screen.find("push button", "Send").click()
        lengths = streamed(screen, lambda: text_of(screen, "text", "Answer"),
                           lambda: screen.look("alert", "Answered in…"), "answer to the greeting")
        assert len(lengths) > 3, "the answer came at once: %s" % lengths
        answer = text_of(screen, "text", "Answer")
        assert "Token Station" in answer and "simulated" in answer, answer
        print("the first answer stands after %.1f s" % screen.seconds())

        # It is seen on the board and below.
        screen.until(lambda: any(c.role == "list item" and "hello" in c.name for c in screen.controls()), "departure")

        screen.find("push button", "Go on in the playground").click()
        screen.find("text", "Prompt").click()
        screen.type("Good morning")
        screen.until(lambda: "Good morning" in text_of(screen, "text", "Prompt"), "prompt that was typed")
        screen.find("push button", "Send").click()

        def conversation():
            return " ".join(c.text() for c in screen.controls() if c.role in ("paragraph", "label", "heading", "text"))

        lengths = streamed(screen, conversation,
                           lambda: screen.look("push button", "Copy the answer as Markdown"),
                           "answer in the playground")
        assert "gateway key" in conversation(), conversation()
        assert len(lengths) > 3, "the answer came at once: %s" % lengths
        took = screen.seconds()
        print("the first answer in the playground stands after %.1f s" % took)
        assert took < MOST_SECONDS, "it took %.0f s" % took


if __name__ == "__main__":
    main(sys.argv[1])
