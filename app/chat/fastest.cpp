// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/fastest.h"

#include "app/chat/answerwords.h"
#include "app/figures.h"

#include <QMap>

#include <algorithm>

namespace station {

namespace {

struct Entry {
    QString answer;
    double value = 0; ///< less is faster
    QString words;    ///< as it is shown
};

/** The answers that read as the fastest of them all reads. */
QStringList best(const std::vector<Entry> &entries)
{
    if (entries.size() < 2)
        return {};
    const auto least = std::min_element(entries.begin(), entries.end(),
                                        [](const Entry &a, const Entry &b) { return a.value < b.value; });
    QStringList answers;
    for (const Entry &entry : entries) {
        if (entry.words == least->words)
            answers << entry.answer;
    }
    return answers.size() == qsizetype(entries.size()) ? QStringList() : answers;
}

bool counts(const ChatMessage *answer)
{
    return answer && !answer->fromUser && !answer->edited
        && (answer->state == ChatMessage::State::Done || answer->state == ChatMessage::State::Stopped);
}

void compare(const std::vector<const ChatMessage *> &answers, QHash<QString, Fastest> &fastest)
{
    const QLocale locale;
    std::vector<Entry> firsts;
    std::vector<Entry> rates;
    for (const ChatMessage *answer : answers) {
        if (const auto us = answer->figures.firstTokenUs)
            firsts.push_back({answer->id, double(*us), figures::seconds(*us, locale)});
        if (const auto rate = answerwords::tokensPerSecond(answer->figures))
            rates.push_back({answer->id, -*rate, figures::rate(*rate, locale)});
    }
    for (const QString &id : best(firsts))
        fastest[id].firstToken = true;
    for (const QString &id : best(rates))
        fastest[id].rate = true;
}

} // namespace

QHash<QString, Fastest> fastestAnswers(const std::vector<const ChatTree *> &lanes)
{
    QHash<QString, Fastest> fastest;
    if (lanes.size() < 2)
        return fastest;
    std::vector<QStringList> paths;
    qsizetype longest = 0;
    for (const ChatTree *lane : lanes) {
        paths.push_back(lane->path());
        longest = std::max(longest, paths.back().size());
    }
    for (qsizetype at = 0; at + 1 < longest; ++at) {
        // Only those to the same question, which may have been edited in one of them.
        QMap<QString, std::vector<const ChatMessage *>> answers;
        for (size_t lane = 0; lane < lanes.size(); ++lane) {
            const ChatMessage *question = lanes[lane]->find(paths[lane].value(at));
            const ChatMessage *answer = lanes[lane]->find(paths[lane].value(at + 1));
            if (question && question->fromUser && counts(answer))
                answers[question->prompt].push_back(answer);
        }
        for (const auto &asked : std::as_const(answers))
            compare(asked, fastest);
    }
    return fastest;
}

} // namespace station
