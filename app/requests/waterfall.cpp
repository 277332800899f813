// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/waterfall.h"

#include "app/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace station {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Waterfall)
};

/** Retries closer together than this are no step of their own. */
constexpr qint64 kLeastGapUs = 1000;

} // namespace

std::vector<WaterfallStep> waterfallOf(const LedgerRow &row)
{
    std::vector<WaterfallStep> steps;
    qint64 at = 0;
    const auto until = [&](const QString &name, WaterfallStep::Kind kind, const std::optional<qint64> &us) {
        if (!us)
            return;
        const qint64 to = std::clamp(*us, at, std::max(at, row.durationUs));
        steps.push_back({name, kind, at, to});
        at = to;
    };
    using Kind = WaterfallStep::Kind;
    until(Words::tr("Accept"), Kind::Gateway, row.acceptedUs);
    if (row.calledUs) {
        until(Words::tr("Route"), Kind::Gateway, row.calls > 1 && row.overheadUs > 0 ? row.overheadUs : *row.calledUs);
        if (*row.calledUs - at > kLeastGapUs)
            until(Words::tr("Earlier tries"), Kind::Waiting, row.calledUs);
        until(Words::tr("Connect"), Kind::Waiting, row.connectedUs);
        until(Words::tr("First byte"), Kind::Waiting, row.firstByteUs);
        until(Words::tr("First token"), Kind::Waiting, row.firstTokenUs);
    } else if (row.firstTokenUs) {
        until(Words::tr("First token"), Kind::Waiting, row.firstTokenUs);
    }
    if (row.durationUs > at || steps.empty()) {
        const bool streamed = row.firstByteUs || row.firstTokenUs;
        until(streamed                     ? Words::tr("Stream")
                  : row.calledUs           ? Words::tr("No answer")
                  : row.provider.isEmpty() ? Words::tr("Refuse")
                                           : Words::tr("Until its end"),
              streamed           ? Kind::Stream
                  : row.calledUs ? Kind::Waiting
                                 : Kind::Gateway,
              row.durationUs);
    }
    return steps;
}

QString durationText(qint64 us)
{
    const QLocale locale;
    if (us < 1'000'000) {
        const double ms = double(us) / 1000;
        return Words::tr("%1 ms").arg(locale.toString(ms, 'f', ms < 9.95 ? 1 : 0));
    }
    return figures::seconds(us, locale);
}

} // namespace station
