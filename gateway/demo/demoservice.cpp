// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demoservice.h"

#include "gateway/demo/answercomposer.h"
#include "gateway/demo/chatreader.h"
#include "gateway/demo/chatwriter.h"
#include "gateway/demo/demoheaders.h"
#include "gateway/demo/demomedia.h"
#include "gateway/demo/demovideos.h"
#include "gateway/demo/geminireader.h"
#include "gateway/demo/geminiwriter.h"
#include "gateway/demo/messagesreader.h"
#include "gateway/demo/messageswriter.h"
#include "gateway/demo/responsesreader.h"
#include "gateway/demo/responseswriter.h"
#include "gateway/json/jsonbuilder.h"

#include <QCryptographicHash>

namespace station {

namespace {

using Action = DemoRoute::Action;
using Fault = ScriptOptions::Fault;

/** No test has so many models that fail at first, but any program on this machine may send their names. */
constexpr qsizetype kMostFailing = 1000;

struct DialectFunctions {
    Result<Question> (*read)(JsonValue request);
    QByteArray (*write)(const Question &question, const DemoAnswer &answer);
    void (*stream)(const Question &question, const DemoAnswer &answer, StreamBody &body);
};

const DialectFunctions &functionsOf(DemoDialect dialect)
{
    static constexpr DialectFunctions kFunctions[] = {
        {readChatRequest, writeChatAnswer, streamChatAnswer},
        {readResponsesRequest, writeResponsesAnswer, streamResponsesAnswer},
        {readMessagesRequest, writeMessagesAnswer, streamMessagesAnswer},
        {readGeminiRequest, writeGeminiAnswer, streamGeminiAnswer}};
    return kFunctions[size_t(dialect)];
}

const char *contentType(const DemoRoute &route, const Question &question)
{
    return question.stream && !route.asArray ? "text/event-stream; charset=utf-8" : "application/json";
}

DemoReply jsonReply(const QByteArray &body)
{
    return {200, {{"content-type", "application/json"}}, body, {}, {}};
}

void writeModel(JsonBuilder &json, QByteArrayView id)
{
    static constexpr qint64 kCreated = 1767225600; // 2026-01-01
    json.object().text("id", id).text("object", "model").number("created", kCreated);
    json.text("owned_by", "token-station-demo").endObject();
}

QByteArray modelList()
{
    JsonBuilder json;
    json.object().text("object", "list").array("data");
    for (const char *id : {"hello", "thinker", "tools", "errors", "speaker", "listener", "painter", "animator"})
        writeModel(json, id);
    return json.endArray().endObject().take();
}

QByteArray countBody(DemoDialect dialect, qint64 tokens)
{
    JsonBuilder json;
    json.object();
    if (dialect == DemoDialect::Gemini)
        json.number("totalTokens", tokens);
    else if (dialect == DemoDialect::Responses)
        json.text("object", "response.input_tokens").number("input_tokens", tokens);
    else
        json.number("input_tokens", tokens);
    return json.endObject().take();
}

int statusOf(const Error &error)
{
    return error.code == ErrorCode::NotFound ? 404 : 400;
}

/** No JSON from somewhere in the middle on. */
void spoil(QByteArray &body, double at)
{
    body.truncate(qsizetype(at * double(body.size())));
    body += "<<\xff\xfe this is no JSON";
}

} // namespace

DemoService::DemoService(DemoState &state, QByteArray baseUrl)
    : m_state(state), m_baseUrl(std::move(baseUrl)),
      m_server(
          HttpLimits(), [this](HttpRequest &&request, HttpResponse &response) { handle(std::move(request), response); },
          [](QByteArrayView path, const Headers &, const Error &error) {
              const DemoRoute route = findDemoRoute(path.toByteArray(), {});
              return demoErrorBody(route.dialect, statusOf(error), error.message, 0, "req_demo");
          })
{
}

void DemoService::handle(HttpRequest &&request, HttpResponse &response)
{
    auto *sender = new PacedSender(m_server, response, replyTo(request), m_state.openAnswers, this);
    if (m_state.keepsRequests) {
        const std::lock_guard lock(m_state.mutex);
        m_state.requests.push_back({std::move(request.method), std::move(request.path), std::move(request.query),
                                    std::move(request.headers), std::move(request.body)});
        if (m_state.requests.size() > DemoState::kKept)
            m_state.requests.pop_front();
    }
    sender->start();
}

DemoReply DemoService::replyTo(const HttpRequest &request)
{
    Exchange exchange {findDemoRoute(request.path, request.query), {}, {}};
    exchange.seed = QCryptographicHash::hash(request.path + '\n' + request.body, QCryptographicHash::Sha256);
    exchange.requestId = IdMaker(exchange.seed + "request").make("req_01", 22);
    const DemoRoute &route = exchange.route;
    ScriptOptions atOnce;
    atOnce.delayMs = 0;
    if (route.action == Action::Unknown)
        return errorReply(exchange, 404, "The demo has no '" + request.path + "'.", atOnce);
    if (request.method != route.method)
        return errorReply(exchange, 405, request.path + " takes " + route.method + " only.", atOnce);
    if (route.action == Action::ListModels)
        return jsonReply(modelList());
    if (route.action == Action::Speak || route.action == Action::Listen || route.action == Action::Paint
        || route.action == Action::Repaint || route.action == Action::Animate || route.action == Action::ShowVideo
        || route.action == Action::SendVideo)
        return mediaReply(exchange, request);

    Question named;
    named.model = route.model;
    Result<Question> question = route.action == Action::ShowModel ? named : readQuestion(route, request.body);
    if (!question)
        return errorReply(exchange, statusOf(question.error()), question.error().message, atOnce);
    Result<ScriptedModel> scripted = readScriptedModel(question->model);
    if (!scripted)
        return errorReply(exchange, statusOf(scripted.error()), scripted.error().message, atOnce);
    if (route.action == Action::ShowModel) {
        JsonBuilder json;
        writeModel(json, question->model);
        return jsonReply(json.take());
    }
    if (isMediaModel(scripted->model))
        return errorReply(exchange, 400, "The demo's " + question->model + " makes no text.", atOnce);
    if (route.action == Action::CountTokens && scripted->options.fault == Fault::None)
        return jsonReply(countBody(route.dialect, question->inputTokens));
    return answer(exchange, *question, *scripted);
}

DemoReply DemoService::mediaReply(const Exchange &exchange, const HttpRequest &request)
{
    const Action action = exchange.route.action;
    auto made = action == Action::Speak ? demoSpeech(request)
        : action == Action::Listen      ? demoTranscript(request)
        : action == Action::Animate     ? startDemoVideo(request)
        : action == Action::ShowVideo   ? showDemoVideo(exchange.route.model)
        : action == Action::SendVideo   ? sendDemoVideo(exchange.route.model)
                                        : demoImages(request, action == Action::Repaint);
    ScriptOptions atOnce;
    atOnce.delayMs = 0;
    if (!made)
        return errorReply(exchange, statusOf(made.error()), made.error().message, atOnce);
    DemoReply reply;
    // Its script counts the failures of one body as it does those of one model.
    countFailures(exchange.seed, made->options);
    reply.options = made->options;
    if (made->options.fault == Fault::Status)
        return errorReply(exchange, made->options.status, "This error is simulated.", made->options);
    reply.headers.add("content-type", made->contentType);
    if (action == Action::Animate || action == Action::ShowVideo)
        reply.headers.add("openai-poll-after-ms", "400");
    reply.body = std::move(made->body);
    return reply;
}

Result<Question> DemoService::readQuestion(const DemoRoute &route, const QByteArray &body) const
{
    simdjson::dom::parser parser;
    JsonValue json;
    if (const auto error = parser.parse(body.constData(), size_t(body.size())).get(json))
        return Error {ErrorCode::BadRequest,
                      QByteArray("The body could not be read as JSON: ") + simdjson::error_message(error),
                      {}};
    // countTokens may wrap the request that it counts.
    if (const auto wrapped = member(json, "generateContentRequest");
        wrapped && route.action == Action::CountTokens && route.dialect == DemoDialect::Gemini)
        json = *wrapped;
    Result<Question> question = functionsOf(route.dialect).read(json);
    if (question && route.dialect == DemoDialect::Gemini) {
        question->model = route.model;
        question->stream = route.stream;
    }
    return question;
}

DemoReply DemoService::answer(const Exchange &exchange, const Question &question, ScriptedModel &scripted)
{
    const DemoRoute &route = exchange.route;
    if (scripted.model == DemoModel::Errors)
        readErrorPrompt(question.userText, scripted.options);
    countFailures(question.model, scripted.options);
    const ScriptOptions &options = scripted.options;
    DemoReply reply;
    reply.options = options;
    if (replaceAnswer(exchange, question, options, reply))
        return reply;
    reply.headers.add("content-type", contentType(route, question));
    if (options.headers)
        addProviderHeaders(route.dialect, exchange.requestId, reply.headers);
    const DemoAnswer answer = composeAnswer(question, scripted, exchange.seed);
    if (!question.stream) {
        reply.body = functionsOf(route.dialect).write(question, answer);
        if (options.fault == Fault::Garbage)
            spoil(reply.body, options.at);
        if (options.bom)
            reply.body.prepend("\xef\xbb\xbf");
        return reply;
    }
    StreamBody body(route.asArray ? StreamBody::Framing::JsonArray : StreamBody::Framing::Events, options,
                    route.dialect == DemoDialect::Gemini ? "\r\n" : "\n");
    functionsOf(route.dialect).stream(question, answer, body);
    reply.body = std::move(body.bytes);
    reply.cuts = std::move(body.cuts);
    return reply;
}

void DemoService::countFailures(const QByteArray &model, ScriptOptions &options)
{
    if (options.failCount == 0)
        return;
    if (m_failures.size() > kMostFailing)
        m_failures.clear();
    int &failures = m_failures[model];
    if (failures == options.failCount) {
        options.fault = Fault::None;
        return;
    }
    ++failures;
    if (options.fault == Fault::None)
        options.fault = Fault::Status;
}

bool DemoService::replaceAnswer(const Exchange &exchange, const Question &question, const ScriptOptions &options,
                                DemoReply &reply) const
{
    if (options.fault == Fault::Status) {
        reply = errorReply(exchange, options.status,
                           "The demo was asked for the status " + QByteArray::number(options.status)
                               + ". This error is simulated.",
                           options);
        return true;
    }
    switch (options.fault) {
    case Fault::Html:
        reply.headers.add("content-type", "text/html");
        reply.body = "<!doctype html><title>Sign in</title><p>This page is what a proxy or a hotel's network puts in "
                     "the way. It is simulated.</p>";
        return true;
    case Fault::Empty: reply.headers.add("content-type", contentType(exchange.route, question)); return true;
    case Fault::Redirect:
        reply.status = 302;
        reply.headers.add("location", m_baseUrl + "/elsewhere");
        return true;
    default: return false;
    }
}

DemoReply DemoService::errorReply(const Exchange &exchange, int status, const QByteArray &message,
                                  const ScriptOptions &options) const
{
    DemoReply reply;
    reply.status = status;
    reply.options = options;
    reply.headers.add("content-type", "application/json");
    if (options.headers)
        addProviderHeaders(exchange.route.dialect, exchange.requestId, reply.headers);
    if (options.retryAfterSeconds > 0 && exchange.route.dialect != DemoDialect::Gemini)
        reply.headers.add("retry-after", QByteArray::number(options.retryAfterSeconds));
    reply.body = demoErrorBody(exchange.route.dialect, status, message, options.retryAfterSeconds, exchange.requestId);
    return reply;
}

} // namespace station
