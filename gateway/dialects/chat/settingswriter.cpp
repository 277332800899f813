// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sampling, limits, tiers and accounts.
#include "gateway/dialects/chat/writecontext.h"

#include <QCryptographicHash>

namespace station::chat {

namespace {

/** OpenAI's limit for safety_identifier and user. */
constexpr qsizetype kLongestUser = 64;
/** OpenAI's limit; the others have the same or none that they name. */
constexpr size_t kMostStops = 4;

void writeNumber(WriteContext &context, const char *name, const JsonText &value, Feature feature,
                 const QByteArray &field)
{
    if (value.isEmpty())
        return;
    if (context.quirks.refuses(name))
        context.report.lost(feature, field, "the model does not take it");
    else
        context.json.raw(name, value);
}

void writeLimit(WriteContext &context)
{
    const auto &limit = context.request.sampling.maxOutputTokens;
    if (!limit)
        return;
    qint64 tokens = *limit;
    const Model *facts = context.target.facts;
    // Claude Code asks for 64000 of any model; several providers refuse more than theirs.
    if (facts && facts->maxOutputTokens > 0 && tokens > facts->maxOutputTokens && !context.isOwn()) {
        tokens = facts->maxOutputTokens;
        context.report.changed(Feature::OutputLimit, context.field(Feature::OutputLimit),
                               "lowered to the model's " + QByteArray::number(tokens));
    }
    context.json.number(context.quirks.maxTokens, tokens);
}

void writeStop(WriteContext &context)
{
    const auto &stop = context.request.sampling.stop;
    if (stop.empty())
        return;
    if (context.quirks.refuses("stop")) {
        context.lost(Feature::Stop, "the model does not take it");
        return;
    }
    if (stop.size() > kMostStops) {
        context.report.refuse(context.field(Feature::Stop),
                              "This model takes 4 stop sequences at most, the request has "
                                  + QByteArray::number(qulonglong(stop.size())));
        return;
    }
    context.json.array("stop");
    for (const QByteArray &sequence : stop)
        context.json.text(sequence);
    context.json.endArray();
}

void writeLogprobs(WriteContext &context)
{
    const Sampling &sampling = context.request.sampling;
    const bool wanted = sampling.logprobs.value_or(false) || sampling.topLogprobs.value_or(0) > 0;
    if (!wanted) {
        if (sampling.logprobs && context.isOwn() && !context.quirks.refuses("logprobs"))
            context.json.flag("logprobs", false);
        return;
    }
    if (context.quirks.refuses("logprobs")) {
        context.lost(Feature::Logprobs, "the model does not take it");
        return;
    }
    // top_logprobs is legal beside logprobs only; Responses and Gemini have it alone.
    context.json.flag("logprobs", true);
    if (sampling.topLogprobs)
        context.json.number("top_logprobs", *sampling.topLogprobs);
}

void writeChoices(WriteContext &context)
{
    const auto &choices = context.request.sampling.choices;
    if (!choices)
        return;
    if (!context.quirks.refuses("n"))
        context.json.number("n", *choices);
    else if (*choices != 1)
        context.lost(Feature::Choices, "this provider gives one answer");
}

/** Whether a member of OpenAI's own may be sent; otherwise it is reported. */
bool mayWrite(WriteContext &context, const char *member, Feature feature, const QByteArray &field)
{
    const ChatQuirks &quirks = context.quirks;
    if (!quirks.refuses(member) && (context.isOwn() || quirks.knows(member)))
        return true;
    context.report.lost(feature, field);
    return false;
}

void writeUser(WriteContext &context)
{
    const ConversationRequest &request = context.request;
    const QByteArray field = context.field(Feature::User);
    if (request.user.isEmpty() || !mayWrite(context, "user", Feature::User, field))
        return;
    QByteArray user = request.user;
    if (user.size() > kLongestUser && !context.isOwn()) {
        // Claude Code sends a JSON text of some 200 characters.
        user = QCryptographicHash::hash(user, QCryptographicHash::Sha256).toHex();
        context.report.changed(Feature::User, field, "as its hash");
    }
    context.json.text(context.quirks.user, user);
}

/** Messages has auto and standard_only, Gemini standard, flex and priority. */
QByteArray tierInOurWords(const QByteArray &tier)
{
    return tier == "standard_only" || tier == "standard" ? QByteArray("default") : tier;
}

void writeTier(WriteContext &context)
{
    const QByteArray tier = tierInOurWords(context.request.serviceTier);
    if (tier.isEmpty() || (tier == "auto" && !context.isOwn()))
        return; // "auto" is the default
    const QByteArray field = context.field(Feature::ServiceTier);
    if (!mayWrite(context, "service_tier", Feature::ServiceTier, field))
        return;
    if (tier != context.request.serviceTier)
        context.report.changed(Feature::ServiceTier, field, tier);
    context.json.text("service_tier", tier);
}

void writeStore(WriteContext &context)
{
    const ConversationRequest &request = context.request;
    if (!request.store || request.dialect != Dialect::Chat)
        return; // false asks for nothing; true in Responses has been refused
    if (context.quirks.refuses("store")) {
        if (*request.store)
            context.lost(Feature::StoreCompletion);
        return;
    }
    context.json.flag("store", *request.store);
}

} // namespace

void writeSettings(WriteContext &context)
{
    const ConversationRequest &request = context.request;
    const Sampling &sampling = request.sampling;
    const ChatQuirks &quirks = context.quirks;
    writeLimit(context);
    writeNumber(context, "temperature", sampling.temperature, Feature::Temperature,
                context.field(Feature::Temperature));
    writeNumber(context, "top_p", sampling.topP, Feature::TopP, context.field(Feature::TopP));
    if (!sampling.topK.isEmpty()) {
        if (quirks.topK)
            context.json.raw("top_k", sampling.topK);
        else
            context.lost(Feature::TopK);
    }
    writeNumber(context, "presence_penalty", sampling.presencePenalty, Feature::Penalties,
                penaltyName(request.dialect, true));
    writeNumber(context, "frequency_penalty", sampling.frequencyPenalty, Feature::Penalties,
                penaltyName(request.dialect, false));
    if (!sampling.seed.isEmpty()) {
        if (quirks.refuses("seed"))
            context.lost(Feature::Seed, "the model does not take it");
        else
            context.json.raw(quirks.seed, sampling.seed);
    }
    writeNumber(context, "logit_bias", sampling.logitBias, Feature::LogitBias, context.field(Feature::LogitBias));
    writeLogprobs(context);
    writeChoices(context);
    writeStop(context);
    writeUser(context);
    if (!request.metadata.isEmpty()
        && mayWrite(context, "metadata", Feature::Metadata, context.field(Feature::Metadata)))
        context.json.raw("metadata", request.metadata);
    writeTier(context);
    writeStore(context);
    if (!request.verbosity.isEmpty()
        && mayWrite(context, "verbosity", Feature::Verbosity, context.field(Feature::Verbosity)))
        context.json.text("verbosity", request.verbosity);
    if (!request.promptCacheKey.isEmpty()
        && mayWrite(context, "prompt_cache_key", Feature::PromptCacheKey, "prompt_cache_key"))
        context.json.text("prompt_cache_key", request.promptCacheKey);
    if (!request.promptCacheRetention.isEmpty()
        && mayWrite(context, "prompt_cache_retention", Feature::PromptCacheRetention, "prompt_cache_retention"))
        context.json.text("prompt_cache_retention", request.promptCacheRetention);
    if (request.cacheAll.set)
        context.lost(Feature::CacheMark);
    for (const QByteArray &item : request.include)
        context.report.lost(Feature::UnknownMember, "include." + item, "there is no such thing to include");
}

} // namespace station::chat
