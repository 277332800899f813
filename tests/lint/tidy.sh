#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over the sources of the gateway and the providers, with the compile commands of the build folder given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:?usage: tidy.sh BUILD_FOLDER}
git ls-files 'providers/*.cpp' 'gateway/*.cpp' 'app/*.cpp' \
    | xargs -P "$(nproc)" -n 4 clang-tidy -p "$build" --quiet --warnings-as-errors='*' 2>/dev/null \
    | grep -v '^$' && { echo "clang-tidy has findings" >&2; exit 1; }
echo "clang-tidy: no findings"
