// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/modelrules.h"

#include <algorithm>
#include <array>

namespace station::messages {

namespace {

/** Servers that speak the dialect for models of their own, also where they take Anthropic's names (DeepSeek). */
constexpr std::array<QByteArrayView, 8> kOtherMakers {"bailian", "deepseek", "llamacpp", "lmstudio",
                                                      "minimax", "moonshot", "ollama",   "zai"};

struct Claude {
    QByteArray family; ///< opus, sonnet, haiku, fable, mythos; may be empty
    int version = 0;   ///< 406 for 4.6; 0: the name does not say
};

/** "claude-opus-4-6", "claude-3-5-sonnet-20241022", "anthropic/claude-opus-4.6", "claude-opus-4-6@20260201". */
std::optional<Claude> claudeOf(const QByteArray &model)
{
    QByteArray name = model.mid(model.lastIndexOf('/') + 1).toLower();
    const qsizetype at = name.indexOf("claude");
    if (at < 0)
        return std::nullopt;
    name = name.mid(at).replace('.', '-').replace('@', '-').replace(':', '-');
    Claude claude;
    int numbers = 0;
    for (const QByteArray &word : name.split('-')) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber && word.size() <= 2 && numbers < 2)
            claude.version += ++numbers == 1 ? number * 100 : number;
        else if (word == "opus" || word == "sonnet" || word == "haiku" || word == "fable" || word == "mythos")
            claude.family = word;
    }
    return claude;
}

/** messages.md, "Model-dependent rejections", from the model profiles of pydantic-ai and the vendor's pages. */
ModelRules claudeRules(const Claude &claude)
{
    ModelRules rules;
    rules.isClaude = true;
    rules.freeWithThinking = false;
    const bool isNewest = claude.family == "fable" || claude.family == "mythos" || claude.version == 0;
    const int version = isNewest ? 9999 : claude.version;
    // Since Opus 4.7 and the fifth generation: no sampling, no budgets, the level xhigh.
    const bool isNew = version >= (claude.family == "opus" ? 407 : 500);
    rules.sampling = !isNew;
    rules.oneSampler = version >= 401;
    rules.thinks = version >= 307;
    rules.adaptive = version >= 406;
    rules.budget = rules.thinks && !isNew;
    rules.display = rules.adaptive;
    // Fable and Mythos always think, and choose their tools themselves.
    const bool isWilful = claude.family == "fable" || claude.family == "mythos";
    rules.canStop = !isWilful;
    rules.forcedChoice = !isWilful;
    if (version >= 406)
        rules.highest = Effort::Max;
    else if (claude.family == "opus" && version >= 405)
        rules.highest = Effort::High;
    rules.xhigh = isNew;
    rules.calmWhenOff = claude.family == "opus" && version >= 500;
    rules.systemInPlace = version >= (claude.family == "opus" ? 408 : 500);
    rules.prefill = version < 406;
    rules.schema = version >= (claude.family == "opus" ? 401 : 405);
    return rules;
}

} // namespace

ModelRules modelRules(const ProviderDescription &provider, const QByteArray &model, const Model *facts, Dialect client)
{
    const bool isOther = std::find(kOtherMakers.begin(), kOtherMakers.end(), provider.id) != kOtherMakers.end();
    if (const auto claude = claudeOf(model); claude && !isOther) {
        ModelRules rules = claudeRules(*claude);
        rules.isAnthropic = provider.baseUrl.contains("//api.anthropic.com");
        return rules;
    }
    ModelRules rules;
    rules.thinks = !facts || !facts->kinds || facts->kinds.testFlag(ModelKind::Reasoning);
    if (provider.id == "deepseek")
        rules.highest = Effort::Max;
    rules.schema = !isOther; // a server that nobody described judges for itself
    if (client == Dialect::Messages) {
        // The client chose the words for this server: they stay.
        rules.adaptive = true;
        rules.display = true;
        rules.highest = Effort::Max;
        rules.xhigh = true;
        rules.schema = true;
        rules.systemInPlace = !isOther;
    }
    return rules;
}

} // namespace station::messages
