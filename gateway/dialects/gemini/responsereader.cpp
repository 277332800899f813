// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/responsereader.h"

#include "gateway/dialects/gemini/answerreader.h"
#include "gateway/dialects/gemini/chunksplitter.h"

namespace station {

namespace {

class Reader final : public ResponseReader {
public:
    Reader(const ReadSource &source, ResponseSink &sink)
        : m_answer(source, sink), m_splitter([this](QByteArrayView json) { m_answer.readChunk(json); })
    {
    }

    void feed(QByteArrayView bytes) override { m_splitter.feed(bytes); }
    void finish() override
    {
        m_splitter.finish();
        m_answer.finish();
    }

private:
    gemini::AnswerReader m_answer;
    gemini::ChunkSplitter m_splitter;
};

} // namespace

std::unique_ptr<ResponseReader> makeGeminiResponseReader(const ReadSource &source, ResponseSink &sink)
{
    return std::make_unique<Reader>(source, sink);
}

} // namespace station
