// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/snippets.h"

namespace station::snippets {

namespace {

/** The pieces in which the endpoints differ; %1 is the model. */
struct Task {
    const char *path;
    const char *body; ///< JSON, or curl's form fields where `form` is set
    bool form;
    const char *output; ///< curl writes it to that file
    const char *python;
    const char *javaScript;
};

const Task &taskOf(const QStringList &kinds)
{
    static const Task chat {
        "/chat/completions",
        R"({"model": "%1", "messages": [{"role": "user", "content": "Hello"}]})",
        false,
        "",
        "reply = client.chat.completions.create(\n    model=\"%1\",\n"
        "    messages=[{\"role\": \"user\", \"content\": \"Hello\"}],\n)\nprint(reply.choices[0].message.content)",
        "const reply = await client.chat.completions.create({\n  model: \"%1\",\n"
        "  messages: [{ role: \"user\", content: \"Hello\" }],\n});\n"
        "console.log(reply.choices[0].message.content);"};
    static const Task image {"/images/generations",
                             R"({"model": "%1", "prompt": "A split-flap board at night"})",
                             false,
                             "",
                             "import base64\n\nreply = client.images.generate(model=\"%1\", "
                             "prompt=\"A split-flap board at night\")\nwith open(\"image.png\", \"wb\") as file:\n"
                             "    file.write(base64.b64decode(reply.data[0].b64_json))",
                             "import { writeFile } from \"node:fs/promises\";\n\n"
                             "const reply = await client.images.generate({ model: \"%1\", "
                             "prompt: \"A split-flap board at night\" });\n"
                             "await writeFile(\"image.png\", Buffer.from(reply.data[0].b64_json, \"base64\"));"};
    static const Task speech {"/audio/speech",
                              R"({"model": "%1", "voice": "alloy", "input": "The train is on time."})",
                              false,
                              "speech.mp3",
                              "reply = client.audio.speech.create(model=\"%1\", voice=\"alloy\", "
                              "input=\"The train is on time.\")\nreply.write_to_file(\"speech.mp3\")",
                              "import { writeFile } from \"node:fs/promises\";\n\n"
                              "const reply = await client.audio.speech.create({ model: \"%1\", voice: \"alloy\", "
                              "input: \"The train is on time.\" });\n"
                              "await writeFile(\"speech.mp3\", Buffer.from(await reply.arrayBuffer()));"};
    static const Task transcript {"/audio/transcriptions",
                                  "-F model=%1 -F file=@speech.mp3",
                                  true,
                                  "",
                                  "reply = client.audio.transcriptions.create(model=\"%1\", file=open(\"speech.mp3\", "
                                  "\"rb\"))\nprint(reply.text)",
                                  "import { createReadStream } from \"node:fs\";\n\n"
                                  "const reply = await client.audio.transcriptions.create({ model: \"%1\", "
                                  "file: createReadStream(\"speech.mp3\") });\nconsole.log(reply.text);"};
    static const Task video {"/video/generations",
                             R"({"model": "%1", "prompt": "A train leaves the station", "duration": 5})",
                             false,
                             "",
                             "job = client.post(\"/video/generations\", cast_to=object,\n"
                             "                  body={\"model\": \"%1\", \"prompt\": \"A train leaves the station\", "
                             "\"duration\": 5})\nprint(job)",
                             "const job = await client.post(\"/video/generations\", {\n"
                             "  body: { model: \"%1\", prompt: \"A train leaves the station\", duration: 5 },\n});\n"
                             "console.log(job);"};
    static const Task embedding {
        "/embeddings",
        R"({"model": "%1", "input": "Hello"})",
        false,
        "",
        "reply = client.embeddings.create(model=\"%1\", input=\"Hello\")\nprint(reply.data[0].embedding)",
        "const reply = await client.embeddings.create({ model: \"%1\", input: \"Hello\" });\n"
        "console.log(reply.data[0].embedding);"};
    static const Task moderation {
        "/moderations",
        R"({"model": "%1", "input": "Hello"})",
        false,
        "",
        "reply = client.moderations.create(model=\"%1\", input=\"Hello\")\nprint(reply.results[0])",
        "const reply = await client.moderations.create({ model: \"%1\", input: \"Hello\" });\n"
        "console.log(reply.results[0]);"};
    static const std::pair<const char *, const Task *> tasks[] = {
        {"chat", &chat},   {"speech-to-text", &transcript}, {"text-to-speech", &speech}, {"image", &image},
        {"video", &video}, {"embedding", &embedding},       {"moderation", &moderation},
    };
    for (const auto &[kind, task] : tasks) {
        if (kinds.contains(QLatin1String(kind)))
            return *task;
    }
    return chat;
}

QString filled(const char *text, const QString &model)
{
    return QString::fromLatin1(text).replace(QStringLiteral("%1"), model);
}

} // namespace

QString forModel(const QString &model, const QStringList &kinds, const QString &baseUrl, Language language)
{
    const Task &task = taskOf(kinds);
    if (language == Language::Python)
        return QStringLiteral("import os\nfrom openai import OpenAI\n\nclient = OpenAI(base_url=\"%1\",\n"
                              "                api_key=os.environ[\"TOKEN_STATION_API_KEY\"])\n\n")
                   .arg(baseUrl)
            + filled(task.python, model);
    if (language == Language::JavaScript)
        return QStringLiteral("import OpenAI from \"openai\";\n\nconst client = new OpenAI({\n  baseURL: \"%1\",\n"
                              "  apiKey: process.env.TOKEN_STATION_API_KEY,\n});\n\n")
                   .arg(baseUrl)
            + filled(task.javaScript, model);
    QString curl = QStringLiteral("curl %1%2 \\\n  -H \"Authorization: Bearer $TOKEN_STATION_API_KEY\" \\\n")
                       .arg(baseUrl, QLatin1String(task.path));
    if (task.form)
        curl += QStringLiteral("  ") + filled(task.body, model);
    else
        curl += QStringLiteral("  -H \"Content-Type: application/json\" \\\n  -d '%1'").arg(filled(task.body, model));
    if (*task.output)
        curl += QStringLiteral(" \\\n  -o %1").arg(QLatin1String(task.output));
    return curl;
}

} // namespace station::snippets
