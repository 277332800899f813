// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/bailianimagejob.h"

#include "providers/media/videoadapter.h"

#include <QElapsedTimer>

#include <algorithm>

namespace station {

namespace {

constexpr int kMostWaitMs = 5 * 60 * 1000; ///< most take less than one minute

class Task final : public BailianImageJob {
public:
    using BailianImageJob::BailianImageJob;

    void head(const Headers &headers) override { m_wishedMs = wishedPollMs(headers); }
    int nextAfterMs() const override
    {
        if (m_isWaiting && m_wishedMs)
            return int(std::clamp<qint64>(*m_wishedMs, 100, 60'000));
        // As the provider's own SDK asks: after one second, twice that after three times, and so on up to five.
        return m_isWaiting ? qMin(1000 << qMin(m_asked / 3, 3), 5000) : 0;
    }

    /** Which works as long as it is queued there (wire notes of images, 5.4). */
    std::optional<MediaCall> callOff() const override
    {
        if (!m_isWaiting)
            return {};
        MediaCall call;
        call.url = dashscope::root(m_baseUrl) + "/tasks/" + m_task.toPercentEncoding() + "/cancel";
        return call;
    }

protected:
    MediaCall ask() override
    {
        MediaCall call;
        if (!m_task.isEmpty()) {
            call.method = "GET";
            call.url = dashscope::root(m_baseUrl) + "/tasks/" + m_task.toPercentEncoding();
            return call;
        }
        using mediajson::quoted;
        call.url = dashscope::root(m_baseUrl) + "/services/aigc/"
            + (m_request.images.empty() ? "text2image" : "image2image") + "/image-synthesis";
        call.headers = {{"content-type", "application/json"}, {"x-dashscope-async", "enable"}};
        call.body.reserve(m_request.prompt.size() + imageUrlsSize(m_request.images) + 1024);
        call.body += "{\"model\":" + quoted(m_request.model) + ",\"input\":{\"prompt\":" + quoted(m_request.prompt);
        if (!m_request.negativePrompt.isEmpty())
            call.body += ",\"negative_prompt\":" + quoted(m_request.negativePrompt);
        if (m_request.model.contains("imageedit")) {
            call.body += ",\"function\":\"description_edit\",\"base_image_url\":";
            appendImageUrl(call.body, m_request.images.front());
        } else if (!m_request.images.empty()) {
            call.body += ",\"images\":";
            for (size_t i = 0; i < m_request.images.size(); ++i) {
                call.body += i ? ',' : '[';
                appendImageUrl(call.body, m_request.images[i]);
            }
            call.body += ']';
        }
        call.body += "},\"parameters\":" + dashscope::imageParameters(m_request, atOnce(), m_size) + '}';
        return call;
    }

    std::optional<MediaFault> read(const mediajson::Element &root) override
    {
        if (m_task.isEmpty()) {
            m_task = mediajson::text(root, "/output/task_id");
            m_isWaiting = true;
            m_asked = 0;
            m_since.start();
            return m_task.isEmpty() ? std::optional(MediaFault {502, "invalid_answer", "the answer names no task"})
                                    : std::nullopt;
        }
        ++m_asked;
        const QByteArray word = mediajson::text(root, "/output/task_status");
        using State = VideoProgress::State;
        switch (videoState(word)) {
        case State::Done: break;
        case State::Failed:
            return dashscope::faultOf(mediajson::text(root, "/output/code"), mediajson::text(root, "/output/message"));
        case State::Cancelled:
        case State::Expired: return MediaFault {502, "upstream_expired", "the task is gone (" + word + ')'};
        default:
            if (m_since.hasExpired(kMostWaitMs))
                return MediaFault {504, "upstream_expired", "the picture was not finished in time"};
            return {};
        }
        m_isWaiting = false;
        // Some may have failed, and are told among the others.
        forget();
        std::optional<MediaFault> fault;
        for (const mediajson::Element result : mediajson::list(root, "/output/results")) {
            const QByteArray url = mediajson::text(result, "/url");
            if (url.isEmpty())
                fault = dashscope::faultOf(mediajson::text(result, "/code"), mediajson::text(result, "/message"));
            else if (auto bad = add(url))
                return bad;
        }
        if (m_images.empty() && fault)
            return fault;
        m_task.clear(); // more pictures are another one
        return made();
    }

private:
    QByteArray m_task;
    bool m_isWaiting = false;
    int m_asked = 0;
    std::optional<qint64> m_wishedMs; ///< by the last answer
    QElapsedTimer m_since;
};

} // namespace

std::optional<MediaFault> BailianImageJob::finish()
{
    if (!m_isMade) {
        simdjson::dom::parser parser;
        mediajson::Element root;
        if (const auto fault = mediajson::parse(parser, m_body, root))
            return fault;
        if (const auto fault = dashscope::fault(root))
            return fault;
        return read(root);
    }
    MadeImage &image = m_images[m_fetched];
    image.contentType = imageContentType(m_body);
    if (image.contentType.isEmpty())
        return MediaFault {502, "no_image", "what lies at the picture's address is no picture"};
    image.base64 = m_body.toBase64();
    ++m_fetched;
    return {};
}

MediaCall BailianImageJob::call()
{
    if (!m_isMade)
        return ask();
    MediaCall call;
    call.method = "GET";
    call.url = m_images[m_fetched].url;
    call.withKey = false;
    return call;
}

std::optional<MediaFault> BailianImageJob::add(const QByteArray &url)
{
    if (!dashscope::mayFetch(url, m_baseUrl))
        return MediaFault {502, "bad_address", "the picture lies at an address that is no public https one"};
    m_images.push_back({{}, url, {}, {}});
    return {};
}

std::optional<MediaFault> BailianImageJob::made()
{
    if (m_images.empty())
        return MediaFault {502, "no_image", "the answer holds no picture"};
    m_left -= atOnce();
    m_kept = m_images.size();
    m_isMade = m_left <= 0;
    return {};
}

std::unique_ptr<ImageJob> makeBailianImageTask(const ImageRequest &request, const QByteArray &size,
                                               const QByteArray &baseUrl, int most)
{
    return std::make_unique<Task>(request, size, baseUrl, most);
}

} // namespace station
