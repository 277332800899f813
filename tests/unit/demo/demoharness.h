// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demoprovider.h"

#include <QJsonArray>
#include <QJsonObject>

namespace station::test {

/** What came back, read by hand. */
struct DemoAnswer {
    int status = 0;
    Headers headers;
    QByteArray body;               ///< unframed, as far as it came
    std::vector<qsizetype> writes; ///< sizes of its chunks
    bool whole = false;            ///< by its own framing
    bool wasReset = false;         ///< instead of closed
    qint64 firstByteMs = -1;
    qint64 endMs = -1; ///< -1: the connection was open when the time was over

    QJsonObject json() const;
};

/** A demo provider, and a client that opens a connection for each request. */
class DemoHarness {
public:
    DemoHarness();

    /** Waits until the server has closed the connection, or the time is over. */
    DemoAnswer request(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                       int timeoutMs = 10000) const;
    DemoAnswer post(const QByteArray &target, const QJsonObject &body, int timeoutMs = 10000) const;
    /** The bytes of a request whose connection closes after the answer. */
    static QByteArray requestBytes(const QByteArray &method, const QByteArray &target, const QByteArray &body);

    DemoProvider provider;
    quint16 port = 0;
};

/** Reads whatever there is of an answer. */
DemoAnswer parseAnswer(const QByteArray &received);

/** The four ways to ask, for tests that go over all of them. */
struct Dialect {
    enum Kind { Chat, Responses, Messages, Gemini };

    /** A request with one user message; `extra` is added to its top level. */
    static QJsonObject body(Kind kind, const QByteArray &model, const QString &prompt, bool stream,
                            const QJsonObject &extra = {});
    static QByteArray target(Kind kind, const QByteArray &model, bool stream);
};

} // namespace station::test
