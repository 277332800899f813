#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# pictures.sh PROGRAM FOLDER [ARGUMENTS…]: every page in every state, in both themes, four sizes and two languages, each
# combination in a folder of its own. Languages: LANGUAGES (default "de ja").
set -u
program=$1
folder=$2
shift 2
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 TZ=UTC
status=0
for language in ${LANGUAGES:-de ja}; do
    for theme in night day; do
        for size in 1024x640 1200x700 1440x900 4k; do
            scale=1
            logical=$size
            # 3840 × 2160 at 200 %
            if [ "$size" = 4k ]; then scale=2 logical=1920x1080; fi
            QT_SCALE_FACTOR=$scale "$program" --theme "$theme" --language "$language" --size "$logical" \
                --into "$folder/$language-$theme-$size" "$@" || status=1
        done
    done
done
exit $status
