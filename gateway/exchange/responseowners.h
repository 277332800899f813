// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>
#include <mutex>

namespace station {

/**
 * Which provider made a Responses answer, and for which gateway key, so that GET, DELETE and cancel reach it and no
 * other key's holder reads it. Keeps the newest ids; any thread.
 */
class ResponseOwners {
public:
    struct Owner {
        QByteArray provider;
        QByteArray key;
    };

    void remember(const QByteArray &responseId, const Owner &owner);
    /** Empty members where the id is not known. */
    Owner find(const QByteArray &responseId) const;

private:
    static constexpr size_t kKept = 20'000;

    mutable std::mutex m_mutex;
    QHash<QByteArray, Owner> m_owners;
    std::deque<QByteArray> m_order;
};

} // namespace station
