// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/clientname.h"

#include <array>
#include <utility>

namespace station {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 14> kKnown {{
    {"claude-cli/", "claude-code"},
    {"claude-code/", "claude-code"},
    {"codex_", "codex"},
    {"codex-", "codex"},
    {"OpenAI/JS", "openai-node"},
    {"OpenAI/Python", "openai-python"},
    {"AsyncOpenAI/Python", "openai-python"},
    {"Anthropic/JS", "anthropic-node"},
    {"Anthropic/Python", "anthropic-python"},
    {"AsyncAnthropic/Python", "anthropic-python"},
    {"google-genai-sdk/", "google-genai"},
    {"TokenStation-Playground/", "playground"},
    {"curl/", "curl"},
    {"python-requests/", "python"},
}};

} // namespace

QByteArray clientName(const Headers &headers)
{
    const QByteArray agent = headers.value("user-agent");
    for (const auto &[prefix, name] : kKnown) {
        if (agent.startsWith(prefix))
            return name;
    }
    // The product's name, without its version.
    QByteArray product;
    for (const char c : agent) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || c == '.';
        if (!plain || product.size() >= 32)
            break;
        product.append(c);
    }
    return product;
}

QByteArray clientSession(const Headers &headers)
{
    for (const char *name : {"x-claude-code-session-id", "session-id", "session_id"}) {
        QByteArray value = headers.value(name);
        if (!value.isEmpty())
            return value.left(128);
    }
    return {};
}

bool isClaudeCode(const Headers &headers)
{
    return headers.value("user-agent").startsWith("claude-cli/") && headers.value("x-app") == "cli";
}

bool isCodex(const Headers &headers)
{
    return headers.value("originator").startsWith("codex") && headers.value("user-agent").startsWith("codex");
}

} // namespace station
