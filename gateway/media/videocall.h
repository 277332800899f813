// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httpresponse.h"
#include "gateway/media/videojob.h"
#include "providers/base/error.h"

#include <QElapsedTimer>

#include <functional>

namespace station {

class MediaStore;

/** How a client wants to hear of a job. */
struct VideoCallTerms {
    enum class Form {
        Now,    ///< the job as it stands
        Wait,   ///< its videos, or its error; the job itself when the time is over
        Watch,  ///< the job as it stands, once it is over or the time is
        Events, ///< progress, then a result or an error
    };
    Form form = Form::Now;
    bool isOrder = false; ///< it was this call that asked for the videos: 202 where they are not ready
    bool asBase64 = false;
    qint64 waitMs = 0;
    QByteArray origin; ///< where the client reached this gateway
    QByteArray requestId;
    Headers headers; ///< CORS
};

/** One HTTP request that waits for a job. The worker's thread; its client may go at any time, the job goes on. */
class VideoCall final : private ResponseListener {
public:
    /** `ended` is called once: the call is over, and may be freed afterwards. */
    VideoCall(HttpResponse &response, VideoCallTerms terms, const MediaStore &media, std::function<void()> ended);
    ~VideoCall() override;

    /** The job is known, or has changed. */
    void update(const VideoJob &job);
    /** Once or twice a second. */
    void tick();
    /** Ends it from outside, or before there was a job. */
    void stop(const Error &error);
    /** Ends it with another answer than a job. */
    void finish(int status, const QByteArray &json) { send(status, headers(), json); }
    /** Ends it without an answer, which is the caller's now. */
    HttpResponse *release();
    Headers headers() const;

    bool isFor(const QByteArray &job) const { return m_job && m_job->id == job; }
    bool hasEnded() const { return !m_response; }

private:
    void responseDrained() override { }
    void clientGone() override;
    void answerOver();
    void answerNow(int status);
    void event(const char *name, const QByteArray &json);
    void send(int status, Headers headers, const QByteArray &body);
    void over();
    QByteArray json() const;

    HttpResponse *m_response; ///< null once the call is over
    const VideoCallTerms m_terms;
    const MediaStore &m_media;
    const std::function<void()> m_ended;
    std::optional<VideoJob> m_job;
    QElapsedTimer m_clock;
    qint64 m_lastEventMs = 0;
    QByteArray m_lastEvent;
};

} // namespace station
