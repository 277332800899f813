// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/media/videojob.h"
#include "gateway/routing/routingtable.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>

namespace station {

class Ledger;
class LiveFeed;
class MediaStore;
class Metrics;
class VideoEngine;

/** What the jobs need of the gateway; any thread. */
struct VideoServices {
    Ledger &ledger;
    Metrics &metrics;
    LiveFeed &feed;
    MediaStore &media;
};

/** A job to be taken on. */
struct VideoOrder {
    VideoJob job;                    ///< without an id
    QByteArray request;              ///< as JSON
    bool isRetry = false;            ///< the client says that it sent this body before
    std::shared_ptr<KeyMeter> meter; ///< where the job's reservation is; may be null
};

/**
 * The gateway's video jobs: taken on, kept, handed in, watched, fetched, ended. A job goes on without the client that
 * asked for it, and after a restart. Every function may be called on any thread and none waits; answers come on the
 * jobs' own thread, which is started when it is first needed.
 */
class VideoJobs : public QObject {
    Q_OBJECT
public:
    VideoJobs(QString dataFolder, VideoServices services);
    /** Jobs under way stay in the storage, and go on with the next start. */
    ~VideoJobs() override;

    /** Main thread; the first one takes up the jobs that an earlier process left. */
    void setTable(std::shared_ptr<const RoutingTable> table);

    /** A job, and whether it was there already: by its idempotency key, or as the client's own retry. */
    struct Taken {
        VideoJob job;
        bool joined = false;
    };
    void order(VideoOrder order, std::function<void(Result<Taken>)> done);
    using Found = std::function<void(std::optional<VideoJob>)>;
    /** Jobs are their key's alone. */
    void find(const QByteArray &id, const QByteArray &key, Found done);
    void list(const QByteArray &key, int limit, const QByteArray &after,
              std::function<void(std::vector<VideoJob>, bool more)> done);
    /** Calls it off; changed() follows when that is done. The answer is the job as it stands. */
    void cancel(const QByteArray &id, const QByteArray &key, Found done);
    /** Deletes a job that is over, with its videos. */
    void remove(const QByteArray &id, const QByteArray &key, Found done);

Q_SIGNALS:
    /** On the jobs' thread. */
    void changed(const station::VideoJob &job);

private:
    void ask(std::function<void(VideoEngine &)> question);

    VideoServices m_services;
    std::mutex m_mutex;
    QThread m_thread;
    VideoEngine *m_engine; ///< its thread's once that has started, which deletes it
};

} // namespace station
