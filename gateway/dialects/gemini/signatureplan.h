// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/gemini/writing.h"

namespace station::gemini {

/**
 * Which part of an assistant's turn gets which thought signature. Other dialects carry them beside the parts that they
 * were issued with; here each goes back onto its own.
 */
class SignaturePlan {
public:
    explicit SignaturePlan(Writing &w);

    void make(const Turn &turn);
    QByteArrayView signatureOf(size_t part) const { return m_signatures[part]; }
    /** Whether a thought's text, without a signature, came from this provider. */
    bool isOwnThought(const ReasoningPart &thought) const;
    /** Whether calls without a signature are to be expected: the history is not this provider's alone. */
    bool mayLackSignature() const { return !m_w.fromOwnDialect() || m_lostSome; }
    /** The first turn behind the user's last message: from there on the provider checks signatures. */
    size_t currentTurn() const { return m_currentTurn; }

private:
    bool isUsable(const std::optional<Opaque> &opaque);
    size_t partFor(const Turn &turn, size_t thought) const;

    Writing &m_w;
    const QByteArray m_issuer;
    size_t m_currentTurn = 0;
    bool m_lostSome = false;
    std::vector<QByteArrayView> m_signatures; ///< of the turn's parts; views of the request
};

} // namespace station::gemini
