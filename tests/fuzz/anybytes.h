// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/pairing.h"
#include "gateway/dialects/pieces.h"
#include "gateway/json/jsonreader.h"
#include "tests/conformance/legality.h"

/**
 * What holds for any bytes, for the fuzzer and for the test that breaks recorded bodies. Each function says what does
 * not hold; empty: all does.
 */
namespace station {

inline const ProviderDescription &anyProvider(Dialect dialect)
{
    static const char *const kIds[] = {"openai", "openai", "anthropic", "gemini"};
    for (const ProviderDescription &d : describedProviders()) {
        if (d.id == kIds[size_t(dialect)])
            return d;
    }
    return describedProviders().first();
}

/** Any bytes as a request: an error, or something that every dialect can be written from, as JSON. */
inline QString requestProblem(Dialect dialect, const QByteArray &body)
{
    const auto read = readRequest(dialect, body);
    if (!read)
        return read.error().code == ErrorCode::BadRequest && !read.error().message.isEmpty()
            ? QString()
            : QStringLiteral("an error without words");
    for (const Dialect target : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
        ConversationRequest request = *read;
        TranslationReport report(target, false);
        pairToolCalls(request, report);
        const WrittenRequest written =
            writeRequest(target, request, {anyProvider(target), target == Dialect::Gemini ? "gemini-3-pro" : "m"});
        if (!written.report.error() && !json::isValid(written.body))
            return QStringLiteral("what was written is no JSON");
    }
    return {};
}

/** Any bytes as a provider's answer: a legal run of events, and a legal stream for the client. */
inline QString answerProblem(Dialect provider, Dialect client, bool eventStream, bool clientStreams,
                             QByteArrayView body, qsizetype step)
{
    ResponseShape shape;
    shape.stream = clientStreams;
    shape.model = "m";
    shape.encryptedReasoning = true;
    shape.idSeed = "seed";
    const auto writer = makeResponseWriter(client, shape);
    const ToolNames names;
    ToolRestorer restorer(names, *writer);
    OrderCheck order(restorer);
    const auto reader = makeResponseReader(provider, {"p", "p", eventStream}, order);
    QByteArray out;
    for (qsizetype at = 0; at < body.size() && !order.isOver(); at += step) {
        // In memory of its own, which is gone when the next piece comes.
        const QByteArray piece = body.sliced(at, qMin(step, body.size() - at)).toByteArray();
        reader->feed(piece);
        out += writer->take();
    }
    if (!order.isOver())
        reader->finish();
    out += writer->take();
    if (!order.problem.isEmpty())
        return order.problem;
    if (!order.isOver())
        return QStringLiteral("neither an end nor a failure");
    return clientStreams ? illegalIn(client, out, UsageNeed::None) : QString();
}

} // namespace station
