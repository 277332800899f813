// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/content/responsecapture.h"
#include "gateway/dialects/endpoint.h"
#include "gateway/exchange/answer.h"
#include "gateway/exchange/bodyrecorder.h"
#include "gateway/exchange/exchangecontext.h"
#include "gateway/exchange/exchangeplan.h"
#include "gateway/exchange/remotemedia.h"
#include "gateway/exchange/translation.h"
#include "gateway/exchange/upstreamrequest.h"
#include "gateway/http/httprequest.h"
#include "gateway/http/httpresponse.h"
#include "gateway/media/mediaexchange.h"

#include <QElapsedTimer>

#include <optional>

namespace station {

/**
 * One request on its way: resolved, sent to a provider, relayed, written to the ledger.
 *
 * It begins with an authorised request and ends exactly once: by end of the answer, by an error, by the client's going
 * away, or by stop(). Until the first byte of an answer is out, a failed call is tried again and then the next target
 * of the chain; after that an error is an event of the stream, or a broken connection.
 */
class Exchange final : private ResponseListener, private TransportListener {
public:
    /** A stream's status line waits this long for the provider's (contract, "Streams"). */
    static constexpr qint64 kStatusWaitMs = 10'000;
    /** A silent stream gets a keep-alive after this. */
    static constexpr qint64 kKeepAliveMs = 10'000;

    Exchange(ExchangeContext &context, quint64 id, HttpRequest request, HttpResponse &response, Endpoint endpoint,
             KeyEntry key, ClientLogin login, Headers extraHeaders, QByteArray requestId);
    ~Exchange() override;

    void start();
    /** Once a second, for what is due by the clock. */
    void tick();
    /** Credentials may be known now. */
    void tableChanged();
    /** Ends it from outside (key revoked, gateway stopping). */
    void stop(const Error &error);

    quint64 id() const { return m_id; }
    const KeyEntry &key() const { return m_key; }
    bool hasEnded() const { return m_ended; }

private:
    // ResponseListener
    void responseDrained() override;
    void clientGone() override;
    // TransportListener
    void responseHead(int status, Headers &&headers) override;
    void responseBytes(QByteArrayView bytes) override;
    void responseEnd(const TransportEnd &end) override;

    // In exchangehistory.cpp: what an exchange has to do with the response store.
    /** Asks the store where it may hold what the request names; true: it goes on when the store has answered. */
    bool askStore();
    bool answerFromStore();
    void historyKnown(const Result<QByteArray> &items);
    void storedResponseKnown(const std::optional<StoredResponse> &response);
    void storedResponseRemoved(bool found);
    void answerStored(const Result<QByteArray> &body);
    /** Whether the gateway keeps the present target's answer. */
    bool isKept() const;
    /** What the client gets of an answer. */
    void keepSent(QByteArrayView bytes);
    void saveKept();

    // In exchangefetch.cpp: what a request names by URL, for dialects that take data only, and results by URL.
    /** Fetches it; true: it goes on once that is here. */
    bool fetchMedia(Dialect dialect);
    void mediaFetched(const RemoteMedia &media, const Result<FetchedFile> &file);
    /** A provider named this address as its result's. */
    void fetchResult(const QByteArray &url);
    void resultFetched(const Result<FetchedFile> &file);
    /** What has been made lies where it cannot be got, as when its address has expired. */
    void resultLost(const QByteArray &why);
    void cancelFetches();
    /** Nobody waits any more for what a provider of media may be making. */
    void callOff();

    // In exchangeaccount.cpp: what it came to.
    /** The call that now begins, for the record. */
    void noteCall(const TransportRequest &request);
    void saveBodies();
    void countTokens();
    void countMedia();
    void publish(LiveState state);
    void end(const QByteArray &ledgerError);

    // In exchange.cpp and exchangeanswer.cpp.
    /** Once everything about the request is known that decides where it goes. */
    void route();
    ExchangeQuestion question() const;
    Result<void> chooseTargets();
    Result<void> reserveBudget();
    /** Counts the request's tokens here, for a target that does not. */
    void answerTokenEstimate();
    void callNext();
    void callAgain();
    bool needsLocalLogin() const;
    void askCodexLogin(const Secret &refused);
    void codexLoginKnown(const Result<CodexTokens> &tokens);
    bool tryLater(std::optional<qint64> wishedMs);
    /** Whether the client wants its answer piece by piece, as events or as a JSON array. */
    bool isStreamRequested() const;
    bool wantsEvents() const;
    /** The dialect that the present target's request is written in; nothing where it is passed on as it is. */
    std::optional<Dialect> writtenDialect() const;
    Result<UpstreamRequest> passedRequest();
    Result<void> readTranslation();
    Result<UpstreamRequest> translatedRequest(Dialect dialect);
    Result<UpstreamRequest> mediaRequest();
    /** Whether the present target is spoken to in another way than the client speaks. */
    bool isTranslated() const { return m_written || (m_media && m_media->isTranslated()); }
    bool isStrict() const;
    void beginAnswer(bool eventStream, qint64 length);
    void beginEventStream();
    void relay(QByteArrayView bytes);
    void write(QByteArrayView bytes);
    void finishRelay();
    void sendRest(const QByteArray &rest);
    void breakOff(const Error &error, const QByteArray &ledgerError);
    void answerFailed(const Failure &failure);
    void providerRefused();
    void sendRefusal();
    /** What the catalog says of the present target's model, where it is retired. */
    QByteArray retirement() const;
    void failWith(const Failure &failure, const QByteArray &ledgerError);
    void callFailed(const TransportEnd &end);
    void fail(const Error &error, const QByteArray &ledgerError = {});
    /** The response, which is no longer ours to hear from. */
    HttpResponse *releaseResponse();
    Headers answerHeaders(const Headers &provider = {}) const;
    const Provider &provider() const { return *m_targets[m_target].provider; }

    ExchangeContext &m_context;
    const quint64 m_id;
    std::shared_ptr<const RoutingTable> m_table;
    HttpRequest m_request;
    HttpResponse *m_response; ///< null once the client is gone or the answer complete
    const Endpoint m_endpoint;
    const KeyEntry m_key;
    ClientLogin m_login;
    const Headers m_extraHeaders; ///< CORS
    LedgerRow m_row;

    std::optional<BodyFacts> m_facts;
    std::vector<Target> m_targets;
    size_t m_target = 0;
    int m_tries = 0;          ///< of the present target
    bool m_keptBroke = false; ///< the last try's connection, which an earlier call had left; the next one opens its own
    qint64 m_reserved = 0;
    TransportCall *m_call = nullptr;
    bool m_dropUsageChunk = false;
    bool m_waitingForCredentials = false;
    bool m_usesLocalLogin = false;
    bool m_loginRenewed = false; ///< the provider refused the local login once already

    int m_status = 0; ///< the provider's
    Headers m_providerHeaders;
    QByteArray m_errorBody;
    bool m_collecting = false;        ///< the provider's answer is an error, kept until it is whole
    std::unique_ptr<Answer> m_answer; ///< the provider's, once its status is a good one
    bool m_paused = false;

    std::optional<Translation> m_translation;      ///< of the client's request, from the first target that needs it
    std::optional<Translation::Written> m_written; ///< for the present target; nothing where it is passed through
    std::unique_ptr<ResponseWriter> m_writer;      ///< the client's dialect; outlives a try once it has sent anything
    std::vector<quint64> m_fetches;                ///< for the present target
    bool m_isClientsFile = false;                  ///< the present call gets what the request names
    bool m_isResult = false;                       ///< the present call gets what has been made, and paid
    size_t m_filesAwaited = 0;                     ///< of them
    std::unique_ptr<MediaExchange> m_media;        ///< of the endpoints for media
    bool m_withoutOpaque = false;                  ///< a provider refused opaque bytes of this request

    struct Kept {
        QByteArray previous; ///< the response that the request goes on from, or empty
        QByteArray input;    ///< what the request itself adds to it
    };
    std::optional<Kept> m_kept; ///< where the answer is to go to the response store, if its provider keeps none
    std::optional<ResponseCapture> m_capture;
    std::optional<Error> m_historyError;    ///< why the store could not say what was before
    std::unique_ptr<BodyRecorder> m_bodies; ///< where bodies are logged
    bool m_ended = false;

    QElapsedTimer m_clock; ///< since the request came
    qint64 m_lastWriteMs = 0;
    qint64 m_lastProviderMs = 0;
};

} // namespace station
