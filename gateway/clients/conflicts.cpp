// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/conflicts.h"

#include "gateway/service/providerset.h"

#include <QDir>
#include <QFileInfo>

namespace station {

namespace {

void warn(QList<Conflict> &found, const QByteArray &words)
{
    found.append({false, words});
}

QString managedFolder()
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("/Library/Application Support/ClaudeCode");
#elif defined(Q_OS_WIN)
    return QStringLiteral("C:/Program Files/ClaudeCode");
#else
    return QStringLiteral("/etc/claude-code");
#endif
}

/** Variables of the shell or the session: they come before the file, and another shell may have others. */
void checkEnvironment(QList<Conflict> &found, const Client &client, const QByteArrayList &variables)
{
    for (const QByteArray &variable : variables) {
        if (!qEnvironmentVariableIsEmpty(variable.constData()))
            warn(found,
                 "The environment sets " + variable + ", which " + client.name
                     + " takes before its settings file; unset it where " + client.name + " runs");
    }
}

/** Settings that come before the user's own: of the machine's administrator, and of the folder worked in. */
void checkOtherSettings(QList<Conflict> &found, const QString &workingFolder)
{
    const QString project = workingFolder + QStringLiteral("/.claude/");
    for (const QString &path :
         {managedFolder() + QStringLiteral("/managed-settings.json"), project + QStringLiteral("settings.json"),
          project + QStringLiteral("settings.local.json")}) {
        if (QFileInfo(path) == QFileInfo(claudeCodeClient.settingsFile()))
            continue;
        const auto file = readFile(path);
        const auto settings = file && file->exists ? claudeCodeClient.read(file->bytes, path.toUtf8())
                                                   : Result<std::unique_ptr<SettingsText>>(Error {});
        if (!settings)
            continue;
        for (const char *name :
             {"env.ANTHROPIC_BASE_URL", "env.ANTHROPIC_AUTH_TOKEN", "env.ANTHROPIC_API_KEY", "apiKeyHelper"}) {
            if ((*settings)->value(name))
                warn(found, path.toUtf8() + " sets " + name + ", which comes before yours");
        }
    }
}

void checkClaudeCode(QList<Conflict> &found, const SetupOptions &options, const SettingsText &settings,
                     const QString &workingFolder)
{
    checkEnvironment(found, claudeCodeClient,
                     {"ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "CLAUDE_CODE_USE_BEDROCK",
                      "CLAUDE_CODE_USE_VERTEX"});
    if (!options.keepLogin)
        checkEnvironment(found, claudeCodeClient, {"CLAUDE_CODE_OAUTH_TOKEN"});
    checkOtherSettings(found, workingFolder);
    for (const char *name : {"env.ANTHROPIC_AUTH_TOKEN", "env.ANTHROPIC_API_KEY"}) {
        if (settings.value(name))
            found.append(
                {true,
                 QByteArray("The settings file sets ") + name
                     + ", a credential of your own or of another tool, which Claude Code would send beside the "
                       "gateway's; take that line out, or undo the other tool's set-up, then try again"});
    }
    for (const char *name : {"env.CLAUDE_CODE_USE_BEDROCK", "env.CLAUDE_CODE_USE_VERTEX"}) {
        if (settings.value(name))
            found.append(
                {true,
                 QByteArray("The settings file sets ") + name
                     + ", with which Claude Code asks that cloud and not the gateway; take that line out first"});
    }
    if (options.keepLogin && settings.value("apiKeyHelper"))
        found.append({true,
                      "The settings file has an apiKeyHelper, whose key would go out in place of the login; take that "
                      "line out, or connect without --keep-login"});
}

void checkCodex(QList<Conflict> &found, const SettingsText &settings)
{
    checkEnvironment(found, codexClient, {"CODEX_API_KEY"});
    if (const auto profile = settings.value("profile"))
        warn(found,
             "config.toml selects the profile " + *profile
                 + ", which is left alone: a model_provider in it comes before the gateway");
    if (settings.value("openai_base_url") || !qEnvironmentVariableIsEmpty("OPENAI_BASE_URL"))
        warn(found, "Another base URL for OpenAI is set; it holds for Codex's own provider and not for the gateway");
}

/** The file as another tool left it. */
void checkAnotherTool(QList<Conflict> &found, const Client &client, const SettingsText &settings,
                      const QByteArray &address)
{
    const auto there = client.address(settings);
    if (there && *there != address)
        warn(found, "The settings file points at " + *there + "; undo brings that back");
    if (client.kind == ClientKind::Codex) {
        const auto provider = settings.value("model_provider");
        if (provider && *provider != "\"token_station\"")
            warn(found, "config.toml uses the provider " + *provider + "; undo brings that back");
    }
}

void checkModels(QList<Conflict> &found, const SetupOptions &options, const Config &config)
{
    const auto catalog = Catalog::builtIn()->with(configuredModels(config));
    for (const TierModel &each : options.models) {
        QByteArray name = each.model;
        if (name.startsWith("claude-via/"))
            name = name.mid(qsizetype(strlen("claude-via/")));
        const auto &models = catalog->models();
        const bool known = config.aliases.contains(name)
            || std::any_of(models.begin(), models.end(),
                           [&](const Model &m) { return m.qualifiedId() == name || m.id == name; });
        if (!known)
            warn(found,
                 "The catalog does not know \"" + each.model + "\" (" + each.tier
                     + "); it is passed on all the same, and its provider judges it");
    }
}

} // namespace

QList<Conflict> findConflicts(const Client &client, const SetupOptions &options, const SettingsText &settings,
                              const Config &config, const QByteArray &address, const QString &workingFolder)
{
    QList<Conflict> found;
    if (client.kind == ClientKind::ClaudeCode)
        checkClaudeCode(found, options, settings, workingFolder);
    else
        checkCodex(found, settings);
    checkAnotherTool(found, client, settings, address);
    checkModels(found, options, config);
    return found;
}

} // namespace station
