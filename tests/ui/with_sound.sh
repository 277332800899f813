#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command with a sound system of its own: what is played goes nowhere, and the microphone hears it.
set -eu
folder=$(mktemp -d)
export XDG_RUNTIME_DIR="$folder" HOME="$folder" PULSE_SERVER="unix:$folder/native"
pulseaudio -n --daemonize=no --exit-idle-time=-1 --disable-shm=yes \
    -L "module-native-protocol-unix socket=$folder/native" \
    -L "module-null-sink sink_name=out rate=48000" \
    -L "module-remap-source master=out.monitor source_name=mic source_properties=device.description=Loopback" \
    >"$folder/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 100); do
    pactl info >/dev/null 2>&1 && break
    sleep 0.1
done
pactl info >/dev/null || { cat "$folder/log" >&2; exit 1; }
"$@"
