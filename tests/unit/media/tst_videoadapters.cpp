// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/media/adapters.h"
#include "providers/media/klingtoken.h"

#include <QTest>

using namespace station;

namespace {

ProviderDescription provider(const char *id)
{
    for (const ProviderDescription &description : describedProviders()) {
        if (description.id == id)
            return description;
    }
    return {};
}

} // namespace

class TestVideoAdapters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstPoll_data();
    void firstPoll();
    void stateWords();
    void wishedPoll();
    void staleToken();
};

/** Wire notes of video, 1.4: the slow ones are not asked at once. */
void TestVideoAdapters::firstPoll_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<int>("ms");
    const auto row = [](const char *id, const char *model, int ms) {
        QTest::newRow(model) << QByteArray(id) << QByteArray(model) << ms;
    };
    row("xai", "grok-imagine-video", 5000);
    row("kling", "kling-v3", 5000);
    row("gemini", "gemini-omni-1.1-flash", 5000);
    row("openai", "sora-2", 5000);
    row("gemini", "veo-3.1-generate-preview", 15000);
    row("bailian", "wan2.6-t2v", 15000);
    row("byteplus", "seedance-1-5-pro-251215", 15000);
}

void TestVideoAdapters::firstPoll()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, model);
    const VideoAdapter *adapter = videoAdapter(provider(id.constData()), model);
    QVERIFY(adapter);
    QTEST(adapter->firstPollMs(), "ms");
}

/** All words of the wire notes of video, 2 to 8, in whatever case. */
void TestVideoAdapters::stateWords()
{
    using State = VideoProgress::State;
    for (const char *word : {"queued", "pending", "PENDING", "submitted"})
        QVERIFY2(videoState(word) == State::Queued, word);
    for (const char *word : {"in_progress", "running", "RUNNING", "SUSPENDED", "processing", "never heard of", ""})
        QVERIFY2(videoState(word) == State::Running, word);
    for (const char *word : {"completed", "succeed", "succeeded", "SUCCEEDED", "success", "done"})
        QVERIFY2(videoState(word) == State::Done, word);
    for (const char *word : {"failed", "FAILED", "error", "incomplete", "budget_exceeded"})
        QVERIFY2(videoState(word) == State::Failed, word);
    for (const char *word : {"cancelled", "canceled", "CANCELED"})
        QVERIFY2(videoState(word) == State::Cancelled, word);
    for (const char *word : {"expired", "UNKNOWN"})
        QVERIFY2(videoState(word) == State::Expired, word);
}

void TestVideoAdapters::wishedPoll()
{
    const auto wished = [](const char *value) { return wishedPollMs({{"openai-poll-after-ms", value}}); };
    QCOMPARE(wished("2500"), std::optional<qint64>(2500));
    QCOMPARE(wished("0"), std::optional<qint64>(0));
    for (const char *none : {"", "soon", "-1", "2.5"})
        QCOMPARE(wished(none), std::optional<qint64>());
    QCOMPARE(wishedPollMs({}), std::optional<qint64>());
}

/** Only of a pair is a token made, and only a 401 may be that token's. */
void TestVideoAdapters::staleToken()
{
    const VideoAdapter *kling = videoAdapter(provider("kling"), "kling-v3");
    QVERIFY(kling->mayTokenBeStale(401, klingPair("access", "secret")));
    QVERIFY(!kling->mayTokenBeStale(401, "one-key"));
    QVERIFY(!kling->mayTokenBeStale(403, klingPair("access", "secret")));
    QVERIFY(!videoAdapter(provider("xai"), "grok-imagine-video")->mayTokenBeStale(401, klingPair("access", "secret")));
}

QTEST_APPLESS_MAIN(TestVideoAdapters)
#include "tst_videoadapters.moc"
