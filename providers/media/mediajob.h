// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QByteArray>

#include <optional>

namespace station {

/** One HTTP request to a provider. The credential is added by the one who makes it. */
struct MediaCall {
    QByteArray method = "POST";
    QByteArray url; ///< absolute
    Headers headers;
    QByteArray body;
    bool withKey = true;    ///< false: a result's own address, which must not see the key
    bool isClients = false; ///< the client named the address: what is wrong with it is the client's to mend
};

/** In how many milliseconds a provider wants to be asked again, where an answer says so; as OpenAI's clients read it.
 */
inline std::optional<qint64> wishedPollMs(const Headers &headers)
{
    bool isNumber = false;
    const qint64 ms = headers.value("openai-poll-after-ms").toLongLong(&isNumber);
    return isNumber && ms >= 0 ? std::optional(ms) : std::nullopt;
}

/** What went wrong within an answer whose status was a good one. */
struct MediaFault {
    int status = 502;   ///< what it amounts to as an HTTP status
    QByteArray code;    ///< the provider's own, or content_policy_violation
    QByteArray message; ///< the provider's own words where it had any
};

/** What the provider says that a request used; absent where it says nothing. */
struct MediaUsage {
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<qint64> cachedTokens;        ///< part of inputTokens
    std::optional<qint64> inputPictureTokens;  ///< part of inputTokens
    std::optional<qint64> outputPictureTokens; ///< part of outputTokens
    std::optional<qint64> audioMs;             ///< of the audio that was heard
    std::optional<qint64> spokenCharacters;    ///< of what was asked for in parts: those that have been spoken
    bool hasPictures = false;                  ///< the input is more than text: its tokens have a price of their own
    std::optional<qint64> costMicroUsd;        ///< where the provider names the price of the very call
    std::optional<qint64> costTicks;           ///< the same as xAI has it, in 1e-10 US dollars
};

/**
 * One request on its way through a provider's own API: it says which call to make, reads the answer, and says whether
 * there is another to be made. It does no I/O and waits for nothing. Used from one thread.
 */
class MediaJob {
public:
    /** No answer is longer: a list of ten large images is a third of this. */
    static constexpr qsizetype kMostBytes = 256 * 1024 * 1024;

    virtual ~MediaJob() = default;

    /** The call to be made now. Asked for again where a try failed: the present step begins anew. */
    MediaCall begin()
    {
        m_body.clear();
        return call();
    }
    /** The head of a good answer (2xx). */
    virtual void head(const Headers &headers) { Q_UNUSED(headers) }
    /** The answer's next bytes; kept for finish() unless a job reads them as they come. */
    virtual std::optional<MediaFault> take(QByteArrayView bytes)
    {
        if (m_body.size() + bytes.size() > kMostBytes)
            return MediaFault {502, "too_large", "the answer is too large"};
        m_body.append(bytes);
        return {};
    }
    /** The answer is complete: reads it. */
    virtual std::optional<MediaFault> finish() = 0;
    /** After finish(): whether another call has to be made. */
    virtual bool hasNext() const { return false; }
    /** How long that call is to wait, in milliseconds. */
    virtual int nextAfterMs() const { return 0; }

    /** The call that calls off what was begun there, for when nobody waits for it any more. */
    virtual std::optional<MediaCall> callOff() const { return {}; }

    const MediaUsage &usage() const { return m_usage; }

protected:
    virtual MediaCall call() = 0;

    QByteArray m_body;
    MediaUsage m_usage;
};

} // namespace station
