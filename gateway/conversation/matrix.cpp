// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/matrix.h"

#include <algorithm>

namespace station {

namespace {

constexpr Rule L = Rule::Lossless;
constexpr Rule C = Rule::Changed;
constexpr Rule D = Rule::Dropped;
constexpr Rule R = Rule::Refused;

// By the dialect that is written: Chat Completions, Responses, Messages, Gemini.
constexpr MatrixRow kRows[] = {
    {Feature::OutputLimit,
     "output limit",
     {L, L, C, L},
     "Messages needs one: the model's own where the client gave none"},
    {Feature::Temperature, "temperature", {L, L, C, L}, "Messages: at most 1; left out for models that refuse it"},
    {Feature::TopP, "top_p", {L, L, L, L}, "left out for models that refuse it"},
    {Feature::TopK, "top_k", {R, R, L, L}, "OpenAI's dialects have none; servers that extend Chat take it"},
    {Feature::Stop, "stop sequences", {L, R, L, L}, "Responses has none; Chat takes 4, Gemini 5"},
    {Feature::Seed, "seed", {L, D, D, L}, ""},
    {Feature::Choices, "several answers (n, candidateCount)", {L, R, R, L}, ""},
    {Feature::Penalties, "presence and frequency penalty", {L, R, R, L}, ""},
    {Feature::LogitBias, "logit_bias", {L, R, R, R}, ""},
    {Feature::Logprobs, "log-probabilities", {L, L, R, L}, "from Gemini without the tokens' bytes"},
    {Feature::User, "end user's id", {L, L, L, D}, "shortened to a hash where it is longer than 64 characters"},
    {Feature::Metadata, "metadata", {L, L, D, D}, ""},
    {Feature::ServiceTier, "service tier", {C, C, C, C}, "by the nearest name; dropped where there is none"},
    {Feature::CacheMark, "cache marks", {D, D, L, D}, "the other providers cache by themselves"},
    {Feature::PromptCacheKey, "prompt_cache_key", {L, L, D, D}, ""},
    {Feature::PromptCacheRetention, "prompt_cache_retention", {L, L, D, D}, ""},
    {Feature::Verbosity, "verbosity", {L, L, D, D}, ""},
    {Feature::ClientMetadata, "client_metadata", {D, D, D, D}, "Codex's own record keeping"},
    {Feature::StoreCompletion, "store of Chat Completions", {L, D, D, D}, "keeps it for the provider's dashboard only"},
    {Feature::StoreResponse, "store of Responses", {R, L, R, R}, "kept where responses_store is on"},
    {Feature::PreviousResponse, "previous_response_id, conversation", {R, L, R, R}, "kept where responses_store is on"},
    {Feature::Background, "background", {R, L, R, R}, ""},
    {Feature::ItemReference, "item_reference", {R, L, R, R}, "send the item itself"},
    {Feature::Compaction, "compaction", {R, L, R, R}, "a summary that only its provider can read or make"},
    {Feature::AudioOutput, "spoken answers", {L, R, R, R}, ""},
    {Feature::Prediction, "prediction", {L, R, R, R}, ""},
    {Feature::WebSearchOptions, "web_search_options", {L, R, R, R}, "use the web search tool"},
    {Feature::Moderation, "moderation", {R, R, R, R}, "each only in its own dialect"},
    {Feature::Truncation, "truncation: auto", {R, L, R, R}, ""},
    {Feature::ClearThinking,
     "context_management that clears thinking",
     {D, D, L, D},
     "no foreign thinking is kept anyway"},
    {Feature::ContextManagement, "context_management", {R, R, L, R}, "each only in its own dialect"},
    {Feature::SafetySettings, "safetySettings", {D, D, D, L}, ""},
    {Feature::MediaSettings, "mediaResolution, speechConfig, imageConfig", {R, R, R, L}, ""},
    {Feature::McpServers, "mcp servers", {R, R, R, R}, "each only in its own dialect"},
    {Feature::Container, "container, skills", {R, R, R, R}, "each only in its own dialect"},
    {Feature::CachedContent, "cachedContent", {R, R, R, L}, ""},
    {Feature::UnknownMember, "a member that is not known here", {D, D, D, D}, ""},
    {Feature::MidSystem,
     "system text amid the conversation",
     {L, L, C, C},
     "in a <system-reminder> where it may not stand"},
    {Feature::BillingHeader,
     "Claude Code's billing header",
     {C, C, L, C},
     "left out: it changes with each call and would undo caching"},
    {Feature::MessageName, "name of a message", {L, D, D, D}, ""},
    {Feature::Phase, "phase", {D, L, D, D}, ""},
    {Feature::Prefill, "answer begun by the client", {R, R, L, L}, "where the model allows it"},
    {Feature::FirstNotUser, "conversation that the assistant begins", {L, L, C, C}, "a user turn is put before it"},
    {Feature::EmptyText, "empty text", {C, C, C, L}, "left out: several providers refuse it"},
    {Feature::ImageUrl, "image by URL", {L, L, L, C}, "the gateway fetches it and sends the data"},
    {Feature::ImageType, "image of another type than png, jpeg, gif, webp", {L, L, R, L}, ""},
    {Feature::ImageDetail, "detail of an image", {L, L, D, D}, ""},
    {Feature::FileId, "file by its id", {R, R, R, R}, "known to the provider that keeps it alone"},
    {Feature::Document, "PDF", {L, L, L, L}, ""},
    {Feature::DocumentUrl, "PDF by URL", {C, L, L, C}, "the gateway fetches it and sends the data"},
    {Feature::TextDocument, "text document", {C, C, L, C}, "as text under its title"},
    {Feature::DocumentType, "document of another type", {R, R, R, R}, ""},
    {Feature::DocumentCitations, "citations asked for", {R, R, L, R}, ""},
    {Feature::AudioInput, "sound", {L, L, R, L}, "wav and mp3 in OpenAI's dialects"},
    {Feature::VideoInput, "film", {R, R, R, L}, ""},
    {Feature::AssistantImage, "picture in an answer of the history", {R, R, R, L}, ""},
    {Feature::RefusalText, "refusal in the history", {L, L, C, C}, "as text"},
    {Feature::Citations, "citations in the history", {D, D, D, D}, "each only in its own dialect"},
    {Feature::ServerToolBlock, "calls of the provider's own tools in the history", {C, C, C, C}, "as a short text"},
    {Feature::UnknownPart, "a part or item that is not known here", {R, R, R, R}, ""},
    {Feature::CustomTool,
     "custom tool with free input",
     {C, C, C, C},
     "a function with one text argument, restored in the call"},
    {Feature::NameSpace, "tool namespace", {C, C, C, C}, "ns__name, restored in the call"},
    {Feature::ToolName, "long or unusual tool name", {C, C, C, C}, "shortened with a hash, restored in the call"},
    {Feature::ToolSearch, "tool_search run by the client", {C, C, C, C}, "a function, restored in the call"},
    {Feature::BuiltInTool, "local_shell, shell, apply_patch", {C, C, C, C}, "a function, restored in the call"},
    {Feature::DeferredTool, "deferred tool", {C, C, C, C}, "an ordinary tool"},
    {Feature::ToolExtras, "input_examples, output_schema and the like", {D, D, D, D}, ""},
    {Feature::StrictTool, "strict tool", {L, L, L, C}, "Gemini: mode VALIDATED where all are strict"},
    {Feature::SchemaWords,
     "words of a schema",
     {L, L, L, C},
     "Gemini knows a part of JSON Schema; what it lacks is listed"},
    {Feature::WebSearchTool,
     "web search",
     {D, C, C, C},
     "dropped where the provider has none, with strict too: agents offer it of themselves; refused where forced"},
    {Feature::WebSearchFilter,
     "limits of a web search",
     {D, D, D, D},
     "those that the provider's search knows are kept"},
    {Feature::HostedTool,
     "code execution, file search, computer, images by the provider",
     {R, R, R, R},
     "each only in its own dialect"},
    {Feature::ClientTool, "Anthropic's bash, text editor, memory", {R, R, L, R}, ""},
    {Feature::TooManyTools, "more than 128 tools", {R, R, L, R}, ""},
    {Feature::ToolChoice, "tool choice", {L, L, L, L}, "auto where the model takes no other"},
    {Feature::ToolSubset, "choice among some tools", {L, L, C, L}, "only those are sent"},
    {Feature::ParallelOff, "one call at a time", {L, L, L, D}, ""},
    {Feature::Arguments,
     "arguments that are no JSON object",
     {L, L, C, C},
     "under \"value\", or \"__raw\" where no JSON"},
    {Feature::CallId, "id of a call", {C, C, C, C}, "fitted to the provider's rule, the same in call and result"},
    {Feature::CallOrder, "text and calls in turn", {C, L, L, L}, "text first"},
    {Feature::ResultError, "failed tool result", {C, C, L, L}, "its text says so"},
    {Feature::ResultImage, "image in a tool result", {C, L, L, C}, "in the next user message where it may not stand"},
    {Feature::ResultDocument,
     "document in a tool result",
     {C, L, L, C},
     "in the next user message where it may not stand"},
    {Feature::ResultAudio, "sound in a tool result", {C, R, R, C}, ""},
    {Feature::OrphanCall, "call without a result", {C, C, C, C}, "gets a result that says that it was interrupted"},
    {Feature::OrphanResult, "result without a call", {C, C, C, C}, "as text"},
    {Feature::ReasoningEffort, "reasoning effort", {L, L, C, C}, "by the model's own levels"},
    {Feature::ReasoningBudget, "thinking budget", {C, C, L, C}, "by the nearest level"},
    {Feature::ReasoningSummary,
     "summary of the reasoning",
     {D, L, L, L},
     "Chat has no word for it; what comes is shown"},
    {Feature::ReasoningContext, "reasoning.context", {D, L, D, D}, ""},
    {Feature::ReasoningMode, "reasoning.mode", {R, L, R, R}, ""},
    {Feature::TaskBudget, "task budget", {D, D, L, D}, ""},
    {Feature::ReasoningText,
     "reasoning in the history",
     {D, D, D, D},
     "goes back to the provider that issued it alone"},
    {Feature::ForeignReasoning, "signatures and ciphertext of another provider", {D, D, D, D}, "never forged"},
    {Feature::OutputSchema,
     "answer by a schema",
     {L, L, L, C},
     "json_object and the schema as text where a server has no more; older Claude models: as a tool that they have to "
     "call"},
    {Feature::SchemaName, "name and description of a schema", {C, C, C, C}, "\"response\" where none was given"},
    {Feature::JsonObject, "answer in JSON", {L, L, C, L}, "Messages: by an instruction"},
    {Feature::EnumOutput, "answer out of a list", {C, C, C, L}, "as a schema"},
};

constexpr bool isInOrder()
{
    size_t i = 0;
    for (const MatrixRow &row : kRows) {
        if (size_t(row.feature) != i++)
            return false;
    }
    return i == size_t(Feature::EnumOutput) + 1;
}
static_assert(isInOrder(), "matrix rows stand in Feature's order");

constexpr const char *kDialectTitles[] = {"Chat Completions", "Responses", "Messages", "Gemini"};

QByteArray rowName(Feature feature)
{
    return kRows[size_t(feature)].name;
}

} // namespace

std::span<const MatrixRow> matrix()
{
    return kRows;
}

void TranslationReport::add(Rule rule, const QByteArray &field, const QByteArray &how)
{
    const bool known = std::any_of(m_lines.begin(), m_lines.end(),
                                   [&](const ReportLine &line) { return line.rule == rule && line.field == field; });
    if (!known)
        m_lines.push_back({rule, field, how});
}

void TranslationReport::lost(Feature feature, const QByteArray &field, const QByteArray &why)
{
    const Rule rule = ruleFor(feature, m_target);
    const char *target = kDialectTitles[size_t(m_target)];
    QByteArray reason = why.isEmpty() ? QByteArray(kRows[size_t(feature)].note) : why;
    if (rule == Rule::Refused || m_strict) {
        if (!reason.isEmpty())
            reason.prepend(": ");
        refuse(field,
               "This model is reached through " + QByteArray(target) + ", which has no place for " + rowName(feature)
                   + " (" + field + ")" + reason
                   + (rule == Rule::Refused ? "" : "; without strict it would be left out"));
        return;
    }
    add(Rule::Dropped, field, why);
}

void TranslationReport::lostNative(const QByteArray &type, const QByteArray &field)
{
    static constexpr std::array<QByteArrayView, 8> kRecords {
        "mcp_list_tools", "mcp_approval_request", "mcp_approval_response",
        "program",        "executableCode",       "codeExecutionResult",
        "toolCall",       "toolResponse"};
    static constexpr std::array<QByteArrayView, 5> kEndings {"_call", "_output", "_tool_use", "_tool_result",
                                                             "Metadata"};
    const bool isRecord = std::find(kRecords.begin(), kRecords.end(), type) != kRecords.end()
        || std::any_of(kEndings.begin(), kEndings.end(),
                       [&type](QByteArrayView ending) { return type.endsWith(ending); });
    if (type == "item_reference")
        lost(Feature::ItemReference, field);
    else if (type.startsWith("compaction"))
        lost(Feature::Compaction, field);
    else if (isRecord)
        lost(Feature::ServerToolBlock, field, type);
    else
        lost(Feature::UnknownPart, field, type);
}

void TranslationReport::changed(Feature, const QByteArray &field, const QByteArray &how)
{
    add(Rule::Changed, field, how);
}

void TranslationReport::refuse(const QByteArray &field, const QByteArray &message)
{
    if (!m_error)
        m_error = Error {ErrorCode::BadRequest, message, field};
}

QByteArray TranslationReport::dropped() const
{
    QByteArray list;
    for (const ReportLine &line : m_lines) {
        if (line.rule != Rule::Dropped)
            continue;
        // Clients may name a member anything; a header takes visible ASCII.
        QByteArray field = line.field;
        field.erase(std::remove_if(field.begin(), field.end(), [](char c) { return c < 0x21 || c > 0x7e || c == ','; }),
                    field.end());
        list += (list.isEmpty() ? "" : ", ") + field;
    }
    return list.left(1000);
}

QByteArray TranslationReport::changes() const
{
    constexpr qsizetype kMostBytes = 4000;
    QByteArray list;
    qsizetype left = 0;
    for (const ReportLine &line : m_lines) {
        if (line.how.isEmpty())
            continue;
        if (list.size() + line.field.size() + line.how.size() > kMostBytes)
            ++left;
        else
            list += (list.isEmpty() ? "" : "\n") + line.field + ": " + line.how;
    }
    if (left > 0)
        list += "\n… and " + QByteArray::number(left) + " more";
    return list;
}

void TranslationReport::prepend(const TranslationReport &earlier)
{
    m_lines.insert(m_lines.begin(), earlier.m_lines.begin(), earlier.m_lines.end());
}

} // namespace station
