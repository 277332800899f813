// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/opaque.h"

namespace station::gemini {

/** Google's documented word for "no signature here" (thought signatures guide); not a signature of anybody's. */
constexpr char kNoSignature[] = "skip_thought_signature_validator";

/** Whether a `thoughtSignature` says only that there is none. */
inline bool isNoSignature(QByteArrayView text)
{
    return text == kNoSignature || text == "context_engineering_is_the_way_to_go";
}

/** What a client's `thoughtSignature` holds: Google's own bytes, or sealed ones of whomever. */
inline Opaque opaqueOf(QByteArrayView text)
{
    // The member takes base64 only, so a sealed text stands in it as base64 of "ts1.".
    if (text.startsWith("dHMxL")) {
        const QByteArray inner = QByteArray::fromBase64(text.toByteArray());
        if (inner.startsWith("ts1."))
            return unseal(inner, Opaque::Kind::Thought);
    }
    return {Opaque::Kind::Thought, text.toByteArray(), {}};
}

/** The bytes as a `thoughtSignature` for a client. */
inline QByteArray signatureOf(const Opaque &opaque)
{
    return opaque.issuer.isEmpty() ? opaque.data : seal(opaque).toBase64();
}

} // namespace station::gemini
