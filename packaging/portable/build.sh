# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and makes the folder that runs wherever it lies: $folder. Sourced by portable.sh and
# rpm.sh.
. packaging/install-packages.sh

install_packages "${build_packages[@]}" "${window_packages[@]}" "${portable_packages[@]}"
cmake --preset release -DSTATION_TESTS=OFF
cmake --build --preset release
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/release/CMakeCache.txt)
folder=build/package/token-station-$version-linux-$(uname -m)
packaging/portable/bundle.py build/release "$folder"
