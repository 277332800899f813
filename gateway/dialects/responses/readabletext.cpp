// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/dialects/responses/itemreader.h"

namespace station::responses {

namespace {

/** Strings of a JSON text by the path of members that leads to them; elements of arrays have their array's path. */
template <typename F> void strings(json::Value value, const QByteArray &path, int depth, F &&f)
{
    if (depth > 4)
        return;
    switch (json::typeOf(value)) {
    case json::Type::string: f(path, json::view(value)); break;
    case json::Type::number: {
        const QByteArrayView token = scalarText(value);
        f(path, std::string_view(token.data(), size_t(token.size())));
        break;
    }
    case json::Type::object:
        json::members(value, [&](std::string_view name, json::Value member) {
            const QByteArray own(name.data(), qsizetype(name.size()));
            strings(member, path.isEmpty() ? own : path + '.' + own, depth + 1, f);
        });
        break;
    case json::Type::array:
        json::elements(value, [&](json::Value element, size_t) { strings(element, path, depth + 1, f); });
        break;
    default: break;
    }
}

struct Reading {
    const char *type; ///< of the item
    const char *path;
    const char *before;
};

// What each item holds for a reader. Ids, ciphertext and pictures hold nothing.
constexpr Reading kReadings[] = {
    {"web_search_call", "action.query", "Searched the web for: "},
    {"web_search_call", "action.queries", "Searched the web for: "},
    {"web_search_call", "action.url", "Opened the page: "},
    {"file_search_call", "queries", "Searched files for: "},
    {"file_search_call", "results.text", ""},
    {"code_interpreter_call", "code", "Ran this code:\n"},
    {"code_interpreter_call", "outputs.logs", "It printed:\n"},
    {"mcp_call", "name", "Called the tool: "},
    {"mcp_call", "arguments", "With: "},
    {"mcp_call", "output", "It answered: "},
    {"mcp_call", "error", "It failed: "},
    {"image_generation_call", "revised_prompt", "Made a picture of: "},
    {"tool_search_output", "tools.name", "Tool that can be called now: "},
    {"tool_search_output", "tools.tools.name", "Tool that can be called now: "},
    {"shell_call_output", "output.stdout", ""},
    {"shell_call_output", "output.stderr", ""},
    {"shell_call_output", "output.outcome.exit_code", "Exit code: "},
    {"program", "code", "Ran this program:\n"},
    {"program_output", "result", "It gave: "},
};

} // namespace

QByteArray readableText(QByteArrayView type, const JsonText &item)
{
    QByteArray text;
    json::Reader reader;
    const auto read = reader.read(item, [&](json::Value root) {
        strings(root, {}, 0, [&](const QByteArray &path, std::string_view value) {
            for (const Reading &reading : kReadings) {
                if (type != reading.type || path != reading.path || value.empty())
                    continue;
                if (!text.isEmpty())
                    text += '\n';
                text += reading.before;
                text.append(value.data(), qsizetype(value.size()));
            }
        });
    });
    return read ? text : QByteArray();
}

} // namespace station::responses
