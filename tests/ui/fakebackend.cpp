// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakebackend.h"

#include "app/gatewaywords.h"
#include "app/providers/providernotes.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <numeric>

namespace station {

namespace {

struct Known {
    const char *id;
    const char *code;
    const char *name;
    const char *url;
    const char *dialect;
    const char *environment;
};

constexpr Known kKnown[] = {
    {"openai", "OA", "OpenAI", "https://api.openai.com/v1", "responses", "OPENAI_API_KEY"},
    {"openai-codex", "OC", "OpenAI Codex", "https://chatgpt.com/backend-api/codex", "responses", ""},
    {"anthropic", "AN", "Anthropic", "https://api.anthropic.com/v1", "messages", "ANTHROPIC_API_KEY"},
    {"claude-code", "CC", "Claude Code", "https://api.anthropic.com/v1", "messages", ""},
    {"gemini", "GM", "Gemini", "https://generativelanguage.googleapis.com/v1beta", "gemini", "GEMINI_API_KEY"},
    {"groq", "GQ", "Groq", "https://api.groq.com/openai/v1", "chat", "GROQ_API_KEY"},
    {"xai", "XA", "xAI", "https://api.x.ai/v1", "chat", "XAI_API_KEY"},
    {"bailian", "BL", "Bailian", "https://dashscope.aliyuncs.com/compatible-mode/v1", "chat", "DASHSCOPE_API_KEY"},
    {"kling", "KL", "Kling", "https://api-singapore.klingai.com", "chat", "KLING_ACCESS_KEY"},
    {"byteplus", "BP", "BytePlus", "https://ark.ap-southeast.bytepluses.com/api/v3", "chat", "ARK_API_KEY"},
    {"deepseek", "DS", "DeepSeek", "https://api.deepseek.com", "chat", "DEEPSEEK_API_KEY"},
    {"mistral", "MS", "Mistral", "https://api.mistral.ai/v1", "chat", "MISTRAL_API_KEY"},
    {"moonshot", "MO", "Moonshot", "https://api.moonshot.ai/v1", "chat", "MOONSHOT_API_KEY"},
    {"openrouter", "OR", "OpenRouter", "https://openrouter.ai/api/v1", "chat", "OPENROUTER_API_KEY"},
    {"zai", "ZA", "Z.ai", "https://api.z.ai/api/paas/v4", "chat", "ZAI_API_KEY"},
    {"minimax", "MM", "MiniMax", "https://api.minimax.io/v1", "chat", "MINIMAX_API_KEY"},
    {"cerebras", "CE", "Cerebras", "https://api.cerebras.ai/v1", "chat", "CEREBRAS_API_KEY"},
    {"ollama", "OL", "Ollama", "http://127.0.0.1:11434/v1", "chat", ""},
    {"lmstudio", "LM", "LM Studio", "http://127.0.0.1:1234/v1", "chat", ""},
    {"llamacpp", "LC", "llama.cpp", "http://127.0.0.1:8080/v1", "chat", ""},
    {"local", "LO", "Local speech", "on this machine", "chat", ""},
    {"demo", "DM", "Demo", "", "chat", ""},
};

UsageSum sum(const QByteArray &group, qint64 tokens, qint64 estimated, qint64 cost, qint64 estimatedCost,
             qint64 unpriced)
{
    UsageSum result;
    result.group = group;
    result.exchanges = std::max<qint64>(10, (tokens + estimated) / 48'000);
    result.inputTokens = tokens;
    result.estimatedTokens = estimated;
    result.costMicroUsd = cost;
    result.estimatedCostMicroUsd = estimatedCost;
    result.unpricedTokens = unpriced;
    return result;
}

/** A part of what a line used. */
UsageSum part(const UsageSum &used, qint64 of, qint64 whole)
{
    UsageSum part = used;
    for (qint64 *figure :
         {&part.exchanges, &part.inputTokens, &part.outputTokens, &part.cachedTokens, &part.estimatedTokens,
          &part.costMicroUsd, &part.estimatedCostMicroUsd, &part.unpricedExchanges, &part.unpricedTokens})
        *figure = *figure * of / whole;
    return part;
}

/** A request of the Messages API as a Chat Completions provider got it. */
BodyRecord translatedBodies(const QByteArray &requestId)
{
    BodyRecord record;
    record.requestId = requestId;
    record.method = "POST";
    record.path = "/v1/messages?beta=true";
    record.clientHeaders = "content-type: application/json\nanthropic-version: 2023-06-01\n"
                           "authorization: Bearer (removed)\nuser-agent: claude-cli/2.1\n";
    QByteArray tools;
    for (int i = 0; i < 14; ++i)
        tools += (i ? R"(,{"name":"tool)" : R"({"name":"tool)") + QByteArray::number(i) + R"("})";
    record.clientRequest.bytes = R"({"model":"haiku","max_tokens":8192,"system":[{"type":"text","text":"You are it's)"
                                 R"( helper","cache_control":{"type":"ephemeral"}}],"messages":[{"role":"user",)"
                                 R"("content":"Rename the module"}],"tools":[)"
        + tools + R"(],"top_k":40,"stream":true})";
    record.clientRequest.size = record.clientRequest.bytes.size();
    record.url = "https://api.groq.com/openai/v1/chat/completions";
    record.sentHeaders = "authorization: Bearer (removed)\ncontent-type: application/json\n";
    record.sentRequest.bytes = R"({"model":"openai/gpt-oss-120b","max_completion_tokens":8192,"messages":[)"
                               R"({"role":"system","content":"You are it's helper"},{"role":"user",)"
                               R"("content":"Rename the module"}],"tools":[)"
        + tools + R"(],"stream":true,"stream_options":{"include_usage":true}})";
    record.sentRequest.size = record.sentRequest.bytes.size();
    record.status = 200;
    record.answerHeaders = "content-type: text/event-stream\nx-ratelimit-remaining-tokens: 42\n";
    record.providerAnswer.bytes = "data: {\"choices\":[{\"delta\":{\"content\":\"Done.\"}}]}\n\ndata: [DONE]\n\n";
    record.providerAnswer.size = record.providerAnswer.bytes.size();
    record.clientAnswer.bytes = "event: content_block_delta\ndata: {\"type\":\"content_block_delta\"}\n\n";
    record.clientAnswer.size = record.clientAnswer.bytes.size();
    return record;
}

} // namespace

FakeBackend::FakeBackend(QObject *parent) : Backend(parent)
{
    qputenv("CLAUDE_CONFIG_DIR", QFile::encodeName(m_home.filePath(QStringLiteral("claude"))));
    qputenv("CODEX_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("codex"))));
    // As a gateway that has started leaves them.
    if (const auto made = paths().create(); !made)
        qWarning("%s", made.error().message.constData());
    m_now = QDateTime(QDate(2026, 11, 23), QTime(14, 7, 31)).toMSecsSinceEpoch();
    for (const Known &known : kKnown) {
        ProviderInfo info;
        info.id = known.id;
        info.lineCode = known.code;
        info.name = QString::fromLatin1(known.name);
        info.baseUrl = QString::fromLatin1(known.url);
        info.dialect = known.dialect;
        info.environmentName = QString::fromLatin1(known.environment);
        if (!info.environmentName.isEmpty()) {
            info.fields = {{"key", QStringLiteral("API key")}};
            info.keyUrl = QUrl(QStringLiteral("https://example.com/keys/") + QString::fromLatin1(known.id));
        }
        m_providers.push_back(std::move(info));
    }
    provider("kling").fields = {{"access_key", QStringLiteral("Access key")},
                                {"secret_key", QStringLiteral("Secret key")}};
    provider("demo").state = ProviderState::Simulated;
    const auto noteOf = [](const char *beginning) {
        const QByteArrayList notes = knownProviderNotes();
        const auto it = std::find_if(notes.begin(), notes.end(),
                                     [beginning](const QByteArray &note) { return note.startsWith(beginning); });
        return it == notes.end() ? QString() : QString::fromUtf8(*it);
    };
    provider("openai-codex").note = noteOf("Uses the ChatGPT sign-in");
    provider("openai-codex").boardName = QStringLiteral("Codex");
    provider("claude-code").note = noteOf("Uses your Claude subscription");
    provider("local").note = noteOf("Speech models");
    for (const char *id : {"ollama", "lmstudio", "llamacpp"}) {
        provider(id).fields = {{"key", QStringLiteral("API key")}};
        provider(id).keyOptional = true;
    }
    provider("ollama").state = ProviderState::FoundHere;
    m_gateway = {GatewayState::Listening, QStringLiteral("127.0.0.1"), 8787, {}};
    m_models.push_back({"demo/hello", "demo", {QStringLiteral("chat")}, 8192, std::nullopt, std::nullopt, true, {}});
    connect(&m_stormTimer, &QTimer::timeout, this, &FakeBackend::storm);
    m_stormTimer.setInterval(100);
}

ProviderInfo &FakeBackend::provider(const QByteArray &id)
{
    return *std::find_if(m_providers.begin(), m_providers.end(), [&id](const ProviderInfo &p) { return p.id == id; });
}

LedgerRow FakeBackend::row(const QByteArray &provider, const QByteArray &model, qint64 startedMs, qint64 input,
                           qint64 output)
{
    LedgerRow row;
    row.startedMs = startedMs;
    row.durationUs = 9'000'000;
    row.firstTokenUs = 610'000;
    row.client = "curl";
    static int number = 0;
    row.requestId = "req_fake-" + QByteArray::number(++number);
    row.requestedModel = provider + '/' + model;
    row.provider = provider;
    row.model = model;
    row.status = 200;
    row.tokens.input = input;
    row.tokens.output = output;
    return row;
}

Paths FakeBackend::paths() const
{
    return {m_home.filePath(QStringLiteral("config.json")), m_home.filePath(QStringLiteral("data")),
            m_home.filePath(QStringLiteral("state")), QStringLiteral("token-station-tests")};
}

void FakeBackend::offer(const QByteArray &model)
{
    for (const ModelInfo &known : m_models) {
        if (known.id == model)
            return;
    }
    ModelInfo info;
    info.id = model;
    info.provider = model.left(model.indexOf('/'));
    info.kinds = QStringList {QStringLiteral("chat")};
    info.usable = true;
    m_models.push_back(info);
    Q_EMIT modelsChanged();
}

std::vector<ProviderInfo> FakeBackend::providers() const
{
    std::vector<ProviderInfo> providers = m_providers;
    for (ProviderInfo &provider : providers)
        provider.note = providerNote(provider.note.toUtf8());
    return providers;
}

void FakeBackend::dropAll()
{
    m_providers.clear();
    m_models.clear();
    Q_EMIT providersChanged();
    Q_EMIT modelsChanged();
}

GatewayStatus FakeBackend::gateway() const
{
    GatewayStatus status = m_gateway;
    status.problem = gatewayWords(status.problem.toUtf8());
    status.configProblem = gatewayWords(status.configProblem.toUtf8());
    status.ledgerProblem = gatewayWords(status.ledgerProblem.toUtf8());
    return status;
}

Result<QByteArray> FakeBackend::createKey(const GatewayKey &key)
{
    for (const GatewayKey &known : std::as_const(m_gatewayKeys)) {
        if (known.name == key.name)
            return Error {ErrorCode::BadRequest, "There is a key of that name already; revoke it first", {}};
    }
    m_gatewayKeys.append(key);
    m_gatewayKeys.last().createdMs = m_now;
    Q_EMIT keysChanged();
    return QByteArray("gw-made-for-the-test");
}

Result<void> FakeBackend::changeKey(const GatewayKey &key)
{
    for (GatewayKey &known : m_gatewayKeys) {
        if (known.name != key.name)
            continue;
        known = key;
        Q_EMIT keysChanged();
        return {};
    }
    return Error {ErrorCode::NotFound, "There is no such key.", {}};
}

Result<void> FakeBackend::revokeKey(const QByteArray &name)
{
    m_gatewayKeys.removeIf([&name](const GatewayKey &key) { return key.name == name; });
    Q_EMIT keysChanged();
    return {};
}

ClientSetup &FakeBackend::client(ClientKind kind)
{
    auto &setup = m_clients[kind];
    if (!setup) {
        const Paths paths = this->paths();
        if (!paths.create())
            qFatal("the test's home cannot be made");
        QFile config(paths.configFile);
        if (config.open(QIODevice::WriteOnly))
            config.write("{\"listen\":{\"port\":" + QByteArray::number(m_gateway.port) + "}}");
        setup = std::make_unique<ClientSetup>(kind, paths, QStringLiteral("/usr/bin/token-station-gateway"));
    }
    return *setup;
}

QString FakeBackend::clientSettings(ClientKind kind) const
{
    return Client::of(kind).settingsFile();
}

void FakeBackend::setCredential(const QByteArray &id, std::vector<std::pair<QByteArray, Secret>> fields,
                                QObject *context, std::function<void(Result<void>)> done)
{
    QByteArray joined;
    for (const auto &field : fields)
        joined += (joined.isEmpty() ? "" : "|") + field.second.reveal();
    QTimer::singleShot(0, context, [this, id, joined, done = std::move(done)] {
        if (!m_keyProblem.isEmpty())
            return done(Error {ErrorCode::Internal, m_keyProblem.toUtf8(), {}, 0});
        m_keys.insert(id, joined);
        provider(id).state = ProviderState::Open;
        provider(id).source = CredentialSource::Keychain;
        provider(id).problem.clear();
        Q_EMIT providersChanged();
        done({});
    });
}

void FakeBackend::removeCredential(const QByteArray &id, QObject *context, std::function<void(Result<void>)> done)
{
    QTimer::singleShot(0, context, [this, id, done = std::move(done)] {
        m_keys.remove(id);
        provider(id).state = ProviderState::NoKey;
        provider(id).source = CredentialSource::None;
        Q_EMIT providersChanged();
        done({});
    });
}

void FakeBackend::testProvider(const QByteArray &id, QObject *context, std::function<void(Result<ProviderTest>)> done)
{
    m_tested << id;
    if (m_testHangs)
        return;
    QTimer::singleShot(0, context, [this, done = std::move(done)] {
        if (m_testProblem.isEmpty())
            return done(ProviderTest {410, {}});
        done(Error {ErrorCode::Forbidden, m_testProblem.toUtf8(), {}, 0});
    });
}

void FakeBackend::updateCatalog(QObject *, std::function<void(Result<CatalogChange>)> done)
{
    ++m_catalogFetches;
    m_catalogDone = std::move(done);
}

Result<void> FakeBackend::removeCatalogUpdate()
{
    m_catalogDay = {};
    Q_EMIT modelsChanged();
    return {};
}

Result<void> FakeBackend::setPrice(const Model &price)
{
    m_ownPrices[price.qualifiedId()] = price;
    for (ModelInfo &model : m_models) {
        if (model.id == price.qualifiedId()) {
            model.isPricedByUser = true;
            if (price.prices.input)
                model.inputMicroUsd = *price.prices.input * 1000;
            if (price.prices.output)
                model.outputMicroUsd = *price.prices.output * 1000;
        }
    }
    Q_EMIT modelsChanged();
    return {};
}

Result<void> FakeBackend::resetPrice(const QByteArray &id)
{
    m_ownPrices.erase(id);
    for (ModelInfo &model : m_models)
        model.isPricedByUser = model.isPricedByUser && model.id != id;
    Q_EMIT modelsChanged();
    return {};
}

void FakeBackend::usage(qint64, UsageGroup by, QObject *context, std::function<void(std::vector<UsageSum>)> done)
{
    if (m_mute)
        return;
    QTimer::singleShot(0, context, [this, by, done = std::move(done)] {
        done(by == UsageGroup::Provider ? m_byProvider : by == UsageGroup::Model ? m_byModel : m_byHour);
    });
}

void FakeBackend::course(qint64 sinceMs, qint64 untilMs, UsageGroup by, UsageStep step, QObject *context,
                         std::function<void(std::vector<UsagePoint>)> done)
{
    m_courseAsked = {sinceMs, untilMs, step};
    if (m_mute)
        return;
    QTimer::singleShot(0, context, [this, untilMs, by, done = std::move(done)] {
        const std::vector<UsagePoint> &course =
            m_courseAsked.step == UsageStep::Hour && !m_todayCourse.empty() ? m_todayCourse : m_course;
        std::vector<UsagePoint> points;
        std::copy_if(course.begin(), course.end(), std::back_inserter(points),
                     [untilMs](const UsagePoint &point) { return point.startMs < untilMs; });
        if (!m_todayCourse.empty() && by == UsageGroup::Key) {
            for (UsagePoint &point : points)
                point.sum.group = point.sum.group < "groq" ? "build-agent" : "laptop";
        }
        // A client names its sessions as it likes; curl names none.
        if (!m_todayCourse.empty() && by == UsageGroup::Session) {
            for (UsagePoint &point : points)
                point.sum.group = point.sum.group < "gemini" ? "claude-code 7c0f2a4e-51f6-4c1b-9d53-0e8f5f0a1b77"
                    : point.sum.group < "openai"             ? "codex 019b2f6d-7f0e-7a93-8d21-6a1f1f7f9c02"
                                                             : "";
        }
        done(points);
    });
}

void FakeBackend::latest(int count, QObject *context, std::function<void(std::vector<LedgerRow>)> done)
{
    if (m_mute)
        return;
    QTimer::singleShot(0, context, [this, count, done = std::move(done)] {
        done({m_latest.begin(), m_latest.begin() + std::min<qsizetype>(count, qsizetype(m_latest.size()))});
    });
}

void FakeBackend::page(const LedgerFilter &filter, LedgerCursor before, int count, QObject *context,
                       std::function<void(LedgerPage)> done)
{
    if (m_mute)
        return;
    QTimer::singleShot(0, context, [this, filter, before, count, done = std::move(done)] {
        LedgerPage page;
        auto at = before.id == LedgerFilter::forever ? qint64(0) : before.id;
        const auto end = qint64(m_latest.size());
        const qint64 last = m_pageRows > 0 ? std::min(end, at + m_pageRows) : end;
        for (; at < last && int(page.rows.size()) < count; ++at) {
            if (filter.matches(m_latest[size_t(at)]))
                page.rows.push_back(m_latest[size_t(at)]);
        }
        page.next = {at > 0 ? m_latest[size_t(at - 1)].startedMs : 0, at};
        page.atEnd = at == end;
        if (before.id == LedgerFilter::forever && filter == LedgerFilter())
            page.total = end;
        done(std::move(page));
    });
}

void FakeBackend::bodies(const QByteArray &requestId, QObject *context,
                         std::function<void(std::optional<BodyRecord>)> done)
{
    if (m_mute)
        return;
    QTimer::singleShot(0, context, [this, requestId, done = std::move(done)] {
        const auto found = m_bodies.constFind(requestId);
        done(found == m_bodies.constEnd() ? std::nullopt : std::optional(*found));
    });
}

void FakeBackend::runStorm(int count, int ticks)
{
    static const QByteArray names[] = {"openai", "anthropic", "gemini", "groq"};
    for (int i = 0; i < count; ++i) {
        LiveExchange exchange;
        exchange.id = quint64(1000 + i);
        exchange.state = LiveState::Streaming;
        exchange.row = row(names[i % 4], "model-" + QByteArray::number(i), m_now, 1000 + i, 0);
        exchange.row.tokens.output.reset();
        m_storm.push_back(exchange);
    }
    m_stormTicks = ticks;
    send(m_storm);
    m_stormTimer.start();
}

void FakeBackend::storm()
{
    m_now += 100;
    const bool last = --m_stormTicks <= 0;
    for (LiveExchange &exchange : m_storm) {
        exchange.outputSoFar += 7 + qint64(exchange.id % 5);
        if (last) {
            exchange.state = LiveState::Done;
            exchange.row.tokens.output = exchange.outputSoFar;
            exchange.row.durationUs = (m_now - exchange.row.startedMs) * 1000;
        }
    }
    send(m_storm);
    if (last)
        m_stormTimer.stop();
}

void FakeBackend::play(const QString &scene)
{
    for (const char *id : {"openai", "anthropic", "gemini", "groq", "xai", "bailian"}) {
        if (scene == QStringLiteral("empty"))
            break;
        provider(id).state = ProviderState::Open;
        provider(id).source = CredentialSource::Keychain;
        for (int i = 0; i < 100; ++i) {
            const QByteArray model = QByteArray(id) + "/model-" + QByteArray::number(i);
            m_models.push_back({model, id, {QStringLiteral("chat")}, 200'000, 3'000'000, 15'000'000, true, {}});
        }
    }
    if (scene == QStringLiteral("empty"))
        return;
    provider("anthropic").source = CredentialSource::Environment;
    provider("anthropic").sourceName = QStringLiteral("ANTHROPIC_API_KEY");
    provider("openai-codex").state = ProviderState::Open;
    provider("openai-codex").source = CredentialSource::Login;
    provider("openai-codex").sourceName = QStringLiteral("Codex");
    provider("openai-codex").limits = {{"5h", 0.42, 0, 0, m_now + 5'400'000, m_now},
                                       {"7d", 0.93, 0, 0, m_now + 3 * 86'400'000LL, m_now}};
    provider("groq").limits = {{"requests", 0.5, 5000, 2500, m_now + 120, m_now},
                               {"tokens", 0.1, 250'000, 225'000, m_now + 2000, m_now}};
    provider("demo").state = ProviderState::Simulated;
    provider("ollama").state = ProviderState::NoKey;
    m_byProvider = {
        sum("openai", 1'215'000'000, 0, 1'912'400'000, 0, 0), sum("anthropic", 980'100'000, 0, 2'486'100'000, 0, 0),
        sum("gemini", 870'000'000, 0, 611'750'000, 0, 0),     sum("groq", 650'000'000, 0, 128'040'000, 0, 0),
        sum("xai", 0, 420'000'000, 0, 203'600'000, 0),        sum("bailian", 380'000'000, 0, 0, 0, 380'000'000)};
    static constexpr int hours[] = {40, 22, 12, 9, 8, 14, 38, 120, 260, 412, 505, 470, 388, 441, 96};
    const qint64 midnight = QDateTime::fromMSecsSinceEpoch(m_now).date().startOfDay().toSecsSinceEpoch();
    for (int i = 0; i < 15; ++i)
        // All of them come to what the providers come to.
        m_byHour.push_back(sum(QByteArray::number(midnight + i * 3600), hours[i] * 1'592'627LL, 0,
                               hours[i] * 1'812'448LL, i == 9 ? 203'600'000 : 0, i == 10 ? 380'000'000 : 0));
    // Today is what the board has; the days before had less of the same.
    const int allHours = std::accumulate(std::begin(hours), std::end(hours), 0);
    for (UsageSum used : m_byProvider) {
        used.outputTokens = used.inputTokens / 60;
        used.inputTokens -= used.outputTokens;
        used.cachedTokens = used.inputTokens / 3;
        used.unpricedExchanges = used.unpricedTokens > 0 ? used.exchanges : 0;
        for (int day = 6; day >= 0; --day)
            m_course.push_back({(midnight - day * 86'400) * 1000, part(used, 7 - (day * 3) % 7, 7)});
        for (int i = 0; i < 15; ++i)
            m_todayCourse.push_back({(midnight + i * 3600) * 1000, part(used, hours[i], allHours)});
    }
    for (int i = 0; i < 120; ++i) {
        LedgerRow entry = row(i % 3 ? "groq" : "anthropic", i % 3 ? "openai/gpt-oss-120b" : "claude-sonnet-4-6",
                              m_now - 6000 - i * 7000, 1204 + i * 911, 842 + i * 3);
        entry.client = i % 4 ? "curl" : "claude-code";
        entry.requestedModel = i % 3 ? "fast" : "sonnet";
        entry.costMicroUsd = 700 + i * 1900;
        if (i == 3) {
            entry.tokens.estimated = true;
        } else if (i == 5) {
            entry.provider = "bailian";
            entry.model = "qwen3-max";
            entry.costMicroUsd.reset();
        } else if (i == 7 || (i < 30 && i % 9 == 5 && scene == QStringLiteral("disturbed"))) {
            entry.status = 429;
            entry.error = "Rate limit reached on tokens per minute (TPM)";
            entry.tokens = {};
            entry.firstTokenUs.reset();
            entry.costMicroUsd.reset();
            entry.durationUs = 106'000;
        } else if (i == 9) {
            entry.error = "cancelled";
            entry.status = 499;
        } else if (i == 4) {
            entry.requestedModel = "haiku";
            entry.endpoint = "/v1/messages";
            entry.path = "translated";
            entry.dropped = "cache_control,top_k";
            entry.changed = "tool_choice: as auto";
            entry.mapped = "messages>chat model stream system text tool-name tool-description tool-schema limit:01";
            entry.tokens.cachedRead = 3520;
            entry.tokens.reasoning = 96;
            m_bodies.insert(entry.requestId, translatedBodies(entry.requestId));
        }
        entry.acceptedUs = 400;
        entry.overheadUs = 1600;
        entry.calledUs = 1600;
        entry.connectedUs = 42'600;
        entry.firstByteUs = 104'600;
        entry.calls = 1;
        m_latest.push_back(entry);
    }
    if (scene == QStringLiteral("disturbed")) {
        ProviderInfo &groq = provider("groq");
        groq.state = ProviderState::Disturbed;
        groq.problemShort = QStringLiteral("429");
        groq.problem = QStringLiteral("Rate limit reached on tokens per minute (TPM)");
        groq.problemMs = m_now - 60'000;
        groq.retryAtMs = m_now + 120'000;
    }
    if (scene == QStringLiteral("refused")) {
        ProviderInfo &xai = provider("xai");
        xai.state = ProviderState::KeyRefused;
        xai.problemShort = QStringLiteral("400");
        xai.problem = QStringLiteral("Incorrect API key provided: xa***9f");
        xai.problemMs = m_now - 600'000;
    }
    if (scene == QStringLiteral("port"))
        m_gateway = {
            GatewayState::PortTaken, QStringLiteral("127.0.0.1"), 8787,
            QStringLiteral("Another program listens on 127.0.0.1:8787. End it, or choose another port (0 takes "
                           "a free one).")};
    if (scene == QStringLiteral("nokeychain")) {
        m_keychain = false;
        for (ProviderInfo &info : m_providers) {
            if (info.source != CredentialSource::Keychain)
                continue;
            info.source = CredentialSource::Environment;
            info.sourceName = info.environmentName;
        }
    }
    Q_EMIT modelsChanged();
    Q_EMIT providersChanged();
}

} // namespace station
