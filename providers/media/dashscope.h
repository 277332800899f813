// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/media/imageadapter.h"
#include "providers/media/mediajson.h"

/** What all of DashScope's own API (Alibaba Bailian) has in common (wire notes of audio, A6). */
namespace station::dashscope {

/** Its root, "https://host/api/v1", which lies beside the compatible one that base_url names. */
QByteArray root(const QByteArray &baseUrl);
/** An error, which may come with status 200: {"code","message"} in place of the output. */
std::optional<MediaFault> fault(const mediajson::Element &root);
MediaFault faultOf(const QByteArray &code, const QByteArray &message);
/** The object "parameters" of a request for `count` pictures of a size ("1024x768" or empty); `negativePrompt` where
 * its place is there. */
QByteArray imageParameters(const ImageRequest &request, int count, const QByteArray &size,
                           const QByteArray &negativePrompt = {});
/** Whether a result's address may be fetched: https, or the very server that named it; never a bare
 * address, which may be of this machine or its net. */
bool mayFetch(const QByteArray &url, const QByteArray &baseUrl);

} // namespace station::dashscope
