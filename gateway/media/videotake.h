// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/videojob.h"
#include "gateway/routing/routingtable.h"
#include "providers/http/transport.h"

#include <QFile>
#include <QObject>
#include <QTimer>

#include <memory>

namespace station {

class VideoEngine;
struct VideoRun;

/** What a provider may be handed in at once. */
enum class HandInPace {
    OneByOne, ///< a lost id could not be found again, or the request is so long that one in memory is enough
    Few,
};

/**
 * One part of a job on its way: handed in, asked for again and again, fetched. It goes on from whatever phase the part
 * is in, and keeps each step in the storage before the next. The engine's thread.
 */
class VideoTake final : public QObject, private TransportListener {
public:
    VideoTake(VideoEngine &engine, VideoRun &run, int index);
    ~VideoTake() override;

    void go();
    /** Calls the task off; the part's end follows, unless it is over already. */
    void cancel();

private:
    enum class Step { None, Submit, Find, List, Candidates, Probe, Poll, Cancel, Fetch };

    void responseHead(int status, Headers &&headers) override;
    void responseBytes(QByteArrayView bytes) override;
    void responseEnd(const TransportEnd &end) override;

    VideoItem &part();
    const Config &config() const;
    std::shared_ptr<const Provider> provider();
    const VideoAdapter *adapter();
    void after(qint64 ms, void (VideoTake::*then)());
    bool start(Step step, MediaCall call);
    bool save();
    void end(VideoPhase phase);
    void fail(Failure failure, VideoPhase phase = VideoPhase::Failed);
    void fail(const Error &error);
    void stopCalls();
    Failure refusal() const;
    /** How long the provider wishes to be left alone, by its last answer. */
    std::optional<qint64> wishedMs() const;

    // Handing in.
    void prepare();
    /** How it may be handed in beside others. */
    HandInPace pace();
    bool fetchPictures();
    void submit();
    /** The connection stands, and the request goes out if this could be kept. */
    bool beforeSending();
    void handedIn();
    /** What the provider answers to it. This and what follows in videotaketaken.cpp. */
    void submitted(const TransportEnd &end);
    void taken(const QByteArray &task);
    /** The provider said no, or never heard of it: once more, or the next target, or the end. */
    void refused(const Failure &failure, int status, bool mayTryAgain);
    void nextTarget(const Failure &failure);
    /** Nobody knows whether the provider took it. In videotakelost.cpp. */
    void lookForTask();
    void lookLater();
    void looked(const TransportEnd &end);
    void listed(const TransportEnd &end);
    void candidatesListed(const TransportEnd &end);
    void probeNext();
    void probed(const TransportEnd &end);
    void submissionUnknown();

    // Waiting for it. In videotakefetch.cpp: getting it.
    void poll();
    void polled(const TransportEnd &end);
    void pollLater(std::optional<qint64> wishedMs);
    bool isTooLate() const;
    void cancelled(const TransportEnd &end);
    void notCancelled();
    /** Puts it among the job's warnings, once. */
    void warn(const QByteArray &warning);
    void fetchNext();
    void fetchFrom(const QByteArray &url, bool withKey);
    void takeBytes(QByteArrayView bytes);
    void fetched(const TransportEnd &end);
    void fileComplete();
    void fetchFailed(const QByteArray &why, bool isGone);

    VideoEngine &m_engine;
    VideoRun &m_run;
    const int m_index;
    VideoRequest m_request;          ///< while it is being handed in; its pictures go once the call is written
    std::vector<quint64> m_pictures; ///< being fetched
    size_t m_picturesAwaited = 0;
    bool m_hasFetched = false; ///< there were any to be fetched
    QTimer m_timer;
    void (VideoTake::*m_next)() = nullptr;
    TransportCall *m_call = nullptr;
    quint64 m_download = 0; ///< of the fetcher; 0: none
    Step m_step = Step::None;
    int m_status = 0;
    Headers m_headers;
    QByteArray m_body;
    QByteArray m_handsInAt;    ///< the provider; empty: it is not being handed in
    int m_tries = 0;           ///< of handing it in at the present target
    bool m_signedAnew = false; ///< the present target refused a token once already
    qint64 m_queuedMs = 0;     ///< since when the provider's queue is full
    int m_looks = 0;
    qint64 m_lookingMs = 0;         ///< since when
    quint64 m_handInsSeen = 0;      ///< begun at the provider before its list was asked for
    QList<QByteArray> m_candidates; ///< tasks that may be the lost one, the one that is asked for first
    QList<QByteArray> m_foreign;    ///< that are not
    bool m_isUndecided = false;     ///< some tell later whose they are
    int m_pollErrors = 0;
    std::optional<qint64> m_lastWishMs; ///< when the last answer without an error wished to be asked again
    bool m_hasPolled = false;
    int m_fetchErrors = 0;
    int m_redirects = 0;
    std::unique_ptr<QFile> m_file;
    bool m_writeFailed = false;
    bool m_cancelling = false;
};

} // namespace station
