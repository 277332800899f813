// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/heardtext.h"
#include "app/audio/sound.h"

#include <QtTest>

using namespace station;

/** Samples and transcripts, without a device and without a model. */
class TestAudio : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wavAtEverySplit();
    void refusesWhatIsNoWav();
    void peaks();
    void transcripts();
    void wordsBecomeSegments();
    void withoutTimes();
};

namespace {

/** 16 bits, 8,000 a second, one channel, an odd chunk before the samples and no length known, as a stream has it. */
QByteArray streamedWav(const QByteArray &samples)
{
    return QByteArray("RIFF\xff\xff\xff\xffWAVE", 12)
        + QByteArray("fmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0", 24)
        + QByteArray("LIST\3\0\0\0abc\0", 12) + QByteArray("data\xff\xff\xff\xff", 8) + samples;
}

} // namespace

void TestAudio::wavAtEverySplit()
{
    QByteArray samples;
    for (int i = 0; i < 400; ++i)
        samples += char(i);
    const QByteArray wav = streamedWav(samples);
    for (qsizetype at = 0; at <= wav.size(); ++at) {
        Sound sound;
        sound.feed(wav.left(at));
        sound.feed(wav.mid(at));
        QVERIFY2(sound.isGood(), QByteArray::number(at).constData());
        QCOMPARE(sound.samples(), samples);
        QCOMPARE(sound.format().sampleRate(), 8000);
        QCOMPARE(sound.durationMs(), 25);
    }
    // What is written is read back.
    Sound sound;
    sound.feed(wav);
    Sound again;
    again.feed(sound.toWav());
    QCOMPARE(again.samples(), samples);
    QCOMPARE(again.format(), sound.format());
}

void TestAudio::refusesWhatIsNoWav()
{
    for (const QByteArray &bytes :
         {QByteArray("{\"error\":\"a long enough text\"}"), QByteArray("RIFF\0\0\0\0AVI LIST", 16),
          // 8 bits a sample
          QByteArray("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x40\x1f\0\0\1\0\x08\0", 36)}) {
        Sound sound;
        sound.feed(bytes);
        QVERIFY2(!sound.isGood(), bytes.constData());
    }
}

void TestAudio::peaks()
{
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Int16);
    format.setChannelCount(1);
    format.setSampleRate(8000);
    Sound sound;
    sound.setFormat(format);
    QByteArray samples(2 * Sound::kPeaks * 10, '\0');
    samples[2 * 15 + 1] = char(0xC0); // the second bar has -16384
    sound.feed(samples);
    const QVariantList peaks = sound.peaks();
    QCOMPARE(peaks.size(), Sound::kPeaks);
    QCOMPARE(peaks[0].toDouble(), 0.0);
    QCOMPARE(peaks[1].toDouble(), 0.5);
    QVERIFY(Sound().peaks().isEmpty());
}

void TestAudio::transcripts()
{
    // The shape of verbose_json (wire notes of audio, A2).
    const HeardText transcript = HeardText::fromJson(
        R"({"task":"transcribe","language":"english","duration":3723.5,"text":" Mind the gap. Now. ","segments":[)"
        R"({"id":0,"start":0.0,"end":1.25,"text":" Mind the gap."},)"
        R"({"id":1,"start":3722.1,"end":3723.456,"text":" Now.","speaker":"B"}]})");
    QCOMPARE(transcript.as(QStringLiteral("txt")), QByteArray("Mind the gap. Now.\n"));
    QCOMPARE(transcript.as(QStringLiteral("srt")),
             QByteArray("1\n00:00:00,000 --> 00:00:01,250\nMind the gap.\n\n"
                        "2\n01:02:02,100 --> 01:02:03,456\nB: Now.\n\n"));
    QCOMPARE(transcript.as(QStringLiteral("vtt")),
             QByteArray("WEBVTT\n\n00:00:00.000 --> 00:00:01.250\nMind the gap.\n\n"
                        "01:02:02.100 --> 01:02:03.456\nB: Now.\n\n"));
    QCOMPARE(transcriptTime(62'345), QStringLiteral("01:02.3"));
    QCOMPARE(transcriptTime(3'722'100), QStringLiteral("1:02:02.1"));
}

void TestAudio::wordsBecomeSegments()
{
    const HeardText heard = HeardText::fromJson(
        R"({"text":"mind the gap now","words":[{"word":"mind","start":0,"end":0.3},{"word":"the","start":0.4,"end":0.5},)"
        R"({"word":"gap","start":0.6,"end":1},{"word":"now","start":2,"end":2.4}]})");
    QCOMPARE(heard.segments.size(), size_t(2));
    QCOMPARE(heard.segments[0].text, QStringLiteral("mind the gap"));
    QCOMPARE(heard.segments[0].endMs, 1000);
    QCOMPARE(heard.segments[1].startMs, 2000);
}

void TestAudio::withoutTimes()
{
    HeardText transcript = HeardText::fromJson(R"({"text":"Hello."})");
    transcript.durationMs = 2000;
    QCOMPARE(transcript.as(QStringLiteral("srt")), QByteArray("1\n00:00:00,000 --> 00:00:02,000\nHello.\n\n"));
    QVERIFY(HeardText::fromJson("not json").text.isEmpty());
}

QTEST_GUILESS_MAIN(TestAudio)
#include "tst_audio.moc"
