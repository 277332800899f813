// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/providererror.h"

#include <simdjson.h>

namespace station {

QByteArray providerErrorMessage(const QByteArray &body)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(body.constData(), size_t(body.size())).get(root) != simdjson::SUCCESS)
        return {};
    // OpenAI, Anthropic and Google; Mistral and xAI; FastAPI; Google's list of one.
    for (const char *pointer : {"/error/message", "/message", "/error", "/detail", "/0/error/message"}) {
        std::string_view text;
        if (root.at_pointer(pointer).get(text) == simdjson::SUCCESS)
            return QByteArray(text.data(), qsizetype(text.size()));
    }
    return {};
}

} // namespace station
