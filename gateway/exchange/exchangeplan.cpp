// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange/exchangeplan.h"

#include "gateway/exchange/translation.h"
#include "gateway/exchange/upstreamrequest.h"
#include "gateway/exchange/usagemeter.h"
#include "gateway/media/formreader.h"

#include <algorithm>

namespace station {

namespace {

Result<QByteArray> requestedFormModel(const HttpRequest &request)
{
    const auto form = Form::read(request.body, request.headers.value("content-type"));
    if (!form)
        return form.error();
    const auto isModel = [](const FormField &field) { return !field.isFile && field.name == "model"; };
    // Two readers of the same form must not find two models in it.
    if (std::count_if(form->fields().begin(), form->fields().end(), isModel) > 1)
        return Error {ErrorCode::BadRequest, "The form has more than one \"model\"; send one", "model"};
    return form->text("model");
}

} // namespace

Result<QByteArray> requestedModel(HttpRequest &request, const Endpoint &endpoint, std::optional<BodyFacts> &facts)
{
    QByteArray model;
    switch (endpoint.kind) {
    case EndpointKind::GeminiGenerate:
    case EndpointKind::GeminiStream:
    case EndpointKind::GeminiCountTokens: model = endpoint.id; break;
    case EndpointKind::ResponseItem:
    case EndpointKind::ResponseCancel: return QByteArray();
    case EndpointKind::AudioTranslations:
    case EndpointKind::AudioTranscriptions: {
        auto named = requestedFormModel(request);
        if (!named)
            return named.error();
        model = std::move(*named);
        break;
    }
    default: {
        if (endpoint.kind == EndpointKind::ImageEdits
            && request.headers.value("content-type").toLower().startsWith("multipart/")) {
            auto named = requestedFormModel(request);
            if (!named)
                return named.error();
            model = std::move(*named);
            break;
        }
        auto walked = walkBody(request.body);
        if (!walked)
            return walked.error();
        facts = std::move(*walked);
        model = facts->model;
    }
    }
    if (model.isEmpty())
        return Error {ErrorCode::BadRequest, "The request names no \"model\"; GET /v1/models lists what is usable",
                      "model"};
    return model;
}

Result<std::vector<Target>> allowedTargets(const ExchangeQuestion &question, const RoutingTable &table)
{
    std::vector<Target> targets;
    if (!question.endpoint.callsModel()) {
        const ResponseOwners::Owner owner = question.owners.find(question.endpoint.id.split('/').first());
        if (!owner.provider.isEmpty() && owner.key == question.key.name) {
            if (auto known = table.provider(owner.provider))
                targets.push_back({std::move(known), {}});
        }
        if (targets.empty())
            return Error {ErrorCode::NotFound, "No response with the id \"" + question.endpoint.id + "\" is known here",
                          "id"};
    } else {
        auto resolved = table.resolve(question.model, question.clientLogin);
        if (!resolved)
            return resolved.error();
        targets = std::move(*resolved);
        std::erase_if(targets, [&question](const Target &t) {
            return !question.key.allowsModel(t.provider->description.id + '/' + t.model);
        });
        if (targets.empty())
            return Error {ErrorCode::Forbidden,
                          "The gateway key \"" + question.key.name + "\" may not use the model \"" + question.model
                              + '"',
                          "model"};
    }
    return targets;
}

Result<std::vector<Target>> capableTargets(std::vector<Target> targets, const ExchangeQuestion &question)
{
    const Target first = targets.front();
    std::erase_if(targets, [&question](const Target &t) {
        const bool translated = (isTranslatable(question.endpoint.kind) || isTokenCount(question.endpoint.kind))
            && dialectFor(t.provider->description, question.endpoint.dialect);
        return !translated && !takesEndpoint(*t.provider, question.endpoint);
    });
    if (targets.empty()) {
        const bool hasLogin = first.provider->description.credential == CredentialStyle::ClientLogin;
        if (question.endpoint.passthroughName().isEmpty())
            return Error {hasLogin ? ErrorCode::Forbidden : ErrorCode::BadRequest,
                          first.provider->description.name
                              + (first.provider->description.speaksText()
                                     ? " is reached with the login of its own client, whose requests are passed on as "
                                       "they are; use the API that this client speaks"
                                     : " makes no text; use one of the endpoints for its kind of model"),
                          "model"};
        return Error {ErrorCode::NotFound,
                      first.provider->description.name + " has no " + question.endpoint.path + " endpoint",
                      {}};
    }
    if (question.facts && question.facts->hasPreviousResponse && question.endpoint.dialect == Dialect::Responses) {
        std::erase_if(targets, [](const Target &t) { return !t.provider->description.statefulResponses; });
        if (targets.empty())
            return Error {ErrorCode::BadRequest,
                          first.provider->description.name
                              + " keeps no responses; send the whole conversation as input instead, or have "
                                "the gateway keep them (responses_store in config.json)",
                          "previous_response_id"};
    }
    return targets;
}

Result<qint64> mostItMayCost(const std::vector<Target> &targets, const ExchangeQuestion &question, qsizetype bodyBytes,
                             const Catalog &catalog, const MediaExchange *media)
{
    qint64 most = 0;
    for (const Target &target : targets) {
        const ProviderDescription &d = target.provider->description;
        if (d.included)
            continue;
        const Model *model = catalog.find(d.id, target.model);
        PricedTokens tokens;
        tokens.input = estimatedInput(bodyBytes);
        const qint64 limit = question.facts && question.facts->maxOutputTokens ? *question.facts->maxOutputTokens
            : model && model->maxOutputTokens                                  ? model->maxOutputTokens
                                                                               : 4096;
        tokens.output = limit * (question.facts ? question.facts->choices : 1);
        const auto cost = !model ? std::nullopt : media ? media->mostItMayCost(*model) : Catalog::cost(*model, tokens);
        if (!cost && !question.key.allowUnpriced)
            return Error {ErrorCode::Forbidden,
                          "The price of " + d.id + '/' + target.model + " is not known, and the gateway key \""
                              + question.key.name + "\" has a budget; make a key with --allow-unpriced to use it",
                          "model"};
        most = std::max(most, cost.value_or(0));
    }
    return most;
}

} // namespace station
