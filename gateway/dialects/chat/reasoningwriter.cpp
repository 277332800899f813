// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much is thought, and in what form the answer is wanted.
#include "gateway/dialects/chat/writecontext.h"

#include <algorithm>
#include <cstdlib>

namespace station::chat {

namespace {

using Mode = ReasoningSettings::Mode;

/** The provider's word for a level: the nearest that it has, upwards where two are as near. */
QByteArray effortWord(const QList<QByteArray> &known, Effort wanted)
{
    if (known.isEmpty() || known.contains(effortName(wanted)))
        return effortName(wanted);
    // Groq's Qwen: none or default.
    if (wanted != Effort::None && known.contains("default"))
        return "default";
    QByteArray best = known.first();
    int distance = 100;
    for (const QByteArray &word : known) {
        const auto level = effortFromName(word);
        if (!level || (*level == Effort::None && wanted != Effort::None))
            continue;
        const int away = std::abs(int(*level) - int(wanted));
        if (away <= distance) {
            distance = away;
            best = word;
        }
    }
    return best;
}

/** The level that is meant; the policy of the matrix §7 for a budget and for "the model decides". */
Effort wantedEffort(const ReasoningSettings &reasoning)
{
    if (reasoning.mode == Mode::Off)
        return Effort::None;
    if (reasoning.effort && *reasoning.effort != Effort::None)
        return *reasoning.effort;
    if (reasoning.budget)
        return effortOfBudget(*reasoning.budget);
    return Effort::High;
}

void writeEffort(WriteContext &context, const char *name)
{
    const ReasoningSettings &reasoning = context.request.reasoning;
    const Effort wanted = wantedEffort(reasoning);
    const QByteArray word = effortWord(context.quirks.efforts, wanted);
    context.json.text(name, word);
    if (reasoning.mode == Mode::Budget) {
        context.report.changed(Feature::ReasoningBudget, context.field(Feature::ReasoningBudget), "as effort " + word);
    } else if (word != effortName(wanted)) {
        context.report.changed(Feature::ReasoningEffort, context.field(Feature::ReasoningEffort),
                               effortName(wanted) + " as " + word);
    } else if (reasoning.mode == Mode::Adaptive && !reasoning.effort) {
        context.report.changed(Feature::ReasoningEffort, context.field(Feature::ReasoningEffort), "as effort " + word);
    }
}

/** OpenRouter's and Vercel's object. */
void writeReasoningObject(WriteContext &context)
{
    const ReasoningSettings &reasoning = context.request.reasoning;
    JsonBuilder &json = context.json;
    json.object("reasoning");
    if (reasoning.mode == Mode::Off)
        json.flag("enabled", false);
    else if (reasoning.budget)
        json.number("max_tokens", *reasoning.budget);
    else if (reasoning.effort)
        json.text("effort", effortWord(context.quirks.efforts, *reasoning.effort));
    else
        json.flag("enabled", true);
    if (reasoning.summary == "omitted")
        json.flag("exclude", true);
    json.endObject();
}

} // namespace

bool writeReasoning(WriteContext &context)
{
    const ReasoningSettings &reasoning = context.request.reasoning;
    const ChatQuirks &quirks = context.quirks;
    if (!reasoning.summary.isEmpty() && reasoning.summary != "omitted")
        context.lost(Feature::ReasoningSummary);
    if (reasoning.mode == Mode::Unset)
        return false;
    const bool isOn = reasoning.mode != Mode::Off;
    switch (quirks.thinking) {
    case ChatQuirks::Switch::None:
        // What cannot be switched on need not be switched off.
        if (isOn) {
            const bool isBudget = reasoning.mode == Mode::Budget;
            context.lost(isBudget ? Feature::ReasoningBudget : Feature::ReasoningEffort,
                         "the model has no such setting");
        }
        return false;
    case ChatQuirks::Switch::Effort: writeEffort(context, "reasoning_effort"); return false;
    case ChatQuirks::Switch::EnableThinking:
        context.json.flag("enable_thinking", isOn);
        if (isOn && (reasoning.budget || reasoning.effort))
            context.json.number("thinking_budget", reasoning.budget.value_or(budgetOf(wantedEffort(reasoning))));
        return isOn && quirks.thinkingStreams;
    case ChatQuirks::Switch::Thinking:
        context.json.object("thinking").text("type", isOn ? "enabled" : "disabled").endObject();
        if (isOn && !quirks.efforts.isEmpty() && (reasoning.effort || reasoning.budget))
            writeEffort(context, "reasoning_effort");
        else if (isOn && (reasoning.effort || reasoning.budget))
            context.report.changed(
                Feature::ReasoningEffort,
                context.field(reasoning.mode == Mode::Budget ? Feature::ReasoningBudget : Feature::ReasoningEffort),
                "as thinking on");
        return false;
    case ChatQuirks::Switch::Reasoning: writeReasoningObject(context); return false;
    }
    return false;
}

QByteArray formatInstruction(const WriteContext &context)
{
    const OutputFormat &output = context.request.output;
    switch (output.kind) {
    case OutputFormat::Kind::Text: return {};
    case OutputFormat::Kind::JsonObject:
        // OpenAI and others refuse json_object where no message has the word; Gemini asks for none.
        return context.request.dialect == Dialect::Gemini ? QByteArray("Answer with one JSON object.") : QByteArray();
    case OutputFormat::Kind::JsonSchema:
        if (context.quirks.jsonSchema)
            return {};
        return "Answer with one JSON object that fits this JSON Schema, and with nothing else:\n" + output.schema;
    case OutputFormat::Kind::Enum:
        return "Answer with exactly one of the values that this schema lists, as bare text:\n" + output.schema;
    }
    return {};
}

void writeFormat(WriteContext &context)
{
    const OutputFormat &output = context.request.output;
    JsonBuilder &json = context.json;
    switch (output.kind) {
    case OutputFormat::Kind::Text: return;
    case OutputFormat::Kind::Enum:
        context.report.changed(Feature::EnumOutput, context.field(Feature::OutputSchema), "as an instruction");
        return;
    case OutputFormat::Kind::JsonObject: json.object("response_format").text("type", "json_object").endObject(); return;
    case OutputFormat::Kind::JsonSchema: break;
    }
    if (!context.quirks.jsonSchema) {
        json.object("response_format").text("type", "json_object").endObject();
        context.report.changed(Feature::OutputSchema, context.field(Feature::OutputSchema),
                               "as json_object and an instruction");
        return;
    }
    json.object("response_format").text("type", "json_schema").object("json_schema");
    if (!output.name.isEmpty()) {
        json.text("name", output.name);
    } else if (!context.isOwn()) {
        json.text("name", "response");
        context.report.changed(Feature::SchemaName, context.field(Feature::OutputSchema), "named \"response\"");
    }
    if (!output.description.isEmpty())
        json.text("description", output.description);
    if (!output.schema.isEmpty() && context.isOwn())
        json.raw("schema", output.schema);
    else if (!output.schema.isEmpty())
        json.raw("schema",
                 context.limited(output.schema, context.field(Feature::OutputSchema), output.strict.value_or(false)));
    if (output.strict)
        json.flag("strict", *output.strict);
    json.endObject().endObject();
}

} // namespace station::chat
