// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/chat/responsereader.h"

#include "gateway/dialects/chat/chunk.h"
#include "gateway/dialects/chat/eventteller.h"
#include "gateway/json/jsonreader.h"
#include "providers/http/ssereader.h"

namespace station {

namespace {

/** A picture comes in one event. */
constexpr qsizetype kMaxEventBytes = 64 * 1024 * 1024;

class ChatResponseReader final : public ResponseReader, private SseSink {
public:
    ChatResponseReader(const ReadSource &source, ResponseSink &sink)
        : m_source(source), m_teller(source, sink), m_events(*this, kMaxEventBytes)
    {
    }

    void feed(QByteArrayView bytes) override
    {
        if (m_source.eventStream)
            m_events.feed(bytes);
        else
            m_body.append(bytes);
    }

    void finish() override
    {
        if (m_source.eventStream)
            m_events.finish();
        else
            read(m_body, true);
        if (m_isDone)
            return;
        // Perplexity and others never send [DONE]; an answer that said why it ended is whole.
        if (m_teller.isFinished())
            end();
        else
            fail({FailureKind::Broken, "The provider's answer broke off", {}, {}, 0, 0, 0});
    }

private:
    void sseEvent(QByteArrayView, QByteArrayView data) override
    {
        if (m_isDone)
            return;
        if (data.startsWith("[DONE]")) {
            if (m_teller.hasStarted())
                end();
            else
                fail({FailureKind::Broken, "The provider's stream held no answer", {}, {}, 0, 0, 0});
            return;
        }
        if (!data.trimmed().isEmpty())
            read(data, false);
    }

    void sseSkipped(QByteArrayView) override
    {
        fail({FailureKind::Broken, "An event of the provider's stream is too long", {}, {}, 0, 0, 0});
    }

    void read(QByteArrayView json, bool whole)
    {
        const auto result = m_reader.read(json, [&](json::Value root) {
            chat::readChunk(root, m_source.provider, whole, !m_teller.hasStarted(), m_chunk);
            // Within the callback: the texts are views of the document.
            tell();
        });
        if (!result && !m_isDone)
            fail({FailureKind::Broken,
                  "The provider's answer cannot be read: " + result.error().message,
                  {},
                  {},
                  0,
                  0,
                  0});
        else if (result && whole && !m_isDone && m_chunk.choiceCount > 0)
            end();
    }

    void tell()
    {
        if (m_chunk.usage)
            m_teller.usage(*m_chunk.usage);
        if (m_chunk.choiceCount > 0)
            m_teller.start(m_chunk);
        for (size_t i = 0; i < m_chunk.choiceCount; ++i) {
            const chat::ChoiceDelta &delta = m_chunk.choices[i];
            if (!m_chunk.sources.empty() && !delta.finish.empty())
                tellWithSources(delta);
            else
                m_teller.take(delta);
        }
        if (m_chunk.error)
            fail(*m_chunk.error);
        else if (m_teller.hasFailed())
            fail({FailureKind::ServerError, "The provider ended its answer with an error", {}, {}, 0, 0, 0});
    }

    /** The list of sources is told once, with the last of the text. */
    void tellWithSources(chat::ChoiceDelta delta)
    {
        const std::string_view finish = std::exchange(delta.finish, {});
        m_teller.take(delta);
        m_teller.sources(m_chunk.sources);
        chat::ChoiceDelta last;
        last.index = delta.index;
        last.finish = finish;
        m_teller.take(last);
    }

    void end()
    {
        m_isDone = true;
        m_teller.end();
    }

    void fail(const Failure &failure)
    {
        if (std::exchange(m_isDone, true))
            return;
        m_teller.fail(failure);
    }

    const ReadSource m_source;
    chat::EventTeller m_teller;
    SseReader m_events;
    json::Reader m_reader;
    chat::Chunk m_chunk;
    QByteArray m_body;
    bool m_isDone = false;
};

} // namespace

std::unique_ptr<ResponseReader> makeChatResponseReader(const ReadSource &source, ResponseSink &sink)
{
    return std::make_unique<ChatResponseReader>(source, sink);
}

} // namespace station
