// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/base/result.h"
#include "providers/media/audioformat.h"
#include "providers/media/mediajob.h"

#include <QList>

#include <initializer_list>
#include <memory>

namespace station {

/** Text to be spoken, as POST /v1/audio/speech asks for it (wire notes of audio, B1). */
struct SpeechRequest {
    QByteArray model; ///< the provider's own name
    QByteArray input; ///< UTF-8
    QByteArray voice;
    bool voiceIsId = false; ///< given as {"id": …}: a voice of the account's own
    QByteArray instructions;
    double speed = 1;
    std::optional<AudioKind> format; ///< absent: the client leaves it open
    bool events = false;             ///< stream_format "sse": the answer is told in events
};

/** A SpeechRequest on its way at one provider. */
class SpeechJob : public MediaJob {
public:
    explicit SpeechJob(AudioKind wanted) : m_wanted(wanted) { }

    /** What the client is to get; the gateway packs samples as it says. */
    AudioKind wanted() const { return m_wanted; }
    /** What takeAudio() hands out; known once there is some. */
    virtual AudioFormat format() const = 0;
    /** Whether audio is handed out as it comes. If not, it is complete only after the last call. */
    virtual bool streams() const { return false; }
    /** The audio that has come since. */
    QByteArray takeAudio() { return std::exchange(m_audio, {}); }

protected:
    QByteArray m_audio;

private:
    const AudioKind m_wanted;
};

/** One provider's own way to speech. Stateless; any thread. */
class SpeechAdapter {
public:
    virtual ~SpeechAdapter() = default;
    /** BadRequest where the provider cannot do what is asked; the message says what it can. `request` outlives the
     * job. `baseUrl` is the provider's API root. */
    virtual Result<std::unique_ptr<SpeechJob>> begin(const SpeechRequest &request, const QByteArray &baseUrl) const = 0;
};

/** A member that the provider has no use for: 400 with the code that OpenAI's clients know. */
Error unsupported(const QByteArray &param, const QByteArray &message);
/**
 * The format that was asked for if it is among the possible ones, or can be made of samples that are. Left open: mp3
 * where the provider makes it, otherwise the first.
 */
Result<AudioKind> chosenKind(const SpeechRequest &request, const QByteArray &provider,
                             std::initializer_list<AudioKind> possible);
/** The format to ask the provider for, where it makes some of its own: what is encoded here is made of `samples`. */
AudioKind nativeKind(AudioKind wanted, std::initializer_list<AudioKind> possible, AudioKind samples);
/** The provider's own name of the voice, found without regard to case; unknown ones are an error with the list. */
Result<QByteArray> chosenVoice(const SpeechRequest &request, const QByteArray &provider,
                               const QList<QByteArray> &voices);

} // namespace station
