// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/live/livefeed.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <QThread>

#include <map>
#include <thread>

using namespace station;

class TestLiveFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingWithoutSubscriber();
    void newestSnapshotInOrderOfFirst();
    void atMostTenTimesASecond();
    void firstIsNotDelayed();
    void publishFromInsideABatch();
    void manyThreads();
    void inItsOwnThread();
};

namespace {

LiveExchange exchange(quint64 id, LiveState state, qint64 output = 0)
{
    LiveExchange result;
    result.id = id;
    result.state = state;
    result.outputSoFar = output;
    result.row.model = "m" + QByteArray::number(id);
    return result;
}

} // namespace

void TestLiveFeed::nothingWithoutSubscriber()
{
    LiveFeed feed;
    std::vector<LiveBatch> batches;
    connect(&feed, &LiveFeed::batch, this, [&](const LiveBatch &batch) { batches.push_back(batch); });
    QVERIFY(!feed.hasSubscriber());
    feed.publish(exchange(1, LiveState::Started));
    feed.subscribe();
    QVERIFY(feed.hasSubscriber());
    feed.publish(exchange(2, LiveState::Started));
    QTRY_COMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].size(), size_t(1));
    QCOMPARE(batches[0][0].id, quint64(2));
    QCOMPARE(batches[0][0].row.model, QByteArray("m2"));
}

void TestLiveFeed::newestSnapshotInOrderOfFirst()
{
    LiveFeed feed;
    feed.subscribe();
    std::vector<LiveBatch> batches;
    connect(&feed, &LiveFeed::batch, this, [&](const LiveBatch &batch) { batches.push_back(batch); });
    for (const quint64 id : {7, 3, 5})
        feed.publish(exchange(id, LiveState::Started));
    for (int i = 1; i <= 100; ++i)
        feed.publish(exchange(3, LiveState::Streaming, i));
    feed.publish(exchange(7, LiveState::Done, 9));
    QTRY_COMPARE(batches.size(), size_t(1));
    QCOMPARE(batches[0].size(), size_t(3));
    QCOMPARE(batches[0][0].id, quint64(7));
    QCOMPARE(batches[0][0].state, LiveState::Done);
    QCOMPARE(batches[0][1].id, quint64(3));
    QCOMPARE(batches[0][1].outputSoFar, 100);
    QCOMPARE(batches[0][2].id, quint64(5));
    QCOMPARE(batches[0][2].state, LiveState::Started);
    // The next batch begins with an order of its own.
    feed.publish(exchange(5, LiveState::Failed));
    feed.publish(exchange(3, LiveState::Cancelled));
    QTRY_COMPARE(batches.size(), size_t(2));
    QCOMPARE(batches[1].size(), size_t(2));
    QCOMPARE(batches[1][0].id, quint64(5));
    QCOMPARE(batches[1][1].state, LiveState::Cancelled);
}

void TestLiveFeed::atMostTenTimesASecond()
{
    LiveFeed feed;
    feed.subscribe();
    QElapsedTimer timer;
    std::vector<qint64> times;
    connect(&feed, &LiveFeed::batch, this, [&] { times.push_back(timer.elapsed()); });
    timer.start();
    quint64 published = 0;
    while (times.size() < 6) {
        feed.publish(exchange(++published % 50, LiveState::Streaming));
        QCoreApplication::processEvents();
        QVERIFY(timer.elapsed() < 10'000);
    }
    for (size_t i = 1; i < times.size(); ++i)
        QVERIFY2(times[i] - times[i - 1] >= 98, qPrintable(QString::number(times[i] - times[i - 1])));
}

void TestLiveFeed::firstIsNotDelayed()
{
    LiveFeed feed;
    feed.subscribe();
    bool delivered = false;
    connect(&feed, &LiveFeed::batch, this, [&] { delivered = true; });
    feed.publish(exchange(1, LiveState::Started));
    // One turn of the event loop for the event and one for the timer; no time has to pass.
    for (int i = 0; i < 5 && !delivered; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    QTRY_VERIFY_WITH_TIMEOUT(delivered, 90);
}

void TestLiveFeed::publishFromInsideABatch()
{
    LiveFeed feed;
    feed.subscribe();
    int batches = 0;
    connect(&feed, &LiveFeed::batch, this, [&](const LiveBatch &) {
        if (++batches < 3)
            feed.publish(exchange(quint64(batches), LiveState::Started));
    });
    feed.publish(exchange(1, LiveState::Started));
    QTRY_COMPARE(batches, 3);
}

void TestLiveFeed::manyThreads()
{
    LiveFeed feed;
    feed.subscribe();
    // What is shown of each exchange never goes back, and its end comes last.
    std::map<quint64, qint64> seen;
    QSet<quint64> ended;
    QByteArray wrong;
    connect(&feed, &LiveFeed::batch, this, [&](const LiveBatch &batch) {
        if (QThread::currentThread() != thread())
            wrong = "another thread";
        QSet<quint64> inBatch;
        for (const LiveExchange &one : batch) {
            if (inBatch.contains(one.id))
                wrong = "twice in a batch";
            inBatch.insert(one.id);
            if (one.outputSoFar < seen[one.id])
                wrong = "went back";
            if (ended.contains(one.id))
                wrong = "after its end";
            seen[one.id] = one.outputSoFar;
            if (one.state == LiveState::Done)
                ended.insert(one.id);
        }
    });
    std::vector<std::thread> threads;
    for (quint64 t = 0; t < 4; ++t)
        threads.emplace_back([&feed, t] {
            for (quint64 id = t * 100; id < t * 100 + 50; ++id) {
                for (int i = 0; i < 40; ++i)
                    feed.publish(exchange(id, LiveState::Streaming, i));
                feed.publish(exchange(id, LiveState::Done, 40));
            }
        });
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 200, 30'000);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong, QByteArray());
    QCOMPARE(seen.size(), size_t(200));
}

void TestLiveFeed::inItsOwnThread()
{
    QThread thread;
    auto *feed = new LiveFeed;
    feed->moveToThread(&thread);
    connect(&thread, &QThread::finished, feed, &QObject::deleteLater);
    std::atomic<QThread *> deliveredIn = nullptr;
    connect(feed, &LiveFeed::batch, feed, [&] { deliveredIn = QThread::currentThread(); });
    feed->subscribe();
    thread.start();
    feed->publish(exchange(1, LiveState::Started));
    QTRY_COMPARE(deliveredIn.load(), &thread);
    thread.quit();
    QVERIFY(thread.wait());
}

QTEST_GUILESS_MAIN(TestLiveFeed)
#include "tst_livefeed.moc"
