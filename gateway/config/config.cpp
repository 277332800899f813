// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/config/config.h"

#include "gateway/config/jsontree.h"
#include "providers/http/proxychoice.h"
#include "providers/registry/providerdescription.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <cmath>
#include <functional>

namespace station {

namespace {

constexpr int kFormatVersion = 1;

/** Walks the tree; keeps the first mistake, with its file, line and member. */
class ConfigReader {
public:
    explicit ConfigReader(QByteArray fileName) : m_file(std::move(fileName)) { }

    Config read(const JsonNode &root);
    const std::optional<Error> &mistake() const { return m_mistake; }

private:
    using Handler = std::function<void(const JsonNode &, const QByteArray &path)>;
    using Members = std::vector<std::pair<const char *, Handler>>;

    void fail(const JsonNode &node, const QByteArray &path, const QByteArray &what);
    void warn(const JsonNode &node, const QByteArray &path, const QByteArray &what);
    bool expect(const JsonNode &node, const QByteArray &path, JsonNode::Type type);
    /** Calls the handler of each member; an unknown or repeated one is a mistake. */
    void object(const JsonNode &node, const QByteArray &path, const Members &members);

    Handler text(QByteArray &into);
    Handler flag(bool &into);
    Handler integer(int &into, int least, int most);
    Handler seconds(double &into);
    Handler texts(QList<QByteArray> &into);
    Handler choice(QByteArray &into, QList<QByteArray> allowed);

    SecretSource secret(const JsonNode &node, const QByteArray &path, const QByteArray &provider);
    void provider(const JsonNode &node, const QByteArray &path, const QByteArray &id, ProviderConfig &into);
    void aliases(const JsonNode &node, const QByteArray &path);
    void checkUrl(const JsonNode &node, const QByteArray &path, const QByteArray &url);

    QByteArray where(const JsonNode &node, const QByteArray &path) const
    {
        return m_file + ':' + QByteArray::number(node.line) + ": " + path + ": ";
    }

    QByteArray m_file;
    Config m_config;
    bool m_newer = false;
    std::optional<Error> m_mistake;
};

void ConfigReader::fail(const JsonNode &node, const QByteArray &path, const QByteArray &what)
{
    if (!m_mistake)
        m_mistake = Error {ErrorCode::BadRequest, where(node, path) + what, path};
}

void ConfigReader::warn(const JsonNode &node, const QByteArray &path, const QByteArray &what)
{
    m_config.warnings.append(where(node, path) + what);
}

bool ConfigReader::expect(const JsonNode &node, const QByteArray &path, JsonNode::Type type)
{
    if (node.type == type)
        return true;
    JsonNode wanted;
    wanted.type = type;
    fail(node, path, QByteArray("must be ") + wanted.typeName() + ", not " + node.typeName());
    return false;
}

void ConfigReader::object(const JsonNode &node, const QByteArray &path, const Members &members)
{
    if (!expect(node, path, JsonNode::Type::Object))
        return;
    QSet<QByteArray> seen;
    for (const auto &[name, value] : node.members) {
        const QByteArray memberPath = path.isEmpty() ? name : path + '.' + name;
        if (seen.contains(name)) {
            fail(value, memberPath, "given twice; keep one");
            return;
        }
        seen.insert(name);
        const auto it =
            std::find_if(members.begin(), members.end(), [&wanted = name](const auto &m) { return wanted == m.first; });
        if (it != members.end()) {
            it->second(value, memberPath);
        } else if (m_newer) {
            warn(value, memberPath, "is unknown to this version of Token Station and is ignored");
        } else {
            QByteArray known;
            for (const auto &m : members)
                known += (known.isEmpty() ? "" : ", ") + QByteArray(m.first);
            fail(value, memberPath, "is not a member of the configuration; here stand: " + known);
        }
    }
}

ConfigReader::Handler ConfigReader::text(QByteArray &into)
{
    return [this, &into](const JsonNode &node, const QByteArray &path) {
        if (expect(node, path, JsonNode::Type::String))
            into = node.text;
    };
}

ConfigReader::Handler ConfigReader::flag(bool &into)
{
    return [this, &into](const JsonNode &node, const QByteArray &path) {
        if (expect(node, path, JsonNode::Type::Bool))
            into = node.boolean;
    };
}

ConfigReader::Handler ConfigReader::integer(int &into, int least, int most)
{
    return [this, &into, least, most](const JsonNode &node, const QByteArray &path) {
        if (!expect(node, path, JsonNode::Type::Number))
            return;
        if (node.number != std::floor(node.number) || node.number < least || node.number > most)
            fail(node, path,
                 "must be a whole number from " + QByteArray::number(least) + " to " + QByteArray::number(most));
        else
            into = int(node.number);
    };
}

ConfigReader::Handler ConfigReader::seconds(double &into)
{
    return [this, &into](const JsonNode &node, const QByteArray &path) {
        if (!expect(node, path, JsonNode::Type::Number))
            return;
        if (node.number < 0.05 || node.number > 86400)
            fail(node, path, "must be a number of seconds from 0.05 to 86400");
        else
            into = node.number;
    };
}

ConfigReader::Handler ConfigReader::texts(QList<QByteArray> &into)
{
    return [this, &into](const JsonNode &node, const QByteArray &path) {
        if (!expect(node, path, JsonNode::Type::Array))
            return;
        for (const JsonNode &item : node.items) {
            if (expect(item, path, JsonNode::Type::String))
                into.append(item.text);
        }
    };
}

ConfigReader::Handler ConfigReader::choice(QByteArray &into, QList<QByteArray> allowed)
{
    return [this, &into, allowed = std::move(allowed)](const JsonNode &node, const QByteArray &path) {
        if (!expect(node, path, JsonNode::Type::String))
            return;
        if (allowed.contains(node.text))
            into = node.text;
        else
            fail(node, path, "must be one of " + allowed.join(", "));
    };
}

SecretSource ConfigReader::secret(const JsonNode &node, const QByteArray &path, const QByteArray &provider)
{
    if (node.type == JsonNode::Type::Null)
        return {SecretSource::Kind::None, {}};
    if (node.type == JsonNode::Type::String) {
        // The literal itself must not be repeated in the message.
        fail(node, path,
             "a secret must not stand in this file. Put it into the keychain with \"token-station-gateway provider "
             "set-key "
                 + provider + "\" and write {\"keychain\": true}, {\"env\": \"NAME\"} or {\"file\": \"path\"} here");
        return {};
    }
    SecretSource source;
    bool keychain = false;
    QByteArray env, file;
    object(node, path, {{"keychain", flag(keychain)}, {"env", text(env)}, {"file", text(file)}});
    if (int(keychain) + int(!env.isEmpty()) + int(!file.isEmpty()) != 1) {
        fail(node, path, R"(must be one of {"keychain": true}, {"env": "NAME"}, {"file": "path"}, or null for no key)");
        return {};
    }
    if (!env.isEmpty())
        source = {SecretSource::Kind::Environment, env};
    else if (!file.isEmpty())
        source = {SecretSource::Kind::File, file};
    return source;
}

/** What people paste along with an address: the path of one kind of call; empty: nothing of that. */
QByteArray endpointAtTheEnd(const QByteArray &url)
{
    for (const char *end : {"/chat/completions", "/completions", "/responses", "/messages", "/embeddings"}) {
        if (url.endsWith(end))
            return end;
    }
    return {};
}

void ConfigReader::checkUrl(const JsonNode &node, const QByteArray &path, const QByteArray &url)
{
    if ((!url.startsWith("http://") && !url.startsWith("https://")) || originOf(url).size() <= 8 || url.contains(' ')
        || url.contains('?') || url.contains('#'))
        fail(node, path, "must be an http or https address without a query, for example https://api.example.com/v1");
    else if (const QByteArray end = endpointAtTheEnd(url); !end.isEmpty())
        fail(node, path, "must stop before \"" + end + "\": the gateway adds what each call needs");
    else if (originOf(url).contains('@'))
        fail(node, path, "must not hold a user name or password; give the key by \"key\"");
    else if (url.startsWith("http://") && !isLoopbackUrl(url))
        warn(node, path, "is plain http to another machine, so the key and all content travel unencrypted");
}

void ConfigReader::provider(const JsonNode &node, const QByteArray &path, const QByteArray &id, ProviderConfig &into)
{
    QByteArray login;
    const auto secretInto = [this, id](std::optional<SecretSource> &target) {
        return [this, id, &target](const JsonNode &n, const QByteArray &p) { target = secret(n, p, id); };
    };
    object(node, path,
           {{"type",
             choice(into.type,
                    {"openai-compatible", "openai-responses", "openai", "anthropic-compatible", "gemini-compatible"})},
            {"base_url",
             [&](const JsonNode &n, const QByteArray &p) {
                 text(into.baseUrl)(n, p);
                 while (into.baseUrl.endsWith('/'))
                     into.baseUrl.chop(1);
                 if (n.type == JsonNode::Type::String)
                     checkUrl(n, p, into.baseUrl);
             }},
            {"key", secretInto(into.key)},
            {"access_key", secretInto(into.accessKey)},
            {"secret_key", secretInto(into.secretKey)},
            {"login", choice(login, {"local"})},
            {"models", [&](const JsonNode &n, const QByteArray &p) {
                 if (!expect(n, p, JsonNode::Type::Array))
                     return;
                 for (const JsonNode &item : n.items) {
                     ConfiguredModel model;
                     int context = 0, output = 0;
                     object(item, p,
                            {{"id", text(model.id)},
                             {"context_window", integer(context, 1, 1'000'000'000)},
                             {"max_output_tokens", integer(output, 1, 1'000'000'000)}});
                     model.contextWindow = context;
                     model.maxOutputTokens = output;
                     if (model.id.isEmpty())
                         fail(item, p, "each model needs an \"id\"");
                     into.models.append(model);
                 }
             }}});
    into.localLogin = login == "local";
    if (into.localLogin && id != "openai-codex")
        fail(node, path + ".login", "only openai-codex has a login on this machine");
    const auto &described = describedProviders();
    const bool known =
        std::any_of(described.begin(), described.end(), [&](const ProviderDescription &d) { return d.id == id; });
    if (into.type.isEmpty() && !known && node.type == JsonNode::Type::Object)
        fail(node, path,
             "is no provider that Token Station brings along; give it a \"type\", for example \"openai-compatible\", "
             "and a \"base_url\"");
    if (!into.type.isEmpty() && known)
        fail(node, path, "is a provider that Token Station brings along; leave out \"type\", or choose another name");
    if (!into.type.isEmpty() && into.baseUrl.isEmpty())
        fail(node, path, "a provider with a \"type\" needs a \"base_url\" too");
    if (id.isEmpty() || id.contains('/') || id.contains(' '))
        fail(node, path, "a provider's name must not be empty and holds neither \"/\" nor spaces");
}

void ConfigReader::aliases(const JsonNode &node, const QByteArray &path)
{
    if (!expect(node, path, JsonNode::Type::Object))
        return;
    for (const auto &[name, value] : node.members) {
        const QByteArray memberPath = path + '.' + name;
        QList<QByteArray> targets;
        if (value.type == JsonNode::Type::String)
            targets.append(value.text);
        else
            texts(targets)(value, memberPath);
        if (m_config.aliases.contains(name))
            fail(value, memberPath, "given twice; keep one");
        if (targets.isEmpty() || targets.contains(QByteArray()))
            fail(value, memberPath, "must name a model, or a list of models to try in turn");
        if (name.contains('/'))
            fail(value, memberPath, "an alias must not contain \"/\", which stands between provider and model");
        m_config.aliases[name] = targets;
    }
}

Config ConfigReader::read(const JsonNode &root)
{
    if (const JsonNode *version = root.member("version"); version && version->type == JsonNode::Type::Number)
        m_newer = version->number > kFormatVersion;
    int version = kFormatVersion;
    Config &c = m_config;
    object(root, {},
           {{"version", integer(version, 1, 1'000'000)},
            {"listen",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"host", text(c.listen.host)},
                         {"port", integer(c.listen.port, 0, 65535)},
                         {"hosts", texts(c.listen.hosts)},
                         {"origins", texts(c.listen.origins)}});
             }},
            {"providers",
             [&](const JsonNode &n, const QByteArray &p) {
                 if (!expect(n, p, JsonNode::Type::Object))
                     return;
                 for (const auto &[id, value] : n.members) {
                     if (c.providers.contains(id))
                         fail(value, p + '.' + id, "given twice; keep one");
                     provider(value, p + '.' + id, id, c.providers[id]);
                 }
             }},
            {"aliases", [&](const JsonNode &n, const QByteArray &p) { aliases(n, p); }},
            {"strict", flag(c.strict)},
            {"retry",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"attempts", integer(c.retry.attempts, 0, 10)},
                         {"base_ms", integer(c.retry.baseMs, 1, 60'000)},
                         {"max_ms", integer(c.retry.maxMs, 1, 600'000)}});
             }},
            {"circuit",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"failures", integer(c.circuit.failures, 1, 1000)},
                         {"open_s", integer(c.circuit.openS, 1, 86400)}});
             }},
            {"timeouts",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"connect_s", seconds(c.timeouts.connectS)},
                         {"first_byte_s", seconds(c.timeouts.firstByteS)},
                         {"idle_s", seconds(c.timeouts.idleS)},
                         {"request_s", seconds(c.timeouts.requestS)},
                         {"drain_s", seconds(c.timeouts.drainS)},
                         {"video_sync_s", seconds(c.timeouts.videoSyncS)},
                         {"video_job_s", seconds(c.timeouts.videoJobS)}});
             }},
            {"limits",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"body_mb", integer(c.limits.bodyMb, 1, 2000)},
                         {"header_kb", integer(c.limits.headerKb, 1, 1024)},
                         {"connections", integer(c.limits.connections, 1, 1'000'000)},
                         {"event_mb", integer(c.limits.eventMb, 1, 2000)}});
             }},
            {"fetch",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"max_mb", integer(c.fetch.maxMb, 1, 2000)},
                         {"timeout_s", seconds(c.fetch.timeoutS)},
                         {"allow_hosts", texts(c.fetch.allowHosts)}});
             }},
            {"proxy",
             [&](const JsonNode &n, const QByteArray &p) {
                 text(c.proxy)(n, p);
                 if (n.type == JsonNode::Type::String && c.proxy != "system" && c.proxy != "none"
                     && !c.proxy.contains("://"))
                     fail(n, p, R"(must be "system", "none", or an address such as http://proxy.example:3128)");
             }},
            {"responses_store",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"enabled", flag(c.responsesStore.enabled)},
                         {"days", integer(c.responsesStore.days, 1, 3650)},
                         {"max_mb", integer(c.responsesStore.maxMb, 1, 1'000'000)}});
             }},
            {"media",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p, {{"days", integer(c.mediaDays, 1, 3650)}});
             }},
            {"storage",
             [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p, {{"url", text(c.storageUrl)}});
             }},
            {"log", [&](const JsonNode &n, const QByteArray &p) {
                 object(n, p,
                        {{"level", choice(c.log.level, {"debug", "info", "warning", "error"})},
                         {"bodies", choice(c.log.bodies, {"off", "errors", "all"})},
                         {"bodies_days", integer(c.log.bodiesDays, 1, 3650)},
                         {"ledger_days", integer(c.log.ledgerDays, 0, 36500)}});
             }}});
    return std::move(m_config);
}

} // namespace

Result<Config> parseConfig(const QByteArray &text, const QByteArray &fileName)
{
    const auto root = parseJsonTree(text, fileName);
    if (!root)
        return root.error();
    ConfigReader reader(fileName);
    Config config = reader.read(*root);
    if (reader.mistake())
        return *reader.mistake();
    return config;
}

Result<Config> loadConfig(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Config {};
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::Internal, path.toUtf8() + " cannot be read: " + file.errorString().toUtf8(), {}};
    return parseConfig(file.readAll(), QDir::toNativeSeparators(path).toUtf8());
}

} // namespace station
