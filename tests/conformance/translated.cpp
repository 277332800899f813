// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translated.h"

#include "legality.h"

using namespace station;

Translated translated(const Recording &r, Dialect client, bool stream, const QList<qsizetype> &cuts)
{
    ResponseShape shape;
    shape.stream = stream;
    shape.model = "asked/for";
    shape.includeUsage = true;
    shape.encryptedReasoning = true;
    shape.idSeed = "req_1";
    shape.nowS = 1'790'000'000;
    const auto writer = makeResponseWriter(client, shape);
    const ToolNames names;
    ToolRestorer restorer(names, *writer);
    OrderCheck order(restorer);
    const auto reader =
        makeResponseReader(r.dialect, {r.provider, issuerOf(r.provider, r.model), r.eventStream}, order);
    Translated outcome;
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        reader->feed(QByteArrayView(r.body).sliced(from, cut - from));
        outcome.bytes += writer->take();
        from = cut;
    }
    reader->feed(QByteArrayView(r.body).sliced(from));
    outcome.bytes += writer->take();
    reader->finish();
    outcome.bytes += writer->take();
    outcome.failure = writer->failure();
    outcome.order = order.problem;
    return outcome;
}
