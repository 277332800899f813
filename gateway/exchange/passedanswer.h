// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/exchange/answer.h"
#include "gateway/exchange/streamrelay.h"
#include "gateway/exchange/usagemeter.h"

#include <optional>

namespace station {

/** The provider's bytes as they are, with the tokens read in passing. */
class PassedAnswer final : public Answer {
public:
    /**
     * `endsItself`: the dialect marks its streams' ends (the endpoints beside the four dialects do not).
     * `model`: the client's name for the model. A Messages stream gets it back in place of the provider's: Claude Code
     * takes thoughts out of its history that another model than the one it asked has signed.
     */
    PassedAnswer(Dialect dialect, bool eventStream, bool dropUsageChunk, bool endsItself, QByteArray model);

    QByteArrayView take(QByteArrayView bytes) override;
    QByteArray finish() override;
    bool isWhole() const override { return !m_relay || !m_endsItself || m_meter.sawEnd(); }
    QByteArray breakOff(const Error &error) override;
    QByteArray keepAlive() override;
    bool isStream() const override { return m_relay.has_value(); }

    const TokenCounts &reported() const override { return m_meter.reported(); }
    qint64 estimatedOutput() const override { return m_meter.estimatedOutput(); }
    bool hasContent() const override { return m_meter.hasContent(); }
    QByteArray responseId() const override { return m_meter.responseId(); }

private:
    QByteArrayView renamed(QByteArrayView ready);

    const Dialect m_dialect;
    const bool m_endsItself;
    std::optional<StreamRelay> m_relay;
    UsageMeter m_meter;
    QByteArray m_model; ///< empty: nothing (more) is to be replaced
    QByteArray m_renamed;
};

/** What may stand between any two events of a passing stream, or before the first one; empty: nothing. */
QByteArray passingKeepAlive(Dialect dialect);

} // namespace station
