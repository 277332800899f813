// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videocall.h"

#include "gateway/content/mediastore.h"
#include "gateway/conversation/failurebody.h"
#include "gateway/dialects/errorbody.h"

#include <QFile>

namespace station {

namespace {

constexpr qint64 kEventMs = 10'000; ///< a watched job shows a sign of life
/** More is given by address alone. */
constexpr qint64 kMostBase64 = 32 * 1024 * 1024;

} // namespace

VideoCall::VideoCall(HttpResponse &response, VideoCallTerms terms, const MediaStore &media, std::function<void()> ended)
    : m_response(&response), m_terms(std::move(terms)), m_media(media), m_ended(std::move(ended))
{
    m_clock.start();
    m_response->setListener(this);
}

VideoCall::~VideoCall()
{
    if (m_response)
        m_response->setListener(nullptr);
}

void VideoCall::clientGone()
{
    m_response = nullptr;
    m_ended();
}

void VideoCall::over()
{
    m_response = nullptr;
    m_ended();
}

HttpResponse *VideoCall::release()
{
    HttpResponse *response = m_response;
    response->setListener(nullptr);
    over();
    return response;
}

Headers VideoCall::headers() const
{
    Headers headers = m_terms.headers;
    headers.add("x-token-station-request-id", m_terms.requestId);
    if (m_job) {
        headers.add("x-token-station-provider", m_job->provider());
        headers.add("x-token-station-model", m_job->model());
        headers.add("x-token-station-path", "translated");
        if (!m_job->dropped.isEmpty())
            headers.add("x-token-station-dropped", m_job->dropped);
    }
    return headers;
}

void VideoCall::send(int status, Headers headers, const QByteArray &body)
{
    if (!headers.contains("content-type"))
        headers.add("content-type", "application/json");
    m_response->setListener(nullptr);
    m_response->send(status, headers, body);
    over();
}

QByteArray VideoCall::json() const
{
    QByteArray json = videoJson(*m_job, m_terms.origin);
    if (!m_terms.asBase64 || m_job->status() != VideoStatus::Completed)
        return json;
    // The address stays beside it: a client that wanted bytes may still watch the video elsewhere.
    for (const VideoItem &part : m_job->parts) {
        for (const VideoResult &result : part.results) {
            QFile file(m_media.fileFor(videoMediaId(m_job->id, result.index)));
            if (result.bytes > kMostBase64 || !file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray mark = "/content?index=" + QByteArray::number(result.index) + '&';
            const qsizetype behind = json.indexOf(",\"mime_type\"", json.indexOf(mark));
            if (behind > 0)
                json.insert(behind, ",\"b64_json\":\"" + file.readAll().toBase64() + '"');
        }
    }
    return json;
}

void VideoCall::update(const VideoJob &job)
{
    m_job = job;
    if (!m_response)
        return;
    switch (m_terms.form) {
    case VideoCallTerms::Form::Now: answerNow(m_terms.isOrder ? 202 : 200); break;
    case VideoCallTerms::Form::Wait:
    case VideoCallTerms::Form::Watch:
        if (job.isOver())
            answerOver();
        else
            tick();
        break;
    case VideoCallTerms::Form::Events:
        if (job.isOver())
            answerOver();
        else
            event("progress", json());
        break;
    }
}

void VideoCall::answerNow(int status)
{
    Headers headers = this->headers();
    if (m_terms.isOrder)
        headers.add("location", "/v1/video/generations/" + m_job->id);
    if (!m_job->isOver())
        headers.add("retry-after", "5");
    send(status, std::move(headers), json());
}

void VideoCall::answerOver()
{
    const Failure *failure = m_job->failure();
    const bool isError = failure || m_job->status() == VideoStatus::Cancelled;
    if (m_terms.form == VideoCallTerms::Form::Events) {
        event(isError ? "error" : "result", isError ? videoErrorJson(*m_job) : json());
        m_response->setListener(nullptr);
        m_response->end();
        over();
    } else if (!isError || m_terms.form == VideoCallTerms::Form::Watch) {
        answerNow(200);
    } else {
        Headers headers = this->headers();
        int status = 409; // called off by another call of the client's
        if (failure) {
            status = failureStatus(Dialect::Chat, *failure);
            for (const auto &[name, value] : failureHeaders(Dialect::Chat, *failure))
                headers.set(name, value);
        }
        // What the provider took is not asked for again by itself.
        if (!m_job->wasRefused())
            headers.set("x-should-retry", "false");
        send(status, std::move(headers), videoErrorJson(*m_job));
    }
}

void VideoCall::event(const char *name, const QByteArray &json)
{
    if (!m_response->hasBegun()) {
        Headers headers = this->headers();
        headers.add("content-type", "text/event-stream; charset=utf-8");
        headers.add("cache-control", "no-cache");
        m_response->begin(200, headers);
    }
    m_lastEvent = json;
    m_lastEventMs = m_clock.elapsed();
    m_response->write("event: " + QByteArray(name) + "\ndata: " + json + "\n\n");
}

void VideoCall::tick()
{
    if (!m_response || !m_job || m_terms.form == VideoCallTerms::Form::Now)
        return;
    if (m_terms.form == VideoCallTerms::Form::Events) {
        if (m_clock.elapsed() - m_lastEventMs >= kEventMs && m_response->waitingBytes() == 0)
            event("progress", m_lastEvent);
        return;
    }
    if (m_clock.elapsed() >= m_terms.waitMs)
        answerNow(m_terms.isOrder ? 202 : 200);
}

void VideoCall::stop(const Error &error)
{
    if (!m_response)
        return;
    if (m_response->hasBegun()) {
        m_response->setListener(nullptr);
        m_response->write("event: error\ndata: " + errorBody(Dialect::Chat, error, m_terms.requestId) + "\n\n");
        m_response->end();
        over();
        return;
    }
    Headers headers = this->headers();
    for (const auto &[name, value] : errorHeaders(Dialect::Chat, error))
        headers.set(name, value);
    send(errorStatus(Dialect::Chat, error), std::move(headers), errorBody(Dialect::Chat, error, m_terms.requestId));
}

} // namespace station
