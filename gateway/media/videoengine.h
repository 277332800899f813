// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/ledger/database.h"
#include "gateway/ledger/ledgerrow.h"
#include "gateway/media/videojobs.h"
#include "gateway/media/videojobtable.h"
#include "gateway/media/videotake.h"
#include "providers/http/fetcher.h"
#include "providers/http/transport.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace station {

struct MadeMedia;

/** A job under way. */
struct VideoRun {
    VideoJob job;
    std::shared_ptr<KeyMeter> meter;
    std::vector<std::unique_ptr<VideoTake>> takes; ///< as many as the job has parts
    quint64 liveId = 0;
    qint64 requestBytes = 0; ///< of what its parts are handed in with
};

/**
 * The thread's side of VideoJobs. Whatever may cost money is in the storage before it is done; several processes may
 * look after the same job (a window that takes over from a headless gateway), since only one of them gets a change in.
 */
class VideoEngine final : public QObject {
public:
    VideoEngine(QString dataFolder, VideoServices services, VideoJobs &jobs);
    ~VideoEngine() override;

    /** Once, on the thread. */
    void start();
    void setTable(std::shared_ptr<const RoutingTable> table);

    /** The request is let go of once it is kept: with its pictures it may be as long as the body limit. */
    Result<VideoJobs::Taken> order(VideoOrder &order);
    std::optional<VideoJob> find(const QByteArray &id, const QByteArray &key);
    std::vector<VideoJob> list(const QByteArray &key, int limit, const QByteArray &after);
    std::optional<VideoJob> cancel(const QByteArray &id, const QByteArray &key);
    std::optional<VideoJob> remove(const QByteArray &id, const QByteArray &key);

    // For the takes.
    const RoutingTable &table() const { return *m_table; }
    Transport &transport() { return *m_transport; }
    Fetcher &fetcher() { return *m_fetcher; }
    MediaStore &media() { return m_services.media; }
    /**
     * Whether another job may be handed in at that provider now: only a few at once, since their ids are lost where
     * this process dies meanwhile.
     */
    bool hasTurn(const QByteArray &provider, HandInPace pace) const;
    /** The same, and takes it; each true is given back by handedIn(). */
    bool mayHandIn(const QByteArray &provider, HandInPace pace);
    void handedIn(const QByteArray &provider) { --m_handIns[provider].underWay; }
    /** What is being handed in to a provider, and how often that was begun; see VideoTake::lookForTask(). */
    struct HandIns {
        int underWay = 0;
        quint64 begun = 0;
    };
    HandIns handIns(const QByteArray &provider) { return m_handIns[provider]; }
    /** Whether a provider's task is a known job's. */
    bool knowsTask(const QByteArray &provider, const QByteArray &task);
    /** Makes a fetched video known. */
    bool enter(const MadeMedia &media);
    /** What a part is handed in with; an error where that was lost. */
    Result<VideoRequest> requestOf(const VideoJob &job, int part);
    /**
     * Keeps what a take has changed, and tells. False: it is not kept, and the take must do nothing more; where another
     * process was faster, the job goes on as that has it.
     */
    bool save(VideoRun &run);

private:
    void resume();
    void run(VideoJob job, std::shared_ptr<KeyMeter> meter);
    void reload(const QByteArray &id);
    void settle(VideoJob &job) const;
    void report(const VideoRun &run);
    void publish(const VideoRun &run) const;
    LedgerRow rowOf(const VideoJob &job) const;
    std::optional<VideoJob> joined(const VideoOrder &order, Result<void> &refused);
    Result<void> openDatabase();

    const QString m_dataFolder;
    VideoServices m_services;
    VideoJobs &m_jobs;
    std::shared_ptr<const RoutingTable> m_table;
    Database m_database;
    VideoJobTable m_stored;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<QTimer> m_cleaning;
    std::map<QByteArray, std::unique_ptr<VideoRun>> m_runs;
    std::map<QByteArray, HandIns> m_handIns; ///< by provider
    bool m_resumed = false;
    quint64 m_nextLiveId = (quint64(0xffff) << 48) + 1; ///< no worker has so high a number
};

} // namespace station
