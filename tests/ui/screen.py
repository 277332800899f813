# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program in a window of its own, driven by what it shows.

A virtual display, a session bus with the accessibility bus, a home folder that nobody used before: all of them the
test's own, and gone with it. Controls are found by their words, as AT-SPI tells them (org.a11y.atspi), and are clicked
and typed into by events of the display's, or pressed by a screen reader's action.
"""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time


def inside(size="1440x900"):
    """Runs this program again within a display, a bus and a home of its own, once; there it goes on."""
    if os.environ.get("STATION_SCREEN"):
        return
    home = tempfile.mkdtemp(prefix="station-home-")
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith(("XDG_", "DBUS_", "TOKEN_STATION_", "AT_SPI", "GNOME_"))}
    environment.update(STATION_SCREEN=home, HOME=home, XDG_RUNTIME_DIR=os.path.join(home, "run"), LC_ALL="C.UTF-8",
                       QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software")
    os.mkdir(environment["XDG_RUNTIME_DIR"], 0o700)
    # The display comes first: the accessibility bus makes its key and button events on it.
    command = ["xvfb-run", "-a", "-s", "-screen 0 %sx24" % size, "dbus-run-session", "--", sys.executable, *sys.argv]
    try:
        done = subprocess.run(command, env=environment, check=False)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    sys.exit(done.returncode)


TAB = 0xFF09  # keysyms
ENTER = 0xFF0D


def colours(step=7):
    """How many different ones a grid of the display's points has."""
    x11 = ctypes.CDLL("libX11.so.6")
    for name in ("XOpenDisplay", "XGetImage"):
        getattr(x11, name).restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XGetPixel.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    width, height = x11.XDisplayWidth(display, 0), x11.XDisplayHeight(display, 0)
    all_planes, z_pixmap = ctypes.c_ulong(2**64 - 1), 2
    image = ctypes.c_void_p(x11.XGetImage(display, root, 0, 0, width, height, all_planes, z_pixmap))
    seen = {x11.XGetPixel(image, x, y) for x in range(0, width, step) for y in range(0, height, step)}
    x11.XCloseDisplay(display)
    return len(seen)


class Control:
    """A thing that the window shows: its words, its role, and what can be done with it."""

    def __init__(self, node):
        self.node = node
        # Newer AT-SPI calls a push button a button.
        self.role = {"button": "push button"}.get(node.get_role_name(), node.get_role_name())
        self.name = node.get_name() or ""
        self.description = node.get_description() or ""
        self.states = set(node.get_state_set().get_states())

    def __str__(self):
        return "%s “%s”" % (self.role, self.name)

    def has(self, state):
        return state in self.states

    def text(self):
        return Atspi.Text.get_text(self.node, 0, -1) if self.node.get_text_iface() else self.name

    def place(self):
        at = self.node.get_extents(Atspi.CoordType.SCREEN)
        return at.x, at.y, at.width, at.height

    def actions(self):
        if not self.node.get_action_iface():
            return []
        return [Atspi.Action.get_action_name(self.node, i) for i in range(Atspi.Action.get_n_actions(self.node))]

    def act(self, action="Press"):
        """As a screen reader does it."""
        names = self.actions()
        assert action in names, "%s has no action “%s”, only %s" % (self, action, names)
        assert Atspi.Action.do_action(self.node, names.index(action))

    def click(self):
        x, y, width, height = self.place()
        assert width > 0 and height > 0, "%s has no place on the screen" % self
        Atspi.generate_mouse_event(x + width // 2, y + height // 2, "b1c")


class Screen:
    """The program, started; `wait` is how long a thing may take until it shows, in seconds."""

    def __init__(self, program, arguments=(), config=None, wait=15):
        self.wait = wait
        self.desktop = Atspi.get_desktop(0)
        self.desktop.get_child_count()  # the accessibility bus is up before the program looks for it
        folder = os.path.join(os.environ["HOME"], ".config", "token-station")
        os.makedirs(folder, exist_ok=True)
        # Its own port may be in use on this machine, which a newcomer's is not.
        with open(os.path.join(folder, "config.json"), "w", encoding="utf-8") as file:
            json.dump({"listen": {"port": 0}, **(config or {})}, file)
        self.log = open(os.path.join(os.environ["HOME"], "log"), "w+", encoding="utf-8")
        self.started = time.monotonic()
        self.process = subprocess.Popen([program, *arguments], stdout=self.log, stderr=subprocess.STDOUT)
        self.window = None
        self.window = self.until(self.find_window, "program on the accessibility bus")

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        if kind:
            self.log.seek(0)
            sys.stderr.write(self.log.read())
        self.log.close()

    def seconds(self):
        return time.monotonic() - self.started

    def find_window(self):
        for i in range(self.desktop.get_child_count()):
            program = self.desktop.get_child_at_index(i)
            if program and program.get_name() == "token-station" and program.get_child_count() > 0:
                program.set_cache_mask(Atspi.Cache.NONE)
                return program
        return None

    def until(self, question, what):
        """Asks until it is answered with something; fails with what the window shows instead."""
        end = time.monotonic() + self.wait
        while True:
            assert self.process.poll() is None, "the program ended with %s" % self.process.returncode
            try:
                answer = question()
            except GLib.Error:
                answer = None  # what was looked at is gone: look again
            if answer:
                return answer
            if time.monotonic() > end:
                shown = "\n  ".join(str(control) for control in self.controls()) if self.window else ""
                raise AssertionError("there is no %s; the window shows\n  %s" % (what, shown))
            time.sleep(0.05)

    def controls(self):
        """All that is on the screen now."""
        found = []

        def walk(node):
            try:
                control = Control(node)
                if control.has(Atspi.StateType.SHOWING):
                    found.append(control)
                for i in range(node.get_child_count()):
                    child = node.get_child_at_index(i)
                    if child:
                        walk(child)
            except GLib.Error:
                pass  # it went while it was looked at

        walk(self.window)
        return found

    def look(self, role, words):
        """The first of that role whose words are, or begin with, those; None where there is none."""
        for control in self.controls():
            if control.role == role and (control.name == words or (words.endswith("…") and control.name.startswith(words[:-1]))):
                return control
        return None

    def find(self, role, words):
        return self.until(lambda: self.look(role, words), "%s “%s”" % (role, words))

    def tab_to(self, role, words):
        """By keyboard, so that it comes into sight: what has scrolled out is not on the screen."""
        for _ in range(80):
            control = self.focused()
            if control and control.role == role and control.name == words:
                return control
            self.key(TAB)
            at = (control.role, control.name, control.place()) if control else None
            self.until(lambda at=at: (lambda c: c and (c.role, c.name, c.place()) != at)(self.focused()), "next stop of Tab")
        raise AssertionError("Tab comes to no %s “%s”" % (role, words))

    def focused(self):
        for control in self.controls():
            if control.has(Atspi.StateType.FOCUSED) and control.role != "frame":
                return control
        return None

    @staticmethod
    def type(text):
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)

    @staticmethod
    def key(keysym):
        Atspi.generate_keyboard_event(keysym, None, Atspi.KeySynthType.SYM)


inside()
import gi  # noqa: E402, pylint: disable=wrong-import-position

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402, pylint: disable=wrong-import-position
