// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demotexts.h"

#include <QList>
#include <QString>

namespace station::demotexts {

namespace {

constexpr qsizetype kLongestQuote = 160;
constexpr qsizetype kLongestResult = 600;
constexpr int kWordsPerParagraph = 90;

constexpr const char *kSentences[] = {
    "A gateway stands between programs that ask and models that answer.",
    "It takes one request, finds a provider for it, and brings the answer back piece by piece.",
    "Programs see one address and one key, whatever is behind them.",
    "When a provider is busy, the next in line takes over, and nobody has to notice.",
    "Every exchange leaves a line in the ledger with its tokens, its time and its price.",
    "Prompts and answers are not in that line, because they are nobody else's business.",
    "Streams arrive as they are made, so that a long answer can be read from its first word.",
    "Four dialects meet here, and each is spoken as its own clients expect it.",
    "A key can have a budget, a list of models and a date on which it ends.",
    "What moves on the board while you read this is this very answer.",
};

QByteArray shortened(const QByteArray &utf8, qsizetype most)
{
    const QString text = QString::fromUtf8(utf8).simplified();
    if (text.size() <= most)
        return text.toUtf8();
    qsizetype end = most;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end).toUtf8() + "\u2026";
}

QByteArray describe(const Attachment &attachment)
{
    if (!attachment.url.isEmpty())
        return "something at `" + shortened(attachment.url, kLongestQuote) + "`, which the demo does not fetch";
    QByteArray said = (attachment.mediaType.isEmpty() ? QByteArray("a file") : '`' + attachment.mediaType + '`') + ", "
        + QByteArray::number(attachment.bytes) + " bytes";
    if (attachment.width > 0)
        said += ", " + QByteArray::number(attachment.width) + " \u00d7 " + QByteArray::number(attachment.height)
            + " pixels";
    return said;
}

} // namespace

QByteArray quoted(const QByteArray &prompt)
{
    return "\u201c" + shortened(prompt, kLongestQuote) + "\u201d";
}

QByteArray greeting(const QByteArray &prompt)
{
    QByteArray text = "Hello! I am the demo of Token Station. This answer is **simulated**: no model and no account "
                      "were needed for it, and it costs nothing.";
    if (!prompt.trimmed().isEmpty())
        text += " You wrote " + quoted(prompt) + ", and that went the whole way through the gateway and back.";
    return text;
}

QByteArray introduction()
{
    return R"(# Token Station

One address on this machine for the models of many providers.

## What happens to a request

- It comes in on `127.0.0.1` with a gateway key.
- The name of its model says which provider it goes to.
- The answer streams back in the dialect that your program speaks.
- Tokens, time and cost are written to the ledger, the text is not.

## What else the demo can do

| Model | What it does |
| --- | --- |
| `demo/hello` | answers, and says what images it got |
| `demo/thinker` | thinks first |
| `demo/tools` | calls the tools that you declare |
| `demo/errors` | fails as you like |

## Try it

```python
from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8787/v1", api_key="gw-...")
for chunk in client.chat.completions.create(
    model="demo/hello",
    messages=[{"role": "user", "content": "write 100 words"}],
    stream=True,
):
    print(chunk.choices[0].delta.content or "", end="")
```

Add a provider's key in the settings, and the same lines talk to a real model.)";
}

QByteArray reply(const QByteArray &prompt)
{
    return "You wrote " + quoted(prompt)
        + ". A real model would answer that now; the demo can only say that it arrived. Ask for \u201cmarkdown\u201d "
          "or tell me to \u201cwrite 200 words\u201d to see more text move.";
}

QByteArray words(int count)
{
    QByteArray text;
    QByteArray source = "This simulated text has exactly as many words as you asked for.";
    int written = 0;
    for (size_t sentence = 0; written < count; ++sentence) {
        for (const QByteArray &word : source.split(' ')) {
            if (written == count)
                break;
            if (written > 0)
                text += written % kWordsPerParagraph == 0 ? "\n\n" : " ";
            text += word;
            ++written;
        }
        source = kSentences[sentence % std::size(kSentences)];
    }
    if (!text.isEmpty() && !text.endsWith('.')) {
        if (text.endsWith(','))
            text.chop(1);
        text += '.';
    }
    return text;
}

QByteArray fillerWord(int index)
{
    static const QList<QByteArray> kWords = [] {
        QList<QByteArray> all;
        for (const char *sentence : kSentences)
            all += QByteArray(sentence).split(' ');
        return all;
    }();
    return (index == 0 ? QByteArray() : QByteArray(" ")) + kWords[index % kWords.size()];
}

QByteArray attachments(const std::vector<Attachment> &attachments)
{
    if (attachments.size() == 1)
        return "I received one attachment: " + describe(attachments.front()) + ". A real model would look at it.";
    QByteArray text = "I received " + QByteArray::number(attachments.size()) + " attachments:\n";
    for (const Attachment &attachment : attachments)
        text += "\n- " + describe(attachment);
    return text + "\n\nA real model would look at them.";
}

QByteArray toolResults(const std::vector<ToolResult> &results)
{
    QByteArray text;
    for (const ToolResult &result : results) {
        text += text.isEmpty() ? "" : "\n\n";
        text += result.name.isEmpty() ? QByteArray("The tool") : "The tool `" + result.name + '`';
        text += result.isError ? " reported an error: " : " answered: ";
        text += shortened(result.text, kLongestResult);
    }
    return text + "\n\nThat is all the demo does with it: a real model would go on from here.";
}

QByteArray noTools()
{
    return "This simulated model calls tools, but the request declares none that it may call. Send a request with "
           "`tools`, for example one named `get_weather` with a `city`, and it will make up a call that fits the "
           "schema. Ask for \u201cparallel\u201d calls to get several at once.";
}

QByteArray howToBreak()
{
    return R"(This simulated model fails on request, so that you can watch what the gateway and your program make of it.

| Write | What happens |
| --- | --- |
| `error 429` | the rate limit is reached; come back in two seconds |
| `error 500` | the provider has a fault |
| `error 529` | the provider is overloaded |
| `cut` | the connection breaks in the middle of the answer |
| `stall` | the answer stops in the middle and nothing comes any more |
| `garbage` | something that is no JSON comes in the middle of the answer |

Any other error from 400 to 599 works too.)";
}

QByteArray thoughts(const Question &question)
{
    QByteArray text = "The person wrote " + quoted(question.userText) + ". ";
    text += question.hasHistory ? "We have talked before, so there is no need to introduce myself. "
                                : "This is how the conversation begins, so I should say that I am simulated. ";
    if (!question.toolResults.empty())
        text += "A tool has answered, and what it said belongs in my answer. ";
    if (!question.attachments.empty())
        text += "Something is attached, and I can say what kind of file it is. ";
    return text
        + "I cannot really think, but I can show what thinking looks like when it streams: first these lines, "
          "then the answer. Let me write that now.";
}

} // namespace station::demotexts
