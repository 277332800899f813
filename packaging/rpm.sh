#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes an RPM of the folder that portable.sh packs, and says where it lies. Removing it puts Claude Code and Codex back.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/portable/build.sh

# Debian would pack it with gzip; those whose packages these are have read zstd since 2019.
packaging/rpm/build.sh "$folder" build/package/rpm "$version" --define "_binary_payload w19T0.zstdio"
ls "$PWD"/build/package/rpm/RPMS/*/*.rpm
