// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatrequest.h"

#include "app/chat/moreparameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace station {

using namespace Qt::StringLiterals;

namespace {

// Messages wants a limit; this one is below that of every Claude model since 3.5.
constexpr int kMessagesLimit = 8192;

/** One request being written in one dialect. */
class Writer {
public:
    Writer(const ChatRequest &request, bool whole) : m_request(request), m_whole(whole) { }

    QJsonObject write() const
    {
        QJsonObject root = written();
        moreparameters::layOver(root, m_request.settings.more);
        return root;
    }

private:
    QJsonObject written() const
    {
        if (m_request.dialect == "gemini")
            return gemini();
        if (m_request.dialect == "messages")
            return messages();
        if (m_request.dialect == "responses")
            return responses();
        return chat();
    }
    QString base64(const ChatAttachment &attachment) const
    {
        return m_whole ? QString::fromLatin1(attachment.data.toBase64()) : QStringLiteral("…");
    }
    QString dataUrl(const ChatAttachment &attachment) const
    {
        return "data:"_L1 + QString::fromUtf8(attachment.type) + ";base64,"_L1 + base64(attachment);
    }

    /** The prompt with what its text files hold, each under its name. */
    static QString textOf(const ChatTurn &turn)
    {
        QString text;
        for (const ChatAttachment &attachment : turn.attachments) {
            if (attachment.kind == ChatAttachment::Kind::Text)
                text += attachment.name + ":\n```\n"_L1 + QString::fromUtf8(attachment.data) + "\n```\n\n"_L1;
        }
        return text + turn.text;
    }

    static bool isPlain(const ChatTurn &turn)
    {
        for (const ChatAttachment &attachment : turn.attachments) {
            if (attachment.kind != ChatAttachment::Kind::Text)
                return false;
        }
        return true;
    }

    /** The text after the images and documents, which is how the providers advise it. */
    template <typename Part> static QJsonArray parts(const ChatTurn &turn, const QJsonObject &text, Part part)
    {
        QJsonArray list;
        for (const ChatAttachment &attachment : turn.attachments) {
            if (attachment.kind != ChatAttachment::Kind::Text)
                list.append(part(attachment));
        }
        if (!textOf(turn).isEmpty())
            list.append(text);
        return list;
    }

    template <typename Content> QJsonArray turns(Content content) const
    {
        QJsonArray list;
        for (const ChatTurn &turn : m_request.turns)
            list.append(QJsonObject {{"role"_L1, turn.fromUser ? "user"_L1 : "assistant"_L1},
                                     {"content"_L1, isPlain(turn) ? QJsonValue(textOf(turn)) : content(turn)}});
        return list;
    }

    void sampling(QJsonObject &root) const
    {
        if (m_request.settings.temperature)
            root.insert("temperature"_L1, *m_request.settings.temperature);
        if (m_request.settings.topP)
            root.insert("top_p"_L1, *m_request.settings.topP);
    }

    QJsonObject chat() const
    {
        QJsonArray list = turns([this](const ChatTurn &turn) -> QJsonValue {
            return parts(
                turn, {{"type"_L1, "text"_L1}, {"text"_L1, textOf(turn)}}, [this](const ChatAttachment &attachment) {
                    if (attachment.kind == ChatAttachment::Kind::Image)
                        return QJsonObject {{"type"_L1, "image_url"_L1},
                                            {"image_url"_L1, QJsonObject {{"url"_L1, dataUrl(attachment)}}}};
                    return QJsonObject {
                        {"type"_L1, "file"_L1},
                        {"file"_L1,
                         QJsonObject {{"filename"_L1, attachment.name}, {"file_data"_L1, dataUrl(attachment)}}}};
                });
        });
        if (!m_request.begunMark.isEmpty() && !list.isEmpty()) {
            QJsonObject begun = list.last().toObject();
            begun.insert(QString::fromLatin1(m_request.begunMark), true);
            list.replace(list.size() - 1, begun);
        }
        const ChatSettings &settings = m_request.settings;
        if (!settings.system.isEmpty())
            list.prepend(QJsonObject {{"role"_L1, "system"_L1}, {"content"_L1, settings.system}});
        QJsonObject root {{"model"_L1, QString::fromUtf8(m_request.model)}, {"messages"_L1, list}, {"stream"_L1, true}};
        root.insert("stream_options"_L1, QJsonObject {{"include_usage"_L1, true}});
        sampling(root);
        if (settings.maxTokens)
            root.insert(QString::fromLatin1(m_request.maxTokensMember), *settings.maxTokens);
        if (!settings.effort.isEmpty())
            root.insert("reasoning_effort"_L1, QString::fromLatin1(settings.effort));
        return root;
    }

    QJsonObject messages() const
    {
        const ChatSettings &settings = m_request.settings;
        QJsonObject root {{"model"_L1, QString::fromUtf8(m_request.model)}, {"stream"_L1, true}};
        if (!settings.system.isEmpty())
            root.insert("system"_L1, settings.system);
        root.insert("messages"_L1, turns([this](const ChatTurn &turn) -> QJsonValue {
                        return parts(turn, {{"type"_L1, "text"_L1}, {"text"_L1, textOf(turn)}},
                                     [this](const ChatAttachment &attachment) {
                                         const bool image = attachment.kind == ChatAttachment::Kind::Image;
                                         return QJsonObject {
                                             {"type"_L1, image ? "image"_L1 : "document"_L1},
                                             {"source"_L1,
                                              QJsonObject {{"type"_L1, "base64"_L1},
                                                           {"media_type"_L1, QString::fromUtf8(attachment.type)},
                                                           {"data"_L1, base64(attachment)}}}};
                                     });
                    }));
        root.insert("max_tokens"_L1, settings.maxTokens.value_or(kMessagesLimit));
        sampling(root);
        return root;
    }

    QJsonObject responses() const
    {
        const ChatSettings &settings = m_request.settings;
        QJsonObject root {{"model"_L1, QString::fromUtf8(m_request.model)}, {"stream"_L1, true}, {"store"_L1, false}};
        if (!settings.system.isEmpty())
            root.insert("instructions"_L1, settings.system);
        root.insert(
            "input"_L1, turns([this](const ChatTurn &turn) -> QJsonValue {
                return parts(
                    turn, {{"type"_L1, "input_text"_L1}, {"text"_L1, textOf(turn)}},
                    [this](const ChatAttachment &attachment) {
                        if (attachment.kind == ChatAttachment::Kind::Image)
                            return QJsonObject {{"type"_L1, "input_image"_L1}, {"image_url"_L1, dataUrl(attachment)}};
                        return QJsonObject {{"type"_L1, "input_file"_L1},
                                            {"filename"_L1, attachment.name},
                                            {"file_data"_L1, dataUrl(attachment)}};
                    });
            }));
        sampling(root);
        if (settings.maxTokens)
            root.insert("max_output_tokens"_L1, *settings.maxTokens);
        if (!settings.effort.isEmpty())
            root.insert("reasoning"_L1, QJsonObject {{"effort"_L1, QString::fromLatin1(settings.effort)}});
        return root;
    }

    QJsonObject gemini() const
    {
        QJsonArray list;
        for (const ChatTurn &turn : m_request.turns)
            list.append(QJsonObject {
                {"role"_L1, turn.fromUser ? "user"_L1 : "model"_L1},
                {"parts"_L1, parts(turn, {{"text"_L1, textOf(turn)}}, [this](const ChatAttachment &attachment) {
                     return QJsonObject {{"inlineData"_L1,
                                          QJsonObject {{"mimeType"_L1, QString::fromUtf8(attachment.type)},
                                                       {"data"_L1, base64(attachment)}}}};
                 })}});
        const ChatSettings &settings = m_request.settings;
        QJsonObject root;
        if (!settings.system.isEmpty())
            root.insert("systemInstruction"_L1,
                        QJsonObject {{"parts"_L1, QJsonArray {QJsonObject {{"text"_L1, settings.system}}}}});
        root.insert("contents"_L1, list);
        QJsonObject generation;
        if (settings.temperature)
            generation.insert("temperature"_L1, *settings.temperature);
        if (settings.topP)
            generation.insert("topP"_L1, *settings.topP);
        if (settings.maxTokens)
            generation.insert("maxOutputTokens"_L1, *settings.maxTokens);
        if (!generation.isEmpty())
            root.insert("generationConfig"_L1, generation);
        return root;
    }

    const ChatRequest &m_request;
    const bool m_whole;
};

} // namespace

QJsonObject ChatSettings::toJson() const
{
    QJsonObject json;
    if (!system.isEmpty())
        json.insert("system"_L1, system);
    if (temperature)
        json.insert("temperature"_L1, *temperature);
    if (topP)
        json.insert("top_p"_L1, *topP);
    if (maxTokens)
        json.insert("max_tokens"_L1, *maxTokens);
    if (!effort.isEmpty())
        json.insert("effort"_L1, QString::fromLatin1(effort));
    if (!more.isEmpty())
        json.insert("more"_L1, more);
    return json;
}

ChatSettings ChatSettings::fromJson(const QJsonObject &json)
{
    ChatSettings settings;
    settings.system = json.value("system"_L1).toString();
    if (const QJsonValue value = json.value("temperature"_L1); value.isDouble())
        settings.temperature = value.toDouble();
    if (const QJsonValue value = json.value("top_p"_L1); value.isDouble())
        settings.topP = value.toDouble();
    if (const QJsonValue value = json.value("max_tokens"_L1); value.isDouble())
        settings.maxTokens = value.toInteger();
    settings.effort = json.value("effort"_L1).toString().toLatin1();
    settings.more = json.value("more"_L1).toObject();
    return settings;
}

QByteArray ChatRequest::path() const
{
    if (dialect == "messages")
        return "/v1/messages";
    if (dialect == "responses")
        return "/v1/responses";
    if (dialect == "gemini")
        return "/v1beta/models/" + QUrl::toPercentEncoding(QString::fromUtf8(model), "/:")
            + ":streamGenerateContent?alt=sse";
    return "/v1/chat/completions";
}

QByteArray ChatRequest::json(bool whole) const
{
    return QJsonDocument(Writer(*this, whole).write()).toJson(whole ? QJsonDocument::Compact : QJsonDocument::Indented);
}

} // namespace station
