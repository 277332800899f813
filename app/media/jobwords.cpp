// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/jobwords.h"

#include <QCoreApplication>

namespace station {

using namespace Qt::StringLiterals;

QString jobWords(const QString &state)
{
    if (state == "queued"_L1)
        return QCoreApplication::translate("Video", "waits at the provider");
    if (state == "in_progress"_L1)
        return QCoreApplication::translate("Video", "being made");
    if (state == "completed"_L1)
        return QCoreApplication::translate("Video", "done");
    if (state == "failed"_L1)
        return QCoreApplication::translate("Video", "failed");
    if (state == "cancelled"_L1)
        return QCoreApplication::translate("Video", "cancelled");
    if (state == "expired"_L1)
        return QCoreApplication::translate("Video", "expired at the provider");
    return {};
}

} // namespace station
