// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/providernotes.h"

#include <QCoreApplication>

namespace station {

namespace {

// The notes of resources/providers.json, for the translators.
constexpr const char *kNotes[] = {
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "Uses the ChatGPT sign-in of the Codex CLI and counts against your ChatGPT plan, whose terms and "
                      "usage limits apply."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "Uses your Claude subscription from Claude Code itself: Anthropic permits subscription sign-ins "
                      "in its own apps only, so requests of other clients are refused."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "A key works in its own region only: for an international key set the base URL to "
                      "https://dashscope-intl.aliyuncs.com/compatible-mode/v1."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "Takes an API key, or the access_key and secret_key of older accounts in config.json; accounts "
                      "in mainland China use the base URL https://api-beijing.klingai.com."),
    QT_TRANSLATE_NOOP(
        "station::ProviderNotes",
        "A key works in its own region only, and each model has to be activated in the ModelArk console."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "Accounts in mainland China use the base URL https://api.moonshot.cn/v1."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "A key of the GLM Coding Plan needs the base URL https://api.z.ai/api/coding/paas/v4."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "Accounts in mainland China use the base URL https://api.minimaxi.com/v1."),
    QT_TRANSLATE_NOOP("station::ProviderNotes",
                      "Ollama shortens long prompts silently unless its context length is raised."),
    QT_TRANSLATE_NOOP("station::ProviderNotes", "Tools work only when llama-server was started with --jinja."),
    QT_TRANSLATE_NOOP("station::ProviderNotes", "Speech models that run on this machine: nothing leaves it."),
    QT_TRANSLATE_NOOP("station::ProviderNotes", "Simulated: the answers are made up on this machine and cost nothing."),
};

} // namespace

QString providerNote(const QByteArray &note)
{
    return note.isEmpty() ? QString() : QCoreApplication::translate("station::ProviderNotes", note.constData());
}

QByteArrayList knownProviderNotes()
{
    QByteArrayList notes;
    for (const char *note : kNotes)
        notes << note;
    return notes;
}

} // namespace station
