// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/events.h"
#include "gateway/conversation/matrix.h"
#include "gateway/conversation/request.h"

#include <QHash>

namespace station {

/**
 * The names that tools have on the provider's side, and the way back. Namespaces are flattened (`ns__name`), names that
 * are too long or hold characters that the dialect refuses are shortened to a head and a hash; the same name always
 * becomes the same one, so that histories fit.
 */
class ToolNames {
public:
    struct Original {
        ToolKind kind = ToolKind::Function;
        QByteArray name;
        QByteArray nameSpace;
    };

    ToolNames() = default;
    /** Takes up all the request's tools. Changes are put into the report. */
    ToolNames(const ConversationRequest &request, Dialect target, TranslationReport &report);

    /** The provider's name for a tool; also for one that only the history names. */
    QByteArray wireName(QByteArrayView nameSpace, QByteArrayView name);
    /** What the client calls the tool that the provider calls `wire`; an unknown name is itself, a Function. */
    Original original(QByteArrayView wire) const;

    /** A tool that no client has named: its arguments are the answer's text. For models that know no other schemas. */
    void setAnswerTool(const QByteArray &wire) { m_answerTool = wire; }
    bool isAnswerTool(QByteArrayView wire) const { return !m_answerTool.isEmpty() && wire == m_answerTool; }

private:
    QByteArray fitted(const QByteArray &name) const;

    Dialect m_target = Dialect::Chat;
    QHash<QByteArray, Original> m_byWire;
    QByteArray m_answerTool;
};

/** A tool of a kind that the target does not know, as a plain function; others come back as they are. */
ToolDefinition asFunction(const ToolDefinition &tool);
/** The arguments of its calls, as the JSON object that such a function takes. */
QByteArray argumentsAsFunction(const ToolCallPart &call);
/**
 * Arguments as the JSON object that Messages and Gemini want: what is none goes under "value", what is no JSON at all
 * under "__raw"; `changed` is set then.
 */
JsonText argumentsAsObject(const QByteArray &arguments, bool *changed = nullptr);
/** The reverse of argumentsAsFunction(): what the client's kind of call carries, from the function's arguments. */
QByteArray argumentsAsOwn(ToolKind kind, const QByteArray &json);

/**
 * Stands between a reader and a writer: gives calls their client's name, namespace and kind back, and unwraps the input
 * of custom tools that went out as functions; the call of an answer's tool becomes text. A call without an id gets one;
 * one without a name fails the answer, since to leave it out would end the turn as if nothing had been asked for.
 */
class ToolRestorer final : public ResponseSink {
public:
    ToolRestorer(const ToolNames &names, ResponseSink &next) : m_names(names), m_next(next) { }

    void started(const ResponseStart &start) override;
    void blockStarted(const BlockStart &block) override;
    void text(QByteArrayView piece) override;
    void paragraphEnded() override { tell(&ResponseSink::paragraphEnded); }
    void opaque(const Opaque &opaque) override { tell(&ResponseSink::opaque, opaque); }
    void annotation(const Annotation &annotation) override { tell(&ResponseSink::annotation, annotation); }
    void logprobs(const JsonText &json) override { tell(&ResponseSink::logprobs, json); }
    void blockEnded() override;
    void usage(const TokenCounts &counts) override { tell(&ResponseSink::usage, counts); }
    void finished(const Finish &finish) override;
    void ping() override { tell(&ResponseSink::ping); }
    void ended() override { tell(&ResponseSink::ended); }
    void failed(const Failure &failure) override { tell(&ResponseSink::failed, failure); }

private:
    template <typename... Told, typename... Values>
    void tell(void (ResponseSink::*event)(Told...), const Values &...values)
    {
        if (!m_failed)
            (m_next.*event)(values...);
    }

    const ToolNames &m_names;
    ResponseSink &m_next;
    QByteArray m_answerId;
    int m_calls = 0;
    bool m_answered = false; ///< by the answer's tool
    bool m_failed = false;   ///< nothing more is told
    bool m_unwrapping = false;
    ToolKind m_kind = ToolKind::Function;
    QByteArray m_arguments;
};

} // namespace station
