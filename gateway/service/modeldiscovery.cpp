// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/service/modeldiscovery.h"

#include "gateway/exchange/upstreamrequest.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <simdjson.h>

namespace station {

namespace {

constexpr qint64 kAgainMs = 6LL * 3600 * 1000;
constexpr qint64 kLocalAgainMs = 15'000; ///< a server on this machine comes and goes
constexpr qsizetype kMaxBytes = 16 * 1024 * 1024;

using simdjson::dom::element;

QByteArray text(element e, const char *name)
{
    std::string_view value;
    return e[name].get(value) == simdjson::SUCCESS ? QByteArray(value.data(), qsizetype(value.size())) : QByteArray();
}

qint64 firstInteger(element e, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        int64_t value = 0;
        if (e[name].get(value) == simdjson::SUCCESS && value > 0)
            return value;
    }
    return 0;
}

/** What a model that the catalog does not know most likely is; lists rarely say. */
ModelKind kindByName(const QByteArray &id)
{
    static constexpr std::pair<const char *, ModelKind> kWords[] = {
        {"embed", ModelKind::Embedding},      {"moderation", ModelKind::Moderation},
        {"whisper", ModelKind::SpeechToText}, {"transcribe", ModelKind::SpeechToText},
        {"tts", ModelKind::TextToSpeech},     {"dall-e", ModelKind::Image},
        {"image", ModelKind::Image},          {"imagen", ModelKind::Image},
        {"sora", ModelKind::Video},           {"veo-", ModelKind::Video},
        {"video", ModelKind::Video},
    };
    const QByteArray name = id.toLower();
    for (const auto &[word, kind] : kWords) {
        if (name.contains(word))
            return kind;
    }
    return ModelKind::Chat;
}

} // namespace

std::vector<Model> parseModelList(const QByteArray &json, const QByteArray &shape, const QByteArray &provider)
{
    simdjson::dom::parser parser;
    element root;
    simdjson::dom::array list;
    if (parser.parse(json.constData(), size_t(json.size())).get(root) != simdjson::SUCCESS)
        return {};
    if (root["data"].get(list) != simdjson::SUCCESS && root["models"].get(list) != simdjson::SUCCESS
        && root.get(list) != simdjson::SUCCESS)
        return {};
    std::vector<Model> models;
    for (const element item : list) {
        Model m;
        m.provider = provider;
        if (shape == "gemini") {
            m.id = text(item, "name");
            if (m.id.startsWith("models/"))
                m.id = m.id.mid(7);
            m.name = text(item, "displayName");
        } else if (shape == "codex") {
            m.id = text(item, "slug");
            m.name = text(item, "display_name");
        } else {
            m.id = text(item, "id");
            m.name = text(item, "display_name");
            if (m.name.isEmpty())
                m.name = text(item, "name");
        }
        m.contextWindow = firstInteger(item,
                                       {"context_window", "context_length", "max_context_length", "max_model_len",
                                        "max_input_tokens", "inputTokenLimit"});
        m.maxOutputTokens =
            firstInteger(item, {"max_output_tokens", "max_tokens", "max_completion_tokens", "outputTokenLimit"});
        m.kinds = kindByName(m.id);
        if (!m.id.isEmpty())
            models.push_back(std::move(m));
    }
    return models;
}

class ModelDiscovery::Query final : private TransportListener {
public:
    Query(ModelDiscovery &owner, const ProviderDescription &description)
        : m_owner(owner), m_provider(description.id), m_shape(description.modelsShape)
    {
    }
    ~Query() override
    {
        if (m_call)
            m_call->cancel();
    }
    void start(TransportRequest request) { m_call = m_owner.m_transport.start(std::move(request), *this); }
    bool isOver() const { return !m_call; }

private:
    void responseHead(int status, Headers &&) override { m_status = status; }
    void responseBytes(QByteArrayView bytes) override
    {
        if (m_body.size() + bytes.size() <= kMaxBytes)
            m_body.append(bytes);
    }
    void responseEnd(const TransportEnd &end) override
    {
        m_call = nullptr;
        if (end.kind == TransportEnd::Kind::Complete && m_status == 200) {
            m_owner.m_models[m_provider] = parseModelList(m_body, m_shape, m_provider);
            Q_EMIT m_owner.changed();
        } else if (m_owner.m_models.erase(m_provider) > 0) {
            Q_EMIT m_owner.changed();
        }
    }

    ModelDiscovery &m_owner;
    const QByteArray m_provider;
    const QByteArray m_shape;
    TransportCall *m_call = nullptr;
    int m_status = 0;
    QByteArray m_body;
};

ModelDiscovery::ModelDiscovery(QObject *parent) : QObject(parent), m_transport(this) { }

ModelDiscovery::~ModelDiscovery() = default;

void ModelDiscovery::update(const std::vector<std::shared_ptr<const Provider>> &providers, const Config &config)
{
    m_transport.setProxy(config.proxy);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const auto &p : providers) {
        const ProviderDescription &d = p->description;
        const bool probe = d.local && d.credential == CredentialStyle::OptionalBearer;
        if (d.modelsPath.isEmpty() || d.credential == CredentialStyle::ClientLogin || (!probe && !p->isUsable()))
            continue;
        // The credential itself is not kept here, only a mark that tells one from another.
        const QByteArray what =
            d.baseUrl + ' ' + QCryptographicHash::hash(p->secret.reveal(), QCryptographicHash::Sha256).left(8).toHex();
        auto &[askedFor, askedAt] = m_asked[d.id];
        if (askedFor == what && now - askedAt < (probe ? kLocalAgainMs : kAgainMs))
            continue;
        auto &query = m_queries[d.id];
        if (query && !query->isOver())
            continue;
        askedFor = what;
        askedAt = now;
        TransportRequest request;
        request.method = "GET";
        request.url = d.baseUrl + d.modelsPath;
        request.timeouts = {3000, 10'000, 10'000};
        if (d.modelsShape == "gemini")
            request.url += "?pageSize=1000";
        else if (d.modelsShape == "anthropic")
            request.url += "?limit=1000";
        for (const auto &[name, value] : d.defaultHeaders)
            request.headers.add(name, value);
        addProviderKey(request.headers, *p);
        request.headers.add("user-agent", "TokenStation/" STATION_VERSION);
        query = std::make_unique<Query>(*this, d);
        query->start(std::move(request));
    }
}

} // namespace station
