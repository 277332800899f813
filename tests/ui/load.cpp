// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/load.h"

namespace station {

namespace {

constexpr int kBatchMs = 100; // LiveFeed tells at most ten times a second
constexpr int kPieceMs = 20;

} // namespace

Streams::Streams(FakeBackend &backend, int count) : m_backend(backend)
{
    for (int i = 0; i < count; ++i)
        m_running.push_back(fresh());
    m_timer.setInterval(kBatchMs);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { step(); });
}

void Streams::start()
{
    m_backend.send(m_running);
    m_timer.start();
}

LiveExchange Streams::fresh()
{
    static const QByteArray names[] = {"openai", "anthropic", "gemini", "groq"};
    LiveExchange exchange;
    exchange.id = m_next++;
    exchange.state = LiveState::Streaming;
    exchange.row = FakeBackend::row(names[exchange.id % 4], "model-" + QByteArray::number(exchange.id % 100),
                                    m_backend.m_now, 1000 + qint64(exchange.id % 997), 0);
    exchange.row.tokens.output.reset();
    exchange.row.costMicroUsd = 700;
    return exchange;
}

void Streams::step()
{
    m_backend.m_now += kBatchMs;
    LiveBatch batch;
    for (LiveExchange &exchange : m_running) {
        exchange.outputSoFar += 7 + qint64(exchange.id % 5);
        *exchange.row.costMicroUsd += 3;
        // Each lives 10 to 30 seconds.
        const bool over = m_backend.m_now - exchange.row.startedMs > 10'000 + qint64(exchange.id * 7919 % 20'000);
        if (over) {
            exchange.state = LiveState::Done;
            exchange.row.tokens.output = exchange.outputSoFar;
            exchange.row.durationUs = (m_backend.m_now - exchange.row.startedMs) * 1000;
        }
        batch.push_back(exchange);
        if (over) {
            exchange = fresh();
            batch.push_back(exchange);
        }
    }
    m_backend.send(batch);
}

QString markdown(int section)
{
    switch (section % 4) {
    case 0:
        return QStringLiteral(
                   "## Part %1\n\nA timetable is a promise that **many people** keep at once: drivers, "
                   "signallers, and the ones who `wait`. What it says of a minute holds for every train that "
                   "crosses it, and so one late train makes others late, unless there is *room* between "
                   "them.\n\n")
            .arg(section);
    case 1:
        return QStringLiteral("1. The first train leaves when the line is clear.\n2. The next one waits for the block "
                              "before it:\n   - the signal shows danger;\n   - the driver stands.\n3. Then it goes "
                              "on, see [the rules](https://example.com/rules/%1).\n\n")
            .arg(section);
    case 2:
        return QStringLiteral(
                   "```python\ndef merge(windows):\n    merged = []\n    for start, end in sorted(windows):\n"
                   "        if merged and start <= merged[-1][1]:\n            merged[-1] = (merged[-1][0], "
                   "max(end, merged[-1][1]))\n        else:\n            merged.append((start, end))  # %1\n"
                   "    return merged\n```\n\n")
            .arg(section);
    default:
        return QStringLiteral(
                   "| Train | Leaves | Arrives |\n|---|---:|---:|\n| IC %1 | 14:07 | 15:32 |\n| RE 5 | 14:12 "
                   "| 16:40 |\n\n> Times are local ones.\n\n")
            .arg(section);
    }
}

ChatStream::ChatStream(Desktop &desktop, FakeGateway &gateway, int pieces)
    : m_desktop(desktop), m_gateway(gateway), m_pieces(pieces)
{
    m_timer.setInterval(kPieceMs);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { step(); });
    QObject::connect(&m_pause, &QTimer::timeout, &m_timer,
                     [this] { m_desktop.desk()->send(QStringLiteral("Tell me of timetables.")); });
    QObject::connect(&m_gateway, &FakeGateway::requested, &m_timer, [this] {
        m_gateway.begin();
        m_sent = 0;
        m_timer.start();
    });
}

void ChatStream::start()
{
    m_desktop.desk()->send(QStringLiteral("Tell me of timetables."));
}

void ChatStream::stop()
{
    m_timer.stop();
    m_pause.stop();
    m_desktop.desk()->stop();
}

void ChatStream::step()
{
    if (m_sent++ < m_pieces) {
        // About five tokens.
        const QString section = markdown(m_sent * 20 / 300);
        const qsizetype at = m_sent * 20 % 300;
        const QString piece = section.mid(at, 20);
        m_gateway.write(FakeGateway::delta(piece.isEmpty() ? QStringLiteral(" and so on and so on") : piece));
        return;
    }
    m_timer.stop();
    m_gateway.write("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    m_gateway.end();
    m_pause.start();
}

void fillConversation(Desktop &desktop, qint64 tokens)
{
    std::vector<ChatMessage> messages;
    qint64 characters = 0;
    QString parent;
    int section = 0;
    for (int turn = 0; characters < tokens * 4; ++turn) {
        ChatMessage question;
        question.id = QStringLiteral("q%1").arg(turn);
        question.parent = parent;
        question.createdMs = turn * 2;
        question.prompt = QStringLiteral("What of part %1?").arg(section);
        ChatMessage answer;
        answer.id = QStringLiteral("a%1").arg(turn);
        answer.parent = question.id;
        answer.createdMs = turn * 2 + 1;
        answer.fromUser = false;
        answer.model = "groq/openai/gpt-oss-120b";
        QString text;
        for (int i = 0; i < 24; ++i)
            text += markdown(section++);
        characters += text.size();
        answer.parts.push_back({ChatPart::Kind::Text, text, {}, -1});
        parent = answer.id;
        messages.push_back(std::move(question));
        messages.push_back(std::move(answer));
    }
    desktop.chat()->load(messages, parent);
}

} // namespace station
