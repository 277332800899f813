// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/registry/providerdescription.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <vector>

/** A recorded exchange of one of the four text dialects, as its file has it. */
struct Recording {
    QByteArray id;
    QByteArray provider;
    QByteArray model;
    QByteArray fidelity;       ///< of the request: exact, normalized, trimmed …
    QByteArray answerFidelity; ///< of the response
    station::Dialect dialect = station::Dialect::Chat;
    QByteArray path; ///< of the request
    int status = 0;
    QByteArray requestBody; ///< as JSON; empty: not recorded
    QByteArray body;        ///< the response's bytes
    bool eventStream = false;
    QStringList features;
};

/** All of them in the folders, by file name. */
std::vector<Recording> textRecordings(const QStringList &folders);
