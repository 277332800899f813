// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingssamples.h"

using station::ClientKind;

namespace {

constexpr auto kClaude = ClientKind::ClaudeCode;
constexpr auto kCodex = ClientKind::Codex;

const QByteArray kFull = R"text({
  "$schema": "https://json.schemastore.org/claude-code-settings.json",
  "permissions": {
    "allow": ["Bash(npm run test:*)", "Read(~/.zshrc)"],
    "deny": ["Read(./.env)", "WebFetch"],
    "defaultMode": "acceptEdits"
  },
  "hooks": {
    "PreToolUse": [
      { "matcher": "Bash", "hooks": [{ "type": "command", "command": "jq -r '.tool_input | \"\\(.command)\"' >> ~/log.txt" }] }
    ]
  },
  "env": {
    "DISABLE_TELEMETRY": "1",
    "BASH_MAX_TIMEOUT_MS": "600000"
  },
  "enabledPlugins": { "formatter@team": true, "linter@team": false },
  "mcpServers": { "notes": { "command": "npx", "args": ["-y", "notes"], "env": { "ANTHROPIC_BASE_URL": "not ours" } } },
  "statusLine": { "type": "command", "command": "printf '%s' \"$PWD\"" },
  "model": "opus",
  "someday": 1.50e+3
}
)text";

const QByteArray kToml = R"text(# my Codex
model = "gpt-5.5" # the good one
approval_policy = "on-request"
notify = [
  "notify-send", # with a comment
  "Codex",
]

[model_providers.ollama]
name = "Ollama"
base_url = "http://localhost:11434/v1"

# the quick one
[profiles.fast]
model = "gpt-5.4-nano"
model_provider = "openai"

[mcp_servers.notes]
command = "npx"
args = ["-y", "notes"]
env = { "TOKEN" = "a#b", 'k' = 'v' }

[projects."/srv/my project"]
trust_level = "trusted"
)text";

QByteArray withLineEnds(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

QByteArray huge()
{
    QByteArray text = "{\n  \"permissions\": {\n    \"allow\": [\n";
    for (int i = 0; i < 40'000; ++i)
        text += "      \"Bash(command-" + QByteArray::number(i) + ":*)\",\n";
    return text + "      \"Read\"\n    ]\n  },\n  \"env\": { \"A\": \"1\" }\n}\n";
}

QByteArray hugeToml()
{
    QByteArray text = "model = \"a\"\n";
    for (int i = 0; i < 1'000; ++i)
        text += "\n[projects.\"/srv/" + QByteArray::number(i) + "\"]\ntrust_level = \"trusted\"\n";
    return text;
}

} // namespace

QList<Sample> goodSamples()
{
    return {
        {"hooks, plugins, servers, permissions", kClaude, kFull},
        {"line ends of Windows", kClaude, withLineEnds(kFull)},
        {"no line end at the end", kClaude, kFull.trimmed()},
        {"byte order mark", kClaude, "\xEF\xBB\xBF" + kFull},
        {"empty", kClaude, ""},
        {"blank", kClaude, " \n\n"},
        {"an empty object", kClaude, "{}"},
        {"an empty object with a line end", kClaude, "{\n}\n"},
        {"an empty env", kClaude, "{\n    \"env\": {},\n    \"model\": \"opus\"\n}\n"},
        {"tabs", kClaude, "{\n\t\"model\": \"opus\",\n\t\"env\": {\n\t\t\"A\": \"1\"\n\t}\n}\n"},
        {"odd indentation", kClaude,
         "{ \"model\" :\"opus\"\n   ,\"env\"   : {\"A\":\n\"1\"  }\n ,   \"x\": [ ]}\n\n\n"},
        {"all on one line", kClaude, R"({"env":{"A":"1"},"model":"opus"})"},
        {"one line with blanks", kClaude, R"({ "model": "opus", "env": { "A": "1" } })"},
        {"four blanks, no env", kClaude, "{\n    \"model\": \"opus\"\n}"},
        {"values of another tool", kClaude,
         "{\n  \"apiKeyHelper\": \"~/bin/key.sh\",\n  \"env\": {\n    \"ANTHROPIC_BASE_URL\": "
         "\"https://relay.example\",\n"
         "    \"ANTHROPIC_DEFAULT_OPUS_MODEL\": \"x\"\n  }\n}\n"},
        {"members twice", kClaude, "{\"env\": {\"A\": \"1\"}, \"env\": {\"A\": \"2\", \"A\": \"3\"}}\n"},
        {"escapes and long numbers", kClaude,
         "{\"\\u0065nvx\": \"\\\\\\\"{[\", \"n\": 12345678901234567890123, \"ä\": \"\\ud83d\\ude00 ü\"}\n"},
        {"read-only", kClaude, kFull, 0444},
        {"for its owner alone", kClaude, kFull, 0600},
        {"headers of one's own", kClaude,
         "{\n  \"env\": {\n    \"ANTHROPIC_CUSTOM_HEADERS\": \"x-team: a\\nx-more: b\"\n  }\n}\n"},
        {"huge", kClaude, huge()},
        {"comments, profiles, arrays, inline tables", kCodex, kToml},
        {"TOML with line ends of Windows", kCodex, withLineEnds(kToml)},
        {"TOML without a line end at the end", kCodex, kToml.trimmed()},
        {"TOML with a byte order mark", kCodex, "\xEF\xBB\xBF" + kToml},
        {"TOML, empty", kCodex, ""},
        {"TOML, only a comment", kCodex, "# nothing yet"},
        {"TOML with tabs and blanks", kCodex, "\tmodel   =\t'a'   \n\n\n  [ tui ]  # look\n\ttheme='x'\n\n\n\n"},
        {"a provider in use", kCodex,
         "model_provider = \"azure\"\nmodel = 'x'\n\n[model_providers.azure]\nname=\"A\"\n"},
        {"dotted keys", kCodex, "model_providers.azure.name = \"A\"\nmodel_providers.azure.base_url = \"https://a\"\n"},
        {"our table made by hand", kCodex,
         "model_provider = \"token_station\"\n\n[model_providers.token_station] # by hand\nname = \"mine\"\n# note\n"
         "env_key = \"K\"\n\n[tui]\nx = 1\n"},
        {"our table in parts", kCodex,
         "[model_providers.token_station]\nname = \"m\"\n\n[tui]\nx = "
         "1\n\n[model_providers.token_station.http_headers]\n"
         "a = \"b\"\n"},
        {"our table by dotted keys", kCodex,
         "model_providers.token_station.name = \"m\"\nmodel_providers.token_station.env_key = \"K\"\n[tui]\nx = 1\n"},
        {"our table within its parent", kCodex, "[model_providers]\ntoken_station = { name = \"m\" }\n[tui]\nx = 1\n"},
        {"strings over lines", kCodex,
         "instructions = \"\"\"\n[model_providers.token_station]\nmodel = \"no\"\n\"\"\"\nx = '''\nmodel_provider = "
         "1'''\n"
         "[[hooks]]\nrun = \"a\"\n[[hooks]]\nrun = \"b\" # [x]\n"},
        {"quoted keys", kCodex,
         "\"model\" = \"a\"\n'model_provider' = \"b\"\n[\"model_providers\".\"o.ne\"]\nname = \"n\"\n"},
        {"huge TOML", kCodex, hugeToml()},
        {"read-only TOML", kCodex, kToml, 0400},
    };
}

QList<BadSample> badSamples()
{
    return {
        {"line comment", kClaude, "{\n  // mine\n  \"model\": \"opus\"\n}\n", 2},
        {"block comment behind a value", kClaude, "{\n  \"url\": \"http://x\", /* here */\n  \"a\": 1\n}\n", 2},
        {"comma too many", kClaude, "{\n  \"a\": 1,\n  \"b\": 2,\n}\n", 4},
        {"not closed", kClaude, "{\n  \"a\": 1,\n  \"env\": {\n", 4},
        {"env is a text", kClaude, "{\n  \"a\": 1,\n  \"env\": \"x\"\n}\n", 3},
        {"text behind it", kClaude, "{}\n{}\n", 2},
        {"TOML: no value", kCodex, "model = \"a\"\nmodel_provider =\n", 2},
        {"TOML: twice", kCodex, "model = \"a\"\n\nmodel = \"b\"\n", 3},
        {"TOML: a text that is not closed", kCodex, "a = 1\nmodel = \"a\n", 2},
    };
}
