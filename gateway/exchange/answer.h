// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"
#include "gateway/ledger/ledgerrow.h"
#include "providers/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace station {

/**
 * A provider's successful answer on its way to the client, as the bytes it is or translated. What it hands out can be
 * sent as it is; between two pieces there is always room for an event of ours, unless mayInsert() says otherwise.
 */
class Answer {
public:
    virtual ~Answer() = default;

    /** Takes the provider's next bytes; what the client gets now, often nothing. The view holds until the next call. */
    virtual QByteArrayView take(QByteArrayView bytes) = 0;
    /** The provider's body ended in good order; the rest of what the client gets. */
    virtual QByteArray finish() = 0;
    /**
     * After finish(), where the rest takes longer than a thread that serves others may take: makes it, on any thread,
     * without this object. Null: finish() was all.
     */
    virtual std::function<Result<QByteArray>()> slowRest() { return {}; }
    /** Whether the answer came to its own end, and not just to the end of its bytes. After finish(). */
    virtual bool isWhole() const = 0;
    /** Why it failed, where the provider said so within the answer. */
    virtual std::optional<Failure> failure() const { return std::nullopt; }
    /** The last piece of an answer that breaks off here; empty: only the broken connection can tell. */
    virtual QByteArray breakOff(const Error &error) = 0;
    /** What keeps a silent client waiting; empty: nothing may be sent here. */
    virtual QByteArray keepAlive() = 0;
    /** Whether the client gets an event stream, piece by piece. */
    virtual bool isStream() const = 0;
    /** Of what the client gets, where that is not what its dialect always has; empty: it is. */
    virtual QByteArray contentType() const { return {}; }

    /** Tokens as the provider reported them. */
    virtual const TokenCounts &reported() const = 0;
    /** Tokens that the text so far amounts to, roughly. */
    virtual qint64 estimatedOutput() const = 0;
    virtual bool hasContent() const = 0;
    /** The id of a Responses answer that the provider keeps, or empty. */
    virtual QByteArray responseId() const { return {}; }
};

} // namespace station
