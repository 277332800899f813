// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/answerparts.h"
#include "gateway/dialects/gemini/callid.h"
#include "gateway/dialects/gemini/mediawriter.h"
#include "gateway/dialects/gemini/signature.h"
#include "gateway/dialects/gemini/signatureplan.h"
#include "gateway/dialects/gemini/writing.h"

#include <QHash>

namespace station::gemini {

namespace {

/** Writes the turns, those of one role that follow each other as one content. */
class ContentWriter {
public:
    explicit ContentWriter(Writing &w) : m_w(w), m_media(w), m_plan(w) { }

    void write();
    void writeSystem();

private:
    void turn(const Turn &turn, size_t index);
    void assistant(const Turn &turn, bool isCurrent);
    void user(const Turn &turn);
    void reminder(const Turn &turn);
    /** Opens a content of this role, where none is open, for the part that follows. */
    JsonBuilder &part(bool isModel);
    void closeContent();
    void text(bool isModel, const TextPart &text, QByteArrayView signature = {});
    void reasoning(const ReasoningPart &thought, QByteArrayView signature);
    void call(const ToolCallPart &call, QByteArrayView signature, bool isCurrent);
    void result(const ToolResultPart &result);
    void resultMedia(const ToolResultPart &result, std::vector<const Part *> &within);
    void displaced();
    void native(bool isModel, const NativePart &native);
    bool sendsId(const QByteArray &id, const QByteArray &name) const;
    void cacheMark(const CacheMark &mark);
    void hints(const Turn &turn);

    Writing &m_w;
    MediaWriter m_media;
    SignaturePlan m_plan;
    enum class Open { None, User, Model } m_open = Open::None;
    bool m_any = false;
    bool m_signedStep = false;                 ///< the open model content has had its first call
    QHash<QByteArray, QByteArray> m_wireNames; ///< of calls, by id
    struct Displaced {
        QByteArray tool;
        const Part *part;
    };
    std::vector<Displaced> m_displaced; ///< media of results that go behind the results
};

void ContentWriter::write()
{
    const std::vector<Turn> &turns = m_w.request.turns;
    m_w.json.array("contents");
    for (size_t i = 0; i < turns.size(); ++i)
        turn(turns[i], i);
    displaced();
    closeContent();
    m_w.json.endArray();
    if (!m_any)
        m_w.report.refuse("messages", "There is nothing in the conversation that could be sent");
}

void ContentWriter::turn(const Turn &turn, size_t index)
{
    hints(turn);
    switch (turn.role) {
    case Role::System:
    case Role::Developer: reminder(turn); return;
    case Role::User: user(turn); return;
    case Role::Assistant: assistant(turn, index >= m_plan.currentTurn()); return;
    }
}

void ContentWriter::hints(const Turn &turn)
{
    if (!turn.name.isEmpty())
        m_w.report.lost(Feature::MessageName, fieldName(m_w.request.dialect, Feature::MessageName));
    if (!turn.phase.isEmpty())
        m_w.report.lost(Feature::Phase, fieldName(m_w.request.dialect, Feature::Phase));
}

void ContentWriter::cacheMark(const CacheMark &mark)
{
    if (mark.set)
        m_w.report.lost(Feature::CacheMark, fieldName(m_w.request.dialect, Feature::CacheMark));
}

JsonBuilder &ContentWriter::part(bool isModel)
{
    JsonBuilder &json = m_w.json;
    if (isModel && m_open != Open::Model)
        displaced();
    const Open wanted = isModel ? Open::Model : Open::User;
    if (m_open == wanted)
        return json;
    closeContent();
    if (isModel && !m_any) {
        json.object().text("role", "user").array("parts").object().text("text", ".").endObject().endArray().endObject();
        m_w.report.changed(Feature::FirstNotUser, "messages", "a user turn was put before the first");
    }
    m_any = true;
    m_open = wanted;
    m_signedStep = false;
    json.object().text("role", isModel ? "model" : "user").array("parts");
    return json;
}

void ContentWriter::closeContent()
{
    if (m_open != Open::None)
        m_w.json.endArray().endObject();
    m_open = Open::None;
}

void ContentWriter::reminder(const Turn &turn)
{
    QByteArray all;
    for (const Part &part : turn.parts) {
        if (const auto *text = std::get_if<TextPart>(&part)) {
            all += (all.isEmpty() ? "" : "\n") + text->text;
            cacheMark(text->cache);
        } else {
            m_w.report.lost(Feature::UnknownPart, turnsName(m_w.request.dialect));
        }
    }
    if (all.isEmpty())
        return;
    displaced();
    m_w.report.changed(Feature::MidSystem, turnsName(m_w.request.dialect), "as a <system-reminder>");
    text(false, {"<system-reminder>\n" + all + "\n</system-reminder>", {}, {}});
}

void ContentWriter::text(bool isModel, const TextPart &text, QByteArrayView signature)
{
    cacheMark(text.cache);
    if (!text.citations.isEmpty())
        m_w.report.lost(Feature::Citations, fieldName(m_w.request.dialect, Feature::Citations));
    JsonBuilder &json = part(isModel).object().text("text", text.text);
    if (!signature.isEmpty())
        json.text("thoughtSignature", signature);
    json.endObject();
}

void ContentWriter::user(const Turn &turn)
{
    for (const Part &one : turn.parts) {
        if (const auto *r = std::get_if<ToolResultPart>(&one)) {
            result(*r);
            continue;
        }
        displaced();
        if (const auto *t = std::get_if<TextPart>(&one))
            text(false, *t);
        else if (const auto *n = std::get_if<NativePart>(&one))
            native(false, *n);
        else if (const auto *refusal = std::get_if<RefusalPart>(&one))
            text(false, {refusal->text, {}, {}});
        else if (MediaWriter::isMedia(one) && m_media.accepts(one))
            m_media.write(part(false), one);
        else if (!MediaWriter::isMedia(one))
            m_w.report.lost(Feature::UnknownPart, "messages");
    }
}

void ContentWriter::assistant(const Turn &turn, bool isCurrent)
{
    m_plan.make(turn);
    for (size_t i = 0; i < turn.parts.size(); ++i) {
        const Part &one = turn.parts[i];
        const QByteArrayView signature = m_plan.signatureOf(i);
        if (const auto *t = std::get_if<TextPart>(&one)) {
            text(true, *t, signature);
        } else if (const auto *thought = std::get_if<ReasoningPart>(&one)) {
            reasoning(*thought, signature);
        } else if (const auto *c = std::get_if<ToolCallPart>(&one)) {
            call(*c, signature, isCurrent);
        } else if (const auto *refusal = std::get_if<RefusalPart>(&one)) {
            m_w.report.changed(Feature::RefusalText, "messages.refusal", "as text");
            text(true, {refusal->text, {}, {}}, signature);
        } else if (const auto *n = std::get_if<NativePart>(&one)) {
            native(true, *n);
        } else if (MediaWriter::isMedia(one) && m_media.accepts(one)) {
            m_media.write(part(true), one, signature);
        }
    }
}

void ContentWriter::reasoning(const ReasoningPart &thought, QByteArrayView signature)
{
    const bool hasText =
        std::any_of(thought.texts.begin(), thought.texts.end(), [](const QByteArray &text) { return !text.isEmpty(); });
    if (!hasText) {
        // A signature that found no part of its own kind gets an empty text, as Google's streams have it.
        if (!signature.isEmpty())
            part(true).object().text("text", "").text("thoughtSignature", signature).endObject();
        return;
    }
    if (signature.isEmpty() && !m_plan.isOwnThought(thought)) {
        const QByteArray field = fieldName(m_w.request.dialect, Feature::ReasoningText);
        m_w.report.lost(thought.opaque && !thought.opaque->data.isEmpty() ? Feature::ForeignReasoning
                                                                          : Feature::ReasoningText,
                        field);
        return;
    }
    QByteArray all;
    for (const QByteArray &text : thought.texts)
        all += (all.isEmpty() ? "" : "\n\n") + text;
    JsonBuilder &json = part(true).object().text("text", all).flag("thought", true);
    if (!signature.isEmpty())
        json.text("thoughtSignature", signature);
    json.endObject();
}

bool ContentWriter::sendsId(const QByteArray &id, const QByteArray &name) const
{
    // Earlier models match calls and results by order and name; ids came with the third generation.
    return m_w.fromOwnDialect() ? !isMadeUpCallId(id, name) : m_w.model.isThree();
}

void ContentWriter::call(const ToolCallPart &call, QByteArrayView signature, bool isCurrent)
{
    cacheMark(call.cache);
    const QByteArray name = m_w.names.wireName(call.nameSpace, call.name);
    m_wireNames.insert(call.id, name);
    const QByteArray arguments = argumentsAsFunction(call);
    const JsonText object = argumentsAsObject(arguments);
    if (object.size() != arguments.size() && !arguments.trimmed().isEmpty())
        m_w.report.changed(Feature::Arguments, fieldName(m_w.request.dialect, Feature::Arguments),
                           "no JSON object: sent within one");
    JsonBuilder &json = part(true).object().object("functionCall");
    if (sendsId(call.id, call.name))
        json.text("id", call.id);
    json.text("name", name).raw("args", object);
    QByteArray ownMark;
    if (m_w.fromOwnDialect()) {
        for (const auto &[member, value] : call.extras) {
            if (member == "thoughtSignature")
                ownMark = value;
            else
                json.raw(member, value);
        }
    }
    json.endObject();
    if (!ownMark.isEmpty()) {
        json.raw("thoughtSignature", ownMark);
    } else if (!signature.isEmpty()) {
        json.text("thoughtSignature", signature);
    } else if (!m_signedStep && isCurrent && m_w.model.isThree() && m_plan.mayLackSignature()) {
        // Without it the third generation answers 400 "Function call is missing a thought_signature".
        json.text("thoughtSignature", kNoSignature);
        m_w.report.changed(Feature::ForeignReasoning, fieldName(m_w.request.dialect, Feature::ReasoningText),
                           "this provider's thoughts behind a tool call are missing, and it is told so");
    }
    m_signedStep = true;
    json.endObject();
}

void ContentWriter::result(const ToolResultPart &result)
{
    cacheMark(result.cache);
    QByteArray text;
    bool hasText = false;
    for (const Part &one : result.content) {
        QByteArray piece;
        if (const auto *t = std::get_if<TextPart>(&one)) {
            piece = t->text;
            cacheMark(t->cache);
        } else if (const auto *n = std::get_if<NativePart>(&one)) {
            piece = n->text;
            if (piece.isEmpty())
                m_w.report.lost(Feature::UnknownPart, fieldName(m_w.request.dialect, Feature::ResultError));
            else
                m_w.report.changed(Feature::ServerToolBlock, n->type, "as text");
        } else {
            continue;
        }
        text += (hasText ? "\n" : "") + piece;
        hasText = true;
    }
    std::vector<const Part *> within;
    const size_t before = m_displaced.size();
    resultMedia(result, within);
    if (text.isEmpty() && m_displaced.size() > before)
        text = "(attached below)";

    // Results are the answer to the content before: they stand first in theirs.
    JsonBuilder &json = part(false).object().object("functionResponse");
    if (sendsId(result.callId, result.name))
        json.text("id", result.callId);
    const auto known = m_wireNames.constFind(result.callId);
    json.text("name", known == m_wireNames.constEnd() ? m_w.names.wireName({}, result.name) : *known);
    if (m_w.fromOwnDialect() && !result.object.isEmpty())
        json.raw("response", result.object);
    else
        json.object("response").text(result.isError.value_or(false) ? "error" : "output", text).endObject();
    if (!within.empty()) {
        json.array("parts");
        for (const Part *one : within)
            m_media.writeInResult(json, *one);
        json.endArray();
    }
    if (m_w.fromOwnDialect()) {
        for (const auto &[member, value] : result.extras)
            json.raw(member, value);
    }
    json.endObject().endObject();
}

void ContentWriter::resultMedia(const ToolResultPart &result, std::vector<const Part *> &within)
{
    for (const Part &one : result.content) {
        if (!MediaWriter::isMedia(one) || !m_media.accepts(one))
            continue;
        if (m_w.fromOwnDialect() || (m_w.model.isThree() && MediaWriter::fitsResult(one))) {
            within.push_back(&one);
            continue;
        }
        const Feature feature = std::holds_alternative<ImagePart>(one) ? Feature::ResultImage
            : std::holds_alternative<DocumentPart>(one)                ? Feature::ResultDocument
                                                                       : Feature::ResultAudio;
        m_w.report.changed(feature, fieldName(m_w.request.dialect, Feature::ResultError),
                           "attached behind the results");
        m_displaced.push_back({result.name, &one});
    }
}

void ContentWriter::displaced()
{
    if (m_displaced.empty())
        return;
    const std::vector<Displaced> list = std::exchange(m_displaced, {});
    QByteArray tool;
    for (const Displaced &one : list) {
        if (one.tool != tool || &one == &list.front())
            text(false,
                 {"Attached to the result of " + (one.tool.isEmpty() ? QByteArray("a tool") : one.tool) + ':', {}, {}});
        tool = one.tool;
        m_media.write(part(false), *one.part);
    }
}

void ContentWriter::native(bool isModel, const NativePart &native)
{
    if (native.dialect == Dialect::Gemini && m_w.fromOwnDialect()) {
        part(isModel).raw(native.json);
    } else if (!native.text.isEmpty()) {
        m_w.report.changed(Feature::ServerToolBlock, native.type, "as text");
        text(isModel, {native.text, {}, {}});
    } else {
        m_w.report.lostNative(native.type, native.type);
    }
}

void ContentWriter::writeSystem()
{
    JsonBuilder &json = m_w.json;
    bool open = false;
    for (const Turn &turn : m_w.request.system) {
        hints(turn);
        for (const Part &one : turn.parts) {
            const auto *t = std::get_if<TextPart>(&one);
            const auto *n = std::get_if<NativePart>(&one);
            if (!t && !(n && m_w.fromOwnDialect())) {
                m_w.report.lost(Feature::UnknownPart, "system");
                continue;
            }
            if (!open)
                json.object("systemInstruction").array("parts");
            open = true;
            if (t) {
                cacheMark(t->cache);
                json.object().text("text", t->text).endObject();
            } else {
                json.raw(n->json);
            }
        }
    }
    if (open)
        json.endArray().endObject();
}

} // namespace

void writeContents(Writing &w)
{
    ContentWriter writer(w);
    writer.write();
    writer.writeSystem();
}

} // namespace station::gemini
