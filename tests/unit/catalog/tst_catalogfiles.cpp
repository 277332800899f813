// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/catalog/catalogfiles.h"
#include "providers/catalog/modelsdev.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace station;

namespace {

const QDate kDay(2027, 3, 14);

std::vector<Model> list()
{
    QFile file(QStringLiteral(STATION_MODELS_DEV));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list is not there");
    auto models = modelsOfModelsDev(file.readAll());
    return models ? std::move(*models) : std::vector<Model>();
}

const Model *find(const std::vector<Model> &models, const QByteArray &name)
{
    for (const Model &model : models) {
        if (model.qualifiedId() == name)
            return &model;
    }
    return nullptr;
}

Model priced(const char *provider, const char *id, qint64 input, qint64 output)
{
    Model model;
    model.provider = provider;
    model.id = id;
    model.prices = {input, output, {}, {}};
    return model;
}

} // namespace

class TestCatalogFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theList();
    void noList_data();
    void noList();
    void updates();
    void anOlderListThanTheProgram();
    void ownPricesWin();
    void ofAModelThatNobodyKnows();
    void brokenFilesStay();
    void whatIsWrittenIsReadAgain();
};

void TestCatalogFiles::theList()
{
    const auto models = list();
    QCOMPARE(models.size(), 9U);
    QVERIFY(!find(models, "amazon-bedrock/anthropic.claude"));

    const Model *next = find(models, "anthropic/claude-next");
    QVERIFY(next);
    QCOMPARE(next->kinds, ModelKinds(ModelKind::Chat | ModelKind::Vision | ModelKind::Tools | ModelKind::Reasoning));
    QCOMPARE(next->contextWindow, 2'000'000);
    QCOMPARE(next->maxOutputTokens, 64'000);
    QCOMPARE(next->prices, (TokenPrices {4000, 20'000, 400, {}})); // nano-dollars a token; a cache is not written for 0
    QVERIFY(next->lifecycle == ModelLifecycle::Preview);

    const Model *gemini = find(models, "gemini/gemini-2.5-pro");
    QCOMPARE(gemini->tiers.size(), 1U);
    QCOMPARE(gemini->tiers[0].aboveInputTokens, 200'000);
    QCOMPARE(gemini->tiers[0].prices, (TokenPrices {2500, 15'000, 250, {}}));
    const Model *gpt = find(models, "openai/gpt-5.4");
    QCOMPARE(gpt->tiers.size(), 1U); // the newer form counts, and of it the context alone
    QCOMPARE(gpt->tiers[0].aboveInputTokens, 272'000);

    QCOMPARE(find(models, "gemini/gemini-embedding-001")->kinds, ModelKinds(ModelKind::Embedding));
    const Model *speech = find(models, "openai/gpt-4o-mini-tts");
    QCOMPARE(speech->kinds, ModelKinds(ModelKind::TextToSpeech));
    QVERIFY(!speech->isPriced());
    QVERIFY(find(models, "openrouter/vendor/gift:free")->isPriced());
    QVERIFY(!find(models, "openrouter/vendor/unknown")->isPriced());
    QCOMPARE(find(models, "openrouter/vendor/unknown")->maxOutputTokens, 0);
}

void TestCatalogFiles::noList_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {"", "<html>", "[]", "{}", R"({"anthropic":{"models":[]}})", R"({"nobody":{"models":{"a":{}}}})"})
        QTest::newRow(json) << QByteArray(json);
}

void TestCatalogFiles::noList()
{
    QFETCH(QByteArray, json);
    QVERIFY(!modelsOfModelsDev(json));
}

void TestCatalogFiles::updates()
{
    QTemporaryDir folder;
    CatalogFiles files(folder.path());
    const QByteArray before = files.stamp();
    const auto change = files.keepUpdate(list(), kDay);
    QVERIFY(change);
    QVERIFY(files.stamp() != before);
    QVERIFY(change->added.contains("anthropic/claude-next"));
    QVERIFY(change->added.contains("openrouter/vendor/gift:free"));
    QVERIFY(!change->added.contains("gemini/gemini-old")); // gone before we heard of it
    const auto repriced = std::find_if(change->repriced.begin(), change->repriced.end(),
                                       [](const auto &one) { return one.model == "anthropic/claude-sonnet-4-6"; });
    QVERIFY(repriced != change->repriced.end());
    QCOMPARE(repriced->before.input, std::optional<qint64>(3000));
    QCOMPARE(repriced->after, (TokenPrices {2000, 10'000, 200, 2500}));

    const auto catalog = files.base();
    QCOMPARE(catalog->generated(), QByteArray("2027-03-14"));
    const Model *sonnet = catalog->find("anthropic", "claude-sonnet-4-6");
    QCOMPARE(sonnet->prices.input, std::optional<qint64>(2000));
    QCOMPARE(sonnet->maxOutputTokens, 128'000);
    // Prices that stay as they were keep what the list does not tell.
    const Model *gpt = catalog->find("openai", "gpt-5.4");
    QCOMPARE(gpt->prices, (TokenPrices {2500, 15'000, 250, {}}));
    QCOMPARE(gpt->tiers.at(0).prices.input, std::optional<qint64>(6000));
    QVERIFY(gpt->kinds.testFlag(ModelKind::Stateful));
    // What was gathered by hand stays: kinds, prices of speech, what follows a model.
    const Model *speech = catalog->find("openai", "gpt-4o-mini-tts");
    QCOMPARE(speech->prices, Catalog::builtIn()->find("openai", "gpt-4o-mini-tts")->prices);
    QCOMPARE(catalog->find("gemini", "gemini-2.5-pro")->successor,
             Catalog::builtIn()->find("gemini", "gemini-2.5-pro")->successor);

    const auto again = files.keepUpdate(list(), kDay.addDays(7));
    QVERIFY(again);
    QCOMPARE(again->added.size(), 0);
    QCOMPARE(again->repriced.size(), 0U);

    QVERIFY(files.removeUpdate());
    QCOMPARE(files.base()->generated(), Catalog::builtIn()->generated());
    QVERIFY(!files.base()->find("anthropic", "claude-next"));
}

void TestCatalogFiles::anOlderListThanTheProgram()
{
    QTemporaryDir folder;
    CatalogFiles files(folder.path());
    const QDate built = QDate::fromString(QString::fromLatin1(Catalog::builtIn()->generated() + "-01"), Qt::ISODate);
    QVERIFY(built.isValid());
    QVERIFY(files.keepUpdate(list(), built.addDays(-1)));
    QVERIFY(!files.base()->find("anthropic", "claude-next"));
    QVERIFY(files.keepUpdate(list(), built));
    QVERIFY(files.base()->find("anthropic", "claude-next"));
}

void TestCatalogFiles::ownPricesWin()
{
    QTemporaryDir folder;
    CatalogFiles files(folder.path());
    Model own = priced("openai", "gpt-5.4", 1500, 9000);
    own.prices.cachedInput = 150;
    QVERIFY(files.setOwnPrice(own));
    QVERIFY(files.setOwnPrice(priced("anthropic", "claude-sonnet-4-6", 1, 2)));
    QVERIFY(files.keepUpdate(list(), kDay));

    auto catalog = files.priced(files.base());
    const Model *gpt = catalog->find("openai", "gpt-5.4");
    QVERIFY(gpt->isPricedByUser);
    QCOMPARE(gpt->name, QByteArray("GPT-5.4"));
    QVERIFY(gpt->tiers.empty()); // a price of one's own holds for every length
    QCOMPARE(*Catalog::cost(*gpt, {300'000, 1000, 100'000, 0}), (200'000 * 1500 + 100'000 * 150 + 1000 * 9000) / 1000);
    QVERIFY(!catalog->find("openai", "gpt-5.4-mini")->isPricedByUser);

    QVERIFY(files.setOwnPrice(priced("openai", "gpt-5.4", 7, 8)));
    QCOMPARE(files.ownPrices()->size(), 2U);
    QCOMPARE(files.priced(files.base())->find("openai", "gpt-5.4")->prices, (TokenPrices {7, 8, {}, {}}));

    QVERIFY(files.removeOwnPrice("openai", "gpt-5.4"));
    QVERIFY(files.removeOwnPrice("anthropic", "claude-sonnet-4-6"));
    catalog = files.priced(files.base());
    QCOMPARE(catalog->find("openai", "gpt-5.4")->prices.input, std::optional<qint64>(2500));
    QVERIFY(!catalog->find("openai", "gpt-5.4")->isPricedByUser);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("catalog/prices.json"))));
}

void TestCatalogFiles::ofAModelThatNobodyKnows()
{
    QTemporaryDir folder;
    CatalogFiles files(folder.path());
    Model painter;
    painter.provider = "relay";
    painter.id = "house/painter";
    painter.unitPrices.image = 40'000'000;
    QVERIFY(files.setOwnPrice(painter));
    const Model *found = nullptr;
    const auto catalog = files.priced(files.base());
    found = catalog->find("relay", "house/painter");
    QVERIFY(found);
    QCOMPARE(*Catalog::cost(*found, MediaUnits {{}, 3, {}}), 120'000);
    QVERIFY(!Catalog::builtIn()->find("relay", "house/painter"));
}

void TestCatalogFiles::brokenFilesStay()
{
    QTemporaryDir folder;
    CatalogFiles files(folder.path());
    QVERIFY(files.setOwnPrice(priced("openai", "gpt-5.4", 1, 2)));
    const QString path = folder.filePath(QStringLiteral("catalog/prices.json"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile file(path);
    for (const QByteArray broken : {"{\"version\": 1, \"models\": [", "{\"version\": 2, \"models\": []}", "[]", ""}) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(broken);
        file.close();
        QVERIFY2(files.problem().contains("prices.json"), broken.constData());
        QVERIFY(!files.setOwnPrice(priced("openai", "gpt-5.4", 3, 4)));
        QVERIFY(!files.removeOwnPrice("openai", "gpt-5.4"));
        QCOMPARE(files.priced(files.base())->find("openai", "gpt-5.4")->prices.input, std::optional<qint64>(2500));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), broken);
        file.close();
    }
    QVERIFY(file.remove());
    QCOMPARE(files.problem(), QByteArray());
}

void TestCatalogFiles::whatIsWrittenIsReadAgain()
{
    // Every member that the catalog has is in it somewhere.
    const auto &models = Catalog::builtIn()->models();
    const auto again = Catalog::fromJson(Catalog::toJson(models, "2026-11"));
    QCOMPARE(again->generated(), QByteArray("2026-11"));
    QCOMPARE(again->models().size(), models.size());
    for (size_t i = 0; i < models.size(); ++i) {
        const Model &a = models[i];
        const Model &b = again->models()[i];
        QCOMPARE(b.qualifiedId(), a.qualifiedId());
        QCOMPARE(b.name, a.name);
        QCOMPARE(b.kinds, a.kinds);
        QCOMPARE(std::pair(b.contextWindow, b.maxOutputTokens), std::pair(a.contextWindow, a.maxOutputTokens));
        QCOMPARE(b.input, a.input);
        QCOMPARE(b.output, a.output);
        QCOMPARE(b.prices, a.prices);
        QCOMPARE(b.tiers.size(), a.tiers.size());
        for (size_t t = 0; t < a.tiers.size(); ++t) {
            QCOMPARE(b.tiers[t].aboveInputTokens, a.tiers[t].aboveInputTokens);
            QCOMPARE(b.tiers[t].prices, a.tiers[t].prices);
        }
        QCOMPARE(b.unitPrices.charactersMillion, a.unitPrices.charactersMillion);
        QCOMPARE(b.unitPrices.image, a.unitPrices.image);
        QCOMPARE(b.unitPrices.audioMinute, a.unitPrices.audioMinute);
        QCOMPARE(b.unitPrices.videoSecond, a.unitPrices.videoSecond);
        QVERIFY(b.lifecycle == a.lifecycle);
        QCOMPARE(b.retiredOn, a.retiredOn);
        QCOMPARE(b.successor, a.successor);
    }
}

QTEST_GUILESS_MAIN(TestCatalogFiles)
#include "tst_catalogfiles.moc"
