// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace station {

/** Calls back in the thread of a QObject, and not at all once that object is gone. */
class ContextReply {
public:
    /** To be called on `context`'s thread, or while nothing can destroy it. */
    explicit ContextReply(QObject *context);

    /** Any thread: has `call` run in the context's thread, later. At most once. */
    void deliver(std::function<void()> call) const;

private:
    struct Target;
    std::shared_ptr<Target> m_target;
};

} // namespace station
