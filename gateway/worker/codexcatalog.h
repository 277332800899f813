// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/catalog/model.h"

#include <QByteArray>

namespace station {

/**
 * Whether Codex brings its own description of a model, wherever its name stands behind a provider's. Ours would take
 * the place of that one, and with it of its prompt and its tools (codex-cli 0.169).
 */
bool isKnownToCodex(QByteArrayView id);

/**
 * A model as Codex's catalogue describes it; one that lacks a member, or the instructions, is refused as a whole and
 * Codex falls back to a window of 128k tokens or what its version takes for that (codex-cli 0.169).
 */
QByteArray codexModel(const QByteArray &id, const QByteArray &name, const Model &model, int priority);

} // namespace station
