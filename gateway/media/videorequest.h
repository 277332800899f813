// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httprequest.h"
#include "providers/base/result.h"
#include "providers/media/videoadapter.h"

#include <QJsonObject>

namespace station {

/** A client's request for videos. */
struct VideoWish {
    VideoRequest request; ///< but for what differs from provider to provider: model, job and options
    QByteArray model;     ///< as the client names it
    int count = 1;
    QJsonObject options; ///< provider_options: by the provider's id
    bool isAsync = false;
    bool stream = false;
    bool asBase64 = false;
    std::optional<double> timeoutS;
    QByteArray body; ///< all of it as JSON, to be kept; also where it came as a form
};

/**
 * The one form of request (wire notes of video, 1.1), JSON or multipart; BadRequest for what is not in it. The body is
 * given the padding that reading it in place takes.
 */
Result<VideoWish> readVideoRequest(HttpRequest &request);
/** The same from what was kept of it; in place where it has the padding of a json::Reader. */
Result<VideoWish> readVideoBody(const QByteArray &json);

} // namespace station
