// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QMap>

#include <optional>
#include <vector>

/** A recorded answer read in the plainest way, with Qt's JSON tree: what the reader must come to as well. */
struct ExpectedAnswer {
    struct Call {
        QString id;
        QString name;
        QString arguments;
    };
    struct Choice {
        QString text;
        QString reasoning;
        QString refusal;
        QMap<int, Call> calls;
        QString finish;
        int annotations = 0;
    };

    QMap<int, Choice> choices;
    std::optional<qint64> input;
    std::optional<qint64> output;
    std::optional<qint64> cached;
    std::optional<qint64> reasoningTokens;
    bool isError = false;
};

ExpectedAnswer expectedAnswer(const QByteArray &body, bool eventStream);

/**
 * A request's tree as it can be compared: what Chat Completions lets be said in two ways is said in one, and what means
 * nothing is left out.
 */
QJsonValue comparableRequest(const QJsonValue &request);
