// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/pieces.h"

#include "gateway/conversation/fieldnames.h"
#include "gateway/dialects/chat/extras.h"
#include "gateway/dialects/chat/requestreader.h"
#include "gateway/dialects/chat/requestwriter.h"
#include "gateway/dialects/chat/responsereader.h"
#include "gateway/dialects/chat/responsewriter.h"
#include "gateway/dialects/gemini/extras.h"
#include "gateway/dialects/gemini/requestreader.h"
#include "gateway/dialects/gemini/requestwriter.h"
#include "gateway/dialects/gemini/responsereader.h"
#include "gateway/dialects/gemini/responsewriter.h"
#include "gateway/dialects/messages/extras.h"
#include "gateway/dialects/messages/requestreader.h"
#include "gateway/dialects/messages/requestwriter.h"
#include "gateway/dialects/messages/responsereader.h"
#include "gateway/dialects/messages/responsewriter.h"
#include "gateway/dialects/responses/echo.h"
#include "gateway/dialects/responses/extras.h"
#include "gateway/dialects/responses/requestreader.h"
#include "gateway/dialects/responses/requestwriter.h"
#include "gateway/dialects/responses/responsereader.h"
#include "gateway/dialects/responses/responsewriter.h"
#include "gateway/json/orderedtree.h"

#include <array>
#include <string_view>

namespace station {

namespace {

std::optional<Feature> featureOfExtra(Dialect dialect, QByteArrayView path)
{
    switch (dialect) {
    case Dialect::Chat: return chatFeatureOfExtra(path);
    case Dialect::Responses: return responsesFeatureOfExtra(path);
    case Dialect::Messages: return messagesFeatureOfExtra(path);
    case Dialect::Gemini: return geminiFeatureOfExtra(path);
    }
    return std::nullopt;
}

bool isBase64(QByteArrayView data)
{
    static constexpr auto kMayStand = [] {
        std::array<bool, 256> may {};
        for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=\r\n"))
            may[static_cast<unsigned char>(c)] = true;
        return may;
    }();
    bool holds = true;
    for (const char c : data)
        holds &= kMayStand[static_cast<unsigned char>(c)];
    return holds;
}

using Members = std::vector<std::pair<QByteArray, JsonText>>;

/** Members that a part carries for its own dialect's sake, which no other has a word for. */
void reportMembers(const Members &members, TranslationReport &report)
{
    for (const auto &[name, value] : members) {
        // The mark of a signature that was not there says nothing elsewhere.
        if (name != "thoughtSignature")
            report.lost(Feature::UnknownMember, name);
    }
}

/**
 * What every dialect has to look after. Data that is no base64 is refused here, since a provider would speak of members
 * that the client has not written.
 */
void checkParts(const std::vector<Part> &parts, Dialect client, TranslationReport &report)
{
    for (const Part &part : parts) {
        const auto check = [&](const MediaSource &source, Feature feature) {
            if (!isBase64(source.data))
                report.refuse(fieldName(client, feature), "The data here is no base64");
            reportMembers(source.extras, report);
        };
        if (const auto *image = std::get_if<ImagePart>(&part))
            check(image->source, Feature::ImageUrl);
        else if (const auto *document = std::get_if<DocumentPart>(&part))
            check(document->source, Feature::Document);
        else if (const auto *audio = std::get_if<AudioPart>(&part))
            check(audio->source, Feature::AudioInput);
        else if (const auto *video = std::get_if<VideoPart>(&part))
            check(video->source, Feature::VideoInput);
        else if (const auto *call = std::get_if<ToolCallPart>(&part))
            reportMembers(call->extras, report);
        else if (const auto *result = std::get_if<ToolResultPart>(&part)) {
            reportMembers(result->extras, report);
            checkParts(result->content, client, report);
        }
    }
}

/** What a definition says beside what the common form has of it. */
void checkTools(const std::vector<Tool> &tools, TranslationReport &report)
{
    for (const Tool &tool : tools) {
        if (const auto *hosted = std::get_if<HostedTool>(&tool); hosted && hosted->webSearch) {
            // Agents offer searches of themselves, so that strict has no say.
            for (const QByteArray &name : hosted->webSearch->others)
                report.leftOut("web_search." + name, "another search has no such member");
        }
        const auto *definition = std::get_if<ToolDefinition>(&tool);
        if (definition && !definition->nameSpaceDescription.isEmpty())
            report.changed(Feature::NameSpace, "namespace " + definition->nameSpace + ".description", "left out");
    }
}

Result<ConversationRequest> readParts(Dialect dialect, const QByteArray &body)
{
    switch (dialect) {
    case Dialect::Chat: return readChatRequest(body);
    case Dialect::Responses: return readResponsesRequest(body);
    case Dialect::Messages: return readMessagesRequest(body);
    case Dialect::Gemini: return readGeminiRequest(body);
    }
    return Error {ErrorCode::Internal, "There is no such dialect", {}};
}

} // namespace

Result<ConversationRequest> readRequest(Dialect dialect, const QByteArray &body)
{
    auto request = readParts(dialect, body);
    if (request)
        request->asWritten = body;
    return request;
}

WrittenRequest writeRequest(Dialect dialect, const ConversationRequest &request, const WriteTarget &target)
{
    const auto written = [&] {
        switch (dialect) {
        case Dialect::Responses: return writeResponsesRequest(request, target);
        case Dialect::Messages: return writeMessagesRequest(request, target);
        case Dialect::Gemini: return writeGeminiRequest(request, target);
        case Dialect::Chat: break;
        }
        return writeChatRequest(request, target);
    };
    WrittenRequest result = written();
    if (request.dialect == dialect) {
        if (!request.asWritten.isEmpty())
            result.body = json::inOrderOf(result.body, request.asWritten);
    } else {
        for (const Turn &turn : request.turns) {
            reportMembers(turn.extras, result.report);
            checkParts(turn.parts, request.dialect, result.report);
        }
        checkTools(request.tools, result.report);
        // What a dialect has no member of the common form for, no other dialect has a word for.
        for (const ExtraMember &extra : request.extras) {
            const Feature feature = featureOfExtra(request.dialect, extra.path).value_or(Feature::UnknownMember);
            // It says nothing to a model and stands in every request of Claude Code: no loss that anyone minds.
            if (feature == Feature::BillingHeader)
                result.report.changed(feature, extra.path, "left out");
            else
                result.report.lost(feature, extra.path);
        }
    }
    return result;
}

std::unique_ptr<ResponseReader> makeResponseReader(Dialect dialect, const ReadSource &source, ResponseSink &sink)
{
    switch (dialect) {
    case Dialect::Chat: return makeChatResponseReader(source, sink);
    case Dialect::Responses: return makeResponsesResponseReader(source, sink);
    case Dialect::Messages: return makeMessagesResponseReader(source, sink);
    case Dialect::Gemini: return makeGeminiResponseReader(source, sink);
    }
    return nullptr;
}

std::unique_ptr<ResponseWriter> makeResponseWriter(Dialect dialect, const ResponseShape &shape)
{
    switch (dialect) {
    case Dialect::Chat: return makeChatResponseWriter(shape);
    case Dialect::Responses: return makeResponsesResponseWriter(shape);
    case Dialect::Messages: return makeMessagesResponseWriter(shape);
    case Dialect::Gemini: return makeGeminiResponseWriter(shape);
    }
    return nullptr;
}

std::vector<std::pair<QByteArray, JsonText>> responseEcho(const ConversationRequest &request)
{
    if (request.dialect != Dialect::Responses)
        return {};
    return echoOf(request);
}

QByteArray responseContentType(Dialect dialect, const ResponseShape &shape)
{
    if (shape.stream && !shape.jsonArray)
        return "text/event-stream; charset=utf-8";
    return dialect == Dialect::Gemini ? "application/json; charset=UTF-8" : "application/json";
}

} // namespace station
