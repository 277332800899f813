// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/local/enginemodule.h"

#ifdef STATION_SPHINX_MODELS

#include <QFile>

#include <memory>
#include <mutex>

extern "C" {
#include <pocketsphinx.h>
#include <sphinxbase/err.h>
}

namespace station::local {

namespace {

constexpr int kRate = 16'000;
constexpr int kFramesASecond = 100;
/** Of samples between two looks at whether anybody still waits. */
constexpr qsizetype kPiece = kRate / 2;

struct FreeDecoder {
    void operator()(ps_decoder_t *decoder) const { ps_free(decoder); }
};
struct FreeConfig {
    void operator()(cmd_ln_t *config) const { cmd_ln_free_r(config); }
};

std::unique_ptr<ps_decoder_t, FreeDecoder> makeDecoder()
{
    err_set_logfp(nullptr); // it tells its whole life on standard error
    const QByteArray folder = QFile::encodeName(sphinxModels()) + "/en-us";
    const QByteArray hmm = folder + "/en-us";
    const QByteArray lm = folder + "/en-us.lm.bin";
    const QByteArray dictionary = folder + "/cmudict-en-us.dict";
    const std::unique_ptr<cmd_ln_t, FreeConfig> config(cmd_ln_init(nullptr, ps_args(), 1, "-hmm", hmm.constData(),
                                                                   "-lm", lm.constData(), "-dict",
                                                                   dictionary.constData(), nullptr));
    return std::unique_ptr<ps_decoder_t, FreeDecoder>(config ? ps_init(config.get()) : nullptr);
}

/** "hello(2)": another way to say hello; "<s>", "[NOISE]": none that was said. */
QByteArray spokenWord(const QByteArray &word)
{
    if (word.startsWith('<') || word.startsWith('[') || word.startsWith('+'))
        return {};
    const qsizetype variant = word.indexOf('(');
    return variant > 0 ? word.left(variant) : word;
}

} // namespace

Result<Transcript> pocketsphinx(const QByteArray &pcm16k, const std::atomic<bool> &cancelled)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    static const auto decoder = makeDecoder(); // a second to make, and some hundred megabytes: once
    if (!decoder)
        return Error {
            ErrorCode::Internal, "pocketsphinx could not load its models from " + sphinxModels().toUtf8(), {}};
    ps_start_stream(decoder.get());
    ps_start_utt(decoder.get());
    const auto *samples = reinterpret_cast<const int16 *>(pcm16k.constData());
    const qsizetype count = pcm16k.size() / 2;
    for (qsizetype at = 0; at < count && !cancelled; at += kPiece)
        ps_process_raw(decoder.get(), samples + at, size_t(qMin(kPiece, count - at)), FALSE, FALSE);
    ps_end_utt(decoder.get());
    if (cancelled)
        return Error {ErrorCode::Internal, "cancelled", {}};
    Transcript transcript;
    transcript.language = "english";
    transcript.seconds = double(count) / kRate;
    for (ps_seg_t *segment = ps_seg_iter(decoder.get()); segment; segment = ps_seg_next(segment)) {
        int from = 0;
        int to = 0;
        ps_seg_frames(segment, &from, &to);
        const QByteArray word = spokenWord(ps_seg_word(segment));
        if (word.isEmpty())
            continue;
        transcript.words.push_back({word, double(from) / kFramesASecond, double(to + 1) / kFramesASecond});
        transcript.text += (transcript.text.isEmpty() ? "" : " ") + word;
    }
    return transcript;
}

} // namespace station::local

#endif
