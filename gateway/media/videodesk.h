// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/endpoint.h"
#include "gateway/http/httprequest.h"
#include "gateway/keys/keyring.h"
#include "gateway/media/videocall.h"
#include "gateway/media/videojobs.h"
#include "gateway/media/videorequest.h"
#include "gateway/routing/routingtable.h"

#include <QObject>

#include <map>

namespace station {

class ResponseOwners;

/** A request at the video endpoints, as it passed the worker's checks. */
struct VideoVisit {
    HttpRequest request;
    HttpResponse *response = nullptr;
    Endpoint endpoint;
    KeyEntry key;
    Headers headers; ///< CORS
    QByteArray requestId;
};

/**
 * One worker's counter for /v1/video/generations: reads what clients ask, hands orders to the VideoJobs, and tells each
 * client of its own jobs in the way it wants. It hands out pictures too, where those are kept. The worker's thread.
 */
class VideoDesk : public QObject {
    Q_OBJECT
public:
    VideoDesk(VideoJobs &jobs, MediaStore &media, Ledger &ledger, ResponseOwners &owners);
    ~VideoDesk() override;

    /** Everything that needs a key. */
    void handle(VideoVisit visit, std::shared_ptr<const RoutingTable> table);
    /** GET …/content: by the token in its query, or by a key where `key` is one. */
    void sendContent(VideoVisit visit, bool hasKey);
    /** GET /v1/images/{id}/content: by the token in its query. */
    void sendPicture(VideoVisit visit);
    void tick();
    /** Ends all calls that wait; the jobs go on. */
    void stop(const Error &error);
    /** Ends those of keys that hold no longer. */
    void endInvalid(const std::function<bool(const KeyEntry &)> &isValid, const Error &error);

private:
    struct Open {
        std::unique_ptr<VideoCall> call;
        KeyEntry key;
    };

    void order(VideoVisit &visit, const RoutingTable &table);
    Result<VideoOrder> readOrder(VideoVisit &visit, VideoWish &wish, const RoutingTable &table);
    void refuse(const VideoVisit &visit, const Error &error, const QByteArray &requestedModel);
    void list(VideoVisit &visit);
    void show(VideoVisit &visit);
    void cancel(VideoVisit &visit);
    void remove(VideoVisit &visit);
    VideoCall &open(const VideoVisit &visit, VideoCallTerms terms, quint64 &id);
    VideoCallTerms termsOf(const VideoVisit &visit) const;
    /** The call of that id, unless its client has left. */
    VideoCall *find(quint64 id);
    void endCalls(const std::function<bool(const Open &)> &isMeant, const Error &error);
    /** Tells the call what became of the job that it asked for. */
    std::function<void(std::optional<VideoJob>)> toCall(quint64 id, const QByteArray &job);
    /** Tells it why there is no video to send. */
    std::function<void(std::optional<VideoJob>)> whyNoContent(quint64 id, const QByteArray &job);
    void changed(const VideoJob &job);

    VideoJobs &m_jobs;
    MediaStore &m_media;
    Ledger &m_ledger;
    ResponseOwners &m_owners;
    std::map<quint64, Open> m_calls;
    std::vector<std::unique_ptr<VideoCall>> m_finished; ///< until nothing of theirs is on the stack
    quint64 m_nextId = 1;
};

} // namespace station
