# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader meets it, over AT-SPI: every place, every control, and doing things without a mouse.

screenreader.py PROGRAM. tst_accessibility looks at the same from within; what the platform makes of it is seen here.
"""

import sys

from screen import TAB, Atspi, Screen

PLACES = ("Station", "Models", "Playground", "Clients", "Providers", "Requests", "Settings")
TABS = ("Chat", "Audio", "Image", "Video")
# What a person does something with; all else only has to be told apart.
DOING = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "slider",
         "page tab", "list", "link", "spin button"}
WITHOUT_NAME = {"scroll bar", "filler", "panel", "separator", "application", "tool tip"}


def wrong_in(screen, place):
    """What a screen reader could not name in this place."""
    wrong = []
    doing = 0
    for control in screen.controls():
        # Qt tells no name of a field for a secret; its words are the description.
        words = control.description if control.role == "password text" else control.name
        if control.role in DOING:
            doing += 1
        if control.role in ("unknown", "invalid", "redundant object", "client"):
            wrong.append("%s: %s has no role" % (place, control))
        elif not words.strip() and control.role not in WITHOUT_NAME:
            wrong.append("%s: a %s at %s has no name" % (place, control.role, control.place()))
        elif control.role == "push button" and "Press" not in control.actions():
            wrong.append("%s: %s cannot be pressed" % (place, control))
    assert doing > 8, "%s: only %d controls are seen" % (place, doing)
    return wrong


def visit(screen, place):
    screen.find("page tab", place).act()
    screen.until(lambda: screen.find("page tab", place).has(Atspi.StateType.SELECTED), "place “%s”" % place)


def every_place(screen):
    wrong = []
    for place in PLACES:
        visit(screen, place)
        if place == "Playground":
            for tab in TABS:
                screen.find("page tab", tab).act()
                screen.until(lambda tab=tab: screen.find("page tab", tab).has(Atspi.StateType.SELECTED), "tab “%s”" % tab)
                wrong += wrong_in(screen, tab)
        else:
            wrong += wrong_in(screen, place)
    assert not wrong, "\n".join(sorted(set(wrong)))


def the_first_answer(screen):
    screen.find("panel", "Three stops to your first answer")
    screen.find("push button", "Send").act()
    screen.find("alert", "Answered in…")
    assert "simulated" in screen.find("text", "Answer").text()
    screen.find("push button", "Done").act()
    screen.until(lambda: not screen.look("panel", "Three stops to your first answer"), "board without the first steps")


def choices_and_switches(screen):
    visit(screen, "Station")
    week = screen.find("radio button", "Week")
    week.act()
    screen.until(lambda: screen.find("radio button", "Week").has(Atspi.StateType.CHECKED), "chart of a week")
    assert not screen.find("radio button", "Day").has(Atspi.StateType.CHECKED)

    visit(screen, "Models")
    chip = screen.until(lambda: next((c for c in screen.controls() if c.role == "check box"), None), "kind of models")
    chip.act("Toggle")
    screen.until(lambda: screen.find("check box", chip.name[:4] + "…").has(Atspi.StateType.CHECKED), "kind that is on")


def focus_is_told(screen):
    """Tab moves what the screen reader speaks of, and each stop has words."""
    visit(screen, "Providers")
    seen = []
    for _ in range(12):
        screen.key(TAB)
        before = seen[-1] if seen else None

        def moved(before=before):
            control = screen.focused()
            return control if control and (control.role, control.name, control.place()) != before else None

        control = screen.until(moved, "control that Tab goes to")
        assert control.name or control.description, str(control)
        seen.append((control.role, control.name, control.place()))
    assert len(set(seen)) >= 10, seen


def main(program):
    with Screen(program) as screen:
        the_first_answer(screen)
        every_place(screen)
        choices_and_switches(screen)
        focus_is_told(screen)
        print("all of it in %.1f s" % screen.seconds())


if __name__ == "__main__":
    main(sys.argv[1])
