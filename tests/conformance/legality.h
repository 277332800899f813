// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"

#include <QString>

/** Whether a stream has to tell the tokens. */
enum class UsageNeed { None, Maybe, Must };
/** What is wrong with an event stream that a client of the dialect gets, by its state machine; empty: nothing. */
QString illegalIn(station::Dialect dialect, const QByteArray &stream, UsageNeed usage);

/** Passes events on and notes where their order is not a legal run (events.h). */
class OrderCheck final : public station::ResponseSink {
public:
    explicit OrderCheck(station::ResponseSink &next) : m_next(next) { }

    void started(const station::ResponseStart &start) override;
    void blockStarted(const station::BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override;
    void opaque(const station::Opaque &opaque) override;
    void annotation(const station::Annotation &annotation) override;
    void logprobs(const station::JsonText &json) override;
    void blockEnded() override;
    void usage(const station::TokenCounts &counts) override;
    void finished(const station::Finish &finish) override;
    void ping() override;
    void ended() override;
    void failed(const station::Failure &failure) override;

    QString problem;
    /** Whether the run has come to its end or its failure. */
    bool isOver() const { return m_over; }

private:
    void expect(bool holds, const char *what);

    station::ResponseSink &m_next;
    bool m_started = false;
    bool m_inBlock = false;
    bool m_over = false;
    bool m_finished = false;
    int m_opaques = 0;
};
