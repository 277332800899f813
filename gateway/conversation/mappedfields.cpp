// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/conversation/mappedfields.h"

#include "gateway/conversation/fieldnames.h"
#include "gateway/json/jsonreader.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <string_view>

namespace station {

namespace {

/** What kinds of parts there are, found in one walk. */
struct Uses {
    const ConversationRequest &request;
    bool text = false;
    bool image = false;
    bool document = false;
    bool textDocument = false;
    bool audio = false;
    bool video = false;
    bool refusal = false;
    bool thought = false;
    bool call = false;
    bool namedCall = false;
    bool nameSpace = false;
    bool result = false;
    bool failedResult = false;
    bool cacheMark = false; ///< in a turn
    bool systemMark = false;
    bool toolMark = false;
    bool tool = false;
    bool toolDescription = false;
    bool schema = false;
    bool strict = false;
    bool format = false;

    explicit Uses(const ConversationRequest &r) : request(r)
    {
        for (const Turn &turn : r.system) {
            for (const Part &part : turn.parts) {
                const auto *p = std::get_if<TextPart>(&part);
                systemMark = systemMark || (p && p->cache.set);
            }
        }
        for (const Turn &turn : r.turns) {
            for (const Part &part : turn.parts)
                std::visit([this](const auto &p) { look(p); }, part);
        }
        for (const Tool &one : r.tools) {
            const auto *definition = std::get_if<ToolDefinition>(&one);
            if (!definition)
                continue;
            tool = true;
            toolDescription = toolDescription || !definition->description.isEmpty();
            schema = schema || !definition->schema.isEmpty() || !definition->ownSchema.isEmpty();
            strict = strict || definition->strict.value_or(false);
            format = format || !definition->format.isEmpty();
            toolMark = toolMark || definition->cache.set;
        }
    }

    void look(const TextPart &p)
    {
        text = text || !p.text.isEmpty();
        cacheMark = cacheMark || p.cache.set;
    }
    void look(const ImagePart &p)
    {
        image = true;
        cacheMark = cacheMark || p.cache.set;
    }
    void look(const DocumentPart &p)
    {
        const bool isText = !p.text.isEmpty() || p.source.mimeType.startsWith("text/");
        (isText ? textDocument : document) = true;
        cacheMark = cacheMark || p.cache.set;
    }
    void look(const AudioPart &) { audio = true; }
    void look(const VideoPart &) { video = true; }
    void look(const RefusalPart &) { refusal = true; }
    void look(const ReasoningPart &) { thought = true; }
    void look(const ToolCallPart &p)
    {
        call = true;
        namedCall = namedCall || p.kind == ToolKind::Function || p.kind == ToolKind::Custom;
        nameSpace = nameSpace || !p.nameSpace.isEmpty();
    }
    void look(const ToolResultPart &p)
    {
        result = result || p.kind != ToolKind::ToolSearch; // whose result is a list of tools
        failedResult = failedResult || p.isError.value_or(false);
    }
    void look(const NativePart &) { }
};

struct Row {
    const char *key; ///< stands in the ledger: never given another meaning
    std::optional<Feature> feature;
    bool (*isUsed)(const Uses &uses);
    /**
     * By dialect: Chat Completions, Responses, Messages, Gemini; null: as fieldName() says; empty: the dialect has
     * none. Several by '|': the first of which every member stands in the JSON; with a '|' behind it, one alone that
     * may be left out. What begins with '/' is part of the path, with '*' anywhere.
     */
    std::array<const char *, kDialectCount> names;
};

constexpr std::array<const char *, kDialectCount> kByFeature {};

// What every dialect has stands in no row of the matrix: turns, tools, calls and results.
constexpr Row kRows[] = {
    {"model", {}, [](const Uses &) { return true; }, {"model", "model", "model", "/models/"}},
    {"stream",
     {},
     [](const Uses &u) { return u.request.stream; },
     {"stream", "stream", "stream", "/:streamGenerateContent"}},
    {"system",
     {},
     [](const Uses &u) { return !u.request.system.empty(); },
     {"messages[].content", "instructions|input[].content", "system", "systemInstruction"}},
    {"text",
     {},
     [](const Uses &u) { return u.text; },
     {"messages[].content", "input[].content|input", "messages[].content", "contents[].parts[].text"}},
    {"image",
     {},
     [](const Uses &u) { return u.image; },
     {"messages[].content[].image_url", "input[].content[].image_url", "messages[].content[].source",
      "contents[].parts[].inlineData|contents[].parts[].fileData|contents[].parts[].inline_data"}},
    {"document",
     {},
     [](const Uses &u) { return u.document; },
     {"messages[].content[].file", "input[].content[].file_data|input[].content[].file_url",
      "messages[].content[].source",
      "contents[].parts[].inlineData|contents[].parts[].fileData|contents[].parts[].inline_data"}},
    {"text-document",
     Feature::TextDocument,
     [](const Uses &u) { return u.textDocument; },
     {"", "", "messages[].content[].source",
      "contents[].parts[].inlineData|contents[].parts[].fileData|contents[].parts[].inline_data"}},
    {"audio",
     Feature::AudioInput,
     [](const Uses &u) { return u.audio; },
     {"messages[].content[].input_audio", "input[].content[].input_audio", "",
      "contents[].parts[].inlineData|contents[].parts[].fileData|contents[].parts[].inline_data"}},
    {"video",
     Feature::VideoInput,
     [](const Uses &u) { return u.video; },
     {"messages[].content[].video_url", "", "",
      "contents[].parts[].inlineData|contents[].parts[].fileData|contents[].parts[].inline_data"}},
    {"refusal",
     Feature::RefusalText,
     [](const Uses &u) { return u.refusal; },
     {"messages[].refusal|messages[].content[].refusal", "input[].content[].refusal", "", ""}},
    {"thoughts",
     Feature::ReasoningText,
     [](const Uses &u) { return u.thought; },
     {"messages[].reasoning_content|messages[].reasoning_details", "input[].encrypted_content|",
      "messages[].content[].signature|", "contents[].parts[].thoughtSignature|"}},
    {"call-name",
     {},
     [](const Uses &u) { return u.namedCall; },
     {"messages[].tool_calls[].function.name|messages[].tool_calls[].custom.name|messages[].function_call.name",
      "input[].name", "messages[].content[].name", "contents[].parts[].functionCall.name"}},
    {"call-namespace",
     {},
     [](const Uses &u) { return u.nameSpace; },
     {"messages[].tool_calls[].function.name", "input[].namespace", "messages[].content[].name",
      "contents[].parts[].functionCall.name"}},
    {"call-id",
     {},
     [](const Uses &u) { return u.call; },
     {"messages[].tool_calls[].id", "input[].call_id", "messages[].content[].id", ""}},
    {"arguments",
     {},
     [](const Uses &u) { return u.call; },
     {"messages[].tool_calls[].function.arguments|messages[].tool_calls[].custom.input|messages[].function_call."
      "arguments",
      "input[].arguments|input[].input|input[].action", "messages[].content[].input",
      "contents[].parts[].functionCall.args"}},
    {"result-id",
     {},
     [](const Uses &u) { return u.result; },
     {"messages[].tool_call_id", "input[].call_id", "messages[].content[].tool_use_id",
      "contents[].parts[].functionResponse.name"}},
    {"result",
     {},
     [](const Uses &u) { return u.result; },
     {"messages[].content", "input[].output", "messages[].content[].content",
      "contents[].parts[].functionResponse.response"}},
    {"result-error",
     Feature::ResultError,
     [](const Uses &u) { return u.failedResult; },
     {"", "", "messages[].content[].is_error", "contents[].parts[].functionResponse.response"}},
    {"later-tools",
     {},
     [](const Uses &u) {
         const QByteArray &body = u.request.asWritten;
         return u.request.dialect == Dialect::Responses
             && (body.contains("\"additional_tools\"") || body.contains("\"tool_search_output\""));
     },
     {"tools[].function", "input[].tools", "tools", "tools[].functionDeclarations"}},
    {"tool-name",
     {},
     [](const Uses &u) { return u.tool; },
     {"tools[].function.name|functions[].name|tools[].custom.name", "tools[].name", "tools[].name",
      "tools[].functionDeclarations[].name"}},
    {"tool-description",
     {},
     [](const Uses &u) { return u.toolDescription; },
     {"tools[].function.description|functions[].description|tools[].custom.description", "tools[].description",
      "tools[].description", "tools[].functionDeclarations[].description"}},
    {"tool-schema",
     {},
     [](const Uses &u) { return u.schema; },
     {"tools[].function.parameters|functions[].parameters", "tools[].parameters", "tools[].input_schema",
      "tools[].functionDeclarations[].parametersJsonSchema|tools[].functionDeclarations[].parameters"}},
    {"tool-format", {}, [](const Uses &u) { return u.format; }, {"tools[].custom.format|", "tools[].format|", "", ""}},
    {"tool-strict",
     Feature::StrictTool,
     [](const Uses &u) { return u.strict; },
     {"tools[].function.strict", "tools[].strict", "tools[].strict", ""}},
    {"tool-choice",
     Feature::ToolChoice,
     [](const Uses &u) { return u.request.toolChoice.mode != ToolChoice::Mode::Unset; },
     {"tool_choice|function_call", "tool_choice|", "tool_choice|", "toolConfig.functionCallingConfig|"}},
    {"parallel", Feature::ParallelOff,
     [](const Uses &u) { return u.request.parallelToolCalls && !*u.request.parallelToolCalls; }, kByFeature},
    {"limit",
     Feature::OutputLimit,
     [](const Uses &u) { return u.request.sampling.maxOutputTokens.has_value(); },
     {"max_completion_tokens|max_tokens", nullptr, nullptr, nullptr}},
    {"temperature", Feature::Temperature, [](const Uses &u) { return !u.request.sampling.temperature.isEmpty(); },
     kByFeature},
    {"top-p", Feature::TopP, [](const Uses &u) { return !u.request.sampling.topP.isEmpty(); }, kByFeature},
    {"top-k", Feature::TopK, [](const Uses &u) { return !u.request.sampling.topK.isEmpty(); }, kByFeature},
    {"stop", Feature::Stop, [](const Uses &u) { return !u.request.sampling.stop.empty(); }, kByFeature},
    {"seed", Feature::Seed, [](const Uses &u) { return !u.request.sampling.seed.isEmpty(); }, kByFeature},
    {"choices", Feature::Choices, [](const Uses &u) { return u.request.sampling.choices.value_or(1) > 1; }, kByFeature},
    {"presence",
     Feature::Penalties,
     [](const Uses &u) { return !u.request.sampling.presencePenalty.isEmpty(); },
     {"presence_penalty", "", "", "generationConfig.presencePenalty"}},
    {"frequency",
     Feature::Penalties,
     [](const Uses &u) { return !u.request.sampling.frequencyPenalty.isEmpty(); },
     {"frequency_penalty", "", "", "generationConfig.frequencyPenalty"}},
    {"logit-bias", Feature::LogitBias, [](const Uses &u) { return !u.request.sampling.logitBias.isEmpty(); },
     kByFeature},
    {"logprobs",
     Feature::Logprobs,
     [](const Uses &u) {
         return u.request.sampling.logprobs.value_or(false) || u.request.sampling.topLogprobs.value_or(0) > 0;
     },
     {"logprobs", "top_logprobs|include", "", "generationConfig.responseLogprobs"}},
    {"user",
     Feature::User,
     [](const Uses &u) { return !u.request.user.isEmpty(); },
     {"user|safety_identifier", "safety_identifier|user", "metadata.user_id", ""}},
    {"metadata",
     Feature::Metadata,
     [](const Uses &u) { return !u.request.metadata.isEmpty(); },
     {"metadata", "metadata", "", ""}},
    {"tier",
     Feature::ServiceTier,
     [](const Uses &u) { return !u.request.serviceTier.isEmpty(); },
     {"service_tier", "service_tier", "service_tier|speed", "serviceTier"}},
    {"cache-mark",
     Feature::CacheMark,
     [](const Uses &u) { return u.cacheMark; },
     {"*cache_control", "input[].content[].prompt_cache_breakpoint", "messages[].content[].cache_control|", ""}},
    {"cache-system",
     Feature::CacheMark,
     [](const Uses &u) { return u.systemMark; },
     {"*cache_control", "input[].content[].prompt_cache_breakpoint", "system[].cache_control|", ""}},
    {"cache-tools",
     Feature::CacheMark,
     [](const Uses &u) { return u.toolMark; },
     {"tools[].cache_control", "", "tools[].cache_control|", ""}},
    {"cache-key", Feature::PromptCacheKey, [](const Uses &u) { return !u.request.promptCacheKey.isEmpty(); },
     kByFeature},
    {"cache-retention", Feature::PromptCacheRetention,
     [](const Uses &u) { return !u.request.promptCacheRetention.isEmpty(); }, kByFeature},
    {"verbosity", Feature::Verbosity, [](const Uses &u) { return !u.request.verbosity.isEmpty(); }, kByFeature},
    {"thinking",
     {},
     [](const Uses &u) {
         const ReasoningSettings::Mode mode = u.request.reasoning.mode;
         return mode == ReasoningSettings::Mode::Adaptive || mode == ReasoningSettings::Mode::Off;
     },
     {"reasoning.enabled|thinking.type", "reasoning.effort|", "thinking.type|", "generationConfig.thinkingConfig|"}},
    {"effort",
     Feature::ReasoningEffort,
     [](const Uses &u) { return u.request.reasoning.effort.has_value(); },
     {"reasoning_effort|reasoning.effort", "reasoning.effort", "output_config.effort|thinking.budget_tokens",
      "generationConfig.thinkingConfig.thinkingLevel|generationConfig.thinkingConfig.thinkingBudget"}},
    {"budget",
     Feature::ReasoningBudget,
     [](const Uses &u) { return u.request.reasoning.budget.has_value(); },
     {"thinking_budget|reasoning.max_tokens", "", "thinking.budget_tokens",
      "generationConfig.thinkingConfig.thinkingBudget"}},
    {"summary",
     Feature::ReasoningSummary,
     [](const Uses &u) { return !u.request.reasoning.summary.isEmpty(); },
     {"", "reasoning.summary|", "thinking.display|", "generationConfig.thinkingConfig.includeThoughts|"}},
    {"schema",
     Feature::OutputSchema,
     [](const Uses &u) { return u.request.output.kind == OutputFormat::Kind::JsonSchema; },
     {"response_format.json_schema.schema", "text.format.schema", "output_config.format.schema",
      "generationConfig.responseJsonSchema|generationConfig.responseSchema"}},
    {"schema-name",
     Feature::SchemaName,
     [](const Uses &u) { return !u.request.output.name.isEmpty(); },
     {"response_format.json_schema.name", "text.format.name", "", ""}},
    {"schema-description",
     Feature::SchemaName,
     [](const Uses &u) { return !u.request.output.description.isEmpty(); },
     {"response_format.json_schema.description", "text.format.description", "", ""}},
    {"json",
     Feature::JsonObject,
     [](const Uses &u) { return u.request.output.kind == OutputFormat::Kind::JsonObject; },
     {"response_format", "text.format", "", "generationConfig.responseMimeType"}},
};

/** The names of a row in a dialect. */
QByteArray namesOf(const Row &row, Dialect dialect)
{
    const char *own = row.names[size_t(dialect)];
    if (own)
        return own;
    return row.feature ? fieldName(dialect, *row.feature) : QByteArray();
}

/** What has to be known of a body to tell several names of one thing apart; looked for once, and only when asked. */
class Written {
public:
    explicit Written(QByteArrayView body) : m_body(body) { }

    /**
     * Whether a path's members stand in the body. Those outside lists are read; of what is in a list, the name behind
     * the last one has to be anywhere, which is enough and costs no walk through a long conversation.
     */
    bool has(const QByteArray &path)
    {
        const qsizetype list = path.lastIndexOf("[].");
        const qsizetype firstList = path.indexOf('[');
        if (!outside().contains(firstList < 0 ? path : path.left(firstList)))
            return false;
        if (list < 0)
            return true;
        const QByteArray name = path.mid(list + 3).split('.').first();
        auto known = m_anywhere.constFind(name);
        if (known == m_anywhere.cend())
            known = m_anywhere.insert(name, m_body.contains(QByteArray('"' + name + '"')));
        return *known;
    }

private:
    /** The paths of all members that are in no list. */
    const QSet<QByteArray> &outside()
    {
        if (m_body.isEmpty() || !m_outside.isEmpty())
            return m_outside;
        json::Reader reader;
        // What does not parse has no members; it is not sent either.
        (void)reader.read(m_body, [this](json::Value root) { collect(root, {}, 0); });
        return m_outside;
    }

    void collect(json::Value object, const QByteArray &above, int depth)
    {
        constexpr int kDeepest = 3; // generationConfig.thinkingConfig.thinkingLevel
        json::members(object, [&](std::string_view name, json::Value value) {
            const QByteArray path = above + QByteArray(name.data(), qsizetype(name.size()));
            m_outside.insert(path);
            if (depth + 1 < kDeepest && json::isObject(value))
                collect(value, path + '.', depth + 1);
        });
    }

    QByteArrayView m_body;
    QSet<QByteArray> m_outside;
    QHash<QByteArray, bool> m_anywhere;
};

/** Which of the names separated by '|' a body has; -1: none. One alone is not looked for. */
int placeOf(const QByteArray &names, Written &body)
{
    if (names.isEmpty())
        return -1;
    if (!names.contains('|'))
        return 0;
    int index = 0;
    for (const QByteArray &name : names.split('|')) {
        if (!name.isEmpty() && body.has(name))
            return index;
        ++index;
    }
    return -1;
}

/** Whether the report says more of the member: it was dropped, or is said otherwise. */
bool isReported(const QByteArray &names, std::optional<Feature> feature, Dialect client,
                const TranslationReport &report)
{
    const QList<QByteArray> all = names.split('|') << (feature ? fieldName(client, *feature) : QByteArray());
    return std::any_of(report.lines().begin(), report.lines().end(),
                       [&](const ReportLine &line) { return all.contains(line.field); });
}

} // namespace

QByteArray mappedFields(const ConversationRequest &request, Dialect target, QByteArrayView body,
                        const TranslationReport &report)
{
    const Uses uses(request);
    Written source(request.asWritten);
    Written result(body);
    QByteArray kept = dialectName(request.dialect) + '>' + dialectName(target);
    for (const Row &row : kRows) {
        if (!row.isUsed(uses))
            continue;
        const QByteArray clients = namesOf(row, request.dialect);
        if (isReported(clients, row.feature, request.dialect, report))
            continue;
        const int from = placeOf(clients, source);
        const QByteArray targets = namesOf(row, target);
        const int to = placeOf(targets, result);
        if (from < 0 || to < 0)
            continue;
        // Some servers take what their dialect does not have.
        const Rule rule = row.feature ? ruleFor(*row.feature, target) : Rule::Lossless;
        if ((rule == Rule::Dropped || rule == Rule::Refused) && !result.has(targets))
            continue;
        kept.append(' ').append(row.key);
        if (from > 0 || to > 0)
            kept.append(':').append(char('0' + from)).append(char('0' + to));
    }
    return kept;
}

std::vector<MappedPlace> mappedPlaces(QByteArrayView kept)
{
    const QList<QByteArray> words = kept.toByteArray().split(' ');
    const QList<QByteArray> ends = words.value(0).split('>');
    const auto client = dialectFromName(ends.value(0));
    const auto target = dialectFromName(ends.value(1));
    std::vector<MappedPlace> places;
    if (!client || !target)
        return places;
    for (const QByteArray &word : words.mid(1)) {
        const QByteArray key = word.left(word.indexOf(':') < 0 ? word.size() : word.indexOf(':'));
        const QByteArray which = word.mid(key.size() + 1);
        const auto row = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row &r) { return key == r.key; });
        if (row == std::end(kRows))
            continue;
        const auto name = [&](Dialect dialect, qsizetype at) {
            return namesOf(*row, dialect).split('|').value(which.size() == 2 ? which[at] - '0' : 0);
        };
        if (MappedPlace place {name(*client, 0), name(*target, 1)}; !place.first.isEmpty() && !place.second.isEmpty())
            places.push_back(std::move(place));
    }
    return places;
}

} // namespace station
