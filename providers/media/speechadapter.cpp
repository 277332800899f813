// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/speechadapter.h"

#include "providers/audio/audioencoder.h"

#include <algorithm>

namespace station {

Error unsupported(const QByteArray &param, const QByteArray &message)
{
    return {ErrorCode::BadRequest, message, param, 0, "unsupported_parameter"};
}

Result<AudioKind> chosenKind(const SpeechRequest &request, const QByteArray &provider,
                             std::initializer_list<AudioKind> possible)
{
    const AudioKind wanted = request.format.value_or(AudioKind::Mp3);
    if (std::find(possible.begin(), possible.end(), wanted) != possible.end())
        return wanted;
    if (!request.format)
        return *possible.begin();
    if (AudioEncoder::canMake(wanted))
        return wanted;
    QByteArray names;
    for (const AudioKind kind : possible)
        names += (names.isEmpty() ? "" : ", ") + audioKindName(kind);
    return unsupported("response_format",
                       provider + " makes no " + audioKindName(wanted) + " here; ask for one of: " + names);
}

AudioKind nativeKind(AudioKind wanted, std::initializer_list<AudioKind> possible, AudioKind samples)
{
    return std::find(possible.begin(), possible.end(), wanted) != possible.end() ? wanted : samples;
}

Result<QByteArray> chosenVoice(const SpeechRequest &request, const QByteArray &provider,
                               const QList<QByteArray> &voices)
{
    for (const QByteArray &voice : voices) {
        if (voice.compare(request.voice, Qt::CaseInsensitive) == 0)
            return voice;
    }
    return Error {ErrorCode::BadRequest,
                  provider + " has no voice \"" + request.voice + "\"; its voices are: " + voices.join(", "), "voice"};
}

} // namespace station
