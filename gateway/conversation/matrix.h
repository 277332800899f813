// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/error.h"
#include "providers/registry/providerdescription.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <span>
#include <vector>

/**
 * What becomes of each feature of a request in each dialect that it may be written in: the one table that the writers
 * follow, that MATRIX.md beside this file shows, and that the tests walk.
 */
namespace station {

enum class Feature {
    // Sampling
    OutputLimit,
    Temperature,
    TopP,
    TopK,
    Stop,
    Seed,
    Choices,
    Penalties,
    LogitBias,
    Logprobs,
    // Hints and accounts
    User,
    Metadata,
    ServiceTier,
    CacheMark,
    PromptCacheKey,
    PromptCacheRetention,
    Verbosity,
    ClientMetadata,
    // State
    StoreCompletion,
    StoreResponse,
    PreviousResponse,
    Background,
    ItemReference,
    Compaction,
    // Whole features of one dialect
    AudioOutput,
    Prediction,
    WebSearchOptions,
    Moderation,
    Truncation,
    ClearThinking,
    ContextManagement,
    SafetySettings,
    MediaSettings,
    McpServers,
    Container,
    CachedContent,
    UnknownMember,
    // Turns
    MidSystem,
    BillingHeader,
    MessageName,
    Phase,
    Prefill,
    FirstNotUser,
    EmptyText,
    // Parts
    ImageUrl,
    ImageType,
    ImageDetail,
    FileId,
    Document,
    DocumentUrl,
    TextDocument,
    DocumentType,
    DocumentCitations,
    AudioInput,
    VideoInput,
    AssistantImage,
    RefusalText,
    Citations,
    ServerToolBlock,
    UnknownPart,
    // Tools
    CustomTool,
    NameSpace,
    ToolName,
    ToolSearch,
    BuiltInTool,
    DeferredTool,
    ToolExtras,
    StrictTool,
    SchemaWords,
    WebSearchTool,
    WebSearchFilter,
    HostedTool,
    ClientTool,
    TooManyTools,
    ToolChoice,
    ToolSubset,
    ParallelOff,
    // Calls and results
    Arguments,
    CallId,
    CallOrder,
    ResultError,
    ResultImage,
    ResultDocument,
    ResultAudio,
    OrphanCall,
    OrphanResult,
    // Reasoning
    ReasoningEffort,
    ReasoningBudget,
    ReasoningSummary,
    ReasoningContext,
    ReasoningMode,
    TaskBudget,
    ReasoningText,
    ForeignReasoning,
    // Output
    OutputSchema,
    SchemaName,
    JsonObject,
    EnumOutput,
};

enum class Rule {
    Lossless, ///< it has a place of the same meaning
    Changed,  ///< it is said in another way; reported, never refused
    Dropped,  ///< left out and reported in x-token-station-dropped; a 400 where strict
    Refused,  ///< a 400 that names the field
};

struct MatrixRow {
    Feature feature;
    const char *name;                      ///< for MATRIX.md: "stop sequences"
    std::array<Rule, kDialectCount> rules; ///< by the dialect that is written
    const char *note;                      ///< how it is said there, or why not; may be empty
};

/** All rows, in Feature's order. */
std::span<const MatrixRow> matrix();
inline Rule ruleFor(Feature feature, Dialect target)
{
    return matrix()[size_t(feature)].rules[size_t(target)];
}

/** One line of the translation report. */
struct ReportLine {
    Rule rule = Rule::Changed; ///< Changed or Dropped
    QByteArray field;          ///< the client's name for it: "seed", "messages[2].name"
    QByteArray how;            ///< in a few words, without content; may be empty
};

/** What a writer could not say, or said in another way. */
class TranslationReport {
public:
    TranslationReport(Dialect target, bool strict) : m_target(target), m_strict(strict) { }

    /**
     * The target has no place for this. By the matrix it is dropped, or refused: then error() is set, and the writer
     * may go on, since the first refusal stands. Fields of a name are listed once.
     */
    void lost(Feature feature, const QByteArray &field, const QByteArray &why = {});
    /**
     * A block or an item that its own dialect alone has a word for, and that has no text either: a record of what the
     * provider's own tools did is left out, anything else is refused. `type` is the dialect's.
     */
    void lostNative(const QByteArray &type, const QByteArray &field);
    /** Dropped whatever strict says: a tool that agents offer of themselves, and that nothing in the request demands.
     */
    void leftOut(const QByteArray &field, const QByteArray &why) { add(Rule::Dropped, field, why); }
    /** It was said in another way. */
    void changed(Feature feature, const QByteArray &field, const QByteArray &how);
    /** Refused whatever the matrix says: a value that cannot be meant. */
    void refuse(const QByteArray &field, const QByteArray &message);

    const std::optional<Error> &error() const { return m_error; }
    const std::vector<ReportLine> &lines() const { return m_lines; }
    /** The dropped fields, for the header and the ledger: "seed, metadata". */
    QByteArray dropped() const;
    /** What was said otherwise, and what was dropped for a reason of its own, for the inspector: a line each. */
    QByteArray changes() const;
    /** Takes over another report's lines, in front of its own. */
    void prepend(const TranslationReport &earlier);

private:
    void add(Rule rule, const QByteArray &field, const QByteArray &how);

    Dialect m_target;
    bool m_strict;
    std::vector<ReportLine> m_lines;
    std::optional<Error> m_error;
};

} // namespace station
