#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Token Station and runs every test but the long ones. Arguments go to ctest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/install-packages.sh

install_packages "${build_packages[@]}" "${window_packages[@]}" "${test_packages[@]}"
cmake --preset dev
cmake --build --preset dev
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
ctest --preset dev --label-exclude long --parallel "${CTEST_PARALLEL_LEVEL:-2}" "$@"
