// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/client.h"
#include "gateway/clients/jsonsettings.h"
#include "gateway/json/jsontext.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace station {

namespace {

/** The variable that names a tier's model; empty where there is no such tier. */
QByteArray tierVariable(const QByteArray &tier)
{
    if (tier == "subagent")
        return "CLAUDE_CODE_SUBAGENT_MODEL";
    return "ANTHROPIC_DEFAULT_" + tier.toUpper() + "_MODEL";
}

QByteArray tierSetting(const QByteArray &tier)
{
    return "env." + tierVariable(tier);
}

QString settingsFile()
{
    const QString folder = qEnvironmentVariable("CLAUDE_CONFIG_DIR");
    return (folder.isEmpty() ? QDir::homePath() + QStringLiteral("/.claude") : folder)
        + QStringLiteral("/settings.json");
}

QList<Setting> modelSettings(const SetupOptions &options)
{
    QList<Setting> settings;
    for (const TierModel &each : options.models)
        settings.append({tierSetting(each.tier), json::quoted(each.model)});
    return settings;
}

QList<Setting> settingsOf(const SetupFacts &facts, const SetupOptions &options)
{
    QList<Setting> settings {{"env.ANTHROPIC_BASE_URL", json::quoted(facts.address)}};
    settings += modelSettings(options);
    // With the command alone both credential headers carry the key; a token beside it would be a second one.
    if (options.keepLogin)
        settings.append({QByteArray("env.ANTHROPIC_CUSTOM_HEADERS#") + kKeyHeader, facts.key.reveal()});
    else
        settings.append({"apiKeyHelper", json::quoted(shellCommand(facts.command))});
    return settings;
}

QByteArray plainForms(const SetupFacts &facts, const SetupOptions &options)
{
    QList<Setting> variables {{"ANTHROPIC_BASE_URL", facts.address}};
    if (options.keepLogin)
        variables.append({"ANTHROPIC_CUSTOM_HEADERS", QByteArray(kKeyHeader) + ": " + facts.key.reveal()});
    else
        variables.append({"ANTHROPIC_AUTH_TOKEN", facts.key.reveal()});
    for (const TierModel &each : options.models)
        variables.append({tierVariable(each.tier), each.model});
    QByteArrayList members;
    QByteArray exports;
    for (const Setting &variable : variables) {
        members.append("    " + json::quoted(variable.name) + ": " + json::quoted(variable.value));
        exports += "export " + variable.name + '=' + shellCommand({QString::fromUtf8(variable.value)}) + '\n';
    }
    return "# " + settingsFile().toUtf8() + "\n{\n  \"env\": {\n" + members.join(",\n")
        + "\n  }\n}\n\n# or, for one shell\n" + exports;
}

std::optional<QByteArray> addressOf(const SettingsText &settings)
{
    const auto value = settings.value("env.ANTHROPIC_BASE_URL");
    if (!value)
        return {};
    return QJsonDocument::fromJson('[' + *value + ']').array().at(0).toString().toUtf8();
}

QStringList promptArguments(const QString &prompt)
{
    // Without a limit of turns: a model that tries a tool first, and is refused, answers in the second.
    return {QStringLiteral("-p"), QStringLiteral("--"), prompt};
}

} // namespace

const Client claudeCodeClient {ClientKind::ClaudeCode,
                               "claude-code",
                               "Claude Code",
                               QStringLiteral("claude"),
                               {"opus", "sonnet", "haiku", "subagent"},
                               &JsonSettings::read,
                               &settingsFile,
                               &settingsOf,
                               &tierSetting,
                               &plainForms,
                               &addressOf,
                               &promptArguments};

} // namespace station
