// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker/modellisting.h"

#include "gateway/worker/codexcatalog.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <QUrlQuery>

namespace station {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

/** The catalog does not say when a model was made, and both shapes want a date. */
constexpr int kCreated = 0;
constexpr const char *kCreatedAt = "1970-01-01T00:00:00Z";

void text(Writer &w, const char *name, const QByteArray &value)
{
    w.Key(name);
    w.String(value.constData(), rapidjson::SizeType(value.size()));
}

QByteArray taken(const rapidjson::StringBuffer &buffer)
{
    return QByteArray(buffer.GetString(), qsizetype(buffer.GetSize()));
}

void writeOpenAi(Writer &w, const QByteArray &id, const QByteArray &owner, const Model *model)
{
    w.StartObject();
    text(w, "id", id);
    text(w, "object", "model");
    w.Key("created");
    w.Int(kCreated);
    text(w, "owned_by", owner);
    if (model && model->contextWindow) {
        w.Key("context_window");
        w.Int64(model->contextWindow);
    }
    if (model && model->maxOutputTokens) {
        w.Key("max_output_tokens");
        w.Int64(model->maxOutputTokens);
    }
    w.EndObject();
}

void writeAnthropic(Writer &w, const QByteArray &id, const QByteArray &name)
{
    w.StartObject();
    text(w, "type", "model");
    text(w, "id", id);
    text(w, "display_name", name);
    text(w, "created_at", kCreatedAt);
    w.EndObject();
}

/** As Claude Code shows it: only such names are listed (wire notes of the clients, A1). */
QByteArray claudeId(const QByteArray &id)
{
    return id.startsWith("claude") || id.startsWith("anthropic") ? id : "claude-via/" + id;
}

} // namespace

ModelListing::ModelListing(const RoutingTable &table, const GatewayKey &key, QByteArrayView login)
{
    for (const auto &[alias, targets] : table.config().aliases) {
        const auto resolved = table.resolve(alias, {});
        if (!resolved)
            continue;
        const Target &first = resolved->front();
        if (key.allowsModel(first.provider->description.id + '/' + first.model))
            m_entries.push_back({alias, alias, first.provider->description.id,
                                 table.catalog().find(first.provider->description.id, first.model)});
    }
    for (const Model &model : table.catalog().models()) {
        const auto provider = table.provider(model.provider);
        const QByteArray id = model.qualifiedId();
        if (provider && provider->description.credential == CredentialStyle::ClientLogin && login != model.provider)
            continue;
        if (provider && provider->isUsable() && model.lifecycle != ModelLifecycle::Retired && key.allowsModel(id))
            m_entries.push_back({id, model.name.isEmpty() ? model.id : model.name, model.provider, &model});
    }
}

QByteArray ModelListing::openAi() const
{
    rapidjson::StringBuffer buffer;
    Writer w(buffer);
    w.StartObject();
    text(w, "object", "list");
    w.Key("data");
    w.StartArray();
    for (const Entry &e : m_entries)
        writeOpenAi(w, e.id, e.owner, e.model);
    w.EndArray();
    w.EndObject();
    return taken(buffer);
}

QByteArray ModelListing::anthropic(const QByteArray &query) const
{
    const QUrlQuery parameters(QString::fromUtf8(query));
    bool given = false;
    const qsizetype limit = parameters.queryItemValue(QStringLiteral("limit")).toInt(&given);
    const QByteArray after = parameters.queryItemValue(QStringLiteral("after_id"), QUrl::FullyDecoded).toUtf8();
    rapidjson::StringBuffer buffer;
    Writer w(buffer);
    w.StartObject();
    w.Key("data");
    w.StartArray();
    QByteArray first, last;
    qsizetype count = 0;
    bool more = false;
    bool skipping = !after.isEmpty();
    for (const Entry &e : m_entries) {
        const QByteArray id = claudeId(e.id);
        if (skipping) {
            skipping = id != after;
            continue;
        }
        if (given && limit > 0 && count == limit) {
            more = true;
            break;
        }
        writeAnthropic(w, id, e.name);
        first = first.isEmpty() ? id : first;
        last = id;
        ++count;
    }
    w.EndArray();
    w.Key("has_more");
    w.Bool(more);
    for (const auto &[name, value] : {std::pair("first_id", first), std::pair("last_id", last)}) {
        w.Key(name);
        if (value.isEmpty())
            w.Null();
        else
            w.String(value.constData(), rapidjson::SizeType(value.size()));
    }
    w.EndObject();
    return taken(buffer);
}

QByteArray ModelListing::gemini() const
{
    rapidjson::StringBuffer buffer;
    Writer w(buffer);
    w.StartObject();
    w.Key("models");
    w.StartArray();
    for (const Entry &e : m_entries) {
        w.StartObject();
        text(w, "name", "models/" + e.id);
        text(w, "displayName", e.name);
        if (e.model && e.model->contextWindow) {
            w.Key("inputTokenLimit");
            w.Int64(e.model->contextWindow);
        }
        if (e.model && e.model->maxOutputTokens) {
            w.Key("outputTokenLimit");
            w.Int64(e.model->maxOutputTokens);
        }
        w.Key("supportedGenerationMethods");
        w.StartArray();
        w.String("generateContent");
        w.String("streamGenerateContent");
        w.EndArray();
        w.EndObject();
    }
    w.EndArray();
    w.EndObject();
    return taken(buffer);
}

QByteArray ModelListing::codex() const
{
    QByteArrayList models;
    for (const Entry &e : m_entries) {
        // What the catalog does not know, Codex guesses no worse.
        const bool told = e.model && e.model->kinds.testFlag(ModelKind::Chat) && e.model->contextWindow > 0;
        if (told && !isKnownToCodex(e.id))
            models.append(codexModel(e.id, e.name, *e.model, int(models.size())));
    }
    return "{\"models\":[" + models.join(',') + "]}";
}

QByteArray ModelListing::one(const QByteArray &id, Dialect dialect) const
{
    for (const Entry &e : m_entries) {
        if (e.id != id && claudeId(e.id) != id)
            continue;
        rapidjson::StringBuffer buffer;
        Writer w(buffer);
        if (dialect == Dialect::Messages)
            writeAnthropic(w, id, e.name);
        else
            writeOpenAi(w, e.id, e.owner, e.model);
        return taken(buffer);
    }
    return {};
}

} // namespace station
