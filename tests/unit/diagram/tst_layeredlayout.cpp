// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagram/layeredlayout.h"
#include "app/diagram/separation.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace station::diagram;

/** Where the nodes, edges and clusters of any graph come to stand. */
class TestLayeredLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsApart();
    void ranks();
    void untanglesATree();
    void straightLines();
    void randomGraphs_data();
    void randomGraphs();
    void atTheBound_data();
    void atTheBound();

private:
    static LayoutInput random(quint32 seed, int nodes, int edges, int clusters)
    {
        QRandomGenerator dice(seed);
        LayoutInput input;
        for (int c = 0; c < clusters; ++c) {
            input.clusters.push_back({c > 0 && dice.bounded(2) == 0 ? dice.bounded(c) : -1, 30, 12, 12, 12,
                                      double(dice.bounded(200)), double(dice.bounded(150))});
        }
        for (int n = 0; n < nodes; ++n) {
            const int cluster = clusters > 0 && dice.bounded(3) > 0 ? dice.bounded(clusters) : -1;
            input.nodes.push_back({20. + dice.bounded(120), 20. + dice.bounded(60), cluster,
                                   double(dice.bounded(10) == 0 ? 40 : 0), false, 20});
        }
        for (int e = 0; e < edges; ++e) {
            const bool hasLabel = dice.bounded(3) == 0;
            input.edges.push_back({dice.bounded(nodes), dice.bounded(nodes), 1 + dice.bounded(2),
                                   hasLabel ? 20. + dice.bounded(100) : 0, hasLabel ? 16. : 0, true});
        }
        return input;
    }
    static bool isWithin(const LayoutInput &input, int inner, int outer)
    {
        for (int c = inner; c >= 0; c = input.clusters[size_t(c)].parent) {
            if (c == outer)
                return true;
        }
        return false;
    }
};

void TestLayeredLayout::keepsApart()
{
    // Two that want the same place share the way; a heavy one moves less.
    QCOMPARE(keptApart({10, 10}, {1, 1}, {{0, 1, 4}}), (std::vector<double> {8, 12}));
    QCOMPARE(keptApart({10, 10}, {3, 1}, {{0, 1, 4}}), (std::vector<double> {9, 13}));
    QCOMPARE(keptApart({0, 10, 20}, {1, 1, 1}, {{0, 1, 4}, {1, 2, 4}}), (std::vector<double> {0, 10, 20}));
    const std::vector<double> joined =
        keptApart({0, 0, 0, 0}, {1, 1, 1, 1}, {{0, 1, 2}, {0, 2, 3}, {1, 3, 2}, {2, 3, 2}});
    QVERIFY(joined[1] - joined[0] >= 2 - 1e-6 && joined[2] - joined[0] >= 3 - 1e-6);
    QVERIFY(joined[3] - joined[1] >= 2 - 1e-6 && joined[3] - joined[2] >= 2 - 1e-6);
    // A circle cannot be kept, and does not hang.
    QCOMPARE(keptApart({0, 0}, {1, 1}, {{0, 1, 4}, {1, 0, 4}}).size(), size_t(2));
}

void TestLayeredLayout::ranks()
{
    // 0 → 1 → 2, 0 → 2, and back from 2 to 0.
    LayoutInput input;
    input.nodes.assign(3, {40, 20, -1, 0, false, 0});
    input.edges = {{0, 1, 1, 0, 0, true}, {1, 2, 1, 0, 0, true}, {0, 2, 1, 0, 0, true}, {2, 0, 1, 0, 0, true}};
    const LayoutOutput output = layeredLayout(input);
    QVERIFY(output.nodes[0].bottom() + input.rankGap <= output.nodes[1].top() + 0.01);
    QVERIFY(output.nodes[1].bottom() + input.rankGap <= output.nodes[2].top() + 0.01);
    QVERIFY(!output.routes[0].isUpward && output.routes[3].isUpward);
    QCOMPARE(output.routes[2].passes.size(), size_t(3));
    // What nothing leads to stands just above what it leads to.
    input.nodes.push_back({40, 20, -1, 0, false, 0});
    input.edges.push_back({3, 2, 1, 0, 0, true});
    const LayoutOutput more = layeredLayout(input);
    QCOMPARE(more.nodes[3].top(), more.nodes[1].top());
}

void TestLayeredLayout::untanglesATree()
{
    // Two children of two each, named so that their order is wrong at first.
    LayoutInput input;
    input.nodes.assign(7, {40, 20, -1, 0, false, 0});
    input.edges = {{0, 1, 1, 0, 0, true}, {0, 2, 1, 0, 0, true}, {1, 3, 1, 0, 0, true},
                   {2, 4, 1, 0, 0, true}, {1, 5, 1, 0, 0, true}, {2, 6, 1, 0, 0, true}};
    const LayoutOutput output = layeredLayout(input);
    const auto x = [&](int n) { return output.nodes[size_t(n)].center().x(); };
    QVERIFY(x(1) < x(2));
    QVERIFY(std::max(x(3), x(5)) < std::min(x(4), x(6)));
    // A parent stands in the middle above its children.
    QVERIFY(std::abs(x(1) - (x(3) + x(5)) / 2) < 12);
    QVERIFY(std::abs(x(0) - (x(1) + x(2)) / 2) < 12);
}

void TestLayeredLayout::straightLines()
{
    LayoutInput input;
    input.nodes.assign(6, {60, 20, -1, 0, false, 0});
    input.edges = {{0, 1, 1, 0, 0, true}, {1, 2, 1, 0, 0, true}, {2, 3, 1, 0, 0, true},
                   {0, 4, 1, 0, 0, true}, {4, 3, 1, 0, 0, true}, {3, 5, 1, 0, 0, true}};
    const LayoutOutput output = layeredLayout(input);
    QVERIFY(std::abs(output.nodes[1].center().x() - output.nodes[2].center().x()) < 3);
    QVERIFY(std::abs(output.nodes[3].center().x() - output.nodes[5].center().x()) < 3);
}

void TestLayeredLayout::randomGraphs_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::addColumn<int>("clusters");
    QTest::newRow("one") << 1 << 2 << 0;
    QTest::newRow("few") << 6 << 8 << 0;
    QTest::newRow("sparse") << 30 << 20 << 0;
    QTest::newRow("dense") << 25 << 100 << 0;
    QTest::newRow("clusters") << 20 << 25 << 4;
    QTest::newRow("many clusters") << 40 << 60 << 12;
}

void TestLayeredLayout::randomGraphs()
{
    QFETCH(int, nodes);
    QFETCH(int, edges);
    QFETCH(int, clusters);
    for (quint32 seed = 1; seed <= 25; ++seed) {
        const LayoutInput input = random(seed, nodes, edges, clusters);
        const LayoutOutput output = layeredLayout(input);
        QCOMPARE(output.nodes.size(), input.nodes.size());
        QCOMPARE(output.routes.size(), input.edges.size());
        const QRectF bounds = output.bounds.adjusted(-0.01, -0.01, 0.01, 0.01);
        for (size_t a = 0; a < output.nodes.size(); ++a) {
            QVERIFY(bounds.contains(output.nodes[a]));
            for (size_t b = a + 1; b < output.nodes.size(); ++b)
                QVERIFY2(!output.nodes[a].intersects(output.nodes[b]), qPrintable(QString::number(seed)));
            for (size_t c = 0; c < output.clusters.size(); ++c) {
                if (isWithin(input, input.nodes[a].cluster, int(c)))
                    QVERIFY(output.clusters[c].contains(output.nodes[a]));
                else
                    QVERIFY2(!output.clusters[c].intersects(output.nodes[a]), qPrintable(QString::number(seed)));
            }
        }
        for (size_t c = 0; c < output.clusters.size(); ++c) {
            const QRectF &frame = output.clusters[c];
            for (size_t d = 0; d < c && !frame.isEmpty(); ++d) {
                if (isWithin(input, int(c), int(d)))
                    QVERIFY(output.clusters[d].contains(frame));
                else
                    QVERIFY2(!output.clusters[d].intersects(frame), qPrintable(QString::number(seed)));
            }
            if (!frame.isEmpty()) {
                QVERIFY(frame.width() >= input.clusters[c].leastWidth - 0.01);
                QVERIFY(frame.height() >= input.clusters[c].leastHeight - 0.01);
            }
        }
        for (size_t e = 0; e < output.routes.size(); ++e) {
            const LayoutInput::Edge &edge = input.edges[e];
            const LayoutOutput::Route &route = output.routes[e];
            if (edge.from == edge.to)
                continue;
            QVERIFY(route.passes.size() > 1);
            const QRectF &upper = output.nodes[size_t(route.isUpward ? edge.to : edge.from)];
            const QRectF &lower = output.nodes[size_t(route.isUpward ? edge.from : edge.to)];
            QVERIFY(upper.bottom() < lower.top());
            QVERIFY(route.passes.front().x >= upper.left() && route.passes.front().x <= upper.right());
            QVERIFY(route.passes.back().x >= lower.left() && route.passes.back().x <= lower.right());
            if (edge.height > 0)
                QVERIFY(bounds.contains(route.label));
            for (size_t n = 0; n < output.nodes.size(); ++n) {
                QVERIFY(edge.height == 0 || !route.label.intersects(output.nodes[n]));
                for (size_t p = 1; p + 1 < route.passes.size(); ++p) {
                    const LayoutOutput::Pass &pass = route.passes[p];
                    QVERIFY(!output.nodes[n].intersects(QRectF(pass.x, pass.top, 0.1, pass.bottom - pass.top + 0.1)));
                }
            }
        }
    }
}

void TestLayeredLayout::atTheBound_data()
{
    QTest::addColumn<LayoutInput>("input");
    QTest::newRow("random") << random(3, 500, 1'000, 0);
    QTest::newRow("clusters") << random(4, 500, 1'000, 100);
    LayoutInput chain = random(5, 500, 0, 0);
    for (int n = 1; n < 500; ++n)
        chain.edges.push_back({n - 1, n, 2, 30, 16, true});
    for (int n = 0; n < 500; ++n)
        chain.edges.push_back({n, (n * 7 + 3) % 500, 1, 30, 16, true});
    QTest::newRow("long edges") << chain;
    LayoutInput star = random(6, 500, 0, 0);
    for (int e = 0; e < 1'000; ++e)
        star.edges.push_back({0, 1 + e % 499, 1, 30, 16, true});
    QTest::newRow("star") << star;
    LayoutInput same = random(7, 2, 0, 0);
    same.edges.assign(1'000, {0, 1, 2, 30, 16, true});
    QTest::newRow("one pair") << same;
}

void TestLayeredLayout::atTheBound()
{
    QFETCH(LayoutInput, input);
    QElapsedTimer clock;
    clock.start();
    const LayoutOutput output = layeredLayout(input);
    const qint64 took = clock.elapsed();
    qInfo("%lld ms", took);
    QCOMPARE(output.nodes.size(), input.nodes.size());
    for (size_t a = 0; a < output.nodes.size(); ++a) {
        for (size_t b = a + 1; b < output.nodes.size(); ++b)
            QVERIFY(!output.nodes[a].intersects(output.nodes[b]));
    }
    // About a second is meant; the limit tells only what never ends from what does.
    QVERIFY(took < 20'000);
}

QTEST_MAIN(TestLayeredLayout)
#include "tst_layeredlayout.moc"
