// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/responsereader.h"

#include "gateway/dialects/messages/answerreader.h"
#include "providers/http/ssereader.h"

namespace station {

using namespace messages;

namespace {

/** Longer than any event of an answer: a whole picture of a computer tool in one result. */
constexpr qsizetype kMaxEventBytes = 64 * 1024 * 1024;

class StreamReader final : public ResponseReader, private SseSink {
public:
    StreamReader(const ReadSource &source, ResponseSink &sink) : m_answer(source, sink) { }

    void feed(QByteArrayView bytes) override { m_sse.feed(bytes); }

    void finish() override
    {
        m_sse.finish();
        m_answer.finish();
    }

private:
    void sseEvent(QByteArrayView, QByteArrayView data) override { m_answer.event(data); }
    void sseSkipped(QByteArrayView) override { m_answer.fail("An event of the answer is too long"); }

    AnswerReader m_answer;
    SseReader m_sse {*this, kMaxEventBytes};
};

class WholeReader final : public ResponseReader {
public:
    WholeReader(const ReadSource &source, ResponseSink &sink) : m_answer(source, sink) { }

    void feed(QByteArrayView bytes) override { m_body.append(bytes); }
    void finish() override { m_answer.whole(m_body); }

private:
    AnswerReader m_answer;
    QByteArray m_body;
};

} // namespace

std::unique_ptr<ResponseReader> makeMessagesResponseReader(const ReadSource &source, ResponseSink &sink)
{
    if (source.eventStream)
        return std::make_unique<StreamReader>(source, sink);
    return std::make_unique<WholeReader>(source, sink);
}

} // namespace station
