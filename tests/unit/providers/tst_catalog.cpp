// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/catalog/catalog.h"

#include <QTest>

using namespace station;

namespace {

// Prices in US dollars a million tokens.
const QByteArray kJson = R"({"models":[
  {"provider":"p","id":"plain","name":"Plain","kinds":["chat","tools","telepathy"],"context_window":1000,
   "max_output_tokens":100,"input":["text","image"],"output":["text"],
   "prices":{"input":2.5,"output":10,"cached_input":0.25,"cache_write":3.125},"lifecycle":"current"},
  {"provider":"p","id":"tiered","prices":{"input":1,"output":2,
   "tiers":[{"above_input_tokens":1000,"input":10,"output":20,"cached_input":5},
            {"above_input_tokens":5000,"input":100,"output":200}]}},
  {"provider":"p","id":"half","prices":{"input":1}},
  {"provider":"p","id":"free","prices":{"input":0,"output":0}},
  {"provider":"p","id":"unpriced","lifecycle":"retired","retired_on":"2026-01-31","successor":"plain"},
  {"provider":"q","id":"plain"},
  {"provider":"q","id":"vendor/long-name-1.5"},
  {"provider":"p","id":"plain","name":"Again"},
  "no model", {"id":7}
]})";

std::optional<qint64> cost(const char *id, PricedTokens tokens)
{
    const auto catalog = Catalog::fromJson(kJson);
    return Catalog::cost(*catalog->find("p", id), tokens);
}

} // namespace

class TestCatalog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reading();
    void costOf_data();
    void costOf();
    void closest();
    void with();
    void builtIn();
    void noJson();
};

void TestCatalog::reading()
{
    const auto catalog = Catalog::fromJson(kJson);
    const Model *m = catalog->find("p", "plain");
    QVERIFY(m);
    QCOMPARE(m->name, QByteArray("Plain")); // the first of two
    QCOMPARE(m->kinds, ModelKinds(ModelKind::Chat | ModelKind::Tools));
    QCOMPARE(m->contextWindow, 1000);
    QCOMPARE(m->maxOutputTokens, 100);
    QCOMPARE(*m->prices.input, 2500); // nano-dollars a token
    QCOMPARE(*m->prices.cacheWrite, 3125);
    QVERIFY(m->isPriced());
    QVERIFY(!catalog->find("p", "half")->isPriced());
    QVERIFY(!catalog->find("p", "unpriced")->prices.input);
    QVERIFY(catalog->find("p", "unpriced")->lifecycle == ModelLifecycle::Retired);
    QCOMPARE(catalog->find("p", "unpriced")->successor, QByteArray("plain"));
    QVERIFY(!catalog->find("p", "missing"));
    QVERIFY(!catalog->find("", "p/plain"));
    QCOMPARE(catalog->providersOf("plain"), (QList<QByteArray> {"p", "q"}));
    QVERIFY(catalog->find("q", "vendor/long-name-1.5"));
}

void TestCatalog::costOf_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QList<int>>("tokens"); // input, output, cached, written
    QTest::addColumn<int>("microUsd");      // -1: not known
    const auto row = [](const char *name, const char *model, QList<int> tokens, int microUsd) {
        QTest::newRow(name) << QByteArray(model) << tokens << microUsd;
    };
    row("nothing", "plain", {0, 0, 0, 0}, 0);
    row("input and output", "plain", {1000, 100, 0, 0}, 2500 + 1000);
    row("cached is part of the input", "plain", {1000, 0, 400, 0}, 600 * 25 / 10 + 400 / 4);
    row("cache writes too", "plain", {1000, 0, 400, 200}, 1000 + 100 + 625);
    row("more cached than input", "plain", {10, 0, 400, 0}, 100);
    row("rounded down under a half", "plain", {0, 0, 1, 0}, 0); // 250 nano
    row("rounded up from a half", "plain", {0, 0, 2, 0}, 1);    // 500 nano
    row("one token", "plain", {1, 0, 0, 0}, 3);                 // 2500 nano
    row("at the tier's border", "tiered", {1000, 10, 0, 0}, 1000 + 20);
    row("above it all is dearer", "tiered", {1001, 10, 0, 0}, 10010 + 200);
    row("a tier's own cached price", "tiered", {2000, 0, 1000, 0}, 10000 + 5000);
    row("the highest tier", "tiered", {5001, 1, 0, 0}, 500100 + 200);
    row("no cached price: as input", "tiered", {5001, 0, 5001, 0}, 500100);
    row("no price for output", "half", {1000, 1, 0, 0}, -1);
    row("no output, so none needed", "half", {1000, 0, 0, 0}, 1000);
    row("zero is a price", "free", {1000, 1000, 0, 0}, 0);
    row("unknown is never zero", "unpriced", {1000, 1000, 0, 0}, -1);
    row("unknown even for nothing", "unpriced", {0, 0, 0, 0}, -1);
    row("large", "tiered", {2'000'000, 1'000'000, 0, 0}, 200'000'000 + 200'000'000);
}

void TestCatalog::costOf()
{
    QFETCH(QByteArray, model);
    QFETCH(QList<int>, tokens);
    QFETCH(int, microUsd);
    const auto found = cost(model.constData(), {tokens[0], tokens[1], tokens[2], tokens[3]});
    QCOMPARE(found.value_or(-1), microUsd);
}

void TestCatalog::closest()
{
    const auto catalog = Catalog::fromJson(kJson);
    QCOMPARE(catalog->closest("plian", {"p", "q"}, 3), (QList<QByteArray> {"p/plain", "q/plain"}));
    QCOMPARE(catalog->closest("plian", {"q"}, 3), QList<QByteArray> {"q/plain"});
    QCOMPARE(catalog->closest("p/plane", {"p"}, 1), QList<QByteArray> {"p/plain"});
    QCOMPARE(catalog->closest("TIERED", {"p"}, 1), QList<QByteArray> {"p/tiered"});
    QCOMPARE(catalog->closest("long-name", {"q"}, 3), QList<QByteArray> {"q/vendor/long-name-1.5"}); // a part of it
    QCOMPARE(catalog->closest("something-else-entirely", {"p", "q"}, 3), QList<QByteArray>());
    QCOMPARE(catalog->closest("", {"p", "q"}, 3), QList<QByteArray>());
    QCOMPARE(catalog->closest("plain", {"p", "q"}, 1).size(), 1);
}

void TestCatalog::with()
{
    const auto catalog = Catalog::fromJson(kJson);
    Model known, added;
    known.provider = added.provider = "p";
    known.id = "plain";
    known.contextWindow = 2000;
    added.id = "new";
    const auto more = catalog->with({known, added});
    QCOMPARE(more->find("p", "plain")->contextWindow, 2000);
    QCOMPARE(more->find("p", "plain")->maxOutputTokens, 100); // nothing said of it
    QCOMPARE(*more->find("p", "plain")->prices.input, 2500);
    QVERIFY(more->find("p", "new"));
    QVERIFY(!more->find("p", "new")->prices.input);
    QCOMPARE(more->providersOf("new"), QList<QByteArray> {"p"});
    QCOMPARE(catalog->find("p", "plain")->contextWindow, 1000); // it is another one
    QVERIFY(!catalog->find("p", "new"));
}

void TestCatalog::builtIn()
{
    const auto catalog = Catalog::builtIn();
    QVERIFY(catalog->models().size() > 100);
    for (const char *provider : {"openai", "anthropic", "gemini", "groq", "xai"})
        QVERIFY2(std::any_of(catalog->models().begin(), catalog->models().end(),
                             [&](const Model &m) { return m.provider == provider && m.isPriced(); }),
                 provider);
    for (const Model &m : catalog->models()) {
        QVERIFY2(!m.prices.input || *m.prices.input >= 0, m.qualifiedId());
        for (size_t i = 1; i < m.tiers.size(); ++i)
            QVERIFY2(m.tiers[i - 1].aboveInputTokens < m.tiers[i].aboveInputTokens, m.qualifiedId());
    }
}

void TestCatalog::noJson()
{
    QVERIFY(Catalog::fromJson("")->models().empty());
    QVERIFY(Catalog::fromJson("{\"models\":5}")->models().empty());
    QVERIFY(Catalog::fromJson("not json")->models().empty());
}

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
