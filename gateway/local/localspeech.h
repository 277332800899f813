// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/catalog/model.h"

#include <memory>
#include <vector>

namespace station {

/**
 * The provider `local`: speech on this machine, reached like any other provider over a loopback HTTP server, which
 * speaks OpenAI's audio. Its path holds a random word, so that no other program reaches it past the gateway's keys.
 * The server sleeps on a thread of its own while nobody asks; the work is done on another, one request at a time.
 * start() and the destructor are called on the owner's thread, the rest on any.
 */
class LocalSpeech {
public:
    LocalSpeech();
    ~LocalSpeech();
    LocalSpeech(const LocalSpeech &) = delete;
    LocalSpeech &operator=(const LocalSpeech &) = delete;

    /** Listens on a free port of 127.0.0.1. */
    Result<void> start();
    /** Empty before start() or when it failed. */
    QByteArray baseUrl() const { return m_baseUrl; }
    /** The models that can be used here; none of a library that is missing. */
    static std::vector<Model> models();

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
    QByteArray m_baseUrl;
};

} // namespace station
