// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/messages/requestwriter.h"

#include "gateway/dialects/messages/extras.h"
#include "gateway/dialects/messages/thinkingplan.h"
#include "gateway/dialects/messages/toolwriter.h"
#include "gateway/dialects/messages/turnwriter.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace station {

using namespace messages;

namespace {

/** What user_id may hold at most. */
constexpr qsizetype kLongestUser = 256;

const ExtraMember *extraOf(const Writing &writing, QByteArrayView path)
{
    const auto &extras = writing.request.extras;
    const auto found =
        std::find_if(extras.begin(), extras.end(), [path](const ExtraMember &extra) { return extra.path == path; });
    return writing.isOwn() && found != extras.end() ? &*found : nullptr;
}

void writeSampling(Writing &writing)
{
    const Sampling &sampling = writing.request.sampling;
    const ModelRules &rules = writing.rules;
    const bool isBound = writing.thinks && !rules.freeWithThinking;
    bool hasTemperature = false;
    if (!sampling.temperature.isEmpty()) {
        const double value = sampling.temperature.toDouble();
        if (!rules.sampling) {
            writing.lost(Feature::Temperature, "this model takes none");
        } else if (isBound && value != 1.0) {
            writing.lost(Feature::Temperature, "it must be 1 while the model thinks");
        } else {
            hasTemperature = true;
            if (value > 1.0)
                writing.changed(Feature::Temperature, "lowered to 1, the most there is");
            writing.json.raw("temperature", value > 1.0 ? JsonText("1") : sampling.temperature);
        }
    }
    if (!sampling.topP.isEmpty()) {
        if (!rules.sampling)
            writing.lost(Feature::TopP, "this model takes none");
        else if (isBound && sampling.topP.toDouble() < 0.95)
            writing.lost(Feature::TopP, "it must be at least 0.95 while the model thinks");
        else if (rules.oneSampler && hasTemperature)
            writing.lost(Feature::TopP, "this model takes the temperature or this");
        else
            writing.json.raw("top_p", sampling.topP);
    }
    if (!sampling.topK.isEmpty()) {
        if (!rules.sampling || isBound)
            writing.lost(Feature::TopK, rules.sampling ? "not while the model thinks" : "this model takes none");
        else
            writing.json.raw("top_k", sampling.topK);
    }
}

void writeStop(Writing &writing)
{
    const std::vector<QByteArray> &stop = writing.request.sampling.stop;
    // "each stop sequence must contain non-whitespace"
    const auto says = [](const QByteArray &text) { return !text.trimmed().isEmpty(); };
    if (!std::all_of(stop.begin(), stop.end(), says))
        writing.lost(Feature::Stop, "the dialect takes none of white space alone");
    if (std::none_of(stop.begin(), stop.end(), says))
        return;
    writing.json.array("stop_sequences");
    for (const QByteArray &text : stop) {
        if (says(text))
            writing.json.text(text);
    }
    writing.json.endArray();
}

bool isZero(const JsonText &number)
{
    return number.isEmpty() || number.toDouble() == 0.0;
}

/** Settings that the dialect has no word for. */
void reportMissing(Writing &writing)
{
    const ConversationRequest &request = writing.request;
    const Sampling &sampling = request.sampling;
    if (!sampling.seed.isEmpty())
        writing.lost(Feature::Seed);
    if (sampling.choices.value_or(1) > 1)
        writing.lost(Feature::Choices);
    if (!isZero(sampling.presencePenalty))
        writing.report.lost(Feature::Penalties, penaltyName(request.dialect, true));
    if (!isZero(sampling.frequencyPenalty))
        writing.report.lost(Feature::Penalties, penaltyName(request.dialect, false));
    if (!sampling.logitBias.isEmpty() && sampling.logitBias != "{}")
        writing.lost(Feature::LogitBias);
    const auto &include = request.include;
    if (sampling.logprobs.value_or(false) || sampling.topLogprobs.value_or(0) > 0)
        writing.lost(Feature::Logprobs);
    for (const QByteArray &wanted : include)
        writing.report.lost(wanted.contains("logprobs") ? Feature::Logprobs : Feature::UnknownMember,
                            "include." + wanted);
    if (!request.metadata.isEmpty() && request.metadata != "{}")
        writing.lost(Feature::Metadata);
    if (!request.verbosity.isEmpty() && request.verbosity != "medium")
        writing.lost(Feature::Verbosity);
    if (!request.promptCacheKey.isEmpty())
        writing.lost(Feature::PromptCacheKey);
    if (!request.promptCacheRetention.isEmpty())
        writing.lost(Feature::PromptCacheRetention);
    if (request.store.value_or(false))
        writing.report.lost(request.dialect == Dialect::Responses ? Feature::StoreResponse : Feature::StoreCompletion,
                            "store");
    if (!request.previousResponseId.isEmpty())
        writing.report.lost(Feature::PreviousResponse, "previous_response_id");
}

void writeThinking(Writing &writing, const ThinkingPlan &plan)
{
    using Mode = ThinkingPlan::Mode;
    if (plan.mode == Mode::Unsaid)
        return;
    JsonBuilder &json = writing.json;
    json.object("thinking");
    const ExtraMember *type = plan.mode == Mode::Adaptive ? extraOf(writing, "thinking.type") : nullptr;
    if (type)
        json.raw("type", type->value);
    else
        json.text("type",
                  plan.mode == Mode::Adaptive       ? "adaptive"
                      : plan.mode == Mode::Disabled ? "disabled"
                                                    : "enabled");
    if (plan.mode == Mode::Enabled)
        json.number("budget_tokens", plan.budget);
    const ExtraMember *display = extraOf(writing, "thinking.display");
    if (!plan.display.isEmpty()) {
        if (display)
            json.raw("display", display->value);
        else
            json.text("display", plan.display);
    }
    for (const ExtraMember &extra : writing.request.extras) {
        if (writing.isOwn() && extra.path.startsWith("thinking.") && &extra != type && &extra != display)
            json.raw(extra.path.mid(9), extra.value);
    }
    json.endObject();
}

/** Whether a schema may go as the one tool that the model has to call. */
bool canAnswerByTool(const Writing &writing)
{
    return writing.request.tools.empty() && !writing.thinks && writing.rules.forcedChoice && !writing.isOwn()
        && isObjectSchema(writing.request.output.schema);
}

/** The schema of the answer, where the model can be held to one. */
bool wantsFormat(Writing &writing)
{
    const OutputFormat &output = writing.request.output;
    switch (output.kind) {
    case OutputFormat::Kind::Text: return false;
    case OutputFormat::Kind::JsonObject:
        if (writing.target.strict)
            writing.report.refuse(writing.field(Feature::JsonObject),
                                  "The dialect of this model has no JSON mode; give a schema");
        writing.changed(Feature::JsonObject, "asked for in words");
        return false;
    case OutputFormat::Kind::Enum: writing.changed(Feature::EnumOutput, "asked for in words"); return false;
    case OutputFormat::Kind::JsonSchema: break;
    }
    if (!writing.rules.schema) {
        if (canAnswerByTool(writing))
            writing.changed(Feature::OutputSchema, "sent as the one tool that the model has to call");
        else
            writing.report.refuse(writing.field(Feature::OutputSchema),
                                  "This model cannot be held to a schema while it has tools or thinks: use a newer "
                                  "one, or a tool with that schema");
        return false;
    }
    if (!writing.isOwn() && !output.name.isEmpty())
        writing.changed(Feature::SchemaName, "left out: the dialect has none");
    return true;
}

void writeAnswerTool(Writing &writing)
{
    const OutputFormat &output = writing.request.output;
    if (output.kind != OutputFormat::Kind::JsonSchema || writing.rules.schema || !canAnswerByTool(writing))
        return;
    const QByteArray name = writing.names.wireName({}, output.name.isEmpty() ? QByteArray("answer") : output.name);
    writing.names.setAnswerTool(name);
    JsonBuilder &json = writing.json;
    json.array("tools").object().text("name", name);
    json.text("description", output.description.isEmpty() ? QByteArray("Gives the answer.") : output.description);
    json.raw("input_schema", output.schema).endObject().endArray();
    json.object("tool_choice").text("type", "tool").text("name", name).endObject();
}

void writeOutputConfig(Writing &writing, const ThinkingPlan &plan)
{
    const bool hasFormat = wantsFormat(writing);
    if (!plan.effort && !hasFormat && !writing.hasExtras("output_config"))
        return;
    JsonBuilder &json = writing.json;
    json.object("output_config");
    if (plan.effort) {
        json.text("effort", effortName(*plan.effort));
        writing.needsBeta("effort-2025-11-24");
    }
    if (hasFormat) {
        const JsonText &schema = writing.request.output.schema;
        json.object("format").text("type", "json_schema").raw("schema", schema.isEmpty() ? JsonText("{}") : schema);
        writing.writeExtras("output_config.format");
        json.endObject();
    }
    writing.writeExtras("output_config");
    json.endObject();
    if (extraOf(writing, "output_config.task_budget"))
        writing.needsBeta("task-budgets-2026-03-13");
}

void writeAccount(Writing &writing)
{
    const ConversationRequest &request = writing.request;
    JsonBuilder &json = writing.json;
    if (!request.user.isEmpty() || writing.hasExtras("metadata")) {
        json.object("metadata");
        if (request.user.size() > kLongestUser && !writing.isOwn()) {
            writing.changed(Feature::User, "shortened to a hash");
            json.text("user_id", QCryptographicHash::hash(request.user, QCryptographicHash::Sha256).toHex());
        } else if (!request.user.isEmpty()) {
            json.text("user_id", request.user);
        }
        writing.writeExtras("metadata");
        json.endObject();
    }
    const QByteArray &tier = request.serviceTier;
    if (tier.isEmpty())
        return;
    if (writing.isOwn()) {
        json.text("service_tier", tier);
        return;
    }
    if (!writing.rules.isAnthropic) {
        writing.lost(Feature::ServiceTier, "the provider has none");
        return;
    }
    const bool mayPay = tier == "auto" || tier == "priority";
    if (tier != "auto")
        writing.changed(Feature::ServiceTier, mayPay ? "auto" : "standard_only");
    json.text("service_tier", mayPay ? "auto" : "standard_only");
}

/** The later form of MCP servers, whose tools are an entry of `tools`. */
bool hasToolset(const Writing &writing)
{
    const std::vector<Tool> &tools = writing.request.tools;
    return std::any_of(tools.begin(), tools.end(), [](const Tool &tool) {
        const auto *hosted = std::get_if<HostedTool>(&tool);
        return hosted && hosted->type == "mcp_toolset";
    });
}

/** Members of the client's own dialect that the common form has no place for. */
void writeOwnExtras(Writing &writing)
{
    static constexpr std::array<QByteArrayView, 4> kWritten {"thinking", "output_config", "metadata", "tool_choice"};
    static constexpr std::array<QByteArrayView, 4> kAnthropics {"context_management", "mcp_servers", "container",
                                                                "speed"};
    for (const ExtraMember &extra : writing.request.extras) {
        const QByteArrayView member = memberOfPath(extra.path);
        const qsizetype dot = member.indexOf('.');
        const QByteArrayView top = dot < 0 ? member : member.first(dot);
        if (std::find(kWritten.begin(), kWritten.end(), top) != kWritten.end()
            || messagesFeatureOfExtra(extra.path) == Feature::BillingHeader)
            continue;
        const bool isNested = extra.path.contains('.');
        if (isNested) {
            // Members of messages and of calls are with them; others have no place any more.
            const bool isCarried = extra.path.startsWith("messages[") && extra.path.count('.') == 1;
            if (!isCarried && !extra.path.endsWith(".caller") && !extra.path.endsWith(".toolset_name"))
                writing.report.lost(Feature::UnknownMember, extra.path);
            continue;
        }
        if (!writing.rules.isClaude && std::find(kAnthropics.begin(), kAnthropics.end(), top) != kAnthropics.end()) {
            writing.report.lost(messagesFeatureOfExtra(extra.path).value_or(Feature::UnknownMember), extra.path);
            continue;
        }
        writing.json.raw(member, extra.value);
        if (member == "context_management") {
            writing.needsBeta("context-management-2025-06-27");
            if (extra.value.contains("compact_20260112"))
                writing.needsBeta("compact-2026-01-12");
        } else if (member == "mcp_servers") {
            writing.needsBeta(hasToolset(writing) ? "mcp-client-2025-11-20" : "mcp-client-2025-04-04");
        } else if (member == "speed") {
            writing.needsBeta("fast-mode-2026-02-01");
        }
    }
}

} // namespace

WrittenRequest writeMessagesRequest(const ConversationRequest &request, const WriteTarget &target)
{
    Writing writing(request, target);
    const ThinkingPlan plan = planThinking(writing);
    writing.thinks = plan.thinks();
    JsonBuilder &json = writing.json;
    json.object().text("model", target.model).number("max_tokens", plan.maxTokens);
    if (request.stream)
        json.flag("stream", true);
    writeSystem(writing);
    writeMessages(writing);
    writeTools(writing);
    writeAnswerTool(writing);
    writeThinking(writing, plan);
    writeOutputConfig(writing, plan);
    writeSampling(writing);
    writeStop(writing);
    writeAccount(writing);
    if (request.cacheAll.set) {
        json.object("cache_control").text("type", "ephemeral");
        if (!request.cacheAll.ttl.isEmpty())
            json.text("ttl", request.cacheAll.ttl);
        json.endObject();
    }
    if (writing.isOwn())
        writeOwnExtras(writing);
    json.endObject();
    reportMissing(writing);

    WrittenRequest written {json.take(), std::move(writing.report), std::move(writing.names), {}, request.stream};
    if (!writing.betas().isEmpty())
        written.headers.add("anthropic-beta", writing.betas());
    return written;
}

} // namespace station
