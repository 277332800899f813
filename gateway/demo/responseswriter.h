// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/demo/demoanswer.h"
#include "gateway/demo/question.h"
#include "gateway/demo/streambody.h"

namespace station {

/** A Responses object, whole. */
QByteArray writeResponsesAnswer(const Question &question, const DemoAnswer &answer);
/** The same as a stream. */
void streamResponsesAnswer(const Question &question, const DemoAnswer &answer, StreamBody &body);

} // namespace station
