// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/table.h"
#include "gateway/config/config.h"
#include "gateway/demo/demoprovider.h"
#include "gateway/service/providerprobe.h"
#include "gateway/service/providerset.h"

#include <QEventLoop>
#include <QFile>

#include <cstdio>

namespace station {

namespace {

/** Providers and credentials as the gateway would see them, without one running. */
struct Setup {
    Config config;
    std::unique_ptr<CredentialStore> credentials;
    DemoProvider demo;
    std::vector<std::shared_ptr<const Provider>> providers;

    Result<void> load(const CommandLine &line)
    {
        const Paths paths = line.paths();
        if (const auto made = paths.create(); !made)
            return made.error();
        auto loaded = loadConfig(paths.configFile);
        if (!loaded)
            return loaded.error();
        config = std::move(*loaded);
        credentials = std::make_unique<CredentialStore>(paths.keychainService, paths.stateFolder, paths.configFolder());
        QEventLoop loop;
        bool complete = false;
        QObject::connect(credentials.get(), &CredentialStore::changed, &loop, [&] {
            complete = true;
            loop.quit();
        });
        credentials->load(credentialRequests(config));
        if (!complete)
            loop.exec();
        if (const auto started = demo.start(); !started)
            return started.error();
        ProviderSurroundings surroundings;
        surroundings.demoBaseUrl = demo.baseUrl();
        providers = makeProviders(config, *credentials, surroundings);
        return {};
    }
    std::shared_ptr<const Provider> find(const QByteArray &id) const
    {
        for (const auto &p : providers) {
            if (p->description.id == id)
                return p;
        }
        return nullptr;
    }
    Error unknown(const QByteArray &id) const
    {
        QByteArray names;
        for (const auto &p : providers)
            names += (names.isEmpty() ? "" : ", ") + p->description.id;
        return {ErrorCode::NotFound, "There is no provider \"" + id + "\"; there are " + names, {}};
    }
};

int listProviders(const QStringList &arguments)
{
    CommandLine line("provider list", "Lists every provider, whether it has a credential, and where that comes from.");
    line.addJsonOption();
    line.parse(arguments);
    Setup setup;
    if (const auto loaded = setup.load(line); !loaded)
        return failed(loaded.error());
    Table table({"id", "name", "credential", "speaks", "base_url"});
    for (const auto &p : setup.providers) {
        const ProviderDescription &d = p->description;
        QByteArray speaks;
        for (int i = 0; i < kDialectCount; ++i) {
            if (d.speaks(Dialect(i)))
                speaks += (speaks.isEmpty() ? "" : ",") + dialectName(Dialect(i));
        }
        QByteArray credential = p->credentialOrigin;
        if (d.credential == CredentialStyle::ClientLogin)
            credential = "the calling client's login";
        else if (d.credential == CredentialStyle::None)
            credential = "none needed";
        else if (credential.isEmpty())
            credential = d.credential == CredentialStyle::OptionalBearer ? "none needed" : "none";
        table.add({d.id, d.name, credential, speaks, d.id == "demo" ? QByteArray("in the program") : d.baseUrl});
    }
    table.print(line.wantsJson());
    return kDone;
}

int setKey(const QStringList &arguments)
{
    CommandLine line("provider set-key", "Reads a provider's key from standard input and puts it into the keychain.");
    line.addArgument(QStringLiteral("ID"), QStringLiteral("The provider, as provider list shows it."));
    line.parse(arguments);
    Setup setup;
    if (const auto loaded = setup.load(line); !loaded)
        return failed(loaded.error());
    const QByteArray id = line.argument(0).toUtf8();
    const auto provider = setup.find(id);
    if (!provider)
        return failed(setup.unknown(id));
    const CredentialStyle style = provider->description.credential;
    if (style == CredentialStyle::None || style == CredentialStyle::ClientLogin)
        return failed({ErrorCode::BadRequest, provider->description.name + " takes no key", {}});
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failed({ErrorCode::Internal, "Standard input cannot be read", {}});
    const Secret secret(input.readAll());
    QEventLoop loop;
    Result<void> stored;
    bool done = false;
    setup.credentials->store(id, secret, &loop, [&](Result<void> result) {
        stored = result;
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    if (!stored)
        return failed(stored.error());
    const auto configured = setup.config.providers.find(id);
    if (configured != setup.config.providers.end() && configured->second.key
        && configured->second.key->kind != SecretSource::Kind::Keychain)
        fprintf(stderr,
                "stored, but config.json takes this provider's key from elsewhere: set providers.%s.key to "
                "{\"keychain\": true}\n",
                id.constData());
    return kDone;
}

int testProvider(const QStringList &arguments)
{
    CommandLine line("provider test", "Makes one cheap real call and says what worked, or the provider's own error.");
    line.addArgument(QStringLiteral("ID"), QStringLiteral("The provider, as provider list shows it."));
    line.parse(arguments);
    Setup setup;
    if (const auto loaded = setup.load(line); !loaded)
        return failed(loaded.error());
    const QByteArray id = line.argument(0).toUtf8();
    const auto provider = setup.find(id);
    if (!provider)
        return failed(setup.unknown(id));
    QEventLoop loop;
    ProviderProbeResult result;
    ProviderProbe test(provider, setup.config.proxy, [&](const ProviderProbeResult &r) {
        result = r;
        loop.quit();
    });
    test.start();
    loop.exec();
    if (!result.ok)
        return failed({ErrorCode::UpstreamBroken, provider->description.name + ": " + result.words, {}});
    printLine(provider->description.name + " answered in " + QByteArray::number(double(result.ms) / 1000, 'f', 2)
              + " s. " + result.words + '.');
    return kDone;
}

} // namespace

int providerCommand(const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == QLatin1String("list"))
        return listProviders(arguments.mid(1));
    if (what == QLatin1String("set-key"))
        return setKey(arguments.mid(1));
    if (what == QLatin1String("test"))
        return testProvider(arguments.mid(1));
    CommandLine line("provider", "Commands: list, set-key ID, test ID. Each has --help.");
    line.parse(arguments);
    line.wrongUsage(QStringLiteral("one of list, set-key, test is needed"));
}

} // namespace station
