// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/transcriptionadapter.h"

#include <QByteArray>
#include <QList>

#include <array>
#include <atomic>

/**
 * Speech on this machine, as libraries in the process, loaded when they are first needed. What was built without a
 * library is not there.
 */
namespace station::local {

struct Spoken {
    QByteArray pcm; ///< signed, 16 bit, little-endian, one channel
    int rate = 0;   ///< Hz
};

constexpr std::array<const char *, 4> kFliteVoices {"slt", "rms", "awb", "kal"};

/** Whether the model can be used here: it was built, and its data is installed. Loads nothing. */
bool hasFlite();
bool hasEspeak();
bool hasPocketsphinx();

QList<QByteArray> fliteVoices();
/** English. Takes as long as it takes; one call at a time in the whole process. */
Result<Spoken> speakWithFlite(const QByteArray &text, const QByteArray &voice, double speed);

/** The languages that it speaks, "de", "fr-fr" …, which are its voices; loads the engine. */
QList<QByteArray> espeakVoices();
/** As speakWithFlite(), in many languages. */
Result<Spoken> speakWithEspeak(const QByteArray &text, const QByteArray &voice, double speed);

/** English, from samples of 16 kHz. As above; returns early, with an error, once `cancelled` is set. */
Result<Transcript> hearWithPocketsphinx(const QByteArray &pcm16k, const std::atomic<bool> &cancelled);

} // namespace station::local
