// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/headers.h"

#include <QTcpSocket>

namespace station::test {

struct RawAnswer {
    int status = 0;
    Headers headers;
    QByteArray body;    ///< unframed
    bool whole = false; ///< by its own framing; one that ends by closing never is
};

/** A client that writes exact bytes, and reads answers with a parser of its own. */
class RawClient {
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray &bytes);
    /** Waits for one answer and takes it off `received`; `toHead`: it has no body whatever its headers say. */
    RawAnswer answer(bool toHead = false, int timeoutMs = 5000);
    /** Waits until `received` contains it. */
    bool sees(const QByteArray &text, int timeoutMs = 5000);
    /** Waits until the server has closed. */
    bool isClosed(int timeoutMs = 5000);

    QTcpSocket socket;
    QByteArray received;

private:
    bool parse(RawAnswer &answer, bool toHead);
};

} // namespace station::test
