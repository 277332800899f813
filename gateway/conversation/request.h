// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/opaque.h"
#include "providers/registry/providerdescription.h"

#include <QByteArray>

#include <optional>
#include <variant>
#include <vector>

/**
 * A request in the form that all four dialects share. A dialect's request reader fills it, another's request writer
 * writes it. Order is kept everywhere; what need not be understood is carried as the JSON it came in.
 */
namespace station {

/** One JSON value as it was written, its grammar checked; empty: absent. */
using JsonText = QByteArray;

/** Prompt caching: the part ends a prefix worth caching (Messages `cache_control`, OpenAI `prompt_cache_breakpoint`).
 */
struct CacheMark {
    bool set = false;
    QByteArray ttl; ///< "5m", "1h", "30m"; empty: the default
};

/** Where the bytes of an image, a document, a sound or a film are. Exactly one of data, url and fileId is set. */
struct MediaSource {
    QByteArray mimeType; ///< "image/png"; empty where an URL or a file does not tell
    QByteArray data;     ///< base64, as it was written
    QByteArray url;      ///< https, as the client wrote it
    QByteArray fileId;   ///< of the client dialect's own file API (Gemini: a file URI of Google's)
    /** Gemini's displayName, mediaResolution, partMetadata, as `"name":value` pairs for the client's own dialect. */
    std::vector<std::pair<QByteArray, JsonText>> extras = {};
};

struct TextPart {
    QByteArray text;
    CacheMark cache;
    JsonText citations; ///< of the client's dialect: Messages `citations`, OpenAI `annotations`
    // Responses: an assistant turn may hold several messages; the first part of each says so and has its id and phase.
    bool startsMessage = false;
    QByteArray itemId {};
    QByteArray phase {};
};

struct ImagePart {
    MediaSource source;
    QByteArray detail; ///< auto, low, high, original; empty: not given
    CacheMark cache;
};

struct DocumentPart {
    MediaSource source; ///< application/pdf mostly; text/plain has its text in `text`
    QByteArray text;    ///< a plain-text document's text; then source is empty
    QByteArray name;    ///< file name or title
    QByteArray context;
    bool citations = false; ///< the client wants citations from it
    CacheMark cache;
};

struct AudioPart {
    MediaSource source; ///< audio/wav, audio/mpeg …
};

struct VideoPart {
    MediaSource source;
    JsonText settings; ///< Gemini's videoMetadata
};

struct RefusalPart {
    QByteArray text;
};

/** The model's thoughts, in an assistant turn, where they stood. */
struct ReasoningPart {
    /** Paragraphs of a summary, or the one text of a plain chain of thought; empty where only `opaque` was given. */
    std::vector<QByteArray> texts;
    bool isPlain = false; ///< the chain of thought itself (reasoning_content, reasoning_text), not a summary
    std::optional<Opaque> opaque;
    QByteArray itemId; ///< Responses: the item's id
};

/** What a tool is to the client that runs it; decides the shape of its calls. */
enum class ToolKind {
    Function,
    Custom,     ///< free text input (Chat and Responses `custom`)
    ToolSearch, ///< Responses tool_search, run by the client
    LocalShell, ///< Responses local_shell
    Shell,      ///< Responses shell
    ApplyPatch, ///< Responses apply_patch as a built-in
};

struct ToolCallPart {
    ToolKind kind = ToolKind::Function;
    QByteArray id;
    QByteArray name;      ///< as the client knows it, without its namespace
    QByteArray nameSpace; ///< Responses namespaces
    /** The arguments' JSON as it was written, which may not be valid; for Custom the input's text. */
    QByteArray arguments;
    CacheMark cache;
    QByteArray itemId;
    std::optional<Opaque> opaque; ///< Gemini's thoughtSignature where it stands on the call itself
    /** Messages `caller` and the like, as `"name":value` pairs for the client's own dialect. */
    std::vector<std::pair<QByteArray, JsonText>> extras = {};
};

struct ToolResultPart;
struct NativePart;
using Part = std::variant<TextPart, ImagePart, DocumentPart, AudioPart, VideoPart, RefusalPart, ReasoningPart,
                          ToolCallPart, ToolResultPart, NativePart>;

struct ToolResultPart {
    ToolKind kind = ToolKind::Function;
    QByteArray callId;
    QByteArray name;             ///< of the tool; filled in by pairToolCalls() where the dialect does not name it
    std::vector<Part> content;   ///< text, image, document, audio, video and native parts
    std::optional<bool> isError; ///< Messages `is_error`, Gemini's error key; absent: the dialect cannot tell
    CacheMark cache;
    JsonText object; ///< Gemini: the response object where it is not just output or error; then content has its text
    QByteArray itemId;
    /** Gemini `scheduling` and the like, as `"name":value` pairs for the client's own dialect. */
    std::vector<std::pair<QByteArray, JsonText>> extras = {};
};

/** Something that only its own dialect has a word for: server tool blocks, search_result, compaction, item_reference.
 */
struct NativePart {
    Dialect dialect = Dialect::Chat;
    QByteArray type; ///< the dialect's type name
    JsonText json;   ///< the whole block or item
    QByteArray text; ///< what of it is text that another model can read; may be empty
};

enum class Role { System, Developer, User, Assistant };

/** One message. Tool results are parts of User turns; system and developer turns stand where they stood. */
struct Turn {
    Role role = Role::User;
    std::vector<Part> parts;
    QByteArray name;   ///< Chat `name`
    QByteArray phase;  ///< Responses `phase`
    QByteArray itemId; ///< Responses: the message item's id
    /** Messages `clear_at` and the like, as `"name":value` pairs for the client's own dialect. */
    std::vector<std::pair<QByteArray, JsonText>> extras = {};
};

struct ToolDefinition {
    ToolKind kind = ToolKind::Function;
    QByteArray name;
    QByteArray nameSpace;
    QByteArray nameSpaceDescription;
    QByteArray description;
    JsonText schema; ///< of the parameters, as written; empty: none given
    std::optional<bool> strict;
    JsonText format; ///< Custom: {"type":"grammar","syntax":…,"definition":…}, flat as in Responses; empty: text
    bool deferred = false;
    CacheMark cache;
    /** Members without a place of their own ("input_examples" …), as `"name":value` pairs of the client's dialect. */
    std::vector<std::pair<QByteArray, JsonText>> extras;
    JsonText ownSchema = {}; ///< Gemini `parameters`: the same schema in the words of the client's own dialect
};

/** A tool that the provider runs, or one whose calls only its own dialect can say (web search, computer, bash …). */
struct HostedTool {
    Dialect dialect = Dialect::Chat;
    QByteArray type; ///< "web_search", "web_search_20250305", "googleSearch", "computer_use_preview" …
    QByteArray name; ///< Messages names them; empty elsewhere
    JsonText json;   ///< the whole definition
    /** Web search in the common form, so that it can be said in the other dialects. */
    struct WebSearch {
        std::vector<QByteArray> allowedDomains;
        std::vector<QByteArray> blockedDomains;
        JsonText userLocation; ///< {"type":"approximate",city,country,region,timezone}, flat as in Messages
        std::optional<qint64> maxUses;
        QByteArray contextSize;            ///< low, medium, high
        bool offered = true;               ///< false: Codex's external_web_access false, which asks for none
        std::vector<QByteArray> others {}; ///< names of members that only the client's own dialect has
    };
    std::optional<WebSearch> webSearch;

    /** Anthropic's bash, text editor, memory and computer: the client runs them, in words that only its dialect has. */
    bool runsAtClient() const
    {
        return dialect == Dialect::Messages
            && (type.startsWith("bash_") || type.startsWith("text_editor_") || type.startsWith("memory_")
                || type.startsWith("computer_"));
    }
};

using Tool = std::variant<ToolDefinition, HostedTool>;

struct ToolChoice {
    enum class Mode { Unset, Auto, None, Required, One, Subset };
    Mode mode = Mode::Unset;
    bool subsetRequired = false; ///< Subset: one of them must be called
    struct Named {
        ToolKind kind = ToolKind::Function;
        QByteArray name;
        QByteArray nameSpace;
    };
    std::vector<Named> tools; ///< One: exactly one; Subset: those allowed
    QByteArray hostedType;    ///< One: a hosted tool by its type in the client's dialect
};

struct OutputFormat {
    enum class Kind { Text, JsonObject, JsonSchema, Enum };
    Kind kind = Kind::Text;
    QByteArray name;
    QByteArray description;
    JsonText schema;
    std::optional<bool> strict;
    JsonText ownSchema = {}; ///< Gemini `responseSchema`: the same schema in the words of the client's own dialect
};

enum class Effort { None, Minimal, Low, Medium, High, XHigh, Max };
std::optional<Effort> effortFromName(QByteArrayView name);
QByteArray effortName(Effort effort);
/** The policy of the translation matrix §7: tokens of thought for a level, and the level nearest to a budget. */
qint64 budgetOf(Effort effort);
Effort effortOfBudget(qint64 tokens);

struct ReasoningSettings {
    enum class Mode {
        Unset,
        Off,      ///< effort none, thinking disabled, budget 0
        Adaptive, ///< the model decides; Gemini's budget -1 too
        Budget,   ///< tokens
        Effort,   ///< a level only
    };
    Mode mode = Mode::Unset;
    std::optional<Effort> effort; ///< beside Adaptive and Budget too
    std::optional<qint64> budget;
    /** Whether the client wants to read the thoughts: "auto", "concise", "detailed", "omitted"; empty: not said. */
    QByteArray summary;
};

struct Sampling {
    JsonText temperature; ///< the numbers' own text; empty: absent
    JsonText topP;
    JsonText topK;
    JsonText presencePenalty;
    JsonText frequencyPenalty;
    JsonText seed;
    std::optional<qint64> maxOutputTokens;
    std::vector<QByteArray> stop;
    std::optional<qint64> choices; ///< n, candidateCount
    JsonText logitBias;
    std::optional<bool> logprobs;
    std::optional<qint64> topLogprobs;
};

/**
 * A top-level member (or one of a nested settings object, path with dots) that the common form has no place for.
 * The writer of the same dialect writes it back as it was; for another dialect the matrix says what happens.
 */
struct ExtraMember {
    QByteArray path; ///< "metadata", "generationConfig.speechConfig"
    JsonText value;
};

struct ConversationRequest {
    Dialect dialect = Dialect::Chat; ///< whose it was
    QByteArray model;                ///< as the client named it
    bool stream = false;
    std::optional<bool> includeUsage; ///< Chat: stream_options.include_usage

    /** System and developer text at the start, in order; Role is System or Developer. */
    std::vector<Turn> system;
    std::vector<Turn> turns;
    std::vector<Tool> tools;
    ToolChoice toolChoice;
    std::optional<bool> parallelToolCalls;
    bool speaksFunctions = false; ///< Chat before tools: `functions`, and one `function_call` an answer

    Sampling sampling;
    ReasoningSettings reasoning;
    OutputFormat output;
    QByteArray verbosity;

    QByteArray user; ///< safety_identifier, user, metadata.user_id
    JsonText metadata;
    QByteArray serviceTier; ///< in the words of the client's dialect
    QByteArray promptCacheKey;
    QByteArray promptCacheRetention;
    CacheMark cacheAll; ///< Messages: cache_control at the top level
    std::optional<bool> store;
    QByteArray previousResponseId;
    bool wantsEncryptedReasoning = false; ///< Responses: include reasoning.encrypted_content
    std::vector<QByteArray> include;      ///< Responses: the rest of `include`

    std::vector<ExtraMember> extras;
    /** Responses: the members that its answers repeat, as the client wrote them. */
    std::vector<ExtraMember> source;
    /** The whole request, for the order of its members where it is written again in its own dialect. */
    JsonText asWritten = {};
    /** What only its own dialect needs told again, and no other has lost (Gemini: responseModalities ["TEXT"]). */
    std::vector<ExtraMember> ownWords = {};
};

} // namespace station
