// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/cli/command.h"
#include "gateway/cli/table.h"
#include "gateway/clients/clientsetup.h"
#include "gateway/config/config.h"
#include "gateway/keys/keystore.h"
#include "gateway/ledger/ledger.h"
#include "gateway/service/providerset.h"
#include "providers/credentials/keychain.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>

namespace station {

namespace {

/** Collects findings, a line each: what was looked at, whether it is well, and what to do where it is not. */
class Findings {
public:
    void well(const char *what, const QByteArray &words) { m_table.add({what, "ok", words}); }
    void note(const char *what, const QByteArray &words) { m_table.add({what, "note", words}); }
    void problem(const char *what, const QByteArray &words)
    {
        m_table.add({what, "problem", words});
        m_problems = true;
    }
    int print(bool json) const
    {
        m_table.print(json);
        return m_problems ? kFailed : kDone;
    }

private:
    Table m_table {{"check", "state", "finding"}};
    bool m_problems = false;
};

/** What answers on the port: our own gateway, another program, or nobody. */
void checkPort(Findings &findings, const Config &config)
{
    const QByteArray address = config.listen.host + ':' + QByteArray::number(config.listen.port);
    bool ledgerOk = true;
    switch (portHolder(clientAddress(config.listen.host, config.listen.port), &ledgerOk)) {
    case PortHolder::Nobody:
        findings.note("port", address + " is free: no gateway runs; start one with \"token-station-gateway serve\"");
        break;
    case PortHolder::Gateway:
        findings.well("port", "a gateway listens on " + address);
        if (!ledgerOk)
            findings.problem("ledger", "the running gateway cannot write its ledger: see its log");
        break;
    case PortHolder::Another:
        findings.problem("port", "another program holds " + address + "; set listen.port in config.json to a free one");
    }
}

/** How each client stands, and what keeps its set-up from working. */
void checkClients(Findings &findings, const Paths &paths)
{
    for (const ClientKind kind : Client::all()) {
        const ClientSetup setup(kind, paths, QCoreApplication::applicationFilePath());
        const ClientStatus status = setup.status();
        const char *name = setup.client().id.constData();
        switch (status.state) {
        case ClientStatus::State::NotInstalled:
        case ClientStatus::State::NotSetUp: findings.note(name, status.words); continue;
        case ClientStatus::State::SetUpForAnother: findings.problem(name, status.words); break;
        case ClientStatus::State::Broken: findings.problem(name, status.words); continue;
        case ClientStatus::State::SetUp: findings.well(name, status.words);
        }
        if (portHolder(status.address) == PortHolder::Nobody) {
            if (status.canUndo && !status.keepLogin && status.state == ClientStatus::State::SetUp)
                findings.note(name,
                              "nobody listens on " + status.address + "; it starts the gateway when it is started");
            else
                findings.problem(
                    name,
                    "nobody listens on " + status.address
                        + ": start that gateway, or put the client back with \"token-station-gateway connect " + name
                        + " --undo\"");
        }
        for (const Conflict &conflict : setup.conflicts(status.keepLogin))
            findings.note(name, conflict.words);
    }
}

void checkKeychain(Findings &findings, const Paths &paths)
{
    Keychain keychain(paths.keychainService);
    QEventLoop loop;
    Result<Secret> read {Secret()};
    bool done = false;
    keychain.read("doctor", &loop, [&](Result<Secret> result) {
        read = std::move(result);
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    if (read)
        findings.well("keychain", "it can be read");
    else
        findings.problem("keychain", read.error().message);
}

void checkStorage(Findings &findings, const Config &config, const Paths &paths)
{
    Ledger ledger({config.storageUrl, paths.dataFolder, 0});
    if (const auto opened = ledger.open(); !opened)
        findings.problem("storage", opened.error().message);
    else
        findings.well("storage",
                      config.storageUrl == "sqlite:" ? "the ledger in " + paths.dataFolder.toUtf8() + " opens"
                                                     : QByteArray("the ledger's database opens"));
    KeyStore keys(config.storageUrl, paths.dataFolder);
    if (const auto opened = keys.open(); !opened)
        return;
    const auto count = keys.list().size();
    if (count == 0)
        findings.note("keys", "no gateway key exists; make one with \"token-station-gateway key create NAME\"");
    else
        findings.well("keys", QByteArray::number(count) + " gateway key(s)");
}

void checkProviders(Findings &findings, const Config &config, const Paths &paths)
{
    CredentialStore credentials(paths.keychainService, paths.stateFolder, paths.configFolder());
    QEventLoop loop;
    bool complete = false;
    QObject::connect(&credentials, &CredentialStore::changed, &loop, [&] {
        complete = true;
        loop.quit();
    });
    credentials.load(credentialRequests(config));
    if (!complete)
        loop.exec();
    QByteArray usable;
    for (const auto &p : makeProviders(config, credentials, {})) {
        const ProviderDescription &d = p->description;
        if (p->isUsable() && !p->credentialOrigin.isEmpty())
            usable += (usable.isEmpty() ? "" : ", ") + d.id + " (" + p->credentialOrigin + ")";
        if (!p->credentialProblem.isEmpty() && (p->configured || p->credentialOrigin.isEmpty()))
            findings.problem("provider", d.id + ": " + p->credentialProblem);
    }
    if (usable.isEmpty())
        findings.note(
            "providers",
            "none has a key; store one with \"token-station-gateway provider set-key ID\". demo/hello works without");
    else
        findings.well("providers", usable);
}

} // namespace

int doctorCommand(const QStringList &arguments)
{
    CommandLine line("doctor", "Checks this installation, a line a finding, and says what to do about each.");
    line.addJsonOption();
    line.parse(arguments);
    const Paths paths = line.paths();
    Findings findings;
    if (const auto made = paths.create(); !made) {
        findings.problem("folders", made.error().message);
        return findings.print(line.wantsJson());
    }
    const auto config = loadConfig(paths.configFile);
    if (!config) {
        findings.problem("config", config.error().message);
        return findings.print(line.wantsJson());
    }
    findings.well("config",
                  QFileInfo::exists(paths.configFile) ? paths.configFile.toUtf8() + " is read without a mistake"
                                                      : "none; the defaults hold");
    for (const QByteArray &warning : config->warnings)
        findings.note("config", warning);
    checkPort(findings, *config);
    checkKeychain(findings, paths);
    checkStorage(findings, *config, paths);
    checkProviders(findings, *config, paths);
    checkClients(findings, paths);
    return findings.print(line.wantsJson());
}

} // namespace station
