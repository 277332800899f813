// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker/codexcatalog.h"

#include "gateway/json/jsonbuilder.h"

#include <algorithm>

namespace station {

namespace {

constexpr int kToolOutputBytes = 10'000; // as Codex takes for models that it does not know

/** What a model is told that Codex has no prompt for. */
constexpr const char *kInstructions =
    R"(You are a coding agent. You work in the Codex command line program, in a folder on the user's machine, with the tools that you are given.

Do the whole task: look around before you change anything, make the change, check that it works, then stop. Ask only where the answer decides what to build and cannot be found in the folder.

Working in the folder
- Read the instructions that the project keeps for agents (AGENTS.md, from the root down to the file at hand). The nearest one counts, and what the user says comes before it.
- Look for text with `rg` and for files with `rg --files`. Read what you are going to change, and what depends on it.
- Change as little as the task needs, in the style of the code around it. Do not mend what is not part of the task; name it at the end.
- The folder may hold changes that are not yours. Leave them alone, and never undo work with commands such as `git reset --hard` or `git checkout --` unless the user asks for that.
- Do not commit or make branches unless you are asked to.

Running commands
- Give the folder to work in instead of changing into it. Avoid commands that wait for input.
- Where a command needs rights that you lack, say why you need them and ask.
- Run the tests and checks that the project has for what you changed. Where a check fails for a reason that is not yours, say so instead of hiding it.

Answering
- Before a longer step, say in a sentence what you are going to do.
- At the end, say what you changed and why, which checks ran with which result, and what is left. Be brief; name files by their path with a line, as in `src/app.ts:42`. Do not repeat whole files.
- Where the user only asks a question, answer it and change nothing.)";

} // namespace

bool isKnownToCodex(QByteArrayView id)
{
    const QByteArrayView name = id.sliced(id.lastIndexOf('/') + 1);
    static constexpr const char *kPrefixes[] = {"gpt-5.5", "gpt-5.6", "gpt-6", "gpt-daybreak", "codex-"};
    return std::any_of(std::begin(kPrefixes), std::end(kPrefixes),
                       [&](const char *prefix) { return name.startsWith(prefix); });
}

QByteArray codexModel(const QByteArray &id, const QByteArray &name, const Model &model, int priority)
{
    const bool reasons = model.kinds.testFlag(ModelKind::Reasoning);
    JsonBuilder json;
    json.object().text("slug", id).text("display_name", name).null("description");
    json.array("supported_reasoning_levels");
    if (reasons) {
        for (const char *effort : {"low", "medium", "high"})
            json.object().text("effort", effort).text("description", effort).endObject();
    }
    json.endArray();
    json.text("shell_type", "unified_exec").text("visibility", "list").flag("supported_in_api", true);
    json.number("priority", priority).null("upgrade").text("base_instructions", kInstructions);
    json.flag("supports_reasoning_summaries", reasons).flag("support_verbosity", false).null("default_verbosity");
    json.null("apply_patch_tool_type");
    json.object("truncation_policy").text("mode", "bytes").number("limit", kToolOutputBytes).endObject();
    json.flag("supports_parallel_tool_calls", true).number("context_window", model.contextWindow);
    json.array("experimental_supported_tools").endArray();
    json.array("input_modalities").text("text");
    if (model.kinds.testFlag(ModelKind::Vision))
        json.text("image");
    return json.endArray().endObject().take();
}

} // namespace station
