// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station {

/**
 * Makes up JSON that fits a JSON Schema (or Gemini's subset of OpenAPI, with its types in capitals).
 *
 * Values come from the schema where it has any (const, enum, default, examples), else from what a property's name
 * suggests. They are harmless, since an agent may act on them: a command is an echo, a path is not one that exists.
 * `variant` varies them, `prompt` is what a search would look for. A schema that is no JSON makes `{}`.
 */
QByteArray makeUpValue(const QByteArray &schema, int variant, const QByteArray &prompt);

} // namespace station
