// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/registry/chatquirks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace station {

namespace {

struct TextMember {
    const char *name;
    QByteArray ChatQuirks::*member;
};
constexpr std::array<TextMember, 10> kTexts {{{"max_tokens", &ChatQuirks::maxTokens},
                                              {"seed", &ChatQuirks::seed},
                                              {"user", &ChatQuirks::user},
                                              {"required", &ChatQuirks::required},
                                              {"system_role", &ChatQuirks::systemRole},
                                              {"document_url", &ChatQuirks::documentUrl},
                                              {"cache_mark", &ChatQuirks::cacheMark},
                                              {"prefill", &ChatQuirks::prefill},
                                              {"schema", &ChatQuirks::schema},
                                              {"web_search", &ChatQuirks::webSearch}}};

struct FlagMember {
    const char *name;
    bool ChatQuirks::*member;
};
constexpr std::array<FlagMember, 21> kFlags {{{"named_choice", &ChatQuirks::namedChoice},
                                              {"allowed_tools", &ChatQuirks::allowedTools},
                                              {"custom_tools", &ChatQuirks::customTools},
                                              {"strict", &ChatQuirks::strict},
                                              {"parallel_by_default", &ChatQuirks::parallelByDefault},
                                              {"developer", &ChatQuirks::developer},
                                              {"system_in_place", &ChatQuirks::systemInPlace},
                                              {"text_parts", &ChatQuirks::textParts},
                                              {"empty_content", &ChatQuirks::emptyContent},
                                              {"tool_parts", &ChatQuirks::toolParts},
                                              {"refusal", &ChatQuirks::refusal},
                                              {"json_schema", &ChatQuirks::jsonSchema},
                                              {"top_k", &ChatQuirks::topK},
                                              {"short_call_ids", &ChatQuirks::shortCallIds},
                                              {"fills_after_tools", &ChatQuirks::fillsAfterTools},
                                              {"file_ids", &ChatQuirks::fileIds},
                                              {"audio_as_url", &ChatQuirks::audioAsUrl},
                                              {"video", &ChatQuirks::video},
                                              {"think_tags", &ChatQuirks::thinkTags},
                                              {"thoughts_required", &ChatQuirks::thoughtsRequired},
                                              {"thinking_streams", &ChatQuirks::thinkingStreams}}};

QList<QByteArray> names(const QJsonValue &array)
{
    QList<QByteArray> list;
    for (const QJsonValue value : array.toArray())
        list.append(value.toString().toUtf8());
    return list;
}

ChatQuirks::Thoughts thoughtsFromName(const QString &name)
{
    if (name == QLatin1String("reasoning_content"))
        return ChatQuirks::Thoughts::ReasoningContent;
    if (name == QLatin1String("reasoning"))
        return ChatQuirks::Thoughts::Reasoning;
    if (name == QLatin1String("reasoning_details"))
        return ChatQuirks::Thoughts::Details;
    if (name == QLatin1String("parts"))
        return ChatQuirks::Thoughts::Parts;
    return ChatQuirks::Thoughts::None;
}

ChatQuirks::Switch switchFromName(const QString &name)
{
    if (name == QLatin1String("reasoning_effort"))
        return ChatQuirks::Switch::Effort;
    if (name == QLatin1String("enable_thinking"))
        return ChatQuirks::Switch::EnableThinking;
    if (name == QLatin1String("thinking"))
        return ChatQuirks::Switch::Thinking;
    if (name == QLatin1String("reasoning"))
        return ChatQuirks::Switch::Reasoning;
    return ChatQuirks::Switch::None;
}

} // namespace

bool ChatQuirks::refuses(QByteArrayView member) const
{
    return std::find(refused.begin(), refused.end(), member) != refused.end();
}

bool ChatQuirks::knows(QByteArrayView member) const
{
    return std::find(known.begin(), known.end(), member) != known.end();
}

const ChatQuirks &ChatQuirks::forModel(QByteArrayView model) const
{
    for (const ForModels &entry : models) {
        const bool fits = std::any_of(entry.prefixes.begin(), entry.prefixes.end(),
                                      [model](const QByteArray &prefix) { return model.startsWith(prefix); });
        if (fits)
            return entry.quirks;
    }
    return *this;
}

void ChatQuirks::apply(const QJsonObject &json)
{
    for (const TextMember &text : kTexts) {
        const QJsonValue value = json.value(QLatin1String(text.name));
        if (value.isString())
            this->*text.member = value.toString().toUtf8();
    }
    for (const FlagMember &flag : kFlags) {
        const QJsonValue value = json.value(QLatin1String(flag.name));
        if (value.isBool())
            this->*flag.member = value.toBool();
    }
    maxTools = json.value(QLatin1String("max_tools")).toInt(maxTools);
    if (json.contains(QLatin1String("thoughts")))
        thoughts = thoughtsFromName(json.value(QLatin1String("thoughts")).toString());
    if (json.contains(QLatin1String("thinking")))
        thinking = switchFromName(json.value(QLatin1String("thinking")).toString());
    if (json.contains(QLatin1String("efforts")))
        efforts = names(json.value(QLatin1String("efforts")));
    // A model's entry adds to what its provider refuses and knows, unless it says otherwise.
    if (json.contains(QLatin1String("refuses")))
        refused = names(json.value(QLatin1String("refuses")));
    refused += names(json.value(QLatin1String("also_refuses")));
    if (json.contains(QLatin1String("knows")))
        known = names(json.value(QLatin1String("knows")));
    known += names(json.value(QLatin1String("also_knows")));
    const QJsonObject constant = json.value(QLatin1String("always")).toObject();
    for (auto it = constant.begin(); it != constant.end(); ++it) {
        // Qt writes no bare value: as the one element of an array, without the brackets.
        const QByteArray array = QJsonDocument(QJsonArray {it.value()}).toJson(QJsonDocument::Compact);
        always.emplace_back(it.key().toUtf8(), array.sliced(1, array.size() - 2));
    }
}

ChatQuirks ChatQuirks::fromJson(const QJsonObject &json)
{
    ChatQuirks quirks;
    quirks.apply(json);
    const ChatQuirks own = quirks;
    for (const QJsonValue value : json.value(QLatin1String("models")).toArray()) {
        const QJsonObject entry = value.toObject();
        ChatQuirks changed = own;
        changed.apply(entry);
        quirks.models.push_back({names(entry.value(QLatin1String("prefixes"))), std::move(changed)});
    }
    return quirks;
}

} // namespace station
