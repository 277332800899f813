// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/providertraits.h"

#include <algorithm>
#include <cstdlib>

namespace station::responses {

namespace {

using enum Effort;

std::vector<Effort> range(Effort from, Effort to)
{
    std::vector<Effort> levels;
    for (int level = int(from); level <= int(to); ++level)
        levels.push_back(Effort(level));
    return levels;
}

/** Minor version of a "gpt-5.x…" name; 0 for "gpt-5…" itself. */
int minorVersion(const QByteArray &model)
{
    return model.size() > 6 && model[5] == '.' ? std::atoi(model.constData() + 6) : 0;
}

bool isGpt(const QByteArray &model, char major)
{
    return model.size() >= 5 && model.startsWith("gpt-") && model[4] == major;
}

bool thinksAtOpenAi(const QByteArray &model)
{
    if (model.contains("-chat"))
        return false;
    const bool isO = model.size() >= 2 && model[0] == 'o' && model[1] >= '1' && model[1] <= '9';
    return isO || isGpt(model, '5') || isGpt(model, '6');
}

std::vector<Effort> openAiEfforts(const QByteArray &model)
{
    if (model.startsWith('o'))
        return range(Low, High);
    if (isGpt(model, '6'))
        return {None, Low, Medium, High, XHigh, Max};
    const int minor = minorVersion(model);
    if (minor == 0)
        return model.contains("-pro") ? std::vector<Effort> {High}
            : model.contains("codex") ? range(Low, High)
                                      : range(Minimal, High);
    if (model.contains("-pro"))
        return {Medium, High, XHigh};
    // Codex' earlier models always think.
    const bool isCodex = model.contains("codex");
    if (minor == 1 && isCodex)
        return model.contains("max") ? range(Low, XHigh) : range(Low, High);
    if (minor == 1)
        return {None, Low, Medium, High};
    if (isCodex && (minor == 2 || model.contains("spark")))
        return range(Low, XHigh);
    std::vector<Effort> levels {None, Low, Medium, High, XHigh};
    if (minor >= 6)
        levels.push_back(Max);
    return levels;
}

/** providers.md, xai: other models refuse the member. */
std::vector<Effort> xaiEfforts(const QByteArray &model)
{
    if (model.startsWith("grok-4.3"))
        return {None, Low, Medium, High};
    if (model.startsWith("grok-4.5"))
        return range(Low, High);
    if (model.startsWith("grok-3-mini"))
        return {Low, High};
    return {};
}

/** A server that the configuration has added. */
bool isUndescribed(const ProviderDescription &provider)
{
    const QList<ProviderDescription> &known = describedProviders();
    return std::none_of(known.begin(), known.end(),
                        [&provider](const ProviderDescription &d) { return d.id == provider.id; });
}

void asOpenAi(ProviderTraits &traits, const QByteArray &model)
{
    traits.isOpenAi = true;
    traits.schemas = SchemaLimits::OpenAi;
    traits.isReasoning = traits.isReasoning || thinksAtOpenAi(model);
    traits.fixedSampling = traits.isReasoning;
    traits.encryptedReasoning = traits.isReasoning; // others: "Encrypted content is not supported with this model"
    traits.developerRole = true;
    traits.outputArrays = true;
    traits.webSearch = true;
    traits.cacheKey = true;
    traits.summary = true;
    if (traits.isReasoning)
        traits.efforts = openAiEfforts(model);
    if (traits.isChatGpt) {
        traits.serviceTiers = {"priority"};
        return;
    }
    traits.metadata = true;
    traits.logprobs = true;
    traits.userMember = "safety_identifier";
    traits.serviceTiers = {"auto", "default", "flex", "scale", "priority"};
}

} // namespace

ProviderTraits traitsOf(const WriteTarget &target)
{
    const QByteArray &id = target.provider.id;
    const QByteArray &url = target.provider.baseUrl;
    const QByteArray &model = target.model;
    const bool factsThink = target.facts && target.facts->kinds.testFlag(ModelKind::Reasoning);

    ProviderTraits traits;
    traits.isReasoning = factsThink;
    traits.isChatGpt = id == "openai-codex";
    const bool isAzure = url.contains(".openai.azure.com") || url.contains(".services.ai.azure.com");
    if (id == "openai" || traits.isChatGpt || url.startsWith("https://api.openai.com") || isAzure) {
        asOpenAi(traits, model);
        return traits;
    }
    // A model that nobody knows gets the effort that the client asked for: what it says of it is its own matter.
    if (factsThink || !target.facts)
        traits.efforts = range(Low, High);
    if (id == "xai") {
        traits.isXai = true;
        traits.isReasoning = factsThink || !target.facts;
        traits.encryptedReasoning = traits.isReasoning;
        traits.outputArrays = true;
        traits.webSearch = true;
        traits.cacheKey = true;
        traits.logprobs = true;
        traits.userMember = "user";
        traits.efforts = xaiEfforts(model);
    } else if (id == "groq") {
        traits.store = false; // nor include, truncation, safety_identifier and prompt_cache_key
        traits.userMember = "user";
        traits.serviceTiers = {"auto", "default", "flex"};
        if (!model.contains("gpt-oss"))
            traits.efforts.clear();
    } else if (id == "bailian") {
        traits.instructions = false; // an older revision passed over them in silence
        traits.requiredChoice = false;
        traits.webSearch = true;
    } else if (id == "deepseek") {
        traits.callsTogether = true;
        traits.requiredChoice = false;
        traits.webSearch = true;
    } else if (id == "openrouter") {
        traits.metadata = true;
        traits.userMember = "user";
        traits.efforts = range(Minimal, XHigh);
    } else if (isUndescribed(target.provider)) {
        // As Codex does with every server: without the ciphertext, thoughts would end with each tool call.
        traits.encryptedReasoning = factsThink || !target.facts;
        traits.summary = traits.encryptedReasoning;
    }
    return traits;
}

Effort nearestEffort(Effort wanted, const std::vector<Effort> &levels)
{
    return *std::min_element(levels.begin(), levels.end(), [wanted](Effort a, Effort b) {
        const int toA = std::abs(int(a) - int(wanted));
        const int toB = std::abs(int(b) - int(wanted));
        return toA != toB ? toA < toB : a > b;
    });
}

} // namespace station::responses
