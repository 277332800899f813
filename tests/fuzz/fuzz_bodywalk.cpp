// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A client's body out of any bytes: walking it never changes it, and what is put in place of the model's name, or into
// stream_options, leaves a body that says so and is otherwise the same.
#include "gateway/exchange/bodywalk.h"

#include <rapidjson/document.h>

#include <cstdlib>

using namespace station;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray given(reinterpret_cast<const char *>(data), qsizetype(size));
    QByteArray body(given.constData(), given.size());
    body.squeeze();
    const auto facts = walkBody(body);
    require(body == given);
    if (!facts) {
        require(!facts.error().message.isEmpty());
        return 0;
    }
    require(withModel(body, *facts, facts->model) == body);
    if (facts->modelToken.length == 0)
        return 0;
    const Span at = facts->modelToken;
    require(at.from > 0 && at.from + at.length <= body.size() && body[at.from] == '"');

    // Inside a value that it passes over, the walk looks at balance only; a broken one goes on to the provider as it
    // is.
    rapidjson::Document strict;
    if (strict.Parse<rapidjson::kParseIterativeFlag>(body.constData(), size_t(body.size())).HasParseError())
        return 0;
    const QByteArray name = facts->model == "other" ? "another" : "other";
    QByteArray renamed = withModel(body, *facts, name);
    require(renamed == body.left(at.from) + '"' + name + '"' + body.mid(at.from + at.length));
    const auto again = walkBody(renamed);
    require(again && again->model == name && again->stream == facts->stream);

    QByteArray metered = withModelAndUsage(body, *facts, name);
    const auto asked = walkBody(metered);
    require(asked && asked->model == name);
    // What is no flag is left for the provider to judge.
    const auto isOpening = [&body](const Span &token) { return body[token.from] == '[' || body[token.from] == '{'; };
    const bool isOddFlag = facts->includeUsage == BodyFacts::IncludeUsage::False && isOpening(facts->includeUsageToken);
    const bool isList = facts->streamOptionsToken && body[facts->streamOptionsToken->from] == '[';
    require(isOddFlag || isList || asked->includeUsage == BodyFacts::IncludeUsage::True);
    return 0;
}
