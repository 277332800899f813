#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes an archive that runs on any Linux at least as new as the one it is built on, wherever it is unpacked, and says
# where it lies. Built on Debian 12, it asks for glibc 2.36.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/portable/build.sh

time=$(git log -1 --format=%ct 2>/dev/null || date +%s)
tar --create --directory build/package --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$time" \
    "$(basename "$folder")" | xz --threads=0 >"$folder.tar.xz"
ls "$PWD/$folder.tar.xz"
