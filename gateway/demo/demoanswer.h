// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace station {

struct AnswerCall {
    QByteArray name;
    QByteArray space;     ///< of the tool's declaration
    QByteArray arguments; ///< JSON, or free text for a custom tool
    bool isCustom = false;
};

struct AnswerUsage {
    bool isReported = true;
    qint64 input = 0; ///< with what was cached
    qint64 cached = 0;
    qint64 output = 0; ///< with the reasoning
    qint64 reasoning = 0;
};

/** An answer before it is written in a dialect. A piece is about a token. */
struct DemoAnswer {
    enum class Finish { Stop, StopSequence, Length, Calls };

    QByteArray model;   ///< as the request named it
    QByteArray seed;    ///< what ids are made from
    qint64 created = 0; ///< seconds since 1970
    std::vector<QByteArray> reasoning;
    std::vector<QByteArray> text;
    std::vector<AnswerCall> calls;
    AnswerUsage usage;
    Finish finish = Finish::Stop;
    QByteArray stopSequence;
};

/** All pieces in one. */
QByteArray joined(const std::vector<QByteArray> &pieces);

/** Cuts text into pieces like a tokenizer's: a word with the space before it, long words in parts. */
std::vector<QByteArray> splitIntoPieces(const QByteArray &text);

/** Ids that are the same for the same request, and differ within an answer. */
class IdMaker {
public:
    explicit IdMaker(QByteArray seed) : m_seed(std::move(seed)) { }
    QByteArray make(const QByteArray &prefix, int length);

private:
    QByteArray m_seed;
    int m_count = 0;
};

} // namespace station
