// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A model's thoughts on their way: out of the provider's answer, through a client of every other dialect, whole and
// streamed, and back. The provider that issued them gets its own bytes again; no other gets any of them.
#include "gateway/conversation/pairing.h"
#include "gateway/dialects/pieces.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;
using namespace Qt::StringLiterals;

namespace {

struct Issuer {
    const char *provider;
    const char *model;
    Dialect dialect;
    QByteArray answer;  ///< a thought and the call of a tool
    const char *member; ///< that holds it in the issuer's requests
    const char *secret; ///< what only the issuer may see again
};

const std::vector<Issuer> &issuers()
{
    static const std::vector<Issuer> all {
        {"anthropic", "claude-sonnet-4-6", Dialect::Messages,
         R"({"id":"msg_1","type":"message","role":"assistant","model":"m","content":[)"
         R"({"type":"thinking","thinking":"hm","signature":"c2VjcmV0LXNpZ25hdHVyZQ=="},)"
         R"({"type":"tool_use","id":"toolu_1","name":"look","input":{}}],)"
         R"("stop_reason":"tool_use","usage":{"input_tokens":1,"output_tokens":1}})",
         "signature", "c2VjcmV0LXNpZ25hdHVyZQ=="},
        {"openai", "gpt-5.4", Dialect::Responses,
         R"({"id":"resp_1","object":"response","status":"completed","model":"m","output":[{"type":"reasoning","id":"rs_1",)"
         R"("summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":"gAAAAsecret+/=="},)"
         R"({"type":"function_call","id":"fc_1","call_id":"call_1","name":"look","arguments":"{}"}],)"
         R"("usage":{"input_tokens":1,"output_tokens":1,"total_tokens":2}})",
         "encrypted_content", "gAAAAsecret+/=="},
        {"gemini", "gemini-3-pro-preview", Dialect::Gemini,
         R"({"candidates":[{"content":{"role":"model","parts":[{"text":"hm","thought":true},{"functionCall":)"
         R"({"name":"look","args":{}},"thoughtSignature":"c2VjcmV0LXRob3VnaHQ="}]},"finishReason":"STOP"}],)"
         R"("usageMetadata":{"promptTokenCount":1,"candidatesTokenCount":1,"totalTokenCount":2}})",
         "thoughtSignature", "c2VjcmV0LXRob3VnaHQ="},
        {"deepseek", "deepseek-v4-pro", Dialect::Chat,
         R"({"id":"c1","model":"m","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant",)"
         R"("content":"","reasoning_content":"a secret thought","tool_calls":[{"id":"call_1","type":"function",)"
         R"("function":{"name":"look","arguments":"{}"}}]}}]})",
         "reasoning_content", "a secret thought"},
        {"openrouter", "some/model", Dialect::Chat,
         R"({"id":"c1","model":"m","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant",)"
         R"("content":"","reasoning":"hm","reasoning_details":[{"type":"reasoning.encrypted","data":"c2VjcmV0LWRldGFpbA==",)"
         R"("id":"r1","format":"f","index":0}],"tool_calls":[{"id":"call_1","type":"function","function":)"
         R"({"name":"look","arguments":"{}"}}]}}]})",
         "data", "c2VjcmV0LWRldGFpbA=="},
    };
    return all;
}

const ProviderDescription &described(const char *id)
{
    for (const ProviderDescription &d : describedProviders()) {
        if (d.id == id)
            return d;
    }
    qFatal("no provider %s", id);
}

QByteArray answerFor(const Issuer &issuer, Dialect client, bool stream)
{
    ResponseShape shape;
    shape.stream = stream;
    shape.model = "asked/for";
    shape.encryptedReasoning = true;
    shape.idSeed = "req_1";
    const auto writer = makeResponseWriter(client, shape);
    const ToolNames names;
    ToolRestorer restorer(names, *writer);
    const auto reader =
        makeResponseReader(issuer.dialect, {issuer.provider, issuerOf(issuer.provider, issuer.model), false}, restorer);
    reader->feed(issuer.answer);
    reader->finish();
    return writer->take();
}

QList<QJsonObject> eventsOf(const QByteArray &body)
{
    QList<QJsonObject> events;
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("data:") && !line.contains("[DONE]"))
            events.append(QJsonDocument::fromJson(line.mid(5)).object());
    }
    return events;
}

// What a client keeps of an answer, as the official SDKs put it together: everything, and as it came.

void mergeDelta(QJsonObject &message, const QJsonObject &delta)
{
    for (auto it = delta.begin(); it != delta.end(); ++it) {
        if (it.key() == "role"_L1 || it.value().isNull()) {
            message[it.key()] = it.value();
        } else if (it.value().isString()) {
            message[it.key()] = message[it.key()].toString() + it.value().toString();
        } else if (it.key() == "tool_calls"_L1) {
            QJsonArray calls = message[it.key()].toArray();
            for (const QJsonValue piece : it.value().toArray()) {
                const int index = piece["index"_L1].toInt();
                if (index < calls.size()) {
                    QJsonObject call = calls[index].toObject();
                    QJsonObject function = call["function"_L1].toObject();
                    function["arguments"_L1] =
                        function["arguments"_L1].toString() + piece["function"_L1]["arguments"_L1].toString();
                    call["function"_L1] = function;
                    if (piece.toObject().contains("extra_content"_L1))
                        call["extra_content"_L1] = piece["extra_content"_L1];
                    calls[index] = call;
                } else {
                    calls.append(piece);
                }
            }
            message[it.key()] = calls;
        } else if (it.value().isArray()) {
            QJsonArray list = message[it.key()].toArray();
            for (const QJsonValue element : it.value().toArray())
                list.append(element);
            message[it.key()] = list;
        }
    }
}

QJsonObject chatMessage(const QByteArray &body, bool stream)
{
    if (!stream)
        return QJsonDocument::fromJson(body).object()["choices"_L1][0]["message"_L1].toObject();
    QJsonObject message;
    for (const QJsonObject &event : eventsOf(body))
        mergeDelta(message, event["choices"_L1][0]["delta"_L1].toObject());
    return message;
}

QJsonArray responsesItems(const QByteArray &body, bool stream)
{
    if (!stream)
        return QJsonDocument::fromJson(body).object()["output"_L1].toArray();
    QJsonArray items;
    for (const QJsonObject &event : eventsOf(body)) {
        if (event["type"_L1].toString() == "response.output_item.done"_L1)
            items.append(event["item"_L1]);
    }
    return items;
}

QJsonArray messagesBlocks(const QByteArray &body, bool stream)
{
    if (!stream)
        return QJsonDocument::fromJson(body).object()["content"_L1].toArray();
    QJsonArray blocks;
    QByteArray input;
    for (const QJsonObject &event : eventsOf(body)) {
        const QString type = event["type"_L1].toString();
        if (type == "content_block_start"_L1) {
            blocks.append(event["content_block"_L1]);
            input.clear();
        } else if (type == "content_block_delta"_L1) {
            QJsonObject block = blocks.last().toObject();
            const QJsonObject delta = event["delta"_L1].toObject();
            for (const QString &name : {u"thinking"_s, u"text"_s}) {
                if (delta.contains(name))
                    block[name] = block[name].toString() + delta[name].toString();
            }
            if (delta.contains("signature"_L1))
                block["signature"_L1] = delta["signature"_L1];
            input += delta["partial_json"_L1].toString().toUtf8();
            if (!input.isEmpty())
                block["input"_L1] = QJsonDocument::fromJson(input).object();
            blocks[blocks.size() - 1] = block;
        }
    }
    return blocks;
}

QJsonArray geminiParts(const QByteArray &body, bool stream)
{
    QJsonArray parts;
    const QList<QJsonObject> chunks =
        stream ? eventsOf(body) : QList<QJsonObject> {QJsonDocument::fromJson(body).object()};
    for (const QJsonObject &chunk : chunks) {
        for (const QJsonValue part : chunk["candidates"_L1][0]["content"_L1]["parts"_L1].toArray())
            parts.append(part);
    }
    return parts;
}

/** The client's next request: its question, the answer as it got it, and the tool's result. */
QByteArray nextRequest(Dialect client, const QByteArray &answer, bool stream)
{
    const QJsonObject question {{u"role"_s, u"user"_s}, {u"content"_s, u"hi"_s}};
    QJsonObject body {{u"model"_s, u"m"_s}};
    switch (client) {
    case Dialect::Chat: {
        const QJsonObject message = chatMessage(answer, stream);
        body["messages"_L1] = QJsonArray {question, message,
                                          QJsonObject {{u"role"_s, u"tool"_s},
                                                       {u"tool_call_id"_s, message["tool_calls"_L1][0]["id"_L1]},
                                                       {u"content"_s, u"found"_s}}};
        body["reasoning_effort"_L1] = u"high"_s;
        break;
    }
    case Dialect::Responses: {
        QJsonArray input {question};
        for (const QJsonValue item : responsesItems(answer, stream))
            input.append(item);
        input.append(QJsonObject {{u"type"_s, u"function_call_output"_s},
                                  {u"call_id"_s, input.last()["call_id"_L1]},
                                  {u"output"_s, u"found"_s}});
        body["input"_L1] = input;
        body["reasoning"_L1] = QJsonObject {{u"effort"_s, u"high"_s}};
        break;
    }
    case Dialect::Messages: {
        const QJsonArray blocks = messagesBlocks(answer, stream);
        const QJsonArray results {QJsonObject {
            {u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, blocks.last()["id"_L1]}, {u"content"_s, u"found"_s}}};
        body["max_tokens"_L1] = 9000;
        body["thinking"_L1] = QJsonObject {{u"type"_s, u"adaptive"_s}};
        body["messages"_L1] = QJsonArray {question, QJsonObject {{u"role"_s, u"assistant"_s}, {u"content"_s, blocks}},
                                          QJsonObject {{u"role"_s, u"user"_s}, {u"content"_s, results}}};
        break;
    }
    case Dialect::Gemini: {
        const QJsonObject said {{u"role"_s, u"model"_s}, {u"parts"_s, geminiParts(answer, stream)}};
        const QJsonObject found {
            {u"functionResponse"_s,
             QJsonObject {{u"name"_s, u"look"_s}, {u"response"_s, QJsonObject {{u"output"_s, u"found"_s}}}}}};
        body = {{u"contents"_s,
                 QJsonArray {QJsonObject {{u"role"_s, u"user"_s},
                                          {u"parts"_s, QJsonArray {QJsonObject {{u"text"_s, u"hi"_s}}}}},
                             said, QJsonObject {{u"role"_s, u"user"_s}, {u"parts"_s, QJsonArray {found}}}}},
                {u"generationConfig"_s,
                 QJsonObject {{u"thinkingConfig"_s, QJsonObject {{u"thinkingLevel"_s, u"HIGH"_s}}}}}};
        break;
    }
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

class TestThoughts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBackToTheirIssuerAlone();
};

void TestThoughts::comeBackToTheirIssuerAlone()
{
    int tried = 0;
    int held = 0;
    for (const Issuer &issuer : issuers()) {
        for (const Dialect client : {Dialect::Chat, Dialect::Responses, Dialect::Messages, Dialect::Gemini}) {
            if (client == issuer.dialect)
                continue; // passed through
            for (const bool stream : {false, true}) {
                const QByteArray body = nextRequest(client, answerFor(issuer, client, stream), stream);
                for (const Issuer &asked : issuers()) {
                    ++tried;
                    const QByteArray what = QByteArray(issuer.provider) + " through " + dialectName(client)
                        + (stream ? " stream to " : " to ") + asked.provider;
                    auto request = readRequest(client, body);
                    if (!request)
                        QFAIL((what + ": " + request.error().message + ' ' + body).constData());
                    TranslationReport repairs(asked.dialect, false);
                    pairToolCalls(*request, repairs);
                    const WrittenRequest written =
                        writeRequest(asked.dialect, *request, {described(asked.provider), asked.model});
                    if (written.report.error())
                        QFAIL((what + ": " + written.report.error()->message).constData());
                    const bool isIssuer = &asked == &issuer;
                    // In a client's own dialect what another provider's Chat text was cannot be told apart.
                    const bool isTextOfItsOwn =
                        client == asked.dialect && issuer.dialect == Dialect::Chat && !body.contains("ts1.");
                    bool holds = written.body.contains("found") && written.body.contains("look")
                        && !written.body.contains("ts1.");
                    const QByteArray own = QByteArray("\"") + issuer.member + "\":\"" + issuer.secret + '"';
                    holds = holds
                        && (isIssuer ? written.body.contains(own)
                                     : isTextOfItsOwn || !written.body.contains(issuer.secret));
                    // What is left out is named.
                    if (!isIssuer && written.report.lines().empty())
                        holds = false;
                    held += holds ? 1 : 0;
                    if (!holds)
                        qWarning("%s:\n%s\nbecame\n%s", what.constData(), body.constData(), written.body.constData());
                }
            }
        }
    }
    qInfo("%d of %d ways of a thought end as they should", held, tried);
    QCOMPARE(held, tried);
}

QTEST_APPLESS_MAIN(TestThoughts)
#include "tst_thoughts.moc"
