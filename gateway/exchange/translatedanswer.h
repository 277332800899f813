// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"
#include "gateway/exchange/answer.h"

namespace station {

/** Counts what passes from a reader to a writer. */
class ResponseTally final : public ResponseSink {
public:
    explicit ResponseTally(ResponseSink &next) : m_next(next) { }

    void started(const ResponseStart &start) override { m_next.started(start); }
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override { m_next.paragraphEnded(); }
    void opaque(const Opaque &opaque) override { m_next.opaque(opaque); }
    void annotation(const Annotation &annotation) override { m_next.annotation(annotation); }
    void logprobs(const JsonText &json) override { m_next.logprobs(json); }
    void blockEnded() override { m_next.blockEnded(); }
    void usage(const TokenCounts &counts) override;
    void finished(const Finish &finish) override { m_next.finished(finish); }
    void ping() override { m_next.ping(); }
    void ended() override;
    void failed(const Failure &failure) override;

    TokenCounts counts;
    qint64 textBytes = 0;
    bool hasContent = false;
    bool hasEnded = false;
    std::optional<Failure> failure;

private:
    ResponseSink &m_next;
};

/**
 * The provider's answer in another dialect. Of a stream, nothing is handed out before the first content, so that a
 * failure before it still gets its real status (or another try); a whole answer is handed out by finish().
 */
class TranslatedAnswer final : public Answer {
public:
    /** `names`: of the request that was written for the provider. The writer may have sent signs of life before. */
    TranslatedAnswer(Dialect provider, const ReadSource &source, ToolNames names, ResponseWriter &writer,
                     bool clientStreams);

    QByteArrayView take(QByteArrayView bytes) override;
    QByteArray finish() override;
    bool isWhole() const override { return m_tally.hasEnded; }
    std::optional<Failure> failure() const override { return m_tally.failure; }
    QByteArray breakOff(const Error &error) override;
    QByteArray keepAlive() override;
    bool isStream() const override { return m_isStream; }

    const TokenCounts &reported() const override { return m_tally.counts; }
    qint64 estimatedOutput() const override { return (m_tally.textBytes + 3) / 4; }
    bool hasContent() const override { return m_tally.textBytes > 0; }

private:
    bool isOver() const { return m_tally.hasEnded || m_tally.failure; }

    const bool m_isStream;
    const ToolNames m_names;
    ResponseWriter &m_writer;
    ResponseTally m_tally;
    ToolRestorer m_restorer;
    std::unique_ptr<ResponseReader> m_reader;
    QByteArray m_ready;
};

} // namespace station
