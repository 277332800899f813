// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toldanswer.h"

#include "gateway/dialects/chat/responsereader.h"

namespace station {

namespace {

QByteArray number(std::optional<qint64> value)
{
    return value ? QByteArray::number(*value) : QByteArray("-");
}

} // namespace

void ToldAnswer::demand(bool holds, const char *mistake)
{
    if (!holds)
        mistakes.append(mistake);
}

void ToldAnswer::started(const ResponseStart &told)
{
    demand(!m_hasStarted, "started twice");
    m_hasStarted = true;
    start = told;
}

void ToldAnswer::blockStarted(const BlockStart &block)
{
    demand(m_hasStarted && !m_isOpen && !hasEnded && !failure, "a block at the wrong time");
    m_isOpen = true;
    blocks.push_back({block, {}, {}, {}, {}});
}

void ToldAnswer::text(QByteArrayView piece)
{
    demand(m_isOpen && !piece.isEmpty(), "text at the wrong time");
    blocks.back().text += piece;
}

void ToldAnswer::paragraphEnded()
{
    demand(m_isOpen && blocks.back().start.kind == BlockKind::Reasoning, "a paragraph at the wrong time");
    blocks.back().text += "\n\n";
}

void ToldAnswer::opaque(const Opaque &opaque)
{
    demand(m_isOpen && !blocks.back().opaque, "opaque bytes at the wrong time");
    blocks.back().opaque = opaque;
}

void ToldAnswer::annotation(const Annotation &annotation)
{
    demand(m_isOpen && blocks.back().start.kind == BlockKind::Text, "an annotation at the wrong time");
    blocks.back().annotations.push_back(annotation);
}

void ToldAnswer::logprobs(const JsonText &json)
{
    demand(m_isOpen, "logprobs at the wrong time");
    blocks.back().logprobs.append(json);
}

void ToldAnswer::blockEnded()
{
    demand(m_isOpen, "a block ended that was not open");
    m_isOpen = false;
}

void ToldAnswer::usage(const TokenCounts &told)
{
    demand(m_hasStarted && !hasEnded && !failure, "usage at the wrong time");
    counts = told;
}

void ToldAnswer::finished(const Finish &finish)
{
    demand(m_hasStarted && !m_isOpen && !hasEnded && !failure, "finished at the wrong time");
    demand(!reason(finish.choice), "finished twice");
    finishes.push_back(finish);
}

void ToldAnswer::ended()
{
    demand(m_hasStarted && !m_isOpen && !hasEnded && !failure, "ended at the wrong time");
    hasEnded = true;
}

void ToldAnswer::failed(const Failure &told)
{
    demand(!hasEnded && !failure, "failed at the wrong time");
    failure = told;
}

QByteArray ToldAnswer::textOf(BlockKind kind, int choice) const
{
    QByteArray all;
    for (const Block &block : blocks) {
        if (block.start.kind == kind && block.start.choice == choice)
            all += block.text;
    }
    return all;
}

std::vector<const ToldAnswer::Block *> ToldAnswer::calls(int choice) const
{
    std::vector<const Block *> found;
    for (const Block &block : blocks) {
        if (block.start.kind == BlockKind::ToolCall && block.start.choice == choice)
            found.push_back(&block);
    }
    return found;
}

std::optional<FinishReason> ToldAnswer::reason(int choice) const
{
    for (const Finish &finish : finishes) {
        if (finish.choice == choice)
            return finish.reason;
    }
    return std::nullopt;
}

QByteArrayList ToldAnswer::summary() const
{
    QByteArrayList lines;
    for (const Block &block : blocks) {
        QByteArray line =
            QByteArray::number(block.start.choice) + '/' + QByteArray::number(int(block.start.kind)) + ' ';
        if (block.start.kind == BlockKind::ToolCall)
            line +=
                block.start.callId + ' ' + block.start.toolName + ' ' + QByteArray::number(int(block.start.toolKind));
        line += " [" + block.text + ']';
        if (block.opaque)
            line += " opaque " + QByteArray::number(int(block.opaque->kind)) + ' ' + block.opaque->data;
        for (const Annotation &annotation : block.annotations)
            line += " <" + annotation.url + '>';
        lines.append(line);
    }
    for (const Finish &finish : finishes)
        lines.append("finish " + QByteArray::number(finish.choice) + ' ' + QByteArray::number(int(finish.reason)));
    if (counts) {
        lines.append("usage " + number(counts->input) + ' ' + number(counts->output) + ' ' + number(counts->cachedRead)
                     + ' ' + number(counts->reasoning));
    }
    if (failure)
        lines.append("failed " + QByteArray::number(int(failure->kind)) + ' ' + failure->message);
    if (hasEnded)
        lines.append("ended");
    return lines + mistakes;
}

ToldAnswer readAnswer(const QByteArray &body, bool eventStream, const QByteArray &provider, qsizetype pieceBytes,
                      bool thinkTags)
{
    ToldAnswer answer;
    const auto reader = makeChatResponseReader({provider, provider, eventStream, thinkTags}, answer);
    const qsizetype step = pieceBytes > 0 ? pieceBytes : qMax<qsizetype>(body.size(), 1);
    for (qsizetype at = 0; at < body.size() && !answer.hasEnded && !answer.failure; at += step)
        reader->feed(QByteArrayView(body).sliced(at, qMin(step, body.size() - at)));
    if (!answer.hasEnded && !answer.failure)
        reader->finish();
    return answer;
}

} // namespace station
