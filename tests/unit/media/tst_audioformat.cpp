// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/audioformat.h"

#include <QTest>

using namespace station;

class TestAudioFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoAudio();
    void header();
    void readsOthersHeaders();
    void noHeader_data();
    void noHeader();
    void resamples();
    void mp3Duration();
};

void TestAudioFormat::header()
{
    // Byte for byte, from the description of the format.
    const QByteArray wanted = QByteArray::fromHex("52494646"
                                                  "28000000"
                                                  "57415645"
                                                  "666d7420"
                                                  "10000000"
                                                  "0100"
                                                  "0100"
                                                  "c05d0000"
                                                  "80bb0000"
                                                  "0200"
                                                  "1000"
                                                  "64617461"
                                                  "04000000");
    QCOMPARE(wavHeader(24000, 4), wanted);
    QCOMPARE(wavHeader(24000, -1).mid(4, 4), QByteArray(4, '\xff'));
    QCOMPARE(wavHeader(24000, -1).right(4), QByteArray(4, '\xff'));
    QCOMPARE(audioDurationMs(wavHeader(24000, 48000) + QByteArray(48000, '\0')), 1000);
    QCOMPARE(audioDurationMs(wavHeader(8000, -1) + QByteArray(8000, '\0')), 500);
    QCOMPARE(audioDurationMs(wavHeader(24000, 48000) + QByteArray(24000, '\0')), 500); // cut off
}

void TestAudioFormat::readsOthersHeaders()
{
    // A chunk of an odd length before the format, a longer format, and a list before the samples.
    const QByteArray wav = QByteArray("RIFF\0\0\0\0WAVE", 12) + QByteArray("note\x03\0\0\0abc\0", 12)
        + QByteArray::fromHex("666d7420"
                              "12000000"
                              "0100"
                              "0200"
                              "44ac0000"
                              "10b10200"
                              "0400"
                              "1000"
                              "0000")
        + QByteArray("LIST\x02\0\0\0xx", 10) + QByteArray("data\x08\0\0\0", 8) + "12345678";
    const auto info = readWavHeader(wav);
    QVERIFY(info);
    QCOMPARE(info->channels, 2);
    QCOMPARE(info->rate, 44100);
    QCOMPARE(info->bits, 16);
    QVERIFY(info->isPcm);
    QCOMPARE(wav.mid(info->dataOffset), QByteArray("12345678"));
    QCOMPARE(info->dataBytes, 8);
}

void TestAudioFormat::noHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = wavHeader(24000, 4);
    for (int size = 0; size < whole.size(); ++size)
        QTest::addRow("cut at %d", size) << whole.left(size);
    QTest::newRow("samples before the format") << QByteArray("RIFF\0\0\0\0WAVEdata\x04\0\0\0"
                                                             "1234",
                                                             24);
    QTest::newRow("another kind") << QByteArray("OggS").append(QByteArray(100, 'x'));
    QTest::newRow("a chunk as long as can be") << QByteArray("RIFF\0\0\0\0WAVExxxx\xff\xff\xff\xff", 20);
}

void TestAudioFormat::noHeader()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readWavHeader(bytes));
    QVERIFY(!audioDurationMs(bytes));
}

void TestAudioFormat::resamples()
{
    const QByteArray ramp("\x00\x00\x64\x00\xc8\x00\x2c\x01", 8); // 0 100 200 300
    QCOMPARE(resampled(ramp, 8000, 16000),
             QByteArray("\x00\x00\x32\x00\x64\x00\x96\x00\xc8\x00\xfa\x00\x2c\x01\x2c\x01", 16));
    QCOMPARE(resampled(ramp, 16000, 8000), QByteArray("\x00\x00\xc8\x00", 4));
    QCOMPARE(resampled(ramp, 8000, 8000), ramp);
    QCOMPARE(resampled({}, 8000, 16000), QByteArray());
}

void TestAudioFormat::mp3Duration()
{
    // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes (418 with the padding bit) and 1152 samples.
    const QByteArray frame = QByteArray::fromHex("fffb9000") + QByteArray(413, '\0');
    const QByteArray padded = QByteArray::fromHex("fffb9200") + QByteArray(414, '\0');
    QByteArray file;
    for (int i = 0; i < 100; ++i)
        file += i % 3 ? frame : padded;
    QCOMPARE(audioDurationMs(file), 2612); // 100 · 1152 / 44100 s
    const QByteArray tag = QByteArray("ID3\x04\0\0\0\0\x01\x00", 10) + QByteArray(128, 'x');
    QCOMPARE(audioDurationMs(tag + file), 2612);
    QVERIFY(!audioDurationMs(frame)); // one header may be an accident
    QVERIFY(!audioDurationMs(QByteArray("ID3\x04\0\0\x7f\x7f\x7f\x7f", 10)));
}

void TestAudioFormat::whatIsNoAudio()
{
    for (const char *type :
         {"text/html; charset=utf-8", "application/json", "Application/Problem+JSON", "application/xml"})
        QVERIFY2(isNoAudio(type), type);
    for (const char *type : {"audio/mpeg", "application/octet-stream", "", "video/mp4"})
        QVERIFY2(!isNoAudio(type), type);
}

QTEST_GUILESS_MAIN(TestAudioFormat)
#include "tst_audioformat.moc"
