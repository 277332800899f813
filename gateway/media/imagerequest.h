// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/http/httprequest.h"
#include "providers/media/imageadapter.h"

namespace station {

/**
 * The body of POST /v1/images/generations or /edits, as JSON or as a form; its files, and pictures within its JSON,
 * point into the request's body.
 */
Result<ImageRequest> readImageRequest(const HttpRequest &request, bool isEdit);

/** Writes plainBody: the client's own body with the model's name and without response_format. */
void writePlainBody(const HttpRequest &request, ImageRequest &image);

} // namespace station
