// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/local/speechengine.h"
#include "providers/base/modulefile.h"

/** What the module with the engines hands out; null where it was built without that library. */
namespace station::local {

struct EngineModule {
    Result<Spoken> (*speakWithFlite)(const QByteArray &text, const QByteArray &voice, double speed) = nullptr;
    Result<Spoken> (*speakWithEspeak)(const QByteArray &text, const QByteArray &voice, double speed) = nullptr;
    QList<QByteArray> (*espeakVoices)() = nullptr;
    Result<Transcript> (*hearWithPocketsphinx)(const QByteArray &pcm16k, const std::atomic<bool> &cancelled) = nullptr;
};

/** The module's one exported function. */
constexpr const char *kEngineModuleFunction = "station_speech_engines";
using EngineModuleFunction = const EngineModule *(*)();

#ifdef STATION_SPHINX_MODELS
/** The folder of pocketsphinx's models: what came along, or the system's. */
inline QString sphinxModels()
{
    const QString brought = broughtData(QStringLiteral("pocketsphinx"));
    return brought.isEmpty() ? QStringLiteral(STATION_SPHINX_MODELS) : brought;
}
#endif

Result<Spoken> flite(const QByteArray &text, const QByteArray &voice, double speed);
Result<Spoken> espeak(const QByteArray &text, const QByteArray &voice, double speed);
QList<QByteArray> espeakVoiceList();
Result<Transcript> pocketsphinx(const QByteArray &pcm16k, const std::atomic<bool> &cancelled);

} // namespace station::local
