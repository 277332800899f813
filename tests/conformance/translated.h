// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/dialects/pieces.h"
#include "recording.h"

/** What a client gets of a recorded answer. */
struct Translated {
    QByteArray bytes;
    std::optional<station::Failure> failure;
    QString order; ///< where the reader's events were no legal run; empty: nowhere
};

/** Reads a recording in its dialect and writes it in the client's; `cuts`: where its bytes are cut. */
Translated translated(const Recording &r, station::Dialect client, bool stream, const QList<qsizetype> &cuts = {});
