// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demorequest.h"
#include "providers/base/result.h"

#include <memory>
#include <vector>

namespace station {

/**
 * A provider inside this process whose answers are simulated: it needs no account, speaks all four dialects over a real
 * loopback HTTP server, and misbehaves on request (README.md). It runs on a thread of its own, which sleeps while
 * nobody asks. All functions may be called from any thread, start() and the destructor from its owner's.
 */
class DemoProvider {
public:
    DemoProvider();
    ~DemoProvider();
    DemoProvider(const DemoProvider &) = delete;
    DemoProvider &operator=(const DemoProvider &) = delete;

    /** Listens on a free port of 127.0.0.1. Fails where there is none, or when it was started before. */
    Result<void> start();
    /** "http://127.0.0.1:PORT/v1"; empty before start() or when it failed. */
    QByteArray baseUrl() const;

    /** For tests: whether requests are kept. They are not unless this is called. */
    void keepRequests(bool keep);
    /** The last 256 requests since keepRequests(true), oldest first. */
    std::vector<DemoRequest> requests() const;
    /** Answers that are neither complete nor broken off, and whose client is still there. */
    int openStreams() const;

private:
    class Thread;

    std::unique_ptr<DemoState> m_state;
    QByteArray m_baseUrl;
    std::unique_ptr<Thread> m_thread;
};

} // namespace station
