// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"

#include <QByteArray>

namespace station {

enum class DemoModel { Hello, Thinker, Tools, Errors, Speaker, Listener, Painter, Animator };

/** Whether the model is for an endpoint of media, and not for text. */
constexpr bool isMediaModel(DemoModel model)
{
    return model >= DemoModel::Speaker;
}

/** What a test writes behind a model's name, `hello;pace=0;fault=close`; README.md has the table. */
struct ScriptOptions {
    enum class Fault { None, Reset, Close, Truncate, Stall, Status, Garbage, Html, Empty, Redirect };

    int delayMs = 120; ///< about what a fast provider takes to its first token
    int paceMs = 15;   ///< about 66 pieces a second, which is comfortable to watch
    qsizetype chunkBytes = 0;
    int tokens = -1; ///< -1: as many as the text has
    Fault fault = Fault::None;
    int status = 500; ///< with Fault::Status, and for the failures of failCount
    double at = 0.5;  ///< of the body
    int failCount = 0;
    int retryAfterSeconds = 0;
    qsizetype eventBytes = 0;
    int makesMs = 4000; ///< how long a video is in the making
    bool crlf = false;
    bool bom = false;
    bool comments = false;
    bool done = true;
    bool usage = true;
    bool headers = false;
};

/** A model's name as a request has it, options and all. */
struct ScriptedModel {
    DemoModel model = DemoModel::Hello;
    ScriptOptions options;
};

/** NotFound for a model that there is not, BadRequest for an option or value that makes no sense. */
Result<ScriptedModel> readScriptedModel(const QByteArray &name);

/** What a word of the prompt makes of the model `errors`; false where no word of it asks for anything. */
bool readErrorPrompt(const QByteArray &prompt, ScriptOptions &options);

} // namespace station
