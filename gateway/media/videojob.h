// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/failure.h"
#include "providers/base/result.h"
#include "providers/media/videoadapter.h"
#include "providers/media/videoformat.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace station {

/** Where a video of a job stands. What begins with Submitting may have cost money. */
enum class VideoPhase {
    Waiting,    ///< to be handed in
    Submitting, ///< being handed in: after a crash nobody knows whether the provider took it
    Running,    ///< taken by the provider
    Fetching,   ///< ready there
    Done,       ///< ready here
    Failed,
    Cancelled,
    Expired,
};
constexpr bool isOver(VideoPhase phase)
{
    return phase >= VideoPhase::Done;
}

/** A video that lies in the content store. */
struct VideoResult {
    int index = 0; ///< of the content's address
    QByteArray contentType;
    qint64 bytes = 0;
    VideoFacts facts;
};

/** One task at a provider, of which a job has one for each video that was asked for, unless the provider makes several.
 */
struct VideoItem {
    VideoPhase phase = VideoPhase::Waiting;
    int target = 0;  ///< index into VideoJob::targets
    QByteArray task; ///< the provider's id
    qint64 submittedMs = 0;
    qint64 owner = 0; ///< Submitting: the process that does it
    bool queuedThere = true;
    int percent = -1;
    std::vector<VideoFile> files; ///< Fetching
    std::vector<VideoResult> results;
    Failure failure;        ///< Failed, Expired
    bool mayBePaid = false; ///< the provider took it, or may have
    VideoUsage usage;
};

enum class VideoStatus { Queued, InProgress, Completed, Failed, Cancelled, Expired };

/** One request for videos, as the storage keeps it. Its pictures are kept apart, and only until they are handed in. */
struct VideoJob {
    QByteArray id;    ///< "vg_…"
    QByteArray key;   ///< the gateway key's name
    QByteArray token; ///< opens its videos without a key
    QByteArray prompt;
    QByteArray requestedModel;
    QList<QByteArray> targets; ///< provider/model, the first choice first
    qint64 createdMs = 0;
    qint64 endedMs = 0;
    qint64 expiresMs = 0; ///< when its videos go
    bool cancelWanted = false;
    std::vector<VideoItem> parts;
    QList<QByteArray> warnings;
    std::optional<qint64> costMicroUsd;
    bool costReported = false; ///< by the provider
    bool included = false;
    qint64 reservedMicroUsd = 0;
    // For the ledger.
    QByteArray requestId;
    QByteArray client;
    QByteArray session;
    QByteArray dropped;
    // For joining.
    QByteArray idempotencyKey;
    QByteArray bodyHash;
    qint64 revision = 0; ///< the storage's, against two writers

    VideoStatus status() const;
    bool isOver() const;
    /** Of the part that decides what is said of the whole. */
    const VideoItem &leading() const;
    QByteArray provider() const; ///< id
    QByteArray model() const;    ///< the provider's name for it
    /** The failure of a job that made nothing; null otherwise. */
    const Failure *failure() const;
    /** Whether the same request may be tried anew without being paid twice. */
    bool wasRefused() const;
    int percent() const;
};

QByteArray videoStatusName(VideoStatus status);

/** As the storage keeps it, and back. */
QByteArray writeVideoRecord(const VideoJob &job);
std::optional<VideoJob> readVideoRecord(const QByteArray &record);

/** The job as clients see it (gateway/media/README.md); `origin` is where the client reached this gateway. */
QByteArray videoJson(const VideoJob &job, const QByteArray &origin);
/** Its failure as the body of an HTTP error in OpenAI's shape, with the job's id and the provider's own words. */
QByteArray videoErrorJson(const VideoJob &job);

/** The id of a result in the store of made media. */
QByteArray videoMediaId(const QByteArray &job, int index);

} // namespace station
