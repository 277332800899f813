// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/speechengine.h"

#include "gateway/local/enginemodule.h"
#include "providers/base/modulefile.h"

#include <QFileInfo>
#include <QLibrary>

namespace station::local {

namespace {

QString speechModule()
{
    return moduleFile(QStringLiteral(STATION_SPEECH_MODULE));
}

/** Loads the module at the first call: voices and recognizer take eight megabytes, which few need. Any thread. */
const EngineModule &engines()
{
    static const EngineModule loaded = [] {
        QLibrary library(speechModule());
        const auto find = reinterpret_cast<EngineModuleFunction>(library.resolve(kEngineModuleFunction));
        return find ? *find() : EngineModule();
    }();
    return loaded;
}

Error notLoaded(const char *name)
{
    return {ErrorCode::Internal, QByteArray(name) + " could not be loaded; is the program installed whole?", {}};
}

} // namespace

bool hasFlite()
{
#ifdef STATION_FLITE
    return !speechModule().isEmpty();
#else
    return false;
#endif
}

bool hasEspeak()
{
#ifdef STATION_ESPEAK
    return !speechModule().isEmpty();
#else
    return false;
#endif
}

bool hasPocketsphinx()
{
#ifdef STATION_SPHINX_MODELS
    return QFileInfo::exists(sphinxModels() + QStringLiteral("/en-us/en-us.lm.bin")) && !speechModule().isEmpty();
#else
    return false;
#endif
}

QList<QByteArray> fliteVoices()
{
    return {kFliteVoices.begin(), kFliteVoices.end()};
}

Result<Spoken> speakWithFlite(const QByteArray &text, const QByteArray &voice, double speed)
{
    return engines().speakWithFlite ? engines().speakWithFlite(text, voice, speed) : notLoaded("flite");
}

QList<QByteArray> espeakVoices()
{
    return engines().espeakVoices ? engines().espeakVoices() : QList<QByteArray>();
}

Result<Spoken> speakWithEspeak(const QByteArray &text, const QByteArray &voice, double speed)
{
    return engines().speakWithEspeak ? engines().speakWithEspeak(text, voice, speed) : notLoaded("eSpeak NG");
}

Result<Transcript> hearWithPocketsphinx(const QByteArray &pcm16k, const std::atomic<bool> &cancelled)
{
    return engines().hearWithPocketsphinx ? engines().hearWithPocketsphinx(pcm16k, cancelled)
                                          : notLoaded("pocketsphinx");
}

} // namespace station::local
