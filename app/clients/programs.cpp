// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clients/programs.h"

namespace station {

namespace {

struct Program {
    const char *id;
    const char *name;
    const char *language;
    const char *where;
    const char *text; ///< %1 the root, %2 the root with /v1
};

// The key is read from $TOKEN_STATION_API_KEY wherever the program can do so. OpenCode, Aider, Continue, Zed and Cline
// as their documentation describes a provider that speaks Chat Completions.
constexpr Program kPrograms[] = {
    {"environment", QT_TRANSLATE_NOOP("station::Programs", "Shell environment"), "sh",
     QT_TRANSLATE_NOOP("station::Programs", "In the shell, or its start-up file; one key serves all three dialects"),
     "export TOKEN_STATION_API_KEY=$(token-station-gateway key create laptop)\n"
     "export OPENAI_BASE_URL=%2 OPENAI_API_KEY=$TOKEN_STATION_API_KEY\n"
     "export ANTHROPIC_BASE_URL=%1 ANTHROPIC_API_KEY=$TOKEN_STATION_API_KEY\n"
     "export GOOGLE_GEMINI_BASE_URL=%1 GEMINI_API_KEY=$TOKEN_STATION_API_KEY"},
    {"curl", "curl", "sh", QT_TRANSLATE_NOOP("station::Programs", "In a terminal"),
     "curl %2/chat/completions \\\n  -H \"Authorization: Bearer $TOKEN_STATION_API_KEY\" \\\n"
     "  -H \"Content-Type: application/json\" \\\n"
     "  -d '{\"model\": \"demo/hello\", \"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}'"},
    {"openai-python", "OpenAI SDK, Python", "python", "pip install openai",
     "import os\nfrom openai import OpenAI\n\nclient = OpenAI(base_url=\"%2\",\n"
     "                api_key=os.environ[\"TOKEN_STATION_API_KEY\"])\n"
     "answer = client.chat.completions.create(\n    model=\"demo/hello\",\n"
     "    messages=[{\"role\": \"user\", \"content\": \"Hello\"}],\n)\nprint(answer.choices[0].message.content)"},
    {"openai-javascript", "OpenAI SDK, JavaScript", "javascript", "npm install openai",
     "import OpenAI from \"openai\";\n\nconst client = new OpenAI({\n  baseURL: \"%2\",\n"
     "  apiKey: process.env.TOKEN_STATION_API_KEY,\n});\nconst answer = await client.chat.completions.create({\n"
     "  model: \"demo/hello\",\n  messages: [{ role: \"user\", content: \"Hello\" }],\n});\n"
     "console.log(answer.choices[0].message.content);"},
    {"anthropic", "Anthropic SDK, Python", "python", "pip install anthropic",
     "import os\nimport anthropic\n\nclient = anthropic.Anthropic(base_url=\"%1\",\n"
     "                             api_key=os.environ[\"TOKEN_STATION_API_KEY\"])\n"
     "answer = client.messages.create(\n    model=\"demo/hello\",\n    max_tokens=1000,\n"
     "    messages=[{\"role\": \"user\", \"content\": \"Hello\"}],\n)\nprint(answer.content[0].text)"},
    {"gemini", "Gemini SDK, Python", "python", "pip install google-genai",
     "import os\nfrom google import genai\n\nclient = genai.Client(\n    "
     "api_key=os.environ[\"TOKEN_STATION_API_KEY\"],\n"
     "    http_options={\"base_url\": \"%1\"},\n)\n"
     "answer = client.models.generate_content(model=\"demo/hello\", contents=\"Hello\")\nprint(answer.text)"},
    {"opencode", "OpenCode", "json",
     QT_TRANSLATE_NOOP("station::Programs", "In opencode.json of the project, or ~/.config/opencode/opencode.json"),
     "{\n  \"$schema\": \"https://opencode.ai/config.json\",\n  \"provider\": {\n    \"token-station\": {\n"
     "      \"npm\": \"@ai-sdk/openai-compatible\",\n      \"name\": \"Token Station\",\n      \"options\": {\n"
     "        \"baseURL\": \"%2\",\n        \"apiKey\": \"{env:TOKEN_STATION_API_KEY}\"\n      },\n"
     "      \"models\": { \"demo/hello\": {} }\n    }\n  }\n}"},
    {"aider", "Aider", "sh",
     QT_TRANSLATE_NOOP("station::Programs", "In a terminal; Aider wants openai/ before the gateway's name of a model"),
     "export OPENAI_API_BASE=%2\nexport OPENAI_API_KEY=$TOKEN_STATION_API_KEY\naider --model openai/demo/hello"},
    {"continue", "Continue", "yaml",
     QT_TRANSLATE_NOOP("station::Programs",
                       "In ~/.continue/config.yaml; the key goes into ~/.continue/.env as TOKEN_STATION_API_KEY=…"),
     "models:\n  - name: Token Station\n    provider: openai\n    model: demo/hello\n    apiBase: %2\n"
     "    apiKey: ${{ secrets.TOKEN_STATION_API_KEY }}\n    roles: [chat, edit, apply]"},
    {"zed", "Zed", "json",
     QT_TRANSLATE_NOOP("station::Programs",
                       "In Zed's settings.json; Zed reads the key from the variable TOKEN_STATION_API_KEY"),
     "{\n  \"language_models\": {\n    \"openai_compatible\": {\n      \"Token Station\": {\n"
     "        \"api_url\": \"%2\",\n        \"available_models\": [\n"
     "          { \"name\": \"demo/hello\", \"display_name\": \"demo/hello\", \"max_tokens\": 8192 }\n        ]\n"
     "      }\n    }\n  }\n}"},
    {"cline", "Cline", "text", QT_TRANSLATE_NOOP("station::Programs", "In Cline's settings, as its API provider"),
     "API Provider:  OpenAI Compatible\nBase URL:      %2\nAPI Key:       the gateway key\nModel ID:      demo/hello"},
};

} // namespace

QVariantList Programs::all() const
{
    QVariantList list;
    for (const Program &program : kPrograms)
        list.append(QVariantMap {{QStringLiteral("id"), QLatin1String(program.id)},
                                 {QStringLiteral("name"), tr(program.name)}});
    return list;
}

QVariantMap Programs::setUp(const QString &id, const QString &baseUrl) const
{
    for (const Program &program : kPrograms) {
        if (id != QLatin1String(program.id))
            continue;
        QString root = baseUrl;
        if (root.endsWith(QStringLiteral("/v1")))
            root.chop(3);
        return {{QStringLiteral("text"),
                 QString::fromUtf8(program.text)
                     .replace(QStringLiteral("%2"), baseUrl)
                     .replace(QStringLiteral("%1"), root)},
                {QStringLiteral("language"), QLatin1String(program.language)},
                {QStringLiteral("where"), tr(program.where)}};
    }
    return {};
}

} // namespace station
