// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/dashscope.h"
#include "providers/media/imageadapter.h"

namespace station {

/** Pictures that lie at addresses once they are made, and are fetched one by one where the client wants them whole. */
class BailianImageJob : public ImageJob {
public:
    /** `size`: "1024x768", or empty; `most`: pictures that the model makes at once; more are made by several calls. */
    BailianImageJob(const ImageRequest &request, QByteArray size, const QByteArray &baseUrl, int most)
        : m_request(request), m_size(std::move(size)), m_baseUrl(baseUrl), m_most(most), m_left(request.count)
    {
    }

    bool hasNext() const override { return !m_isMade || (!m_request.wantsUrl && m_fetched < m_images.size()); }
    std::optional<MediaFault> finish() override;

protected:
    MediaCall call() override;
    /** The call that has them made, or asks whether they are. */
    virtual MediaCall ask() = 0;
    /** Reads its answer, which holds no error; add() and made() say what there is. */
    virtual std::optional<MediaFault> read(const mediajson::Element &root) = 0;

    int atOnce() const { return qMin(m_left, m_most); }
    /** Away with what this call has told of before. */
    void forget() { m_images.resize(m_kept); }
    std::optional<MediaFault> add(const QByteArray &url);
    std::optional<MediaFault> made();

    const ImageRequest &m_request;
    const QByteArray m_size;
    const QByteArray m_baseUrl;

private:
    const int m_most;
    int m_left;        ///< pictures that are not made yet
    size_t m_kept = 0; ///< pictures of the calls before this one
    bool m_isMade = false;
    size_t m_fetched = 0;
};

/** A job for the models that are tasks, asked for again and again (wire notes of images, 5.3 and 5.4). */
std::unique_ptr<ImageJob> makeBailianImageTask(const ImageRequest &request, const QByteArray &size,
                                               const QByteArray &baseUrl, int most);

} // namespace station
