// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplebodies.h"

namespace station {

using namespace bodies;

namespace {

void settings(std::vector<Sample> &list)
{
    list.insert(list.end(),
                {{Feature::OutputLimit, C, chat(R"("max_completion_tokens":77)"), "rg", "77"},
                 {Feature::OutputLimit, M, messages(R"("temperature":1)"), "c", "99"},
                 {Feature::OutputLimit, C, chat(R"("n":1)"), "m", "max_tokens"},
                 {Feature::Temperature, C, chat(R"("temperature":1.50)"), "rg", "1.50"},
                 {Feature::Temperature, C, chat(R"("temperature":1.50,"max_tokens":9)"), "m", R"("temperature":1)"},
                 {Feature::Temperature, M, messages(R"("temperature":0.70)"), "c", "0.70"},
                 {Feature::TopP, C, chat(R"("top_p":0.90)"), "rmg", "0.90"},
                 {Feature::TopP, G, gemini(R"("generationConfig":{"topP":0.90})"), "c", "0.90"},
                 {Feature::TopK, M, messages(R"("top_k":40)"), "crg", R"("topK":40)"},
                 {Feature::TopK, G, gemini(R"("generationConfig":{"topK":40})"), "m", R"("top_k":40)"},
                 {Feature::Stop, C, chat(R"("stop":"END")"), "rmg", "END"},
                 {Feature::Stop, M, messages(R"("stop_sequences":["END"])"), "c", "END"},
                 {Feature::Seed, C, chat(R"("seed":71)"), "rmg", "71"},
                 {Feature::Seed, G, gemini(R"("generationConfig":{"seed":71})"), "c", "71"},
                 {Feature::Choices, C, chat(R"("n":2)"), "rmg", R"("candidateCount":2)"},
                 {Feature::Choices, G, gemini(R"("generationConfig":{"candidateCount":2})"), "c", R"("n":2)"},
                 {Feature::Penalties, C, chat(R"("presence_penalty":0.50)"), "rmg", "0.50"},
                 {Feature::Penalties, C, chat(R"("frequency_penalty":0.50)"), "rmg", "0.50"},
                 {Feature::Penalties, G, gemini(R"("generationConfig":{"presencePenalty":0.50})"), "c", "0.50"},
                 {Feature::LogitBias, C, chat(R"("logit_bias":{"50256":-100})"), "crmg", "50256"},
                 {Feature::Logprobs, C, chat(R"("logprobs":true,"top_logprobs":3)"), "rmg", "logprobs"},
                 {Feature::Logprobs, G, gemini(R"("generationConfig":{"responseLogprobs":true,"logprobs":3})"), "c",
                  R"("top_logprobs":3)"},
                 {Feature::User, C, chat(R"("user":"someone")"), "rmg", "someone"},
                 {Feature::User, M, messages(R"("metadata":{"user_id":"someone"})"), "c", "someone"},
                 {Feature::Metadata, C, chat(R"("metadata":{"z":"1","a":"2"})"), "rmg", R"({"z":"1","a":"2"})"},
                 {Feature::Metadata, R, responses(R"("metadata":{"z":"1","a":"2"})"), "c", R"({"z":"1","a":"2"})"},
                 {Feature::ServiceTier, M, messages(R"("service_tier":"standard_only")"), "crg", "d"},
                 {Feature::ServiceTier, C, chat(R"("service_tier":"flex","max_tokens":9)"), "m", "standard_only"},
                 {Feature::CacheMark, M,
                  messages(R"("system":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}])"), "crmg",
                  "cache_control"},
                 {Feature::PromptCacheKey, C, chat(R"("prompt_cache_key":"pk")"), "rmg", "pk"},
                 {Feature::PromptCacheKey, R, responses(R"("prompt_cache_key":"pk")"), "c", "pk"},
                 {Feature::PromptCacheRetention, C, chat(R"("prompt_cache_retention":"24h")"), "rmg", "24h"},
                 {Feature::PromptCacheRetention, R, responses(R"("prompt_cache_retention":"24h")"), "c", "24h"},
                 {Feature::Verbosity, C, chat(R"("verbosity":"low")"), "rmg", R"("verbosity":"low")", Taker::Thinker},
                 {Feature::Verbosity, R, responses(R"("text":{"verbosity":"low"})"), "c", R"("verbosity":"low")",
                  Taker::Thinker},
                 {Feature::ClientMetadata, R, responses(R"("client_metadata":{"session_id":"s"})"), "cmg"}});
}

void states(std::vector<Sample> &list)
{
    list.insert(
        list.end(),
        {{Feature::StoreCompletion, C, chat(R"("store":true)"), "crmg", R"("store":true)"},
         {Feature::StoreResponse, R, responses(R"("store":true)"), "cmg"},
         {Feature::PreviousResponse, R, responses(R"("previous_response_id":"resp_1")"), "cmg"},
         {Feature::PreviousResponse, R, responses(R"("conversation":"conv_1")"), "cmg"},
         {Feature::Background, R, responses(R"("background":true)"), "cmg"},
         {Feature::ItemReference, R, responsesTurns(R"({"type":"item_reference","id":"msg_1"},)" + QByteArray(kChatHi)),
          "crmg", "item_reference"},
         {Feature::Compaction, R,
          responsesTurns(R"({"type":"compaction","encrypted_content":"x"},)" + QByteArray(kChatHi)), "crmg",
          "compaction"},
         {Feature::Compaction, R, responsesTurns(kChatHi + QByteArray(R"(,{"type":"compaction_trigger"})")), "crmg",
          "compaction_trigger"},
         {Feature::AudioOutput, C, chat(R"("modalities":["text","audio"],"audio":{"voice":"v","format":"wav"})"),
          "crmg", R"("voice":"v")"},
         {Feature::Prediction, C, chat(R"("prediction":{"type":"content","content":"p"})"), "crmg", "prediction"},
         {Feature::WebSearchOptions, C, chat(R"("web_search_options":{})"), "crmg", "web_search_options"},
         {Feature::Moderation, C, chat(R"("moderation":{"model":"omni-moderation-latest"})"), "rmg"},
         {Feature::Moderation, R, responses(R"("moderation":{"model":"omni-moderation-latest"})"), "c"},
         {Feature::Truncation, R, responses(R"("truncation":"auto")"), "crmg", "truncation"},
         {Feature::ClearThinking, M,
          messages(R"("context_management":{"edits":[{"type":"clear_thinking_20251015","keep":"all"}]})"), "crmg",
          "clear_thinking_20251015"},
         {Feature::ContextManagement, M,
          messages(R"("context_management":{"edits":[{"type":"clear_tool_uses_20250919"}]})"), "crmg",
          "clear_tool_uses_20250919"},
         {Feature::SafetySettings, G,
          gemini(R"("safetySettings":[{"category":"HARM_CATEGORY_HARASSMENT","threshold":"BLOCK_NONE"}])"), "crmg",
          "BLOCK_NONE"},
         {Feature::MediaSettings, G, gemini(R"("generationConfig":{"mediaResolution":"MEDIA_RESOLUTION_LOW"})"), "crmg",
          "MEDIA_RESOLUTION_LOW"},
         {Feature::MediaSettings, G, gemini(R"("generationConfig":{"speechConfig":{"languageCode":"de"}})"), "crmg",
          "languageCode"},
         {Feature::McpServers, M, messages(R"("mcp_servers":[{"type":"url","url":"https://x.example","name":"x"}])"),
          "crg"},
         {Feature::Container, M, messages(R"("container":"c_1")"), "crg"},
         {Feature::CachedContent, G, gemini(R"("cachedContent":"cachedContents/x")"), "crmg", "cachedContents/x"},
         {Feature::UnknownMember, C, chat(R"("frobnicate":1)"), "rmg"},
         {Feature::UnknownMember, R, responses(R"("frobnicate":1)"), "cmg"},
         {Feature::UnknownMember, M, messages(R"("frobnicate":1)"), "crg"},
         {Feature::UnknownMember, G, gemini(R"("generationConfig":{"frobnicate":1})"), "crm"}});
}

void turns(std::vector<Sample> &list)
{
    const QByteArray answer = R"({"role":"assistant","content":"a"},)";
    const QByteArray amid = kChatHi + QByteArray(",") + answer
        + R"({"role":"user","content":"b"},)"
          R"({"role":"system","content":"remember"},{"role":"user","content":"c"})";
    list.insert(list.end(),
                {{Feature::MidSystem, C, chatTurns(amid, R"(,"max_tokens":9)"), "rmg", "remember"},
                 {Feature::MidSystem, M, messagesTurns(amid), "c", "remember"},
                 {Feature::BillingHeader, M,
                  messages(R"("system":[{"type":"text","text":"x-anthropic-billing-header: cc_version=2;"}])"), "crg"},
                 {Feature::BillingHeader, M,
                  messages(R"("system":[{"type":"text","text":"x-anthropic-billing-header: cc_version=2;"}])"), "m",
                  "x-anthropic-billing-header"},
                 {Feature::MessageName, C, chatTurns(R"({"role":"user","content":"hi","name":"ann"})"), "crmg", "ann"},
                 {Feature::Phase, R,
                  responsesTurns(kChatHi
                                 + QByteArray(R"(,{"type":"message","role":"assistant","phase":"commentary","content":)"
                                              R"([{"type":"output_text","text":"a"}]},)")
                                 + kChatHi),
                  "crmg", "commentary"},
                 {Feature::Prefill, M, messagesTurns(kChatHi + QByteArray(R"(,{"role":"assistant","content":"{"})")),
                  "crg", R"("{")"},
                 {Feature::Prefill, C, chatTurns(kChatHi + QByteArray(R"(,{"role":"assistant","content":"{"})")), "m",
                  R"("{")", Taker::Earlier},
                 {Feature::FirstNotUser, C, chatTurns(answer + kChatHi, R"(,"max_tokens":9)"), "rmg", R"("a")"},
                 {Feature::FirstNotUser, M, messagesTurns(answer + kChatHi), "c", R"("a")"},
                 {Feature::EmptyText, C,
                  chatTurns(R"({"role":"user","content":[{"type":"text","text":""},{"type":"text","text":"x"}]})",
                            R"(,"max_tokens":9)"),
                  "rm", R"("x")"},
                 {Feature::EmptyText, M, messagesParts(R"({"type":"text","text":""},{"type":"text","text":"x"})"), "cg",
                  R"("x")"}});
}

void parts(std::vector<Sample> &list)
{
    const QByteArray png = QByteArray(R"({"type":"image_url","image_url":{"url":"data:image/png;base64,)") + kPng;
    const QByteArray told = R"({"role":"assistant","content":)";
    list.insert(
        list.end(),
        {{Feature::ImageUrl, C, chatParts(R"({"type":"image_url","image_url":{"url":"https://x.example/a.png"}})"),
          "rm", "https://x.example/a.png"},
         {Feature::ImageUrl, M,
          messagesParts(R"({"type":"image","source":{"type":"url","url":"https://x.example/a.png"}})"), "c",
          "https://x.example/a.png"},
         {Feature::ImageType, C,
          chatParts(QByteArray(R"({"type":"image_url","image_url":{"url":"data:image/bmp;base64,)") + kData + R"("}})"),
          "rmg", kData},
         {Feature::ImageType, R,
          responsesParts(QByteArray(R"({"type":"input_image","image_url":"data:image/bmp;base64,)") + kData + R"("})"),
          "c", kData},
         {Feature::ImageDetail, C, chatParts(png + R"(","detail":"low"}})"), "rmg", R"("detail":"low")",
          Taker::Earlier},
         {Feature::ImageDetail, R,
          responsesParts(QByteArray(R"({"type":"input_image","detail":"low","image_url":"data:image/png;base64,)")
                         + kPng + R"("})"),
          "c", R"("detail":"low")"},
         {Feature::FileId, C, chatParts(R"({"type":"file","file":{"file_id":"file-1"}})"), "rmg"},
         {Feature::FileId, M, messagesParts(R"({"type":"document","source":{"type":"file","file_id":"file_1"}})"),
          "crg"},
         {Feature::Document, C,
          chatParts(QByteArray(R"({"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,)")
                    + kData + R"("}})"),
          "rmg", kData},
         {Feature::Document, M,
          messagesParts(QByteArray(R"({"type":"document","source":{"type":"base64","media_type":"application/pdf",)"
                                   R"("data":")")
                        + kData + R"("}})"),
          "c", kData},
         {Feature::DocumentUrl, M,
          messagesParts(R"({"type":"document","source":{"type":"url","url":"https://x.example/a.pdf"}})"), "r",
          "https://x.example/a.pdf"},
         {Feature::DocumentUrl, R, responsesParts(R"({"type":"input_file","file_url":"https://x.example/a.pdf"})"), "m",
          "https://x.example/a.pdf"},
         {Feature::TextDocument, M,
          messagesParts(R"({"type":"document","title":"T","source":{"type":"text","media_type":"text/plain",)"
                        R"("data":"words"}})"),
          "crg", "words"},
         {Feature::TextDocument, C,
          chatParts(R"({"type":"file","file":{"filename":"a.txt","file_data":"data:text/plain;base64,d29yZHM="}})"),
          "m", "words"},
         {Feature::DocumentType, C,
          chatParts(QByteArray(R"({"type":"file","file":{"filename":"a.docx","file_data":"data:application/)"
                               R"(vnd.openxmlformats-officedocument.wordprocessingml.document;base64,)")
                    + kData + R"("}})"),
          "rmg"},
         {Feature::DocumentType, R,
          responsesParts(QByteArray(R"({"type":"input_file","filename":"a.xls","file_data":"data:application/)"
                                    R"(vnd.ms-excel;base64,)")
                         + kData + R"("})"),
          "c"},
         {Feature::DocumentCitations, M,
          messagesParts(R"({"type":"document","citations":{"enabled":true},"source":{"type":"text",)"
                        R"("media_type":"text/plain","data":"words"}})"),
          "crmg", R"("enabled":true)"},
         {Feature::AudioInput, C,
          chatParts(QByteArray(R"({"type":"input_audio","input_audio":{"format":"wav","data":")") + kData + R"("}})"),
          "rmg", kData},
         {Feature::AudioInput, G,
          geminiParts(QByteArray(R"({"inlineData":{"mimeType":"audio/wav","data":")") + kData + R"("}})"), "c", kData},
         {Feature::VideoInput, G,
          geminiParts(QByteArray(R"({"inlineData":{"mimeType":"video/mp4","data":")") + kData + R"("}})"), "crmg",
          kData},
         {Feature::AssistantImage, G,
          geminiTurns(kGeminiHi
                      + QByteArray(R"(,{"role":"model","parts":[{"inlineData":{"mimeType":"image/png",)"
                                   R"("data":")")
                      + kPng + R"("}}]},)" + kGeminiHi),
          "crmg", kPng},
         {Feature::RefusalText, C,
          chatTurns(kChatHi + QByteArray(",") + R"({"role":"assistant","content":null,"refusal":"I will not"},)"
                        + kChatHi,
                    R"(,"max_tokens":9)"),
          "rmg", "I will not"},
         {Feature::RefusalText, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"message","role":"assistant","content":[{"type":"refusal",)"
                                      R"("refusal":"I will not"}]},)")
                         + kChatHi),
          "c", "I will not"},
         {Feature::Citations, M,
          messagesTurns(kChatHi + QByteArray(",") + told
                        + R"([{"type":"text","text":"a","citations":[{"type":"char_location","cited_text":"x",)"
                          R"("document_index":0,"start_char_index":0,"end_char_index":1}]}]},)"
                        + kChatHi),
          "crg"},
         {Feature::Citations, C,
          chatTurns(kChatHi + QByteArray(",") + told
                        + R"("a","annotations":[{"type":"url_citation","url_citation":{"url":"https://x.example"}}]},)"
                        + kChatHi,
                    R"(,"max_tokens":9)"),
          "rmg"},
         {Feature::ServerToolBlock, M,
          messagesTurns(kChatHi + QByteArray(",") + told
                        + R"([{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"q"}},)"
                          R"({"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":)"
                          R"("web_search_result","title":"Found","url":"https://x.example"}]},)"
                          R"({"type":"text","text":"a"}]},)"
                        + kChatHi),
          "crg", "x.example"},
         {Feature::ServerToolBlock, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"web_search_call","id":"ws_1","status":"completed","action":)"
                                      R"({"type":"search","query":"q"}},)")
                         + kChatHi),
          "cmg", R"("hi")"},
         {Feature::UnknownPart, C, chatParts(R"({"type":"hologram","x":1})"), "rmg"},
         {Feature::UnknownPart, R, responsesTurns(R"({"type":"hologram","x":1},)" + QByteArray(kChatHi)), "cmg"},
         {Feature::UnknownPart, M, messagesParts(R"({"type":"hologram","x":1})"), "crg"}});
}

void reasoning(std::vector<Sample> &list)
{
    const QByteArray thought = R"(,{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":)"
                               R"("c2lnbmF0dXJl"},{"type":"text","text":"a"}]},)";
    list.insert(
        list.end(),
        {{Feature::ReasoningEffort, C, chat(R"("reasoning_effort":"low")"), "r", R"("effort":"low")", Taker::Thinker},
         {Feature::ReasoningEffort, R, responses(R"("reasoning":{"effort":"low"})"), "c", R"("reasoning_effort":"low")",
          Taker::Thinker},
         {Feature::ReasoningEffort, C, chat(R"("reasoning_effort":"minimal","max_tokens":9)"), "m",
          R"("effort":"low")"},
         {Feature::ReasoningEffort, C, chat(R"("reasoning_effort":"xhigh")"), "g", "HIGH"},
         {Feature::ReasoningBudget, M, messages(R"("thinking":{"type":"enabled","budget_tokens":8192})"), "crg", "",
          Taker::Thinker},
         {Feature::ReasoningBudget, G,
          gemini(R"("generationConfig":{"maxOutputTokens":9000,"thinkingConfig":{"thinkingBudget":2048}})"), "m",
          R"("budget_tokens":2048)"},
         {Feature::ReasoningSummary, R, responses(R"("reasoning":{"effort":"high","summary":"auto"})"), "cmg", "",
          Taker::Thinker},
         {Feature::ReasoningSummary, G,
          gemini(R"("generationConfig":{"thinkingConfig":{"thinkingLevel":"HIGH","includeThoughts":true}})"), "r",
          R"("summary":"auto")", Taker::Thinker},
         {Feature::ReasoningContext, R, responses(R"("reasoning":{"context":"all_turns"})"), "crmg", "all_turns",
          Taker::Thinker},
         {Feature::ReasoningMode, R, responses(R"("reasoning":{"mode":"pro"})"), "crmg", R"("mode":"pro")",
          Taker::Thinker},
         {Feature::TaskBudget, M, messages(R"("output_config":{"task_budget":{"type":"tokens","total":9}})"), "crmg",
          "task_budget"},
         {Feature::ReasoningText, C,
          chatTurns(kChatHi + QByteArray(R"(,{"role":"assistant","content":"a","reasoning_content":"hm"},)") + kChatHi,
                    R"(,"max_tokens":9)"),
          "rmg"},
         {Feature::ReasoningText, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}]},)"
                                      R"({"role":"assistant","content":"a"},)")
                         + kChatHi),
          "c"},
         {Feature::ForeignReasoning, M, messagesTurns(kChatHi + thought + kChatHi), "crg"},
         {Feature::ForeignReasoning, R,
          responsesTurns(kChatHi
                         + QByteArray(R"(,{"type":"reasoning","summary":[],"encrypted_content":"gAAA"},)"
                                      R"({"role":"assistant","content":"a"},)")
                         + kChatHi),
          "cmg"}});
}

void output(std::vector<Sample> &list)
{
    const QByteArray schema = R"({"type":"object","properties":{"z":{"type":"string"},"a":{"type":"number"}},)"
                              R"("required":["z","a"],"additionalProperties":false})";
    const QByteArray own = R"("output_config":{"format":{"type":"json_schema","schema":)" + schema + "}}";
    list.insert(
        list.end(),
        {{Feature::OutputSchema, C,
          chat(R"("max_tokens":9,"response_format":{"type":"json_schema","json_schema":{"name":"n","schema":)" + schema
               + "}}"),
          "rmg", schema.left(60)},
         {Feature::OutputSchema, M, messages(own), "c", schema},
         {Feature::SchemaName, M, messages(own), "cr", R"("name":"response")"},
         {Feature::SchemaName, C,
          chat(R"("max_tokens":9,"response_format":{"type":"json_schema","json_schema":{"name":"n","schema":)" + schema
               + "}}"),
          "mg", schema.left(60)},
         {Feature::JsonObject, C, chat(R"("response_format":{"type":"json_object"},"max_tokens":9)"), "rg", "json"},
         {Feature::JsonObject, C, chat(R"("response_format":{"type":"json_object"},"max_tokens":9)"), "m", "JSON",
          Taker::Usual, true},
         {Feature::JsonObject, R, responses(R"("text":{"format":{"type":"json_object"}})"), "c", "json_object"},
         {Feature::EnumOutput, G,
          gemini(R"("generationConfig":{"responseMimeType":"text/x.enum","responseSchema":{"type":"STRING",)"
                 R"("enum":["x","y"]}})"),
          "crmg", "enum"}});
}

} // namespace

const std::vector<Sample> &samples()
{
    static const std::vector<Sample> all = [] {
        std::vector<Sample> list;
        settings(list);
        states(list);
        turns(list);
        parts(list);
        addToolSamples(list);
        reasoning(list);
        output(list);
        return list;
    }();
    return all;
}

} // namespace station
