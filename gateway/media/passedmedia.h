// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/exchange/answer.h"
#include "gateway/exchange/streamrelay.h"
#include "gateway/media/mediaexchange.h"
#include "providers/http/ssereader.h"

#include <memory>
#include <optional>

namespace station {

/**
 * A provider's answer in OpenAI's own shape, passed on as it is. What it used is read in passing: seconds, tokens,
 * images; of a body that is too long to keep, the beginning and the end are looked at.
 */
class PassedMedia final : public Answer, private SseSink {
public:
    PassedMedia(const QByteArray &contentType, std::shared_ptr<MediaAccount> account);

    QByteArrayView take(QByteArrayView bytes) override;
    QByteArray finish() override;
    bool isWhole() const override { return true; }
    QByteArray breakOff(const Error &error) override;
    QByteArray keepAlive() override;
    bool isStream() const override { return m_relay.has_value(); }
    const TokenCounts &reported() const override { return m_none; }
    qint64 estimatedOutput() const override { return 0; }
    bool hasContent() const override { return m_hasContent; }

private:
    void sseEvent(QByteArrayView name, QByteArrayView data) override;
    void sseSkipped(QByteArrayView name) override;
    void keep(QByteArrayView bytes);
    /** Reads what a whole body or an event says of its use. */
    void readUse(QByteArrayView json);

    std::shared_ptr<MediaAccount> m_account;
    bool m_isJson = false;
    bool m_hasContent = false;
    std::optional<StreamRelay> m_relay;
    SseReader m_events;
    QByteArray m_head;      ///< of a JSON body
    QByteArray m_tail;      ///< what follows it, the last of it
    qsizetype m_images = 0; ///< members that hold an image, counted in passing
    QByteArray m_lastBytes; ///< a member's name may come in two pieces
    const TokenCounts m_none;
};

} // namespace station
