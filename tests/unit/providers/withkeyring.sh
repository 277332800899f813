#!/bin/sh
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a session bus, a secret service and a home folder that are gone afterwards.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
HOME=$home XDG_DATA_HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CURRENT_DESKTOP=GNOME dbus-run-session -- sh -c '
    printf pw | gnome-keyring-daemon --unlock --components=secrets >"$HOME/keyring" 2>&1
    "$@"' sh "$@"
