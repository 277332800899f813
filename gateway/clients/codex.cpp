// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/clients/client.h"
#include "gateway/clients/tomlsettings.h"

#include <QDir>
#include <QRegularExpression>

namespace station {

namespace {

constexpr const char *kTable = "model_providers.token_station";
/** The command may have to start the gateway, and the keychain may have to be unlocked by hand. */
constexpr int kCommandMs = 60'000;

QString settingsFile()
{
    const QString folder = qEnvironmentVariable("CODEX_HOME");
    return (folder.isEmpty() ? QDir::homePath() + QStringLiteral("/.codex") : folder) + QStringLiteral("/config.toml");
}

/** The table's lines, but for those by which the client gives its key. */
QByteArray table(const SetupFacts &facts)
{
    return "[" + QByteArray(kTable) + "]\nname = \"Token Station\"\nbase_url = "
        + TomlSettings::quoted(facts.address + "/v1") + "\nwire_api = \"responses\"\n";
}

QByteArray loginLines(const SetupFacts &facts)
{
    return QByteArray("requires_openai_auth = true\nhttp_headers = { ") + TomlSettings::quoted(kKeyHeader) + " = "
        + TomlSettings::quoted(facts.key.reveal()) + " }";
}

QByteArray tierSetting(const QByteArray &)
{
    return "model";
}

QList<Setting> rootSettings(const SetupOptions &options)
{
    QList<Setting> settings;
    for (const TierModel &each : options.models)
        settings.append({tierSetting(each.tier), TomlSettings::quoted(each.model)});
    settings.append(Setting {"model_provider", "\"token_station\""});
    return settings;
}

QList<Setting> settingsOf(const SetupFacts &facts, const SetupOptions &options)
{
    QByteArray lines = table(facts);
    if (options.keepLogin) {
        lines += loginLines(facts);
    } else {
        QByteArrayList arguments;
        for (const QString &argument : facts.command.mid(1))
            arguments.append(TomlSettings::quoted(argument.toUtf8()));
        lines += "auth = { command = " + TomlSettings::quoted(facts.command.value(0).toUtf8()) + ", args = ["
            + arguments.join(", ") + "], timeout_ms = " + QByteArray::number(kCommandMs) + " }";
    }
    return rootSettings(options) + QList<Setting> {{kTable, lines}};
}

QByteArray plainForms(const SetupFacts &facts, const SetupOptions &options)
{
    QByteArray text = "# " + settingsFile().toUtf8() + '\n';
    for (const Setting &setting : rootSettings(options))
        text += setting.name + " = " + setting.value + '\n';
    text += '\n' + table(facts);
    if (options.keepLogin)
        return text + loginLines(facts) + '\n';
    return text + "env_key = \"TOKEN_STATION_API_KEY\"\n\n# and in the shell\nexport TOKEN_STATION_API_KEY="
        + facts.key.reveal() + '\n';
}

std::optional<QByteArray> addressOf(const SettingsText &settings)
{
    if (settings.value("model_provider") != QByteArray("\"token_station\""))
        return {};
    static const QRegularExpression line(QStringLiteral("base_url\\s*=\\s*[\"'](.*?)(/v1)?/?[\"']"));
    const auto match = line.match(QString::fromUtf8(settings.value(kTable).value_or(QByteArray())));
    return match.hasMatch() ? std::optional(match.captured(1).toUtf8()) : std::nullopt;
}

QStringList promptArguments(const QString &prompt)
{
    return {QStringLiteral("exec"), QStringLiteral("--skip-git-repo-check"), QStringLiteral("--sandbox"),
            QStringLiteral("read-only"), prompt};
}

} // namespace

const Client codexClient {ClientKind::Codex, "codex",
                          "Codex",           QStringLiteral("codex"),
                          {"default"},       &TomlSettings::read,
                          &settingsFile,     &settingsOf,
                          &tierSetting,      &plainForms,
                          &addressOf,        &promptArguments};

} // namespace station
