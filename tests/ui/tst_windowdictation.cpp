// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowtest.h"

#include <QtTest>

using namespace station;

/** Speech into the prompt, on a gateway whose answers the test writes; with_sound.sh gives it a microphone. */
class TestWindowDictation : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { open(); }
    void cleanup() { close(); }

    void whoWritesDown();
    void dictationThatFails();

private:
    void hears(const QByteArray &model);
};

void TestWindowDictation::hears(const QByteArray &model)
{
    ModelInfo info;
    info.id = model;
    info.provider = model.left(model.indexOf('/'));
    info.kinds = {QStringLiteral("speech-to-text")};
    info.usable = true;
    m_backend->m_models.push_back(info);
    Q_EMIT m_backend->modelsChanged();
}

void TestWindowDictation::whoWritesDown()
{
    const Dictation &dictation = *m_desktop->dictation();
    QCOMPARE(dictation.model(), QString());
    if (!m_desktop->transcript()->devices().isEmpty())
        QVERIFY2(dictation.hindrance().contains(QStringLiteral("Providers")), qPrintable(dictation.hindrance()));
    else
        QVERIFY2(dictation.hindrance().contains(QStringLiteral("microphone")), qPrintable(dictation.hindrance()));
    // Better the demo's than none, this machine's than the demo's, a provider's than this machine's.
    hears("demo/listener");
    QCOMPARE(dictation.model(), QStringLiteral("demo/listener"));
    hears("local/pocketsphinx");
    QCOMPARE(dictation.model(), QStringLiteral("local/pocketsphinx"));
    hears("groq/whisper");
    hears("groq/whisper-2");
    QCOMPARE(dictation.model(), QStringLiteral("groq/whisper"));
    // What a person chose in Audio, as long as it can be used.
    m_desktop->transcript()->setModel(QStringLiteral("groq/whisper-2"));
    QCOMPARE(dictation.model(), QStringLiteral("groq/whisper-2"));
    m_backend->m_models.pop_back();
    Q_EMIT m_backend->modelsChanged();
    QCOMPARE(dictation.model(), QStringLiteral("groq/whisper"));
    QCOMPARE(m_settings->value(QStringLiteral("audio/transcriptionModel")).toString(),
             QStringLiteral("groq/whisper-2"));
}

void TestWindowDictation::dictationThatFails()
{
    if (m_desktop->transcript()->devices().isEmpty())
        QSKIP("no sound system here: with_sound.sh has one");
    hears("groq/whisper");
    visit(QStringLiteral("playground"));
    QTRY_COMPARE(focused(), QStringLiteral("prompt"));
    const auto record = [this] {
        click(item(QStringLiteral("dictate")));
        QTRY_VERIFY(m_desktop->dictation()->recordedMs() > 400);
        click(item(QStringLiteral("dictate")));
        QTRY_VERIFY(m_desktop->dictation()->running());
    };
    const auto answer = [this](int status, const QByteArray &body) {
        m_gateway->begin(status, "application/json");
        m_gateway->write(body);
        m_gateway->end();
        QTRY_VERIFY(!m_desktop->dictation()->running());
    };
    record();
    QTRY_COMPARE(m_gateway->requests(), 1);
    QVERIFY(m_gateway->requestHead().startsWith("POST /v1/audio/transcriptions "));
    QVERIFY(m_gateway->requestBody().contains("groq/whisper") && m_gateway->requestBody().contains("RIFF"));
    QVERIFY(item(QStringLiteral("dictationState"))->property("text").toString().startsWith(u"groq/whisper"));
    // While it is written down, no other is begun, and the button says why.
    QVERIFY(!item(QStringLiteral("dictate"))->property("hindrance").toString().isEmpty());
    answer(429, R"({"error":{"message":"Slow down, please."}})");
    QTRY_COMPARE(item(QStringLiteral("dictationState"))->property("text").toString(),
                 QStringLiteral("Slow down, please. Try again, or choose another model in Audio."));
    record();
    QTRY_COMPARE(m_gateway->requests(), 2);
    answer(200, R"({"text":"  "})");
    QTRY_VERIFY(item(QStringLiteral("dictationState"))
                    ->property("text")
                    .toString()
                    .startsWith(QStringLiteral("No words were heard.")));
    // Stopped while it is written down, nothing comes of it.
    record();
    QTRY_COMPARE(m_gateway->requests(), 3);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!item(QStringLiteral("dictationState")));
    QTRY_VERIFY(m_gateway->clientGone());
    QCOMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QString());
    // Chinese is not set apart by blanks.
    record();
    QTRY_COMPARE(m_gateway->requests(), 4);
    answer(200, R"({"text":"你好"})");
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("你好"));
    record();
    QTRY_COMPARE(m_gateway->requests(), 5);
    answer(200, R"({"text":"世界"})");
    QTRY_COMPARE(item(QStringLiteral("prompt"))->property("text").toString(), QStringLiteral("你好世界"));
}

QTEST_MAIN(TestWindowDictation)
#include "tst_windowdictation.moc"
