// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/enginemodule.h"

#ifdef STATION_ESPEAK

#include "providers/base/modulefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

#include <espeak-ng/speak_lib.h>

namespace station::local {

namespace {

constexpr int kUsualWordsAMinute = 175;

/** The library is one object in the whole process. */
std::mutex &espeakMutex()
{
    static std::mutex mutex;
    return mutex;
}

QByteArray &samples()
{
    static QByteArray pcm;
    return pcm;
}

int take(short *wave, int count, espeak_EVENT *)
{
    if (wave && count > 0)
        samples().append(reinterpret_cast<const char *>(wave), qsizetype(count) * 2);
    return 0;
}

/** Samples a second; not positive where the library's data is not there. Under the mutex. */
int rate()
{
    static const int started = [] {
        // It wants the folder above. Data that came along fits the library that did, and goes before the system's.
        const QString brought = broughtData(QStringLiteral("espeak-ng-data"));
        const QByteArray above = QFile::encodeName(QFileInfo(brought).path());
        const int hertz = espeak_Initialize(
            AUDIO_OUTPUT_SYNCHRONOUS, 0, brought.isEmpty() ? nullptr : above.constData(), espeakINITIALIZE_DONT_EXIT);
        espeak_SetSynthCallback(take);
        return hertz;
    }();
    return started;
}

} // namespace

QList<QByteArray> espeakVoiceList()
{
    const std::lock_guard lock(espeakMutex());
    QList<QByteArray> languages;
    if (rate() <= 0)
        return languages;
    for (const espeak_VOICE **voice = espeak_ListVoices(nullptr); voice && *voice; ++voice) {
        // A voice's languages: each a number of preference and a name, the first one its own.
        const QByteArray language = (*voice)->languages + 1;
        if (!languages.contains(language))
            languages.append(language);
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

Result<Spoken> espeak(const QByteArray &text, const QByteArray &voice, double speed)
{
    const std::lock_guard lock(espeakMutex());
    if (rate() <= 0)
        return Error {ErrorCode::Internal, "eSpeak NG's data is not installed (Debian: espeak-ng-data)", {}};
    if (espeak_SetVoiceByName(voice.constData()) != EE_OK)
        return Error {ErrorCode::BadRequest, "eSpeak NG does not know the language \"" + voice + '"', "voice"};
    espeak_SetParameter(espeakRATE, int(kUsualWordsAMinute * speed), 0);
    samples().clear();
    const bool spoken =
        espeak_Synth(text.constData(), size_t(text.size()) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, nullptr)
            == EE_OK
        && espeak_Synchronize() == EE_OK;
    if (!spoken || samples().isEmpty())
        return Error {ErrorCode::Internal, "The text could not be spoken", {}};
    return Spoken {std::exchange(samples(), {}), rate()};
}

} // namespace station::local

#endif
