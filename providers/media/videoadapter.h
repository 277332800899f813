// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/mediajob.h"

#include <QList>

#include <initializer_list>
#include <variant>

namespace station {

/** A video to be made, as POST /v1/video/generations asks for it (wire notes of video, 1.1). */
struct VideoRequest {
    QByteArray job;   ///< the gateway's own id of this part of the job; unique
    QByteArray model; ///< the provider's own name
    int count = 1;    ///< videos; more than one only where mostAtOnce() allows it
    QByteArray prompt;
    QByteArray negativePrompt;
    // Pictures by address: https: or data:. The latter may be views of the body that the client sent.
    QByteArray image; ///< the first frame
    QByteArray lastFrame;
    QList<QByteArray> references;
    QByteArray viewed; ///< that body, where there are any
    std::optional<double> seconds;
    QByteArray aspectRatio; ///< "16:9" or "adaptive"
    QByteArray resolution;  ///< "720p"
    QByteArray size;        ///< "1280x720"
    std::optional<qint64> seed;
    std::optional<bool> audio;
    bool watermark = false;
    QByteArray user;
    QByteArray options; ///< JSON object: members of the provider's own, laid over what is written
};

/** What a provider says that a video came to; absent where it says nothing. */
struct VideoUsage {
    std::optional<double> seconds;
    QByteArray resolution; ///< "720p"
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    QByteArray providerUnits; ///< in the provider's own unit, as it was written
    std::optional<qint64> costMicroUsd;
    bool listPriceHolds = true; ///< false where a price by the second is one of another resolution
};

/** A video that lies ready at the provider. */
struct VideoFile {
    QByteArray url;    ///< absolute; or
    QByteArray base64; ///< the video itself
    bool withKey = false;
};

/** How a task stands at its provider. */
struct VideoProgress {
    enum class State { Queued, Running, Done, Failed, Cancelled, Expired };
    State state = State::Running;
    std::optional<int> percent;
    std::vector<VideoFile> files; ///< Done
    MediaFault fault;             ///< Failed
    QByteArray warning;           ///< Done: what is not as it was asked for
    VideoUsage usage;
};

/** The provider's id of a task that it took, or why it did not take it. */
using VideoTaken = std::variant<QByteArray, MediaFault>;

/**
 * One provider's own way to videos: a task is handed in, asked for again and again, and ends with files to be fetched.
 * Nothing is kept between calls but the task's id, since a task outlives this program. Stateless; any thread.
 */
class VideoAdapter {
public:
    virtual ~VideoAdapter() = default;

    /**
     * BadRequest where the provider cannot do what is asked, with words that say what it can. The value names the
     * request's members that it has no place for. Pictures by https address are as good as data here.
     */
    virtual Result<QList<QByteArray>> check(const VideoRequest &request) const = 0;
    /** Whether pictures have to be data: when submit() is called. */
    virtual bool wantsData() const { return false; }
    /** The call that hands it in. check() was fine with it. */
    virtual MediaCall submit(const VideoRequest &request, const QByteArray &baseUrl) const = 0;
    /** Reads a good answer (2xx) to submit(). A fault without words is an answer that says nothing. */
    virtual VideoTaken readTask(const VideoRequest &request, QByteArrayView body) const = 0;
    /** The call that asks how a task stands. */
    virtual MediaCall poll(const QByteArray &task, const QByteArray &baseUrl) const = 0;
    /** Reads a good answer to poll(); an error is an answer that makes no sense. */
    virtual Result<VideoProgress> readProgress(int status, QByteArrayView body, const QByteArray &task,
                                               const QByteArray &baseUrl) const = 0;
    /** Nothing where a task cannot be called off. */
    virtual std::optional<MediaCall> cancel(const QByteArray &task, const QByteArray &baseUrl) const
    {
        Q_UNUSED(task)
        Q_UNUSED(baseUrl)
        return {};
    }
    /**
     * The call that finds a task by the gateway's own id, for when nobody knows whether it was taken: a good answer is
     * read by readTask(), 404 says that there is none. Nothing where the provider has no such call.
     */
    virtual std::optional<MediaCall> find(const VideoRequest &request, const QByteArray &baseUrl) const
    {
        Q_UNUSED(request)
        Q_UNUSED(baseUrl)
        return {};
    }
    /**
     * The call that lists the account's latest tasks, where the list says enough of each to know one's own. A task that
     * is not there may have been taken all the same.
     */
    virtual std::optional<MediaCall> list(const QByteArray &baseUrl) const
    {
        Q_UNUSED(baseUrl)
        return {};
    }
    /** The tasks in a good answer to list() that were made of this very request, which was handed in at `sentMs`. */
    virtual QList<QByteArray> readList(const VideoRequest &request, QByteArrayView body, qint64 sentMs) const
    {
        Q_UNUSED(request)
        Q_UNUSED(body)
        Q_UNUSED(sentMs)
        return {};
    }
    /**
     * The same where the list says too little of each task: those that may be one's own are asked for with poll(),
     * until isOwn() knows.
     */
    virtual std::optional<MediaCall> listCandidates(const QByteArray &baseUrl) const
    {
        Q_UNUSED(baseUrl)
        return {};
    }
    /** The tasks in a good answer to listCandidates() that may have been made of this request. */
    virtual QList<QByteArray> readCandidates(const VideoRequest &request, QByteArrayView body, qint64 sentMs) const
    {
        Q_UNUSED(request)
        Q_UNUSED(body)
        Q_UNUSED(sentMs)
        return {};
    }
    /** Whether a good answer to poll() is of a task that was made of this request; nothing where that shows later. */
    virtual std::optional<bool> isOwn(const VideoRequest &request, QByteArrayView body) const
    {
        Q_UNUSED(request)
        Q_UNUSED(body)
        return false;
    }
    /** What a refusal means where its body says it in the provider's own way; nothing for the usual ones. */
    virtual std::optional<MediaFault> readRefusal(int status, QByteArrayView body) const
    {
        Q_UNUSED(status)
        Q_UNUSED(body)
        return {};
    }
    /**
     * Whether a refusal with that status may be one of the token alone that was made of the credential for this very
     * call: with the next one it is tried again, once.
     */
    virtual bool mayTokenBeStale(int status, const QByteArray &credential) const
    {
        Q_UNUSED(status)
        Q_UNUSED(credential)
        return false;
    }
    /** Whether a refusal only says that other tasks have to end first. */
    virtual bool isQueueFull(const MediaFault &fault) const
    {
        Q_UNUSED(fault)
        return false;
    }
    virtual int firstPollMs() const { return 5000; }
    /** Videos that one task may make. */
    virtual int mostAtOnce() const { return 1; }
};

/** What a provider's model can do beyond a video from a prompt. */
struct VideoAbilities {
    bool needsPrompt = true;
    bool image = true;
    bool lastFrame = false;
    qsizetype references = 0; ///< at most
    bool negativePrompt = false;
    bool seed = false;
    bool watermark = false;
    QList<bool> audio;             ///< the values that it takes
    QList<double> durations;       ///< the ones that there are; or
    double shortest = 0;           ///< a range of seconds,
    double longest = 0;            ///< 0: any
    bool wholeSeconds = true;      ///< of the range
    QList<QByteArray> ratios;      ///< none: it takes no ratio
    QList<QByteArray> resolutions; ///< none: it takes no resolution
    qsizetype longestPrompt = 0;   ///< Unicode characters; 0: any
    bool user = false;             ///< has a place for it
};

/** BadRequest for whatever else is asked of it; the value is what has no place. */
Result<QList<QByteArray>> checkAbilities(const VideoRequest &request, const QByteArray &provider,
                                         const VideoAbilities &abilities);

/** Ratio and resolution of a video; what the request leaves open is empty. */
struct VideoShape {
    QByteArray ratio;
    QByteArray resolution;
};
/**
 * From aspect_ratio and resolution, or from size: its nearest ratio, at most 3 % off, and its shorter side. BadRequest
 * where that is not among what there is, or where the request contradicts itself.
 */
Result<VideoShape> chosenShape(const VideoRequest &request, const QByteArray &provider, const QList<QByteArray> &ratios,
                               const QList<QByteArray> &resolutions);

/** A data: URL taken apart, which must outlive it; nothing for another address. */
struct VideoPicture {
    QByteArray contentType;
    QByteArrayView base64;
};
std::optional<VideoPicture> pictureData(const QByteArray &url);

/** "5" for 5.0, "2.5" for 2.5. */
QByteArray secondsText(double seconds);

/**
 * What a request is long as JSON, roughly and rather more: so much is set aside at once, since an array that grows
 * under a picture takes the room of both.
 */
qsizetype lengthOf(const VideoRequest &request);

/** Puts what there is no more need of in place of each picture, once the request is written: that there was one. */
void dropPictures(VideoRequest &request);

/** Whether a task of a list, created at that Unix second, can be one that was handed in at `sentMs`. */
bool isSince(std::optional<qint64> createdSecond, qint64 sentMs);

/** What a word for a task's state means in the many dialects of relays; Running for one that is not known. */
VideoProgress::State videoState(const QByteArray &word);

/**
 * A task's id at the first of `ids` (JSON pointers) that holds one; otherwise what the answer says at `code` and
 * `message`.
 */
VideoTaken readTaskId(QByteArrayView body, std::initializer_list<const char *> ids, const char *code,
                      const char *message);

/** A failed task's fault: what moderation held back is the request's. */
MediaFault videoFault(const QByteArray &code, const QByteArray &message);

} // namespace station
