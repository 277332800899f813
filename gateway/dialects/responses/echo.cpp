// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/echo.h"

#include <algorithm>

namespace station {

namespace {

struct Default {
    const char *name;
    const char *value;
};

// Names, order and defaults as recorded from OpenAI. The response's own members (id, model, output …) are not here.
constexpr Default kDefaults[] = {
    {"background", "false"},
    {"instructions", "null"},
    {"max_output_tokens", "null"},
    {"max_tool_calls", "null"},
    {"parallel_tool_calls", "true"},
    {"previous_response_id", "null"},
    {"prompt_cache_key", "null"},
    {"prompt_cache_retention", "null"},
    {"reasoning", R"({"effort":null,"summary":null})"},
    {"safety_identifier", "null"},
    {"store", "false"},
    {"temperature", "1.0"},
    {"text", R"({"format":{"type":"text"}})"},
    {"tool_choice", R"("auto")"},
    {"tools", "[]"},
    {"top_logprobs", "0"},
    {"top_p", "1.0"},
    {"truncation", R"("disabled")"},
    {"user", "null"},
    {"metadata", "{}"},
};

} // namespace

bool responses::isEchoed(std::string_view member)
{
    return std::any_of(std::begin(kDefaults), std::end(kDefaults),
                       [member](const Default &known) { return member == known.name; });
}

std::vector<std::pair<QByteArray, JsonText>> echoOf(const ConversationRequest &request)
{
    std::vector<std::pair<QByteArray, JsonText>> members;
    if (request.dialect != Dialect::Responses)
        return members;
    members.reserve(std::size(kDefaults));
    for (const Default &known : kDefaults) {
        const QByteArrayView name = known.name;
        const auto found = std::find_if(request.source.begin(), request.source.end(),
                                        [name](const ExtraMember &member) { return member.path == name; });
        // Nothing that is translated is stored, whatever the client asked for (wire notes, section 6).
        const bool isSaid = found != request.source.end() && name != "store";
        members.emplace_back(name.toByteArray(), isSaid ? found->value : JsonText(known.value));
    }
    return members;
}

} // namespace station
