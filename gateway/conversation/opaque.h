// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/**
 * Bytes that only the provider that issued them understands: a thinking signature, encrypted reasoning, a thought
 * signature. They are carried, never changed and never made up.
 */
struct Opaque {
    /** What the bytes are, since a dialect may have several kinds. */
    enum class Kind {
        Signature, ///< Messages: `signature` of a thinking block
        Redacted,  ///< Messages: `data` of a redacted_thinking block
        Encrypted, ///< Responses: `encrypted_content` of a reasoning item
        Thought,   ///< Gemini: `thoughtSignature`, as its base64 text
        Details,   ///< OpenRouter: one entry of `reasoning_details`, as JSON
        Plain,     ///< no bytes at all: marks reasoning in plain text (DeepSeek, Kimi …) with its issuer
    };

    Kind kind = Kind::Plain;
    QByteArray data;
    /** Who issued it, see issuerOf(); empty: the client brought it as it is in its own dialect. */
    QByteArray issuer;

    bool operator==(const Opaque &) const = default;
};

/** The name under which a provider's opaque bytes are kept: the provider's id and, for Gemini, its generation. */
QByteArray issuerOf(const QByteArray &provider, const QByteArray &model);

/**
 * The bytes as text that travels in another dialect's opaque member and says who issued them:
 * `ts1.<issuer>.<kind>.<base64url>`. `issuer` may hold dots; base64url and kind do not.
 */
QByteArray seal(const Opaque &opaque);
/** The reverse; a text that seal() did not make comes back as `kind` with an empty issuer. */
Opaque unseal(QByteArrayView text, Opaque::Kind kind);
/** Whether the bytes hold a sealed text anywhere. Fast: looked for in every passing body. */
bool mayHoldSealed(QByteArrayView body);

} // namespace station
