// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/clients/client.h"

/** Why a result is none, for the message of a check. */
template <typename T> QByteArray wordsOf(const station::Result<T> &result)
{
    return result ? QByteArray() : result.error().message;
}

/** A settings file as somebody has it. */
struct Sample {
    const char *name;
    station::ClientKind kind;
    QByteArray bytes;
    int mode = 0644;
};

QList<Sample> goodSamples();
/** Files that are not what they should be, and the line that the error names. */
struct BadSample {
    const char *name;
    station::ClientKind kind;
    QByteArray bytes;
    int line;
};
QList<BadSample> badSamples();
