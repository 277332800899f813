// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is encoded is decoded again, by FFmpeg's own decoders: the same length, and the same sound at the same time.
#include "gateway/media/audiopacker.h"
#include "providers/audio/audioencoder.h"

#include <QTest>
#include <QtEndian>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
}

#include <cmath>
#include <cstring>
#include <numbers>

using namespace station;

namespace {

struct Sound {
    int rate = 0;
    std::vector<double> samples; ///< -1 to 1

    double seconds() const { return double(samples.size()) / rate; }
    /** How loud a pitch is between two moments: the amplitude of its sine. */
    double loudness(double hz, double from, double to) const
    {
        double re = 0;
        double im = 0;
        const auto first = size_t(from * rate);
        const auto last = std::min(samples.size(), size_t(to * rate));
        for (size_t i = first; i < last; ++i) {
            const double at = 2 * std::numbers::pi * hz * double(i) / rate;
            re += samples[i] * std::cos(at);
            im += samples[i] * std::sin(at);
        }
        return last > first ? 2 * std::hypot(re, im) / double(last - first) : 0;
    }
};

/** Silence, a tone, silence, a higher and softer tone. */
QByteArray tones(int rate)
{
    QByteArray pcm;
    const auto add = [&pcm, rate](double seconds, double hz, double loud) {
        for (int i = 0; i < int(seconds * rate); ++i) {
            std::array<char, 2> sample;
            qToLittleEndian(qint16(32'000 * loud * std::sin(2 * std::numbers::pi * hz * i / rate)), sample.data());
            pcm.append(sample.data(), 2);
        }
    };
    add(0.4, 0, 0);
    add(1, 440, 0.8);
    add(0.5, 0, 0);
    add(0.6, 1200, 0.4);
    return pcm;
}

struct Reading {
    QByteArrayView bytes;
    qsizetype at = 0;
};

int readBytes(void *opaque, uint8_t *out, int size)
{
    auto *reading = static_cast<Reading *>(opaque);
    const qsizetype count = std::min<qsizetype>(size, reading->bytes.size() - reading->at);
    if (count <= 0)
        return AVERROR_EOF;
    std::memcpy(out, reading->bytes.data() + reading->at, size_t(count));
    reading->at += count;
    return int(count);
}

/** As a player would: the container is guessed, and nothing of it can be read twice. */
Sound decoded(const QByteArray &bytes, QByteArray *codecName)
{
    Sound sound;
    Reading reading {bytes};
    AVFormatContext *format = avformat_alloc_context();
    AVIOContext *io = avio_alloc_context(static_cast<unsigned char *>(av_malloc(4096)), 4096, 0, &reading, &readBytes,
                                         nullptr, nullptr);
    format->pb = io;
    if (avformat_open_input(&format, nullptr, nullptr, nullptr) < 0 || avformat_find_stream_info(format, nullptr) < 0)
        return sound;
    const AVCodec *codec = avcodec_find_decoder(format->streams[0]->codecpar->codec_id);
    *codecName = codec->name;
    AVCodecContext *decoder = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(decoder, format->streams[0]->codecpar);
    avcodec_open2(decoder, codec, nullptr);
    SwrContext *converter = nullptr;
    AVPacket *packet = av_packet_alloc();
    AVFrame *frame = av_frame_alloc();
    const auto drain = [&] {
        while (avcodec_receive_frame(decoder, frame) >= 0) {
            if (!converter) {
                sound.rate = frame->sample_rate;
                swr_alloc_set_opts2(&converter, &frame->ch_layout, AV_SAMPLE_FMT_DBL, frame->sample_rate,
                                    &frame->ch_layout, AVSampleFormat(frame->format), frame->sample_rate, 0, nullptr);
                swr_init(converter);
            }
            std::vector<double> piece(size_t(frame->nb_samples));
            auto *out = reinterpret_cast<uint8_t *>(piece.data());
            swr_convert(converter, &out, frame->nb_samples, const_cast<const uint8_t **>(frame->extended_data),
                        frame->nb_samples);
            sound.samples.insert(sound.samples.end(), piece.begin(), piece.end());
        }
    };
    while (av_read_frame(format, packet) >= 0) {
        avcodec_send_packet(decoder, packet);
        av_packet_unref(packet);
        drain();
    }
    avcodec_send_packet(decoder, nullptr);
    drain();
    av_packet_free(&packet);
    av_frame_free(&frame);
    swr_free(&converter);
    avcodec_free_context(&decoder);
    avformat_close_input(&format);
    av_freep(&io->buffer);
    avio_context_free(&io);
    return sound;
}

QByteArray encoded(AudioKind kind, int rate, const QByteArray &pcm, qsizetype piece)
{
    auto encoder = AudioEncoder::make(kind, rate);
    if (!encoder)
        return {};
    QByteArray out;
    for (qsizetype at = 0; at < pcm.size(); at += piece) {
        const auto bytes = (*encoder)->take(QByteArrayView(pcm).sliced(at, std::min(piece, pcm.size() - at)));
        if (!bytes)
            return {};
        out += *bytes;
    }
    const auto rest = (*encoder)->finish();
    return rest ? out + *rest : QByteArray();
}

void addKinds()
{
    QTest::addColumn<AudioKind>("kind");
    for (const AudioKind kind : {AudioKind::Mp3, AudioKind::Opus, AudioKind::Aac, AudioKind::Flac})
        QTest::newRow(audioKindName(kind)) << kind;
}

} // namespace

class TestAudioEncoder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void soundsTheSame_data();
    void soundsTheSame();
    void comesWhileItIsSpoken_data();
    void comesWhileItIsSpoken();
    void wavIsUnpackedFirst_data();
    void wavIsUnpackedFirst();
    void nothingSpoken();
    void noWav();
};

void TestAudioEncoder::soundsTheSame_data()
{
    QTest::addColumn<AudioKind>("kind");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("piece");
    for (const AudioKind kind : {AudioKind::Mp3, AudioKind::Opus, AudioKind::Aac, AudioKind::Flac}) {
        for (const int rate : {8'000, 16'000, 22'050, 24'000, 44'100, 48'000}) {
            for (const int piece : {3, 4'800, 10'000'000}) {
                const QByteArray row =
                    audioKindName(kind) + ' ' + QByteArray::number(rate) + " in " + QByteArray::number(piece);
                QTest::newRow(row) << kind << rate << piece;
            }
        }
    }
}

void TestAudioEncoder::soundsTheSame()
{
    QFETCH(AudioKind, kind);
    QFETCH(int, rate);
    QFETCH(int, piece);
    const QByteArray pcm = tones(rate);
    const QByteArray bytes = encoded(kind, rate, pcm, piece);
    QByteArray codec;
    const Sound sound = decoded(bytes, &codec);
    QVERIFY(codec.startsWith(audioKindName(kind)));
    // A codec's own delay comes before, and a part of its last frame after it.
    QVERIFY2(sound.seconds() >= 2.5 - 0.01 && sound.seconds() < 2.5 + 0.3, QByteArray::number(sound.seconds()));
    const auto near = [](double value, double wanted) { return std::abs(value - wanted) < 0.1 * wanted + 0.005; };
    constexpr double kFull = 32'000.0 / 32'768;
    QVERIFY2(near(sound.loudness(440, 0.6, 1.3), 0.8 * kFull), QByteArray::number(sound.loudness(440, 0.6, 1.3)));
    QVERIFY2(near(sound.loudness(1200, 2.1, 2.4), 0.4 * kFull), QByteArray::number(sound.loudness(1200, 2.1, 2.4)));
    for (const double hz : {440.0, 1200.0}) {
        QVERIFY(sound.loudness(hz, 0, 0.3) < 0.01);
        QVERIFY(sound.loudness(hz, 1.6, 1.8) < 0.01);
    }
    QVERIFY(sound.loudness(1200, 0.6, 1.3) < 0.02);
    if (kind != AudioKind::Flac)
        return;
    QCOMPARE(sound.rate, rate);
    QCOMPARE(qsizetype(sound.samples.size()), pcm.size() / 2);
    for (size_t i = 0; i < sound.samples.size(); ++i)
        QCOMPARE(qint16(std::lround(sound.samples[i] * 32'768)),
                 qFromLittleEndian<qint16>(pcm.constData() + 2 * qsizetype(i)));
}

void TestAudioEncoder::comesWhileItIsSpoken_data()
{
    addKinds();
}

/** After a second of it more than half a second is there. */
void TestAudioEncoder::comesWhileItIsSpoken()
{
    QFETCH(AudioKind, kind);
    const QByteArray pcm = tones(24'000);
    auto encoder = AudioEncoder::make(kind, 24'000);
    QVERIFY(encoder);
    const auto first = (*encoder)->take(QByteArrayView(pcm).first(48'000));
    QVERIFY(first);
    QByteArray codec;
    QVERIFY(decoded(*first, &codec).seconds() > 0.5);
}

void TestAudioEncoder::wavIsUnpackedFirst_data()
{
    addKinds();
}

void TestAudioEncoder::wavIsUnpackedFirst()
{
    QFETCH(AudioKind, kind);
    const QByteArray pcm = tones(24'000);
    const QByteArray wav = wavHeader(24'000, -1) + pcm;
    AudioPacker packer(kind);
    QByteArray out;
    for (qsizetype at = 0; at < wav.size(); at += 17) {
        const auto bytes = packer.take(wav.mid(at, 17), {AudioKind::Wav, 0}, at + 17 >= wav.size(), true);
        QVERIFY(bytes);
        out += *bytes;
    }
    QByteArray codec;
    const Sound sound = decoded(out, &codec);
    QVERIFY(sound.seconds() > 2.45 && sound.seconds() < 2.8);
    QVERIFY(sound.loudness(440, 0.6, 1.3) > 0.6);
    QVERIFY(sound.loudness(440, 0, 0.3) < 0.01);
}

void TestAudioEncoder::nothingSpoken()
{
    AudioPacker packer(AudioKind::Mp3);
    const auto none = packer.take({}, {AudioKind::Pcm, 24'000}, true, true);
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestAudioEncoder::noWav()
{
    AudioPacker packer(AudioKind::Opus);
    QVERIFY(!packer.take("<html>no sound</html>", {AudioKind::Wav, 0}, true, true));
    AudioPacker stereo(AudioKind::Opus);
    QVERIFY(!stereo.take(wavHeader(24'000, 8, 2) + QByteArray(8, '\0'), {AudioKind::Wav, 0}, true, true));
}

QTEST_GUILESS_MAIN(TestAudioEncoder)
#include "tst_audioencoder.moc"
