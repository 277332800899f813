#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a Debian package and says where it lies. Removing the package puts Claude Code and Codex back first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/install-packages.sh

install_packages "${build_packages[@]}" "${window_packages[@]}" dpkg-dev file
cmake --preset release -DSTATION_TESTS=OFF
cmake --build --preset release
cpack --config build/release/CPackConfig.cmake -B build/package
ls "$PWD"/build/package/*.deb
