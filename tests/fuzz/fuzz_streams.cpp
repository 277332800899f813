// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A provider's stream out of any bytes: the relay hands on exactly these, the reader and the meter find the same at
// every split, and none of them keeps a view for longer than it may.
#include "gateway/exchange/streamrelay.h"
#include "gateway/exchange/usagemeter.h"

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace station;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

struct Notes final : SseSink {
    std::string text;
    void sseEvent(QByteArrayView name, QByteArrayView data) override
    {
        text += "event " + std::string(name.data(), size_t(name.size())) + '|'
            + std::string(data.data(), size_t(data.size())) + '\n';
    }
    void sseSkipped(QByteArrayView name) override
    {
        text += "skipped " + std::string(name.data(), size_t(name.size())) + '\n';
    }
};

/** Calls `take` with pieces in memory of their own, which is gone when the next one comes. */
template <typename Take> void inPieces(QByteArrayView bytes, qsizetype step, Take take)
{
    while (!bytes.isEmpty()) {
        const std::string piece(bytes.data(), size_t(std::min(step, bytes.size())));
        take(QByteArrayView(piece.data(), qsizetype(piece.size())));
        bytes = bytes.sliced(qsizetype(piece.size()));
    }
}

std::string events(QByteArrayView bytes, qsizetype step)
{
    Notes notes;
    SseReader reader(notes, 48);
    inPieces(bytes, step, [&](QByteArrayView piece) { reader.feed(piece); });
    reader.finish();
    return notes.text;
}

std::string relayed(QByteArrayView bytes, qsizetype step)
{
    StreamRelay relay(false);
    std::string out;
    inPieces(bytes, step, [&](QByteArrayView piece) {
        const QByteArrayView ready = relay.take(piece);
        out.append(ready.data(), size_t(ready.size()));
    });
    const QByteArray rest = relay.takeRest();
    return out.append(rest.constData(), size_t(rest.size()));
}

std::string filtered(QByteArrayView bytes, qsizetype step)
{
    StreamRelay relay(true);
    std::string out;
    inPieces(bytes, step, [&](QByteArrayView piece) {
        const QByteArrayView ready = relay.take(piece);
        out.append(ready.data(), size_t(ready.size()));
    });
    const QByteArray rest = relay.takeRest();
    return out.append(rest.constData(), size_t(rest.size()));
}

std::string measured(Dialect dialect, bool stream, QByteArrayView bytes, qsizetype step)
{
    UsageMeter meter(dialect, stream);
    inPieces(bytes, step, [&](QByteArrayView piece) { meter.feed(piece); });
    meter.finish();
    std::string text;
    const TokenCounts &c = meter.reported();
    for (const auto &n : {c.input, c.output, c.cachedRead, c.cacheWrite, c.reasoning})
        text += n ? std::to_string(*n) + ' ' : "- ";
    return text + std::to_string(meter.estimatedOutput()) + ' ' + std::to_string(meter.eventCount()) + ' '
        + std::to_string(meter.sawEnd()) + ' ' + meter.responseId().toStdString();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 2, qsizetype(size) - 2);
    const std::string whole(bytes.data(), size_t(bytes.size()));
    const qsizetype all = bytes.size() + 1;
    const auto dialect = Dialect(data[1] % kDialectCount);
    const bool stream = data[1] < 192;
    const std::string found = events(bytes, all);
    const std::string tokens = measured(dialect, stream, bytes, all);
    require(relayed(bytes, all) == whole);
    for (const qsizetype step : {qsizetype(1), qsizetype(1 + data[0] % 64)}) {
        require(relayed(bytes, step) == whole);
        require(filtered(bytes, step).size() <= whole.size());
        require(events(bytes, step) == found);
        require(measured(dialect, stream, bytes, step) == tokens);
    }
    return 0;
}
