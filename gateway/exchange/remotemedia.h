// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"
#include "providers/base/result.h"
#include "providers/http/fetcher.h"

#include <vector>

namespace station {

/** A picture or document that a request names by URL. */
struct RemoteMedia {
    QByteArray url;
    bool isDocument = false;

    /** What may come from there, for the fetcher; servers label many a file as mere bytes. */
    QList<QByteArray> types() const;
};

/** Those that the dialect takes as data only, each URL once; `takesDocumentUrls`: of a provider of Chat Completions. */
std::vector<RemoteMedia> mediaToFetch(const ConversationRequest &request, Dialect target, bool takesDocumentUrls);

/** Puts the file in the place of its URL, wherever that stands. An error: it is neither picture nor document. */
Result<void> putData(ConversationRequest &request, const RemoteMedia &media, const FetchedFile &file);

} // namespace station
