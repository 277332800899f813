// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/media/videojob.h"

#include "gateway/media/videoprice.h"
#include "providers/media/klingtoken.h"

#include <QTest>

using namespace station;

namespace {

VideoJob twoParts()
{
    VideoJob job;
    job.id = "vg_1";
    job.key = "laptop";
    job.token = "t";
    job.prompt = "ein Zug \xc3\xbc";
    job.requestedModel = "film";
    job.targets = {"xai/grok-imagine-video", "gemini/veo"};
    job.createdMs = 1795988679123;
    job.parts.resize(2);
    return job;
}

} // namespace

class TestVideoJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void record();
    void status();
    void refusal();
    void cost();
    void klingKey();
};

void TestVideoJob::record()
{
    VideoJob job = twoParts();
    job.warnings = {"upstream_not_cancelled"};
    job.costMicroUsd = 400'000;
    VideoItem &part = job.parts[1];
    part.phase = VideoPhase::Fetching;
    part.target = 1;
    part.task = "operations/abc";
    part.submittedMs = 1795988680000;
    part.mayBePaid = true;
    part.files = {{"https://a/b?c=d&e", {}, true}};
    part.usage.seconds = 4.5;
    part.usage.costMicroUsd = 1;
    part.failure.message = "no";
    part.failure.kind = FailureKind::ContentPolicy;
    part.results.push_back({1, "video/mp4", 5'000'000'000, {4.5, 1280, 720}});
    const auto read = readVideoRecord(writeVideoRecord(job));
    QVERIFY(read);
    QCOMPARE(read->prompt, job.prompt);
    QCOMPARE(read->targets, job.targets);
    QCOMPARE(read->createdMs, job.createdMs);
    QCOMPARE(read->warnings, job.warnings);
    QCOMPARE(read->costMicroUsd, job.costMicroUsd);
    const VideoItem &kept = read->parts.at(1);
    QCOMPARE(int(kept.phase), int(VideoPhase::Fetching));
    QCOMPARE(kept.target, 1);
    QCOMPARE(kept.task, part.task);
    QCOMPARE(kept.submittedMs, part.submittedMs);
    QVERIFY(kept.mayBePaid);
    QCOMPARE(kept.files.at(0).url, part.files[0].url);
    QVERIFY(kept.files.at(0).withKey);
    QCOMPARE(kept.usage.seconds, part.usage.seconds);
    QCOMPARE(int(kept.failure.kind), int(FailureKind::ContentPolicy));
    QCOMPARE(kept.results.at(0).bytes, part.results[0].bytes);
    QCOMPARE(kept.results.at(0).facts.width, std::optional(1280));
    for (const char *broken : {"", "{}", "[]", R"({"id":"vg_1","targets":["a/b"],"parts":[{"target":7}]})"})
        QVERIFY(!readVideoRecord(broken));
}

void TestVideoJob::status()
{
    VideoJob job = twoParts();
    QCOMPARE(videoStatusName(job.status()), QByteArray("queued"));
    job.parts[0].phase = VideoPhase::Running;
    job.parts[0].queuedThere = false;
    QCOMPARE(videoStatusName(job.status()), QByteArray("in_progress"));
    job.parts[0].phase = VideoPhase::Done;
    QCOMPARE(videoStatusName(job.status()), QByteArray("in_progress"));
    job.parts[1].phase = VideoPhase::Failed;
    QCOMPARE(videoStatusName(job.status()), QByteArray("completed")); // one of two is better than none
    QVERIFY(!job.failure());
    job.parts[0].phase = VideoPhase::Expired;
    QCOMPARE(videoStatusName(job.status()), QByteArray("failed"));
    job.parts[1].phase = VideoPhase::Cancelled;
    QCOMPARE(videoStatusName(job.status()), QByteArray("cancelled"));
    job.parts[1].phase = VideoPhase::Expired;
    QCOMPARE(videoStatusName(job.status()), QByteArray("expired"));
}

void TestVideoJob::refusal()
{
    VideoJob job = twoParts();
    for (VideoItem &part : job.parts)
        part.phase = VideoPhase::Failed;
    QVERIFY(job.wasRefused());
    job.parts[1].mayBePaid = true;
    QVERIFY(!job.wasRefused());
}

void TestVideoJob::cost()
{
    Model model;
    model.unitPrices.videoSecond = 50'000'000; // 0.05 US dollars
    VideoJob job = twoParts();
    for (VideoItem &part : job.parts) {
        part.phase = VideoPhase::Done;
        part.usage.seconds = 4;
    }
    QCOMPARE(videoCost(job, &model).microUsd, std::optional<qint64>(400'000));
    QVERIFY(!videoCost(job, &model).isReported);
    QVERIFY(!videoCost(job, nullptr).microUsd);
    job.parts[0].usage.listPriceHolds = false; // of another resolution
    QVERIFY(!videoCost(job, &model).microUsd);
    job.parts[0].usage.costMicroUsd = 300'000;
    QCOMPARE(videoCost(job, &model).microUsd, std::optional<qint64>(500'000));
    job.parts[1].phase = VideoPhase::Failed; // which nobody bills
    QCOMPARE(videoCost(job, &model).microUsd, std::optional<qint64>(300'000));
    QVERIFY(videoCost(job, &model).isReported);
    QCOMPARE(mostVideoMayCost(model, 10, 2), std::optional<qint64>(1'000'000));
    QVERIFY(!mostVideoMayCost(Model(), 10, 1));
    Model byToken;
    byToken.prices.output = 2400; // 2.40 US dollars a million
    VideoJob one = twoParts();
    one.parts.resize(1);
    one.parts[0].phase = VideoPhase::Done;
    one.parts[0].usage.outputTokens = 108'000;
    QCOMPARE(videoCost(one, &byToken).microUsd, std::optional<qint64>(259'200));
}

void TestVideoJob::klingKey()
{
    QCOMPARE(klingToken("api-key", 1), QByteArray("api-key"));
    // Made with Python's hmac and base64 from the same claims.
    QCOMPARE(klingToken(klingPair("access", "secret"), 1'700'000'000),
             QByteArray("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                        "eyJpc3MiOiJhY2Nlc3MiLCJleHAiOjE3MDAwMDE4MDAsIm5iZiI6MTY5OTk5OTk5NX0."
                        "Uax9Le2DIMR4sgaCMvHO2dRn6hBcdMDP-butbgYKCGI"));
}

QTEST_GUILESS_MAIN(TestVideoJob)
#include "tst_videojob.moc"
