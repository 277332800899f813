#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# build.sh FOLDER OUT VERSION [RPMBUILD_ARGUMENTS]: OUT/RPMS/ARCH/….rpm of what packaging/portable/bundle.py made.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(realpath "$1") out=$(realpath -m "$2") version=$3
shift 3
rm -rf "$out"
mkdir -p "$out"
rpmbuild -bb --quiet --define "_topdir $out" --define "folder $folder" --define "packaging ${here%/*}" \
    --define "station_version $version" "$@" "$here/token-station.spec"
