// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/pieces.h"

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

} // namespace

Result<ConversationRequest> readRequest(Dialect dialect, const QByteArray &body)
{
    switch (dialect) {
    case Dialect::Chat: return readChatRequest(body);
    case Dialect::Responses: return readResponsesRequest(body);
    case Dialect::Messages: return readMessagesRequest(body);
    case Dialect::Gemini: return readGeminiRequest(body);
    }
    return Error {ErrorCode::Internal, "There is no such dialect", {}};
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
    // What a dialect has no member of the common form for, no other dialect has a word for.
    if (request.dialect != dialect) {
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
