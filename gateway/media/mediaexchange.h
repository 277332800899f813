// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/endpoint.h"
#include "gateway/exchange/answer.h"
#include "gateway/http/httprequest.h"
#include "gateway/routing/routingtable.h"
#include "providers/media/mediajob.h"

#include <memory>
#include <optional>

namespace station {

class MediaStore;

/** What an exchange with a media endpoint amounts to, for the ledger. */
struct MediaAccount {
    MediaUnits units;
    MediaUsage usage;
};

/**
 * The part of an exchange that knows media: which calls a provider wants for the client's request, and what the client
 * gets of their answers. The exchange itself makes the calls. It lives as long as its exchange, on the same thread.
 */
class MediaExchange {
public:
    /** Null for an endpoint that is none of media's. `request` and `store` outlive it. */
    static std::unique_ptr<MediaExchange> make(const HttpRequest &request, const Endpoint &endpoint, MediaStore &store);
    /** Whether gateway/media has a way of its own to that provider's endpoint. */
    static bool hasAdapter(const ProviderDescription &provider, EndpointKind kind);
    virtual ~MediaExchange() = default;

    /**
     * The call that has to be made now at the target: its next one, or the last one again if that failed. Nothing where
     * the client's own bytes are to be passed on. An error is a request that the target cannot take.
     */
    Result<std::optional<MediaCall>> call(const Target &target, bool strict);
    /** Whether the present target is spoken to in its own way. */
    bool isTranslated() const { return m_job != nullptr; }
    /** After an answer's finish(): whether another call follows. */
    bool hasNext() const { return m_job && m_job->hasNext(); }
    /** How long that one has to wait, in milliseconds. */
    int nextAfterMs() const { return m_job ? m_job->nextAfterMs() : 0; }
    /** The call that calls off what was begun at the present target. */
    std::optional<MediaCall> callOff() const { return m_job ? m_job->callOff() : std::nullopt; }
    /** The request's members that the present target has no place for, separated by commas. */
    const QByteArray &dropped() const { return m_dropped; }

    /** Whether the client asked for events. */
    virtual bool isStream() const = 0;
    /** Whether events may be opened before the provider has answered. */
    virtual bool mayOpenEarly() const { return true; }

    /** The way of a good answer to the client. Those of the calls before the last hand out nothing. */
    std::unique_ptr<Answer> answer(const Headers &provider);
    /** What it came to. After the answer. */
    MediaAccount account() const;
    /** Whether something was made, or a price named, before it failed: what was held back, or not to be fetched. */
    bool isPaid() const;
    /** Cost in micro-US-dollars; absent where nobody knows. */
    static std::optional<qint64> cost(const MediaAccount &account, const Model *model);
    /** The most that the request may cost; absent where the model has no price. */
    virtual std::optional<qint64> mostItMayCost(const Model &model) const = 0;

protected:
    explicit MediaExchange(const HttpRequest &request) : m_request(request) { }

    /** A job for the target; null where the bytes go on as they are. */
    virtual Result<std::unique_ptr<MediaJob>> begin(const ProviderDescription &provider, const QByteArray &model) = 0;
    /** For the answers of the job that begin() made. */
    virtual std::unique_ptr<Answer> jobAnswer() = 0;
    /** What is known beyond what the provider says. */
    virtual void complete(MediaAccount &account) const = 0;

    const HttpRequest &m_request;
    QByteArray m_dropped;

private:
    Target m_target;
    std::unique_ptr<MediaJob> m_job;
    std::shared_ptr<MediaAccount> m_passed; ///< what was read of an answer in passing
};

} // namespace station
