// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests out of any bytes: no fault of memory, never more than the limits, and the same outcome at another split.
#include "gateway/http/requestframer.h"

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace station;
using State = RequestFramer::State;

namespace {

constexpr int kHeaderLimit = 512;
constexpr qint64 kBodyLimit = 4096;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/** What came out, in pieces of `step` bytes. */
std::string outcome(QByteArrayView bytes, qsizetype step)
{
    RequestFramer framer(kHeaderLimit, kBodyLimit);
    std::string text;
    while (!bytes.isEmpty() && framer.state() != State::Failed) {
        QByteArrayView piece = bytes.first(std::min(step, bytes.size()));
        bytes = bytes.sliced(piece.size());
        while (!piece.isEmpty() && framer.state() != State::Failed) {
            const qsizetype taken = framer.feed(piece);
            require(taken >= 0 && taken <= piece.size());
            require(taken == piece.size() || framer.state() == State::Complete || framer.state() == State::Failed);
            piece = piece.sliced(taken);
            if (framer.state() != State::Complete)
                continue;
            const HttpRequest request = framer.take();
            require(request.body.size() <= kBodyLimit);
            require(!request.method.isEmpty() && !request.path.isEmpty());
            text += request.method.toStdString() + ' ' + request.path.toStdString() + '?' + request.query.toStdString();
            for (const auto &[name, value] : request.headers) {
                require(!name.contains('\n') && !value.contains('\n') && !value.contains('\r'));
                text += '|' + name.toStdString() + '=' + value.toStdString();
            }
            text += '#' + request.body.toStdString() + '\n';
        }
    }
    if (framer.state() == State::Failed) {
        require(!framer.error().message.isEmpty());
        return text + "error " + std::to_string(int(framer.error().code));
    }
    framer.readPartialHead();
    return text + "state " + std::to_string(int(framer.state()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const std::string whole = outcome(bytes, bytes.size() + 1);
    require(outcome(bytes, 1) == whole);
    require(outcome(bytes, 1 + data[0] % 64) == whole);
    return 0;
}
