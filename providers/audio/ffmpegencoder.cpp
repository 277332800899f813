// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/audio/encodermodule.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/audio_fifo.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
}

#include <array>

namespace station::audio {

namespace {

constexpr int kBufferBytes = 4096;
/** Of an Ogg page, in microseconds: a client that plays as it comes waits no longer for the next. */
constexpr const char *kPageDuration = "200000";

struct Codec {
    AudioKind kind;
    const char *encoder;
    const char *muxer;
    AVSampleFormat samples;
    int bitRate; ///< for speech of one channel; 0: lossless
    int effort;  ///< in the codec's own scale: a tenth of the time for what nobody hears in speech
};

constexpr std::array<Codec, 4> kCodecs {{
    {AudioKind::Mp3, "libmp3lame", "mp3", AV_SAMPLE_FMT_S16P, 96'000, 7},
    {AudioKind::Opus, "libopus", "ogg", AV_SAMPLE_FMT_S16, 48'000, 5},
    {AudioKind::Aac, "aac", "adts", AV_SAMPLE_FMT_FLTP, 96'000, FF_COMPRESSION_DEFAULT},
    {AudioKind::Flac, "flac", "flac", AV_SAMPLE_FMT_S16, 0, FF_COMPRESSION_DEFAULT},
}};

const Codec *codecOf(AudioKind kind)
{
    for (const Codec &codec : kCodecs) {
        if (codec.kind == kind)
            return &codec;
    }
    return nullptr;
}

/** A rate that the codec has: the samples' own, or the one of OpenAI's API. */
int rateFor(AudioKind kind, int rate)
{
    for (const int known : {8'000, 12'000, 16'000, 24'000, 48'000}) {
        if (rate == known)
            return rate;
    }
    const bool isUsual = rate == 11'025 || rate == 22'050 || rate == 32'000 || rate == 44'100;
    return isUsual && kind != AudioKind::Opus ? rate : AudioFormat::kOpenAiRate;
}

Error failed(const char *what, int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text {};
    av_strerror(code, text.data(), text.size());
    return {ErrorCode::Internal, QByteArray("the audio could not be encoded: ") + what + ": " + text.data(), {}};
}

class FfmpegEncoder final : public AudioEncoder {
public:
    FfmpegEncoder(const Codec &codec, int rate) : m_kind(codec), m_rate(rate) { }
    ~FfmpegEncoder() override
    {
        av_packet_free(&m_packet);
        av_frame_free(&m_frame);
        av_frame_free(&m_converted);
        if (m_fifo)
            av_audio_fifo_free(m_fifo);
        swr_free(&m_resampler);
        avcodec_free_context(&m_codec);
        if (m_muxer) {
            AVIOContext *io = std::exchange(m_muxer->pb, nullptr);
            avformat_free_context(m_muxer);
            if (io) {
                av_freep(&io->buffer);
                avio_context_free(&io);
            }
        }
    }

    /** Once, first. */
    Result<void> open()
    {
        if (const int code = openCodec(); code < 0)
            return failed("the codec", code);
        if (const int code = openMuxer(); code < 0)
            return failed("the container", code);
        if (const int code = openResampler(); code < 0)
            return failed("the sample rate", code);
        return {};
    }

    Result<QByteArray> take(QByteArrayView pcm) override
    {
        // A sample may be cut in two.
        QByteArray joined;
        if (!m_half.isEmpty() && !pcm.isEmpty()) {
            joined = std::exchange(m_half, {}) + pcm.toByteArray();
            pcm = joined;
        }
        if (pcm.size() % 2) {
            m_half = pcm.last(1).toByteArray();
            pcm.chop(1);
        }
        // In pieces, so that not all of a long speech lies there once more.
        constexpr qsizetype kPiece = 64 * 1024;
        for (qsizetype at = 0; at < pcm.size(); at += kPiece) {
            const QByteArrayView piece = pcm.sliced(at, qMin(kPiece, pcm.size() - at));
            if (const int code = convert(piece.data(), int(piece.size() / 2)); code < 0)
                return failed("samples", code);
            if (const int code = encode(false); code < 0)
                return failed("samples", code);
        }
        return std::exchange(m_out, {});
    }

    Result<QByteArray> finish() override
    {
        int code = convert(nullptr, 0);
        if (code >= 0)
            code = encode(true);
        if (code >= 0)
            code = send(nullptr);
        if (code >= 0)
            code = av_write_trailer(m_muxer);
        if (code < 0)
            return failed("the end", code);
        avio_flush(m_muxer->pb);
        return std::exchange(m_out, {});
    }

private:
    int openCodec()
    {
        const AVCodec *codec = avcodec_find_encoder_by_name(m_kind.encoder);
        m_codec = codec ? avcodec_alloc_context3(codec) : nullptr;
        if (!m_codec)
            return AVERROR_ENCODER_NOT_FOUND;
        m_codec->sample_rate = rateFor(m_kind.kind, m_rate);
        m_codec->sample_fmt = m_kind.samples;
        av_channel_layout_default(&m_codec->ch_layout, 1);
        m_codec->time_base = {1, m_codec->sample_rate};
        // MPEG 2.5 ends at 64 kbit/s.
        m_codec->bit_rate = m_kind.kind == AudioKind::Mp3 && m_codec->sample_rate < 16'000 ? 48'000 : m_kind.bitRate;
        m_codec->compression_level = m_kind.effort;
        if (m_kind.kind == AudioKind::Opus)
            av_opt_set(m_codec->priv_data, "application", "voip", 0);
        return avcodec_open2(m_codec, codec, nullptr);
    }

    int openMuxer()
    {
        if (const int code = avformat_alloc_output_context2(&m_muxer, nullptr, m_kind.muxer, nullptr); code < 0)
            return code;
        auto *buffer = static_cast<unsigned char *>(av_malloc(kBufferBytes));
        m_muxer->pb = avio_alloc_context(buffer, kBufferBytes, 1, this, nullptr, &FfmpegEncoder::write, nullptr);
        AVStream *stream = avformat_new_stream(m_muxer, nullptr);
        if (!m_muxer->pb || !stream)
            return AVERROR(ENOMEM);
        m_muxer->pb->seekable = 0;
        m_muxer->flags |= AVFMT_FLAG_FLUSH_PACKETS;
        stream->time_base = m_codec->time_base;
        if (const int code = avcodec_parameters_from_context(stream->codecpar, m_codec); code < 0)
            return code;
        AVDictionary *options = nullptr;
        if (m_kind.kind == AudioKind::Mp3) {
            // Neither tags nor a frame that would have to be written again at the end.
            av_dict_set(&options, "write_xing", "0", 0);
            av_dict_set(&options, "id3v2_version", "0", 0);
        } else if (m_kind.kind == AudioKind::Opus) {
            av_dict_set(&options, "page_duration", kPageDuration, 0);
        }
        const int code = avformat_write_header(m_muxer, &options);
        av_dict_free(&options);
        return code;
    }

    int openResampler()
    {
        if (const int code =
                swr_alloc_set_opts2(&m_resampler, &m_codec->ch_layout, m_codec->sample_fmt, m_codec->sample_rate,
                                    &m_codec->ch_layout, AV_SAMPLE_FMT_S16, m_rate, 0, nullptr);
            code < 0)
            return code;
        m_fifo = av_audio_fifo_alloc(m_codec->sample_fmt, 1, 8192);
        m_frame = av_frame_alloc();
        m_converted = av_frame_alloc();
        m_packet = av_packet_alloc();
        if (!m_fifo || !m_frame || !m_converted || !m_packet)
            return AVERROR(ENOMEM);
        return swr_init(m_resampler);
    }

    /** Samples into the fifo, as the codec wants them; null: what the resampler still holds. */
    int convert(const char *samples, int count)
    {
        const int most = swr_get_out_samples(m_resampler, count);
        if (most <= 0)
            return most;
        if (const int code = prepare(m_converted, most); code < 0)
            return code;
        const auto *in = reinterpret_cast<const uint8_t *>(samples);
        const int made =
            swr_convert(m_resampler, m_converted->extended_data, most, samples ? &in : nullptr, samples ? count : 0);
        if (made <= 0)
            return made;
        return av_audio_fifo_write(m_fifo, reinterpret_cast<void **>(m_converted->extended_data), made);
    }

    /** Whole frames out of the fifo; at the end also what is less than one. */
    int encode(bool last)
    {
        const int frame = m_codec->frame_size > 0 ? m_codec->frame_size : 1024;
        for (int held = av_audio_fifo_size(m_fifo); held >= frame || (last && held > 0);
             held = av_audio_fifo_size(m_fifo)) {
            const int count = qMin(held, frame);
            if (const int code = prepare(m_frame, count); code < 0)
                return code;
            const int got = av_audio_fifo_read(m_fifo, reinterpret_cast<void **>(m_frame->extended_data), count);
            if (got < count)
                return got < 0 ? got : AVERROR_BUG;
            m_frame->pts = m_samples;
            m_samples += count;
            if (const int code = send(m_frame); code < 0)
                return code;
        }
        return 0;
    }

    int prepare(AVFrame *frame, int samples)
    {
        av_frame_unref(frame);
        frame->format = m_codec->sample_fmt;
        frame->sample_rate = m_codec->sample_rate;
        frame->nb_samples = samples;
        if (const int code = av_channel_layout_copy(&frame->ch_layout, &m_codec->ch_layout); code < 0)
            return code;
        return av_frame_get_buffer(frame, 0);
    }

    int send(AVFrame *frame)
    {
        int code = avcodec_send_frame(m_codec, frame);
        while (code >= 0) {
            code = avcodec_receive_packet(m_codec, m_packet);
            if (code == AVERROR(EAGAIN) || code == AVERROR_EOF)
                return 0;
            if (code < 0)
                break;
            m_packet->stream_index = 0;
            av_packet_rescale_ts(m_packet, m_codec->time_base, m_muxer->streams[0]->time_base);
            code = av_write_frame(m_muxer, m_packet);
            av_packet_unref(m_packet);
        }
        return code;
    }

#if LIBAVFORMAT_VERSION_MAJOR >= 61
    static int write(void *self, const uint8_t *bytes, int size)
#else
    static int write(void *self, uint8_t *bytes, int size)
#endif
    {
        static_cast<FfmpegEncoder *>(self)->m_out.append(reinterpret_cast<const char *>(bytes), size);
        return size;
    }

    const Codec &m_kind;
    const int m_rate;
    AVCodecContext *m_codec = nullptr;
    AVFormatContext *m_muxer = nullptr;
    SwrContext *m_resampler = nullptr;
    AVAudioFifo *m_fifo = nullptr;
    AVFrame *m_frame = nullptr;
    AVFrame *m_converted = nullptr;
    AVPacket *m_packet = nullptr;
    int64_t m_samples = 0;
    QByteArray m_half;
    QByteArray m_out;
};

bool canMake(AudioKind kind)
{
    const Codec *codec = codecOf(kind);
    return codec && avcodec_find_encoder_by_name(codec->encoder) && av_guess_format(codec->muxer, nullptr, nullptr);
}

Result<std::unique_ptr<AudioEncoder>> make(AudioKind kind, int rate)
{
    const Codec *codec = codecOf(kind);
    if (!codec || rate <= 0)
        return Error {ErrorCode::Internal, "there is no such encoder", {}};
    auto encoder = std::make_unique<FfmpegEncoder>(*codec, rate);
    if (const auto opened = encoder->open(); !opened)
        return opened.error();
    return std::unique_ptr<AudioEncoder>(std::move(encoder));
}

} // namespace

} // namespace station::audio

extern "C" Q_DECL_EXPORT const station::audio::EncoderModule *station_audio_encoders()
{
    av_log_set_level(AV_LOG_ERROR); // it would tell standard error of what is not wrong
    static const station::audio::EncoderModule kModule {&station::audio::canMake, &station::audio::make};
    return &kModule;
}
