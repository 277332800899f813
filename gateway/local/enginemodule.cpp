// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/enginemodule.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT const station::local::EngineModule *station_speech_engines()
{
    static const station::local::EngineModule engines = [] {
        station::local::EngineModule built;
#ifdef STATION_FLITE
        built.speakWithFlite = &station::local::flite;
#endif
#ifdef STATION_ESPEAK
        built.speakWithEspeak = &station::local::espeak;
        built.espeakVoices = &station::local::espeakVoiceList;
#endif
#ifdef STATION_SPHINX_MODELS
        built.hearWithPocketsphinx = &station::local::pocketsphinx;
#endif
        return built;
    }();
    return &engines;
}
