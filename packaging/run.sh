#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Token Station and starts it: the window where there is a display, otherwise the
# headless gateway. Arguments go to the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/install-packages.sh

install_packages "${build_packages[@]}" "${window_packages[@]}"
cmake --preset release
cmake --build --preset release --target token-station token-station-gateway

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec build/release/bin/token-station "$@"
fi
echo "No display here: starting the headless gateway. Make a key with: build/release/bin/token-station-gateway key create NAME" >&2
exec build/release/bin/token-station-gateway serve "$@"
