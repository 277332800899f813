// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/tokenestimate.h"

#include <cmath>

namespace station {

namespace {

void addText(QByteArrayView text, PromptMeasure &m)
{
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ')
            ++m.letters;
        else if (uchar(c) < 0x80)
            ++m.marks;
        else if ((uchar(c) & 0xC0) != 0x80)
            ++m.wide;
    }
}

void addParts(const std::vector<Part> &parts, PromptMeasure &m)
{
    // A page of a PDF is about 1,500 tokens of text and picture; its bytes vary, 50 kB of base64 is a middling one.
    constexpr qint64 kPageBytes = 50'000;
    for (const Part &part : parts) {
        if (const auto *text = std::get_if<TextPart>(&part))
            addText(text->text, m);
        else if (std::holds_alternative<ImagePart>(part))
            ++m.images;
        else if (const auto *document = std::get_if<DocumentPart>(&part)) {
            addText(document->text, m);
            m.pages += document->text.isEmpty() ? 1 + document->source.data.size() / kPageBytes : 0;
        } else if (const auto *refusal = std::get_if<RefusalPart>(&part))
            addText(refusal->text, m);
        else if (const auto *call = std::get_if<ToolCallPart>(&part)) {
            addText(call->name, m);
            addText(call->arguments, m);
        } else if (const auto *result = std::get_if<ToolResultPart>(&part)) {
            addParts(result->content, m);
            addText(result->object, m);
        } else if (const auto *reasoning = std::get_if<ReasoningPart>(&part)) {
            for (const QByteArray &thought : reasoning->texts)
                addText(thought, m);
        } else if (const auto *native = std::get_if<NativePart>(&part))
            addText(native->text, m);
    }
}

/** What a provider puts before the conversation of its own. */
struct Overhead {
    double prompt; ///< always
    double tools;  ///< where there are tools: the text that explains how to call them
};

Overhead overheadOf(const QByteArray &provider)
{
    if (provider == "anthropic" || provider == "claude-code" || provider == "openrouter" || provider == "snowflake")
        return {15, 455};
    if (provider == "xai")
        return {135, 235};
    return {1, 3};
}

} // namespace

PromptMeasure measured(const ConversationRequest &request)
{
    PromptMeasure m;
    for (const auto *turns : {&request.system, &request.turns}) {
        for (const Turn &turn : *turns) {
            ++m.turns;
            addParts(turn.parts, m);
        }
    }
    for (const Tool &tool : request.tools) {
        ++m.tools;
        if (const auto *definition = std::get_if<ToolDefinition>(&tool)) {
            addText(definition->name, m);
            addText(definition->description, m);
            addText(definition->schema, m);
            addText(definition->format, m);
        } else {
            addText(std::get<HostedTool>(tool).json, m);
        }
    }
    addText(request.output.schema, m);
    return m;
}

qint64 estimatedTokens(const ConversationRequest &request, const QByteArray &provider)
{
    const PromptMeasure m = measured(request);
    const Overhead overhead = overheadOf(provider);
    const double tokens = overhead.prompt + (m.tools ? overhead.tools : 0) + double(m.letters) / 5.96
        + double(m.marks) / 2.75 + double(m.wide) * 1.2 + double(m.turns) * 6.5 + double(m.tools) * 32.5
        + double(m.images) * 115 + double(m.pages) * 1500;
    return qint64(std::llround(tokens));
}

} // namespace station
