// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/answercomposer.h"

#include "gateway/demo/demotexts.h"
#include "gateway/demo/madeupvalue.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace station {

namespace {

constexpr int kMostWords = 20000;
constexpr size_t kMostParallelCalls = 3;

bool contains(const QByteArray &text, const QRegularExpression &expression)
{
    return expression.match(QString::fromUtf8(text)).hasMatch();
}

/** What is asked for by those who only want to see whether anyone is there. */
bool wantsPong(const QByteArray &prompt)
{
    static const QRegularExpression kPong(
        QStringLiteral("^\\s*ping\\W*$|\\b(exactly|only|just|word|say|reply|respond|answer)\\b[^\\n]*\\bpong\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return contains(prompt.right(400), kPong);
}

int wantedWords(const QByteArray &prompt)
{
    static const QRegularExpression kWords(QStringLiteral("\\b(\\d{1,6})[ -]words?\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = kWords.match(QString::fromUtf8(prompt));
    return match.hasMatch() ? std::min(match.captured(1).toInt(), kMostWords) : 0;
}

bool wantsMarkdown(const QByteArray &prompt)
{
    return prompt.toLower().contains("markdown");
}

bool wantsParallelCalls(const Question &question)
{
    static const QRegularExpression kSeveral(QStringLiteral("\\b(parallel|both|several|two|three|each|all)\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
    return question.parallelTools && contains(question.userText, kSeveral);
}

/** Whether a tool sounds as though it only looked: an agent may really do what a made-up call says. */
bool looksHarmless(const ToolDeclaration &tool)
{
    static const QRegularExpression kActs(QStringLiteral("write|edit|delete|remove|create|send|exec|bash|shell|run|"
                                                         "kill|patch|update|move|install|commit|push|agent|task"),
                                          QRegularExpression::CaseInsensitiveOption);
    return !contains(tool.name, kActs);
}

/** Whether the prompt asks for that tool, and does not merely have a word in it that is a tool's name as well. */
bool asksFor(const QByteArray &prompt, const QByteArray &tool)
{
    const QRegularExpression asks(
        QStringLiteral("\\b(?i:call|use|invoke|try)\\s+(?i:the\\s+)?(?i:tool\\s+)?`?%1(?![\\w-])")
            .arg(QRegularExpression::escape(QString::fromUtf8(tool))));
    return contains(prompt, asks);
}

const ToolDeclaration *namedTool(const Question &question)
{
    const auto isChosen = [&](const ToolDeclaration &tool) {
        return question.chosenTool.isEmpty() ? asksFor(question.userText, tool.name) : tool.name == question.chosenTool;
    };
    const auto tool = std::find_if(question.tools.begin(), question.tools.end(), isChosen);
    return tool == question.tools.end() ? nullptr : &*tool;
}

/** The tools to call, one entry a call. */
std::vector<const ToolDeclaration *> toolsToCall(const Question &question, DemoModel model)
{
    std::vector<const ToolDeclaration *> called;
    if (question.tools.empty() || question.toolChoice == ToolChoice::None || !question.toolResults.empty())
        return called;
    const ToolDeclaration *named = namedTool(question);
    const bool mustCall = model == DemoModel::Tools || question.toolChoice == ToolChoice::Required;
    if (!named && !mustCall)
        return called;
    if (!wantsParallelCalls(question)) {
        const auto harmless = std::find_if(question.tools.begin(), question.tools.end(), looksHarmless);
        called.push_back(named ? named : harmless != question.tools.end() ? &*harmless : &question.tools.front());
        return called;
    }
    for (const ToolDeclaration &tool : question.tools) {
        if (called.size() < kMostParallelCalls && (looksHarmless(tool) || &tool == named))
            called.push_back(&tool);
    }
    if (called.empty())
        called.push_back(&question.tools.front());
    if (called.size() == 1) // twice the same one, with other arguments
        called.push_back(called.front());
    return called;
}

void callTools(const std::vector<const ToolDeclaration *> &tools, const Question &question, DemoAnswer &answer)
{
    int variant = 0;
    for (const ToolDeclaration *tool : tools) {
        const QByteArray arguments = tool->isCustom ? QByteArray("hello from the demo")
            : tool->schema.isEmpty()                ? QByteArray("{}")
                                                    : makeUpValue(tool->schema, variant, question.userText);
        answer.calls.push_back({tool->name, tool->space, arguments, tool->isCustom});
        ++variant;
    }
    answer.finish = DemoAnswer::Finish::Calls;
}

QByteArray composeText(const Question &question, DemoModel model)
{
    const QByteArray &prompt = question.userText;
    if (wantsPong(prompt))
        return "pong";
    if (question.wantsJson)
        return question.outputSchema.isEmpty() ? QByteArray(R"({"simulated":true,"message":"Hello from the demo."})")
                                               : makeUpValue(question.outputSchema, 0, prompt);
    if (!question.toolResults.empty())
        return demotexts::toolResults(question.toolResults);
    if (model == DemoModel::Errors)
        return demotexts::howToBreak();
    if (model == DemoModel::Tools)
        return demotexts::noTools();
    if (!question.attachments.empty())
        return (question.hasHistory ? QByteArray() : demotexts::greeting(prompt) + "\n\n")
            + demotexts::attachments(question.attachments);
    if (const int count = wantedWords(prompt); count > 0)
        return demotexts::words(count);
    if (!question.hasHistory)
        return demotexts::greeting(prompt) + "\n\n" + demotexts::introduction();
    return wantsMarkdown(prompt) ? demotexts::introduction() : demotexts::reply(prompt);
}

/** Ends the text before the first of the request's stop sequences. */
QByteArray stopAt(const QByteArray &text, const Question &question, DemoAnswer &answer)
{
    qsizetype end = text.size();
    for (const QByteArray &stop : question.stops) {
        const qsizetype at = text.indexOf(stop);
        if (at >= 0 && at < end) {
            end = at;
            answer.finish = DemoAnswer::Finish::StopSequence;
            answer.stopSequence = stop;
        }
    }
    return text.left(end);
}

std::vector<QByteArray> scriptedPieces(const ScriptOptions &options)
{
    std::vector<QByteArray> pieces;
    if (options.eventBytes > 0)
        pieces.emplace_back(options.eventBytes, 'x');
    for (int i = int(pieces.size()); i < options.tokens; ++i)
        pieces.push_back(demotexts::fillerWord(i));
    return pieces;
}

/** Cuts the answer where the request's limit is, thoughts included. */
void limit(DemoAnswer &answer, qint64 maxTokens)
{
    const auto pieces = qint64(answer.reasoning.size()) + qint64(answer.text.size());
    if (maxTokens < 0 || pieces <= maxTokens)
        return;
    answer.finish = DemoAnswer::Finish::Length;
    answer.calls.clear();
    answer.reasoning.resize(std::min(answer.reasoning.size(), size_t(maxTokens)));
    answer.text.resize(std::min(answer.text.size(), size_t(maxTokens) - answer.reasoning.size()));
}

} // namespace

DemoAnswer composeAnswer(const Question &question, const ScriptedModel &scripted, const QByteArray &seed)
{
    DemoAnswer answer;
    answer.model = question.model;
    answer.seed = seed;
    answer.created = QDateTime::currentSecsSinceEpoch();
    if (scripted.model == DemoModel::Thinker && question.wantsReasoning)
        answer.reasoning = splitIntoPieces(demotexts::thoughts(question));
    const bool isScripted = scripted.options.tokens >= 0 || scripted.options.eventBytes > 0;
    const auto tools = isScripted || wantsPong(question.userText) ? std::vector<const ToolDeclaration *>()
                                                                  : toolsToCall(question, scripted.model);
    if (isScripted)
        answer.text = scriptedPieces(scripted.options);
    else if (!tools.empty())
        callTools(tools, question, answer);
    else
        answer.text = splitIntoPieces(stopAt(composeText(question, scripted.model), question, answer));
    limit(answer, question.maxTokens);

    AnswerUsage &usage = answer.usage;
    usage.isReported = scripted.options.usage;
    usage.input = question.inputTokens;
    usage.cached = question.cachedTokens;
    usage.reasoning = qint64(answer.reasoning.size());
    usage.output = usage.reasoning + qint64(answer.text.size());
    for (const AnswerCall &call : answer.calls)
        usage.output += qint64(splitIntoPieces(call.arguments).size()) + 4;
    return answer;
}

} // namespace station
