#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that are named and not there yet. Sourced by the scripts beside it.

build_packages=(
    g++ cmake ninja-build ccache pkg-config git ca-certificates
    qt6-base-dev qt6-base-private-dev qt6-httpserver-dev qt6-websockets-dev
    qtkeychain-qt6-dev libcurl4-openssl-dev libsimdjson-dev rapidjson-dev libtomlplusplus-dev
    libzstd-dev zlib1g-dev flite1-dev libespeak-ng-dev libpocketsphinx-dev pocketsphinx-en-us
    libavcodec-dev libavformat-dev libavutil-dev libswresample-dev
    libqt6sql6-sqlite libqt6sql6-psql
)
# What the window needs to run and no library names; packaging/CMakeLists.txt reads this list too.
window_run_packages=(
    qt6-qpa-plugins
    qml6-module-qtquick qml6-module-qtquick-controls qml6-module-qtquick-layouts qml6-module-qtquick-window
    qml6-module-qtquick-templates qml6-module-qtqml qml6-module-qtqml-models qml6-module-qtqml-workerscript
    qml6-module-qtquick-shapes qml6-module-qtcore
    gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-libav
)
window_packages=(
    qt6-declarative-dev qt6-declarative-dev-tools qt6-multimedia-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools libarchive-dev libgl1-mesa-dev libgl1-mesa-dri "${window_run_packages[@]}"
)
# What portable.sh and rpm.sh need to make their packages.
portable_packages=(patchelf rpm xz-utils)
test_packages=(
    lld clang clang-tidy clang-format python3 sqlite3 openssl dbus gnome-keyring xvfb xauth weston qt6-wayland
    at-spi2-core gir1.2-atspi-2.0 python3-gi
    qml6-module-qttest nginx-light wrk procps curl pulseaudio pulseaudio-utils dpkg-dev file
    fonts-noto-cjk "${portable_packages[@]}"
)
# Node.js may come from elsewhere with an npm of its own, which Debian's npm package refuses to sit beside.
command -v node >/dev/null 2>&1 || test_packages+=(nodejs)
command -v npm >/dev/null 2>&1 || test_packages+=(npm)

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        cat >&2 <<'TEXT'
This script installs what is missing on Debian 12 and later only. Elsewhere, install these first, then run it again:
  a C++20 compiler, CMake 3.21 or later, Ninja, ccache, pkg-config
  Qt 6.4 or later with Quick, HttpServer, WebSockets, Sql (SQLite), Multimedia, Svg, Linguist tools; QtKeychain for Qt 6
  libcurl 7.85 or later, simdjson, RapidJSON, toml++, zstd, zlib, libarchive; FFmpeg 5.1 or later for speech as MP3, Opus, AAC, FLAC
  Homebrew:  brew install cmake ninja ccache pkg-config qt qtkeychain curl simdjson rapidjson tomlplusplus zstd libarchive ffmpeg
  vcpkg:     curl simdjson rapidjson tomlplusplus zstd zlib libarchive ffmpeg[mp3lame,opus] qtbase qtdeclarative qthttpserver qtmultimedia qtsvg qtkeychain-qt6
TEXT
        # Go on all the same: what is needed may be there.
        return 0
    fi
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "These packages are missing; install them as root and run this again: apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
