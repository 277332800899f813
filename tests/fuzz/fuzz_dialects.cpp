// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every dialect's readers and writers on any bytes. The first byte says which, the second how large the pieces are.
#include "tests/fuzz/anybytes.h"

#include <cstdio>
#include <cstdlib>

using namespace station;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const auto dialect = Dialect(data[0] & 3);
    const auto client = Dialect((data[0] >> 2) & 3);
    const QByteArrayView body(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));
    const QString problem = data[0] & 0x80
        ? requestProblem(dialect, body.toByteArray())
        : answerProblem(dialect, client, (data[0] & 0x10) != 0, (data[0] & 0x20) != 0, body, 1 + data[1]);
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        std::abort();
    }
    return 0;
}
