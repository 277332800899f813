# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program on a desktop with a panel, and on one without: --hidden, and notifications as the desktop gets them.

panel.py PROGRAM. The panel (org.kde.StatusNotifierWatcher) and the notifications (org.freedesktop.Notifications) are
the test's own, on the test's own bus.
"""

import http.server
import json
import sys
import threading

from screen import ENTER, GLib, Screen

from gi.repository import Gio  # noqa: E402, pylint: disable=wrong-import-order

NOTES = """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
</interface></node>"""
WATCHER = """<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
</interface></node>"""


class Panel(threading.Thread):
    """Services of a desktop, on a thread and a connection of their own."""

    def __init__(self):
        super().__init__(daemon=True)
        self.notes = []
        self.items = []
        self.context = GLib.MainContext()
        self.loop = GLib.MainLoop(self.context)
        self.ready = threading.Event()
        self.bus = None

    def run(self):
        self.context.push_thread_default()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            Gio.dbus_address_get_for_bus_sync(Gio.BusType.SESSION),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.ready.set()
        self.loop.run()

    def serve(self, name, path, xml, call, read=None):
        done = threading.Event()

        def register():
            interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
            self.bus.register_object(path, interface, call, read, None)
            self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                               GLib.Variant("(su)", (name, 0)), None, 0, 5000, None)
            done.set()

        source = GLib.idle_source_new()
        source.set_callback(lambda *_: register())
        source.attach(self.context)
        assert done.wait(10), name

    def take_notes(self):
        def notify(_bus, _sender, _path, _interface, _method, arguments, call):
            self.notes.append(arguments.unpack())
            call.return_value(GLib.Variant("(u)", (len(self.notes),)))

        self.serve("org.freedesktop.Notifications", "/org/freedesktop/Notifications", NOTES, notify)

    def show_items(self):
        def register(_bus, sender, _path, _interface, _method, _arguments, call):
            self.items.append(sender)
            call.return_value(None)

        def read(_bus, _sender, _path, _interface, name):
            return {"IsStatusNotifierHostRegistered": GLib.Variant("b", True), "ProtocolVersion": GLib.Variant("i", 0),
                    "RegisteredStatusNotifierItems": GLib.Variant("as", self.items)}[name]

        self.serve("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", WATCHER, register, read)

    def activate(self, item):
        self.bus.call_sync(item, "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate",
                           GLib.Variant("(ii)", (0, 0)), None, 0, 5000, None)


class Line(http.server.BaseHTTPRequestHandler):
    """A provider that answers once and then is out of order."""

    answers = 1

    def do_POST(self):  # noqa: N802, the library's name
        self.rfile.read(int(self.headers["content-length"]))
        if Line.answers > 0:
            Line.answers -= 1
            chunk = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "one", "choices": [
                {"index": 0, "delta": {"role": "assistant", "content": "pong"}, "finish_reason": "stop"}]}
            body = b"data: " + json.dumps(chunk).encode() + b"\n\ndata: [DONE]\n\n"
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
        else:
            body = json.dumps({"error": {"message": "Out of <b>order</b> & closed", "type": "server_error",
                                         "param": None, "code": None}}).encode()
            self.send_response(503)
            self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def ask_through_the_window(screen, model):
    """Resends nothing and needs no key of its own: the playground asks."""
    screen.find("page tab", "Playground").act()
    screen.find("push button", "Model: …").act()
    field = screen.find("text", "Find a model")
    field.click()
    screen.type(model)
    screen.until(lambda: screen.find("text", "Find a model").text() == model, "model that was typed")
    screen.key(ENTER)
    screen.find("push button", "Model: " + model)
    screen.find("text", "Prompt").click()
    screen.type("ping")
    screen.until(lambda: screen.find("text", "Prompt").text() == "ping", "prompt that was typed")
    screen.key(ENTER)


def without_a_panel(program, panel):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Line)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    config = {"providers": {"own": {"type": "openai-compatible", "key": None,
                                    "base_url": "http://127.0.0.1:%d/v1" % server.server_port,
                                    "models": [{"id": "one", "context_window": 4096}]}},
              "retry": {"attempts": 0}}
    with Screen(program, ["--hidden"], config) as screen:
        # Nothing could bring a hidden window back here, so it shows.
        screen.find("frame", "Token Station")
        screen.find("page tab", "Settings").act()
        screen.tab_to("check box", "Notify when a provider is disturbed")
        closing = screen.find("panel", "Closing the window")
        assert "no tray" in closing.description, closing.description

        ask_through_the_window(screen, "own/one")
        screen.until(lambda: any("pong" in c.text() for c in screen.controls()), "answer")
        assert not panel.notes, panel.notes
        screen.find("text", "Prompt").click()
        screen.type("again")
        screen.key(ENTER)
        note = screen.until(lambda: panel.notes and panel.notes[0], "notification")
        program_name, _, icon, title, text, actions, _, _ = note
        assert (program_name, icon, actions) == ("Token Station", "token-station", []), note
        assert "disturbed" in title, note
        # The body of a notification may hold markup: a provider's words are none.
        assert "Out of &lt;b&gt;order&lt;/b&gt; &amp; closed" in text, note
    server.shutdown()


def with_a_panel(program, panel):
    with Screen(program, ["--hidden"]) as screen:
        screen.until(lambda: panel.items, "item in the panel")
        assert not screen.look("frame", "Token Station"), "a hidden window shows"
        panel.activate(panel.items[0])
        screen.find("frame", "Token Station")
        screen.find("page tab", "Station")


def main(program):
    panel = Panel()
    panel.start()
    assert panel.ready.wait(10)
    panel.take_notes()
    without_a_panel(program, panel)
    panel.show_items()
    with_a_panel(program, panel)


if __name__ == "__main__":
    main(sys.argv[1])
