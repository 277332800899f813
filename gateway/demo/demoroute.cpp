// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/demo/demoroute.h"

#include <QList>

namespace station {

namespace {

using Action = DemoRoute::Action;

struct FixedRoute {
    const char *path;
    Action action;
    DemoDialect dialect;
    const char *method;
};

constexpr FixedRoute kFixed[] = {
    {"/v1/chat/completions", Action::Generate, DemoDialect::Chat, "POST"},
    {"/v1/responses", Action::Generate, DemoDialect::Responses, "POST"},
    {"/v1/responses/input_tokens", Action::CountTokens, DemoDialect::Responses, "POST"},
    {"/v1/messages", Action::Generate, DemoDialect::Messages, "POST"},
    {"/v1/messages/count_tokens", Action::CountTokens, DemoDialect::Messages, "POST"},
    {"/v1/audio/speech", Action::Speak, DemoDialect::Chat, "POST"},
    {"/v1/audio/transcriptions", Action::Listen, DemoDialect::Chat, "POST"},
    {"/v1/images/generations", Action::Paint, DemoDialect::Chat, "POST"},
    {"/v1/images/edits", Action::Repaint, DemoDialect::Chat, "POST"},
    {"/v1/videos", Action::Animate, DemoDialect::Chat, "POST"},
    {"/v1/models", Action::ListModels, DemoDialect::Chat, "GET"},
};

/** What follows /v1beta/models/: `MODEL:generateContent`. */
DemoRoute geminiRoute(const QByteArray &call, const QByteArray &query)
{
    const QByteArray decoded = QByteArray::fromPercentEncoding(call);
    const qsizetype colon = decoded.lastIndexOf(':');
    const QByteArray verb = decoded.mid(colon + 1);
    DemoRoute route {Action::Unknown, DemoDialect::Gemini, "POST", decoded.left(colon)};
    if (verb == "generateContent") {
        route.action = Action::Generate;
    } else if (verb == "streamGenerateContent") {
        route.action = Action::Generate;
        route.stream = true;
        route.asArray = !query.split('&').contains("alt=sse");
    } else if (verb == "countTokens") {
        route.action = Action::CountTokens;
    }
    return route;
}

} // namespace

DemoRoute findDemoRoute(const QByteArray &path, const QByteArray &query)
{
    static constexpr QByteArrayView kGemini = "/v1beta/models/";
    static constexpr QByteArrayView kModel = "/v1/models/";
    static constexpr QByteArrayView kVideo = "/v1/videos/";
    static constexpr QByteArrayView kContent = "/content";
    for (const FixedRoute &fixed : kFixed) {
        if (path == fixed.path)
            return {fixed.action, fixed.dialect, fixed.method, {}};
    }
    if (path.startsWith(kGemini))
        return geminiRoute(path.sliced(kGemini.size()), query);
    if (path.startsWith(kVideo)) {
        const QByteArray id = path.sliced(kVideo.size());
        const bool isContent = id.endsWith(kContent);
        return {isContent ? Action::SendVideo : Action::ShowVideo, DemoDialect::Chat, "GET",
                isContent ? id.chopped(kContent.size()) : id};
    }
    if (path.startsWith(kModel))
        return {Action::ShowModel, DemoDialect::Chat, "GET",
                QByteArray::fromPercentEncoding(path.sliced(kModel.size()))};
    return {};
}

} // namespace station
