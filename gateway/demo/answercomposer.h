// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demoanswer.h"
#include "gateway/demo/question.h"
#include "gateway/demo/scriptoptions.h"

namespace station {

/** Decides what the demo answers. The same question has the same answer; `seed` is what its ids are made from. */
DemoAnswer composeAnswer(const Question &question, const ScriptedModel &scripted, const QByteArray &seed);

} // namespace station
