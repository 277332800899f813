// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/gemini/geminischema.h"
#include "gateway/dialects/gemini/writing.h"

#include <algorithm>

namespace station::gemini {

namespace {

constexpr size_t kMostStops = 5;

class SettingsWriter {
public:
    explicit SettingsWriter(Writing &w)
        : m_w(w), m_request(w.request), m_sampling(w.request.sampling), m_reasoning(w.request.reasoning)
    {
    }

    void write();

private:
    void sampling();
    void output();
    void schema();
    void thinking();
    /** The level or budget that the model gets; nothing is written where it decides itself. */
    void strength();
    void ownStrength();
    void budget(qint64 tokens, bool isWish);
    bool wantsThoughts() const;
    void hints();
    void serviceTier();
    /** The member by which the client said how much is to be thought. */
    QByteArray strengthName() const
    {
        return fieldName(m_request.dialect, m_reasoning.budget ? Feature::ReasoningBudget : Feature::ReasoningEffort);
    }
    void lost(Feature feature) { m_w.report.lost(feature, fieldName(m_request.dialect, feature)); }
    void number(const char *name, const JsonText &value)
    {
        if (!value.isEmpty())
            m_w.json.raw(name, value);
    }

    Writing &m_w;
    const ConversationRequest &m_request;
    const Sampling &m_sampling;
    const ReasoningSettings &m_reasoning;
};

void SettingsWriter::write()
{
    m_w.json.object("generationConfig");
    sampling();
    output();
    thinking();
    writeExtras(m_w, "generationConfig.");
    m_w.json.endObject();
    hints();
    writeExtras(m_w, "");
}

void SettingsWriter::sampling()
{
    JsonBuilder &json = m_w.json;
    number("temperature", m_sampling.temperature);
    number("topP", m_sampling.topP);
    number("topK", m_sampling.topK);
    number("seed", m_sampling.seed);
    number("presencePenalty", m_sampling.presencePenalty);
    number("frequencyPenalty", m_sampling.frequencyPenalty);
    if (m_sampling.maxOutputTokens)
        json.number("maxOutputTokens", *m_sampling.maxOutputTokens);
    if (m_sampling.choices && (*m_sampling.choices != 1 || m_w.fromOwnDialect()))
        json.number("candidateCount", *m_sampling.choices);
    if (!m_sampling.stop.empty()) {
        json.array("stopSequences");
        for (const QByteArray &stop : m_sampling.stop)
            json.text(stop);
        json.endArray();
    }
    if (m_sampling.stop.size() > kMostStops && !m_w.fromOwnDialect())
        m_w.report.refuse(fieldName(m_request.dialect, Feature::Stop), "Gemini takes 5 stop sequences at most");
    if (!m_sampling.logitBias.isEmpty())
        lost(Feature::LogitBias);
    if (m_sampling.logprobs && (*m_sampling.logprobs || m_w.fromOwnDialect()))
        json.flag("responseLogprobs", *m_sampling.logprobs);
    else if (m_sampling.topLogprobs.value_or(0) > 0 && !m_w.fromOwnDialect())
        json.flag("responseLogprobs", true);
    if (m_sampling.topLogprobs && (*m_sampling.topLogprobs > 0 || m_w.fromOwnDialect()))
        json.number("logprobs", *m_sampling.topLogprobs);
}

void SettingsWriter::output()
{
    const OutputFormat &output = m_request.output;
    JsonBuilder &json = m_w.json;
    switch (output.kind) {
    case OutputFormat::Kind::Text: return;
    case OutputFormat::Kind::JsonObject: json.text("responseMimeType", "application/json"); return;
    case OutputFormat::Kind::Enum: json.text("responseMimeType", "text/x.enum"); break;
    case OutputFormat::Kind::JsonSchema: json.text("responseMimeType", "application/json"); break;
    }
    schema();
    const bool hasFunctions = std::any_of(m_request.tools.begin(), m_request.tools.end(), [](const Tool &tool) {
        return std::holds_alternative<ToolDefinition>(tool);
    });
    if (hasFunctions && m_w.model.isBeforeThree() && !m_w.fromOwnDialect())
        m_w.report.refuse(fieldName(m_request.dialect, Feature::OutputSchema),
                          "Models before Gemini 3 take tools or a schema for the answer, not both in one request");
}

void SettingsWriter::schema()
{
    const OutputFormat &output = m_request.output;
    JsonBuilder &json = m_w.json;
    if (m_w.fromOwnDialect()) {
        if (!output.ownSchema.isEmpty())
            json.raw("responseSchema", output.ownSchema);
        else if (!output.schema.isEmpty())
            json.raw("responseJsonSchema", output.schema);
        return;
    }
    if (output.schema.isEmpty())
        return;
    SchemaCleaner cleaner;
    const CleanSchema clean = cleaner.clean(output.schema, false);
    json.raw("responseJsonSchema", clean.json);
    const QByteArray field = fieldName(m_request.dialect, Feature::OutputSchema);
    QByteArray removed;
    for (const QByteArray &word : clean.removed)
        removed += (removed.isEmpty() ? "" : ", ") + word;
    if (!removed.isEmpty())
        m_w.report.changed(Feature::SchemaWords, field + " without", removed);
    if (!output.description.isEmpty())
        m_w.report.changed(Feature::SchemaName, field + ".description", "left out: there is no place");
    if (!output.name.isEmpty())
        m_w.report.changed(Feature::SchemaName, field + ".name", "left out: there is no place");
}

bool SettingsWriter::wantsThoughts() const
{
    using Mode = ReasoningSettings::Mode;
    if (m_reasoning.mode == Mode::Off)
        return false;
    if (!m_reasoning.summary.isEmpty())
        return m_reasoning.summary != "omitted";
    const bool isOn = m_reasoning.mode != Mode::Unset && m_reasoning.effort != Effort::None;
    // Chat has no word for it and shows what comes; Messages shows thoughts unless told not to.
    return isOn && (m_request.dialect == Dialect::Chat || m_request.dialect == Dialect::Messages);
}

void SettingsWriter::thinking()
{
    const bool fromOwn = m_w.fromOwnDialect();
    const bool canThink = fromOwn || m_w.model.thinksByBudget() || m_w.model.thinksByLevel();
    const bool isSet = m_reasoning.mode != ReasoningSettings::Mode::Unset;
    if (!canThink) {
        // Earlier models and those that make pictures or speech refuse the member; where thinking is off, all is well.
        const bool isOff = m_reasoning.mode == ReasoningSettings::Mode::Off || m_reasoning.effort == Effort::None;
        if (isSet && !isOff)
            lost(Feature::ReasoningEffort);
        return;
    }
    const bool thoughts = wantsThoughts();
    const bool saysSo = fromOwn && !m_reasoning.summary.isEmpty();
    if (!isSet && !thoughts && !saysSo && !hasExtras(m_w, "generationConfig.thinkingConfig."))
        return;
    m_w.json.object("thinkingConfig");
    if (thoughts || saysSo)
        m_w.json.flag("includeThoughts", fromOwn ? m_reasoning.summary != "omitted" : thoughts);
    if (fromOwn)
        ownStrength();
    else
        strength();
    writeExtras(m_w, "generationConfig.thinkingConfig.");
    m_w.json.endObject();
}

void SettingsWriter::ownStrength()
{
    if (m_reasoning.budget)
        m_w.json.number("thinkingBudget", *m_reasoning.budget);
    if (m_reasoning.effort)
        m_w.json.text("thinkingLevel", effortName(*m_reasoning.effort).toUpper());
}

void SettingsWriter::budget(qint64 tokens, bool isWish)
{
    const ModelTraits &model = m_w.model;
    qint64 fits = std::clamp(tokens, model.smallestBudget(), model.largestBudget());
    if (tokens <= 0 && model.canBeOff())
        fits = 0;
    if (fits != tokens || isWish)
        m_w.report.changed(Feature::ReasoningBudget, strengthName(),
                           "a budget of " + QByteArray::number(fits) + " tokens");
    m_w.json.number("thinkingBudget", fits);
}

void SettingsWriter::strength()
{
    using Mode = ReasoningSettings::Mode;
    const bool isOff = m_reasoning.mode == Mode::Off || m_reasoning.effort == Effort::None;
    if (m_reasoning.mode == Mode::Unset && !isOff)
        return;
    if (m_w.model.thinksByBudget()) {
        if (isOff)
            budget(0, false);
        else if (m_reasoning.mode == Mode::Budget && m_reasoning.budget)
            budget(*m_reasoning.budget, false);
        else if (m_reasoning.effort)
            budget(budgetOf(*m_reasoning.effort), true);
        else
            m_w.json.number("thinkingBudget", -1);
        return;
    }
    std::optional<Effort> effort = m_reasoning.effort;
    if (isOff)
        effort = Effort::None;
    else if (!effort && m_reasoning.budget)
        effort = effortOfBudget(*m_reasoning.budget);
    if (!effort)
        return; // the model decides, as it does where nothing is said
    const QByteArray level = levelFor(*effort, m_w.model);
    if (effortName(*effort).toUpper() != level || m_reasoning.budget)
        m_w.report.changed(Feature::ReasoningEffort, strengthName(), "level " + level);
    m_w.json.text("thinkingLevel", level);
}

void SettingsWriter::serviceTier()
{
    const QByteArray &tier = m_request.serviceTier;
    if (tier.isEmpty())
        return;
    if (m_w.fromOwnDialect() || tier == "flex" || tier == "priority") {
        m_w.json.text("serviceTier", tier);
    } else if (tier == "default" || tier == "standard_only") {
        m_w.json.text("serviceTier", "standard");
        m_w.report.changed(Feature::ServiceTier, fieldName(m_request.dialect, Feature::ServiceTier), "standard");
    } else if (tier != "auto") {
        // "auto" is what a request without the member gets.
        lost(Feature::ServiceTier);
    }
}

void SettingsWriter::hints()
{
    serviceTier();
    const bool fromOwn = m_w.fromOwnDialect();
    if (fromOwn && m_request.store)
        m_w.json.flag("store", *m_request.store);
    else if (m_request.store.value_or(false))
        m_w.report.lost(m_request.dialect == Dialect::Chat ? Feature::StoreCompletion : Feature::StoreResponse,
                        "store");
    if (!m_request.metadata.isEmpty()) {
        if (fromOwn)
            m_w.json.raw("labels", m_request.metadata);
        else
            m_w.report.lost(Feature::Metadata, "metadata");
    }
    if (!m_request.user.isEmpty())
        lost(Feature::User);
    if (m_request.cacheAll.set)
        lost(Feature::CacheMark);
    if (!m_request.promptCacheKey.isEmpty())
        lost(Feature::PromptCacheKey);
    if (!m_request.promptCacheRetention.isEmpty())
        lost(Feature::PromptCacheRetention);
    if (!m_request.verbosity.isEmpty())
        lost(Feature::Verbosity);
    if (!m_request.previousResponseId.isEmpty())
        m_w.report.lost(Feature::PreviousResponse, "previous_response_id");
    for (const QByteArray &item : m_request.include)
        m_w.report.changed(Feature::UnknownMember, "include." + item, "there is no such thing to include");
}

/** The member's name behind the prefix; empty: it belongs elsewhere. */
QByteArrayView nameBehind(QByteArrayView prefix, QByteArrayView path)
{
    if (!path.startsWith(prefix))
        return {};
    // Written where they stood, or where the part of the request that has them is written.
    if (path.startsWith("contents.parts.") || path == "toolConfig.functionCallingConfig.mode")
        return {};
    const QByteArrayView name = path.sliced(prefix.size());
    for (QByteArrayView nested : {"toolConfig.functionCallingConfig.", "generationConfig.thinkingConfig.",
                                  "toolConfig.", "generationConfig."}) {
        if (path.startsWith(nested) && nested.size() > prefix.size())
            return {};
    }
    return name;
}

template <typename F> void eachExtra(const Writing &w, QByteArrayView prefix, F &&f)
{
    if (!w.fromOwnDialect())
        return;
    for (const auto *list : {&w.request.extras, &w.request.ownWords}) {
        for (const ExtraMember &member : *list) {
            const QByteArrayView name = nameBehind(prefix, member.path);
            if (!name.isEmpty())
                f(name, member.value);
        }
    }
}

} // namespace

void writeExtras(Writing &w, QByteArrayView prefix)
{
    eachExtra(w, prefix, [&w](QByteArrayView name, const JsonText &value) { w.json.raw(name, value); });
}

bool hasExtras(const Writing &w, QByteArrayView prefix)
{
    if (!w.fromOwnDialect())
        return false;
    for (const auto *list : {&w.request.extras, &w.request.ownWords}) {
        for (const ExtraMember &member : *list) {
            if (member.path.startsWith(prefix))
                return true;
        }
    }
    return false;
}

void writeSettings(Writing &w)
{
    SettingsWriter(w).write();
    for (const ExtraMember &member : w.request.extras) {
        if (w.fromOwnDialect() && member.path.startsWith("contents.parts.text."))
            w.report.lost(Feature::UnknownMember, member.path);
    }
}

} // namespace station::gemini
