// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/registry/providerdescription.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

/**
 * What an answer says, read the plain way, with none of the program's own readers: the judge of translations.
 * It reads providers' answers with their oddities as well as ours.
 */
struct Facts {
    struct Call {
        QString name;
        QJsonValue arguments; ///< an object where they are one
        bool operator==(const Call &) const = default;
    };
    QString text;
    QString reasoning;
    QString refusal;
    QList<Call> calls;
    QString finish; ///< stop, tool, length, filter, error; empty: none told
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> cached;
    bool hasCallsInPieces = false; ///< Gemini: the arguments are not put together here
    bool hasImage = false;
    int choices = 0;
    QString error;
};

/** `provider` for those that count in their own way (xai). */
Facts factsOf(station::Dialect dialect, const QByteArray &provider, const QByteArray &body, bool eventStream);

/** The JSON documents of a body: one, or one an event. */
QList<QJsonObject> documentsOf(const QByteArray &body, bool eventStream);
