// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/questionbuilder.h"

#include <algorithm>

namespace station {

namespace {

/** English text has about four bytes a token. */
constexpr qint64 kBytesPerToken = 4;
/** What roles and separators cost a message. */
constexpr qint64 kTokensPerMessage = 4;
/** An image's tokens go by its area (Anthropic: width * height / 750), within bounds. */
constexpr qint64 kPixelsPerToken = 750;
constexpr qint64 kImageTokens = 85;
constexpr qint64 kMostImageTokens = 1600;
/** Providers cache prompts in blocks. */
constexpr qint64 kCacheBlock = 16;

qint64 imageTokens(const Attachment &attachment)
{
    const qint64 byArea = qint64(attachment.width) * attachment.height / kPixelsPerToken;
    return std::clamp(byArea, kImageTokens, kMostImageTokens);
}

/** Agents put what they have to say themselves between tags, in parts of their own before the person's. */
bool isFromAgent(const QByteArray &text)
{
    return text.trimmed().startsWith('<');
}

QByteArray personsText(const std::vector<QByteArray> &texts)
{
    QByteArray joined;
    for (const QByteArray &text : texts) {
        if (isFromAgent(text))
            continue;
        if (!joined.isEmpty())
            joined += '\n';
        joined += text;
    }
    return joined.isEmpty() && !texts.empty() ? texts.back() : joined;
}

} // namespace

void QuestionBuilder::count(const Content &content)
{
    m_messages += content.texts.empty() && content.attachments.empty() ? 0 : 1;
    for (const QByteArray &text : content.texts)
        m_bytes += text.size();
    for (const Attachment &attachment : content.attachments)
        m_imageTokens += imageTokens(attachment);
}

void QuestionBuilder::user(Content content)
{
    count(content);
    const QByteArray text = personsText(content.texts);
    // A message that an agent adds of itself does not hide what the person asked.
    if (!text.trimmed().isEmpty() && (!isFromAgent(text) || question.userText.isEmpty()))
        question.userText = text;
    std::move(content.attachments.begin(), content.attachments.end(), std::back_inserter(question.attachments));
}

void QuestionBuilder::answered()
{
    question.hasHistory = true;
    question.toolResults.clear();
    question.attachments.clear();
    m_historyBytes = m_bytes;
}

void QuestionBuilder::assistant(const Content &content)
{
    count(content);
    answered();
}

void QuestionBuilder::call(const QByteArray &id, const QByteArray &name, qsizetype argumentBytes)
{
    m_bytes += name.size() + argumentBytes;
    m_calls.emplace_back(id, name);
    answered();
}

void QuestionBuilder::result(const QByteArray &callId, const QByteArray &name, Content content, bool isError)
{
    count(content);
    ToolResult result {name, {}, isError};
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [&](const auto &c) { return c.first == callId; });
    if (result.name.isEmpty() && call != m_calls.end())
        result.name = call->second;
    for (const QByteArray &text : content.texts)
        result.text += result.text.isEmpty() ? text : '\n' + text;
    question.toolResults.push_back(std::move(result));
    std::move(content.attachments.begin(), content.attachments.end(), std::back_inserter(question.attachments));
}

void QuestionBuilder::tool(ToolDeclaration tool)
{
    if (tool.name.isEmpty())
        return;
    m_bytes += tool.name.size() + tool.schema.size();
    question.tools.push_back(std::move(tool));
}

Question QuestionBuilder::take()
{
    question.inputTokens = m_bytes / kBytesPerToken + m_imageTokens + kTokensPerMessage * m_messages;
    if (question.hasHistory)
        question.cachedTokens = m_historyBytes / kBytesPerToken / kCacheBlock * kCacheBlock;
    return std::move(question);
}

} // namespace station
