// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/** Where a secret is kept. The configuration never holds the secret itself. */
struct SecretSource {
    enum class Kind { Keychain, Environment, File, None };
    Kind kind = Kind::Keychain;
    QByteArray name; ///< the variable's name, or the file's path

    bool operator==(const SecretSource &) const = default;
};

} // namespace station
