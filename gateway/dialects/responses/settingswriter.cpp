// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/extras.h"
#include "gateway/dialects/responses/writing.h"

#include <QCryptographicHash>

#include <algorithm>

namespace station::responses {

namespace {

QByteArray hashed(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

/** "0", "0.0" and the like: the default, which says nothing. */
bool isZero(const JsonText &number)
{
    return number.isEmpty() || number.toDouble() == 0.0;
}

class SettingsWriter {
public:
    explicit SettingsWriter(Writing &w) : m_w(w), m_request(w.request), m_traits(w.traits) { }

    void write();

private:
    void limit();
    void sampling();
    void unsayable();
    void reasoning();
    void text();
    void format();
    void hints();
    void serviceTier();
    void cacheKey();
    void include();
    void state();
    void extras();
    void extra(const ExtraMember &extra);
    QByteArray field(Feature feature) const { return fieldName(m_request.dialect, feature); }

    Writing &m_w;
    const ConversationRequest &m_request;
    const ProviderTraits &m_traits;
};

void SettingsWriter::write()
{
    limit();
    sampling();
    unsayable();
    reasoning();
    text();
    hints();
    state();
    include();
    extras();
}

void SettingsWriter::limit()
{
    if (!m_request.sampling.maxOutputTokens)
        return;
    qint64 limit = *m_request.sampling.maxOutputTokens;
    if (m_traits.isChatGpt) {
        m_w.report.lost(Feature::OutputLimit, field(Feature::OutputLimit));
        return;
    }
    constexpr qint64 kLeastAtOpenAi = 16;
    const Model *facts = m_w.target.facts;
    const bool isAbove = facts && facts->maxOutputTokens > 0 && limit > facts->maxOutputTokens;
    if (!m_w.fromOwnDialect() && (isAbove || (m_traits.isOpenAi && limit < kLeastAtOpenAi))) {
        limit = isAbove ? facts->maxOutputTokens : kLeastAtOpenAi;
        m_w.report.changed(Feature::OutputLimit, field(Feature::OutputLimit), QByteArray::number(limit));
    }
    m_w.json.number("max_output_tokens", limit);
}

void SettingsWriter::sampling()
{
    const auto number = [&](const JsonText &value, const char *name, Feature feature) {
        if (value.isEmpty())
            return;
        if (m_traits.isChatGpt || m_traits.fixedSampling)
            m_w.report.lost(feature, field(feature), "the model takes none");
        else
            m_w.json.raw(name, value);
    };
    number(m_request.sampling.temperature, "temperature", Feature::Temperature);
    number(m_request.sampling.topP, "top_p", Feature::TopP);
    const bool wanted = m_request.sampling.logprobs.value_or(false) || m_request.sampling.topLogprobs.value_or(0) > 0;
    if (wanted && !m_traits.logprobs)
        m_w.report.lost(Feature::Logprobs, field(Feature::Logprobs));
    else if (wanted && m_request.sampling.topLogprobs)
        m_w.json.number("top_logprobs", *m_request.sampling.topLogprobs);
}

/** What this dialect has no word for. */
void SettingsWriter::unsayable()
{
    const Sampling &sampling = m_request.sampling;
    if (!sampling.topK.isEmpty())
        m_w.report.lost(Feature::TopK, field(Feature::TopK));
    if (!sampling.stop.empty())
        m_w.report.lost(Feature::Stop, field(Feature::Stop));
    if (!sampling.seed.isEmpty())
        m_w.report.lost(Feature::Seed, field(Feature::Seed));
    if (sampling.choices.value_or(1) > 1)
        m_w.report.lost(Feature::Choices, field(Feature::Choices));
    if (!isZero(sampling.presencePenalty))
        m_w.report.lost(Feature::Penalties, penaltyName(m_request.dialect, true));
    if (!isZero(sampling.frequencyPenalty))
        m_w.report.lost(Feature::Penalties, penaltyName(m_request.dialect, false));
    if (!sampling.logitBias.isEmpty() && sampling.logitBias != "{}")
        m_w.report.lost(Feature::LogitBias, "logit_bias");
    if (m_request.cacheAll.set)
        m_w.report.lost(Feature::CacheMark, "cache_control");
}

void SettingsWriter::reasoning()
{
    using Mode = ReasoningSettings::Mode;
    const ReasoningSettings &settings = m_request.reasoning;
    bool isAsked = settings.effort.has_value();
    Effort effort = settings.effort.value_or(Effort::High);
    switch (settings.mode) {
    case Mode::Unset:
    case Mode::Effort: break;
    case Mode::Adaptive:
        isAsked = true;
        if (!settings.effort && !m_traits.efforts.empty())
            m_w.report.changed(Feature::ReasoningEffort, field(Feature::ReasoningEffort), effortName(effort));
        break;
    case Mode::Off:
        isAsked = true;
        effort = Effort::None;
        break;
    case Mode::Budget:
        isAsked = true;
        effort = effortOfBudget(settings.budget.value_or(0));
        m_w.report.changed(Feature::ReasoningBudget, field(Feature::ReasoningBudget), effortName(effort));
        break;
    }
    if (isAsked && m_traits.efforts.empty()) {
        if (effort != Effort::None)
            m_w.report.lost(Feature::ReasoningEffort, field(Feature::ReasoningEffort), "the model takes none");
        isAsked = false;
    }
    if (isAsked) {
        const Effort nearest = nearestEffort(effort, m_traits.efforts);
        if (nearest != effort)
            m_w.report.changed(Feature::ReasoningEffort, field(Feature::ReasoningEffort), effortName(nearest));
        effort = nearest;
    }
    // Other providers write their thoughts whole and know no summary.
    const bool wantsSummary =
        !settings.summary.isEmpty() && settings.summary != "omitted" && m_traits.summary && !m_traits.efforts.empty();
    std::vector<const ExtraMember *> others;
    for (const ExtraMember &extra : m_request.extras) {
        if (extra.path.startsWith("reasoning.") && m_w.fromOwnDialect() && m_traits.isOpenAi)
            others.push_back(&extra);
    }
    if (!isAsked && !wantsSummary && others.empty())
        return;
    m_w.json.object("reasoning");
    if (isAsked)
        m_w.json.text("effort", effortName(effort));
    if (wantsSummary)
        m_w.json.text("summary", m_w.fromOwnDialect() ? settings.summary : QByteArray("auto"));
    for (const ExtraMember *extra : others)
        m_w.json.raw(extra->path.mid(10), extra->value);
    m_w.json.endObject();
}

void SettingsWriter::text()
{
    const bool verbose = !m_request.verbosity.isEmpty();
    if (verbose && !m_traits.isOpenAi)
        m_w.report.lost(Feature::Verbosity, field(Feature::Verbosity));
    const bool saysVerbosity = verbose && m_traits.isOpenAi;
    const OutputFormat::Kind kind = m_request.output.kind;
    const bool hasFormat = kind == OutputFormat::Kind::JsonObject || kind == OutputFormat::Kind::JsonSchema;
    if (kind == OutputFormat::Kind::Enum)
        m_w.report.changed(Feature::EnumOutput, field(Feature::OutputSchema), "as an instruction");
    if (!saysVerbosity && !hasFormat)
        return;
    m_w.json.object("text");
    if (hasFormat)
        format();
    if (saysVerbosity)
        m_w.json.text("verbosity", m_request.verbosity);
    m_w.json.endObject();
}

void SettingsWriter::format()
{
    const OutputFormat &output = m_request.output;
    JsonBuilder &json = m_w.json;
    json.object("format");
    if (output.kind == OutputFormat::Kind::JsonObject) {
        json.text("type", "json_object").endObject();
        return;
    }
    if (output.name.isEmpty())
        m_w.report.changed(Feature::SchemaName, field(Feature::OutputSchema), "named response");
    json.text("type", "json_schema").text("name", output.name.isEmpty() ? QByteArray("response") : output.name);
    if (!output.description.isEmpty())
        json.text("description", output.description);
    json.raw("schema",
             output.schema.isEmpty()
                 ? JsonText(R"({"type":"object"})")
                 : m_w.limited(output.schema, field(Feature::OutputSchema), output.strict.value_or(false)));
    if (output.strict)
        json.flag("strict", *output.strict);
    json.endObject();
}

void SettingsWriter::hints()
{
    if (!m_request.user.isEmpty()) {
        const bool fits = m_request.user.size() <= 64;
        if (m_traits.userMember.isEmpty())
            m_w.report.lost(Feature::User, field(Feature::User));
        else
            m_w.json.text(m_traits.userMember, fits ? m_request.user : hashed(m_request.user));
        if (!fits && !m_traits.userMember.isEmpty())
            m_w.report.changed(Feature::User, field(Feature::User), "hashed");
    }
    if (!m_request.metadata.isEmpty() && m_request.metadata != "{}") {
        if (m_traits.metadata)
            m_w.json.raw("metadata", m_request.metadata);
        else
            m_w.report.lost(Feature::Metadata, "metadata");
    }
    serviceTier();
    cacheKey();
    if (!m_request.promptCacheRetention.isEmpty()) {
        if (m_traits.isOpenAi && !m_traits.isChatGpt)
            m_w.json.text("prompt_cache_retention", m_request.promptCacheRetention);
        else
            m_w.report.lost(Feature::PromptCacheRetention, "prompt_cache_retention");
    }
}

void SettingsWriter::serviceTier()
{
    QByteArray tier = m_request.serviceTier;
    if (tier.isEmpty())
        return;
    if (tier == "standard_only" || tier == "standard")
        tier = "default";
    else if (tier == "fast" && !m_w.fromOwnDialect())
        tier = "priority";
    const auto &tiers = m_traits.serviceTiers;
    if (std::find(tiers.begin(), tiers.end(), tier) == tiers.end()) {
        if (tier != "auto" && tier != "default") // what the provider does anyway
            m_w.report.lost(Feature::ServiceTier, field(Feature::ServiceTier));
        return;
    }
    if (tier != m_request.serviceTier)
        m_w.report.changed(Feature::ServiceTier, field(Feature::ServiceTier), tier);
    m_w.json.text("service_tier", tier);
}

void SettingsWriter::cacheKey()
{
    QByteArray key = m_request.promptCacheKey;
    if (!key.isEmpty() && !m_traits.cacheKey) {
        m_w.report.lost(Feature::PromptCacheKey, "prompt_cache_key");
        return;
    }
    // Claude Code names its session in the user's id; without a key its requests spread over the provider's caches.
    if (key.isEmpty() && m_request.dialect == Dialect::Messages && m_traits.cacheKey && m_request.user.size() > 64)
        key = hashed(m_request.user).left(32);
    if (!key.isEmpty())
        m_w.json.text("prompt_cache_key", key);
}

void SettingsWriter::include()
{
    const bool own = m_w.fromOwnDialect() && m_traits.isOpenAi;
    const bool logprobs = m_traits.logprobs
        && (m_request.sampling.logprobs.value_or(false)
            || (!m_w.fromOwnDialect() && m_request.sampling.topLogprobs.value_or(0) > 0));
    const bool others = !m_request.include.empty() && own;
    if (!m_request.include.empty() && !own)
        m_w.report.lost(Feature::UnknownMember, "include");
    const bool encrypted = m_traits.encryptedReasoning || (own && m_request.wantsEncryptedReasoning);
    if (!logprobs && !others && !encrypted)
        return;
    m_w.json.array("include");
    if (encrypted)
        m_w.json.text("reasoning.encrypted_content");
    if (logprobs)
        m_w.json.text("message.output_text.logprobs");
    for (const QByteArray &what : m_request.include) {
        if (others)
            m_w.json.text(what);
    }
    m_w.json.endArray();
}

void SettingsWriter::state()
{
    if (m_traits.store)
        m_w.json.flag("store", false);
    if (m_request.store.value_or(false)) {
        const bool isChats = m_request.dialect == Dialect::Chat;
        m_w.report.lost(isChats ? Feature::StoreCompletion : Feature::StoreResponse, "store");
    }
    if (m_request.previousResponseId.isEmpty())
        return;
    if (m_w.target.provider.statefulResponses && m_w.fromOwnDialect())
        m_w.json.text("previous_response_id", m_request.previousResponseId);
    else
        m_w.report.refuse("previous_response_id", "This provider keeps no responses: send the whole conversation");
}

/** Those of its own dialect; what others had is reported by writeRequest(). */
void SettingsWriter::extras()
{
    if (!m_w.fromOwnDialect())
        return;
    for (const ExtraMember &member : m_request.extras)
        extra(member);
}

void SettingsWriter::extra(const ExtraMember &extra)
{
    const QByteArray &path = extra.path;
    if (path == "background" || path == "conversation") {
        m_w.report.refuse(path, "This request is translated, which needs the answer now and the whole conversation");
    } else if (path == "context_management" && (!m_traits.isOpenAi || m_traits.isChatGpt)) {
        m_w.report.refuse(path, "This provider does not manage the context");
    } else if (path.startsWith("input.")) {
        m_w.report.lost(Feature::UnknownMember, path); // its item is written anew
    } else if (!m_traits.isOpenAi || (m_traits.isChatGpt && path != "client_metadata")) {
        // Those of `reasoning` the ChatGPT backend takes, they are Codex's own.
        if (!m_traits.isChatGpt || !path.startsWith("reasoning."))
            m_w.report.lost(responsesFeatureOfExtra(path).value_or(Feature::UnknownMember), path);
    } else if (!path.startsWith("reasoning.") && !path.startsWith("text.")) {
        m_w.json.raw(path, extra.value); // the others stand in their object
    }
}

} // namespace

void writeSettings(Writing &w)
{
    SettingsWriter(w).write();
}

} // namespace station::responses
