// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/chatmessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <iterator>

namespace station {

using namespace Qt::StringLiterals;

namespace {

template <typename Value> using Word = std::pair<Value, QLatin1StringView>;

constexpr std::array kStates {
    Word<ChatMessage::State> {ChatMessage::State::Done, "done"_L1},
    Word<ChatMessage::State> {ChatMessage::State::Streaming, "streaming"_L1},
    Word<ChatMessage::State> {ChatMessage::State::Stopped, "stopped"_L1},
    Word<ChatMessage::State> {ChatMessage::State::Failed, "failed"_L1},
    Word<ChatMessage::State> {ChatMessage::State::Cut, "cut"_L1},
};
constexpr std::array kParts {
    Word<ChatPart::Kind> {ChatPart::Kind::Text, "text"_L1},
    Word<ChatPart::Kind> {ChatPart::Kind::Reasoning, "reasoning"_L1},
    Word<ChatPart::Kind> {ChatPart::Kind::ToolCall, "tool_call"_L1},
};
constexpr std::array kAttachments {
    Word<ChatAttachment::Kind> {ChatAttachment::Kind::Text, "text"_L1},
    Word<ChatAttachment::Kind> {ChatAttachment::Kind::Image, "image"_L1},
    Word<ChatAttachment::Kind> {ChatAttachment::Kind::Pdf, "pdf"_L1},
};

template <typename Value, size_t N> QString wordOf(const std::array<Word<Value>, N> &words, Value value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return words.front().second;
}

/** The first one for a word that nobody knows. */
template <typename Value, size_t N> Value valueOf(const std::array<Word<Value>, N> &words, const QJsonValue &json)
{
    const QString text = json.toString();
    for (const auto &[value, word] : words) {
        if (text == word)
            return value;
    }
    return words.front().first;
}

void put(QJsonObject &object, QLatin1StringView name, const std::optional<qint64> &value)
{
    if (value)
        object.insert(name, *value);
}

std::optional<qint64> get(const QJsonObject &object, QLatin1StringView name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

/** In the order of figures::CostKind. */
constexpr QLatin1StringView costNames[] = {"none"_L1,     "money"_L1,    "estimate"_L1,
                                           "included"_L1, "unpriced"_L1, "simulated"_L1};

QJsonObject figuresJson(const ChatFigures &figures)
{
    QJsonObject json;
    put(json, "first_token_us"_L1, figures.firstTokenUs);
    put(json, "duration_us"_L1, figures.durationUs);
    put(json, "input_tokens"_L1, figures.input);
    put(json, "output_tokens"_L1, figures.output);
    if (figures.inputEstimated)
        json.insert("input_estimated"_L1, true);
    if (figures.outputEstimated)
        json.insert("output_estimated"_L1, true);
    if (figures.costKind)
        json.insert("cost_kind"_L1, costNames[size_t(*figures.costKind)]);
    if (figures.costMicroUsd > 0)
        json.insert("cost_micro_usd"_L1, figures.costMicroUsd);
    if (!figures.costWords.isEmpty())
        json.insert("cost"_L1, figures.costWords);
    return json;
}

ChatFigures figuresFrom(const QJsonObject &json)
{
    ChatFigures figures;
    figures.firstTokenUs = get(json, "first_token_us"_L1);
    figures.durationUs = get(json, "duration_us"_L1);
    figures.input = get(json, "input_tokens"_L1);
    figures.output = get(json, "output_tokens"_L1);
    figures.inputEstimated = json.value("input_estimated"_L1).toBool();
    figures.outputEstimated = json.value("output_estimated"_L1).toBool();
    const QString kind = json.value("cost_kind"_L1).toString();
    const auto name = std::find(std::begin(costNames), std::end(costNames), kind);
    if (name != std::end(costNames))
        figures.costKind = station::figures::CostKind(name - std::begin(costNames));
    figures.costMicroUsd = get(json, "cost_micro_usd"_L1).value_or(0);
    figures.costWords = json.value("cost"_L1).toString();
    return figures;
}

} // namespace

QString ChatMessage::text() const
{
    if (fromUser)
        return prompt;
    QString all;
    for (const ChatPart &part : parts) {
        if (part.kind == ChatPart::Kind::Text)
            all += part.text;
    }
    return all;
}

bool ChatMessage::isNothing() const
{
    const bool calls = std::any_of(parts.begin(), parts.end(),
                                   [](const ChatPart &part) { return part.kind == ChatPart::Kind::ToolCall; });
    return !fromUser && state == State::Done && !calls && text().trimmed().isEmpty();
}

QString ChatMessage::words() const
{
    QString all = text();
    if (translation)
        all += u'\n' + translation->text;
    for (const ChatAttachment &attachment : attachments) {
        all += u'\n' + attachment.name;
        if (attachment.kind == ChatAttachment::Kind::Text)
            all += u'\n' + QString::fromUtf8(attachment.data);
    }
    return all;
}

QByteArray ChatMessage::toJson() const
{
    QJsonObject json {{"parent"_L1, parent}, {"lane"_L1, lane}, {"role"_L1, fromUser ? "user"_L1 : "assistant"_L1}};
    if (translation)
        json.insert("translation"_L1,
                    QJsonObject {{"language"_L1, translation->language},
                                 {"model"_L1, QString::fromUtf8(translation->model)},
                                 {"text"_L1, translation->text},
                                 {"problem"_L1, translation->problem},
                                 {"figures"_L1, figuresJson(translation->figures)}});
    if (fromUser) {
        json.insert("prompt"_L1, prompt);
        QJsonArray list;
        for (const ChatAttachment &attachment : attachments)
            list.append(QJsonObject {{"id"_L1, attachment.id},
                                     {"kind"_L1, wordOf(kAttachments, attachment.kind)},
                                     {"name"_L1, attachment.name},
                                     {"type"_L1, QString::fromUtf8(attachment.type)}});
        if (!list.isEmpty())
            json.insert("attachments"_L1, list);
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    QJsonArray list;
    for (const ChatPart &part : parts) {
        QJsonObject entry {{"kind"_L1, wordOf(kParts, part.kind)}, {"text"_L1, part.text}};
        if (part.kind == ChatPart::Kind::ToolCall)
            entry.insert("name"_L1, part.name);
        list.append(entry);
    }
    json.insert("model"_L1, QString::fromUtf8(model));
    json.insert("state"_L1, wordOf(kStates, state));
    if (cutAtLimit)
        json.insert("cut_at_limit"_L1, true);
    if (wentOn)
        json.insert("went_on"_L1, true);
    if (edited)
        json.insert("edited_by_user"_L1, true);
    if (!reason.isEmpty())
        json.insert("finish_reason"_L1, reason);
    json.insert("parts"_L1, list);
    if (!error.isEmpty()) {
        QJsonObject about {{"words"_L1, error}};
        if (status)
            about.insert("status"_L1, *status);
        if (!advice.isEmpty())
            about.insert("advice"_L1, advice);
        json.insert("error"_L1, about);
    }
    json.insert("figures"_L1, figuresJson(figures));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<ChatMessage> ChatMessage::fromJson(const QString &id, qint64 createdMs, const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    ChatMessage message;
    message.id = id;
    message.createdMs = createdMs;
    message.parent = json.value("parent"_L1).toString();
    message.lane = json.value("lane"_L1).toInt();
    message.fromUser = json.value("role"_L1).toString() == "user"_L1;
    message.prompt = json.value("prompt"_L1).toString();
    const QJsonArray attached = json.value("attachments"_L1).toArray();
    for (const QJsonValue &value : attached) {
        const QJsonObject entry = value.toObject();
        message.attachments.push_back({valueOf(kAttachments, entry.value("kind"_L1)),
                                       entry.value("id"_L1).toString(),
                                       entry.value("name"_L1).toString(),
                                       entry.value("type"_L1).toString().toUtf8(),
                                       {}});
    }
    message.model = json.value("model"_L1).toString().toUtf8();
    const QJsonArray parts = json.value("parts"_L1).toArray();
    for (const QJsonValue &value : parts) {
        const QJsonObject entry = value.toObject();
        message.parts.push_back({valueOf(kParts, entry.value("kind"_L1)), entry.value("text"_L1).toString(),
                                 entry.value("name"_L1).toString(), -1});
    }
    message.state = valueOf(kStates, json.value("state"_L1));
    if (message.state == State::Streaming)
        message.state = State::Cut;
    message.cutAtLimit = json.value("cut_at_limit"_L1).toBool();
    message.wentOn = json.value("went_on"_L1).toBool();
    message.edited = json.value("edited_by_user"_L1).toBool();
    message.reason = json.value("finish_reason"_L1).toString();
    if (const QJsonObject other = json.value("translation"_L1).toObject(); !other.isEmpty())
        message.translation =
            ChatTranslation {other.value("language"_L1).toString(), other.value("model"_L1).toString().toUtf8(),
                             other.value("text"_L1).toString(), other.value("problem"_L1).toString(),
                             figuresFrom(other.value("figures"_L1).toObject())};
    const QJsonObject error = json.value("error"_L1).toObject();
    message.error = error.value("words"_L1).toString();
    message.advice = error.value("advice"_L1).toString();
    if (error.value("status"_L1).isDouble())
        message.status = error.value("status"_L1).toInt();
    message.figures = figuresFrom(json.value("figures"_L1).toObject());
    return message;
}

} // namespace station
