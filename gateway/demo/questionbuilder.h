// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/question.h"

namespace station {

/** One message's or item's content, in the order it came. */
struct Content {
    std::vector<QByteArray> texts;
    std::vector<Attachment> attachments;
};

/** Turns a conversation, told message by message, into what a Question says of its end. */
class QuestionBuilder {
public:
    Question question;

    void system(const Content &content) { count(content); }
    void user(Content content);
    void assistant(const Content &content);
    void call(const QByteArray &id, const QByteArray &name, qsizetype argumentBytes);
    void result(const QByteArray &callId, const QByteArray &name, Content content, bool isError);
    void tool(ToolDeclaration tool);
    /** Whole, with its tokens counted. */
    Question take();

private:
    void count(const Content &content);
    void answered();

    std::vector<std::pair<QByteArray, QByteArray>> m_calls; ///< id, name
    qint64 m_bytes = 0;
    qint64 m_imageTokens = 0;
    qint64 m_historyBytes = 0;
    int m_messages = 0;
};

} // namespace station
