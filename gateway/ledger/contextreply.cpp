// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/ledger/contextreply.h"

#include "providers/base/handover.h"

#include <mutex>

namespace station {

struct ContextReply::Target {
    std::mutex mutex; ///< held while an event is posted, so that the context cannot go at that moment
    QObject *context = nullptr;
    QMetaObject::Connection destroyed;
};

ContextReply::ContextReply(QObject *context) : m_target(std::make_shared<Target>())
{
    m_target->context = context;
    m_target->destroyed = QObject::connect(context, &QObject::destroyed, [target = m_target] {
        const std::lock_guard lock(target->mutex);
        target->context = nullptr;
    });
}

void ContextReply::deliver(std::function<void()> call) const
{
    const std::lock_guard lock(m_target->mutex);
    if (!m_target->context)
        return;
    auto run = [target = m_target, call = std::move(call)] {
        QObject::disconnect(target->destroyed);
        call();
    };
    QMetaObject::invokeMethod(m_target->context, handedOver(std::move(run)), Qt::QueuedConnection);
}

} // namespace station
