// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/audio/speechdesk.h"
#include "tests/ui/fakebackend.h"
#include "tests/ui/fakegateway.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace station;

/** Speech that comes compressed: decoded for the waveform and for playing, and saved as it came. */
class TestSpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void whatCannotBePlayedIsSaid();
};

namespace {

/** data/tone.*: half a second of 440 Hz, one channel. */
QByteArray tone(const QString &format)
{
    QFile file(QStringLiteral(STATION_SOURCE_DIR "/tests/ui/data/tone.") + format);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Desk {
    Desk()
    {
        ModelInfo model;
        model.id = "openai/gpt-4o-mini-tts";
        model.provider = "openai";
        model.kinds = QStringList {QStringLiteral("text-to-speech")};
        model.usable = true;
        backend.m_models = {model};
        backend.m_gateway.port = gateway.port();
        speech = std::make_unique<SpeechDesk>(backend);
    }
    bool speak(const QString &format, const QByteArray &bytes)
    {
        QObject::connect(&gateway, &FakeGateway::requested, &gateway, [this, bytes] {
            gateway.begin(200, "audio/x");
            gateway.write(bytes);
            gateway.end();
        });
        speech->setProperty("format", format);
        return speech->speak(QStringLiteral("Mind the gap"));
    }

    FakeGateway gateway;
    FakeBackend backend;
    std::unique_ptr<SpeechDesk> speech;
};

} // namespace

void TestSpeech::decodes_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"mp3", "opus", "aac", "flac"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestSpeech::decodes()
{
    QFETCH(QString, format);
    const QByteArray bytes = tone(format);
    QVERIFY(bytes.size() > 1000);
    Desk desk;
    QVERIFY(desk.speak(format, bytes));
    QTRY_COMPARE(desk.gateway.requests(), 1);
    QCOMPARE(QJsonDocument::fromJson(desk.gateway.requestBody()).object()[u"response_format"].toString(), format);
    QTRY_COMPARE(desk.speech->file(), bytes);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.speech->peaks().isEmpty() || !desk.speech->problem().isEmpty(), 20'000);
    if (desk.speech->problem().contains(QStringLiteral("cannot play")))
        QSKIP(qPrintable(desk.speech->problem()));
    QCOMPARE(desk.speech->problem(), QString());
    // Coders add some silence at the ends.
    QVERIFY2(desk.speech->durationMs() >= 450 && desk.speech->durationMs() <= 700,
             QByteArray::number(desk.speech->durationMs()).constData());
    QVERIFY(desk.speech->peaks().at(Sound::kPeaks / 2).toDouble() > 0.05);
    QTemporaryDir folder;
    const QString path = folder.filePath(desk.speech->fileName());
    QVERIFY(path.endsWith(u'.' + format));
    QVERIFY(desk.speech->save(QUrl::fromLocalFile(path)));
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), bytes);
}

void TestSpeech::whatCannotBePlayedIsSaid()
{
    Desk desk;
    QVERIFY(desk.speak(QStringLiteral("mp3"), QByteArray("this is no sound").repeated(100)));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.speech->problem().isEmpty(), 20'000);
    QVERIFY2(desk.speech->problem().contains(QStringLiteral("cannot play mp3")), qPrintable(desk.speech->problem()));
    QVERIFY(!desk.speech->running());
    QVERIFY(desk.speech->file().startsWith("this is no sound"));
}

QTEST_MAIN(TestSpeech)
#include "tst_speech.moc"
