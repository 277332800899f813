// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/transcriptwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace station;

class TestTranscriptWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void segmentsMakeCues();
    void wordsMakeCues();
    void noTimes();
    void verbose();
};

void TestTranscriptWriter::segmentsMakeCues()
{
    Transcript t;
    t.segments = {{" Hello.\n\nThere ", 0, 1.5, {}}, {"  ", 2, 3, {}}, {"Late", 3661.0015, 360000, {}}};
    QCOMPARE(
        writeSrt(cuesOf(t)),
        QByteArray("1\n00:00:00,000 --> 00:00:01,500\nHello.\nThere\n\n2\n01:01:01,002 --> 100:00:00,000\nLate\n\n"));
    QCOMPARE(writeVtt(cuesOf(t)),
             QByteArray("WEBVTT\n\n00:00:00.000 --> 00:00:01.500\nHello.\nThere\n\n"
                        "01:01:01.002 --> 100:00:00.000\nLate\n\n"));
}

void TestTranscriptWriter::wordsMakeCues()
{
    Transcript t;
    for (int i = 0; i < 60; ++i)
        t.words.push_back({"word" + QByteArray::number(i), i * 0.5, i * 0.5 + 0.4});
    QByteArray all;
    for (const Cue &cue : cuesOf(t)) {
        QVERIFY(cue.end - cue.start <= 7);
        QVERIFY(cue.text.size() <= 80);
        all += (all.isEmpty() ? "" : " ") + cue.text;
    }
    QCOMPARE(all.count(' '), 59);
    QVERIFY(all.startsWith("word0 word1") && all.endsWith("word59"));
}

void TestTranscriptWriter::noTimes()
{
    Transcript t;
    t.text = "Hello";
    QCOMPARE(writeSrt(cuesOf(t)), QByteArray());
    QCOMPARE(writeVtt(cuesOf(t)), QByteArray("WEBVTT\n\n"));
}

void TestTranscriptWriter::verbose()
{
    Transcript t;
    t.text = "Hi \"you\"";
    t.language = "english";
    t.seconds = 1.2;
    t.words = {{"Hi", 0.1, 0.30004}};
    TranscriptionRequest request;
    request.format = TranscriptFormat::VerboseJson;
    request.words = true;
    const QJsonObject told = QJsonDocument::fromJson(writeTranscript(t, {}, request)).object();
    QCOMPARE(told[QStringLiteral("text")].toString(), QStringLiteral("Hi \"you\""));
    QCOMPARE(told[QStringLiteral("duration")].toDouble(), 1.2);
    const QJsonObject word = told[QStringLiteral("words")].toArray().first().toObject();
    QCOMPARE(word[QStringLiteral("end")].toDouble(), 0.3);
    QCOMPARE(told[QStringLiteral("usage")].toObject()[QStringLiteral("seconds")].toInt(), 2);
}

QTEST_GUILESS_MAIN(TestTranscriptWriter)
#include "tst_transcriptwriter.moc"
