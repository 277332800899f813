// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace station::chat {

/** "wav" → "audio/wav", "mp3" → "audio/mpeg"; another format as audio/…. */
QByteArray mimeOfAudioFormat(const QByteArray &format);
/** The reverse; empty where the type is no sound. */
QByteArray audioFormatOfMime(const QByteArray &mimeType);

/** "call_" and 24 characters out of a hash: the same seed and number give the same id. */
QByteArray madeUpCallId(const QByteArray &seed, qint64 number);

} // namespace station::chat
