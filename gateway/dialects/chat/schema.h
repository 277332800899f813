// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/conversation/request.h"

namespace station::chat {

/**
 * The parameters' schema as Chat Completions servers take it: with a type at the root. Otherwise the bytes as they are.
 */
JsonText fittedSchema(const JsonText &schema, bool &isChanged);

/** The format of a custom tool, {"type":"grammar","grammar":{…}}, from the flat form of Responses. */
JsonText nestedFormat(const JsonText &flat);

} // namespace station::chat
