// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace station {

/**
 * A provider's key or token. It cannot be logged, compared with a literal or turned into text by accident: the one way
 * to its bytes is reveal(), which is called where a request header is written and where the keychain is.
 */
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }
    bool operator==(const Secret &other) const = default;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace station
